import Criticality
import Foundation
import Testing

@Suite struct RunHistogramTests {
  /// Energies of a lattice: sums of 400 spins ±1 in a field λ, with their squares as observable.
  private func spins(control: Double, count: Int, _ synthetic: inout Synthetic) -> ReweightingRun {
    let p = 1 / (1 + exp(-2 * control))
    let x = (0..<count).map { _ in
      -Double((0..<400).reduce(0) { sum, _ in sum + (synthetic.uniform() < p ? 1 : -1) })
    }
    return ReweightingRun(control: control, conjugate: x, observables: [x.map { $0 * $0 }])
  }

  @Test func fewBinsAnswerLikeTheWholeSeries() throws {
    var synthetic = Synthetic(seed: 141)
    let run = spins(control: 0.3, count: 20_000, &synthetic)
    let small = try #require(RunHistogram(of: run, bins: 64))
    #expect(small.parts.count == 20 && small.parts.allSatisfy { $0.count <= 64 })
    let whole = try #require(HistogramReweighting([run]))
    let compressed = try #require(HistogramReweighting([small]))
    for control in [0.26, 0.3, 0.34] {
      let a = try #require(whole.estimate(of: [-1], at: control) { $0[0] })
      let b = try #require(compressed.estimate(of: [-1], at: control) { $0[0] })
      #expect(abs(a.value - b.value) < 0.2 * a.error, "\(control): \(a) \(b)")
      #expect(abs(a.error / b.error - 1) < 0.1)
      #expect(abs(b.z(against: -400 * tanh(control))) < 4)
      let square = try #require(compressed.mean(of: 0, at: control))
      let exact = pow(400 * tanh(control), 2) + 400 / pow(cosh(control), 2)
      #expect(abs(square.z(against: exact)) < 4)
    }
  }

  @Test func binsHoldEquallyManyLevels() throws {
    // Levels −300, −298, … 300 visited equally often: no bin but the last may stand out.
    let levels = (0..<301).map { 2 * Double($0) - 300 }
    let samples = (0..<20 * 301).map { levels[$0 % 301] * 1.000_000_000_000_01 }
    let run = ReweightingRun(control: 0.1, conjugate: samples, observables: [])
    let histogram = try #require(RunHistogram(of: run, bins: 64))
    let counts = histogram.parts[0].map(\.samples)
    #expect(Set(counts.dropLast()) == [5])
    // Fewer levels than bins: each is kept as it is.
    let exact = try #require(RunHistogram(of: run, bins: 4096))
    #expect(exact.parts[0].count == 301)
  }

  @Test func whatCannotBeCountedIsRefused() {
    let numbers = (0..<100).map(Double.init)
    #expect(RunHistogram(of: ReweightingRun(control: 1, conjugate: [1, 2], observables: []), bins: 8) == nil)
    #expect(
      RunHistogram(of: ReweightingRun(control: .nan, conjugate: numbers, observables: []), bins: 8) == nil)
    let broken = numbers.map { $0 == 7 ? .nan : $0 }
    #expect(RunHistogram(of: ReweightingRun(control: 1, conjugate: broken, observables: []), bins: 8) == nil)
    #expect(HistogramReweighting([RunHistogram]()) == nil)
  }

  @Test func effectiveSamplesFallAwayFromTheRun() throws {
    var synthetic = Synthetic(seed: 142)
    let run = spins(control: 0.3, count: 4000, &synthetic)
    let reweighting = try #require(HistogramReweighting([run]))
    let here = reweighting.effectiveSamples(at: 0.3)
    // Independent samples, τ = ½: all of them count.
    #expect(here > 3000 && here < 5000)
    // A Gaussian histogram moved by one deviation: n·exp(−1).
    let edge = try #require(reweighting.validRanges.first).upperBound
    #expect(abs(reweighting.effectiveSamples(at: edge) / here - exp(-1)) < 0.08)
  }

  @Test func phasesThatCoexistAreFoundFromRunsBesideTheTransition() throws {
    // Density of states with two Gaussian phases at X = ±100 of width 20: equally high at λ = 0.
    var synthetic = Synthetic(seed: 143)
    let runs = [-0.006, 0.006].map { control in
      // At λ each phase moves by −λσ² and its weight changes by exp(∓100 λ).
      let upper = 1 / (1 + exp(200 * control))
      let x = (0..<30_000).map { _ in
        (synthetic.uniform() < upper ? 100 : -100) - 400 * control + 20 * synthetic.gaussian()
      }
      return ReweightingRun(control: control, conjugate: x, observables: [])
    }
    let reweighting = try #require(HistogramReweighting(runs))
    let peaks = try #require(reweighting.doublePeak(in: -0.01...0.01))
    #expect(abs(peaks.tilt.z(against: 0)) < 4 && peaks.tilt.error < 0.001, "\(peaks.tilt)")
    #expect(abs(peaks.gap.value - 200) < 4 && abs(peaks.scaled(by: 0.5).gap.value - 100) < 2, "\(peaks.gap)")
    // Where both are equally likely the variance is 100² + 20² and largest.
    let fluctuation = try #require(reweighting.fluctuationPeak(in: -0.01...0.01))
    #expect(abs(fluctuation.height.z(against: 10_400)) < 4, "\(fluctuation)")
    #expect(abs(fluctuation.position.z(against: 0)) < 4)
  }
}
