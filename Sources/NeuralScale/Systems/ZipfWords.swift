import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A language whose every entropy is known: words drawn independently from a fixed dictionary, the k-th with probability
/// pₖ ∝ k^−s (Zipf's law), a space after each.
///
/// A word is a random alternation of consonants and vowels, up to seven letters; frequent words are short, as in
/// languages. No word occurs twice and a space ends each, so letters tell words apart, and by the chain rule the entropy
/// of a letter is that of a word over the mean length (C. E. Shannon, Bell Syst. Tech. J. 27 (1948) 379, section 7).
/// Eight letters of context always reach back to the last space, so a model with that context can attain it.
package struct ZipfWords: Sendable {
  /// Symbol 0 is the space, 1 to 26 are the letters.
  package static let symbols = 27
  package static let longestWord = 7

  package let words: [[UInt16]]
  /// Of each word, most frequent first; they add up to 1.
  package let probabilities: [Double]
  /// Of words up to this one, for drawing.
  private let cumulative: [Double]

  /// - Parameters:
  ///   - count: words in the dictionary.
  ///   - exponent: s ≥ 0.
  package init(count: Int, exponent: Double) {
    let weights = (1...count).map { pow(Double($0), -exponent) }
    let sum = weights.reduce(0, +)
    probabilities = weights.map { $0 / sum }
    var total = 0.0
    cumulative = probabilities.map {
      total += $0
      return total
    }
    // The dictionary is the same for every seed, so that its entropy is one number.
    var philox = Philox(seed: 1949, point: 0, replica: 0, stream: 0)
    var random = Xoshiro256(seededBy: &philox)
    let vowels = "aeiou".utf8.map { UInt16($0) - 96 }
    let consonants = "bcdfghjklmnpqrstvwxyz".utf8.map { UInt16($0) - 96 }
    var seen: Set<[UInt16]> = []
    var words: [[UInt16]] = []
    while words.count < count {
      let length = Self.length(ofRank: words.count + 1)
      var isVowel = random.below(2) == 0
      let word = (0..<length).map { _ in
        defer { isVowel.toggle() }
        let letters = isVowel ? vowels : consonants
        return letters[random.below(letters.count)]
      }
      if seen.insert(word).inserted { words.append(word) }
    }
    self.words = words
  }

  /// Letters of the word of a rank; there are many more alternations of that length than ranks that take it.
  private static func length(ofRank rank: Int) -> Int {
    switch rank {
    case ...8: 2
    case ...50: 3
    case ...250: 4
    case ...1000: 5
    case ...5000: 6
    default: longestWord
    }
  }

  /// Mean number of symbols from one word's beginning to the next one's.
  package var meanLength: Double { zip(words, probabilities).reduce(0) { $0 + Double($1.0.count + 1) * $1.1 } }

  /// −Σ pₖ ln pₖ over the mean length: nats a symbol, with unlimited context.
  package var entropyRate: Double { -probabilities.reduce(0) { $0 + $1 * log($1) } / meanLength }

  /// How often each symbol occurs.
  package var frequencies: [Double] {
    var counts = [Double](repeating: 0, count: Self.symbols)
    for (word, probability) in zip(words, probabilities) {
      for letter in word { counts[Int(letter)] += probability }
      counts[0] += probability
    }
    return counts.map { $0 / meanLength }
  }

  /// The entropy of a symbol without context, in nats.
  package var unigramEntropy: Double { frequencies.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 } }

  /// Writes a text from the beginning of a word on.
  package func text(count: Int, random: inout Xoshiro256) -> [UInt16] {
    var text: [UInt16] = []
    text.reserveCapacity(count + Self.longestWord + 1)
    while text.count < count {
      let target = random.uniform() * cumulative[cumulative.count - 1]
      var (low, high) = (0, words.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if cumulative[middle] > target { high = middle } else { low = middle + 1 }
      }
      text += words[low]
      text.append(0)
    }
    return Array(text.prefix(count))
  }
}

/// The best that can be done with a limited context: what follows in the language of `ZipfWords`, given the last few
/// symbols.
package struct IdealReader: Sendable {
  private let context: Int
  /// What can follow, with weights per word of text. A key is what the window shows since its last space, led by a 0 if
  /// there is a space in it.
  private var followers: [[UInt16]: [Double]] = [:]
  private let meanLength: Double

  /// - Parameter context: symbols that can be seen, at least 1.
  package init(_ language: ZipfWords, context: Int) {
    self.context = context
    meanLength = language.meanLength
    let nothing = [Double](repeating: 0, count: ZipfWords.symbols)
    for (word, probability) in zip(language.words, language.probabilities) {
      for depth in 0...word.count {
        let key = depth < context ? [0] + word[..<depth] : Array(word[(depth - context)..<depth])
        followers[key, default: nothing][depth < word.count ? Int(word[depth]) : 0] += probability
      }
    }
  }

  /// The entropy of a symbol given the context, in nats: exact, by summing over everything that can stand before it.
  package var entropy: Double {
    // A dictionary has no fixed order and sums of floating-point numbers depend on it.
    let terms = followers.values.map { weights in
      let total = weights.reduce(0, +)
      return weights.reduce(0) { $1 > 0 ? $0 - $1 * log($1 / total) : $0 }
    }
    return terms.sorted().reduce(0, +) / meanLength
  }

  /// Mean of −ln p of the symbols of a text from `context` on.
  package func loss(on text: [UInt16]) -> Double {
    var sum = 0.0
    for position in context..<text.count {
      let window = text[(position - context)..<position]
      let key = window.lastIndex(of: 0).map { Array(window[$0...]) } ?? Array(window)
      guard let weights = followers[key] else { continue }
      sum -= log(weights[Int(text[position])] / weights.reduce(0, +))
    }
    return sum / Double(text.count - context)
  }
}
