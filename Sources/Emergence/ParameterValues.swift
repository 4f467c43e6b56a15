/// A value for every declared parameter of a system. Built only through the declarations, so a system that receives one
/// need not check names or ranges again.
public struct ParameterValues: Sendable, Hashable {
  public let declarations: [Parameter]
  private var values: [ParameterValue]

  /// Every parameter at its default.
  public init(_ declarations: [Parameter]) {
    self.declarations = declarations
    values = declarations.map(\.defaultValue)
  }

  private func index(_ id: String) -> Int {
    guard let index = declarations.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("no parameter '\(id)' is declared")
    }
    return index
  }

  /// The value of a declared parameter.
  public subscript(id: String) -> ParameterValue {
    get { values[index(id)] }
    set { values[index(id)] = newValue }
  }

  /// A numeric parameter as a real number.
  public func real(_ id: String) -> Double {
    guard let number = self[id].number else { preconditionFailure("'\(id)' is not a number") }
    return number
  }

  /// A whole-number parameter.
  public func integer(_ id: String) -> Int {
    guard case .integer(let value) = self[id] else { preconditionFailure("'\(id)' is not a whole number") }
    return value
  }

  /// The id of the chosen option.
  public func choice(_ id: String) -> String {
    guard case .choice(let value) = self[id] else { preconditionFailure("'\(id)' is not a choice") }
    return value
  }

  /// A text of the user's own, or none.
  public func text(_ id: String) -> GivenText {
    guard case .text(let value) = self[id] else { preconditionFailure("'\(id)' is not a text") }
    return value
  }

  /// Parameter ids with their values, in order of declaration.
  public var all: [(id: String, value: ParameterValue)] {
    zip(declarations, values).map { ($0.id, $1) }
  }

  /// The same values with some replaced.
  public func setting(_ changes: [String: ParameterValue]) -> ParameterValues {
    var copy = self
    for (id, value) in changes { copy[id] = value }
    return copy
  }
}
