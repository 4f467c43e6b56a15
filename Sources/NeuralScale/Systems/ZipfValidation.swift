import Emergence

/// The comparisons that `emergence validate zipf-learner` makes: exact means for finite numbers of features and samples.
enum ZipfValidation {
  static var cases: [ValidationCase] {
    let points: [(features: Int, exponent: Double, samples: [Double], learners: Int)] = [
      (50, 1, [1, 20, 300], 20_000), (200, 0, [100], 20_000), (10_000, 0.4, [10, 100, 1000, 10_000], 1000),
      (100_000, 1, [1000, 10_000], 400),
    ]
    return points.flatMap { count, exponent, samples, learners in
      let features = ZipfFeatures(count: count, exponent: exponent)
      return samples.map { n in
        func known(_ value: Double) -> KnownValue { KnownValue(value, .exact, source: "Hutter 2021, section 3") }
        var checks: [ValidationCase.Check] = [
          .quantity("error", known(features.error(samples: n))), .quantity("known", known(features.known(samples: n))),
          .quantity("slope", known(n * features.gain(samples: n) / features.error(samples: n))),
        ]
        if count <= 200 {
          checks.append(
            .quantity(
              "susceptibility",
              KnownValue(
                Double(count) * features.variance(samples: n), .exact, source: "sum over pairs of features")))
        }
        return ValidationCase(
          "K=\(count) a=\(exponent.shortest) n=\(n.shortest)",
          parameters: ParameterValues(ZipfLearner.card.parameters).setting([
            "exponent": .real(exponent), "samples": .real(n),
          ]), size: count, start: "fresh", equilibrate: 0, samples: learners, checks: checks)
      }
    }
  }
}
