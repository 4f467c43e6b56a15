import Criticality
import Emergence
import Foundation

/// The control parameter measured from the transition in units of itself, t = (x − x_c)/x_c, so that a temperature and
/// an amount of data share an axis.
public struct ReducedAxis: Sendable, Hashable {
  /// What stands at t = 0.
  public enum Origin: String, Sendable, Hashable, CaseIterable {
    /// The critical point of the transition card.
    case criticalPoint = "critical_point"
    /// Half of the change of the largest size, where there is no critical point or it is hardly known.
    case midpoint
    /// The zero of the member that judges the same outputs by another metric: only on one axis do they compare.
    case otherMetric = "other_metric"
    /// The middle of the range that was swept, where the change passes no half.
    case middle
  }

  public let centre: Estimate
  public let origin: Origin
  /// What was swept in factors rather than steps (a width, an amount of data) is reduced as ln(x/x_c), which is the same
  /// to first order.
  public let isLogarithmic: Bool
  /// 1 where order grows with the control parameter, −1 where it falls. The ordered side is then at positive `sign`·t.
  public let sign: Double

  /// - Parameters:
  ///   - critical: the critical point, where the verdict is that there is one.
  ///   - midpoint: of the largest size.
  ///   - curve: the order parameter of the largest size.
  ///   - rises: whether more order is a larger order parameter.
  ///   - isLogarithmic: whether the control was swept in factors.
  init(critical: Estimate?, midpoint: Midpoint?, curve: [CurvePoint], rises: Bool, isLogarithmic: Bool) {
    let sorted = curve.sorted { $0.x < $1.x }
    let third = max(1, sorted.count / 3)
    let low = sorted.prefix(third).map(\.y.value).reduce(0, +)
    let high = sorted.suffix(third).map(\.y.value).reduce(0, +)
    sign = (high >= low) == rises ? 1 : -1
    self.isLogarithmic = isLogarithmic
    if let critical, critical.value.isFinite {
      (centre, origin) = (critical, .criticalPoint)
    } else if let midpoint {
      (centre, origin) = (midpoint.position, .midpoint)
    } else {
      let ends = [sorted.first?.x ?? 0, sorted.last?.x ?? 0]
      (centre, origin) = (Estimate(value: (ends[0] + ends[1]) / 2, error: .nan), .middle)
    }
  }

  /// The axis of a member on that of one that judges the same outputs by another metric.
  func shared(with other: ReducedAxis) -> ReducedAxis {
    ReducedAxis(centre: other.centre, origin: .otherMetric, isLogarithmic: other.isLogarithmic, sign: sign)
  }

  private init(centre: Estimate, origin: Origin, isLogarithmic: Bool, sign: Double) {
    (self.centre, self.origin, self.isLogarithmic, self.sign) = (centre, origin, isLogarithmic, sign)
  }

  /// t at a value of the control parameter. Where x_c is 0, the plain difference.
  public func position(_ control: Double) -> Double {
    if isLogarithmic, control > 0, centre.value > 0 { return log(control / centre.value) }
    let difference = control - centre.value
    return centre.value == 0 ? difference : difference / abs(centre.value)
  }

  /// The width of a change in units of t at x_c.
  func width(_ width: Estimate) -> Estimate {
    if isLogarithmic { return width }
    let scale = centre.value == 0 ? 1 : 1 / abs(centre.value)
    return Estimate(value: width.value * scale, error: width.error * scale)
  }
}

/// The exponents with which curves of different size are drawn on one: of the data collapse, whose three parameters were
/// found together.
public struct SizeScaling: Sendable, Hashable {
  public let criticalPoint: Double
  public let inverseNu: Double
  public let ratio: Double
}

/// One control value of one size on the axes that all members share.
public struct ReducedPoint: Sendable, Hashable {
  public let control: Double
  /// t = (x − x_c)/x_c.
  public let reduced: Double
  public let orderParameter: Estimate
  /// (m − chance)/(maximum − chance).
  public let normalized: Estimate
  public let susceptibility: Estimate?
  /// Variance of the normalised order parameter over independent replicas; nil for fewer than five.
  public let variance: Estimate?
  /// The fluctuation that there is, over its largest value in the member: the susceptibility, else the variance of
  /// replicas times the size.
  public let fluctuation: Estimate?
  public let binder: Estimate?
  /// (x − x_c)/x_c · N^{1/ν} and m̂ · N^{β/ν}; nil for a member whose curves do not scale.
  public let scaledControl: Double?
  public let scaledOrder: Estimate?
  /// The normalised order parameter of each replica.
  public let replicas: [Double]
}

/// The points of one size on the shared axes, in ascending order of the control parameter.
public struct ReducedCurve: Sendable, Hashable {
  public let size: Double
  public let points: [ReducedPoint]
}

extension ReducedCurve {
  /// The curves of a transition card's sizes.
  static func curves(
    of sizes: [TransitionCard.Size], axis: ReducedAxis, chance: Double, maximum: Double, scaling: SizeScaling?
  ) -> [ReducedCurve] {
    let scale = 1 / (maximum - chance)
    func normalized(_ estimate: Estimate) -> Estimate {
      Estimate(value: (estimate.value - chance) * scale, error: estimate.error * abs(scale))
    }
    let variances = sizes.map { size in
      size.points.map { point in variance(of: point.replicas.map { ($0 - chance) * scale }) }
    }
    let hasSusceptibility = sizes.contains { $0.points.contains { $0.susceptibility != nil } }
    func fluctuation(_ size: Int, _ point: Int) -> Estimate? {
      if hasSusceptibility { return sizes[size].points[point].susceptibility }
      return variances[size][point].map {
        Estimate(value: $0.value * sizes[size].size, error: $0.error * sizes[size].size)
      }
    }
    let largest =
      sizes.indices.flatMap { size in
        sizes[size].points.indices.compactMap { fluctuation(size, $0)?.value }
      }.filter(\.isFinite).max() ?? 0
    return sizes.indices.map { index in
      let size = sizes[index]
      let points = size.points.indices.map { place in
        let point = size.points[place]
        let order = normalized(point.orderParameter)
        let lift = scaling.map { pow(size.size, $0.ratio) }
        return ReducedPoint(
          control: point.control, reduced: axis.position(point.control), orderParameter: point.orderParameter,
          normalized: order, susceptibility: point.susceptibility, variance: variances[index][place],
          fluctuation: fluctuation(index, place).flatMap {
            largest > 0 ? Estimate(value: $0.value / largest, error: $0.error / largest) : nil
          },
          binder: point.binder,
          scaledControl: scaling.map { scaling in
            let unit = scaling.criticalPoint == 0 ? 1 : abs(scaling.criticalPoint)
            return (point.control - scaling.criticalPoint) / unit * pow(size.size, scaling.inverseNu)
          }, scaledOrder: lift.map { Estimate(value: order.value * $0, error: order.error * $0) },
          replicas: point.replicas.map { ($0 - chance) * scale })
      }
      return ReducedCurve(size: size.size, points: points)
    }
  }

  /// Variance with the error that Gaussian numbers have, s²·√(2/(R − 1)).
  private static func variance(of replicas: [Double]) -> Estimate? {
    guard replicas.count >= 5 else { return nil }
    let count = Double(replicas.count)
    let mean = replicas.reduce(0, +) / count
    let variance = replicas.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    return Estimate(value: variance, error: variance * (2 / (count - 1)).squareRoot())
  }
}
