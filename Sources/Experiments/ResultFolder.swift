import Emergence
import Foundation

/// The folder of a run or sweep.
///
///     manifest.json           what it is; written once
///     preset.yaml             the preset as given
///     plan/<round>.json       control values of the rounds of a sweep that refines itself
///     seg/<writer>.jsonl      results, one file for each process that ever worked here
///     ckpt/<unit>.ck          trajectories in the middle
///     err/<writer>.jsonl      points that failed
///     log/<writer>.json       who worked here, from when to when, and how it ended
///     log/<writer>.csv        wall time of its points
///     order-parameter.csv     made from seg/ when it is complete
///     histograms.csv          made from seg/ where the preset keeps histograms
///     timing.csv              made from log/
public struct ResultFolder: Sendable {
  public let path: String
  public let manifest: Manifest

  var rounds: String { "\(path)/plan" }
  var segments: String { "\(path)/seg" }
  var checkpoints: String { "\(path)/ckpt" }
  var errors: String { "\(path)/err" }
  var logs: String { "\(path)/log" }

  /// Opens the folder of an existing run or sweep.
  /// - Throws: `StorageError` when it is none.
  public init(existing path: String) throws {
    self.path = path
    manifest = try Manifest(folder: path)
  }

  /// Makes the folder of a plan, or opens it to continue.
  /// - Parameter isFresh: removes what an earlier run or sweep left here, and nothing else.
  /// - Throws: `StorageError` when it cannot be made, holds another preset's results, or is to be cleared of files that
  ///   are not ours.
  init(path: String, kind: Manifest.Kind, plan: Plan, columns: [Manifest.Column], isFresh: Bool) throws {
    self.path = path
    let preset = Manifest.Preset(plan.preset)
    let wanted = Manifest(
      kind: kind, commit: Self.commit, identity: preset.identity(kind), preset: preset,
      presetSHA256: sha256(plan.preset.source.utf8), overrides: plan.preset.overrides.map(\.text), units: plan.total,
      rows: plan.rowCount, columns: columns)
    try Self.makeFolder(path)
    if isFresh { try Self.clear(path) }
    let file = "\(path)/manifest.json"
    if !FileManager.default.fileExists(atPath: file), try AtomicFile.create(try wanted.encoded(), at: file) {
      manifest = wanted
    } else {
      manifest = try Manifest(folder: path)
    }
    try Self.check(manifest, isFor: wanted, path: path)
    let presetFile = "\(path)/preset.yaml"
    if !FileManager.default.fileExists(atPath: presetFile) {
      _ = try AtomicFile.create(plan.preset.source.utf8, at: presetFile)
    }
    let rounds = plan.preset.control.refinement == nil ? [] : [rounds]
    for folder in rounds + [segments, checkpoints, errors, logs] { try Self.makeFolder(folder) }
    for folder in [path, checkpoints, logs] { Self.removeAbandoned(folder) }
  }

  /// Removes temporary files that a killed process left behind. A day is longer than any write takes.
  private static func removeAbandoned(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(".tmp-") {
      var status = stat()
      if stat("\(folder)/\(name)", &status) == 0, time(nil) - status.st_mtim.tv_sec > 86400 {
        unlink("\(folder)/\(name)")
      }
    }
  }

  private static func check(_ found: Manifest, isFor wanted: Manifest, path: String) throws {
    guard found.identity == wanted.identity else {
      let differences = found.preset.differences(from: wanted.preset)
      let differing = found.kind != wanted.kind ? found.kind.statement : differences
      throw StorageError.foreign(
        path: path,
        detail: LocalizedText(
          en: "holds the results of another preset, '\(found.preset.name)' (\(differing.english)); "
            + "choose another --out, or start over with --fresh",
          zh: "存放的是另一个预设 '\(found.preset.name)' 的结果（\(differing.chinese)）；请换一个 --out，或用 --fresh 重新开始"))
    }
    if found.version != wanted.version || found.commit != wanted.commit {
      log.warning(
        LocalizedText(
          en: "\(path) was begun by version \(found.version) (\(found.commit ?? "commit unknown")) of the program, "
            + "which may compute other digits",
          zh: "\(path) 由本程序的版本 \(found.version)（\(found.commit ?? "提交未知")）开始计算，末位数字可能不同"))
    }
  }

  /// Makes a folder and those above it, where they are not there yet.
  /// - Throws: `StorageError` when it cannot be made, or a file is in its way.
  public static func makeFolder(_ path: String) throws {
    var partial = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      partial += "/\(part)"
      if mkdir(partial, 0o755) != 0, errno != EEXIST {
        let code = errno
        // An existing parent on a read-only file system answers EROFS before EEXIST.
        guard isFolder(partial) else { throw StorageError.creating(path, code) }
      }
    }
    guard isFolder(path) else { throw StorageError.creating(path, ENOTDIR) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  /// What `analyze` derives from the tables; it must not outlive them.
  private static let derived = ["transition.json", "transition.csv", "reweighted.csv"]

  private static func clear(_ path: String) throws {
    // The manifest goes last: a folder that could be cleared only in part is still recognised as ours.
    let names =
      derived + [
        "order-parameter.csv", "time-series.csv", "histograms.csv", "timing.csv", "plan", "seg", "ckpt", "err", "log",
        "preset.yaml", "manifest.json",
      ]
    let found = names.filter { FileManager.default.fileExists(atPath: "\(path)/\($0)") }
    guard !found.isEmpty else { return }
    guard Manifest.isIn(path) else {
      throw StorageError.foreign(
        path: path,
        detail: LocalizedText(
          en: "--fresh removes results, but no run or sweep has worked here and '\(found[0])' is somebody else's",
          zh: "--fresh 只删除结果，但这里没有任何模拟或扫描工作过，'\(found[0])' 属于他人"))
    }
    for name in found { try remove("\(path)/\(name)") }
  }

  private static func remove(_ file: String) throws {
    do {
      try FileManager.default.removeItem(atPath: file)
    } catch CocoaError.fileNoSuchFile {
      return
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      throw StorageError.failure(.removing, file, Int32(cause?.code ?? Int(EACCES)))
    }
  }

  /// Removes what was derived from tables that have changed since.
  func removeAnalysis() throws {
    for name in Self.derived where FileManager.default.fileExists(atPath: "\(path)/\(name)") {
      try Self.remove("\(path)/\(name)")
    }
  }

  /// The commit that the program was built from, or nil. Known only where the program lies within a clean checkout of
  /// its sources and is younger than the commit; `log/` holds the hash of the program itself.
  private static let commit: String? = {
    let program = PresetLibrary.executablePath
    let folder = (program as NSString).deletingLastPathComponent
    func git(_ arguments: String...) -> String? {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["git", "-C", folder] + arguments
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return nil }
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { return nil }
      return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    guard let head = git("log", "-1", "--format=%H %ct")?.split(separator: " "), head.count == 2,
      let time = Double(head[1]), git("status", "--porcelain", "--untracked-files=no") == "",
      let top = git("rev-parse", "--show-toplevel"),
      FileManager.default.fileExists(atPath: "\(top)/Sources/Experiments/ResultFolder.swift"),
      let built = try? FileManager.default.attributesOfItem(atPath: program)[.modificationDate] as? Date,
      built.timeIntervalSince1970 >= time
    else { return nil }
    return String(head[0])
  }()
}

extension Manifest.Preset {
  /// What differs, in words.
  fileprivate func differences(from other: Manifest.Preset) -> LocalizedText {
    let fields: [(name: String, own: String, other: String)] = [
      ("system", system, other.system), ("seed", String(seed), String(other.seed)),
      ("sizes", "\(sizes)", "\(other.sizes)"), ("replicas", "\(replicas)", "\(other.replicas)"),
      ("control", controlName, other.controlName), ("start", start, other.start),
      ("equilibrate", "\(equilibrate)", "\(other.equilibrate)"), ("measure", "\(measure)", "\(other.measure)"),
      ("every", "\(every)", "\(other.every)"), ("ramp", ramp ?? "none", other.ramp ?? "none"),
      ("order_parameter", orderParameter, other.orderParameter),
    ]
    var differences = fields.filter { $0.own != $0.other }.map {
      LocalizedText(en: "its \($0.name) is \($0.own), not \($0.other)", zh: "其 \($0.name) 为 \($0.own)，而非 \($0.other)")
    }
    if histogram != other.histogram {
      differences.append(LocalizedText(en: "it does not keep the same histograms", zh: "保留的直方图不同"))
    }
    if refine != other.refine {
      differences.append(LocalizedText(en: "its rounds of refinement differ", zh: "细化的轮次不同"))
    }
    if across != other.across {
      differences.append(LocalizedText(en: "its second parameter (across) differs", zh: "第二个参数（across）不同"))
    }
    if control != other.control {
      differences.append(LocalizedText(en: "its control values differ", zh: "控制参数的值不同"))
    }
    if parameters != other.parameters { differences.append(LocalizedText(en: "its parameters differ", zh: "参数不同")) }
    return LocalizedText(
      en: differences.map(\.english).joined(separator: "; "), zh: differences.map(\.chinese).joined(separator: "；"))
  }
}

extension Manifest.Kind {
  fileprivate var statement: LocalizedText {
    switch self {
    case .run: LocalizedText(en: "it is a run", zh: "它是单次模拟")
    case .sweep: LocalizedText(en: "it is a sweep", zh: "它是扫描")
    }
  }
}
