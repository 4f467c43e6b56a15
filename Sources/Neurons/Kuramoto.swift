import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Kuramoto's oscillators, θ̇ᵢ = ωᵢ + (K/dᵢ) Σⱼ sin(θⱼ − θᵢ), j running over all (d = N) or over the dᵢ neighbours in a
/// graph (Y. Kuramoto 1975). Frequencies have width 1, so times are in units of the inverse width and K in units of it.
public struct Kuramoto: System {
  enum Network: String, Sendable {
    case all
    case ring
    case smallWorld = "small-world"
    case square
  }

  let distribution: KuramotoExact.Distribution
  let network: Network
  let timeStep: Double
  private(set) var coupling: Double
  /// Natural frequencies; in ascending order where all see each other.
  package let frequencies: [Double]
  package private(set) var oscillators: KuramotoOscillators
  /// nil where all see each other.
  package let graph: NeighbourLists?
  /// For touches only; the motion itself is deterministic.
  private var random: Xoshiro256
  /// What a viewer sees of the recent past. No number depends on it, so it is not part of the saved state.
  private(set) var history = PhaseHistory()

  public init(_ setup: Setup) throws {
    let parameters = setup.parameters
    let distribution = KuramotoExact.Distribution(rawValue: parameters.choice("frequencies"))!
    self.distribution = distribution
    network = Network(rawValue: parameters.choice("network"))!
    timeStep = parameters.real("time_step")
    coupling = parameters.real("coupling")
    let count = network == .square ? setup.size * setup.size : setup.size
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)

    let spacing = parameters.choice("spacing")
    var frequencies: [Double] = []
    for index in 0..<count {
      let share = spacing == "even" ? (Double(index) + 0.5) / Double(count) : Self.openUniform(&random)
      frequencies.append(distribution.quantile(share))
    }
    if network == .all { frequencies.sort() } else { frequencies.shuffle(using: &random) }
    self.frequencies = frequencies
    let timeStep = timeStep
    oscillators = KuramotoOscillators(
      turns: frequencies.map { frequency in
        // Fast oscillators of a broad distribution turn many times a step; only the remainder counts.
        let angle = remainder(frequency * timeStep, 2 * .pi)
        return SIMD2(Float(cos(angle)), Float(sin(angle)))
      })
    graph = try Self.graph(network, count: count, side: setup.size, parameters, &random)
    for index in 0..<count {
      let angle = setup.start == "incoherent" ? 2 * Double.pi * random.uniform() : 0
      oscillators[index] = SIMD2(Float(cos(angle)), Float(sin(angle)))
    }
    oscillators.updateMeans()
    history.record(oscillators)
  }

  private static func openUniform(_ random: inout Xoshiro256) -> Double {
    (Double(random.next() >> 12) + 0.5) * 0x1p-52
  }

  private static func graph(
    _ network: Network, count: Int, side: Int, _ parameters: ParameterValues, _ random: inout Xoshiro256
  ) throws -> NeighbourLists? {
    let reach = parameters.integer("reach")
    switch network {
    case .all: return nil
    case .square: return .square(side: side)
    case .ring, .smallWorld:
      guard 2 * reach < count else {
        throw SystemError(
          LocalizedText(
            en: "a ring of \(count) oscillators has no \(2 * reach) neighbours for each; lower reach or raise the size",
            zh: "\(count) 个振子的环上，每个振子没有 \(2 * reach) 个邻居；请减小 reach 或增大尺寸"))
      }
      return .ring(
        count: count, reach: reach, rewiring: network == .smallWorld ? parameters.real("rewiring") : 0, &random)
    }
  }

  // MARK: Steps

  public mutating func step() {
    if let graph {
      oscillators.step(on: graph, coupling: coupling, timeStep: timeStep)
    } else {
      oscillators.stepMeanField(coupling: coupling, timeStep: timeStep)
    }
    history.record(oscillators)
  }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    if id == "coupling" { coupling = value.number! }
  }

  // MARK: Observation

  /// The oscillators and their mean at the symmetric moment of the step.
  package func symmetricState() -> (order: SIMD2<Double>, oscillators: [SIMD2<Float>]?) {
    guard let graph else {
      return (oscillators.symmetricMean(coupling: coupling, timeStep: timeStep), nil)
    }
    let middle = oscillators.halfCoupled(on: graph, coupling: coupling, timeStep: timeStep)
    let sum = middle.reduce(SIMD2<Double>.zero) { $0 + SIMD2(Double($1.x), Double($1.y)) }
    return (sum / Double(middle.count), middle)
  }

  public func observe(into values: inout [Double]) {
    let (order, middle) = symmetricState()
    let square = (order * order).sum()
    values[0] = square.squareRoot()
    values[1] = square
    values[2] = square * square
    let count = Double(frequencies.count)
    guard let graph, let middle else {
      // Frequencies ascend: the locked ones lie between two places.
      let limit = coupling * square.squareRoot()
      let locked = lowerBound(limit) - lowerBound(-limit)
      values[3] = Double(locked) / count
      values[4] = square
      return
    }
    var locked = 0
    var agreement = 0.0
    for index in middle.indices {
      let field = graph.mean(of: middle, at: index)
      let strength = coupling * Double((field * field).sum()).squareRoot()
      if abs(frequencies[index]) <= strength { locked += 1 }
      agreement += Double((field * middle[index]).sum())
    }
    values[3] = Double(locked) / count
    values[4] = agreement / count
  }

  /// The first place in ascending frequencies that is not below a value.
  private func lowerBound(_ value: Double) -> Int {
    var (low, high) = (0, frequencies.count)
    while low < high {
      let middle = (low + high) / 2
      if frequencies[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Touch

  /// On the lattice the brush sets phases to that of the picture's first colour, or scatters them. On the circle it
  /// gathers one oscillator in ten at the angle that is touched, or scatters as many; on the record of phases the
  /// oscillators under it.
  public mutating func touch(_ touch: Touch) {
    var touched: [Int] = []
    var angle = 0.0
    if network == .square {
      let side = Int(Double(frequencies.count).squareRoot())
      let unit = KuramotoPicture.latticeSide / Double(side)
      let (x, y, radius) = (
        (touch.x - KuramotoPicture.panelX) / unit, (touch.y - KuramotoPicture.panelY) / unit, touch.radius / unit
      )
      let places = 0..<side
      for row in places.clamped(to: Int((y - radius).rounded(.down))..<Int((y + radius).rounded(.down)) + 1) {
        for column in places.clamped(to: Int((x - radius).rounded(.down))..<Int((x + radius).rounded(.down)) + 1) {
          let (dx, dy) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
          if dx * dx + dy * dy <= max(radius * radius, 0.5) { touched.append(row * side + column) }
        }
      }
    }
    if touched.isEmpty, touch.x < KuramotoPicture.panelX {
      angle = atan2(KuramotoPicture.center.y - touch.y, touch.x - KuramotoPicture.center.x)
      touched = frequencies.indices.filter { _ in random.uniform() < 0.1 }
    } else if touched.isEmpty {
      let unit = KuramotoPicture.latticeSide / Double(frequencies.count)
      let first = (touch.x - touch.radius - KuramotoPicture.panelX) / unit
      let last = (touch.x + touch.radius - KuramotoPicture.panelX) / unit
      touched = Array(frequencies.indices.clamped(to: max(0, Int(first))..<max(0, Int(last) + 1)))
    }
    for index in touched {
      let angle = touch.positive ? angle : 2 * .pi * random.uniform()
      oscillators[index] = SIMD2(Float(cos(angle)), Float(sin(angle)))
    }
    oscillators.updateMeans()
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(coupling)
    writer.write(random)
    writer.write(
      (0..<oscillators.count).flatMap { [oscillators[$0].x.bitPattern, oscillators[$0].y.bitPattern] })
    for mean in [oscillators.mean, oscillators.meanSquare] {
      writer.write(mean.x)
      writer.write(mean.y)
    }
  }

  public mutating func restore(from reader: inout StateReader) throws {
    coupling = try reader.read(Double.self)
    try reader.read(into: &random)
    let parts = try reader.readArray(UInt32.self)
    guard parts.count == 2 * oscillators.count else {
      throw StateError(
        LocalizedText(en: "the saved state belongs to another number of oscillators", zh: "保存的状态属于另一数目的振子"))
    }
    for index in 0..<oscillators.count {
      oscillators[index] = SIMD2(Float(bitPattern: parts[2 * index]), Float(bitPattern: parts[2 * index + 1]))
    }
    oscillators.setMeans(
      SIMD2(try reader.read(Double.self), try reader.read(Double.self)),
      square: SIMD2(try reader.read(Double.self), try reader.read(Double.self)))
  }
}
