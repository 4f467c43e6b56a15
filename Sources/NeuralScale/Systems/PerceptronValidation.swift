import Emergence

/// The comparisons that `emergence validate perceptron` makes: Cover's probabilities, the exact mean number of students
/// and of separate programs' runs, and the state evolution of message passing.
enum PerceptronValidation {
  static var cases: [ValidationCase] { cover + students + thresholds + messages }

  private static var cover: [ValidationCase] {
    [(5, 1.6), (5, 2.0), (5, 2.6), (10, 1.6), (10, 2.0), (10, 2.4), (20, 1.8), (20, 2.2), (50, 2.0)].map { size, load in
      let exact = PerceptronTheory.separability(
        patterns: Int((load * Double(size)).rounded()), dimension: size)
      return validation(
        "Cover N=\(size) α=\(load.shortest)", "separability", size, load, samples: size > 20 ? 400 : 4000,
        [.quantity("separable", KnownValue(exact, .exact, source: "Cover 1965, theorem 1"))])
    }
  }

  /// Mean numbers are exact; the overlap is compared with separate enumerations.
  private static var students: [ValidationCase] {
    [(9, 0.5555, 5), (13, 0.6923, 9), (15, 0.6666, 10), (17, 1.0, 17)].map { size, load, patterns in
      validation(
        "students N=\(size) P=\(patterns)", "enumeration", size, Double(patterns) / Double(size), samples: 3000,
        [
          .quantity(
            "students",
            KnownValue(
              PerceptronTheory.meanStudents(size: size, patterns: patterns), .exact, source: "sum over flipped weights")
          )
        ])
    }
  }

  /// Of weights ±1 with a teacher, in the infinite system.
  private static var thresholds: [ValidationCase] {
    func threshold(_ name: String, _ value: Double, _ compute: @escaping @Sendable () -> Double) -> ValidationCase {
      validation(
        "state evolution", "message-passing", 1000, 1, samples: 1,
        [
          .computed(
            name,
            KnownValue(
              value, error: 0.00025, .own, source: "separate state evolution in numpy; Györgyi 1990: 1.245, 1.49"),
            value: compute)
        ])
    }
    return [
      threshold("thermodynamic_threshold", 1.2447) { PerceptronTheory.thermodynamicThreshold },
      threshold("algorithmic_threshold", 1.4926) { PerceptronTheory.algorithmicThreshold },
    ]
  }

  private static var messages: [ValidationCase] {
    [0.5, 0.8, 1.0, 1.2].map { load in
      // Measured overlaps at N = 1000 differ from the infinite system by up to 0.005.
      validation(
        "message passing N=1000 α=\(load.shortest)", "message-passing", 1000, load, samples: 12, isLong: load > 0.9,
        [
          .quantity(
            "overlap",
            KnownValue(PerceptronTheory.overlap(load: load), error: 0.005, .exact, source: "state evolution"))
        ])
    }
  }

  private static func validation(
    _ title: String, _ question: String, _ size: Int, _ load: Double, samples: Int, isLong: Bool = false,
    _ checks: [ValidationCase.Check]
  ) -> ValidationCase {
    ValidationCase(
      title,
      parameters: ParameterValues(Perceptron.card.parameters).setting([
        "question": .choice(question), "load": .real(load),
      ]), size: size, start: "fresh", equilibrate: 0, samples: samples, isLong: isLong, checks: checks)
  }
}
