import Foundation

/// Curves of one quantity for several sizes.
public struct SizedCurve: Sendable, Hashable {
  public let size: Double
  /// In ascending order of x.
  public let points: [CurvePoint]

  public init(size: Double, points: [CurvePoint]) {
    self.size = size
    self.points = points.sorted { $0.x < $1.x }
  }
}

/// The critical point and exponents for which curves of all sizes fall on one,
/// y·L^{κ} against (x − x_c)·L^{1/ν}, judged by the distance of each point from the master curve that the other sizes
/// draw (J. Houdayer and A. K. Hartmann, Phys. Rev. B 70 (2004) 014418).
public struct DataCollapse: Sendable, Hashable {
  /// A choice of critical point and exponents.
  public struct Scaling: Sendable, Hashable {
    public let criticalPoint: Double
    /// 1/ν, or 1/ν̄ where sizes are numbers of units rather than lengths.
    public let inverseNu: Double
    /// κ: β/ν for an order parameter, −γ/ν for a susceptibility, 0 for a cumulant.
    public let ratio: Double

    public init(criticalPoint: Double, inverseNu: Double, ratio: Double) {
      self.criticalPoint = criticalPoint
      self.inverseNu = inverseNu
      self.ratio = ratio
    }
  }

  /// Where to look. A range of zero width fixes a parameter.
  public struct Search: Sendable, Hashable {
    public let criticalPoint: ClosedRange<Double>
    public let inverseNu: ClosedRange<Double>
    public let ratio: ClosedRange<Double>

    public init(
      criticalPoint: ClosedRange<Double>, inverseNu: ClosedRange<Double> = 0...2, ratio: ClosedRange<Double> = 0...0
    ) {
      self.criticalPoint = criticalPoint
      self.inverseNu = inverseNu
      self.ratio = ratio
    }
  }

  public let criticalPoint: Estimate
  public let inverseNu: Estimate
  public let ratio: Estimate
  /// S: mean squared distance from the master curve in standard errors. About 1 for a collapse within errors.
  public let quality: Double
  /// S of the same data without rescaling.
  public let unscaledQuality: Double
  /// Root-mean-square distance between sizes in units of the spread of all rescaled values, and the same without
  /// rescaling: measures of the collapse that do not depend on how small the errors are.
  public let residual: Double
  public let unscaledResidual: Double
  /// S of the points of the largest size about the master curve of the others, at parameters found without that size:
  /// a free exponent can force any data it has seen together, but not this. nil with fewer than three sizes.
  public let heldOutQuality: Double?

  /// A grid over the search region, then Nelder–Mead. Errors are the scatter of 40 repetitions with Gaussian noise of
  /// the size of the errors added to the data, enlarged by √S where S > 1. (The criterion S + 1 of Houdayer and Hartmann
  /// gives errors several times larger.)
  /// - Returns: nil for fewer than two sizes with three usable points each, or where no scaling in the region lets half
  ///   of the points overlap with other sizes.
  public init?(of curves: [SizedCurve], search: Search) {
    let usable = curves.map { curve in
      SizedCurve(
        size: curve.size, points: curve.points.filter { $0.y.error > 0 && $0.y.error.isFinite && $0.y.value.isFinite })
    }.filter { $0.points.count >= 3 && $0.size > 0 }.sorted { $0.size < $1.size }
    guard usable.count >= 2, let best = DataCollapse.optimum(usable, search: search, start: nil) else { return nil }
    quality = best.quality
    let identity = Scaling(criticalPoint: 0, inverseNu: 0, ratio: 0)
    unscaledQuality = DataCollapse.quality(of: usable, scaled: identity) ?? .nan
    residual = DataCollapse.residual(of: usable, scaled: best.scaling) ?? .nan
    unscaledResidual = DataCollapse.residual(of: usable, scaled: identity) ?? .nan
    if usable.count >= 3,
      let others = DataCollapse.optimum(Array(usable.dropLast()), search: search, start: best.scaling)
    {
      heldOutQuality = DataCollapse.quality(of: usable, scaled: others.scaling, judged: usable.count - 1)
    } else {
      heldOutQuality = nil
    }

    var random = SplitMix64(state: 1)
    var moments = [RunningMoments](repeating: RunningMoments(), count: 3)
    for _ in 0..<40 {
      let noisy = usable.map { curve in
        SizedCurve(
          size: curve.size,
          points: curve.points.map { point in
            let value = point.y.value + point.y.error * random.gaussian()
            return CurvePoint(x: point.x, y: Estimate(value: value, error: point.y.error))
          })
      }
      guard let found = DataCollapse.optimum(noisy, search: search, start: best.scaling) else { continue }
      moments[0].add(found.scaling.criticalPoint)
      moments[1].add(found.scaling.inverseNu)
      moments[2].add(found.scaling.ratio)
    }
    let scale = max(1, best.quality.squareRoot())
    let errors = moments.map { $0.variance.squareRoot() * scale }
    criticalPoint = Estimate(value: best.scaling.criticalPoint, error: errors[0])
    inverseNu = Estimate(value: best.scaling.inverseNu, error: errors[1])
    ratio = Estimate(value: best.scaling.ratio, error: errors[2])
  }

  /// S of curves under one scaling; nil if fewer than half of the points have neighbours of another size on both sides.
  /// - Parameter judged: index of the one curve whose points count; all if nil.
  public static func quality(of curves: [SizedCurve], scaled scaling: Scaling, judged: Int? = nil) -> Double? {
    let scaled = curves.map { rescale($0, scaling) }
    var sum = 0.0
    var overlapping = 0
    var points = 0
    for (index, curve) in scaled.enumerated() where judged == nil || judged == index {
      // Points of one curve are in order, so the neighbours in each other curve only ever move to the right.
      var cursors = [Int](repeating: 0, count: scaled.count)
      for point in curve {
        points += 1
        var (k, kx, ky, kxx, kxy) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for (otherIndex, other) in scaled.enumerated() where otherIndex != index {
          while cursors[otherIndex] + 2 < other.count, other[cursors[otherIndex] + 1].x < point.x {
            cursors[otherIndex] += 1
          }
          let low = other[cursors[otherIndex]]
          let high = other[cursors[otherIndex] + 1]
          guard low.x <= point.x, point.x <= high.x else { continue }
          for neighbour in [low, high] {
            let weight = 1 / (neighbour.error * neighbour.error)
            let x = neighbour.x - point.x
            k += weight
            kx += weight * x
            ky += weight * neighbour.y
            kxx += weight * x * x
            kxy += weight * x * neighbour.y
          }
        }
        let determinant = k * kxx - kx * kx
        guard determinant > 0 else { continue }
        // The origin is at the point itself, where the line's value and variance are its constant term's.
        let master = (kxx * ky - kx * kxy) / determinant
        let variance = kxx / determinant
        overlapping += 1
        sum += (point.y - master) * (point.y - master) / (point.error * point.error + variance)
      }
    }
    return 2 * overlapping >= points && overlapping > 0 ? sum / Double(overlapping) : nil
  }

  /// Root-mean-square distance of the points of each size from the straight interpolation of every other size, divided
  /// by the standard deviation of all rescaled values (the cost of S. M. Bhattacharjee and F. Seno, J. Phys. A 34 (2001)
  /// 6375, normalised).
  public static func residual(of curves: [SizedCurve], scaled scaling: Scaling) -> Double? {
    let scaled = curves.map { rescale($0, scaling) }
    var distances = RunningMoments()
    for (index, curve) in scaled.enumerated() {
      for (otherIndex, other) in scaled.enumerated() where otherIndex != index {
        for point in curve {
          guard let next = other.firstIndex(where: { $0.x >= point.x }), next > 0 else { continue }
          let (low, high) = (other[next - 1], other[next])
          let share = high.x > low.x ? (point.x - low.x) / (high.x - low.x) : 0
          let distance = point.y - (low.y + share * (high.y - low.y))
          distances.add(distance * distance)
        }
      }
    }
    let spread = RunningMoments(of: scaled.flatMap { $0.map(\.y) }).variance
    return distances.count > 0 && spread > 0 ? (distances.mean / spread).squareRoot() : nil
  }

  private struct ScaledPoint {
    let x: Double
    let y: Double
    let error: Double
  }

  private static func rescale(_ curve: SizedCurve, _ scaling: Scaling) -> [ScaledPoint] {
    let stretch = pow(curve.size, scaling.inverseNu)
    let lift = pow(curve.size, scaling.ratio)
    return curve.points.map {
      ScaledPoint(x: ($0.x - scaling.criticalPoint) * stretch, y: $0.y.value * lift, error: $0.y.error * lift)
    }
  }

  private static func optimum(
    _ curves: [SizedCurve], search: Search, start: Scaling?
  ) -> (scaling: Scaling, quality: Double)? {
    let ranges = [search.criticalPoint, search.inverseNu, search.ratio]
    let free = ranges.indices.filter { ranges[$0].lowerBound < ranges[$0].upperBound }
    func scaling(_ parameters: [Double]) -> Scaling {
      var all = ranges.map(\.lowerBound)
      for (position, index) in free.enumerated() { all[index] = parameters[position] }
      return Scaling(criticalPoint: all[0], inverseNu: all[1], ratio: all[2])
    }
    func cost(_ parameters: [Double]) -> Double {
      let isInside = zip(free, parameters).allSatisfy { ranges[$0].contains($1) }
      return isInside ? quality(of: curves, scaled: scaling(parameters)) ?? .infinity : .infinity
    }
    var corner: [Double]
    if let start {
      let all = [start.criticalPoint, start.inverseNu, start.ratio]
      corner = free.map { all[$0] }
    } else {
      corner = free.map { ranges[$0].lowerBound }
      var lowest = Double.infinity
      let perAxis = 16
      var total = 1
      for _ in free { total *= perAxis }
      for cell in 0..<total {
        var rest = cell
        let parameters = free.map { index in
          defer { rest /= perAxis }
          let share = (Double(rest % perAxis) + 0.5) / Double(perAxis)
          return ranges[index].lowerBound + share * (ranges[index].upperBound - ranges[index].lowerBound)
        }
        let value = cost(parameters)
        if value < lowest { (lowest, corner) = (value, parameters) }
      }
      guard lowest < .infinity || free.isEmpty else { return nil }
    }
    let steps = free.map { (ranges[$0].upperBound - ranges[$0].lowerBound) / (start == nil ? 32 : 100) }
    let result = nelderMead(from: corner, steps: steps, tolerance: 1e-7, cost)
    return result.value.isFinite ? (scaling(result.point), result.value) : nil
  }
}
