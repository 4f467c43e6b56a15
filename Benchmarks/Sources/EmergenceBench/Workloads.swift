import Colonies
import Emergence
import Matter
import Neurons
import Spins

/// What is asked to be measured, and how often.
struct Workloads {
  let repeats: Int
  let limits: Limits
  /// Least seconds of one repeat.
  let duration: Double

  /// T_c of the square lattice: 2/ln(1 + √2).
  static let criticalTemperature = 2.269_185_314_213_022

  /// Single-spin updates and clusters on one thread.
  func kernels() throws -> [(name: String, size: Int, measure: () throws -> Measurement)] {
    var list: [(name: String, size: Int, measure: () throws -> Measurement)] = []
    for size in [16, 64, 256, 1024, 2048] {
      list.append(("metropolis", size, { try local("metropolis", size: size) }))
    }
    list.append(("heat-bath", 2048, { try local("heat-bath", size: 2048) }))
    list.append(
      ("metropolis-field", 2048, { try local("metropolis", size: 2048, field: 0.1, as: "metropolis-field") }))
    list.append(("metropolis-bytes", 1022, { try local("metropolis", size: 1022, as: "metropolis-bytes") }))
    for size in [128, 512, 1024, 2048] { list.append(("wolff", size, { try wolff(size: size) })) }
    for size in [128, 512, 1024, 2048] { list.append(("swendsen-wang", size, { try swendsenWang(size: size) })) }
    list.append(("ant-foraging", 512, { try foraging(size: 512) }))
    list.append(("lennard-jones", 100, { try molecules(side: 100) }))
    list.append(("brunel", 12_500, { try brunel(size: 12_500) }))
    list.append(("observe", 16, { try observe(size: 16) }))
    list.append(("observe", 2048, { try observe(size: 2048) }))
    return list
  }

  func ising(_ algorithm: String, size: Int, field: Double = 0, threads: Int = 1) throws -> Ising {
    let parameters = ParameterValues(Ising.card.parameters).setting([
      "algorithm": .choice(algorithm), "temperature": .real(Self.criticalTemperature), "field": .real(field),
    ])
    return try Ising(
      Setup(
        parameters: parameters, size: size, start: "ordered", random: RandomStreams(seed: 20_261_122),
        threads: threads))
  }

  /// Steps that take about `duration` seconds.
  func calibrate(_ system: inout Ising, clock: BenchClock = .processor) -> Int {
    var steps = 1
    while true {
      let seconds = clock.time { system.advance(by: steps) }
      if seconds > duration / 4 { return max(1, Int(Double(steps) * duration / seconds)) }
      steps *= 2
    }
  }

  /// Spins that a sweep of single-spin updates tries to flip.
  private func local(_ algorithm: String, size: Int, field: Double = 0, as name: String? = nil) throws -> Measurement {
    var system = try ising(algorithm, size: size, field: field)
    // Enough for the ordered start to break up, so that all classes of sites occur as in equilibrium.
    system.advance(by: max(300, 1_000_000 / size / size))
    let steps = calibrate(&system)
    let times = (0..<repeats).map { _ in
      (Double(steps) * Double(system.siteCount), BenchClock.processor.time { system.advance(by: steps) })
    }
    let isBitParallel = size % 16 == 0
    return Measurement(
      name ?? algorithm, size: size, unit: "spin updates", repeats: times,
      limit: isBitParallel ? limits.multiSpin(planes: 13, size: size) : nil)
  }

  /// Spins flipped. Clusters differ, so the flips are counted through the mean cluster size that the system observes.
  private func wolff(size: Int) throws -> Measurement {
    var system = try ising("wolff", size: size)
    // Past the 64 steps that settle how many clusters make a step.
    system.advance(by: 200)
    let index = Ising.card.observables.firstIndex { $0.id == "cluster_size" }!
    var values = Ising.card.observables.map { _ in Double.nan }
    var times: [(Double, Double)] = []
    for _ in 0..<repeats {
      var (flipped, seconds) = (0.0, 0.0)
      while seconds < duration {
        let clusters = Double(system.clustersPerStep)
        seconds += BenchClock.processor.time { system.step() }
        system.observe(into: &values)
        flipped += values[index] * clusters * Double(system.siteCount)
      }
      times.append((flipped, seconds))
    }
    return Measurement("wolff", size: size, unit: "flipped spins", repeats: times, limit: limits.wolff(neighbors: 4))
  }

  private func swendsenWang(size: Int) throws -> Measurement {
    var system = try ising("swendsen-wang", size: size)
    system.advance(by: 50)
    let steps = calibrate(&system)
    let times = (0..<repeats).map { _ in
      (Double(steps) * Double(system.siteCount), BenchClock.processor.time { system.advance(by: steps) })
    }
    return Measurement(
      "swendsen-wang", size: size, unit: "sites", repeats: times, limit: limits.swendsenWang(dimension: 2))
  }

  /// Steps of a hundred thousand ants among six places of food, with evaporation and diffusion of the whole field, when
  /// most of the ants walk on trails.
  private func foraging(size: Int) throws -> Measurement {
    let ants = 100_000.0
    var system = try AntForaging(
      Setup(
        parameters: ParameterValues(AntForaging.card.parameters).setting([
          "colony": .real(ants), "threshold": .real(30), "patience": .real(2000), "food_distance": .real(0.4),
          "food_radius": .real(12), "food_places": .integer(6),
        ]), size: size, start: "idle", random: RandomStreams(seed: 20_261_122)))
    system.advance(by: 1000)
    let times = (0..<repeats).map { _ in
      (100 * ants, BenchClock.processor.time { system.advance(by: 100) })
    }
    return Measurement("ant-foraging", size: size, unit: "ant steps", repeats: times)
  }

  /// Steps of a fluid of molecules.
  private func molecules(side: Int) throws -> Measurement {
    var system = try LennardJones(
      Setup(
        parameters: ParameterValues(LennardJones.card.parameters).setting([
          "density": .real(0.6), "temperature": .real(0.5),
        ]), size: side, start: "spread", random: RandomStreams(seed: 20_261_122)))
    system.advance(by: 500)
    let count = Double(side * side)
    let times = (0..<repeats).map { _ in
      (1000 * count, BenchClock.processor.time { system.advance(by: 1000) })
    }
    return Measurement("lennard-jones", size: side, unit: "molecule steps", repeats: times)
  }

  /// Brunel's network at g = 5, η = 2. Every neuron has 1250 inputs, so that a spike reaches as many neurons on average.
  private func brunel(size: Int) throws -> Measurement {
    let card = Spiking.card
    var system = try Spiking(
      Setup(
        parameters: ParameterValues(card.parameters), size: size, start: "random",
        random: RandomStreams(seed: 20_261_122)))
    system.advance(by: 100)
    var values = card.observables.map { _ in Double.nan }
    let rate = card.observableIndex("rate") ?? 0
    let times = (0..<repeats).map { _ in
      var spikes = 0.0
      let seconds = BenchClock.processor.time {
        for _ in 0..<200 {
          system.step()
          system.observe(into: &values)
          spikes += values[rate] * Double(size) / 1000
        }
      }
      return (spikes * 1250, seconds)
    }
    return Measurement("brunel", size: size, unit: "synaptic events", repeats: times)
  }

  private func observe(size: Int) throws -> Measurement {
    var system = try ising("metropolis", size: size)
    system.advance(by: 300)
    var values = Ising.card.observables.map { _ in Double.nan }
    let count = max(20, 20_000_000 / size / size)
    let times = (0..<repeats).map { _ in
      (
        Double(count) * Double(system.siteCount),
        BenchClock.processor.time { for _ in 0..<count { system.observe(into: &values) } }
      )
    }
    consume(values[0].bitPattern)
    return Measurement("observe", size: size, unit: "sites", repeats: times)
  }
}
