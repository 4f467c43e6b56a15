import Emergence

/// One thing that is wrong with a preset, where it is and what would be right.
public struct PresetProblem: Sendable, Hashable, CustomStringConvertible {
  /// `file:line`, or the command-line option that brought the value.
  public let location: String
  /// Path of the key, as in `control.temperature.count`; empty for the file as a whole.
  public let key: String
  /// What is wrong; what is allowed.
  public let message: LocalizedText

  public init(location: String, key: String, message: LocalizedText) {
    self.location = location
    self.key = key
    self.message = message
  }

  /// The message after the place and the key, which are the same in every language.
  public var explanation: LocalizedText {
    let place = key.isEmpty ? "\(location): " : "\(location): \(key): "
    return LocalizedText([LocalizedText(place), message])
  }

  public var description: String { explanation.english }
}

/// Everything that is wrong with a preset, at once. Nothing has been written when it is thrown.
public struct PresetError: Explained {
  public let problems: [PresetProblem]

  public init(_ problems: [PresetProblem]) {
    self.problems = problems
  }

  package init(_ location: String, _ message: LocalizedText) {
    problems = [PresetProblem(location: location, key: "", message: message)]
  }

  public var explanation: LocalizedText {
    LocalizedText(problems.map(\.explanation), separator: "\n")
  }
}
