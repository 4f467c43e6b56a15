import Criticality
import Emergence
import Experiments
import Foundation
import Testing

/// Calibrations that take minutes: `make test-long`, or EMERGENCE_LONG=1 in the environment of `swift test`.
@Suite("Long calibrations", .enabled(if: ProcessInfo.processInfo.environment["EMERGENCE_LONG"] == "1"))
struct LongCalibrationTests {
  @Test func twentySeedsOfAnIsingStudyCoverOnsagersTemperatureAndTheExponents() throws {
    let study = """
      system: ising
      parameters: {algorithm: wolff}
      sizes: [8, 12, 16, 24, 32]
      control: {temperature: {values: [
        2.12, 2.16, 2.19, 2.21, 2.23, 2.245, 2.26, 2.275, 2.29, 2.31, 2.33, 2.36, 2.4, 2.45]}}
      protocol: {equilibrate: 300, measure: 12000}
      """
    let temperature = 2 / log(1 + 2.0.squareRoot())
    let exact = ["inverse_nu": 1, "beta_over_nu": 0.125, "gamma_over_nu": 1.75]
    var pulls: [String: [Double]] = [:]
    var covered = 0
    for seed in 1...20 {
      let card = try withFolder { folder in
        _ = try Sweep.run(try read(study, "seed=\(seed)"), in: folder)
        return try Analysis(of: ResultFolder(existing: folder), systems: everySystem).card
      }
      #expect(card.verdict.order == .continuous, "seed \(seed)")
      let z = try #require(card.criticalPoint).z(against: temperature)
      pulls["T_c", default: []].append(z)
      if abs(z) < 1.96 { covered += 1 }
      for exponent in card.exponents where exponent.method != "susceptibility_peaks" {
        pulls[exponent.name, default: []].append(exponent.estimate.z(against: exact[exponent.name] ?? .nan))
      }
    }
    #expect(covered >= 16, "\(covered) of 20: \(pulls)")
    for (name, values) in pulls {
      let moments = RunningMoments(of: values)
      print("pulls of \(name): mean \(moments.mean), variance \(moments.variance)")
      #expect(abs(moments.mean) < 1 && moments.variance < 2.5, "\(name): \(values)")
    }
  }
}
