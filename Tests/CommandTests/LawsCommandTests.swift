import Foundation
import Testing

@Suite("Scaling laws on the command line")
struct LawsCommandTests {
  private func json(_ arguments: [String], in folder: String) throws -> Any {
    let result = try Program.run(["laws"] + arguments + ["--json"], in: folder)
    #expect(result.code == 0, "\(result.errors)")
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  @Test func theListGivesConstantsWithErrorsAndSources() throws {
    try Program.withFolder { folder in
      let english = try Program.run(["laws"], in: folder)
      #expect(english.code == 0)
      for text in ["epoch (default)", "2085.43 ± 1293.23", "arXiv:2203.15556", "kaplan-compute", "general-surface"] {
        #expect(english.output.contains(text), "\(text)")
      }
      let chinese = try Program.run(["laws", "list", "--language", "zh"], in: folder)
      #expect(chinese.output.contains("epoch（默认）") && chinese.output.contains("无下限的幂律"))
      let laws = try #require(try json([], in: folder) as? [[String: Any]])
      #expect(laws.count == 9 && laws[0]["id"] as? String == "epoch")
      let constants = try #require(laws[0]["constants"] as? [[String: Any]])
      #expect(constants[0]["value"] as? Double == 1.8172 && constants[0]["error"] as? Double == 0.03)
    }
  }

  @Test func gophersComputeBuysChinchilla() throws {
    try Program.withFolder { folder in
      let best = try #require(
        try json(["allocate", "--compute", "5.76e23"], in: folder) as? [String: Any])
      let parameters = try #require(best["parameters"] as? [String: Double])
      let ratio = try #require(best["tokens_per_parameter"] as? [String: Double])
      #expect(abs((parameters["value"] ?? 0) / 7.2e10 - 1) < 0.01 && (parameters["error"] ?? 0) > 0)
      #expect(abs((ratio["value"] ?? 0) - 18.4) < 0.1)
      #expect((best["iso_compute"] as? [Any])?.count == 9)
      for (language, ending) in [("en", "png"), ("zh", "svg")] {
        let out = "iso.\(ending)"
        let result = try Program.run(
          ["laws", "allocate", "--compute", "1e22", "--language", language, "--out", out], in: folder)
        #expect(result.code == 0, "\(result.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(out)")).count > 5000)
      }
      let printed = try Program.run(
        ["laws", "loss", "--law", "hoffmann", "--parameters", "70e9", "--tokens", "1.4e12"], in: folder)
      #expect(printed.output.contains("1.937"), "\(printed.output)")
    }
  }

  @Test func aMixtureCostsItsActiveParameters() throws {
    try Program.withFolder { folder in
      let arguments = ["mixture", "--total", "671e9", "--active", "37e9", "--tokens", "14.8e12"]
      let mixture = try #require((try json(arguments, in: folder) as? [[String: Any]])?.first)
      #expect(abs((mixture["compute"] as? Double ?? 0) / 3.2856e24 - 1) < 1e-9)
      let table = try Program.run(["laws", "mixture", "--language", "zh"], in: folder)
      #expect(table.output.contains("DeepSeek-V3") && table.output.contains("未公布"))
    }
  }

  @Test func whatIsNotAllowedIsUsage() throws {
    try Program.withFolder { folder in
      for (arguments, message) in [
        (["loss", "--parameters", "0", "--tokens", "1e9"], "give a positive number"),
        (["loss", "--law", "kaplann"], "there is no law 'kaplann'"),
        (["allocate", "--compute", "1e20", "--law", "kaplan-tokens"], "does not say how to divide"),
        (["allocate", "--compute=-1"], "give a positive number"),
        (["thresholds", "--figure", "radar"], "belong together"), (["thresholds", "--group", "nothing"], "groups are"),
        (["audit", "--article", "5"], "from 1 to 4"),
        (["loss", "--parameters", "1e9", "--tokens", "1e9", "--set", "alpha=x"], "write name=number"),
        (["mixture", "--total", "1e9", "--active", "2e9", "--tokens", "1e9"], "exceeds --total"),
        (["mixture", "--total", "1e9"], "together"),
      ] {
        let result = try Program.run(["laws"] + arguments, in: folder)
        #expect(result.code == 64 && result.output.isEmpty, "\(arguments): \(result.code)")
        #expect(result.errors.contains(message), "\(result.errors)")
      }
    }
  }

  @Test func everyThresholdSaysWhereItComesFrom() throws {
    try Program.withFolder { folder in
      let rows = try #require(try json(["thresholds"], in: folder) as? [[String: Any]])
      let provenances = Set(rows.compactMap { $0["provenance"] as? String })
      #expect(provenances == ["article", "published", "measured"])
      #expect(rows.allSatisfy { !($0["source"] as? String ?? "").isEmpty })
      let addition = try #require(rows.first { $0["task"] as? String == "4-digit addition, all digits" })
      // Width 68 of 131 h + 50 parameters.
      #expect(abs((addition["parameters"] as? Double ?? 0) / 8958 - 1) < 0.05)
      #expect((addition["error_factor"] as? Double ?? 0) > 1)
      let own = try Program.run(["laws", "thresholds", "--provenance", "measured", "--language", "zh"], in: folder)
      #expect(own.output.contains("奇偶技能 15") && !own.output.contains("Wei et al."))
      for figure in ["staircase", "heatmap", "radar", "timeline"] {
        for language in ["en", "zh"] {
          let out = "\(figure)-\(language).svg"
          let result = try Program.run(
            ["laws", "thresholds", "--figure", figure, "--out", out, "--language", language], in: folder)
          #expect(result.code == 0 && result.output == "\(out)\n", "\(result.errors)")
          #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(out)")).count > 10_000)
        }
      }
      let nowhere = try Program.run(
        ["laws", "thresholds", "--figure", "radar", "--out", "no/where.png"], in: folder)
      #expect(nowhere.code == 73 && nowhere.errors.contains("make it first"))
      try "system,skill,parameters,seed,score,source\nown,one,0,1,0.5,me\n".write(
        toFile: "\(folder)/own.csv", atomically: true, encoding: .utf8)
      let bad = try Program.run(["laws", "thresholds", "--measured", "own.csv"], in: folder)
      #expect(bad.code == 65 && bad.errors == "own.csv:2: parameters: 0 is not allowed; it must be above 0\n")
      let missing = try Program.run(["laws", "thresholds", "--table", "none.csv"], in: folder)
      #expect(missing.code == 65 && missing.errors.contains("there is no such file"))
    }
  }

  @Test func claimsAreAuditedInBothLanguages() throws {
    try Program.withFolder { folder in
      let claims = try #require(try json(["audit"], in: folder) as? [[String: Any]])
      #expect(claims.count >= 28 && claims.allSatisfy { !($0["source"] as? String ?? "").isEmpty })
      let english = try Program.run(["laws", "audit", "--article", "3"], in: folder)
      #expect(english.output.contains("WRONG · three-term-kaplan · article 3"))
      #expect(!english.output.contains("chart-of-counts"))
      let chinese = try Program.run(["laws", "audit", "--language", "zh"], in: folder)
      #expect(chinese.output.contains("共 \(claims.count) 项") && chinese.output.contains("示意，非数据"))
    }
  }
}
