import Criticality
import Emergence
import Experiments
import Foundation
import Testing

/// The shipped presets, swept to their ends, against exact and published values: `make test-long`.
@Suite(
  "Transitions of the shipped presets", .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["EMERGENCE_LONG"] == "1"))
struct LongTransitionTests {
  private func analysis(_ name: String) throws -> Analysis {
    try withFolder { folder in
      _ = try Sweep.run(try PresetLibrary(systems: everySystem).load(name), in: folder)
      let analysis = try Analysis(of: ResultFolder(existing: folder), systems: everySystem)
      print(analysis.report(.english))
      return analysis
    }
  }

  /// Within three standard errors of the known value, with a relative error that is small enough.
  private func expectCriticalPoint(of analysis: Analysis, within relative: Double) throws {
    let point = try #require(analysis.criticalPoint)
    let known = try #require(analysis.reference)
    #expect(abs(point.z(against: known.value, error: known.error)) < 3, "\(point) against \(known.value)")
    #expect(point.error < relative * known.value, "\(point)")
  }

  private func expectExponents(of analysis: Analysis, _ exact: [String: Double], within relative: Double) throws {
    for (name, value) in exact {
      let exponent = try #require(analysis.card.exponents.first { $0.name == name }).estimate
      #expect(abs(exponent.value / value - 1) < relative, "\(name) = \(exponent), exact \(value)")
    }
  }

  @Test func squareIsing() throws {
    let found = try analysis("ising-square-critical")
    #expect(found.card.verdict.order == .continuous)
    try expectCriticalPoint(of: found, within: 5e-5)
    try expectExponents(
      of: found, ["inverse_nu": 1, "beta_over_nu": 0.125, "gamma_over_nu": 1.75], within: 0.02)
  }

  @Test func cubicIsing() throws {
    let found = try analysis("ising-cubic-critical")
    #expect(found.card.verdict.order == .continuous)
    try expectCriticalPoint(of: found, within: 2e-4)
  }

  @Test func threeStates() throws {
    let found = try analysis("potts-q3")
    #expect(found.card.verdict.order == .continuous)
    try expectCriticalPoint(of: found, within: 2e-3)
  }

  @Test func fourStatesWithTheirLogarithms() throws {
    let found = try analysis("potts-q4")
    #expect(found.card.verdict.order == .continuous)
    #expect(found.card.verdict.needs.contains(.logarithms))
    try expectCriticalPoint(of: found, within: 4e-3)
  }

  @Test(arguments: ["potts-q10", "potts-coexistence"])
  func tenStatesJump(_ preset: String) throws {
    let found = try analysis(preset)
    #expect(found.card.verdict.order == .firstOrder)
    try expectCriticalPoint(of: found, within: 4e-3)
  }

  @Test func latentHeatOfTenStates() throws {
    try withFolder { folder in
      _ = try Sweep.run(try PresetLibrary(systems: everySystem).load("potts-multicanonical"), in: folder)
      let table = try ResultTable(path: "\(folder)/order-parameter.csv")
      let columns = try ["size", "latent_heat", "latent_heat_error"].map { try #require(table.numbers($0)) }
      let heats = table.rows.indices.compactMap { row -> Estimate? in
        guard columns[0][row] == 32, let value = columns[1][row], let error = columns[2][row] else { return nil }
        return Estimate(value: value, error: error)
      }
      // Baxter, J. Phys. C 6 (1973) L445: 0.69605 for q = 10.
      let heat = try #require(Estimate.weightedMean(of: heats))
      #expect(abs(heat.value / 0.696049 - 1) < 0.02 && heat.error < 0.005, "\(heat)")
    }
  }

  @Test func percolationOfSites() throws {
    let found = try analysis("percolation-newman-ziff")
    #expect(found.card.verdict.order == .continuous)
    try expectCriticalPoint(of: found, within: 1e-4)
    try expectExponents(of: found, ["beta_over_nu": 5.0 / 48], within: 0.02)
    try expectExponents(of: try analysis("percolation-square"), ["inverse_nu": 0.75], within: 0.02)
  }

  /// Hong, Chaté, Park & Tang 2007: β/ν̄ = 1/5 for random frequencies.
  @Test func kuramotoOscillators() throws {
    let found = try analysis("kuramoto-lorentzian")
    #expect(found.card.verdict.order == .continuous)
    try expectCriticalPoint(of: found, within: 2e-2)
    try expectExponents(of: found, ["beta_over_nu": 0.2], within: 0.25)
  }

  /// Mean-field directed percolation: 1/ν = β/ν = 1/2 in powers of the number of units.
  @Test func excitableNetworks() throws {
    let found = try analysis("excitable-activity")
    #expect(found.card.verdict.order == .continuous)
    try expectCriticalPoint(of: found, within: 5e-3)
    try expectExponents(of: found, ["inverse_nu": 0.5, "beta_over_nu": 0.5], within: 0.2)
  }

  /// Between replica-symmetric theory (0.1379) and what simulations of finite networks give.
  @Test func memoriesWithoutNoise() throws {
    let found = try analysis("hopfield-noiseless")
    #expect(found.card.verdict.order == .firstOrder)
    let capacity = try #require(found.criticalPoint)
    #expect(capacity.value > 0.13 && capacity.value < 0.15 && capacity.error < 0.015, "\(capacity)")
  }

  @Test func stiffnessOfTheXYModelJumps() throws {
    let found = try analysis("xy-kt")
    #expect(found.card.verdict.order == .kosterlitzThouless)
    #expect(found.card.exponents.isEmpty)
    try expectCriticalPoint(of: found, within: 1e-2)
  }

  @Test func aStrongFieldLeavesACrossover() throws {
    let found = try analysis("ising-crossover")
    #expect(found.card.verdict.order == .crossover)
    #expect(found.criticalPoint == nil)
  }
}
