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
    self.init([plot], size: plot.fontSize, on: canvas)
  }

  /// The common legend of several plots: what has the same name is the same.
  init(_ plots: [Plot], size: Double, on canvas: Canvas) {
    self.size = size
    lineHeight = size * 1.25
    let signWidth = size * 1.9
    self.signWidth = signWidth
    var signs: [(label: String, sign: Sign)] = []
    func add(_ label: String?, _ sign: Sign) {
      guard let label, !signs.contains(where: { $0.label == label }) else { return }
      signs.append((label, sign))
    }
    for series in plots.flatMap(\.series) { add(series.label, .series(series)) }
    for bars in plots.flatMap(\.bars) { add(bars.label, .area(bars.color)) }
    for band in plots.flatMap(\.bands) { add(band.label, .area(band.color)) }
    for curve in plots.flatMap(\.curves) { add(curve.label, .curve(curve)) }
    entries = signs.map { label, sign in
      let style = plots[0].numberStyle
      return Entry(label: label, sign: sign, width: signWidth + size * 0.4 + canvas.measure(label, style).width)
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

  /// The height of all entries in lines of a width; 0 without entries.
  func height(width: Double) -> Double { entries.isEmpty ? 0 : flowed(width: width).height }

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
      if let marker = series.marker {
        plot.drawMarker(marker, series, at: Point(middle, y), radius: size * 0.2, on: canvas)
      }
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
