import Foundation

/// Why results cannot be written or read. What was written before stays valid in every case.
public enum StorageError: Error, Sendable, CustomStringConvertible {
  /// The output folder or a file in it cannot be made.
  case cannotCreate(path: String, reason: String)
  /// Reading or writing failed later: disk full, quota, device error.
  case failed(operation: String, path: String, reason: String)
  /// The folder holds the results of something else, or nothing of ours.
  case foreign(path: String, detail: String)

  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "\(path) cannot be created: \(reason); choose another --out"
    case .failed(let operation, let path, let reason):
      "\(operation) \(path): \(reason); what was written stays valid, and the same command continues from it"
    case .foreign(let path, let detail): "\(path): \(detail)"
    }
  }

  /// The present `errno` as an error: a lack of space or a broken device is a failure, anything else while making a
  /// file means that it cannot be made there.
  static func creating(_ path: String, _ code: Int32 = errno) -> StorageError {
    let reason = String(cString: strerror(code))
    let isFailure = [ENOSPC, EDQUOT, EIO, EFBIG].contains(code)
    return isFailure
      ? .failed(operation: "creating", path: path, reason: reason) : .cannotCreate(path: path, reason: reason)
  }

  static func failure(_ operation: String, _ path: String, _ code: Int32 = errno) -> StorageError {
    .failed(operation: operation, path: path, reason: String(cString: strerror(code)))
  }
}
