import Foundation

/// Several observables sampled at the same instants of one run, with everything needed to state means and functions of
/// means with errors that account for autocorrelation.
///
/// ```swift
/// let series = MeasuredSeries([magnetization, squares, fourthPowers])
/// let mean = series.mean(of: 0)
/// let binder = series.jackknife(of: [1, 2]) { $0[0] > 0 ? 1 - $0[1] / (3 * $0[0] * $0[0]) : nil }
/// ```
public struct MeasuredSeries: Sendable {
  /// Samples of each observable.
  public let count: Int
  private let series: [[Double]]
  private let statistics: [SeriesStatistics]
  /// Standard error of each mean.
  private let errors: [Double]

  /// - Parameter series: one array for each observable, all of the same length; if they are not, every one is used up
  ///   to the length of the shortest.
  public init(_ series: [[Double]]) {
    let count = series.map(\.count).min() ?? 0
    self.count = count
    self.series = series.map { $0.count == count ? $0 : Array($0[..<count]) }
    statistics = self.series.map { SeriesStatistics(of: $0) }
    errors = zip(self.series, statistics).map { MeasuredSeries.errorOfMean($0, $1) }
  }

  /// Integrated autocorrelation time of one observable, in samples.
  public func integratedTime(of observable: Int) -> AutocorrelationTime {
    statistics[observable].time
  }

  /// Mean of one observable with its error √(2τσ²/n).
  ///
  /// The error is cross-checked with the deepest binning level of 32 bins or more. Where that is larger by more than
  /// three standard errors of the difference, a slow mode escaped the window of τ, and the binning error is given.
  /// A series that remembers longer than it lasts, so that no time can be estimated, counts as a single independent
  /// sample. NaN without samples or with samples that are not finite; the error is NaN for a single sample.
  public func mean(of observable: Int) -> Estimate {
    Estimate(value: statistics[observable].mean, error: errors[observable])
  }

  /// A function of means of observables with the error of the delete-one-block jackknife for blocks of nearly equal
  /// length (F. M. T. A. Busing, E. Meijer and R. van der Leeden, Stat. Comput. 9 (1999) 3).
  ///
  /// Blocks are at least 20 τ long for the slowest of the inputs, as long as at least 20 of them remain, and there are
  /// at most 200. Shorter blocks are not independent; the error is raised by what that takes off for an exponential
  /// decay. The value has the bias of order 1/n removed.
  ///
  /// - Parameters:
  ///   - inputs: indices of the observables whose means the formula takes, in that order.
  ///   - formula: the function; nil where it does not exist.
  /// - Returns: nil if the formula gives nil or a number that is not finite for the means or with any block left out.
  ///   With fewer than four samples the value is the plain one and the error is NaN.
  public func jackknife(of inputs: [Int], _ formula: (_ means: [Double]) -> Double?) -> Estimate? {
    let means = inputs.map { statistics[$0].mean }
    guard let plain = formula(means), plain.isFinite else { return nil }
    guard count >= 4 else { return Estimate(value: plain, error: .nan) }

    let total = Double(count)
    let blocks = numberOfBlocks(for: inputs)
    var reduced = means
    var pseudovalues = [Double](repeating: 0, count: blocks)
    var ratios = pseudovalues
    var start = 0
    for block in 0..<blocks {
      let end = (block + 1) * count / blocks
      let length = Double(end - start)
      for (position, input) in inputs.enumerated() {
        let sum = series[input].withUnsafeBufferPointer { samples in
          SumKernel.sum(UnsafeBufferPointer(rebasing: samples[start..<end]), minus: means[position])
        }
        reduced[position] = means[position] - sum / (total - length)
      }
      guard let value = formula(reduced), value.isFinite else { return nil }
      ratios[block] = total / length
      // Written as a difference to keep digits when the block moves the result little.
      pseudovalues[block] = plain + (ratios[block] - 1) * (plain - value)
      start = end
    }
    var corrected = 0.0
    for block in 0..<blocks { corrected += pseudovalues[block] / ratios[block] }
    var squares = 0.0
    for block in 0..<blocks {
      let difference = pseudovalues[block] - corrected
      squares += difference * difference / (ratios[block] - 1)
    }
    let error = (squares / Double(blocks)).squareRoot()
    return Estimate(value: corrected, error: error * inflation(of: inputs, blocks: blocks))
  }

  /// A function of means with the error of the Γ-method (U. Wolff, Comput. Phys. Commun. 156 (2004) 143, eqs. 13–15 and
  /// 33–42): every sample is projected on the gradient of the formula at the means, and the autocorrelation time of that
  /// one series gives the error √(2τσ²/n), without blocks whose length somebody has to choose.
  ///
  /// - Parameters:
  ///   - inputs: indices of the observables whose means the formula takes, in that order.
  ///   - formula: the function; nil where it does not exist.
  /// - Returns: nil if the formula does not exist at the means or a standard deviation of them away. The value is the
  ///   plain one, with its bias of order 1/n; the error is NaN as for `mean(of:)`.
  public func gammaMethod(of inputs: [Int], _ formula: (_ means: [Double]) -> Double?) -> Estimate? {
    let means = inputs.map { statistics[$0].mean }
    guard let plain = formula(means), plain.isFinite else { return nil }
    guard count >= 4 else { return Estimate(value: plain, error: .nan) }
    var projected = [Double](repeating: 0, count: count)
    for (position, input) in inputs.enumerated() where statistics[input].variance > 0 {
      let step = (statistics[input].variance / Double(count)).squareRoot()
      var moved = means
      moved[position] = means[position] + step
      let above = formula(moved)
      moved[position] = means[position] - step
      guard let above, let below = formula(moved) else { return nil }
      let slope = (above - below) / (2 * step)
      for index in 0..<count { projected[index] += slope * (series[input][index] - means[position]) }
    }
    let result = SeriesStatistics(of: projected, rule: .wolff(1.5))
    let samples = result.time.isLowerBound(of: count) ? 1 : Double(count) / (2 * result.time.value)
    return Estimate(value: plain, error: (result.variance / samples).squareRoot())
  }

  /// The longest memory among inputs, in samples, with what binning knows of it.
  private func slowest(of inputs: [Int]) -> Double {
    var slowest = 0.5
    for input in inputs {
      slowest = max(slowest, statistics[input].time.value)
      let variance = statistics[input].variance
      if variance > 0 { slowest = max(slowest, Double(count) * errors[input] * errors[input] / (2 * variance)) }
    }
    return slowest
  }

  private func numberOfBlocks(for inputs: [Int]) -> Int {
    let independent = Double(count) / (20 * slowest(of: inputs))
    return min(count, min(200, max(20, independent.isFinite ? Int(independent) : 20)))
  }

  /// True over apparent error of blocks shorter than 20 τ. The variance of the mean of a block of length b is
  /// (2τσ²/b)·(1 − (τ/b)(1 − e^{−b/τ})) for autocorrelations e^{−t/τ}, and the bracket is lost by adding up blocks as if
  /// they were independent.
  private func inflation(of inputs: [Int], blocks: Int) -> Double {
    let ratio = slowest(of: inputs) * Double(blocks) / Double(count)
    guard ratio > 0.05, ratio.isFinite, blocks < count else { return 1 }
    return 1 / (1 - ratio * (1 - exp(-1 / ratio))).squareRoot()
  }

  private static func errorOfMean(_ series: [Double], _ statistics: SeriesStatistics) -> Double {
    guard statistics.count >= 2 else { return .nan }
    let time = statistics.time
    guard !time.isLowerBound(of: statistics.count) else { return statistics.variance.squareRoot() }
    let windowed = (2 * time.value * statistics.variance / Double(statistics.count)).squareRoot()
    guard statistics.variance > 0,
      let level = series.withUnsafeBufferPointer({ Binning.deepestLevel(of: $0, withAtLeast: 32) })
    else { return windowed }
    let windowedError = time.error.isNaN ? 0 : windowed * time.error / (2 * time.value)
    let noise = (level.errorOfError * level.errorOfError + windowedError * windowedError).squareRoot()
    return level.error - windowed > 3 * noise ? level.error : windowed
  }
}
