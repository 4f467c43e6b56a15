import Emergence

/// What happened during training, thinned out so that it stays short: every row is kept until there are too many, then
/// every second one.
package struct TrainingHistory: Sendable {
  /// Numbers in one row.
  package let columns: Int
  private(set) package var steps: [Int] = []
  private(set) package var rows: [[Float]] = []
  /// Steps between two rows.
  private(set) package var stride: Int

  private static let capacity = 240

  package init(columns: Int, stride: Int) {
    self.columns = columns
    self.stride = stride
  }

  /// Whether a row is wanted after this step.
  package func wants(_ step: Int) -> Bool { step.isMultiple(of: stride) }

  package mutating func add(_ step: Int, _ row: [Float]) {
    steps.append(step)
    rows.append(row)
    guard rows.count > Self.capacity else { return }
    stride *= 2
    let kept = steps.indices.filter { steps[$0].isMultiple(of: stride) }
    rows = kept.map { rows[$0] }
    steps = kept.map { steps[$0] }
  }

  package func column(_ index: Int) -> [Float] { rows.map { $0[index] } }

  package func save(to writer: inout StateWriter) {
    writer.write(UInt64(stride))
    writer.write(steps.map(UInt64.init))
    writer.write(rows.flatMap { $0.map(\.bitPattern) })
  }

  package mutating func restore(from reader: inout StateReader) throws {
    stride = max(1, Int(clamping: try reader.read(UInt64.self)))
    steps = try reader.readArray(UInt64.self).map { Int(clamping: $0) }
    let numbers = try reader.readArray(UInt32.self).map(Float.init(bitPattern:))
    guard numbers.count == steps.count * columns else {
      throw StateError(LocalizedText(en: "the saved history has another length", zh: "保存的历史长度不同"))
    }
    rows = steps.indices.map { Array(numbers[($0 * columns)..<(($0 + 1) * columns)]) }
  }
}
