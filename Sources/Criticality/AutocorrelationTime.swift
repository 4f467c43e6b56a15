import Foundation

/// The integrated autocorrelation time τ = ½ + Σ_{t ≥ 1} ρ(t) of a series, in units of its samples: n samples are worth
/// n/(2τ) independent ones. Independent samples have τ = ½.
///
/// The sum is cut at the smallest window W ≥ c·τ(W) (A. D. Sokal in N. Madras and A. D. Sokal, J. Stat. Phys. 50 (1988)
/// 109, appendix C), and the bias from subtracting the mean of the same series is removed to order 1/n (U. Wolff,
/// Comput. Phys. Commun. 156 (2004) 143).
public struct AutocorrelationTime: Sendable, Hashable {
  /// τ in samples.
  public let value: Double
  /// One standard error after Madras and Sokal, τ √(2(2W + 1)/n). 0 for a constant series. NaN where the series is too
  /// short for a time to be estimated: then `value` is a lower bound.
  public let error: Double
  /// The lag W at which the sum was cut.
  public let window: Int

  /// The time of one series.
  ///
  /// - A constant series has τ = ½ with error 0.
  /// - Fewer than `shortest` samples: τ = ½ is assumed, with error NaN.
  /// - A series so short or so slow that no window up to half its length satisfies the condition: the sum up to half its
  ///   length, with error NaN.
  /// - Samples that alternate so strongly that the windowed sum is below 0.1: τ = ½, which overstates errors.
  /// - A series with a NaN or an infinity, or without samples: NaN.
  ///
  /// - Parameter windowFactor: c; larger values trade bias (of relative size e^{−c} for one exponential mode) for noise.
  public init(of series: [Double], windowFactor: Double = 6) {
    self = SeriesStatistics(of: series, rule: .sokal(windowFactor)).time
  }

  init(value: Double, error: Double, window: Int) {
    self.value = value
    self.error = error
    self.window = window
  }

  /// Below this many samples no time is estimated.
  public static let shortest = 10

  /// Whether a series of so many samples was too short for its slowness: `value` is a lower bound then.
  func isLowerBound(of count: Int) -> Bool { count >= Self.shortest && error.isNaN && window == count / 2 }
}

/// Where the sum of autocorrelations is cut.
enum WindowRule: Sendable, Hashable {
  /// At W ≥ c·τ(W): the larger c, the less bias (e^{−c} for one exponential mode) and the more noise.
  case sokal(Double)
  /// Where the sum of the bias, for a decay S times as long as τ, and of the noise is least, of `count` samples
  /// (U. Wolff 2004, eqs. 50–52).
  case wolff(Double)

  func isWideEnough(_ lag: Int, time: Double, count: Double) -> Bool {
    switch self {
    case .sokal(let factor): return Double(lag) >= factor * max(time, 0.5)
    case .wolff(let factor):
      guard time > 0.5 else { return true }
      let decay = factor / log((2 * time + 1) / (2 * time - 1))
      return exp(-Double(lag) / decay) < decay / (Double(lag) * count).squareRoot()
    }
  }
}

/// Mean, variance and autocorrelation time of one series, found together because they need each other.
struct SeriesStatistics: Sendable {
  let count: Int
  let mean: Double
  /// Variance of a single sample, without the bias of the mean's own error.
  let variance: Double
  let time: AutocorrelationTime

  init(of series: [Double], rule: WindowRule = .sokal(6)) {
    self = series.withUnsafeBufferPointer { SeriesStatistics(of: $0, rule: rule) }
  }

  init(of series: UnsafeBufferPointer<Double>, rule: WindowRule = .sokal(6)) {
    count = series.count
    let isConstant = SeriesStatistics.isConstant(series)
    guard !isConstant else {
      let isFinite = series[0].isFinite
      mean = isFinite ? series[0] : .nan
      variance = isFinite ? 0 : .nan
      time = AutocorrelationTime(value: isFinite ? 0.5 : .nan, error: isFinite ? 0 : .nan, window: 0)
      return
    }
    let sum = SumKernel.sum(series)
    guard sum.isFinite, !series.isEmpty else {
      mean = .nan
      variance = .nan
      time = AutocorrelationTime(value: .nan, error: .nan, window: 0)
      return
    }
    let average = sum / Double(count)
    mean = average
    (variance, time) = withUnsafeTemporaryAllocation(of: Double.self, capacity: series.count) { centred in
      for index in 0..<series.count { centred[index] = series[index] - average }
      return SeriesStatistics.window(centred: UnsafeBufferPointer(centred), rule: rule)
    }
  }

  private static func isConstant(_ series: UnsafeBufferPointer<Double>) -> Bool {
    guard let first = series.first else { return false }
    for value in series where value != first { return false }
    return true
  }

  private static func window(
    centred: UnsafeBufferPointer<Double>, rule: WindowRule
  ) -> (variance: Double, time: AutocorrelationTime) {
    let count = Double(centred.count)
    let longestLag = centred.count / 2
    guard centred.count >= AutocorrelationTime.shortest else {
      return (SumKernel.squares(centred) / (count - 1), AutocorrelationTime(value: 0.5, error: .nan, window: 0))
    }
    var products: [Double] = []
    AutocovarianceKernel.appendGroup(of: centred, to: &products)
    let raw = products[0] / count
    var total = raw
    var lag = 0
    while true {
      lag += 1
      if lag == products.count {
        if lag < AutocovarianceKernel.directLimit {
          AutocovarianceKernel.appendGroup(of: centred, to: &products)
        } else {
          let lags = min(8 * lag, longestLag)
          products = AutocovarianceKernel.laggedProducts(of: centred, maximumLag: lags)
        }
      }
      total += 2 * products[lag] / (count - Double(lag))
      // Every covariance is too small by the variance of the mean, total/n; the windowed sum holds 2W + 1 of them.
      let corrected = total * (1 + Double(2 * lag + 1) / count)
      let variance = raw + max(corrected, 0) / count
      let time = corrected / (2 * variance)
      let isWideEnough = rule.isWideEnough(lag, time: time, count: count)
      guard isWideEnough || lag == longestLag else { continue }
      if time < 0.1 { return (raw + raw / count, AutocorrelationTime(value: 0.5, error: .nan, window: lag)) }
      let error = isWideEnough ? time * (2 * Double(2 * lag + 1) / count).squareRoot() : .nan
      return (variance, AutocorrelationTime(value: time, error: error, window: lag))
    }
  }
}
