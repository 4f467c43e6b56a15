import Emergence

/// Hopfield's associative memory: N neurons sᵢ = ±1 with energy −(N/n) Σ_μ m_μⁿ, m_μ = (1/N) Σᵢ ξᵢᵘ sᵢ, over P patterns
/// ξ. Order n = 2 is J. J. Hopfield, PNAS 79 (1982) 2554 with Hebb's couplings; higher orders are the dense memories of
/// D. Krotov & J. J. Hopfield (2016). The load is α = P/N^{n−1}. Updates are heat baths of neurons picked at random, so
/// detailed balance holds with no coupling of a neuron to itself.
public struct Hopfield: System {
  package private(set) var memory: PatternMemory
  /// nil at order 2, where bit planes are all that is needed.
  private var dense: DenseOverlaps?
  private(set) var temperature: Double
  /// The pattern that the start shows, and whose overlap is the order parameter.
  private(set) var cue = 0
  /// Neurons that turned in the last step.
  private var turned = 0
  private var random: Xoshiro256

  /// Patterns at a load.
  static func patternCount(_ parameters: ParameterValues, neurons: Int) -> Double {
    var count = parameters.real("load")
    for _ in 1..<parameters.integer("order") { count *= Double(neurons) }
    return max(1, count.rounded())
  }

  public init(_ setup: Setup) throws {
    let parameters = setup.parameters
    temperature = parameters.real("temperature")
    var seeder = setup.random.stream(0)
    var random = Xoshiro256(seededBy: &seeder)
    let neurons = setup.size
    let patterns = Self.patternCount(parameters, neurons: neurons)
    guard patterns * Double(neurons) <= Double(1 << 30) else {
      throw SystemError(
        LocalizedText(
          en: "\(patterns.shortest) patterns of \(neurons) neurons need more than 128 MiB; lower load, order or size",
          zh: "\(neurons) 个神经元的 \(patterns.shortest) 个模式需要超过 128 MiB；请减小 load、order 或尺寸"))
    }
    let drawings = parameters.choice("patterns") == "drawings" ? HopfieldPictures.count : 0
    let grid = HopfieldGrid(neurons: neurons)
    var bits = UInt64(0)
    var left = 0
    memory = PatternMemory(neurons: neurons, patterns: Int(patterns)) { pattern, neuron in
      if pattern < drawings {
        let (x, y) = grid.place(neuron)
        return HopfieldPictures.hasInk(pattern, x: x, y: y)
      }
      if left == 0 {
        bits = random.next()
        left = 64
      }
      defer {
        bits >>= 1
        left -= 1
      }
      return bits & 1 == 1
    }
    let order = parameters.integer("order")
    if order > 2 { dense = DenseOverlaps(of: memory, order: order) }
    self.random = random
    switch setup.start {
    case "random": setSpins((0..<neurons).map { _ in self.random.next() >> 63 == 0 ? 1 : -1 })
    case "noisy": show(0, noise: 0.2)
    default: show(0, noise: 0)
    }
  }

  private mutating func setSpins(_ spins: [Int8]) {
    memory.setSpins(spins)
    dense?.recount(memory)
  }

  /// Sets the neurons to a pattern, each turned over with a probability.
  private mutating func show(_ pattern: Int, noise: Double) {
    cue = pattern
    setSpins(
      (0..<memory.neurons).map { neuron in
        let isTurned = noise > 0 && random.uniform() < noise
        return memory.isPositive(pattern, neuron) != isTurned ? 1 : -1
      })
  }

  // MARK: Steps

  public mutating func step() {
    turned =
      dense?.sweep(&memory, temperature: temperature, random: &random)
      ?? memory.sweepPairs(temperature: temperature, random: &random)
  }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    if id == "temperature" { temperature = value.number! }
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    let order = dense?.order ?? 2
    var energy = 0.0
    var other = 0
    var cued = 0
    for pattern in 0..<memory.patterns {
      let overlap = memory.overlap(pattern)
      let m = Double(overlap) / Double(memory.neurons)
      var power = m
      for _ in 1..<order { power *= m }
      energy -= power / Double(order)
      if pattern == cue { cued = abs(overlap) } else { other = max(other, abs(overlap)) }
    }
    let m = Double(cued) / Double(memory.neurons)
    values[0] = m
    values[1] = m * m
    values[2] = memory.patterns > 1 ? Double(other) / Double(memory.neurons) : .nan
    values[3] = energy
    values[4] = Double(turned) / Double(memory.neurons)
  }

  // MARK: Touch

  /// The left button draws ink on the picture, the right paper. A stored pattern is shown by a click on it, with a fifth
  /// of its neurons turned over by the right button.
  public mutating func touch(_ touch: Touch) {
    let grid = HopfieldGrid(neurons: memory.neurons)
    if let pattern = grid.thumbnail(x: touch.x, y: touch.y), pattern < memory.patterns {
      show(pattern, noise: touch.positive ? 0 : 0.2)
      return
    }
    var spins = memory.spins
    for neuron in grid.neurons(x: touch.x, y: touch.y, radius: touch.radius) {
      spins[neuron] = touch.positive ? 1 : -1
    }
    setSpins(spins)
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(temperature)
    writer.write(UInt32(cue))
    writer.write(UInt32(turned))
    writer.write(random)
    writer.write(memory.spins)
  }

  /// Patterns are drawn from the seed; a state is restored into a system built with the seed it was saved with.
  public mutating func restore(from reader: inout StateReader) throws {
    temperature = try reader.read(Double.self)
    cue = Int(try reader.read(UInt32.self))
    guard cue < memory.patterns else {
      throw StateError(LocalizedText(en: "the saved state shows a pattern that is not stored", zh: "保存的状态显示了未存储的模式"))
    }
    turned = Int(try reader.read(UInt32.self))
    try reader.read(into: &random)
    let spins = try reader.readArray(Int8.self)
    guard spins.count == memory.neurons, spins.allSatisfy({ abs($0) == 1 }) else {
      throw StateError(LocalizedText(en: "the saved state belongs to another number of neurons", zh: "保存的状态属于另一数目的神经元"))
    }
    setSpins(spins)
  }
}
