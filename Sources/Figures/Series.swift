import Emergence

/// One measured point.
public struct DataPoint: Sendable, Hashable {
  public var x: Double
  public var y: Double
  /// One standard error of `y`; nil or NaN where there is none to show.
  public var error: Double?

  public init(_ x: Double, _ y: Double, error: Double? = nil) {
    self.x = x
    self.y = y
    self.error = error
  }

  var lowest: Double { y - (error.map { $0.isFinite ? $0 : 0 } ?? 0) }
  var highest: Double { y + (error.map { $0.isFinite ? $0 : 0 } ?? 0) }
}

/// The shape that marks a point. Shape and colour together tell series apart, so either alone is enough.
public enum Marker: Sendable, Hashable, CaseIterable {
  case circle
  case square
  case triangle
  case diamond
  case downTriangle
  case pentagon
  case cross

  /// The marker of the n-th series; they repeat after the last.
  public static func of(_ index: Int) -> Marker {
    allCases[index % allCases.count]
  }
}

/// How a line is drawn.
public struct LineStyle: Sendable, Hashable {
  /// Width in multiples of the plot's own line width.
  public var width: Double
  /// Lengths of dashes and gaps, in multiples of the plot's own line width; empty for a solid line.
  public var dash: [Double]
  public var opacity: Double

  public init(width: Double = 1.5, dash: [Double] = [], opacity: Double = 1) {
    self.width = width
    self.dash = dash
    self.opacity = opacity
  }

  /// A line through data.
  public static let solid = LineStyle()
  /// A line that only leads the eye from one measured point to the next.
  public static let thread = LineStyle(width: 0.9, opacity: 0.45)

  /// How a curve of a given origin is drawn.
  public static func reference(_ origin: KnownValue.Origin) -> LineStyle {
    switch origin {
    case .exact: LineStyle(width: 1.1)
    case .literature: LineStyle(width: 1.1, dash: [5, 3])
    case .own: LineStyle(width: 1.1, dash: [1.5, 2.5])
    }
  }
}

/// Points that belong together.
public struct Series: Sendable {
  /// What the legend says, with markup; nil to leave the series out of it.
  public var label: String?
  public var points: [DataPoint]
  public var color: Color
  public var line: LineStyle?
  public var marker: Marker?
  /// Radius of the marker in multiples of the plot's own.
  public var markerSize = 1.0
  /// Markers with paper inside tell a second branch of the same series apart.
  public var isHollow = false
  /// The one point that shows the state now: larger, with a ring.
  public var isHighlighted = false

  public init(
    _ label: String?, _ points: [DataPoint], color: Color, line: LineStyle? = nil, marker: Marker? = nil
  ) {
    self.label = label
    self.points = points
    self.color = color
    self.line = line
    self.marker = marker
  }
}

/// A curve from theory, behind the data.
public struct Curve: Sendable {
  public var label: String?
  public var style: LineStyle
  /// nil for the theme's ink.
  public var color: Color?
  /// nil outside the curve's domain.
  public var value: @Sendable (Double) -> Double?

  public init(
    _ label: String?, style: LineStyle = .reference(.exact), color: Color? = nil,
    value: @escaping @Sendable (Double) -> Double?
  ) {
    self.label = label
    self.style = style
    self.color = color
    self.value = value
  }

  /// A system's reference curve, with its origin in the label.
  public init(_ reference: ReferenceCurve, language: Language) {
    self.init(
      "\(reference.title[language]) (\(reference.source.withSubscripts))", style: .reference(reference.origin),
      value: reference.value)
  }
}

/// A marked value on the horizontal axis, with its uncertainty where it has one.
public struct Guide: Sendable, Hashable {
  public var x: Double
  /// One standard error; drawn as a band where it is wide enough to be seen.
  public var error: Double
  public var label: String

  public init(x: Double, error: Double = 0, label: String) {
    self.x = x
    self.error = error
    self.label = label
  }
}

/// An area between two lines: an interval of confidence.
public struct Band: Sendable {
  public struct Slice: Sendable, Hashable {
    public var x: Double
    public var low: Double
    public var high: Double

    public init(x: Double, low: Double, high: Double) {
      self.x = x
      self.low = low
      self.high = high
    }
  }

  public var label: String?
  public var slices: [Slice]
  public var color: Color

  public init(_ label: String?, _ slices: [Slice], color: Color) {
    self.label = label
    self.slices = slices
    self.color = color
  }
}

/// One cell of a map.
public struct ColoredCell: Sendable, Hashable {
  public var x: ClosedRange<Double>
  public var y: ClosedRange<Double>
  public var color: Color

  public init(x: ClosedRange<Double>, y: ClosedRange<Double>, color: Color) {
    self.x = x
    self.y = y
    self.color = color
  }
}

/// The bars of a histogram, side by side from `start`.
public struct Bars: Sendable {
  public var label: String?
  public var start: Double
  public var width: Double
  public var heights: [Double]
  public var color: Color

  public init(_ label: String?, start: Double, width: Double, heights: [Double], color: Color) {
    self.label = label
    self.start = start
    self.width = width
    self.heights = heights
    self.color = color
  }
}
