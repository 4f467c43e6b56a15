import Foundation

/// The temperature of a Kosterlitz–Thouless transition from the universal jump of the helicity modulus: at T_KT, and only
/// there, Υ(L) = (2T/π)[1 + 1/(2 ln L + C)] for all sizes (H. Weber and P. Minnhagen, Phys. Rev. B 37 (1988) 5986).
/// Corrections fall with the logarithm of the size, so powers of it must not be fitted here.
public struct HelicityJump: Sendable, Hashable {
  /// T_KT; its error holds the uncertainty of C.
  public let temperature: Estimate
  public let constant: Estimate
  /// Where Υ of each size meets the line 2T/π itself: too high by the logarithm, for comparison.
  public let uncorrected: [CurvePoint]
  /// χ² of temperatures of all sizes about one, at the best C, and its degrees of freedom.
  public let chiSquared: Double
  public let degreesOfFreedom: Int

  /// For each C the corrected line crosses each Υ(T) at a temperature of its own. The C for which these agree is right;
  /// all count with the weight exp(−χ²/2) of their disagreement.
  ///
  /// - Parameters:
  ///   - curves: helicity modulus per coupling against temperature in units of the coupling, for at least three sizes.
  ///   - constants: where C is expected.
  /// - Returns: nil for fewer than three sizes whose curves meet the line.
  public init?(of curves: [SizedCurve], constants: ClosedRange<Double> = -1...8) {
    let steps = 180
    var fits: [(constant: Double, mean: Estimate, chiSquared: Double)] = []
    for step in 0...steps {
      let constant =
        constants.lowerBound + Double(step) / Double(steps) * (constants.upperBound - constants.lowerBound)
      let temperatures = curves.compactMap { curve in
        HelicityJump.meeting(of: curve, factor: 1 + 1 / (2 * log(curve.size) + constant))
      }
      guard temperatures.count == curves.count, temperatures.count >= 3,
        let mean = Estimate.weightedMean(of: temperatures)
      else { continue }
      let chiSquared = temperatures.reduce(0) { $0 + pow($1.z(against: mean.value), 2) }
      fits.append((constant, mean, chiSquared))
    }
    guard let best = fits.map(\.chiSquared).min() else { return nil }
    let weights = fits.map { exp(-0.5 * ($0.chiSquared - best)) }
    let total = weights.reduce(0, +)
    func mean(_ quantity: (Int) -> Double) -> Double {
      fits.indices.reduce(0) { $0 + weights[$1] * quantity($1) } / total
    }
    let centre = mean { fits[$0].mean.value }
    let constant = mean { fits[$0].constant }
    let variance = mean { pow(fits[$0].mean.error, 2) + pow(fits[$0].mean.value - centre, 2) }
    let freedom = curves.count - 2
    let scale = max(1, (best / Double(freedom)).squareRoot())
    temperature = Estimate(value: centre, error: variance.squareRoot() * scale)
    self.constant = Estimate(value: constant, error: mean { pow(fits[$0].constant - constant, 2) }.squareRoot())
    uncorrected = curves.compactMap { curve in
      HelicityJump.meeting(of: curve, factor: 1).map { CurvePoint(x: curve.size, y: $0) }
    }
    chiSquared = best
    degreesOfFreedom = freedom
  }

  /// Where a curve falls below the line 2T/π times a factor.
  private static func meeting(of curve: SizedCurve, factor: Double) -> Estimate? {
    let slope = 2 / Double.pi * factor
    let points = curve.points
    guard
      let next = points.indices.dropFirst().first(where: {
        points[$0].y.value < slope * points[$0].x && points[$0 - 1].y.value >= slope * points[$0 - 1].x
      })
    else { return nil }
    let reach = 4 * (points[next].x - points[next - 1].x)
    var temperature = 0.5 * (points[next].x + points[next - 1].x)
    var error = Double.nan
    for _ in 0..<6 {
      guard let fit = LocalFit(of: points, at: temperature, reach: reach), fit.slope.value < slope else { return nil }
      let change = (slope * temperature - fit.value.value) / (fit.slope.value - slope)
      temperature += change
      error = fit.value.error / (slope - fit.slope.value)
      if abs(change) < 1e-3 * error { break }
    }
    return abs(temperature - points[next].x) < reach ? Estimate(value: temperature, error: error) : nil
  }
}
