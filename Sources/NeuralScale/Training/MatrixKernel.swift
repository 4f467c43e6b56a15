/// Products of float32 matrices on one thread.
///
/// The inner kernel keeps a tile of 6 × 32 results in twelve vector registers and adds one column of A times one row of
/// B at a time; the idea is that of K. Goto and R. A. van de Geijn, ACM Trans. Math. Softw. 34 (2008) 12, without their
/// cache blocking of A, because the matrices of these networks fit into the second-level cache. Sums run in a fixed
/// order, so equal inputs give equal bytes.
package enum MatrixKernel {
  private typealias Lanes = SIMD16<Float>
  private static let tileRows = 6
  private static let tileColumns = 32
  /// Rows of B between two stores of a tile: a panel of B of this height stays in the first-level cache.
  private static let depth = 256

  /// A matrix in memory: element (i, j) is at `i * row + j * column`.
  package struct Operand {
    let start: UnsafePointer<Float>
    let row: Int
    let column: Int

    /// Rows one after another.
    package init(_ start: UnsafePointer<Float>, columns: Int) {
      self.start = start
      row = columns
      column = 1
    }

    package init(_ start: UnsafePointer<Float>, row: Int, column: Int) {
      self.start = start
      self.row = row
      self.column = column
    }

    /// The same numbers with rows and columns exchanged.
    package var transposed: Operand { Operand(start, row: column, column: row) }
  }

  /// C = A·B, or C += A·B.
  /// - Parameters:
  ///   - rows: of A and C.
  ///   - columns: of B and C.
  ///   - inner: columns of A, rows of B.
  ///   - result: `rows * columns` numbers, row after row.
  package static func multiply(
    rows: Int, columns: Int, inner: Int, _ a: Operand, _ b: Operand, into result: UnsafeMutablePointer<Float>,
    accumulates: Bool = false
  ) {
    guard rows > 0, columns > 0 else { return }
    if inner == 0, !accumulates { result.update(repeating: 0, count: rows * columns) }
    withUnsafeTemporaryAllocation(of: Float.self, capacity: depth * tileColumns + tileRows * tileColumns) { scratch in
      let panel = scratch.baseAddress!
      let tile = panel + depth * tileColumns
      for begin in stride(from: 0, to: inner, by: depth) {
        let height = min(depth, inner - begin)
        for column in stride(from: 0, to: columns, by: tileColumns) {
          let width = min(tileColumns, columns - column)
          let source = Operand(b.start + begin * b.row + column * b.column, row: b.row, column: b.column)
          var packed = UnsafePointer(panel)
          var packedRow = width <= 16 ? 16 : tileColumns
          if b.column == 1, width == tileColumns {
            packed = source.start
            packedRow = b.row
          } else {
            pack(source, height: height, width: width, rowLength: packedRow, into: panel)
          }
          for row in stride(from: 0, to: rows, by: tileRows) {
            let count = min(tileRows, rows - row)
            let left = Operand(a.start + row * a.row + begin * a.column, row: a.row, column: a.column)
            let target = result + row * columns + column
            let isFresh = begin == 0 && !accumulates
            if count == tileRows, width == tileColumns {
              wide(height, left, count, packed, packedRow, into: target, columns, isFresh: isFresh)
            } else {
              if width <= 16 {
                narrow(height, left, count, packed, packedRow, into: tile)
              } else {
                wide(height, left, count, packed, packedRow, into: tile, tileColumns, isFresh: true)
              }
              copy(
                tile, rowLength: width <= 16 ? 16 : tileColumns, count: count, width: width, to: target, columns,
                isFresh: isFresh)
            }
          }
        }
      }
    }
  }

  private static func pack(
    _ source: Operand, height: Int, width: Int, rowLength: Int, into panel: UnsafeMutablePointer<Float>
  ) {
    if source.column == 1 {
      for k in 0..<height {
        let row = panel + k * rowLength
        row.update(from: source.start + k * source.row, count: width)
        (row + width).update(repeating: 0, count: rowLength - width)
      }
    } else {
      for k in 0..<height {
        let row = panel + k * rowLength
        let from = source.start + k * source.row
        for j in 0..<width { row[j] = from[j * source.column] }
        for j in width..<rowLength { row[j] = 0 }
      }
    }
  }

  private static func copy(
    _ tile: UnsafePointer<Float>, rowLength: Int, count: Int, width: Int, to target: UnsafeMutablePointer<Float>,
    _ targetRow: Int, isFresh: Bool
  ) {
    for i in 0..<count {
      let from = tile + i * rowLength
      let to = target + i * targetRow
      if isFresh {
        for j in 0..<width { to[j] = from[j] }
      } else {
        for j in 0..<width { to[j] += from[j] }
      }
    }
  }

  @inline(__always)
  private static func load(_ pointer: UnsafePointer<Float>) -> Lanes {
    UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
  }

  @inline(__always)
  private static func store(_ lanes: Lanes, _ pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: lanes, as: Lanes.self)
  }

  /// A tile of 6 × 32. Rows beyond `count` repeat the last one, so that nothing outside A is read.
  private static func wide(
    _ height: Int, _ a: Operand, _ count: Int, _ b: UnsafePointer<Float>, _ bRow: Int,
    into target: UnsafeMutablePointer<Float>, _ targetRow: Int, isFresh: Bool
  ) {
    let (o1, o2) = (min(1, count - 1) * a.row, min(2, count - 1) * a.row)
    let (o3, o4, o5) = (min(3, count - 1) * a.row, min(4, count - 1) * a.row, min(5, count - 1) * a.row)
    var (c00, c01, c10, c11) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    var (c20, c21, c30, c31) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    var (c40, c41, c50, c51) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    var (left, right) = (a.start, b)
    for _ in 0..<height {
      let (b0, b1) = (load(right), load(right + 16))
      let a0 = Lanes(repeating: left[0])
      c00 = c00 + a0 * b0
      c01 = c01 + a0 * b1
      let a1 = Lanes(repeating: left[o1])
      c10 = c10 + a1 * b0
      c11 = c11 + a1 * b1
      let a2 = Lanes(repeating: left[o2])
      c20 = c20 + a2 * b0
      c21 = c21 + a2 * b1
      let a3 = Lanes(repeating: left[o3])
      c30 = c30 + a3 * b0
      c31 = c31 + a3 * b1
      let a4 = Lanes(repeating: left[o4])
      c40 = c40 + a4 * b0
      c41 = c41 + a4 * b1
      let a5 = Lanes(repeating: left[o5])
      c50 = c50 + a5 * b0
      c51 = c51 + a5 * b1
      left += a.column
      right += bRow
    }
    if !isFresh {
      var row = target
      (c00, c01) = (c00 + load(row), c01 + load(row + 16))
      row += targetRow
      (c10, c11) = (c10 + load(row), c11 + load(row + 16))
      row += targetRow
      (c20, c21) = (c20 + load(row), c21 + load(row + 16))
      row += targetRow
      (c30, c31) = (c30 + load(row), c31 + load(row + 16))
      row += targetRow
      (c40, c41) = (c40 + load(row), c41 + load(row + 16))
      row += targetRow
      (c50, c51) = (c50 + load(row), c51 + load(row + 16))
    }
    var row = target
    for (first, second) in [(c00, c01), (c10, c11), (c20, c21), (c30, c31), (c40, c41), (c50, c51)] {
      store(first, row)
      store(second, row + 16)
      row += targetRow
    }
  }

  /// A tile of 6 × 16.
  private static func narrow(
    _ height: Int, _ a: Operand, _ count: Int, _ b: UnsafePointer<Float>, _ bRow: Int,
    into target: UnsafeMutablePointer<Float>
  ) {
    let (o1, o2) = (min(1, count - 1) * a.row, min(2, count - 1) * a.row)
    let (o3, o4, o5) = (min(3, count - 1) * a.row, min(4, count - 1) * a.row, min(5, count - 1) * a.row)
    var (c0, c1, c2, c3, c4, c5) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    var (left, right) = (a.start, b)
    for _ in 0..<height {
      let b0 = load(right)
      c0 = c0 + Lanes(repeating: left[0]) * b0
      c1 = c1 + Lanes(repeating: left[o1]) * b0
      c2 = c2 + Lanes(repeating: left[o2]) * b0
      c3 = c3 + Lanes(repeating: left[o3]) * b0
      c4 = c4 + Lanes(repeating: left[o4]) * b0
      c5 = c5 + Lanes(repeating: left[o5]) * b0
      left += a.column
      right += bRow
    }
    store(c0, target)
    store(c1, target + 16)
    store(c2, target + 32)
    store(c3, target + 48)
    store(c4, target + 64)
    store(c5, target + 80)
  }
}
