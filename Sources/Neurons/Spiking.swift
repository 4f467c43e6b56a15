import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// N. Brunel's sparse network of excitatory and inhibitory leaky integrate-and-fire neurons (J. Comput. Neurosci. 8 (2000)
/// 183, model A): four fifths excite, one fifth inhibits; every neuron has C_E excitatory inputs of J mV and C_E/4
/// inhibitory ones of −gJ from random others, and C_E inputs from outside that fire at random with η times the rate that
/// alone would reach the threshold. τ = 20 ms, θ = 20 mV, V_r = 10 mV, τ_rp = 2 ms. A step is 1 ms of ten grid points.
public struct Spiking: System {
  static let stepsPerMillisecond = 10
  /// Milliseconds over which synchrony is measured.
  static let window = 100

  let excitatory: Int
  let weight: Double
  let inputs: Int
  private(set) var inhibition: Double
  private(set) var ratio: Double
  package private(set) var neurons: IntegrateAndFire
  /// What decides how many inputs come from outside at a grid point.
  private var thresholds: [Int32] = []

  /// Spikes of the last millisecond, and of the intervals they ended: how many, their sum and that of squares, in ms.
  private var spikes = 0
  /// Sum of the squares of the numbers of spikes at each of its grid points.
  private var spikeSquares = 0
  private var intervals = 0
  private var intervalSum = 0.0
  private var intervalSquares = 0.0
  private var synchrony = SynchronyWindow()
  private var rhythm = PopulationRhythm()
  /// What a viewer sees of the recent past. No number depends on it, so it is not part of the saved state.
  private(set) var raster: SpikeRaster

  public init(_ setup: Setup) throws {
    try self.init(setup, isCoupled: true)
  }

  /// - Parameter isCoupled: false leaves out all links, so that neurons only hear the outside.
  package init(_ setup: Setup, isCoupled: Bool) throws {
    let parameters = setup.parameters
    let count = setup.size
    let excitatory = count * 4 / 5
    inputs = parameters.integer("inputs")
    guard inputs / 4 < count - excitatory else {
      throw SystemError(
        LocalizedText(
          en: "\(count) neurons are too few for \(inputs) inputs each; lower inputs or raise the size",
          zh: "\(count) 个神经元不足以给每个神经元 \(inputs) 个输入；请减小 inputs 或增大尺寸"))
    }
    self.excitatory = excitatory
    weight = parameters.real("weight")
    inhibition = parameters.real("inhibition")
    ratio = parameters.real("drive")
    var philox = setup.random.stream(0)
    var random = Xoshiro256(seededBy: &philox)
    let links =
      isCoupled
      ? Self.links(count: count, excitatory: excitatory, inputs: inputs, &random)
      : (Array(repeating: 0, count: count + 1), [])
    let grid = Double(Self.stepsPerMillisecond)
    neurons = IntegrateAndFire(
      links: links, weights: Array(repeating: 0, count: count),
      constants: IntegrateAndFire.Constants(
        threshold: SpikingMeanField.threshold, reset: SpikingMeanField.reset,
        decay: exp(-0.001 / grid / SpikingMeanField.membraneTime),
        refractorySteps: Int(SpikingMeanField.refractoryTime * 1000 * grid),
        delaySteps: max(1, Int((parameters.real("delay") * grid).rounded()))),
      random: LaneGenerator(seededBy: &philox))
    raster = SpikeRaster(count: count, excitatory: excitatory)
    for neuron in 0..<count {
      let share = setup.start == "random" ? random.uniform() : 0
      neurons.setVoltage(neuron, Float(share * SpikingMeanField.threshold))
    }
    applyParameters()
  }

  /// Draws inputs neuron by neuron, then sorts them by where they come from.
  private static func links(
    count: Int, excitatory: Int, inputs: Int, _ random: inout Xoshiro256
  ) -> (starts: [Int32], targets: [UInt16]) {
    let inhibitory = count - excitatory
    let total = inputs + inputs / 4
    var sources: [UInt16] = []
    sources.reserveCapacity(count * total)
    var starts = Array(repeating: Int32(0), count: count + 1)
    for target in 0..<count {
      for input in 0..<total {
        var source = target
        while source == target {
          source = input < inputs ? random.below(excitatory) : excitatory + random.below(inhibitory)
        }
        sources.append(UInt16(source))
        starts[source + 1] += 1
      }
    }
    for source in 0..<count { starts[source + 1] += starts[source] }
    var places = starts
    var targets = Array(repeating: UInt16(0), count: sources.count)
    for (index, source) in sources.enumerated() {
      targets[Int(places[Int(source)])] = UInt16(index / total)
      places[Int(source)] += 1
    }
    return (starts, targets)
  }

  private mutating func applyParameters() {
    neurons.setWeights(
      (0..<neurons.count).map { Float($0 < excitatory ? weight : -inhibition * weight) })
    let outside = SpikingMeanField(weight: weight, inputs: inputs, inhibition: inhibition, ratio: ratio).outside
    thresholds = Self.poissonThresholds(mean: outside * Double(inputs) * 0.001 / Double(Self.stepsPerMillisecond))
  }

  /// The cumulative Poisson distribution in units of 2⁻³¹, up to where a word of 31 bits cannot tell it from 1.
  package static func poissonThresholds(mean: Double) -> [Int32] {
    var thresholds: [Int32] = []
    var (term, cumulative) = (exp(-mean), exp(-mean))
    var count = 0.0
    while cumulative < 1 - 0x1p-32, count < 1000 {
      thresholds.append(Int32(min(cumulative * 0x1p31, 0x1p31 - 1)))
      count += 1
      term *= mean / count
      cumulative += term
    }
    return thresholds
  }

  // MARK: Steps

  public mutating func step() {
    spikes = 0
    spikeSquares = 0
    intervals = 0
    intervalSum = 0
    intervalSquares = 0
    raster.beginMillisecond()
    for point in 0..<Self.stepsPerMillisecond {
      neurons.advance(drive: Float(weight), thresholds: thresholds)
      spikes += neurons.fired.count
      spikeSquares += neurons.fired.count * neurons.fired.count
      for neuron in neurons.fired { raster.record(Int(neuron), point: point) }
      for points in neurons.intervals where points > 0 {
        let interval = Double(points) / Double(Self.stepsPerMillisecond)
        intervals += 1
        intervalSum += interval
        intervalSquares += interval * interval
      }
    }
    raster.endMillisecond(spikes: spikes)
    synchrony.record(neurons)
    rhythm.record(Double(spikes))
  }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    switch id {
    case "inhibition": inhibition = value.number!
    case "drive": ratio = value.number!
    default: return
    }
    applyParameters()
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    values[0] = synchrony.value
    values[1] = Double(spikes) / Double(neurons.count) * 1000
    values[2] = neurons.voltages.reduce(0.0) { $0 + Double($1.sum()) } / Double(neurons.count)
    values[3] = Double(intervals)
    values[4] = intervalSum
    values[5] = intervalSquares
    let grid = Double(Self.stepsPerMillisecond)
    let unit = 1000 * grid / Double(neurons.count)
    values[6] = Double(spikeSquares) / grid * unit * unit
    values[7] = rhythm.frequency
  }

  // MARK: Touch

  /// The left button lifts the neurons under the brush above the threshold, the right button to the reset.
  public mutating func touch(_ touch: Touch) {
    for neuron in SpikingPicture.neurons(count: neurons.count, x: touch.x, y: touch.y, radius: touch.radius) {
      neurons.setVoltage(
        neuron, touch.positive ? 1.5 * Float(SpikingMeanField.threshold) : Float(SpikingMeanField.reset))
    }
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(inhibition)
    writer.write(ratio)
    writer.write(UInt64(spikes))
    writer.write(UInt64(spikeSquares))
    writer.write(UInt64(intervals))
    writer.write(intervalSum)
    writer.write(intervalSquares)
    synchrony.save(to: &writer)
    rhythm.save(to: &writer)
    neurons.save(to: &writer)
  }

  /// Links are drawn from the seed; a state is restored into a system built with the seed it was saved with.
  public mutating func restore(from reader: inout StateReader) throws {
    inhibition = try reader.read(Double.self)
    ratio = try reader.read(Double.self)
    spikes = Int(clamping: try reader.read(UInt64.self))
    spikeSquares = Int(clamping: try reader.read(UInt64.self))
    intervals = Int(clamping: try reader.read(UInt64.self))
    intervalSum = try reader.read(Double.self)
    intervalSquares = try reader.read(Double.self)
    try synchrony.restore(from: &reader, count: neurons.count)
    try rhythm.restore(from: &reader)
    try neurons.restore(from: &reader)
    applyParameters()
  }
}

/// The synchrony of D. Golomb & J. Rinzel, Physica D 72 (1994) 259: χ² = Var(V̄)/⟨Var(Vᵢ)⟩ over time, V̄ being the mean of
/// all voltages. 1 if all move together, about 1/√N if each moves alone.
struct SynchronyWindow: Sendable {
  /// Of the last window that is complete; NaN before.
  private(set) var value = Double.nan
  private var moments = 0
  private var mean = 0.0
  private var meanSquares = 0.0
  private var sums: [SIMD8<Float>] = []
  private var squares: [SIMD8<Float>] = []

  mutating func record(_ neurons: IntegrateAndFire) {
    let voltages = neurons.voltages
    if sums.isEmpty {
      sums = Array(repeating: .zero, count: voltages.count)
      squares = sums
    }
    // About the middle of the range, so that single precision loses nothing in the squares.
    var total = 0.0
    for index in voltages.indices {
      let voltage = voltages[index] - 10
      sums[index] += voltage
      squares[index] += voltage * voltage
      total += Double(voltages[index].sum())
    }
    let average = total / Double(neurons.count)
    mean += average
    meanSquares += average * average
    moments += 1
    guard moments == Spiking.window else { return }
    let count = Double(moments)
    var variance = 0.0
    for neuron in 0..<neurons.count {
      let first = Double(sums[neuron >> 3][neuron & 7]) / count
      variance += Double(squares[neuron >> 3][neuron & 7]) / count - first * first
    }
    variance /= Double(neurons.count)
    let common = meanSquares / count - (mean / count) * (mean / count)
    value = variance > 0 ? max(0, common / variance).squareRoot() : .nan
    self = SynchronyWindow(value: value)
  }

  init(value: Double = .nan) { self.value = value }

  func save(to writer: inout StateWriter) {
    writer.write(value)
    writer.write(UInt64(moments))
    writer.write(mean)
    writer.write(meanSquares)
    for list in [sums, squares] {
      writer.write(list.flatMap { vector in (0..<8).map { vector[$0].bitPattern } })
    }
  }

  mutating func restore(from reader: inout StateReader, count: Int) throws {
    value = try reader.read(Double.self)
    moments = Int(clamping: try reader.read(UInt64.self))
    mean = try reader.read(Double.self)
    meanSquares = try reader.read(Double.self)
    let lists = try (0..<2).map { _ in try reader.readArray(UInt32.self) }
    guard lists.allSatisfy({ $0.isEmpty || $0.count == (count + 7) / 8 * 8 }) else {
      throw StateError(LocalizedText(en: "the saved state belongs to another number of neurons", zh: "保存的状态属于另一数目的神经元"))
    }
    func vectors(_ list: [UInt32]) -> [SIMD8<Float>] {
      (0..<list.count / 8).map { index in
        var vector = SIMD8<Float>.zero
        for lane in 0..<8 { vector[lane] = Float(bitPattern: list[8 * index + lane]) }
        return vector
      }
    }
    sums = vectors(lists[0])
    squares = vectors(lists[1])
  }
}
