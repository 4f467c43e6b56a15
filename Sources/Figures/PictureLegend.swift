import Emergence

/// What one colour of a picture means.
public struct LegendEntry: Sendable, Hashable {
  public let color: Color
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
      return grid.states.enumerated().map { LegendEntry(color: Palette.cellColor($0), title: $1) }
    case .angles(let grid):
      let directions = ["→", "↑", "←", "↓"].enumerated().map { quarter, arrow in
        LegendEntry(color: Palette.angleColors[64 * quarter], title: LocalizedText(arrow))
      }
      guard !grid.vortices.isEmpty else { return directions }
      return directions + [
        LegendEntry(color: Palette.vortex, title: LocalizedText(en: "vortex", zh: "涡旋")),
        LegendEntry(color: Palette.antivortex, title: LocalizedText(en: "antivortex", zh: "反涡旋")),
      ]
    case .scene(let scene):
      return scene.legend.map { LegendEntry(color: Palette.cellColor(Int($0.ink.rawValue)), title: $0.title) }
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
}
