import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a character model reads: a text to learn from, one to stop by, one to be judged by.
///
/// A text is either drawn from a language whose entropy is known, without limit, or it is a part of a book that is
/// compiled into the program, because parameters cannot hold a text and a system knows no files.
package struct CharacterSource: Sendable {
  /// The characters that symbols stand for.
  package let alphabet: [Character]
  package let training: [UInt8]
  package let stopping: [UInt8]
  package let heldOut: [UInt8]
  /// Mean −ln p of the held-out symbols for the best possible reader with this context; nil where nobody knows.
  package let idealLoss: Double?
  /// The same for a reader who knows only how frequent symbols are: in the language, or else in the training text.
  package let unigramLoss: Double
  /// Words that exist, without spaces.
  package let words: Set<[UInt8]>

  package static let stoppingCount = 10_000
  package static let heldOutCount = 20_000
  /// Characters of the book that can be trained on.
  package static let bookLength = 270_000

  package var symbols: Int { alphabet.count }

  /// A text drawn from words of Zipf's law.
  package init(
    words count: Int, exponent: Double, length: Int, context: Int, random: inout Xoshiro256
  ) {
    let language = ZipfWords(count: count, exponent: exponent)
    alphabet = Array(" abcdefghijklmnopqrstuvwxyz")
    training = language.text(count: length, random: &random)
    stopping = language.text(count: Self.stoppingCount, random: &random)
    heldOut = language.text(count: Self.heldOutCount, random: &random)
    idealLoss = IdealReader(language, context: context).loss(on: heldOut)
    unigramLoss = Self.unigramLoss(of: heldOut, context: context, frequencies: language.frequencies)
    words = Set(language.words)
  }

  /// The first `length` characters of the King James Bible.
  package init(bookLength length: Int, context: Int) {
    alphabet = Array(" ,.:;abcdefghijklmnopqrstuvwxyz")
    var codes = [UInt8](repeating: 0, count: 128)
    for (code, character) in alphabet.enumerated() { codes[Int(character.asciiValue!)] = UInt8(code) }
    func read(_ text: StaticString) -> [UInt8] {
      text.withUTF8Buffer { bytes in bytes.map { codes[Int($0)] } }
    }
    let beginning = read(KingJames.beginning)
    let later = read(KingJames.later)
    training = Array(beginning.prefix(length))
    stopping = Array(later.prefix(Self.stoppingCount))
    heldOut = Array(later.suffix(Self.heldOutCount))
    idealLoss = nil
    // Every symbol counts as seen once more, so that a rare one in a short text costs much and not everything.
    var counts = [Double](repeating: 1, count: alphabet.count)
    for symbol in training { counts[Int(symbol)] += 1 }
    let total = counts.reduce(0, +)
    unigramLoss = Self.unigramLoss(of: heldOut, context: context, frequencies: counts.map { $0 / total })
    let firstLetter = 5
    words = Set((beginning + later).split { $0 < firstLetter }.map(Array.init))
  }

  private static func unigramLoss(of text: [UInt8], context: Int, frequencies: [Double]) -> Double {
    text[context...].reduce(0) { $0 - log(frequencies[Int($1)]) } / Double(text.count - context)
  }

  /// Whether a symbol is a letter, and not a space or a stop.
  package func isLetter(_ symbol: UInt8) -> Bool { Int(symbol) >= alphabet.count - 26 }
}
