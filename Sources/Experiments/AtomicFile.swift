import Foundation

/// Whole files that appear at once or not at all.
package enum AtomicFile {
  /// Replaces a file: a temporary file in the same folder is written, closed and renamed over it.
  /// - Parameter isDurable: waits until the bytes would survive a power loss.
  /// - Throws: `StorageError`; the former file is then still there.
  package static func write(_ bytes: some Collection<UInt8>, to path: String, isDurable: Bool = true) throws {
    let temporary = try writeTemporary(bytes, beside: path, isDurable: isDurable)
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw StorageError.failure(.renaming, path, code)
    }
    if isDurable { syncFolder(of: path) }
  }

  /// Creates a file that must not exist yet, by link(2), which is atomic on network file systems too.
  /// - Returns: false when another process was first; its file is untouched.
  /// - Throws: `StorageError` when the file cannot be made.
  static func create(_ bytes: some Collection<UInt8>, at path: String) throws -> Bool {
    let temporary = try writeTemporary(bytes, beside: path, isDurable: true)
    let result = link(temporary, path)
    let code = errno
    unlink(temporary)
    if result != 0 {
      guard code == EEXIST else { throw StorageError.creating(path, code) }
      return false
    }
    syncFolder(of: path)
    return true
  }

  private static func writeTemporary(
    _ bytes: some Collection<UInt8>, beside path: String, isDurable: Bool
  ) throws -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let temporary =
      "\(folder.isEmpty ? "." : folder)/.tmp-\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 16))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw StorageError.creating(path) }
    do {
      try writeAll(Array(bytes), to: descriptor, path: path)
      if isDurable, fsync(descriptor) != 0 { throw StorageError.failure(.writing, path) }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    // A network file system may report a full disk only here.
    guard close(descriptor) == 0 else {
      let code = errno
      unlink(temporary)
      throw StorageError.failure(.closing, path, code)
    }
    return temporary
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
    try bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Foundation.write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          throw StorageError.failure(.writing, path)
        }
        offset += count
      }
    }
  }

  static func syncFolder(of path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
  }

  /// The bytes of a file.
  /// - Throws: `StorageError` when it cannot be read.
  static func read(_ path: String) throws -> [UInt8] {
    do {
      return try bytes(of: path)
    } catch {
      throw StorageError.failure(.reading, path, error.code)
    }
  }

  /// The bytes of a file, or nil where it is not there, or no more: another process may remove files of a folder at any
  /// time.
  /// - Throws: `StorageError` when it is there and cannot be read.
  static func readIfPresent(_ path: String) throws -> [UInt8]? {
    do {
      return try bytes(of: path)
    } catch {
      if [ENOENT, ESTALE].contains(error.code) { return nil }
      throw StorageError.failure(.reading, path, error.code)
    }
  }

  /// Names of the files of a folder, sorted.
  /// - Throws: `StorageError` when it cannot be read.
  static func names(in folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      let code = descriptor < 0 ? errno : EIO
      if descriptor >= 0 { close(descriptor) }
      throw StorageError.failure(.reading, folder, code)
    }
    return names.sorted()
  }

  private struct SystemCallFailure: Error {
    let code: Int32
  }

  private static func bytes(of path: String) throws(SystemCallFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemCallFailure(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemCallFailure(code: errno) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress! + offset, $0.count - offset)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemCallFailure(code: errno)
      }
      if count == 0 { break }
      offset += count
    }
    bytes.removeLast(bytes.count - offset)
    return bytes
  }
}
