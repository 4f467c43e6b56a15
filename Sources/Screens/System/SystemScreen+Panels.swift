import Emergence
import Figures

/// The panels that open over the instrument. The picture beside them keeps running.
extension SystemScreen {
  private func drawPaper() -> Rect {
    let rect = layout.instrument
    canvas.fill(rect, theme.panel)
    canvas.fill(rect, theme.paper, radius: 8)
    canvas.stroke(rect.inset(0.5), theme.control, radius: 8)
    return rect.inset(horizontal: 20, vertical: 14)
  }

  /// What this is, what to notice, what to try. The letters shrink until everything has room.
  func drawCard() {
    let area = drawPaper()
    var size = 15.5
    while size > 10,
      CardText(snapshot.session, language, size: size, theme).height(on: canvas, width: area.width) > area.height
    {
      size -= 0.5
    }
    let text = CardText(snapshot.session, language, size: size, theme)
    text.draw(on: canvas, in: area) { index, rect in
      let experiment = snapshot.session.card.tries[index]
      if widgets.button("try.\(index)", experiment.title[language], rect) { perform(experiment) }
    }
  }

  func drawHelp() {
    let area = drawPaper()
    let rows = KeyMap.help.map { ($0.keys, $0.text[language]) }
    let mouse = KeyMap.mouseHelp.map { ($0.hand[language], $0.text[language]) }
    let columns = area.divided(into: 2, gap: 18, sideBySide: true)
    let heading = widgets.style(16, bold: true)
    let count = (rows.count + mouse.count + 2) / 2 + 1
    let rowHeight = min((area.height - 34) / Double(count), 34)
    canvas.text(WindowText.keyboard[language], columns[0].x, area.y, heading)
    let inFirst = count
    drawRows(Array(rows.prefix(inFirst)), in: columns[0], from: area.y + 32, rowHeight)
    let rest = Array(rows.dropFirst(inFirst))
    drawRows(rest, in: columns[1], from: area.y + 32, rowHeight)
    let below = area.y + 32 + rowHeight * (Double(rest.count) + 0.5)
    canvas.text(WindowText.mouse[language], columns[1].x, below, heading)
    drawRows(mouse, in: columns[1], from: below + 32, rowHeight)
  }

  private func drawRows(_ rows: [(String, String)], in column: Rect, from top: Double, _ rowHeight: Double) {
    // The letters shrink until the longest line has room.
    func widest(_ texts: [String], _ style: TextStyle) -> Double {
      texts.map { canvas.measure($0, style).width }.max() ?? 0
    }
    var size = min(13.5, rowHeight * 0.62)
    var keyStyle: TextStyle { widgets.style(size, bold: true, color: theme.accent) }
    var keyWidth: Double { widest(rows.map(\.0), keyStyle) + 14 }
    while size > 9, keyWidth + widest(rows.map(\.1), widgets.style(size)) > column.width { size -= 0.25 }
    let textX = column.x + keyWidth
    for (index, row) in rows.enumerated() {
      let y = top + rowHeight * (Double(index) + 0.5)
      canvas.text(row.0, column.x, y, keyStyle, vertical: .middle)
      canvas.text(
        row.1, textX, y, widgets.style(size), vertical: .middle,
        overflow: .ellipsis(width: column.maxX + 1 - textX))
    }
  }
}

/// The card of a system as paragraphs and buttons from top to bottom.
private struct CardText {
  private enum Part {
    case heading(String)
    case paragraph(String)
    case button(Int)
  }

  private let parts: [Part]
  private let size: Double
  private let theme: Theme

  init(_ session: Session, _ language: Language, size: Double, _ theme: Theme) {
    self.size = size
    self.theme = theme
    let card = session.card
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
    self.parts = parts
  }

  private var body: TextStyle { TextStyle(size, color: theme.ink) }
  private var heading: TextStyle { TextStyle(size * 1.08, bold: true, color: theme.accent) }
  private var buttonHeight: Double { max(size * 2, 28) }

  private func height(of part: Part, on canvas: Canvas, width: Double) -> Double {
    switch part {
    case .heading(let text): canvas.measure(text, heading).height + size * 0.25
    case .paragraph(let text): canvas.measure(text, body, overflow: .wrap(width: width)).height + size * 0.45
    case .button: buttonHeight + size * 0.45
    }
  }

  func height(on canvas: Canvas, width: Double) -> Double {
    parts.map { height(of: $0, on: canvas, width: width) }.reduce(0, +) + size * 0.35 * 3
  }

  func draw(on canvas: Canvas, in area: Rect, button: (Int, Rect) -> Void) {
    var y = area.y
    for (index, part) in parts.enumerated() {
      if case .heading(let text) = part {
        if index > 0 { y += size * 0.35 }
        canvas.text(text, area.x, y, heading)
      }
      if case .paragraph(let text) = part { canvas.text(text, area.x, y, body, overflow: .wrap(width: area.width)) }
      if case .button(let number) = part { button(number, Rect(area.x, y, area.width, buttonHeight)) }
      y += height(of: part, on: canvas, width: area.width)
    }
  }
}
