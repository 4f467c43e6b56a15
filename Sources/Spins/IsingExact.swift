import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Exact results for the Ising model without a field, at coupling 1.
package enum IsingExact {
  /// T_c of the infinite square lattice, 2/ln(1 + √2) (Kramers & Wannier 1941, Onsager 1944).
  package static let criticalTemperature = 2 / log(1 + 2.0.squareRoot())

  // MARK: The infinite square lattice

  /// Spontaneous magnetization [1 − sinh⁻⁴(2/T)]^{1/8} below T_c, 0 above (Yang, Phys. Rev. 85 (1952) 808, eq. 96).
  package static func spontaneousMagnetization(temperature: Double) -> Double {
    guard temperature < criticalTemperature else { return 0 }
    return pow(1 - pow(sinh(2 / temperature), -4), 0.125)
  }

  /// Energy per spin (Onsager, Phys. Rev. 65 (1944) 117, eq. 116).
  package static func energy(temperature: Double) -> Double {
    let twice = 2 / temperature
    let tangent = tanh(twice)
    let modulus = 2 * tangent / cosh(twice)
    return -(1 + 2 / .pi * (2 * tangent * tangent - 1) * ellipticF(modulus)) / tangent
  }

  /// Specific heat per spin (Onsager 1944, eq. 117).
  package static func specificHeat(temperature: Double) -> Double {
    let coupling = 1 / temperature
    let tangent = tanh(2 * coupling)
    let modulus = 2 * tangent / cosh(2 * coupling)
    let complement = 2 * tangent * tangent - 1
    let (f, e) = (ellipticF(modulus), ellipticE(modulus))
    let factor = coupling / tangent
    return 4 / .pi * factor * factor * (f - e - (1 - tangent * tangent) * (.pi / 2 + complement * f))
  }

  /// Complete elliptic integral of the first kind of modulus k (not k²), by the arithmetic–geometric mean; +∞ at k = 1.
  static func ellipticF(_ modulus: Double) -> Double {
    guard modulus < 1 else { return .infinity }
    var a = 1.0
    var b = (1 - modulus * modulus).squareRoot()
    // Quadratic convergence: the mean is exact to rounding once the two agree to half the digits.
    while abs(a - b) > 1e-8 * a { (a, b) = ((a + b) / 2, (a * b).squareRoot()) }
    return .pi / (a + b)
  }

  /// Complete elliptic integral of the second kind of modulus k, by the arithmetic–geometric mean.
  static func ellipticE(_ modulus: Double) -> Double {
    guard modulus < 1 else { return 1 }
    var a = 1.0
    var b = (1 - modulus * modulus).squareRoot()
    var sum = modulus * modulus / 2
    var power = 0.5
    while abs(a - b) > 1e-9 * a {
      let c = (a - b) / 2
      (a, b) = ((a + b) / 2, (a * b).squareRoot())
      power *= 2
      sum += power * c * c
    }
    return .pi / (a + b) * (1 - sum)
  }

  // MARK: Finite square lattices

  /// ln Z of the L × L torus (Kaufman, Phys. Rev. 76 (1949) 1232), with K = 1/T.
  ///
  /// Z = ½ (2 sinh 2K)^{L²/2} (Π 2cosh ½Lγ_{2r+1} + Π 2sinh ½Lγ_{2r+1} + Π 2cosh ½Lγ_{2r} + Π 2sinh ½Lγ_{2r}), with
  /// cosh γ_ℓ = cosh² 2K / sinh 2K − cos(πℓ/L) and γ₀ = 2K + ln tanh K, which is negative above T_c.
  package static func logPartitionFunction(side: Int, coupling: Double) -> Double {
    let size = Double(side)
    func gamma(_ index: Int) -> Double {
      if index == 0 { return 2 * coupling + log(tanh(coupling)) }
      return acosh(
        cosh(2 * coupling) * cosh(2 * coupling) / sinh(2 * coupling) - cos(.pi * Double(index) / size))
    }
    // Logarithms of |2cosh x| and |2sinh x| without overflow.
    func logCosh(_ x: Double) -> Double { abs(x) + log1p(exp(-2 * abs(x))) }
    func logSinh(_ x: Double) -> Double { abs(x) + log(-expm1(-2 * abs(x))) }
    var logs = [0.0, 0.0, 0.0, 0.0]
    for r in 0..<side {
      let odd = size * gamma(2 * r + 1) / 2
      let even = size * gamma(2 * r) / 2
      logs[0] += logCosh(odd)
      logs[1] += logSinh(odd)
      logs[2] += logCosh(even)
      logs[3] += logSinh(even)
    }
    let lastSign: Double = gamma(0) < 0 ? -1 : 1
    let largest = max(logs[0], logs[1], logs[2])
    let sum =
      exp(logs[0] - largest) + exp(logs[1] - largest) + exp(logs[2] - largest) + lastSign * exp(logs[3] - largest)
    return log(0.5) + size * size / 2 * log(2 * sinh(2 * coupling)) + largest + log(sum)
  }

  /// Energy per spin of the L × L torus, −∂ ln Z/∂K / N by a fourth-order central difference; correct to 10⁻⁸ up to
  /// L = 128.
  package static func energy(side: Int, temperature: Double) -> Double {
    let coupling = 1 / temperature
    // ln Z changes over |K − K_c| ~ 1/L, so the step must shrink with L.
    let h = 1e-3 * coupling * min(1, 16 / Double(side))
    func z(_ k: Double) -> Double { logPartitionFunction(side: side, coupling: coupling + k * h) }
    let derivative = (8 * (z(1) - z(-1)) - (z(2) - z(-2))) / (12 * h)
    return -derivative / Double(side * side)
  }

  // MARK: Chains

  /// Energy per spin of the periodic chain of L spins, from the eigenvalues 2cosh K and 2sinh K of its transfer matrix
  /// (Ising 1925).
  package static func chainEnergy(side: Int, temperature: Double) -> Double {
    let t = tanh(1 / temperature)
    let power = pow(t, Double(side))
    return -(t + power / t) / (1 + power)
  }

  // MARK: Curves for figures

  /// Exact curves of the infinite square lattice and of the finite chain, scaled to the coupling in use.
  static func curves(_ parameters: ParameterValues, size: Int) -> [ReferenceCurve] {
    guard parameters.real("field") == 0 else { return [] }
    let coupling = parameters.real("coupling")
    switch LatticeShape.Kind(parameters).dimension {
    case 2:
      let title = LocalizedText(en: "exact, <i>L</i> → ∞", zh: "严格解，<i>L</i> → ∞")
      return [
        ReferenceCurve(quantity: "abs_m", title: title, origin: .exact, source: "Yang 1952") {
          $0 > 0 ? spontaneousMagnetization(temperature: $0 / coupling) : nil
        },
        ReferenceCurve(quantity: "energy", title: title, origin: .exact, source: "Onsager 1944") {
          $0 > 0 ? coupling * energy(temperature: $0 / coupling) : nil
        },
        ReferenceCurve(quantity: "specific_heat", title: title, origin: .exact, source: "Onsager 1944") {
          $0 > 0 && $0 / coupling != criticalTemperature ? specificHeat(temperature: $0 / coupling) : nil
        },
      ]
    case 1:
      return [
        ReferenceCurve(
          quantity: "energy", title: LocalizedText(en: "exact, <i>L</i> = \(size)", zh: "严格解，<i>L</i> = \(size)"),
          origin: .exact, source: "Ising 1925"
        ) { $0 > 0 ? coupling * chainEnergy(side: size, temperature: $0 / coupling) : nil }
      ]
    default: return []
    }
  }
}
