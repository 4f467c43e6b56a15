import Emergence

/// The comparisons that `emergence validate kuramoto` makes: the stationary order of infinitely many oscillators for each
/// distribution, and two oscillators, whose locked phases are exact.
enum KuramotoValidation {
  static let cases: [ValidationCase] = infinitelyMany + pairs

  /// What 20 000 oscillators at even quantiles and a time step of 0.01 differ from the limit of both, as seen on halving
  /// either; far below what a wrong coupling would do.
  private static let discretization = 5e-5

  private static var infinitelyMany: [ValidationCase] {
    let points: [(KuramotoExact.Distribution, [Double])] = [
      (.lorentzian, [1.1, 1.5, 3]), (.gaussian, [1.1, 1.5, 2]), (.uniform, [1.02, 1.1, 1.5]),
    ]
    return points.flatMap { distribution, ratios in
      ratios.map { ratio in
        let coupling = ratio * KuramotoExact.criticalCoupling(distribution)
        return validation(
          "\(distribution.rawValue) K/Kc=\(ratio.shortest)", distribution, coupling, size: 20_000,
          KnownValue(
            KuramotoExact.order(distribution, coupling: coupling), error: discretization, .exact,
            source: "Kuramoto 1975, N → ∞"))
      }
    }
  }

  /// Uniform frequencies of two are ±1/2: sin(θ₁ − θ₂) = 1/K and r = cos((θ₁ − θ₂)/2).
  private static var pairs: [ValidationCase] {
    [1.5, 2, 4].map { coupling in
      let cosine = (1 - 1 / (coupling * coupling)).squareRoot()
      return validation(
        "two oscillators K=\(coupling.shortest)", .uniform, coupling, size: 2,
        KnownValue(((1 + cosine) / 2).squareRoot(), error: discretization, .exact, source: "locked pair"))
    }
  }

  private static func validation(
    _ title: String, _ distribution: KuramotoExact.Distribution, _ coupling: Double, size: Int, _ known: KnownValue
  ) -> ValidationCase {
    ValidationCase(
      title,
      parameters: ParameterValues(Kuramoto.card.parameters).setting([
        "coupling": .real(coupling), "frequencies": .choice(distribution.rawValue), "time_step": .real(0.01),
      ]), size: size, start: "coherent", equilibrate: 4000, samples: 1000, every: 4,
      checks: [.quantity("r", known)])
  }
}
