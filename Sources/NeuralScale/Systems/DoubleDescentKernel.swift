import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Least squares with n examples and p features, whichever of the two is larger.
package enum MinimumNormFit {
  /// The w with the smallest Σ(y − w·x)² + λ|w|²; for λ = 0 and p > n the shortest of the many that fit exactly.
  ///
  /// The smaller of the two Gram matrices is factorized. A ridge of 10⁻¹³ of its mean diagonal stands in for λ = 0: it
  /// changes nothing that rounding would not, and gives features that are linearly dependent a solution.
  /// - Parameter features: `examples × stride` numbers, of which the first `count` of each row count.
  package static func weights(
    features: [Double], stride: Int, count: Int, answers: [Double], ridge: Double
  ) -> [Double] {
    let examples = answers.count
    let isWide = count > examples
    let (small, long) = isWide ? (examples, count) : (count, examples)
    // Along the larger of the two, so that products run over neighbours.
    var vectors = [Double](repeating: 0, count: small * long)
    for i in 0..<examples {
      for j in 0..<count {
        vectors[isWide ? i * long + j : j * long + i] = features[i * stride + j]
      }
    }
    var gram = [Double](repeating: 0, count: small * small)
    var right = answers
    vectors.withUnsafeBufferPointer { vectors in
      let base = vectors.baseAddress!
      var trace = 0.0
      for i in 0..<small {
        for j in 0...i {
          let product = LinearAttention.dot(base + i * long, base + j * long, long)
          gram[i * small + j] = product
          gram[j * small + i] = product
        }
        trace += gram[i * small + i]
      }
      let least = 1e-13 * trace / Double(small)
      for i in 0..<small { gram[i * small + i] += max(ridge, least) }
      guard !isWide else { return }
      right = (0..<small).map { i in
        answers.withUnsafeBufferPointer {
          LinearAttention.dot(base + i * long, $0.baseAddress!, long)
        }
      }
    }
    let solution = LinearAttention.solve(&gram, right)
    guard isWide else { return solution }
    var weights = [Double](repeating: 0, count: count)
    for i in 0..<examples {
      for j in 0..<count { weights[j] += solution[i] * vectors[i * long + j] }
    }
    return weights
  }
}
