import Emergence
import Experiments
import Foundation
import Testing

@Suite("Presets")
struct PresetTests {
  /// The English messages of everything that is wrong, each of which must be there in Chinese too.
  func problems(_ yaml: String, _ overrides: String...) -> [String] {
    do {
      let preset = try PresetLibrary(systems: everySystem).read(
        yaml, file: "test.yaml", overrides: overrides.map { try PresetOverride($0) })
      return ["accepted: \(preset.name)"]
    } catch let error as PresetError {
      for problem in error.problems { #expect(isTranslated(problem.message), "\(problem.message)") }
      return error.problems.map(\.description)
    } catch {
      return ["other: \(error)"]
    }
  }

  @Test func everyKeyIsRead() throws {
    let preset = try read(
      """
      system: autoregression
      title: {en: "a", zh: "b"}
      description: {en: "c", zh: "d"}
      parameters: {memory: 0.25, fault: none}
      sizes: [3, 5]
      control: {memory: {from: 0.1, to: 0.3, count: 5}}
      replicas: 4
      protocol: {start: far, equilibrate: 7, measure: 100, every: 3, ramp: up-down}
      order_parameter: x2
      seed: 18446744073709551615
      """)
    #expect(preset.name == "test")
    #expect(preset.title == LocalizedText(en: "a", zh: "b"))
    #expect(preset.summary == LocalizedText(en: "c", zh: "d"))
    #expect(preset.sizes == [3, 5])
    #expect(preset.control.values == [0.1, 0.15, 0.2, 0.25, 0.3])
    #expect(preset.control.start == 0.25)
    #expect(preset.replicas == 4)
    #expect(preset.schedule == Schedule(start: "far", equilibrate: 7, measure: 100, every: 3, ramp: .upDown))
    #expect(preset.schedule.samples == 33)
    #expect(preset.orderParameter == "x2")
    #expect(preset.seed == .max)
  }

  @Test func onlyTheSystemIsRequired() throws {
    let preset = try read("system: autoregression")
    #expect(preset.title == Autoregression.card.title)
    #expect(preset.sizes == [4])
    #expect(preset.control.values == [0.5])
    #expect(preset.orderParameter == "x")
    #expect(preset.schedule.start == "zero")
  }

  @Test func nearCriticalSpreadsAroundTheKnownPoint() throws {
    let preset = try read("system: autoregression\ncontrol: {memory: {near: critical, width: 0.1, count: 3}}")
    #expect(preset.control.values == [0.4, 0.5, 0.6])
    #expect(preset.control.start == 0.5)
  }

  @Test func allProblemsAreReportedAtOnceWithLinesAndNearestKeys() {
    let found = problems(
      """
      system: autoregression
      titel: typo
      parameters: {memroy: 0.5, fault: nona}
      size: 0
      protocol: {measure: 1.5}
      seed: -1
      """)
    #expect(found.count == 6)
    #expect(found.contains { $0.hasPrefix("test.yaml:2: titel: is not a known key; did you mean 'title'?") })
    #expect(found.contains { $0.hasPrefix("test.yaml:3: parameters.memroy: ") && $0.contains("'memory'") })
    #expect(found.contains { $0.hasPrefix("test.yaml:3: parameters.fault: ") && $0.contains("'none'") })
    #expect(found.contains { $0 == "test.yaml:4: size: is 0, out of range; allowed: a whole number from 1 to 1000" })
    #expect(found.contains { $0.hasPrefix("test.yaml:5: protocol.measure: is 1.5, not whole") })
    #expect(found.contains { $0.hasPrefix("test.yaml:6: seed: must be a whole number from 0") })
  }

  @Test(arguments: [
    ("system: nothing", "system: cannot be 'nothing'; allowed: autoregression, ising"),
    ("title: x", "system: is missing"),
    ("", "is empty"),
    ("- a\n- b", "must be a table of keys, not a list"),
    ("system: [ising", "is not YAML at column"),
    ("system: ising\nsystem: ising", "system: is given twice"),
    ("system: ising\nparameters: {temperature: .nan}", "parameters.temperature: must be a number from 0.01"),
    ("system: ising\nparameters: {temperature: nan}", "must be a number from 0.01"),
    ("system: ising\nparameters: {temperature: inf}", "must be a number from 0.01"),
    ("system: ising\nparameters: {temperature: 1e999}", "must be a number from 0.01"),
    ("system: ising\nparameters: {temperature: 0x10}", "must be a number from 0.01"),
    ("system: ising\nparameters: {temperature: \"2\"}", "not the text \"2\""),
    ("system: ising\nparameters: {temperature: -2}", "is -2, out of range"),
    ("system: ising\nsize: 1000000000", "size: is 1000000000, out of range"),
    ("system: ising\nsize: 99999999999999999999999", "size: is 99999999999999999999999, out of range"),
    ("system: ising\nsize: 8\nsizes: [8]", "is given together with sizes"),
    ("system: ising\nsizes: [8, 8]", "lists a size twice"),
    ("system: ising\nsizes: []", "sizes: is an empty list; at least one item is needed"),
    ("system: ising\nsizes: 8", "must be a list of sizes, as in [8, 16, 32], not '8'"),
    ("system: ising\ncontrol: {algorithm: {values: [1]}}", "control.algorithm: is not a known key"),
    ("system: ising\ncontrol: {temperature: {values: [1, 2], count: 2}}", "must say which values to take"),
    ("system: ising\ncontrol: {temperature: {from: 1, to: 2}}", "must say which values to take"),
    ("system: ising\ncontrol: {temperature: {from: 1, to: 2, count: 2000000}}", "count: is 2000000, out of range"),
    ("system: ising\ncontrol: {temperature: {from: 1, to: 1.0000000001, count: 900000}}", "too close together"),
    ("system: ising\ncontrol: {temperature: {near: critical, width: 5, count: 5}}", "leaves the allowed values"),
    (
      "system: ising\nparameters: {field: 1}\ncontrol: {temperature: {near: critical, width: 0.5, count: 5}}",
      "has no known critical temperature"
    ),
    ("system: ising\ncontrol: {temperature: {values: [2]}, field: {values: [0]}}", "must name one parameter"),
    ("system: ising\nreplicas: 1000000\nsizes: [4, 8]", "too many points"),
    ("system: ising\nprotocol: {measure: 10, every: 20}", "is longer than measure"),
    ("system: ising\nprotocol: {measure: 1000000000000}", "at most 10000000 are allowed"),
    ("system: autoregression\ncontrol: {clones: {values: [1, 2]}}\nprotocol: {ramp: up}", "leave ramp out"),
    ("system: ising\norder_parameter: binder", "order_parameter: cannot be 'binder'"),
    ("system: ising\ntitle: {de: hallo}", "title.de: is not a known key"),
    ("system: no", "system: cannot be 'no'"),
    ("system: ising\n? [a, b]\n: 1", "key that is a list or table"),
    ("--- \nsystem: ising\n--- \nsystem: ising", "is not YAML"),
    ("system: \u{1}", "is not"),
  ])
  func badInputIsNamed(_ yaml: String, _ message: String) {
    let found = problems(yaml)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test func problemsOfOverridesNameTheOption() {
    let yaml = "system: ising\ncontrol: {temperature: {from: 1, to: 2, count: 5}}"
    #expect(
      problems(yaml, "control.temperature.count=0").first?
        .hasPrefix("--set control.temperature.count=0: control.temperature.count: is 0, out of range") == true)
    #expect(problems(yaml, "parameters.temprature=2").first?.contains("did you mean 'temperature'?") == true)
    #expect(problems(yaml, "contrl.x=1").first?.hasPrefix("--set contrl.x=1: contrl: is not a known key") == true)
    #expect(problems(yaml, "temperature").first?.contains("has no '='") == true)
    #expect(problems(yaml, "a..b=1").first?.contains("empty key") == true)
    #expect(problems(yaml, "system.x=1").first?.contains("holds a value") == true)
    #expect(problems(yaml, "sizes=[1").first?.contains("is not YAML") == true)
  }

  @Test func anOptionThatAddsToASoundFileIsBlamedForWhatItMakesOfIt() {
    let yaml = "system: autoregression\ncontrol: {memory: {from: 0.1, to: 0.2, count: 5}}"
    #expect(
      problems(yaml, "parameters.clones.x=3") == [
        "--set parameters.clones.x=3: parameters.clones: must be a whole number from 1 to 9, not a table of keys"
      ])
    #expect(
      problems(yaml, "control.clones.values=[1]").first?
        .hasPrefix("--set control.clones.values=[1]: control: must name one parameter") == true)
    #expect(
      problems(yaml, "control.memory.values=[]") == [
        "--set control.memory.values=[]: control.memory.values: is an empty list; at least one item is needed: "
          + "numbers, as in [1, 2, 3]"
      ])
    // An option that has nothing to do with the fault is not blamed.
    #expect(problems(yaml + "\nsize: 0", "parameters.clones=3").first?.hasPrefix("test.yaml:3: size: is 0") == true)
  }

  @Test func aRunThatWouldKeepTooManySamplesIsRefusedBeforeItWritesAnything() throws {
    func problem(_ yaml: String, _ overrides: String...) throws -> PresetProblem? {
      try withFolder { folder in
        let preset = try PresetLibrary(systems: everySystem).read(
          yaml, file: "test.yaml", overrides: overrides.map { try PresetOverride($0) })
        let stop = StopToken()
        stop.request()
        do {
          _ = try SingleRun.run(preset, in: "\(folder)/out", stop: stop)
          return nil
        } catch let error as PresetError {
          #expect(!FileManager.default.fileExists(atPath: "\(folder)/out"))
          return error.problems.first
        }
      }
    }
    // A sweep discards the first samples and forgets those of a control value when it goes on; a run keeps them all.
    let long = "system: autoregression\nprotocol: {equilibrate: 1000000000000, measure: 100}"
    let found = try #require(try problem(long))
    #expect(found.description.hasPrefix("test.yaml:2: protocol: makes 1000000000100 samples"), "\(found)")
    #expect(isTranslated(found.message))
    let ramp = """
      system: autoregression
      control: {memory: {from: 0, to: 0.9, count: 1000}}
      protocol: {equilibrate: 0, measure: 8000, ramp: up-down}
      """
    #expect(try problem(ramp)?.message.english.contains("makes 16000000 samples") == true)
    #expect(try problem(ramp, "protocol.measure=9000")?.location == "--set protocol.measure=9000")
    #expect(try problem(ramp, "protocol.every=2") == nil)
    #expect(try problem(ramp, "parameters.memory=0.5") == nil)
    #expect(try problem("system: autoregression\nprotocol: {equilibrate: 9999900, measure: 100}") == nil)
  }

  @Test func overridesReplaceWhatSaysTheSameThing() throws {
    let yaml = "system: ising\nsizes: [8, 16]\ncontrol: {temperature: {from: 1, to: 2, count: 5}}"
    let preset = try read(
      yaml, "size=32", "control.temperature.values=[2, 3]", "parameters.algorithm=wolff", "seed=9")
    #expect(preset.sizes == [32])
    #expect(preset.control.values == [2, 3])
    #expect(preset.parameters.choice("algorithm") == "wolff")
    #expect(preset.seed == 9)
    #expect(
      try read(yaml, "control.temperature.near=critical", "control.temperature.width=1").control.values.count == 5)
  }

  @Test func fixingTheControlParameterMakesARunStandThere() throws {
    let preset = try read(smallSweep, "parameters.memory=0.77")
    #expect(preset.control.isFixed)
    #expect(preset.single.control.values == [0.77])
    #expect(preset.single.sizes == [2])
    #expect(try read(smallSweep).single.control.values == [0.5])
  }

  @Test func aliasBombsAreRefused() {
    var bomb = "a: &a [x, x]\n"
    for (level, name) in "bcdefghijklmnop".enumerated() {
      let previous = Array("abcdefghijklmnop")[level]
      bomb += "\(name): &\(name) [*\(previous), *\(previous)]\n"
    }
    #expect(problems(bomb).first?.contains("too many aliases") == true)
    #expect(problems("system: " + String(repeating: "[", count: 100_000)).first?.contains("nested too deeply") == true)
    #expect(problems(String(repeating: "- ", count: 5000) + "x").count == 1)
    #expect(problems("x: " + String(repeating: "y", count: 300_000)).first?.contains("256 KiB") == true)
  }

  @Test func shippedPresetsAreFoundByNameAndAreRight() throws {
    let library = PresetLibrary(systems: everySystem)
    let names = library.shipped.map(\.name)
    #expect(Set(["ising-square", "ising-cubic", "ising-hysteresis", "ising-quench"]).isSubset(of: Set(names)))
    for name in names {
      let preset = try library.load(name)
      #expect(preset.name == name)
      #expect(preset.title.english != preset.title.chinese, "\(name) is not translated")
      #expect(throws: Never.self, "\(name) cannot be run") { try preset.requireRunnable() }
    }
  }

  @Test func missingPresetsNameTheNearest() throws {
    let library = PresetLibrary(systems: everySystem)
    let homeless = PresetLibrary(systems: everySystem, environment: ["EMERGENCE_HOME": "/nowhere"])
    for (library, name, english, chinese) in [
      (library, "ising-sqare", "did you mean 'ising-square'?", "是否指 'ising-square'？"),
      (library, "/nowhere/x.yaml", "no such file", "没有这个文件"), (library, "/tmp", "is a folder", "是文件夹"),
      (homeless, "ising-square", "EMERGENCE_HOME", "EMERGENCE_HOME"),
    ] {
      let error = #expect(throws: PresetError.self) { try library.load(name) }
      #expect(error?.description.contains(english) == true)
      #expect(error?.explanation.chinese.contains(chinese) == true)
      #expect(error.map { isTranslated($0.explanation) } == true)
    }
  }
}
