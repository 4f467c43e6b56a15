import Emergence

/// Two quantities over the axis that the controls of two systems share, each divided by its largest value.
public struct TwinPlot: Sendable {
  public struct Side: Sendable {
    /// What the legend says.
    public var name: String
    /// What was seen on the way here.
    public var trail: [DataPoint]
    /// Averages at places that were held long enough.
    public var settled: [DataPoint]
    public var now: DataPoint

    public init(name: String, trail: [DataPoint], settled: [DataPoint] = [], now: DataPoint) {
      self.name = name
      self.trail = trail
      self.settled = settled
      self.now = now
    }

    /// `|<i>m</i>| (Ising model, 64)`, with the divisor where the quantity needs one.
    public static func name(
      _ observable: Observable, of card: SystemCard, size: Int, dividedBy scale: Double, _ language: Language
    ) -> String {
      let divisor = scale == 1 ? "" : "/\(Text.number(scale, digits: 3))"
      return "\(observable.symbol)\(divisor) (\(card.title[language]), \(size))"
    }
  }

  /// Left and right.
  public var sides: [Side]
  /// Whether the axis counts from both critical points; otherwise it is the place within the ranges of both controls.
  public var isReduced: Bool
  /// The part of the axis that is shown.
  public var range: ClosedRange<Double>
  public var isLive: Bool

  public init(sides: [Side], isReduced: Bool, range: ClosedRange<Double>, isLive: Bool = false) {
    self.sides = sides
    self.isReduced = isReduced
    self.range = range
    self.isLive = isLive
  }

  public func plot(_ language: Language, _ theme: Theme, fontSize: Double = 12.5) -> Plot {
    let title: Text.Twin = isReduced ? .reducedControl : .normalizedControl
    var plot = Plot(
      x: Axis(title(language), range: range), y: Axis(Text.Twin.normalizedValue(language), includes: [0, 1]),
      theme: theme, fontSize: fontSize)
    plot.isLive = isLive
    plot.legend = .above
    if isReduced { plot.guides = [Guide(x: 0, label: Text.Twin.critical(language))] }
    // Two systems of one kind need two entries of the legend.
    let isAmbiguous = sides.count == 2 && sides[0].name == sides[1].name
    for (index, side) in sides.enumerated() {
      let place = index == 0 ? Text.Twin.left : .right
      let name = isAmbiguous ? "\(place(language)): \(side.name)" : side.name
      let color = theme.seriesColor(index)
      let marker: Marker = index == 0 ? .circle : .square
      var trail = Series(nil, side.trail.filter(\.y.isFinite), color: color.opacity(0.35), marker: marker)
      trail.markerSize = 0.5
      plot.series.append(trail)
      if !side.settled.isEmpty { plot.series.append(Series(nil, side.settled, color: color, marker: marker)) }
      var now = Series(name, [side.now], color: color, marker: marker)
      now.isHighlighted = true
      plot.series.append(now)
    }
    return plot
  }
}
