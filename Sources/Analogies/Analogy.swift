import Emergence
import Experiments
import Foundation

/// Two or more transitions that are said to be alike: which they are, and the claim in words.
public struct Analogy: Sendable {
  /// What kind of thing a member is.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Matter, or a lattice that stands for it.
    case physical
    /// A network that learns or remembers.
    case model
    /// Animals or other agents.
    case agents

    public var title: LocalizedText {
      switch self {
      case .physical: LocalizedText(en: "physical", zh: "物理系统")
      case .model: LocalizedText(en: "model", zh: "学习模型")
      case .agents: LocalizedText(en: "agents", zh: "群体")
      }
    }
  }

  public struct Normalisation: Sendable, Hashable {
    /// The order parameter of a disordered, infinite (or guessing) system.
    public let chance: Double
    /// Its largest possible value.
    public let maximum: Double
  }

  /// One side of the comparison.
  public struct Member: Sendable, Hashable {
    /// The folder of its sweep within that of the comparison.
    public let id: String
    public let role: Role
    /// What texts and legends call it; nil to take the preset's title.
    public let title: LocalizedText?
    /// Name or path of the preset, as written in the file.
    public let preset: String
    /// Keys of the preset replaced by the analogy, each as an argument of `--set`.
    public let overrides: [String]
    /// Between which values the order parameter is normalised; nil to leave it to the analysis of the sweep.
    public let normalisation: Normalisation?
  }

  public let title: LocalizedText
  public let story: LocalizedText?
  /// Where the author sees the analogy hold and break, and what no number can decide.
  public let holds: LocalizedText?
  public let breaks: LocalizedText?
  public let undecided: LocalizedText?
  public let sources: [String]
  public let members: [Member]
  /// Whether the second control of a twin moves the other way: order grows with one control and falls with the other.
  public let isMirrored: Bool
  /// The file's text, unchanged.
  public let text: String
}

/// An analogy with the presets of its members, checked and ready to run.
public struct AnalogyPreset: Sendable {
  public let analogy: Analogy
  /// One for each member, in order.
  public let presets: [Preset]

  /// Reads the analogy of a path or of a shipped name.
  /// - Parameters:
  ///   - library: where presets, and shipped analogies, are.
  ///   - overrides: arguments `MEMBER.path=value`, each replacing one key of a member's preset.
  ///   - seed: master seed of every member, in place of the presets'.
  /// - Throws: `PresetError`: no such file, or everything that is wrong in it and in its members.
  public init(
    _ nameOrPath: String, library: PresetLibrary, overrides: [String] = [], seed: UInt64? = nil
  ) throws {
    let path = try Self.find(nameOrPath, library)
    var reader = AnalogyReader(file: path)
    let text = try library.text(of: path)
    do {
      (analogy, presets) = try reader.read(text, library: library, overrides: overrides, seed: seed)
    } catch let error as PresetError {
      throw library.misnamed(nameOrPath, wanted: .analogy) ?? error
    }
  }

  private static func find(_ nameOrPath: String, _ library: PresetLibrary) throws -> String {
    let shipped = library.analogies
    if let found = shipped.first(where: { $0.name == nameOrPath }) { return found.path }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: nameOrPath, isDirectory: &isFolder) {
      guard !isFolder.boolValue else {
        throw PresetError(
          nameOrPath, LocalizedText(en: "is a folder; an analogy is a YAML file", zh: "是文件夹；类比是 YAML 文件"))
      }
      return nameOrPath
    }
    if let error = library.misnamed(nameOrPath, wanted: .analogy) { throw error }
    let names = shipped.map(\.name)
    let hint = suggestion(for: nameOrPath, among: names)
    throw PresetError(
      nameOrPath,
      LocalizedText(
        en: "there is no such analogy; \(hint.english)shipped analogies: \(names.joined(separator: ", "))",
        zh: "没有这个类比；\(hint.chinese)自带的类比：\(names.joined(separator: ", "))"))
  }
}

extension Analogy {
  /// The file in a comparison's folder that says what was compared.
  static let fileName = "analogy.yaml"

  /// Reads the analogy of a comparison's folder, whose presets may be gone.
  /// - Throws: `StorageError` when the folder holds no comparison; `PresetError` when the file is damaged.
  public init(folder: String) throws {
    let path = "\(folder)/\(Self.fileName)"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StorageError.foreign(
        path: folder,
        detail: LocalizedText(
          en: "holds no comparison; `emergence compare` makes one", zh: "没有比较的结果；可用 `emergence compare` 生成"))
    }
    var reader = AnalogyReader(file: path)
    self = try reader.read(String(decoding: data, as: UTF8.self))
  }

  /// Whether a folder is that of a comparison.
  public static func isComparison(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(fileName)")
  }
}
