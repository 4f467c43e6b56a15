import Emergence
import Figures

extension SystemScreen {
  func drawPicture() {
    canvas.fill(layout.picture, theme.panel)
    let place = pictureLayout
    PictureRenderer.draw(snapshot.picture, place, on: canvas, language: language)
    guard let pointer else { return }
    let radius = brushRadius * place.zoom / canvas.scale
    canvas.clipped(layout.picture) {
      // Two rings, so that one of them shows on any colour.
      canvas.circle(pointer.x, pointer.y, radius, Color(0x000000, opacity: 0.75), width: 2.5)
      canvas.circle(pointer.x, pointer.y, radius, Color(0xFFFFFF), width: 1.2)
    }
  }

  /// What the colours mean, and what part of the system is shown.
  func drawLegend() {
    let row = layout.legend
    canvas.fill(row, theme.panel)
    let style = widgets.style(12.5, color: theme.faint)
    let x = snapshot.picture.drawLegend(on: canvas, in: row, style, border: theme.faint, language)
    if let caption = snapshot.picture.caption?[language] {
      canvas.text(
        caption, row.maxX, row.midY, style, horizontal: .right, vertical: .middle,
        overflow: .ellipsis(width: max(row.maxX - x, 0)))
    }
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
    canvas.text(
      scene?.title(language) ?? snapshot.session.title[language], row.x + ScreenLayout.margin, row.y + 22,
      widgets.style(19, bold: true),
      vertical: .middle, overflow: .ellipsis(width: right - row.x - 2 * ScreenLayout.margin))
  }

  /// A message while there is one, otherwise the command line that shows this again.
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
    } else {
      canvas.text(
        commandLine.escapedForMarkup, row.x + ScreenLayout.margin, row.midY, widgets.style(12.5, color: theme.faint),
        vertical: .middle, overflow: .ellipsis(width: room))
    }
  }
}
