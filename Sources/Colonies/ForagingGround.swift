import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The ground that foragers walk on: a square of cells with a nest in the middle, food and walls.
///
/// Arrays have a rim of blocked cells around the field, so that nobody who looks a few cells ahead needs to ask whether
/// they exist. Positions of ants count from the corner of the rim.
struct ForagingGround: Sendable {
  static let rim = 8
  static let nestRadius = 6.0

  /// What is in a cell, with the heading home in 256ths of a turn in the low byte.
  enum Mark {
    static let wall: UInt16 = 1 << 8
    static let food: UInt16 = 1 << 9
    static let nest: UInt16 = 1 << 10
  }

  let side: Int
  let stride: Int
  /// `stride * stride` cells.
  private(set) var cells: [UInt16]
  /// Loads of food left in each cell.
  private(set) var food: [Int32]
  private(set) var wallCells: [Int32] = []
  /// Loads that were ever put down, less those that were taken away by hand.
  private(set) var supplied = 0

  /// Centre of the nest.
  var nest: Float { Float(side) / 2 + Float(Self.rim) }

  init(side: Int) {
    self.side = side
    stride = side + 2 * Self.rim
    cells = Array(repeating: Mark.wall, count: stride * stride)
    food = Array(repeating: 0, count: stride * stride)
    var cells = cells
    forEachCell { cell, x, y in
      cells[cell] = hypot(x - Double(side) / 2, y - Double(side) / 2) < Self.nestRadius ? Mark.nest : 0
    }
    self.cells = cells
    findWaysHome()
  }

  /// Calls `body` with each cell of the field and its centre, counted from the corner of the field.
  func forEachCell(_ body: (_ cell: Int, _ x: Double, _ y: Double) -> Void) {
    for y in 0..<side {
      for x in 0..<side { body(index(x, y), Double(x) + 0.5, Double(y) + 0.5) }
    }
  }

  @inline(__always)
  func index(_ x: Int, _ y: Int) -> Int { (y + Self.rim) * stride + x + Self.rim }

  // MARK: Changes

  /// Calls `body` with the cells of a disc, those of the nest only if asked.
  func disc(_ x: Double, _ y: Double, _ radius: Double, withNest: Bool = false, _ body: (Int) -> Void) {
    func range(_ center: Double) -> Range<Int> {
      let (low, high) = (max((center - radius).rounded(.down), 0), min((center + radius).rounded(.up), Double(side)))
      return low < high ? Int(low)..<Int(high) : 0..<0
    }
    for row in range(y) {
      for column in range(x) where hypot(Double(column) + 0.5 - x, Double(row) + 0.5 - y) <= max(radius, 0.8) {
        let cell = index(column, row)
        if withNest || cells[cell] & Mark.nest == 0 { body(cell) }
      }
    }
  }

  /// Puts `loads` into every free cell of a disc, on top of what is there.
  mutating func dropFood(x: Double, y: Double, radius: Double, loads: Int) {
    var ground = self
    disc(x, y, radius) { cell in
      guard ground.cells[cell] & Mark.wall == 0 else { return }
      ground.cells[cell] |= Mark.food
      ground.food[cell] += Int32(truncatingIfNeeded: loads)
      ground.supplied += loads
    }
    self = ground
  }

  mutating func removeFood(x: Double, y: Double, radius: Double) {
    var ground = self
    disc(x, y, radius) { ground.clearFood($0) }
    self = ground
  }

  private mutating func clearFood(_ cell: Int) {
    supplied -= Int(food[cell])
    food[cell] = 0
    cells[cell] &= ~Mark.food
  }

  /// Builds or tears down walls; food under a new wall is gone.
  mutating func setWall(x: Double, y: Double, radius: Double, isBuilt: Bool) {
    var ground = self
    disc(x, y, radius) { cell in
      if isBuilt {
        ground.clearFood(cell)
        ground.cells[cell] |= Mark.wall
      } else {
        ground.cells[cell] &= ~Mark.wall
      }
    }
    self = ground
    findWaysHome()
  }

  /// Takes one load out of a cell; the last one empties it.
  mutating func take(from cell: Int) {
    food[cell] -= 1
    if food[cell] == 0 { cells[cell] &= ~Mark.food }
  }

  /// Counts a load that an ant was given while the ground keeps what it has: endless food, or a start with laden ants.
  mutating func supplyByHand() {
    supplied += 1
  }

  /// Loads that lie on the ground.
  var foodLeft: Int { food.reduce(0) { $0 + Int($1) } }

  // MARK: The way home

  /// Writes the heading home into every cell: the direction in which the shortest way around walls grows shorter.
  private mutating func findWaysHome() {
    wallCells = walls
    let hasWalls = !wallCells.isEmpty
    let distances = hasWalls ? self.distances() : []
    var ground = self
    forEachCell { cell, x, y in
      var (across, down) = (Double(side) / 2 - x, Double(side) / 2 - y)
      if hasWalls, distances[cell] < .infinity, cells[cell] & Mark.nest == 0 {
        // Downhill, each axis towards the nearer of its two neighbours.
        func slope(_ step: Int) -> Double {
          let (before, after) = (distances[cell - step], distances[cell + step])
          guard min(before, after) < distances[cell] else { return 0 }
          return before < after ? Double(before - distances[cell]) : Double(distances[cell] - after)
        }
        (across, down) = (slope(1), slope(stride))
      }
      let turns = atan2(down, across) / (2 * .pi) * 256
      ground.cells[cell] =
        ground.cells[cell] & 0xFF00 | UInt16(UInt8(truncatingIfNeeded: Int(turns.rounded())))
    }
    self = ground
  }

  /// Lengths of the shortest ways to the nest around walls: the eikonal equation |∇d| = 1 by fast sweeping (Zhao, Math.
  /// Comp. 74 (2005) 603). Infinite where there is no way.
  private func distances() -> [Float] {
    var distances = [Float](repeating: .infinity, count: cells.count)
    for cell in cells.indices where cells[cell] & Mark.nest != 0 { distances[cell] = 0 }
    // Each pass of four directions carries distances around one more corner.
    var (changed, passes) = (true, 0)
    while changed, passes < 64 {
      changed = false
      passes += 1
      for direction in 0..<4 {
        for j in 0..<side {
          let y = direction & 1 == 0 ? j : side - 1 - j
          for i in 0..<side {
            let cell = index(direction & 2 == 0 ? i : side - 1 - i, y)
            guard cells[cell] & (Mark.wall | Mark.nest) == 0 else { continue }
            let a = min(distances[cell - 1], distances[cell + 1])
            let b = min(distances[cell - stride], distances[cell + stride])
            let nearest = min(a, b)
            guard nearest < .infinity else { continue }
            let gap = abs(a - b)
            let distance = gap >= 1 ? nearest + 1 : (a + b + (2 - gap * gap).squareRoot()) / 2
            if distance < distances[cell] - 1e-4 {
              distances[cell] = distance
              changed = true
            }
          }
        }
      }
    }
    return distances
  }

  // MARK: State

  func save(to writer: inout StateWriter) {
    writer.write(cells)
    writer.write(food)
    writer.write(Int64(supplied))
  }

  mutating func restore(from reader: inout StateReader) throws {
    let (cells, food) = (try reader.readArray(UInt16.self), try reader.readArray(Int32.self))
    guard cells.count == self.cells.count, food.count == cells.count else {
      throw StateError(LocalizedText(en: "the saved state belongs to a field of another size", zh: "保存的状态属于另一种大小的场地"))
    }
    self.cells = cells
    self.food = food
    supplied = Int(try reader.read(Int64.self))
    wallCells = walls
  }

  private var walls: [Int32] {
    var walls: [Int32] = []
    forEachCell { cell, _, _ in if cells[cell] & Mark.wall != 0 { walls.append(Int32(truncatingIfNeeded: cell)) } }
    return walls
  }
}
