import Emergence

/// The comparisons that `emergence validate multitask-parity` makes: means over seeds against those of a separate program
/// (numpy) that trains the same network on the same task with the same hyperparameters; errors are those of its three
/// seeds.
enum ParityValidation {
  /// Width, mean skill, and weighted loss with standard errors.
  private typealias Known = (value: Double, error: Double)
  private static let references: [(width: Int, skill: Known, loss: Known)] = [
    (8, (0.1057, 0.0114), (0.3242, 0.0089)),
    (16, (0.1868, 0.0263), (0.2877, 0.0354)),
    (32, (0.3803, 0.0155), (0.1352, 0.0068)),
    (64, (0.6104, 0.0265), (0.0684, 0.0050)),
    (128, (0.8669, 0.0111), (0.0296, 0.0025)),
  ]

  static let cases: [ValidationCase] = references.map { width, skill, loss in
    func known(_ quantity: Known) -> KnownValue {
      KnownValue(quantity.value, error: quantity.error, .own, source: "separate numpy training, 3 seeds")
    }
    return ValidationCase(
      "n=18 K=12 h=\(width)",
      parameters: ParameterValues(MultitaskParity.card.parameters).setting(["width": .integer(width)]), size: 18,
      start: "untrained", equilibrate: 4999, samples: 1, replicas: width > 64 ? 4 : 8, isLong: width > 32,
      checks: [.quantity("skill", known(skill)), .quantity("loss", known(loss))])
  }
}
