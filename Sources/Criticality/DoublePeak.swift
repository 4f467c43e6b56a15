import Foundation

/// A distribution with two peaks, the mark of two phases side by side (K. Binder and D. P. Landau, Phys. Rev. B 30 (1984)
/// 1477): how far apart they are and how deep the valley between them is.
public struct DoublePeak: Sendable, Hashable {
  /// Positions of the lower and the upper phase when the peaks have equal height. Their distance, for samples of the
  /// energy per site, is the latent heat per site up to corrections that vanish with size.
  public let lower: Estimate
  public let upper: Estimate
  public let gap: Estimate
  /// ln(P_max/P_min) when the peaks have equal height.
  public let barrier: Estimate
  /// The change of the conjugate field that makes both heights equal: samples reweighted by exp(−tilt·x). For x the
  /// total energy it is the distance in 1/T to the coexistence point of this size; from reweighting, 1/T itself.
  public let tilt: Estimate

  /// Looks at a histogram of the samples in equal bins between their extremes, smoothed over neighbours. Errors come from
  /// leaving out a twentieth of the series at a time.
  ///
  /// - Parameters:
  ///   - bins: 40 resolve a valley; lattice energies need bins that hold equally many of their levels, so pass a divisor
  ///     of their number.
  ///   - significance: how many standard errors the valley must lie below the smaller peak, counting independent samples
  ///     only (n/2τ).
  /// - Returns: nil for fewer than 100 independent samples or no significant valley: then there is one peak, or too
  ///   little data to see two. A run that changed sides fewer than about ten times has few independent samples.
  public init?(of samples: [Double], bins: Int = 40, significance: Double = 5) {
    let statistics = SeriesStatistics(of: samples)
    let independent = Double(samples.count) / (2 * max(0.5, statistics.time.value))
    guard statistics.variance > 0, independent >= 100, bins >= 12,
      let low = samples.min(), let high = samples.max()
    else { return nil }
    let range = low...high
    let blocks = 20
    let parts = (0..<blocks).map { block in
      let slice = samples[block * samples.count / blocks..<(block + 1) * samples.count / blocks]
      return Histogram(of: slice, range: range, bins: bins)
    }
    var whole = [Double](repeating: 0, count: bins)
    for part in parts {
      for bin in whole.indices { whole[bin] += Double(part.counts[bin]) }
    }
    let reduced = parts.map { part in zip(whole, part.counts).map { $0 - Double($1) } }
    self.init(
      counts: whole, without: reduced, range: range, share: independent / Double(samples.count),
      significance: significance)
  }

  /// - Parameters:
  ///   - counts: in equal bins over the range; weights in units of samples will do.
  ///   - without: the same without each twentieth of the data.
  ///   - field: the λ at which the weights hold; `tilt` is counted from λ = 0 then.
  ///   - share: effectively independent samples per count.
  init?(
    counts: [Double], without reduced: [[Double]], range: ClosedRange<Double>, field: Double = 0, share: Double = 1,
    significance: Double = 5
  ) {
    guard let valley = DoublePeak.valley(of: counts, share: share, significance: significance),
      let result = Shape(counts: counts, range: range, valley: valley)
    else { return nil }
    let shapes = reduced.compactMap { Shape(counts: $0, range: range, valley: valley) }
    guard shapes.count == reduced.count else { return nil }
    let blocks = Double(reduced.count)
    func estimate(_ quantity: (Shape) -> Double) -> Estimate {
      let variance = RunningMoments(of: shapes.map(quantity)).variance
      return Estimate(
        value: quantity(result), error: ((blocks - 1) * (blocks - 1) / blocks * variance).squareRoot())
    }
    lower = estimate(\.lower)
    upper = estimate(\.upper)
    gap = estimate { $0.upper - $0.lower }
    barrier = estimate(\.barrier)
    tilt = estimate { field + $0.tilt }
  }

  /// The same for samples multiplied by a factor; the tilt stays in its own units.
  public func scaled(by factor: Double) -> DoublePeak {
    func scaled(_ estimate: Estimate) -> Estimate {
      Estimate(value: factor * estimate.value, error: factor * estimate.error)
    }
    return DoublePeak(
      lower: scaled(lower), upper: scaled(upper), gap: scaled(gap), barrier: barrier, tilt: tilt)
  }

  private init(lower: Estimate, upper: Estimate, gap: Estimate, barrier: Estimate, tilt: Estimate) {
    self.lower = lower
    self.upper = upper
    self.gap = gap
    self.barrier = barrier
    self.tilt = tilt
  }

  /// Tension of the interface between the phases in units of temperature, ln(P_max/P_min)/(2 L^{d−1}): two interfaces
  /// span a periodic box (K. Binder, Phys. Rev. A 25 (1982) 1699). It overestimates by a term of order ln L/L^{d−1}.
  public func interfaceTension(length: Double, dimension: Int) -> Estimate {
    let area = 2 * pow(length, Double(dimension - 1))
    return Estimate(value: barrier.value / area, error: barrier.error / area)
  }

  /// The deepest significant minimum between two maxima of smoothed counts.
  private static func valley(of counts: [Double], share: Double, significance: Double) -> Int? {
    let smooth = smoothed(counts)
    var highestBelow = [Double](repeating: 0, count: smooth.count)
    var highestAbove = highestBelow
    for bin in smooth.indices.dropFirst() { highestBelow[bin] = max(highestBelow[bin - 1], smooth[bin - 1]) }
    for bin in smooth.indices.dropLast().reversed() {
      highestAbove[bin] = max(highestAbove[bin + 1], smooth[bin + 1])
    }
    var best: (score: Double, bin: Int)?
    for bin in smooth.indices {
      let peak = min(highestBelow[bin], highestAbove[bin])
      let score = (peak - smooth[bin]) * share.squareRoot() / max(1, peak + smooth[bin]).squareRoot()
      if score > max(significance, best?.score ?? 0) { best = (score, bin) }
    }
    return best?.bin
  }

  /// Weights ¼ ½ ¼, twice.
  fileprivate static func smoothed(_ counts: [Double]) -> [Double] {
    func once(_ values: [Double]) -> [Double] {
      values.indices.map { bin in
        let below = bin > 0 ? values[bin - 1] : 0
        let above = bin < values.count - 1 ? values[bin + 1] : 0
        return 0.25 * below + 0.5 * values[bin] + 0.25 * above
      }
    }
    return once(once(counts))
  }
}

/// Peaks and valley of one histogram, tilted to equal heights.
private struct Shape {
  let lower: Double
  let upper: Double
  let barrier: Double
  let tilt: Double

  init?(counts: [Double], range: ClosedRange<Double>, valley: Int) {
    guard valley > 0, valley < counts.count - 1 else { return nil }
    let width = (range.upperBound - range.lowerBound) / Double(counts.count)
    var tilt = 0.0
    // The difference of heights is nearly linear in the tilt, with the distance of the peaks as its slope.
    for _ in 0..<20 {
      let curve = TiltedLogarithms(counts: counts, width: width, tilt: tilt)
      guard let a = curve.extremum(in: 0..<valley, sign: 1),
        let b = curve.extremum(in: valley + 1..<counts.count, sign: 1)
      else { return nil }
      let distance = (b.position - a.position) * width
      guard distance > 0 else { return nil }
      let change = (b.height - a.height) / distance
      if abs(change) * distance < 1e-9 { break }
      tilt += change
    }
    let curve = TiltedLogarithms(counts: counts, width: width, tilt: tilt)
    guard let a = curve.extremum(in: 0..<valley, sign: 1),
      let b = curve.extremum(in: valley + 1..<counts.count, sign: 1),
      abs(a.height - b.height) < 0.01,
      let bottom = curve.extremum(in: Int(a.position.rounded())..<Int(b.position.rounded()) + 1, sign: -1)
    else { return nil }
    self.tilt = tilt
    lower = range.lowerBound + (a.position + 0.5) * width
    upper = range.lowerBound + (b.position + 0.5) * width
    barrier = 0.5 * (a.height + b.height) - bottom.height
  }
}

/// ln of counts with −tilt·x added, raw and smoothed.
private struct TiltedLogarithms {
  let counts: [Double]
  let raw: [Double]
  let smooth: [Double]

  init(counts: [Double], width: Double, tilt: Double) {
    self.counts = counts
    func logarithms(_ counts: [Double]) -> [Double] {
      counts.enumerated().map { $1 > 0 ? log($1) - tilt * Double($0) * width : -.infinity }
    }
    raw = logarithms(counts)
    smooth = logarithms(DoublePeak.smoothed(counts))
  }

  /// A maximum (sign 1) or minimum (sign −1) in units of bins: the smoothed curve says which bins lie within 0.7 of it,
  /// at least two on each side, and a parabola through their unsmoothed logarithms where and how
  /// high it is. (Smoothing itself would fill the valley and lower the peaks.)
  func extremum(in bins: Range<Int>, sign: Double) -> (position: Double, height: Double)? {
    guard let extreme = bins.max(by: { sign * smooth[$0] < sign * smooth[$1] }), smooth[extreme] > -.infinity else {
      return nil
    }
    func isNear(_ bin: Int) -> Bool { abs(smooth[bin] - smooth[extreme]) < 0.7 || abs(bin - extreme) <= 2 }
    var first = extreme
    var last = extreme
    while first > bins.lowerBound, isNear(first - 1) { first -= 1 }
    while last < bins.upperBound - 1, isNear(last + 1) { last += 1 }
    let window = (first...last).filter { counts[$0] > 0 }.map {
      // In a valley the weights of counts would follow the flanks.
      CurvePoint(
        x: Double($0 - extreme), y: Estimate(value: raw[$0], error: sign > 0 ? 1 / counts[$0].squareRoot() : 1))
    }
    let fallback = (position: Double(extreme), height: smooth[extreme])
    guard let fit = LeastSquares(polynomial: 2, through: window), sign * fit.coefficients[2] < 0 else {
      return fallback
    }
    let offset = -fit.coefficients[1] / (2 * fit.coefficients[2])
    guard abs(offset) <= 3 else { return fallback }
    return (Double(extreme) + offset, fit.coefficients[0] + 0.5 * offset * fit.coefficients[1])
  }
}
