/// An error that says in every language of the program what is wrong and what to do about it. Names of files, keys and
/// values, and what the operating system says, stay as they are.
public protocol Explained: Error, CustomStringConvertible {
  var explanation: LocalizedText { get }
}

extension Explained {
  /// The English explanation, for logs and tests.
  public var description: String { explanation.english }
}

extension LocalizedText {
  /// What an error says; an error of a library says the same in both languages.
  public init(explaining error: any Error) {
    self = (error as? any Explained)?.explanation ?? LocalizedText("\(error)")
  }

  /// Texts one after another, language by language.
  public init(_ texts: [LocalizedText], separator: String = "") {
    self.init(
      en: texts.map(\.english).joined(separator: separator), zh: texts.map(\.chinese).joined(separator: separator))
  }
}

/// Phrases of messages about values.
extension LocalizedText {
  package static func number(in range: ClosedRange<Double>) -> LocalizedText {
    let (low, high) = (range.lowerBound.shortest, range.upperBound.shortest)
    return LocalizedText(en: "a number from \(low) to \(high)", zh: "从 \(low) 到 \(high) 的数")
  }

  package static func wholeNumber(in range: ClosedRange<Int>) -> LocalizedText {
    let (low, high) = (range.lowerBound, range.upperBound)
    return LocalizedText(en: "a whole number from \(low) to \(high)", zh: "从 \(low) 到 \(high) 的整数")
  }

  package static func oneOf(_ words: [String]) -> LocalizedText {
    let words = words.joined(separator: ", ")
    return LocalizedText(en: "one of \(words)", zh: "以下之一：\(words)")
  }
}
