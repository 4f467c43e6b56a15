import Emergence
import Experiments
import Foundation

/// Reads an analogy's YAML, and with it the presets of its members.
struct AnalogyReader {
  private static let keys = ["title", "story", "holds", "breaks", "undecided", "sources", "mirrored", "members"]
  private static let memberKeys = ["preset", "id", "role", "title", "set", "normalisation"]
  private static let maximumMembers = 8
  private static let memberList = LocalizedText(en: "members", zh: "成员")

  private let file: String
  private var reader: NodeReader
  /// Where each member stands, and the lines of its overrides by their text.
  private var lines: [(member: Int, overrides: [String: Int])] = []

  init(file: String) {
    self.file = file
    reader = NodeReader(file: file)
  }

  /// Reads the analogy alone.
  /// - Throws: `PresetError` with everything that is wrong.
  mutating func read(_ source: String) throws -> Analogy {
    let analogy = readAnalogy(try PresetNode.parse(source, named: file), source)
    guard let analogy, reader.problems.isEmpty else { throw PresetError(reader.problems) }
    return analogy
  }

  /// Reads the analogy and the presets of its members.
  /// - Throws: `PresetError` with everything that is wrong in any of them.
  mutating func read(
    _ source: String, library: PresetLibrary, overrides: [String], seed: UInt64?
  ) throws -> (Analogy, [Preset]) {
    let analogy = try read(source)
    let given = try Self.overrides(overrides, of: analogy.members.map(\.id))
    var presets: [Preset] = []
    for (index, member) in analogy.members.enumerated() {
      if let preset = load(index, member, library, given[member.id] ?? [], seed) { presets.append(preset) }
    }
    guard reader.problems.isEmpty else { throw PresetError(reader.problems) }
    return (analogy, presets)
  }

  // MARK: The file

  private mutating func readAnalogy(_ root: PresetNode, _ source: String) -> Analogy? {
    guard let entries = reader.table(root, [], allowed: Self.keys) else { return nil }
    for key in ["title", "members"] where entries[key] == nil {
      reader.report([key], line: root.line, .isMissing)
    }
    func text(_ key: String) -> LocalizedText? { entries[key].flatMap { reader.localized($0, [key]) } }
    let title = text("title")
    let (story, holds, breaks, undecided) = (text("story"), text("holds"), text("breaks"), text("undecided"))
    var sources: [String] = []
    if let node = entries["sources"] {
      let items = reader.items(node, ["sources"], of: .anyText, maximum: 100) ?? []
      sources = items.compactMap { reader.text($0, ["sources"], allowed: .anyText) }
    }
    let isMirrored =
      entries["mirrored"].flatMap { reader.choice($0, ["mirrored"], among: ["true", "false"]) } == "true"
    let members = entries["members"].flatMap { readMembers($0) }
    guard let title, let members else { return nil }
    return Analogy(
      title: title, story: story, holds: holds, breaks: breaks, undecided: undecided, sources: sources,
      members: members, isMirrored: isMirrored, text: source)
  }

  private mutating func readMembers(_ node: PresetNode) -> [Analogy.Member]? {
    guard let items = reader.items(node, ["members"], of: Self.memberList, maximum: Self.maximumMembers) else {
      return nil
    }
    guard items.count >= 2 else {
      reader.report(
        ["members"], line: node.line,
        LocalizedText(en: "has one item; a comparison needs at least two", zh: "只有一项；比较至少需要两个成员"))
      return nil
    }
    var members: [Analogy.Member] = []
    for (index, item) in items.enumerated() {
      guard let member = readMember(item, ["members", String(index + 1)]) else { continue }
      if members.contains(where: { $0.id == member.id }) {
        reader.report(
          ["members", String(index + 1), "id"], line: item.line,
          LocalizedText(
            en: "is '\(member.id)' a second time; give this member an id of its own, as in id: \(member.id)-2",
            zh: "第二次为 '\(member.id)'；请给该成员另取一个 id，如 id: \(member.id)-2"))
      }
      members.append(member)
    }
    return members.count == items.count ? members : nil
  }

  private mutating func readMember(_ node: PresetNode, _ path: [String]) -> Analogy.Member? {
    guard let entries = reader.table(node, path, allowed: Self.memberKeys) else { return nil }
    for key in ["preset", "role"] where entries[key] == nil {
      reader.report(path + [key], line: node.line, .isMissing)
    }
    guard let presetNode = entries["preset"], let roleNode = entries["role"],
      let preset = reader.text(
        presetNode, path + ["preset"],
        allowed: LocalizedText(en: "the name or path of a preset", zh: "预设的名称或路径"))
    else { return nil }
    let role = reader.choice(roleNode, path + ["role"], among: Analogy.Role.allCases.map(\.rawValue))
    let name = ((preset as NSString).lastPathComponent as NSString).deletingPathExtension
    let word = LocalizedText(en: "a word", zh: "一个词")
    let id = entries["id"].map { reader.text($0, path + ["id"], allowed: word) } ?? name
    guard let role = role.flatMap(Analogy.Role.init), let id else { return nil }
    guard id.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9_-]*/) != nil, id != "figures" else {
      reader.report(
        path + ["id"], line: (entries["id"] ?? node).line,
        LocalizedText(
          en: "cannot be '\(id)', because it names a folder; allowed: letters, digits, - and _, other than 'figures'",
          zh: "不能是 '\(id)'，因为它用作文件夹名；可用：字母、数字、- 和 _，'figures' 除外"))
      return nil
    }
    let title = entries["title"].flatMap { reader.localized($0, path + ["title"]) }
    return Analogy.Member(
      id: id, role: role, title: title, preset: preset,
      overrides: readOverrides(entries["set"], path + ["set"], line: presetNode.line),
      normalisation: readNormalisation(entries["normalisation"], path + ["normalisation"]))
  }

  private mutating func readNormalisation(_ node: PresetNode?, _ path: [String]) -> Analogy.Normalisation? {
    guard let node, let entries = reader.table(node, path, allowed: ["chance", "maximum"]) else { return nil }
    let range = -1e12...1e12
    let chance = entries["chance"].flatMap { reader.real($0, path + ["chance"], in: range) } ?? 0
    let maximum = entries["maximum"].flatMap { reader.real($0, path + ["maximum"], in: range) } ?? 1
    if chance == maximum {
      reader.report(
        path, line: node.line,
        LocalizedText(
          en: "has a maximum equal to chance, which leaves no range to normalise by",
          zh: "的 maximum 等于 chance，没有可用于归一化的范围"))
    }
    return Analogy.Normalisation(chance: chance, maximum: maximum)
  }

  private mutating func readOverrides(_ node: PresetNode?, _ path: [String], line: Int) -> [String] {
    var found: [String] = []
    var places: [String: Int] = [:]
    if let node {
      if case .table(let entries) = node.content {
        for entry in entries {
          let text = "\(entry.key)=\(entry.value.yaml)"
          found.append(text)
          places[text] = entry.line
        }
      } else {
        reader.report(
          path, line: node.line,
          .must(
            be: LocalizedText(
              en: "a table of keys, as in {sizes: [8, 16], protocol.measure: 500}",
              zh: "键值表，如 {sizes: [8, 16], protocol.measure: 500}"), not: node))
      }
    }
    lines.append((line, places))
    return found
  }

  // MARK: The presets

  /// Reads a member's preset. What the analogy got wrong is reported at its own line.
  private mutating func load(
    _ index: Int, _ member: Analogy.Member, _ library: PresetLibrary, _ given: [(option: String, rest: String)],
    _ seed: UInt64?
  ) -> Preset? {
    let path = ["members", String(index + 1)]
    var places: [String: (location: String, isOwn: Bool)] = [:]
    do {
      var overrides: [PresetOverride] = []
      for text in member.overrides {
        places["--set \(text)"] = ("\(file):\(lines[index].overrides[text] ?? lines[index].member)", true)
        overrides.append(try PresetOverride(text))
      }
      for (option, rest) in given {
        places["--set \(rest)"] = ("--set \(option)", false)
        overrides.append(try PresetOverride(rest))
      }
      if let seed { overrides.append(PresetOverride(seed: seed)) }
      let preset = try library.load(resolved(member.preset), overrides: overrides)
      try preset.requireSweepable()
      if let across = preset.across?.parameter.id {
        reader.report(
          path + ["preset"], line: lines[index].member,
          LocalizedText(
            en: "'\(member.preset)' is a map over two parameters, and a comparison needs one; fix the second, as in "
              + "set: {parameters.\(across): \(preset.parameters.real(across).shortest)}",
            zh: "'\(member.preset)' 是两个参数的相图，而比较只需要一个；请固定第二个参数，如 "
              + "set: {parameters.\(across): \(preset.parameters.real(across).shortest)}"))
        return nil
      }
      return preset
    } catch let error as PresetError {
      for problem in error.problems {
        if let place = places[problem.location] {
          let key = place.isOwn ? (path + ["set", problem.key]).filter { !$0.isEmpty } : [problem.key]
          reader.note(
            PresetProblem(location: place.location, key: key.joined(separator: "."), message: problem.message))
        } else if problem.location == member.preset || problem.location == resolved(member.preset) {
          let name = LocalizedText("'\(member.preset)': ")
          reader.report(path + ["preset"], line: lines[index].member, LocalizedText([name, problem.message]))
        } else {
          reader.note(problem)
        }
      }
    } catch {
      reader.report(path, line: lines[index].member, LocalizedText(explaining: error))
    }
    return nil
  }

  /// A path is meant as seen from the analogy's file, else from where the command runs.
  private func resolved(_ preset: String) -> String {
    guard preset.contains("/") || preset.hasSuffix(".yaml"), !preset.hasPrefix("/") else { return preset }
    let beside = ((file as NSString).deletingLastPathComponent as NSString).appendingPathComponent(preset)
    return FileManager.default.fileExists(atPath: beside) ? beside : preset
  }

  /// The arguments of `--set MEMBER.path=value` by member.
  private static func overrides(
    _ options: [String], of ids: [String]
  ) throws -> [String: [(option: String, rest: String)]] {
    var found: [String: [(option: String, rest: String)]] = [:]
    for option in options {
      let head = option.prefix { $0 != "=" }
      // A member's id may be the beginning of another's, but neither holds a dot.
      let id = String(head.prefix { $0 != "." })
      guard ids.contains(id), head.contains(".") else {
        let hint = suggestion(for: id, among: ids)
        let all = ids.joined(separator: ", ")
        throw PresetError(
          "--set \(option)",
          LocalizedText(
            en: "names no member; \(hint.english)write --set MEMBER.path=value, as in --set \(ids[0]).replicas=4; "
              + "members: \(all)",
            zh: "没有指明成员；\(hint.chinese)请写成 --set 成员.路径=值，如 --set \(ids[0]).replicas=4；成员：\(all)"))
      }
      found[id, default: []].append((option, String(option.dropFirst(id.count + 1))))
    }
    return found
  }
}

extension PresetNode {
  /// The value in YAML on one line, as an argument of `--set` writes it.
  fileprivate var yaml: String {
    switch content {
    case .scalar(let text, isQuoted: false): text
    case .scalar(let text, isQuoted: true):
      "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\""
    case .list(let items): "[\(items.map(\.yaml).joined(separator: ", "))]"
    case .table(let entries): "{\(entries.map { "\($0.key): \($0.value.yaml)" }.joined(separator: ", "))}"
    }
  }
}
