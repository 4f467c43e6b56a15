import Emergence

/// The comparisons that `emergence validate grokking` makes: closed-form weights, whose accuracy needs no training, and
/// means over seeds against a separate program (numpy) that trains the same network; errors are standard errors of its
/// seeds.
enum GrokkingValidation {
  static var cases: [ValidationCase] { analytic + trained + fourier + widths }

  private typealias Known = (value: Double, error: Double)

  private static func known(_ quantity: Known, _ source: String) -> KnownValue {
    KnownValue(quantity.value, error: quantity.error, .own, source: source)
  }

  /// Random frequencies and phases, the mean of six draws.
  private static var analytic: [ValidationCase] {
    let references: [(modulus: Int, width: Int, accuracy: Known)] = [
      (11, 8, (0.4298, 0.0346)), (23, 8, (0.2483, 0.0157)), (23, 16, (0.5063, 0.0220)), (23, 32, (0.8239, 0.0258)),
      (47, 16, (0.3760, 0.0136)), (47, 32, (0.7265, 0.0286)),
    ]
    return references.map { modulus, width, accuracy in
      validation(
        "closed form p=\(modulus) N=\(width)", ["width": .integer(width), "fraction": .real(0.1)], modulus,
        start: "analytic", steps: 1, replicas: 24,
        [.quantity("test_accuracy", known(accuracy, "closed-form weights in numpy, 6 draws"))])
    } + [
      validation(
        "closed form p=23 N=256", ["width": .integer(256), "fraction": .real(0.1)], 23, start: "analytic", steps: 1,
        replicas: 4, [.quantity("test_accuracy", KnownValue(1, .exact, source: "Gromov 2023, section 3"))])
    ]
  }

  private static var trained: [ValidationCase] {
    let references: [(modulus: Int, width: Int, fraction: Double, accuracy: Known, time: Known?)] = [
      (11, 64, 0.5, (0.1459, 0.0179), nil), (11, 64, 0.55, (0.3667, 0.0315), nil), (11, 64, 0.6, (0.8042, 0.0382), nil),
      (23, 128, 0.25, (0.0262, 0.0026), nil), (23, 128, 0.3, (0.1016, 0.0108), nil),
      (23, 128, 0.35, (0.5584, 0.0307), nil), (23, 128, 0.45, (1, 0), (382, 14.7)),
      (23, 128, 0.55, (1, 0), (152, 6.1)), (31, 160, 0.25, (0.0645, 0.0064), nil),
      (31, 160, 0.3, (0.7597, 0.0204), nil),
      (31, 160, 0.4, (1, 0), (330, 8)),
    ]
    return references.map { modulus, width, fraction, accuracy, time in
      validation(
        "p=\(modulus) f=\(fraction.shortest)", ["width": .integer(width), "fraction": .real(fraction)], modulus,
        steps: 3000, replicas: 8, isLong: modulus > 11 && time == nil,
        [.quantity("test_accuracy", known(accuracy, "separate numpy training, 10 seeds"))]
          + (time.map { [.quantity("time_to_learn", known($0, "separate numpy training, 10 seeds"))] } ?? []))
    }
  }

  private static var fourier: [ValidationCase] {
    let references: [(fraction: Double, participation: Known)] = [
      (0.15, (0.1781, 0.0009)), (0.3, (0.2987, 0.0147)), (0.42, (0.7156, 0.0062)), (0.5, (0.9157, 0.0015)),
    ]
    return references.map { fraction, participation in
      validation(
        "p=23 f=\(fraction.shortest) spectrum", ["fraction": .real(fraction), "rest": .choice("never")], 23,
        steps: 2000, replicas: 6, isLong: fraction == 0.3 || fraction == 0.42,
        [.quantity("fourier", known(participation, "separate numpy training, 4 seeds"))])
    }
  }

  private static var widths: [ValidationCase] {
    let references: [(width: Int, accuracy: Known)] = [
      (8, (0.3358, 0.0224)), (12, (0.5547, 0.0365)), (20, (0.8811, 0.0351)),
    ]
    return references.map { width, accuracy in
      validation(
        "p=23 f=0.8 h=\(width)",
        ["width": .integer(width), "fraction": .real(0.8), "weight_decay": .real(0.3)], 23, steps: 2500, replicas: 8,
        isLong: true, [.quantity("test_accuracy", known(accuracy, "separate numpy training, 5 seeds"))])
    }
  }

  private static func validation(
    _ title: String, _ changes: [String: ParameterValue], _ modulus: Int, start: String = "untrained", steps: Int,
    replicas: Int, isLong: Bool = false, _ checks: [ValidationCase.Check]
  ) -> ValidationCase {
    var changes = changes
    changes["training_steps"] = .integer(steps)
    return ValidationCase(
      title, parameters: ParameterValues(Grokking.card.parameters).setting(changes), size: modulus, start: start,
      equilibrate: steps - 1, samples: 1, replicas: replicas, isLong: isLong, checks: checks)
  }
}
