import Foundation
import Testing

@Suite("Comparison on the command line")
struct CompareCommandTests {
  private static let analogy = """
    title: {en: hot and crowded, zh: 热与挤}
    story: {en: two lattices, zh: 两种晶格}
    sources: [Onsager 1944]
    members:
      - preset: ising-square-critical
        id: magnet
        role: physical
        title: {en: magnet, zh: 磁体}
        set: {sizes: [4, 8, 16], protocol.measure: 800, control.temperature.values: \(AnalyzeCommandTests.temperatures)}
      - preset: percolation-square
        role: model
        title: {en: clusters, zh: 集团}
        set: {sizes: [8, 16, 32], control.p.count: 11, protocol.measure: 500}
    """

  private func writeAnalogy(in folder: String, _ text: String = analogy) throws {
    try text.write(toFile: "\(folder)/pair.yaml", atomically: true, encoding: .utf8)
  }

  private static let names = ["comparison-curves", "comparison-collapse", "comparison-card"]

  @Test func aComparisonIsASweepAndAnAnalysisOfEachMember() throws {
    try Program.withFolder { folder in
      try writeAnalogy(in: folder)
      let result = try Program.run(["compare", "pair.yaml", "--out", "out", "--jobs", "2"], in: folder)
      #expect(result.code == 0, "\(result.errors)")
      for text in [
        "hot and crowded", "two lattices", "kind of change", "T_c = 2.2", "1/ν", "Where it breaks",
        "What the numbers cannot decide", "not the same cause", "Onsager 1944",
      ] {
        #expect(result.output.contains(text), "\(text) in \(result.output)")
      }
      let sweep = [
        "sweep", "ising-square-critical", "--set", "sizes=[4, 8, 16]", "--set", "protocol.measure=800", "--set",
        "control.temperature.values=\(AnalyzeCommandTests.temperatures)", "--out", "one",
      ]
      #expect(try Program.run(sweep, in: folder).code == 0)
      #expect(try Program.run(["analyze", "one", "--quiet"], in: folder).code == 0)
      for name in ["order-parameter.csv", "transition.json", "transition.csv"] {
        let (compared, single) = try Program.texts("out/magnet", "one", name, in: folder)
        #expect(compared == single, "\(name)")
      }
      for name in Self.names {
        for ending in ["en.svg", "en.png", "zh.svg", "zh.png"] {
          let path = "\(folder)/out/figures/\(name).\(ending)"
          #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count > 5000, "\(path)")
        }
      }

      let files = ["comparison.csv", "comparison.json", "figures/comparison-card.zh.svg"]
      let before = try files.map { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\($0)")) }
      let again = try Program.run(["compare", "pair.yaml", "--out", "out", "--language", "zh"], in: folder)
      #expect(again.errors.contains("were there already"), "\(again.errors)")
      #expect(again.output.contains("热与挤") && again.output.contains("数据无法判定之处"))
      #expect(try files.map { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\($0)")) } == before)

      try FileManager.default.removeItem(atPath: "\(folder)/out/figures")
      try FileManager.default.removeItem(atPath: "\(folder)/pair.yaml")
      let plotted = try Program.run(["plot", "out", "--language", "zh"], in: folder)
      #expect(plotted.code == 0, "\(plotted.errors)")
      #expect(plotted.output == Self.names.map { "out/figures/\($0).zh.svg\n" }.joined())
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\(files[2])")) == before[2])
    }
  }

  @Test func aStoppedComparisonContinuesToTheSameBytes() throws {
    try Program.withFolder { folder in
      try writeAnalogy(in: folder)
      let command = ["compare", "pair.yaml", "--out", "out", "--set", "magnet.protocol.measure=15000"]
      let process = try Program.start(command, in: folder)
      try Program.awaitWork(of: process, in: "\(folder)/out/magnet")
      process.interrupt()
      process.waitUntilExit()
      let stopped = try Program.result(process, in: folder)
      #expect(stopped.code == 75 && stopped.errors.contains("continue with: emergence compare pair.yaml"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/out/comparison.json"))
      #expect(try Program.run(command, in: folder).code == 0)
      #expect(try Program.run(["compare", "pair.yaml", "--out", "whole"] + command.dropFirst(4), in: folder).code == 0)
      for name in ["comparison.csv", "comparison.json", "magnet/order-parameter.csv"] {
        let (continued, whole) = try Program.texts("out", "whole", name, in: folder)
        #expect(continued == whole, "\(name)")
      }
    }
  }

  @Test func mistakesHaveTheCodesOfTheContract() throws {
    try Program.withFolder { folder in
      try writeAnalogy(in: folder)
      try writeAnalogy(in: folder, Self.analogy.replacing("role: model", with: "rolle: model"))
      let misspelt = try Program.run(["compare", "pair.yaml", "--out", "out"], in: folder)
      #expect(misspelt.code == 65 && misspelt.errors.contains("pair.yaml:11: members.2.rolle: "), "\(misspelt.errors)")
      #expect(misspelt.errors.contains("did you mean 'role'"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/out"), "nothing is written")
      let missing = try Program.run(["compare", "ising-percolatoin", "--out", "out"], in: folder)
      #expect(missing.code == 65 && missing.errors.contains("did you mean 'ising-percolation'"))
      try writeAnalogy(in: folder)
      #expect(try Program.run(["compare", "pair.yaml"], in: folder).code == 64)
      #expect(try Program.run(["compare", "pair.yaml", "--out", "out", "--jobs", "0"], in: folder).code == 64)
      #expect(try Program.run(["compare", "pair.yaml", "--out", "/proc/none"], in: folder).code == 73)
      try Program.run(CommandTests.small + ["sweep"], in: folder)
      let taken = try Program.run(["compare", "pair.yaml", "--out", "sweep"], in: folder)
      #expect(taken.code == 65 && taken.errors.contains("of its own"), "\(taken.errors)")
    }
  }
}
