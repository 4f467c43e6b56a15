import Emergence
import Experiments
import Foundation
import Neurons
import SystemContract
import Testing

struct ExcitableTests {
  @Test func meanFieldMatchesTheReferenceTable() throws {
    for row in try ReferenceTable("kinouchi_copelli_meanfield").rows {
      let branching = try row.number("sigma")
      let rest = ExcitableExact.activity(branching: branching, degree: 10, states: 10, stimulus: 0)
      #expect(abs(rest - (try row.number("F0_per_ms"))) < 1e-8)
      let range = ExcitableExact.dynamicRange(branching: branching, degree: 10, states: 10)
      #expect(abs(range - (try row.number("dynamic_range_dB_10_90"))) < 2e-3, "σ = \(branching): \(range)")
    }
  }

  @Test func avalancheLawsMatchTheReferenceTable() throws {
    for row in try ReferenceTable("borel_avalanche").rows {
      let law = ExcitableExact.borel(branching: try row.number("sigma"), size: Int(try row.number("s")))
      #expect(abs(law / (try row.number("P_s")) - 1) < 1e-9)
    }
    // All avalanches below the critical point end, and their mean sizes and durations belong together.
    let sizes = ExcitableExact.cutSizes(branching: 0.7, limit: 2000)
    #expect(abs(sizes.reduce(0) { $0 + $1.value * $1.probability } - 1 / 0.3) < 1e-9)
    #expect(abs(ExcitableExact.durations(branching: 0.7, limit: 500).reduce(0) { $0 + $1.probability } - 1) < 1e-12)
  }

  @Test(arguments: ["random", "annealed", "lattice"], ["steady", "avalanches"])
  func aStateIsSavedWhole(network: String, experiment: String) throws {
    try checkEngineSide(
      Excitable.self,
      [
        "network": .choice(network), "experiment": .choice(experiment), "branching": .real(1.1),
        "stimulus": .real(0.01),
        "largest": .integer(500),
      ], size: network == "lattice" ? 20 : 400, start: "active")
  }

  /// Every unit walks 0 → 1 → … → n − 1 → 0, rests as long as it likes, and skips nothing, whatever is touched.
  @Test(arguments: ["random", "annealed", "lattice"]) func statesFollowEachOther(network: String) throws {
    var system = try make(
      Excitable.self,
      ["network": .choice(network), "branching": .real(1.6), "stimulus": .real(0.02), "states": .integer(6)],
      size: network == "lattice" ? 16 : 256)
    for step in 0..<3000 {
      if step % 50 == 9 { system.touch(Touch(x: Double(step % 210), y: 100, radius: 30, positive: step % 100 == 9)) }
      let before = (0..<256).map { system.units.state($0) }
      system.step()
      var fired = 0
      for unit in 0..<256 {
        let (old, new) = (before[unit], system.units.state(unit))
        #expect(old == 0 ? new <= 1 : new == (old + 1) % 6)
        if new == 1 { fired += 1 }
      }
      #expect(Set(system.units.excited).count == fired && system.units.excited.count == fired)
      #expect(observe(system)["activity"] == Double(fired) / 256)
    }
  }

  /// Stimulated as a whole, a network of any size gets the same number of sparks.
  @Test func aStimulusOfTheNetworkDoesNotGrowWithIt() throws {
    for size in [500, 8000] {
      var system = try make(
        Excitable.self,
        ["branching": .real(0), "stimulus": .real(0.5), "stimulated": .choice("network")], size: size, start: "silent")
      var sparks = 0.0
      for _ in 0..<20_000 {
        system.step()
        sparks += observe(system)["activity"]! * Double(size)
      }
      // A few fall on units that have not recovered yet.
      #expect(abs(sparks / 20_000 - 0.5) < 4 * (0.5 / 20_000).squareRoot() + 0.5 * 9 / Double(size) * 0.5, "\(sparks)")
    }
  }

  /// At σ = 4 the lattice is the automaton of Greenberg and Hastings, cell by cell.
  @Test(arguments: [3, 5, 8]) func theLatticeIsGreenbergsAndHastingsAutomaton(states: Int) throws {
    let side = 24
    var system = try make(
      Excitable.self,
      [
        "network": .choice("lattice"), "branching": .real(4), "stimulus": .real(1e-9), "states": .integer(states),
      ], size: side)
    var cells = (0..<side * side).map { system.units.state($0) }
    for _ in 0..<200 {
      cells = cells.indices.map { cell in
        if cells[cell] > 0 { return (cells[cell] + 1) % states }
        let (x, y) = (cell % side, cell / side)
        let neighbours = [
          (x + 1) % side + y * side, (x + side - 1) % side + y * side, x + (y + 1) % side * side,
          x + (y + side - 1) % side * side,
        ]
        return neighbours.contains { cells[$0] == 1 } ? 1 : 0
      }
      system.step()
      #expect(cells == (0..<side * side).map { system.units.state($0) })
    }
  }

  /// Stopped at size 1, an avalanche is its first unit and what that one sets off: σ on average.
  @Test(arguments: [0.6, 1.0, 1.7]) func oneUnitSetsOffAsManyAsTheBranchingRatio(branching: Double) throws {
    var system = try make(
      Excitable.self,
      ["experiment": .choice("avalanches"), "branching": .real(branching), "largest": .integer(1)], size: 20_000,
      start: "silent")
    let repetitions = 20_000.0
    var (sum, squares) = (0.0, 0.0)
    for _ in 0..<Int(repetitions) {
      system.step()
      let children = Double(system.units.excited.count)
      sum += children
      squares += children * children
    }
    let mean = sum / repetitions
    let error = ((squares / repetitions - mean * mean) / repetitions).squareRoot()
    #expect(error < 0.02 && abs(mean - branching) < 4 * error, "\(mean) ± \(error)")
  }

  @Test func everyComparisonAgrees() throws {
    let results = try Validation.run([Excitable.self], isLong: false, jobs: 2)
    #expect(results.count == 14)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
  }
}
