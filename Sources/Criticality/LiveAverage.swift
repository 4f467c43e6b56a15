/// The average of a running simulation as it is watched: fed one sample at a time, in bounded memory, it knows which
/// first part is still on the way from the state before the last change and leaves that out.
///
/// The cut is the one that leaves the largest number of effectively independent samples, (n − t₀)/2τ(t₀): a transient
/// inside the average makes τ long, too late a cut wastes samples (J. D. Chodera, J. Chem. Theory Comput. 12 (2016) 1799).
/// At most half of the samples are left out.
public struct LiveAverage: Sendable {
  /// What the samples since the last restart say.
  public struct Report: Sendable, Hashable {
    /// Average after the transient; NaN before there are samples.
    public let estimate: Estimate
    /// Whether the average may be shown as a measured point: enough effectively independent samples, a transient that
    /// ended at least five autocorrelation times ago, and two halves that agree within three standard errors.
    public let isSettled: Bool
    /// Samples left out at the beginning.
    public let discarded: Int
    /// τ in samples; NaN while it cannot be estimated.
    public let autocorrelationTime: Double
    /// Samples after the transient divided by 2τ.
    public let effectiveSamples: Double
  }

  /// Samples since the last restart.
  public private(set) var count = 0
  private let capacity: Int
  private let wanted: Double
  private var bins: [Double] = []
  private var binLength = 1
  private var openSum = 0.0
  private var openCount = 0

  /// - Parameters:
  ///   - capacity: bins kept. When they are full, neighbours are joined and bins are twice as long from then on.
  ///   - effectiveSamples: how many effectively independent samples make a settled average.
  public init(capacity: Int = 1024, effectiveSamples: Double = 30) {
    self.capacity = max(64, capacity & ~1)
    wanted = effectiveSamples
    bins.reserveCapacity(self.capacity)
  }

  /// Forgets everything: call it when a parameter changed or somebody touched the system.
  public mutating func restart() {
    count = 0
    bins.removeAll(keepingCapacity: true)
    binLength = 1
    openSum = 0
    openCount = 0
  }

  /// A sample that is not finite is left out.
  public mutating func add(_ sample: Double) {
    guard sample.isFinite else { return }
    count += 1
    openSum += sample
    openCount += 1
    guard openCount == binLength else { return }
    bins.append(openSum / Double(binLength))
    openSum = 0
    openCount = 0
    guard bins.count == capacity else { return }
    for index in 0..<capacity / 2 { bins[index] = 0.5 * (bins[2 * index] + bins[2 * index + 1]) }
    bins.removeLast(capacity / 2)
    binLength *= 2
  }

  /// Looks at all bins, which takes about 0.1 ms: made for once per drawn frame rather than once per sample.
  public var report: Report {
    guard bins.count >= 2 * AutocorrelationTime.shortest else {
      let mean = count > 0 ? (bins.reduce(0, +) * Double(binLength) + openSum) / Double(count) : .nan
      return Report(
        estimate: Estimate(value: mean, error: .nan), isSettled: false, discarded: 0, autocorrelationTime: .nan,
        effectiveSamples: 0)
    }
    return bins.withUnsafeBufferPointer { bins in
      var start = 0
      var best = SeriesStatistics(of: bins)
      // Cuts at equal distances would spend time where it does not matter: they grow by a quarter each.
      var cut = 1
      while cut <= bins.count / 2 {
        let candidate = SeriesStatistics(of: UnsafeBufferPointer(rebasing: bins[cut...]))
        if effective(candidate) > effective(best) {
          best = candidate
          start = cut
        }
        cut += max(1, cut / 4)
      }
      return describe(best, start: start, of: bins)
    }
  }

  private func effective(_ statistics: SeriesStatistics) -> Double {
    // A short tail that looks anticorrelated by chance must not win.
    Double(statistics.count) / (2 * max(0.5, statistics.time.value))
  }

  private func describe(
    _ statistics: SeriesStatistics, start: Int, of bins: UnsafeBufferPointer<Double>
  ) -> Report {
    let time = statistics.time
    let error = (2 * time.value * statistics.variance / Double(statistics.count)).squareRoot()
    let middle = start + statistics.count / 2
    let first = bins[start..<middle].reduce(0, +) / Double(middle - start)
    let second = bins[middle...].reduce(0, +) / Double(bins.count - middle)
    // Each half has √2 times the error of the whole, their difference twice the error of the whole.
    let agree = abs(first - second) <= 6 * error
    return Report(
      estimate: Estimate(value: statistics.mean, error: error),
      isSettled: effective(statistics) >= wanted && Double(statistics.count) >= 5 * time.value && agree
        && !time.error.isNaN,
      discarded: start * binLength, autocorrelationTime: time.value * Double(binLength),
      effectiveSamples: effective(statistics))
  }
}
