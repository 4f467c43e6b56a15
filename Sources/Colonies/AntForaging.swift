import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A colony that forages, as agents in space or in the mean field of Beekman, Sumpter & Ratnieks 2001.
///
/// Agents: ants leave the nest, wander, and on finding food go home and mark every cell on their way; others smell the
/// marks a few cells ahead and turn towards the stronger by Deneubourg's choice. Pheromone evaporates and diffuses. A
/// step moves every ant by one cell. Every rule is local: the way home is a heading that an ant reads from the ground,
/// as from the odour of the nest.
///
/// Mean field: `Recruitment`, as an ordinary differential equation or with every ant joining and leaving by chance. A
/// step is one minute. Rates are those of a field of 64 × 64 cells; a larger one holds as many such colonies as its area
/// does, with one trail for all, so that the share of ants on it has a limit of infinitely many.
public struct AntForaging: System {
  enum Model: String, Sendable, CaseIterable {
    case agents
    case gillespie
    case ode
  }

  enum Brush: String, Sendable, CaseIterable {
    case food
    case wall
    case trail
  }

  let model: Model
  /// n, the number of foragers; agents and chance take the nearest whole number below.
  private(set) var colony: Double
  private(set) var law: ForagingField.Law
  private(set) var brush: Brush
  /// The field of the agents; its ground has no cells in the mean field.
  private(set) var field: ForagingField
  /// Of one colony, however many the field holds.
  private(set) var recruitment: Recruitment
  /// Colonies that share a trail in the mean field.
  private let colonies: Double
  /// Ants on the trail in the mean field.
  private(set) var onTrail = 0.0
  /// Loads put into each cell that food is dropped on.
  private let amount: Int
  /// The first place with food, to the right of the nest.
  private let initialFood: SIMD2<Double>
  private var random: Xoshiro256

  public init(_ setup: Setup) throws {
    let parameters = setup.parameters
    model = Model(rawValue: parameters.choice("model"))!
    brush = Brush(rawValue: parameters.choice("brush"))!
    colony = parameters.real("colony")
    amount = parameters.integer("amount")
    law = ForagingField.Law(
      evaporation: Float(parameters.real("evaporation")), diffusion: Float(parameters.real("diffusion")),
      threshold: Float(parameters.real("threshold")), noise: Self.noise(parameters.real("noise")),
      surrender: Self.surrender(parameters.real("patience")), isEndless: parameters.choice("supply") == "endless")
    recruitment = Recruitment(
      discovery: parameters.real("discovery"), recruitment: parameters.real("recruitment"),
      loss: parameters.real("loss"), saturation: parameters.real("saturation"))
    colonies = Self.colonies(parameters, side: setup.size)
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    let half = Double(setup.size) / 2
    initialFood = SIMD2(half * (1 + parameters.real("food_distance")), half)
    field = ForagingField(ground: ForagingGround(side: model == .agents ? setup.size : 0))
    guard model == .agents else {
      if setup.start == "trail" { onTrail = population }
      return
    }
    let places = parameters.integer("food_places")
    for place in 0..<places {
      let angle = 2 * Double.pi * Double(place) / Double(places)
      let distance = initialFood.x - half
      field.ground.dropFood(
        x: half + distance * cos(angle), y: half + distance * sin(angle), radius: parameters.real("food_radius"),
        loads: amount)
    }
    field.setCount(Int(colony), random: &random)
    if setup.start == "trail" { layTrail() }
  }

  /// How many colonies a field holds: in space always one.
  static func colonies(_ parameters: ParameterValues, side: Int) -> Double {
    parameters.choice("model") == Model.agents.rawValue ? 1 : Double(side * side) / 4096
  }

  private static func noise(_ degrees: Double) -> Int { Int((degrees * 256 / 360).rounded()) }

  private static func surrender(_ patience: Double) -> UInt32 { UInt32(min(0x1p32 / patience, 0x1p32 - 1)) }

  /// Ants of all colonies.
  private var population: Double {
    let all = colony * colonies
    return model == .ode ? all : all.rounded(.down)
  }

  /// A strong straight trail from nest to food with ants all along it, every second one on its way home with a load.
  private mutating func layTrail() {
    let length = Int(initialFood.x - Double(field.ground.side) / 2)
    for step in 0..<length {
      for across in -1...1 {
        field.pheromone[field.ground.index(field.ground.side / 2 + step, field.ground.side / 2 + across)] =
          10 * law.threshold
      }
    }
    for ant in field.x.indices {
      field.x[ant] = field.ground.nest + Float(length) * Float(random.uniform())
      field.y[ant] = field.ground.nest
      field.heading[ant] = 0
      guard ant % 2 == 1 else { continue }
      field.task[ant] = ForagingField.Task.carry
      field.ground.supplyByHand()
    }
  }

  // MARK: Steps

  public mutating func step() {
    switch model {
    case .agents:
      field.walk(law, random: &random)
      field.spread(law)
    case .gillespie:
      onTrail = Double(
        recruitment.shared(by: colonies)
          .simulate(Int(onTrail), minutes: 1, colony: Int(population), random: &random))
    case .ode:
      onTrail = recruitment.shared(by: colonies).integrate(onTrail, minutes: 1, colony: population)
    }
  }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    switch (id, value) {
    case ("brush", .choice(let name)): brush = Brush(rawValue: name)!
    case ("supply", .choice(let name)): law.isEndless = name == "endless"
    default: break
    }
    guard let number = value.number else { return }
    switch id {
    case "colony":
      colony = number
      if model == .agents { field.setCount(Int(colony), random: &random) }
      onTrail = min(onTrail, population)
    case "evaporation": law.evaporation = Float(number)
    case "diffusion": law.diffusion = Float(number)
    case "threshold": law.threshold = Float(number)
    case "noise": law.noise = Self.noise(number)
    case "patience": law.surrender = Self.surrender(number)
    case "discovery": recruitment.discovery = number
    case "recruitment": recruitment.recruitment = number
    case "loss": recruitment.loss = number
    case "saturation": recruitment.saturation = number
    default: break
    }
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    let count = model == .agents ? Double(field.onTrail(threshold: law.threshold)) : onTrail
    let share = count / population
    values[0] = share
    values[1] = share * share
    values[2] = count
    guard model == .agents else {
      for index in 3...6 { values[index] = .nan }
      return
    }
    let tasks = field.task.reduce(into: SIMD2<Int>.zero) { counts, task in
      counts &+= SIMD2(task == ForagingField.Task.carry ? 1 : 0, task == ForagingField.Task.search ? 1 : 0)
    }
    values[3] = Double(tasks[0]) / population
    values[4] = Double(tasks[1]) / population
    values[5] = Double(field.justDelivered)
    values[6] = Double(field.ground.foodLeft)
  }

  /// Loads ever supplied that are neither on the ground, nor carried, nor brought home, nor lost with an ant: none.
  package var missingLoads: Int {
    field.ground.supplied - field.ground.foodLeft - field.task.count { $0 == ForagingField.Task.carry }
      - field.delivered - field.lost
  }

  /// Where the ants are, counted from the corner of the field, in the order of their numbers.
  package var positions: [SIMD2<Float>] {
    zip(field.x, field.y).map { SIMD2($0, $1) - Float(ForagingGround.rim) }
  }

  /// Pheromone in the cells of the field, row by row.
  package var smells: [Float] {
    let ground = field.ground
    return (0..<ground.side).flatMap { y in (0..<ground.side).map { field.pheromone[ground.index($0, y)] } }
  }

  /// Whether each cell of the field is walled, row by row.
  package var walls: [Bool] {
    let ground = field.ground
    return (0..<ground.side).flatMap { y in
      (0..<ground.side).map { ground.cells[ground.index($0, y)] & ForagingGround.Mark.wall != 0 }
    }
  }

  // MARK: Picture and touch

  public var picture: Picture {
    model == .agents
      ? ForagingScene(field: field, threshold: law.threshold).picture
      : RecruitmentScene(recruitment: recruitment, colony: population / colonies, onTrail: onTrail / colonies).picture
  }

  /// The brush decides what the left button adds and the right one removes: food, walls or trail. In the mean field the
  /// left button sends every searching ant to the trail, and the right one takes all away from it.
  public mutating func touch(_ touch: Touch) {
    guard model == .agents else {
      onTrail = touch.positive ? population : 0
      return
    }
    switch brush {
    case .food where touch.positive:
      field.ground.dropFood(x: touch.x, y: touch.y, radius: touch.radius, loads: amount)
    case .food:
      field.ground.removeFood(x: touch.x, y: touch.y, radius: touch.radius)
    case .wall:
      field.ground.setWall(x: touch.x, y: touch.y, radius: touch.radius, isBuilt: touch.positive)
      field.freeBuriedAnts()
    case .trail:
      let smell = touch.positive ? 10 * law.threshold : 0
      var cells: [Int] = []
      field.ground.disc(touch.x, touch.y, touch.radius, withNest: true) { cells.append($0) }
      for cell in cells where field.ground.cells[cell] & ForagingGround.Mark.wall == 0 { field.pheromone[cell] = smell }
    }
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    for value in [colony, onTrail] { writer.write(value) }
    for value in [law.evaporation, law.diffusion, law.threshold] { writer.write(value.bitPattern) }
    writer.write(UInt32(law.noise))
    writer.write(law.surrender)
    writer.write(UInt8(law.isEndless ? 1 : 0))
    writer.write(UInt8(Brush.allCases.firstIndex(of: brush)!))
    for value in [recruitment.discovery, recruitment.recruitment, recruitment.loss, recruitment.saturation] {
      writer.write(value)
    }
    writer.write(random)
    field.save(to: &writer)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    colony = try reader.read(Double.self)
    onTrail = try reader.read(Double.self)
    law.evaporation = Float(bitPattern: try reader.read(UInt32.self))
    law.diffusion = Float(bitPattern: try reader.read(UInt32.self))
    law.threshold = Float(bitPattern: try reader.read(UInt32.self))
    law.noise = Int(min(try reader.read(UInt32.self), 128))
    law.surrender = try reader.read(UInt32.self)
    law.isEndless = try reader.read(UInt8.self) != 0
    let index = Int(try reader.read(UInt8.self))
    guard Brush.allCases.indices.contains(index), onTrail >= 0, onTrail <= colony * colonies else {
      throw StateError(LocalizedText(en: "the saved state is not one of a foraging colony", zh: "保存的状态不属于觅食蚁群"))
    }
    brush = Brush.allCases[index]
    recruitment.discovery = try reader.read(Double.self)
    recruitment.recruitment = try reader.read(Double.self)
    recruitment.loss = try reader.read(Double.self)
    recruitment.saturation = try reader.read(Double.self)
    try reader.read(into: &random)
    try field.restore(from: &reader)
  }
}
