import Criticality
import Foundation
import Testing

/// Whether stated errors are true: over many repetitions the distances of results from the planted values, in units of
/// their errors, are those of a unit normal distribution. `LongCalibrationTests` does the same with real simulations.
@Suite struct CalibrationTests {
  private let controls = (0..<31).map { 2.12 + 0.01 * Double($0) }

  /// The scaling functions of a continuous transition at 2.27 with ν = 1, β/ν = 1/8, γ/ν = 7/4, and corrections L^{−2}.
  private func size(_ length: Double, _ synthetic: inout Synthetic) -> TransitionCard.Size {
    let points = controls.map { x in
      let u = (x - 2.27) * length
      func measured(_ value: Double, _ error: Double) -> Estimate {
        Estimate(value: value + error * synthetic.gaussian(), error: error)
      }
      return TransitionCard.Point(
        control: x, orderParameter: measured(pow(length, -0.125) * (0.6 - 0.5 * tanh(0.25 * u)), 0.002),
        susceptibility: measured(0.05 * pow(length, 1.75) / (1 + pow(u - 1, 2) / 6), 0.001 * pow(length, 1.75)),
        binder: measured(0.4 - 0.26 * tanh(0.25 * u) + 0.3 * pow(length, -2), 0.002))
    }
    return TransitionCard.Size(size: length, points: points)
  }

  @Test func pullsOfCriticalPointAndExponentsAreThoseOfAUnitNormal() throws {
    var synthetic = Synthetic(seed: 171)
    let exact = ["T_c": 2.27, "inverse_nu": 1, "beta_over_nu": 0.125, "gamma_over_nu": 1.75]
    var pulls: [String: RunningMoments] = [:]
    for _ in 0..<20 {
      let card = TransitionCard(of: [8, 16, 32, 64].map { size($0, &synthetic) })
      #expect(card.verdict.order == .continuous)
      let point = try #require(card.criticalPoint)
      pulls["T_c", default: RunningMoments()].add(point.z(against: 2.27))
      for exponent in card.exponents where exponent.method != "susceptibility_peaks" {
        pulls[exponent.name, default: RunningMoments()].add(exponent.estimate.z(against: exact[exponent.name] ?? .nan))
      }
    }
    #expect(pulls.count == 4)
    for (name, moments) in pulls {
      // Of 20 unit normal numbers the mean has deviation 0.22 and the variance 0.32: three deviations of each, and room
      // below, for errors that hold the uncertainty of ω are cautious.
      #expect(moments.count == 20)
      #expect(abs(moments.mean) < 0.67 && moments.variance < 1.96 && moments.variance > 0.1, "\(name): \(moments)")
    }
  }
}
