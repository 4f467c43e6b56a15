import Emergence
import Foundation

/// A CSV file of results (RFC 4180) by columns.
public struct ResultTable: Sendable {
  public let columns: [String]
  /// Cells in row-major order, one array for each row, as long as `columns`.
  public let rows: [[String]]

  /// Reads a file.
  /// - Throws: `StorageError` when it cannot be read or is no table.
  public init(path: String) throws {
    let bytes = try AtomicFile.read(path)
    try self.init(String(decoding: bytes, as: UTF8.self), named: path)
  }

  /// Reads the text of a table.
  /// - Throws: `StorageError` when a row is longer or shorter than the header, or a quote is left open.
  public init(_ text: String, named name: String = "table") throws {
    var records = try Self.parse(text, name)
    guard !records.isEmpty else {
      throw StorageError.foreign(path: name, detail: LocalizedText(en: "is empty, without a header", zh: "为空，没有表头"))
    }
    columns = records.removeFirst()
    for (index, record) in records.enumerated() where record.count != columns.count {
      throw StorageError.foreign(
        path: name,
        detail: LocalizedText(
          en: "has \(record.count) cells in row \(index + 1), but \(columns.count) columns",
          zh: "第 \(index + 1) 行有 \(record.count) 格，但共有 \(columns.count) 列"))
    }
    rows = records
  }

  public func index(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// A column as text; nil if there is none of that name.
  public func texts(_ column: String) -> [String]? {
    index(of: column).map { index in rows.map { $0[index] } }
  }

  /// A column as numbers, nil in empty cells; nil if there is no such column.
  public func numbers(_ column: String) -> [Double?]? {
    index(of: column).map { index in rows.map { Double($0[index]) } }
  }

  /// What is said of a table without a column that every table has.
  package static func lacks(_ column: String) -> LocalizedText {
    LocalizedText(
      en: "has no column '\(column)'; `emergence merge` builds it anew", zh: "没有列 '\(column)'；`emergence merge` 会重新生成")
  }

  /// What is said of a row, counted from 1, with an empty cell in one of the columns that place it.
  package static func lacks(_ columns: String..., inRow row: Int) -> LocalizedText {
    LocalizedText(
      en: "lacks \(columns.joined(separator: " or ")) in row \(row); `emergence merge` builds it anew",
      zh: "第 \(row) 行缺少 \(columns.joined(separator: " 或 "))；`emergence merge` 会重新生成")
  }

  private static func parse(_ text: String, _ name: String) throws -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var hasContent = false
    var previousWasQuote = false
    func endCell() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
      previousWasQuote = false
    }
    func endRecord() {
      if hasContent || !record.isEmpty {
        endCell()
        records.append(record)
      }
      record = []
      hasContent = false
    }
    for byte in text.utf8 {
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          isQuoted = false
          previousWasQuote = true
        } else {
          cell.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if previousWasQuote { cell.append(byte) }
        isQuoted = true
        hasContent = true
        previousWasQuote = false
      case UInt8(ascii: ","):
        endCell()
        hasContent = true
      case UInt8(ascii: "\n"): endRecord()
      case UInt8(ascii: "\r"): continue
      default:
        cell.append(byte)
        hasContent = true
        previousWasQuote = false
      }
    }
    guard !isQuoted else {
      throw StorageError.foreign(path: name, detail: LocalizedText(en: "ends within a quoted cell", zh: "在带引号的格内结束"))
    }
    endRecord()
    return records
  }
}
