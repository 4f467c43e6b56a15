import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is known exactly of random texts and the skills they join.
package enum SkillPercolationTheory {
  /// The mean number of texts that show a skill at which a cluster of a finite share of all skills appears: a text that
  /// is reached leads to one skill more on average.
  package static func threshold(_ texts: SkillGraph.Texts, skillsPerText: Double) -> Double {
    texts == .tuples ? 1 / (skillsPerText - 1) : 1 / skillsPerText
  }

  /// Shares of skills and of texts in the infinite cluster of an infinite graph, from the generating functions of
  /// M. E. J. Newman, S. H. Strogatz and D. J. Watts, Phys. Rev. E 64 (2001) 026118, section V: a skill is shown by a
  /// Poisson number of texts of mean c, so that it belongs with probability S = 1 − exp(−cT), where T is the probability
  /// that a text leads to the cluster by another one of its skills: 1 − (1 − S)^(k−1) for texts of k skills,
  /// 1 − exp(−kS) for texts of a Poisson number of mean k.
  package static func share(
    _ texts: SkillGraph.Texts, skillsPerText k: Double, degree: Double
  ) -> (skills: Double, texts: Double) {
    guard degree > threshold(texts, skillsPerText: k) else { return (0, 0) }
    func reaching(_ share: Double, _ others: Double) -> Double {
      texts == .tuples ? 1 - pow(1 - share, others) : 1 - exp(-k * share)
    }
    var share = 1.0
    for _ in 0..<100_000 {
      let next = 1 - exp(-degree * reaching(share, k - 1))
      let change = abs(next - share)
      share = next
      if change < 1e-14 { break }
    }
    return (share, reaching(share, k))
  }
}

/// Exact expectations for a finite number of skills.
///
/// Because texts come as a Poisson process, those inside one set of skills, those inside another and those that show
/// skills of both are independent. So the chance that m skills are all joined follows by recursion over the size of the
/// cluster of one of them, as E. N. Gilbert, Ann. Math. Stat. 30 (1959) 1141, eq. 3, did for random graphs.
package struct FiniteSkillGraph: Sendable {
  private let skills: Int
  /// `splits[m][j]`: probability that the cluster of one of m skills has j of them, seen by texts inside the m alone.
  private let splits: [[Double]]

  /// - Parameter skills: n; above about 30 rounding errors of the recursion exceed 10⁻⁷.
  package init(_ texts: SkillGraph.Texts, skills: Int, skillsPerText: Int, degree: Double) {
    self.skills = skills
    let n = Double(skills)
    let rate = degree * n / Double(skillsPerText)
    // Mean number of texts that show skills of one set of m and no other ones, with the empty ones among them.
    let inside = (0...skills).map { m in
      texts == .tuples
        ? rate * pow(Double(m) / n, Double(skillsPerText))
        : rate * pow(max(0, 1 - Double(skillsPerText) / n), n - Double(m))
    }
    var connected = [Double](repeating: 1, count: skills + 1)
    var splits: [[Double]] = [[]]
    for m in 1...skills {
      var split = [Double](repeating: 0, count: m + 1)
      var choices = 1.0
      var rest = 1.0
      for j in 1..<max(1, m) {
        // Texts of both parts; empty ones were taken away twice.
        let crossing = inside[m] - inside[j] - inside[m - j] + inside[0]
        split[j] = choices * connected[j] * exp(-crossing)
        rest -= split[j]
        choices *= Double(m - j) / Double(j)
      }
      connected[m] = max(0, rest)
      split[m] = connected[m]
      splits.append(split)
    }
    self.splits = splits
  }

  /// Sum over clusters of a function of their size, averaged.
  private func mean(_ value: (Double) -> Double) -> [Double] {
    var sums = [0.0]
    for m in 1...skills {
      sums.append((1...m).reduce(0) { $0 + splits[m][$1] * (value(Double($1)) + sums[m - $1]) })
    }
    return sums
  }

  /// Mean number of clusters.
  package var clusters: Double { mean { _ in 1 }[skills] }

  /// ⟨Σs²⟩/n² over clusters of s skills.
  package var second: Double { mean { $0 * $0 }[skills] / Double(skills * skills) }

  /// ⟨3(Σs²)² − 2Σs⁴⟩/n⁴.
  package var fourth: Double {
    let squares = mean { $0 * $0 }
    var ofSum = [0.0]
    for m in 1...skills {
      ofSum.append(
        (1...m).reduce(0) {
          let square = Double($1 * $1)
          return $0 + splits[m][$1] * (square * square + 2 * square * squares[m - $1] + ofSum[m - $1])
        })
    }
    let fourths = mean { $0 * $0 * $0 * $0 }
    let n = Double(skills)
    return (3 * ofSum[skills] - 2 * fourths[skills]) / (n * n * n * n)
  }

  /// Probability of every share of skills in the largest cluster, in ascending order.
  package var largest: [(value: Double, probability: Double)] {
    var below = 0.0
    return (1...skills).map { limit in
      // No cluster above the limit.
      var none = [1.0]
      for m in 1...skills {
        none.append((1...min(limit, m)).reduce(0) { $0 + splits[m][$1] * none[m - $1] })
      }
      defer { below = none[skills] }
      return (Double(limit) / Double(skills), none[skills] - below)
    }
  }
}
