import Emergence

/// One state of a system with what it is, when it is and what its colours mean.
public struct PictureFigure: Sendable {
  public var title: LocalizedText
  public var card: SystemCard
  public var parameters: ParameterValues
  /// Id of the parameter to name below.
  public var control: String
  public var size: Int
  public var step: Int
  public var picture: Picture
  /// Observed numbers to write below: ids with values.
  public var observed: [(id: String, value: Double)]

  public init(
    title: LocalizedText, card: SystemCard, parameters: ParameterValues, control: String, size: Int, step: Int,
    picture: Picture,
    observed: [(id: String, value: Double)]
  ) {
    self.title = title
    self.card = card
    self.parameters = parameters
    self.control = control
    self.size = size
    self.step = step
    self.picture = picture
    self.observed = observed
  }

  /// `<i>T</i> = 2.269 <i>J</i>/<i>k</i><sub>B</sub>, step 1000, |<i>m</i>| = 0.71`
  public func stateLine(_ language: Language) -> String {
    let control = card.parameter(control) ?? card.controlParameter
    let value = parameters[control.id].number.map { Text.number($0) } ?? parameters[control.id].description
    let unit = control.unit.isEmpty ? "" : " \(control.unit[language])"
    var parts = [
      Text.Figure.valueIs.filled(language, ["symbol": control.symbol, "value": value + unit]),
      Text.size(size, of: card), Text.Figure.stateAfter.filled(language, ["count": String(step)]),
    ]
    for (id, value) in observed where value.isFinite {
      let observable = card.observable(id)
      let unit = observable.map { $0.unit.isEmpty ? "" : " \($0.unit[language])" } ?? ""
      parts.append(
        Text.Figure.valueIs.filled(
          language, ["symbol": observable?.symbol ?? id, "value": Text.number(value, digits: 4) + unit]))
    }
    return parts.joined(separator: Text.Figure.separator(language))
  }

  /// Draws the picture between title and legend.
  /// - Returns: where the picture stands.
  @discardableResult
  public func draw(on canvas: Canvas, in rect: Rect, language: Language, theme: Theme) -> PictureLayout {
    canvas.fill(rect, theme.paper)
    let size = min(22, max(10, min(rect.width, rect.height) / 34))
    let inner = rect.inset(size)
    let titleStyle = TextStyle(size * 1.25, bold: true, color: theme.ink)
    let top = canvas.text(
      title[language], inner.x, inner.y, titleStyle, overflow: .wrap(width: inner.width, maxLines: 2)
    ).height
    let lineStyle = TextStyle(size, color: theme.ink)
    var line = stateLine(language)
    if let caption = picture.caption { line += Text.Figure.separator(language) + caption[language] }
    let lineHeight = canvas.measure(line, lineStyle, overflow: .wrap(width: inner.width)).height
    canvas.text(line, inner.x, inner.maxY - lineHeight, lineStyle, overflow: .wrap(width: inner.width))
    let legend = PictureLegend(
      picture, width: inner.width, TextStyle(size * 0.95, color: theme.ink), on: canvas, language, theme)
    let legendY = inner.maxY - lineHeight - legend.height - size * 0.35
    legend.draw(on: canvas, atX: inner.x, y: legendY)
    let room = Rect(inner.x, inner.y + top + size * 0.5, inner.width, legendY - inner.y - top - size * 1.1)
    let layout = PictureRenderer.draw(picture, in: room, on: canvas, language: language, theme: theme)
    canvas.stroke(layout.visibleRect.inset(-0.5), theme.faint, width: 1)
    return layout
  }
}
