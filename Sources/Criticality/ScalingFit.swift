import Foundation

/// The critical point and 1/ν from all curves of a dimensionless quantity at once: near the transition its values depend
/// on size and control through one variable x = (T − T_c)·L^{1/ν} and corrections,
///
///     U(T, L) = a₀ + a₁x + … + a_n xⁿ + L^{−ω}(b₀ + b₁x) + c (T − T_c)² L^{1/ν}
///
/// (finite-size scaling: M. N. Barber in Phase Transitions and Critical Phenomena 8 (1983) 145; the form of the fit:
/// A. M. Ferrenberg and D. P. Landau, Phys. Rev. B 44 (1991) 5081; the last term, a scaling field that is not straight:
/// A. Aharony and M. E. Fisher, Phys. Rev. B 27 (1983) 4394). Crossings of pairs use the same data, but each only a small
/// part of it, so their errors are a few times larger.
///
/// ω is not fitted: every value of a range counts with the weight exp(−χ²/2) of its fit, and the spread of the results
/// is part of the errors.
public struct ScalingFit: Sendable, Hashable {
  public let criticalPoint: Estimate
  /// 1/ν; with sizes that count units instead of lengths, divided by the dimension.
  public let inverseNu: Estimate
  /// a₀: the quantity at the critical point of an infinite system.
  public let criticalValue: Estimate
  /// χ² and its degrees of freedom at the best ω.
  public let chiSquared: Double
  public let degreesOfFreedom: Int
  /// Points that took part, of those given.
  public let points: Int

  static let degree = 4
  /// From the slow correction of three-dimensional Ising (0.83) and slower to those of two dimensions (7/4 and 2).
  public static let corrections = Array(stride(from: 0.6, through: 3.01, by: 0.2))
  /// Of mean fields, where sizes are numbers of units: from the slowest of random frequencies to a plain 1/N.
  public static let correctionsOfNumbers = Array(stride(from: 0.2, through: 1.01, by: 0.1))

  /// Begins with all points and leaves out those of largest |x| until the fit is good (p > 0.1).
  ///
  /// - Parameters:
  ///   - guess: the critical point, roughly.
  ///   - corrections: where ω is expected.
  /// - Returns: nil where fewer than three sizes have two points on either side of the critical point, and where no
  ///   number of points gives a good fit with a slope and an exponent that are more than noise.
  public init?(of curves: [SizedCurve], near guess: Double, corrections: [Double] = ScalingFit.corrections) {
    let data = curves.flatMap { curve in
      curve.points.filter { $0.y.error > 0 && $0.y.error.isFinite && $0.y.value.isFinite }
        .map { Datum(size: curve.size, control: $0.x, value: $0.y) }
    }
    guard let largest = curves.map(\.size).max(), largest > 0, let low = data.map(\.control).min(),
      let high = data.map(\.control).max(), low < high
    else { return nil }
    let units = Units(control: high - low, size: largest)
    let typical = corrections[7 * corrections.count / 12]
    var start = Fit(criticalPoint: guess, inverseNu: 1)
    var ranked = data.sorted { start.distance(of: $0, units) < start.distance(of: $1, units) }
    while ranked.count >= 24, ScalingFit.isBalanced(ranked, at: start.criticalPoint) {
      if let middle = Fit(of: ranked, omega: typical, units: units, start: start),
        ChiSquared(statistic: middle.chiSquared, degreesOfFreedom: middle.degreesOfFreedom).pValue > 0.1
      {
        let fits = corrections.compactMap { Fit(of: ranked, omega: $0, units: units, start: middle) }
        guard let result = Average(fits), result.isSignificant else { return nil }
        criticalPoint = result.criticalPoint
        inverseNu = result.inverseNu
        criticalValue = result.criticalValue
        chiSquared = result.best.chiSquared
        degreesOfFreedom = result.best.degreesOfFreedom
        points = ranked.count
        return
      }
      ranked.removeLast(max(1, ranked.count / 12))
      if let better = Fit(of: ranked, omega: typical, units: units, start: start) { start = better }
      ranked.sort { start.distance(of: $0, units) < start.distance(of: $1, units) }
    }
    return nil
  }

  /// At least three sizes with two points below and two above.
  private static func isBalanced(_ data: [Datum], at centre: Double) -> Bool {
    let sizes = Dictionary(grouping: data, by: \.size).values
    return sizes.count { points in
      points.count { $0.control < centre } >= 2 && points.count { $0.control > centre } >= 2
    } >= 3
  }
}

private struct Datum {
  let size: Double
  let control: Double
  let value: Estimate
}

/// Scales that keep powers near 1.
private struct Units {
  let control: Double
  let size: Double
}

/// One fit with ω fixed, by Gauss–Newton steps in T_c and 1/ν; all else is linear.
private struct Fit {
  var criticalPoint: Double
  var inverseNu: Double
  var errors: (criticalPoint: Double, inverseNu: Double) = (.nan, .nan)
  var criticalValue = Estimate(value: .nan, error: .nan)
  var slope = Estimate(value: .nan, error: .nan)
  var chiSquared = Double.infinity
  var degreesOfFreedom = 0

  init(criticalPoint: Double, inverseNu: Double) {
    self.criticalPoint = criticalPoint
    self.inverseNu = inverseNu
  }

  /// - Returns: nil if the steps do not settle.
  init?(of data: [Datum], omega: Double, units: Units, start: Fit) {
    self = Fit(criticalPoint: start.criticalPoint, inverseNu: start.inverseNu)
    let values = data.map(\.value)
    for _ in 0..<40 {
      let rows = data.map { row($0, omega, units) }
      guard let linear = LeastSquares(design: rows, values: values) else { return nil }
      let full = zip(data, rows).map { datum, row in
        row + derivatives(datum, omega, units, linear.coefficients)
      }
      guard let step = LeastSquares(design: full, values: values) else { return nil }
      let count = rows[0].count
      // Far from the minimum the linear step overshoots.
      let moveT = step.coefficients[count].clamped(to: 0.05 * units.control)
      let moveY = step.coefficients[count + 1].clamped(to: 0.3)
      criticalPoint += moveT
      inverseNu += moveY
      guard inverseNu > 0.02, inverseNu < 6 else { return nil }
      let deviations = (step.covariance[count][count].squareRoot(), step.covariance[count + 1][count + 1].squareRoot())
      if abs(moveT) < 1e-3 * deviations.0, abs(moveY) < 1e-3 * deviations.1 {
        let scale = step.errorScale
        errors = (deviations.0 * scale, deviations.1 * scale)
        criticalValue = step.coefficient(0)
        slope = step.coefficient(1)
        chiSquared = step.chiSquared
        degreesOfFreedom = step.degreesOfFreedom
        return
      }
    }
    return nil
  }

  func distance(of datum: Datum, _ units: Units) -> Double { abs(scaled(datum, units)) }

  private func scaled(_ datum: Datum, _ units: Units) -> Double {
    (datum.control - criticalPoint) / units.control * pow(datum.size / units.size, inverseNu)
  }

  private func row(_ datum: Datum, _ omega: Double, _ units: Units) -> [Double] {
    let x = scaled(datum, units)
    let correction = pow(datum.size / units.size, -omega)
    return LeastSquares.powers(of: x, degree: ScalingFit.degree)
      + [correction, correction * x, x * (datum.control - criticalPoint) / units.control]
  }

  /// By T_c and by 1/ν.
  private func derivatives(
    _ datum: Datum, _ omega: Double, _ units: Units, _ coefficients: [Double]
  ) -> [Double] {
    let degree = ScalingFit.degree
    let x = scaled(datum, units)
    let powers = LeastSquares.powers(of: x, degree: degree)
    let reduced = (datum.control - criticalPoint) / units.control
    let stretch = pow(datum.size / units.size, inverseNu)
    var byX = coefficients[degree + 2] * pow(datum.size / units.size, -omega)
    for power in 1...degree { byX += Double(power) * coefficients[power] * powers[power - 1] }
    let bent = coefficients[degree + 3]
    return [
      -(byX * stretch + 2 * bent * reduced * stretch) / units.control,
      log(datum.size / units.size) * x * (byX + bent * reduced),
    ]
  }
}

/// Fits with different ω as one result.
private struct Average {
  let best: Fit
  let criticalPoint: Estimate
  let inverseNu: Estimate
  let criticalValue: Estimate

  init?(_ fits: [Fit]) {
    guard let best = fits.min(by: { $0.chiSquared < $1.chiSquared }) else { return nil }
    self.best = best
    let weights = fits.map { exp(-0.5 * ($0.chiSquared - best.chiSquared)) }
    func average(_ estimate: (Fit) -> Estimate) -> Estimate {
      let total = weights.reduce(0, +)
      let mean = zip(weights, fits).reduce(0) { $0 + $1.0 * estimate($1.1).value } / total
      let variance = zip(weights, fits).reduce(0) { sum, pair in
        let part = estimate(pair.1)
        return sum + pair.0 * (part.error * part.error + (part.value - mean) * (part.value - mean))
      }
      return Estimate(value: mean, error: (variance / total).squareRoot())
    }
    criticalPoint = average { Estimate(value: $0.criticalPoint, error: $0.errors.criticalPoint) }
    inverseNu = average { Estimate(value: $0.inverseNu, error: $0.errors.inverseNu) }
    criticalValue = average(\.criticalValue)
  }

  var isSignificant: Bool {
    abs(best.slope.value) > 5 * best.slope.error && inverseNu.value > 3 * inverseNu.error
      && criticalPoint.error.isFinite
  }
}

extension Double {
  fileprivate func clamped(to reach: Double) -> Double { Swift.min(Swift.max(self, -reach), reach) }
}
