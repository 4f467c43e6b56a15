import Emergence
import Foundation

extension PresetLibrary {
  /// What a name or path can mean.
  package enum Kind: Sendable, Hashable {
    case system, preset, analogy, lecture
  }

  /// What a name or path means: nothing, or several things of one name.
  package func kinds(of nameOrPath: String) -> [Kind] {
    let isPreset = shipped.contains { $0.name == nameOrPath } || hasKey("system", inFile: nameOrPath)
    let all: [(kind: Kind, isMeant: Bool)] = [
      (.preset, isPreset), (.system, card(nameOrPath) != nil), (.lecture, isLecture(nameOrPath)),
      (.analogy, isAnalogy(nameOrPath)),
    ]
    return all.filter(\.isMeant).map(\.kind)
  }

  /// The error for a name that means something else than was asked for: what it is, and commands that take it.
  /// - Returns: nil where the name means what was wanted, or nothing.
  package func misnamed(_ name: String, wanted: Kind) -> PresetError? {
    let kinds = kinds(of: name)
    guard let kind = kinds.first, !kinds.contains(wanted) else { return nil }
    let (what, commands): (LocalizedText, [String])
    switch kind {
    case .system:
      let presets = presets(of: name)
      what = LocalizedText(
        en: "is a system, not \(wanted.noun.english); its presets: \(presets.joined(separator: ", "))",
        zh: "是系统，不是\(wanted.noun.chinese)；它的预设：\(presets.joined(separator: ", "))")
      commands =
        (presets.first.map { ["emergence sweep \($0) --out out/\($0)"] } ?? [])
        + ["emergence describe \(name)", "emergence window \(name)"]
    case .preset:
      what = .isNot(.preset, wanted)
      let system = (try? load(name))?.card.id
      commands =
        (wanted == .system ? system.map { ["emergence describe \($0)"] } ?? [] : [])
        + ["emergence sweep \(name) --out out/\(stem(name))", "emergence window \(name)"]
    case .analogy:
      what = .isNot(.analogy, wanted)
      commands = ["emergence compare \(name) --out out/\(stem(name))", "emergence window \(name)"]
    case .lecture:
      what = .isNot(.lecture, wanted)
      commands = ["emergence window \(name)", "emergence picture \(name) --scene 1 --out scene.png"]
    }
    let list = commands.map { "`\($0)`" }
    return PresetError(
      name,
      LocalizedText(
        en: "\(what.english); try \(list.joined(separator: ", "))",
        zh: "\(what.chinese)；可以试试 \(list.joined(separator: "、"))"))
  }

  private func stem(_ name: String) -> String {
    ((name as NSString).lastPathComponent as NSString).deletingPathExtension
  }

  /// Names of the shipped presets of a system.
  private func presets(of system: String) -> [String] {
    shipped.filter { _, path in
      (try? text(of: path))?.split(separator: "\n").contains { line in
        line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) == "system: \(system)"
      } == true
    }.map(\.name)
  }
}

extension PresetLibrary.Kind {
  fileprivate var noun: LocalizedText {
    switch self {
    case .system: LocalizedText(en: "a system", zh: "系统")
    case .preset: LocalizedText(en: "a preset", zh: "预设")
    case .analogy: LocalizedText(en: "an analogy", zh: "类比")
    case .lecture: LocalizedText(en: "a lecture", zh: "讲座")
    }
  }
}

extension LocalizedText {
  fileprivate static func isNot(_ kind: PresetLibrary.Kind, _ wanted: PresetLibrary.Kind) -> LocalizedText {
    LocalizedText(
      en: "is \(kind.noun.english), not \(wanted.noun.english)", zh: "是\(kind.noun.chinese)，不是\(wanted.noun.chinese)")
  }
}
