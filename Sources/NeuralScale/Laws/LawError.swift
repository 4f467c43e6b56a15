import Emergence

/// Why a law gave no number, and what to do about it.
public enum LawError: Error, Sendable, CustomStringConvertible {
  case unknownLaw(String, known: [String])
  case unknownConstant(id: String, law: String, known: [String])
  case constantNotAllowed(id: String, value: Double)
  case missingConstants(ids: [String], law: String)
  case needs([String], law: String)
  case scaleNotAllowed(name: String, value: Double)
  case overdetermined(product: Double, compute: Double)
  case noAllocation(law: String)
  case activeExceedsTotal(active: Double, total: Double)

  public var description: String {
    switch self {
    case .unknownLaw(let id, let known): "there is no law '\(id)'; known: \(known.joined(separator: ", "))"
    case .unknownConstant(let id, let law, let known):
      "the law '\(law)' has no constant '\(id)'; it has \(known.joined(separator: ", "))"
    case .constantNotAllowed(let id, let value):
      "\(id) = \(value.shortest) is not allowed; constants are positive numbers (only a floor E may be 0)"
    case .missingConstants(let ids, let law):
      "the law '\(law)' is general: give its constants, as in \(ids.map { "--set \($0)=…" }.joined(separator: " "))"
    case .needs(let quantities, let law):
      "the law '\(law)' needs \(quantities.map { "--\($0)" }.joined(separator: " and "))"
    case .scaleNotAllowed(let name, let value):
      "--\(name) \(value.shortest) is not allowed; give a positive number, as in 7e10"
    case .overdetermined(let product, let compute):
      "6·N·D is \(product.shortest) FLOP, but --compute is \(compute.shortest); give two of the three"
    case .noAllocation(let law):
      "the law '\(law)' does not say how to divide compute between parameters and tokens; use epoch, hoffmann or kaplan"
    case .activeExceedsTotal(let active, let total):
      "--active \(active.shortest) exceeds --total \(total.shortest); a token passes only through a part of the model"
    }
  }
}
