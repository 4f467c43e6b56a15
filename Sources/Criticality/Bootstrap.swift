/// The uncertainty of any statistic of independent replicas by drawing replicas with replacement (B. Efron, Ann. Stat. 7
/// (1979) 1). The draws are a fixed function of the seed.
public struct Bootstrap: Sendable, Hashable {
  /// The statistic of the replicas themselves, with the standard deviation over draws as its error.
  public let estimate: Estimate
  /// Percentile interval of the draws that holds 95 % of them.
  public let interval: ClosedRange<Double>

  /// - Parameters:
  ///   - replicas: at least three independent ones.
  ///   - statistic: nil where it does not exist for a draw; such draws are left out.
  /// - Returns: nil with fewer than three replicas, if the statistic does not exist for the replicas themselves or for
  ///   more than half of the draws.
  public init?<Replica>(
    over replicas: [Replica], draws: Int = 1000, seed: UInt64 = 1, _ statistic: ([Replica]) -> Double?
  ) {
    guard replicas.count >= 3, let value = statistic(replicas), value.isFinite else { return nil }
    var random = SplitMix64(state: seed)
    var results: [Double] = []
    for _ in 0..<draws {
      let drawn = replicas.map { _ in replicas[random.below(replicas.count)] }
      if let result = statistic(drawn), result.isFinite { results.append(result) }
    }
    guard results.count >= max(2, draws / 2) else { return nil }
    results.sort()
    let tail = Int(0.025 * Double(results.count))
    interval = results[tail]...results[results.count - 1 - tail]
    estimate = Estimate(value: value, error: RunningMoments(of: results).variance.squareRoot())
  }
}

/// The generator of G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014: for draws of a bootstrap, which need a few good
/// random numbers and no parallel streams.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Standard normal, by inverting the tail of the distribution.
  mutating func gaussian() -> Double {
    normalExcess(probability: (Double(next() >> 11) + 0.5) * 0x1p-53)
  }
}
