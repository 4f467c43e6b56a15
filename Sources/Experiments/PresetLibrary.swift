import Emergence
import Foundation

/// Finds presets by path or by the bare name of a shipped one, and reads them.
public struct PresetLibrary: Sendable {
  /// The folder of shipped presets, one subfolder for each kind; nil where none was found.
  public let folder: String?
  private let systems: [any System.Type]

  /// - Parameters:
  ///   - systems: every system a preset may name.
  ///   - environment: `EMERGENCE_HOME` names the folder that holds `presets`; without it the folder is looked for above
  ///     the running program.
  public init(
    systems: [any System.Type], environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.systems = systems
    folder = ShippedFolder.path("presets", environment: environment)
  }

  /// The running program's file, with links resolved.
  public static var executablePath: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }

  /// Folders of files that tell of presets but are none.
  private static let otherKinds: Set = ["analogies", "lectures"]

  /// Paths of the shipped presets by name, sorted by folder and name.
  public var shipped: [(name: String, path: String)] {
    guard let folder, let kinds = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
    return kinds.filter { !Self.otherKinds.contains($0) }.sorted().flatMap { files(in: "\(folder)/\($0)") }
  }

  /// Paths of the shipped lectures by name, sorted by name.
  public var lectures: [(name: String, path: String)] {
    folder.map { files(in: "\($0)/lectures") } ?? []
  }

  /// Paths of the shipped analogies by name, sorted by name.
  public var analogies: [(name: String, path: String)] {
    folder.map { files(in: "\($0)/analogies") } ?? []
  }

  private func files(in folder: String) -> [(name: String, path: String)] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.sorted().map {
      (name: String($0.dropLast(5)), path: "\(folder)/\($0)")
    }
  }

  /// Reads the preset of a path or bare name.
  /// - Throws: `PresetError`: no such preset, no file, or everything that is wrong in it.
  public func load(_ nameOrPath: String, overrides: [PresetOverride] = []) throws -> Preset {
    let path = try find(nameOrPath)
    let source = try text(of: path)
    do {
      return try read(source, file: path, overrides: overrides)
    } catch let error as PresetError {
      throw misnamed(nameOrPath, wanted: .preset) ?? error
    }
  }

  package func text(of path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PresetError(path, LocalizedText(en: "cannot be read; check its permissions", zh: "无法读取；请检查其权限"))
    }
    guard let source = String(validating: data, as: UTF8.self) else {
      throw PresetError(
        "\(path):1", LocalizedText(en: "is not UTF-8 text; save it as UTF-8", zh: "不是 UTF-8 文本；请保存为 UTF-8"))
    }
    return source
  }

  /// Reads a preset from its text.
  /// - Parameter file: what messages call it.
  /// - Throws: `PresetError` with everything that is wrong.
  public func read(_ source: String, file: String, overrides: [PresetOverride] = []) throws -> Preset {
    let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    var reader = PresetReader(name: name, file: file, source: source, overrides: overrides, systems: systems)
    return try reader.read()
  }

  /// Reads a preset from a tree.
  func read(_ root: PresetNode, name: String, file: String, source: String) throws(PresetError) -> Preset {
    var reader = PresetReader(name: name, file: file, source: source, overrides: [], systems: systems)
    return try reader.read(tree: root)
  }

  var systemIDs: [String] { systems.map { $0.card.id } }

  func card(_ id: String) -> SystemCard? { systems.first { $0.card.id == id }?.card }

  // MARK: Lectures

  /// Whether a name or path means a lecture: a shipped one, or a file with scenes in it.
  public func isLecture(_ nameOrPath: String) -> Bool {
    lectures.contains { $0.name == nameOrPath } || hasKey("scenes", inFile: nameOrPath)
  }

  /// Whether a name or path means an analogy: a shipped one, or a file with members in it.
  public func isAnalogy(_ nameOrPath: String) -> Bool {
    analogies.contains { $0.name == nameOrPath } || hasKey("members", inFile: nameOrPath)
  }

  func hasKey(_ key: String, inFile path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path), let source = try? text(of: path) else { return false }
    return (try? PresetNode.parse(source, named: path))?[key] != nil
  }

  /// Reads the lecture of a path or of a shipped name.
  /// - Throws: `PresetError`: no such file, or everything that is wrong in it.
  public func lecture(_ nameOrPath: String) throws -> Lecture {
    let path = lectures.first { $0.name == nameOrPath }?.path ?? nameOrPath
    guard FileManager.default.fileExists(atPath: path) else {
      let names = lectures.map(\.name)
      let hint = suggestion(for: nameOrPath, among: names)
      throw PresetError(
        nameOrPath,
        LocalizedText(
          en: "there is no such lecture; \(hint.english)shipped lectures: \(names.joined(separator: ", "))",
          zh: "没有这个讲座；\(hint.chinese)自带的讲座：\(names.joined(separator: ", "))"))
    }
    return try readLecture(try text(of: path), file: path)
  }

  /// Reads a lecture from its text.
  /// - Parameter file: what messages call it.
  /// - Throws: `PresetError` with everything that is wrong.
  public func readLecture(_ source: String, file: String) throws -> Lecture {
    let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    var reader = LectureReader(name: name, file: file, library: self)
    return try reader.read(source)
  }

  private func find(_ nameOrPath: String) throws -> String {
    let isPath = nameOrPath.contains("/") || nameOrPath.hasSuffix(".yaml") || nameOrPath.hasSuffix(".yml")
    let shipped = shipped
    if !isPath, let found = shipped.first(where: { $0.name == nameOrPath }) { return found.path }
    if ShippedFolder.isDirectory(nameOrPath) {
      throw PresetError(
        nameOrPath, LocalizedText(en: "is a folder; a preset is a YAML file", zh: "是文件夹；预设是 YAML 文件"))
    }
    if FileManager.default.fileExists(atPath: nameOrPath) { return nameOrPath }
    if isPath {
      throw PresetError(nameOrPath, LocalizedText(en: "there is no such file", zh: "没有这个文件"))
    }
    guard folder != nil else {
      throw PresetError(
        nameOrPath,
        LocalizedText(
          en: "there is no such file, and no folder of shipped presets was found; set EMERGENCE_HOME to the "
            + "folder that holds `presets`",
          zh: "没有这个文件，也找不到自带预设的文件夹；请将 EMERGENCE_HOME 设为 `presets` 所在的文件夹"))
    }
    if let error = misnamed(nameOrPath, wanted: .preset) { throw error }
    let names = shipped.map(\.name)
    let hint = suggestion(for: nameOrPath, among: names)
    throw PresetError(
      nameOrPath,
      LocalizedText(
        en: "there is no such preset; \(hint.english)shipped presets: \(names.joined(separator: ", "))",
        zh: "没有这个预设；\(hint.chinese)自带的预设：\(names.joined(separator: ", "))"))
  }
}
