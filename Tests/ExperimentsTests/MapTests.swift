import Catalog
import Emergence
import Experiments
import Foundation
import Testing

/// Sweeps over two parameters.
@Suite("Maps")
struct MapTests {
  private let map = """
    system: autoregression
    title: map
    sizes: [1, 2]
    control: {memory: {values: [0.1, 0.4, 0.7]}}
    across: {clones: {values: [1, 3]}}
    replicas: 2
    protocol: {equilibrate: 20, measure: 200}
    seed: 5
    """

  private func table(_ preset: Preset, _ options: SweepOptions = SweepOptions(jobs: 2)) throws -> String {
    try withFolder { folder in
      try contents(try #require(try Sweep.run(preset, in: folder, options: options).table))
    }
  }

  private func problems(_ change: (String, String)) -> [String] {
    do {
      _ = try read(map.replacing(change.0, with: change.1))
      return []
    } catch let error as PresetError {
      for problem in error.problems { #expect(isTranslated(problem.message), "\(problem.message)") }
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func aMapIsItsLinesOneAfterAnother() throws {
    let rows = try ResultTable(try table(try read(map)))
    #expect(rows.columns.suffix(2) == ["across_name", "across"])
    let expected = [1, 2].flatMap { size in
      ["1", "3"].flatMap { across in
        ["0.1", "0.4", "0.7"].flatMap { control in (0..<2).map { "\(size) \(across) \(control) \($0)" } }
      }
    }
    let (size, across, control, replica) = (
      try #require(rows.texts("size")), try #require(rows.texts("across")), try #require(rows.texts("control")),
      try #require(rows.texts("replica"))
    )
    #expect(size.indices.map { "\(size[$0]) \(across[$0]) \(control[$0]) \(replica[$0])" } == expected)
    #expect(rows.texts("across_name").map { Set($0) } == ["clones"])
    // Every point has random numbers of its own.
    #expect(Set(rows.texts("x") ?? []).count == 24)
  }

  /// ⟨x²⟩ = 1/(1 − a²) is 1.01 and 2.78 for a = 0.1 and 0.8.
  @Test func theSecondParameterReachesTheSystem() throws {
    let swapped = map.replacing("{memory: {values: [0.1, 0.4, 0.7]}}", with: "{clones: {values: [1, 2]}}")
      .replacing("{clones: {values: [1, 3]}}", with: "{memory: {values: [0.1, 0.8]}}")
    let rows = try ResultTable(try table(try read(swapped)))
    let across = try #require(rows.texts("across"))
    let variance = { (memory: String) in
      zip(across, try #require(rows.numbers("x2"))).filter { $0.0 == memory }.compactMap(\.1).reduce(0, +) / 8
    }
    #expect(try abs(variance("0.1") - 1.01) < 0.2 && abs(variance("0.8") - 2.78) < 0.7)
  }

  @Test func bytesDoNotDependOnThreadsShardsOrInterruptions() throws {
    let preset = try read(map)
    let expected = try table(preset, SweepOptions(jobs: 1))
    #expect(try table(preset, SweepOptions(jobs: 3)) == expected)
    try withFolder { folder in
      for index in [2, 0, 1] {
        let shard = try #require(Shard("\(index)/3"))
        _ = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 2, shard: shard))
      }
      #expect(try contents("\(folder)/order-parameter.csv") == expected)
      #expect(try ResultFolder(existing: folder).status().missing == 0)
      // A map of other lines is another experiment.
      #expect(throws: StorageError.self) {
        try Sweep.run(try read(map, "across.clones.values=[1, 2]"), in: folder)
      }
    }
  }

  @Test func aFixedSecondParameterMakesALine() throws {
    let line = try read(map, "parameters.clones=3")
    #expect(line.across == nil && line.parameters.integer("clones") == 3)
    let plain = try read(map.replacing("across: {clones: {values: [1, 3]}}", with: "parameters: {clones: 3}"))
    #expect(try table(line) == table(plain))
    // One run, and the window, stand on one line of the map.
    let single = try read(map).single
    #expect(single.across == nil && single.parameters.integer("clones") == 3)
    #expect(try read(map, "parameters={clones: 1}").single.parameters.integer("clones") == 1)
  }

  @Test func whatAMapCannotBeIsSaidWithItsLine() {
    #expect(
      problems(("clones:", "clnes:")) == [
        "test.yaml:5: across.clnes: is not a known key; did you mean 'clones'? allowed: memory, clones"
      ])
    #expect(
      problems(("{clones: {values: [1, 3]}}", "{}")).first?.contains("5: across: must name one parameter") == true)
    #expect(
      problems(("clones: {values: [1, 3]}", "memory: {values: [0.1, 0.2]}")).first?.contains(
        "test.yaml:5: across.memory: is the control parameter already") == true)
    #expect(problems(("[1, 3]", "[1]")).first?.contains("5: across.clones: has one value") == true)
    #expect(problems(("[1, 3]", "[1, 10]")).first?.contains("test.yaml:5: across.clones.values: is 10") == true)
    #expect(
      problems(("{equilibrate", "{ramp: up, equilibrate")).first?.contains("test.yaml:7: protocol.ramp: cannot") == true
    )
    #expect(
      problems(("{values: [0.1, 0.4, 0.7]}", "{values: [0.1, 0.4, 0.7], refine: {rounds: 1}}")).first?.contains(
        "control.memory.refine: cannot be combined with across") == true)
    #expect(
      problems(("{values: [1, 3]}", "{values: [1, 2, 3], refine: {rounds: 1}}")).first?.contains(
        "across.clones") == true)
  }

  @Test func analysisSaysThatItIsAMapAndWhatToDo() throws {
    try withFolder { folder in
      _ = try Sweep.run(try read(map), in: folder)
      do {
        _ = try Analysis(of: ResultFolder(existing: folder), systems: everySystem)
        Issue.record("a map was analysed")
      } catch let obstacle as Analysis.Obstacle {
        #expect(isTranslated(obstacle.explanation))
        #expect(obstacle.explanation.english.contains("is a map over memory and clones"))
        #expect(obstacle.explanation.english.contains("--set parameters.clones=3"))
      }
    }
  }

  /// The susceptibility of the Ising lattice is largest without a field: the map shows the Curie point as a spot.
  @Test func theMapOfAMagnetPeaksAtZeroField() throws {
    let rows = try ResultTable(
      try table(
        try read(
          """
          system: ising
          size: 16
          parameters: {algorithm: metropolis}
          control: {temperature: {values: [1.8, 2.4, 3.4]}}
          across: {field: {values: [-0.2, 0, 0.2]}}
          protocol: {equilibrate: 200, measure: 2000}
          """)))
    let response = try #require(rows.numbers("susceptibility")).map { $0 ?? 0 }
    let highest = try #require(response.indices.max { response[$0] < response[$1] })
    #expect(rows.numbers("across")?[highest] == 0 && rows.numbers("control")?[highest] == 2.4)
  }
}
