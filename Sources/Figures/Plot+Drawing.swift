import Foundation

extension Plot {
  func draw(on canvas: Canvas, _ layout: PlotLayout) {
    let frame = layout.frame
    canvas.fill(layout.rect, theme.paper)
    drawGrid(on: canvas, layout)
    canvas.clipped(frame) {
      for cell in cells { draw(cell, on: canvas, layout) }
      for guide in guides { draw(guide, on: canvas, layout) }
      for band in bands { draw(band, on: canvas, layout) }
      for bars in bars { draw(bars, on: canvas, layout) }
      for curve in curves {
        for part in layout.sampled(curve, step: 1) {
          drawLine(part, curve.style, curve.color ?? theme.ink, on: canvas)
        }
      }
      for series in series { draw(series, on: canvas, layout) }
    }
    canvas.stroke(frame, theme.faint, width: lineWidth)
    drawNumbers(on: canvas, layout)
    drawTitles(on: canvas, layout)
    for (guide, place) in zip(guides, layout.guideLabelRects) {
      canvas.fill(place.inset(horizontal: -fontSize * 0.1, vertical: fontSize * 0.1), theme.paper.opacity(0.75))
      canvas.text(guide.label, place.x, place.y, numberStyle)
    }
    if let place = layout.legendRect {
      PlotLegend(self, on: canvas).draw(self, on: canvas, in: place, isInside: layout.legendIsInside)
    }
    for (inset, place) in zip(insets, layout.insetRects) { inset.plot.draw(on: canvas, in: place) }
    if isEmpty, !emptyMessage.isEmpty {
      let style = TextStyle(fontSize, color: theme.faint)
      let overflow = Canvas.Overflow.wrap(width: frame.width * 0.9)
      let extent = canvas.measure(emptyMessage, style, overflow: overflow)
      // Lines behind the words would strike them out.
      canvas.fill(
        Rect(frame.midX - extent.width / 2, frame.midY - extent.height / 2, extent.width, extent.height)
          .inset(-fontSize * 0.3), theme.paper)
      canvas.text(
        emptyMessage, frame.midX, frame.midY, style, horizontal: .center, vertical: .middle, overflow: overflow)
    }
  }

  // MARK: Around the data

  private func drawGrid(on canvas: Canvas, _ layout: PlotLayout) {
    let frame = layout.frame
    for value in layout.xTicks.values {
      let x = sharp(layout.positionX(of: value))
      canvas.line(x, frame.y, x, frame.maxY, theme.grid, width: lineWidth)
    }
    for value in layout.yTicks.values {
      let y = sharp(layout.positionY(of: value))
      canvas.line(frame.x, y, frame.maxX, y, theme.grid, width: lineWidth)
    }
  }

  private func sharp(_ position: Double) -> Double { (position - 0.5).rounded() + 0.5 }

  private func drawNumbers(on canvas: Canvas, _ layout: PlotLayout) {
    let frame = layout.frame
    let long = fontSize * 0.3
    let short = fontSize * 0.17
    for (values, length) in [(layout.xTicks.values, long), (layout.xTicks.minor, short)] {
      for value in values {
        let x = sharp(layout.positionX(of: value))
        canvas.line(x, frame.maxY, x, frame.maxY - length, theme.faint, width: lineWidth)
      }
    }
    for (values, length) in [(layout.yTicks.values, long), (layout.yTicks.minor, short)] {
      for value in values {
        let y = sharp(layout.positionY(of: value))
        canvas.line(frame.x, y, frame.x + length, y, theme.faint, width: lineWidth)
      }
    }
    if x.showsLabels {
      for (label, place) in zip(layout.xTicks.labels, layout.xTickRects) {
        canvas.text(label, place.x, place.y, numberStyle)
      }
    }
    if y.showsLabels {
      for (label, place) in zip(layout.yTicks.labels, layout.yTickRects) {
        canvas.text(label, place.x, place.y, numberStyle)
      }
    }
  }

  private func drawTitles(on canvas: Canvas, _ layout: PlotLayout) {
    let (rect, frame) = (layout.rect, layout.frame)
    if x.showsLabels, !x.title.isEmpty {
      let (title, style) = fitting(x, rect.width, on: canvas)
      let half = min(canvas.measure(title, style).width, rect.width) / 2
      // Centred under the frame, unless that would cut it off.
      let middle = min(max(frame.midX, rect.x + half), rect.maxX - half)
      canvas.text(
        title, middle, rect.maxY, style, horizontal: .center, vertical: .bottom, overflow: .ellipsis(width: rect.width))
    }
    if !y.title.isEmpty {
      // Beside the frame and the numbers below it, clear of a heading.
      let room = rect.maxY - frame.y
      let (title, style) = fitting(y, room, on: canvas)
      let half = min(canvas.measure(title, style).width, room) / 2
      let middle = min(max(frame.midY, frame.y + half), rect.maxY - half)
      canvas.text(
        title, rect.x, middle, style, horizontal: .center, angle: -.pi / 2, overflow: .ellipsis(width: room))
    }
    var start = rect.x + fontSize * 0.2
    if !letter.isEmpty {
      let style = TextStyle(fontSize * 1.1, bold: true, color: theme.ink)
      start += canvas.text(letter, start, rect.y, style).width + fontSize * 0.6
    }
    if !title.isEmpty {
      let (left, style) = titlePlace(frame, from: start, on: canvas)
      canvas.text(title, left, rect.y, style, overflow: .ellipsis(width: max(frame.maxX - left, 1)))
    }
  }

  /// Above the frame; a long title begins farther left, and is a little smaller where the room is still short.
  private func titlePlace(_ frame: Rect, from start: Double, on canvas: Canvas) -> (left: Double, style: TextStyle) {
    var style = TextStyle(fontSize * 1.05, bold: true, color: theme.ink)
    let width = canvas.measure(title, style).width
    let left = min(max(frame.x, start), max(start, frame.maxX - width))
    style.size *= min(1, max(0.75, (frame.maxX - left) * 0.99 / width))
    return (left, style)
  }

  /// Whether the title of a plot without a letter is written to its end.
  package func showsWholeTitle(on canvas: Canvas, in rect: Rect) -> Bool {
    let frame = layout(on: canvas, in: rect).frame
    let (left, style) = titlePlace(frame, from: rect.x + fontSize * 0.2, on: canvas)
    return title.isEmpty || canvas.measure(title, style).width <= frame.maxX - left
  }

  /// An axis title that fits: a little smaller where the room is short, symbol and unit alone where it is shorter.
  private func fitting(_ axis: Axis, _ room: Double, on canvas: Canvas) -> (title: String, style: TextStyle) {
    let style = TextStyle(fontSize, color: theme.ink)
    let width = canvas.measure(axis.title, style).width
    if width <= room { return (axis.title, style) }
    if width * 0.85 > room, let short = axis.shortTitle { return (short, style) }
    return (axis.title, TextStyle(fontSize * max(0.75, room / width * 0.99), color: theme.ink))
  }

  // MARK: Data

  private func draw(_ cell: ColoredCell, on canvas: Canvas, _ layout: PlotLayout) {
    // Whole units, so that no seam shows between neighbours.
    let left = layout.positionX(of: cell.x.lowerBound).rounded(.down)
    let right = layout.positionX(of: cell.x.upperBound).rounded(.up)
    let top = layout.positionY(of: cell.y.upperBound).rounded(.down)
    let bottom = layout.positionY(of: cell.y.lowerBound).rounded(.up)
    canvas.fill(Rect(left, top, right - left, bottom - top), cell.color)
  }

  private func draw(_ guide: Guide, on canvas: Canvas, _ layout: PlotLayout) {
    let (x, frame) = (layout.positionX(of: guide.x), layout.frame)
    if guide.error > 0 {
      let left = layout.positionX(of: guide.x - guide.error)
      let right = layout.positionX(of: guide.x + guide.error)
      if right - left > 2 * lineWidth {
        canvas.fill(Rect(left, frame.y, right - left, frame.height), theme.warning.opacity(0.18))
      }
    }
    let width = lineWidth * 1.1
    canvas.line(x, frame.y, x, frame.maxY, theme.warning, width: width, dash: [width * 4, width * 3])
  }

  private func draw(_ band: Band, on canvas: Canvas, _ layout: PlotLayout) {
    let upper = band.slices.map { Point(layout.positionX(of: $0.x), layout.positionY(of: $0.high)) }
    let lower = band.slices.map { Point(layout.positionX(of: $0.x), layout.positionY(of: $0.low)) }
    canvas.polygon(upper + lower.reversed(), band.color.opacity(0.25))
  }

  private func draw(_ bars: Bars, on canvas: Canvas, _ layout: PlotLayout) {
    let zero = y.scale == .linear ? layout.positionY(of: 0) : layout.frame.maxY
    for (index, height) in bars.heights.enumerated() where height.isFinite && height != 0 {
      let left = layout.positionX(of: bars.start + bars.width * Double(index))
      let right = layout.positionX(of: bars.start + bars.width * Double(index + 1))
      let top = layout.positionY(of: height)
      let gap = min(0.5, (right - left) * 0.1)
      canvas.fill(Rect(left + gap, min(top, zero), right - left - 2 * gap, abs(zero - top)), bars.color)
    }
  }

  private func draw(_ series: Series, on canvas: Canvas, _ layout: PlotLayout) {
    let places = series.points.map(layout.position)
    if let line = series.line {
      // A point that is not a number breaks the line.
      for part in places.split(whereSeparator: { !$0.x.isFinite || !$0.y.isFinite }) {
        draw(Array(part), line, series.color, on: canvas, layout)
      }
    }
    guard let marker = series.marker else { return }
    let radius = layout.markerRadius
    for (point, place) in zip(series.points, places) where place.x.isFinite && place.y.isFinite {
      drawError(of: point, atX: place.x, series.color, on: canvas, layout)
    }
    for place in places where place.x.isFinite && place.y.isFinite {
      drawMarker(marker, series, at: place, radius: radius, on: canvas)
    }
  }

  private func draw(
    _ points: [Point], _ line: LineStyle, _ color: Color, on canvas: Canvas, _ layout: PlotLayout
  ) {
    if isLive, canvas.hasPixels, line.dash.isEmpty, Double(points.count) > layout.frame.width * canvas.scale {
      let bars = layout.bars(alongLine: points, width: lineWidth * line.width, perUnit: canvas.scale)
      canvas.fill(bars, color.opacity(color.opacity * line.opacity))
      return
    }
    let perUnit = canvas.hasPixels ? canvas.scale : 4
    drawLine(layout.decimated(points, perUnit: perUnit), line, color, on: canvas)
  }

  private func drawError(
    of point: DataPoint, atX x: Double, _ color: Color, on canvas: Canvas, _ layout: PlotLayout
  ) {
    guard let error = point.error, error > 0, error.isFinite else { return }
    let bottom = layout.positionY(of: point.lowest)
    let top = layout.positionY(of: point.highest)
    let end = min(bottom.isFinite ? bottom : layout.frame.maxY, layout.frame.maxY + 10)
    let width = lineWidth * 1.1
    canvas.line(x, end, x, top, color, width: width)
    let cap = layout.markerRadius * 0.75
    if end - top > 2 * layout.markerRadius {
      canvas.line(x - cap, end, x + cap, end, color, width: width)
      canvas.line(x - cap, top, x + cap, top, color, width: width)
    }
  }

  func drawLine(_ points: [Point], _ style: LineStyle, _ color: Color, on canvas: Canvas) {
    canvas.polyline(
      points, color.opacity(color.opacity * style.opacity), width: lineWidth * style.width,
      dash: style.dash.map { $0 * lineWidth * style.width }, isFast: isLive)
  }

  /// The room of a highlighted marker with the rings around it.
  func highlightRadius(_ radius: Double) -> Double { radius * 1.5 + lineWidth * 3 }

  func drawMarker(_ marker: Marker, _ series: Series, at place: Point, radius: Double, on canvas: Canvas) {
    let radius = radius * series.markerSize * (series.isHighlighted ? 1.5 : 1)
    if series.isHighlighted {
      canvas.circle(place.x, place.y, highlightRadius(radius / 1.5), theme.paper)
      canvas.circle(place.x, place.y, radius + lineWidth * 1.8, theme.ink, width: lineWidth * 1.4)
    }
    let outline = series.isHollow ? nil : theme.paper.opacity(0.7)
    canvas.marker(
      marker, place.x, place.y, radius, fill: series.isHollow ? theme.paper : series.color,
      outline: outline ?? series.color, width: series.isHollow ? lineWidth * 1.2 : lineWidth * 0.6)
  }
}
