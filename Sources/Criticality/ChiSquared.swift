/// Pearson's χ² test of counts against known probabilities.
public struct ChiSquared: Sendable, Hashable {
  /// Σ (observed − expected)²/expected over the merged bins. Infinite if something was seen that has probability 0.
  public let statistic: Double
  /// Merged bins minus one (minus fitted parameters).
  public let degreesOfFreedom: Int
  /// Probability of a statistic at least this large if the probabilities are right. 1 without degrees of freedom.
  public let pValue: Double
  /// The Gaussian deviation with the same one-sided probability: large and positive for a bad fit, large and negative
  /// for counts closer to the expectation than chance allows (samples that repeat each other do the former, thinned or
  /// quasi-random ones the latter). 0 without degrees of freedom.
  public let z: Double

  /// - Parameters:
  ///   - observed: counts of independent samples; for a time series, samples many autocorrelation times apart.
  ///   - probabilities: of the same bins in the same order, not necessarily normalised. Neighbouring bins are merged
  ///     until each expects at least five counts (W. G. Cochran, Biometrics 10 (1954) 417).
  ///   - fittedParameters: parameters of the probabilities that were determined from the same counts.
  public init(observed: [Int], probabilities: [Double], fittedParameters: Int = 0) {
    let normalisation = probabilities.reduce(0, +)
    let samples = Double(observed.reduce(0, +))
    var impossible = false
    var bins: [(observed: Double, expected: Double)] = []
    var open = (observed: 0.0, expected: 0.0)
    for (count, probability) in zip(observed, probabilities) {
      if probability == 0, count > 0 { impossible = true }
      open.observed += Double(count)
      open.expected += samples * probability / normalisation
      if open.expected >= 5 {
        bins.append(open)
        open = (0, 0)
      }
    }
    // What is left at the end joins the last complete bin.
    if bins.isEmpty {
      bins.append(open)
    } else {
      bins[bins.count - 1].observed += open.observed
      bins[bins.count - 1].expected += open.expected
    }
    let sum = bins.reduce(0) { $0 + ($1.observed - $1.expected) * ($1.observed - $1.expected) / $1.expected }
    self.init(statistic: impossible ? .infinity : sum, degreesOfFreedom: bins.count - 1 - fittedParameters)
  }

  /// A statistic already known, with its degrees of freedom.
  public init(statistic: Double, degreesOfFreedom: Int) {
    self.statistic = statistic
    self.degreesOfFreedom = max(0, degreesOfFreedom)
    guard degreesOfFreedom > 0 else {
      pValue = statistic == .infinity ? 0 : 1
      z = statistic == .infinity ? .infinity : 0
      return
    }
    let (lower, upper) = regularizedGamma(Double(degreesOfFreedom) / 2, statistic / 2)
    pValue = upper
    // The smaller tail keeps its digits.
    z = upper < lower ? normalExcess(probability: upper) : -normalExcess(probability: lower)
  }
}
