import Foundation

/// Where a score passes half of its range, and how wide its rise is: measures of a threshold that need no theory. The
/// curve is made monotone first by pooling neighbours that violate the order (R. E. Barlow et al., Statistical Inference
/// under Order Restrictions, 1972); that hides real dips, so look at the raw curve too.
public struct Midpoint: Sendable, Hashable {
  /// The control at the level ½.
  public let position: Estimate
  /// Distance of the levels ¼ and ¾, or ln(x¾/x¼) of a control that is swept in factors: there a threshold that grows
  /// with size takes its width along, and only their ratio tells whether the change sharpens. nil where the range
  /// measured does not reach both levels.
  public let width: Estimate?
  /// Distance of the levels ¼ and ¾ in units of the control, however it is swept.
  let distance: Double?

  /// - Parameters:
  ///   - points: score against control, normalised so that 0 is chance and 1 the best possible. Errors come from 100
  ///     repetitions with noise of the size of the points' errors.
  ///   - isLogarithmic: whether the control is swept in factors; all values must be positive then.
  /// - Returns: nil for fewer than three points, and for a score that does not pass ½.
  public init?(of points: [CurvePoint], isLogarithmic: Bool = false) {
    let sorted = points.filter { $0.y.value.isFinite && $0.x.isFinite }.sorted { $0.x < $1.x }
    guard sorted.count >= 3 else { return nil }
    let values = sorted.map(\.y.value)
    let third = max(1, sorted.count / 3)
    let rises = values.suffix(third).reduce(0, +) > values.prefix(third).reduce(0, +)
    let controls = sorted.map { isLogarithmic ? log($0.x) : $0.x }
    func control(_ place: Double) -> Double { isLogarithmic ? exp(place) : place }
    func levels(_ values: [Double]) -> (half: Double?, ends: (low: Double, high: Double)?) {
      let fit = Midpoint.isotonic(rises ? values : values.map { 1 - $0 })
      let places = [0.25, 0.5, 0.75].map { Midpoint.place(of: $0, in: fit, controls: controls) }
      guard let low = places[0], let high = places[2] else { return (places[1].map(control), nil) }
      return (places[1].map(control), (low, high))
    }
    let plain = levels(values)
    guard let half = plain.half else { return nil }
    var random = SplitMix64(state: 1)
    var positions = RunningMoments()
    var widths = RunningMoments()
    for _ in 0..<100 {
      let noisy = sorted.map { $0.y.value + ($0.y.error.isFinite ? $0.y.error * random.gaussian() : 0) }
      let repeated = levels(noisy)
      if let half = repeated.half { positions.add(half) }
      if let ends = repeated.ends { widths.add(ends.high - ends.low) }
    }
    position = Estimate(value: half, error: positions.variance.squareRoot())
    width = plain.ends.map { Estimate(value: $0.high - $0.low, error: widths.variance.squareRoot()) }
    distance = plain.ends.map { control($0.high) - control($0.low) }
  }

  /// The non-decreasing sequence nearest to the values.
  static func isotonic(_ values: [Double]) -> [Double] {
    var pools: [(mean: Double, count: Int)] = []
    for value in values {
      pools.append((value, 1))
      while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
        let last = pools.removeLast()
        let before = pools.removeLast()
        let count = last.count + before.count
        pools.append(((last.mean * Double(last.count) + before.mean * Double(before.count)) / Double(count), count))
      }
    }
    return pools.flatMap { [Double](repeating: $0.mean, count: $0.count) }
  }

  private static func place(of level: Double, in fit: [Double], controls: [Double]) -> Double? {
    guard let next = fit.firstIndex(where: { $0 >= level }), next > 0 else { return nil }
    let share = (level - fit[next - 1]) / (fit[next] - fit[next - 1])
    return controls[next - 1] + share * (controls[next] - controls[next - 1])
  }
}
