import Foundation

/// The surface z = E + A·x^−α + B·y^−β fitted to data, with residuals ln z − ln fit: the loss of a network over its size and
/// its data (J. Hoffmann et al., arXiv:2203.15556 (2022), eq. 2).
public struct PowerSurface: Sendable {
  public struct Point: Sendable, Hashable {
    public let x: Double
    public let y: Double
    public let z: Double

    public init(x: Double, y: Double, z: Double) {
      self.x = x
      self.y = y
      self.z = z
    }
  }

  /// E, A, α, B, β.
  public let parameters: [Estimate]
  /// Covariance of E, ln A, α, ln B, β.
  public let covariance: [[Double]]
  /// Root mean square of the residuals.
  public let residual: Double

  /// Value of the surface.
  public func value(x: Double, y: Double) -> Double {
    let p = parameters.map(\.value)
    return p[0] + p[1] * pow(x, -p[2]) + p[3] * pow(y, -p[4])
  }

  /// - Returns: nil for fewer than six points, and where x and y vary together so that their parts cannot be told apart.
  public init?(to points: [Point]) {
    guard points.count > 5, points.allSatisfy({ $0.x > 0 && $0.y > 0 && $0.z > 0 }) else { return nil }
    let (x, y) = (points.map { log($0.x) }, points.map { log($0.y) })
    let centreX = x.reduce(0, +) / Double(x.count)
    let centreY = y.reduce(0, +) / Double(y.count)
    // Amplitudes at the middle of the data, as logarithms: positive, and hardly correlated with the exponents.
    func residuals(_ p: [Double]) -> [Double]? {
      points.indices.map { i in
        let model = p[0] + exp(p[1] - p[2] * (x[i] - centreX)) + exp(p[3] - p[4] * (y[i] - centreY))
        return model > 0 ? log(points[i].z / model) : .nan
      }
    }
    let grid = [0.1, 0.2, 0.35, 0.5, 0.8]
    var starts: [(start: [Double], chiSquared: Double)] = []
    for alpha in grid {
      for beta in grid {
        let design = points.indices.map { [1, exp(-alpha * (x[$0] - centreX)), exp(-beta * (y[$0] - centreY))] }
        guard
          let linear = LeastSquares(design: design, values: points.map { Estimate(value: $0.z, error: $0.z) }),
          linear.coefficients[1] > 0, linear.coefficients[2] > 0
        else { continue }
        let c = linear.coefficients
        starts.append(([c[0], log(c[1]), alpha, log(c[2]), beta], linear.chiSquared))
      }
    }
    let fits = starts.sorted { $0.chiSquared < $1.chiSquared }.prefix(4)
      .compactMap { NonlinearFit(from: $0.start, residuals: residuals) }
    guard let best = fits.min(by: { $0.sumOfSquares < $1.sumOfSquares }) else { return nil }
    let p = best.parameters
    residual = (best.sumOfSquares / Double(points.count)).squareRoot()
    // From amplitudes at the middle to those at 1: ln A = ln A′ + α·centre.
    var change = (0..<5).map { row in (0..<5).map { row == $0 ? 1.0 : 0 } }
    change[1][2] = centreX
    change[3][4] = centreY
    let scale = best.residualVariance
    func product(_ i: Int, _ j: Int) -> Double {
      var sum = 0.0
      for a in 0..<5 {
        for b in 0..<5 { sum += change[i][a] * best.covariance[a][b] * change[j][b] }
      }
      return sum * scale
    }
    let matrix = (0..<5).map { i in (0..<5).map { product(i, $0) } }
    covariance = matrix
    let errors = (0..<5).map { matrix[$0][$0].squareRoot() }
    let (amplitude, data) = (exp(p[1] + p[2] * centreX), exp(p[3] + p[4] * centreY))
    parameters = [
      Estimate(value: p[0], error: errors[0]), Estimate(value: amplitude, error: amplitude * errors[1]),
      Estimate(value: p[2], error: errors[2]), Estimate(value: data, error: data * errors[3]),
      Estimate(value: p[4], error: errors[4]),
    ]
  }
}
