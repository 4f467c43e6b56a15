import Emergence
import Figures

/// Headings, paragraphs and buttons from top to bottom, in letters as large as leave room for all of them.
struct PanelText {
  enum Part {
    /// What matters most, to be read from the last row.
    case title(String)
    case heading(String)
    case paragraph(String)
    /// A place for a button of a number.
    case button(Int)
  }

  private let parts: [Part]
  private var size: Double
  private let theme: Theme

  /// - Parameter largest: size of the letters where there is room enough.
  init(_ parts: [Part], theme: Theme, fitting area: Rect, on canvas: Canvas, largest: Double = 15.5) {
    self.parts = parts
    self.theme = theme
    size = largest
    while size > 9, height(on: canvas, width: area.width) > area.height { size -= 0.5 }
  }

  /// What a card says, with a button for each thing to try.
  static func parts(of card: SystemCard, _ language: Language) -> [Part] {
    var parts: [Part] = [
      .heading(WindowText.whatItIs[language]), .paragraph(card.summary[language]),
      .heading(WindowText.transition[language]), .paragraph(card.transition[language]),
    ]
    if !card.notice.isEmpty {
      parts.append(.heading(WindowText.threeToNotice[language]))
      parts += card.notice.map { .paragraph("•  " + $0[language]) }
    }
    if !card.tries.isEmpty {
      parts.append(.heading(WindowText.threeToTry[language]))
      parts += card.tries.indices.map { .button($0) }
    }
    return parts
  }

  private var body: TextStyle { TextStyle(size, color: theme.ink) }
  private var heading: TextStyle { TextStyle(size * 1.08, bold: true, color: theme.accent) }
  private var title: TextStyle { TextStyle(size * 1.4, bold: true, color: theme.warning) }
  private var buttonHeight: Double { max(size * 2, 28) }

  private func height(of part: Part, on canvas: Canvas, width: Double) -> Double {
    switch part {
    case .title(let text): canvas.measure(text, title, overflow: .wrap(width: width)).height + size * 0.45
    case .heading(let text): canvas.measure(text, heading, overflow: .wrap(width: width)).height + size * 0.25
    case .paragraph(let text): canvas.measure(text, body, overflow: .wrap(width: width)).height + size * 0.45
    case .button: buttonHeight + size * 0.45
    }
  }

  private func height(on canvas: Canvas, width: Double) -> Double {
    let headings = parts.count { if case .heading = $0 { true } else { false } }
    return parts.map { height(of: $0, on: canvas, width: width) }.reduce(0, +)
      + size * 0.35 * Double(max(headings - 1, 0))
  }

  func draw(on canvas: Canvas, in area: Rect, button: (Int, Rect) -> Void = { _, _ in }) {
    var y = area.y
    for (index, part) in parts.enumerated() {
      if case .heading(let text) = part {
        if index > 0 { y += size * 0.35 }
        canvas.text(text, area.x, y, heading, overflow: .wrap(width: area.width))
      }
      if case .title(let text) = part { canvas.text(text, area.x, y, title, overflow: .wrap(width: area.width)) }
      if case .paragraph(let text) = part { canvas.text(text, area.x, y, body, overflow: .wrap(width: area.width)) }
      if case .button(let number) = part { button(number, Rect(area.x, y, area.width, buttonHeight)) }
      y += height(of: part, on: canvas, width: area.width)
    }
  }
}
