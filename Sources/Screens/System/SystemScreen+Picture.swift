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

  private var legendStyle: TextStyle { widgets.style(12.5, color: theme.faint) }

  /// A caption that does not fit beside the legend gets lines of its own below it.
  func makeLayout(controlsHeight: Double, stripHeight: Double) -> ScreenLayout {
    func layout(_ legendHeight: Double = ScreenLayout.legendHeight, _ captionHeight: Double = 0) -> ScreenLayout {
      ScreenLayout(
        width: canvas.width, height: canvas.height, controlsHeight: controlsHeight, stripHeight: stripHeight,
        legendHeight: legendHeight, captionHeight: captionHeight)
    }
    let plain = layout()
    guard let caption = snapshot.picture.caption?[language] else { return plain }
    let legendWidth = snapshot.picture.legendWidth(on: canvas, legendStyle, language)
    guard legendWidth + canvas.measure(caption, legendStyle).width > plain.legend.width else { return plain }
    let legendHeight = legendWidth > 0 ? ScreenLayout.legendHeight : 3
    // A higher caption makes the picture, and so its own lines, narrower; the second time it fits.
    var width = plain.legend.width
    var height = 0.0
    for _ in 0..<2 {
      height = canvas.measure(caption, legendStyle, overflow: .wrap(width: width)).height + 2
      width = layout(legendHeight, height).caption.width
    }
    return layout(legendHeight, height)
  }

  /// What the colours mean, and what part of the system is shown.
  func drawLegend() {
    let (row, below) = (layout.legend, layout.caption)
    for rect in [row, below] { canvas.fill(rect, theme.panel) }
    let x = snapshot.picture.drawLegend(on: canvas, in: row, legendStyle, border: theme.faint, language)
    guard let caption = snapshot.picture.caption?[language] else { return }
    if below.height > 0 {
      canvas.text(caption, below.x, below.y, legendStyle, overflow: .wrap(width: below.width))
    } else {
      canvas.text(
        caption, row.maxX, row.midY, legendStyle, horizontal: .right, vertical: .middle,
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
