/// Fixed colours that mean the same in every theme.
public enum Palette {
  /// Okabe and Ito, "Color universal design" (2008): categories that colour-blind eyes tell apart.
  public static let okabeIto: [Color] = [
    Color(0x000000), Color(0xE69F00), Color(0x56B4E9), Color(0x009E73), Color(0xF0E442), Color(0x0072B2),
    Color(0xD55E00), Color(0xCC79A7),
  ]

  /// Colours of the states of cells, by position in `CellGrid.states`. The first two are far apart in hue and
  /// lightness, so that two-state lattices also read in grey; colour-blind eyes tell the first eight apart, and the
  /// others from their neighbours in the list by lightness.
  public static let cellStates: [Color] = [
    Color(0xF4EBD9), Color(0x0B5FA5), Color(0xD55E00), Color(0x009E73), Color(0xF0C419), Color(0x7A3E8E),
    Color(0x56B4E9), Color(0x1B1D21), Color(0xCC79A7), Color(0x8A8F98), Color(0x8C5A2B), Color(0xB7D968),
    Color(0x8B1E1E), Color(0x17576B), Color(0xF7B7A3), Color(0xB9A4E0), Color(0x5B6B1F), Color(0x35C9C0),
    Color(0x3B2A8C), Color(0xE0457B),
  ]

  /// Colours of 256 even angles of a turn: B. Bechtold's twilight (matplotlib, CC0) at nine even stops. It runs from
  /// light to dark over blue and back over red, so that colour-blind eyes see a turn and no seam.
  public static let angleColors: [Color] = {
    let stops = [
      0xE2D9E2, 0x9EBBC9, 0x6785BE, 0x5E43A5, 0x421257, 0x471340, 0x8E2C50, 0xBA6657, 0xCEAC94,
    ].map { Color($0) }
    return (0..<256).map { angle in
      let position = Double(angle * stops.count) / 256
      let index = Int(position)
      return stops[index].mixed(with: stops[(index + 1) % stops.count], position - Double(index))
    }
  }()

  /// Marks of points around which angles turn, counterclockwise and clockwise.
  public static let vortex = Color(0xFFFFFF)
  public static let antivortex = Color(0x000000)

  /// The colour of a cell's state.
  public static func cellColor(_ state: Int) -> Color {
    cellStates[state % cellStates.count]
  }
}

/// A map from a number in 0...1 to a colour whose lightness rises evenly, for fields.
public struct ColorMap: Sendable, Hashable {
  private let stops: [Color]

  /// S. van der Walt and N. Smith, matplotlib's viridis (CC0), at sixteen even stops.
  public static let viridis = ColorMap(stops: [
    0x440154, 0x481A6C, 0x472F7D, 0x414487, 0x39568C, 0x31688E, 0x2A788E, 0x23888E, 0x1F988B, 0x22A884, 0x35B779,
    0x54C568, 0x7AD151, 0xA5DB36, 0xD2E21B, 0xFDE725,
  ])

  /// J. Nuñez, C. Anderton and R. Renslow, PLoS ONE 13, e0199239 (2018): the same to eyes with and without
  /// colour-vision deficiency; at sixteen even stops.
  public static let cividis = ColorMap(stops: [
    0x00224E, 0x002E6C, 0x1E3A6F, 0x35456C, 0x47516C, 0x575D6D, 0x666970, 0x757575, 0x848279, 0x948E77, 0xA59C74,
    0xB7A96E, 0xC8B866, 0xDBC75A, 0xEED649, 0xFEE838,
  ])

  private init(stops: [UInt32]) {
    self.stops = stops.map { Color($0) }
  }

  /// The colour of a number; those outside 0...1 take the colour of the nearer end, NaN the first.
  public subscript(value: Double) -> Color {
    let position = (value > 0 ? min(value, 1) : 0) * Double(stops.count - 1)
    let index = min(Int(position), stops.count - 2)
    return stops[index].mixed(with: stops[index + 1], position - Double(index))
  }

  /// Pixels of `count` even steps, for tables.
  public func pixels(_ count: Int) -> [UInt32] {
    (0..<count).map { self[Double($0) / Double(max(count - 1, 1))].pixel }
  }
}
