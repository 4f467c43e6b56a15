import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The XY model: angles θ on a periodic square lattice (or chain) with energy H = −J Σ⟨ij⟩ cos(θ_i − θ_j). Energies are in
/// units of J, temperatures in J/k_B.
public struct XY: System {
  enum Algorithm: String, Sendable, CaseIterable {
    case metropolis
    case wolff
  }

  private(set) var algorithm: Algorithm
  private(set) var temperature: Double
  /// Over-relaxation sweeps after each Metropolis sweep.
  private(set) var overRelaxation: Int
  private(set) var lattice: XYLattice
  /// Multiplies the temperature of the updates; anything but 1 is a wrong algorithm that tests must notice.
  private let temperatureFactor: Double

  private var random: Xoshiro256
  private var clusters: ClusterSchedule
  private var queue: [Int32] = []

  public init(_ setup: Setup) throws {
    try self.init(setup, temperatureFactor: 1)
  }

  package init(_ setup: Setup, temperatureFactor: Double) throws {
    let parameters = setup.parameters
    algorithm = Algorithm(rawValue: parameters.choice("algorithm"))!
    temperature = parameters.real("temperature")
    overRelaxation = parameters.integer("over_relaxation")
    self.temperatureFactor = temperatureFactor
    lattice = XYLattice(LatticeShape(parameters, side: setup.size))
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    clusters = ClusterSchedule(sites: lattice.shape.count)
    if setup.start == "random" {
      for i in lattice.spins.indices {
        let angle = 2 * Double.pi * random.uniform()
        lattice.spins[i] = SIMD2(cos(angle), sin(angle))
      }
    }
    prepare()
  }

  private mutating func prepare() {
    clusters.restart()
    queue = algorithm == .wolff ? Array(repeating: 0, count: lattice.shape.count) : []
  }

  // MARK: Steps

  /// A step of Metropolis is one sweep and then the over-relaxation sweeps; of Wolff as many clusters as
  /// `ClusterSchedule` says, about one sweep's work.
  public mutating func step() {
    switch algorithm {
    case .metropolis:
      lattice.sweepMetropolis(temperature: temperature * temperatureFactor, random: &random)
      for _ in 0..<overRelaxation { lattice.sweepOverRelaxation() }
    case .wolff:
      var total = 0
      for _ in 0..<clusters.next {
        total += lattice.mirrorWolffCluster(
          temperature: temperature * temperatureFactor, random: &random, queue: &queue)
      }
      clusters.record(total)
      lattice.normalize()
    }
  }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    switch (id, value) {
    case ("temperature", _): temperature = value.number!
    case ("over_relaxation", .integer(let sweeps)): overRelaxation = sweeps
    case ("algorithm", .choice(let name)): algorithm = Algorithm(rawValue: name)!
    default: return
    }
    prepare()
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    let sites = Double(lattice.shape.count)
    let dimension = Double(lattice.shape.dimension)
    let sums = lattice.sums
    let m2 = (sums.magnetization * sums.magnetization).sum() / (sites * sites)
    let e = -sums.cosines / sites
    let windings = lattice.windings
    values[0] = m2.squareRoot()
    values[1] = m2
    values[2] = m2 * m2
    values[3] = e
    values[4] = e * e
    values[5] = (sums.currents * sums.currents).sum() / (dimension * sites)
    values[6] = windings.isEmpty ? .nan : Double(windings.count { $0 != 0 }) / sites
  }

  // MARK: Picture and touch

  public var picture: Picture {
    let side = lattice.shape.side
    let angles = lattice.spins.map { spin in
      UInt8(truncatingIfNeeded: Int((atan2(spin.y, spin.x) / (2 * .pi) * 256).rounded()))
    }
    let vortices = lattice.windings.enumerated().compactMap { site, turns in
      turns == 0
        ? nil : AngleGrid.Vortex(x: Double(site % side + 1), y: Double(site / side + 1), isPositive: turns > 0)
    }
    return .angles(
      AngleGrid(width: side, height: angles.count / side, angles: angles, vortices: vortices))
  }

  /// The left button turns the spins under the brush to the right, the right button to the left.
  public mutating func touch(_ touch: Touch) {
    let shape = lattice.shape
    let turned = SIMD2<Double>(touch.positive ? 1 : -1, 0)
    shape.paint(touch) { x, y in
      guard shape.dimension == 2 || y == Int(touch.y.rounded(.down)) else { return }
      lattice.spins[shape.dimension == 2 ? x + y * shape.side : x] = turned
    }
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(temperature)
    writer.write(UInt64(overRelaxation))
    writer.write(UInt8(Algorithm.allCases.firstIndex(of: algorithm)!))
    writer.write(random)
    clusters.save(to: &writer)
    writer.write(lattice.spins.flatMap { [$0.x, $0.y] })
  }

  public mutating func restore(from reader: inout StateReader) throws {
    temperature = try reader.read(Double.self)
    overRelaxation = Int(clamping: try reader.read(UInt64.self))
    let index = Int(try reader.read(UInt8.self))
    guard Algorithm.allCases.indices.contains(index) else {
      throw StateError(LocalizedText(en: "unknown algorithm in the saved state", zh: "保存的状态中有未知的算法"))
    }
    algorithm = Algorithm.allCases[index]
    prepare()
    try reader.read(into: &random)
    try clusters.restore(from: &reader)
    let parts = try reader.readArray(Double.self)
    guard parts.count == 2 * lattice.shape.count else {
      throw StateError(LocalizedText(en: "the saved state belongs to a lattice of another size", zh: "保存的状态属于另一种尺寸的格子"))
    }
    lattice.spins = lattice.spins.indices.map { SIMD2(parts[2 * $0], parts[2 * $0 + 1]) }
  }
}
