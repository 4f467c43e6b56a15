/// The colours of a screen or a figure. Every text colour has a contrast of at least 4.5 with the paper and the panel,
/// every series colour of at least 3 with the paper, so that a projector leaves them readable.
public struct Theme: Sendable, Hashable {
  public enum Name: String, Sendable, Hashable, CaseIterable {
    case light
    case dark
  }

  public let name: Name
  /// Behind figures.
  public let paper: Color
  /// Behind controls.
  public let panel: Color
  /// A control that can be pressed.
  public let control: Color
  /// Text, measured points of a single series.
  public let ink: Color
  /// Secondary text, frames, ticks.
  public let faint: Color
  /// Lines behind data.
  public let grid: Color
  /// What is active or has the focus.
  public let accent: Color
  /// Marks that ask for attention: a warning, a critical point.
  public let warning: Color
  /// Colours of data series, told apart by colour-blind eyes (after Okabe and Ito, "Color universal design", 2008,
  /// darkened or lightened to keep their contrast with the paper).
  public let series: [Color]

  public static let light = Theme(
    name: .light, paper: Color(0xFFFFFF), panel: Color(0xF1F3F6), control: Color(0xDDE2E9), ink: Color(0x1B1D21),
    faint: Color(0x5A616B), grid: Color(0xE4E7EB), accent: Color(0x0067A5), warning: Color(0xB54708),
    series: [
      Color(0x0072B2), Color(0xD55E00), Color(0x008A65), Color(0xA8467F), Color(0xA87400), Color(0x2F92CC),
      Color(0x3C3F45),
    ])

  public static let dark = Theme(
    name: .dark, paper: Color(0x14171B), panel: Color(0x1E2329), control: Color(0x343C46), ink: Color(0xF1F2F4),
    faint: Color(0xA8B0BA), grid: Color(0x2C323A), accent: Color(0x5CB8EC), warning: Color(0xFFA24C),
    series: [
      Color(0x56B4E9), Color(0xFF8A3D), Color(0x2CC294), Color(0xDE8DBB), Color(0xF0E442), Color(0x9AA8FF),
      Color(0xD5D8DD),
    ])

  public static func named(_ name: Name) -> Theme {
    name == .light ? .light : .dark
  }

  /// Colour of the n-th series; the palette repeats after its last colour.
  public func seriesColor(_ index: Int) -> Color {
    series[index % series.count]
  }
}
