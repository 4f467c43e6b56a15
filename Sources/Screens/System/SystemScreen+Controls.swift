import Analogies
import Emergence
import Figures
import Foundation

extension SystemScreen {
  func drawControls() {
    let area = layout.controls
    canvas.fill(area, theme.panel)
    canvas.line(0, area.y + 0.5, canvas.width, area.y + 0.5, theme.control)
    drawTransport(Rect(area.x + ScreenLayout.margin, area.y + 9, area.width - 2 * ScreenLayout.margin, 36))
    for place in plan?.places ?? [] {
      let rect = Rect(area.x + place.rect.x, area.y + place.rect.y, place.rect.width, place.rect.height)
      switch place.item {
      case .slider(let parameter, let isControl): drawSlider(parameter, isControl: isControl, rect)
      case .choice(let id, let title, let options, let isSegmented):
        let room = drawTitle(title, place, rect)
        drawChoice(id, options, isSegmented: isSegmented, room)
      case .size: drawSize(drawTitle(snapshot.session.card.sizeTitle[language].capitalizedFirst, place, rect))
      }
    }
  }

  private func drawTitle(_ title: String, _ place: ControlsPlan.Place, _ rect: Rect) -> Rect {
    canvas.text(title, rect.x, rect.midY, widgets.style(color: theme.faint), vertical: .middle)
    return Rect(rect.x + place.titleWidth, rect.y, rect.width - place.titleWidth, rect.height)
  }

  // MARK: Running

  private func drawTransport(_ row: Rect) {
    var bar = TransportBar(widgets, language, row)
    if let action = bar.draw(isRunning: snapshot.isRunning, pace: snapshot.pace) { perform(action) }
    countersRect = Rect(bar.rest.x + 8, row.y, bar.rest.width - 8, row.height)
    drawCounters()
  }

  /// Steps since the start and their rate, large; the seed beside them.
  func drawCounters() {
    let row = countersRect
    canvas.fill(row, theme.panel)
    let big = widgets.style(17, bold: true)
    var right = row.maxX
    func put(_ text: String, _ style: TextStyle, room: String) {
      canvas.text(text, right, row.midY, style, horizontal: .right, vertical: .middle)
      right -= max(canvas.measure(room, style).width, canvas.measure(text, style).width) + 16
    }
    put("\(NumberText.grouped(snapshot.step)) \(WindowText.steps[language])", big, room: "")
    let rate =
      snapshot.isRunning
      ? "\(NumberText.grouped(NumberText.restful(snapshot.stepsPerSecond))) \(WindowText.stepsPerSecond[language])"
      : WindowText.paused[language]
    put(rate, big.colored(snapshot.isRunning ? theme.accent : theme.warning), room: "")
    let seed = "\(WindowText.seed[language]) \(snapshot.session.seed)"
    let style = widgets.style(color: theme.faint)
    if right - canvas.measure(seed, style).width > row.x { put(seed, style, room: "") }
  }

  // MARK: Parameters

  private func drawSlider(_ parameter: Parameter, isControl: Bool, _ rect: Rect) {
    guard let scale = SliderScale(parameter) else { return }
    let isMoving = isControl && snapshot.ramp?.isRunning == true
    let new = widgets.slider(
      parameter.id, titles: titles(parameter), value: snapshot.session.parameters.real(parameter.id),
      unit: parameter.unit[language], scale: scale, marks: marks(parameter, scale), rect, isBig: isControl,
      isMoving: isMoving)
    if let new, let value = parameter.value(from: new) { send(.set(parameter.id, value)) }
  }

  /// The name with its symbol; without what stands in parentheses at its end where that is too long, and the symbol first
  /// where the name must be cut.
  private func titles(_ parameter: Parameter) -> [String] {
    let name = parameter.title[language].capitalizedFirst
    guard !parameter.symbol.isEmpty else { return [name] }
    var short = name
    if let end = name.last, ")）".contains(end), let start = name.lastIndex(where: { "(（".contains($0) }) {
      short = name[..<start].trimmingCharacters(in: .whitespaces)
    }
    return ["\(name) \(parameter.symbol)", "\(short) \(parameter.symbol)", "\(parameter.symbol) \(short)"]
  }

  private func marks(_ parameter: Parameter, _ scale: SliderScale) -> [SliderMark] {
    if parameter.id == snapshot.session.control, let critical = snapshot.session.criticalPoint {
      let text = "\(parameter.symbol)<sub>c</sub> = \(NumberText.fixed(critical.value, 3))"
      return [SliderMark(value: critical.value, text: text, isSpecial: true)]
    }
    let crossesZero = scale.range.lowerBound < 0 && scale.range.upperBound > 0
    return crossesZero ? [SliderMark(value: 0, text: "0", isSpecial: false)] : []
  }

  private func drawChoice(_ id: String, _ options: [String], isSegmented: Bool, _ rect: Rect) {
    let session = snapshot.session
    let choices: [Choice]
    let present: String
    if id == ControlsPlan.startID {
      choices = session.card.starts
      present = session.start
    } else {
      guard case .choice(let declared) = session.card.parameter(id)?.kind else { return }
      choices = declared
      present = session.parameters.choice(id)
    }
    let chosen = choices.firstIndex { $0.id == present } ?? 0
    let new =
      isSegmented
      ? widgets.segmented(id, options, chosen: chosen, rect) : widgets.dropdown(id, options, chosen: chosen, rect)
    guard let new else { return }
    send(id == ControlsPlan.startID ? .start(choices[new].id) : .set(id, .choice(choices[new].id)))
    redraw()
  }

  /// Half and double: sizes that fast kernels like, and a range of five decades in a few clicks.
  private func drawSize(_ rect: Rect) {
    let size = snapshot.session.size
    if widgets.button("smaller", "÷2", Rect(rect.x, rect.y, 34, rect.height)) { resize(to: size / 2) }
    canvas.text(
      String(size), rect.midX, rect.midY, widgets.style(bold: true), horizontal: .center, vertical: .middle)
    if widgets.button("larger", "×2", Rect(rect.maxX - 34, rect.y, 34, rect.height)) { resize(to: size * 2) }
  }

  private func resize(to size: Int) {
    let allowed = snapshot.session.card.sizes(snapshot.session.parameters)
    guard allowed.contains(size) else {
      return say(
        WindowText.sizeLimits(language, String(allowed.lowerBound), String(allowed.upperBound)), isWarning: true)
    }
    send(.resize(size))
  }
}
