import Criticality
import Emergence
import Foundation
import Neurons
import SystemContract
import Testing

struct PowerLawTailTests {
  /// Whole numbers from a power law with an exponential cut-off, by walking up the exact cumulative distribution.
  private static func sample(_ count: Int, exponent: Double, rate: Double, from: Int, to: Int, seed: UInt64) -> [Int] {
    var cumulative: [Double] = []
    var sum = 0.0
    for value in from...to {
      sum += pow(Double(value), -exponent) * exp(-rate * Double(value))
      cumulative.append(sum)
    }
    var random = RandomStreams(seed: seed).stream(0)
    return (0..<count).map { _ in
      let target = random.uniform() * sum
      var (low, high) = (0, cumulative.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if cumulative[middle] <= target { low = middle + 1 } else { high = middle }
      }
      return from + low
    }
  }

  /// Forty samples: the exponent is right within its error, and the error is that of repetitions.
  @Test(arguments: [(1.5, 1, 100_000), (2.5, 3, 1_000_000), (2.0, 20, 5000)])
  func exponentsAndTheirErrorsAreRight(exponent: Double, from: Int, to: Int) throws {
    let deviations = try (1...40).map { seed in
      let sample = Self.sample(2000, exponent: exponent, rate: 0, from: from, to: to, seed: UInt64(seed))
      let fit = try #require(PowerLawTail(of: sample, from: from, to: to))
      #expect(fit.distance < 0.05)
      return (fit.exponent.value - exponent) / fit.exponent.error
    }
    let mean = deviations.reduce(0, +) / 40
    let square = deviations.reduce(0.0) { $0 + $1 * $1 } / 40
    #expect(abs(mean) < 4 / 40.0.squareRoot() && square > 0.4 && square < 1.9, "\(mean), \(square)")
  }

  @Test func aCutoffIsFoundWhereThereIsOne() throws {
    let cut = Self.sample(20_000, exponent: 1.5, rate: 0.01, from: 1, to: 20_000, seed: 3)
    let fit = try #require(PowerLawTail(of: cut, from: 1, to: 20_000, hasCutoff: true))
    let cutoff = try #require(fit.cutoff)
    #expect(abs(fit.exponent.value - 1.5) < 4 * fit.exponent.error && fit.exponent.error < 0.02)
    #expect(abs(cutoff.value - 100) < 4 * cutoff.error && cutoff.error < 10)
    let pure = try #require(PowerLawTail(of: cut, from: 1, to: 20_000))
    #expect(fit.logLikelihood - pure.logLikelihood > 100 && pure.distance > 2 * fit.distance)
  }

  /// Steeper at small values: the tail is found to begin behind them.
  @Test func theTailBeginsWhereThePowerLawDoes() throws {
    let body = Self.sample(4000, exponent: 0.2, rate: 0, from: 1, to: 29, seed: 5)
    let tail = Self.sample(4000, exponent: 2.2, rate: 0, from: 30, to: 100_000, seed: 6)
    let fit = try #require(PowerLawTail.best(of: body + tail, to: 100_000))
    #expect((27...45).contains(fit.range.lowerBound), "\(fit.range)")
    #expect(abs(fit.exponent.value - 2.2) < 4 * fit.exponent.error)
  }

  @Test func tooLittleDataGiveNoFit() {
    #expect(PowerLawTail(of: [1, 2, 3], from: 1, to: 10) == nil)
    #expect(PowerLawTail(of: Array(repeating: 4, count: 100), from: 1, to: 10) == nil)
    #expect(PowerLawTail.best(of: [1, 2, 3], to: 10) == nil)
  }

  /// Sizes drawn from the law of Borel, an exact oracle: at σ = 1 a pure power law with τ = 3/2, below it one with the
  /// cut-off ξ = 1/(σ − 1 − ln σ).
  @Test func theLawOfBorelIsRecovered() throws {
    func draw(_ branching: Double, _ count: Int, limit: Int, seed: UInt64) -> [Int] {
      var sum = 0.0
      let cumulative = (1...limit).map { size in
        sum += ExcitableExact.borel(branching: branching, size: size)
        return sum
      }
      var random = RandomStreams(seed: seed).stream(0)
      return (0..<count).map { _ in
        let target = random.uniform()
        var (low, high) = (0, limit)
        while low < high {
          let middle = (low + high) / 2
          if cumulative[middle] <= target { low = middle + 1 } else { high = middle }
        }
        return low + 1
      }
    }
    let limit = 20_000
    let critical = try #require(TailStudy(of: draw(1, 5000, limit: limit, seed: 1), to: limit, repetitions: 30))
    #expect(critical.tail.cutoff == nil && critical.pValue > 0.05, "\(critical)")
    #expect(abs(critical.exponent.z(against: 1.5)) < 4 && critical.exponent.error < 0.05, "\(critical.exponent)")
    let below = try #require(TailStudy(of: draw(0.8, 20_000, limit: limit, seed: 2), to: limit, repetitions: 20))
    let cutoff = try #require(below.tail.cutoff)
    #expect(abs(cutoff.z(against: 1 / (-0.2 - log(0.8)))) < 4 && cutoff.error < 10, "\(cutoff)")
    #expect(abs(below.exponent.z(against: 1.5)) < 4 && below.gainOfCutoff > 100, "\(below)")
  }

  /// A sample of an exact law agrees with it, and its tail with that of the law itself in the same window, though both are
  /// off the limit of 3/2 by many errors; a sample of a neighbouring law does not.
  @Test func aTailIsComparedWithTheLawItComesFrom() throws {
    let limit = 5000
    let law = (1...limit).map { ExcitableExact.borel(branching: 1, size: $0) }
    func sample(_ probabilities: [Double], _ count: Int) -> [Int] {
      var random = RandomStreams(seed: 31).stream(0)
      var sum = 0.0
      let cumulative = probabilities.map { probability in
        sum += probability
        return sum
      }
      return (0..<count).map { _ in
        let target = sum * random.uniform()
        var (low, high) = (0, limit - 1)
        while low < high {
          let middle = (low + high) / 2
          if cumulative[middle] <= target { low = middle + 1 } else { high = middle }
        }
        return low + 1
      }
    }
    let own = sample(law, 100_000)
    let tail = try #require(PowerLawTail(of: own, from: 1, to: limit))
    let comparison = try #require(LawComparison(of: own, probabilities: law, tail: tail))
    let exponent = try #require(comparison.exponent)
    #expect(comparison.chiSquared.pValue > 0.001, "\(comparison.chiSquared)")
    #expect(abs(tail.exponent.z(against: exponent)) < 4 && tail.exponent.z(against: 1.5) < -4, "\(tail.exponent)")
    // The exact value for this window, from the sums themselves.
    #expect(abs(Self.meanLogarithm(law) - Self.meanLogarithm((1...limit).map { pow(Double($0), -exponent) })) < 1e-4)
    let other = sample((1...limit).map { ExcitableExact.borel(branching: 0.95, size: $0) }, 100_000)
    #expect(try #require(LawComparison(of: other, probabilities: law, tail: tail)).chiSquared.pValue < 1e-6)
  }

  private static func meanLogarithm(_ probabilities: [Double]) -> Double {
    let sum = probabilities.indices.reduce(0.0) { $0 + probabilities[$1] * log(Double($1 + 1)) }
    return sum / probabilities.reduce(0, +)
  }

  /// Numbers with a scale of their own, from a geometric law, are no power law.
  @Test func whatIsNoPowerLawIsDoubted() throws {
    var random = RandomStreams(seed: 8).stream(0)
    let sample = (0..<3000).map { _ in 1 + Int(-log(1 - random.uniform()) * 8) + Int(-log(1 - random.uniform()) * 8) }
    let study = try #require(TailStudy(of: sample, to: 10_000, repetitions: 30))
    #expect(study.tail.cutoff != nil || study.pValue < 0.1 || study.tail.count < sample.count / 4, "\(study)")
  }

  /// Critical avalanches of a network: τ = 3/2, α = 2, and the relation (α − 1)/(τ − 1) = 2 between them.
  @Test func criticalAvalanchesHaveMeanFieldExponents() throws {
    let limit = 20_000
    var system = try make(
      Excitable.self,
      [
        "experiment": .choice("avalanches"), "network": .choice("annealed"), "branching": .real(1),
        "largest": .integer(limit),
      ], size: 500_000, start: "silent")
    var (sizes, durations): ([Int], [Int]) = ([], [])
    for _ in 0..<30_000 {
      system.step()
      let values = observe(system)
      sizes.append(Int(values["avalanche_size"]!))
      if sizes.last! < limit { durations.append(Int(values["avalanche_duration"]!)) }
    }
    let tau = try #require(PowerLawTail(of: sizes, from: 8, to: limit - 1)).exponent
    #expect(abs(tau.value - 1.5) < 4 * tau.error && tau.error < 0.015, "\(tau)")
    // Durations approach their power slowly, as 1/D: the fit begins late, and ends before sizes were cut.
    let alpha = try #require(PowerLawTail(of: durations, from: 25, to: 100)).exponent
    #expect(abs(alpha.value - 2) < 4 * alpha.error && alpha.error < 0.15, "\(alpha)")
    let relation = (alpha.value - 1) / (tau.value - 1)
    let error = relation * (alpha.error / (alpha.value - 1) + tau.error / (tau.value - 1))
    #expect(abs(relation - 2) < 4 * error)
    // A straight line is not a fit to avalanches that die early.
    let cut = sizes.map { min($0, 60) }
    #expect(abs(try #require(PowerLawTail(of: cut, from: 1, to: 60)).exponent.value - 1.5) > 0.02)
  }
}
