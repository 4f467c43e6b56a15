import Emergence

/// Percolation (Broadbent & Hammersley 1957): every site, or every bond, of a lattice is occupied with probability p,
/// independently of all others; occupied neighbours form clusters. Every step draws a new configuration, or a new order
/// in which sites or bonds are occupied, so samples are independent and there is no dynamics.
public struct Percolation: System {
  /// What draws configurations, exactly one of the two: a number for every site or bond that p is compared with, or an
  /// order in which they are occupied. Two optionals rather than an enumeration, because only these are changed in place.
  private var lattice: PercolationLattice?
  private var sweep: NewmanZiffSweep?
  private let shape: LatticeShape
  private let drawsBonds: Bool
  private(set) var probability: Double
  private var latticeRandom: MultiSpinGenerator
  private var sweepRandom: Xoshiro256
  /// The generators before they drew the present configuration: all there is to save.
  private var drawnFrom: (lattice: MultiSpinGenerator, sweep: Xoshiro256)
  /// Of the present order of occupation.
  private var weights: BinomialWeights?
  private var sums = NewmanZiffSweep.Sums()
  /// Added to p; anything but 0 is a wrong sampler that tests must notice.
  private let excess: Double

  public init(_ setup: Setup) throws {
    try self.init(setup, excess: 0)
  }

  package init(_ setup: Setup, excess: Double) throws {
    let parameters = setup.parameters
    shape = LatticeShape(parameters, side: setup.size)
    drawsBonds = parameters.choice("kind") == "bond"
    let isOpen = parameters.choice("boundary") == "open"
    if parameters.choice("algorithm") == "newman-ziff" {
      sweep = NewmanZiffSweep(shape, drawsBonds: drawsBonds, isOpen: isOpen)
    } else {
      lattice = PercolationLattice(shape, drawsBonds: drawsBonds, isOpen: isOpen)
    }
    probability = parameters.real("p")
    self.excess = excess
    var seeder = setup.random.stream(0)
    latticeRandom = MultiSpinGenerator(seededBy: &seeder)
    sweepRandom = Xoshiro256(seededBy: &seeder)
    drawnFrom = (latticeRandom, sweepRandom)
    draw()
    occupy()
  }

  private mutating func draw() {
    drawnFrom = (latticeRandom, sweepRandom)
    lattice?.draw(&latticeRandom)
    sweep?.shuffle(&sweepRandom)
  }

  private mutating func occupy() {
    let p = min(max(probability + excess, 0), 1)
    // In steps of 2⁻³²; at p = 1 every 32-bit number is below.
    lattice?.occupy(below: UInt64((p * 0x1p32).rounded()))
    guard sweep != nil else { return }
    let weights = weights ?? BinomialWeights(elements: sweep!.elements, probability: p)
    self.weights = weights
    sums = sweep!.measure(weights)
  }

  // MARK: Steps

  public mutating func step() {
    advance(by: 1)
  }

  /// Draws a new configuration, or order of occupation, for every step; only the last one is looked at.
  public mutating func advance(by steps: Int) {
    guard steps > 0 else { return }
    for _ in 0..<steps { draw() }
    occupy()
  }

  /// Sites or bonds already occupied stay so when p rises.
  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    guard id == "p" else { return }
    probability = value.number!
    weights = nil
    occupy()
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    let sites = Double(shape.count)
    if let clusters = lattice?.clusters {
      let largest = Double(clusters.largest) / sites
      let (second, fourth) = (clusters.squares / (sites * sites), clusters.fourths / (sites * sites * sites * sites))
      values[0] = largest
      values[1] = largest * largest
      values[2] = (clusters.squares - Double(clusters.largest) * Double(clusters.largest)) / sites
      values[3] = clusters.spans ? 1 : 0
      values[4] = Double(clusters.count) / sites
      values[5] = second
      values[6] = 3 * second * second - 2 * fourth
      for index in 7...10 { values[index] = .nan }
    } else {
      values[0] = sums.largest / sites
      values[1] = sums.largestSquared / (sites * sites)
      values[2] = (sums.squares - sums.largestSquared) / sites
      values[3] = sums.spanningLast
      values[4] = sums.count / sites
      values[5] = sums.squares / (sites * sites)
      values[6] = sums.fourth / (sites * sites * sites * sites)
      values[7] = sums.spanningAny.x
      values[8] = sums.spanningAll
      values[9] = sums.spanningAny.y
      values[10] = sums.spanningAny.z
    }
  }

  // MARK: Picture

  /// Sites as cells; with bonds, a site is every second cell of every second row, with its bonds between. Of an order of
  /// occupation, the configuration with the number of sites or bonds nearest to its mean.
  public var picture: Picture {
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
    let states: [NewmanZiffSweep.SiteState]
    let hasBond: (_ site: Int, _ axis: Int) -> Bool
    if let lattice {
      states = (0..<shape.count).map {
        lattice.sites[$0] == 0 ? .empty : lattice.isInLargest($0) ? .largest : .other
      }
      hasBond = { lattice.hasBond($0, axis: $1) }
    } else {
      var sweep = sweep!
      let drawn = sweep.configuration(occupied: Int((probability * Double(sweep.elements)).rounded()))
      states = drawn.sites
      let axes = shape.axes
      hasBond = { drawn.bonds[$0 * axes + $1] }
    }
    var cells: [UInt8]
    let scale = drawsBonds ? 2 : 1
    if drawsBonds {
      cells = Array(repeating: 0, count: 4 * side * side)
      for y in 0..<side {
        for x in 0..<side {
          let site = first + y * side + x
          let cell = 4 * y * side + 2 * x
          let state = states[site].rawValue
          cells[cell] = state
          if hasBond(site, 0) { cells[cell + 1] = state }
          if hasBond(site, 1) { cells[cell + 2 * side] = state }
          if shape.kind == .triangular, hasBond(site, 2) { cells[cell + 2 * side + 1] = state }
        }
      }
    } else {
      cells = states[first..<first + side * side].map(\.rawValue)
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
    if sweep == nil { drawnFrom.lattice.save(to: &writer) } else { writer.write(drawnFrom.sweep) }
  }

  public mutating func restore(from reader: inout StateReader) throws {
    probability = try reader.read(Double.self)
    if sweep == nil { try latticeRandom.restore(from: &reader) } else { try reader.read(into: &sweepRandom) }
    weights = nil
    draw()
    occupy()
  }
}
