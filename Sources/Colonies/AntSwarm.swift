import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The swarm of Chialvo & Millonas, "How swarms build cognitive maps" (1995), and Rauch, Millonas & Chialvo, Phys.
/// Lett. A 207 (1995) 185. Ants on a periodic lattice move to one of eight neighbours with a probability proportional
/// to
///
///     W(σ) w(Δθ),   W(σ) = (1 + σ/(1 + δσ))^β,
///
/// leave η there, and pheromone evaporates at the rate κ. β is the reciprocal of their noise, 1/δ their sensory
/// capacity; w prefers small turns. There is neither nest nor food: trails, where they form, organise themselves.
public struct AntSwarm: System {
  private(set) var law: SwarmField.Law
  private(set) var field: SwarmField
  private let density: Double
  let isDirectional: Bool
  private var random: Xoshiro256

  public init(_ setup: Setup) throws {
    let parameters = setup.parameters
    law = SwarmField.Law(
      sensitivity: parameters.real("sensitivity"), saturation: parameters.real("saturation"),
      deposit: parameters.real("deposit"), evaporation: parameters.real("evaporation"))
    density = parameters.real("density")
    isDirectional = parameters.choice("walk") == "directional"
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    let side = setup.size
    field = SwarmField(side: side, isDirectional: isDirectional)
    let count = max(1, Int((density * Double(side * side)).rounded()))
    for _ in 0..<count {
      field.x.append(Int32(random.below(side)))
      field.y.append(Int32(random.below(side)))
      field.heading.append(UInt8(random.below(8)))
    }
    let level = level
    for site in field.pheromone.indices {
      field.pheromone[site] =
        setup.start == "trail" ? (site / side == side / 2 ? 5 : 0.2) * level : level
    }
    if setup.start == "trail" {
      for ant in field.y.indices { field.y[ant] = Int32(side / 2) }
    }
    field.feel(law)
  }

  /// σ₀ = ρη/κ, the uniform level that deposits and evaporation hold up; 1 where one of them is missing.
  private var level: Double {
    law.evaporation > 0 && law.deposit > 0 ? density * law.deposit / law.evaporation : 1
  }

  // MARK: Steps

  public mutating func step() {
    field.step(law, random: &random)
  }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    guard let number = value.number else { return }
    switch id {
    case "sensitivity": law.sensitivity = number
    case "saturation": law.saturation = number
    case "deposit": law.deposit = number
    case "evaporation": law.evaporation = number
    default: return
    }
    field.feel(law)
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    let moments = field.moments
    let clumping = moments.square > 0 ? 1 - moments.mean * moments.mean / moments.square : .nan
    values[0] = clumping
    values[1] = clumping * clumping
    values[2] = moments.mean > 0 ? moments.square / (moments.mean * moments.mean) - 1 : .nan
    values[3] = moments.mean > 0 ? moments.atAnts / moments.mean - 1 : .nan
    values[4] = moments.mean
  }

  // MARK: Picture and touch

  public var picture: Picture {
    AntSwarmScene(field: field, law: law, level: level, isDirectional: isDirectional).picture
  }

  /// The left button lays pheromone, ten times the uniform level; the right one wipes it.
  public mutating func touch(_ touch: Touch) {
    let side = field.side
    let reach = Int(touch.radius.rounded(.up))
    let (column, row) = (Int(touch.x.rounded(.down)), Int(touch.y.rounded(.down)))
    // The diagram beside the lattice cannot be painted on.
    guard (0..<side).contains(column), (0..<side).contains(row) else { return }
    for y in max(0, row - reach)...min(side - 1, row + reach) {
      for x in max(0, column - reach)...min(side - 1, column + reach)
      where hypot(Double(x) + 0.5 - touch.x, Double(y) + 0.5 - touch.y) <= max(touch.radius, 0.8) {
        field.pheromone[y * side + x] = touch.positive ? 10 * level : 0
      }
    }
    field.feel(law)
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    for value in [law.sensitivity, law.saturation, law.deposit, law.evaporation] { writer.write(value) }
    writer.write(random)
    writer.write(field.pheromone)
    writer.write(field.x)
    writer.write(field.y)
    writer.write(field.heading)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    law.sensitivity = try reader.read(Double.self)
    law.saturation = try reader.read(Double.self)
    law.deposit = try reader.read(Double.self)
    law.evaporation = try reader.read(Double.self)
    try reader.read(into: &random)
    let pheromone = try reader.readArray(Double.self)
    let (x, y) = (try reader.readArray(Int32.self), try reader.readArray(Int32.self))
    let heading = try reader.readArray(UInt8.self)
    let extent = 0..<Int32(field.side)
    guard pheromone.count == field.pheromone.count, x.count == field.x.count, y.count == x.count,
      heading.count == x.count, x.allSatisfy(extent.contains), y.allSatisfy(extent.contains)
    else {
      throw StateError(LocalizedText(en: "the saved state belongs to a lattice of another size", zh: "保存的状态属于另一种尺寸的格子"))
    }
    (field.pheromone, field.x, field.y, field.heading) = (pheromone, x, y, heading)
    field.feel(law)
  }
}
