import Emergence
import Foundation
import Synchronization

/// A trajectory in the middle, on disk as `ckpt/<unit>.ck`: eight bytes `EMCKPT01`, then everything below in the coding
/// of `StateWriter` (little-endian; arrays and texts preceded by their 64-bit length), then the CRC-32C of all that.
/// A checkpoint only saves time: a torn or foreign one is ignored and the trajectory starts over.
struct Checkpoint {
  /// Identity of the plan, as UTF-8.
  var identity: String
  var unit: Int
  /// Visits completed, and steps done in the present one.
  var visit: Int
  var step: Int
  /// Rows of the completed visits.
  var rows: [String]
  /// Samples so far, of every observable.
  var series: [[Double]]
  /// The state of the system.
  var state: [UInt8]

  private static let magic = Array("EMCKPT01".utf8)

  var encoded: [UInt8] {
    var writer = StateWriter()
    writer.write(Array(identity.utf8))
    for number in [unit, visit, step, rows.count] { writer.write(Int64(number)) }
    for row in rows { writer.write(Array(row.utf8)) }
    writer.write(Int64(series.count))
    for samples in series { writer.write(samples) }
    writer.write(state)
    let body = Checkpoint.magic + writer.bytes
    var seal = StateWriter()
    seal.write(crc32c(body))
    return body + seal.bytes
  }

  /// - Throws: `StateError` when the bytes are torn or no checkpoint.
  init(_ bytes: [UInt8]) throws {
    guard bytes.starts(with: Checkpoint.magic), bytes.count >= Checkpoint.magic.count + 4 else {
      throw StateError(LocalizedText(en: "it is no checkpoint", zh: "不是断点文件"))
    }
    var seal = StateReader(Array(bytes.suffix(4)))
    guard try seal.read(UInt32.self) == crc32c(bytes.dropLast(4)) else {
      throw StateError(LocalizedText(en: "it is torn", zh: "文件残缺"))
    }
    var reader = StateReader(Array(bytes[Checkpoint.magic.count..<(bytes.count - 4)]))
    identity = String(decoding: try reader.readArray(UInt8.self), as: UTF8.self)
    unit = Int(try reader.read(Int64.self))
    visit = Int(try reader.read(Int64.self))
    step = Int(try reader.read(Int64.self))
    let rowCount = Int(try reader.read(Int64.self))
    rows = []
    for _ in 0..<max(0, rowCount) { rows.append(String(decoding: try reader.readArray(UInt8.self), as: UTF8.self)) }
    let seriesCount = Int(try reader.read(Int64.self))
    series = []
    for _ in 0..<max(0, seriesCount) { series.append(try reader.readArray(Double.self)) }
    state = try reader.readArray(UInt8.self)
    guard reader.isAtEnd else {
      throw StateError(LocalizedText(en: "it is longer than it should be", zh: "长度超出应有的范围"))
    }
  }

  init(
    identity: String, unit: Int, visit: Int, step: Int, rows: [String], series: [[Double]], state: [UInt8]
  ) {
    self.identity = identity
    self.unit = unit
    self.visit = visit
    self.step = step
    self.rows = rows
    self.series = series
    self.state = state
  }
}

/// Where the checkpoints of one plan lie, and how often they are written.
final class CheckpointStore: Sendable {
  private let folder: String
  private let identity: String
  /// Seconds of wall time between two checkpoints of a trajectory.
  let interval: Double
  /// Units that have a checkpoint. Listing the folder once is cheaper than asking the file system for every point.
  private let present: Mutex<Set<Int>>

  init(_ folder: ResultFolder, interval: Double) {
    self.folder = folder.checkpoints
    identity = folder.manifest.identity
    self.interval = interval
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.checkpoints)) ?? []
    present = Mutex(Set(names.filter { $0.hasSuffix(".ck") }.compactMap { Int($0.dropLast(3)) }))
  }

  private func path(_ unit: Int) -> String { "\(folder)/\(unit).ck" }

  /// The checkpoint of a unit, or nil without a usable one.
  func load(_ unit: Int) -> Checkpoint? {
    guard present.withLock({ $0.contains(unit) }) else { return nil }
    let path = path(unit)
    do {
      let checkpoint = try Checkpoint(try AtomicFile.read(path))
      guard checkpoint.identity == identity, checkpoint.unit == unit else {
        throw StateError(LocalizedText(en: "it belongs to another preset", zh: "属于另一个预设"))
      }
      return checkpoint
    } catch {
      let reason = LocalizedText(explaining: error)
      log.warning(
        LocalizedText(
          en: "ignoring checkpoint \(path): \(reason.english); the point starts over",
          zh: "忽略断点 \(path)：\(reason.chinese)；该点重新开始"))
      return nil
    }
  }

  /// Replaces the checkpoint of a trajectory. Not being able to costs time and not truth, so it is a warning.
  func save(unit: Int, visit: Int, step: Int, rows: [String], series: [[Double]], state: [UInt8]) {
    let checkpoint = Checkpoint(
      identity: identity, unit: unit, visit: visit, step: step, rows: rows, series: series, state: state)
    do {
      try AtomicFile.write(checkpoint.encoded, to: path(unit), isDurable: false)
      present.withLock { _ = $0.insert(unit) }
    } catch {
      let reason = LocalizedText(explaining: error)
      log.warning(
        LocalizedText(en: "checkpoint not written: \(reason.english)", zh: "未能写入断点：\(reason.chinese)"))
    }
  }

  func remove(_ unit: Int) {
    if present.withLock({ $0.remove(unit) }) != nil { unlink(path(unit)) }
  }
}
