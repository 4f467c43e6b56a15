import Emergence

/// The comparisons that `emergence validate superposition` makes: both states at densities where only one of them, or
/// either, lasts; and the geometry of forty features in ten dimensions; against a separate program (numpy).
enum SuperpositionValidation {
  static var cases: [ValidationCase] { boundary + pair + forty }

  private typealias Known = (value: Double, error: Double)

  private static func check(_ id: String, _ quantity: Known) -> ValidationCase.Check {
    .quantity(id, KnownValue(quantity.value, error: quantity.error, .own, source: "separate numpy training"))
  }

  /// Where forgetting and storing both cost the same, without training.
  private static var boundary: [ValidationCase] {
    [(0.1, 0.181), (0.2, 0.296), (0.3, 0.376), (0.5, 0.485), (0.7, 0.562)].map { importance, density in
      ValidationCase(
        "boundary r=\(importance.shortest)", parameters: ParameterValues(Superposition.card.parameters), size: 1,
        start: "random", equilibrate: 0, samples: 1,
        checks: [
          .computed(
            "boundary",
            KnownValue(density, error: 0.0002, .own, source: "separate quadrature and minimization (scipy), 3 digits")
          ) { SuperpositionTheory.boundary(importance: importance) }
        ])
    }
  }

  /// On the way up the pair lasts until 0.38, on the way down it is not back at 0.34 (r = 0.3).
  private static var pair: [ValidationCase] {
    let references: [(start: String, density: Double, length: Known)] = [
      ("superposed", 0.14, (0.973, 0.01)), ("superposed", 0.34, (0.82, 0.02)), ("superposed", 0.50, (0.01, 0.01)),
      ("dedicated", 0.14, (0.98, 0.01)), ("dedicated", 0.38, (0.02, 0.01)), ("dedicated", 0.50, (0.01, 0.01)),
    ]
    return references.map { start, density, length in
      ValidationCase(
        "pair r=0.3 p=\(density.shortest) from \(start)",
        parameters: ParameterValues(Superposition.card.parameters).setting(["density": .real(density)]), size: 1,
        start: start, equilibrate: density == 0.14 ? 1000 : 500, samples: 50, replicas: 4,
        checks: [check("superposition", length)])
    }
  }

  private static var forty: [ValidationCase] {
    let references: [(density: Double, represented: Known, capacity: Known, share: Known)] = [
      (0.0353, (40, 0), (5.204, 0.0034), (0.25, 0.001)), (0.1421, (37.75, 0.63), (3.735, 0.024), (0.266, 0.005)),
      (0.1878, (33, 0.41), (3.100, 0.018), (0.308, 0.0025)), (0.2482, (24.75, 0.48), (2.482, 0.017), (0.411, 0.0095)),
      // The plateau of opposite pairs, from end to end.
      (0.3279, (20, 0), (2.036, 0.0005), (0.5, 0.001)), (0.4334, (19.75, 0.25), (1.959, 0.02), (0.5, 0.001)),
      (0.5727, (18, 0), (1.571, 0.001), (0.5, 0.001)), (0.7567, (12.75, 0.48), (1.081, 0.0014), (0.662, 0.012)),
    ]
    return references.map { density, represented, capacity, share in
      ValidationCase(
        "n=40 m=10 p=\(density.shortest)",
        parameters: ParameterValues(Superposition.card.parameters).setting([
          "density": .real(density), "importance": .real(1), "features_per_dimension": .integer(4),
          "schedule": .choice("cosine"),
        ]), size: 10, start: "random", equilibrate: 2499, samples: 1, replicas: 8, isLong: density > 0.3,
        checks: [check("represented", represented), check("capacity", capacity), check("share", share)])
    }
  }
}
