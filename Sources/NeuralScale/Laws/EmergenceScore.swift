import Foundation

/// Two numbers that say how sudden a score rises with model size, of BIG-bench (A. Srivastava et al., arXiv:2206.04615
/// (2022), section 4.1.2; the same as the emergence score of R. Schaeffer et al., arXiv:2304.15004 (2023)). With y in the
/// order of size and I = sign(argmax y − argmin y)·(max y − min y):
///
/// - breakthroughness I / √median (y_{i+1} − y_i)²
/// - linearity I / √mean (y_{i+1} − y_i)²
///
/// Both depend on which sizes were measured: compare them only over one grid of sizes.
public struct EmergenceScore: Sendable, Hashable {
  /// 1 for two sizes, large where one step does it all; infinite where more than half of the steps are exactly 0.
  public let breakthroughness: Double
  /// At most the number of steps, which a straight rise has; its root for a single step; NaN for a score that never
  /// changes.
  public let linearity: Double

  /// - Parameter values: a score at ascending sizes.
  /// - Returns: nil for fewer than three sizes or values that are not finite.
  public init?(of values: [Double]) {
    guard values.count >= 3, values.allSatisfy(\.isFinite), let highest = values.max(), let lowest = values.min(),
      let top = values.firstIndex(of: highest), let bottom = values.firstIndex(of: lowest)
    else { return nil }
    let improvement = (top > bottom ? 1.0 : top < bottom ? -1 : 0) * (highest - lowest)
    let squares = zip(values, values.dropFirst()).map { ($1 - $0) * ($1 - $0) }.sorted()
    let middle = squares.count / 2
    let median = squares.count % 2 == 1 ? squares[middle] : 0.5 * (squares[middle - 1] + squares[middle])
    let mean = squares.reduce(0, +) / Double(squares.count)
    breakthroughness = improvement == 0 ? 0 : improvement / median.squareRoot()
    linearity = improvement / mean.squareRoot()
  }
}

/// Statistics that claims about curves can be checked with.
enum CurveStatistics {
  /// Share of the variance that a straight line explains.
  static func linearR2(_ x: [Double], _ y: [Double]) -> Double {
    let count = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      xy += (a - meanX) * (b - meanY)
      yy += (b - meanY) * (b - meanY)
    }
    return xy * xy / (xx * yy)
  }

  /// Spearman's rank correlation of numbers without ties.
  static func rankCorrelation(_ x: [Double], _ y: [Double]) -> Double {
    func ranks(_ values: [Double]) -> [Double] {
      let order = values.indices.sorted { values[$0] < values[$1] }
      var ranks = [Double](repeating: 0, count: values.count)
      for (rank, index) in order.enumerated() { ranks[index] = Double(rank) }
      return ranks
    }
    let (first, second) = (ranks(x), ranks(y))
    let r2 = linearR2(first, second).squareRoot()
    let mean = Double(x.count - 1) / 2
    let covariance = zip(first, second).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
    return covariance < 0 ? -r2 : r2
  }
}
