import Emergence

/// The comparisons that `emergence validate ising` makes: every algorithm against enumeration, transfer matrices, Kaufman
/// and Onsager, at sizes that reach every kernel.
enum IsingValidation {
  static let criticalSquare = IsingExact.criticalTemperature
  static let criticalCubic = 4.511_523_256_005

  static let cases = enumerated + kaufman + moments + infinite + cubic + chains

  private static let algorithms = Ising.Algorithm.allCases

  // MARK: Lattices small enough to enumerate

  /// All moments and the whole distribution of m, 1.2 million samples each. At side 2 each pair is bonded twice.
  private static var enumerated: [ValidationCase] {
    algorithms.flatMap { algorithm in
      [(2, 2.5, 0.0), (3, 2.5, 0.0), (4, criticalSquare, 0.0), (4, 2.5, 0.1)].map { side, temperature, field in
        let exact = IsingEnumeration(dimension: 2, side: side)
        func known(_ value: (_ m: Double, _ e: Double) -> Double) -> KnownValue {
          KnownValue(
            exact.mean(temperature: temperature, field: field, value), .exact,
            source: "enumeration of 2^\(side * side) states")
        }
        let m2 = known { m, _ in m * m }
        let m4 = known { m, _ in m * m * m * m }
        let e = known { _, e in e }
        let e2 = known { _, e in e * e }
        let heat = Double(side * side) / (temperature * temperature) * (e2.value - e.value * e.value)
        var checks: [ValidationCase.Check] = [
          .quantity("abs_m", known { m, _ in abs(m) }), .quantity("m2", m2), .quantity("m4", m4),
          .quantity("energy", e),
          .quantity("specific_heat", KnownValue(heat, .exact, source: e.source)),
          .quantity("binder", KnownValue(1 - m4.value / (3 * m2.value * m2.value), .exact, source: e.source)),
          .distribution(
            "m", of: exact.magnetizationDistribution(temperature: temperature, field: field), origin: .exact,
            source: e.source),
        ]
        if field != 0 { checks.append(.quantity("m", known { m, _ in m })) }
        if field == 0, !algorithm.isLocal {
          checks.append(.quantity("cluster_size", KnownValue(m2.value, .exact, source: "⟨C⟩/N = ⟨m²⟩, enumeration")))
        }
        return ValidationCase(
          title("square", algorithm, side, temperature, field),
          parameters: parameters(algorithm, "square", temperature, field), size: side,
          start: "random", equilibrate: 1000, samples: 1_200_000, every: algorithm.isLocal ? 8 : 4, checks: checks)
      }
    }
  }

  // MARK: Energy of tori by Kaufman

  private static var kaufman: [ValidationCase] {
    algorithms.flatMap { algorithm in
      [(8, criticalSquare), (16, criticalSquare), (16, 2.5), (32, criticalSquare), (48, 2.0)].map { side, temperature in
        ValidationCase(
          title("square", algorithm, side, temperature), parameters: parameters(algorithm, "square", temperature),
          size: side,
          start: "ordered", equilibrate: 2000, samples: algorithm.isLocal ? 200_000 : 20_000,
          checks: [
            .quantity(
              "energy",
              KnownValue(
                IsingExact.energy(side: side, temperature: temperature), .exact, source: "Kaufman 1949, finite torus"))
          ])
      }
    }
  }

  // MARK: Moments of the magnetization by transfer matrix

  /// Side, temperature, ⟨|m|⟩, ⟨m²⟩, ⟨m⁴⟩ from a site-by-site transfer matrix that carries the magnetization; checked
  /// against Kaufman's partition function to 10⁻¹⁴.
  private static let transferMoments: [(Int, Double, Double, Double, Double)] = [
    (6, criticalSquare, 0.8049765584444, 0.6933165911352, 0.5561228635328),
    (8, criticalSquare, 0.7773310927869, 0.6469115749942, 0.4858152341259),
    (12, criticalSquare, 0.7394004689611, 0.5856754370189, 0.3993548600295),
    (12, 2.5, 0.4816760117329, 0.2932430954498, 0.1402462059712),
  ]

  private static var moments: [ValidationCase] {
    let source = "transfer matrix with magnetization"
    return algorithms.flatMap { algorithm in
      transferMoments.map { side, temperature, absolute, second, fourth in
        ValidationCase(
          title("square", algorithm, side, temperature), parameters: parameters(algorithm, "square", temperature),
          size: side,
          start: "random", equilibrate: 2000, samples: algorithm.isLocal ? 200_000 : 50_000, every: 2,
          checks: [
            .quantity("abs_m", KnownValue(absolute, .exact, source: source)),
            .quantity("m2", KnownValue(second, .exact, source: source)),
            .quantity("m4", KnownValue(fourth, .exact, source: source)),
            .quantity("binder", KnownValue(1 - fourth / (3 * second * second), .exact, source: source)),
          ])
      }
    }
  }

  // MARK: The infinite lattice

  /// Far from T_c a lattice of side 128 differs from the infinite one by less than e^{−30}.
  private static var infinite: [ValidationCase] {
    algorithms.flatMap { algorithm in
      [2.0, 2.8].map { temperature in
        var checks: [ValidationCase.Check] = [
          .quantity(
            "energy",
            KnownValue(IsingExact.energy(temperature: temperature), .exact, source: "Onsager 1944, infinite lattice")),
          .quantity(
            "specific_heat",
            KnownValue(
              IsingExact.specificHeat(temperature: temperature), .exact, source: "Onsager 1944, infinite lattice")),
        ]
        if temperature < criticalSquare {
          checks.append(
            .quantity(
              "abs_m",
              KnownValue(
                IsingExact.spontaneousMagnetization(temperature: temperature), .exact,
                source: "Yang 1952, infinite lattice")))
        }
        return ValidationCase(
          title("square", algorithm, 128, temperature), parameters: parameters(algorithm, "square", temperature),
          size: 128,
          start: "ordered", equilibrate: 1000, samples: algorithm.isLocal ? 20_000 : 4_000, checks: checks)
      }
    }
  }

  // MARK: Cubic lattices

  /// Side, temperature, e, c, ⟨|m|⟩, ⟨m²⟩, ⟨m⁴⟩: enumeration of 2²⁷ states at side 3, layer transfer matrix at side 4.
  private static let cubicValues: [(Int, Double, Double, Double, Double, Double, Double)] = [
    (3, criticalCubic, -1.434444011468, 0.7854309221069, 0.5908260999932, 0.4230021157442, 0.2676860352867),
    (4, criticalCubic, -1.293227940896, 0.977534655137, 0.5221438971799, 0.3312171641827, 0.1662718625346),
    (4, 5.0, -0.9326109393473, 0.528384854184, 0.3729642411983, 0.1894143322607, 0.07004951274754),
  ]

  private static var cubic: [ValidationCase] {
    algorithms.flatMap { algorithm in
      cubicValues.map { side, temperature, energy, heat, absolute, second, fourth in
        let source = side == 3 ? "enumeration of 2^27 states" : "layer transfer matrix"
        return ValidationCase(
          title("cubic", algorithm, side, temperature), parameters: parameters(algorithm, "cubic", temperature),
          size: side,
          start: "random", equilibrate: 1000, samples: 400_000, every: algorithm.isLocal ? 4 : 1,
          checks: [
            .quantity("energy", KnownValue(energy, .exact, source: source)),
            .quantity("specific_heat", KnownValue(heat, .exact, source: source)),
            .quantity("abs_m", KnownValue(absolute, .exact, source: source)),
            .quantity("m2", KnownValue(second, .exact, source: source)),
            .quantity("binder", KnownValue(1 - fourth / (3 * second * second), .exact, source: source)),
          ])
      }
    }
  }

  // MARK: Chains

  private static var chains: [ValidationCase] {
    algorithms.map { algorithm in
      ValidationCase(
        title("chain", algorithm, 17, 1), parameters: parameters(algorithm, "chain", 1), size: 17, start: "random",
        equilibrate: 1000, samples: 200_000, every: algorithm.isLocal ? 4 : 1,
        checks: [
          .quantity(
            "energy", KnownValue(IsingExact.chainEnergy(side: 17, temperature: 1), .exact, source: "Ising 1925"))
        ])
    }
  }

  private static func title(
    _ lattice: String, _ algorithm: Ising.Algorithm, _ side: Int, _ temperature: Double, _ field: Double = 0
  ) -> String {
    let rounded = (temperature * 1000).rounded() / 1000
    return "\(lattice) L=\(side) T=\(rounded.shortest)\(field == 0 ? "" : " h=\(field.shortest)") \(algorithm.rawValue)"
  }

  private static func parameters(
    _ algorithm: Ising.Algorithm, _ lattice: String, _ temperature: Double, _ field: Double = 0
  ) -> ParameterValues {
    ParameterValues(Ising.card.parameters).setting([
      "algorithm": .choice(algorithm.rawValue), "lattice": .choice(lattice), "temperature": .real(temperature),
      "field": .real(field),
    ])
  }
}
