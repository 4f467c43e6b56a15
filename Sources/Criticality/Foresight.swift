import Foundation

/// Whether a change was to be foreseen: where someone who saw only its beginning, the part below a quarter of the range,
/// would have expected the half level, if the curve went on as the sigmoid it began as.
///
/// The beginning is on the disordered (or guessing) side. There the logit ln(m/(1 − m)) of the normalised order parameter
/// is fitted by a straight line in the control, or in its logarithm where that was swept in factors. A change that comes
/// without notice is foreseen too late.
public struct Foresight: Sendable, Hashable {
  private static let fewestPoints = 3

  /// The control value that was to be expected.
  public let expected: Estimate
  /// ln(expected/found); nil for controls that are not positive.
  public let logRatio: Estimate?
  /// Points that were looked at.
  public let points: Int

  /// - Parameters:
  ///   - points: order parameter against control, normalised so that 0 is chance and 1 the best possible. Errors come from
  ///     100 repetitions with noise of the size of the points' errors.
  /// - Returns: nil without a half level to compare with, and where fewer than three points below a quarter of the range
  ///   stand out of their noise, or do not rise.
  public init?(of points: [CurvePoint]) {
    let sorted = points.filter { $0.x.isFinite && $0.y.value.isFinite }.sorted { $0.x < $1.x }
    let isGeometric = sorted.map(\.x).isGeometric
    guard let found = Midpoint(of: sorted, isLogarithmic: isGeometric)?.position else { return nil }
    let third = max(1, sorted.count / 3)
    let rises = sorted.suffix(third).map(\.y.value).reduce(0, +) > sorted.prefix(third).map(\.y.value).reduce(0, +)
    let beginning = (rises ? sorted : sorted.reversed()).prefix { $0.y.value < 0.25 }
    let seen = beginning.filter { $0.y.value > max(0.002, $0.y.error.isFinite ? 2 * $0.y.error : 0) }
    guard seen.count >= Self.fewestPoints else { return nil }
    let places = seen.map { isGeometric ? log($0.x) : $0.x }
    let errors = seen.map { $0.y.error.isFinite ? $0.y.error : 0 }
    // Without errors all points weigh alike; the smallest error counts as no less than a fifth of a per cent.
    let weights = zip(seen, errors).map { point, error in
      let slope = 1 / (point.y.value * (1 - point.y.value))
      return 1 / pow(slope * max(error, 0.002), 2)
    }
    func half(_ values: [Double]) -> Double? {
      let logits = values.map { log($0 / (1 - $0)) }
      let total = weights.reduce(0, +)
      let meanX = zip(weights, places).reduce(0) { $0 + $1.0 * $1.1 } / total
      let meanY = zip(weights, logits).reduce(0) { $0 + $1.0 * $1.1 } / total
      var (xx, xy) = (0.0, 0.0)
      for index in places.indices {
        xx += weights[index] * (places[index] - meanX) * (places[index] - meanX)
        xy += weights[index] * (places[index] - meanX) * (logits[index] - meanY)
      }
      guard xx > 0, rises ? xy > 0 : xy < 0 else { return nil }
      let place = meanX - meanY * xx / xy
      let value = isGeometric ? exp(place) : place
      return value.isFinite ? value : nil
    }
    let values = seen.map(\.y.value)
    guard let plain = half(values) else { return nil }
    var random = SplitMix64(state: 3)
    var (positions, ratios) = (RunningMoments(), RunningMoments())
    for _ in 0..<100 {
      let noisy = zip(values, errors).map { min(max($0 + $1 * random.gaussian(), 0.001), 0.499) }
      guard let value = half(noisy) else { continue }
      positions.add(value)
      if value > 0, found.value > 0 { ratios.add(log(value / found.value)) }
    }
    expected = Estimate(value: plain, error: positions.variance.squareRoot())
    self.points = seen.count
    guard plain > 0, found.value > 0 else {
      logRatio = nil
      return
    }
    let relative = found.error.isFinite ? found.error / found.value : 0
    logRatio = Estimate(value: log(plain / found.value), error: hypot(ratios.variance.squareRoot(), relative))
  }
}
