import Emergence

/// The comparisons that `emergence validate xy` makes: rings, where everything is exact; the torus of four spins, which
/// is a ring; the high-temperature series; and an independent simulation with Wolff clusters.
enum XYValidation {
  static let cases = rings + smallestTorus + hot + simulated

  private static let algorithms = XY.Algorithm.allCases

  private static var rings: [ValidationCase] {
    [(4, 0.5), (4, 2.0), (8, 0.5), (8, 1.0), (16, 0.5), (16, 1.0)].flatMap { side, temperature in
      let exact = XYExact.ring(side: side, temperature: temperature)
      return algorithms.map { algorithm in
        validation(
          "chain", algorithm, side, temperature, samples: 200_000,
          [
            .quantity("energy", KnownValue(exact.energy, .exact, source: "sum over windings, ring")),
            .quantity("helicity_modulus", KnownValue(exact.helicityModulus, .exact, source: "sum over windings, ring")),
          ])
      }
    }
  }

  /// At side 2 every pair is bonded twice: four spins in a ring with twice the coupling.
  private static var smallestTorus: [ValidationCase] {
    [0.8, 1.5].flatMap { temperature in
      let exact = XYExact.ring(side: 4, temperature: temperature / 2)
      return algorithms.map { algorithm in
        validation(
          "square", algorithm, 2, temperature, samples: 200_000,
          [.quantity("energy", KnownValue(2 * exact.energy, .exact, source: "ring of four with twice the coupling"))])
      }
    }
  }

  private static var hot: [ValidationCase] {
    algorithms.map { algorithm in
      validation(
        "square", algorithm, 32, 5, samples: 5000,
        [
          .quantity(
            "energy",
            KnownValue(
              XYExact.hotEnergy(temperature: 5), error: 1e-6, .exact, source: "high-temperature series to t⁶"))
        ])
    }
  }

  /// Side, temperature and (value, error) of e, |m|, m², U₄ and Υ from a separate program with Wolff clusters and
  /// jackknife errors.
  private typealias Reference = (value: Double, error: Double)
  private static let references: [(Int, Double, Reference, Reference, Reference, Reference, Reference)] = [
    (
      8, 0.5, (-1.734_289_8, 7.93e-5), (0.895_630_4, 3.53e-5), (0.802_837_3, 6.28e-5), (0.665_557_5, 1.7e-6),
      (0.859_654_8, 4.37e-5)
    ),
    (
      32, 0.5, (-1.729_720_1, 4.38e-5), (0.839_388_7, 6.76e-5), (0.705_056_9, 1.126e-4), (0.665_771_7, 3.7e-6),
      (0.856_690_3, 2.84e-5)
    ),
    (
      8, 0.8929, (-1.461_437_1, 1.526e-4), (0.779_677_2, 8.29e-5), (0.611_736_6, 1.232e-4), (0.659_062_7, 1.59e-5),
      (0.671_790_8, 1.692e-4)
    ),
    (
      16, 0.8929, (-1.449_950_4, 1.193e-4), (0.718_853, 1.057e-4), (0.519_605_8, 1.481e-4), (0.659_890_5, 1.91e-5),
      (0.647_611_9, 2.201e-4)
    ),
    (
      8, 1.2, (-1.110_195_3, 3.218e-4), (0.572_111, 2.475e-4), (0.349_778_4, 2.567e-4), (0.602_015_1, 1.311e-4),
      (0.295_340_8, 5.471e-4)
    ),
    (
      32, 1.2, (-1.047_184_6, 3.315e-4), (0.182_697_5, 2.852e-4), (0.041_384_4, 1.162e-4), (0.397_106_2, 1.2578e-3),
      (0.002_334_7, 1.581e-3)
    ),
  ]

  private static var simulated: [ValidationCase] {
    references.flatMap { side, temperature, energy, absolute, second, binder, helicity in
      let values = [
        ("energy", energy), ("abs_m", absolute), ("m2", second), ("binder", binder), ("helicity_modulus", helicity),
      ]
      let checks = values.map { id, known in
        ValidationCase.Check.quantity(
          id, KnownValue(known.value, error: known.error, .own, source: "separate Wolff simulation"))
      }
      return algorithms.map { validation("square", $0, side, temperature, start: "ordered", samples: 100_000, checks) }
    }
  }

  private static func validation(
    _ lattice: String, _ algorithm: XY.Algorithm, _ side: Int, _ temperature: Double, start: String = "random",
    samples: Int, _ checks: [ValidationCase.Check]
  ) -> ValidationCase {
    ValidationCase(
      "\(lattice) L=\(side) T=\(temperature.shortest) \(algorithm.rawValue)",
      parameters: ParameterValues(XY.card.parameters).setting([
        "algorithm": .choice(algorithm.rawValue), "lattice": .choice(lattice), "temperature": .real(temperature),
      ]), size: side, start: start, equilibrate: 1000, samples: samples, checks: checks)
  }
}
