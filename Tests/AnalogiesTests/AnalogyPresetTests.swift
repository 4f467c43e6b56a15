import Catalog
import Emergence
import Experiments
import Foundation
import Testing

import Analogies

@Suite("Presets of analogies")
struct AnalogyPresetTests {
  private static let lines = [
    "title: {en: magnet and percolation, zh: 磁体与渗流}",
    "members:",
    "  - preset: ising-square",
    "    role: physical",
    "    set: {sizes: [4, 8], protocol.measure: 50}",
    "  - preset: percolation-square",
    "    id: clusters",
    "    role: model",
    "    normalisation: {chance: 0.1, maximum: 1}",
  ]

  private func read(_ lines: [String], _ overrides: [String] = [], seed: UInt64? = nil) throws -> AnalogyPreset {
    try withFolder { folder in
      let path = "\(folder)/test.yaml"
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      do {
        return try AnalogyPreset(path, library: library, overrides: overrides, seed: seed)
      } catch let error as PresetError {
        throw PresetError(
          error.problems.map {
            PresetProblem(
              location: $0.location.replacing("\(folder)/", with: ""), key: $0.key, message: $0.message)
          })
      }
    }
  }

  private func problems(_ lines: [String], _ overrides: [String] = []) -> [String] {
    do {
      _ = try read(lines, overrides)
      return []
    } catch let error as PresetError {
      for problem in error.problems {
        #expect(problem.message.chinese.contains { $0 > "\u{3000}" }, "\(problem.message)")
      }
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func membersTakeTheirPresetsWithWhatTheAnalogySets() throws {
    let preset = try read(Self.lines)
    #expect(preset.analogy.members.map(\.id) == ["ising-square", "clusters"])
    #expect(preset.analogy.members.map(\.role) == [.physical, .model])
    #expect(preset.presets.map(\.card.id) == ["ising", "percolation"])
    #expect(preset.presets[0].sizes == [4, 8] && preset.presets[0].schedule.measure == 50)
    #expect(preset.analogy.members[0].overrides == ["sizes=[4, 8]", "protocol.measure=50"])
    #expect(preset.analogy.members[0].normalisation == nil && preset.analogy.members[1].normalisation?.chance == 0.1)
  }

  @Test func theCommandLineReplacesKeysOfOneMemberAndTheSeedOfAll() throws {
    let preset = try read(Self.lines, ["clusters.replicas=3", "ising-square.protocol.measure=60"], seed: 9)
    #expect(preset.presets.map(\.seed) == [9, 9])
    #expect(preset.presets[1].replicas == 3 && preset.presets[0].schedule.measure == 60)
  }

  @Test func whatIsWrongIsSaidWithItsLineAndTheNearestKey() {
    func changed(_ line: Int, _ text: String) -> [String] {
      var lines = Self.lines
      lines[line - 1] = text
      return problems(lines)
    }
    let cases: [(found: [String], expected: [String])] = [
      (changed(4, "    rolle: physical"), ["test.yaml:4: members.1.rolle: ", "did you mean 'role'"]),
      (changed(4, "    role: phsical"), ["test.yaml:4: members.1.role: ", "did you mean 'physical'"]),
      (changed(5, "    set: {sizes: [4, -8]}"), ["test.yaml:5: members.1.set.sizes: ", "out of range"]),
      (
        changed(5, "    set: {protocl.measure: 8}"),
        ["test.yaml:5: members.1.set.protocl: ", "did you mean 'protocol'"]
      ),
      (changed(5, "    set: [4]"), ["test.yaml:5: members.1.set: ", "table of keys"]),
      (changed(3, "  - preset: ising-sqare"), ["test.yaml:3: members.1.preset: ", "did you mean 'ising-square'"]),
      (changed(7, "    id: ising-square"), ["members.2.id: ", "a second time"]),
      (changed(7, "    id: a/b"), ["test.yaml:7: members.2.id: ", "names a folder"]),
      (changed(9, "    normalisation: {chance: 1}"), ["test.yaml:9: members.2.normalisation: ", "no range"]),
      (changed(1, "titel: x"), ["test.yaml:1: titel: ", "did you mean 'title'"]),
      (problems(Array(Self.lines.prefix(5))), ["test.yaml:3: members: ", "at least two"]),
      (problems(["title: x"]), ["members: is missing"]),
      (problems(Self.lines, ["cluster.replicas=3"]), ["--set cluster.replicas=3", "did you mean 'clusters'"]),
      (
        problems(Self.lines, ["clusters.replica=3"]),
        ["--set clusters.replica=3: replica: ", "did you mean 'replicas'"]
      ),
      (
        problems(Self.lines, ["ising-square.parameters.temperature=2"]),
        ["parameters.temperature", "a sweep varies temperature"]
      ),
    ]
    for (found, expected) in cases {
      for text in expected { #expect(found.contains { $0.contains(text) }, "\(text) in \(found)") }
    }
  }

  /// A map has a transition along each of its lines: the analogy must say which.
  @Test func aMemberThatIsAMapIsRefusedWithWhatToFix() throws {
    func changed(_ text: String) -> [String] {
      Self.lines[0..<4] + ["    set: {sizes: [4, 8], \(text)}"] + Self.lines[5...]
    }
    let map = "across: {field: {values: [0, 0.5]}}"
    let found = problems(changed(map))
    #expect(
      found.count == 1 && found[0].hasPrefix("test.yaml:3: members.1.preset: 'ising-square' is a map"), "\(found)")
    #expect(found.first?.contains("set: {parameters.field: 0}") == true, "\(found)")
    #expect(problems(changed("\(map), parameters.field: 0.5")).isEmpty)
  }

  @Test func aMissingAnalogyIsNamedWithTheNearest() {
    #expect {
      try AnalogyPreset("ising-percolatoin", library: library)
    } throws: { error in
      "\(error)".contains("did you mean 'ising-percolation'")
    }
  }

  /// A name of something else is told what it is and what takes it, in both languages.
  @Test func namesOfOtherThingsAreExplained() throws {
    func explanation(_ name: String) -> LocalizedText? {
      do {
        _ = try AnalogyPreset(name, library: library)
        return nil
      } catch {
        return LocalizedText(explaining: error)
      }
    }
    let lecture = try #require(library.lectures.first)
    for (name, what, command) in [
      ("ising", "是系统，不是类比", "`emergence describe ising`"),
      ("ising-square", "是预设，不是类比", "`emergence sweep ising-square --out out/ising-square`"),
      (lecture.name, "是讲座，不是类比", "`emergence window \(lecture.name)`"),
      (lecture.path, "是讲座，不是类比", "`emergence window \(lecture.path)`"),
    ] {
      let text = try #require(explanation(name))
      #expect(text.chinese.contains(what) && text.chinese.contains(command), "\(text.chinese)")
      #expect(text.english.contains("not an analogy") && text.english.contains(command), "\(text.english)")
    }
    #expect(explanation("ising-percolation") == nil)
    // A preset, a system and an analogy of one name: a mistake in the preset is told as such.
    #expect(library.kinds(of: "mirage") == [.preset, .system, .analogy] && explanation("mirage") == nil)
    #expect {
      try library.load("mirage", overrides: [try PresetOverride("parameters.widht=3")])
    } throws: {
      "\($0)".contains("widht")
    }
  }

  @Test func everyShippedAnalogyIsRightAndToldInBothLanguages() throws {
    let shipped = library.analogies
    #expect(shipped.contains { $0.name == "ising-percolation" })
    #expect(!library.shipped.contains { $0.path.contains("/analogies/") }, "an analogy is no preset")
    for (name, path) in shipped {
      let preset = try AnalogyPreset(path, library: library)
      let analogy = preset.analogy
      let texts = [analogy.title, analogy.story, analogy.holds, analogy.breaks, analogy.undecided]
      for text in texts + analogy.members.map(\.title) {
        let text = try #require(text, "\(name) leaves a text out")
        #expect(text.english != text.chinese, "\(name): \(text.english)")
        #expect(text.chinese.contains { $0 > "\u{3000}" }, "\(name): \(text.chinese)")
      }
      #expect(!analogy.sources.isEmpty, "\(name) names no source")
      for (member, preset) in zip(analogy.members, preset.presets) {
        #expect(preset.sizes.count >= 3, "\(name): \(member.id) can have no verdict")
      }
    }
  }
}
