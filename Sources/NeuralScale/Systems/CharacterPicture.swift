import Emergence

/// The picture of the character model: what it writes, its weights, and how its loss falls between what a reader of
/// frequencies and the best possible reader have.
enum CharacterPicture {
  private static let weightFrame = NetworkScene.Frame(x: 100, y: 6, width: 56, height: 22)
  private static let activationFrame = NetworkScene.Frame(x: 100, y: 35, width: 56, height: 10)

  /// Places of the held-out text whose hidden activations are projected.
  private static let projected = 400

  /// The neurons whose columns a brush covers.
  static func neurons(under touch: Touch, of hidden: Int) -> [Int] {
    guard (weightFrame.y..<(activationFrame.y + activationFrame.height)).contains(touch.y) else { return [] }
    let pitch = weightFrame.width / Double(hidden)
    return (0..<hidden).filter {
      abs(weightFrame.x + (Double($0) + 0.5) * pitch - touch.x) <= max(touch.radius, pitch / 2)
    }
  }

  static func scene(
    _ reader: CharacterReader, source: CharacterSource, samples: [[UInt16]], loss: Double, history: TrainingHistory
  ) -> Picture {
    var scene = NetworkScene()
    let network = reader.network
    write(samples, source, in: &scene)
    scene.weights(
      LocalizedText(
        en: "input weights: \(network.context) places × hidden neurons", zh: "输入权重：\(network.context) 个位置 × 隐藏神经元"),
      Array(reader.weights[network.inputWeights]), columns: network.hidden, in: weightFrame)
    let rows = 24
    let places = min(projected, source.heldOut.count - network.context)
    let activations = reader.activations(on: source.heldOut, count: places)
    scene.activations(
      LocalizedText(en: "activations along the held-out text", zh: "沿留出文本的激活"),
      Array(activations.prefix(rows * network.hidden)), columns: network.hidden, in: activationFrame)
    let inks = NetworkScene.classInks
    scene.projection(
      LocalizedText(en: "activations, by last character read", zh: "隐藏层激活，按刚读到的字符着色"),
      PrincipalPlane(activations, columns: network.hidden),
      inks: (0..<places).map { inks[Int(source.heldOut[$0 + network.context - 1]) % inks.count].rawValue },
      in: NetworkScene.Frame(x: 100, y: 52, width: 56, height: 23))

    let steps = history.steps.map(Double.init)
    let range = 10...max(100, steps.last ?? 100)
    func curve(_ title: LocalizedText, _ column: Int, _ ink: Scene.Ink) -> NetworkScene.ChartCurve {
      .init(title: title, points: zip(steps, history.column(column)).map { ($0, Double($1)) }, ink: ink)
    }
    func line(_ title: LocalizedText, _ value: Double, _ ink: Scene.Ink) -> NetworkScene.ChartCurve {
      .init(title: title, points: [(range.lowerBound, value), (range.upperBound, value)], ink: ink, isDashed: true)
    }
    var curves = [
      curve(LocalizedText(en: "training", zh: "训练"), 0, .sky),
      curve(LocalizedText(en: "new text", zh: "新文本"), 1, .orange),
      line(LocalizedText(en: "frequencies", zh: "字符频率"), source.unigramLoss, .grey),
    ]
    if let floor = source.idealLoss { curves.append(line(LocalizedText(en: "entropy", zh: "熵"), floor, .green)) }
    let top = (source.unigramLoss * 1.15 * 2).rounded(.up) / 2
    scene.chart(
      LocalizedText(en: "loss (nat)", zh: "损失（nat）"), curves, x: range, isLogarithmic: true, y: 0, top,
      xTitle: LocalizedText(en: "training step", zh: "训练步数"),
      in: NetworkScene.Frame(x: 8, y: 70, width: 84, height: 24))
    let gained = (source.unigramLoss - loss) / (source.unigramLoss - (source.idealLoss ?? 0))
    scene.bars(
      LocalizedText(en: "how far, from 0 to 1", zh: "程度，从 0 到 1"),
      [
        (
          name: source.idealLoss == nil
            ? LocalizedText(en: "loss saved of unigram", zh: "比单字符频率省下的损失")
            : LocalizedText(en: "unigram to entropy", zh: "从单字符频率到熵"), value: gained, ink: .blue
        ),
        (
          name: LocalizedText(en: "words that exist", zh: "真实存在的词"), value: reader.wordShare(of: samples, source),
          ink: .green
        ),
      ], in: NetworkScene.Frame(x: 100, y: 84, width: 58, height: 10), nameWidth: 27)
    return .scene(scene.scene)
  }

  /// Lines of text, words that do not exist in another colour.
  private static func write(_ samples: [[UInt16]], _ source: CharacterSource, in scene: inout NetworkScene) {
    scene.text(LocalizedText(en: "what it writes", zh: "它写出的文字"), 8, 4)
    scene.explain(.night, LocalizedText(en: "a word that exists", zh: "存在的词"))
    scene.explain(.orange, LocalizedText(en: "no such word", zh: "不存在的词"))
    for (row, sample) in samples.enumerated() {
      let text = beginning(of: sample, source)
      var known = ""
      var unknown = ""
      for piece in pieces(of: text, source) {
        let word = piece.map { source.alphabet[Int($0)] }
        let blank = String(word.map { isWide($0) ? "\u{3000}" : " " })
        let isWord = source.isLetter(piece[piece.startIndex])
        // The last word may only have been cut off.
        let isUnknown = isWord && piece.endIndex < text.endIndex && !source.words.contains(Array(piece))
        known += isUnknown ? blank : escaped(word)
        unknown += isUnknown ? escaped(word) : blank
      }
      let y = 9.5 + 5.8 * Double(row)
      for (line, ink) in [(known, Scene.Ink.night), (unknown, .orange)] where !line.allSatisfy(\.isWhitespace) {
        scene.text(LocalizedText("<tt>\(line)</tt>"), 8, y, size: 2.8, ink: ink)
      }
    }
  }

  /// Chinese and other characters as wide as high.
  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.value >= 0x2E80 }
  }

  /// As many symbols as a line has room for; wide characters take nearly twice the room of narrow ones.
  private static func beginning(of text: [UInt16], _ source: CharacterSource) -> [UInt16] {
    var width = 0.0
    return Array(
      text.prefix { symbol in
        width += isWide(source.alphabet[Int(symbol)]) ? 1.8 : 1
        return width <= 52
      })
  }

  /// Characters that markup would take for its own are written out.
  private static func escaped(_ word: [Character]) -> String {
    String(word).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// A text cut where letters begin and end.
  private static func pieces(of text: [UInt16], _ source: CharacterSource) -> [ArraySlice<UInt16>] {
    var pieces: [ArraySlice<UInt16>] = []
    var start = 0
    for end in 1...text.count
    where end == text.count || source.isLetter(text[end - 1]) != source.isLetter(text[end]) {
      pieces.append(text[start..<end])
      start = end
    }
    return pieces
  }
}
