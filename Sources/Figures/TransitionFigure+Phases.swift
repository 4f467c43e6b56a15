import Criticality
import Emergence
import Foundation

/// Figures of transitions without exponents: two phases side by side, and the jump of a stiffness.
extension TransitionFigure {
  /// Distribution of what the control acts on where both phases are equally likely at their peaks.
  func distribution(_ style: FigureStyle) -> Drawn? {
    guard isFirstOrder, let id = system.reweighting?.observable, let observable = system.observable(id) else {
      return nil
    }
    let language = style.language
    var plot = Plot(
      x: Axis(observable, language),
      y: Axis(Text.Transition.density.filled(language, ["symbol": observable.symbol]), includes: [0]),
      theme: style.theme, fontSize: style.fontSize)
    for (index, size) in sizes.enumerated() {
      guard let curve = curves.first(where: { $0.size == size.size }), !curve.distribution.isEmpty else { continue }
      plot.series.append(
        Series(sizeLabel(size.size), curve.distribution, color: color(index, style), line: .solid))
    }
    guard !plot.series.isEmpty else { return nil }
    var caption = Text.Transition.distributionCaption.filled(language, ["symbol": observable.symbol])
    if let heat = card.firstOrder?.latentHeatOfGaps {
      caption += Text.Figure.betweenSentences(language)
      caption += Text.Transition.latentHeatCaption.filled(language, ["value": Text.number(heat)])
    }
    return (FigureSheet.Panel("distribution", plot), caption)
  }

  /// Helicity modulus against temperature over the line of the universal jump.
  func jump(_ style: FigureStyle) -> Drawn? {
    guard let jump = card.jump, let id = system.stiffness, let observable = system.observable(id) else { return nil }
    let language = style.language
    var plot = Plot(
      x: Axis(control, language), y: Axis(observable, language, includes: [0]), theme: style.theme,
      fontSize: style.fontSize)
    for (index, curve) in stiffness.enumerated() {
      plot.series.append(
        Series(
          sizeLabel(curve.size), curve.points.map { DataPoint($0.x, $0.y.value, error: $0.y.error) },
          color: color(index, style), line: .thread, marker: .of(index)))
    }
    plot.curves = [
      Curve("2<i>T</i>/π", style: .reference(.exact)) { 2 * $0 / Double.pi }
    ]
    plot.guides = [
      Guide(
        x: jump.temperature.value, error: jump.temperature.error.isFinite ? jump.temperature.error : 0,
        label: "\(control.symbol)<sub>KT</sub>")
    ]
    let values = ["symbol": control.symbol, "value": Text.number(jump.temperature), "stiffness": observable.symbol]
    return (FigureSheet.Panel("stiffness", plot), Text.Transition.jumpCaption.filled(language, values))
  }
}
