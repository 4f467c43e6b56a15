import Emergence

/// The picture of multitask parity: weights, what hidden neurons answer to each skill, skills, and the way there.
enum ParityPicture {
  private static let activationFrame = NetworkScene.Frame(x: 12, y: 39, width: 90, height: 18)
  private static let inputFrame = NetworkScene.Frame(x: 12, y: 6, width: 90, height: 26)
  private static let outputFrame = NetworkScene.Frame(x: 12, y: 64, width: 90, height: 3)

  private static let inks = NetworkScene.classInks
  /// Examples of each skill whose hidden activations are projected.
  private static let projected = 40

  /// The neurons whose columns a brush covers.
  static func neurons(under touch: Touch, of hidden: Int) -> [Int] {
    guard (inputFrame.y..<(outputFrame.y + outputFrame.height)).contains(touch.y) else { return [] }
    let pitch = inputFrame.width / Double(hidden)
    return (0..<hidden).filter {
      let centre = inputFrame.x + (Double($0) + 0.5) * pitch
      return abs(centre - touch.x) <= max(touch.radius, pitch / 2)
    }
  }

  static func scene(
    _ network: ParityNetwork, weights: [Float], activations: [Float], testCount: Int, skills: [Double],
    probabilities: [Double], history: TrainingHistory
  ) -> Picture {
    var scene = NetworkScene()
    let hidden = network.hidden
    scene.weights(
      LocalizedText(en: "input weights: bits × hidden neurons", zh: "输入权重：比特 × 隐藏神经元"),
      Array(weights[network.inputWeights]), columns: hidden, in: inputFrame)
    var means: [Float] = []
    for task in 0..<network.tasks {
      var row = [Float](repeating: 0, count: hidden)
      for i in task * testCount..<task * testCount + min(64, testCount) {
        for j in 0..<hidden { row[j] += activations[i * hidden + j] }
      }
      means += row
    }
    scene.activations(
      LocalizedText(en: "mean activation of each neuron: skills × neurons", zh: "各神经元的平均激活：技能 × 神经元"), means,
      columns: hidden, in: activationFrame)
    scene.weights(
      LocalizedText(en: "output weights (click a column to cut a neuron)", zh: "输出权重（点击某列可切除该神经元）"),
      Array(weights[network.outputWeights]), columns: hidden, in: outputFrame)
    let bars = skills.enumerated().map { index, skill in
      (
        name: LocalizedText("\(index + 1) (\(NetworkScene.number(100 * probabilities[index])) %)"), value: skill,
        ink: inks[index % inks.count]
      )
    }
    scene.bars(
      LocalizedText(en: "skills, above chance (how often asked)", zh: "各技能高于随机的程度（提问频率）"), bars,
      in: NetworkScene.Frame(x: 106, y: 6, width: 52, height: 39), nameWidth: 16)
    let rows = (0..<network.tasks).flatMap { task in (0..<min(projected, testCount)).map { task * testCount + $0 } }
    scene.projection(
      LocalizedText(en: "hidden activations, by skill", zh: "隐藏层激活，按技能着色"),
      PrincipalPlane(activations, columns: hidden, rows: rows),
      inks: rows.map { inks[$0 / testCount % inks.count].rawValue },
      in: NetworkScene.Frame(x: 111, y: 52, width: 43, height: 43))
    let steps = history.steps.map(Double.init)
    let range = 10...max(100, steps.last ?? 100)
    func points(_ column: Int, _ transform: (Double) -> Double) -> [(x: Double, y: Double)] {
      zip(steps, history.column(column)).map { ($0, transform(Double($1))) }
    }
    let step = LocalizedText(en: "training step", zh: "训练步数")
    scene.chart(
      LocalizedText(en: "loss", zh: "损失"), [.init(title: nil, points: points(0) { $0 }, ink: .night)], x: range,
      isLogarithmic: true, y: 0, 0.8, xTitle: step, in: NetworkScene.Frame(x: 12, y: 75, width: 36, height: 20))
    scene.chart(
      LocalizedText(en: "skills on their way", zh: "各技能的学习过程"),
      (0..<network.tasks).map {
        .init(title: nil, points: points($0 + 1) { 2 * $0 - 1 }, ink: inks[$0 % inks.count])
      }, x: range, isLogarithmic: true, y: 0, 1, xTitle: step,
      in: NetworkScene.Frame(x: 58, y: 75, width: 44, height: 20))
    return .scene(scene.scene)
  }
}
