/// A least-squares fit of a model that is not linear in its parameters: Levenberg's and Marquardt's damped Gauss–Newton
/// steps (D. W. Marquardt, J. SIAM 11 (1963) 431) with derivatives by central differences.
public struct NonlinearFit: Sendable {
  public let parameters: [Double]
  /// Inverse of JᵀJ: the covariance of the parameters if every residual has the variance 1.
  public let covariance: [[Double]]
  /// Sum of squared residuals.
  public let sumOfSquares: Double
  public let residuals: [Double]

  public var degreesOfFreedom: Int { residuals.count - parameters.count }

  /// Variance of one residual as the fit leaves it; NaN without degrees of freedom.
  public var residualVariance: Double {
    degreesOfFreedom > 0 ? sumOfSquares / Double(degreesOfFreedom) : .nan
  }

  /// - Parameters:
  ///   - start: not far from the solution; models with several minima need several starts.
  ///   - residuals: (datum − model)/error of all data; nil or not finite where the parameters are not allowed.
  /// - Returns: nil where the start is not allowed, there are fewer residuals than parameters, or the data cannot tell two
  ///   parameters apart.
  public init?(from start: [Double], residuals: ([Double]) -> [Double]?) {
    func evaluate(_ point: [Double]) -> (residuals: [Double], sum: Double)? {
      guard let values = residuals(point) else { return nil }
      let sum = values.reduce(0) { $0 + $1 * $1 }
      return sum.isFinite ? (values, sum) : nil
    }
    guard var current = evaluate(start), current.residuals.count >= start.count else { return nil }
    var point = start
    var damping = 1e-3
    var slopes = NonlinearFit.jacobian(at: point, evaluate: { evaluate($0)?.residuals })
    var calm = 0
    for _ in 0..<300 {
      guard let jacobian = slopes else { return nil }
      let (normal, gradient) = NonlinearFit.normalEquations(jacobian, current.residuals)
      var damped = normal
      for i in point.indices { damped[i][i] *= 1 + damping }
      guard let inverse = invertPositive(damped) else {
        damping = max(damping * 10, 1e-6)
        if damping > 1e12 { return nil }
        continue
      }
      let moved = point.indices.map { i in point[i] - point.indices.reduce(0) { $0 + inverse[i][$1] * gradient[$1] } }
      if let next = evaluate(moved), next.sum <= current.sum {
        let gain = current.sum - next.sum
        calm = gain <= 1e-12 * current.sum ? calm + 1 : 0
        (point, current) = (moved, next)
        damping = max(damping * 0.2, 1e-12)
        slopes = NonlinearFit.jacobian(at: point, evaluate: { evaluate($0)?.residuals })
        if calm >= 2 || current.sum == 0 { break }
      } else {
        damping *= 8
        if damping > 1e12 { break }
      }
    }
    guard let jacobian = slopes else { return nil }
    let (normal, _) = NonlinearFit.normalEquations(jacobian, current.residuals)
    guard let inverse = invertPositive(normal) else { return nil }
    parameters = point
    covariance = inverse
    sumOfSquares = current.sum
    self.residuals = current.residuals
  }

  private static func jacobian(
    at point: [Double], evaluate: ([Double]) -> [Double]?
  ) -> [[Double]]? {
    var columns: [[Double]] = []
    for index in point.indices {
      let step = 1e-5 * max(abs(point[index]), 1e-3)
      var (above, below) = (point, point)
      above[index] += step
      below[index] -= step
      guard let high = evaluate(above), let low = evaluate(below) else { return nil }
      columns.append(zip(high, low).map { ($0 - $1) / (2 * step) })
    }
    return columns
  }

  /// JᵀJ and Jᵀr.
  private static func normalEquations(
    _ columns: [[Double]], _ residuals: [Double]
  ) -> (matrix: [[Double]], gradient: [Double]) {
    func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    return (columns.map { a in columns.map { product(a, $0) } }, columns.map { product($0, residuals) })
  }
}
