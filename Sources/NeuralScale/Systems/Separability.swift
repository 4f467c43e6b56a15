#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Whether some direction w has w·z > 0 for every one of a set of points z.
///
/// By Gordan's theorem there is one unless 0 is a mixture Σ λ z of the points with λ ≥ 0 and Σ λ = 1. The mixture closest to
/// that is found by the active sets of C. L. Lawson and R. J. Hanson, Solving Least Squares Problems (1974), chapter 23,
/// on the columns (z, 1) and the target (0, …, 0, 1), with a Cholesky factor that grows by one row at a time.
package struct Separability: Sendable {
  package let isSeparable: Bool
  /// A direction that separates, or the best found.
  package let direction: [Double]

  /// - Parameter points: `count × dimension`.
  package init(points: [Double], count: Int, dimension: Int) {
    var problem = Problem(points: points, count: count, dimension: dimension)
    isSeparable = problem.solve()
    direction = problem.residual.dropLast().map { -$0 }
  }

  private struct Problem {
    let points: [Double]
    let count: Int
    let dimension: Int
    var residual: [Double]
    private var weights: [Double]
    /// Points in the mixture.
    private var active: [Int] = []
    /// Lower triangle of the Cholesky factor of their Gram matrix, row after row.
    private var factor: [[Double]] = []

    init(points: [Double], count: Int, dimension: Int) {
      self.points = points
      self.count = count
      self.dimension = dimension
      residual = Array(repeating: 0, count: dimension) + [1]
      weights = Array(repeating: 0, count: count)
    }

    mutating func solve() -> Bool {
      var isActive = [Bool](repeating: false, count: count)
      // In exact arithmetic the residual shrinks with each round; the limit only guards against rounding.
      for _ in 0..<10 * (dimension + count) {
        var best = -1
        var steepest = 1e-11
        var largest = -Double.infinity
        for index in 0..<count {
          let product = PerceptronKernel.dot(points, index * dimension, residual, 0, dimension)
          largest = max(largest, product)
          let slope = product + residual[dimension]
          if !isActive[index], slope > steepest {
            steepest = slope
            best = index
          }
        }
        if largest < 0, !active.isEmpty { return true }
        if residual.reduce(0, { $0 + $1 * $1 }) < 1e-11 { return false }
        guard best >= 0, append(best) else { break }
        isActive[best] = true
        fit(&isActive)
      }
      return residual.reduce(0) { $0 + $1 * $1 } > 1e-8
    }

    private func gram(_ one: Int, _ other: Int) -> Double {
      PerceptronKernel.dot(points, one * dimension, points, other * dimension, dimension) + 1
    }

    /// Adds a point to the mixture; false if it depends on those in it.
    private mutating func append(_ index: Int) -> Bool {
      var row: [Double] = []
      for (position, other) in active.enumerated() {
        var sum = gram(index, other)
        for k in 0..<position { sum -= row[k] * factor[position][k] }
        row.append(sum / factor[position][position])
      }
      let rest = gram(index, index) - row.reduce(0) { $0 + $1 * $1 }
      guard rest > 1e-12 else { return false }
      factor.append(row + [rest.squareRoot()])
      active.append(index)
      return true
    }

    /// The best mixture of the active points; those that would need a negative share leave.
    private mutating func fit(_ isActive: inout [Bool]) {
      while true {
        let shares = solution()
        guard let step = step(towards: shares) else {
          for (index, share) in zip(active, shares) { weights[index] = share }
          break
        }
        for (index, share) in zip(active, shares) { weights[index] += step * (share - weights[index]) }
        let kept = active.filter { weights[$0] > 1e-14 }
        for index in active where weights[index] <= 1e-14 {
          weights[index] = 0
          isActive[index] = false
        }
        rebuild(kept, &isActive)
      }
      var rest = [Double](repeating: 0, count: dimension) + [1]
      for index in active {
        for k in 0..<dimension { rest[k] -= weights[index] * points[index * dimension + k] }
        rest[dimension] -= weights[index]
      }
      residual = rest
    }

    private mutating func rebuild(_ kept: [Int], _ isActive: inout [Bool]) {
      // Rows before the first point that left stay as they are.
      let same = zip(active, kept).prefix { $0 == $1 }.count
      active = Array(kept.prefix(same))
      factor = Array(factor.prefix(same))
      for index in kept.dropFirst(same) where !append(index) {
        weights[index] = 0
        isActive[index] = false
      }
    }

    /// How far one can go towards a mixture before a share reaches 0; nil if all the way.
    private func step(towards shares: [Double]) -> Double? {
      var step: Double?
      for (index, share) in zip(active, shares) where share <= 0 {
        step = min(step ?? 1, weights[index] / (weights[index] - share))
      }
      return step
    }

    /// Solves Gram · x = 1: the last component of every column times the target.
    private func solution() -> [Double] {
      var x = [Double](repeating: 1, count: active.count)
      for i in x.indices {
        for k in 0..<i { x[i] -= factor[i][k] * x[k] }
        x[i] /= factor[i][i]
      }
      for i in x.indices.reversed() {
        for k in (i + 1)..<max(i + 1, x.count) { x[i] -= factor[k][i] * x[k] }
        x[i] /= factor[i][i]
      }
      return x
    }
  }
}
