import Foundation

/// A power law in the tail of a sample of whole numbers, P(s) ∝ s^{−τ} for `from` ≤ s ≤ `to`, or with an exponential
/// cut-off, P(s) ∝ s^{−τ} e^{−s/ξ}, by maximum likelihood (A. Clauset, C. R. Shalizi & M. E. J. Newman, SIAM Rev. 51 (2009)
/// 661, section 3.1 and appendix B). A straight line through a histogram on logarithmic axes is biased and has no honest
/// error; this has neither flaw.
public struct PowerLawTail: Sendable {
  /// τ, with the error from the curvature of the likelihood.
  public let exponent: Estimate
  /// ξ with its error; nil for a pure power law, or where the data want no cut-off.
  public let cutoff: Estimate?
  /// Smallest and largest value that took part.
  public let range: ClosedRange<Int>
  /// How many values took part.
  public let count: Int
  /// Greatest distance between the cumulative distributions of the sample and of the fit.
  public let distance: Double
  /// Natural logarithm of the likelihood at its maximum. Twice the gain of a cut-off over none is χ² with one degree of
  /// freedom if there is none.
  public let logLikelihood: Double
  private let logNormalization: Double

  /// - Parameters:
  ///   - sample: values; those outside the range take no part.
  ///   - from: first value of the tail, at least 1.
  ///   - to: last value, where larger ones cannot occur or were cut.
  ///   - hasCutoff: whether to fit ξ as well.
  /// - Returns: nil for fewer than ten values in range or fewer than three different ones.
  public init?(of sample: [Int], from: Int, to: Int, hasCutoff: Bool = false) {
    guard from >= 1, to > from else { return nil }
    self.init(
      sorted: sample.filter { (from...to).contains($0) }.sorted()[...], from: from, to: to, hasCutoff: hasCutoff)
  }

  /// - Parameter values: in ascending order and all in range.
  init?(sorted values: ArraySlice<Int>, from: Int, to: Int, hasCutoff: Bool) {
    guard from >= 1, to > from, values.count >= 10, Set(values).count >= 3 else { return nil }
    let nodes = TailNodes(from: from, to: to)
    let count = Double(values.count)
    let logarithms = values.reduce(0.0) { $0 + log(Double($1)) } / count
    let mean = values.reduce(0.0) { $0 + Double($1) } / count

    let (exponent, rate, moments) = nodes.fit(logarithms: logarithms, mean: mean, hasCutoff: hasCutoff)
    range = from...to
    self.count = values.count
    logLikelihood = count * (-exponent * logarithms - rate * mean - moments.logNormalization)
    logNormalization = moments.logNormalization
    if rate > 0 {
      let determinant = moments.varianceLog * moments.variance - moments.covariance * moments.covariance
      self.exponent = Estimate(value: exponent, error: (moments.variance / determinant / count).squareRoot())
      let error = (moments.varianceLog / determinant / count).squareRoot()
      cutoff = Estimate(value: 1 / rate, error: error / (rate * rate))
    } else {
      self.exponent = Estimate(value: exponent, error: 1 / (count * moments.varianceLog).squareRoot())
      cutoff = nil
    }
    distance = nodes.distance(of: Array(values), exponent: exponent, rate: rate)
  }

  /// Probability of a value, given that it is in the tail; nil outside.
  public func probability(of value: Double) -> Double? {
    guard value >= Double(range.lowerBound), value <= Double(range.upperBound) else { return nil }
    let rate = cutoff.map { 1 / $0.value } ?? 0
    return exp(-exponent.value * log(value) - rate * value - logNormalization)
  }

  /// The tail that fits best among all beginnings: the one whose fit is nearest to its part of the sample (section 3.3).
  /// - Parameters:
  ///   - atLeast: fewest values a tail may hold.
  ///   - hasCutoff: whether to fit ξ as well.
  ///   - spacing: ratio of neighbouring beginnings that are tried. Those a few per cent apart share nearly all their
  ///     values.
  /// - Returns: nil where no tail can be fitted.
  public static func best(
    of sample: [Int], to: Int, atLeast: Int = 100, hasCutoff: Bool = false, spacing: Double = 1.05
  ) -> PowerLawTail? {
    let sorted = sample.filter { $0 >= 1 && $0 <= to }.sorted()
    guard sorted.count >= atLeast else { return nil }
    var best: PowerLawTail?
    var last = 0
    for (index, beginning) in sorted.prefix(sorted.count - atLeast + 1).enumerated()
    where beginning > last && Double(beginning) >= spacing * Double(last) {
      last = beginning
      guard let tail = PowerLawTail(sorted: sorted[index...], from: beginning, to: to, hasCutoff: hasCutoff) else {
        continue
      }
      if tail.distance < best?.distance ?? .infinity { best = tail }
    }
    return best
  }

  /// The exponent that maximum likelihood gives for an endless sample of a law.
  /// - Parameters:
  ///   - probabilities: of 1, 2, …, not necessarily normalised.
  ///   - range: the window, which the probabilities must reach.
  ///   - hasCutoff: whether a cut-off is fitted as well.
  /// - Returns: nil for a law that has nothing in the window.
  static func exponent(of probabilities: [Double], in range: ClosedRange<Int>, hasCutoff: Bool) -> Double? {
    let window = zip(range, probabilities[(range.lowerBound - 1)...(range.upperBound - 1)])
    let total = window.reduce(0) { $0 + $1.1 }
    guard total > 0, range.count > 2 else { return nil }
    let logarithms = window.reduce(0) { $0 + log(Double($1.0)) * $1.1 } / total
    let mean = window.reduce(0) { $0 + Double($1.0) * $1.1 } / total
    let nodes = TailNodes(from: range.lowerBound, to: range.upperBound)
    return nodes.fit(logarithms: logarithms, mean: mean, hasCutoff: hasCutoff).exponent
  }

  /// Values drawn from the fitted law.
  func sample(_ count: Int, _ random: inout SplitMix64) -> [Int] {
    let nodes = TailNodes(from: range.lowerBound, to: range.upperBound)
    return nodes.sample(count, exponent: exponent.value, rate: cutoff.map { 1 / $0.value } ?? 0, &random)
  }
}

/// Sums over whole numbers in a range, term by term at first and by the integral in ln s beyond, where terms are smooth.
private struct TailNodes {
  struct Moments {
    let logNormalization: Double
    let meanLog: Double
    let mean: Double
    let varianceLog: Double
    let variance: Double
    let covariance: Double
  }

  private static let terms = 1000
  private static let spacing = 0.004

  private var values: [Double] = []
  private var logarithms: [Double] = []
  private var weights: [Double] = []
  /// Largest s that is counted up to each node.
  private var ends: [Double] = []

  init(from: Int, to: Int) {
    let last = min(to, from + Self.terms - 1)
    for value in from...last { append(Double(value), weight: 1, end: Double(value) + 0.5) }
    guard to > last else { return }
    // Midpoints of cells even in ln s, from half a unit behind the last term to half a unit behind the end.
    let (begin, end) = (log(Double(last) + 0.5), log(Double(to) + 0.5))
    let cells = max(1, Int(((end - begin) / Self.spacing).rounded(.up)))
    let width = (end - begin) / Double(cells)
    for cell in 0..<cells {
      let middle = begin + (Double(cell) + 0.5) * width
      append(exp(middle), weight: exp(middle) * width, end: exp(middle + width / 2))
    }
  }

  private mutating func append(_ value: Double, weight: Double, end: Double) {
    values.append(value)
    logarithms.append(log(value))
    weights.append(weight)
    ends.append(end)
  }

  private func terms(exponent: Double, rate: Double) -> [Double] {
    // Relative to the first, so that large exponents do not underflow.
    values.indices.map {
      weights[$0] * exp(-exponent * (logarithms[$0] - logarithms[0]) - rate * (values[$0] - values[0]))
    }
  }

  func moments(exponent: Double, rate: Double) -> Moments {
    let terms = terms(exponent: exponent, rate: rate)
    let sum = terms.reduce(0, +)
    var (meanLog, mean) = (0.0, 0.0)
    for index in terms.indices {
      meanLog += terms[index] * logarithms[index] / sum
      mean += terms[index] * values[index] / sum
    }
    var (varianceLog, variance, covariance) = (0.0, 0.0, 0.0)
    for index in terms.indices {
      let (a, b) = (logarithms[index] - meanLog, values[index] - mean)
      varianceLog += terms[index] * a * a / sum
      variance += terms[index] * b * b / sum
      covariance += terms[index] * a * b / sum
    }
    return Moments(
      logNormalization: log(sum) - exponent * logarithms[0] - rate * values[0], meanLog: meanLog, mean: mean,
      varianceLog: varianceLog, variance: variance, covariance: covariance)
  }

  /// The most likely exponent and rate 1/ξ for a sample of which the mean logarithm and the mean are known; the rate is 0
  /// without a cut-off, and where the best one lies beyond the largest value.
  func fit(logarithms: Double, mean: Double, hasCutoff: Bool) -> (exponent: Double, rate: Double, moments: Moments) {
    let to = (ends.last ?? 1) - 0.5
    // Newton's method on a concave function; halved steps keep it in bounds.
    var (exponent, rate) = (1.5, 0.0)
    var isCut = hasCutoff
    if hasCutoff { rate = 1 / to }
    var moments = self.moments(exponent: exponent, rate: rate)
    func likelihood(_ moments: Moments, _ exponent: Double, _ rate: Double) -> Double {
      -exponent * logarithms - rate * mean - moments.logNormalization
    }
    for _ in 0..<100 {
      let slope = (moments.meanLog - logarithms, moments.mean - mean)
      var change: (Double, Double)
      if isCut {
        let determinant = moments.varianceLog * moments.variance - moments.covariance * moments.covariance
        guard determinant > 0 else { break }
        change = (
          (moments.variance * slope.0 - moments.covariance * slope.1) / determinant,
          (moments.varianceLog * slope.1 - moments.covariance * slope.0) / determinant
        )
      } else {
        change = (slope.0 / moments.varianceLog, 0)
      }
      let old = likelihood(moments, exponent, rate)
      var share = 1.0
      while share > 1e-6 {
        let tried = (exponent + share * change.0, rate + share * change.1)
        let next = self.moments(exponent: tried.0, rate: tried.1)
        if tried.1 >= 0, next.logNormalization.isFinite, likelihood(next, tried.0, tried.1) >= old - 1e-13 {
          (exponent, rate) = tried
          moments = next
          break
        }
        share /= 2
      }
      if isCut, rate < 1e-3 / to {
        // The best cut-off lies beyond the largest value: there is none.
        isCut = false
        rate = 0
        moments = self.moments(exponent: exponent, rate: 0)
      } else if abs(share * change.0) < 1e-10, abs(share * change.1) <= 1e-10 * max(rate, 1e-12) {
        break
      }
    }
    return (exponent, rate, moments)
  }

  /// Values drawn by inverting the cumulative sum; within a cell of the integral all are equally likely.
  func sample(_ count: Int, exponent: Double, rate: Double, _ random: inout SplitMix64) -> [Int] {
    var sum = 0.0
    let cumulative = terms(exponent: exponent, rate: rate).map { term in
      sum += term
      return sum
    }
    return (0..<count).map { _ in
      let target = (Double(random.next() >> 11) + 0.5) * 0x1p-53 * sum
      var (low, high) = (0, cumulative.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if cumulative[middle] <= target { low = middle + 1 } else { high = middle }
      }
      let begin = low == 0 ? ends[0] - 1 : ends[low - 1]
      let share = (Double(random.next() >> 11) + 0.5) * 0x1p-53
      let value = Int((begin + share * (ends[low] - begin)).rounded())
      return min(max(value, Int(values[0])), Int(ends[ends.count - 1]))
    }
  }

  /// The Kolmogorov–Smirnov distance, at the values of the sample.
  func distance(of sorted: [Int], exponent: Double, rate: Double) -> Double {
    let terms = terms(exponent: exponent, rate: rate)
    let sum = terms.reduce(0, +)
    var (node, below) = (0, 0.0)
    var distance = 0.0
    var index = 0
    while index < sorted.count {
      let value = sorted[index]
      let before = index
      while index < sorted.count, sorted[index] == value { index += 1 }
      // Up to the cell that holds the value, and the part of it that lies below.
      func cumulative(_ edge: Double) -> Double {
        while node < ends.count, ends[node] <= edge {
          below += terms[node]
          node += 1
        }
        guard node < ends.count, node > 0 else { return below / sum }
        let share = (edge - ends[node - 1]) / (ends[node] - ends[node - 1])
        return (below + max(0, share) * terms[node]) / sum
      }
      let lower = cumulative(Double(value) - 0.5)
      let upper = cumulative(Double(value) + 0.5)
      distance = max(
        distance, abs(lower - Double(before) / Double(sorted.count)),
        abs(upper - Double(index) / Double(sorted.count)))
    }
    return distance
  }
}
