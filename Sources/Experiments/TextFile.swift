import Emergence
import Foundation

/// Reads a text of the user's own from its file.
enum TextFile {
  /// More would be a mistake, and a page of memory for every character of it.
  private static let maximumBytes = 16 << 20

  /// - Throws: `SystemError` that names the file and says what to do.
  static func read(_ path: String) throws -> GivenText {
    func failure(_ english: String, _ chinese: String) -> SystemError {
      SystemError(LocalizedText(en: "\(path) \(english)", zh: "\(path) \(chinese)"))
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? failure("is not there; check the path", "不存在；请检查路径")
        : failure("cannot be read; check its permissions", "无法读取；请检查其权限")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw failure("is no plain file; give a text file", "不是普通文件；请给出文本文件")
    }
    guard status.st_size <= maximumBytes else {
      throw failure(
        "is larger than \(maximumBytes >> 20) MiB; give a part of it", "大于 \(maximumBytes >> 20) MiB；请只给出其中一部分")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw failure("cannot be read; check its permissions", "无法读取；请检查其权限")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw failure(
        "is not UTF-8 text; convert it, as in `iconv -f GB18030 -t UTF-8`",
        "不是 UTF-8 文本；请先转换，例如 `iconv -f GB18030 -t UTF-8`")
    }
    // A byte order mark is no character of the text.
    let content = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    return GivenText(content, sha256: sha256(data), file: path)
  }
}
