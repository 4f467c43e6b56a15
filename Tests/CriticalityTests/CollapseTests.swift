import Criticality
import Foundation
import Testing

@Suite struct CollapseTests {
  /// y = L^{−β/ν} f((x − 2.27) L^{1/ν}) with ν = 1.25 and β/ν = 0.15.
  private func planted(
    sizes: [Double] = [8, 16, 32, 64], noise: Double = 0.005, _ synthetic: inout Synthetic
  ) -> [SizedCurve] {
    sizes.map { size in
      SizedCurve(
        size: size,
        points: (0..<41).map { index in
          let u = -4 + 0.2 * Double(index)
          let x = 2.27 + u * pow(size, -0.8)
          let value = pow(size, -0.15) * (1 + 0.5 * tanh(-0.5 * u) - 0.02 * u)
          let error = noise * value
          return CurvePoint(x: x, y: Estimate(value: value + error * synthetic.gaussian(), error: error))
        })
    }
  }

  private let search = DataCollapse.Search(criticalPoint: 2...2.5, inverseNu: 0.2...2, ratio: -0.2...0.5)

  @Test func plantedExponentsAreRecoveredWithTrueErrors() throws {
    var synthetic = Synthetic(seed: 71)
    var moments = [RunningMoments](repeating: RunningMoments(), count: 3)
    for _ in 0..<20 {
      let collapse = try #require(DataCollapse(of: planted(&synthetic), search: search))
      #expect(collapse.quality > 0.5 && collapse.quality < 1.8)
      #expect(collapse.residual < 0.1 && collapse.residual < 0.5 * collapse.unscaledResidual)
      moments[0].add(collapse.criticalPoint.z(against: 2.27))
      moments[1].add(collapse.inverseNu.z(against: 0.8))
      moments[2].add(collapse.ratio.z(against: 0.15))
      #expect(try #require(collapse.heldOutQuality) < 8)
    }
    for moment in moments { #expect(abs(moment.mean) < 1 && moment.variance < 3 && moment.variance > 0.2, "\(moment)") }
  }

  @Test func unscaledCurvesAreFarFromOneAnother() throws {
    var synthetic = Synthetic(seed: 72)
    let collapse = try #require(DataCollapse(of: planted(&synthetic), search: search))
    #expect(collapse.unscaledQuality > 50 * collapse.quality)
  }

  @Test func curvesThatDoNotScaleAreFoundOutByTheSizeHeldOut() throws {
    // The largest size has another shape.
    var synthetic = Synthetic(seed: 73)
    var curves = planted(&synthetic)
    let odd = curves[3].points.map {
      CurvePoint(x: $0.x, y: Estimate(value: $0.y.value * (1 + 0.5 * sin(60 * $0.x)), error: $0.y.error))
    }
    curves[3] = SizedCurve(size: 64, points: odd)
    let collapse = try #require(DataCollapse(of: curves, search: search))
    #expect(try #require(collapse.heldOutQuality) > 20)
  }

  @Test func parametersCanBeFixedAndTooLittleDataRefused() throws {
    var synthetic = Synthetic(seed: 74)
    let curves = planted(&synthetic)
    let fixed = DataCollapse.Search(criticalPoint: 2.27...2.27, inverseNu: 0.2...2, ratio: 0.15...0.15)
    let collapse = try #require(DataCollapse(of: curves, search: fixed))
    #expect(collapse.criticalPoint == Estimate(value: 2.27, error: 0))
    #expect(abs(collapse.inverseNu.z(against: 0.8)) < 4)
    #expect(DataCollapse(of: [curves[0]], search: search) == nil)
    #expect(DataCollapse(of: [], search: search) == nil)
  }

  @Test func qualityOfIdenticalCurvesOfStraightLinesIsZero() {
    let line = (0..<10).map { CurvePoint(x: Double($0), y: Estimate(value: 2 * Double($0), error: 0.1)) }
    let curves = [SizedCurve(size: 1, points: line), SizedCurve(size: 2, points: line)]
    let quality = DataCollapse.quality(of: curves, scaled: .init(criticalPoint: 0, inverseNu: 0, ratio: 0))
    #expect(quality.map { $0 < 1e-20 } == true)
  }
}

@Suite struct BootstrapTests {
  @Test func bootstrapOfAMeanIsItsStandardError() throws {
    var synthetic = Synthetic(seed: 75)
    let replicas = synthetic.gaussians(100)
    let bootstrap = try #require(Bootstrap(over: replicas) { RunningMoments(of: $0).mean })
    let exact = RunningMoments(of: replicas).estimate
    #expect(abs(bootstrap.estimate.error / exact.error - 1) < 0.1)
    #expect(bootstrap.estimate.value == exact.value)
    let half = 0.5 * (bootstrap.interval.upperBound - bootstrap.interval.lowerBound)
    #expect(abs(half / (1.96 * exact.error) - 1) < 0.15)
  }

  @Test func intervalsOfAMedianCoverIt() {
    var synthetic = Synthetic(seed: 76)
    var covered = 0
    for seed in 0..<100 {
      let replicas = synthetic.gaussians(40).map(exp)
      let bootstrap = Bootstrap(over: replicas, draws: 400, seed: UInt64(seed)) { $0.sorted()[$0.count / 2] }
      if bootstrap?.interval.contains(1) == true { covered += 1 }
    }
    #expect(covered >= 88, "\(covered) of 100")
  }

  @Test func tooFewReplicasAndMissingStatisticsGiveNil() {
    #expect(Bootstrap(over: [1.0, 2]) { $0[0] } == nil)
    #expect(Bootstrap(over: [1.0, 2, 3]) { _ in nil } == nil)
  }
}

@Suite struct GaussianProcessCollapseTests {
  /// y = L^{−1/8} f((x − 2)·L) with a smooth f, few points and honest noise.
  private func curves(_ sizes: [Double], _ synthetic: inout Synthetic) -> [SizedCurve] {
    sizes.map { length in
      SizedCurve(
        size: length,
        points: (0..<13).map { index in
          let x = 2 + (Double(index) - 6) * 0.35 / length
          let value = pow(length, -0.125) * (0.6 - 0.4 * tanh(0.8 * (x - 2) * length))
          return CurvePoint(x: x, y: Estimate(value: value + 0.002 * synthetic.gaussian(), error: 0.002))
        })
    }
  }

  @Test func aPlantedScalingIsRecoveredWithTrueErrors() throws {
    var synthetic = Synthetic(seed: 161)
    var pulls = [RunningMoments](repeating: RunningMoments(), count: 3)
    for _ in 0..<12 {
      let collapse = try #require(
        GaussianProcessCollapse(
          of: curves([8, 16, 32, 64], &synthetic),
          start: DataCollapse.Scaling(criticalPoint: 2.003, inverseNu: 0.9, ratio: 0.15)))
      pulls[0].add(collapse.criticalPoint.z(against: 2))
      pulls[1].add(collapse.inverseNu.z(against: 1))
      pulls[2].add(collapse.ratio.z(against: 0.125))
      #expect(collapse.criticalPoint.error < 0.002 && collapse.ratio.error < 0.02)
      #expect(collapse.logLikelihood > collapse.unscaledLogLikelihood + 0.5)
      #expect(try #require(collapse.heldOutQuality) < 4)
    }
    #expect(pulls.allSatisfy { abs($0.mean) < 1 && $0.variance < 4 }, "\(pulls)")
  }

  @Test func aSizeThatDoesNotBelongIsNoticedByHoldingItOut() throws {
    var synthetic = Synthetic(seed: 162)
    var odd = curves([8, 16, 32, 64], &synthetic)
    let last = odd.removeLast()
    odd.append(
      SizedCurve(
        size: 64, points: last.points.map { CurvePoint(x: $0.x, y: Estimate(value: 1.1 * $0.y.value, error: 0.002)) }))
    let collapse = try #require(
      GaussianProcessCollapse(of: odd, start: DataCollapse.Scaling(criticalPoint: 2, inverseNu: 1, ratio: 0.125)))
    #expect(try #require(collapse.heldOutQuality) > 30)
    #expect(
      GaussianProcessCollapse(of: [], start: DataCollapse.Scaling(criticalPoint: 2, inverseNu: 1, ratio: 0)) == nil)
  }
}
