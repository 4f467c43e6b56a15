import Emergence

/// The comparisons that `emergence validate lennard-jones` makes: crystals so cold that only equipartition matters, gases
/// so thin that only pairs and triples meet, and gas, liquid and crystal in a separate program that moves one molecule at a
/// time.
enum LennardJonesValidation {
  static let cases = crystals + gases + simulated

  private static var crystals: [ValidationCase] {
    [(8, 0.93), (16, 0.93), (16, 1.0)].map { side, density in
      let temperature = 1e-4
      return validation(
        "crystal", side: side, density: density, temperature: temperature, equilibrate: 5000, samples: 4000, every: 10,
        [
          .quantity(
            "energy",
            KnownValue(
              LennardJonesExact.harmonicEnergy(
                density: density, temperature: temperature, molecules: side * side),
              // The next term of the expansion is of order T².
              error: 10 * temperature * temperature, .exact, source: "lattice sum and equipartition")),
          .quantity("kinetic_temperature", KnownValue(temperature, .exact, source: "equipartition")),
        ])
    }
  }

  private static var gases: [ValidationCase] {
    [(0.01, 1.0), (0.02, 1.0), (0.02, 2.0)].map { density, temperature in
      let side = 16
      let expansion = LennardJonesExact.compressibility(
        density: density, temperature: temperature, molecules: side * side)
      return validation(
        "gas", side: side, density: density, temperature: temperature, start: "spread", equilibrate: 20_000,
        samples: 4000, every: 50,
        [
          .quantity(
            "pressure",
            KnownValue(
              density * temperature * expansion, error: 5 * density * density * density * density * temperature, .exact,
              source: "virial expansion to the third coefficient")),
          .quantity(
            "energy",
            KnownValue(
              LennardJonesExact.gasEnergy(density: density, temperature: temperature, molecules: side * side),
              error: 20 * density * density * density, .exact, source: "virial expansion to the third coefficient")),
        ])
    }
  }

  /// Density, temperature, energy and pressure of 144 molecules from a separate Metropolis program without cells or forces.
  private static let states:
    [(density: Double, temperature: Double, energy: (Double, Double), pressure: (Double, Double))] = [
      (0.1, 1, (-0.28511, 0.00056), (0.09407, 0.00007)),
      (0.3, 0.6, (-1.04609, 0.00194), (0.08808, 0.00036)),
      (0.6, 1, (-1.4979, 0.00042), (0.99326, 0.00166)),
      (0.75, 1, (-1.88686, 0.00032), (2.53747, 0.00303)),
      (0.75, 0.55, (-2.11385, 0.00049), (0.66757, 0.00361)),
      (0.92, 0.4, (-2.80421, 0.0002), (2.6071, 0.00156)),
    ]

  private static var simulated: [ValidationCase] {
    states.map { state in
      func known(_ value: (Double, Double)) -> KnownValue {
        KnownValue(value.0, error: value.1, .own, source: "separate Metropolis simulation")
      }
      return validation(
        "matter", side: 12, density: state.density, temperature: state.temperature, start: "spread",
        equilibrate: 20_000,
        samples: 4000, every: 40,
        [.quantity("energy", known(state.energy)), .quantity("pressure", known(state.pressure))])
    }
  }

  private static func validation(
    _ name: String, side: Int, density: Double, temperature: Double, start: String = "crystal", equilibrate: Int,
    samples: Int, every: Int, _ checks: [ValidationCase.Check]
  ) -> ValidationCase {
    ValidationCase(
      "\(name) n=\(side) ρ=\(density) T=\(temperature)",
      parameters: ParameterValues(LennardJones.card.parameters).setting([
        "density": .real(density), "temperature": .real(temperature),
      ]), size: side, start: start, equilibrate: equilibrate, samples: samples, every: every, checks: checks)
  }
}
