import CCairo

extension Canvas {
  func setSource(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.opacity)
  }

  private func setDash(_ dash: [Double]) {
    cairo_set_dash(context, dash, Int32(dash.count), 0)
  }

  private func trace(_ rect: Rect, radius: Double) {
    guard radius > 0 else {
      cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
      return
    }
    let radius = min(radius, rect.width / 2, rect.height / 2)
    let quarter = Double.pi / 2
    cairo_new_sub_path(context)
    cairo_arc(context, rect.maxX - radius, rect.y + radius, radius, -quarter, 0)
    cairo_arc(context, rect.maxX - radius, rect.maxY - radius, radius, 0, quarter)
    cairo_arc(context, rect.x + radius, rect.maxY - radius, radius, quarter, 2 * quarter)
    cairo_arc(context, rect.x + radius, rect.y + radius, radius, 2 * quarter, 3 * quarter)
    cairo_close_path(context)
  }

  /// Fills a rectangle, with rounded corners where `radius` is not 0.
  public func fill(_ rect: Rect, _ color: Color, radius: Double = 0) {
    setSource(color)
    trace(rect, radius: radius)
    cairo_fill(context)
  }

  /// Fills many rectangles of one colour at once; where they overlap the colour is not laid twice.
  public func fill(_ rects: [Rect], _ color: Color) {
    setSource(color)
    cairo_new_path(context)
    for rect in rects { cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height) }
    cairo_fill(context)
  }

  /// Draws the outline of a rectangle.
  public func stroke(_ rect: Rect, _ color: Color, width: Double = 1, radius: Double = 0) {
    setSource(color)
    cairo_set_line_width(context, width)
    trace(rect, radius: radius)
    cairo_stroke(context)
  }

  /// Draws a straight line.
  public func line(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ color: Color, width: Double = 1, dash: [Double] = []
  ) {
    setSource(color)
    cairo_set_line_width(context, width)
    setDash(dash)
    cairo_move_to(context, x0, y0)
    cairo_line_to(context, x1, y1)
    cairo_stroke(context)
    setDash([])
  }

  /// Draws a line through points.
  /// - Parameter isFast: coarser antialiasing, a quarter of the time for a noisy line; for what changes every frame.
  public func polyline(
    _ points: [Point], _ color: Color, width: Double = 1.5, dash: [Double] = [], isFast: Bool = false
  ) {
    guard points.count > 1 else { return }
    setSource(color)
    cairo_set_line_width(context, width)
    cairo_set_line_join(context, isFast ? CAIRO_LINE_JOIN_BEVEL : CAIRO_LINE_JOIN_ROUND)
    setDash(dash)
    if isFast { cairo_set_antialias(context, CAIRO_ANTIALIAS_FAST) }
    trace(points)
    cairo_stroke(context)
    setDash([])
    cairo_set_antialias(context, CAIRO_ANTIALIAS_DEFAULT)
  }

  /// Fills the area that points enclose.
  public func polygon(_ points: [Point], _ color: Color) {
    guard points.count > 2 else { return }
    setSource(color)
    trace(points)
    cairo_close_path(context)
    cairo_fill(context)
  }

  private func trace(_ points: [Point]) {
    cairo_new_path(context)
    cairo_move_to(context, points[0].x, points[0].y)
    for point in points.dropFirst() { cairo_line_to(context, point.x, point.y) }
  }

  /// Fills a disc, or draws a circle where a line width is given.
  public func circle(_ x: Double, _ y: Double, _ radius: Double, _ color: Color, width: Double? = nil) {
    setSource(color)
    cairo_new_path(context)
    cairo_arc(context, x, y, radius, 0, 2 * .pi)
    if let width {
      cairo_set_line_width(context, width)
      cairo_stroke(context)
    } else {
      cairo_fill(context)
    }
  }

  /// Draws with everything outside `rect` left untouched.
  public func clipped<Result>(_ rect: Rect, _ body: () throws -> Result) rethrows -> Result {
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_new_path(context)
    cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
    cairo_clip(context)
    return try body()
  }

  /// Draws pixels (`0xFFRRGGBB`, row-major, top row first) into a rectangle, in every output format.
  /// - Parameters:
  ///   - isSmooth: interpolates between pixels; otherwise each is a block with hard edges, as cells should be.
  ///   - hasTransparency: the pixels are `0xAARRGGBB`, with colours multiplied by their opacity.
  public func image(
    _ pixels: [UInt32], width: Int, height: Int, in rect: Rect, isSmooth: Bool = false, hasTransparency: Bool = false
  ) {
    precondition(pixels.count == width * height, "an image has width × height pixels")
    let format = hasTransparency ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24
    guard width > 0, height > 0,
      let image = cairo_image_surface_create(format, Int32(width), Int32(height)),
      let bytes = cairo_image_surface_get_data(image)
    else { return }
    let stride = Int(cairo_image_surface_get_stride(image)) / 4
    let rows = UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: UInt32.self)
    pixels.withUnsafeBufferPointer { source in
      for row in 0..<height {
        (rows + row * stride).update(from: source.baseAddress! + row * width, count: width)
      }
    }
    cairo_surface_mark_dirty(image)
    cairo_save(context)
    cairo_translate(context, rect.x, rect.y)
    cairo_scale(context, rect.width / Double(width), rect.height / Double(height))
    cairo_set_source_surface(context, image, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), isSmooth ? CAIRO_FILTER_BILINEAR : CAIRO_FILTER_NEAREST)
    cairo_paint(context)
    cairo_restore(context)
    cairo_surface_destroy(image)
  }
}
