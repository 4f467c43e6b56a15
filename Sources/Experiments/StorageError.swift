import Emergence
import Foundation

/// Why results cannot be written or read. What was written before stays valid in every case.
public enum StorageError: Explained {
  /// What the operating system was asked to do with a file.
  public enum Operation: Sendable {
    case creating, writing, renaming, closing, reading, removing
  }

  /// The output folder or a file in it cannot be made. The reason is the operating system's.
  case cannotCreate(path: String, reason: String)
  /// Reading or writing failed later: disk full, quota, device error. The reason is the operating system's.
  case failed(operation: Operation, path: String, reason: String)
  /// The folder holds the results of something else, or nothing of ours.
  case foreign(path: String, detail: LocalizedText)

  public var explanation: LocalizedText {
    switch self {
    case .cannotCreate(let path, let reason):
      LocalizedText(
        en: "\(path) cannot be created: \(reason); check that nothing else has this name and that its folder can be "
          + "written to",
        zh: "无法创建 \(path)：\(reason)；请检查是否有同名的其他文件，以及所在文件夹是否可写")
    case .failed(let operation, let path, let reason):
      LocalizedText(
        en: "\(operation.title.english) \(path): \(reason); \(operation.advice.english)",
        zh: "\(operation.title.chinese) \(path) 失败：\(reason)；\(operation.advice.chinese)")
    case .foreign(let path, let detail):
      LocalizedText([LocalizedText("\(path): "), detail])
    }
  }

  /// The present `errno` as an error: a lack of space or a broken device is a failure, anything else while making a
  /// file means that it cannot be made there.
  static func creating(_ path: String, _ code: Int32 = errno) -> StorageError {
    let reason = String(cString: strerror(code))
    let isFailure = [ENOSPC, EDQUOT, EIO, EFBIG].contains(code)
    return isFailure
      ? .failed(operation: .creating, path: path, reason: reason) : .cannotCreate(path: path, reason: reason)
  }

  static func failure(_ operation: Operation, _ path: String, _ code: Int32 = errno) -> StorageError {
    .failed(operation: operation, path: path, reason: String(cString: strerror(code)))
  }
}

extension StorageError.Operation {
  fileprivate var title: LocalizedText {
    switch self {
    case .creating: LocalizedText(en: "creating", zh: "创建")
    case .writing: LocalizedText(en: "writing", zh: "写入")
    case .renaming: LocalizedText(en: "renaming", zh: "重命名")
    case .closing: LocalizedText(en: "closing", zh: "关闭")
    case .reading: LocalizedText(en: "reading", zh: "读取")
    case .removing: LocalizedText(en: "removing", zh: "删除")
    }
  }

  /// What the user does next.
  fileprivate var advice: LocalizedText {
    switch self {
    case .creating, .writing, .renaming, .closing:
      LocalizedText(
        en: "what was written stays valid, and the same command continues from it", zh: "已写入的内容仍然有效，同一条命令可断点续算")
    case .reading:
      LocalizedText(
        en: "make it readable, or move it away if it is not one of the program's files",
        zh: "请使其可读；若不是本程序的文件，请将其移走")
    case .removing:
      LocalizedText(en: "remove it yourself, or choose another folder", zh: "请自行删除，或换一个文件夹")
    }
  }
}
