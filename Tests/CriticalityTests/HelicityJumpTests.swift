import Criticality
import Foundation
import Testing

@Suite struct HelicityJumpTests {
  /// Obeys Weber and Minnhagen at T = 0.893 with C = 1.5 and falls faster for larger sizes above.
  private func planted(_ synthetic: inout Synthetic) -> [SizedCurve] {
    [8.0, 16, 32, 64].map { size in
      SizedCurve(
        size: size,
        points: (0..<21).map { index in
          let t = 0.8 + 0.01 * Double(index)
          let distance = t - 0.893
          let jump = 2 * 0.893 / Double.pi * (1 + 1 / (2 * log(size) + 1.5))
          let value = jump - (0.9 + 0.3 * log(size)) * distance - 2 * distance * distance
          return CurvePoint(x: t, y: Estimate(value: value + 0.001 * synthetic.gaussian(), error: 0.001))
        })
    }
  }

  @Test func temperatureOfTheJumpIsRecoveredWithATrueError() throws {
    var synthetic = Synthetic(seed: 111)
    var deviations = RunningMoments()
    for _ in 0..<60 {
      let jump = try #require(HelicityJump(of: planted(&synthetic)))
      deviations.add(jump.temperature.z(against: 0.893))
      #expect(abs(jump.constant.z(against: 1.5)) < 4)
      #expect(jump.temperature.error < 0.004)
      // Without the logarithm every size would give a temperature that is clearly too high.
      #expect(jump.uncorrected.count == 4 && jump.uncorrected.allSatisfy { $0.y.value > 0.9 })
    }
    #expect(abs(deviations.mean) < 0.7 && deviations.variance < 2 && deviations.variance > 0.2, "\(deviations)")
  }

  @Test func twoSizesOrCurvesThatNeverMeetTheLineGiveNothing() {
    var synthetic = Synthetic(seed: 112)
    #expect(HelicityJump(of: Array(planted(&synthetic).prefix(2))) == nil)
    let flat = [8.0, 16, 32].map { size in
      SizedCurve(
        size: size, points: (0..<20).map { CurvePoint(x: 0.1 * Double($0), y: Estimate(value: 5, error: 0.1)) })
    }
    #expect(HelicityJump(of: flat) == nil)
    #expect(HelicityJump(of: []) == nil)
  }
}
