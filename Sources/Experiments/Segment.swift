import Foundation
import Synchronization

/// A file of results that one process appends to and nobody ever opens for writing again, so that no lock is needed and
/// a second process working on the same points does no harm.
///
/// A line is one JSON object whose last member is the CRC-32C of everything before it. Lines wait in memory until
/// `flush`, which one thread calls about once a second; what a crash loses is computed again.
final class Segment: Sendable {
  let path: String
  private let descriptor: Int32
  private let state = Mutex(State())

  private struct State {
    var pending: [UInt8] = []
    /// Bytes of the file that end in a whole line.
    var good: off_t = 0
  }

  /// - Throws: `StorageError` when the file cannot be made.
  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw StorageError.creating(path) }
    AtomicFile.syncFolder(of: path)
  }

  deinit { close(descriptor) }

  /// Adds one record: a JSON object as text.
  func append(_ json: String) {
    let line = Segment.sealed(json)
    state.withLock { $0.pending += line }
  }

  /// Writes what is waiting and returns when it is on the disk.
  /// - Throws: `StorageError`; the file is then cut back to its last whole line and the records stay waiting.
  func flush() throws {
    let (bytes, good) = state.withLock { state in
      defer { state.pending = [] }
      return (state.pending, state.good)
    }
    guard !bytes.isEmpty else { return }
    do {
      try AtomicFile.writeAll(bytes, to: descriptor, path: path)
      guard fdatasync(descriptor) == 0 else { throw StorageError.failure(.writing, path) }
    } catch {
      _ = ftruncate(descriptor, good)
      lseek(descriptor, good, SEEK_SET)
      state.withLock { $0.pending = bytes + $0.pending }
      throw error
    }
    state.withLock { $0.good += off_t(bytes.count) }
  }

  /// The line of a JSON object.
  static func sealed(_ json: String) -> [UInt8] {
    var line = Array(json.utf8.dropLast())
    line.append(contentsOf: ",\"crc\":\"\(hexadecimal(crc32c(line)))\"}\n".utf8)
    return line
  }

  private static let sealLength = #","crc":"00000000"}"#.utf8.count

  /// The body of a line without its newline, or nil if the line is torn.
  static func opened(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.count > sealLength else { return nil }
    let body = line.dropLast(sealLength)
    let seal = ",\"crc\":\"\(hexadecimal(crc32c(body)))\"}"
    return seal.utf8.elementsEqual(line.suffix(sealLength)) ? body : nil
  }
}
