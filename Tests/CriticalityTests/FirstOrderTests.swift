import Criticality
import Foundation
import Testing

@Suite struct DoublePeakTests {
  /// Two normal phases at ±1 of width 0.3, occupied with the given probability of the lower one.
  private func phases(lowerShare: Double, count: Int, _ synthetic: inout Synthetic) -> [Double] {
    (0..<count).map { _ in (synthetic.uniform() < lowerShare ? -1 : 1) + 0.3 * synthetic.gaussian() }
  }

  @Test func gapAndBarrierOfTwoKnownPhasesAreFound() throws {
    var synthetic = Synthetic(seed: 81)
    var gaps = RunningMoments()
    var barriers = RunningMoments()
    var deviations = RunningMoments()
    for _ in 0..<40 {
      let peaks = try #require(DoublePeak(of: phases(lowerShare: 0.5, count: 20_000, &synthetic)))
      gaps.add(peaks.gap.value)
      barriers.add(peaks.barrier.value)
      deviations.add(peaks.barrier.z(against: 4.862))
      #expect(abs(peaks.gap.z(against: 2)) < 5)
      #expect(peaks.gap.error < 0.05 && abs(peaks.lower.value + 1) < 0.1 && abs(peaks.upper.value - 1) < 0.1)
    }
    #expect(abs(gaps.mean - 2) < 0.01)
    // At 0 the two tails add: ln(1/(2 exp(−1/0.18))) = 4.862.
    #expect(abs(barriers.mean - 4.862) < 0.15, "\(barriers)")
    #expect(deviations.variance < 2.5, "\(deviations)")
  }

  @Test func unequalPhasesAreTiltedToEqualHeight() throws {
    var synthetic = Synthetic(seed: 82)
    let peaks = try #require(DoublePeak(of: phases(lowerShare: 0.8, count: 40_000, &synthetic)))
    // Weights 0.8 : 0.2 at a distance of 2 are balanced by exp(−tilt·x) with tilt = −ln(4)/2.
    #expect(abs(peaks.tilt.value + log(4) / 2) < 0.05)
    #expect(abs(peaks.barrier.value - 4.862) < 0.5)
    let tension = peaks.interfaceTension(length: 10, dimension: 2)
    #expect(abs(tension.value - peaks.barrier.value / 20) < 1e-12)
    #expect(abs(peaks.interfaceTension(length: 10, dimension: 3).value - peaks.barrier.value / 200) < 1e-12)
  }

  @Test func onePeakIsNotTakenForTwo() {
    var synthetic = Synthetic(seed: 83)
    var found = 0
    for _ in 0..<100 {
      if DoublePeak(of: synthetic.gaussians(3000)) != nil { found += 1 }
      // A flat top, as near a continuous transition.
      if DoublePeak(of: (0..<3000).map { _ in synthetic.uniform() }) != nil { found += 1 }
      if DoublePeak(of: synthetic.autoregressive(0.9, count: 5000)) != nil { found += 1 }
    }
    #expect(found <= 3, "\(found) of 300")
  }

  @Test func tooFewIndependentSamplesSeeNothing() {
    var synthetic = Synthetic(seed: 84)
    // One change of side in the whole series is no evidence of coexistence.
    let single = (0..<2000).map { ($0 < 1000 ? -1 : 1) + 0.1 * synthetic.gaussian() }
    #expect(DoublePeak(of: single) == nil)
    #expect(DoublePeak(of: []) == nil)
    #expect(DoublePeak(of: [Double](repeating: 1, count: 500)) == nil)
    #expect(DoublePeak(of: [1, .nan, 2]) == nil)
  }
}

@Suite struct HysteresisLoopTests {
  private func branch(jumpAt: Double, noise: Double, _ synthetic: inout Synthetic) -> [CurvePoint] {
    (0...40).map { index in
      let x = -1 + 0.05 * Double(index)
      return CurvePoint(
        x: x, y: Estimate(value: (x < jumpAt ? -1 : 1) + noise * synthetic.gaussian(), error: noise))
    }
  }

  @Test func areaOfARectangularLoopIsItsHeightTimesItsWidth() throws {
    var synthetic = Synthetic(seed: 85)
    let loop = try #require(
      HysteresisLoop(
        up: branch(jumpAt: 0.276, noise: 0.02, &synthetic), down: branch(jumpAt: -0.274, noise: 0.02, &synthetic)))
    // Jumps between −0.3 and −0.25 and between 0.25 and 0.3: eleven points of difference 2.
    #expect(abs(loop.area.z(against: 11 * 0.05 * 2)) < 4)
    #expect(abs(loop.area.error / (0.05 * 0.02 * 81.0.squareRoot()) - 1) < 0.05)
    #expect(abs(loop.relativeArea.value - 0.275) < 0.02)
    #expect(abs(loop.widest.x) <= 0.3 && abs(loop.widest.y.value - 2) < 0.2)
  }

  @Test func reversibleBranchesHaveNoArea() throws {
    var synthetic = Synthetic(seed: 86)
    var moments = RunningMoments()
    for _ in 0..<200 {
      let loop = try #require(
        HysteresisLoop(
          up: branch(jumpAt: 0.01, noise: 0.05, &synthetic), down: branch(jumpAt: 0.01, noise: 0.05, &synthetic)))
      moments.add(loop.area.z(against: 0))
    }
    #expect(abs(moments.mean) < 0.3 && abs(moments.variance - 1) < 0.4)
    #expect(HysteresisLoop(up: [], down: []) == nil)
  }
}
