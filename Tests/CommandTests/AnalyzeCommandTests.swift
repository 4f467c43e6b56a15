import Foundation
import Testing

@Suite("Analysis on the command line")
struct AnalyzeCommandTests {
  private func transition(_ folder: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/transition.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Small enough for a test, dense enough for every method.
  private static let study = [
    "sweep", "ising-square-critical", "--set", "sizes=[4, 8, 16, 32]", "--set", "protocol.measure=2000", "--set",
    "control.temperature.values=\(temperatures)", "--out", "out",
  ]

  /// Wide enough for the smallest sizes.
  static let temperatures = """
    [2.17, 2.2, 2.22, 2.235, 2.245, 2.252, 2.258, 2.262, 2.266, 2.2692, 2.2725, 2.276, 2.28, 2.285, 2.291, 2.299, 2.309, \
    2.322, 2.34, 2.365, 2.4, 2.445, 2.5, 2.56]
    """

  @Test func aSmallIsingStudyIsContinuousAtOnsagersTemperature() throws {
    try Program.withFolder { folder in
      #expect(try Program.run(Self.study, in: folder).code == 0)
      let result = try Program.run(["analyze", "out", "--format", "png"], in: folder)
      #expect(result.code == 0, "\(result.errors)")
      for text in ["Verdict: a continuous transition", "T_c = 2.2", "95 % interval", "Onsager", "Evidence", "1/ν = "] {
        #expect(result.output.contains(text), "\(text) in \(result.output)")
      }
      let found = try transition("\(folder)/out")
      let keys = [
        "system", "preset", "version", "identity", "control_name", "sizes", "critical_point", "order", "evidence",
        "needs", "exponents", "collapse", "reference", "crossings", "peaks", "failed_points", "first_order",
        "suddenness", "foresight", "is_logarithmic", "normalisation",
      ]
      #expect(Set(found.keys) == Set(keys))
      #expect(found["order"] as? String == "continuous")
      #expect(found["system"] as? String == "ising" && found["control_name"] as? String == "temperature")
      let point = try #require(found["critical_point"] as? [String: Any])
      #expect(Set(point.keys) == ["value", "error", "method", "interval"])
      let value = try #require(point["value"] as? Double)
      let error = try #require(point["error"] as? Double)
      #expect(abs(value - 2.2691853142130219) < 3 * error && error < 0.004, "\(value) ± \(error)")
      let reference = try #require(found["reference"] as? [String: Any])
      let z = try #require(reference["z"] as? Double)
      #expect(abs(z - (value - 2.2691853142130219) / error) < 1e-6)
      let collapse = try #require(found["collapse"] as? [String: Any])
      let quality = try #require(collapse["quality"] as? Double)
      let unscaled = try #require(collapse["unscaled_quality"] as? Double)
      #expect(quality < 0.1 * unscaled)
      let exponents = try #require(found["exponents"] as? [String: [String: Any]])
      for (name, exact) in [("inverse_nu", 1.0), ("beta_over_nu", 0.125), ("gamma_over_nu", 1.75)] {
        let exponent = try #require(exponents[name]?["value"] as? Double)
        #expect(abs(exponent - exact) < 0.1, "\(name) \(exponent)")
      }
      let table = try Program.text("\(folder)/out/transition.csv").split(separator: "\n")
      #expect(table[0] == "quantity,size,larger_size,value,error,method")
      #expect(table.contains { $0.hasPrefix("binder_crossing,16,32,") })
      for name in ["binder-crossings", "extrapolation", "collapse"] {
        for ending in ["svg", "png"] {
          let path = "\(folder)/out/figures/\(name).\(ending)"
          #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count > 5000, "\(path)")
        }
      }

      let files = ["transition.json", "transition.csv", "figures/collapse.svg", "figures/extrapolation.png"]
      let before = try files.map { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\($0)")) }
      let again = try Program.run(["analyze", "out", "--format", "png"], in: folder)
      #expect(again.output == result.output)
      #expect(try files.map { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\($0)")) } == before)
      let chinese = try Program.run(["analyze", "out", "--language", "zh"], in: folder)
      #expect(chinese.output.contains("判定：连续相变") && chinese.output.contains("95 % 置信区间"))
      let json = try Program.run(["analyze", "out", "--json"], in: folder)
      #expect(json.output == (try Program.text("\(folder)/out/transition.json")))
    }
  }

  @Test func aStrongFieldAndAChainAreCrossovers() throws {
    try Program.withFolder { folder in
      let field = [
        "sweep", "ising-crossover", "--set", "sizes=[8, 16, 32]", "--set", "protocol.measure=1500", "--out", "field",
      ]
      let chain = [
        "sweep", "ising-crossover", "--set", "parameters.field=0", "--set", "parameters.lattice=chain", "--set",
        "parameters.algorithm=wolff", "--set", "sizes=[16, 32, 64]", "--set", "control.temperature.from=0.4", "--set",
        "control.temperature.to=2.4", "--set", "protocol.measure=1500", "--out", "chain",
      ]
      for (command, name) in [(field, "field"), (chain, "chain")] {
        #expect(try Program.run(command, in: folder).code == 0)
        let result = try Program.run(["analyze", name], in: folder)
        #expect(result.code == 0 && result.output.contains("not a transition"), "\(result.output)\(result.errors)")
        #expect(!result.output.contains("T_c = "))
        let found = try transition("\(folder)/\(name)")
        #expect(found["order"] as? String == "crossover")
        #expect(found["critical_point"] is NSNull && found["collapse"] is NSNull)
        #expect((found["exponents"] as? [String: Any])?.isEmpty == true)
        #expect(try !Program.text("\(folder)/\(name)/transition.csv").contains("critical_point"))
      }
    }
  }

  @Test func tooFewSizesStayUndecidedWithAdvice() throws {
    try Program.withFolder { folder in
      #expect(try Program.run(CommandTests.small + ["out"], in: folder).code == 0)
      let result = try Program.run(["analyze", "out"], in: folder)
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.output.contains("Verdict: undecided") && result.output.contains("at least three sizes"))
      let found = try transition("\(folder)/out")
      #expect(found["order"] as? String == "undecided" && found["needs"] as? [String] == ["more_sizes"])
    }
  }

  @Test func aLoopIsEvidenceOfAFirstOrderTransition() throws {
    try Program.withFolder { folder in
      let ramp = [
        "sweep", "ising-hysteresis", "--set", "size=16", "--set", "replicas=3", "--set", "protocol.measure=20",
        "--out", "out",
      ]
      #expect(try Program.run(ramp, in: folder).code == 0)
      #expect(try Program.run(["analyze", "out"], in: folder).code == 0)
      let found = try transition("\(folder)/out")
      let evidence = try #require(found["evidence"] as? [[String: Any]])
      let loop = try #require(evidence.first { $0["kind"] as? String == "hysteresis" })
      #expect(loop["supports"] as? String == "first-order")
      #expect(found["order"] as? String == "undecided" && found["reference"] is NSNull)
    }
  }

  @Test func whatCannotBeAnalysedIsSaid() throws {
    try Program.withFolder { folder in
      let missing = try Program.run(["analyze", "nowhere"], in: folder)
      #expect(missing.code == 65 && missing.errors.contains("no manifest.json"))
      let run = ["run", "ising-square", "--set", "size=8", "--set", "protocol.measure=100", "--out", "run"]
      #expect(try Program.run(run, in: folder).code == 0)
      let single = try Program.run(["analyze", "run"], in: folder)
      #expect(single.code == 65 && single.errors.contains("single run"))
      #expect(try Program.run(CommandTests.small + ["part", "--shard", "0/3"], in: folder).code == 0)
      let part = try Program.run(["analyze", "part"], in: folder)
      #expect(part.code == 75 && part.errors.contains("not computed yet"), "\(part.errors)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/part/transition.json"))
      // A table of some parts must not be taken for the whole when the others arrive.
      #expect(try Program.run(["merge", "part"], in: folder).code == 75)
      let some = try Program.text("\(folder)/part/order-parameter.csv")
      for shard in ["1/3", "2/3"] { try Program.run(CommandTests.small + ["part", "--shard", shard], in: folder) }
      let whole = try Program.text("\(folder)/part/order-parameter.csv")
      try some.write(toFile: "\(folder)/part/order-parameter.csv", atomically: true, encoding: .utf8)
      #expect(try Program.run(["analyze", "part"], in: folder).code == 0)
      #expect(try Program.text("\(folder)/part/order-parameter.csv") == whole)
      try "system,size\nising,4\n".write(
        toFile: "\(folder)/part/order-parameter.csv", atomically: true, encoding: .utf8)
      let damaged = try Program.run(["plot", "part"], in: folder)
      #expect(damaged.code == 65 && damaged.errors.contains("has no column"), "\(damaged.errors)")
    }
  }
}
