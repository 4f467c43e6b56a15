import Criticality
import Foundation
import Testing

@Suite struct RefinedControlsTests {
  /// A continuous transition at `place` with ν = 1: order parameter, a maximum above it, a falling cumulant.
  private func measured(_ controls: [Double], at place: Double) -> [TransitionCard.Size] {
    var synthetic = Synthetic(seed: 131)
    return [16.0, 32, 64].map { length in
      TransitionCard.Size(
        size: length,
        points: controls.map { x in
          let u = (x - place) * length
          func estimate(_ value: Double) -> Estimate {
            Estimate(value: value + 0.002 * synthetic.gaussian(), error: 0.002)
          }
          return TransitionCard.Point(
            control: x, orderParameter: estimate(0.5 - 0.45 * tanh(0.5 * u)),
            susceptibility: estimate(1 / (1 + pow(u - 1, 2))), binder: estimate(0.35 - 0.3 * tanh(u)))
        })
    }
  }

  @Test(arguments: [1.7, 2.27, 3.94])
  func roundsCloseInOnTheTransitionWhereverItIs(_ place: Double) {
    var controls = (0..<9).map { 1 + 0.5 * Double($0) }
    for round in 1...3 {
      let next = RefinedControls.next(after: measured(controls, at: place), measured: controls, count: 8)
      #expect(next.count == 8 && next == next.sorted() && Set(next).isDisjoint(with: controls))
      // From the second round on, all but the odd point lies where the largest size changes: within 8/64.
      if round > 1 { #expect(next.count { abs($0 - place) < 8.0 / 64 } >= 7, "round \(round): \(next)") }
      controls = (controls + next).sorted()
    }
    let inside = controls.filter { abs($0 - place) < 4.0 / 64 }
    #expect(inside.count >= 8)
  }

  @Test func theSameResultsInAnyOrderGiveTheSamePlan() {
    let controls = (0..<9).map { 1 + 0.5 * Double($0) }
    let sizes = measured(controls, at: 2.27)
    let shuffled = sizes.reversed().map { TransitionCard.Size(size: $0.size, points: $0.points.reversed()) }
    #expect(
      RefinedControls.next(after: sizes, measured: controls, count: 12)
        == RefinedControls.next(after: shuffled, measured: controls.reversed(), count: 12))
  }

  @Test func withoutResultsGapsAreFilledEvenly() {
    #expect(RefinedControls.next(after: [], measured: [0, 1, 3], count: 3) == [0.5, 1.5, 2])
    #expect(RefinedControls.next(after: [], measured: [2], count: 3) == [])
    #expect(RefinedControls.next(after: [], measured: [1, 1.000_001_5], count: 5).count == 1)
  }

  @Test func noiseAttractsNoPoints() {
    // A flat curve with one steep place: the scatter of the flat part is no change.
    let controls = (0..<21).map { Double($0) }
    var synthetic = Synthetic(seed: 132)
    let points = controls.map { x in
      TransitionCard.Point(
        control: x, orderParameter: Estimate(value: (x < 7.5 ? 1 : 0) + 0.05 * synthetic.gaussian(), error: 0.05))
    }
    let next = RefinedControls.next(
      after: [TransitionCard.Size(size: 10, points: points)], measured: controls, count: 5)
    #expect(next.count { $0 > 7 && $0 < 8 } >= 4, "\(next)")
  }
}
