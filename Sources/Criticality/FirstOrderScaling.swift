import Foundation

/// What sizes say of a transition where two phases coexist. Everything moves with the volume there: pseudo-critical
/// points as T(L) = T_t + a·L^{−d}, maxima of the susceptibility and of the specific heat as L^d (M. E. Fisher and
/// A. N. Berker, Phys. Rev. B 26 (1982) 2507; M. S. S. Challa, D. P. Landau and K. Binder, Phys. Rev. B 34 (1986) 1841),
/// so the exponents of continuous transitions do not exist.
public struct FirstOrderScaling: Sendable {
  /// One way to see the transition in finite sizes.
  public enum Mark: String, Sendable, Hashable, CaseIterable {
    case susceptibilityPeaks = "susceptibility_peaks"
    case fluctuationPeaks = "energy_fluctuation_peaks"
    case equalHeights = "equal_heights"
  }

  public let dimension: Double
  /// The limit of each mark's positions.
  public let limits: [(mark: Mark, estimate: Estimate)]
  /// The transition: the mean of the limits; its error holds their disagreement.
  public let transition: Estimate?
  /// Distance of the phases in X per unit: of each size by the peaks of its distribution.
  public let gaps: [(size: Double, gap: Estimate)]
  /// The latent heat by two ways: the gaps continued to infinite size, and the variance of X, whose maximum per unit
  /// squared is (Δx)²/4 + b/N when either phase has half of the weight.
  public let latentHeatOfGaps: Estimate?
  public let latentHeatOfFluctuations: Estimate?
  /// Tension of the interface in units of temperature by the valley between the phases, of each size.
  public let tensions: [(size: Double, tension: Estimate)]
  /// d ln χ_max/d ln L between the two largest sizes: it approaches d.
  public let peakGrowth: Estimate?

  /// - Parameter sizes: in ascending order, with their numbers of units.
  /// - Returns: nil without the number of units of two sizes.
  init?(of sizes: [TransitionCard.Size], peaks: [(size: Double, peak: Peak)]) {
    let counted = sizes.compactMap { size in size.units.map { (size: size, units: $0) } }
    guard let first = counted.first, let last = counted.last, first.size.size < last.size.size else { return nil }
    let dimension = (log(last.units / first.units) / log(last.size.size / first.size.size)).rounded()
    guard dimension >= 1 else { return nil }
    self.dimension = dimension
    var limits: [(mark: Mark, estimate: Estimate)] = []
    func add(_ mark: Mark, _ positions: [CurvePoint]) {
      if let limit = FirstOrderScaling.limit(of: positions, exponent: dimension) { limits.append((mark, limit)) }
    }
    add(.susceptibilityPeaks, peaks.map { CurvePoint(x: $0.size, y: $0.peak.position) })
    add(
      .fluctuationPeaks,
      sizes.compactMap { size in
        size.reweighted?.fluctuation.map { CurvePoint(x: size.size, y: $0.position) }
      })
    add(
      .equalHeights,
      sizes.compactMap { size in
        size.reweighted?.coexistence.map { CurvePoint(x: size.size, y: $0) }
      })
    self.limits = limits
    transition = FirstOrderScaling.combined(limits.map(\.estimate))
    gaps = sizes.compactMap { size in size.doublePeak.map { (size: size.size, gap: $0.gap) } }
    // A line through two sizes hides how far both are from the limit.
    latentHeatOfGaps =
      gaps.count >= 3
      ? FirstOrderScaling.limit(of: gaps.map { CurvePoint(x: $0.size, y: $0.gap) }, exponent: dimension) : nil
    let variances = counted.compactMap { size, _ in
      size.reweighted?.fluctuation.map { CurvePoint(x: size.size, y: $0.height) }
    }
    latentHeatOfFluctuations = FirstOrderScaling.limit(of: variances, exponent: dimension).flatMap { limit in
      limit.value > 0
        ? Estimate(value: 2 * limit.value.squareRoot(), error: limit.error / limit.value.squareRoot()) : nil
    }
    tensions = sizes.compactMap { size in
      size.doublePeak.map {
        (size: size.size, tension: $0.interfaceTension(length: size.size, dimension: Int(dimension)))
      }
    }
    peakGrowth =
      peaks.count >= 2
      ? PowerLaw(through: peaks.suffix(2).map { CurvePoint(x: $0.size, y: $0.peak.height) })?.exponent : nil
  }

  /// A straight line in L^{−d}, or where four sizes allow it one with a term L^{−2d}, through ever fewer of the smallest
  /// sizes until it fits (p > 0.05) or three are left. What leaving out the smallest of them changes is added to the
  /// error: sizes that fit in memory are seldom far above the correlation length.
  static func limit(of points: [CurvePoint], exponent: Double) -> Estimate? {
    var points = points.filter { $0.y.error > 0 && $0.y.error.isFinite }.sorted { $0.x < $1.x }
    func constant(_ points: [CurvePoint], terms: Int) -> (estimate: Estimate, fits: Bool)? {
      let design = points.map { point in (0..<terms).map { pow(point.x, -exponent * Double($0)) } }
      guard let fit = LeastSquares(design: design, values: points.map(\.y)) else { return nil }
      return (fit.coefficient(0), fit.goodness > 0.05)
    }
    while points.count >= 2 {
      for terms in 2...3 where points.count >= terms + 1 || points.count == 2 {
        guard let found = constant(points, terms: terms), found.fits || points.count <= 3 else { continue }
        let shift =
          points.count >= 3
          ? constant(Array(points.dropFirst()), terms: 2).map { $0.estimate.value - found.estimate.value } ?? 0 : 0
        let error = found.estimate.error
        return Estimate(value: found.estimate.value, error: (error * error + shift * shift).squareRoot())
      }
      points.removeFirst()
    }
    return nil
  }

  /// The mean of several ways to see one number in the same data: no smaller error than the best, and at least their
  /// scatter.
  static func combined(_ estimates: [Estimate]) -> Estimate? {
    guard let mean = Estimate.weightedMean(of: estimates), let best = estimates.map(\.error).min() else { return nil }
    let weights = estimates.map { 1 / ($0.error * $0.error) }
    let scatter = zip(estimates, weights).reduce(0) { $0 + $1.1 * pow($1.0.value - mean.value, 2) }
    let variance = scatter / weights.reduce(0, +)
    return Estimate(value: mean.value, error: (best * best + variance).squareRoot())
  }
}
