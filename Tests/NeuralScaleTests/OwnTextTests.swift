import Emergence
import Experiments
import Foundation
import NeuralScale
import SystemContract
import Testing

/// Texts of a user's own, from the file to the network.
struct OwnTextTests {
  private let library = PresetLibrary(systems: [CharacterModel.self], environment: [:])

  private static let english = String(
    repeating: "The quick brown fox jumps over the lazy dog.\n\n  Then it sleeps, and the dog wakes. ", count: 40)
  private static let chinese = String(repeating: "道可道，非常道。名可名，非常名。无名天地之始；有名万物之母。\n", count: 60)

  /// A folder that is removed afterwards.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("own-text-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func preset(_ folder: String, _ text: String, _ more: String = "") -> String {
    "system: character-model\nparameters: {text: \(text)\(more)}\nsize: 3\n"
  }

  private func read(_ text: String, in folder: String, _ options: [String] = []) throws -> Preset {
    try library.read(
      preset(folder, text), file: "\(folder)/mine.yaml", overrides: options.map { try PresetOverride($0) })
  }

  /// A path in a preset begins at the preset's folder, one in an option where the user stands; white space is one space.
  @Test func aTextIsReadFromItsFile() throws {
    try inFolder { folder in
      try Self.english.write(toFile: "\(folder)/a.txt", atomically: true, encoding: .utf8)
      let byPreset = try read("{file: a.txt}", in: folder).parameters.text("text")
      let option = try PresetOverride("parameters.text.file=\(folder)/a.txt")
      let byOption = try library.read("system: character-model\n", file: "x.yaml", overrides: [option])
        .parameters.text("text")
      #expect(byPreset == byOption && byPreset.isGiven && byPreset.file == "\(folder)/a.txt")
      #expect(byPreset.content.hasPrefix("The quick brown fox jumps over the lazy dog. Then it sleeps"))
      #expect(byPreset.count == byPreset.content.count && byPreset.alphabet[0] == " ")
      #expect(byPreset.alphabet.count == Set(byPreset.content).count)
      // What is written of a value is read again as the same value, as the window does it.
      let again = try read("none", in: folder, ["parameters.text=\(ParameterValue.text(byPreset))"])
      #expect(again.parameters.text("text") == byPreset)
      #expect(try !read("none", in: folder).parameters.text("text").isGiven)
    }
  }

  /// The digest of the bytes decides which results belong together, and not where the file lies.
  @Test func resultsAreKnownByTheDigestOfTheText() throws {
    try inFolder { folder in
      for name in ["a", "b"] {
        try Self.english.write(toFile: "\(folder)/\(name).txt", atomically: true, encoding: .utf8)
      }
      try (Self.english + "!").write(toFile: "\(folder)/c.txt", atomically: true, encoding: .utf8)
      let texts = try ["a", "b", "c"].map { try read("{file: \($0).txt}", in: folder).parameters.text("text") }
      #expect(texts[0].identity == texts[1].identity && texts[0].identity != texts[2].identity)
      #expect(texts[0].identity.count == 7 + 64)
      let parameter = try #require(CharacterModel.card.parameter("text"))
      #expect(parameter.value(from: texts[0].identity) == .text(texts[0]))
      #expect(parameter.value(from: "none") == .text(.none) && parameter.value(from: "a.txt") == nil)
    }
  }

  @Test func blanksAreOneSpaceAndNothingElseIsChanged() {
    let text = GivenText("\n a\t\tb\r\n\u{0}<i>c</i> & d\u{3000}e ", sha256: "x", file: "")
    #expect(text.content == "a b <i>c</i> & d e " && text.count == 19)
    #expect(text.alphabet == Array(" &/<>abcdei"))
    #expect(GivenText("", sha256: "", file: "") == GivenText.none && !GivenText.none.isGiven)
  }

  @Test(arguments: ["en", "zh"]) func theNetworkLearnsIt(language: String) throws {
    let text = GivenText(language == "en" ? Self.english : Self.chinese, sha256: language, file: "")
    let changes: [String: ParameterValue] = [
      "text": .text(text), "width": .integer(32), "training_steps": .integer(300), "batch": .integer(64),
    ]
    var system = try make(CharacterModel.self, changes, size: 6)
    let before = observe(system)
    system.advance(by: 300)
    let after = observe(system)
    #expect(system.network.symbols == text.alphabet.count)
    #expect(after["loss"]! < 0.5 * before["unigram_loss"]! && after["ideal_loss"]!.isNaN)
    #expect(after["tokens"] == Double(text.count - text.count / 5 - text.count / 10))
    // Every Chinese character is a word, so that nothing is said about words.
    #expect(after["word_share"]!.isNaN == (language == "zh"))
    #expect(system.picture.width == 160)
    let reader = CharacterModel.card.referenceCurves(
      ParameterValues(CharacterModel.card.parameters).setting(changes), 6)
    #expect(reader.isEmpty)
    try checkEngineSide(CharacterModel.self, changes, size: 6)
  }

  @Test func whatCannotBeTakenIsToldInBothLanguages() throws {
    try inFolder { folder in
      func write(_ name: String, _ bytes: some Collection<UInt8>) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
      try write("short.txt", "too short".utf8)
      try write("gb.txt", Array(repeating: [UInt8(0xB5), 0xC0], count: 800).joined())
      try write("rich.txt", String(String.UnicodeScalarView((0..<5000).map { Unicode.Scalar(0x4E00 + $0)! })).utf8)
      try write("dull.txt", String(repeating: "a", count: 2000).utf8)
      let wrong: [(text: String, english: String, chinese: String)] = [
        ("{file: missing.txt}", "is not there", "不存在"), ("{file: short.txt}", "at least 1000", "至少需要 1000"),
        ("{file: gb.txt}", "iconv", "iconv"), ("{file: rich.txt}", "5000 different", "5000 种"),
        ("{file: dull.txt}", "only one", "只有一个字符"), ("{file: .}", "is no plain file", "不是普通文件"),
        ("a.txt", "must be a table", "必须是键值表"), ("{path: a.txt}", "not a known key", "未知的键"),
      ]
      for (text, english, chinese) in wrong {
        let error = #expect(throws: PresetError.self, "\(text)") { try read(text, in: folder) }
        let message = try #require(error).explanation
        #expect(message.english.contains(english) && message.chinese.contains(chinese), "\(message)")
        #expect(message.english.contains("mine.yaml:2: parameters.text"))
      }
    }
  }
}
