import Emergence
import Experiments
import Foundation
import Spins
import SystemContract
import Testing

struct XYTests {
  static let algorithms = ["metropolis", "wolff"]

  static func parameters(
    _ algorithm: String, lattice: String = "square", temperature: Double = 0.9, overRelaxation: Int = 2
  ) -> [String: ParameterValue] {
    [
      "algorithm": .choice(algorithm), "lattice": .choice(lattice), "temperature": .real(temperature),
      "over_relaxation": .integer(overRelaxation),
    ]
  }

  static func angles(_ system: XY) throws -> AngleGrid {
    guard case .angles(let grid) = system.picture else { throw StateError("not a picture of angles") }
    return grid
  }

  @Test func ringsMatchTheReferenceTable() throws {
    for row in try ReferenceTable("xy_ring_exact").rows {
      let exact = XYExact.ring(side: Int(try row.number("N")), temperature: try row.number("T"))
      #expect(abs(exact.energy - (try row.number("energy_per_site"))) < 1e-11)
      #expect(abs(exact.helicityModulus - (try row.number("helicity_modulus"))) < 1e-11)
    }
  }

  @Test(arguments: algorithms) func aStateIsSavedWhole(algorithm: String) throws {
    for lattice in ["square", "chain"] {
      for size in [2, 9, 32] { try checkEngineSide(XY.self, Self.parameters(algorithm, lattice: lattice), size: size) }
    }
  }

  /// Saved spins have length 1 to rounding after many updates, at every size.
  @Test(arguments: algorithms) func spinsKeepTheirLength(algorithm: String) throws {
    for size in Array(2...9) + [33] {
      var system = try make(XY.self, Self.parameters(algorithm), size: size, start: "random")
      system.advance(by: 400)
      let bytes = Array(state(system).suffix(16 * size * size))
      var reader = StateReader(bytes)
      for _ in 0..<size * size {
        let (x, y) = (try reader.read(Double.self), try reader.read(Double.self))
        #expect(abs(x * x + y * y - 1) < 1e-13)
      }
    }
  }

  @Test func overRelaxationKeepsTheEnergy() throws {
    // The same five Metropolis sweeps, once with over-relaxation after the last.
    var system = try make(XY.self, Self.parameters("metropolis", overRelaxation: 0), size: 24, start: "random")
    system.advance(by: 5)
    var relaxed = try make(XY.self, Self.parameters("metropolis", overRelaxation: 0), size: 24, start: "random")
    relaxed.advance(by: 4)
    relaxed.setParameter("over_relaxation", to: .integer(20))
    relaxed.step()
    let (before, after) = (observe(system), observe(relaxed))
    #expect(abs(before["energy"]! - after["energy"]!) < 1e-12)
    #expect(abs(before["m2"]! - after["m2"]!) > 1e-6)
  }

  /// On a torus every vortex has its antivortex, and their number is the density.
  @Test func vorticesComeInEqualNumbers() throws {
    var system = try make(XY.self, Self.parameters("metropolis", temperature: 1.2), size: 40, start: "random")
    for _ in 0..<20 {
      system.step()
      let grid = try Self.angles(system)
      #expect(!grid.vortices.isEmpty)
      #expect(grid.vortices.count { $0.isPositive } == grid.vortices.count { !$0.isPositive })
      #expect(Double(grid.vortices.count) / 1600 == observe(system)["vortex_density"])
    }
  }

  /// The turns from signs are those of differences of angles.
  @Test func vorticesAreWhereTheAngleTurns() throws {
    let size = 24
    var system = try make(XY.self, Self.parameters("wolff", temperature: 1.1), size: size, start: "random")
    for _ in 0..<10 {
      system.advance(by: 3)
      var reader = StateReader(Array(state(system).suffix(16 * size * size)))
      let angles = try (0..<size * size).map { _ in
        let (x, y) = (try reader.read(Double.self), try reader.read(Double.self))
        return atan2(y, x)
      }
      func angle(_ x: Int, _ y: Int) -> Double { angles[y % size * size + x % size] }
      var expected: Set<AngleGrid.Vortex> = []
      for y in 0..<size {
        for x in 0..<size {
          // Counterclockwise on a picture: down the left side, along the bottom, up the right side, back along the top.
          let corners = [angle(x, y), angle(x, y + 1), angle(x + 1, y + 1), angle(x + 1, y), angle(x, y)]
          let turns =
            zip(corners, corners.dropFirst()).reduce(0.0) {
              $0 + remainder($1.1 - $1.0, 2 * .pi)
            } / (2 * .pi)
          if abs(turns) > 0.5 {
            expected.insert(AngleGrid.Vortex(x: Double(x + 1), y: Double(y + 1), isPositive: turns > 0))
          }
        }
      }
      #expect(Set(try Self.angles(system).vortices) == expected)
    }
  }

  @Test func anOrderedStartHasNoVorticesAndFullStiffness() throws {
    let system = try make(XY.self, Self.parameters("wolff"), size: 16, start: "ordered")
    let values = observe(system)
    #expect(values["abs_m"] == 1 && values["energy"] == -2 && values["current_squared"] == 0)
    #expect(values["vortex_density"] == 0)
    let grid = try Self.angles(system)
    #expect(grid.angles.allSatisfy { $0 == 0 } && grid.vortices.isEmpty)
  }

  @Test func everyComparisonAgrees() throws {
    let results = try Validation.run([XY.self], isLong: false, jobs: 2)
    #expect(results.count > 80)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
  }

  /// Updates at a temperature wrong by two parts in a hundred miss the exact energy of the smallest torus.
  @Test(arguments: algorithms) func aWrongTemperatureIsNoticed(algorithm: String) throws {
    let exact = 2 * XYExact.ring(side: 4, temperature: 0.5).energy
    for (factor, isRight) in [(1.0, true), (1.02, false)] {
      var system = try XY(
        Setup(
          parameters: ParameterValues(XY.card.parameters).setting(Self.parameters(algorithm, temperature: 1)), size: 2,
          start: "random", random: RandomStreams(seed: 3)), temperatureFactor: factor)
      system.advance(by: 100)
      var sum = 0.0
      for _ in 0..<300_000 {
        system.advance(by: 2)
        sum += observe(system)["energy"]!
      }
      // One standard error is below 0.002, the shift 0.017.
      #expect((abs(sum / 300_000 - exact) < 0.008) == isRight, "\(factor): \(sum / 300_000 - exact)")
    }
  }
}
