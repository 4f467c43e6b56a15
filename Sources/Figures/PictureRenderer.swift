import Emergence

/// Turns pictures of systems into pixels.
public enum PictureRenderer {
  /// Draws a picture where its layout says; what the picture does not cover is left as it is. Pixels of a canvas in
  /// memory are written directly, without regard to clipping; vector files get an image with one pixel per cell.
  public static func draw(_ picture: Picture, _ layout: PictureLayout, on canvas: Canvas) {
    switch picture {
    case .cells(let grid): draw(grid, layout, on: canvas)
    }
  }

  /// Draws the whole picture as large as fits into a rectangle.
  /// - Returns: where it stands.
  @discardableResult
  public static func draw(
    _ picture: Picture, view: PictureView = .fit, in rect: Rect, on canvas: Canvas
  ) -> PictureLayout {
    let layout = PictureLayout(picture, view: view, in: rect, scale: canvas.scale)
    draw(picture, layout, on: canvas)
    return layout
  }

  /// The colours of a grid's states, one pixel for each possible value of a cell.
  static func colors(of grid: CellGrid) -> [UInt32] {
    (0..<256).map { Palette.cellColor($0).pixel }
  }

  private static func draw(_ grid: CellGrid, _ layout: PictureLayout, on canvas: Canvas) {
    guard grid.width > 0, grid.height > 0, layout.zoom > 0 else { return }
    let colors = colors(of: grid)
    guard canvas.hasPixels else {
      let corner = layout.canvasPoint(ofX: 0, y: 0)
      let end = layout.canvasPoint(ofX: Double(grid.width), y: Double(grid.height))
      canvas.clipped(layout.area) {
        canvas.image(
          grid.cells.map { colors[Int($0)] }, width: grid.width, height: grid.height,
          in: Rect(corner.x, corner.y, end.x - corner.x, end.y - corner.y))
      }
      return
    }
    canvas.withPixels { pixels in
      let columns = layout.columns.clamped(to: 0..<pixels.width)
      let rows = layout.rows.clamped(to: 0..<pixels.height)
      guard !columns.isEmpty, !rows.isEmpty else { return }
      let window = CellWindow(
        columns: columns, rows: rows, originX: layout.originX, originY: layout.originY, zoom: layout.zoom)
      if layout.isCrisp {
        magnify(grid, window, colors: colors, into: pixels)
      } else {
        average(grid, window, colors: colors, into: pixels)
      }
    }
  }
}
