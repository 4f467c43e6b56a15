import Criticality
import Emergence
import Foundation

/// What the histograms of one size say between the measured points and a little beyond them.
public struct ReweightedSize: Sendable {
  /// One place of the curves.
  public struct Point: Sendable {
    public let control: Double
    /// Independent samples that carry it; where there are few, the curve ends.
    public let effectiveSamples: Double
    public let orderParameter: Estimate?
    public let susceptibility: Estimate?
    public let binder: Estimate?
    public let specificHeat: Estimate?
  }

  public let size: Int
  /// Ascending; only where the histograms reach.
  public let curve: [Point]
  /// Largest variance of the energy (or whatever the control acts on) per unit.
  public let fluctuationPeak: Peak?
  public let susceptibilityPeak: Peak?
  public let specificHeatPeak: Peak?
  /// Two phases, in X per unit.
  public let doublePeak: DoublePeak?
  /// Where the two are equally likely at their peaks.
  public let coexistence: Estimate?

  /// Density of X per unit where the two phases coexist; empty without two phases.
  public let distribution: [(x: Double, density: Double)]

  let engine: HistogramReweighting
  private let formulas: Formulas

  static let steps = 100

  /// - Returns: nil where the histograms support nothing.
  init?(
    size: Int, histograms: [RunHistogram], observables: [String], card: SystemCard, parameters: ParameterValues,
    orderParameter: String, controls: ClosedRange<Double>
  ) {
    guard let reweighting = card.reweighting, let engine = HistogramReweighting(histograms) else { return nil }
    self.size = size
    self.engine = engine
    let formulas = Formulas(
      size: size, observables: observables, card: card, parameters: parameters, reweighting: reweighting)
    self.formulas = formulas
    let ends = [reweighting.field(controls.lowerBound), reweighting.field(controls.upperBound)].sorted()
    let range = ends[0]...ends[1]

    func estimate(_ id: String?, at field: Double) -> Estimate? {
      id.flatMap { formulas.formula($0) }.flatMap { found in
        engine.estimate(of: found.inputs, at: field) { found.value($0, field) }
      }
    }
    func peak(_ id: String?) -> Peak? {
      id.flatMap { formulas.formula($0) }.flatMap { found in
        engine.peak(in: range, inputs: found.inputs, found.value).map { Self.inControl($0, reweighting) }
      }
    }
    let steps = Self.steps
    curve = (0...steps).compactMap { step in
      let control =
        controls.lowerBound + Double(step) / Double(steps) * (controls.upperBound - controls.lowerBound)
      let field = reweighting.field(control)
      guard engine.isValid(at: field) else { return nil }
      return Point(
        control: control.decimal(like: controls.upperBound), effectiveSamples: engine.effectiveSamples(at: field),
        orderParameter: estimate(orderParameter, at: field), susceptibility: estimate(card.susceptibility, at: field),
        binder: estimate(card.binder, at: field), specificHeat: estimate("specific_heat", at: field))
    }
    let units = formulas.units(at: range.lowerBound)
    fluctuationPeak = engine.fluctuationPeak(in: range).map { peak in
      let perUnit = Estimate(value: peak.height.value / (units * units), error: peak.height.error / (units * units))
      return Self.inControl(Peak(position: peak.position, height: perUnit), reweighting)
    }
    susceptibilityPeak = peak(card.susceptibility)
    specificHeatPeak = peak("specific_heat")
    let double = engine.doublePeak(in: range)
    doublePeak = double?.scaled(by: 1 / units)
    distribution =
      double.map { peaks in
        engine.distribution(at: peaks.tilt.value).map { (x: $0.conjugate / units, density: $0.density * units) }
      } ?? []
    coexistence = double.map { Self.inControl($0.tilt, reweighting) }
    guard !curve.isEmpty else { return nil }
  }

  /// Density of X per unit at a control value; where two phases coexist, at the value where both are equally likely at
  /// their peaks. Empty where the histograms do not reach.
  public func stored(at control: Double) -> [(x: Double, density: Double)] {
    guard distribution.isEmpty else { return distribution }
    let field = formulas.reweighting.field(control)
    let units = formulas.units(at: field)
    return engine.distribution(at: field).map { (x: $0.conjugate / units, density: $0.density * units) }
  }

  /// Where the cumulants of this size and a larger one cross.
  func crossing(with larger: ReweightedSize, in controls: ClosedRange<Double>) -> Crossing? {
    guard let id = formulas.card.binder, let found = formulas.formula(id) else { return nil }
    let reweighting = formulas.reweighting
    let ends = [reweighting.field(controls.lowerBound), reweighting.field(controls.upperBound)].sorted()
    // Cumulants are ratios of moments: they depend on λ through these alone.
    return HistogramReweighting.crossing(
      of: engine, and: larger.engine, in: ends[0]...ends[1], inputs: found.inputs
    ) { found.value($0, ends[0]) }.map { crossing in
      Crossing(position: Self.inControl(crossing.position, reweighting), height: crossing.height)
    }
  }

  private static func inControl(_ field: Estimate, _ reweighting: SystemCard.Reweighting) -> Estimate {
    let ends = [field.value - field.error, field.value + field.error].map(reweighting.control)
    return Estimate(value: reweighting.control(field.value), error: 0.5 * abs(ends[1] - ends[0]))
  }

  private static func inControl(_ peak: Peak, _ reweighting: SystemCard.Reweighting) -> Peak {
    Peak(position: inControl(peak.position, reweighting), height: peak.height)
  }
}

/// Quantities of a card as functions of what histograms average.
private struct Formulas: Sendable {
  let size: Int
  let observables: [String]
  let card: SystemCard
  let parameters: ParameterValues
  let reweighting: SystemCard.Reweighting

  private func context(at field: Double) -> DerivedObservable.Context {
    let control = card.parameter(card.control)?.value(from: reweighting.control(field))
    return DerivedObservable.Context(
      parameters: control.map { parameters.setting([card.control: $0]) } ?? parameters, size: size)
  }

  func units(at field: Double) -> Double { reweighting.units(context(at: field)) }

  /// Positions of the inputs of a quantity among the averaged observables, −1 for X, and its value at their means.
  func formula(_ id: String) -> (inputs: [Int], value: @Sendable ([Double], Double) -> Double?)? {
    let quantity = card.derived.first { $0.observable.id == id }
    let names = quantity?.inputs ?? [id]
    let inputs = names.compactMap { $0 == reweighting.observable ? -1 : observables.firstIndex(of: $0) }
    guard inputs.count == names.count else { return nil }
    let units = units(at: reweighting.field(parameters.real(card.control)))
    return (
      inputs,
      { means, field in
        let perUnit = zip(means, inputs).map { $1 < 0 ? $0 / units : $0 }
        let value = quantity.map { $0.formula(perUnit, self.context(at: field)) } ?? perUnit[0]
        return value.flatMap { $0.isFinite ? $0 : nil }
      }
    )
  }
}
