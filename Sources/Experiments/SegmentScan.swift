import Foundation

/// What all segments of a folder hold together. Equal points have equal bytes, so the first copy of a point serves and
/// later ones only check it.
struct SegmentScan {
  /// Where the record of a unit lies.
  private struct Place {
    let segment: Int
    let range: Range<Int>
  }

  private var segments: [[UInt8]] = []
  private var places: [Place?]
  /// Names of the files that were read, sorted.
  private(set) var names: [String] = []
  private(set) var done = 0
  private(set) var duplicates = 0
  private(set) var torn = 0
  /// Whole lines that belong to no unit of this plan.
  private(set) var foreign = 0
  /// Units of which two records differ.
  private(set) var conflicts: Set<Int> = []

  /// - Parameters:
  ///   - folder: read completely; files that vanish meanwhile count as empty.
  ///   - identity: of the plan; lines with another identity are foreign.
  /// - Throws: `StorageError` when the folder or a file in it cannot be read.
  init(folder: String, identity: String, units: Int) throws {
    places = Array(repeating: nil, count: units)
    names = try AtomicFile.names(in: folder).filter { $0.hasSuffix(".jsonl") }
    for name in names {
      let bytes = try AtomicFile.readIfPresent("\(folder)/\(name)") ?? []
      segments.append(bytes)
      scan(bytes, segment: segments.count - 1, identity: identity)
    }
    done = places.count { $0 != nil }
  }

  func isDone(_ unit: Int) -> Bool { places[unit] != nil }

  /// Adds the rows of a unit, each with a newline, to a table; nothing if it is not done.
  func appendRows(of unit: Int, to table: inout [UInt8]) {
    guard let place = places[unit] else { return }
    SegmentRecord(segments[place.segment][place.range])?.appendRows(to: &table)
  }

  /// Adds the histogram of a unit to a table; nothing if it is not done.
  func appendHistogram(of unit: Int, to table: inout [UInt8]) {
    guard let place = places[unit] else { return }
    SegmentRecord(segments[place.segment][place.range])?.appendHistogram(to: &table)
  }

  private mutating func scan(_ bytes: [UInt8], segment: Int, identity: String) {
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        torn += 1
        return
      }
      defer { start = end + 1 }
      guard let body = Segment.opened(bytes[start..<end]), let record = SegmentRecord(body) else {
        torn += 1
        continue
      }
      guard places.indices.contains(record.unit), record.id == pointID(identity, record.unit) else {
        foreign += 1
        continue
      }
      let place = Place(segment: segment, range: body.startIndex..<body.endIndex)
      if let first = places[record.unit] {
        duplicates += 1
        if segments[first.segment][first.range] != body { conflicts.insert(record.unit) }
      } else {
        places[record.unit] = place
      }
    }
  }
}

/// Sixteen hexadecimal digits that name a unit of one plan, so that a segment copied from another folder is noticed:
/// the 64-bit FNV-1a hash (RFC 9923) of the plan's identity and the unit's number.
func pointID(_ identity: String, _ unit: Int) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in identity.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  for shift in stride(from: 0, to: 64, by: 8) {
    hash = (hash ^ UInt64(UInt8(truncatingIfNeeded: unit >> shift))) &* 0x100_0000_01b3
  }
  return hexadecimal(UInt32(truncatingIfNeeded: hash >> 32)) + hexadecimal(UInt32(truncatingIfNeeded: hash))
}

/// One line of a segment: `{"i":7,"id":"…","rows":["…"]}` with the rows of the CSV as they will stand there, and where
/// histograms are kept those of their CSV as a further member, `"histogram":["…"]`.
struct SegmentRecord {
  let unit: Int
  let id: String
  private let encoded: ArraySlice<UInt8>
  private let histogram: ArraySlice<UInt8>

  /// The record as JSON text.
  static func json(unit: Int, id: String, rows: [String], histogram: [String] = []) -> String {
    func list(_ rows: [String]) -> String {
      rows.map { row in
        let isPlain = !row.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        return isPlain
          ? "\"\(row)\"" : "\"" + row.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
      }.joined(separator: ",")
    }
    let more = histogram.isEmpty ? "" : ",\"histogram\":[\(list(histogram))]"
    return "{\"i\":\(unit),\"id\":\"\(id)\",\"rows\":[\(list(rows))]\(more)}"
  }

  /// Reads the body of a line, which the checksum has vouched for; nil if it is some other kind of line.
  init?(_ body: ArraySlice<UInt8>) {
    let head = Array("{\"i\":".utf8)
    guard body.starts(with: head), let comma = body.firstIndex(of: UInt8(ascii: ",")),
      let unit = Int(String(decoding: body[(body.startIndex + head.count)..<comma], as: UTF8.self))
    else { return nil }
    let middle = Array(",\"id\":\"".utf8)
    let rest = body[comma...]
    guard rest.starts(with: middle), rest.count > middle.count + 16 else { return nil }
    let idStart = comma + middle.count
    let afterID = body[(idStart + 16)...]
    let list = Array("\",\"rows\":[".utf8)
    guard afterID.starts(with: list), body.last == UInt8(ascii: "]") else { return nil }
    self.unit = unit
    id = String(decoding: body[idStart..<(idStart + 16)], as: UTF8.self)
    let lists = afterID.dropFirst(list.count).dropLast()
    // A quote within a row is escaped, so these bytes can only stand between the two lists.
    let border = Array("],\"histogram\":[".utf8)
    var end = lists.endIndex
    var position = lists.startIndex
    while let bracket = lists[position...].firstIndex(of: UInt8(ascii: "]")) {
      if lists[bracket...].starts(with: border) {
        end = bracket
        break
      }
      position = bracket + 1
    }
    encoded = lists[..<end]
    histogram = lists[end...].dropFirst(border.count)
  }

  /// Adds the rows, each with a newline, to a table.
  func appendRows(to table: inout [UInt8]) { append(encoded, to: &table) }

  /// Adds the rows of the histogram, each with a newline, to a table.
  func appendHistogram(to table: inout [UInt8]) { append(histogram, to: &table) }

  private func append(_ encoded: ArraySlice<UInt8>, to table: inout [UInt8]) {
    var isInside = false
    var isEscaped = false
    for byte in encoded {
      if isEscaped {
        table.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\"") {
        if isInside { table.append(UInt8(ascii: "\n")) }
        isInside.toggle()
      } else if isInside {
        if byte == UInt8(ascii: "\\") { isEscaped = true } else { table.append(byte) }
      }
    }
  }
}
