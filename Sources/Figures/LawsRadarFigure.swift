import Emergence
import Foundation

/// Scores of abilities as distances from a centre, one polygon for each size: wheels side by side, each with its
/// provenance.
public struct LawsRadarFigure: Sendable {
  public struct Wheel: Sendable {
    public var provenance: FigureProvenance
    /// What was measured, or where it is drawn.
    public var name: String
    public var axes: [String]
    /// Label and one value from 0 to 1 for each axis.
    public var series: [(label: String, values: [Double])]

    public init(provenance: FigureProvenance, name: String, axes: [String], series: [(label: String, values: [Double])])
    {
      self.provenance = provenance
      self.name = name
      self.axes = axes
      self.series = series
    }
  }

  public var wheels: [Wheel]
  /// Of the measured wheel.
  public var seeds: Int

  public init(_ wheels: [Wheel], seeds: Int) {
    self.wheels = wheels
    self.seeds = seeds
  }

  public func sheet(_ style: FigureStyle) -> DrawnSheet {
    DrawnSheet(
      title: Text.Laws.radarTitle(style.language),
      caption: Text.Laws.radarCaption.filled(style.language, ["seeds": String(seeds)]), style: style,
      bodyHeight: { width, _ in width / Double(max(wheels.count, 1)) * 0.86 + style.fontSize * 7 },
      drawBody: { canvas, rect in
        let places = rect.divided(into: wheels.count, gap: style.fontSize, sideBySide: true)
        for (wheel, place) in zip(wheels, places) { draw(wheel, on: canvas, in: place, style) }
      })
  }

  private func draw(_ wheel: Wheel, on canvas: Canvas, in rect: Rect, _ style: FigureStyle) {
    let size = style.fontSize
    let theme = style.theme
    canvas.text(
      wheel.provenance.tag(style.language, of: wheel.name), rect.midX, rect.y,
      TextStyle(size * 0.95, bold: true, color: wheel.provenance.color(theme)), horizontal: .center)
    let legendHeight = size * 1.35 * Double((wheel.series.count + 1) / 2)
    let room = Rect(rect.x, rect.y + size * 2, rect.width, rect.height - size * 2.6 - legendHeight)
    let labelStyle = TextStyle(size * 0.86, color: theme.ink)
    // Names of abilities break into lines rather than run out of the figure.
    let longest = wheel.axes.map { canvas.measure($0, labelStyle).width }.max() ?? 0
    let labelWidth = min(longest + 1, size * 5.5)
    let radius = min(room.width * 0.5 - labelWidth - size, room.height * 0.5 - size * 2.4)
    let centre = room.center
    func place(_ axis: Int, _ value: Double) -> Point {
      let angle = 2 * Double.pi * Double(axis) / Double(wheel.axes.count) - .pi / 2
      return Point(centre.x + radius * value * cos(angle), centre.y + radius * value * sin(angle))
    }
    for level in [0.25, 0.5, 0.75, 1] {
      let ring = (0...wheel.axes.count).map { place($0 % wheel.axes.count, level) }
      canvas.polyline(ring, level == 1 ? theme.faint : theme.grid, width: level == 1 ? 0.8 : 0.6)
    }
    for (axis, label) in wheel.axes.enumerated() {
      let end = place(axis, 1)
      canvas.line(centre.x, centre.y, end.x, end.y, theme.grid, width: 0.6)
      let outside = place(axis, 1 + size * 0.6 / radius)
      let lean = (outside.x - centre.x) / radius
      canvas.text(
        label, outside.x, outside.y, labelStyle,
        horizontal: lean > 0.2 ? .left : lean < -0.2 ? .right : .center,
        vertical: outside.y > centre.y + radius * 0.5
          ? .top : outside.y < centre.y - radius * 0.5 ? .bottom : .middle,
        overflow: .wrap(width: labelWidth))
    }
    // Drawn wheels are dashed everywhere, measured ones solid.
    let dash: [Double] = wheel.provenance == .article ? [3, 2] : []
    for (index, series) in wheel.series.enumerated() {
      let color = theme.seriesColor(index)
      let points = series.values.indices.map { place($0, min(max(series.values[$0], 0), 1)) }
      canvas.polygon(points, color.opacity(0.08))
      canvas.polyline(points + points.prefix(1), color, width: 1.3, dash: dash)
      for point in points {
        canvas.marker(.of(index), point.x, point.y, size * 0.18, fill: color, outline: theme.paper, width: 0.4)
      }
    }
    let column = rect.width / 2
    for (index, series) in wheel.series.enumerated() {
      let x = rect.x + Double(index % 2) * column + size
      let y = rect.maxY - legendHeight + (Double(index / 2) + 0.5) * size * 1.35
      canvas.line(x, y, x + size * 2, y, theme.seriesColor(index), width: 1.3, dash: dash)
      canvas.marker(
        .of(index), x + size, y, size * 0.18, fill: theme.seriesColor(index), outline: theme.paper, width: 0.4)
      canvas.text(series.label, x + size * 2.4, y, TextStyle(size * 0.88, color: theme.ink), vertical: .middle)
    }
  }
}
