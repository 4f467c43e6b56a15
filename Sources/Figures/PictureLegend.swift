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
  public var legend: [LegendEntry] {
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
      return scene.legend.map { LegendEntry(colors: [Palette.cellColor(Int($0.ink.rawValue))], title: $0.title) }
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

  /// Width of the legend in one line; 0 without one.
  public func legendWidth(on canvas: Canvas, _ style: TextStyle, _ language: Language) -> Double {
    legend.reduce(0) { sum, entry in
      let swatches = Double(entry.colors.count) * style.size * 0.9
      return sum + swatches + style.size * 1.95 + canvas.measure(entry.title[language], style).width
    }
  }

  /// Writes the legend in one line, as far as there is room.
  /// - Returns: where the next text may begin.
  @discardableResult
  public func drawLegend(
    on canvas: Canvas, in row: Rect, _ style: TextStyle, border: Color, _ language: Language
  ) -> Double {
    let side = style.size * 0.9
    var x = row.x
    for entry in legend {
      let swatches = Double(entry.colors.count) * side
      let room = canvas.measure(entry.title[language], style).width
      guard x + swatches + side * 0.5 + room <= row.maxX else { break }
      for color in entry.colors {
        let square = Rect(x, row.midY - side / 2, side, side)
        canvas.fill(square, color)
        canvas.stroke(square, border, width: 0.8)
        x += side
      }
      canvas.text(entry.title[language], x + side * 0.5, row.midY, style, vertical: .middle)
      x += side * 0.5 + room + style.size * 1.5
    }
    return x
  }
}
