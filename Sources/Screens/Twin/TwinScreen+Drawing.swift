import Analogies
import Emergence
import Figures
import Foundation

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
    button("card", WindowText.card[language], .card, isOn: panel == .card)
    if scene == nil { button("twin", WindowText.twin[language], .twin, isOn: true) }
    button("gallery", WindowText.gallery[language], .gallery)
    let title = scene?.title(language) ?? title?[language] ?? WindowText.twinTitle[language]
    let room = right - row.x - 2 * ScreenLayout.margin
    canvas.text(
      title, row.x + ScreenLayout.margin, row.y + 22, widgets.style(title, 19, bold: true, fitting: room),
      vertical: .middle, overflow: .ellipsis(width: room))
  }

  // MARK: One side

  func drawPicture(_ index: Int) {
    let rect = layout.halves[index].picture
    let half = halves[index]
    canvas.fill(rect, theme.panel)
    PictureRenderer.draw(
      half.snapshot.picture, half.layout(in: rect, scale: canvas.scale), on: canvas, language: language, theme: theme)
    guard let pointer = half.pointer else { return }
    widgets.drawBrush(
      at: pointer, radius: half.radius(brush) * half.layout(in: rect, scale: canvas.scale).zoom / canvas.scale, in: rect
    )
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
    let button = Rect(row.maxX - width, row.y + 4, width, 28)
    if widgets.button("change.\(side)", text, button) { wish = .partner(side) }
    canvas.circle(row.x + 7, row.y + 18, 6, theme.seriesColor(side.rawValue))
    let room = button.x - row.x - 30
    let title = titleText(side)
    // A long title takes two lines before its letters shrink.
    let large = widgets.style(16, bold: true)
    let isLong = canvas.measure(title, large).width > room
    let small = widgets.style(isLong ? 13 : 16, bold: true)
    canvas.text(
      title, row.x + 20, row.y + 18, small, vertical: .middle, overflow: .wrap(width: room, maxLines: 2))
    if side == focused { canvas.fill(Rect(row.x, row.maxY - 3, row.width, 2), theme.accent) }
  }

  /// What a side is; of two systems of one kind also by what they differ.
  private func titleText(_ side: Side) -> String {
    let (own, other) = (halves[side.rawValue].session, halves[1 - side.rawValue].session)
    let title = own.card.title[language]
    guard own.card.id == other.card.id else { return title }
    let differences = zip(own.parameters.all, other.parameters.all).compactMap { mine, theirs -> String? in
      guard mine.value != theirs.value, mine.id != own.control, let parameter = own.card.parameter(mine.id) else {
        return nil
      }
      if case .text = parameter.kind { return parameter.title[language] }
      guard case .choice(let choices) = parameter.kind else { return "\(parameter.symbol) = \(mine.value)" }
      return choices.first { $0.id == own.parameters.choice(mine.id) }?.title[language]
    }
    return differences.isEmpty ? title : "\(title): \(differences.joined(separator: ", "))"
  }

  /// The value of a side's control with as many digits at every place, so that nothing dances.
  func valueText(_ number: Double, of parameter: Parameter) -> String {
    let unit = parameter.unit[language]
    let value =
      if let scale = SliderScale(parameter), !scale.isWhole, !scale.isLogarithmic {
        NumberText.fixed(number, max(0, 3 - Int(log10(max(scale.range.upperBound, 1e-9)).rounded(.down))))
      } else {
        NumberText.significant(number, 4)
      }
    return value + (unit.isEmpty ? "" : " \(unit)")
  }

  /// `T = 2.269 J/k_B`.
  func stateText(_ index: Int) -> String {
    let parameter = halves[index].session.controlParameter
    return "\(parameter.symbol) = \(valueText(halves[index].session.controlValue, of: parameter))"
  }

  private func drawFooter(_ side: Side, _ half: TwinHalf, _ rect: Rect) {
    let (line, below) = rect.splitTop(26)
    let (counters, row) = below.splitTop(20, gap: 4)
    let title = "\(half.session.controlParameter.title[language].capitalizedFirst) \(stateText(side.rawValue))"
    canvas.text(
      title, line.x, line.midY, widgets.style(title, 15, bold: true, fitting: line.width), vertical: .middle,
      overflow: .ellipsis(width: line.width))
    drawCounters(half, counters)
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

  /// Steps since the start, their rate and the seed of one side.
  private func drawCounters(_ half: TwinHalf, _ row: Rect) {
    let snapshot = half.snapshot
    let rate =
      snapshot.isRunning
      ? "\(NumberText.grouped(NumberText.restful(snapshot.stepsPerSecond))) \(WindowText.stepsPerSecond[language])"
      : WindowText.paused[language]
    let texts = [
      "\(NumberText.grouped(snapshot.step)) \(WindowText.steps[language])", rate,
      "\(WindowText.seed[language]) \(half.session.seed)",
    ]
    // The words stand still while the numbers grow.
    let places = [0, 0.36, 0.68]
    for (text, place) in zip(texts, places) {
      canvas.text(
        text, row.x + place * row.width, row.midY, widgets.style(color: place == 0 ? theme.ink : theme.faint),
        vertical: .middle)
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

  /// What the axis means for either side, and why it is no reduced one.
  private var notes: [(side: Int?, text: String)] {
    var notes: [(side: Int?, text: String)] = halves.indices.map { ($0, axisText($0)) }
    if axis.kind == .normalized, let unknown = halves.first(where: { $0.session.criticalPoint == nil }) {
      notes.append((nil, WindowText.noCriticalPointOf(language, unknown.session.card.title[language])))
    }
    return notes
  }

  /// `t = (T − T_c)/T_c, T_c = 2.269 J/k_B`, or which place in which range.
  private func axisText(_ index: Int) -> String {
    let parameter = halves[index].session.controlParameter
    let isReversed = isMirrored && index == 1
    let symbol = parameter.symbol
    switch axis.kind {
    case .reduced:
      let critical = valueText(halves[index].session.criticalPoint?.value ?? .nan, of: parameter)
      let formula = "(\(symbol) − \(symbol)<sub>c</sub>)/\(symbol)<sub>c</sub>"
      return "<i>t</i> = \(isReversed ? "−" : "")\(formula),  \(symbol)<sub>c</sub> = \(critical)"
    case .normalized:
      guard let scale = SliderScale(parameter) else { return "" }
      let ends = [scale.range.lowerBound, scale.range.upperBound].map { valueText($0, of: parameter) }
      let (from, to) = isReversed ? (ends[1], ends[0]) : (ends[0], ends[1])
      return (scale.isLogarithmic ? WindowText.placeInLogRange : .placeInRange)(language, "<i>u</i>", symbol, from, to)
    }
  }

  private func noteOverflow(_ width: Double, _ side: Int?) -> Canvas.Overflow {
    .wrap(width: width - (side == nil ? 0 : 18))
  }

  private var noteStyle: TextStyle { widgets.style(12.5, color: theme.faint) }

  /// Room of the notes below the plot.
  var noteHeight: Double {
    let width = canvas.width * 0.33 - 4 * ScreenLayout.margin
    return notes.map { canvas.measure($0.text, noteStyle, overflow: noteOverflow(width, $0.side)).height + 2 }.reduce(
      0, +)
  }

  func drawNote() {
    let rect = layout.note
    canvas.fill(rect, theme.panel)
    var y = rect.y
    for (side, text) in notes {
      if let side { canvas.circle(rect.x + 7, y + 9, 5, theme.seriesColor(side)) }
      y +=
        canvas.text(
          text, rect.x + (side == nil ? 0 : 18), y, noteStyle, overflow: noteOverflow(rect.width, side)
        ).height + 2
    }
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
    drawPlace(Rect(button.maxX + 16, row.y, row.maxX - button.maxX - 16, row.height))
    drawSlider(Rect(row.x, row.maxY + 10, row.width, Widgets.sliderHeight))
  }

  /// What the one slider sets on either side.
  private func drawPlace(_ row: Rect) {
    let texts = halves.indices.map { stateText($0) }
    let text = zip(texts, halves.indices).map { text, index in
      "<span foreground=\"\(theme.seriesColor(index).hexadecimal)\">●</span> \(text)"
    }.joined(separator: "     ")
    canvas.text(
      text, row.maxX, row.midY, widgets.style(text, 15, bold: true, fitting: row.width), horizontal: .right,
      vertical: .middle)
  }

  private func drawSlider(_ rect: Rect) {
    let axis = axis
    let isReduced = axis.kind == .reduced
    let scale = SliderScale(range: axis.range, step: 0.001)
    let title = (isReduced ? WindowText.reducedSlider : .normalizedSlider)[language]
    let marks =
      isReduced
      ? [SliderMark(value: 0, text: WindowText.criticalMark[language], isSpecial: true)]
      : halves.indices.compactMap { index in
        halves[index].session.criticalPoint.map { critical in
          let symbol = halves[index].session.controlParameter.symbol
          return SliderMark(
            value: axis.place(of: index, control: critical.value), text: "\(symbol)<sub>c</sub>", isSpecial: true)
        }
      }
    // A whole number on one side rarely stands at a round place: as many digits every time.
    let new = widgets.slider(
      "shared", titles: ["\(title) <i>\(isReduced ? "t" : "u")</i>"], value: place, unit: "", scale: scale,
      marks: marks, rect, isBig: true, isMoving: true)
    if let new {
      start(nil)
      setPlace(new)
    }
  }

  /// A message while there is one, otherwise the command line that shows this again.
  func drawStatus() {
    let row = layout.status
    canvas.fill(row, theme.panel.mixed(with: theme.control, 0.6))
    let width = widgets.buttonWidth(WindowText.copy[language])
    let button = Rect(row.maxX - ScreenLayout.margin - width, row.y + 3, width, row.height - 6)
    if widgets.button("copy", WindowText.copy[language], button) { perform(.copyCommand) }
    let style =
      message.map { widgets.style(13, bold: true, color: $0.isWarning ? theme.warning : theme.accent) }
      ?? widgets.style(12.5, color: theme.faint)
    canvas.text(
      message?.text ?? statusLine.escapedForMarkup, row.x + ScreenLayout.margin, row.midY, style, vertical: .middle,
      overflow: .ellipsis(width: button.x - row.x - 2 * ScreenLayout.margin))
  }

  func drawPanel() {
    guard let panel else { return }
    switch panel {
    case .help:
      widgets.drawHelp(
        in: widgets.drawPaper(layout.wide), language, on: .twin, isLecture: scene != nil,
        hasPresets: halves.contains { !$0.siblings.isEmpty })
    case .notes: scene?.drawNotes(in: widgets.drawPaper(layout.plot), widgets, language)
    case .card: drawCard()
    case .transition: break
    }
  }

  /// What the system of the focused side is: over the other side for the left one, over the plot for the right one.
  private func drawCard() {
    let side = focused
    let area = widgets.drawPaper(side == .left ? layout.wide : layout.beside)
    let card = halves[side.rawValue].session.card
    let parts = PanelText.parts(of: card, language)
    PanelText([.title(card.title[language])] + parts, theme: theme, fitting: area, on: canvas).draw(
      on: canvas, in: area
    ) { index, rect in
      let experiment = card.tries[index]
      if widgets.button("try.\(index)", experiment.title[language], rect) { perform(experiment, on: side) }
    }
  }
}
