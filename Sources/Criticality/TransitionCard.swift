import Foundation

/// What a sweep of one system at several sizes says about its transition: where it is, of which kind, and why, by the
/// same computation for a lattice and for a trained network.
public struct TransitionCard: Sendable {
  /// One control value of one size.
  public struct Point: Sendable, Hashable {
    public let control: Double
    public let orderParameter: Estimate
    /// The order parameter of each independent replica; empty if unknown.
    public let replicas: [Double]
    public let susceptibility: Estimate?
    /// Binder's cumulant, only where the order parameter vanishes with symmetric fluctuations on one side. For scores
    /// between 0 and 1 leave it out: there it means nothing.
    public let binder: Estimate?

    public init(
      control: Double, orderParameter: Estimate, replicas: [Double] = [], susceptibility: Estimate? = nil,
      binder: Estimate? = nil
    ) {
      self.control = control
      self.orderParameter = orderParameter
      self.replicas = replicas
      self.susceptibility = susceptibility
      self.binder = binder
    }
  }

  /// One size of the system: lattice length, number of units, digits, … (declared, never guessed: the number of
  /// parameters of a network is a control, not a size).
  public struct Size: Sendable {
    public let size: Double
    public let points: [Point]
    /// Sweep up and down, if made.
    public let hysteresis: HysteresisLoop?
    /// Two phases in the histogram of the energy or order parameter, if seen.
    public let doublePeak: DoublePeak?
    /// What reweighting found between the points.
    public let reweighted: Reweighted?
    /// Number of units, if known: sites of a lattice of length `size`.
    public let units: Double?

    public init(
      size: Double, points: [Point], hysteresis: HysteresisLoop? = nil, doublePeak: DoublePeak? = nil,
      reweighted: Reweighted? = nil, units: Double? = nil
    ) {
      self.size = size
      self.points = points
      self.hysteresis = hysteresis
      self.doublePeak = doublePeak
      self.reweighted = reweighted
      self.units = units
    }

    func curve(_ quantity: (Point) -> Estimate?) -> [CurvePoint] {
      points.compactMap { point in quantity(point).map { CurvePoint(x: point.control, y: $0) } }
    }
  }

  /// Extremes of curves that reweighting made of histograms; positions are control values.
  public struct Reweighted: Sendable, Hashable {
    public let susceptibility: Peak?
    /// The largest variance of X per unit.
    public let fluctuation: Peak?
    /// Where the two peaks of the distribution of X are equally high.
    public let coexistence: Estimate?

    public init(susceptibility: Peak?, fluctuation: Peak?, coexistence: Estimate?) {
      self.susceptibility = susceptibility
      self.fluctuation = fluctuation
      self.coexistence = coexistence
    }
  }

  public enum Order: String, Sendable, Hashable, CaseIterable {
    case continuous
    case firstOrder = "first-order"
    /// Of infinite order: the stiffness jumps and everything else is smooth.
    case kosterlitzThouless = "kosterlitz-thouless"
    /// Sharpens with size without the marks of either of the former.
    case threshold
    /// Does not sharpen with size, or has no point to which sizes converge.
    case crossover
    case undecided
  }

  /// How the critical point was found, best first.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    case scalingFit = "binder_scaling_fit"
    case binderCrossings = "binder_crossings_extrapolated"
    case singleCrossing = "binder_crossing"
    case susceptibilityPeaks = "susceptibility_peaks_extrapolated"
    case midpoints = "midpoints_extrapolated"
    case coexistence = "coexistence_extrapolated"
    case helicityJump = "helicity_jump"
    case estimator = "estimator_extrapolated"
  }

  /// An exponent and how it was found.
  public struct Exponent: Sendable, Hashable {
    /// `inverse_nu`, `beta_over_nu`, `gamma_over_nu`; with sizes that count units rather than lengths, the same divided
    /// by the dimension.
    public let name: String
    public let estimate: Estimate
    public let method: String
  }

  public let verdict: Verdict
  public let criticalPoint: Estimate?
  public let method: Method?
  public let exponents: [Exponent]
  /// Whether the control was swept in factors, so that widths are differences of its logarithm.
  public let isLogarithmic: Bool
  /// Of each size, in ascending order; nil where the half level is outside the range measured.
  public let midpoints: [(size: Double, midpoint: Midpoint?)]
  /// Maximum of the susceptibility of each size that has one.
  public let peaks: [(size: Double, peak: Peak)]
  /// Of all pairs of sizes whose cumulants cross.
  public let crossings: [(sizes: (Double, Double), crossing: Crossing)]
  public let collapse: DataCollapse?
  /// The points that took part in the collapse, normalised to 0…1: those near enough to the critical point.
  public let collapsed: [SizedCurve]
  /// The fit to the cumulants of all sizes, where they are dense enough around the critical point.
  public let scaling: ScalingFit?
  /// The universal jump of the stiffness, of a system that has one.
  public let jump: HelicityJump?
  /// Where two phases coexist: what takes the place of exponents and collapse.
  public let firstOrder: FirstOrderScaling?
  /// How sudden the largest size looks, on a grid that is the same for every system.
  public let suddenness: Suddenness?
  /// Whether its half level was to be foreseen from the beginning of its curve.
  public let foresight: Foresight?

  /// - Parameters:
  ///   - sizes: in any order.
  ///   - chance: order parameter of a disordered, infinite (or guessing) system.
  ///   - maximum: its largest possible value.
  ///   - stiffness: helicity modulus over temperature of a system that has one. Its transition may be that of Kosterlitz
  ///     and Thouless, where cumulants merge rather than cross and powers of the size mean nothing; the critical point
  ///     then comes from the universal jump, and exponents and collapse are left out.
  ///   - reweighted: crossings of cumulants by reweighting, which take the place of those by interpolation.
  ///   - estimator: the critical point by means of the system's own, better than any crossing.
  ///   - hasLogarithms: whether logarithms are known to bend all power laws here, so that the card warns of them.
  ///   - isLogarithmic: whether the control acts by factors, which its values tell if nil. Not for controls that are
  ///     logarithms already.
  ///   - replicasAverage: whether each replica is a mean over many instances, which hides the state of each.
  ///   - countsUnits: whether sizes are numbers of units, as where everybody meets everybody, and not lengths. Powers of
  ///     a number are those of a length divided by the dimension above which a mean field is exact.
  public init(
    of sizes: [Size], chance: Double = 0, maximum: Double = 1, stiffness: [SizedCurve] = [],
    reweighted: [(sizes: (Double, Double), crossing: Crossing)] = [], estimator: Estimate? = nil,
    hasLogarithms: Bool = false, isLogarithmic: Bool? = nil, replicasAverage: Bool = false, countsUnits: Bool = false
  ) {
    let sizes = sizes.sorted { $0.size < $1.size }
    // One scale for all sizes, whichever of them were swept at which values.
    let controls = Set(sizes.flatMap { $0.points.map(\.control) }).filter(\.isFinite)
    let isLogarithmic = controls.allSatisfy { $0 > 0 } && (isLogarithmic ?? Array(controls).isGeometric)
    self.isLogarithmic = isLogarithmic
    let scale = 1 / (maximum - chance)
    let normalized = sizes.map { size in
      size.curve {
        Estimate(value: ($0.orderParameter.value - chance) * scale, error: $0.orderParameter.error * abs(scale))
      }
    }
    let midpoints = zip(sizes, normalized).map {
      (size: $0.size, midpoint: Midpoint(of: $1, isLogarithmic: isLogarithmic))
    }
    let peaks = sizes.compactMap { size in
      (size.reweighted?.susceptibility ?? Peak(of: size.curve(\.susceptibility))).map { (size: size.size, peak: $0) }
    }
    var crossings: [(sizes: (Double, Double), crossing: Crossing)] = []
    var neighbours: [CurvePoint] = []
    for lower in sizes.indices {
      for upper in sizes.indices where upper > lower {
        let exact = reweighted.first { $0.sizes == (sizes[lower].size, sizes[upper].size) }?.crossing
        guard
          let crossing = exact ?? Crossing(of: sizes[lower].curve(\.binder), and: sizes[upper].curve(\.binder))
        else { continue }
        crossings.append(((sizes[lower].size, sizes[upper].size), crossing))
        if upper == lower + 1 { neighbours.append(CurvePoint(x: sizes[lower].size, y: crossing.position)) }
      }
    }
    let rough = TransitionCard.locate(
      crossings: neighbours, peaks: peaks, midpoints: midpoints, countsUnits: countsUnits)
    // Without crossings a fit would find the best of places that are all wrong.
    let sharpest = crossings.map(\.crossing.position).min { $0.error < $1.error }
    let scaling =
      crossings.count < 2
      ? nil
      : sharpest.flatMap { sharpest in
        ScalingFit(
          of: sizes.map { SizedCurve(size: $0.size, points: $0.curve(\.binder)) }, near: sharpest.value,
          corrections: countsUnits ? ScalingFit.correctionsOfNumbers : ScalingFit.corrections)
      }
    let jump = HelicityJump(of: stiffness)
    self.jump = jump
    let found =
      stiffness.isEmpty
      ? estimator.map { (point: $0, method: Method.estimator) }
        ?? scaling.map { (point: $0.criticalPoint, method: Method.scalingFit) } ?? rough
      : jump.map { (point: $0.temperature, method: Method.helicityJump) }
    let reach = midpoints.compactMap { $0.midpoint?.distance }.max() ?? .infinity
    let exponents =
      !stiffness.isEmpty
      ? []
      : found.map {
        TransitionCard.exponents(of: sizes, at: $0.point, reach: reach, peaks: peaks, scaling: scaling)
      } ?? []
    let inverseNu = exponents.first { $0.name == "inverse_nu" }?.estimate
    // Scaling holds the better the nearer, so the narrowest range in which every size keeps enough points is taken.
    let ranges = [0.5, 1, 1.5].map { factor in
      (stiffness.isEmpty ? found : nil).map { found in
        TransitionCard.near(
          found.point.value, zip(sizes, normalized).map { ($0.size, $1) }, reach: factor * reach,
          inverseNu: inverseNu?.value ?? 0, from: zip(sizes, midpoints).first { $1.midpoint?.width != nil }?.0.size)
      } ?? []
    }
    let near = ranges.first { $0.allSatisfy { $0.points.count >= 6 } } ?? ranges[ranges.count - 1]
    let collapse = found.flatMap { TransitionCard.collapse(near, around: $0.point.value, reach: reach) }
    verdict = Verdict(
      sizes: sizes, midpoints: midpoints.map(\.midpoint), crossings: crossings.map(\.crossing),
      inverseNu: inverseNu,
      ownWidths: TransitionCard.ownWidths(zip(sizes, normalized).map { ($0.size, $1) }, isLogarithmic: isLogarithmic),
      collapse: collapse, stiffness: stiffness, jump: jump, hasLogarithms: hasLogarithms, scale: scale,
      replicasAverage: replicasAverage)
    self.midpoints = midpoints
    self.peaks = peaks
    self.crossings = crossings
    suddenness = normalized.last.flatMap { Suddenness(of: $0) }
    foresight = normalized.last.flatMap { Foresight(of: $0) }
    // Where two phases coexist the cumulants do not cross at a fixed value; everything moves with the volume instead.
    guard verdict.order != .firstOrder else {
      let positions = peaks.map { CurvePoint(x: $0.size, y: $0.peak.position) }
      firstOrder = FirstOrderScaling(of: sizes, peaks: peaks)
      if let jump = TransitionCard.jump(of: sizes, midpoints, verdict) {
        (criticalPoint, method) = (jump, .midpoints)
      } else {
        let limit = firstOrder?.transition ?? Extrapolation(of: positions, exponents: 1.5...3.5)?.limit
        criticalPoint = limit ?? found?.point
        method = limit == nil ? found?.method : .coexistence
      }
      (self.exponents, self.collapse, self.collapsed, self.scaling) = ([], nil, [], nil)
      return
    }
    firstOrder = nil
    criticalPoint = found?.point
    method = found?.method
    self.exponents = exponents
    self.collapse = collapse
    collapsed = collapse == nil ? [] : near
    self.scaling = stiffness.isEmpty ? scaling : nil
  }

  private static func locate(
    crossings: [CurvePoint], peaks: [(size: Double, peak: Peak)], midpoints: [(size: Double, midpoint: Midpoint?)],
    countsUnits: Bool
  ) -> (point: Estimate, method: Method)? {
    // 1/ν + ω for crossings, 1/ν for the rest: ranges that hold the known universality classes.
    if crossings.count >= 2, let found = Extrapolation(of: crossings, exponents: countsUnits ? 0.4...1.5 : 1...4) {
      return (found.limit, .binderCrossings)
    }
    if let crossing = crossings.first { return (crossing.y, .singleCrossing) }
    // At a transition they grow with size; those of the same height all over are noise, or belong to one state.
    if let first = peaks.first?.peak.height, let last = peaks.last?.peak.height, last.z(against: first) > 3,
      let found = Extrapolation(
        of: peaks.map { CurvePoint(x: $0.size, y: $0.peak.position) }, exponents: 0.3...2)
    {
      return (found.limit, .susceptibilityPeaks)
    }
    let halves = midpoints.compactMap { size, midpoint in midpoint.map { CurvePoint(x: size, y: $0.position) } }
    return Extrapolation(of: halves, exponents: 0.3...2).map { ($0.limit, .midpoints) }
  }

  /// Widths between the quarters of what the largest size spans, of an order parameter that leaves a rest on the
  /// disordered side and therefore never passes the quarters of its whole range.
  private static func ownWidths(
    _ curves: [(size: Double, points: [CurvePoint])], isLogarithmic: Bool
  ) -> [CurvePoint] {
    let values = curves.last?.points.map(\.y.value).filter(\.isFinite) ?? []
    guard let low = values.min(), let high = values.max(), high - low > 0.2 else { return [] }
    return curves.compactMap { size, points in
      let scaled = points.map { point in
        CurvePoint(
          x: point.x, y: Estimate(value: (point.y.value - low) / (high - low), error: point.y.error / (high - low)))
      }
      return Midpoint(of: scaled, isLogarithmic: isLogarithmic)?.width.map { CurvePoint(x: size, y: $0) }
    }
  }

  /// Where runs that do not come to equilibrium jump from one state to the other: where half of them have, or anywhere
  /// within a loop. Fluctuations within a run tell of its own state only.
  /// - Returns: nil where two phases were seen in equilibrium.
  private static func jump(
    of sizes: [Size], _ midpoints: [(size: Double, midpoint: Midpoint?)], _ verdict: Verdict
  ) -> Estimate? {
    func speaks(_ kind: Verdict.Evidence.Kind) -> Bool {
      verdict.evidence.contains { $0.kind == kind && $0.supports == .firstOrder }
    }
    guard !speaks(.barrierGrowth), !speaks(.cumulantDip) else { return nil }
    let halves = midpoints.compactMap { size, midpoint in midpoint.map { CurvePoint(x: size, y: $0.position) } }
    guard let limit = Extrapolation(of: halves, exponents: 0.3...2)?.limit else { return nil }
    guard speaks(.hysteresis), let largest = sizes.last, let loop = largest.hysteresis else { return limit }
    let controls = largest.points.map(\.control)
    let reach = 0.5 * loop.relativeArea.value * ((controls.max() ?? 0) - (controls.min() ?? 0))
    return Estimate(value: limit.value, error: (limit.error * limit.error + reach * reach).squareRoot())
  }

  /// Scaling holds near the critical point only, in a range that narrows with size where curves sharpen.
  /// - Parameter smallest: the size whose width is `reach`, if that is known.
  private static func near(
    _ centre: Double, _ curves: [(size: Double, points: [CurvePoint])], reach: Double, inverseNu: Double,
    from smallest: Double?
  ) -> [SizedCurve] {
    curves.map { size, points in
      let narrowing = smallest.map { min(1, pow($0 / size, max(0, inverseNu))) } ?? 1
      return SizedCurve(size: size, points: points.filter { abs($0.x - centre) <= reach * narrowing })
    }
  }

  private static func collapse(_ near: [SizedCurve], around centre: Double, reach: Double) -> DataCollapse? {
    let span = min(reach, near.flatMap { $0.points.map { abs($0.x - centre) } }.max() ?? 0)
    return DataCollapse(
      of: near,
      search: DataCollapse.Search(
        criticalPoint: centre - span...centre + span, inverseNu: 0...3, ratio: 0...1))
  }

  /// Slopes against size of the cumulant's derivative (1/ν), order parameter (−β/ν) and susceptibility (γ/ν) at the
  /// critical point; what its error does to them is added to theirs, and what the smallest size does.
  private static func exponents(
    of sizes: [Size], at point: Estimate, reach: Double, peaks: [(size: Double, peak: Peak)],
    scaling: ScalingFit?
  ) -> [Exponent] {
    func slope(_ quantity: (Point) -> Estimate?, sign: Double, _ choose: @escaping (LocalFit) -> Estimate) -> Estimate?
    {
      let curves = sizes.map { ($0.size, $0.curve(quantity)) }
      func exponent(at x: Double) -> Estimate? {
        let points = curves.compactMap { size, curve in
          LocalFit(of: curve, at: x, reach: reach).map { fit in
            let chosen = choose(fit)
            return CurvePoint(x: size, y: Estimate(value: abs(chosen.value), error: chosen.error))
          }
        }
        return points.count >= 3 ? powerLaw(through: points) : nil
      }
      guard let central = exponent(at: point.value) else { return nil }
      let shift = point.error.isFinite ? point.error : 0
      let moved = [point.value - shift, point.value + shift].compactMap { exponent(at: $0)?.value }
      let spread = moved.map { abs($0 - central.value) }.max() ?? 0
      return Estimate(
        value: sign * central.value, error: (central.error * central.error + spread * spread).squareRoot())
    }
    var found: [Exponent] = []
    if let scaling {
      found.append(Exponent(name: "inverse_nu", estimate: scaling.inverseNu, method: "scaling_fit"))
    } else if let estimate = slope(\.binder, sign: 1, \.slope) {
      found.append(Exponent(name: "inverse_nu", estimate: estimate, method: "binder_slope"))
    }
    if let estimate = slope({ $0.orderParameter }, sign: -1, \.value) {
      found.append(Exponent(name: "beta_over_nu", estimate: estimate, method: "order_parameter_at_critical_point"))
    }
    if let estimate = slope(\.susceptibility, sign: 1, \.value) {
      found.append(Exponent(name: "gamma_over_nu", estimate: estimate, method: "susceptibility_at_critical_point"))
    }
    if peaks.count >= 3, let law = powerLaw(through: peaks.map { CurvePoint(x: $0.size, y: $0.peak.height) }) {
      found.append(Exponent(name: "gamma_over_nu", estimate: law, method: "susceptibility_peaks"))
    }
    return found
  }

  /// The exponent of a power law through all sizes. What leaving out the smallest size changes is added to its error:
  /// corrections to scaling bend every power law at sizes that fit in memory.
  private static func powerLaw(through points: [CurvePoint]) -> Estimate? {
    guard let all = PowerLaw(through: points)?.exponent else { return nil }
    guard let larger = PowerLaw(through: Array(points.dropFirst()))?.exponent else { return all }
    let shift = larger.value - all.value
    return Estimate(value: all.value, error: (all.error * all.error + shift * shift).squareRoot())
  }
}
