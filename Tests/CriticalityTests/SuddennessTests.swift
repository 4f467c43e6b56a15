import Criticality
import Foundation
import Testing

private func curve(_ controls: [Double], error: Double = 0, _ value: (Double) -> Double) -> [CurvePoint] {
  controls.map { CurvePoint(x: $0, y: Estimate(value: value($0), error: error)) }
}

@Suite struct SuddennessTests {
  private let even = (0...22).map { Double($0) / 22 }

  @Test func aStraightRiseHasElevenInBoth() throws {
    let found = try #require(Suddenness(of: curve(even) { $0 }))
    #expect(abs(found.breakthroughness.value - 11) < 1e-9 && abs(found.linearity.value - 11) < 1e-9)
    let falling = try #require(Suddenness(of: curve(even) { 1 - $0 }))
    #expect(abs(falling.linearity.value - 11) < 1e-9, "a temperature orders downwards")
  }

  @Test func oneStepIsTheRootOfElevenAndAsSuddenAsNoiseLets() throws {
    let found = try #require(Suddenness(of: curve(even, error: 0.01) { $0 < 0.5 ? 0 : 1 }))
    #expect(abs(found.linearity.value - 11.0.squareRoot()) < 0.3)
    #expect(abs(found.breakthroughness.value - 1 / (0.01 * 2.0.squareRoot())) < 25)
    let louder = try #require(Suddenness(of: curve(even, error: 0.05) { $0 < 0.5 ? 0 : 1 }))
    #expect(louder.breakthroughness.value < 0.3 * found.breakthroughness.value)
    let rise = try #require(Suddenness(of: curve(even, error: 0.01) { $0 }))
    #expect(found.isLimitedByNoise && louder.isLimitedByNoise && !rise.isLimitedByNoise)
  }

  @Test func aSweepInFactorsIsReadInFactors() throws {
    let widths = (0...10).map { pow(2, Double($0)) }
    let found = try #require(Suddenness(of: curve(widths) { log2($0) / 10 }))
    #expect(abs(found.linearity.value - 11) < 1e-6)
    #expect(widths.isGeometric && !even.isGeometric)
  }

  @Test func itDoesNotDependOnWhereTheCurveWasMeasured() throws {
    func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-12 * (x - 0.5))) }
    let sparse = try #require(Suddenness(of: curve((0...14).map { Double($0) / 14 }, error: 1e-4, sigmoid)))
    let dense = try #require(Suddenness(of: curve((0...90).map { Double($0) / 90 }, error: 1e-4, sigmoid)))
    #expect(abs(sparse.linearity.value / dense.linearity.value - 1) < 0.05)
    #expect(abs(sparse.breakthroughness.value / dense.breakthroughness.value - 1) < 0.25)
  }

  @Test func tooFewPointsAndNoChangeHaveNone() {
    #expect(Suddenness(of: curve([0, 1, 2, 3, 4]) { $0 }) == nil)
    #expect(Suddenness(of: curve(even) { _ in 0.3 }) == nil)
  }
}

@Suite struct ForesightTests {
  private let controls = (0...20).map { Double($0) / 20 }

  @Test func aSigmoidIsForeseenFromItsBeginning() throws {
    let found = try #require(Foresight(of: curve(controls, error: 0.003) { 1 / (1 + exp(-8 * ($0 - 0.6))) }))
    #expect(abs(found.expected.value - 0.6) < 0.01 && abs(found.logRatio?.value ?? 1) < 0.02)
    let falling = try #require(Foresight(of: curve(controls, error: 0.003) { 1 / (1 + exp(8 * ($0 - 0.4))) }))
    #expect(abs(falling.expected.value - 0.4) < 0.01)
    let widths = (1...10).map { pow(2, Double($0)) }
    let steep = try #require(Foresight(of: curve(widths, error: 0.003) { 1 / (1 + pow(64 / $0, 1.2)) }))
    #expect(abs(steep.expected.value / 64 - 1) < 0.05)
  }

  /// What jumps out of a slow beginning was expected much later.
  @Test func aJumpComesEarlierThanExpected() throws {
    let found = try #require(Foresight(of: curve(controls, error: 0.001) { $0 < 0.52 ? 0.02 + 0.06 * $0 : 0.95 }))
    let ratio = try #require(found.logRatio)
    #expect(ratio.value > 0.5 && ratio.value > 4 * ratio.error)
  }

  @Test func whatShowsNothingBeforehandCannotBeForeseen() {
    #expect(Foresight(of: curve(controls, error: 0.01) { $0 < 0.5 ? 0 : 1 }) == nil)
    #expect(Foresight(of: curve(controls, error: 0.01) { 0.1 * $0 }) == nil)
  }

  /// The card computes both by the same code for whatever was swept.
  @Test func theCardHasBothOfItsLargestSize() throws {
    let sizes = [8.0, 16, 32].map { size in
      TransitionCard.Size(
        size: size,
        points: controls.map { x in
          TransitionCard.Point(
            control: x,
            orderParameter: Estimate(value: 1 / (1 + exp(-size * (x - 0.5))), error: 0.002))
        })
    }
    let card = TransitionCard(of: sizes)
    let largest = curve(controls, error: 0.002) { 1 / (1 + exp(-32 * ($0 - 0.5))) }
    #expect(card.suddenness == Suddenness(of: largest) && card.suddenness != nil)
    #expect(card.foresight == Foresight(of: largest) && abs((card.foresight?.expected.value ?? 0) - 0.5) < 0.01)
  }
}
