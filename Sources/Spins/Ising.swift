import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The Ising model of a ferromagnet (Lenz 1920, Ising 1925): spins s = ±1 on a periodic lattice with energy
/// H = −J Σ⟨ij⟩ s_i s_j − h Σ s_i. Temperatures are in units of J/k_B, energies in J, both at coupling 1.
public struct Ising: System {
  enum Algorithm: String, Sendable, CaseIterable {
    case metropolis
    case heatBath = "heat-bath"
    case wolff
    case swendsenWang = "swendsen-wang"

    var isLocal: Bool { self == .metropolis || self == .heatBath }
  }

  let dimension: Int
  let side: Int
  /// Shares the sweeps of a large lattice among threads; nil where one thread is as fast.
  private let team: ThreadTeam?
  private(set) var algorithm: Algorithm
  private(set) var coupling: Double
  private(set) var field: Double
  private(set) var temperature: Double
  /// Multiplies acceptance probabilities below 1; anything but 1 is a wrong algorithm that tests must notice.
  private let acceptanceFactor: Double

  /// The spins, in exactly one of two places: one bit each for the bit-parallel kernel, one byte each for everything
  /// else. Two optionals rather than an enumeration, because only these are changed in place.
  private var bits: MultiSpinLattice?
  private var bytes: SpinLattice?
  private var random: Xoshiro256
  private var vectorRandom: MultiSpinGenerator
  private let streams: RandomStreams
  private var thresholds: [UInt64] = []
  private var clusters: ClusterSchedule
  /// (cos kx, sin kx) of the layers along the slowest axis, at the smallest wave vector.
  private let phases: [SIMD2<Double>]
  /// Scratch of the cluster algorithms.
  private var queue: [UInt64] = []
  private var scratch = SwendsenWangScratch(sites: 0, dimension: 1)

  public init(_ setup: Setup) throws {
    try self.init(setup, acceptanceFactor: 1)
  }

  package init(_ setup: Setup, acceptanceFactor: Double) throws {
    let parameters = setup.parameters
    dimension = LatticeShape.Kind(parameters).dimension
    side = setup.size
    // Below this size the meeting of the threads after each half sweep costs more than the second one brings.
    team = setup.threads > 1 && setup.size >= 512 ? ThreadTeam(count: min(setup.threads, 16)) : nil
    self.acceptanceFactor = acceptanceFactor
    algorithm = Algorithm(rawValue: parameters.choice("algorithm"))!
    coupling = parameters.real("coupling")
    field = parameters.real("field")
    temperature = parameters.real("temperature")
    streams = setup.random
    var seeder = streams.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    vectorRandom = MultiSpinGenerator(seededBy: &seeder)
    var lattice = SpinLattice(dimension: dimension, side: side)
    switch setup.start {
    case "random": lattice.randomize(using: &random)
    case "hot-half":
      // The right half hot, the left half cold: two phases side by side.
      lattice.randomize(using: &random) { $0 % setup.size >= setup.size / 2 }
    default: break
    }
    bytes = lattice
    clusters = ClusterSchedule(sites: lattice.count)
    phases = (0..<setup.size).map {
      let angle = 2 * Double.pi * Double($0) / Double(setup.size)
      return SIMD2(cos(angle), sin(angle))
    }
    updateTables()
    store(as: algorithm)
  }

  public var siteCount: Int { (0..<dimension).reduce(1) { product, _ in product * side } }

  /// Wolff clusters that make the next step.
  public var clustersPerStep: Int { clusters.next }

  // MARK: Steps

  public mutating func step() {
    advance(by: 1)
  }

  /// A step of a local algorithm is one sweep; of Swendsen–Wang one update of every cluster; of Wolff as many clusters as
  /// `ClusterSchedule` says, about one sweep's work.
  public mutating func advance(by steps: Int) {
    if bits != nil {
      bits!.sweep(steps, team: team)
    } else {
      for _ in 0..<steps { stepBytes() }
    }
  }

  private mutating func stepBytes() {
    switch algorithm {
    case .metropolis, .heatBath:
      bytes!.sweep(thresholds: thresholds, random: &random)
    case .wolff:
      let bond = bondThreshold(bits: 32)
      let fieldCost = 2 * field / temperature
      var total = 0
      for _ in 0..<clusters.next {
        total += bytes!.growWolffCluster(bond: bond, fieldCost: fieldCost, random: &random, queue: &queue)
      }
      clusters.record(total)
    case .swendsenWang:
      let squares = bytes!.updateSwendsenWang(
        bond: bondThreshold(bits: 64), fieldCost: 2 * field / temperature, random: &vectorRandom,
        scratch: &scratch)
      clusters.meanFraction = squares / (Double(siteCount) * Double(siteCount))
    }
  }

  /// The probability 1 − e^{−2J/T} of a bond between equal spins, times 2^bits.
  private func bondThreshold(bits: Int) -> UInt64 {
    AcceptanceTable.threshold(-expm1(-2 * coupling / temperature)) >> UInt64(64 - bits)
  }

  // MARK: Parameters

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    switch (id, value) {
    case ("temperature", _): temperature = value.number!
    case ("coupling", _): coupling = value.number!
    case ("field", _): field = value.number!
    case ("algorithm", .choice(let name)):
      algorithm = Algorithm(rawValue: name)!
    default: break
    }
    updateTables()
    store(as: algorithm)
  }

  private mutating func updateTables() {
    clusters.restart()
    guard algorithm.isLocal else { return }
    let table =
      (algorithm == .metropolis
      ? AcceptanceTable.metropolis(
        coordination: 2 * dimension, coupling: coupling, field: field, temperature: temperature)
      : AcceptanceTable.heatBath(
        coordination: 2 * dimension, coupling: coupling, field: field, temperature: temperature))
      .scaled(by: acceptanceFactor)
    thresholds = table.thresholds
    bits?.thresholdPlanes = ThresholdPlanes(thresholds)
  }

  /// Moves the spins to the storage that suits an algorithm. The bit-parallel generators start from streams of their own.
  private mutating func store(as algorithm: Algorithm) {
    let usesBits = algorithm.isLocal && MultiSpinLattice.supports(dimension: dimension, side: side)
    if usesBits, let lattice = bytes {
      bits = MultiSpinLattice(lattice, streams: streams, thresholds: thresholds)
      bytes = nil
    } else if !usesBits, let lattice = bits {
      bytes = lattice.bytes
      bits = nil
    }
    queue = algorithm == .wolff ? Array(repeating: 0, count: siteCount + 1) : []
    scratch = SwendsenWangScratch(sites: algorithm == .swendsenWang ? siteCount : 0, dimension: dimension)
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    let (layers, bondSum) = bits?.measure() ?? (bytes!.layerSums, bytes!.bondSum)
    let magnetization = layers.reduce(0, +)
    let sites = Double(siteCount)
    let m = Double(magnetization) / sites
    let e = -(coupling * Double(bondSum) + field * Double(magnetization)) / sites
    values[0] = m
    values[1] = abs(m)
    values[2] = m * m
    values[3] = m * m * m * m
    values[4] = e
    values[5] = e * e
    values[6] = structureFactor(layers, sites: sites)
    values[7] = algorithm.isLocal ? .nan : clusters.meanFraction
  }

  /// |Σ s e^{ikx}|²/N at the smallest wave vector along the slowest axis.
  private func structureFactor(_ layers: [Int], sites: Double) -> Double {
    var wave = SIMD2<Double>.zero
    for (sum, phase) in zip(layers, phases) { wave += Double(sum) * phase }
    return (wave * wave).sum() / sites
  }

  // MARK: Picture and touch

  public var picture: Picture {
    let states = [LocalizedText(en: "spin down", zh: "自旋向下"), LocalizedText(en: "spin up", zh: "自旋向上")]
    if let bits {
      return .cells(CellGrid(width: side, height: side, cells: bits.cells, states: states))
    }
    let height = dimension == 1 ? 1 : side
    let caption =
      dimension == 3
      ? LocalizedText(
        en: "layer <i>z</i> = \(side / 2) of \(side)", zh: "第 <i>z</i> = \(side / 2) 层，共 \(side) 层") : nil
    let first = dimension == 3 ? side / 2 * side * side : 0
    let cells = bytes!.spins[first..<first + side * height].map { UInt8($0 > 0 ? 1 : 0) }
    return .cells(CellGrid(width: side, height: height, cells: cells, states: states, caption: caption))
  }

  public mutating func touch(_ touch: Touch) {
    let height = dimension == 1 ? 1 : side
    let first = dimension == 3 ? side / 2 * side * side : 0
    let reach = min(Int(touch.radius.rounded(.up)), side)
    let (centerX, centerY) = (Int(touch.x.rounded(.down)), Int(touch.y.rounded(.down)))
    for dy in (dimension == 1 ? 0 : -reach)...(dimension == 1 ? 0 : reach) {
      for dx in -reach...reach where Double(dx * dx + dy * dy) <= touch.radius * touch.radius {
        let x = ((centerX + dx) % side + side) % side
        let y = dimension == 1 ? 0 : ((centerY + dy) % height + height) % height
        bits?.setSpin(x: x, y: y, up: touch.positive)
        bytes?.spins[first + y * side + x] = touch.positive ? 1 : -1
      }
    }
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    for id in ["temperature", "coupling", "field"] { writer.write(value(of: id)) }
    writer.write(UInt8(Algorithm.allCases.firstIndex(of: algorithm)!))
    writer.write(random)
    vectorRandom.save(to: &writer)
    clusters.save(to: &writer)
    if let bits {
      bits.save(to: &writer)
    } else {
      writer.write(bytes!.spins.map { UInt8(bitPattern: $0) })
    }
  }

  private func value(of id: String) -> Double {
    switch id {
    case "temperature": temperature
    case "coupling": coupling
    default: field
    }
  }

  public mutating func restore(from reader: inout StateReader) throws {
    temperature = try reader.read(Double.self)
    coupling = try reader.read(Double.self)
    field = try reader.read(Double.self)
    let index = Int(try reader.read(UInt8.self))
    guard Algorithm.allCases.indices.contains(index) else {
      throw StateError(LocalizedText(en: "unknown algorithm in the saved state", zh: "保存的状态中有未知的算法"))
    }
    algorithm = Algorithm.allCases[index]
    updateTables()
    store(as: algorithm)
    try reader.read(into: &random)
    try vectorRandom.restore(from: &reader)
    try clusters.restore(from: &reader)
    if bits != nil {
      try bits!.restore(from: &reader)
    } else {
      let spins = try reader.readArray(UInt8.self).map { Int8(bitPattern: $0) }
      guard spins.count == siteCount, spins.allSatisfy({ $0 == 1 || $0 == -1 }) else {
        throw StateError(
          LocalizedText(en: "the saved state belongs to a lattice of another size", zh: "保存的状态属于另一种尺寸的格子"))
      }
      bytes!.spins = spins
    }
  }
}

extension SpinLattice {
  /// Gives the sites that satisfy a condition independent random spins.
  mutating func randomize(using random: inout Xoshiro256, where isChosen: (Int) -> Bool = { _ in true }) {
    for i in 0..<count where isChosen(i) { spins[i] = random.next() >> 63 == 1 ? 1 : -1 }
  }
}
