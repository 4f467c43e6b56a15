import Criticality
import Testing

@Suite struct AutocorrelationTimeTests {
  @Test(arguments: [-0.3, 0.0, 0.5, 0.8, 0.95, 0.99, 0.998])
  func autoregressiveSeriesHasItsKnownTime(a: Double) {
    var synthetic = Synthetic(seed: 11)
    let time = AutocorrelationTime(of: synthetic.autoregressive(a, count: 1 << 18))
    let exact = Synthetic.time(ofAutoregressive: a)
    #expect(abs(time.value - exact) < 4 * time.error, "\(time) should be \(exact)")
    // The cut at 6τ is wide enough to lose little and narrow enough to stay precise.
    #expect(time.error < 0.25 * exact)
    #expect(time.window >= 3)
  }

  @Test(arguments: [(40, 16), (5000, 128), (5000, 129), (777, 388), (1025, 700), (20_000, 1024), (2, 1)])
  func laggedProductsMatchThePlainDoubleSum(count: Int, maximumLag: Int) {
    var synthetic = Synthetic(seed: 14)
    let series = synthetic.autoregressive(0.9, count: count)
    let fast = series.withUnsafeBufferPointer {
      AutocovarianceKernel.laggedProducts(of: $0, maximumLag: maximumLag)
    }
    #expect(fast.count == maximumLag + 1)
    for lag in 0...maximumLag {
      var plain = 0.0
      for index in 0..<count - lag { plain += series[index] * series[index + lag] }
      #expect(abs(fast[lag] - plain) < 1e-9 * Double(count), "lag \(lag)")
    }
  }

  @Test func statedErrorsCoverTheTruthAsOftenAsTheyShould() {
    var synthetic = Synthetic(seed: 12)
    let exact = Synthetic.time(ofAutoregressive: 0.8)
    var covered = 0
    for _ in 0..<300 {
      let time = AutocorrelationTime(of: synthetic.autoregressive(0.8, count: 4000))
      if abs(time.value - exact) < time.error { covered += 1 }
    }
    // 68.3 % of 300 is 205 with a binomial error of 8; the estimate of τ is skewed, so a little more room.
    #expect((175...240).contains(covered), "\(covered) of 300")
  }

  @Test func aConstantSeriesIsIndependentWithoutError() {
    #expect(AutocorrelationTime(of: [2, 2, 2, 2, 2]) == AutocorrelationTime(of: [Double](repeating: 7, count: 900)))
    let time = AutocorrelationTime(of: [Double](repeating: 0.3, count: 100))
    #expect(time.value == 0.5 && time.error == 0)
  }

  @Test func tooShortTooSlowAndAlternatingSeriesSaySo() {
    let short = AutocorrelationTime(of: [1, 2, 3])
    #expect(short.value == 0.5 && short.error.isNaN)
    let drift = AutocorrelationTime(of: (0..<400).map(Double.init))
    #expect(drift.value > 30 && drift.error.isNaN)
    let alternating = AutocorrelationTime(of: (0..<400).map { $0 % 2 == 0 ? 1 : -1 })
    #expect(alternating.value == 0.5)
  }

  @Test func numbersThatAreNotNumbersGiveNaN() {
    #expect(AutocorrelationTime(of: []).value.isNaN)
    #expect(AutocorrelationTime(of: [1, .nan, 3, 4]).value.isNaN)
    #expect(AutocorrelationTime(of: [Double](repeating: .infinity, count: 40)).value.isNaN)
  }

  @Test func binningReachesThePlateauOfTheKnownError() throws {
    var synthetic = Synthetic(seed: 13)
    let count = 1 << 18
    let binning = Binning(of: synthetic.autoregressive(0.9, count: count))
    let exact = (2 * Synthetic.time(ofAutoregressive: 0.9) / Double(count)).squareRoot()
    let plateau = try #require(binning.plateau)
    #expect(abs(plateau.error / exact - 1) < 0.05)
    let first = try #require(binning.levels.first)
    #expect(abs(first.error * Double(count).squareRoot() - 1) < 0.01)
    #expect(binning.levels.map(\.length) == (0..<18).map { 1 << $0 })
    #expect(Binning(of: [1]).levels.isEmpty)
    #expect(Binning(of: [3, 3, 3, 3]).plateau?.error == 0)
    #expect(Binning(of: [3, .nan, 3, 3]).plateau == nil)
  }
}
