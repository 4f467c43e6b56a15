import Emergence
import Experiments
import Foundation
import Testing

/// Sweeps that choose their points in rounds.
@Suite("Refinement")
struct RefinementTests {
  /// The variance 1/(1 − a²) rises steeply at the upper end, so that is where later rounds must look.
  private let search = """
    system: autoregression
    sizes: [1, 2, 3]
    control: {memory: {near: critical, from: 0, to: 0.99, count: 7, refine: {rounds: 3, count: 4}}}
    replicas: 2
    protocol: {equilibrate: 50, measure: 1000}
    order_parameter: x2
    seed: 7
    """

  private func run(_ preset: Preset, _ options: SweepOptions) throws -> String {
    try withFolder { folder in
      let outcome = try Sweep.run(preset, in: folder, options: options)
      return try contents(try #require(outcome.table))
    }
  }

  @Test func laterRoundsGoWhereTheCurvesChange() throws {
    let table = try ResultTable(try run(try read(search), SweepOptions(jobs: 2)))
    let controls = try #require(table.numbers("control")).compactMap { $0 }
    #expect(controls.count == (7 + 3 * 4) * 6 && Set(controls).count == 19)
    let later = Set(controls.dropFirst(7 * 6))
    #expect(later.count == 12 && later.count { $0 > 0.8 } >= 8, "\(later.sorted())")
    // Every point has random numbers of its own.
    #expect(Set(table.texts("x") ?? []).count == controls.count)
  }

  @Test func bytesDoNotDependOnThreadsOrShards() throws {
    let preset = try read(search)
    let expected = try run(preset, SweepOptions(jobs: 1))
    #expect(try run(preset, SweepOptions(jobs: 2)) == expected)
    try withFolder { folder in
      var calls = 0
      var outcome: SweepOutcome?
      // Each part does what it can; then it must wait for the others before the next round is known.
      while outcome?.table == nil, calls < 40 {
        for index in [2, 0, 1] {
          let shard = try #require(Shard("\(index)/3"))
          outcome = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 2, shard: shard))
          if outcome?.table == nil, outcome?.status.missing ?? 0 > 0, index == 2, calls == 0 {
            #expect(outcome?.waitsFor?.round == 2 && outcome?.waitsFor?.points == 28)
            #expect(outcome?.status.rounds == 4 && outcome?.status.plannedRounds == 1)
          }
          calls += 1
        }
      }
      #expect(calls <= 15)
      #expect(try contents("\(folder)/order-parameter.csv") == expected)
      let folder = try ResultFolder(existing: folder)
      #expect(try folder.status().missing == 0)
      #expect(try folder.merge().status.plannedRounds == 4)
      #expect(try contents("\(folder.path)/order-parameter.csv") == expected)
    }
  }

  @Test func partsThatWaitForEachOtherFinishTogether() throws {
    let preset = try read(search)
    let expected = try run(preset, SweepOptions(jobs: 1))
    try withFolder { folder in
      let group = DispatchGroup()
      for index in 0..<2 {
        DispatchQueue.global().async(group: group) {
          let options = SweepOptions(jobs: 1, shard: Shard("\(index)/2") ?? .whole, patience: 60)
          _ = try? Sweep.run(preset, in: folder, options: options)
        }
      }
      group.wait()
      let table = try contents("\(folder)/order-parameter.csv")
      #expect(table == expected)
    }
  }

  @Test func stoppingAgainAndAgainChangesNoByte() throws {
    let preset = try read(search, "protocol.measure=60000", "protocol.every=40", "sizes=[1, 2]")
    let expected = try run(preset, SweepOptions(jobs: 2))
    try withFolder { folder in
      var stops = 0
      for _ in 0..<200 {
        let stop = StopToken()
        // Sooner at first, so that a fast machine is stopped too; later each time, so that a slow one gets on.
        let delay = UInt32(2_000 + 6_000 * stops)
        let timer = Thread {
          usleep(delay)
          stop.request()
        }
        timer.start()
        let outcome = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 2), stop: stop)
        if !outcome.wasStopped { break }
        stops += 1
      }
      #expect(stops > 2)
      #expect(try contents("\(folder)/order-parameter.csv") == expected)
    }
  }

  @Test func aKillBetweenOrWithinRoundsChangesNoByte() throws {
    let preset = try read(search)
    try withFolder { folder in
      _ = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 2))
      let expected = try contents("\(folder)/order-parameter.csv")
      let plan = try contents("\(folder)/plan/3.json")
      // Losing the last results of every segment and the later plans is the worst a kill can do.
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/seg").sorted().suffix(2) {
        let path = "\(folder)/seg/\(name)"
        let lines = try contents(path).split(separator: "\n", omittingEmptySubsequences: false)
        try Data(lines.prefix(lines.count / 2).joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
      }
      for round in 3...4 { try FileManager.default.removeItem(atPath: "\(folder)/plan/\(round).json") }
      let again = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 2))
      #expect(again.computed > 0 && again.resumed > 0)
      #expect(try contents("\(folder)/order-parameter.csv") == expected)
      #expect(try contents("\(folder)/plan/3.json") == plan)
      let count = try #require(preset.control.refinement?.count)
      let first = preset.control.values[0]
      for damaged in [
        [1], [Double](repeating: first, count: count), (0..<count).map { 1e9 + Double($0) },
        (0..<count).map { -3 - Double($0) },
      ] {
        try Data("\(damaged)".utf8).write(to: URL(fileURLWithPath: "\(folder)/plan/3.json"))
        #expect(throws: StorageError.self) { try Sweep.run(preset, in: folder) }
      }
    }
  }

  @Test func aPointThatFailsIsLeftOutOfThePlanAndRetriedLater() throws {
    try withFolder { folder in
      let preset = try read(search, "parameters.fault=init")
      let outcome = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 2))
      #expect(outcome.status.failed.count >= 6 && outcome.status.missing == 0 && outcome.table != nil)
      let again = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 2))
      #expect(again.computed == 0 && again.status.failed.first?.attempts == 2)
    }
  }

  @Test func everyFormOfAnAxisMayBeRefined() throws {
    let base = "system: autoregression\n"
    let plain = try read(base + "control: {memory: {near: critical, width: 0.1, count: 5}}")
    #expect(plain.control.refinement == nil && plain.control.values.count == 5)
    let found = try read(base + "control: {memory: {near: critical, from: 0, to: 0.9, count: 10}}")
    #expect(found.control.refinement?.rounds == 2 && found.control.refinement?.count == 10)
    let listed = try read(base + "control: {memory: {values: [0, 0.3, 0.9], refine: {count: 5}}}")
    #expect(listed.control.refinement?.rounds == 2 && listed.control.refinement?.count == 5)
    // One run stands at one value; it has nothing to refine.
    #expect(found.single.control.refinement == nil)
  }

  @Test(arguments: [
    ("{memory: {values: [0, 0.5], refine: {rounds: 2}}}", "at least 3 values"),
    ("{memory: {from: 0, to: 0.9, count: 5, refine: {rounds: 99}}}", "from 1 to 20"),
    ("{memory: {from: 0, to: 0.9, count: 5, refine: {times: 2}}}", "allowed: rounds, count"),
    ("{clones: {from: 1, to: 9, count: 3, refine: {}}}", "any number"),
    ("{memory: {near: critical, count: 5}}", "{near: critical, from, to, count}"),
    ("{memory: {near: zero, from: 0, to: 0.9, count: 5}}", "critical"),
  ])
  func axesThatCannotBeRefinedAreRefused(_ control: String, _ text: String) {
    let error = #expect(throws: PresetError.self) {
      try read("system: autoregression\ncontrol: \(control)")
    }
    #expect("\(String(describing: error))".contains(text), "\(String(describing: error))")
  }

  @Test func aRampIsNotRefined() {
    #expect(throws: PresetError.self) { try read(search, "protocol.ramp=up") }
  }
}
