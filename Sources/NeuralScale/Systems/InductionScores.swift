#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How well a network copies what came next before, and where its heads look, summed over sequences.
package struct InductionScores: Sendable {
  private var right = 0.0
  private var lossOfRepeats = 0.0
  private var repeats = 0.0
  private var lossOfAll = 0.0
  private var all = 0.0
  private var lookingBack = 0.0
  private var lookingAfterMatch = 0.0
  private var sequences = 0.0

  package init() {}

  /// Adds sequences that were just read into a workspace.
  /// - Parameters:
  ///   - tokens: `count` sequences of one symbol more than the network has positions.
  ///   - periods: lengths of their prefixes.
  package mutating func add(
    _ network: AttentionNetwork, _ workspace: AttentionNetwork.Workspace, tokens: UnsafePointer<Int32>,
    periods: UnsafePointer<Int32>, count: Int
  ) {
    let (positions, symbols) = (network.positions, network.symbols)
    let area = count * positions * positions
    workspace.probabilities.withUnsafeBufferPointer { probabilities in
      workspace.attention.withUnsafeBufferPointer { attention in
        for i in 0..<count {
          let period = Int(periods[i])
          let sequence = tokens + i * (positions + 1)
          let first = attention.baseAddress! + i * positions * positions
          let last = first + (network.layers - 1) * area
          var (back, match) = (0.0, 0.0)
          for t in 0..<positions {
            let row = probabilities.baseAddress! + (i * positions + t) * symbols
            let target = Int(sequence[t + 1])
            let loss = -Double(logf(max(row[target], 1e-37)))
            lossOfAll += loss
            if t > 0 { back += Double(first[t * positions + t - 1]) }
            guard t >= period else { continue }
            lossOfRepeats += loss
            if VectorKernel.largest(row, symbols) == target { right += 1 }
            for s in stride(from: t + 1 - period, to: 0, by: -period) { match += Double(last[t * positions + s]) }
          }
          all += Double(positions)
          repeats += Double(positions - period)
          lookingBack += back / Double(positions - 1)
          lookingAfterMatch += match / Double(positions - period)
          sequences += 1
        }
      }
    }
  }

  /// Share of right answers where the sequence repeats, so that the symbol to come can be known.
  package var accuracy: Double { right / repeats }
  /// Mean cross-entropy there, in nats.
  package var repeatLoss: Double { lossOfRepeats / repeats }
  /// Mean cross-entropy of all symbols, those that nobody can know included.
  package var loss: Double { lossOfAll / all }
  /// Attention of the first layer to the position before, mean over positions.
  package var previousToken: Double { lookingBack / sequences }
  /// Attention of the last layer, where the sequence repeats, to the positions after earlier occurrences of the present
  /// symbol.
  package var induction: Double { lookingAfterMatch / sequences }
}
