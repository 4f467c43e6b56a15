import Foundation

/// A power law y = A·xᵏ from a straight line through logarithms, each datum weighted by its relative error: the slope
/// that gives exponents from values at growing sizes.
public struct PowerLaw: Sendable {
  /// k with its error, scaled up where the line fits worse than chance allows.
  public let exponent: Estimate
  /// ln A with its error.
  public let logarithmOfAmplitude: Estimate
  public let fit: LeastSquares

  /// - Parameter points: x and y must be positive; others, and values without an error, take no part.
  /// - Returns: nil for fewer than two usable points.
  public init?(through points: [CurvePoint]) {
    let logarithms: [CurvePoint] = points.compactMap { point in
      guard point.x > 0, point.y.value > 0 else { return nil }
      return CurvePoint(
        x: log(point.x), y: Estimate(value: log(point.y.value), error: point.y.error / point.y.value))
    }
    guard let fit = LeastSquares(polynomial: 1, through: logarithms) else { return nil }
    self.fit = fit
    logarithmOfAmplitude = fit.coefficient(0)
    exponent = fit.coefficient(1)
  }
}
