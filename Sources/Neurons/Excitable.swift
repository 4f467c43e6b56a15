import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A network of excitable units after O. Kinouchi & M. Copelli, Nature Phys. 2 (2006) 348: n states, of which 0 rests, 1 is
/// excited and the others are refractory, passed through in order; a resting unit is excited by a stimulus of rate r, or by
/// each excited neighbour with the probability of its link. The mean number of units that one excites in a network at rest
/// is the branching ratio σ. On the square lattice at σ = 4 it is the deterministic automaton of J. M. Greenberg & S. P.
/// Hastings, SIAM J. Appl. Math. 34 (1978) 515. A tick is 1 ms.
public struct Excitable: System {
  enum Network: String, Sendable {
    /// Random links, each with a probability uniform from 0 to 2σ/K.
    case random
    /// K inputs drawn anew in each tick.
    case annealed
    /// Four neighbours on a torus.
    case lattice
  }

  enum Experiment: String, Sendable {
    /// A step is a tick.
    case steady
    /// A step is one avalanche, started by one unit in a network at rest.
    case avalanches
    /// A step is one measurement of the dynamic range.
    case response
  }

  let network: Network
  let experiment: Experiment
  let degree: Int
  /// Avalanches are stopped at this size.
  let limit: Int
  private(set) var branching: Double
  /// Rate of the stimulus of a unit, per tick.
  private(set) var rate: Double
  /// Units among which the stimulus is shared out: all, or each has it for itself.
  private let stimulated: Int
  package private(set) var units: ExcitableUnits
  package let links: WeightedLinks?
  private var random: Xoshiro256
  /// What the last step gave: share of excited units, size, duration, dynamic range.
  private var activity = Double.nan
  private var size = Double.nan
  private var duration = Double.nan
  private var dynamicRange = Double.nan
  /// What a viewer sees of the recent past. No number depends on it, so it is not part of the saved state.
  private(set) var raster = AvalancheRaster()

  public init(_ setup: Setup) throws {
    let parameters = setup.parameters
    network = Network(rawValue: parameters.choice("network"))!
    experiment = Experiment(rawValue: parameters.choice("experiment"))!
    degree = network == .lattice ? 4 : parameters.integer("degree")
    limit = parameters.integer("largest")
    branching = parameters.real("branching")
    let count = network == .lattice ? setup.size * setup.size : setup.size
    stimulated = parameters.choice("stimulated") == "network" ? count : 1
    rate = Self.ratePerUnit(parameters, units: count)
    units = ExcitableUnits(count: count, states: parameters.integer("states"))
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    switch network {
    case .annealed: links = nil
    case .lattice: links = Self.lattice(side: setup.size)
    case .random: links = Self.randomLinks(count: count, degree: degree, &random)
    }
    if setup.start == "active" { excite() }
    activity = Double(units.excited.count) / Double(count)
  }

  /// A stimulus of the whole network finds each unit the more seldom the larger it is.
  static func ratePerUnit(_ parameters: ParameterValues, units: Int) -> Double {
    parameters.real("stimulus") / (parameters.choice("stimulated") == "network" ? Double(units) : 1)
  }

  private static func lattice(side: Int) -> WeightedLinks {
    let neighbours = NeighbourLists.square(side: side)
    return WeightedLinks(
      count: side * side,
      links: (0..<side * side).flatMap { unit in
        neighbours.neighbours(of: unit).map { (from: Int32(unit), to: $0, weight: Float(1)) }
      })
  }

  /// NK/2 links between random pairs, both ways with one weight.
  private static func randomLinks(count: Int, degree: Int, _ random: inout Xoshiro256) -> WeightedLinks {
    var links: [(from: Int32, to: Int32, weight: Float)] = []
    links.reserveCapacity(count * degree)
    for _ in 0..<count * degree / 2 {
      let a = random.below(count)
      var b = random.below(count)
      while b == a { b = random.below(count) }
      // Twice a uniform number: mean 1.
      let weight = 2 * Float(random.next() >> 40) * 0x1p-24
      links.append((Int32(a), Int32(b), weight))
      links.append((Int32(b), Int32(a), weight))
    }
    return WeightedLinks(count: count, links: links)
  }

  /// A tenth of the units in random states, as in lasting activity not far above the critical point. With more of them the
  /// first wave would leave so few excited that activity could die where it should last.
  private mutating func excite() {
    units.rest()
    for unit in 0..<units.count where random.below(10) == 0 { units.setState(unit, random.below(units.states)) }
  }

  private var latticeSide: Int? { network == .lattice ? Int(Double(units.count).squareRoot()) : nil }

  // MARK: Steps

  private mutating func tick(rate: Double) {
    let stimulus = ExcitableExact.probability(rate: rate)
    if let links {
      units.step(
        through: links, scale: Float(branching / Double(degree)), stimulus: stimulus, random: &random)
    } else {
      units.stepAnnealed(branching: branching, degree: degree, stimulus: stimulus, random: &random)
    }
    raster.record(units, latticeSide: latticeSide)
  }

  public mutating func step() {
    switch experiment {
    case .steady:
      tick(rate: rate)
      activity = Double(units.excited.count) / Double(units.count)
    case .avalanches: releaseAvalanche()
    case .response: measureResponse()
    }
  }

  /// The size counts the unit that began; the duration counts its tick.
  private mutating func releaseAvalanche() {
    units.rest()
    units.setState(random.below(units.count), 1)
    raster.beginAvalanche(units, latticeSide: latticeSide)
    var total = 0
    var ticks = 0
    while !units.excited.isEmpty, total < limit {
      total += units.excited.count
      ticks += 1
      tick(rate: 0)
    }
    size = Double(min(total, limit))
    duration = Double(ticks)
    activity = size / duration / Double(units.count)
    raster.endAvalanche(size: min(total, limit))
  }

  /// Finds by bisection the stimuli at which activity is 10 % and 90 % of the way from that without stimulus to 1/n. The
  /// first and last tick of each measurement are the same whatever happens before, so experiments are independent.
  private mutating func measureResponse() {
    excite()
    activity = meanActivity(rate: 0)
    let top = 1 / Double(units.states)
    let decades = [0.1, 0.9].map { share in
      let target = activity + share * (top - activity)
      var (low, high) = (-6.0, 2.0)
      for _ in 0..<12 {
        let middle = (low + high) / 2
        if meanActivity(rate: pow(10, middle)) < target { low = middle } else { high = middle }
      }
      return (low + high) / 2
    }
    dynamicRange = 10 * (decades[1] - decades[0])
  }

  private mutating func meanActivity(rate: Double) -> Double {
    for _ in 0..<Self.settling { tick(rate: rate) }
    var total = 0
    for _ in 0..<Self.averaging {
      tick(rate: rate)
      total += units.excited.count
    }
    return Double(total) / Double(Self.averaging) / Double(units.count)
  }

  private static let settling = 300
  private static let averaging = 600

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    switch id {
    case "branching": branching = value.number!
    case "stimulus": rate = value.number! / Double(stimulated)
    default: break
    }
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    values[0] = activity
    values[1] = activity * activity
    values[2] = activity > 0 ? 1 : 0
    values[3] = size
    values[4] = duration
    values[5] = dynamicRange
  }

  // MARK: Touch

  /// The left button excites the units under the brush, the right button puts them to rest.
  public mutating func touch(_ touch: Touch) {
    for unit in ExcitablePicture.units(count: units.count, x: touch.x, y: touch.y, radius: touch.radius) {
      units.setState(unit, touch.positive ? 1 : 0)
    }
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(branching)
    writer.write(rate)
    writer.write(random)
    for value in [activity, size, duration, dynamicRange] { writer.write(value) }
    units.save(to: &writer)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    branching = try reader.read(Double.self)
    rate = try reader.read(Double.self)
    try reader.read(into: &random)
    activity = try reader.read(Double.self)
    size = try reader.read(Double.self)
    duration = try reader.read(Double.self)
    dynamicRange = try reader.read(Double.self)
    try units.restore(from: &reader)
  }
}
