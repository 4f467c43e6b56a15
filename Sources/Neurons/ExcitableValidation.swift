import Emergence

/// The comparisons that `emergence validate excitable` makes: avalanches against the exact laws of branching, activity
/// and dynamic range against mean field, which is exact for many units that draw their inputs anew.
enum ExcitableValidation {
  static let cases: [ValidationCase] = avalanches + activities + ranges

  private static var avalanches: [ValidationCase] {
    [(0.5, 4000), (0.8, 4000), (1, 200), (1.2, 200)].map { branching, limit in
      var checks: [ValidationCase.Check] = [
        .distribution(
          "avalanche_size", of: ExcitableExact.cutSizes(branching: branching, limit: limit), origin: .exact,
          source: "Borel 1942")
      ]
      // Where nothing is cut the duration and the mean are exact as well.
      if branching < 1 {
        checks.append(
          .distribution(
            "avalanche_duration", of: ExcitableExact.durations(branching: branching, limit: 1000), origin: .exact,
            source: "iterates of e^{σ(x−1)} (Watson 1875)"))
        checks.append(
          .quantity("children", KnownValue(branching, error: 2e-4, .exact, source: "mean size 1/(1−σ), N → ∞")))
      }
      return ValidationCase(
        "avalanches σ=\(branching.shortest)",
        parameters: parameters([
          "experiment": .choice("avalanches"), "network": .choice("annealed"), "branching": .real(branching),
          "degree": .integer(200), "largest": .integer(limit),
        ]), size: 200_000, start: "silent", equilibrate: 0, samples: 30_000, checks: checks)
    }
  }

  private static var activities: [ValidationCase] {
    [(0.8, 1e-3), (1, 1e-3), (1, 0.1), (1.2, 1e-6), (1.4, 1e-6)].map { branching, rate in
      let exact = ExcitableExact.activity(
        branching: branching, degree: 10, states: 10, stimulus: ExcitableExact.probability(rate: rate))
      return ValidationCase(
        "activity σ=\(branching.shortest) r=\(rate.shortest)",
        parameters: parameters([
          "network": .choice("annealed"), "branching": .real(branching), "stimulus": .real(rate),
        ]), size: 50_000, start: "active", equilibrate: 1000, samples: 800, every: 5,
        checks: [
          .quantity("activity", KnownValue(exact, error: 2e-4 * exact, .exact, source: "mean field, N → ∞"))
        ])
    }
  }

  private static var ranges: [ValidationCase] {
    [0.5, 1, 1.5].map { branching in
      ValidationCase(
        "dynamic range σ=\(branching.shortest)",
        parameters: parameters([
          "experiment": .choice("response"), "network": .choice("annealed"), "branching": .real(branching),
        ]), size: 5000, start: "active", equilibrate: 0, samples: 5,
        isLong: branching != 1,
        checks: [
          .quantity(
            "dynamic_range",
            // Bisection ends at 0.02 dB; finite numbers shift the foot of the curve as much.
            KnownValue(
              ExcitableExact.dynamicRange(branching: branching, degree: 10, states: 10), error: 0.05, .exact,
              source: "mean field, N → ∞"))
        ])
    }
  }

  private static func parameters(_ changes: [String: ParameterValue]) -> ParameterValues {
    ParameterValues(Excitable.card.parameters).setting(changes)
  }
}
