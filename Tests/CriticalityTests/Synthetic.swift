import Emergence
import Foundation

/// Series whose statistics are known in closed form.
struct Synthetic {
  private var philox: Philox

  init(seed: UInt64) {
    philox = Philox(seed: seed, point: 0, replica: 0, stream: 0)
  }

  mutating func uniform() -> Double { philox.uniform() }

  /// Standard normal (Box and Muller 1958).
  mutating func gaussian() -> Double {
    (-2 * log(1 - philox.uniform())).squareRoot() * cos(2 * Double.pi * philox.uniform())
  }

  mutating func gaussians(_ count: Int) -> [Double] {
    (0..<count).map { _ in gaussian() }
  }

  /// A stationary AR(1) series of unit variance, x' = a x + √(1 − a²) ξ, with τ = ½(1 + a)/(1 − a).
  mutating func autoregressive(_ a: Double, count: Int, mean: Double = 0) -> [Double] {
    var x = gaussian()
    let noise = (1 - a * a).squareRoot()
    return (0..<count).map { _ in
      x = a * x + noise * gaussian()
      return x + mean
    }
  }

  static func time(ofAutoregressive a: Double) -> Double { 0.5 * (1 + a) / (1 - a) }
}
