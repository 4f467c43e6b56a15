import Criticality
import Experiments

/// Whether two measured numbers may be one.
public struct Agreement: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// At most two standard errors apart, and known well enough for that to say something.
    case compatible
    /// At least four standard errors apart.
    case different
    /// Between the two, or with errors so large that nearly anything would agree.
    case undecided
  }

  /// `inverse_nu`, `sharpening`, … as in the table.
  public let quantity: String
  /// Whether both are powers of a number of units: those of a lattice, which are powers of its side, were divided by its
  /// dimension.
  public let isPerUnit: Bool
  public let first: Estimate
  public let second: Estimate
  /// The difference in standard errors; NaN where an error is unknown.
  public let z: Double
  public let verdict: Verdict

  package init(_ quantity: String, _ first: Estimate, _ second: Estimate, isPerUnit: Bool = false) {
    self.quantity = quantity
    self.isPerUnit = isPerUnit
    self.first = first
    self.second = second
    z = first.z(against: second)
    let error = (first.error * first.error + second.error * second.error).squareRoot()
    let isKnown = error < 0.25 * max(abs(first.value), abs(second.value))
    if z.isNaN {
      verdict = .undecided
    } else if abs(z) >= 4 {
      verdict = .different
    } else {
      verdict = abs(z) <= 2 && isKnown ? .compatible : .undecided
    }
  }
}

extension Comparison {
  /// The numbers that two members share and whose agreement would mean something. Exponents belong to continuous
  /// transitions and to thresholds; of other pairs only the sharpening is compared, and only where both sharpen. Powers
  /// of sizes that mean different things are not compared at all, unless both can be had per number of units.
  static func agreements(_ first: Member, _ second: Member) -> [Agreement] {
    guard let (firstUnit, secondUnit, isPerUnit) = units(first, second) else { return [] }
    func agreement(_ quantity: String, _ a: Estimate, _ b: Estimate) -> Agreement {
      Agreement(quantity, a.scaled(by: firstUnit), b.scaled(by: secondUnit), isPerUnit: isPerUnit)
    }
    let haveExponents: Set<TransitionCard.Order> = [.continuous, .threshold]
    let areComparable = haveExponents.contains(first.order) && haveExponents.contains(second.order)
    var found: [Agreement] = []
    if let a = first.evidence(.sharpening)?.estimate, let b = second.evidence(.sharpening)?.estimate,
      first.sharpens, second.sharpens
    {
      // Where widths are not reached the sharpening is 1/ν itself, and would be counted twice.
      let isInverseNu = a == first.exponent("inverse_nu")?.estimate && b == second.exponent("inverse_nu")?.estimate
      if !(areComparable && isInverseNu) { found.append(agreement("sharpening", a, b)) }
    }
    guard areComparable else { return found }
    for name in ["inverse_nu", "beta_over_nu", "gamma_over_nu"] {
      if let a = first.exponent(name)?.estimate, let b = second.exponent(name)?.estimate {
        found.append(agreement(name, a, b))
      }
    }
    return found
  }

  /// What the exponents of either are multiplied by to be powers of the same thing; nil where there is no such thing.
  private static func units(_ first: Member, _ second: Member) -> (Double, Double, isPerUnit: Bool)? {
    let (a, b) = (first.analysis, second.analysis)
    let areCounts = [a, b].map(\.countsUnits)
    if areCounts == [false, false], a.dimension == b.dimension, a.dimension != nil || a.system.id == b.system.id {
      return (1, 1, false)
    }
    guard let perUnit = first.powerPerUnit, let other = second.powerPerUnit else { return nil }
    return (perUnit, other, true)
  }
}

extension Comparison.Member {
  /// What makes a power of the size one of the number of units: 1 where sizes count them, 1/d on a lattice; nil where a
  /// size is neither (a modulus, a number of digits).
  var powerPerUnit: Double? { analysis.countsUnits ? 1 : analysis.dimension.map { 1 / Double($0) } }
}

extension Analysis {
  var countsUnits: Bool { system.countsUnits(parameters) }
  var dimension: Int? { system.dimension(parameters) }
}

extension Estimate {
  func scaled(by factor: Double) -> Estimate { Estimate(value: value * factor, error: error * abs(factor)) }
}
