import Emergence
import Foundation
import Synchronization

/// Who worked on a folder: one entry for each process, with the machine-dependent facts that results must not contain.
final class WriterLog: Sendable {
  /// Unique among all processes on all machines, so that no two ever write the same file.
  let name: String
  private let entry: Mutex<Entry>
  private let path: String
  private let timings: Mutex<[String]>
  private let timingPath: String
  private let host: String
  private let controlName: String

  private struct Entry: Codable {
    var host: String
    var process: Int32
    var shard: String
    var version: String
    /// SHA-256 of the program file: other builds may compute other digits.
    var program: String?
    var job: String?
    var task: String?
    var restart: String?
    var start: String
    var end: String?
    /// `running` forever when the process was killed.
    var state: String
  }

  static let timingHeader = "unit,size,control_name,control,replica,steps,seconds,steps_per_second,host"

  init(_ folder: ResultFolder, shard: Shard) {
    let environment = ProcessInfo.processInfo.environment
    let host = environment["SLURMD_NODENAME"] ?? ProcessInfo.processInfo.hostName
    let job = environment["SLURM_ARRAY_JOB_ID"] ?? environment["SLURM_JOB_ID"]
    let task = environment["SLURM_ARRAY_TASK_ID"]
    let random = String(UInt64.random(in: 0 ... .max), radix: 16)
    let process = getpid()
    let place = [job ?? "local", task].compactMap { $0 }.joined(separator: "_")
    let safeHost = host.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    name = "\(safeHost)-\(place).\(shard.index)-\(process)-\(random)"
    self.host = safeHost
    controlName = folder.manifest.preset.controlName
    path = "\(folder.logs)/\(name).json"
    timingPath = "\(folder.logs)/\(name).csv"
    timings = Mutex([])
    entry = Mutex(
      Entry(
        host: host, process: process, shard: shard.description, version: EmergenceVersion.current, program: nil,
        job: job, task: task, restart: environment["SLURM_RESTART_COUNT"], start: Self.now, end: nil, state: "running"))
  }

  private static var now: String { Date().formatted(.iso8601) }

  /// Hash of the program file.
  private static let program = FileManager.default.contents(atPath: PresetLibrary.executablePath).map { sha256($0) }

  /// - Throws: `StorageError` when the entry cannot be written.
  func begin() throws {
    // It takes a tenth of a second, which the work need not wait for.
    DispatchQueue.global().async { _ = Self.program }
    try save()
  }

  /// Notes how the process ended. A full disk must not hide the reason behind a second error.
  func end(_ state: String) {
    entry.withLock {
      $0.program = Self.program
      $0.state = state
      $0.end = Self.now
    }
    do {
      try save()
    } catch {
      let reason = LocalizedText(explaining: error)
      log.warning(LocalizedText(en: "log entry not written: \(reason.english)", zh: "未能写入日志：\(reason.chinese)"))
    }
  }

  private func save() throws {
    let entry = entry.withLock { $0 }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try AtomicFile.write(try encoder.encode(entry), to: path, isDurable: false)
  }

  /// Adds the wall time of a unit.
  func add(_ unit: Plan.Unit, steps: Int, seconds: Double) {
    let control = unit.visits.count == 1 ? unit.visits[0].control.shortest : ""
    let rate = seconds > 0 ? (Double(steps) / seconds).rounded().shortest : ""
    let rounded = ((seconds * 1e6).rounded() / 1e6).shortest
    timings.withLock {
      $0.append(
        "\(unit.index),\(unit.size),\(controlName),\(control),\(unit.replica),\(steps),\(rounded),\(rate),\(host)")
    }
  }

  /// Writes the wall times that are waiting. They are worth no error: at worst rows of `timing.csv` are missing.
  func flushTimings() {
    let lines = timings.withLock { lines in
      defer { lines = [] }
      return lines
    }
    guard !lines.isEmpty, let file = fopen(timingPath, "a") else { return }
    fputs(lines.joined(separator: "\n") + "\n", file)
    fclose(file)
  }
}
