import CCairo
import Foundation

extension Canvas {
  /// Draws a data marker whose shapes all look equally large.
  /// - Parameters:
  ///   - radius: of the circle; the other shapes have about its area.
  ///   - outline: a thin line around, which keeps overlapping markers apart or makes a hollow one.
  public func marker(
    _ marker: Marker, _ x: Double, _ y: Double, _ radius: Double, fill: Color, outline: Color, width: Double
  ) {
    cairo_new_path(context)
    switch marker {
    case .circle: cairo_arc(context, x, y, radius, 0, 2 * .pi)
    case .square: tracePolygon(4, x, y, radius * 1.25, start: .pi / 4)
    case .triangle: tracePolygon(3, x, y + radius * 0.15, radius * 1.5, start: -.pi / 2)
    case .diamond: tracePolygon(4, x, y, radius * 1.35, start: 0)
    case .downTriangle: tracePolygon(3, x, y - radius * 0.15, radius * 1.5, start: .pi / 2)
    case .pentagon: tracePolygon(5, x, y, radius * 1.2, start: -.pi / 2)
    case .cross: traceCross(x, y, arm: radius * 1.2, half: radius * 0.42)
    }
    cairo_close_path(context)
    setSource(fill)
    cairo_fill_preserve(context)
    setSource(outline)
    cairo_set_line_width(context, width)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    cairo_stroke(context)
  }

  private func tracePolygon(_ corners: Int, _ x: Double, _ y: Double, _ radius: Double, start: Double) {
    for corner in 0..<corners {
      let angle = start + 2 * .pi * Double(corner) / Double(corners)
      cairo_line_to(context, x + radius * cos(angle), y + radius * sin(angle))
    }
  }

  private func traceCross(_ x: Double, _ y: Double, arm: Double, half: Double) {
    for (across, down) in [
      (-half, -arm), (half, -arm), (half, -half), (arm, -half), (arm, half), (half, half), (half, arm), (-half, arm),
      (-half, half), (-arm, half), (-arm, -half), (-half, -half),
    ] {
      cairo_line_to(context, x + across, y + down)
    }
  }
}
