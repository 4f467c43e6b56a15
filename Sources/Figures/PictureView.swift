import Emergence

/// Which part of a picture somebody looks at: all of it, or some of it at a zoom.
public struct PictureView: Sendable, Hashable {
  /// Device pixels of one cell, or nil to show the whole picture as large as fits.
  public var zoom: Double?
  /// The picture's point in the middle of the area; nil for the picture's own middle.
  public var center: Point?

  /// The whole picture.
  public static let fit = PictureView()

  public init(zoom: Double? = nil, center: Point? = nil) {
    self.zoom = zoom
    self.center = center
  }

  /// The view after turning the wheel at a point of the canvas, which stays where it is. From one pixel per cell on,
  /// the zoom goes through whole numbers, so that all cells stay equal; at the smallest zoom the whole picture is
  /// shown.
  /// - Parameter factor: above 1 to come closer.
  public func zoomed(by factor: Double, atX x: Double, y: Double, in layout: PictureLayout) -> PictureView {
    let present = layout.zoom
    var next = present * factor
    if next >= 1 {
      next = factor > 1 ? max(next.rounded(.down), present.rounded(.down) + 1) : min(next.rounded(.up), present - 1)
    }
    next = min(max(next, 0), 256)
    guard next > layout.fitZoom || factor > 1 else { return .fit }
    let fixed = layout.picturePoint(atX: x, y: y)
    let offset = Point(
      x * layout.scale - Double(layout.areaX) - Double(layout.areaWidth) / 2,
      y * layout.scale - Double(layout.areaY) - Double(layout.areaHeight) / 2)
    return PictureView(zoom: next, center: Point(fixed.x - offset.x / next, fixed.y - offset.y / next))
  }

  /// The view after dragging the picture by a distance on the canvas.
  public func panned(byX x: Double, y: Double, in layout: PictureLayout) -> PictureView {
    let middle = layout.center
    return PictureView(
      zoom: layout.zoom,
      center: Point(middle.x - x * layout.scale / layout.zoom, middle.y - y * layout.scale / layout.zoom))
  }
}

/// Where a picture stands in an area of a canvas. Everything is in whole device pixels, so that cells keep hard edges.
public struct PictureLayout: Sendable, Hashable {
  /// Device pixels in a canvas unit.
  public let scale: Double
  /// Device pixels of one cell.
  public let zoom: Double
  /// The zoom that shows the whole picture.
  public let fitZoom: Double
  /// The area, in device pixels.
  let areaX: Int
  let areaY: Int
  let areaWidth: Int
  let areaHeight: Int
  /// Device pixel of the picture's upper left corner; it may lie outside the area.
  let originX: Int
  let originY: Int
  let width: Int
  let height: Int

  /// - Parameters:
  ///   - width, height: of the picture, in cells.
  ///   - rect: the area of the canvas, in canvas units.
  ///   - scale: the canvas's device pixels in a unit.
  ///   - hasCells: whether the picture is a grid whose cells should all be equal.
  public init(
    width: Int, height: Int, view: PictureView, in rect: Rect, scale: Double, hasCells: Bool = true
  ) {
    self.scale = scale
    self.width = width
    self.height = height
    areaX = Int((rect.x * scale).rounded())
    areaY = Int((rect.y * scale).rounded())
    areaWidth = max(0, Int((rect.maxX * scale).rounded()) - areaX)
    areaHeight = max(0, Int((rect.maxY * scale).rounded()) - areaY)
    let exact = min(Double(areaWidth) / Double(width), Double(areaHeight) / Double(height))
    // Equal cells are worth some margin, but not a picture of half the size.
    fitZoom = hasCells && exact.rounded(.down) >= 0.8 * exact ? exact.rounded(.down) : exact
    zoom = view.zoom ?? fitZoom
    let middle = view.zoom == nil ? nil : view.center
    let x = middle?.x ?? Double(width) / 2
    let y = middle?.y ?? Double(height) / 2
    originX = areaX + Int((Double(areaWidth) / 2 - x * zoom).rounded())
    originY = areaY + Int((Double(areaHeight) / 2 - y * zoom).rounded())
  }

  public init(_ picture: Picture, view: PictureView = .fit, in rect: Rect, scale: Double) {
    self.init(
      width: picture.width, height: picture.height, view: view, in: rect, scale: scale, hasCells: picture.hasCells)
  }

  /// The point of the picture under a point of the canvas; it may lie outside the picture.
  public func picturePoint(atX x: Double, y: Double) -> Point {
    Point((x * scale - Double(originX)) / zoom, (y * scale - Double(originY)) / zoom)
  }

  /// The point of the canvas above a point of the picture.
  public func canvasPoint(ofX x: Double, y: Double) -> Point {
    Point((Double(originX) + x * zoom) / scale, (Double(originY) + y * zoom) / scale)
  }

  /// The picture's point in the middle of the area.
  public var center: Point {
    picturePoint(
      atX: (Double(areaX) + Double(areaWidth) / 2) / scale, y: (Double(areaY) + Double(areaHeight) / 2) / scale)
  }

  /// First and last device pixel (exclusive) that show the picture, across and down.
  var columns: Range<Int> {
    visible(from: originX, cells: width, in: areaX..<(areaX + areaWidth))
  }

  var rows: Range<Int> {
    visible(from: originY, cells: height, in: areaY..<(areaY + areaHeight))
  }

  private func visible(from origin: Int, cells: Int, in area: Range<Int>) -> Range<Int> {
    let end = origin + max(1, Int((Double(cells) * zoom).rounded()))
    let first = min(max(origin, area.lowerBound), area.upperBound)
    return first..<max(first, min(end, area.upperBound))
  }

  /// The part of the canvas that shows the picture, in canvas units.
  public var visibleRect: Rect {
    let (columns, rows) = (columns, rows)
    return Rect(
      Double(columns.lowerBound) / scale, Double(rows.lowerBound) / scale, Double(columns.count) / scale,
      Double(rows.count) / scale)
  }

  /// The whole area, in canvas units.
  public var area: Rect {
    Rect(Double(areaX) / scale, Double(areaY) / scale, Double(areaWidth) / scale, Double(areaHeight) / scale)
  }

  /// Whether every cell has the same whole number of pixels.
  var isCrisp: Bool { zoom >= 1 && zoom == zoom.rounded() }
}
