import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// K features, number i met with probability θ_i ∝ i^−(1+a), and exact expectations for who learns each by meeting it
/// once (M. Hutter, "Learning curve theory", arXiv:2102.04074, section 3).
package struct ZipfFeatures: Sendable {
  /// θ, in descending order; their sum is 1.
  package let probabilities: [Double]
  /// A. J. Walker's table (ACM Trans. Math. Softw. 3 (1977) 253): a place keeps its own feature below the threshold and
  /// gives the alias above.
  private let thresholds: [Double]
  private let aliases: [Int32]

  package init(count: Int, exponent: Double) {
    let weights = (1...count).map { pow(Double($0), -(1 + exponent)) }
    // From the smallest, so that rounding errors stay small.
    let total = weights.reversed().reduce(0, +)
    probabilities = weights.map { $0 / total }
    var rest = probabilities.map { $0 * Double(count) }
    var thresholds = [Double](repeating: 1, count: count)
    var aliases = (0..<count).map { Int32($0) }
    var small = rest.indices.filter { rest[$0] < 1 }
    var large = rest.indices.filter { rest[$0] >= 1 }
    while let poor = small.popLast(), let rich = large.last {
      thresholds[poor] = rest[poor]
      aliases[poor] = Int32(rich)
      rest[rich] -= 1 - rest[poor]
      if rest[rich] < 1 {
        large.removeLast()
        small.append(rich)
      }
    }
    self.thresholds = thresholds
    self.aliases = aliases
  }

  package var count: Int { probabilities.count }

  /// One feature, at its probability.
  @inline(__always)
  package func draw(_ random: inout Xoshiro256) -> Int {
    let place = random.below(thresholds.count)
    return random.uniform() < thresholds[place] ? place : Int(aliases[place])
  }

  /// Σ θᵢᵏ (1 − θᵢ)ⁿ.
  private func sum(power k: Int, samples n: Double) -> Double {
    probabilities.reduce(0) { $0 + (k == 0 ? 1 : k == 1 ? $1 : $1 * $1) * exp(n * log1p(-$1)) }
  }

  /// Mean probability that the next feature was never met in n samples: Σ θᵢ (1 − θᵢ)ⁿ.
  package func error(samples n: Double) -> Double { count == 1 ? 0 : sum(power: 1, samples: n) }

  /// Mean number of features met: Σ 1 − (1 − θᵢ)ⁿ.
  package func known(samples n: Double) -> Double { Double(count) - sum(power: 0, samples: n) }

  /// Mean of what the next sample takes off the error: Σ θᵢ² (1 − θᵢ)ⁿ.
  package func gain(samples n: Double) -> Double { sum(power: 2, samples: n) }

  /// Variance of the error between learners: Σᵢⱼ θᵢ θⱼ P(neither was met) − (mean)²; takes K² operations.
  package func variance(samples n: Double) -> Double {
    var square = 0.0
    for (i, one) in probabilities.enumerated() {
      square += one * one * exp(n * log1p(-one))
      for other in probabilities[(i + 1)...] {
        // Rounding may leave nothing, or less, of the other features' share.
        let rest = max(0, 1 - one - other)
        square += 2 * one * other * pow(rest, n)
      }
    }
    let mean = error(samples: n)
    return square - mean * mean
  }
}
