import Emergence

/// Takes values out of a preset's tree and collects everything that is wrong with it on the way.
package struct NodeReader {
  let file: String
  let overrides: [PresetOverride]
  package private(set) var problems: [PresetProblem] = []

  package init(file: String, overrides: [PresetOverride] = []) {
    self.file = file
    self.overrides = overrides
  }

  /// Notes a problem. The option that set the key or a parent of it, or else one that set a part of it, is blamed before
  /// the file.
  package mutating func report(_ path: [String], line: Int, _ message: LocalizedText) {
    let option =
      overrides.last { path.starts(with: $0.path) }
      ?? overrides.last { !path.isEmpty && $0.path.starts(with: path) }
    report(path, line: line, blaming: option, message)
  }

  private mutating func report(
    _ path: [String], line: Int, blaming option: PresetOverride?, _ message: LocalizedText
  ) {
    problems.append(
      PresetProblem(
        location: option?.description ?? "\(file):\(line)", key: path.joined(separator: "."), message: message))
  }

  /// Notes a problem that another reader found.
  package mutating func note(_ problem: PresetProblem) {
    problems.append(problem)
  }

  /// The entries of a table by key; unknown keys are reported with the nearest that is meant.
  package mutating func table(_ node: PresetNode, _ path: [String], allowed: [String]) -> [String: PresetNode]? {
    guard case .table(let entries) = node.content else {
      report(
        path, line: node.line,
        LocalizedText(
          en: "must be a table of keys, not \(node.kind.english); allowed keys: \(list(allowed))",
          zh: "必须是键值表，不能是\(node.kind.chinese)；可用的键：\(list(allowed))"))
      return nil
    }
    var result: [String: PresetNode] = [:]
    for entry in entries {
      if result[entry.key] != nil {
        report(path + [entry.key], line: entry.line, .givenTwice)
      } else if allowed.contains(entry.key) {
        result[entry.key] = entry.value
      } else {
        let hint = suggestion(for: entry.key, among: allowed)
        // An option may have made the whole table that this key stands for.
        let unknown = path + [entry.key]
        report(
          path + [shortened(entry.key)], line: entry.line,
          blaming: overrides.last { $0.path.starts(with: unknown) || unknown.starts(with: $0.path) },
          LocalizedText(
            en: "is not a known key; \(hint.english)allowed: \(list(allowed))",
            zh: "是未知的键；\(hint.chinese)可用：\(list(allowed))"))
      }
    }
    return result
  }

  package mutating func text(_ node: PresetNode, _ path: [String], allowed: LocalizedText) -> String? {
    guard case .scalar(let text, let isQuoted) = node.content, isQuoted || !text.isEmpty else {
      report(path, line: node.line, .must(be: allowed, not: node))
      return nil
    }
    return text
  }

  package mutating func choice(_ node: PresetNode, _ path: [String], among allowed: [String]) -> String? {
    guard let text = text(node, path, allowed: .oneOf(allowed)) else { return nil }
    guard allowed.contains(text) else {
      let hint = suggestion(for: text, among: allowed)
      report(
        path, line: node.line,
        LocalizedText(
          en: "cannot be \(node.kind.english); \(hint.english)allowed: \(list(allowed))",
          zh: "不能是\(node.kind.chinese)；\(hint.chinese)可用：\(list(allowed))"))
      return nil
    }
    return text
  }

  package mutating func real(_ node: PresetNode, _ path: [String], in range: ClosedRange<Double>) -> Double? {
    let allowed = LocalizedText.number(in: range)
    guard case .scalar(let text, isQuoted: false) = node.content, let number = Self.number(text) else {
      report(path, line: node.line, .must(be: allowed, not: node))
      return nil
    }
    guard range.contains(number) else {
      report(path, line: node.line, .outOfRange(text, allowed: allowed))
      return nil
    }
    return number
  }

  package mutating func integer(_ node: PresetNode, _ path: [String], in range: ClosedRange<Int>) -> Int? {
    let allowed = LocalizedText.wholeNumber(in: range)
    guard case .scalar(let text, isQuoted: false) = node.content, let number = Self.number(text) else {
      report(path, line: node.line, .must(be: allowed, not: node))
      return nil
    }
    guard let whole = Int(text), range.contains(whole) else {
      let isWhole = number == number.rounded() && !text.contains(".")
      let shown = shortened(text)
      report(
        path, line: node.line,
        isWhole
          ? .outOfRange(shown, allowed: allowed)
          : LocalizedText(
            en: "is \(shown), not whole; allowed: \(allowed.english)", zh: "为 \(shown)，不是整数；允许：\(allowed.chinese)"))
      return nil
    }
    return whole
  }

  package mutating func seed(_ node: PresetNode, _ path: [String]) -> UInt64? {
    guard case .scalar(let text, isQuoted: false) = node.content, let seed = UInt64(text) else {
      let allowed = LocalizedText(
        en: "a whole number from 0 to \(UInt64.max)", zh: "从 0 到 \(UInt64.max) 的整数")
      report(path, line: node.line, .must(be: allowed, not: node))
      return nil
    }
    return seed
  }

  /// The items of a list; at least one, at most `maximum`.
  /// - Parameter what: their name, and an example where it helps.
  package mutating func items(
    _ node: PresetNode, _ path: [String], of what: LocalizedText, maximum: Int
  ) -> [PresetNode]? {
    guard case .list(let items) = node.content else {
      let list = LocalizedText(en: "a list of \(what.english)", zh: "列表，其中为\(what.chinese)")
      report(path, line: node.line, .must(be: list, not: node))
      return nil
    }
    guard !items.isEmpty else {
      report(
        path, line: node.line,
        LocalizedText(
          en: "is an empty list; at least one item is needed: \(what.english)", zh: "是空列表；至少需要一项：\(what.chinese)"))
      return nil
    }
    guard items.count <= maximum else {
      report(
        path, line: node.line,
        LocalizedText(
          en: "has \(items.count) items; at most \(maximum) are allowed", zh: "有 \(items.count) 项；最多 \(maximum) 项"))
      return nil
    }
    return items
  }

  /// One text for both languages, or a table with one for each.
  package mutating func localized(_ node: PresetNode, _ path: [String]) -> LocalizedText? {
    if case .scalar = node.content {
      let allowed = LocalizedText(en: "a text, or {en: \"…\", zh: \"…\"}", zh: "文本，或 {en: \"…\", zh: \"…\"}")
      return text(node, path, allowed: allowed).map { LocalizedText($0) }
    }
    guard let entries = table(node, path, allowed: ["en", "zh"]) else { return nil }
    guard let first = entries["en"] ?? entries["zh"], let last = entries["zh"] ?? entries["en"] else {
      report(
        path, line: node.line,
        LocalizedText(en: "is empty; give {en: \"…\", zh: \"…\"}", zh: "为空；请给出 {en: \"…\", zh: \"…\"}"))
      return nil
    }
    guard let english = text(first, path + ["en"], allowed: .anyText),
      let chinese = text(last, path + ["zh"], allowed: .anyText)
    else { return nil }
    return LocalizedText(en: english, zh: chinese)
  }

  /// A finite decimal number. YAML's `.nan` and `.inf`, C's `0x1p3` and `infinity` are none.
  private static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private func shortened(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }
}

/// Sentences that several readers say.
extension LocalizedText {
  package static let anyText = LocalizedText(en: "a text", zh: "文本")
  package static let numberList = LocalizedText(en: "numbers, as in [1, 2, 3]", zh: "数，如 [1, 2, 3]")
  package static let isMissing = LocalizedText(en: "is missing; it must be given", zh: "缺失；必须给出")
  static let givenTwice = LocalizedText(en: "is given twice; keep one of them", zh: "重复给出；请只保留一个")

  package static func must(be allowed: LocalizedText, not node: PresetNode) -> LocalizedText {
    LocalizedText(
      en: "must be \(allowed.english), not \(node.kind.english)", zh: "必须是\(allowed.chinese)，不能是\(node.kind.chinese)")
  }

  static func outOfRange(_ text: String, allowed: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "is \(text), out of range; allowed: \(allowed.english)", zh: "为 \(text)，超出范围；允许：\(allowed.chinese)")
  }
}
