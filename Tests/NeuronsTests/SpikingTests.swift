import Emergence
import Experiments
import Foundation
import Neurons
import SystemContract
import Testing

struct SpikingTests {
  static let small: [String: ParameterValue] = ["inputs": .integer(80), "weight": .real(1.25)]

  @Test func meanFieldMatchesTheReferenceTable() throws {
    for row in try ReferenceTable("brunel2000_meanfield_rates").rows {
      let expected = try #require(row["stationary_rates_Hz"]).split(separator: " ").compactMap { Double($0) }
      let rates = SpikingMeanField(
        weight: 0.1, inputs: 1000, inhibition: try row.number("g"), ratio: try row.number("nu_ext_over_nu_thr")
      ).stationaryRates
      #expect(rates.count == expected.count)
      for (rate, known) in zip(rates, expected) { #expect(abs(rate - known) < 2e-4 * max(1, known), "\(row)") }
    }
    #expect(abs(SpikingMeanField.thresholdRate(weight: 0.1, inputs: 1000) - 10) < 1e-12)
  }

  @Test func aStateIsSavedWhole() throws {
    for size in [123, 500] { try checkEngineSide(Spiking.self, Self.small, size: size, start: "random") }
    // Past a window of synchrony as well.
    var system = try make(Spiking.self, Self.small, size: 200)
    system.advance(by: 130)
    var restored = try make(Spiking.self, Self.small, size: 200)
    var reader = StateReader(state(system))
    try restored.restore(from: &reader)
    system.advance(by: 100)
    restored.advance(by: 100)
    #expect(state(system) == state(restored) && observe(system)["synchrony"]!.isFinite)
  }

  /// The four points of Brunel 2000, figure 8, at his number of neurons, by nothing but what was measured.
  @Test(arguments: [
    (3.0, 2.0, "sr", 300.0...400), (5, 2, "ai", 20...400), (6, 4, "si-fast", 150...210), (4.5, 0.9, "si-slow", 5...60),
  ])
  func phasesOfBrunelsFigureEightAreFound(
    inhibition: Double, drive: Double, phase: String, rhythm: ClosedRange<Double>
  ) throws {
    let parameters = ParameterValues(Spiking.card.parameters).setting([
      "inhibition": .real(inhibition), "drive": .real(drive),
    ])
    var system = try Spiking(
      Setup(parameters: parameters, size: 12_500, start: "random", random: RandomStreams(seed: 5)))
    system.advance(by: 200)
    var samples = Array(repeating: [Double](), count: Spiking.card.observables.count)
    var values = Array(repeating: Double.nan, count: samples.count)
    for _ in 0..<(phase == "sr" ? 150 : 400) {
      system.step()
      system.observe(into: &values)
      for index in values.indices { samples[index].append(values[index]) }
    }
    let map = try #require(Spiking.card.map)
    let estimates = PointEstimates(samples, Spiking.card, parameters, size: 12_500)
    let means = map.inputs.map { estimates.estimate($0)?.value }
    #expect(map.phase(means) == phase, "\(means)")
    #expect(rhythm.contains(try #require(means[4])), "\(means)")
  }

  /// A population that beats in a sine of full depth has m² = 1/2, and the rhythm is its frequency.
  @Test func theRhythmIsThatOfThePopulation() {
    for frequency in [20.0, 90, 180, 333] {
      var rhythm = PopulationRhythm()
      for time in 0..<600 { rhythm.record(500 * (1 + sin(2 * .pi * frequency * Double(time) / 1000))) }
      #expect(abs(rhythm.frequency - frequency) < 1, "\(rhythm.frequency)")
    }
    var silence = PopulationRhythm()
    for _ in 0..<400 { silence.record(0) }
    #expect(silence.frequency.isNaN)
  }

  /// Whatever happens and whoever touches: no neuron fires within 2 ms of its last spike, none stays above the threshold,
  /// and every spike reaches the targets of its neuron, one delay later.
  @Test(arguments: [(3.0, 2.0), (5.0, 2.0), (6.0, 4.0)])
  func neuronsRespectTheRefractoryTime(inhibition: Double, drive: Double) throws {
    let count = 400
    var system = try make(
      Spiking.self, Self.small.merging(["inhibition": .real(inhibition), "drive": .real(drive)]) { $1 }, size: count)
    var spikes = 0
    var shortest = Int64.max
    for step in 0..<2500 {
      if step % 40 == 11 { system.touch(Touch(x: Double(step % 200), y: 90, radius: 40, positive: step % 80 == 11)) }
      system.step()
      for interval in system.neurons.intervals where interval > 0 { shortest = min(shortest, interval) }
      spikes += system.neurons.fired.count
      for neuron in 0..<count { #expect(system.neurons.voltage(neuron) <= system.neurons.threshold || step % 40 == 11) }
    }
    #expect(spikes > 1000 && shortest > Int64(system.neurons.refractorySteps), "\(shortest)")
  }

  @Test func everySpikeReachesAsManyTargetsAsThereAreLinks() throws {
    // All neurons lifted above the threshold fire once at the same grid point: all links carry one spike.
    var system = try make(Spiking.self, Self.small.merging(["drive": .real(0)]) { $1 }, size: 400, start: "rest")
    system.touch(Touch(x: 110, y: 110, radius: 400, positive: true))
    system.step()
    #expect(system.neurons.events == 0)
    system.step()
    #expect(system.neurons.events == 400 * 100)
  }

  /// Rates of the population density: voltages on a fine grid, decay by interpolation, Poisson jumps, and a queue for the
  /// refractory time. Uncoupled neurons have just this rate.
  private static func densityRate(weight: Double, mean: Double) -> Double {
    let (bin, decay) = (0.01, exp(-0.1 / 20))
    let jump = Int((weight / bin).rounded())
    let bins = 2000
    var jumps: [Double] = []
    var term = exp(-mean)
    for count in 0..<40 {
      jumps.append(term)
      term *= mean / Double(count + 1)
    }
    var density = Array(repeating: 0.0, count: bins + 1)
    density[1000] = 1
    var queue = Array(repeating: 0.0, count: 20)
    var rate = 0.0
    for step in 0..<6000 {
      var decayed = Array(repeating: 0.0, count: bins + 1)
      for place in 0...bins where density[place] > 0 {
        let target = Double(place) * decay
        let low = Int(target)
        decayed[low] += density[place] * (Double(low + 1) - target)
        decayed[min(low + 1, bins)] += density[place] * (target - Double(low))
      }
      var next = Array(repeating: 0.0, count: bins + 1)
      var fired = 0.0
      for place in 0...bins where decayed[place] > 1e-18 {
        for (count, probability) in jumps.enumerated() {
          let target = place + count * jump
          if target > bins {
            fired += decayed[place] * probability
          } else {
            next[target] += decayed[place] * probability
          }
        }
      }
      let slot = step % 20
      next[1000] += queue[slot]
      queue[slot] = fired
      density = next
      if step >= 4000 { rate += fired / 2000 }
    }
    return rate / 0.0001
  }

  @Test(arguments: [1.0, 2.0]) func uncoupledNeuronsFireAtTheRateOfTheirDensity(drive: Double) throws {
    let parameters = ParameterValues(Spiking.card.parameters).setting([
      "drive": .real(drive), "weight": .real(0.5), "inputs": .integer(40),
    ])
    var system = try Spiking(
      Setup(parameters: parameters, size: 2000, start: "random", random: RandomStreams(seed: 2)), isCoupled: false)
    system.advance(by: 300)
    let blocks = (0..<20).map { _ in
      (0..<50).reduce(0.0) { sum, _ in
        system.step()
        return sum + observe(system)["rate"]! / 50
      }
    }
    let mean = blocks.reduce(0, +) / 20
    let error = (blocks.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) } / 19 / 20).squareRoot()
    // ν_thr C_E = θ/(J τ).
    let exact = Self.densityRate(weight: 0.5, mean: drive * 20 / (0.5 * 20) * 0.1)
    #expect(abs(mean - exact) < 4 * error + 0.003 * exact, "\(mean) ± \(error), density \(exact)")
    #expect(error < 0.01 * exact)
    #expect(system.neurons.events == 0)
  }

  @Test func poissonThresholdsAreTheCumulativeDistribution() {
    for mean in [0.1, 2.0, 9.5] {
      let thresholds = Spiking.poissonThresholds(mean: mean).map { Double($0) / 0x1p31 }
      // Σ P(k > j) is the mean.
      #expect(abs(thresholds.reduce(0) { $0 + 1 - $1 } - mean) < 1e-7 * max(1, mean))
      #expect(abs(thresholds[0] - exp(-mean)) < 1e-9)
    }
  }

  /// The balanced network is irregular and asynchronous; the one where excitation prevails is neither.
  @Test func phasesDifferInSynchronyAndRegularity() throws {
    func measure(_ inhibition: Double) throws -> (synchrony: Double, cv: Double) {
      var system = try make(
        Spiking.self,
        ["inhibition": .real(inhibition), "inputs": .integer(200), "weight": .real(0.5)], size: 2500)
      system.advance(by: 200)
      var sums = (0.0, 0.0, 0.0)
      for _ in 0..<200 {
        system.step()
        let values = observe(system)
        sums.0 += values["intervals"]!
        sums.1 += values["interval_sum"]!
        sums.2 += values["interval_squares"]!
      }
      return (observe(system)["synchrony"]!, max(0, sums.0 * sums.2 / (sums.1 * sums.1) - 1).squareRoot())
    }
    let (clockwork, irregular) = (try measure(2.5), try measure(5))
    #expect(irregular.cv > 0.6 && clockwork.cv < 0.3, "\(irregular), \(clockwork)")
    #expect(clockwork.synchrony > 2 * irregular.synchrony, "\(irregular), \(clockwork)")
  }

  @Test func everyComparisonAgrees() throws {
    let results = try Validation.run([Spiking.self], isLong: false, jobs: 2)
    #expect(results.count == 4)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
  }
}
