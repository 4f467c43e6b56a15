import Criticality

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
  public let first: Estimate
  public let second: Estimate
  /// The difference in standard errors; NaN where an error is unknown.
  public let z: Double
  public let verdict: Verdict

  package init(_ quantity: String, _ first: Estimate, _ second: Estimate) {
    self.quantity = quantity
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
  /// transitions and to thresholds; of other pairs only the sharpening is compared, and only where both sharpen.
  static func agreements(_ first: Member, _ second: Member) -> [Agreement] {
    let haveExponents: Set<TransitionCard.Order> = [.continuous, .threshold]
    let areComparable = haveExponents.contains(first.order) && haveExponents.contains(second.order)
    var found: [Agreement] = []
    if let a = first.evidence(.sharpening)?.estimate, let b = second.evidence(.sharpening)?.estimate,
      first.sharpens, second.sharpens
    {
      // Where widths are not reached the sharpening is 1/ν itself, and would be counted twice.
      let isInverseNu = a == first.exponent("inverse_nu")?.estimate && b == second.exponent("inverse_nu")?.estimate
      if !(areComparable && isInverseNu) { found.append(Agreement("sharpening", a, b)) }
    }
    guard areComparable else { return found }
    for name in ["inverse_nu", "beta_over_nu", "gamma_over_nu"] {
      if let a = first.exponent(name)?.estimate, let b = second.exponent(name)?.estimate {
        found.append(Agreement(name, a, b))
      }
    }
    return found
  }
}
