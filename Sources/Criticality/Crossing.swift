import Foundation

/// Where two measured curves cross: for Binder cumulants of two sizes, the pseudo-critical point that converges fastest
/// (K. Binder, Z. Phys. B 43 (1981) 119).
public struct Crossing: Sendable, Hashable {
  /// Where they cross.
  public let position: Estimate
  /// Their common value there.
  public let height: Estimate

  public init(position: Estimate, height: Estimate) {
    self.position = position
    self.height = height
  }

  /// Both curves must be measured at the same control values (others are left out). The change of sign of the difference
  /// is sought as the split where the standardised differences on both sides disagree most in sign, so a chance crossing
  /// of nearly equal curves far from the transition is not mistaken for it. Around it a polynomial of third degree (first
  /// with few points) is fitted to each curve, over the widest window in which both fit with p > 0.05.
  ///
  /// - Returns: nil for fewer than four common points, for curves whose difference does not change sign significantly
  ///   (by four standard errors of the sum on each side), and if the fits do not cross inside the window.
  public init?(of first: [CurvePoint], and second: [CurvePoint]) {
    var common: [(a: CurvePoint, b: CurvePoint)] = []
    let byControl = Dictionary(second.map { ($0.x, $0) }, uniquingKeysWith: { a, _ in a })
    for point in first.sorted(by: { $0.x < $1.x }) {
      guard let partner = byControl[point.x] else { continue }
      let errors = point.y.error + partner.y.error
      if errors > 0, errors.isFinite, (point.y.value + partner.y.value).isFinite { common.append((point, partner)) }
    }
    guard common.count >= 4, let split = Crossing.changeOfSign(common.map { $0.a.y.z(against: $0.b.y) }) else {
      return nil
    }
    for half in stride(from: max(split, common.count - split), through: 2, by: -1) {
      let window = common[max(0, split - half)..<min(common.count, split + half)]
      guard window.count >= 4 else { return nil }
      let degree = window.count >= 6 ? 3 : 1
      let centre = 0.5 * (common[split - 1].a.x + common[split].a.x)
      guard
        let a = LeastSquares(polynomial: degree, through: window.map(\.a), centre: centre),
        let b = LeastSquares(polynomial: degree, through: window.map(\.b), centre: centre)
      else { return nil }
      if min(a.goodness, b.goodness) < 0.05, window.count > 4 { continue }
      guard let first = window.first?.a.x, let last = window.last?.a.x,
        let root = Crossing.nearestRoot(
          of: zip(a.coefficients, b.coefficients).map { $0 - $1 }, in: first - centre...last - centre)
      else { return nil }
      self.init(of: a, and: b, at: root, centre: centre, degree: degree)
      return
    }
    return nil
  }

  private init(of a: LeastSquares, and b: LeastSquares, at root: Double, centre: Double, degree: Int) {
    let row = LeastSquares.powers(of: root, degree: degree)
    let derivatives = (0...degree).map { $0 == 0 ? 0 : Double($0) * row[$0 - 1] }
    let slopeA = zip(a.coefficients, derivatives).reduce(0) { $0 + $1.0 * $1.1 }
    let slopeB = zip(b.coefficients, derivatives).reduce(0) { $0 + $1.0 * $1.1 }
    let valueA = a.prediction(at: row)
    let valueB = b.prediction(at: row)
    let difference = (valueA.error * valueA.error + valueB.error * valueB.error).squareRoot()
    position = Estimate(value: centre + root, error: difference / abs(slopeA - slopeB))
    // At the crossing x* = x + (b − a)/(a' − b'), so the common value is (a' b − b' a)/(a' − b') to first order.
    let shareA = slopeB / (slopeA - slopeB)
    let shareB = slopeA / (slopeA - slopeB)
    height = Estimate(
      value: 0.5 * (valueA.value + valueB.value),
      error: (shareA * shareA * valueA.error * valueA.error + shareB * shareB * valueB.error * valueB.error)
        .squareRoot())
  }

  /// First index of the side with the other sign.
  private static func changeOfSign(_ deviations: [Double]) -> Int? {
    let total = deviations.reduce(0, +)
    var below = 0.0
    var best: (score: Double, split: Int)?
    for split in 1..<deviations.count {
      below += deviations[split - 1]
      let above = total - below
      // Sums of n deviations by chance are of size √n.
      let significance = min(
        abs(below) / Double(split).squareRoot(), abs(above) / Double(deviations.count - split).squareRoot())
      guard below * above < 0, significance > 4 else { continue }
      if abs(above - below) > best?.score ?? 0 { best = (abs(above - below), split) }
    }
    return best?.split
  }

  /// The root of a polynomial nearest to zero in a range, from a grid of sign changes refined one by one.
  private static func nearestRoot(of coefficients: [Double], in range: ClosedRange<Double>) -> Double? {
    func value(_ x: Double) -> Double { coefficients.reversed().reduce(0) { $0 * x + $1 } }
    let steps = 400
    let width = (range.upperBound - range.lowerBound) / Double(steps)
    var nearest: Double?
    for step in 0..<steps {
      let low = range.lowerBound + Double(step) * width
      guard let found = root(in: low...low + width, value) else { continue }
      if abs(found) < abs(nearest ?? .infinity) { nearest = found }
    }
    return nearest
  }
}

/// Pseudo-critical points x(L) = x∞ + a·L^{−e} continued to infinite size.
///
/// For crossings of cumulants of sizes L and sL the exponent is e = 1/ν + ω (K. Binder 1981; A. M. Ferrenberg and
/// D. P. Landau, Phys. Rev. B 44 (1991) 5081), for positions of maxima it is 1/ν. Instead of one guess, all exponents of
/// a range count, each with the weight exp(−χ²/2) of its fit; the spread of their limits is part of the error.
public struct Extrapolation: Sendable, Hashable {
  /// x∞ with its error.
  public let limit: Estimate
  /// e with its error; close to a uniform spread over the range where the data do not determine it.
  public let exponent: Estimate
  /// χ² of the best fit, and its degrees of freedom.
  public let chiSquared: Double
  public let degreesOfFreedom: Int

  /// - Parameters:
  ///   - points: sizes (or the smaller size of each pair, at one common ratio) and pseudo-critical points.
  ///   - exponents: where e is expected. A range of zero width fixes it.
  /// - Returns: nil for fewer than two usable points.
  public init?(of points: [CurvePoint], exponents: ClosedRange<Double>) {
    let steps = exponents.lowerBound == exponents.upperBound ? 0 : 200
    var fits: [(exponent: Double, fit: LeastSquares)] = []
    for step in 0...steps {
      let share = steps == 0 ? 0 : Double(step) / Double(steps)
      let exponent = exponents.lowerBound + share * (exponents.upperBound - exponents.lowerBound)
      let design = points.map { [1, pow($0.x, -exponent)] }
      if let fit = LeastSquares(design: design, values: points.map(\.y)) { fits.append((exponent, fit)) }
    }
    guard let best = fits.map(\.fit.chiSquared).min() else { return nil }
    var weights = 0.0
    var sums = (limit: 0.0, exponent: 0.0)
    for (exponent, fit) in fits {
      let weight = exp(-0.5 * (fit.chiSquared - best))
      weights += weight
      sums.limit += weight * fit.coefficients[0]
      sums.exponent += weight * exponent
    }
    let limit = sums.limit / weights
    let exponent = sums.exponent / weights
    var variance = (limit: 0.0, exponent: 0.0)
    for fit in fits {
      let weight = exp(-0.5 * (fit.fit.chiSquared - best)) / weights
      let difference = fit.fit.coefficients[0] - limit
      variance.limit += weight * (fit.fit.covariance[0][0] + difference * difference)
      variance.exponent += weight * (fit.exponent - exponent) * (fit.exponent - exponent)
    }
    chiSquared = best
    degreesOfFreedom = max(0, (fits.first?.fit.degreesOfFreedom ?? 0) - (steps == 0 ? 0 : 1))
    // Three points leave the exponent no freedom to spare; where it cannot fit them (a trend that turns back, say) the
    // misfit still belongs in the error.
    let scale = max(1, (best / Double(max(1, degreesOfFreedom))).squareRoot())
    self.limit = Estimate(value: limit, error: variance.limit.squareRoot() * scale)
    self.exponent = Estimate(value: exponent, error: variance.exponent.squareRoot())
  }
}
