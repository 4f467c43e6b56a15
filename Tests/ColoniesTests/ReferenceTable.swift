import Foundation
import Testing

/// A reference table of this folder: columns by name, numbers as written.
struct ReferenceTable {
  let rows: [[String: String]]

  init(_ name: String) throws {
    let url = try #require(Bundle.module.url(forResource: "Reference/\(name)", withExtension: "csv"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }
}

extension [String: String] {
  func number(_ column: String) throws -> Double {
    let text = try #require(self[column])
    return try #require(Double(text))
  }
}
