import Emergence
import Foundation

/// A table with words below it, as a figure.
public struct TableFigure: Sendable {
  public var title: String
  /// The first column names the rows.
  public var header: [String]
  public var rows: [[String]]
  /// Paragraphs under their headings; an empty heading leaves it out.
  public var notes: [(heading: String, text: String)]
  public var style: FigureStyle

  /// All texts with markup.
  public init(
    title: String, header: [String], rows: [[String]], notes: [(heading: String, text: String)], style: FigureStyle
  ) {
    self.title = title
    self.header = header
    self.rows = rows
    self.notes = notes
    self.style = style
  }

  private var size: Double { style.fontSize }
  private var margin: Double { size * 0.8 }
  private var titleStyle: TextStyle { TextStyle(size * 1.2, bold: true, color: style.theme.ink) }
  private var headStyle: TextStyle { TextStyle(size, bold: true, color: style.theme.ink) }
  private var nameStyle: TextStyle { TextStyle(size * 0.95, color: style.theme.faint) }
  private var cellStyle: TextStyle { TextStyle(size * 0.95, color: style.theme.ink) }
  private var padding: Double { size * 0.35 }
  private var gap: Double { size * 0.9 }
  private var swatch: Double { size * 1.1 }

  /// Widths of the columns: the first as wide as its longest name within a third of the room, the others alike.
  private func columns(_ width: Double, on canvas: Canvas) -> [Double] {
    let count = max(1, header.count - 1)
    let longest = rows.map { canvas.measure($0.first ?? "", nameStyle).width }.max() ?? 0
    let first = min(longest + size, width / 3)
    return [first] + [Double](repeating: (width - first - gap * Double(count)) / Double(count), count: count)
  }

  /// The height at a width, in points.
  public func height(width: Double) -> Double {
    // Text needs a surface to be measured on.
    lay(on: Canvas(pixelWidth: 1, pixelHeight: 1), in: Rect(0, 0, width, 0), draws: false)
  }

  /// Draws the figure from the top of a rectangle.
  public func draw(on canvas: Canvas, in rect: Rect) {
    canvas.fill(rect, style.theme.paper)
    _ = lay(on: canvas, in: rect, draws: true)
  }

  /// - Returns: the height that everything takes.
  private func lay(on canvas: Canvas, in rect: Rect, draws: Bool) -> Double {
    let inner = rect.inset(horizontal: margin, vertical: 0)
    var y = rect.y + margin
    func put(_ text: String, _ x: Double, _ style: TextStyle, width: Double) -> Double {
      let overflow = Canvas.Overflow.wrap(width: width)
      if draws { return canvas.text(text, x, y, style, overflow: overflow).height }
      return canvas.measure(text, style, overflow: overflow).height
    }
    y += put(title, inner.x, titleStyle, width: inner.width) + size * 0.7
    let widths = columns(inner.width, on: canvas)
    func row(_ cells: [String], _ styles: (Int) -> TextStyle, isHeader: Bool) {
      var x = inner.x
      var height = 0.0
      y += padding
      for (index, cell) in cells.enumerated() {
        var indent = 0.0
        if isHeader, index > 0 {
          if draws {
            let color = ComparisonFigure.color(index - 1, style.theme)
            canvas.marker(
              Marker.of(index - 1), x + swatch * 0.35, y + size * 0.65, size * 0.33, fill: color, outline: color,
              width: 0)
          }
          indent = swatch
        }
        height = max(height, put(cell, x + indent, styles(index), width: widths[index] - indent))
        x += widths[index] + gap
      }
      y += height + padding
      if draws {
        canvas.line(
          inner.x, y, inner.maxX, y, isHeader ? style.theme.faint : style.theme.grid, width: isHeader ? 0.8 : 0.5)
      }
    }
    row(header, { $0 == 0 ? nameStyle : headStyle }, isHeader: true)
    for cells in rows { row(cells, { $0 == 0 ? nameStyle : cellStyle }, isHeader: false) }
    for (heading, text) in notes {
      y += size * 0.8
      if !heading.isEmpty { y += put(heading, inner.x, headStyle, width: inner.width) + size * 0.15 }
      y += put(text, inner.x, cellStyle, width: inner.width)
    }
    return y + margin - rect.y
  }

  /// Writes the figure; the ending of the name picks the format.
  /// - Parameter width: in millimetres.
  /// - Throws: `CanvasError`.
  public func write(to path: String, width: Double) throws {
    guard let format = Canvas.Format(path: path) else { throw CanvasError.unknownFormat(path) }
    let width = FigureSheet.points(millimetres: width)
    let data = try Canvas.data(
      format, width: width, height: height(width: width).rounded(.up), scale: 4, title: title.removingMarkup
    ) { draw(on: $0, in: $0.bounds) }
    try CanvasError.write(data, to: path)
  }
}
