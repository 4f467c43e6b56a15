import Emergence

/// The comparisons that `emergence validate in-context` makes: gaps at three context lengths against a separate program
/// (numpy) that draws every context point; errors are the scatter of its three seeds between neighbouring diversities.
enum InContextValidation {
  static let cases: [ValidationCase] = {
    let references: [(context: Int, diversity: Double, gap: Double, error: Double)] = [
      (2, 0.5, 0.724, 0.04), (2, 1, 0.278, 0.04), (2, 2, 0.119, 0.02), (10, 0.5, 0.687, 0.04), (10, 1, 0.201, 0.02),
      (10, 2, 0.032, 0.01), (40, 0.5, 0.644, 0.04), (40, 1, 0.164, 0.02), (40, 2, 0.0065, 0.005),
    ]
    return references.map { context, diversity, gap, error in
      ValidationCase(
        "l/d=\(context) κ=\(diversity.shortest)",
        parameters: ParameterValues(InContext.card.parameters).setting(["diversity": .real(diversity)]), size: context,
        start: "fresh", equilibrate: 0, samples: 12, isLong: context != 10,
        checks: [
          .quantity("gap", KnownValue(gap, error: error, .own, source: "separate numpy solution, 3 seeds"))
        ])
    }
  }()
}
