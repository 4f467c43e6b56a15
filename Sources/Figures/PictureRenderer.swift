import Emergence

/// Turns pictures of systems into pixels.
public enum PictureRenderer {
  /// Draws a picture where its layout says; what the picture does not cover is left as it is. Pixels of a canvas in
  /// memory are written directly, without regard to clipping; vector files get an image with one pixel per cell.
  /// - Parameters:
  ///   - language: of the words in a scene.
  ///   - theme: of what is around the picture; a scene on a light ground follows it.
  public static func draw(
    _ picture: Picture, _ layout: PictureLayout, on canvas: Canvas, language: Language = .english,
    theme: Theme = .light
  ) {
    switch picture {
    case .cells(let grid): draw(grid, colors: colors(of: grid), layout, on: canvas)
    case .angles(let grid):
      // The kernels take any 256 colours; the names of states are for legends only.
      let cells = CellGrid(
        width: grid.width, height: grid.height, cells: grid.angles,
        states: Array(repeating: LocalizedText(""), count: 256))
      draw(cells, colors: Palette.angleColors.map(\.pixel), layout, on: canvas)
      draw(grid.vortices, layout, on: canvas)
    case .scene(let scene):
      SceneRenderer(scene: scene, layout: layout, canvas: canvas, language: language, theme: theme).draw()
    }
  }

  /// Draws the whole picture as large as fits into a rectangle.
  /// - Returns: where it stands.
  @discardableResult
  public static func draw(
    _ picture: Picture, view: PictureView = .fit, in rect: Rect, on canvas: Canvas, language: Language = .english,
    theme: Theme = .light
  ) -> PictureLayout {
    let layout = PictureLayout(picture, view: view, in: rect, scale: canvas.scale)
    draw(picture, layout, on: canvas, language: language, theme: theme)
    return layout
  }

  /// The colours of a grid's states, one pixel for each possible value of a cell.
  static func colors(of grid: CellGrid) -> [UInt32] {
    (0..<256).map { Palette.cellColor($0).pixel }
  }

  /// Marks vortices with discs: white ones turn counterclockwise, black ones clockwise.
  private static func draw(_ vortices: [AngleGrid.Vortex], _ layout: PictureLayout, on canvas: Canvas) {
    let radius = min(max(0.45 * layout.zoom, 2.2), 9) / layout.scale
    canvas.clipped(layout.visibleRect) {
      for vortex in vortices {
        let center = layout.canvasPoint(ofX: vortex.x, y: vortex.y)
        canvas.marker(
          .circle, center.x, center.y, radius, fill: vortex.isPositive ? Palette.vortex : Palette.antivortex,
          outline: vortex.isPositive ? Palette.antivortex : Palette.vortex, width: 0.35 * radius)
      }
    }
  }

  private static func draw(_ grid: CellGrid, colors: [UInt32], _ layout: PictureLayout, on canvas: Canvas) {
    guard grid.width > 0, grid.height > 0, layout.zoom > 0 else { return }
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
