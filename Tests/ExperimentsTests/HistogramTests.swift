import Criticality
import Emergence
import Experiments
import Foundation
import Testing

/// Histograms kept with the points of a sweep, and what reweighting makes of them.
@Suite("Histograms")
struct HistogramTests {
  private let small = """
    system: ising
    parameters: {algorithm: wolff}
    sizes: [4, 6, 8]
    control: {temperature: {values: [1.9, 2.1, 2.3, 2.6, 2.9]}}
    replicas: 2
    protocol: {equilibrate: 100, measure: 6000, histogram: true}
    seed: 11
    """

  @Test func reweightingGivesTheExactValuesOfTemperaturesThatWereNotMeasured() throws {
    try withFolder { folder in
      _ = try Sweep.run(try read(small), in: folder, options: SweepOptions(jobs: 2))
      let analysis = try Analysis(of: ResultFolder(existing: folder), systems: everySystem)
      #expect(analysis.reweighted.map(\.size) == [4, 6, 8])
      let four = analysis.reweighted[0]
      // ⟨|m|⟩ by enumeration, c by Kaufman 1949.
      for (temperature, order, heat) in [
        (2.0, 0.918943267402, 0.605532657210), (2.5, 0.764712393222, 0.812515229440),
      ] {
        let point = try #require(four.curve.first { abs($0.control - temperature) < 1e-9 })
        let found = [try #require(point.orderParameter), try #require(point.specificHeat)]
        #expect(abs(found[0].z(against: order)) < 4 && found[0].error < 0.004, "\(temperature): \(found)")
        #expect(abs(found[1].z(against: heat)) < 4 && found[1].error < 0.02, "\(temperature): \(found)")
        #expect(point.effectiveSamples > 1000)
      }
      #expect(analysis.reweighted.allSatisfy { $0.specificHeatPeak != nil && $0.doublePeak == nil })
      let files = try analysis.write(to: folder)
      let table = try ResultTable(path: try #require(files.first { $0.hasSuffix("reweighted.csv") }))
      #expect(table.columns.prefix(3) == ["size", "control", "effective_samples"] && table.rows.count > 200)
    }
  }

  @Test func bytesDoNotDependOnShardsAndSurviveAMerge() throws {
    let preset = try read(small, "sizes=[4]", "protocol.measure=500")
    let expected = try withFolder { folder in
      _ = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 1))
      return try (contents("\(folder)/histograms.csv"), contents("\(folder)/order-parameter.csv"))
    }
    try withFolder { folder in
      for index in [1, 0] {
        let shard = try #require(Shard("\(index)/2"))
        _ = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 2, shard: shard))
      }
      #expect(try contents("\(folder)/histograms.csv") == expected.0)
      #expect(try contents("\(folder)/order-parameter.csv") == expected.1)
      try FileManager.default.removeItem(atPath: "\(folder)/histograms.csv")
      try ResultFolder(existing: folder).merge()
      #expect(try contents("\(folder)/histograms.csv") == expected.0)
    }
    // The points are the same with and without histograms; only the folder knows the difference.
    let plain = try withFolder { folder in
      _ = try Sweep.run(
        try read(small, "sizes=[4]", "protocol.measure=500", "protocol.histogram=false"), in: folder)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/histograms.csv"))
      return try contents("\(folder)/order-parameter.csv")
    }
    #expect(plain == expected.1)
  }

  @Test func tablesAreBuiltAnewFromWhatIsStored() throws {
    try withFolder { folder in
      let preset = try read(small, "protocol.measure=200")
      _ = try Sweep.run(preset, in: folder)
      let expected = try Analysis(of: ResultFolder(existing: folder), systems: everySystem).report(.english)
      for name in ["histograms.csv", "order-parameter.csv"] {
        let path = "\(folder)/\(name)"
        let whole = try contents(path)
        for damaged in ["", "size\n4\n", whole + "4,nan,0,0,1,1,1,1,1,1,1,1\n", String(whole.prefix(whole.count / 2))] {
          try Data(damaged.utf8).write(to: URL(fileURLWithPath: path))
          let analysis = try Analysis(of: ResultFolder(existing: folder), systems: everySystem)
          #expect(analysis.report(.english) == expected)
          #expect(try contents(path) == whole)
        }
      }
    }
  }

  @Test(arguments: [
    ("system: autoregression\nprotocol: {histogram: true}", "no known weight"),
    ("system: ising\ncontrol: {field: {values: [0, 1]}}\nprotocol: {histogram: true}", "needs temperature"),
    ("system: ising\ncontrol: {temperature: {values: [2, 3]}}\nprotocol: {histogram: true, ramp: up}", "a ramp is not"),
    ("system: ising\nprotocol: {histogram: yes}", "true, false"),
    ("system: potts\nparameters: {algorithm: multicanonical}\nprotocol: {histogram: true}", "weights of its own"),
  ])
  func histogramsThatMeanNothingAreRefused(_ yaml: String, _ text: String) {
    let error = #expect(throws: PresetError.self) { try read(yaml) }
    #expect("\(String(describing: error))".contains(text), "\(String(describing: error))")
  }
}
