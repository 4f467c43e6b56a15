import Emergence

/// Percolation (Broadbent & Hammersley 1957): every site, or every bond, of a lattice is occupied with probability p,
/// independently of all others; occupied neighbours form clusters. Every step draws a new configuration, so samples are
/// independent and there is no dynamics.
public struct Percolation: System {
  private(set) var lattice: PercolationLattice
  private(set) var probability: Double
  private var random: MultiSpinGenerator
  /// The generator before it drew the present configuration: all there is to save.
  private var drawnFrom: MultiSpinGenerator
  /// Added to p; anything but 0 is a wrong sampler that tests must notice.
  private let excess: Double

  public init(_ setup: Setup) throws {
    try self.init(setup, excess: 0)
  }

  package init(_ setup: Setup, excess: Double) throws {
    let parameters = setup.parameters
    lattice = PercolationLattice(
      LatticeShape(parameters, side: setup.size), drawsBonds: parameters.choice("kind") == "bond",
      isOpen: parameters.choice("boundary") == "open")
    probability = parameters.real("p")
    self.excess = excess
    var seeder = setup.random.stream(0)
    random = MultiSpinGenerator(seededBy: &seeder)
    drawnFrom = random
    draw()
    occupy()
  }

  private mutating func draw() {
    drawnFrom = random
    lattice.draw(&random)
  }

  private mutating func occupy() {
    let p = min(max(probability + excess, 0), 1)
    // In steps of 2⁻³²; at p = 1 every 32-bit number is below.
    lattice.occupy(below: UInt64((p * 0x1p32).rounded()))
  }

  // MARK: Steps

  public mutating func step() {
    advance(by: 1)
  }

  /// Draws a new configuration for every step; only the last one is looked at.
  public mutating func advance(by steps: Int) {
    guard steps > 0 else { return }
    for _ in 0..<steps { draw() }
    occupy()
  }

  /// Sites or bonds already occupied stay so when p rises.
  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    guard id == "p" else { return }
    probability = value.number!
    occupy()
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    let clusters = lattice.clusters
    let sites = Double(lattice.shape.count)
    let largest = Double(clusters.largest) / sites
    let (second, fourth) = (clusters.squares / (sites * sites), clusters.fourths / (sites * sites * sites * sites))
    values[0] = largest
    values[1] = largest * largest
    values[2] = (clusters.squares - Double(clusters.largest) * Double(clusters.largest)) / sites
    values[3] = clusters.spans ? 1 : 0
    values[4] = Double(clusters.count) / sites
    values[5] = second
    values[6] = 3 * second * second - 2 * fourth
  }

  // MARK: Picture

  /// Sites as cells; with bonds, a site is every second cell of every second row, with its bonds between.
  public var picture: Picture {
    let shape = lattice.shape
    let side = shape.side
    let first = shape.kind == .cubic ? side / 2 * side * side : 0
    var captions: [LocalizedText] = []
    if shape.kind == .cubic {
      captions.append(
        LocalizedText(
          en: "layer <i>z</i> = \(side / 2) of \(side)", zh: "第 <i>z</i> = \(side / 2) 层，共 \(side) 层"))
    }
    if shape.kind == .triangular {
      captions.append(
        LocalizedText(
          en: "sheared: right and down are neighbours, and so is right-down", zh: "斜坐标：右、下与右下均为近邻"))
    }
    func state(_ site: Int) -> UInt8 { lattice.isInLargest(site) ? 2 : 1 }
    var cells: [UInt8]
    let scale = lattice.drawsBonds ? 2 : 1
    if lattice.drawsBonds {
      cells = Array(repeating: 0, count: 4 * side * side)
      for y in 0..<side {
        for x in 0..<side {
          let site = first + y * side + x
          let cell = 4 * y * side + 2 * x
          let state = state(site)
          cells[cell] = state
          if lattice.hasBond(site, axis: 0) { cells[cell + 1] = state }
          if lattice.hasBond(site, axis: 1) { cells[cell + 2 * side] = state }
          if shape.kind == .triangular, lattice.hasBond(site, axis: 2) { cells[cell + 2 * side + 1] = state }
        }
      }
    } else {
      cells = (first..<first + side * side).map { lattice.sites[$0] == 0 ? 0 : state($0) }
    }
    return .cells(
      CellGrid(
        width: scale * side, height: scale * side, cells: cells,
        states: [
          LocalizedText(en: "empty", zh: "空"), LocalizedText(en: "other clusters", zh: "其他集团"),
          LocalizedText(en: "largest cluster", zh: "最大集团"),
        ], caption: captions.first))
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(probability)
    drawnFrom.save(to: &writer)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    probability = try reader.read(Double.self)
    try random.restore(from: &reader)
    draw()
    occupy()
  }
}
