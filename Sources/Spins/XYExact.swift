import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Exact results for the XY model, from modified Bessel functions of the reciprocal temperature β.
package enum XYExact {
  /// T_KT of the square lattice. Hasenbusch, J. Phys. A 38 (2005) 5869, found β_KT = 1.1199(1), that is 0.89294(8).
  static let transitionTemperature = KnownValue(
    0.8929, error: 1e-4, .literature, source: "Hasenbusch, J. Phys. A 38 (2005) 5869: β_KT = 1.1199(1)")

  /// I_n(x) by its power series, for x up to about fifty.
  static func besselI(_ order: Int, _ x: Double) -> Double {
    let n = abs(order)
    var term = 1.0
    for k in 1..<max(n + 1, 1) { term *= x / 2 / Double(k) }
    var sum = term
    var k = 1.0
    while term > 1e-18 * sum {
      term *= x * x / 4 / (k * (k + Double(n)))
      sum += term
      k += 1
    }
    return sum
  }

  /// Energy per spin and helicity modulus of the periodic chain of N spins. With Z = Σ_n I_n(β)^N, where n is the winding
  /// of the dual current, e = −∂ ln Z/∂β/N and Υ = N T ⟨n²⟩.
  package static func ring(side: Int, temperature: Double) -> (energy: Double, helicityModulus: Double) {
    let beta = 1 / temperature
    let base = besselI(0, beta)
    let sites = Double(side)
    var (weights, energies, squares) = (0.0, 0.0, 0.0)
    for n in 0...60 {
      let bessel = besselI(n, beta)
      let derivative = (besselI(n - 1, beta) + besselI(n + 1, beta)) / 2
      let weight = pow(bessel / base, sites) * (n == 0 ? 1 : 2)
      guard weight > 1e-300 else { break }
      weights += weight
      energies -= weight * derivative / bessel
      squares += weight * Double(n * n)
    }
    return (energies / weights, sites * temperature * squares / weights)
  }

  /// Energy per spin of the square lattice at high temperature: links, squares and dominoes of currents ±1 in the
  /// expansion of Z, ln Z/N = 2 ln I₀ + 2t⁴ + 4t⁶ + O(t⁸) with t = I₁/I₀.
  static func hotEnergy(temperature: Double) -> Double {
    let beta = 1 / temperature
    let t = besselI(1, beta) / besselI(0, beta)
    let slope = 1 - t / beta - t * t
    return -2 * t - (8 * t * t * t + 24 * pow(t, 5)) * slope
  }

  static func curves(_ parameters: ParameterValues, size: Int) -> [ReferenceCurve] {
    guard parameters.choice("lattice") == "chain" else {
      // Nelson & Kosterlitz: Υ(T_KT) = 2T_KT/π; the line 2T/π meets Υ(T) of the infinite lattice at T_KT.
      return [
        ReferenceCurve(
          quantity: "helicity_modulus", title: LocalizedText(en: "universal jump, 2<i>T</i>/π", zh: "普适跳变 2<i>T</i>/π"),
          origin: .exact, source: "Nelson & Kosterlitz 1977"
        ) { $0 > 0 ? 2 * $0 / .pi : nil }
      ]
    }
    let title = LocalizedText(en: "exact, <i>L</i> = \(size)", zh: "严格解，<i>L</i> = \(size)")
    return [
      ReferenceCurve(quantity: "energy", title: title, origin: .exact, source: "transfer operator") {
        $0 >= 0.05 ? ring(side: size, temperature: $0).energy : nil
      },
      ReferenceCurve(quantity: "helicity_modulus", title: title, origin: .exact, source: "transfer operator") {
        $0 >= 0.05 ? ring(side: size, temperature: $0).helicityModulus : nil
      },
    ]
  }
}
