import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The Potts model (Potts 1952): states s = 0…q − 1 on a periodic lattice with energy H = −J Σ⟨ij⟩ δ(s_i, s_j).
/// Energies are in units of J, temperatures in J/k_B. At q = 2 it is the Ising model at twice this temperature.
public struct Potts: System {
  enum Algorithm: String, Sendable, CaseIterable {
    case heatBath = "heat-bath"
    case swendsenWang = "swendsen-wang"
    case wolff
    case multicanonical

    var hasClusters: Bool { self == .swendsenWang || self == .wolff }
  }

  /// Number of states of a site.
  let q: Int
  private(set) var algorithm: Algorithm
  private(set) var temperature: Double
  private(set) var lattice: PottsLattice
  /// Where coexisting phases are looked for; nil where none are known exactly.
  private let coexistence: PottsCoexistence?
  /// Multiplies the reciprocal temperature of the updates; anything but 1 is a wrong algorithm that tests must notice.
  private let couplingFactor: Double

  private var random: Xoshiro256
  private var vectorRandom: MultiSpinGenerator
  private var table: PottsHeatBathTable
  private var clusters: ClusterSchedule
  private var multicanonical: PottsMulticanonical?
  /// Scratch of the cluster algorithms.
  private var queue: [UInt64] = []
  private var scratch = SwendsenWangScratch(sites: 0, dimension: 1)

  public init(_ setup: Setup) throws {
    try self.init(setup, couplingFactor: 1)
  }

  package init(_ setup: Setup, couplingFactor: Double) throws {
    let parameters = setup.parameters
    let shape = LatticeShape(parameters, side: setup.size)
    q = parameters.integer("states")
    algorithm = Algorithm(rawValue: parameters.choice("algorithm"))!
    temperature = parameters.real("temperature")
    self.couplingFactor = couplingFactor
    coexistence = PottsCoexistence(shape, states: q)
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    vectorRandom = MultiSpinGenerator(seededBy: &seeder)
    lattice = PottsLattice(shape)
    switch setup.start {
    case "random": for i in lattice.states.indices { lattice.states[i] = Int8(random.below(q)) }
    case "hot-half":
      // The right half hot, the left half cold: two phases side by side.
      for i in lattice.states.indices where i % setup.size >= setup.size / 2 {
        lattice.states[i] = Int8(random.below(q))
      }
    default: break
    }
    clusters = ClusterSchedule(sites: shape.count)
    table = PottsHeatBathTable(states: q, neighbours: 2 * shape.axes, temperature: temperature)
    prepare()
  }

  /// Brings tables and scratch in line with parameters.
  private mutating func prepare() {
    let shape = lattice.shape
    table = PottsHeatBathTable(
      states: q, neighbours: 2 * shape.axes, temperature: temperature / couplingFactor)
    clusters.restart()
    queue = algorithm == .wolff ? Array(repeating: 0, count: shape.count + 1) : []
    scratch = SwendsenWangScratch(
      sites: algorithm == .swendsenWang ? shape.count : 0, dimension: shape.axes)
    if algorithm != .multicanonical {
      multicanonical = nil
    } else if multicanonical == nil || !multicanonical!.covers(temperature / couplingFactor) {
      multicanonical = PottsMulticanonical(
        shape, transition: PottsExact.criticalTemperature(shape.kind, states: q),
        temperature: temperature / couplingFactor, observables: Self.card.observables.count)
    } else {
      multicanonical!.setTemperature(temperature / couplingFactor)
    }
  }

  // MARK: Steps

  /// A step of the heat bath is one sweep; of Swendsen–Wang one update of every cluster; of Wolff as many clusters as
  /// `ClusterSchedule` says, about one sweep's work; of the multicanonical algorithm a path of many sweeps.
  public mutating func step() {
    switch algorithm {
    case .multicanonical:
      let (q, sites, coexistence) = (q, lattice.shape.count, coexistence)
      multicanonical!.step(&lattice, states: q, temperature: temperature / couplingFactor, random: &random) {
        Self.measure(bonds: $0, largest: $1, sites: sites, states: q, coexistence, into: &$2)
      }
    case .heatBath:
      lattice.sweepHeatBath(table, random: &random)
    case .swendsenWang:
      let squares = lattice.updateSwendsenWang(
        bond: bondThreshold, states: q, random: &random, bonds: &vectorRandom, scratch: &scratch)
      let sites = Double(lattice.shape.count)
      clusters.meanFraction = squares / (sites * sites)
    case .wolff:
      var total = 0
      for _ in 0..<clusters.next {
        total += lattice.turnWolffCluster(bond: bondThreshold >> 32, states: q, random: &random, queue: &queue)
      }
      clusters.record(total)
    }
  }

  /// The probability 1 − e^{−1/T} of a bond between equal states, times 2⁶⁴.
  private var bondThreshold: UInt64 { AcceptanceTable.threshold(-expm1(-couplingFactor / temperature)) }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    switch (id, value) {
    case ("temperature", _): temperature = value.number!
    case ("algorithm", .choice(let name)): algorithm = Algorithm(rawValue: name)!
    default: return
    }
    prepare()
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    if let multicanonical {
      for index in values.indices { values[index] = multicanonical.means[index] }
      return
    }
    Self.measure(
      bonds: lattice.equalBonds, largest: lattice.population(states: q).max()!, sites: lattice.shape.count, states: q,
      coexistence, into: &values)
    if algorithm.hasClusters { values[6] = clusters.meanFraction }
  }

  /// The observables of a state with a number of equal bonds, and of sites in the most common state.
  private static func measure(
    bonds: Int, largest: Int, sites: Int, states q: Int, _ coexistence: PottsCoexistence?, into values: inout [Double]
  ) {
    let m = (Double(q * largest) / Double(sites) - 1) / Double(q - 1)
    let e = -Double(bonds) / Double(sites)
    values[0] = m
    values[1] = m * m
    values[2] = m * m * m * m
    values[3] = e
    values[4] = e * e
    values[5] = e * e * e * e
    values[6] = .nan
    let isOrdered = e < (coexistence?.between.energy ?? .nan)
    values[7] = coexistence == nil ? .nan : isOrdered ? 1 : 0
    values[8] = coexistence == nil ? .nan : isOrdered ? e : 0
    values[9] = coexistence?.ordered.density(bonds: bonds) ?? .nan
    values[10] = coexistence?.between.density(bonds: bonds) ?? .nan
    values[11] = coexistence?.disordered.density(bonds: bonds) ?? .nan
  }

  // MARK: Picture and touch

  public var picture: Picture {
    let side = lattice.shape.side
    return .cells(
      CellGrid(
        width: side, height: side, cells: lattice.states.map { UInt8(bitPattern: $0) },
        // Names of more would not fit beside each other, and say nothing that the colours do not.
        states: q <= 6
          ? (1...q).map { LocalizedText(en: "state \($0)", zh: "态 \($0)") }
          : Array(repeating: "", count: q - 1) + [LocalizedText(en: "\(q) states", zh: "\(q) 个态")],
        caption: lattice.shape.kind == .triangular
          ? LocalizedText(
            en: "sheared: right and down are neighbours, and so is right-down", zh: "斜坐标：右、下与右下均为近邻") : nil))
  }

  /// The left button paints the first state, the right button the second.
  public mutating func touch(_ touch: Touch) {
    let shape = lattice.shape
    shape.paint(touch) { x, y in lattice.states[x + y * shape.side] = touch.positive ? 0 : 1 }
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(temperature)
    writer.write(UInt8(Algorithm.allCases.firstIndex(of: algorithm)!))
    writer.write(random)
    vectorRandom.save(to: &writer)
    clusters.save(to: &writer)
    multicanonical?.save(to: &writer)
    writer.write(lattice.states.map { UInt8(bitPattern: $0) })
  }

  public mutating func restore(from reader: inout StateReader) throws {
    temperature = try reader.read(Double.self)
    let index = Int(try reader.read(UInt8.self))
    guard Algorithm.allCases.indices.contains(index) else {
      throw StateError(LocalizedText(en: "unknown algorithm in the saved state", zh: "保存的状态中有未知的算法"))
    }
    algorithm = Algorithm.allCases[index]
    multicanonical = nil
    prepare()
    try reader.read(into: &random)
    try vectorRandom.restore(from: &reader)
    try clusters.restore(from: &reader)
    try multicanonical?.restore(from: &reader, temperature: temperature / couplingFactor)
    let states = try reader.readArray(UInt8.self)
    guard states.count == lattice.shape.count, states.allSatisfy({ $0 < q }) else {
      throw StateError(
        LocalizedText(
          en: "the saved state belongs to a lattice of another size or number of states", zh: "保存的状态属于另一种尺寸或状态数的格子"))
    }
    lattice.states = states.map { Int8(bitPattern: $0) }
  }
}
