import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Exact results for the ferromagnetic q-state Potts model on infinite lattices.
package enum PottsExact {
  /// T_c of the square lattice, 1/ln(1 + √q) (Potts, Proc. Camb. Phil. Soc. 48 (1952) 106; Baxter, J. Phys. C 6 (1973)
  /// L445).
  package static func squareCriticalTemperature(states q: Int) -> Double {
    1 / log1p(Double(q).squareRoot())
  }

  /// T_c of the triangular lattice: v³ + 3v² = q with v = e^{1/T} − 1 (Kim & Joseph, J. Phys. C 7 (1974) L167; Baxter,
  /// Temperley & Ashley, Proc. R. Soc. Lond. A 358 (1978) 535).
  package static func triangularCriticalTemperature(states q: Int) -> Double {
    // The cubic rises for v > 0; Newton's steps from above its only positive root fall to it.
    var v = Double(q).squareRoot()
    for _ in 0..<60 { v -= (v * v * v + 3 * v * v - Double(q)) / (3 * v * v + 6 * v) }
    return 1 / log1p(v)
  }

  static func criticalTemperature(_ parameters: ParameterValues) -> Double {
    criticalTemperature(LatticeShape.Kind(parameters), states: parameters.integer("states"))
  }

  static func criticalTemperature(_ lattice: LatticeShape.Kind, states q: Int) -> Double {
    lattice == .triangular ? triangularCriticalTemperature(states: q) : squareCriticalTemperature(states: q)
  }

  /// Energy per site of the square lattice at T_c, where two phases coexist their mean: −(1 + 1/√q), from duality
  /// (Potts 1952).
  package static func criticalEnergy(states q: Int) -> Double {
    -(1 + 1 / Double(q).squareRoot())
  }

  /// Energy per site of the disordered minus that of the ordered phase at T_c of the square lattice; 0 for q ≤ 4
  /// (Baxter 1973): 2(1 + 1/√q) tanh(Θ/2) Π tanh²(nΘ) with 2 cosh Θ = √q.
  package static func latentHeat(states q: Int) -> Double {
    guard q > 4 else { return 0 }
    let theta = acosh(Double(q).squareRoot() / 2)
    var product = 1.0
    var n = 1.0
    while true {
      let factor = tanh(n * theta)
      product *= factor * factor
      if 1 - factor < 1e-17 { break }
      n += 1
    }
    return -2 * criticalEnergy(states: q) * tanh(theta / 2) * product
  }

  /// Order parameter of the ordered phase at T_c of the square lattice for q > 4 (Baxter, J. Phys. A 15 (1982) 3329):
  /// Π (1 − x^{2n−1})/(1 + x^{2n}) with x = e^{−2Θ}; 0 for q ≤ 4.
  package static func magnetizationJump(states q: Int) -> Double {
    guard q > 4 else { return 0 }
    let x = exp(-2 * acosh(Double(q).squareRoot() / 2))
    var product = 1.0
    var power = x
    while power > 1e-18 {
      product *= (1 - power) / (1 + power * x)
      power *= x * x
    }
    return product
  }

  /// 2σ_od, the tension of two interfaces between the ordered and the disordered phase at T_c of the square lattice, in
  /// units of k_B T per lattice spacing; 0 for q ≤ 4. It is the reciprocal correlation length of the disordered phase
  /// (Borgs & Janke, J. Phys. I France 2 (1992) 2011): 4 Σ ln((1 + w)/(1 − w)) with √2 w cosh((n + ½)π²/(2v)) = 1 and
  /// 2eᵛ = √(√q + 2) + √(√q − 2).
  package static func interfaceTension(states q: Int) -> Double {
    guard q > 4 else { return 0 }
    let root = Double(q).squareRoot()
    let v = log(((root + 2).squareRoot() + (root - 2).squareRoot()) / 2)
    var sum = 0.0
    var n = 0.5
    while true {
      let w = 1 / (2.0.squareRoot() * cosh(n * .pi * .pi / (2 * v)))
      sum += 4 * (log1p(w) - log1p(-w))
      if w < 1e-18 { return sum }
      n += 1
    }
  }

  /// Curves for figures: q = 2 is the Ising model at twice the temperature with e = (e_Ising − 2)/2.
  static func curves(_ parameters: ParameterValues) -> [ReferenceCurve] {
    guard parameters.integer("states") == 2, parameters.choice("lattice") == "square" else { return [] }
    let title = LocalizedText(en: "exact, <i>L</i> → ∞", zh: "严格解，<i>L</i> → ∞")
    return [
      ReferenceCurve(quantity: "m", title: title, origin: .exact, source: "Yang 1952") {
        $0 > 0 ? IsingExact.spontaneousMagnetization(temperature: 2 * $0) : nil
      },
      ReferenceCurve(quantity: "energy", title: title, origin: .exact, source: "Onsager 1944") {
        $0 > 0 ? IsingExact.energy(temperature: 2 * $0) / 2 - 1 : nil
      },
      ReferenceCurve(quantity: "specific_heat", title: title, origin: .exact, source: "Onsager 1944") {
        $0 > 0 && 2 * $0 != IsingExact.criticalTemperature ? IsingExact.specificHeat(temperature: 2 * $0) : nil
      },
    ]
  }
}
