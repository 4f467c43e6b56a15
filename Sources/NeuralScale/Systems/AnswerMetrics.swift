#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What different people would call the score of one and the same set of answers.
package struct AnswerMetrics: Sendable {
  /// Accuracy of each digit, units first.
  package private(set) var digits: [Double]
  /// Share of sums with every digit right.
  package private(set) var exact = 0.0
  /// Mean cross-entropy of a digit, in nats.
  package private(set) var crossEntropy = 0.0
  /// Mean over digits of Σ (p − y)² over the ten choices (G. W. Brier, Mon. Weather Rev. 78 (1950) 1).
  package private(set) var brier = 0.0

  /// - Parameters:
  ///   - probabilities: `count × 10 answers`.
  ///   - targets: `count × answers`.
  package init(probabilities: UnsafePointer<Float>, targets: UnsafePointer<Int32>, count: Int, answers: Int) {
    digits = Array(repeating: 0, count: answers)
    for i in 0..<count {
      var isExact = true
      for d in 0..<answers {
        let row = probabilities + (i * answers + d) * 10
        let target = Int(targets[i * answers + d])
        let isRight = VectorKernel.largest(row, 10) == target
        if isRight { digits[d] += 1 }
        isExact = isExact && isRight
        crossEntropy -= log(max(Double(row[target]), 1e-12))
        brier += 1 - 2 * Double(row[target]) + Double(VectorKernel.dot(row, row, 10))
      }
      if isExact { exact += 1 }
    }
    digits = digits.map { $0 / Double(count) }
    exact /= Double(count)
    crossEntropy /= Double(count * answers)
    brier /= Double(count * answers)
  }

  /// Mean accuracy of a digit.
  package var token: Double { digits.reduce(0, +) / Double(digits.count) }

  /// What exact match is if digits fail independently: the product of their accuracies.
  package var product: Double { digits.reduce(1, *) }

  /// Wrong digits in a sum.
  package var editDistance: Double { Double(digits.count) * (1 - token) }

  /// Geometric mean of the probability of the right digit.
  package var likelihood: Double { exp(-crossEntropy) }

  /// One of the metrics, brought to 0 for guessing and 1 for perfection.
  package func score(_ metric: String) -> Double {
    switch metric {
    case "token", "edit": (token - 0.1) / 0.9
    case "cross_entropy": 1 - crossEntropy / log(10)
    case "brier": 1 - brier / 0.9
    case "likelihood": (likelihood - 0.1) / 0.9
    default: exact
    }
  }
}
