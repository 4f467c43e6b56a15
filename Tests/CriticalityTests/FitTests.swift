import Criticality
import Foundation
import Testing

@Suite struct FitTests {
  @Test func coefficientsOfALineScatterAsTheirErrorsSay() throws {
    var synthetic = Synthetic(seed: 51)
    var slopes = RunningMoments()
    var predictions = RunningMoments()
    for _ in 0..<400 {
      let points = (0..<12).map { index in
        let x = Double(index)
        let error = 0.1 + 0.02 * x
        return CurvePoint(x: x, y: Estimate(value: 3 - 0.5 * x + error * synthetic.gaussian(), error: error))
      }
      let fit = try #require(LeastSquares(polynomial: 1, through: points, centre: 4))
      slopes.add((fit.coefficients[1] + 0.5) / fit.covariance[1][1].squareRoot())
      predictions.add(fit.prediction(at: [1, 10]).z(against: 3 - 0.5 * 14))
    }
    #expect(abs(slopes.mean) < 0.2 && abs(slopes.variance - 1) < 0.3)
    // The scale factor of fits worse than average makes this a little narrower than 1.
    #expect(predictions.variance > 0.5 && predictions.variance < 1.2)
  }

  @Test func exactPolynomialsAreRecoveredAndUndeterminedOnesRefused() throws {
    let points = (0..<6).map { CurvePoint(x: Double($0), y: Estimate(value: pow(Double($0), 3) - 2, error: 1)) }
    let fit = try #require(LeastSquares(polynomial: 3, through: points, centre: 0))
    #expect(zip(fit.coefficients, [-2, 0, 0, 1]).allSatisfy { abs($0 - $1) < 1e-8 })
    #expect(LeastSquares(polynomial: 6, through: points) == nil)
    let twice = [points[0], points[0], points[0]]
    #expect(LeastSquares(polynomial: 1, through: twice) == nil)
    let unusable = points.map { CurvePoint(x: $0.x, y: Estimate(value: $0.y.value, error: .nan)) }
    #expect(LeastSquares(polynomial: 1, through: unusable) == nil)
  }

  @Test func powerLawGivesThePlantedExponentWithATrueError() throws {
    var synthetic = Synthetic(seed: 52)
    var moments = RunningMoments()
    for _ in 0..<300 {
      let points = [8.0, 16, 32, 64, 128].map { size in
        let value = 2.3 * pow(size, 1.75)
        return CurvePoint(x: size, y: Estimate(value: value * (1 + 0.01 * synthetic.gaussian()), error: 0.01 * value))
      }
      let law = try #require(PowerLaw(through: points))
      moments.add(law.exponent.z(against: 1.75))
    }
    #expect(abs(moments.mean) < 0.25 && moments.variance > 0.5 && moments.variance < 1.25)
    #expect(PowerLaw(through: [CurvePoint(x: 2, y: Estimate(value: 1, error: 0.1))]) == nil)
  }

  @Test func peakOfASkewedCurveLiesWhereItWasPlanted() throws {
    var synthetic = Synthetic(seed: 53)
    var positions = RunningMoments()
    var heights = RunningMoments()
    for _ in 0..<200 {
      let points = (0..<41).map { index in
        let x = 2 + 0.025 * Double(index)
        let u = (x - 2.473) / 0.2
        let value = 7 / (1 + u * u + 0.1 * u * u * u)
        return CurvePoint(x: x, y: Estimate(value: value + 0.05 * synthetic.gaussian(), error: 0.05))
      }
      let peak = try #require(Peak(of: points))
      positions.add(peak.position.z(against: 2.473))
      heights.add(peak.height.z(against: 7))
    }
    #expect(abs(positions.mean) < 0.8 && positions.variance < 1.8, "\(positions)")
    #expect(abs(heights.mean) < 0.8 && heights.variance < 1.8, "\(heights)")
  }

  @Test func aCurveThatStillRisesAtItsEndHasNoPeak() {
    let points = (0..<20).map { CurvePoint(x: Double($0), y: Estimate(value: Double($0), error: 0.1)) }
    #expect(Peak(of: points) == nil)
    #expect(Peak(of: []) == nil)
  }
}

@Suite struct CrossingTests {
  /// A cumulant with scaling function U((x − 2.27) L^{1/ν}) and a correction b L^{−ω}, for ν = 1 and ω = 1.75.
  private func cumulant(_ x: Double, size: Double, correction: Double) -> Double {
    let scaled = (x - 2.27) * size
    return 0.61 - 0.2 * tanh(0.4 * scaled) + correction * pow(size, -1.75)
  }

  private func curve(
    size: Double, correction: Double, error: Double, _ synthetic: inout Synthetic
  ) -> [CurvePoint] {
    (0..<31).map { index in
      let x = 2.12 + 0.01 * Double(index)
      let value = cumulant(x, size: size, correction: correction) + error * synthetic.gaussian()
      return CurvePoint(x: x, y: Estimate(value: value, error: error))
    }
  }

  @Test func crossingsWithoutCorrectionsCoverTheCriticalPoint() throws {
    var synthetic = Synthetic(seed: 54)
    var positions = RunningMoments()
    var heights = RunningMoments()
    for _ in 0..<200 {
      let a = curve(size: 16, correction: 0, error: 0.004, &synthetic)
      let b = curve(size: 32, correction: 0, error: 0.004, &synthetic)
      let crossing = try #require(Crossing(of: a, and: b))
      positions.add(crossing.position.z(against: 2.27))
      heights.add(crossing.height.z(against: 0.61))
    }
    #expect(abs(positions.mean) < 0.4 && positions.variance > 0.5 && positions.variance < 1.5)
    #expect(abs(heights.mean) < 0.5 && heights.variance > 0.4 && heights.variance < 1.5)
  }

  @Test func curvesThatOnlyTouchInNoiseDoNotCross() {
    var synthetic = Synthetic(seed: 55)
    var found = 0
    for _ in 0..<50 {
      let flat = (0..<2).map { shift in
        (0..<30).map {
          CurvePoint(
            x: Double($0), y: Estimate(value: 0.01 * Double(shift) + 0.001 * synthetic.gaussian(), error: 0.001))
        }
      }
      if Crossing(of: flat[0], and: flat[1]) != nil { found += 1 }
    }
    #expect(found == 0)
  }

  @Test func chanceCrossingsFarAwayAreNotTaken() throws {
    // Deep in the ordered phase both cumulants are 2/3 within their errors and cross many times.
    var synthetic = Synthetic(seed: 56)
    let curves = [12.0, 24].map { size in
      (0..<60).map { index in
        let x = 1.8 + 0.01 * Double(index)
        let value = 2.0 / 3 - 0.33 * (1 + tanh(0.6 * (x - 2.27) * size)) + 0.003 * synthetic.gaussian()
        return CurvePoint(x: x, y: Estimate(value: value, error: 0.003))
      }
    }
    let crossing = try #require(Crossing(of: curves[0], and: curves[1]))
    #expect(abs(crossing.position.value - 2.27) < 0.01)
  }

  @Test func extrapolationRemovesCorrectionsToScaling() throws {
    var synthetic = Synthetic(seed: 57)
    var limits = RunningMoments()
    for _ in 0..<200 {
      let points = [8.0, 12, 16, 24, 32].map { size in
        CurvePoint(x: size, y: Estimate(value: 2.27 - 3 * pow(size, -2.75) + 2e-4 * synthetic.gaussian(), error: 2e-4))
      }
      let extrapolation = try #require(Extrapolation(of: points, exponents: 1...4))
      #expect(abs(extrapolation.exponent.z(against: 2.75)) < 4)
      limits.add(extrapolation.limit.z(against: 2.27))
    }
    #expect(abs(limits.mean) < 0.6 && limits.variance > 0.3 && limits.variance < 1.5)
  }

  @Test func wholeChainFromCumulantsToTheCriticalPoint() throws {
    var synthetic = Synthetic(seed: 58)
    let sizes = [8.0, 16, 32, 64]
    let curves = sizes.map { curve(size: $0, correction: 0.3, error: 0.0005, &synthetic) }
    let crossings = zip(zip(sizes, curves), curves.dropFirst()).compactMap { lower, upper in
      Crossing(of: lower.1, and: upper).map { CurvePoint(x: lower.0, y: $0.position) }
    }
    #expect(crossings.count == 3)
    let extrapolation = try #require(Extrapolation(of: crossings, exponents: 1...4))
    #expect(abs(extrapolation.limit.z(against: 2.27)) < 3)
    #expect(extrapolation.limit.error < 0.002)
  }
}
