import Emergence
import Figures

/// Running, stepping, starting again, and the speed.
struct TransportBar {
  private let widgets: Widgets
  private let language: Language
  /// What it leaves free to the right.
  private(set) var rest: Rect

  init(_ widgets: Widgets, _ language: Language, _ row: Rect) {
    self.widgets = widgets
    self.language = language
    rest = row
  }

  /// - Returns: what the user asks for.
  mutating func draw(isRunning: Bool, pace: Pace) -> Action? {
    let row = rest
    var x = row.x
    var action: Action?
    func button(_ id: String, _ text: String, width: Double, isPrimary: Bool = false, _ wanted: Action) {
      if widgets.button(id, text, Rect(x, row.y, width, row.height), isPrimary: isPrimary) { action = wanted }
      x += width + 8
    }
    let (run, pause) = (WindowText.run[language], WindowText.pause[language])
    button(
      "run", isRunning ? pause : run, width: widgets.buttonWidth(run, pause) + 24, isPrimary: true, .runOrPause)
    for (id, text, action) in [
      ("step", WindowText.step, Action.step), ("reset", .reset, .reset), ("new-seed", .newSeed, .newSeed),
    ] {
      button(id, text[language], width: widgets.buttonWidth(text[language]), action)
    }
    x += 12
    let faint = widgets.style(color: widgets.theme.faint)
    x += widgets.canvas.text(WindowText.speed[language], x, row.midY, faint, vertical: .middle).width + 8
    button("slower", "−", width: 34, .slower)
    let texts = [WindowText.perFrame(language, "1/32"), WindowText.fastest[language]]
    let room = texts.map { widgets.canvas.measure($0, widgets.style()).width }.max() ?? 0
    widgets.canvas.text(
      text(of: pace), x + room / 2, row.midY, widgets.style(), horizontal: .center, vertical: .middle)
    x += room + 8
    button("faster", "+", width: 34, .faster)
    rest = Rect(x, row.y, row.maxX - x, row.height)
    return action
  }

  private func text(of pace: Pace) -> String {
    switch pace {
    case .perFrame(let exponent):
      WindowText.perFrame(language, exponent >= 0 ? String(1 << exponent) : "1/\(1 << -exponent)")
    case .fastest: WindowText.fastest[language]
    }
  }
}
