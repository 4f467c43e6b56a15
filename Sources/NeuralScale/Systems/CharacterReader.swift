import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A character network at rest: reads texts, and writes them.
package struct CharacterReader {
  package let network: CharacterNetwork
  package let weights: [Float]
  private let table: [Float]

  private static let chunk = 500

  package init(_ network: CharacterNetwork, _ weights: [Float]) {
    self.network = network
    self.weights = weights
    var table = [Float](repeating: 0, count: network.tableCount)
    network.tabulate(weights, into: &table)
    self.table = table
  }

  /// Mean −ln p of the characters of a text from `context` on, in nats.
  package func loss(on text: [UInt16]) -> Float {
    let count = text.count - network.context
    var activations = [Float](repeating: 0, count: Self.chunk * network.hidden)
    var probabilities = [Float](repeating: 0, count: Self.chunk * network.symbols)
    var sum = 0.0
    for begin in stride(from: 0, to: count, by: Self.chunk) {
      let positions = (begin..<min(count, begin + Self.chunk)).map(Int32.init)
      network.forward(
        weights, table: table, text: text, positions: positions, count: positions.count, activations: &activations,
        probabilities: &probabilities)
      let loss = network.loss(text: text, positions: positions, count: positions.count, probabilities: probabilities)
      sum += Double(loss) * Double(positions.count)
    }
    return Float(sum / Double(count))
  }

  /// Hidden activations at the first `count` places of a text: `count × hidden`.
  package func activations(on text: [UInt16], count: Int) -> [Float] { answers(on: text, count: count).activations }

  private func answers(on text: [UInt16], count: Int) -> (activations: [Float], probabilities: [Float]) {
    var activations = [Float](repeating: 0, count: count * network.hidden)
    var probabilities = [Float](repeating: 0, count: count * network.symbols)
    network.forward(
      weights, table: table, text: text, positions: (0..<count).map(Int32.init), count: count,
      activations: &activations, probabilities: &probabilities)
    return (activations, probabilities)
  }

  /// Places of a text at which neurons are taken out, times characters: what it costs.
  private static let ablations = 64_000

  /// How characters are spread over hidden neurons. Those count as learned whose mean −ln p, where they stand, is less
  /// than half of what their frequency alone costs, if there are at least ten of them.
  package func ablation(on text: [UInt16]) -> Ablation {
    let (hidden, symbols) = (network.hidden, network.symbols)
    let count = min(max(200, Self.ablations / symbols), text.count - network.context)
    let (activations, probabilities) = answers(on: text, count: count)
    var places = [[Int]](repeating: [], count: symbols)
    for i in 0..<count { places[Int(text[i + network.context])].append(i) }
    let learned = (0..<symbols).filter { symbol in
      guard places[symbol].count >= 10 else { return false }
      let share = Float(places[symbol].count) / Float(count)
      let loss = places[symbol].reduce(Float(0)) { $0 - logf(max(probabilities[$1 * symbols + symbol], 1e-9)) }
      return loss / Float(places[symbol].count) < -0.5 * logf(share)
    }
    let effects = learned.map { symbol in
      var effect = [Double](repeating: 0, count: hidden)
      weights.withUnsafeBufferPointer { weights in
        activations.withUnsafeBufferPointer { activations in
          probabilities.withUnsafeBufferPointer { probabilities in
            for i in places[symbol] {
              AblationKernel.add(
                to: &effect, activations: activations.baseAddress! + i * hidden, hidden: hidden,
                output: weights.baseAddress! + network.outputWeights.lowerBound, stride: symbols,
                probabilities: probabilities.baseAddress! + i * symbols, choices: symbols, target: symbol)
            }
          }
        }
      }
      return effect.map { $0 / Double(places[symbol].count) }
    }
    return Ablation(effects: effects)
  }

  /// Texts the network writes by drawing each character with the probability it gives it. Each begins after spaces.
  package func samples(count: Int, length: Int, random: Philox) -> [[UInt16]] {
    var philox = random
    var random = Xoshiro256(seededBy: &philox)
    let stride = network.context + length
    var text = [UInt16](repeating: 0, count: count * stride)
    var activations = [Float](repeating: 0, count: count * network.hidden)
    var probabilities = [Float](repeating: 0, count: count * network.symbols)
    for place in 0..<length {
      let positions = (0..<count).map { Int32($0 * stride + place) }
      network.forward(
        weights, table: table, text: text, positions: positions, count: count, activations: &activations,
        probabilities: &probabilities)
      for line in 0..<count {
        var rest = Float(random.uniform())
        var symbol = 0
        while symbol < network.symbols - 1 {
          rest -= probabilities[line * network.symbols + symbol]
          if rest < 0 { break }
          symbol += 1
        }
        text[line * stride + network.context + place] = UInt16(symbol)
      }
    }
    return (0..<count).map { Array(text[($0 * stride + network.context)..<(($0 + 1) * stride)]) }
  }

  /// Share of the words in texts that exist; a word that the end cuts off does not count. NaN where there is none.
  package func wordShare(of texts: [[UInt16]], _ source: CharacterSource) -> Double {
    var (known, all) = (0, 0)
    for text in texts {
      guard let end = text.lastIndex(where: { !source.isLetter($0) }) else { continue }
      for word in text[..<end].split(whereSeparator: { !source.isLetter($0) }) {
        all += 1
        if source.words.contains(Array(word)) { known += 1 }
      }
    }
    return all > 0 ? Double(known) / Double(all) : .nan
  }
}
