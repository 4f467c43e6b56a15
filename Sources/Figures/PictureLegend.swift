import Emergence

/// What one colour of a picture, or each of several, means.
public struct LegendEntry: Sendable, Hashable {
  public let colors: [Color]
  public let title: LocalizedText
}

extension Picture {
  /// Whether the picture is a grid, whose cells should be equally large.
  var hasCells: Bool {
    if case .scene = self { false } else { true }
  }

  /// The colours of the picture with their meaning, in the order of a legend.
  public func legend(_ theme: Theme = .light) -> [LegendEntry] {
    switch self {
    case .cells(let grid):
      var unnamed: [Color] = []
      return grid.states.enumerated().compactMap { state, title in
        unnamed.append(Palette.cellColor(state))
        guard !title.isEmpty else { return nil }
        defer { unnamed = [] }
        return LegendEntry(colors: unnamed, title: title)
      }
    case .angles(let grid):
      let directions = ["→", "↑", "←", "↓"].enumerated().map { quarter, arrow in
        LegendEntry(colors: [Palette.angleColors[64 * quarter]], title: LocalizedText(arrow))
      }
      guard !grid.vortices.isEmpty else { return directions }
      return directions + [
        LegendEntry(colors: [Palette.vortex], title: LocalizedText(en: "vortex", zh: "涡旋")),
        LegendEntry(colors: [Palette.antivortex], title: LocalizedText(en: "antivortex", zh: "反涡旋")),
      ]
    case .scene(let scene):
      let palette = ScenePalette(scene, theme)
      return scene.legend.map { LegendEntry(colors: [palette.color(Int($0.ink.rawValue))], title: $0.title) }
    }
  }

  /// What part of the system is shown, if not all of it.
  public var caption: LocalizedText? {
    switch self {
    case .cells(let grid): grid.caption
    case .angles(let grid): grid.caption
    case .scene(let scene): scene.caption
    }
  }

  /// Writes the legend into a row, in letters small enough for all of it.
  /// - Parameter theme: of what is around the picture.
  public func drawLegend(
    on canvas: Canvas, in row: Rect, _ style: TextStyle, _ language: Language, theme: Theme
  ) {
    var style = style
    var legend = PictureLegend(self, width: row.width, style, on: canvas, language, theme)
    while style.size > 6, legend.height > row.height {
      style.size -= 0.5
      legend = PictureLegend(self, width: row.width, style, on: canvas, language, theme)
    }
    legend.draw(on: canvas, atX: row.x, y: row.midY - legend.height / 2)
  }
}

/// The colours of a picture with their meaning, in as many lines as they take, and its caption after them.
public struct PictureLegend {
  private struct Place {
    let entry: LegendEntry
    let x: Double
    let line: Int
    /// Room of the words.
    let room: Double
  }

  private let style: TextStyle
  private let language: Language
  private let border: Color
  private let width: Double
  private var places: [Place] = []
  private var caption: String?
  private var captionY = 0.0
  private var isCaptionBeside = true
  /// The room of everything, in canvas units; a line where there is nothing to say.
  public private(set) var height: Double

  private var side: Double { style.size * 0.9 }
  private var lineHeight: Double { style.size * 1.6 }

  /// - Parameters:
  ///   - isCaptioned: whether the picture's caption belongs to it.
  ///   - width: of a line.
  public init(
    _ picture: Picture, isCaptioned: Bool = false, width: Double, _ style: TextStyle, on canvas: Canvas,
    _ language: Language, _ theme: Theme
  ) {
    self.style = style
    self.language = language
    self.width = width
    border = theme.faint
    height = style.size * 1.6
    var (x, line) = (0.0, 0)
    for entry in picture.legend(theme) {
      let sign = (Double(entry.colors.count) + 0.5) * side
      let words = canvas.measure(entry.title[language], style).width
      if x > 0, x + sign + words > width { (x, line) = (0, line + 1) }
      let room = min(words, width - sign) + 0.01
      places.append(Place(entry: entry, x: x, line: line, room: room))
      x += sign + room + style.size * 1.5
    }
    height = Double(line + 1) * lineHeight
    guard isCaptioned, let text = picture.caption?[language] else { return }
    caption = text
    isCaptionBeside = places.isEmpty || x + canvas.measure(text, style).width <= width
    captionY = isCaptionBeside ? Double(line) * lineHeight : height
    height = max(height, captionY + max(canvas.measure(text, style, overflow: .wrap(width: width)).height, lineHeight))
  }

  public func draw(on canvas: Canvas, atX left: Double, y top: Double) {
    for place in places {
      var x = left + place.x
      let y = top + (Double(place.line) + 0.5) * lineHeight
      for color in place.entry.colors {
        let square = Rect(x, y - side / 2, side, side)
        canvas.fill(square, color)
        canvas.stroke(square, border, width: 0.8)
        x += side
      }
      canvas.text(
        place.entry.title[language], x + side * 0.5, y, style, vertical: .middle, overflow: .ellipsis(width: place.room)
      )
    }
    guard let caption else { return }
    let extent = canvas.measure(caption, style, overflow: .wrap(width: width))
    let y = top + captionY + max(lineHeight - extent.height, 0) / 2
    // Beside the colours it stands at the right end of its line, below them it begins with them.
    canvas.text(
      caption, isCaptionBeside ? left + width : left, y, style, horizontal: isCaptionBeside ? .right : .left,
      overflow: .wrap(width: width))
  }
}
