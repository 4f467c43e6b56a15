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

  /// Notes a problem. The option that set the key, or a part or parent of it, is blamed before the file.
  package mutating func report(_ path: [String], line: Int, _ message: String) {
    report(path, line: line, blaming: overrides.last { path.starts(with: $0.path) }, message)
  }

  private mutating func report(_ path: [String], line: Int, blaming option: PresetOverride?, _ message: String) {
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
      report(path, line: node.line, "must be a table of keys, not \(node.kind); allowed keys: \(list(allowed))")
      return nil
    }
    var result: [String: PresetNode] = [:]
    for entry in entries {
      if result[entry.key] != nil {
        report(path + [entry.key], line: entry.line, "is given twice; keep one of them")
      } else if allowed.contains(entry.key) {
        result[entry.key] = entry.value
      } else {
        let hint = nearest(to: entry.key, among: allowed).map { "did you mean '\($0)'? " } ?? ""
        // An option may have made the whole table that this key stands for.
        let unknown = path + [entry.key]
        report(
          path + [shortened(entry.key)], line: entry.line,
          blaming: overrides.last { $0.path.starts(with: unknown) || unknown.starts(with: $0.path) },
          "is not a known key; \(hint)allowed: \(list(allowed))")
      }
    }
    return result
  }

  package mutating func text(_ node: PresetNode, _ path: [String], allowed: String) -> String? {
    guard case .scalar(let text, let isQuoted) = node.content, isQuoted || !text.isEmpty else {
      report(path, line: node.line, "must be \(allowed), not \(node.kind)")
      return nil
    }
    return text
  }

  package mutating func choice(_ node: PresetNode, _ path: [String], among allowed: [String]) -> String? {
    guard let text = text(node, path, allowed: "one of \(list(allowed))") else { return nil }
    guard allowed.contains(text) else {
      let hint = nearest(to: text, among: allowed).map { "did you mean '\($0)'? " } ?? ""
      report(path, line: node.line, "cannot be \(node.kind); \(hint)allowed: \(list(allowed))")
      return nil
    }
    return text
  }

  package mutating func real(_ node: PresetNode, _ path: [String], in range: ClosedRange<Double>) -> Double? {
    let allowed = "a number from \(range.lowerBound.shortest) to \(range.upperBound.shortest)"
    guard case .scalar(let text, isQuoted: false) = node.content, let number = Self.number(text) else {
      report(path, line: node.line, "must be \(allowed), not \(node.kind)")
      return nil
    }
    guard range.contains(number) else {
      report(path, line: node.line, "is \(text), out of range; allowed: \(allowed)")
      return nil
    }
    return number
  }

  package mutating func integer(_ node: PresetNode, _ path: [String], in range: ClosedRange<Int>) -> Int? {
    let allowed = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard case .scalar(let text, isQuoted: false) = node.content, let number = Self.number(text) else {
      report(path, line: node.line, "must be \(allowed), not \(node.kind)")
      return nil
    }
    guard let whole = Int(text), range.contains(whole) else {
      let fault = number == number.rounded() && !text.contains(".") ? "out of range" : "not whole"
      report(path, line: node.line, "is \(shortened(text)), \(fault); allowed: \(allowed)")
      return nil
    }
    return whole
  }

  package mutating func seed(_ node: PresetNode, _ path: [String]) -> UInt64? {
    guard case .scalar(let text, isQuoted: false) = node.content, let seed = UInt64(text) else {
      report(path, line: node.line, "must be a whole number from 0 to \(UInt64.max), not \(node.kind)")
      return nil
    }
    return seed
  }

  /// The items of a list; at least one, at most `maximum`.
  package mutating func items(_ node: PresetNode, _ path: [String], of what: String, maximum: Int) -> [PresetNode]? {
    guard case .list(let items) = node.content, !items.isEmpty else {
      report(path, line: node.line, "must be a list of \(what), as in [1, 2, 3], not \(node.kind)")
      return nil
    }
    guard items.count <= maximum else {
      report(path, line: node.line, "has \(items.count) items; at most \(maximum) are allowed")
      return nil
    }
    return items
  }

  /// One text for both languages, or a table with one for each.
  package mutating func localized(_ node: PresetNode, _ path: [String]) -> LocalizedText? {
    if case .scalar = node.content {
      return text(node, path, allowed: "a text, or {en: \"…\", zh: \"…\"}").map { LocalizedText($0) }
    }
    guard let entries = table(node, path, allowed: ["en", "zh"]) else { return nil }
    guard let first = entries["en"] ?? entries["zh"], let last = entries["zh"] ?? entries["en"] else {
      report(path, line: node.line, "is empty; give {en: \"…\", zh: \"…\"}")
      return nil
    }
    guard let english = text(first, path + ["en"], allowed: "a text"),
      let chinese = text(last, path + ["zh"], allowed: "a text")
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
