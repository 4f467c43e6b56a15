import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is known about repeating sequences without training anything. Both results are for prefixes of distinct symbols.
package enum InductionTheory {
  /// The cross-entropy of all symbols but the first, in nats, of a reader who knows how sequences are made and uses all
  /// that was read: no network can stay below it for long. Symbols of the prefix are uniform among those not yet seen,
  /// its end comes at each possible place with the same probability, and after it nothing is left to chance.
  package static func entropy(_ problem: InductionProblem) -> Double {
    let periods = problem.periods
    var sum = 0.0
    for period in periods {
      for t in 1...period {
        let end = periods.contains(t) ? 1 / Double(periods.upperBound - t + 1) : 0
        sum -= t == period ? log(end) : log(1 - end) - log(Double(problem.symbols - t))
      }
    }
    return sum / Double(periods.count * (problem.length - 1))
  }

  /// The largest share of right answers that can be reached by position alone, by length of the sequence.
  ///
  /// One layer with one head that treats all symbols alike gives a symbol y the score Σ φ(t, s) over the places s ≤ t
  /// where y stands, with φ ≥ 0, and the present symbol one more number: what a place writes down does not depend on the
  /// symbol before it, so a match cannot be told from any other place. For each t, linear programmes decide which sets of
  /// periods a single φ can serve; the shares count the largest set of each t.
  package static let positionCeiling: [Int: Double] = [
    8: 1, 12: 25.0 / 26, 16: 39.0 / 45, 20: 55.0 / 69, 24: 73.0 / 98, 32: 115.0 / 171,
  ]
}
