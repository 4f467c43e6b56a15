import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is known of infinitely many oscillators that all see each other (Kuramoto 1975; Strogatz, Physica D 143 (2000)
/// 1). Frequencies have width 1: half width at half maximum, standard deviation, or half the interval.
package enum KuramotoExact {
  package enum Distribution: String, Sendable, CaseIterable {
    case lorentzian, gaussian, uniform

    /// ω below which a share p of all frequencies lies.
    package func quantile(_ p: Double) -> Double {
      switch self {
      case .lorentzian: tan(.pi * (p - 0.5))
      case .uniform: 2 * p - 1
      case .gaussian: KuramotoExact.normalQuantile(p)
      }
    }
  }

  /// K_c = 2/(π g(0)), at which incoherence becomes unstable.
  package static func criticalCoupling(_ distribution: Distribution) -> Double {
    switch distribution {
    case .lorentzian: 2
    case .gaussian: (8 / Double.pi).squareRoot()
    case .uniform: 4 / .pi
    }
  }

  /// The order parameter at coupling K, 0 up to K_c; at K_c of the uniform distribution the value of the locked branch,
  /// π/4 (D. Pazó, Phys. Rev. E 72 (2005) 046211).
  package static func order(_ distribution: Distribution, coupling: Double) -> Double {
    let critical = criticalCoupling(distribution)
    guard coupling >= critical else { return 0 }
    switch distribution {
    case .lorentzian: return (1 - critical / coupling).squareRoot()
    case .gaussian:
      return root(from: 1e-9, to: 1) { gaussianBalance(coupling: coupling, order: $0) }
    case .uniform:
      // All are locked: r = ⟨√(1 − (ω/Kr)²)⟩. The upper of two roots is the stable one.
      guard coupling > critical * (1 + 1e-12) else { return .pi / 4 }
      return root(from: .pi / 4, to: 1) { r in
        let s = 1 / (coupling * r)
        return coupling * r / 2 * (asin(s) + s * (1 - s * s).squareRoot()) - r
      }
    }
  }

  /// K ∫ cos²θ g(K r sin θ) dθ − 1, by the trapezoidal rule, which for a smooth periodic integrand is exact to rounding.
  private static func gaussianBalance(coupling: Double, order: Double) -> Double {
    let nodes = 400
    var sum = 0.0
    for node in 0..<nodes {
      let angle = Double.pi * (Double(node) / Double(nodes) - 0.5)
      let frequency = coupling * order * sin(angle)
      sum += cos(angle) * cos(angle) * exp(-frequency * frequency / 2)
    }
    return coupling * sum * .pi / Double(nodes) / (2 * Double.pi).squareRoot() - 1
  }

  /// Order of `frequencies` that are all locked; nil where they cannot be. For finitely many oscillators as well.
  package static func lockedOrder(_ frequencies: [Double], coupling: Double) -> Double? {
    var r = 1.0
    for _ in 0..<10_000 {
      let limit = coupling * r
      guard frequencies.allSatisfy({ abs($0) <= limit }) else { return nil }
      let next =
        frequencies.reduce(0.0) { $0 + (1 - ($1 / limit) * ($1 / limit)).squareRoot() } / Double(frequencies.count)
      if abs(next - r) < 1e-14 { return next }
      r = next
    }
    return nil
  }

  private static func root(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
    var (low, high) = (low, high)
    let isRising = function(high) > 0
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if (function(middle) > 0) == isRising { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }

  /// Newton's method on the complementary error function, from the tail's asymptote or the middle's slope.
  private static func normalQuantile(_ p: Double) -> Double {
    if p > 0.5 { return -normalQuantile(1 - p) }
    var z = p > 0.2 ? (p - 0.5) * (2 * Double.pi).squareRoot() : -(-2 * log(p)).squareRoot()
    for _ in 0..<60 {
      let error = 0.5 * erfc(-z / 2.0.squareRoot()) - p
      let change = error / (exp(-z * z / 2) / (2 * Double.pi).squareRoot())
      z -= max(-0.5, min(0.5, change))
      if abs(change) < 1e-14 { break }
    }
    return z
  }

  static func curve(_ distribution: Distribution) -> ReferenceCurve {
    ReferenceCurve(
      quantity: "r",
      title: LocalizedText(en: "infinitely many oscillators, exact", zh: "无穷多振子的严格解"), origin: .exact,
      source: "Kuramoto 1975; Pazó 2005 (uniform)",
      value: { $0 >= 0 ? order(distribution, coupling: $0) : nil })
  }
}
