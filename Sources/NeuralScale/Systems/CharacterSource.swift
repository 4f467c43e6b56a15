import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a character model reads: a text to learn from, one to stop by, one to be judged by.
///
/// A text is either drawn from a language whose entropy is known, without limit, or it is a part of a book that is
/// compiled into the program, because a system knows no files, or it is a text of the user's own.
package struct CharacterSource: Sendable {
  /// The characters that symbols stand for.
  package let alphabet: [Character]
  package let training: [UInt16]
  package let stopping: [UInt16]
  package let heldOut: [UInt16]
  /// Mean −ln p of the held-out symbols for the best possible reader with this context; nil where nobody knows.
  package let idealLoss: Double?
  /// The same for a reader who knows only how frequent symbols are: in the language, or else in the training text.
  package let unigramLoss: Double
  /// Words that exist, without spaces.
  package let words: Set<[UInt16]>
  /// Which symbols are letters of words, and not spaces, stops, or characters that are words themselves.
  private let letters: [Bool]

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
    letters = [false] + Array(repeating: true, count: 26)
  }

  /// The first `length` characters of the King James Bible.
  package init(bookLength length: Int, context: Int) {
    alphabet = Array(" ,.:;abcdefghijklmnopqrstuvwxyz")
    var codes = [UInt16](repeating: 0, count: 128)
    for (code, character) in alphabet.enumerated() { codes[Int(character.asciiValue!)] = UInt16(code) }
    func read(_ text: StaticString) -> [UInt16] {
      text.withUTF8Buffer { bytes in bytes.map { codes[Int($0)] } }
    }
    let beginning = read(KingJames.beginning)
    let later = read(KingJames.later)
    training = Array(beginning.prefix(length))
    stopping = Array(later.prefix(Self.stoppingCount))
    heldOut = Array(later.suffix(Self.heldOutCount))
    idealLoss = nil
    unigramLoss = Self.unigramLoss(of: heldOut, after: training, context: context, symbols: alphabet.count)
    letters = alphabet.map(\.isLetter)
    words = Self.words(in: beginning + later, letters)
  }

  /// What a text of the user's own has to be.
  package static let limits = TextLimits(count: 1000...4_000_000, alphabet: 2...4096)

  /// The first `length` characters of a text, or as many as there are before the parts at its end to stop by (a tenth, at
  /// most `stoppingCount`) and to be judged by (a fifth, at most `heldOutCount`).
  package init(_ text: GivenText, length: Int, context: Int) {
    alphabet = text.alphabet
    let codes = Dictionary(uniqueKeysWithValues: zip(text.alphabet, 0...).map { ($0, UInt16($1)) })
    let symbols = text.content.map { codes[$0]! }
    let judging = symbols.suffix(min(Self.heldOutCount, symbols.count / 5))
    let stopping = symbols.dropLast(judging.count).suffix(min(Self.stoppingCount, symbols.count / 10))
    training = Array(symbols.prefix(min(length, symbols.count - judging.count - stopping.count)))
    (self.stopping, heldOut) = (Array(stopping), Array(judging))
    idealLoss = nil
    unigramLoss = Self.unigramLoss(of: heldOut, after: training, context: context, symbols: alphabet.count)
    letters = alphabet.map { character in
      character.isLetter && !character.unicodeScalars.contains { $0.properties.isIdeographic }
    }
    words = Self.words(in: symbols, letters)
  }

  /// What is between characters that are no letters.
  private static func words(in text: [UInt16], _ letters: [Bool]) -> Set<[UInt16]> {
    Set(text.split { !letters[Int($0)] }.map(Array.init))
  }

  /// Mean −ln f of a text's symbols, their frequencies f counted in another one. Every symbol counts as seen once more, so
  /// that a rare one in a short text costs much and not everything.
  private static func unigramLoss(of text: [UInt16], after seen: [UInt16], context: Int, symbols: Int) -> Double {
    var counts = [Double](repeating: 1, count: symbols)
    for symbol in seen { counts[Int(symbol)] += 1 }
    let total = counts.reduce(0, +)
    return unigramLoss(of: text, context: context, frequencies: counts.map { $0 / total })
  }

  private static func unigramLoss(of text: [UInt16], context: Int, frequencies: [Double]) -> Double {
    text[context...].reduce(0) { $0 - log(frequencies[Int($1)]) } / Double(text.count - context)
  }

  /// Whether a symbol is a letter of words: not a space or a stop, nor a character that is a word itself, as in Chinese.
  package func isLetter(_ symbol: UInt16) -> Bool { letters[Int(symbol)] }
}
