/// A language the program speaks.
public enum Language: String, Sendable, CaseIterable, Codable {
  case english = "en"
  case chinese = "zh"

  /// The language of a user's environment: Chinese where the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set
  /// begins with `zh`, English elsewhere.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}

/// One text in every language of the program. Text may carry the small markup of figure labels:
/// `<i>T</i>`, `<sub>c</sub>`, `<sup>2</sup>`; `plain` removes it for terminals and files.
public struct LocalizedText: Sendable, Hashable {
  public let english: String
  public let chinese: String

  public init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The same text in both languages: symbols, units, names of people.
  public init(_ both: String) {
    self.init(en: both, zh: both)
  }

  /// True where there is no text in either language.
  public var isEmpty: Bool { english.isEmpty && chinese.isEmpty }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The text without markup.
  public func plain(_ language: Language) -> String {
    self[language].removingMarkup
  }
}

/// A plain string is the same text in both languages: `"<i>J</i>/<i>k</i><sub>B</sub>"`, `"ms"`, `""`.
extension LocalizedText: ExpressibleByStringLiteral {
  public init(stringLiteral both: String) {
    self.init(both)
  }
}

extension String {
  /// The string without `<…>` tags. Text that uses a bare `<` must write `&lt;`, as in Pango markup.
  public var removingMarkup: String {
    guard contains("<") || contains("&") else { return self }
    var result = ""
    var inTag = false
    for character in self {
      switch character {
      case "<": inTag = true
      case ">" where inTag: inTag = false
      default: if !inTag { result.append(character) }
      }
    }
    return result.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
