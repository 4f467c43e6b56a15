import Emergence

/// Eight xoshiro128++ generators of 32-bit words side by side (D. Blackman & S. Vigna, ACM Trans. Math. Softw. 47 (2021)
/// 36): a word for each of eight neurons at once.
struct LaneGenerator: Sendable {
  typealias Lanes = SIMD8<UInt32>

  private var s0 = Lanes.zero, s1 = Lanes.zero, s2 = Lanes.zero, s3 = Lanes.zero

  init(seededBy philox: inout Philox) {
    for lane in 0..<8 {
      let (a, b) = (philox.next(), philox.next())
      s0[lane] = UInt32(truncatingIfNeeded: a) | 1
      s1[lane] = UInt32(truncatingIfNeeded: a >> 32)
      s2[lane] = UInt32(truncatingIfNeeded: b)
      s3[lane] = UInt32(truncatingIfNeeded: b >> 32)
    }
  }

  @inline(__always)
  mutating func next() -> Lanes {
    let sum = s0 &+ s3
    let result = (sum &<< 7 | sum &>> 25) &+ s0
    let shifted = s1 &<< 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = s3 &<< 11 | s3 &>> 21
    return result
  }

  func save(to writer: inout StateWriter) {
    for word in [s0, s1, s2, s3] { for lane in 0..<8 { writer.write(word[lane]) } }
  }

  mutating func restore(from reader: inout StateReader) throws {
    func word() throws -> Lanes {
      var word = Lanes.zero
      for lane in 0..<8 { word[lane] = try reader.read(UInt32.self) }
      return word
    }
    s0 = try word()
    s1 = try word()
    s2 = try word()
    s3 = try word()
  }
}

/// Leaky integrate-and-fire neurons on a grid of time: dV/dt = −V/τ between grid points, on which inputs arrive as jumps.
/// Nothing else is approximate: a spike is felt by all targets exactly one delay later, and the grid is the only
/// difference from Brunel's definition.
package struct IntegrateAndFire: Sendable {
  typealias Lanes = SIMD8<Float>

  package let count: Int
  /// mV.
  package let threshold: Float
  private let reset: Float
  /// Grid points for which a neuron stays at the reset after a spike.
  package let refractorySteps: Int
  private let delaySteps: Int
  private let decay: Float
  /// Targets of each neuron; with a delay common to all there is one list a neuron.
  private let starts: [Int32]
  private let targets: [UInt16]
  /// What a spike of each neuron adds to its targets, in mV.
  private var weights: [Float]

  package private(set) var step: Int64 = 0
  /// V − V_rest in mV, eight neurons a vector.
  private(set) var voltages: [Lanes]
  private var refractory: [SIMD8<UInt32>]
  private var inputs: [Float]
  package private(set) var lastSpike: [Int64]
  /// Spikes on the way, one list for each grid point of the delay.
  private var onTheWay: [[UInt16]]
  /// Neurons that fired at the last grid point.
  package private(set) var fired: [UInt16] = []
  /// Grid points since the spike before, of those that fired; negative for a first spike.
  package private(set) var intervals: [Int64] = []
  /// Synaptic events so far.
  package private(set) var events: Int64 = 0
  private var random: LaneGenerator

  init(
    links: (starts: [Int32], targets: [UInt16]), weights: [Float], constants: Constants, random: LaneGenerator
  ) {
    count = weights.count
    threshold = Float(constants.threshold)
    reset = Float(constants.reset)
    refractorySteps = constants.refractorySteps
    delaySteps = constants.delaySteps
    decay = Float(constants.decay)
    (starts, targets) = links
    self.weights = weights
    let vectors = (count + 7) / 8
    voltages = Array(repeating: .zero, count: vectors)
    refractory = Array(repeating: .zero, count: vectors)
    // Places beyond the last neuron never leave the refractory time.
    for place in count..<8 * vectors { refractory[place / 8][place % 8] = .max }
    inputs = Array(repeating: 0, count: 8 * vectors)
    lastSpike = Array(repeating: Int64.min / 2, count: count)
    onTheWay = Array(repeating: [], count: constants.delaySteps)
    self.random = random
  }

  /// What neurons are made of, on the grid.
  struct Constants {
    let threshold: Double
    let reset: Double
    let decay: Double
    let refractorySteps: Int
    let delaySteps: Int
  }

  package func voltage(_ neuron: Int) -> Float { voltages[neuron >> 3][neuron & 7] }

  mutating func setVoltage(_ neuron: Int, _ voltage: Float) { voltages[neuron >> 3][neuron & 7] = voltage }

  mutating func setWeights(_ weights: [Float]) { self.weights = weights }

  /// To the next grid point.
  /// - Parameters:
  ///   - drive: what one input from outside adds, in mV.
  ///   - thresholds: of 31-bit random words, from each of which on there is one more input from outside.
  package mutating func advance(drive: Float, thresholds: [Int32]) {
    let slot = Int(step % Int64(delaySteps))
    deliver(onTheWay[slot])
    step += 1
    integrate(drive: drive, thresholds: thresholds)
    onTheWay[slot].removeAll(keepingCapacity: true)
    onTheWay[slot].append(contentsOf: fired)
    intervals.removeAll(keepingCapacity: true)
    for neuron in fired {
      let last = lastSpike[Int(neuron)]
      intervals.append(last >= 0 ? step - last : -1)
      lastSpike[Int(neuron)] = step
    }
  }

  private mutating func deliver(_ spikes: [UInt16]) {
    var delivered = 0
    inputs.withUnsafeMutableBufferPointer { inputs in
      targets.withUnsafeBufferPointer { targets in
        for neuron in spikes {
          let weight = weights[Int(neuron)]
          let end = Int(starts[Int(neuron) + 1])
          var place = Int(starts[Int(neuron)])
          delivered += end - place
          while place < end {
            inputs[Int(targets[place])] += weight
            place += 1
          }
        }
      }
    }
    events += Int64(delivered)
  }

  private mutating func integrate(drive: Float, thresholds: [Int32]) {
    var fired = self.fired
    self.fired = []
    fired.removeAll(keepingCapacity: true)
    var random = random
    let (decay, reset, threshold) = (Lanes(repeating: decay), Lanes(repeating: reset), Lanes(repeating: threshold))
    let pause = SIMD8<UInt32>(repeating: UInt32(refractorySteps))
    let vectors = voltages.count
    voltages.withUnsafeMutableBufferPointer { voltages in
      refractory.withUnsafeMutableBufferPointer { refractory in
        inputs.withUnsafeMutableBytes { bytes in
          let inputs = bytes.bindMemory(to: Float.self)
          thresholds.withUnsafeBufferPointer { thresholds in
            for vector in 0..<vectors {
              // A Poisson number is how many values of its cumulative distribution a random number passes: the sign
              // of each difference, without a comparison.
              let word = SIMD8<Int32>(truncatingIfNeeded: random.next() &>> 1)
              var passed = SIMD8<Int32>.zero
              for value in thresholds { passed &-= (value &- 1 &- word) &>> 31 }
              let outside = Lanes(passed)
              let place = UnsafeMutableRawPointer(inputs.baseAddress! + 8 * vector)
              let inside = place.loadUnaligned(as: Lanes.self)
              place.storeBytes(of: Lanes.zero, as: Lanes.self)
              var voltage = voltages[vector] * decay + (inside + outside * drive)
              var rest = refractory[vector]
              let isResting = rest .> 0
              // Inputs during the refractory time are lost.
              voltage.replace(with: reset, where: isResting)
              rest.replace(with: rest &- 1, where: isResting)
              let fires = voltage .> threshold
              if any(fires) {
                voltage.replace(with: reset, where: fires)
                rest.replace(with: pause, where: fires)
                for lane in 0..<8 where fires[lane] { fired.append(UInt16(truncatingIfNeeded: 8 * vector + lane)) }
              }
              voltages[vector] = voltage
              refractory[vector] = rest
            }
          }
        }
      }
    }
    self.random = random
    self.fired = fired
  }

  func save(to writer: inout StateWriter) {
    writer.write(step)
    writer.write(events)
    writer.write((0..<count).map { voltage($0).bitPattern })
    writer.write((0..<count).map { refractory[$0 >> 3][$0 & 7] })
    writer.write(lastSpike)
    for spikes in onTheWay { writer.write(spikes) }
    writer.write(fired)
    writer.write(intervals)
    random.save(to: &writer)
  }

  mutating func restore(from reader: inout StateReader) throws {
    step = try reader.read(Int64.self)
    events = try reader.read(Int64.self)
    let voltages = try reader.readArray(UInt32.self)
    let refractory = try reader.readArray(UInt32.self)
    let lastSpike = try reader.readArray(Int64.self)
    guard voltages.count == count, refractory.count == count, lastSpike.count == count else {
      throw StateError(LocalizedText(en: "the saved state belongs to another number of neurons", zh: "保存的状态属于另一数目的神经元"))
    }
    for neuron in 0..<count {
      setVoltage(neuron, Float(bitPattern: voltages[neuron]))
      self.refractory[neuron >> 3][neuron & 7] = refractory[neuron]
    }
    self.lastSpike = lastSpike
    for slot in onTheWay.indices { onTheWay[slot] = try reader.readArray(UInt16.self) }
    fired = try reader.readArray(UInt16.self)
    intervals = try reader.readArray(Int64.self)
    guard (onTheWay + [fired]).allSatisfy({ $0.allSatisfy { Int($0) < count } }) else {
      throw StateError(
        LocalizedText(en: "the saved state holds spikes of neurons that do not exist", zh: "保存的状态含有不存在的神经元的脉冲"))
    }
    try random.restore(from: &reader)
  }
}
