import Emergence

/// The device pixels to write, and how they lie over the cells: the pixel `originX` shows the left edge of the grid and
/// each cell is `zoom` pixels wide.
struct CellWindow {
  let columns: Range<Int>
  let rows: Range<Int>
  let originX: Int
  let originY: Int
  let zoom: Double
}

extension PictureRenderer {
  /// Each cell becomes a block of `zoom` × `zoom` pixels; `zoom` is a whole number.
  static func magnify(_ grid: CellGrid, _ window: CellWindow, colors: [UInt32], into pixels: Canvas.Pixels) {
    let zoom = Int(window.zoom)
    let count = window.columns.count
    grid.cells.withUnsafeBufferPointer { cells in
      colors.withUnsafeBufferPointer { colors in
        var drawn: (cell: Int, row: UnsafeMutablePointer<UInt32>)?
        for row in window.rows {
          let cellRow = (row - window.originY) / zoom
          let target = pixels.base + row * pixels.stride + window.columns.lowerBound
          if let drawn, drawn.cell == cellRow {
            target.update(from: drawn.row, count: count)
            continue
          }
          let source = cells.baseAddress! + cellRow * grid.width
          var offset = window.columns.lowerBound - window.originX
          var position = 0
          while position < count {
            let cell = offset / zoom
            let color = colors[Int(source[cell])]
            let end = min((cell &+ 1) &* zoom &- offset, count &- position)
            for index in 0..<end { target[position &+ index] = color }
            position &+= end
            offset &+= end
          }
          drawn = (cellRow, target)
        }
      }
    }
  }

  /// Each pixel shows the mean colour of the part of the grid under it, for any zoom.
  ///
  /// Two states need one number per cell, more need the three components of their colours; each such plane is averaged
  /// down and then across. Across, the sum up to an arbitrary position is the sum of whole cells before it plus a part
  /// of one cell, so that a pixel costs the same however many cells it covers.
  static func average(_ grid: CellGrid, _ window: CellWindow, colors: [UInt32], into pixels: Canvas.Pixels) {
    if grid.states.count <= 2 {
      let blend = (0..<256).map { share -> UInt32 in
        var pixel: UInt32 = 0xFF00_0000
        for shift in stride(from: UInt32(0), through: 16, by: 8) {
          let (low, high) = (Int(colors[0] >> shift & 255), Int(colors[1] >> shift & 255))
          pixel |= UInt32(low + ((high - low) * share + (high > low ? 127 : -127)) / 255) << shift
        }
        return pixel
      }
      grid.cells.withUnsafeBufferPointer { cells in
        blend.withUnsafeBufferPointer { blend in
          averageRows(of: cells.baseAddress!, grid, window, full: 255) { row, values in
            let target = pixels.base + row * pixels.stride + window.columns.lowerBound
            for index in 0..<window.columns.count { target[index] = blend[Int(values[index])] }
          }
        }
      }
      return
    }
    for shift in stride(from: UInt32(0), through: 16, by: 8) {
      let component = colors.map { UInt8($0 >> shift & 255) }
      let plane = grid.cells.map { component[Int($0)] }
      plane.withUnsafeBufferPointer { plane in
        averageRows(of: plane.baseAddress!, grid, window, full: 1) { row, values in
          let target = pixels.base + row * pixels.stride + window.columns.lowerBound
          for index in 0..<window.columns.count {
            let other = shift == 0 ? 0xFF00_0000 : target[index]
            target[index] = other | UInt32(values[index]) << shift
          }
        }
      }
    }
  }

  /// Averages a plane of bytes over every pixel of a window and hands over row by row, as bytes.
  /// - Parameter full: factor that brings the largest value of the plane to 255.
  private static func averageRows(
    of plane: UnsafePointer<UInt8>, _ grid: CellGrid, _ window: CellWindow, full: UInt16,
    emit: (_ row: Int, _ values: UnsafePointer<UInt8>) -> Void
  ) {
    let width = grid.width
    let count = window.columns.count
    let edges = edges(of: window.columns, origin: window.originX, zoom: window.zoom, cells: width)
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: width + 1) { down in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: width + 1) { sums in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { values in
          down[width] = 0
          sums[0] = 0
          edges.withUnsafeBufferPointer { edges in
            for row in window.rows {
              addRows(plane, grid, window, row: row, full: full, into: down.baseAddress!)
              var sum: UInt64 = 0
              for cell in 0..<width {
                sum &+= UInt64(down[cell])
                sums[cell &+ 1] = sum
              }
              var before = upTo(edges[0], sums.baseAddress!, down.baseAddress!)
              for column in 0..<count {
                let edge = edges[column &+ 1]
                let after = upTo(edge, sums.baseAddress!, down.baseAddress!)
                let mean = (after &- before) &* edge.inverseWidth
                values[column] = UInt8(truncatingIfNeeded: min(mean &>> 40, 255))
                before = after
              }
              emit(row, values.baseAddress!)
            }
          }
        }
      }
    }
  }

  /// The border between two pixels, over cells: a whole cell and 256ths of it.
  private struct Edge {
    let cell: Int32
    let fraction: UInt64
    /// 2³² / width of the pixel before this border in 256ths of a cell.
    let inverseWidth: UInt64
  }

  private static func edges(of pixels: Range<Int>, origin: Int, zoom: Double, cells: Int) -> [Edge] {
    var previous = 0
    return (0...pixels.count).map { index in
      let position = Double(pixels.lowerBound + index - origin) / zoom
      let fixed = Int((min(max(position, 0), Double(cells)) * 256).rounded())
      let width = max(fixed - previous, 1)
      previous = fixed
      return Edge(
        cell: Int32(fixed >> 8), fraction: UInt64(fixed & 255), inverseWidth: UInt64((1 << 32) / width + 1))
    }
  }

  @inline(__always)
  private static func upTo(
    _ edge: Edge, _ sums: UnsafePointer<UInt64>, _ down: UnsafePointer<UInt16>
  ) -> UInt64 {
    let cell = Int(edge.cell)
    return sums[cell] &<< 8 &+ edge.fraction &* UInt64(down[cell])
  }

  /// The weighted mean of the rows of cells under a row of pixels, times 256.
  private static func addRows(
    _ plane: UnsafePointer<UInt8>, _ grid: CellGrid, _ window: CellWindow, row: Int, full: UInt16,
    into down: UnsafeMutablePointer<UInt16>
  ) {
    let top = max(Double(row - window.originY) / window.zoom, 0)
    let bottom = min(Double(row + 1 - window.originY) / window.zoom, Double(grid.height))
    let first = min(Int(top), grid.height - 1)
    let last = max(first, min(Int(bottom.rounded(.up)) - 1, grid.height - 1))
    var given = 0
    for cellRow in first...last {
      let end = min(Double(cellRow + 1), bottom)
      let total = cellRow == last ? 256 : Int((256 * (end - top) / max(bottom - top, 1e-9)).rounded())
      let weight = UInt16(total - given) &* full
      given = total
      let source = plane + cellRow * grid.width
      if cellRow == first {
        for cell in 0..<grid.width { down[cell] = UInt16(source[cell]) &* weight }
      } else if weight > 0 {
        for cell in 0..<grid.width { down[cell] = down[cell] &+ UInt16(source[cell]) &* weight }
      }
    }
  }
}
