import Foundation

/// How sudden a curve looks: breakthroughness I/√median Δ² and linearity I/√mean Δ² of A. Srivastava et al.,
/// arXiv:2206.04615 (2022), section 4.1.2, with I the range of the values and Δ the steps between neighbours.
///
/// Both numbers depend on where the curve was measured. So it is read at twelve places at equal distances over the range
/// measured, in its logarithm where the control was swept in factors, and a step smaller than its own error counts as
/// large as that: on a curve that is flat at both ends breakthroughness would else be as large as one likes. A straight
/// rise has 11 in both; a single step has √11 = 3.3 in linearity and a breakthroughness that only noise limits. Compare
/// them where sweeps reach equally far on either side of the change.
public struct Suddenness: Sendable, Hashable {
  public static let places = 12
  private static let fewestPoints = 6

  public let breakthroughness: Estimate
  public let linearity: Estimate
  /// Whether the median step is no larger than its error, so that breakthroughness tells of the noise alone.
  public let isLimitedByNoise: Bool

  /// - Parameter points: an order parameter against control. Errors of the result come from 100 repetitions with noise of
  ///   the size of the points' errors.
  /// - Returns: nil for fewer than six points, which twelve places would only pretend to resolve, and for no change at all.
  public init?(of points: [CurvePoint]) {
    let sorted = points.filter { $0.x.isFinite && $0.y.value.isFinite }.sorted { $0.x < $1.x }
    guard sorted.count >= Self.fewestPoints, sorted[0].x < sorted[sorted.count - 1].x else { return nil }
    let isGeometric = sorted.map(\.x).isGeometric
    let grid = Self.grid(sorted, isGeometric: isGeometric)
    let errors = sorted.map { $0.y.error.isFinite ? $0.y.error : 0 }
    func scores(_ values: [Double]) -> (Double, Double, isNoise: Bool)? {
      let read = grid.map { place in
        let (low, share) = (place.index, place.share)
        let error = hypot((1 - share) * errors[low], share * errors[low + 1])
        return (value: values[low] + share * (values[low + 1] - values[low]), error: error)
      }
      let steps = zip(read, read.dropFirst()).map { lower, upper in
        let step = upper.value - lower.value
        return (square: step * step, noise: lower.error * lower.error + upper.error * upper.error)
      }
      let squares = steps.map { max($0.square, $0.noise) }.sorted()
      let isNoise = 2 * steps.count { $0.square <= $0.noise } > steps.count
      let heights = read.map(\.value)
      let mean = squares.reduce(0, +) / Double(squares.count)
      let median = squares[squares.count / 2]
      let range = (heights.max() ?? 0) - (heights.min() ?? 0)
      guard range > 0, median > 0 else { return nil }
      return (range / median.squareRoot(), range / mean.squareRoot(), isNoise)
    }
    let values = sorted.map(\.y.value)
    guard let plain = scores(values) else { return nil }
    var random = SplitMix64(state: 2)
    var (first, second) = (RunningMoments(), RunningMoments())
    for _ in 0..<100 {
      guard let noisy = scores(zip(values, errors).map { $0 + $1 * random.gaussian() }) else { continue }
      first.add(noisy.0)
      second.add(noisy.1)
    }
    breakthroughness = Estimate(value: plain.0, error: first.variance.squareRoot())
    linearity = Estimate(value: plain.1, error: second.variance.squareRoot())
    isLimitedByNoise = plain.isNoise
  }

  /// For each place the measured point below it and how far it is on the way to the next.
  private static func grid(_ points: [CurvePoint], isGeometric: Bool) -> [(index: Int, share: Double)] {
    let u = points.map { isGeometric ? log($0.x) : $0.x }
    let (low, high) = (u[0], u[u.count - 1])
    return (0..<places).map { place in
      let x = low + (high - low) * Double(place) / Double(places - 1)
      let index = min(max((u.firstIndex { $0 >= x } ?? u.count - 1) - 1, 0), u.count - 2)
      let width = u[index + 1] - u[index]
      return (index, width > 0 ? min(max((x - u[index]) / width, 0), 1) : 0)
    }
  }
}

extension [Double] {
  /// Whether positive values span a factor of four and have their median nearer the geometric than the arithmetic middle:
  /// what was swept in factors rather than in steps.
  public var isGeometric: Bool {
    let sorted = sorted()
    guard let low = sorted.first, let high = sorted.last, low > 0, high >= 4 * low else { return false }
    let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    return abs(median - (low * high).squareRoot()) < abs(median - (low + high) / 2)
  }
}
