import Emergence

/// The picture of induction: where each layer looks in one sequence, the weights of its head, the answers, and the way
/// there.
enum InductionPicture {
  /// Letters that stand for symbols, as many as there can be.
  static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789").map(String.init)

  /// Hidden activations that are projected.
  private static let projected = 400

  /// The attention of a layer: rows read, columns are read.
  private static func attentionFrame(_ layer: Int, of layers: Int) -> NetworkScene.Frame {
    let pitch = 102 / Double(max(2, layers))
    return NetworkScene.Frame(x: 9 + Double(layer) * pitch, y: 6, width: pitch - 6, height: pitch - 6)
  }

  /// The weights with which a head writes into the stream.
  private static func outputFrame(_ layer: Int, of layers: Int) -> NetworkScene.Frame {
    let above = attentionFrame(layer, of: layers)
    return NetworkScene.Frame(x: above.x, y: 59, width: above.width, height: 11)
  }

  /// The neurons of heads whose columns a brush covers.
  static func neurons(under touch: Touch, of network: AttentionNetwork) -> [(layer: Int, neuron: Int)] {
    (0..<network.layers).flatMap { layer -> [(layer: Int, neuron: Int)] in
      let frame = outputFrame(layer, of: network.layers)
      guard (frame.y..<(frame.y + frame.height)).contains(touch.y) else { return [] }
      let pitch = frame.width / Double(network.width)
      return (0..<network.width).filter {
        abs(frame.x + (Double($0) + 0.5) * pitch - touch.x) <= max(touch.radius, pitch / 2)
      }.map { (layer, $0) }
    }
  }

  /// - Parameters:
  ///   - workspace: what the network left there after reading `tokens` alone.
  ///   - scores: of all test sequences.
  ///   - stream: hidden activations that are projected.
  static func scene(
    _ network: AttentionNetwork, weights: [Float], workspace: AttentionNetwork.Workspace, tokens: [Int32], period: Int,
    scores: InductionScores, stream: InductionStream, history: TrainingHistory
  ) -> Picture {
    var scene = NetworkScene()
    for layer in 0..<network.layers {
      attention(of: layer, network, workspace, tokens, period, in: &scene)
      // Columns are neurons of the head, as a touch takes them.
      let output = Array(weights[network.weights(.output, layer: layer)])
      let width = network.width
      scene.weights(
        LocalizedText(en: "its output weights × head neurons", zh: "其输出权重 × 头内神经元"),
        (0..<width * width).map { output[$0 % width * width + $0 / width] }, columns: width,
        in: outputFrame(layer, of: network.layers))
    }
    answers(network, workspace, tokens, period, in: &scene)
    scene.bars(
      LocalizedText(en: "all test sequences", zh: "全部测试序列"),
      [
        (LocalizedText(en: "accuracy", zh: "准确率"), scores.accuracy, Scene.Ink.green),
        (LocalizedText(en: "one back", zh: "看前一位"), scores.previousToken, .blue),
        (LocalizedText(en: "after match", zh: "看匹配之后"), scores.induction, .orange),
        (LocalizedText(en: "chance", zh: "随机水平"), 1 / Double(network.symbols), .grey),
      ], in: NetworkScene.Frame(x: 113, y: 42, width: 46, height: 16), nameWidth: 17)
    charts(network, history, in: &scene)
    let rows = Array(0..<min(projected, stream.targets.count))
    let inks = NetworkScene.classInks
    scene.projection(
      LocalizedText(en: "by next symbol", zh: "激活，按下一符号着色"),
      PrincipalPlane(stream.activations, columns: network.width, rows: rows),
      inks: rows.map { inks[stream.targets[$0] % inks.count].rawValue },
      in: NetworkScene.Frame(x: 127, y: 68, width: 32, height: 26))
    return .scene(scene.scene)
  }

  private static func attention(
    of layer: Int, _ network: AttentionNetwork, _ workspace: AttentionNetwork.Workspace, _ tokens: [Int32],
    _ period: Int, in scene: inout NetworkScene
  ) {
    let positions = network.positions
    let frame = attentionFrame(layer, of: network.layers)
    let pitch = frame.width / Double(positions)
    let area = positions * positions
    scene.activations(
      LocalizedText(en: "attention of layer \(layer + 1)", zh: "第 \(layer + 1) 层的注意力"),
      Array(workspace.attention[layer * area..<(layer + 1) * area]), columns: positions, in: frame, high: 1)
    let isLast = layer == network.layers - 1
    var marks: [(t: Int, s: Int)] = []
    if isLast {
      for t in period..<positions {
        marks += stride(from: t + 1 - period, to: 0, by: -period).map { (t, $0) }
      }
    } else if layer == 0 {
      marks = (1..<positions).map { ($0, $0 - 1) }
    }
    scene.add(
      .dots(
        Scene.Dots(
          x: marks.map { Float(frame.x + (Double($0.s) + 0.5) * pitch) },
          y: marks.map { Float(frame.y + (Double($0.t) + 0.5) * pitch) },
          inks: [isLast ? Scene.Ink.orange.rawValue : Scene.Ink.sky.rawValue], radius: 0.18 * pitch)))
    guard pitch >= 0.9 else { return }
    for t in 0..<positions {
      let letter = LocalizedText(letters[Int(tokens[t])])
      let along = (Double(t) + 0.5) * pitch
      scene.text(letter, frame.x - 0.9, frame.y + along, size: min(2, 1.1 * pitch), alignment: .center)
      scene.text(
        letter, frame.x + along, frame.y + frame.height + 1.1, size: min(2, 1.1 * pitch), alignment: .center)
    }
  }

  /// The sequence in rows of sixteen, below each symbol what the network expected there.
  private static func answers(
    _ network: AttentionNetwork, _ workspace: AttentionNetwork.Workspace, _ tokens: [Int32], _ period: Int,
    in scene: inout NetworkScene
  ) {
    let (left, top) = (114.0, 7.0)
    scene.text(LocalizedText(en: "sequence, and what was expected", zh: "序列，下方为网络的预期"), left - 1, top - 3)
    let expected = workspace.probabilities.withUnsafeBufferPointer { probabilities in
      (0..<network.positions).map {
        VectorKernel.largest(probabilities.baseAddress! + $0 * network.symbols, network.symbols)
      }
    }
    for t in tokens.indices {
      let (x, y) = (left + 2.8 * Double(t % 16), top + 7.5 * Double(t / 16))
      scene.text(LocalizedText(letters[Int(tokens[t])]), x, y, size: 2.6, alignment: .center)
      guard t > 0 else { continue }
      let isRight = expected[t - 1] == Int(tokens[t])
      let ink: Scene.Ink = t <= period ? .grey : isRight ? .green : .maroon
      scene.text(LocalizedText(letters[expected[t - 1]]), x, y + 2.9, size: 2.6, ink: ink, alignment: .center)
    }
    scene.explain(.green, LocalizedText(en: "right", zh: "正确"))
    scene.explain(.maroon, LocalizedText(en: "wrong", zh: "错误"))
    scene.explain(.grey, LocalizedText(en: "unknowable", zh: "无从得知"))
    if network.layers > 1 { scene.explain(.sky, LocalizedText(en: "one back", zh: "前一位")) }
    scene.explain(.orange, LocalizedText(en: "after a match", zh: "匹配之后的位置"))
  }

  private static func charts(_ network: AttentionNetwork, _ history: TrainingHistory, in scene: inout NetworkScene) {
    let steps = history.steps.map(Double.init)
    let range = 0...max(100, steps.last ?? 100)
    func curve(_ title: LocalizedText?, _ column: Int, _ ink: Scene.Ink) -> NetworkScene.ChartCurve {
      .init(title: title, points: zip(steps, history.column(column)).map { ($0, Double($1)) }, ink: ink)
    }
    let step = LocalizedText(en: "training step", zh: "训练步数")
    scene.chart(
      LocalizedText(en: "loss (nat)", zh: "损失（奈特）"), [curve(nil, 0, .night)], x: range, y: 0,
      network.symbols > 33 ? 5 : 4, xTitle: step, in: NetworkScene.Frame(x: 9, y: 78, width: 32, height: 16))
    scene.chart(
      LocalizedText(en: "on the way", zh: "学习过程"),
      [
        curve(LocalizedText(en: "accuracy", zh: "准确率"), 1, .green),
        curve(LocalizedText(en: "one back", zh: "看前一位"), 2, .blue),
        curve(LocalizedText(en: "after match", zh: "看匹配之后"), 3, .orange),
      ], x: range, y: 0, 1, xTitle: step, in: NetworkScene.Frame(x: 50, y: 78, width: 70, height: 16))
  }
}
