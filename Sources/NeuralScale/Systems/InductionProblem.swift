import Emergence

/// Sequences that repeat: a prefix of random symbols, then the same prefix again and again until the sequence is full.
/// How long the prefix is, from a quarter to a half of the sequence, differs from one sequence to the next, so a position
/// alone does not say what comes next; from the first repetition on, the sequence itself does.
package struct InductionProblem: Sendable, Hashable {
  package let symbols: Int
  /// Symbols of a sequence, T.
  package let length: Int
  /// Whether the symbols of a prefix differ from each other. Then the symbol after the earlier occurrence of the present
  /// one is always the right one; otherwise it is one of several now and then.
  package let isDistinct: Bool

  package init(symbols: Int, length: Int, isDistinct: Bool) {
    self.symbols = symbols
    self.length = length
    self.isDistinct = isDistinct
  }

  /// Lengths that a prefix may have.
  package var periods: ClosedRange<Int> { length / 4...length / 2 }

  /// Symbols of `count` sequences, one after another, and the lengths of their prefixes.
  package func fill(
    tokens: UnsafeMutablePointer<Int32>, periods lengths: UnsafeMutablePointer<Int32>, count: Int,
    _ random: inout Xoshiro256
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: symbols) { deck in
      for symbol in 0..<symbols { deck[symbol] = Int32(symbol) }
      for i in 0..<count {
        let period = periods.lowerBound + random.below(periods.count)
        let sequence = tokens + i * length
        for t in 0..<period {
          if isDistinct { deck.swapAt(t, t + random.below(symbols - t)) }
          sequence[t] = isDistinct ? deck[t] : Int32(random.below(symbols))
        }
        for t in period..<length { sequence[t] = sequence[t - period] }
        lengths[i] = Int32(period)
      }
    }
  }
}
