import Emergence

/// A plot of measured points over theory: what to show, as data. `draw` puts it on any canvas.
///
/// ```swift
/// var plot = Plot(x: Axis("temperature <i>T</i>"), y: Axis("|<i>m</i>|", includes: [0, 1]))
/// plot.series = [Series("<i>L</i> = 32", points, color: theme.seriesColor(0), marker: .circle)]
/// plot.guides = [Guide(x: 2.269, label: "<i>T</i><sub>c</sub>")]
/// plot.draw(on: canvas, in: canvas.bounds)
/// ```
public struct Plot: Sendable {
  public enum Legend: Sendable, Hashable {
    /// Inside the frame where it covers no data; above the frame where there is no such place.
    case automatic
    /// In lines above the frame.
    case above
    case none
  }

  /// A small plot inside the frame of a large one.
  public struct Inset: Sendable {
    public var plot: Plot
    /// Share of the frame's width and height.
    public var width: Double
    public var height: Double

    public init(_ plot: Plot, width: Double = 0.42, height: Double = 0.42) {
      self.plot = plot
      self.width = width
      self.height = height
    }
  }

  /// Above the frame, bold; empty for none.
  public var title = ""
  /// A letter that the caption of a paper refers to: `a`.
  public var letter = ""
  public var x: Axis
  public var y: Axis
  public var series: [Series] = []
  public var curves: [Curve] = []
  public var bands: [Band] = []
  public var bars: [Bars] = []
  /// Behind everything else; they do not widen the axes.
  public var cells: [ColoredCell] = []
  public var guides: [Guide] = []
  public var insets: [Inset] = []
  public var legend = Legend.automatic
  public var theme: Theme
  /// Size of the axis titles; everything else follows from it.
  public var fontSize: Double
  /// What to say where there is nothing to show yet.
  public var emptyMessage = ""
  /// Draws long lines faster and a little coarser: for plots that change every frame.
  public var isLive = false
  /// Room left and right of the frame, at least; plots under one another share the largest.
  public var minimumLeftMargin = 0.0
  public var minimumRightMargin = 0.0

  public init(x: Axis, y: Axis, theme: Theme = .light, fontSize: Double = 14) {
    self.x = x
    self.y = y
    self.theme = theme
    self.fontSize = fontSize
  }

  /// Whether there is anything measured or computed to show.
  public var isEmpty: Bool {
    series.allSatisfy(\.points.isEmpty) && curves.isEmpty && bands.allSatisfy(\.slices.isEmpty)
      && bars.allSatisfy(\.heights.isEmpty) && cells.isEmpty
  }

  /// The plot's own line width: thin in a paper, thick on a wall.
  var lineWidth: Double { max(0.5, fontSize * 0.08) }

  var numberStyle: TextStyle { TextStyle(fontSize * 0.88, color: theme.ink) }

  /// Where everything stands when the plot is drawn in `rect`.
  public func layout(on canvas: Canvas, in rect: Rect) -> PlotLayout {
    PlotLayout(self, on: canvas, in: rect)
  }

  /// Draws the plot.
  /// - Returns: where everything stands; `PlotLayout.x(atX:)` turns a mouse position into a value.
  @discardableResult
  public func draw(on canvas: Canvas, in rect: Rect) -> PlotLayout {
    let layout = layout(on: canvas, in: rect)
    draw(on: canvas, layout)
    return layout
  }
}
