import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The comparisons that `emergence validate potts` makes: every algorithm and lattice against enumeration, the Ising
/// model, and Baxter's phases at T_c.
enum PottsValidation {
  static let cases = enumerated + largerTori + ising + coexistence + paths

  /// Those that draw one state at a time. The multicanonical one reports means along paths.
  private static let algorithms: [Potts.Algorithm] = [.heatBath, .swendsenWang, .wolff]

  // MARK: Lattices small enough to enumerate

  /// At side 2 each pair is bonded twice.
  private static var enumerated: [ValidationCase] {
    let tori = [("square", 2, 3), ("square", 3, 3), ("square", 3, 10), ("triangular", 2, 5), ("triangular", 3, 4)]
    return tori.flatMap { lattice, side, q -> [ValidationCase] in
      let exact = PottsEnumeration(triangular: lattice == "triangular", side: side)
      let temperature = critical(lattice, q)
      let source = "enumeration of the partitions of \(side * side) sites"
      func known(_ value: (_ m: Double, _ e: Double) -> Double) -> KnownValue {
        KnownValue(exact.mean(states: q, temperature: temperature, value), .exact, source: source)
      }
      let (m, m2, m4) = (known { m, _ in m }, known { m, _ in m * m }, known { m, _ in m * m * m * m })
      let (e, e2, e4) = (known { _, e in e }, known { _, e in e * e }, known { _, e in e * e * e * e })
      let sites = Double(side * side)
      let heat = sites / (temperature * temperature) * (e2.value - e.value * e.value)
      let susceptibility = sites / temperature * (m2.value - m.value * m.value)
      let checks: [ValidationCase.Check] = [
        .quantity("m", m), .quantity("m2", m2), .quantity("m4", m4), .quantity("energy", e),
        .quantity("specific_heat", KnownValue(heat, .exact, source: source)),
        .quantity("susceptibility", KnownValue(susceptibility, .exact, source: source)),
        .quantity("binder", KnownValue(1 - m4.value / (3 * m2.value * m2.value), .exact, source: source)),
        .quantity("energy_cumulant", KnownValue(1 - e4.value / (3 * e2.value * e2.value), .exact, source: source)),
      ]
      let distribution = ValidationCase.Check.distribution(
        "energy", of: exact.energyDistribution(states: q, temperature: temperature), origin: .exact, source: source)
      return algorithms.map {
        validation(
          lattice, $0, q, side, temperature, start: "random", equilibrate: 1000, samples: 200_000, every: 4,
          checks + [distribution])
      } + [
        validation(
          lattice, .multicanonical, q, side, temperature, start: "random", equilibrate: 100, samples: 5000, every: 1,
          checks)
      ]
    }
  }

  // MARK: Tori of four by four sites

  /// States, T over T_c, e and c: all 3¹⁶ states at q = 3, a transfer matrix over sets of equal sites above.
  private static let energies: [(q: Int, scale: Double, energy: Double, heat: Double)] = [
    (3, 0.9, -1.83980583746506, 1.068110932192), (3, 1, -1.7100622755048, 1.51188124190161),
    (3, 1.1, -1.5496828998624, 1.64364461269103), (4, 1, -1.68088838838771, 2.17797773916779),
    (5, 1.1, -1.39803529098163, 3.35649108876822), (8, 1, -1.67968571000502, 4.19339116531896),
    (10, 0.9, -1.89867667356595, 1.50090557861667), (10, 1, -1.6967917524527, 4.86091471680469),
  ]

  /// ⟨m⟩, ⟨m²⟩, ⟨m⁴⟩ at q = 3 and T_c.
  private static let moments = (0.844236323942508, 0.753196062494206, 0.645221215761047)

  private static var largerTori: [ValidationCase] {
    energies.flatMap { q, scale, energy, heat in
      let source = q == 3 ? "enumeration of 3^16 states" : "transfer matrix"
      var checks: [ValidationCase.Check] = [
        .quantity("energy", KnownValue(energy, .exact, source: source)),
        .quantity("specific_heat", KnownValue(heat, .exact, source: source)),
      ]
      if q == 3, scale == 1 {
        checks += [
          .quantity("m", KnownValue(moments.0, .exact, source: source)),
          .quantity("m2", KnownValue(moments.1, .exact, source: source)),
          .quantity("m4", KnownValue(moments.2, .exact, source: source)),
        ]
      }
      return algorithms.map {
        validation(
          "square", $0, q, 4, scale * critical("square", q), start: "random", equilibrate: 1000, samples: 100_000,
          every: 4, checks)
      } + [
        validation(
          "square", .multicanonical, q, 4, scale * critical("square", q), start: "random", equilibrate: 100,
          samples: 5000, every: 1, checks)
      ]
    }
  }

  // MARK: Two states are the Ising model

  private static var ising: [ValidationCase] {
    let temperature = IsingExact.criticalTemperature
    let exact = IsingEnumeration(dimension: 2, side: 4)
    let small = "Ising model, enumeration of 2^16 states"
    func known(_ value: (_ m: Double, _ e: Double) -> Double) -> KnownValue {
      KnownValue(exact.mean(temperature: temperature, value), .exact, source: small)
    }
    let torus = KnownValue(
      IsingExact.energy(side: 32, temperature: temperature) / 2 - 1, .exact, source: "Kaufman 1949, Ising torus")
    return algorithms.flatMap { algorithm in
      [
        validation(
          "square", algorithm, 2, 4, temperature / 2, start: "random", equilibrate: 1000, samples: 100_000, every: 4,
          [
            .quantity("m", known { m, _ in abs(m) }), .quantity("m2", known { m, _ in m * m }),
            .quantity("m4", known { m, _ in m * m * m * m }), .quantity("energy", known { _, e in e / 2 - 1 }),
          ]),
        validation(
          "square", algorithm, 2, 32, temperature / 2, start: "ordered", equilibrate: 2000,
          samples: algorithm == .heatBath ? 40_000 : 10_000, every: 1, [.quantity("energy", torus)]),
      ]
    }
  }

  // MARK: Coexistence at T_c

  /// At T_c with q > 4 both phases last far longer than these runs, and each has the energy that Baxter found; their mean
  /// is −(1 + 1/√q). The heat bath keeps the phase it starts in.
  private static var coexistence: [ValidationCase] {
    // At q = 10 the phases fluctuate slowly, so a mean with a true error takes longer.
    [(10, 128, 20_000), (20, 64, 10_000)].flatMap { q, side, samples in
      let half = PottsExact.latentHeat(states: q) / 2
      let middle = PottsExact.criticalEnergy(states: q)
      let source = "Baxter 1973: phases at T_c"
      return [
        validation(
          "square", .heatBath, q, side, critical("square", q), start: "ordered", equilibrate: 1000, samples: samples,
          every: 1, isLong: q == 10,
          [
            .quantity("energy", KnownValue(middle - half, .exact, source: source)),
            .quantity(
              "m", KnownValue(PottsExact.magnetizationJump(states: q), .exact, source: "Baxter 1982: order at T_c")),
          ]),
        validation(
          "square", .heatBath, q, side, critical("square", q), start: "random", equilibrate: 1000, samples: samples,
          every: 1, isLong: q == 10, [.quantity("energy", KnownValue(middle + half, .exact, source: source))]),
      ]
    }
  }

  /// Where the two phases weigh about the same, multicanonical paths measure their energies, the weight of each and with
  /// it T_c. States between the phases, which count as one or the other, make the latent heat of ten states on 32² about
  /// one part in a hundred too small; with twenty states on 24² they are too few to matter.
  private static var paths: [ValidationCase] {
    [(10, 32, 60, 0.01), (20, 24, 160, 0)].map { q, side, samples, between in
      let critical = critical("square", q)
      let heat = PottsExact.latentHeat(states: q)
      let temperature = 1 / (1 / critical - log(Double(q)) / (Double(side * side) * heat))
      return validation(
        "square", .multicanonical, q, side, temperature, start: "random", equilibrate: 20, samples: samples, every: 1,
        isLong: true,
        [
          .quantity(
            "latent_heat",
            KnownValue(
              heat, error: between * heat, .exact,
              source: "Baxter 1973: latent heat" + (between > 0 ? ", ± what lies between the phases" : ""))),
          .quantity("equal_weight_temperature", KnownValue(critical, .exact, source: "Potts 1952: T_c")),
        ])
    }
  }

  private static func critical(_ lattice: String, _ q: Int) -> Double {
    lattice == "triangular"
      ? PottsExact.triangularCriticalTemperature(states: q) : PottsExact.squareCriticalTemperature(states: q)
  }

  private static func validation(
    _ lattice: String, _ algorithm: Potts.Algorithm, _ q: Int, _ side: Int, _ temperature: Double, start: String,
    equilibrate: Int, samples: Int, every: Int, isLong: Bool = false, _ checks: [ValidationCase.Check]
  ) -> ValidationCase {
    let rounded = (temperature * 1000).rounded() / 1000
    return ValidationCase(
      "\(lattice) q=\(q) L=\(side) T=\(rounded.shortest) \(start) \(algorithm.rawValue)",
      parameters: ParameterValues(Potts.card.parameters).setting([
        "states": .integer(q), "algorithm": .choice(algorithm.rawValue), "lattice": .choice(lattice),
        "temperature": .real(temperature),
      ]), size: side, start: start, equilibrate: equilibrate, samples: samples, every: every, isLong: isLong,
      checks: checks)
  }
}
