import Criticality
import Foundation
import Testing

/// N independent two-level units, X = how many are excited: ⟨X⟩ = N/(1 + e^λ), variance N/(4 cosh²(λ/2)).
private func twoLevelRun(control: Double, units: Int, count: Int, _ synthetic: inout Synthetic) -> ReweightingRun {
  let p = 1 / (1 + exp(control))
  let x = (0..<count).map { _ in
    Double((0..<units).reduce(0) { sum, _ in sum + (synthetic.uniform() < p ? 1 : 0) })
  }
  return ReweightingRun(control: control, conjugate: x, observables: [x, x.map { $0 * $0 }])
}

/// A Gaussian density of states: at λ, X is normal with mean `mean − λσ²` and deviation σ; samples have the correlation
/// of an AR(1) series.
private func gaussianRun(
  control: Double, mean: Double, deviation: Double, a: Double, count: Int, _ synthetic: inout Synthetic
) -> ReweightingRun {
  let x = synthetic.autoregressive(a, count: count).map { mean - control * deviation * deviation + deviation * $0 }
  return ReweightingRun(control: control, conjugate: x, observables: [x])
}

@Suite struct ReweightingTests {
  @Test func oneRunAnswersNearbyControlsAndNoOthers() throws {
    var synthetic = Synthetic(seed: 61)
    var moments = RunningMoments()
    for _ in 0..<60 {
      let run = twoLevelRun(control: 0.2, units: 50, count: 2000, &synthetic)
      let reweighting = try #require(HistogramReweighting([run]))
      let mean = try #require(reweighting.mean(of: 0, at: 0.4))
      moments.add(mean.z(against: 50 / (1 + exp(0.4))))
      // 1/σ = 2 cosh(0.1)/√50 = 0.284.
      let range = try #require(reweighting.validRanges.first)
      #expect(abs(range.upperBound - 0.484) < 0.02 && abs(range.lowerBound + 0.084) < 0.02)
      #expect(reweighting.mean(of: 0, at: 0.6) == nil && !reweighting.isValid(at: -0.2))
    }
    #expect(abs(moments.mean) < 0.5 && moments.variance > 0.5 && moments.variance < 1.8)
  }

  @Test func severalRunsGiveTheExactCurveBetweenThemWithTrueErrors() throws {
    var synthetic = Synthetic(seed: 62)
    var deviations = RunningMoments()
    var gain = RunningMoments()
    for _ in 0..<40 {
      let runs = [-0.4, 0, 0.4].map { twoLevelRun(control: $0, units: 50, count: 1000, &synthetic) }
      let reweighting = try #require(HistogramReweighting(runs))
      #expect(reweighting.validRanges.count == 1)
      for control in [-0.5, -0.2, 0.1, 0.3] {
        let variance = try #require(reweighting.estimate(of: [0, 1], at: control) { $0[1] - $0[0] * $0[0] })
        deviations.add(variance.z(against: 50 / (4 * pow(cosh(control / 2), 2))))
      }
      let single = try #require(HistogramReweighting([runs[1]])).mean(of: 0, at: 0.15)
      let several = reweighting.mean(of: 0, at: 0.15)
      gain.add((several?.error ?? .nan) / (single?.error ?? .nan))
    }
    #expect(abs(deviations.mean) < 0.4 && deviations.variance > 0.6 && deviations.variance < 1.7)
    #expect(gain.mean < 0.85, "three runs must know more than one")
  }

  @Test func correlatedRunsWithContinuousEnergiesHaveTrueErrors() throws {
    var synthetic = Synthetic(seed: 63)
    var deviations = RunningMoments()
    for _ in 0..<30 {
      let runs = [1.0, 1.3].map {
        gaussianRun(control: $0, mean: -100, deviation: 4, a: 0.8, count: 4000, &synthetic)
      }
      let reweighting = try #require(HistogramReweighting(runs))
      deviations.add(try #require(reweighting.mean(of: 0, at: 1.15)).z(against: -100 - 1.15 * 16))
      let own = reweighting.estimate(of: [-1], at: 1.15) { $0[0] }
      let asObservable = reweighting.mean(of: 0, at: 1.15)
      #expect(abs((own?.value ?? 0) - (asObservable?.value ?? 1)) < 1e-4)
    }
    #expect(abs(deviations.mean) < 0.7 && deviations.variance > 0.4 && deviations.variance < 2.2)
  }

  @Test func distantRunsLeaveAGap() throws {
    var synthetic = Synthetic(seed: 64)
    let runs = [0.0, 3].map { gaussianRun(control: $0, mean: 0, deviation: 5, a: 0, count: 500, &synthetic) }
    let reweighting = try #require(HistogramReweighting(runs))
    #expect(reweighting.validRanges.count == 2)
    #expect(reweighting.mean(of: 0, at: 1.5) == nil)
    #expect(HistogramReweighting([ReweightingRun]()) == nil)
    #expect(HistogramReweighting([ReweightingRun(control: 1, conjugate: [1, 2], observables: [[1, 2]])]) == nil)
  }

  @Test func crossingOfTwoSizesCoversTheKnownOne() throws {
    // 1/(1 + e^λ) = 0.51 − 0.64 λ.
    var (low, high) = (0.0, 0.1)
    for _ in 0..<50 {
      let x = 0.5 * (low + high)
      if 1 / (1 + exp(x)) < 0.51 - 0.64 * x { low = x } else { high = x }
    }
    var synthetic = Synthetic(seed: 65)
    var positions = RunningMoments()
    var heights = RunningMoments()
    for _ in 0..<40 {
      let first = try #require(
        HistogramReweighting([-0.1, 0.1].map { twoLevelRun(control: $0, units: 100, count: 2000, &synthetic) }))
      let second = try #require(
        HistogramReweighting([
          gaussianRun(control: 0, mean: 51, deviation: 8, a: 0.3, count: 4000, &synthetic)
        ]))
      let crossing = try #require(
        HistogramReweighting.crossing(of: first, and: second, in: -0.1...0.12, inputs: [0]) { $0[0] / 100 })
      positions.add(crossing.position.z(against: low))
      heights.add(crossing.height.z(against: 1 / (1 + exp(low))))
    }
    #expect(abs(positions.mean) < 0.6 && positions.variance > 0.4 && positions.variance < 2)
    #expect(abs(heights.mean) < 0.6 && heights.variance > 0.4 && heights.variance < 2)
  }

  @Test func peakOfAReweightedVarianceIsTheKnownOne() throws {
    var synthetic = Synthetic(seed: 66)
    var positions = RunningMoments()
    var heights = RunningMoments()
    for _ in 0..<20 {
      let runs = [-1.6, -1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2, 1.6].map {
        twoLevelRun(control: $0, units: 20, count: 2000, &synthetic)
      }
      let reweighting = try #require(HistogramReweighting(runs))
      let peak = try #require(
        reweighting.peak(in: -1.5...1.5, inputs: [0, 1]) { means, _ in means[1] - means[0] * means[0] })
      positions.add(peak.position.z(against: 0))
      heights.add(peak.height.z(against: 5))
    }
    #expect(abs(positions.mean) < 0.9 && positions.variance < 2.5)
    #expect(abs(heights.mean) < 0.9 && heights.variance < 2.5)
  }
}
