/// What a viewer should draw of a system, as data.
public enum Picture: Sendable {
  /// Cells on a rectangular grid, each in one of a few states.
  case cells(CellGrid)
  /// Directions in the plane on a rectangular grid, with the points around which they turn.
  case angles(AngleGrid)
  /// Layers on a plane: fields, agents, networks, curves.
  case scene(Scene)

  /// Extent in the picture's own coordinates.
  public var width: Int {
    switch self {
    case .cells(let grid): grid.width
    case .angles(let grid): grid.width
    case .scene(let scene): scene.width
    }
  }

  public var height: Int {
    switch self {
    case .cells(let grid): grid.height
    case .angles(let grid): grid.height
    case .scene(let scene): scene.height
    }
  }
}

/// A grid of cells in row-major order, top row first.
public struct CellGrid: Sendable {
  public let width: Int
  public let height: Int
  /// State of each cell, an index into `states`; `width * height` of them.
  public let cells: [UInt8]
  /// What the states are called, for a legend; a viewer has one fixed colour for each position. A state without a name
  /// shares that of the next one, so that twenty states need one name and not twenty.
  public let states: [LocalizedText]
  /// What part of the system is shown, if not all of it.
  public let caption: LocalizedText?

  public init(width: Int, height: Int, cells: [UInt8], states: [LocalizedText], caption: LocalizedText? = nil) {
    precondition(cells.count == width * height, "a grid has width × height cells")
    self.width = width
    self.height = height
    self.cells = cells
    self.states = states
    self.caption = caption
  }
}

/// A grid of angles in row-major order, top row first.
public struct AngleGrid: Sendable {
  /// A point around which the angle turns once.
  public struct Vortex: Sendable, Hashable {
    /// In the picture's coordinates: the corner that four cells share.
    public let x: Double
    public let y: Double
    /// Whether the angle grows counterclockwise around the point, as seen in the picture.
    public let isPositive: Bool

    public init(x: Double, y: Double, isPositive: Bool) {
      self.x = x
      self.y = y
      self.isPositive = isPositive
    }
  }

  public let width: Int
  public let height: Int
  /// Angles in 256ths of a turn, 0 to the right and 64 upwards; `width * height` of them.
  public let angles: [UInt8]
  public let vortices: [Vortex]
  /// What part of the system is shown, if not all of it.
  public let caption: LocalizedText?

  public init(width: Int, height: Int, angles: [UInt8], vortices: [Vortex] = [], caption: LocalizedText? = nil) {
    precondition(angles.count == width * height, "a grid has width × height angles")
    self.width = width
    self.height = height
    self.angles = angles
    self.vortices = vortices
    self.caption = caption
  }
}
