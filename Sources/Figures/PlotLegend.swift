/// The keys of a plot: what each colour, shape and line stands for.
struct PlotLegend {
  enum Sign {
    case series(Series)
    case curve(Curve)
    case area(Color)
  }

  struct Entry {
    let label: String
    let sign: Sign
    let width: Double
  }

  let entries: [Entry]
  private let size: Double
  private let lineHeight: Double
  private let signWidth: Double

  init(_ plot: Plot, on canvas: Canvas) {
    size = plot.fontSize
    lineHeight = size * 1.25
    let signWidth = size * 1.9
    self.signWidth = signWidth
    var signs: [(String, Sign)] = []
    for series in plot.series { if let label = series.label { signs.append((label, .series(series))) } }
    for bars in plot.bars { if let label = bars.label { signs.append((label, .area(bars.color))) } }
    for band in plot.bands { if let label = band.label { signs.append((label, .area(band.color))) } }
    for curve in plot.curves { if let label = curve.label { signs.append((label, .curve(curve))) } }
    entries = signs.map { label, sign in
      Entry(
        label: label, sign: sign,
        width: signWidth + plot.fontSize * 0.4 + canvas.measure(label, plot.numberStyle).width)
    }
  }

  /// The room of one entry in each line, with a margin.
  var stacked: Extent {
    Extent((entries.map(\.width).max() ?? 0) + size * 0.8, Double(entries.count) * lineHeight + size * 0.4)
  }

  /// As many entries in a line as fit into a width.
  func flowed(width: Double) -> (places: [Point], height: Double) {
    var places: [Point] = []
    var x = 0.0
    var line = 0.0
    for entry in entries {
      if x > 0, x + entry.width > width {
        x = 0
        line += 1
      }
      places.append(Point(x, line * lineHeight))
      x += entry.width + size * 1.1
    }
    return (places, (line + 1) * lineHeight + size * 0.2)
  }

  func draw(_ plot: Plot, on canvas: Canvas, in rect: Rect, isInside: Bool) {
    if isInside {
      canvas.fill(rect, plot.theme.paper.opacity(0.85), radius: size * 0.2)
      for (index, entry) in entries.enumerated() {
        draw(
          entry, plot, on: canvas, atX: rect.x + size * 0.4,
          y: rect.y + size * 0.2 + (Double(index) + 0.5) * lineHeight)
      }
    } else {
      for (entry, place) in zip(entries, flowed(width: rect.width).places) {
        draw(entry, plot, on: canvas, atX: rect.x + place.x, y: rect.y + place.y + lineHeight / 2)
      }
    }
  }

  private func draw(_ entry: Entry, _ plot: Plot, on canvas: Canvas, atX x: Double, y: Double) {
    let middle = x + signWidth / 2
    switch entry.sign {
    case .series(let series):
      if let line = series.line {
        plot.drawLine([Point(x, y), Point(x + signWidth, y)], line, series.color, on: canvas)
      }
      if let marker = series.marker { plot.drawMarker(marker, series, at: Point(middle, y), on: canvas) }
    case .curve(let curve):
      plot.drawLine(
        [Point(x, y), Point(x + signWidth, y)], curve.style, curve.color ?? plot.theme.ink, on: canvas)
    case .area(let color):
      canvas.fill(
        Rect(x + signWidth * 0.15, y - size * 0.35, signWidth * 0.7, size * 0.7), color, radius: size * 0.1)
    }
    canvas.text(entry.label, x + signWidth + size * 0.4, y, plot.numberStyle, vertical: .middle)
  }
}
