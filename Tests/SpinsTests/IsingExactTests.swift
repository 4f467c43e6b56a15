import Spins
import Testing

/// The exact results in the sources against tables that were computed independently, with 60 digits.
struct IsingExactTests {
  @Test func onsagerAndYangMatchTheTable() throws {
    for row in try ReferenceTable("ising2d_onsager").rows {
      let temperature = try row.number("T")
      // The singularity at T_c amplifies the rounding of T itself.
      guard abs(temperature - IsingExact.criticalTemperature) > 1e-6 else { continue }
      let energy = IsingExact.energy(temperature: temperature)
      #expect(abs(energy - (try row.number("energy_per_site"))) < 1e-12, "T = \(temperature)")
      let m = IsingExact.spontaneousMagnetization(temperature: temperature)
      #expect(abs(m - (try row.number("m"))) < 1e-10, "T = \(temperature)")
      let heat = IsingExact.specificHeat(temperature: temperature)
      #expect(abs(heat - (try row.number("specific_heat_per_site"))) < 1e-9, "T = \(temperature)")
    }
  }

  /// The arithmetic–geometric mean ends at every temperature, however close its two sides come.
  @Test func curvesExistEverywhere() {
    for step in 1...20_000 {
      let temperature = Double(step) * 0.0005
      let energy = IsingExact.energy(temperature: temperature)
      #expect(energy > -2 - 1e-12 && energy < 0)
      #expect(IsingExact.specificHeat(temperature: temperature) > -1e-9)
    }
  }

  @Test func kaufmanMatchesTheTable() throws {
    for row in try ReferenceTable("ising2d_kaufman").rows {
      let side = Int(try row.number("L"))
      let temperature = try row.number("T")
      let logZ = IsingExact.logPartitionFunction(side: side, coupling: 1 / temperature) / Double(side * side)
      #expect(abs(logZ - (try row.number("lnZ_per_site"))) < 1e-12, "L = \(side), T = \(temperature)")
      let energy = IsingExact.energy(side: side, temperature: temperature)
      #expect(abs(energy - (try row.number("energy_per_site"))) < 1e-8, "L = \(side), T = \(temperature)")
    }
  }

  @Test(arguments: [2, 3, 4]) func enumerationMatchesTheTable(side: Int) throws {
    let exact = IsingEnumeration(dimension: 2, side: side)
    for row in try ReferenceTable("ising2d_enum_moments").rows where try row.number("L") == Double(side) {
      let temperature = try row.number("T")
      let energy = exact.mean(temperature: temperature) { _, e in e }
      let absolute = exact.mean(temperature: temperature) { m, _ in abs(m) }
      let fourth = exact.mean(temperature: temperature) { m, _ in m * m * m * m }
      #expect(abs(energy - (try row.number("energy_per_site"))) < 1e-12)
      #expect(abs(absolute - (try row.number("abs_m"))) < 1e-12)
      #expect(abs(fourth - (try row.number("m4"))) < 1e-12)
    }
  }

  @Test func enumeratedDistributionMatchesTheTransferMatrix() throws {
    let exact = IsingEnumeration(dimension: 2, side: 4).magnetizationDistribution(temperature: 2.5)
    let rows = try ReferenceTable("ising2d_PM_L4_T2.5").rows
    #expect(rows.count == exact.count)
    for (row, entry) in zip(rows, exact) {
      #expect(try row.number("M") == 16 * entry.value)
      #expect(abs((try row.number("P")) - entry.probability) < 1e-12)
    }
  }

  @Test func chainEnergyMatchesEnumeration() {
    for side in [2, 3, 7, 12] {
      for temperature in [0.7, 1.0, 3.0] {
        let exact = IsingEnumeration(dimension: 1, side: side).mean(temperature: temperature) { _, e in e }
        #expect(abs(IsingExact.chainEnergy(side: side, temperature: temperature) - exact) < 1e-12)
      }
    }
  }
}
