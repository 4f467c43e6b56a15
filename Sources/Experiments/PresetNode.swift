import Emergence
import Yams

/// A preset as a tree that remembers lines. Scalars stay text: what a text means is decided by the key it belongs to,
/// so `no` is never a truth value and `1e400` never an infinity.
package struct PresetNode: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case scalar(String, isQuoted: Bool)
    case list([PresetNode])
    case table([Entry])
  }

  package struct Entry: Sendable, Hashable {
    package var key: String
    package var line: Int
    package var value: PresetNode
  }

  package var line: Int
  package var content: Content

  /// How a message names what this is.
  package var kind: LocalizedText {
    switch content {
    case .scalar("", isQuoted: false): LocalizedText(en: "empty", zh: "空值")
    case .scalar(let text, isQuoted: true):
      LocalizedText(en: "the text \"\(text.prefix(40))\"", zh: "文本 \"\(text.prefix(40))\"")
    case .scalar(let text, isQuoted: false): LocalizedText(en: "'\(text.prefix(40))'", zh: " '\(text.prefix(40))'")
    case .list: LocalizedText(en: "a list", zh: "列表")
    case .table: LocalizedText(en: "a table of keys", zh: "键值表")
    }
  }

  /// The value of a key, or nil if this is no table or has no such key.
  package subscript(key: String) -> PresetNode? {
    guard case .table(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Sets the value at a path, making tables on the way.
  /// - Returns: false when the path leads through a number, text or list.
  package mutating func set(_ path: ArraySlice<String>, to value: PresetNode) -> Bool {
    guard let key = path.first else {
      self = value
      return true
    }
    if case .scalar("", isQuoted: false) = content { content = .table([]) }
    guard case .table(var entries) = content else { return false }
    var child = PresetNode(line: value.line, content: .table([]))
    if let index = entries.firstIndex(where: { $0.key == key }) {
      child = entries.remove(at: index).value
    }
    guard child.set(path.dropFirst(), to: value) else { return false }
    entries.append(Entry(key: key, line: value.line, value: child))
    content = .table(entries)
    return true
  }

  /// Removes the key at a path, if it is there.
  package mutating func remove(_ path: ArraySlice<String>) {
    guard let key = path.first, case .table(var entries) = content,
      let index = entries.firstIndex(where: { $0.key == key })
    else { return }
    if path.count == 1 {
      entries.remove(at: index)
    } else {
      entries[index].value.remove(path.dropFirst())
    }
    content = .table(entries)
  }
}

extension PresetNode {
  /// Limits far above any real preset, so that a hostile file costs a message and not the machine.
  private static let maximumBytes = 256 * 1024
  private static let maximumAliases = 20
  private static let maximumDepth = 12
  private static let maximumNodes = 200_000

  private static let nestedTooDeeply = LocalizedText(
    en: "is nested too deeply; a preset has at most four levels", zh: "嵌套过深；预设最多四层")

  /// Reads the one document of a YAML text.
  /// - Parameter name: what messages call the text: the file as the user wrote it.
  /// - Throws: `PresetError` when it is not YAML or exceeds the limits.
  package static func parse(_ yaml: String, named name: String) throws -> PresetNode {
    guard yaml.utf8.count <= maximumBytes else {
      throw PresetError(
        "\(name):1",
        LocalizedText(en: "is larger than 256 KiB; a preset is a page of text", zh: "大于 256 KiB；预设只有一页文本"))
    }
    try refuseBombs(yaml, named: name)
    let root: Node?
    do {
      // The basic resolver keeps every scalar as text: the reader knows better what a key means than YAML's guesses.
      root = try Yams.compose(yaml: yaml, .basic)
    } catch let error as YamlError {
      throw PresetError([syntaxProblem(error, in: name)])
    }
    guard let root else {
      throw PresetError(
        "\(name):1",
        LocalizedText(en: "is empty; a preset needs at least `system: ID`", zh: "为空；预设至少需要 `system: ID`"))
    }
    var budget = maximumNodes
    return try convert(root, named: name, depth: 0, line: 1, budget: &budget)
  }

  /// Aliases that refer to aliases double a document with every level, and Yams compares and hashes keys by expanding
  /// them. A handful is all a preset could want.
  private static func refuseBombs(_ yaml: String, named name: String) throws {
    var line = 1
    var aliases = 0
    var depth = 0
    var previous = UInt8(ascii: "\n")
    for byte in yaml.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "*") where " \t\n[{,:-?".utf8.contains(previous): aliases += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      if aliases > maximumAliases {
        throw PresetError(
          "\(name):\(line)",
          LocalizedText(
            en: "refers to too many aliases (*name); write the values out", zh: "引用的别名（*name）过多；请直接写出各值"))
      }
      if depth > 4 * maximumDepth {
        throw PresetError("\(name):\(line)", nestedTooDeeply)
      }
      previous = byte
    }
  }

  private static func convert(
    _ node: Node, named name: String, depth: Int, line: Int, budget: inout Int
  ) throws -> PresetNode {
    let line = node.mark?.line ?? line
    budget -= 1
    guard depth <= maximumDepth else {
      throw PresetError("\(name):\(line)", nestedTooDeeply)
    }
    guard budget > 0 else {
      throw PresetError(
        "\(name):\(line)",
        LocalizedText(
          en: "has more than \(maximumNodes) values; give a range instead of a list",
          zh: "含有超过 \(maximumNodes) 个值；请用范围代替列表"))
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain && scalar.style != .any
      return PresetNode(line: line, content: .scalar(scalar.string, isQuoted: isQuoted))
    case .sequence(let sequence):
      let items = try sequence.map { try convert($0, named: name, depth: depth + 1, line: line, budget: &budget) }
      return PresetNode(line: line, content: .list(items))
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        let keyLine = key.mark?.line ?? line
        guard case .scalar(let scalar) = key else {
          throw PresetError(
            "\(name):\(keyLine)",
            LocalizedText(
              en: "has a key that is a list or table; a key is a plain word", zh: "有一个键是列表或表；键必须是普通的词"))
        }
        let child = try convert(value, named: name, depth: depth + 1, line: keyLine, budget: &budget)
        entries.append(Entry(key: scalar.string, line: keyLine, value: child))
      }
      return PresetNode(line: line, content: .table(entries))
    case .alias:
      throw PresetError(
        "\(name):\(line)",
        LocalizedText(en: "has an alias that refers to itself; write the value out", zh: "有一个别名引用自身；请直接写出其值"))
    }
  }

  private static func syntaxProblem(_ error: YamlError, in name: String) -> PresetProblem {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let detail = context.map { " (\($0.text), line \($0.mark.line))" } ?? ""
      return PresetProblem(
        location: "\(name):\(mark.line)", key: "",
        message: LocalizedText(
          en: "is not YAML at column \(mark.column): \(problem)\(detail)",
          zh: "第 \(mark.column) 列不是有效的 YAML：\(problem)\(detail)"))
    case .duplicatedKeysInMapping(let keys, let context):
      return PresetProblem(
        location: "\(name):\(context.mark.line)", key: keys.first ?? "", message: .givenTwice)
    case .reader(let problem, _, _, _):
      return PresetProblem(
        location: "\(name):1", key: "",
        message: LocalizedText(en: "is not UTF-8 text: \(problem)", zh: "不是 UTF-8 文本：\(problem)"))
    default:
      return PresetProblem(
        location: "\(name):1", key: "",
        message: LocalizedText(en: "is not YAML: \(error)", zh: "不是有效的 YAML：\(error)"))
    }
  }
}
