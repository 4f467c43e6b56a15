import Emergence

/// One `--set path=value` of the command line: a key of the preset replaced before anything is checked.
public struct PresetOverride: Sendable, Hashable, CustomStringConvertible {
  /// The option's argument as the user wrote it.
  public let text: String
  package let path: [String]
  package let value: PresetNode

  /// - Parameter text: `path=value` with the value in YAML, as in `sizes=[8, 16]` or `control.temperature.count=5`.
  /// - Throws: `PresetError` when it is not of that form.
  public init(_ text: String) throws {
    let location = "--set \(text)"
    guard let equals = text.firstIndex(of: "=") else {
      throw PresetError(
        location,
        LocalizedText(
          en: "has no '='; write --set path=value, as in --set parameters.temperature=2.3",
          zh: "缺少 '='；请写成 --set 路径=值，如 --set parameters.temperature=2.3"))
    }
    path = text[..<equals].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard path.allSatisfy({ !$0.isEmpty }) else {
      throw PresetError(
        location,
        LocalizedText(
          en: "has an empty key; write --set path=value, as in --set control.temperature.count=5",
          zh: "含有空的键；请写成 --set 路径=值，如 --set control.temperature.count=5"))
    }
    let yaml = String(text[text.index(after: equals)...])
    do {
      value = try PresetNode.parse(yaml, named: location)
    } catch let error as PresetError {
      throw PresetError(error.problems.map { PresetProblem(location: location, key: "", message: $0.message) })
    }
    self.text = text
  }

  /// The override that `--seed N` stands for.
  public init(seed: UInt64) {
    text = "seed=\(seed)"
    path = ["seed"]
    value = PresetNode(line: 1, content: .scalar(String(seed), isQuoted: false))
  }

  public var description: String { "--set \(text)" }

  /// Keys that say in another way what this key says, and so give place to it.
  private static let alternatives: [String: [String]] = [
    "size": ["sizes"], "sizes": ["size"], "count": ["values"], "from": ["values", "near", "width"],
    "to": ["values", "near", "width"], "near": ["values", "from", "to"], "width": ["values", "from", "to"],
    "values": ["from", "to", "near", "width", "count"],
  ]

  /// Replaces the key in a preset's tree.
  /// - Returns: false when the path leads through a number, text or list.
  package func apply(to root: inout PresetNode) -> Bool {
    let isAlternative = path.count == 1 || (path.count == 3 && path[0] == "control")
    for sibling in isAlternative ? Self.alternatives[path[path.count - 1]] ?? [] : [] {
      root.remove(path.dropLast() + [sibling])
    }
    return root.set(path[...], to: value)
  }
}
