import Emergence
import Foundation

/// How a figure is to look.
public struct FigureStyle: Sendable {
  public var language: Language
  public var theme: Theme
  /// Size of axis titles, in points on paper.
  public var fontSize: Double
  public var showsTitle = true
  public var showsCaption = true

  public init(language: Language = .english, theme: Theme = .light, fontSize: Double = 8) {
    self.language = language
    self.theme = theme
    self.fontSize = fontSize
  }
}

/// A whole figure: plots under a title, with a caption that says what is drawn.
public struct FigureSheet: Sendable {
  public enum Arrangement: String, Sendable, CaseIterable {
    /// One under another over one horizontal axis, for a column of a paper.
    case stacked
    /// Side by side, for a page or a screen.
    case row
  }

  public struct Panel: Sendable {
    /// kebab-case; the file name of the panel on its own.
    public let id: String
    public var plot: Plot
    /// What the panel says on its own; nil for what the whole figure says.
    public var caption: String?

    public init(_ id: String, _ plot: Plot, caption: String? = nil) {
      self.id = id
      self.plot = plot
      self.caption = caption
    }
  }

  /// Widths of figures in papers, in millimetres: one column, and the page.
  public static let columnWidth = 86.0
  public static let pageWidth = 178.0

  public static func points(millimetres: Double) -> Double { millimetres * 72 / 25.4 }

  public let title: String
  public let panels: [Panel]
  public let caption: String
  public let style: FigureStyle

  public init(title: String, panels: [Panel], caption: String, style: FigureStyle) {
    self.title = title
    self.panels = panels
    self.caption = caption
    self.style = style
  }

  /// One panel as a figure of its own.
  public func alone(_ panel: Panel) -> FigureSheet {
    var panel = panel
    panel.plot.letter = ""
    return FigureSheet(title: title, panels: [panel], caption: panel.caption ?? caption, style: style)
  }

  private var titleStyle: TextStyle { TextStyle(style.fontSize * 1.2, bold: true, color: style.theme.ink) }
  private var captionStyle: TextStyle { TextStyle(style.fontSize * 0.9, color: style.theme.faint) }
  private var margin: Double { style.fontSize * 0.6 }

  /// The height at which panels have a good shape.
  public func height(width: Double, _ arrangement: Arrangement) -> Double {
    // Text needs a surface to be measured on.
    let canvas = Canvas(pixelWidth: 1, pixelHeight: 1)
    let inner = width - 2 * margin
    let count = Double(panels.count)
    let panelHeight: Double
    switch arrangement {
    case .stacked where panels.count > 1:
      let share = width > 1.3 * FigureSheet.points(millimetres: FigureSheet.columnWidth) ? 0.24 : 0.5
      panelHeight = count * inner * share + style.fontSize * 3
    case .stacked: panelHeight = inner * 0.7
    case .row: panelHeight = (inner / count) * (panels.count == 1 ? 0.6 : 0.9)
    }
    return 2 * margin + heading(width: inner, on: canvas) + legend(on: canvas).height(width: inner) + panelHeight
      + footing(width: inner, on: canvas)
  }

  private func heading(width: Double, on canvas: Canvas) -> Double {
    guard style.showsTitle, !title.isEmpty else { return 0 }
    return canvas.measure(title, titleStyle, overflow: .wrap(width: width)).height + style.fontSize * 0.5
  }

  private func footing(width: Double, on canvas: Canvas) -> Double {
    guard style.showsCaption, !caption.isEmpty else { return 0 }
    return canvas.measure(caption, captionStyle, overflow: .wrap(width: width)).height + style.fontSize * 0.8
  }

  /// One legend for all panels; none where a single plot has its own.
  private func legend(on canvas: Canvas) -> PlotLegend {
    PlotLegend(panels.count > 1 ? panels.map(\.plot) : [], size: style.fontSize, on: canvas)
  }

  /// Draws the figure.
  /// - Returns: where each panel's parts stand.
  @discardableResult
  public func draw(on canvas: Canvas, in rect: Rect, _ arrangement: Arrangement) -> [PlotLayout] {
    canvas.fill(rect, style.theme.paper)
    let inner = rect.inset(margin)
    let top = heading(width: inner.width, on: canvas)
    let bottom = footing(width: inner.width, on: canvas)
    if top > 0 { canvas.text(title, inner.x, inner.y, titleStyle, overflow: .wrap(width: inner.width)) }
    if bottom > 0 {
      canvas.text(
        caption, inner.x, inner.maxY - bottom + style.fontSize * 0.8, captionStyle,
        overflow: .wrap(width: inner.width))
    }
    let legend = legend(on: canvas)
    let (keys, room) = Rect(inner.x, inner.y + top, inner.width, inner.height - top - bottom)
      .splitTop(legend.height(width: inner.width))
    if panels.count > 1 { legend.draw(panels[0].plot, on: canvas, in: keys, isInside: false) }
    switch arrangement {
    case .stacked: return drawStacked(on: canvas, in: room)
    case .row: return drawRow(on: canvas, in: room)
    }
  }

  /// The plots without a legend of their own where they share one.
  private var plots: [Plot] {
    panels.map { panel in
      var plot = panel.plot
      if panels.count > 1 { plot.legend = .none }
      return plot
    }
  }

  private func drawStacked(on canvas: Canvas, in room: Rect) -> [PlotLayout] {
    var plots = plots
    // Only panels over the same horizontal axis share its numbers.
    for index in plots.indices.dropLast() where plots[index].x == plots[index + 1].x {
      plots[index].x.showsLabels = false
    }
    let numbers = style.fontSize * 2.3
    let extra = plots.map { $0.x.showsLabels ? numbers : 0 }
    let share = (room.height - extra.reduce(0, +)) / Double(plots.count)
    var y = room.y
    var places: [Rect] = []
    for more in extra {
      places.append(Rect(room.x, y, room.width, share + more))
      y += share + more
    }
    let layouts = zip(plots, places).map { $0.layout(on: canvas, in: $1) }
    let left = layouts.map(\.leftMargin).max() ?? 0
    let right = layouts.map(\.rightMargin).max() ?? 0
    return zip(plots.indices, places).map { index, place in
      plots[index].minimumLeftMargin = left
      plots[index].minimumRightMargin = right
      return plots[index].draw(on: canvas, in: place)
    }
  }

  private func drawRow(on canvas: Canvas, in room: Rect) -> [PlotLayout] {
    let places = room.divided(into: panels.count, gap: style.fontSize, sideBySide: true)
    return zip(plots, places).map { $0.draw(on: canvas, in: $1) }
  }

  /// The figure as a file's bytes.
  /// - Parameter width: in millimetres.
  public func data(_ format: Canvas.Format, width: Double, _ arrangement: Arrangement) throws -> Data {
    let width = FigureSheet.points(millimetres: width)
    let height = height(width: width, arrangement).rounded(.up)
    return try Canvas.data(format, width: width, height: height, scale: 4, title: title.removingMarkup) {
      draw(on: $0, in: $0.bounds, arrangement)
    }
  }

  /// Writes the figure; the ending of the name picks the format.
  /// - Throws: `CanvasError`.
  public func write(to path: String, width: Double, _ arrangement: Arrangement) throws {
    guard let format = Canvas.Format(path: path) else { throw CanvasError.unknownFormat(path) }
    try CanvasError.write(try data(format, width: width, arrangement), to: path)
  }
}
