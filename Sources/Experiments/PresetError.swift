/// One thing that is wrong with a preset, where it is and what would be right.
public struct PresetProblem: Sendable, Hashable, CustomStringConvertible {
  /// `file:line`, or the command-line option that brought the value.
  public let location: String
  /// Path of the key, as in `control.temperature.count`; empty for the file as a whole.
  public let key: String
  /// What is wrong; what is allowed.
  public let message: String

  public init(location: String, key: String, message: String) {
    self.location = location
    self.key = key
    self.message = message
  }

  public var description: String {
    key.isEmpty ? "\(location): \(message)" : "\(location): \(key): \(message)"
  }
}

/// Everything that is wrong with a preset, at once. Nothing has been written when it is thrown.
public struct PresetError: Error, Sendable, CustomStringConvertible {
  public let problems: [PresetProblem]

  public init(_ problems: [PresetProblem]) {
    self.problems = problems
  }

  package init(_ location: String, _ key: String = "", _ message: String) {
    problems = [PresetProblem(location: location, key: key, message: message)]
  }

  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
