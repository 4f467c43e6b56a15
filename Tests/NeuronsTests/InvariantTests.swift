import Emergence
import Foundation
import Neurons
import SystemContract
import Testing

/// What must hold at every moment, whoever touches whatever and moves whichever slider. Short here; the same over ten
/// million steps below.
struct InvariantTests {
  @Test func spikingNeurons() throws { try Invariants.spiking(steps: 100_000) }

  @Test func excitableUnits() throws { try Invariants.excitable(steps: 100_000) }

  @Test(arguments: ["all", "small-world", "square"]) func oscillators(network: String) throws {
    try Invariants.kuramoto(network: network, steps: 100_000)
  }

  @Test(arguments: [2, 3]) func memories(order: Int) throws { try Invariants.hopfield(order: order, steps: 100_000) }
}

/// `make test-long`, or EMERGENCE_LONG=1 in the environment of `swift test`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["EMERGENCE_LONG"] == "1"))
struct LongInvariantTests {
  private static let steps = 10_000_000

  /// 10⁷ ms, which are 10⁸ grid points of every neuron.
  @Test func spikingNeurons() throws { try Invariants.spiking(steps: Self.steps) }

  @Test func excitableUnits() throws { try Invariants.excitable(steps: Self.steps) }

  @Test(arguments: ["all", "small-world", "square"]) func oscillators(network: String) throws {
    try Invariants.kuramoto(network: network, steps: Self.steps)
  }

  @Test(arguments: [2, 3]) func memories(order: Int) throws {
    try Invariants.hopfield(order: order, steps: Self.steps)
  }
}

private enum Invariants {
  /// A brush anywhere on and around a picture.
  static func touch(_ random: inout Philox) -> Touch {
    Touch(
      x: 480 * random.uniform() - 20, y: 260 * random.uniform() - 20, radius: 60 * random.uniform(),
      positive: random.uniform() < 0.5)
  }

  /// A number of steps until somebody intervenes again, with a mean of 100.
  static func pause(_ random: inout Philox) -> Int { 1 + Int(-100 * log(1 - random.uniform())) }

  /// Voltages are numbers and below the threshold, and no neuron fires within its refractory time: the spikes of a
  /// millisecond are those of as many neurons, each of them farther from its last one than that time.
  static func spiking(steps: Int) throws {
    let count = 50
    var random = RandomStreams(seed: 21).stream(1)
    var system = try make(Spiking.self, ["inputs": .integer(20), "weight": .real(4)], size: count)
    var before = system.neurons.lastSpike
    var (next, spikes, faults) = (0, 0, 0)
    for step in 0..<steps {
      if step == next {
        next += pause(&random)
        system.setParameter("inhibition", to: .real(8 * random.uniform()))
        system.setParameter("drive", to: .real(4 * random.uniform()))
        system.touch(touch(&random))
      }
      system.step()
      let after = system.neurons.lastSpike
      var fired = 0
      for neuron in 0..<count {
        if after[neuron] != before[neuron] {
          fired += 1
          if after[neuron] - before[neuron] <= Int64(system.neurons.refractorySteps) { faults += 1 }
        }
        let voltage = system.neurons.voltage(neuron)
        // A neuron that a touch lifts while it is refractory stays where it is until its time has come.
        let isHeld = system.neurons.step - after[neuron] <= Int64(system.neurons.refractorySteps)
        if !voltage.isFinite || (!isHeld && voltage > system.neurons.threshold) { faults += 1 }
      }
      if fired != Int((observe(system)["rate"]! * Double(count) / 1000).rounded()) { faults += 1 }
      spikes += fired
      before = after
    }
    #expect(faults == 0)
    #expect(spikes > steps, "\(spikes) spikes in \(steps) ms test little")
  }

  /// Every unit walks 0 → 1 → … → n − 1 → 0 and skips nothing: it never fires while it recovers. Links have the same
  /// weight both ways, between 0 and 2.
  static func excitable(steps: Int) throws {
    let (count, states) = (100, 5)
    var random = RandomStreams(seed: 22).stream(1)
    var system = try make(
      Excitable.self, ["branching": .real(1.3), "stimulus": .real(0.01), "states": .integer(states)], size: count)
    let links = try #require(system.links)
    for unit in 0..<count {
      for (target, weight) in links.links(from: unit) {
        #expect(weight >= 0 && weight < 2 && links.links(from: target).contains { $0 == (unit, weight) })
      }
    }
    var before = (0..<count).map { system.units.state($0) }
    var (next, spikes, faults) = (0, 0, 0)
    for step in 0..<steps {
      if step == next {
        next += pause(&random)
        system.setParameter("branching", to: .real(4 * random.uniform()))
        system.touch(touch(&random))
        for unit in 0..<count { before[unit] = system.units.state(unit) }
      }
      system.step()
      var fired = 0
      for unit in 0..<count {
        let (old, new) = (before[unit], system.units.state(unit))
        if old == 0 ? new > 1 : new != (old + 1) % states { faults += 1 }
        if new == 1 { fired += 1 }
        before[unit] = new
      }
      if fired != system.units.excited.count { faults += 1 }
      spikes += fired
    }
    #expect(faults == 0)
    #expect(spikes > steps)
  }

  /// Oscillators stay on the unit circle, and coherence between 0 and 1.
  static func kuramoto(network: String, steps: Int) throws {
    let count = 16
    var random = RandomStreams(seed: 23).stream(1)
    var system = try make(
      Kuramoto.self, ["network": .choice(network), "reach": .integer(2)], size: network == "square" ? 4 : count)
    var (next, faults) = (0, 0)
    for step in 0..<steps {
      if step == next {
        next += pause(&random)
        system.setParameter("coupling", to: .real(20 * random.uniform()))
        system.touch(touch(&random))
        let r = observe(system)["r"]!
        if !(r >= 0 && r <= 1 + 1e-6) { faults += 1 }
      }
      system.step()
      for index in 0..<count {
        let place = system.oscillators[index]
        // Single precision: the circle is kept within a thousandth of a per cent. Not a number fails too.
        if !(abs((place * place).sum() - 1) < 1e-5) { faults += 1 }
      }
    }
    #expect(faults == 0)
  }

  /// Neurons are +1 or −1; overlaps that are counted along agree with those of the patterns; couplings are symmetric: what
  /// turning one neuron does to the field of another is what the reverse does.
  static func hopfield(order: Int, steps: Int) throws {
    let count = 24
    var random = RandomStreams(seed: 24).stream(1)
    var system = try make(
      Hopfield.self, ["load": .real(order == 2 ? 0.25 : 0.01), "order": .integer(order)], size: count)
    var (next, faults) = (0, 0)
    for step in 0..<steps {
      if step == next {
        next += pause(&random)
        system.setParameter("temperature", to: .real(1.5 * random.uniform()))
        system.touch(touch(&random))
        if order == 2, !isSymmetric(system.memory, &random) { faults += 1 }
      }
      system.step()
      let spins = system.memory.spins
      let pattern = step % system.memory.patterns
      var overlap = 0
      for neuron in 0..<count {
        if abs(spins[neuron]) != 1 { faults += 1 }
        overlap += (system.memory.isPositive(pattern, neuron) ? 1 : -1) * Int(spins[neuron])
      }
      if overlap != system.memory.overlap(pattern) { faults += 1 }
    }
    #expect(faults == 0 && observe(system).values.allSatisfy(\.isFinite))
  }

  /// J_ij = J_ji for a pair picked at random.
  private static func isSymmetric(_ memory: PatternMemory, _ random: inout Philox) -> Bool {
    let i = Int(Double(memory.neurons) * random.uniform())
    let j = (i + 1 + Int(Double(memory.neurons - 1) * random.uniform())) % memory.neurons
    func coupling(of neuron: Int, from other: Int) -> Int {
      var turned = memory
      turned.flip(other)
      return (memory.pairField(neuron) - turned.pairField(neuron)) * Int(memory.spins[other])
    }
    return coupling(of: i, from: j) == coupling(of: j, from: i)
  }
}
