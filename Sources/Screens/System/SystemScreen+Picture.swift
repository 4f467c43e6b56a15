import Emergence
import Figures

extension SystemScreen {
  func drawPicture() {
    canvas.fill(layout.picture, theme.panel)
    let place = pictureLayout
    PictureRenderer.draw(snapshot.picture, place, on: canvas, language: language, theme: theme)
    guard let pointer else { return }
    let radius = brushRadius * place.zoom / canvas.scale
    widgets.drawBrush(at: pointer, radius: radius, in: layout.picture)
  }

  /// What the colours mean, and what part of the system is shown.
  private func legend(width: Double) -> PictureLegend {
    PictureLegend(
      snapshot.picture, isCaptioned: true, width: width, widgets.style(12.5, color: theme.faint), on: canvas, language,
      theme)
  }

  /// Room of the legend, with a little air.
  func legendHeight(width: Double) -> Double { legend(width: width).height + 2 }

  func drawLegend() {
    canvas.fill(layout.legend, theme.panel)
    legend(width: layout.legend.width).draw(on: canvas, atX: layout.legend.x, y: layout.legend.y + 1)
  }

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
    // The focus goes from left to right although the row is filled from the right.
    button("language", WindowText.language[language], .language)
    button("theme", (theme.name == .light ? WindowText.dark : .light)[language], .theme)
    button("save", WindowText.save[language], .save)
    button("help", WindowText.keys[language], .help, isOn: panel == .help)
    button("card", WindowText.card[language], .card, isOn: panel == .card)
    button("twin", WindowText.twin[language], .twin)
    button("gallery", WindowText.gallery[language], .gallery)
    let title = scene?.title(language) ?? snapshot.session.title[language]
    let place = Rect(row.x + ScreenLayout.margin, row.y + 6, right - row.x - 2 * ScreenLayout.margin, 32)
    guard !siblings.isEmpty else {
      widgets.cutText(
        title, place.x, place.midY, widgets.style(19, bold: true), width: place.width, whole: title, over: place)
      return
    }
    let options = siblings.enumerated().map { "\($0 + 1)   \($1.title[language])" }
    let present = siblings.firstIndex { $0.name == snapshot.session.name }
    if let index = widgets.heading("presets", title, options, chosen: present, place) { openPreset(index) }
  }

  /// The whole of a text that is cut where the mouse is.
  private func hint(at input: Input) -> String? {
    if let hint = widgets.hint { return hint }
    guard widgets.popup == nil, let index = visiblePlots.first(where: { plotRect($0).contains(input.x, input.y) })
    else { return nil }
    return cutTitle(ofPlot: index)
  }

  /// A message while there is one, the whole of what is cut under the mouse, otherwise the command line that shows this again.
  func drawStatus() {
    let row = layout.status
    canvas.fill(row, theme.panel.mixed(with: theme.control, 0.6))
    let width = widgets.buttonWidth(WindowText.copy[language])
    let button = Rect(row.maxX - ScreenLayout.margin - width, row.y + 3, width, row.height - 6)
    if widgets.button("copy", WindowText.copy[language], button) { perform(.copyCommand) }
    let room = button.x - row.x - 2 * ScreenLayout.margin
    if let message {
      canvas.text(
        message.text, row.x + ScreenLayout.margin, row.midY,
        widgets.style(13, bold: true, color: message.isWarning ? theme.warning : theme.accent), vertical: .middle,
        overflow: .ellipsis(width: room))
    } else if let hint = hint(at: widgets.input) {
      canvas.text(
        hint, row.x + ScreenLayout.margin, row.midY, widgets.style(13, color: theme.ink), vertical: .middle,
        overflow: .ellipsis(width: room))
    } else {
      canvas.text(
        statusLine.escapedForMarkup, row.x + ScreenLayout.margin, row.midY, widgets.style(12.5, color: theme.faint),
        vertical: .middle, overflow: .ellipsis(width: room))
    }
  }
}
