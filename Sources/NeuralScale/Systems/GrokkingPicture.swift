import Emergence

/// The picture of grokking: weights, the frequencies of the neurons, the addition table with what is known of it, and
/// the way there.
enum GrokkingPicture {
  private static let weightFrame = NetworkScene.Frame(x: 8, y: 6, width: 86, height: 26)
  private static let spectrumFrame = NetworkScene.Frame(x: 8, y: 39, width: 86, height: 20)

  /// The colour of a cell of the table.
  static func state(isTraining: Bool, isRight: Bool) -> UInt8 {
    let ink: Scene.Ink =
      switch (isTraining, isRight) {
      case (true, true): .blue
      case (true, false): .sky
      case (false, true): .green
      case (false, false): .orange
      }
    return ink.rawValue
  }

  /// The neurons whose columns a brush covers.
  static func neurons(under touch: Touch, of hidden: Int) -> [Int] {
    guard (weightFrame.y..<(spectrumFrame.y + spectrumFrame.height)).contains(touch.y) else { return [] }
    let pitch = weightFrame.width / Double(hidden)
    return (0..<hidden).filter {
      abs(weightFrame.x + (Double($0) + 0.5) * pitch - touch.x) <= max(touch.radius, pitch / 2)
    }
  }

  static func scene(
    _ network: GrokkingNetwork, weights: [Float], states: [UInt8], train: Double, test: Double, participation: Double,
    history: TrainingHistory
  ) -> Picture {
    var scene = NetworkScene()
    let (modulus, hidden) = (network.modulus, network.hidden)
    scene.weights(
      LocalizedText(
        en: "weights of the first summand: numbers × hidden neurons", zh: "第一个加数的权重：数 × 隐藏神经元"),
      Array(weights[network.firstWeights]), columns: hidden, in: weightFrame)
    if modulus >= 2 {
      scene.activations(
        LocalizedText(en: "its Fourier spectrum: frequencies × hidden neurons", zh: "其傅里叶谱：频率 × 隐藏神经元"),
        FourierSpectrum.shares(modulus: modulus, hidden: hidden) { weights[$0 * hidden + $1] }, columns: hidden,
        in: spectrumFrame, high: 1)
    }
    scene.states(
      LocalizedText(en: "answers to <i>a</i> + <i>b</i> mod <i>p</i>", zh: "对 <i>a</i> + <i>b</i> mod <i>p</i> 的回答"),
      states, columns: modulus, in: NetworkScene.Frame(x: 103, y: 6, width: 53, height: 53))
    scene.explain(.blue, LocalizedText(en: "shown, right", zh: "见过，答对"))
    scene.explain(.sky, LocalizedText(en: "shown, wrong", zh: "见过，答错"))
    scene.explain(.green, LocalizedText(en: "never shown, right", zh: "未见过，答对"))
    scene.explain(.orange, LocalizedText(en: "never shown, wrong", zh: "未见过，答错"))
    let steps = history.steps.map(Double.init)
    let range = 10...max(100, steps.last ?? 100)
    let step = LocalizedText(en: "training step", zh: "训练步数")
    let (shown, new) = (LocalizedText(en: "shown", zh: "见过"), LocalizedText(en: "never shown", zh: "未见过"))
    func curve(_ title: LocalizedText?, _ column: Int, _ ink: Scene.Ink) -> NetworkScene.ChartCurve {
      .init(title: title, points: zip(steps, history.column(column)).map { ($0, Double($1)) }, ink: ink)
    }
    scene.chart(
      LocalizedText(en: "accuracy", zh: "准确率"), [curve(shown, 0, .blue), curve(new, 1, .green)], x: range,
      isLogarithmic: true, y: 0, 1, xTitle: step, in: NetworkScene.Frame(x: 8, y: 68, width: 50, height: 26))
    scene.chart(
      LocalizedText(en: "squared error", zh: "平方误差"), [curve(nil, 2, .blue), curve(nil, 3, .green)], x: range,
      isLogarithmic: true, y: 0, 1.5, xTitle: step, in: NetworkScene.Frame(x: 68, y: 68, width: 36, height: 26))
    scene.bars(
      LocalizedText(en: "now", zh: "此刻"),
      [
        (shown, train, Scene.Ink.blue), (new, test, .green),
        (LocalizedText(en: "one frequency each", zh: "单一频率程度"), participation, .purple),
      ], in: NetworkScene.Frame(x: 108, y: 68, width: 50, height: 26), nameWidth: 26)
    return .scene(scene.scene)
  }
}
