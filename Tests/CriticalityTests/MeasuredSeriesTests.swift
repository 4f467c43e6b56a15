import Criticality
import Foundation
import Testing

@Suite struct MeasuredSeriesTests {
  @Test(arguments: [0.0, 0.6, 0.9])
  func errorsOfTheMeanCoverTheTruthAsOftenAsTheyShould(a: Double) {
    var synthetic = Synthetic(seed: 21)
    var covered = 0
    for _ in 0..<200 {
      let series = MeasuredSeries([synthetic.autoregressive(a, count: 2000, mean: 3)])
      if abs(series.mean(of: 0).z(against: 3)) < 1 { covered += 1 }
    }
    // 136.5 of 200 with a binomial error of 6.6; three of them.
    #expect((117...156).contains(covered), "\(covered) of 200 at a = \(a)")
  }

  @Test func errorOfTheMeanIsTheKnownOne() {
    var synthetic = Synthetic(seed: 22)
    let count = 200_000
    let mean = MeasuredSeries([synthetic.autoregressive(0.8, count: count)]).mean(of: 0)
    #expect(abs(mean.error / (9 / Double(count)).squareRoot() - 1) < 0.05)
  }

  @Test func aSlowModeBehindFastNoiseIsSeenByBinning() {
    // A weak mode of τ = 500 under noise: the window closes on the noise, binning sees the rest.
    var synthetic = Synthetic(seed: 23)
    let a = 0.998
    let count = 1 << 17
    let slow = synthetic.autoregressive(a, count: count)
    let series = slow.map { 0.1 * $0 + synthetic.gaussian() }
    let exact = ((1 + 0.01 * 2 * Synthetic.time(ofAutoregressive: a)) / Double(count)).squareRoot()
    let mean = MeasuredSeries([series]).mean(of: 0)
    #expect(mean.error > 0.7 * exact && mean.error < 1.4 * exact)
  }

  @Test func jackknifeErrorOfARatioCoversTheTruth() throws {
    var synthetic = Synthetic(seed: 24)
    var covered = 0
    for _ in 0..<200 {
      let x = synthetic.autoregressive(0.7, count: 1500, mean: 4)
      let y = synthetic.autoregressive(0.7, count: 1500, mean: 2)
      let ratio = try #require(MeasuredSeries([x, y]).jackknife(of: [0, 1]) { $0[0] / $0[1] })
      if abs(ratio.z(against: 2)) < 1 { covered += 1 }
    }
    #expect((117...156).contains(covered), "\(covered) of 200")
  }

  @Test func gammaMethodErrorOfARatioCoversTheTruthAndAgreesWithTheKnownOne() throws {
    var synthetic = Synthetic(seed: 24)
    var covered = 0
    var errors = 0.0
    for _ in 0..<200 {
      let x = synthetic.autoregressive(0.7, count: 1500, mean: 4)
      let y = synthetic.autoregressive(0.7, count: 1500, mean: 2)
      let ratio = try #require(MeasuredSeries([x, y]).gammaMethod(of: [0, 1]) { $0[0] / $0[1] })
      if abs(ratio.z(against: 2)) < 1 { covered += 1 }
      errors += ratio.error / 200
    }
    #expect((117...156).contains(covered), "\(covered) of 200")
    // σ² = (1/ȳ² + x̄²/ȳ⁴)·2τ/n for unit variances, with x̄ = 4 and ȳ = 2.
    let exact = ((0.25 + 1) * 2 * Synthetic.time(ofAutoregressive: 0.7) / 1500).squareRoot()
    #expect(abs(errors / exact - 1) < 0.05)
  }

  @Test func aSeriesThatRemembersLongerThanItLastsCountsAsOneSample() throws {
    // One slow swing: no window up to half the length is wide enough.
    let swing = (0..<300).map { 1 + cos(Double($0) * .pi / 300) }
    let series = MeasuredSeries([swing])
    #expect(series.integratedTime(of: 0).error.isNaN)
    let deviation = RunningMoments(of: swing).variance.squareRoot()
    #expect(series.mean(of: 0).error > 0.9 * deviation)
    #expect(try #require(series.jackknife(of: [0]) { 2 * $0[0] }).error > 1.5 * deviation)
    #expect(try #require(series.gammaMethod(of: [0]) { 2 * $0[0] }).error > 0.7 * deviation)
  }

  @Test(arguments: [100, 400])
  func jackknifeErrorsOfShortRunsAreThoseOfTheirMemory(count: Int) throws {
    // Twenty blocks of half a memory, and of two of them.
    var synthetic = Synthetic(seed: 27)
    var squares = 0.0
    var claimed = 0.0
    for _ in 0..<400 {
      let series = MeasuredSeries([synthetic.autoregressive(0.9, count: count, mean: 3)])
      let mean = try #require(series.jackknife(of: [0]) { $0[0] })
      squares += (mean.value - 3) * (mean.value - 3)
      claimed += mean.error * mean.error
    }
    // Without what short blocks lose the claimed variance would be 0.4 and 0.8 of the true one.
    #expect((0.75...1.35).contains(claimed / squares), "\(claimed / squares)")
  }

  @Test func binderCumulantOfGaussianDataVanishesWithinItsError() throws {
    var synthetic = Synthetic(seed: 25)
    let m = synthetic.gaussians(100_000)
    let series = MeasuredSeries([m.map { $0 * $0 }, m.map { $0 * $0 * $0 * $0 }])
    let binder = try #require(series.jackknife(of: [0, 1]) { 1 - $0[1] / (3 * $0[0] * $0[0]) })
    #expect(abs(binder.z(against: 0)) < 4)
    // Var(⟨m⁴⟩/3⟨m²⟩²) = (1/9n)(96 + 36·2 − 2·6·12) = 24/9n for independent standard normal m.
    #expect(abs(binder.error / (24 / 9 / 100_000).squareRoot() - 1) < 0.2)
  }

  @Test func jackknifeOfALinearFunctionIsThePlainMeanAndTakesTheBiasFromASquare() throws {
    let values = [1.0, 4, 2, 8, 5, 7, 3, 3, 9, 0, 2, 6, 4, 4, 1, 7, 8, 2, 5, 6]
    let series = MeasuredSeries([values])
    let linear = try #require(series.jackknife(of: [0]) { 2 * $0[0] })
    #expect(abs(linear.value - 2 * values.reduce(0, +) / 20) < 1e-12)
    // The square of a mean is too large by σ²/n on average; with blocks of one sample the jackknife takes off exactly s²/n.
    let mean = values.reduce(0, +) / 20
    let variance = RunningMoments(of: values).variance
    let square = try #require(series.jackknife(of: [0]) { $0[0] * $0[0] })
    #expect(abs(square.value - (mean * mean - variance / 20)) < 1e-10)
  }

  @Test func formulasThatDoNotExistGiveNil() {
    let series = MeasuredSeries([[0, 0, 0, 0, 0, 0, 0, 1]])
    #expect(series.jackknife(of: [0]) { _ in nil } == nil)
    #expect(series.jackknife(of: [0]) { _ in .nan } == nil)
    // Leaving out the one sample that is not zero makes the quantity undefined.
    #expect(series.jackknife(of: [0]) { $0[0] == 0 ? nil : 1 / $0[0] } == nil)
    #expect(MeasuredSeries([[1, .nan, 2, 3]]).jackknife(of: [0]) { $0[0] } == nil)
  }

  @Test func constantShortEmptyAndBrokenSeriesAreHandled() throws {
    let constant = MeasuredSeries([[Double](repeating: 0.1, count: 77)])
    #expect(constant.mean(of: 0) == Estimate(value: 0.1, error: 0))
    let function = try #require(constant.jackknife(of: [0]) { $0[0] * $0[0] })
    #expect(abs(function.value - 0.01) < 1e-15 && function.error < 1e-15)

    let single = MeasuredSeries([[5]])
    #expect(single.mean(of: 0).value == 5 && single.mean(of: 0).error.isNaN)
    #expect(try #require(single.jackknife(of: [0]) { $0[0] }).error.isNaN)
    let pair = MeasuredSeries([[1, 3]])
    #expect(pair.mean(of: 0) == Estimate(value: 2, error: 1))

    #expect(MeasuredSeries([[]]).mean(of: 0).value.isNaN)
    #expect(MeasuredSeries([[1, .nan, 2]]).mean(of: 0).value.isNaN)
    #expect(MeasuredSeries([[1, .nan, 2], [1, 2, 4]]).mean(of: 1).value == 7.0 / 3)
    #expect(MeasuredSeries([[1, 2, 3], [1, 2]]).count == 2)
    #expect(MeasuredSeries([]).count == 0)
  }

  @Test func statisticsCostLittleBesideASimulation() {
    var synthetic = Synthetic(seed: 26)
    let small = (0..<8).map { _ in synthetic.autoregressive(0.5, count: 100) }
    let large = (0..<8).map { synthetic.autoregressive($0 < 4 ? 0.5 : 0.99, count: 1_000_000) }
    func work(_ series: [[Double]]) -> Double {
      let measured = MeasuredSeries(series)
      var sum = 0.0
      for observable in 0..<8 { sum += measured.mean(of: observable).error }
      for observable in 0..<4 {
        sum += measured.jackknife(of: [observable, observable + 4]) { $0[0] - $0[1] * $0[1] }?.error ?? 0
      }
      return sum
    }
    let clock = ContinuousClock()
    var sink = 0.0
    let tiny = clock.measure { for _ in 0..<1000 { sink += work(small) } }
    let huge = clock.measure { sink += work(large) }
    #expect(sink > 0)
    // Several times what was measured, so that a busy machine does not fail the test.
    #expect(tiny < .milliseconds(500), "\(tiny / 1000) for each small point")
    #expect(huge < .seconds(5))
  }
}
