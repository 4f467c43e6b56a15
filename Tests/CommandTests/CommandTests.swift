import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
  static let small = [
    "sweep", "ising-square", "--set", "sizes=[4, 6]", "--set", "control.temperature.count=5", "--set",
    "protocol.measure=200", "--out",
  ]

  @Test func theTableDoesNotDependOnHowTheWorkWasDivided() throws {
    try Program.withFolder { folder in
      for (name, jobs) in [("one", "1"), ("two", "2"), ("seven", "7")] {
        let result = try Program.run(Self.small + [name, "--jobs", jobs], in: folder)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output == "\(name)/order-parameter.csv\n")
      }
      for shard in ["2/3", "0/3"] {
        #expect(try Program.run(Self.small + ["shards", "--shard", shard, "--jobs", "1"], in: folder).code == 0)
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/shards/order-parameter.csv"))
      #expect(try Program.run(["merge", "shards"], in: folder).code == 75)
      #expect(try Program.run(Self.small + ["shards", "--shard", "1/3", "--jobs", "2"], in: folder).code == 0)
      try FileManager.default.removeItem(atPath: "\(folder)/shards/order-parameter.csv")
      #expect(try Program.run(["merge", "shards"], in: folder).code == 0)
      let expected = try Program.text("\(folder)/one/order-parameter.csv")
      #expect(expected.split(separator: "\n").count == 21)
      for name in ["two", "seven", "shards"] {
        #expect(try Program.text("\(folder)/\(name)/order-parameter.csv") == expected, "\(name)")
      }
      #expect(try Program.text("\(folder)/one/manifest.json") == Program.text("\(folder)/shards/manifest.json"))
    }
  }

  @Test func theHeaderIsTheContract() throws {
    try Program.withFolder { folder in
      try Program.run(Self.small + ["out"], in: folder)
      let header = try Program.text("\(folder)/out/order-parameter.csv").prefix { $0 != "\n" }
      #expect(
        header == """
          system,size,control_name,control,replica,seed,steps,samples,order_parameter,order_parameter_error,\
          susceptibility,susceptibility_error,binder,binder_error,autocorrelation_time,m,m_error,abs_m,abs_m_error,\
          m2,m2_error,m4,m4_error,energy,energy_error,energy_squared,energy_squared_error,structure_factor,\
          structure_factor_error,cluster_size,cluster_size_error,specific_heat,specific_heat_error,\
          correlation_length,correlation_length_error
          """)
      let run = ["run", "ising-quench", "--set", "size=16", "--set", "protocol.measure=50", "--out", "run"]
      let result = try Program.run(run, in: folder)
      #expect(result.code == 0, "\(result.errors)")
      let lines = try Program.text("\(folder)/run/time-series.csv").split(separator: "\n")
      #expect(
        lines[0] == "step,control,order_parameter,m,abs_m,m2,m4,energy,energy_squared,structure_factor,cluster_size")
      #expect(lines.count == 12)
      #expect(lines[11].hasPrefix("50,1.5,"))
    }
  }

  @Test func messagesAreInTheLanguageOfTheTerminal() throws {
    try Program.withFolder { folder in
      let part = Self.small + ["out", "--shard", "0/2"]
      let english = try Program.run(part, in: folder)
      #expect(
        english.errors == "part 0/2 is done; 10 of 20 points are left to other parts, then: emergence merge out\n")
      let chinese = try Program.run(["merge", "out"], in: folder, environment: ["LC_ALL": "zh_CN.UTF-8"])
      #expect(chinese.errors == "emergence: 10/20 个点尚未计算，表中没有相应的行\n")
      let status = try Program.run(["status", "out"], in: folder, environment: ["LC_ALL": "", "LANG": "zh_CN.UTF-8"])
      #expect(status.output.contains("已完成  10\n"), "\(status.output)")
    }
  }

  @Test func aSweepOfAnotherPresetIsNotTouched() throws {
    try Program.withFolder { folder in
      try Program.run(Self.small + ["out"], in: folder)
      let before = try Program.text("\(folder)/out/order-parameter.csv")
      let other = try Program.run(Self.small + ["out", "--seed", "1"], in: folder)
      #expect(other.code == 65)
      #expect(other.errors.contains("holds the results of another preset"))
      #expect(other.errors.contains("its seed is 20261122, not 1"))
      #expect(try Program.text("\(folder)/out/order-parameter.csv") == before)
      let fresh = try Program.run(Self.small + ["out", "--seed", "1", "--fresh"], in: folder)
      #expect(fresh.code == 0, "\(fresh.errors)")
      #expect(try Program.text("\(folder)/out/order-parameter.csv") != before)
    }
  }

  @Test func conflictingResultsAreReported() throws {
    try Program.withFolder { folder in
      try Program.run(Self.small + ["out"], in: folder)
      try Program.run(Self.small + ["changed", "--seed", "1"], in: folder)
      // A segment as another build of the program might have written it: same points, other numbers.
      let script = """
        import glob, json
        own = glob.glob('out/seg/*.jsonl')[0]
        table = [0] * 256
        for i in range(256):
            c = i
            for _ in range(8): c = c >> 1 ^ 0x82F63B78 if c & 1 else c >> 1
            table[i] = c
        line = open(own).readline().rstrip('\\n')
        body = line[:-18].replace('ising,', 'ising,0', 1)
        crc = 0xFFFFFFFF
        for byte in body.encode(): crc = table[(crc ^ byte) & 255] ^ crc >> 8
        open('out/seg/other.jsonl', 'w').write('%s,"crc":"%08x"}\\n' % (body, crc ^ 0xFFFFFFFF))
        """
      let python = Process()
      python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      python.arguments = ["python3", "-c", script]
      python.currentDirectoryURL = URL(fileURLWithPath: folder)
      try python.run()
      python.waitUntilExit()
      try #require(python.terminationStatus == 0)
      for command in [["status", "out"], ["merge", "out"], Self.small + ["out"]] {
        let result = try Program.run(command, in: folder)
        #expect(result.code == 3, "\(command): \(result.errors)")
      }
    }
  }

  /// Arguments, exit code, and a part of the message.
  static let bad: [([String], Int32, String)] = [
    (["sweep", "ising-sqare", "--out", "o"], 65, "did you mean 'ising-square'?"),
    (["sweep", "nowhere.yaml", "--out", "o"], 65, "there is no such file"),
    (["sweep", ".", "--out", "o"], 65, "is a folder"),
    (["sweep", "broken.yaml", "--out", "o"], 65, "broken.yaml:2: is not YAML"),
    (["sweep", "unknown.yaml", "--out", "o"], 65, "unknown.yaml:2: temprature: is not a known key"),
    (["sweep", "binary.yaml", "--out", "o"], 65, "is not UTF-8"),
    (["sweep", "ising-square", "--set", "system=isin", "--out", "o"], 65, "did you mean 'ising'?"),
    (["sweep", "ising-square", "--set", "parameters.coupling=nan", "--out", "o"], 65, "must be a number from"),
    (["run", "ising-square", "--set", "parameters.temperature=-1", "--out", "o"], 65, "is -1, out of range"),
    (["sweep", "ising-square", "--set", "parameters.temperature=2", "--out", "o"], 65, "a sweep varies temperature"),
    (["sweep", "ising-square", "--set", "size=0", "--out", "o"], 65, "is 0, out of range"),
    (["sweep", "ising-square", "--set", "size=1000000000", "--out", "o"], 65, "is 1000000000, out of range"),
    (["sweep", "ising-square", "--out", "/proc/nothing/o"], 73, "cannot be created"),
    (["sweep", "ising-square", "--out", "broken.yaml/o"], 73, "cannot be created"),
    (["sweep", "ising-square", "--out", "broken.yaml"], 73, "cannot be created"),
    (["sweep", "ising-square"], 64, "--out"),
    (["sweep", "ising-square", "--out", "o", "--jobs", "0"], 64, "--jobs must be"),
    (["sweep", "ising-square", "--out", "o", "--shard", "3/3"], 64, "--shard must be i/n"),
    (["sweep", "ising-square", "--out", "o", "--shards", "3"], 64, "SLURM_ARRAY_TASK_ID"),
    (["sweep", "ising-square", "--out", "o", "--seed", "-1"], 64, "seed"),
    (["nonsense"], 64, "nonsense"),
    (["status", "."], 65, "holds no manifest.json"),
    (["merge", "nowhere"], 65, "holds no manifest.json"),
    (["status", "damaged"], 65, "is damaged"),
    (["describe", "isinge"], 65, "did you mean 'ising'?"),
    (["run", "ising", "--out", "o"], 65, "is a system, not a preset; its presets: ising-crossover, ising-cubic"),
    (["sweep", "ising", "--out", "o"], 65, "try `emergence sweep ising-"),
    (["sweep", "ising-percolation", "--out", "o"], 65, "is an analogy, not a preset; try `emergence compare ising-"),
    (
      ["run", "what-is-a-phase-transition", "--out", "o"], 65, "is a lecture, not a preset; try `emergence window what"
    ),
    (["compare", "ising-square", "--out", "o"], 65, "is a preset, not an analogy; try `emergence sweep ising-square"),
    (["compare", "ising", "--out", "o"], 65, "is a system, not an analogy"),
    (["describe", "ising-square"], 65, "is a preset, not a system; try `emergence describe ising`"),
    (["validate", "nosuch"], 65, "there is no such system"),
    (["sweep", "ising-square", "--set", "control.temperature.values=[]", "--out", "o"], 65, "is an empty list"),
    (
      ["run", "ising-square", "--set", "protocol.equilibrate=1000000000000", "--out", "o"], 65,
      "a run keeps all from its first step on"
    ),
    (["compare", "ising-percolatoin", "--out", "o"], 65, "did you mean 'ising-percolation'?"),
    (["plot", "damaged"], 65, "is damaged"),
    (["analyze", "."], 65, "holds no manifest.json"),
    (["picture", "ising-square", "--out", "x.txt"], 64, "must end in .png"),
    (["record", "ising-square", "--out", "x.txt"], 64, "must end in .mp4"),
    (["plot", ".", "--width", "3"], 64, "between 40 and 1000 mm"),
    (["laws", "loss", "--law", "nosuch"], 64, "there is no law 'nosuch'"),
    (["laws", "loss", "--set", "alpha"], 64, "write name=number"),
    (["laws", "fit", "broken.yaml"], 65, "there is no column N, D or C"),
    (["laws", "audit", "--article", "9"], 64, "--article is from 1 to 4"),
  ]

  /// Messages of the library that reads the command line, which speaks English only.
  static let wordsOfTheLibrary = ["--out", "seed", "nonsense"]

  @Test(arguments: bad)
  func badInputHasAMessageAndItsExitCode(_ arguments: [String], _ code: Int32, _ message: String) throws {
    try Program.withFolder { folder in
      try "system: ising\n bad: : x\n".write(toFile: "\(folder)/broken.yaml", atomically: true, encoding: .utf8)
      try "system: ising\ntemprature: 2\n".write(toFile: "\(folder)/unknown.yaml", atomically: true, encoding: .utf8)
      try Data([0x73, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: "\(folder)/binary.yaml"))
      try FileManager.default.createDirectory(atPath: "\(folder)/damaged", withIntermediateDirectories: true)
      try "{".write(toFile: "\(folder)/damaged/manifest.json", atomically: true, encoding: .utf8)
      let result = try Program.run(arguments, in: folder)
      #expect(result.code == code, "\(result.errors)")
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.output.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/o"), "something was written")
      if Self.wordsOfTheLibrary.contains(message) { return }
      let chinese = try Program.run(arguments, in: folder, environment: ["LC_ALL": "zh_CN.UTF-8"])
      #expect(chinese.code == code, "\(chinese.errors)")
      #expect(chinese.errors.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(chinese.errors)")
      #expect(!chinese.errors.contains(message) || message.contains("SLURM"), "\(chinese.errors)")
    }
  }

  @Test func problemsOfPresetsReadNaturallyInChinese() throws {
    try Program.withFolder { folder in
      try "system: ising\ntemprature: 2\n".write(toFile: "\(folder)/unknown.yaml", atomically: true, encoding: .utf8)
      let chinese = ["LC_ALL": "zh_CN.UTF-8"]
      let unknown = try Program.run(["sweep", "unknown.yaml", "--out", "o"], in: folder, environment: chinese)
      #expect(
        unknown.errors == """
          unknown.yaml:2: temprature: 是未知的键；可用：system, title, description, parameters, size, sizes, control, \
          across, replicas, protocol, seed, order_parameter

          """)
      let range = ["run", "ising-square", "--set", "parameters.temperature=-1", "--out", "o"]
      #expect(
        try Program.run(range, in: folder, environment: chinese).errors == """
          --set parameters.temperature=-1: parameters.temperature: 为 -1，超出范围；允许：从 0.01 到 1000 的数

          """)
      #expect(
        try Program.run(["status", "."], in: folder, environment: chinese).errors == """
          emergence: .: 没有 manifest.json，因而不是模拟或扫描的文件夹

          """)
    }
  }

  @Test func aFileInTheWayOfTheFiguresIsNamedWithoutAnOptionTheCommandLacks() throws {
    try Program.withFolder { folder in
      try Program.run(Self.small + ["out"], in: folder)
      try "".write(toFile: "\(folder)/out/figures", atomically: true, encoding: .utf8)
      let result = try Program.run(["plot", "out"], in: folder)
      #expect(result.code == 73)
      #expect(
        result.errors == """
          emergence: out/figures cannot be created: Not a directory; check that nothing else has this name and that its \
          folder can be written to

          """)
    }
  }

  @Test func warningsAreInTheLanguageOfTheTerminal() throws {
    try Program.withFolder { folder in
      try Program.run(Self.small + ["out", "--shard", "0/2"], in: folder)
      let rest = Self.small + ["out", "--shard", "1/2", "--jobs", "1", "--quiet"]
      for (environment, expected) in [
        (["LC_ALL": "C"], "emergence: warning: ignoring checkpoint out/ckpt/1.ck: it is no checkpoint"),
        (["LC_ALL": "zh_CN.UTF-8"], "emergence: 警告: 忽略断点 out/ckpt/1.ck：不是断点文件；该点重新开始"),
      ] {
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/out/seg").sorted().dropFirst() {
          try FileManager.default.removeItem(atPath: "\(folder)/out/seg/\(name)")
        }
        try "nonsense".write(toFile: "\(folder)/out/ckpt/1.ck", atomically: true, encoding: .utf8)
        let result = try Program.run(rest, in: folder, environment: environment)
        #expect(result.code == 0 && result.errors.contains(expected), "\(result.errors)")
      }
    }
  }

  @Test(arguments: [
    ["list"], ["describe", "ising"], ["laws"], ["laws", "list"], ["laws", "allocate", "--compute", "1e21"],
  ])
  func everyCommandTakesTheCommonOptions(_ words: [String]) throws {
    try Program.withFolder { folder in
      let result = try Program.run(words + ["--quiet", "--log-level", "error"], in: folder)
      #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
    }
  }

  @Test func listAndDescribeSpeakBothLanguagesAndJSON() throws {
    try Program.withFolder { folder in
      #expect(try Program.run(["list"], in: folder).output.contains("temperature → abs_m"))
      #expect(try Program.run(["list", "--language", "zh"], in: folder).output.contains("伊辛模型"))
      #expect(try Program.run(["describe", "ising", "--language", "zh"], in: folder).output.contains("温度"))
      for command in [["list", "--json"], ["describe", "ising", "--json"]] {
        let output = try Program.run(command, in: folder).output
        #expect((try? JSONSerialization.jsonObject(with: Data(output.utf8))) != nil)
      }
    }
  }

  @Test func ranksOfOneJobShareTheWork() throws {
    try Program.withFolder { folder in
      for rank in 0..<2 {
        let environment = ["SLURM_STEP_ID": "0", "SLURM_NTASKS": "2", "SLURM_PROCID": "\(rank)"]
        #expect(try Program.run(Self.small + ["out"], in: folder, environment: environment).code == 0)
      }
      let status = try Program.run(["status", "out", "--json"], in: folder).output
      #expect(status.contains("\"done\" : 20") && status.contains("\"duplicates\" : 0"))
      let array = ["SLURM_ARRAY_TASK_ID": "1", "SLURM_ARRAY_TASK_COUNT": "2"]
      #expect(try Program.run(Self.small + ["other"], in: folder, environment: array).code == 64)
    }
  }
}
