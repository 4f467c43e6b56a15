import Emergence

/// The comparisons that `emergence validate ant-swarm` makes: blind ants, whose marks follow from returns of a random
/// walk; ants in pheromone that does not change, whose places follow from a Markov chain; and a separate simulation.
enum AntSwarmValidation {
  static let cases = blind + frozen + simulated

  private static var blind: [ValidationCase] {
    [("directional", 8, 0.1), ("isotropic", 8, 0.1), ("directional", 16, 0.03), ("isotropic", 16, 0.03)].map {
      walk, side, evaporation in
      let ants = side * side / 4
      let exact = AntSwarmExact.blindVariation(
        side: side, ants: ants, evaporation: evaporation, isDirectional: walk == "directional")
      return validation(
        "β=0 \(walk) L=\(side) κ=\(evaporation.shortest)",
        [
          "sensitivity": .real(0), "walk": .choice(walk), "evaporation": .real(evaporation), "density": .real(0.25),
        ], size: side, start: "uniform", equilibrate: Int(30 / evaporation), samples: 20_000, every: 5,
        [
          .quantity("variation", KnownValue(exact, .exact, source: "returns of a random walk on the torus")),
          .quantity(
            "level",
            KnownValue(
              0.25 * 0.07 * (1 - evaporation) / evaporation, error: 1e-9, .exact, source: "deposits and evaporation")),
        ])
    }
  }

  private static var frozen: [ValidationCase] {
    [("directional", 1.0, 0.2), ("directional", 3.5, 0.2), ("isotropic", 1.0, 0.0), ("isotropic", 2.5, 0.5)].map {
      walk, sensitivity, saturation in
      let exact = AntSwarmExact.frozenExcess(
        side: 16, sensitivity: sensitivity, saturation: saturation, isDirectional: walk == "directional")
      return validation(
        "frozen trail, \(walk) β=\(sensitivity.shortest) δ=\(saturation.shortest)",
        [
          "sensitivity": .real(sensitivity), "saturation": .real(saturation), "walk": .choice(walk),
          "deposit": .real(0), "evaporation": .real(0), "density": .real(1),
        ], size: 16, start: "trail", equilibrate: 2000, samples: 10_000, every: 3,
        [.quantity("excess", KnownValue(exact, .exact, source: "stationary law of one ant"))])
    }
  }

  /// (walk, β, CV², ⟨σ⟩ at ants) of 32 × 32 sites with 307 ants from a separate program, mean and standard error of
  /// twelve runs.
  private static let references: [(String, Double, (Double, Double), (Double, Double))] = [
    ("directional", 1.2, (0.050177, 0.000175), (0.074874, 0.000198)),
    ("directional", 1.8, (0.078600, 0.000572), (0.103702, 0.000510)),
    ("isotropic", 0.6, (0.091935, 0.000529), (0.116711, 0.000591)),
    ("isotropic", 0.9, (0.141810, 0.001896), (0.166212, 0.001930)),
  ]

  private static var simulated: [ValidationCase] {
    references.map { walk, sensitivity, variation, excess in
      validation(
        "ρ=0.3 L=32 \(walk) β=\(sensitivity.shortest)",
        ["sensitivity": .real(sensitivity), "walk": .choice(walk)], size: 32, start: "uniform", equilibrate: 2000,
        samples: 5000, every: 4,
        [
          .quantity(
            "variation",
            KnownValue(variation.0, error: variation.1, .own, source: "separate simulation, 12 runs")),
          .quantity(
            "excess", KnownValue(excess.0, error: excess.1, .own, source: "separate simulation, 12 runs")),
        ])
    }
  }

  private static func validation(
    _ title: String, _ changes: [String: ParameterValue], size: Int, start: String, equilibrate: Int, samples: Int,
    every: Int, _ checks: [ValidationCase.Check]
  ) -> ValidationCase {
    ValidationCase(
      title, parameters: ParameterValues(AntSwarm.card.parameters).setting(changes), size: size, start: start,
      equilibrate: equilibrate, samples: samples, every: every, checks: checks)
  }
}
