/// Which parts of a plot's frame show something, on a coarse grid: enough to place a legend or a label beside the data.
struct OccupancyGrid {
  let frame: Rect
  private let columns = 96
  private let rows = 64
  private var isOccupied: [Bool]

  init(frame: Rect) {
    self.frame = frame
    isOccupied = Array(repeating: false, count: 96 * 64)
  }

  private func column(_ x: Double) -> Double { (x - frame.x) / frame.width * Double(columns) }
  private func row(_ y: Double) -> Double { (y - frame.y) / frame.height * Double(rows) }

  mutating func mark(_ point: Point) {
    guard frame.width > 0, frame.height > 0, point.x.isFinite, point.y.isFinite else { return }
    let (column, row) = (column(point.x), row(point.y))
    guard column >= 0, row >= 0, column < Double(columns), row < Double(rows) else { return }
    isOccupied[Int(row) * columns + Int(column)] = true
  }

  /// Marks a straight line.
  mutating func mark(from start: Point, to end: Point) {
    let across = abs(column(end.x) - column(start.x))
    let down = abs(row(end.y) - row(start.y))
    guard across.isFinite, down.isFinite else { return }
    let steps = max(1, min(400, Int((2 * max(across, down)).rounded(.up))))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      mark(Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share))
    }
  }

  mutating func mark(_ rect: Rect) {
    forEachCell(of: rect) { isOccupied[$0] = true }
  }

  /// Parts of the grid under a rectangle that show something.
  func occupied(in rect: Rect) -> Int {
    var count = 0
    forEachCell(of: rect) { if isOccupied[$0] { count += 1 } }
    return count
  }

  private func forEachCell(of rect: Rect, _ body: (Int) -> Void) {
    guard frame.width > 0, frame.height > 0, rect.x.isFinite, rect.y.isFinite else { return }
    let firstColumn = Int(min(max(column(rect.x), 0), Double(columns)))
    let lastColumn = Int(min(max(column(rect.maxX).rounded(.up), 0), Double(columns)))
    let firstRow = Int(min(max(row(rect.y), 0), Double(rows)))
    let lastRow = Int(min(max(row(rect.maxY).rounded(.up), 0), Double(rows)))
    guard firstColumn < lastColumn, firstRow < lastRow else { return }
    for row in firstRow..<lastRow {
      for column in firstColumn..<lastColumn { body(row * columns + column) }
    }
  }

  /// The place inside the frame for a rectangle of this size that covers least, corners first.
  func bestPlace(for size: Extent, margin: Double) -> (rect: Rect, covered: Int)? {
    let room = Extent(frame.width - size.width - 2 * margin, frame.height - size.height - 2 * margin)
    guard room.width >= 0, room.height >= 0 else { return nil }
    let shares: [Double] = [0, 0.25, 0.5, 0.75, 1]
    var places = [(1.0, 0.0), (0, 0), (0, 1), (1, 1)]
    for down in [0, 1, 0.5, 0.25, 0.75] {
      for across in shares where (across != 0 && across != 1) || (down != 0 && down != 1) {
        places.append((across, down))
      }
    }
    var best: (rect: Rect, covered: Int)?
    for (across, down) in places {
      let rect = Rect(
        frame.x + margin + room.width * across, frame.y + margin + room.height * down, size.width, size.height)
      let covered = occupied(in: rect)
      if covered < best?.covered ?? .max { best = (rect, covered) }
      if covered == 0 { break }
    }
    return best
  }
}
