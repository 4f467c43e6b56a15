import Criticality
import Emergence
import Foundation
import Testing

/// A square Ising lattice with Wolff's clusters, small and plain: real correlated data for the whole chain of methods.
private struct PlainIsing {
  let length: Int
  var spins: [Int8]
  var random: Xoshiro256

  init(length: Int, seed: UInt64) {
    self.length = length
    spins = [Int8](repeating: 1, count: length * length)
    var philox = Philox(seed: seed, point: UInt32(length), replica: 0, stream: 0)
    random = Xoshiro256(seededBy: &philox)
  }

  private func neighbours(_ site: Int) -> [Int] {
    let (row, column) = (site / length, site % length)
    return [
      row * length + (column + 1) % length, row * length + (column + length - 1) % length,
      (row + 1) % length * length + column, (row + length - 1) % length * length + column,
    ]
  }

  mutating func flipCluster(temperature: Double) {
    let bond = 1 - exp(-2 / temperature)
    let seed = random.below(spins.count)
    let sign = spins[seed]
    var stack = [seed]
    spins[seed] = -sign
    while let site = stack.popLast() {
      for other in neighbours(site) where spins[other] == sign && random.uniform() < bond {
        spins[other] = -sign
        stack.append(other)
      }
    }
  }

  var magnetization: Double { Double(spins.reduce(0) { $0 + Int($1) }) / Double(spins.count) }

  var energy: Double {
    var sum = 0
    for site in spins.indices {
      let (row, column) = (site / length, site % length)
      let right = row * length + (column + 1) % length
      let below = (row + 1) % length * length + column
      sum -= Int(spins[site]) * (Int(spins[right]) + Int(spins[below]))
    }
    return Double(sum)
  }

  /// A run at one temperature: energies, |m|, m², m⁴.
  mutating func run(temperature: Double, samples: Int) -> ReweightingRun {
    var energies: [Double] = []
    var moments: [[Double]] = [[], [], []]
    for _ in 0..<200 { flipCluster(temperature: temperature) }
    for _ in 0..<samples {
      for _ in 0..<3 { flipCluster(temperature: temperature) }
      let m = magnetization
      energies.append(energy)
      moments[0].append(abs(m))
      moments[1].append(m * m)
      moments[2].append(m * m * m * m)
    }
    return ReweightingRun(control: 1 / temperature, conjugate: energies, observables: moments)
  }
}

@Suite struct IsingStudyTests {
  private let exact = 2 / log(1 + 2.0.squareRoot())

  @Test func reweightedCumulantsCrossAtOnsagersTemperature() throws {
    let sizes = [6, 8, 12, 16]
    let studies = try sizes.map { length in
      var ising = PlainIsing(length: length, seed: 101)
      return try #require(HistogramReweighting([2.2, 2.3].map { ising.run(temperature: $0, samples: 12_000) }))
    }
    // Exact at L = 8 and T_c: ⟨|m|⟩ and the cumulant from complete transfer matrices.
    let magnetization = try #require(studies[1].mean(of: 0, at: 1 / exact))
    #expect(abs(magnetization.z(against: 0.777331092787)) < 4, "\(magnetization)")
    let cumulant = try #require(studies[1].estimate(of: [1, 2], at: 1 / exact) { 1 - $0[1] / (3 * $0[0] * $0[0]) })
    #expect(abs(cumulant.z(against: 0.613045384943)) < 4 && cumulant.error < 0.002, "\(cumulant)")

    let crossings = zip(zip(sizes, studies), studies.dropFirst()).compactMap { lower, upper in
      HistogramReweighting.crossing(of: lower.1, and: upper, in: 1 / 2.35...1 / 2.15, inputs: [1, 2]) {
        1 - $0[1] / (3 * $0[0] * $0[0])
      }.map { CurvePoint(x: Double(lower.0), y: $0.position) }
    }
    #expect(crossings.count == 3)
    let limit = try #require(Extrapolation(of: crossings, exponents: 1...4)).limit
    #expect(abs(limit.z(against: 1 / exact)) < 3, "\(limit)")
    #expect(limit.error < 0.004)
  }

  @Test func intervalsOfTheCriticalPointCoverItAsOftenAsTheyShould() throws {
    var covered = 0
    var deviations: [Double] = []
    for seed in 0..<20 {
      let sizes = [4, 6, 8, 12]
      let studies = try sizes.map { length in
        var ising = PlainIsing(length: length, seed: UInt64(200 + seed))
        return try #require(HistogramReweighting([2.15, 2.3, 2.45].map { ising.run(temperature: $0, samples: 3000) }))
      }
      let crossings = zip(zip(sizes, studies), studies.dropFirst()).compactMap { lower, upper in
        HistogramReweighting.crossing(of: lower.1, and: upper, in: 1 / 2.45...1 / 2.1, inputs: [1, 2]) {
          1 - $0[1] / (3 * $0[0] * $0[0])
        }.map { CurvePoint(x: Double(lower.0), y: $0.position) }
      }
      let limit = try #require(Extrapolation(of: crossings, exponents: 1...4)).limit
      deviations.append(limit.z(against: 1 / exact))
      if abs(limit.z(against: 1 / exact)) < 1.96 { covered += 1 }
    }
    #expect(covered >= 16, "\(covered) of 20: \(deviations)")
  }

  @Test func theCardOfASmallStudyIsContinuousAtOnsagersTemperature() throws {
    let sizes = [8, 12, 16, 24].map { length in
      var ising = PlainIsing(length: length, seed: 102)
      let units = Double(length * length)
      let points = stride(from: 1.9, through: 2.75, by: 0.05).map { temperature in
        let run = ising.run(temperature: temperature, samples: 1500)
        let series = MeasuredSeries(run.observables)
        return TransitionCard.Point(
          control: temperature, orderParameter: series.mean(of: 0),
          susceptibility: series.jackknife(of: [0, 1]) { units / temperature * ($0[1] - $0[0] * $0[0]) },
          binder: series.jackknife(of: [1, 2]) { 1 - $0[1] / (3 * $0[0] * $0[0]) })
      }
      return TransitionCard.Size(size: Double(length), points: points)
    }
    let card = TransitionCard(of: sizes)
    #expect(card.verdict.order == .continuous, "\(card.verdict)")
    let critical = try #require(card.criticalPoint)
    #expect(abs(critical.z(against: exact)) < 4 && critical.error < 0.03, "\(critical)")
    let exponents = card.exponents.map { "\($0.name) \($0.estimate.value) ± \($0.estimate.error) (\($0.method))" }
    for (name, value, room) in [("inverse_nu", 1, 0.1), ("beta_over_nu", 0.125, 0.03), ("gamma_over_nu", 1.75, 0.1)] {
      let exponent = try #require(card.exponents.first { $0.name == name })
      #expect(abs(exponent.estimate.value - value) < 3 * exponent.estimate.error + room, "\(exponents)")
    }
  }

  @Test func theChainThatOnlyOrdersAtZeroIsACrossover() {
    // Bonds of an open chain are independent, so its configurations are drawn exactly.
    var random = Philox(seed: 103, point: 0, replica: 0, stream: 0)
    let sizes = [16, 32, 64, 128].map { length in
      let points = stride(from: 0.3, through: 2.0, by: 0.1).map { temperature in
        let aligned = 1 / (1 + exp(-2 / temperature))
        var moments: [[Double]] = [[], [], []]
        for _ in 0..<2000 {
          var spin = 1
          var total = 1
          for _ in 1..<length {
            if random.uniform() >= aligned { spin = -spin }
            total += spin
          }
          let m = Double(total) / Double(length)
          moments[0].append(abs(m))
          moments[1].append(m * m)
          moments[2].append(m * m * m * m)
        }
        let series = MeasuredSeries(moments)
        return TransitionCard.Point(
          control: temperature, orderParameter: series.mean(of: 0),
          binder: series.jackknife(of: [1, 2]) { 1 - $0[1] / (3 * $0[0] * $0[0]) })
      }
      return TransitionCard.Size(size: Double(length), points: points)
    }
    let card = TransitionCard(of: sizes)
    #expect(card.verdict.order == .crossover, "\(card.verdict)")
  }
}
