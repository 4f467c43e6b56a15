import Emergence

/// The comparisons that `emergence validate mirage` makes: exact match against the product of the digits' accuracies, and
/// means over seeds against a separate program (numpy) that trains the same network; errors are standard errors of its
/// three seeds.
enum MirageValidation {
  private typealias Known = (value: Double, error: Double)

  static let cases: [ValidationCase] = {
    let references: [(width: Int, exact: Known, token: Known, crossEntropy: Known, brier: Known)] = [
      (8, (0.0013, 0.0006), (0.3949, 0.0083), (1.5696, 0.0452), (0.6572, 0.0119)),
      (16, (0.0198, 0.0082), (0.5604, 0.0158), (1.1625, 0.0175), (0.5180, 0.0120)),
      (32, (0.0467, 0.0150), (0.6633, 0.0142), (0.8723, 0.0481), (0.3998, 0.0108)),
      (64, (0.4512, 0.0383), (0.8600, 0.0124), (0.3678, 0.0136), (0.2221, 0.0100)),
      (128, (0.8446, 0.0081), (0.9667, 0.0019), (0.1904, 0.0082), (0.0983, 0.0049)),
    ]
    return references.map { width, exact, token, crossEntropy, brier in
      func check(_ id: String, _ quantity: Known) -> ValidationCase.Check {
        .quantity(
          id, KnownValue(quantity.value, error: quantity.error, .own, source: "separate numpy training, 3 seeds"))
      }
      return ValidationCase(
        "D=4 h=\(width)",
        parameters: ParameterValues(Mirage.card.parameters).setting(["width": .integer(width)]), size: 4,
        start: "untrained", equilibrate: 3999, samples: 1, replicas: 4, isLong: width > 16,
        checks: [
          check("exact", exact), check("token_accuracy", token), check("cross_entropy", crossEntropy),
          check("brier", brier),
          // Digits do not fail quite independently: a lost carry spoils two of them now and then.
          .quantity(
            "product_gap",
            KnownValue(0, error: 0.004, .own, source: "largest gap at any width in separate numpy training")),
        ])
    }
  }()
}
