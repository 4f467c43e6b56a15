/// Where everything of a plot stands on a canvas, and how values become positions.
public struct PlotLayout: Sendable {
  /// All the room of the plot.
  public let rect: Rect
  /// The axes' frame: the room of the data.
  public private(set) var frame: Rect
  public let xRange: ClosedRange<Double>
  public let yRange: ClosedRange<Double>
  public private(set) var xTicks: Ticks
  public private(set) var yTicks: Ticks
  /// The numbers along the axes, in the order of the ticks.
  package private(set) var xTickRects: [Rect] = []
  package private(set) var yTickRects: [Rect] = []
  /// Where the legend stands, nil for a plot without one.
  package private(set) var legendRect: Rect?
  package private(set) var legendIsInside = false
  package private(set) var guideLabelRects: [Rect] = []
  package private(set) var insetRects: [Rect] = []
  /// Of data markers: smaller where points are dense, so that they do not hide one another or the curve behind them.
  private(set) var markerRadius = 0.0
  let xAxis: Axis
  let yAxis: Axis
  private let xStart: Double
  private let xLength: Double
  private let yStart: Double
  private let yLength: Double

  /// The position of a value on the canvas.
  public func positionX(of value: Double) -> Double {
    frame.x + (xAxis.position(value) - xStart) / xLength * frame.width
  }

  public func positionY(of value: Double) -> Double {
    frame.maxY - (yAxis.position(value) - yStart) / yLength * frame.height
  }

  func position(_ point: DataPoint) -> Point { Point(positionX(of: point.x), positionY(of: point.y)) }

  /// The value at a position on the canvas.
  public func valueX(at position: Double) -> Double {
    xAxis.value(at: xStart + (position - frame.x) / frame.width * xLength)
  }

  public func valueY(at position: Double) -> Double {
    yAxis.value(at: yStart + (frame.maxY - position) / frame.height * yLength)
  }

  /// Room left of the frame.
  public var leftMargin: Double { frame.x - rect.x }

  /// Room right of the frame.
  public var rightMargin: Double { rect.maxX - frame.maxX }

  init(_ plot: Plot, on canvas: Canvas, in rect: Rect) {
    self.rect = rect
    xAxis = plot.x
    yAxis = plot.y
    xRange = plot.x.covered(data: plot.dataX)
    yRange = plot.verticalAxis.covered(data: plot.dataY(within: xRange))
    xStart = xAxis.position(xRange.lowerBound)
    xLength = xAxis.position(xRange.upperBound) - xStart
    yStart = yAxis.position(yRange.lowerBound)
    yLength = yAxis.position(yRange.upperBound) - yStart
    frame = rect
    xTicks = Ticks(values: [], labels: [], minor: [])
    yTicks = xTicks
    let legend = PlotLegend(plot, on: canvas)
    if plot.legend == .above, !legend.entries.isEmpty {
      placeWithLegendAbove(plot, legend, on: canvas)
      return
    }
    placeFrame(plot, on: canvas, aboveFrame: 0)
    guard plot.legend != .none, !legend.entries.isEmpty else {
      _ = placeInside(plot, legend: nil, on: canvas)
      return
    }
    if !placeInside(plot, legend: legend, on: canvas) { placeWithLegendAbove(plot, legend, on: canvas) }
  }

  private mutating func placeWithLegendAbove(_ plot: Plot, _ legend: PlotLegend, on canvas: Canvas) {
    let lines = legend.flowed(width: rect.width - leftMargin - plot.fontSize)
    placeFrame(plot, on: canvas, aboveFrame: lines.height)
    let fitted = legend.flowed(width: frame.width)
    placeFrame(plot, on: canvas, aboveFrame: fitted.height)
    legendRect = Rect(frame.x, frame.y - fitted.height - plot.fontSize * 0.2, frame.width, fitted.height)
    legendIsInside = false
    _ = placeInside(plot, legend: nil, on: canvas)
  }

  /// The frame and the numbers along it: as many as stand apart.
  private mutating func placeFrame(_ plot: Plot, on canvas: Canvas, aboveFrame: Double) {
    let size = plot.fontSize
    let style = plot.numberStyle
    let lineHeight = canvas.measure("0", style).height
    let hasHeading = !plot.title.isEmpty || !plot.letter.isEmpty
    let top = rect.y + (hasHeading ? size * 1.8 : size * 0.7) + aboveFrame
    let bottom = rect.maxY - (plot.x.showsLabels ? size * 3.0 : size * 0.5)
    let height = max(bottom - top, 1)
    var labelWidth = 0.0
    for count in stride(from: max(2, Int(height / (size * 2.2))), through: 1, by: -1) {
      yTicks = ticks(yAxis, yRange, about: min(count, 8))
      labelWidth = yTicks.labels.map { canvas.measure($0, style).width }.max() ?? 0
      let positions = yTicks.values.map { (yAxis.position($0) - yStart) / yLength * height }
      if zip(positions, positions.dropFirst()).allSatisfy({ abs($1 - $0) >= lineHeight * 0.95 }) { break }
    }
    let numbers = plot.y.showsLabels ? labelWidth + size * 0.65 : size * 0.5
    let left = max(plot.minimumLeftMargin, numbers + (plot.y.title.isEmpty ? size * 0.4 : size * 1.55))
    var right = max(plot.minimumRightMargin, size * 0.9)
    for _ in 0..<2 {
      frame = Rect(rect.x + left, top, max(rect.width - left - right, 1), height)
      for count in stride(from: max(2, Int(frame.width / (size * 2.5))), through: 1, by: -1) {
        xTicks = ticks(xAxis, xRange, about: min(count, 8))
        placeXTicks(on: canvas, style, size)
        if zip(xTickRects, xTickRects.dropFirst()).allSatisfy({ $1.x - $0.maxX >= size * 0.7 }) { break }
      }
      // The last number may stand out to the right of the frame, but not of the plot.
      right += max(0, (xTickRects.last?.maxX ?? 0) - (rect.maxX - size * 0.2))
    }
    // Whole pixels, so that straight lines are sharp.
    frame = Rect(frame.x.rounded() + 0.5, frame.y.rounded() + 0.5, frame.width.rounded(), frame.height.rounded())
    placeXTicks(on: canvas, style, size)
    yTickRects = zip(yTicks.values, yTicks.labels).map { value, label in
      canvas.textRect(
        label, frame.x - size * 0.5, positionY(of: value), style, horizontal: .right, vertical: .middle)
    }
  }

  private mutating func placeXTicks(on canvas: Canvas, _ style: TextStyle, _ size: Double) {
    xTickRects = zip(xTicks.values, xTicks.labels).map { value, label in
      canvas.textRect(label, positionX(of: value), frame.maxY + size * 0.25, style, horizontal: .center)
    }
  }

  private func ticks(_ axis: Axis, _ range: ClosedRange<Double>, about count: Int) -> Ticks {
    axis.scale == .linear ? .linear(range, about: count) : .logarithmic(range, about: count)
  }

  /// Labels of guides, the legend and insets: beside the data.
  /// - Returns: whether the legend found a place where it covers nothing.
  private mutating func placeInside(_ plot: Plot, legend: PlotLegend?, on canvas: Canvas) -> Bool {
    let densest = plot.series.filter { $0.marker != nil }.map { $0.points.count }.max() ?? 0
    let spacing = frame.width / Double(max(densest, 1))
    markerRadius = plot.fontSize * min(max(0.4 * spacing / plot.fontSize, 0.15), 0.22)
    var grid = OccupancyGrid(frame: frame)
    plot.mark(on: &grid, self)
    let margin = plot.fontSize * 0.45
    guideLabelRects = []
    for guide in plot.guides {
      let size = canvas.measure(guide.label, plot.numberStyle)
      let place = guidePlace(guide, size, grid, gap: plot.fontSize * 0.35)
      guideLabelRects.append(place)
      grid.mark(place)
    }
    for guide in plot.guides {
      let x = positionX(of: guide.x)
      grid.mark(from: Point(x, frame.y), to: Point(x, frame.maxY))
    }
    insetRects = []
    for inset in plot.insets {
      let size = Extent(frame.width * inset.width, frame.height * inset.height)
      guard let place = grid.bestPlace(for: size, margin: margin) else { continue }
      insetRects.append(place.rect)
      grid.mark(place.rect)
    }
    guard let legend else { return true }
    guard let place = grid.bestPlace(for: legend.stacked, margin: margin), place.covered == 0 else { return false }
    legendRect = place.rect
    legendIsInside = true
    return true
  }

  private func guidePlace(_ guide: Guide, _ size: Extent, _ grid: OccupancyGrid, gap: Double) -> Rect {
    let x = positionX(of: guide.x)
    var best = Rect(x + gap, frame.y + gap * 0.5, size.width, size.height)
    var fewest = Int.max
    for share in [0.0, 1, 0.15, 0.85, 0.3, 0.7, 0.5] {
      for left in [x + gap, x - gap - size.width] where left >= frame.x && left + size.width <= frame.maxX {
        let top = frame.y + gap * 0.5 + share * (frame.height - size.height - gap)
        let place = Rect(left, top, size.width, size.height)
        let covered = grid.occupied(in: place)
        if covered < fewest { (best, fewest) = (place, covered) }
      }
    }
    return best
  }
}

extension Plot {
  /// Everything the horizontal axis has to cover.
  fileprivate var dataX: [Double] {
    var values = series.flatMap { $0.points.map(\.x) }
    for band in bands { values += band.slices.map(\.x) }
    for bars in bars { values += [bars.start, bars.start + bars.width * Double(bars.heights.count)] }
    return values
  }

  /// Bars stand on zero.
  fileprivate var verticalAxis: Axis {
    var axis = y
    if !bars.isEmpty { axis.includes.append(0) }
    return axis
  }

  /// Everything the vertical axis has to cover: the visible data with their errors, and theory as far as it is near
  /// them.
  fileprivate func dataY(within range: ClosedRange<Double>) -> [Double] {
    guard y.range == nil else { return [] }
    var values = series.flatMap { series in
      series.points.filter { range.contains($0.x) }.flatMap { [$0.lowest, $0.highest] }
    }
    values += bands.flatMap { band in
      band.slices.filter { range.contains($0.x) }.flatMap { [$0.low, $0.high] }
    }
    values += bars.flatMap { $0.heights.filter { $0 != 0 } }
    values = values.filter(\.isFinite)
    let low = values.min() ?? -.infinity
    let high = values.max() ?? .infinity
    let reach = 0.25 * (high - low)
    let (start, end) = (x.position(range.lowerBound), x.position(range.upperBound))
    for curve in curves {
      for step in 0...100 {
        guard let value = curve.value(x.value(at: start + (end - start) * Double(step) / 100)), value.isFinite
        else { continue }
        values.append(reach.isFinite ? min(max(value, low - reach), high + reach) : value)
      }
    }
    return values
  }

  /// Marks where data are drawn.
  fileprivate func mark(on grid: inout OccupancyGrid, _ layout: PlotLayout) {
    for series in series {
      let points = layout.decimated(series.points.map(layout.position), perUnit: 1)
      if series.line != nil {
        for (start, end) in zip(points, points.dropFirst()) { grid.mark(from: start, to: end) }
      }
      let radius = series.marker == nil ? 0 : layout.markerRadius
      for (point, place) in zip(series.points, series.points.map(layout.position)) where series.marker != nil {
        grid.mark(
          from: Point(place.x, layout.positionY(of: point.lowest) + radius),
          to: Point(place.x, layout.positionY(of: point.highest) - radius))
        grid.mark(from: Point(place.x - radius, place.y), to: Point(place.x + radius, place.y))
        guard series.isHighlighted, place.x.isFinite, place.y.isFinite else { continue }
        let ring = highlightRadius(radius) + fontSize * 0.15
        grid.mark(Rect(place.x - ring, place.y - ring, 2 * ring, 2 * ring))
      }
    }
    for curve in curves {
      for part in layout.sampled(curve, step: 3) {
        for (start, end) in zip(part, part.dropFirst()) { grid.mark(from: start, to: end) }
      }
    }
    for band in bands {
      for slice in band.slices {
        let x = layout.positionX(of: slice.x)
        grid.mark(from: Point(x, layout.positionY(of: slice.low)), to: Point(x, layout.positionY(of: slice.high)))
      }
    }
    for bars in bars {
      for (index, height) in bars.heights.enumerated() where height != 0 {
        let left = layout.positionX(of: bars.start + bars.width * Double(index))
        let right = layout.positionX(of: bars.start + bars.width * Double(index + 1))
        let top = layout.positionY(of: height)
        let zero = layout.positionY(of: 0)
        grid.mark(Rect(left, min(top, zero), right - left, abs(zero - top)))
      }
    }
  }
}
