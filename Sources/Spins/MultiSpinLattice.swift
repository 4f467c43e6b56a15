import Emergence

/// A square lattice with one bit per spin (1 = up), for single-spin algorithms that update 512 spins at a time.
///
/// Sites are split like a checkerboard into two colours, whose sites have neighbours of the other colour only. A row of
/// one colour has side/2 bits. The lattice is cut into eight strips of rows, and lane l of a vector belongs to strip l, so
/// the neighbours above and below are whole vectors, and left and right neighbours are shifts inside a lane.
/// Word w of row r (within its strip) is at `r * words + w` of its colour.
package struct MultiSpinLattice: Sendable {
  package typealias Word = SIMD8<UInt64>
  static let lanes = 8

  package let side: Int
  /// Rows of each strip; even, so that a row has the same checkerboard parity in all strips.
  package let rows: Int
  /// Vectors that hold a row of one colour; bits of the last one beyond side/2 are always 0.
  package let words: Int
  /// Bits in use in the last word of a row.
  package let lastBits: Int
  package var colors: (even: [Word], odd: [Word])
  /// Rows of each block, which one thread updates with one generator. The cut depends on the side only, so the numbers
  /// that a row gets do not depend on the number of threads.
  package let blocks: [Range<Int>]
  /// State of the generator of each block.
  package var generators: [MultiSpinGenerator]
  /// Set from `[up * 5 + k]`: flip when a random 64-bit number is below this.
  var thresholdPlanes: ThresholdPlanes

  package static func supports(dimension: Int, side: Int) -> Bool {
    dimension == 2 && side >= 16 && side % 16 == 0
  }

  package init(_ lattice: SpinLattice, streams: RandomStreams, thresholds: [UInt64]) {
    side = lattice.side
    rows = side / Self.lanes
    words = (side / 2 + 63) / 64
    lastBits = side / 2 - 64 * (words - 1)
    thresholdPlanes = ThresholdPlanes(thresholds)
    colors = (Array(repeating: .zero, count: rows * words), Array(repeating: .zero, count: rows * words))
    let (rows, blockCount) = (rows, min(16, rows))
    blocks = (0..<blockCount).map { rows * $0 / blockCount..<rows * ($0 + 1) / blockCount }
    generators = (0..<blockCount).map { block in
      var stream = streams.stream(UInt32(1 + block))
      return MultiSpinGenerator(seededBy: &stream)
    }
    for y in 0..<side {
      for x in 0..<side where lattice.spins[y * side + x] > 0 { setSpin(x: x, y: y, up: true) }
    }
  }

  /// Where the bit of a site is.
  private func place(x: Int, y: Int) -> (isEven: Bool, index: Int, lane: Int, bit: UInt64) {
    let row = y % rows
    return ((x + y) & 1 == 0, row * words + (x >> 1) >> 6, y / rows, 1 << UInt64((x >> 1) & 63))
  }

  mutating func setSpin(x: Int, y: Int, up: Bool) {
    let (isEven, index, lane, bit) = place(x: x, y: y)
    if isEven {
      colors.even[index][lane] = up ? colors.even[index][lane] | bit : colors.even[index][lane] & ~bit
    } else {
      colors.odd[index][lane] = up ? colors.odd[index][lane] | bit : colors.odd[index][lane] & ~bit
    }
  }

  /// One byte per site, 1 for up, row by row.
  package var cells: [UInt8] {
    Array(unsafeUninitializedCapacity: side * side) { cells, count in
      for y in 0..<side {
        let row = y % rows * words
        let lane = y / rows
        let out = cells.baseAddress! + y * side
        for word in 0..<words {
          // x = 2k + parity of the row for the even colour, the other for the odd one.
          let even = colors.even[row + word][lane]
          let odd = colors.odd[row + word][lane]
          var first = y & 1 == 0 ? even : odd
          var second = y & 1 == 0 ? odd : even
          for x in stride(from: 128 * word, to: min(128 * word + 128, side), by: 2) {
            out[x] = UInt8(truncatingIfNeeded: first & 1)
            out[x + 1] = UInt8(truncatingIfNeeded: second & 1)
            first >>= 1
            second >>= 1
          }
        }
      }
      count = side * side
    }
  }

  package var bytes: SpinLattice {
    var lattice = SpinLattice(dimension: 2, side: side)
    lattice.spins = cells.map { 2 * Int8($0) - 1 }
    return lattice
  }

  func save(to writer: inout StateWriter) {
    for color in [colors.even, colors.odd] { writer.write(color.flatMap { word in (0..<8).map { word[$0] } }) }
    for generator in generators { generator.save(to: &writer) }
  }

  mutating func restore(from reader: inout StateReader) throws {
    let last = lastBits == 64 ? UInt64.max : (1 << UInt64(lastBits)) - 1
    func color() throws -> [Word] {
      let lanes = try reader.readArray(UInt64.self)
      guard lanes.count == rows * words * 8 else {
        throw StateError(
          LocalizedText(en: "the saved state belongs to a lattice of another size", zh: "保存的状态属于另一种尺寸的格子"))
      }
      let color = (0..<rows * words).map { index in
        Word((0..<8).map { lanes[index * 8 + $0] })
      }
      guard
        stride(from: words - 1, to: color.count, by: words).allSatisfy({ color[$0] & ~Word(repeating: last) == .zero })
      else { throw StateError(LocalizedText(en: "the saved state has spins outside the lattice", zh: "保存的状态在格子之外有自旋")) }
      return color
    }
    colors.even = try color()
    colors.odd = try color()
    for index in generators.indices { try generators[index].restore(from: &reader) }
  }
}
