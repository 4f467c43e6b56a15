import CCairo
import Emergence
import Foundation

/// Draws the layers of a scene through a layout: units of the plane are the cells of the layout.
struct SceneRenderer {
  let scene: Scene
  let layout: PictureLayout
  let canvas: Canvas
  let language: Language
  let theme: Theme

  private var palette: ScenePalette { ScenePalette(scene, theme) }

  /// Canvas units in one unit of the plane.
  private var unit: Double { layout.zoom / layout.scale }

  func draw() {
    guard layout.zoom > 0 else { return }
    canvas.clipped(layout.visibleRect) {
      canvas.fill(layout.visibleRect, color(scene.ground))
      for layer in scene.layers {
        switch layer {
        case .field(let field): draw(field)
        case .dots(let dots): draw(dots)
        case .lines(let lines): draw(lines)
        case .curve(let curve): draw(curve)
        case .label(let label): draw(label)
        }
      }
    }
  }

  private func color(_ ink: Scene.Ink) -> Color {
    palette.color(Int(ink.rawValue))
  }

  private func draw(_ field: Scene.Field) {
    guard field.columns > 0, field.rows > 0 else { return }
    let corner = layout.canvasPoint(ofX: field.x, y: field.y)
    let colors = palette.pixels(field.colors)
    let pixels = field.values.withUnsafeBufferPointer { values in
      colors.withUnsafeBufferPointer { colors in
        [UInt32](unsafeUninitializedCapacity: values.count) { buffer, count in
          for index in 0..<values.count { buffer[index] = colors[Int(values[index])] }
          count = values.count
        }
      }
    }
    canvas.image(
      pixels, width: field.columns, height: field.rows,
      in: Rect(corner.x, corner.y, field.width * unit, field.height * unit), isSmooth: field.isSmooth,
      hasTransparency: field.colors.isTransparent)
  }

  private func draw(_ lines: Scene.Lines) {
    let width = max(lines.width * unit, 0.5)
    let ink = color(lines.ink)
    // Lines of one opacity make one path: sixteen levels are as many as an eye tells apart.
    let levels = lines.weights.isEmpty ? 1 : 16
    for level in 0..<levels {
      var ends: [(Point, Point)] = []
      for line in 0..<lines.ends.count / 4
      where lines.weights.isEmpty || Int(lines.weights[line]) * levels / 256 == level {
        let end = lines.ends[(4 * line)..<(4 * line + 4)].map(Double.init)
        ends.append((layout.canvasPoint(ofX: end[0], y: end[1]), layout.canvasPoint(ofX: end[2], y: end[3])))
      }
      let opacity = lines.weights.isEmpty ? 1 : (Double(level) + 0.5) / Double(levels)
      canvas.lines(ends, ink.opacity(opacity), width: width)
    }
  }

  private func draw(_ curve: Scene.Curve) {
    let points = stride(from: 0, to: curve.points.count, by: 2).map {
      layout.canvasPoint(ofX: Double(curve.points[$0]), y: Double(curve.points[$0 + 1]))
    }
    let width = max(curve.width * unit, 0.7)
    canvas.polyline(
      points, color(curve.ink), width: width, dash: curve.isDashed ? [4 * width, 3 * width] : [])
  }

  private func draw(_ label: Scene.Label) {
    let point = layout.canvasPoint(ofX: label.x, y: label.y)
    let horizontal: HorizontalAlignment =
      switch label.alignment {
      case .left: .left
      case .center: .center
      case .right: .right
      }
    canvas.text(
      label.text[language], point.x, point.y, style(label), horizontal: horizontal, vertical: .middle)
  }

  /// Size of letters that can be read, in canvas units.
  private static let readable = 11.0

  private func style(_ label: Scene.Label) -> TextStyle {
    var style = TextStyle(label.size * unit, color: color(label.ink))
    guard let room = label.room else { return style }
    style.size = max(style.size, min(SceneRenderer.readable, room.height * unit * 0.8))
    let width = canvas.measure(label.text[language], style).width
    if width > room.width * unit { style.size *= room.width * unit / width }
    return style
  }

  private func draw(_ dots: Scene.Dots) {
    let radius = dots.radius * layout.zoom
    // Below a few pixels neither shape nor heading can be seen, and there may be a hundred thousand dots.
    if canvas.hasPixels, radius < 2.5 {
      draw(dots, pixelRadius: radius)
      return
    }
    let canvasRadius = max(radius, 1) / layout.scale
    for ink in Set(dots.inks).sorted() {
      let color = palette.color(Int(ink))
      var path: [(x: Double, y: Double, heading: Double?)] = []
      for index in dots.x.indices where dots.inks.count == 1 || dots.inks[index] == ink {
        let point = layout.canvasPoint(ofX: Double(dots.x[index]), y: Double(dots.y[index]))
        path.append((point.x, point.y, dots.heading.isEmpty ? nil : Double(dots.heading[index])))
      }
      canvas.dots(path, radius: canvasRadius, color)
    }
  }

  /// Writes squares of 1 to 4 pixels.
  private func draw(_ dots: Scene.Dots, pixelRadius: Double) {
    let side = min(max(Int((2 * pixelRadius).rounded()), 1), 4)
    let colors = palette.pixels(.states)
    canvas.withPixels { pixels in
      let columns = layout.columns.clamped(to: 0..<pixels.width)
      let rows = layout.rows.clamped(to: 0..<pixels.height)
      let shift = Double(side) / 2
      for index in dots.x.indices {
        let pixel = colors[Int(dots.inks[dots.inks.count == 1 ? 0 : index])]
        let left = Int((Double(layout.originX) + Double(dots.x[index]) * layout.zoom - shift).rounded())
        let top = Int((Double(layout.originY) + Double(dots.y[index]) * layout.zoom - shift).rounded())
        for row in max(top, rows.lowerBound)..<max(min(top + side, rows.upperBound), max(top, rows.lowerBound)) {
          let line = pixels.base + row * pixels.stride
          let first = max(left, columns.lowerBound)
          for column in first..<max(min(left + side, columns.upperBound), first) { line[column] = pixel }
        }
      }
    }
  }
}

extension Scene.Field.Colors {
  var isTransparent: Bool {
    if case .glow = self { true } else { false }
  }
}

extension Canvas {
  /// Draws separate straight lines of one colour.
  func lines(_ ends: [(Point, Point)], _ color: Color, width: Double) {
    guard !ends.isEmpty else { return }
    setSource(color)
    cairo_set_line_width(context, width)
    cairo_new_path(context)
    for (start, end) in ends {
      cairo_move_to(context, start.x, start.y)
      cairo_line_to(context, end.x, end.y)
    }
    cairo_stroke(context)
  }

  /// Draws many discs of one colour, or drops that point where they head.
  /// - Parameter dots: centres with headings in radians from `x` towards `y`.
  func dots(_ dots: [(x: Double, y: Double, heading: Double?)], radius: Double, _ color: Color) {
    setSource(color)
    cairo_new_path(context)
    for dot in dots {
      guard let heading = dot.heading else {
        cairo_new_sub_path(context)
        cairo_arc(context, dot.x, dot.y, radius, 0, 2 * .pi)
        continue
      }
      // A disc at the back and a tip in front.
      let (across, down) = (cos(heading), sin(heading))
      cairo_new_sub_path(context)
      cairo_arc(
        context, dot.x - 0.4 * radius * across, dot.y - 0.4 * radius * down, 0.72 * radius, heading + .pi / 3,
        heading - .pi / 3)
      cairo_line_to(context, dot.x + 1.5 * radius * across, dot.y + 1.5 * radius * down)
      cairo_close_path(context)
    }
    cairo_fill(context)
  }
}
