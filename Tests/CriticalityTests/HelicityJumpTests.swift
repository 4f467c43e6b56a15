import Criticality
import Foundation
import Testing

@Suite struct HelicityJumpTests {
  /// Obeys Weber and Minnhagen at T = 0.893 with C = 1.5 and falls faster for larger sizes above.
  private func planted(_ synthetic: inout Synthetic, upTo count: Int = 21) -> [SizedCurve] {
    [8.0, 16, 32, 64].map { size in
      SizedCurve(
        size: size,
        points: (0..<count).map { index in
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

  /// The other curves sharpen and cross as at a continuous transition, and still there is no such verdict.
  @Test func aSystemWithAStiffnessIsNeverCalledContinuous() throws {
    var synthetic = Synthetic(seed: 113)
    let sizes = [8.0, 16, 32, 64].map { length in
      TransitionCard.Size(
        size: length,
        points: (0..<41).map { index in
          let t = 0.8 + 0.005 * Double(index)
          let u = (t - 0.9) * length
          return TransitionCard.Point(
            control: t, orderParameter: Estimate(value: 0.5 - 0.5 * tanh(0.5 * u), error: 0.002),
            binder: Estimate(value: 0.4 - 0.2 * tanh(0.5 * u), error: 0.001))
        })
    }
    #expect(TransitionCard(of: sizes).verdict.order == .continuous)
    let card = TransitionCard(of: sizes, stiffness: planted(&synthetic))
    #expect(card.verdict.order == .undecided)
    #expect(card.method == .helicityJump && card.exponents.isEmpty && card.collapse == nil)
    #expect(abs(try #require(card.criticalPoint).z(against: 0.893)) < 3)
    #expect(card.verdict.evidence.contains { $0.kind == .helicityJump })
  }

  @Test func aStiffnessThatJumpsAndVanishesAboveIsKosterlitzAndThouless() throws {
    var synthetic = Synthetic(seed: 114)
    let curves = planted(&synthetic, upTo: 41)
    let sizes = curves.map { curve in
      TransitionCard.Size(
        size: curve.size,
        points: curve.points.map {
          TransitionCard.Point(
            control: $0.x, orderParameter: Estimate(value: 0.7 - 0.5 * ($0.x - 0.8), error: 0.002))
        })
    }
    let card = TransitionCard(of: sizes, stiffness: curves)
    #expect(card.verdict.order == .kosterlitzThouless, "\(card.verdict)")
    #expect(card.exponents.isEmpty && card.collapse == nil && card.method == .helicityJump)
    // Two sizes can always be made to agree.
    #expect(TransitionCard(of: Array(sizes.prefix(2)), stiffness: Array(curves.prefix(2))).verdict.order == .undecided)
    // A stiffness that does not vanish above makes no such transition.
    let stiff = curves.map { curve in
      SizedCurve(
        size: curve.size,
        points: curve.points.map { CurvePoint(x: $0.x, y: Estimate(value: max($0.y.value, 0.5), error: 0.001)) })
    }
    #expect(TransitionCard(of: sizes, stiffness: stiff).verdict.order == .undecided)
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
