/// A text of a user's own, as a parameter holds it. Whoever reads a preset reads the file; a system is handed what stands
/// in it and knows no files.
public struct GivenText: Sendable, Hashable, CustomStringConvertible {
  /// The text, every run of white space and control characters in it as one space.
  public let content: String
  /// Characters of the content.
  public let count: Int
  /// The different ones among them: the space first if there is one, then in order of their codes.
  public let alphabet: [Character]
  /// SHA-256 of the file's bytes in hexadecimal digits; empty where no text is given.
  public let sha256: String
  /// Path of the file; empty where it is not known.
  public let file: String

  /// No text.
  public static let none = GivenText("", sha256: "", file: "")

  public init(_ text: String, sha256: String, file: String) {
    var content = ""
    var seen: Set<Character> = []
    var (count, isSpace) = (0, true)
    for character in text {
      let isBlank =
        character.isWhitespace || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      defer { isSpace = isBlank }
      guard !isBlank || !isSpace else { continue }
      let kept = isBlank ? " " : character
      content.append(kept)
      seen.insert(kept)
      count += 1
    }
    self.content = content
    self.count = count
    alphabet = seen.sorted { ($0 == " " ? 0 : 1, $0) < ($1 == " " ? 0 : 1, $1) }
    self.sha256 = sha256
    self.file = file
  }

  /// What results were made from, when only that is known any more.
  init(sha256: String) {
    self.init("", sha256: sha256, file: "")
  }

  public var isGiven: Bool { !sha256.isEmpty }

  /// What decides a result: `sha256:` and the digest, or `none`.
  public var identity: String { isGiven ? "sha256:\(sha256)" : "none" }

  /// As a preset and `--set` take it: `{file: "PATH"}`, or `none`.
  public var description: String {
    guard !file.isEmpty else { return identity }
    return "{file: \"\(file.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"}"
  }

  /// Texts of the same bytes are the same.
  public static func == (one: GivenText, other: GivenText) -> Bool { one.sha256 == other.sha256 }

  public func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}

/// What a text has to be to be learned from.
public struct TextLimits: Sendable, Hashable {
  /// Characters, runs of white space counted as one.
  public let count: ClosedRange<Int>
  /// Different characters.
  public let alphabet: ClosedRange<Int>

  public init(count: ClosedRange<Int>, alphabet: ClosedRange<Int>) {
    self.count = count
    self.alphabet = alphabet
  }

  /// Why a text cannot be taken; nil if it can.
  public func problem(_ text: GivenText) -> LocalizedText? {
    if text.count < count.lowerBound {
      return LocalizedText(
        en: "has only \(text.count) characters; at least \(count.lowerBound) are needed, to learn from some and to be "
          + "judged by others",
        zh: "只有 \(text.count) 个字符；至少需要 \(count.lowerBound) 个：一部分用来学习，一部分用来评判")
    }
    if text.count > count.upperBound {
      return LocalizedText(
        en: "has \(text.count) characters; at most \(count.upperBound) are taken, so give a part of it",
        zh: "有 \(text.count) 个字符；最多 \(count.upperBound) 个，请只给出其中一部分")
    }
    if text.alphabet.count < alphabet.lowerBound {
      return LocalizedText(
        en: "has only one character, over and over; at least \(alphabet.lowerBound) different ones are needed",
        zh: "从头到尾只有一个字符；至少需要 \(alphabet.lowerBound) 种不同的字符")
    }
    if text.alphabet.count > alphabet.upperBound {
      return LocalizedText(
        en:
          "has \(text.alphabet.count) different characters; at most \(alphabet.upperBound) can be told apart, because "
          + "each needs an output of the network of its own; give a shorter or plainer text",
        zh: "有 \(text.alphabet.count) 种不同的字符；最多 \(alphabet.upperBound) 种，因为每种字符都要占用网络的一个输出；"
          + "请给出更短或用字更少的文本")
    }
    return nil
  }
}
