/// What a viewer should draw of a system, as data.
public enum Picture: Sendable {
  /// Cells on a rectangular grid, each in one of a few states.
  case cells(CellGrid)

  /// Extent in the picture's own coordinates.
  public var width: Int {
    switch self {
    case .cells(let grid): grid.width
    }
  }

  public var height: Int {
    switch self {
    case .cells(let grid): grid.height
    }
  }
}

/// A grid of cells in row-major order, top row first.
public struct CellGrid: Sendable {
  public let width: Int
  public let height: Int
  /// State of each cell, an index into `states`; `width * height` of them.
  public let cells: [UInt8]
  /// What the states are called, for a legend; a viewer has one fixed colour for each position.
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
