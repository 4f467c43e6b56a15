import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Foragers, the pheromone they lay, and the ground under them.
struct ForagingField: Sendable {
  /// What an ant is about.
  enum Task {
    static let search: UInt8 = 0
    static let carry: UInt8 = 1
    /// On the way home with nothing.
    static let giveUp: UInt8 = 2
  }

  /// What ants do and what becomes of pheromone, all that may change while they walk.
  struct Law: Sendable {
    /// Shares of a cell's pheromone that vanish, and that pass to each of the four neighbours, in a step.
    var evaporation: Float
    var diffusion: Float
    /// k of the choice of direction, in marks of one ant.
    var threshold: Float
    /// An ant errs by at most this, in 256ths of a turn.
    var noise: Int
    /// Chance per step to stop searching and go home, in units of 2⁻³².
    var surrender: UInt32
    /// Whether food never runs out.
    var isEndless: Bool
  }

  var ground: ForagingGround
  /// Pheromone in every cell of the ground, in marks of one ant.
  var pheromone: [Float]
  private var spreading: [Float]
  var x: [Float] = []
  var y: [Float] = []
  /// In 256ths of a turn.
  var heading: [UInt8] = []
  var task: [UInt8] = []
  /// Loads brought home, brought home in the last step, and lost with ants that were removed.
  var delivered = 0
  var justDelivered = 0
  var lost = 0

  /// Steps of one cell in 256 directions.
  private let steps: [SIMD2<Float>]

  /// Antennae reach this far, this far to the sides, and turn an ant by this much, in cells and 256ths of a turn.
  private static let reach: Float = 3
  private static let antennaAngle: UInt8 = 32
  private static let turn = 20

  init(ground: ForagingGround) {
    self.ground = ground
    pheromone = Array(repeating: 0, count: ground.cells.count)
    spreading = pheromone
    steps = (0..<256).map { direction in
      let angle = 2 * Double.pi * Double(direction) / 256
      return SIMD2(Float(cos(angle)), Float(sin(angle)))
    }
  }

  // MARK: Number of ants

  /// Adds ants at random places of the nest, or removes the last ones with what they carry.
  mutating func setCount(_ count: Int, random: inout Xoshiro256) {
    while x.count < count {
      let direction = UInt8(truncatingIfNeeded: random.next() >> 56)
      let distance = Float(ForagingGround.nestRadius - 1) * Float(random.uniform().squareRoot())
      x.append(ground.nest + distance * steps[Int(direction)].x)
      y.append(ground.nest + distance * steps[Int(direction)].y)
      heading.append(direction)
      task.append(Task.search)
    }
    guard x.count > count else { return }
    lost += task[count...].count { $0 == Task.carry }
    x.removeLast(x.count - count)
    y.removeLast(y.count - count)
    heading.removeLast(heading.count - count)
    task.removeLast(task.count - count)
  }

  @inline(__always)
  static func cell(_ x: Float, _ y: Float, _ stride: Int) -> Int {
    Int(y) &* stride &+ Int(x)
  }

  // MARK: Walking

  /// Every ant makes one step, in the order of their numbers.
  ///
  /// A searching ant smells a few cells ahead, to the left and to the right, and takes one of the three directions by
  /// Deneubourg's choice (k + c)², with k² more for straight on; on a trail, an ant that has got turned towards home
  /// soon turns round. An ant with food goes home and marks every cell it enters. Nothing here branches on chance but
  /// what happens rarely: a processor that guesses wrong loses more time than an ant's whole step takes.
  mutating func walk(_ law: Law, random: inout Xoshiro256) {
    justDelivered = 0
    let arrived = Self.walk(
      x.count, &x, &y, &heading, &task, &pheromone, ground.cells, stride: ground.stride, steps, law, &random)
    for ant in arrived { arrive(Int(ant), law, &random) }
  }

  /// - Returns: the ants that have come to food or to the nest.
  private static func walk(
    _ count: Int, _ xs: UnsafeMutablePointer<Float>, _ ys: UnsafeMutablePointer<Float>,
    _ headings: UnsafeMutablePointer<UInt8>, _ tasks: UnsafeMutablePointer<UInt8>,
    _ pheromone: UnsafeMutablePointer<Float>, _ cells: UnsafePointer<UInt16>, stride: Int,
    _ steps: UnsafePointer<SIMD2<Float>>, _ law: Law, _ random: inout Xoshiro256
  ) -> [Int32] {
    var generator = random
    var arrived: [Int32] = []
    let threshold = law.threshold
    // Where there is nothing to smell an ant rather goes straight on, two to one.
    let straight = threshold * threshold
    let noise = law.noise
    let noiseRange = UInt64(truncatingIfNeeded: 2 * noise + 1)
    @inline(__always) func attraction(_ x: Float, _ y: Float, _ direction: UInt8) -> Float {
      let ahead = steps[Int(direction)]
      let smell = threshold + pheromone[cell(x + reach * ahead.x, y + reach * ahead.y, stride)]
      return smell * smell
    }
    for ant in 0..<count {
      let bits = generator.next()
      let (x, y, direction, task) = (xs[ant], ys[ant], headings[ant], tasks[ant])
      let left = attraction(x, y, direction &- antennaAngle)
      let ahead = attraction(x, y, direction) + straight
      let right = attraction(x, y, direction &+ antennaAngle)
      let choice = Float(bits >> 40) * 0x1p-24 * (left + ahead + right)
      // Comparisons by sign bits, which no compiler turns into a jump.
      let isLeft = Int((choice - left).bitPattern >> 31)
      let isRight = 1 &- Int((choice - (left + ahead)).bitPattern >> 31)
      let turns = turn &* (isRight &- isLeft)
      let error = Int(truncatingIfNeeded: ((bits & 0xFF) &* noiseRange) >> 8) &- noise
      let here = cell(x, y, stride)
      let home = UInt8(truncatingIfNeeded: cells[here])
      var next = direction &+ UInt8(truncatingIfNeeded: turns &+ error)
      // Within 56° of the way home, on a trail, one in eight turns round.
      let isAstray: UInt8 = next &- home &+ 40 < 80 ? 1 : 0
      let isOnTrail: UInt8 = pheromone[here] > threshold ? 1 : 0
      let isOneInEight: UInt8 = bits & 0x700 == 0 ? 1 : 0
      next = next &+ (isAstray & isOnTrail & isOneInEight) << 7
      next = task == Task.search ? next : home &+ UInt8(truncatingIfNeeded: error)
      let step = steps[Int(next)]
      let (newX, newY) = (x + step.x, y + step.y)
      let there = cell(newX, newY, stride)
      let marks = cells[there]
      if marks & ForagingGround.Mark.wall != 0 {
        // Bumped: another direction at random, if that is free.
        let other = UInt8(truncatingIfNeeded: bits >> 16)
        let step = steps[Int(other)]
        headings[ant] = other
        if cells[cell(x + step.x, y + step.y, stride)] & ForagingGround.Mark.wall == 0 {
          xs[ant] = x + step.x
          ys[ant] = y + step.y
        }
        continue
      }
      xs[ant] = newX
      ys[ant] = newY
      headings[ant] = next
      pheromone[there] += task == Task.carry ? 1 : 0
      if marks & (ForagingGround.Mark.food | ForagingGround.Mark.nest) != 0 {
        arrived.append(Int32(truncatingIfNeeded: ant))
      }
      if UInt32(truncatingIfNeeded: bits >> 8) < law.surrender, task == Task.search { tasks[ant] = Task.giveUp }
    }
    random = generator
    return arrived
  }

  /// What happens to an ant on food or in the nest.
  private mutating func arrive(_ ant: Int, _ law: Law, _ generator: inout Xoshiro256) {
    let cell = Self.cell(x[ant], y[ant], ground.stride)
    let marks = ground.cells[cell]
    if marks & ForagingGround.Mark.food != 0, task[ant] == Task.search {
      if law.isEndless { ground.supplyByHand() } else { ground.take(from: cell) }
      task[ant] = Task.carry
    } else if marks & ForagingGround.Mark.nest != 0, task[ant] != Task.search {
      if task[ant] == Task.carry {
        delivered += 1
        justDelivered += 1
      }
      task[ant] = Task.search
      heading[ant] = UInt8(truncatingIfNeeded: generator.next() >> 56)
    }
  }

  // MARK: Pheromone

  /// One step of diffusion and evaporation; walls and the rim take up what reaches them.
  mutating func spread(_ law: Law) {
    Self.spread(pheromone, &spreading, side: ground.side, stride: ground.stride, law)
    for cell in ground.wallCells { spreading[Int(cell)] = 0 }
    swap(&pheromone, &spreading)
  }

  private static func spread(
    _ old: UnsafePointer<Float>, _ new: UnsafeMutablePointer<Float>, side: Int, stride: Int, _ law: Law
  ) {
    let share = (1 - law.evaporation) * law.diffusion
    let own = (1 - law.evaporation) * (1 - 4 * law.diffusion)
    for row in ForagingGround.rim..<(side + ForagingGround.rim) {
      let start = row * stride + ForagingGround.rim
      for cell in start..<(start + side) {
        let value =
          own * old[cell] + share * ((old[cell - 1] + old[cell + 1]) + (old[cell - stride] + old[cell + stride]))
        // Less than anyone can smell; without this, numbers so small that processors stumble over them remain.
        new[cell] = value > 1e-6 ? value : 0
      }
    }
  }

  // MARK: Observation

  /// Ants on a trail: those who carry food, and searching ones where the smell exceeds k.
  func onTrail(threshold: Float) -> Int {
    var count = 0
    for ant in x.indices {
      let smell = pheromone[Self.cell(x[ant], y[ant], ground.stride)]
      count += task[ant] == Task.carry || (task[ant] == Task.search && smell > threshold) ? 1 : 0
    }
    return count
  }

  /// Brings ants that a new wall has buried back to the nest.
  mutating func freeBuriedAnts() {
    for ant in x.indices where ground.cells[Self.cell(x[ant], y[ant], ground.stride)] & ForagingGround.Mark.wall != 0 {
      x[ant] = ground.nest
      y[ant] = ground.nest
    }
  }

  // MARK: State

  func save(to writer: inout StateWriter) {
    ground.save(to: &writer)
    for floats in [pheromone, x, y] { writer.write(floats.map(\.bitPattern)) }
    writer.write(heading)
    writer.write(task)
    for count in [delivered, justDelivered, lost] { writer.write(Int64(count)) }
  }

  mutating func restore(from reader: inout StateReader) throws {
    try ground.restore(from: &reader)
    let pheromone = try reader.readArray(UInt32.self).map(Float.init(bitPattern:))
    let (x, y) = (
      try reader.readArray(UInt32.self).map(Float.init(bitPattern:)),
      try reader.readArray(UInt32.self).map(Float.init(bitPattern:))
    )
    let (heading, task) = (try reader.readArray(UInt8.self), try reader.readArray(UInt8.self))
    let extent = Float(ForagingGround.rim)..<Float(ForagingGround.rim + ground.side)
    guard pheromone.count == self.pheromone.count, y.count == x.count, heading.count == x.count, task.count == x.count,
      x.allSatisfy(extent.contains), y.allSatisfy(extent.contains), task.allSatisfy({ $0 <= Task.giveUp })
    else {
      throw StateError(LocalizedText(en: "the saved state belongs to a field of another size", zh: "保存的状态属于另一种大小的场地"))
    }
    (self.pheromone, self.x, self.y, self.heading, self.task) = (pheromone, x, y, heading, task)
    delivered = Int(try reader.read(Int64.self))
    justDelivered = Int(try reader.read(Int64.self))
    lost = Int(try reader.read(Int64.self))
  }
}
