import Foundation

/// A heavy tail examined as A. Clauset, C. R. Shalizi & M. E. J. Newman (SIAM Rev. 51 (2009) 661) ask for: fitted by
/// maximum likelihood from the beginning where the fit is nearest, compared with one that has a cut-off, and tested
/// against samples of the fitted law itself.
public struct TailStudy: Sendable {
  /// The law that the data want: pure, or with a cut-off where that is better beyond doubt.
  public let tail: PowerLawTail
  /// The exponent with the scatter of the repetitions, which choose their own beginnings.
  public let exponent: Estimate
  /// Twice the logarithm of the likelihood that a cut-off gains, on the tail that fits best with one: χ² with one degree
  /// of freedom if there is none.
  public let gainOfCutoff: Double
  /// Share of the repetitions that lie farther from their fits than the data from theirs. Below 0.1 the law is to be
  /// doubted; it is known to one part in their number.
  public let pValue: Double
  public let repetitions: Int
  /// Values in the sample, of which `tail.count` are in the tail.
  public let count: Int

  /// Beginnings further apart than those of a single fit, alike for the data and every repetition.
  private static let spacing = 1.25
  /// χ² with one degree of freedom exceeds this once in a thousand.
  private static let beyondDoubt = 10.83

  /// - Parameters:
  ///   - sample: whole numbers; those below 1 or above `to` take no part.
  ///   - to: largest value that could occur, or below which none were cut.
  ///   - repetitions: samples drawn from the fitted law: below its beginning from the data, above it from the law.
  /// - Returns: nil for fewer than a hundred values or where nothing can be fitted.
  public init?(of sample: [Int], to: Int, repetitions: Int = 100, seed: UInt64 = 1) {
    let values = sample.filter { $0 >= 1 && $0 <= to }
    func best(_ values: [Int], hasCutoff: Bool) -> PowerLawTail? {
      PowerLawTail.best(of: values, to: to, hasCutoff: hasCutoff, spacing: Self.spacing)
    }
    guard let pure = best(values, hasCutoff: false) else { return nil }
    var chosen = pure
    var gain = 0.0
    if let cut = best(values, hasCutoff: true), cut.cutoff != nil,
      let straight = PowerLawTail(of: values, from: cut.range.lowerBound, to: to)
    {
      gain = 2 * (cut.logLikelihood - straight.logLikelihood)
      if gain > Self.beyondDoubt { chosen = cut }
    }
    tail = chosen
    gainOfCutoff = gain
    count = values.count
    let body = values.filter { $0 < chosen.range.lowerBound }
    var random = SplitMix64(state: seed)
    var farther = 0
    var exponents = RunningMoments()
    for _ in 0..<repetitions {
      // Each value falls into the tail with the probability it had.
      let inTail = values.reduce(into: 0) { count, _ in
        if random.below(values.count) < chosen.count { count += 1 }
      }
      var repeated = chosen.sample(inTail, &random)
      for _ in 0..<values.count - inTail where !body.isEmpty { repeated.append(body[random.below(body.count)]) }
      guard let fit = best(repeated, hasCutoff: chosen.cutoff != nil) else { continue }
      exponents.add(fit.exponent.value)
      if fit.distance >= chosen.distance { farther += 1 }
    }
    self.repetitions = exponents.count
    pValue = exponents.count > 0 ? Double(farther) / Double(exponents.count) : .nan
    let scatter = exponents.variance.squareRoot()
    exponent = Estimate(
      value: chosen.exponent.value,
      error: scatter.isFinite ? max(scatter, chosen.exponent.error) : chosen.exponent.error)
  }
}

/// How two quantities with heavy tails that belong together grow with each other: for avalanches of size S and duration
/// D, ⟨S⟩ ~ D^γ, and if P(S) ~ S^−τ and P(D) ~ D^−α then γ = (α − 1)/(τ − 1) (M. A. Muñoz, R. Dickman, A. Vespignani &
/// S. Zapperi, Phys. Rev. E 59 (1999) 6175).
public struct TailRelation: Sendable {
  /// γ as the mean of one over the other has it.
  public let measured: Estimate
  /// γ from both tails.
  public let predicted: Estimate

  /// - Parameters:
  ///   - pairs: the two quantities of each event.
  ///   - sizes: the tail of the first.
  ///   - durations: the tail of the second, the one the mean is taken at.
  /// - Returns: nil where the mean cannot be fitted over a range of the second.
  public init?(_ pairs: [(size: Int, duration: Int)], sizes: TailStudy, durations: TailStudy) {
    let begin = Double(max(2, durations.tail.range.lowerBound))
    var bins: [Int: (duration: RunningMoments, size: RunningMoments)] = [:]
    for pair in pairs where Double(pair.duration) >= begin {
      let bin = Int((log(Double(pair.duration) / begin) / log(1.5)).rounded(.down))
      bins[bin, default: (RunningMoments(), RunningMoments())].duration.add(log(Double(pair.duration)))
      bins[bin]!.size.add(Double(pair.size))
    }
    let points = bins.values.filter { $0.size.count >= 10 }.map {
      CurvePoint(x: exp($0.duration.mean), y: $0.size.estimate)
    }.sorted { $0.x < $1.x }
    guard points.count >= 3, let law = PowerLaw(through: points) else { return nil }
    measured = law.exponent
    let (tau, alpha) = (sizes.exponent, durations.exponent)
    let ratio = (alpha.value - 1) / (tau.value - 1)
    let (ofAlpha, ofTau) = (alpha.error / (alpha.value - 1), tau.error / (tau.value - 1))
    predicted = Estimate(value: ratio, error: abs(ratio) * (ofAlpha * ofAlpha + ofTau * ofTau).squareRoot())
  }
}
