import Criticality
import Foundation
import Testing

@Suite struct DistributionTests {
  @Test(
    "p-values agree with the tables of Abramowitz and Stegun",
    arguments: [
      (3.841458820694124, 1, 0.05), (18.307038053275146, 10, 0.05), (20.515005652432873, 5, 0.001),
      (149.44925277903886, 100, 0.001), (10.82756617, 1, 0.001), (2.0, 2, 0.36787944117144233),
      (0.0039321400000195, 1, 0.95), (61.754079, 90, 0.99),
    ])
  func pValues(statistic: Double, degreesOfFreedom: Int, p: Double) {
    let test = ChiSquared(statistic: statistic, degreesOfFreedom: degreesOfFreedom)
    #expect(abs(test.pValue / p - 1) < 2e-6, "\(test)")
  }

  @Test func equivalentDeviationsAgreeWithTheNormalTail() {
    // One-sided probability of 5 and of 4 standard deviations, and of −2.
    #expect(abs(normalExcess(probability: 2.866515718791939e-7) - 5) < 1e-9)
    #expect(abs(normalExcess(probability: 3.167124183311986e-5) - 4) < 1e-9)
    #expect(abs(normalExcess(probability: 0.9772498680518208) + 2) < 1e-9)
    #expect(abs(normalExcess(probability: 1e-300) - 37.0471) < 1e-3)
    #expect(normalExcess(probability: 0) == .infinity)
    // χ² of one degree of freedom is the square of a normal variable, counted on both sides.
    #expect(abs(ChiSquared(statistic: 16, degreesOfFreedom: 1).pValue - 2 * 3.167124183311986e-5) < 1e-12)
    #expect(ChiSquared(statistic: 500, degreesOfFreedom: 100).z > 15)
    #expect(ChiSquared(statistic: 20, degreesOfFreedom: 100).z < -8)
  }

  @Test func fairDicePassAndLoadedDiceFail() {
    var synthetic = Synthetic(seed: 31)
    var fair = [Int](repeating: 0, count: 6)
    var loaded = fair
    for _ in 0..<60_000 {
      fair[min(5, Int(6 * synthetic.uniform()))] += 1
      loaded[min(5, Int(6.3 * synthetic.uniform()))] += 1
    }
    let probabilities = [Double](repeating: 2, count: 6)
    let good = ChiSquared(observed: fair, probabilities: probabilities)
    #expect(good.degreesOfFreedom == 5 && abs(good.z) < 4)
    #expect(ChiSquared(observed: loaded, probabilities: probabilities).z > 4)
  }

  @Test func deviationsOfRandomCountsAreStandardNormal() {
    var synthetic = Synthetic(seed: 32)
    var moments = RunningMoments()
    let probabilities = (0..<40).map { exp(-0.3 * Double($0)) }
    let total = probabilities.reduce(0, +)
    for _ in 0..<400 {
      var counts = [Int](repeating: 0, count: 40)
      for _ in 0..<2000 {
        var left = synthetic.uniform() * total
        var bin = 0
        while bin < 39, left >= probabilities[bin] {
          left -= probabilities[bin]
          bin += 1
        }
        counts[bin] += 1
      }
      moments.add(ChiSquared(observed: counts, probabilities: probabilities).z)
    }
    #expect(abs(moments.mean) < 4 / 20.0)
    #expect(abs(moments.variance - 1) < 4 * (2 / 400.0).squareRoot())
  }

  @Test func sparseBinsAreMergedAndImpossibleOnesCondemn() {
    let sparse = ChiSquared(observed: [1, 0, 98, 1], probabilities: [0.01, 0.01, 0.97, 0.01])
    #expect(sparse.degreesOfFreedom == 0 && sparse.pValue == 1 && sparse.z == 0)
    let merged = ChiSquared(observed: [3, 2, 50, 40, 5], probabilities: [0.03, 0.02, 0.5, 0.4, 0.05])
    #expect(merged.degreesOfFreedom == 3 && merged.statistic == 0)
    let impossible = ChiSquared(observed: [50, 1, 49], probabilities: [0.5, 0, 0.5])
    #expect(impossible.pValue == 0 && impossible.z == .infinity)
  }

  @Test func histogramCountsEveryNumberOnce() {
    let numbers = [-1, -0.5, 0, 0.999, 1, 1.001, .nan, -.infinity]
    let histogram = Histogram(of: numbers, range: -1...1, bins: 4)
    #expect(histogram.counts == [1, 1, 1, 2])
    #expect(histogram.outside == 3 && histogram.total == 5)
    #expect(histogram.centre(of: 0) == -0.75)
    #expect(abs(histogram.density.reduce(0, +) * histogram.binWidth - 1) < 1e-14)
    #expect(Histogram(range: 0...1, bins: 3).density == [0, 0, 0])
  }

  @Test func runningMomentsEqualThoseOfTheWholeAndMerge() {
    var synthetic = Synthetic(seed: 33)
    let numbers = synthetic.gaussians(1000).map { 1e8 + $0 }
    let whole = RunningMoments(of: numbers)
    var parts = RunningMoments(of: numbers[..<300])
    parts.merge(RunningMoments(of: numbers[300...]))
    #expect(abs(whole.mean - parts.mean) < 1e-6 && abs(whole.variance - parts.variance) < 1e-6)
    // Large offset: a sum of squares would have lost everything.
    let centred = RunningMoments(of: numbers.map { $0 - 1e8 })
    #expect(abs(whole.variance - centred.variance) < 1e-5)
    #expect(whole.maximum == numbers.max() && whole.minimum == numbers.min())
    #expect(RunningMoments().mean.isNaN && RunningMoments(of: [1]).variance.isNaN)
  }

  @Test func estimatesCompareInStandardErrors() {
    #expect(Estimate(value: 1, error: 0.3).z(against: 0, error: 0.4) == 2)
    #expect(Estimate(value: 1, error: 0).z(against: 1) == 0)
    #expect(Estimate(value: 1, error: 0).z(against: 2) == -.infinity)
    #expect(Estimate(value: 1, error: .nan).z(against: 1).isNaN)
    let mean = Estimate.weightedMean(of: [
      .init(value: 1, error: 1), .init(value: 2, error: 0.5), .init(value: 9, error: 0),
    ])
    #expect(mean.map { abs($0.value - 1.8) < 1e-12 && abs($0.error - 0.2.squareRoot()) < 1e-12 } == true)
    #expect(Estimate.weightedMean(of: []) == nil)
  }
}
