import Criticality
import Foundation
import Testing

@Suite struct ScalingFitTests {
  /// Cumulants with a planted critical point at 2.27, 1/ν = 1.2 and a correction of order L^{−1.5}.
  private func curves(_ synthetic: inout Synthetic, error: Double = 0.0005) -> [SizedCurve] {
    [8.0, 16, 32, 64].map { length in
      let points = (0..<21).map { index in
        let control = 2.17 + 0.01 * Double(index)
        let x = (control - 2.27) * pow(length, 1.2)
        let value = 0.4 - 0.26 * tanh(0.25 * x) + pow(length, -1.5) * (0.2 + 0.1 * x)
        return CurvePoint(x: control, y: Estimate(value: value + error * synthetic.gaussian(), error: error))
      }
      return SizedCurve(size: length, points: points)
    }
  }

  @Test func plantedCriticalPointAndExponentAreFoundWithTrueErrors() {
    var synthetic = Synthetic(seed: 301)
    var positions = RunningMoments()
    var exponents = RunningMoments()
    for _ in 0..<40 {
      guard let fit = ScalingFit(of: curves(&synthetic), near: 2.275) else { continue }
      positions.add(fit.criticalPoint.z(against: 2.27))
      exponents.add(fit.inverseNu.z(against: 1.2))
      #expect(fit.criticalPoint.error < 4e-4 && fit.inverseNu.error < 0.05)
      #expect(abs(fit.criticalValue.z(against: 0.4)) < 4)
    }
    // A good fit of good data is refused now and then, where chance makes χ² large in every window.
    #expect(positions.count >= 36, "\(positions.count) of 40")
    for (name, moments) in [("position", positions), ("exponent", exponents)] {
      #expect(abs(moments.mean) < 0.6, "\(name) \(moments.mean)")
      #expect(moments.variance > 0.2 && moments.variance < 1.9, "\(name) \(moments.variance)")
    }
  }

  @Test func theResultDoesNotDependOnWhereTheSearchBegins() throws {
    var synthetic = Synthetic(seed: 302)
    let data = curves(&synthetic)
    let fits = try [2.265, 2.27, 2.28].map { try #require(ScalingFit(of: data, near: $0)) }
    for fit in fits { #expect(abs(fit.criticalPoint.value - fits[1].criticalPoint.value) < fit.criticalPoint.error) }
  }

  @Test func thereIsNoFitWithoutThreeSizesOrWithoutASlope() {
    var synthetic = Synthetic(seed: 303)
    let data = curves(&synthetic)
    #expect(ScalingFit(of: Array(data.prefix(2)), near: 2.27) == nil)
    #expect(ScalingFit(of: [], near: 2.27) == nil)
    let flat = data.map { curve in
      SizedCurve(
        size: curve.size,
        points: curve.points.map {
          CurvePoint(x: $0.x, y: Estimate(value: 0.4 + 0.001 * synthetic.gaussian(), error: 0.001))
        })
    }
    #expect(ScalingFit(of: flat, near: 2.27) == nil)
  }
}
