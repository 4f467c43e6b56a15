import Emergence
import Foundation

/// How far a sweep is.
public struct SweepStatus: Sendable, Codable {
  /// Trajectories, and those with a result.
  public let total: Int
  public let done: Int
  /// Points without a result whose last attempt failed; running the sweep again tries them once more.
  public let failed: [PointFailure]
  /// Lines that a crash or a full disk cut off; their points are computed again.
  public let torn: Int
  /// Results that came more than once, byte-identical or not.
  public let duplicates: Int
  /// Points of which two results differ.
  public let conflicts: [Int]
  /// Lines that belong to another sweep.
  public let foreign: Int
  public let segments: Int
  /// Unfinished trajectories that can continue in the middle.
  public let checkpoints: Int
  /// Rounds of a sweep that refines itself, and those of them whose points are chosen. Both are 1 for other sweeps.
  public let rounds: Int
  public let plannedRounds: Int

  public var missing: Int { total - done - failed.count }
}

/// A point that could not be computed.
public struct PointFailure: Sendable, Codable, Hashable {
  public let unit: Int
  /// Why, in English and in Chinese; folders of the first versions have no Chinese text.
  public let message: String
  public let chineseMessage: String?
  public let attempts: Int

  public var explanation: LocalizedText { LocalizedText(en: message, zh: chineseMessage ?? message) }

  enum CodingKeys: String, CodingKey {
    case unit, message, attempts
    case chineseMessage = "message_zh"
  }

  static func json(unit: Int, id: String, message: LocalizedText) -> String {
    func escaped(_ text: String) -> String {
      (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
    return "{\"i\":\(unit),\"id\":\"\(id)\",\"message\":\(escaped(message.english)),"
      + "\"message_zh\":\(escaped(message.chinese))}"
  }
}

extension ResultFolder {
  func scan() throws -> SegmentScan {
    try SegmentScan(folder: segments, identity: manifest.identity, units: manifest.units)
  }

  /// - Throws: `StorageError` when the folder cannot be read.
  public func status() throws -> SweepStatus { try status(try scan()) }

  func status(_ scan: SegmentScan) throws -> SweepStatus {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: checkpoints)) ?? []
    return SweepStatus(
      total: manifest.units, done: scan.done, failed: try failures(scan),
      torn: scan.torn, duplicates: scan.duplicates, conflicts: scan.conflicts.sorted(), foreign: scan.foreign,
      segments: scan.names.count, checkpoints: files.count { $0.hasSuffix(".ck") },
      rounds: 1 + (manifest.preset.refine?.rounds ?? 0), plannedRounds: 1 + (try laterRounds().count))
  }

  /// The last message for each unit that failed and was not done by a later attempt, in plan order.
  func failures(_ scan: SegmentScan) throws -> [PointFailure] {
    struct Line: Decodable {
      let i: Int
      let id: String
      let message: String
      let message_zh: String?
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: errors)) ?? []
    var found: [Int: PointFailure] = [:]
    for name in names.filter({ $0.hasSuffix(".jsonl") }).sorted() {
      let bytes = try AtomicFile.readIfPresent("\(errors)/\(name)") ?? []
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        guard let body = Segment.opened(line),
          let failure = try? JSONDecoder().decode(Line.self, from: Data(body + [UInt8(ascii: "}")])),
          (0..<manifest.units).contains(failure.i), failure.id == pointID(manifest.identity, failure.i)
        else { continue }
        found[failure.i] = PointFailure(
          unit: failure.i, message: failure.message, chineseMessage: failure.message_zh,
          attempts: (found[failure.i]?.attempts ?? 0) + 1)
      }
    }
    return found.values.filter { !scan.isDone($0.unit) }.sorted { $0.unit < $1.unit }
  }

  /// Builds `order-parameter.csv` and `timing.csv` from what all processes stored. Points without a result have no row.
  /// - Returns: the status, and the table's path; nil where conflicting results or no results forbid a table.
  /// - Throws: `StorageError` when files cannot be read or written.
  @discardableResult
  public func merge() throws -> (status: SweepStatus, table: String?) {
    guard manifest.kind == .sweep else {
      throw StorageError.foreign(
        path: path, detail: LocalizedText(en: "holds a single run; only sweeps are merged", zh: "存放的是单次模拟；只能合并扫描"))
    }
    let scan = try scan()
    let status = try status(scan)
    guard status.conflicts.isEmpty, status.done > 0 else { return (status, nil) }
    let table = try writeTable(scan)
    try mergeTimings()
    return (status, table)
  }

  /// The text that `order-parameter.csv` would have now: the points that are done, in plan order. Writes nothing, so it
  /// may be asked for while a sweep is under way.
  /// - Throws: `StorageError` when the folder cannot be read.
  public func tableSoFar() throws -> String { String(decoding: rows(try scan()), as: UTF8.self) }

  private func rows(_ scan: SegmentScan) -> [UInt8] {
    var csv = Array((manifest.columns.map(\.name).joined(separator: ",") + "\n").utf8)
    for unit in 0..<manifest.units { scan.appendRows(of: unit, to: &csv) }
    return csv
  }

  /// Writes the tables where they are not up to date; what was derived from older ones goes.
  /// - Returns: the path of `order-parameter.csv`.
  func writeTable(_ scan: SegmentScan) throws -> String {
    let csv = rows(scan)
    let table = "\(path)/order-parameter.csv"
    try update(table, to: csv)
    if let histogram = manifest.preset.histogram {
      var csv = Array((histogram.joined(separator: ",") + "\n").utf8)
      for unit in 0..<manifest.units { scan.appendHistogram(of: unit, to: &csv) }
      try update("\(path)/histograms.csv", to: csv)
    }
    return table
  }

  /// A reader of a folder that is not his own can analyse it as long as nothing in it has to change.
  private func update(_ file: String, to bytes: [UInt8]) throws {
    guard FileManager.default.contents(atPath: file) != Data(bytes) else { return }
    try removeAnalysis()
    try AtomicFile.write(bytes, to: file)
  }

  /// Builds `timing.csv` from what all processes logged.
  func mergeTimings() throws {
    var lines: [Int: Substring] = [:]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: logs)) ?? []
    for name in names.filter({ $0.hasSuffix(".csv") }).sorted() {
      let text = String(decoding: try AtomicFile.readIfPresent("\(logs)/\(name)") ?? [], as: UTF8.self)
      for line in text.split(separator: "\n") {
        // A process killed while writing leaves half a line.
        guard line.utf8.count(where: { $0 == UInt8(ascii: ",") }) == 8, let unit = Int(line.prefix { $0 != "," }) else {
          continue
        }
        lines[unit] = line
      }
    }
    let rows = lines.sorted { $0.key < $1.key }.map(\.value)
    let text = ([Substring(WriterLog.timingHeader)] + rows).joined(separator: "\n") + "\n"
    try AtomicFile.write(text.utf8, to: "\(path)/timing.csv", isDurable: false)
  }
}
