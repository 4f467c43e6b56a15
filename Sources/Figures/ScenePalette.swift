import Emergence
import Foundation

/// The colours of a scene. A scene on a light ground is a drawing on paper: in a dark theme the paper is dark, and what
/// is drawn on it as light as reading takes. A scene on a dark ground looks the same everywhere.
struct ScenePalette {
  private let isDark: Bool
  private let theme: Theme

  init(_ scene: Scene, _ theme: Theme) {
    isDark = scene.ground == .cream && theme.name == .dark
    self.theme = theme
  }

  /// The colour of a state of cells, and of the `Scene.Ink` of that position.
  func color(_ state: Int) -> Color {
    guard isDark else { return Palette.cellColor(state) }
    return ScenePalette.onDark[state % ScenePalette.onDark.count]
  }

  /// Least contrast of a colour with the dark paper: that of text.
  static let leastContrast = 4.5

  private static let onDark: [Color] = Scene.Ink.allCases.map { ink in
    switch ink {
    case .cream: return Theme.dark.paper
    case .night: return Theme.dark.ink
    default:
      var color = Palette.cellColor(Int(ink.rawValue))
      while color.contrast(with: Theme.dark.paper) < leastContrast { color = color.mixed(with: Color(0xFFFFFF), 0.04) }
      return color
    }
  }

  /// A pixel for each possible value, with colours multiplied by their opacity, as Cairo wants them.
  func pixels(_ colors: Scene.Field.Colors) -> [UInt32] {
    switch colors {
    case .glow(let ink):
      let full = color(Int(ink.rawValue))
      return (0..<256).map { value in
        // The brightest third turns white, as what glows does.
        let share = Double(value) / 255
        let color = full.mixed(with: Color(0xFFFFFF), max(0, (share - 0.66) / 0.34) * 0.85)
        let alpha = min(1, pow(share, 0.7) * 1.1)
        func byte(_ component: Double) -> UInt32 { UInt32((component * alpha * 255).rounded()) }
        return UInt32((alpha * 255).rounded()) << 24 | byte(color.red) << 16 | byte(color.green) << 8
          | byte(color.blue)
      }
    case .sequential: return ColorMap.viridis.pixels(256)
    case .diverging:
      let (low, high) = (color(1), color(2))
      let middle = isDark ? theme.grid : Color(0xF7F7F5)
      return (0..<256).map { value in
        let share = (Double(value) - 128) / 127
        return middle.mixed(with: share < 0 ? low : high, min(1, abs(share))).pixel
      }
    case .angle: return Palette.angleColors.map(\.pixel)
    case .states: return (0..<256).map { color($0).pixel }
    }
  }
}
