import Criticality
import Emergence
import Figures

/// Both quantities over the shared axis, each divided by its largest value.
struct TwinPlot {
  let halves: [TwinHalf]
  let axis: TwinAxis
  let language: Language
  let theme: Theme
  let isLive: Bool
  /// The part of the axis that is shown; nil for all of it.
  let range: ClosedRange<Double>?

  func name(_ half: TwinHalf) -> String {
    let symbol = half.observable.symbol
    let divisor = half.scale == 1 ? "" : "/\(NumberText.significant(half.scale, 3))"
    return "\(symbol)\(divisor) (\(half.session.card.title[language]), \(half.session.size))"
  }

  var plot: Plot {
    let title = axis.kind == .reduced ? WindowText.reducedControl : .normalizedControl
    var plot = Plot(
      x: Axis(title[language], range: range ?? axis.range),
      y: Axis(WindowText.normalizedValue[language], includes: [0, 1]),
      theme: theme, fontSize: 12.5)
    plot.isLive = isLive
    plot.legend = .above
    if axis.kind == .reduced { plot.guides = [Guide(x: 0, label: WindowText.criticalMark[language])] }
    for (index, half) in halves.enumerated() { plot.series += series(of: half, index) }
    return plot
  }

  private func series(of half: TwinHalf, _ side: Int) -> [Series] {
    let color = theme.seriesColor(side)
    let marker: Marker = side == 0 ? .circle : .square
    let scale = half.scale
    func place(_ control: Double) -> Double { axis.place(of: side, control: control) }
    var trail = Series(
      nil, half.trail.map { DataPoint(place($0.control), $0.values[half.quantity] / scale) }.filter { $0.y.isFinite },
      color: color.opacity(0.35), marker: marker)
    trail.markerSize = 0.5
    var result = [trail]
    if half.quantity == half.session.axisIndex {
      let points = half.snapshot.settled.map {
        DataPoint(place($0.control), $0.order.value / scale, error: $0.order.error / scale)
      }
      result.append(Series(nil, points, color: color, marker: marker))
    }
    var now = Series(
      name(half), [DataPoint(place(half.session.controlValue), half.snapshot.values[half.quantity] / scale)],
      color: color, marker: marker)
    now.isHighlighted = true
    return result + [now]
  }
}
