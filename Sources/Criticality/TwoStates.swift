/// Whether independent runs end in one of two states, or anywhere between. At each control value in the middle of a
/// change the replicas are parted in two where that explains most of their variance (the split of N. Otsu, IEEE Trans.
/// Syst. Man Cybern. 9 (1979) 62). One bell-shaped group gives 0.7 for ten replicas, an even spread 0.8, two states 1.
struct TwoStates {
  /// Share of the variance between replicas that the split explains: mean over the control values, and its error.
  let explained: Estimate
  /// Whether each replica answers yes or no, so that there are two values whatever the transition.
  let isYesOrNo: Bool

  /// Fewest replicas at a control value.
  private static let fewest = 10

  /// - Parameter size: points of one size; the middle of its change is where the mean is away from both ends of the curve
  ///   by 15 % of their distance.
  /// - Returns: nil for fewer than ten replicas there, and for a change of less than a fifth of `span`.
  init?(_ size: TransitionCard.Size, span: Double) {
    let means = size.points.map(\.orderParameter.value).filter(\.isFinite)
    guard let low = means.min(), let high = means.max(), high - low > 0.2 * span else { return nil }
    var shares = RunningMoments()
    var (all, ends) = (0, 0)
    for point in size.points {
      let level = (point.orderParameter.value - low) / (high - low)
      let replicas = point.replicas.filter(\.isFinite)
      guard level > 0.15, level < 0.85, replicas.count >= Self.fewest, let share = Self.explained(by: replicas) else {
        continue
      }
      shares.add(share)
      all += replicas.count
      ends += replicas.count { $0 == replicas.min() || $0 == replicas.max() }
    }
    guard shares.count > 0 else { return nil }
    let error = shares.count > 1 ? shares.estimate.error : 0.05
    explained = Estimate(value: shares.mean, error: error)
    isYesOrNo = Double(ends) > 0.8 * Double(all)
  }

  /// Largest share of the variance that two groups of at least two explain; nil without variance.
  static func explained(by replicas: [Double]) -> Double? {
    let sorted = replicas.sorted()
    let count = Double(sorted.count)
    let mean = sorted.reduce(0, +) / count
    let total = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard total > 0, sorted.count >= 4 else { return nil }
    var below = sorted[0]
    var best = 0.0
    for split in 2...sorted.count - 2 {
      below += sorted[split - 1]
      let (lower, upper) = (Double(split), count - Double(split))
      let distance = below / lower - (mean * count - below) / upper
      best = max(best, lower * upper / count * distance * distance)
    }
    return best / total
  }
}
