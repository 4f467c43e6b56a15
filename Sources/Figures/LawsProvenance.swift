import Emergence

/// Where a mark of a figure comes from. It decides colour and shape, and it is written into the figure.
public enum FigureProvenance: Sendable, Hashable, CaseIterable {
  /// Stated or drawn in an article, without data: hollow marks, dashed lines, in the colour of a warning.
  case article
  case published
  case measured

  /// What stands above a panel.
  public func tag(_ language: Language) -> String {
    switch self {
    case .article: Text.Laws.article(language)
    case .published: Text.Laws.published(language)
    case .measured: Text.Laws.measured(language)
    }
  }

  /// The tag with the name of what was measured or drawn.
  func tag(_ language: Language, of name: String) -> String {
    name.isEmpty ? tag(language) : Text.Laws.tagOfSystem.filled(language, ["tag": tag(language), "system": name])
  }

  func legend(_ language: Language) -> String {
    switch self {
    case .article: Text.Laws.articleLegend(language)
    case .published: Text.Laws.publishedLegend(language)
    case .measured: Text.Laws.measuredLegend(language)
    }
  }

  func color(_ theme: Theme) -> Color {
    switch self {
    case .article: theme.warning
    case .published: theme.series[0]
    case .measured: theme.series[2]
    }
  }

  var marker: Marker {
    switch self {
    case .article: .diamond
    case .published: .circle
    case .measured: .square
    }
  }
}

/// A figure that is not made of plots: a title, what `draw` puts below it, a caption.
public struct DrawnSheet {
  public let title: String
  public let caption: String
  public let style: FigureStyle
  /// Height of the body for a width.
  let bodyHeight: (_ width: Double, Canvas) -> Double
  let drawBody: (Canvas, Rect) -> Void

  private var margin: Double { style.fontSize * 0.6 }
  private var titleStyle: TextStyle { TextStyle(style.fontSize * 1.2, bold: true, color: style.theme.ink) }
  private var captionStyle: TextStyle { TextStyle(style.fontSize * 0.9, color: style.theme.faint) }

  private func parts(width: Double, _ canvas: Canvas) -> (heading: Double, body: Double, footing: Double) {
    (
      canvas.measure(title, titleStyle, overflow: .wrap(width: width)).height + style.fontSize * 0.6,
      bodyHeight(width, canvas),
      canvas.measure(caption, captionStyle, overflow: .wrap(width: width)).height + style.fontSize * 0.6
    )
  }

  public func height(width: Double) -> Double {
    let parts = parts(width: width - 2 * margin, Canvas(pixelWidth: 1, pixelHeight: 1))
    return parts.heading + parts.body + parts.footing + 2 * margin
  }

  public func draw(on canvas: Canvas, in rect: Rect) {
    canvas.fill(rect, style.theme.paper)
    let inner = rect.inset(margin)
    let parts = parts(width: inner.width, canvas)
    canvas.text(title, inner.x, inner.y, titleStyle, overflow: .wrap(width: inner.width))
    drawBody(
      canvas, Rect(inner.x, inner.y + parts.heading, inner.width, inner.height - parts.heading - parts.footing))
    canvas.text(
      caption, inner.x, inner.maxY - parts.footing + style.fontSize * 0.6, captionStyle,
      overflow: .wrap(width: inner.width))
  }

  /// Writes the figure; the ending of the name picks the format.
  /// - Parameter width: in millimetres.
  /// - Throws: `CanvasError`.
  public func write(to path: String, width: Double = FigureSheet.pageWidth) throws {
    let width = FigureSheet.points(millimetres: width)
    let height = height(width: width).rounded(.up)
    try Canvas.export(to: path, width: width, height: height, scale: 4, title: title.removingMarkup) {
      draw(on: $0, in: $0.bounds)
    }
  }
}
