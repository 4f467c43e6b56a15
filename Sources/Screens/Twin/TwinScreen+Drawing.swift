import Analogies
import Emergence
import Figures

extension TwinScreen {
  func drawTop() {
    let row = layout.top
    canvas.fill(row, theme.panel)
    var right = row.maxX - ScreenLayout.margin
    func button(_ id: String, _ text: String, _ action: Action, isOn: Bool = false) {
      let width = widgets.buttonWidth(text)
      right -= width
      if widgets.button(id, text, Rect(right, row.y + 7, width, 30), isPrimary: isOn) { perform(action) }
      right -= 8
    }
    button("language", WindowText.language[language], .language)
    button("theme", (theme.name == .light ? WindowText.dark : .light)[language], .theme)
    button("save", WindowText.save[language], .save)
    button("help", WindowText.keys[language], .help, isOn: panel == .help)
    button("twin", WindowText.twin[language], .twin, isOn: true)
    button("gallery", WindowText.gallery[language], .gallery)
    let title = scene?.title(language) ?? WindowText.twinTitle[language]
    canvas.text(
      title, row.x + ScreenLayout.margin, row.y + 22, widgets.style(19, bold: true), vertical: .middle,
      overflow: .ellipsis(width: right - row.x - 2 * ScreenLayout.margin))
  }

  // MARK: One side

  func drawPicture(_ index: Int) {
    let rect = layout.halves[index].picture
    let half = halves[index]
    canvas.fill(rect, theme.panel)
    PictureRenderer.draw(
      half.snapshot.picture, half.layout(in: rect, scale: canvas.scale), on: canvas, language: language, theme: theme)
  }

  func drawHalf(_ side: Side) {
    let index = side.rawValue
    let place = layout.halves[index]
    let half = halves[index]
    for rect in [place.header, place.legend, place.footer] { canvas.fill(rect, theme.panel) }
    drawHeader(side, half, place.header)
    half.snapshot.picture.drawLegend(
      on: canvas, in: place.legend, widgets.style(12, color: theme.faint), language, theme: theme)
    drawFooter(side, half, place.footer)
  }

  private func drawHeader(_ side: Side, _ half: TwinHalf, _ row: Rect) {
    let text = WindowText.change[language]
    let width = widgets.buttonWidth(text)
    let button = Rect(row.maxX - width, row.y + 2, width, 28)
    if widgets.button("change.\(side)", text, button) { wish = .partner(side) }
    canvas.circle(row.x + 7, row.y + 16, 6, theme.seriesColor(side.rawValue))
    let room = button.x - row.x - 30
    let title = half.session.card.title[language]
    canvas.text(
      title, row.x + 20, row.y + 16, widgets.style(title, 16, bold: true, fitting: room), vertical: .middle,
      overflow: .ellipsis(width: room))
  }

  /// `T = 2.269 J/k_B`.
  func stateText(_ index: Int) -> String {
    let session = halves[index].session
    let parameter = session.controlParameter
    let value = NumberText.significant(session.controlValue, 4)
    let unit = parameter.unit[language]
    return "\(parameter.symbol) = \(value)" + (unit.isEmpty ? "" : " \(unit)")
  }

  private func drawFooter(_ side: Side, _ half: TwinHalf, _ rect: Rect) {
    let index = side.rawValue
    let (line, row) = rect.splitTop(28, gap: 4)
    let title = "\(half.session.controlParameter.title[language].capitalizedFirst) \(stateText(index))"
    canvas.text(
      title, line.x, line.midY, widgets.style(title, 15, bold: true, fitting: line.width), vertical: .middle,
      overflow: .ellipsis(width: line.width))
    let size = drawSize(side, half, row)
    let observables = half.session.card.observables.map { $0.title[language].capitalizedFirst }
    let shown = WindowText.shownQuantity[language]
    let x =
      row.x + canvas.text(shown, row.x, row.y + 15, widgets.style(color: theme.faint), vertical: .middle).width + 8
    let list = Rect(x, row.y, min(size.x - 10 - x, widgets.dropdownWidth(observables)), 30)
    let chosen = canvas.clipped(list.inset(-4)) {
      widgets.dropdown("shown.\(side)", observables, chosen: half.quantity, list)
    }
    if let chosen {
      half.show(chosen)
      redraw()
    }
  }

  private func drawSize(_ side: Side, _ half: TwinHalf, _ row: Rect) -> Rect {
    let size = half.session.size
    let rect = Rect(row.maxX - 118, row.y, 118, 30)
    if widgets.button("smaller.\(side)", "÷2", Rect(rect.x, rect.y, 34, 30)) { resize(half, to: size / 2) }
    canvas.text(String(size), rect.midX, rect.midY, widgets.style(bold: true), horizontal: .center, vertical: .middle)
    if widgets.button("larger.\(side)", "×2", Rect(rect.maxX - 34, rect.y, 34, 30)) { resize(half, to: size * 2) }
    return rect
  }

  private func resize(_ half: TwinHalf, to size: Int) {
    let allowed = half.session.card.sizes(half.session.parameters)
    guard allowed.contains(size) else {
      return say(
        WindowText.sizeLimits(language, String(allowed.lowerBound), String(allowed.upperBound)), isWarning: true)
    }
    half.live.send(.resize(size))
  }

  // MARK: Both

  /// What the axis means where it is not the reduced control, and that the right side runs the other way.
  func drawNote() {
    let rect = layout.note
    canvas.fill(rect, theme.panel)
    var texts: [String] = []
    if axis.kind == .normalized {
      let unknown = halves.first { $0.session.criticalPoint == nil } ?? halves[1]
      texts.append(WindowText.noCriticalPointOf(language, unknown.session.card.title[language]))
    }
    if isMirrored { texts.append(WindowText.mirroredNote[language]) }
    canvas.text(
      texts.joined(separator: language == .english ? " " : ""), rect.x, rect.y, widgets.style(12.5, color: theme.faint),
      overflow: .wrap(width: rect.width, maxLines: 2))
  }

  func drawControls() {
    let area = layout.controls
    canvas.fill(area, theme.panel)
    canvas.line(0, area.y + 0.5, canvas.width, area.y + 0.5, theme.control)
    let row = Rect(area.x + ScreenLayout.margin, area.y + 9, area.width - 2 * ScreenLayout.margin, 36)
    let snapshot = halves[0].snapshot
    var bar = TransportBar(widgets, language, row)
    if let action = bar.draw(isRunning: isRunning, pace: snapshot.pace) { perform(action) }
    let text = WindowText.mirror[language]
    let width = widgets.buttonWidth(text)
    let button = Rect(bar.rest.x + 8, row.y, width, row.height)
    if widgets.button("mirror", text, button, isPrimary: isMirrored) { perform(.mirror) }
    let steps = halves.map { NumberText.grouped($0.snapshot.step) }.joined(separator: " | ")
    let style = widgets.style(15, bold: true, color: isRunning ? theme.accent : theme.warning)
    let state = isRunning ? "" : "\(WindowText.paused[language])   "
    canvas.text(
      "\(state)\(steps) \(WindowText.steps[language])", row.maxX, row.midY, style, horizontal: .right, vertical: .middle
    )
    drawSlider(Rect(row.x, row.maxY + 10, row.width, Widgets.sliderHeight))
  }

  private func drawSlider(_ rect: Rect) {
    let axis = axis
    let isReduced = axis.kind == .reduced
    let scale = SliderScale(range: axis.range, step: 0.001)
    let title = (isReduced ? WindowText.reducedSlider : .normalizedSlider)[language]
    let marks = isReduced ? [SliderMark(value: 0, text: WindowText.criticalMark[language], isSpecial: true)] : []
    let new = widgets.slider(
      "shared", titles: ["\(title) <i>\(isReduced ? "t" : "u")</i>"], value: place, unit: "", scale: scale,
      marks: marks,
      rect, isBig: true)
    if let new {
      start(nil)
      setPlace(new)
    }
  }

  func drawStatus() {
    let row = layout.status
    canvas.fill(row, theme.panel.mixed(with: theme.control, 0.6))
    guard let message else { return }
    canvas.text(
      message.text, row.x + ScreenLayout.margin, row.midY,
      widgets.style(13, bold: true, color: message.isWarning ? theme.warning : theme.accent), vertical: .middle,
      overflow: .ellipsis(width: row.width - 2 * ScreenLayout.margin))
  }

  func drawPanel() {
    guard let panel else { return }
    switch panel {
    case .help: widgets.drawHelp(in: widgets.drawPaper(layout.wide), language, on: .twin)
    case .notes: scene?.drawNotes(in: widgets.drawPaper(layout.plot), widgets, language)
    case .card, .transition: break
    }
  }
}
