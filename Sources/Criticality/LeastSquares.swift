/// A weighted linear least-squares fit y ≈ Σ cⱼ φⱼ(x) with the covariance of its coefficients (W. H. Press et al.,
/// Numerical Recipes, 3rd ed. 2007, section 15.4).
public struct LeastSquares: Sendable {
  public let coefficients: [Double]
  /// Covariance of the coefficients, from the errors of the data alone.
  public let covariance: [[Double]]
  /// Σ ((y − fit)/error)²; about the number of degrees of freedom when model and errors are right.
  public let chiSquared: Double
  public let degreesOfFreedom: Int

  /// - Parameters:
  ///   - design: for each datum the values of all functions φⱼ.
  ///   - values: the data. Those without a positive finite error, or not finite, take no part.
  /// - Returns: nil for fewer usable data than functions, or functions that the data cannot tell apart.
  public init?(design: [[Double]], values: [Estimate]) {
    let unknowns = design.first?.count ?? 0
    var normal = [[Double]](repeating: [Double](repeating: 0, count: unknowns), count: unknowns)
    var right = [Double](repeating: 0, count: unknowns)
    var used = 0
    for (row, value) in zip(design, values) where LeastSquares.isUsable(value, row) {
      let weight = 1 / (value.error * value.error)
      used += 1
      for i in 0..<unknowns {
        right[i] += weight * row[i] * value.value
        for j in 0..<unknowns { normal[i][j] += weight * row[i] * row[j] }
      }
    }
    guard unknowns > 0, used >= unknowns, let inverse = invertPositive(normal) else { return nil }
    covariance = inverse
    let solution = inverse.map { line in zip(line, right).reduce(0) { $0 + $1.0 * $1.1 } }
    coefficients = solution
    degreesOfFreedom = used - unknowns
    chiSquared = zip(design, values).reduce(0) { sum, datum in
      guard LeastSquares.isUsable(datum.1, datum.0) else { return sum }
      let fit = zip(solution, datum.0).reduce(0) { $0 + $1.0 * $1.1 }
      let deviation = (datum.1.value - fit) / datum.1.error
      return sum + deviation * deviation
    }
  }

  /// A polynomial Σ cⱼ (x − centre)ʲ.
  public init?(polynomial degree: Int, through points: [CurvePoint], centre: Double = 0) {
    self.init(
      design: points.map { LeastSquares.powers(of: $0.x - centre, degree: degree) }, values: points.map(\.y))
  }

  /// Probability of a χ² at least this large if the model is right.
  public var goodness: Double {
    ChiSquared(statistic: chiSquared, degreesOfFreedom: degreesOfFreedom).pValue
  }

  /// The factor by which errors of the data seem too small, √(χ²/degrees of freedom), never below 1: what a fit that is
  /// worse than chance allows adds to the errors of its results.
  public var errorScale: Double {
    degreesOfFreedom > 0 ? max(1, (chiSquared / Double(degreesOfFreedom)).squareRoot()) : 1
  }

  /// One coefficient with its error, scaled by `errorScale`.
  public func coefficient(_ index: Int) -> Estimate {
    Estimate(value: coefficients[index], error: covariance[index][index].squareRoot() * errorScale)
  }

  /// The sum Σ cⱼ φⱼ with its error, scaled by `errorScale`.
  public func prediction(at row: [Double]) -> Estimate {
    let value = zip(coefficients, row).reduce(0) { $0 + $1.0 * $1.1 }
    return Estimate(value: value, error: errorOfFunction(gradient: row))
  }

  /// Error of a function of the coefficients with the given derivatives, to first order.
  public func errorOfFunction(gradient: [Double]) -> Double {
    var variance = 0.0
    for i in gradient.indices {
      for j in gradient.indices { variance += gradient[i] * covariance[i][j] * gradient[j] }
    }
    return max(0, variance).squareRoot() * errorScale
  }

  static func powers(of x: Double, degree: Int) -> [Double] {
    var power = 1.0
    return (0...degree).map { _ in
      defer { power *= x }
      return power
    }
  }

  private static func isUsable(_ value: Estimate, _ row: [Double]) -> Bool {
    value.error > 0 && value.error.isFinite && value.value.isFinite && row.allSatisfy(\.isFinite)
  }
}

/// One measured point of a curve.
public struct CurvePoint: Sendable, Hashable {
  public let x: Double
  public let y: Estimate

  public init(x: Double, y: Estimate) {
    self.x = x
    self.y = y
  }
}

/// Inverse of a symmetric positive matrix by Gauss–Jordan elimination on the matrix scaled to unit diagonal; nil if it is
/// singular to working precision.
func invertPositive(_ matrix: [[Double]]) -> [[Double]]? {
  let size = matrix.count
  let scale = (0..<size).map { matrix[$0][$0].squareRoot() }
  guard scale.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
  var left = matrix
  for i in 0..<size {
    for j in 0..<size { left[i][j] /= scale[i] * scale[j] }
  }
  var inverse = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
  for column in 0..<size {
    // The scaled matrix has eigenvalues below its size, so a pivot this small is rounding.
    guard left[column][column] > 1e-13 else { return nil }
    let pivot = 1 / left[column][column]
    for j in 0..<size {
      left[column][j] *= pivot
      inverse[column][j] *= pivot
    }
    for i in 0..<size where i != column {
      let factor = left[i][column]
      for j in 0..<size {
        left[i][j] -= factor * left[column][j]
        inverse[i][j] -= factor * inverse[column][j]
      }
    }
  }
  for i in 0..<size {
    for j in 0..<size { inverse[i][j] /= scale[i] * scale[j] }
  }
  return inverse
}
