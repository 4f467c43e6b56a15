import Criticality
import Foundation
import Testing

@Suite struct FirstOrderScalingTests {
  /// Two phases 0.7 apart in energy per site and with orders 0.9 and 0, equally likely at T = 0.7 + 1.5/L²: everything a
  /// finite square shows of a first-order transition at 0.7.
  private func size(_ length: Double, _ synthetic: inout Synthetic) -> TransitionCard.Size {
    let sites = length * length
    func noisy(_ value: Double, _ error: Double) -> Estimate {
      Estimate(value: value + error * synthetic.gaussian(), error: error)
    }
    let place = 0.7 + 1.5 / sites
    let points = (0..<41).map { index in
      let x = 0.68 + 0.001 * Double(index)
      let ordered = 1 / (1 + exp((x - place) * sites * 1.4))
      let m2 = ordered * 0.81 + (1 - ordered) / sites
      let m4 = ordered * 0.6561 + (1 - ordered) * 3 / (sites * sites)
      let variance = m2 - pow(ordered * 0.9 + (1 - ordered) * 0.8 / length, 2)
      return TransitionCard.Point(
        control: x, orderParameter: noisy(ordered * 0.9 + (1 - ordered) * 0.8 / length, 0.003),
        susceptibility: noisy(sites * variance, 0.01 * sites * variance + 0.05),
        binder: noisy(1 - m4 / (3 * m2 * m2), 0.02))
    }
    let fluctuation = Peak(position: noisy(place, 2e-5), height: noisy(0.1225 + 0.9 / sites, 3e-4))
    let phases = (0..<20_000).map { _ in
      (synthetic.uniform() < 0.5 ? -1.35 : -0.65) + 0.16 * synthetic.gaussian()
    }
    return TransitionCard.Size(
      size: length, points: points, doublePeak: DoublePeak(of: phases),
      reweighted: TransitionCard.Reweighted(
        susceptibility: nil, fluctuation: fluctuation, coexistence: noisy(place - 0.2 / sites, 3e-5)), units: sites)
  }

  @Test func theLimitIsTakenInTheVolumeAndExponentsAreLeftOut() throws {
    var synthetic = Synthetic(seed: 151)
    var pulls = RunningMoments()
    for _ in 0..<12 {
      let card = TransitionCard(of: [12, 16, 24, 32].map { size($0, &synthetic) })
      #expect(card.verdict.order == .firstOrder, "\(card.verdict)")
      #expect(card.exponents.isEmpty && card.collapse == nil && card.scaling == nil)
      #expect(card.method == .coexistence)
      let scaling = try #require(card.firstOrder)
      #expect(scaling.dimension == 2 && scaling.limits.count == 3)
      let point = try #require(card.criticalPoint)
      pulls.add(point.z(against: 0.7))
      #expect(point.error < 2e-4)
      let heat = try #require(scaling.latentHeatOfFluctuations)
      #expect(abs(heat.z(against: 0.7)) < 4 && heat.error < 0.01, "\(heat)")
      let gap = try #require(scaling.latentHeatOfGaps)
      #expect(abs(gap.value - 0.7) < 0.05, "\(gap)")
      let growth = try #require(scaling.peakGrowth)
      #expect(abs(growth.value - 2) < 5 * growth.error + 0.2, "\(growth)")
    }
    #expect(abs(pulls.mean) < 1 && pulls.variance < 3, "\(pulls)")
  }

  @Test func logarithmsAreWarnedOf() {
    var synthetic = Synthetic(seed: 152)
    let sizes = [12.0, 16, 24, 32].map { size($0, &synthetic) }
    #expect(!TransitionCard(of: sizes).verdict.needs.contains(.logarithms))
    #expect(TransitionCard(of: sizes, hasLogarithms: true).verdict.needs.contains(.logarithms))
  }
}
