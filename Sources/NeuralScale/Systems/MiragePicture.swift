import Emergence

/// The picture of the mirage: weights, hidden activations, the same answers scored in six ways, and the way there.
enum MiragePicture {
  private static let inputFrame = NetworkScene.Frame(x: 8, y: 6, width: 86, height: 26)
  private static let activationFrame = NetworkScene.Frame(x: 8, y: 39, width: 86, height: 20)

  /// Answers whose hidden activations are projected.
  private static let projected = 400

  /// The neurons whose columns a brush covers.
  static func neurons(under touch: Touch, of hidden: Int) -> [Int] {
    guard (inputFrame.y..<(activationFrame.y + activationFrame.height)).contains(touch.y) else { return [] }
    let pitch = inputFrame.width / Double(hidden)
    return (0..<hidden).filter {
      abs(inputFrame.x + (Double($0) + 0.5) * pitch - touch.x) <= max(touch.radius, pitch / 2)
    }
  }

  static func scene(
    _ network: MirageNetwork, weights: [Float], activations: [Float], targets: [Int32], metrics: AnswerMetrics,
    metric: String, history: TrainingHistory
  ) -> Picture {
    var scene = NetworkScene()
    let hidden = network.hidden
    scene.weights(
      LocalizedText(en: "input weights: digits × hidden neurons", zh: "输入权重：数字 × 隐藏神经元"),
      Array(weights[network.inputWeights]), columns: hidden, in: inputFrame)
    // Mean activation for each value of the leading digit that both summands decide, the tens of the sum if it has any.
    let place = min(1, network.digits)
    var means = [Float](repeating: 0, count: 10 * hidden)
    var counts = [Float](repeating: 0, count: 10)
    for i in 0..<targets.count / network.answers {
      let digit = Int(targets[i * network.answers + place])
      counts[digit] += 1
      for j in 0..<hidden { means[digit * hidden + j] += activations[i * hidden + j] }
    }
    for digit in 0..<10 where counts[digit] > 0 {
      for j in 0..<hidden { means[digit * hidden + j] /= counts[digit] }
    }
    scene.activations(
      LocalizedText(en: "mean activation by the tens of the sum (0 … 9)", zh: "按和的十位数（0 … 9）平均的激活"), means,
      columns: hidden, in: activationFrame)
    let scores: [(String, LocalizedText)] = [
      ("exact", LocalizedText(en: "all digits right", zh: "全部数字正确")),
      ("token", LocalizedText(en: "digit accuracy", zh: "单个数字正确率")),
      ("edit", LocalizedText(en: "edit distance", zh: "编辑距离")),
      ("cross_entropy", LocalizedText(en: "cross-entropy", zh: "交叉熵")),
      ("brier", LocalizedText(en: "Brier score", zh: "Brier 评分")),
      ("likelihood", LocalizedText(en: "likelihood", zh: "似然")),
    ]
    let product = (
      name: LocalizedText(en: "product of digits", zh: "各位正确率之积"), value: metrics.product, ink: Scene.Ink.grey
    )
    var bars = scores.map { id, title in
      (name: title, value: metrics.score(id), ink: id == metric ? Scene.Ink.orange : .blue)
    }
    bars.insert(product, at: 1)
    scene.bars(
      LocalizedText(en: "the same answers, scored in six ways", zh: "同样的回答，六种评分"), bars,
      in: NetworkScene.Frame(x: 100, y: 6, width: 58, height: 32), nameWidth: 24)
    let names = metrics.digits.indices.map { "10<sup>\($0)</sup>" }
    scene.bars(
      LocalizedText(en: "accuracy of each digit", zh: "每一位的正确率"),
      zip(names, metrics.digits).map { (name: LocalizedText($0), value: $1, ink: Scene.Ink.green) },
      in: NetworkScene.Frame(x: 100, y: 44, width: 58, height: 18), nameWidth: 24)
    let steps = history.steps.map(Double.init)
    let range = 10...max(100, steps.last ?? 100)
    func curve(_ title: LocalizedText?, _ column: Int, _ ink: Scene.Ink) -> NetworkScene.ChartCurve {
      .init(title: title, points: zip(steps, history.column(column)).map { ($0, Double($1)) }, ink: ink)
    }
    let step = LocalizedText(en: "training step", zh: "训练步数")
    scene.chart(
      LocalizedText(en: "loss", zh: "损失"), [curve(nil, 0, .night)], x: range, isLogarithmic: true, y: 0, 2.5,
      xTitle: step, in: NetworkScene.Frame(x: 8, y: 70, width: 38, height: 24))
    scene.chart(
      LocalizedText(en: "on the way", zh: "学习过程"),
      [
        curve(LocalizedText(en: "digit accuracy", zh: "单个数字正确率"), 1, .green),
        curve(LocalizedText(en: "all digits right", zh: "全部数字正确"), 2, .orange),
      ], x: range, isLogarithmic: true, y: 0, 1, xTitle: step,
      in: NetworkScene.Frame(x: 55, y: 70, width: 60, height: 24))
    let rows = Array(0..<min(projected, targets.count / network.answers))
    let inks = NetworkScene.classInks
    scene.projection(
      LocalizedText(en: "activations, by the tens", zh: "隐藏层激活，按十位数着色"),
      PrincipalPlane(activations, columns: hidden, rows: rows),
      inks: rows.map { inks[Int(targets[$0 * network.answers + place]) % inks.count].rawValue },
      in: NetworkScene.Frame(x: 124, y: 70, width: 30, height: 24))
    return .scene(scene.scene)
  }
}
