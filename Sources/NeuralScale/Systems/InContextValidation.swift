import Emergence

/// The comparisons that `emergence validate in-context` makes: gaps at three context lengths against a separate program
/// (numpy) that draws every context point, errors being the scatter of its three seeds between neighbouring diversities;
/// and the limit of infinite contexts without noise, where the layer projects on what its pool spans.
enum InContextValidation {
  static let cases: [ValidationCase] = finite + infinite

  /// With many dimensions the error on new tasks is 1 − κ; with sixteen it stands above that by what the norm of a task,
  /// which the layer reads as well, misleads it. A thousand examples per dimension leave about 0.002 to be had.
  private static let infinite: [ValidationCase] = {
    let references: [(diversity: Double, error: Double)] = [(0.25, 0.7647), (0.5, 0.5301), (0.75, 0.2960)]
    return references.map { diversity, error in
      ValidationCase(
        "l/d=1000 without noise κ=\(diversity.shortest)",
        parameters: ParameterValues(InContext.card.parameters).setting([
          "diversity": .real(diversity), "noise": .real(0),
        ]), size: 1000, start: "fresh", equilibrate: 0, samples: 24, isLong: true,
        checks: [
          .quantity(
            "new_error",
            KnownValue(
              error, error: 0.003, .own, source: "pseudo-inverse over 400 pools in numpy; 1 − κ in many dimensions"))
        ])
    }
  }()

  private static let finite: [ValidationCase] = {
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
