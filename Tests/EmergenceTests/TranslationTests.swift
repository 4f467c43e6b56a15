import Emergence
import Foundation
import Testing

@Suite("Texts in both languages")
struct TranslationTests {
  private struct Plain: Error, CustomStringConvertible { let description = "plain" }

  @Test func anErrorExplainsItselfInTheLanguageOfTheReader() {
    let error = SystemError(LocalizedText(en: "too small", zh: "太小"))
    #expect("\(error)" == "too small")
    #expect(LocalizedText(explaining: error) == LocalizedText(en: "too small", zh: "太小"))
    #expect(LocalizedText(explaining: Plain()) == LocalizedText("plain"))
    var reader = StateReader([1, 2])
    let state = #expect(throws: StateError.self) { try reader.read(UInt64.self) }
    #expect(state?.explanation[.chinese] == "保存的状态过早结束")
  }

  @Test func textsAreJoinedLanguageByLanguage() {
    let texts = [LocalizedText("a.yaml:1: "), LocalizedText(en: "is missing", zh: "缺失")]
    #expect(LocalizedText(texts) == LocalizedText(en: "a.yaml:1: is missing", zh: "a.yaml:1: 缺失"))
    #expect(LocalizedText(texts, separator: "\n").chinese == "a.yaml:1: \n缺失")
  }

  /// A bare string is the same text in both languages, which is right for symbols and never for a message.
  @Test func noMessageOfTheSourcesIsABareString() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    let bare =
      /(?:SystemError|StateError|ValidationError)\(\s*"|(?:detail|message|explanation): "|log\.(?:warning|error)\("/
    var count = 0
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      count += 1
      for match in text.matches(of: bare) { Issue.record("\(file): \(match.output)") }
    }
    #expect(count > 100)
  }
}
