import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is known in closed form or by quadrature of the potential cut at 2.5σ and shifted: the crystal at rest, a crystal
/// that hardly moves, and a gas so thin that only pairs and triples meet.
package enum LennardJonesExact {
  /// Squared distances of the shells of a triangular lattice over that of neighbours, and the molecules in each; those
  /// behind lie beyond the cut-off wherever a crystal is stable.
  private static let shells: [(squared: Double, count: Double)] = [(1, 6), (3, 6), (4, 6), (7, 12), (9, 6), (12, 6)]

  /// Energy of a molecule of a triangular lattice at rest.
  package static func restEnergy(spacing: Double) -> Double {
    0.5
      * shells.reduce(0) { sum, shell in
        let r2 = shell.squared * spacing * spacing
        return sum + (r2 < Molecules.cutoff * Molecules.cutoff ? shell.count * shiftedEnergy(r2) : 0)
      }
  }

  package static func restEnergy(density: Double) -> Double {
    restEnergy(spacing: (2 / (density * 3.0.squareRoot())).squareRoot())
  }

  /// The spacing with the least energy. Three shells lie within the cut-off there: a⁶ = 2 Σ s⁻⁶ / Σ s⁻³ over their squared
  /// distances s.
  package static let restingSpacing: Double = {
    let near = shells.prefix(3).map(\.squared)
    return pow(2 * near.reduce(0) { $0 + pow($1, -6) } / near.reduce(0) { $0 + pow($1, -3) }, 1.0 / 6)
  }()

  /// Energy of a molecule of a crystal of N molecules at low temperature, to first order: equipartition gives T/2 to each
  /// direction in which the lattice can be deformed, 2N − 2 of them.
  package static func harmonicEnergy(density: Double, temperature: Double, molecules: Int) -> Double {
    restEnergy(density: density) + temperature * (1 - 1 / Double(molecules))
  }

  private static func shiftedEnergy(_ r2: Double) -> Double {
    Molecules.pairEnergy(squaredDistance: r2) - Molecules.shift
  }

  /// Mayer's f = exp(−U/T) − 1.
  private static func mayer(_ r2: Double, _ temperature: Double) -> Double {
    guard r2 < Molecules.cutoff * Molecules.cutoff else { return 0 }
    return r2 < 0.04 ? -1 : exp(-shiftedEnergy(r2) / temperature) - 1
  }

  /// Second virial coefficient −π ∫ f(r) r dr, by the midpoint rule; the error is below 10⁻⁶.
  package static func secondVirial(temperature: Double) -> Double {
    let points = 20_000
    let h = Molecules.cutoff / Double(points)
    let sum = (0..<points).reduce(0.0) { sum, i in
      let r = (Double(i) + 0.5) * h
      return sum + mayer(r * r, temperature) * r
    }
    return -.pi * sum * h
  }

  /// Third virial coefficient −⅓ ∬ f(r₁₂) f(r₁₃) f(r₂₃), by the midpoint rule over two distances and an angle; the error is
  /// below 10⁻³.
  package static func thirdVirial(temperature: Double, points: Int = 160) -> Double {
    let h = Molecules.cutoff / Double(points)
    let angle = Double.pi / Double(points)
    let radii = (0..<points).map { (Double($0) + 0.5) * h }
    let values = radii.map { mayer($0 * $0, temperature) * $0 }
    let cosines = (0..<points).map { cos((Double($0) + 0.5) * angle) }
    var sum = 0.0
    for (r, f) in zip(radii, values) {
      for (s, g) in zip(radii, values) {
        let around = cosines.reduce(0.0) { $0 + mayer(r * r + s * s - 2 * r * s * $1, temperature) }
        sum += f * g * around
      }
    }
    return -4 * .pi * angle * sum * h * h / 3
  }

  /// Pressure of N molecules of a thin gas over ρT, to the third virial coefficient.
  package static func compressibility(density: Double, temperature: Double, molecules: Int) -> Double {
    let pairs = 1 - 1 / Double(molecules)
    return 1 + pairs * secondVirial(temperature: temperature) * density
      + pairs * (1 - 2 / Double(molecules)) * thirdVirial(temperature: temperature) * density * density
  }

  /// Potential energy of a molecule of a thin gas, −T² ∂(ρB₂ + ρ²B₃/2)/∂T.
  package static func gasEnergy(density: Double, temperature: Double, molecules: Int) -> Double {
    let pairs = 1 - 1 / Double(molecules)
    let h = 0.01
    func slope(_ f: (Double) -> Double) -> Double { (f(temperature + h) - f(temperature - h)) / (2 * h) }
    return -temperature * temperature
      * (pairs * density * slope { secondVirial(temperature: $0) }
        + 0.5 * pairs * (1 - 2 / Double(molecules)) * density * density * slope { thirdVirial(temperature: $0) })
  }
}
