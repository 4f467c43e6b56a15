import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The picture of double descent: the risk of the present examples' fits against the number of features, with the exact
/// mean, and what the present fit answers.
enum DoubleDescentPicture {
  /// Multiplications that the fits along the curve may take together, so that a picture costs little.
  private static let budget = 4e8

  static func scene(
    _ given: DoubleDescentExamples, fit: DoubleDescentExamples.Fit, features p: Int, ridge: Double,
    theory: DoubleDescentTheory?, _ random: Xoshiro256
  ) -> Picture {
    var scene = NetworkScene()
    var examples = given
    risks(&scene, &examples, fit, p, ridge, theory)
    answers(&scene, &examples, fit, random)
    typealias Bar = (name: LocalizedText, value: Double, ink: Scene.Ink)
    var bars: [Bar] = [
      (LocalizedText(en: "new examples", zh: "新样本"), fit.testRisk, .blue),
      (LocalizedText(en: "own examples", zh: "训练样本"), fit.trainRisk, .orange),
    ]
    if let theory {
      let exact = LocalizedText(en: "exact mean", zh: "精确均值")
      let mean: Bar = (exact, theory.testRisk(features: p), .grey)
      let own: Bar = (exact, theory.trainRisk(features: p), .grey)
      bars = [bars[0], mean, bars[1], own]
    }
    scene.bars(
      LocalizedText(en: "mean squared error of this fit", zh: "此拟合的均方误差"), bars,
      in: NetworkScene.Frame(x: 10, y: 74, width: 88, height: 20), nameWidth: 20)
    return .scene(scene.scene)
  }

  private static func risks(
    _ scene: inout NetworkScene, _ examples: inout DoubleDescentExamples, _ fit: DoubleDescentExamples.Fit, _ p: Int,
    _ ridge: Double, _ theory: DoubleDescentTheory?
  ) {
    let n = examples.count
    let most = max(p, examples.kind == .normal ? min(3 * n, examples.dimension) : 3 * n)
    let frame = NetworkScene.Frame(x: 12, y: 8, width: 86, height: 54)
    let (low, high) = (-1.5, 2.5)
    // Closer together near p = n.
    var counts = Set((1...12).map { max(1, $0 * n / 12) })
    for step in [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 8] {
      counts.insert(n + Int((step * Double(n)).rounded()))
      counts.insert(max(1, n - Int((step * Double(n)).rounded())))
    }
    var spent = 0.0
    var (test, train): ([(x: Double, y: Double)], [(x: Double, y: Double)]) = ([], [])
    for count in counts.sorted() where count <= most {
      let small = Double(min(count, n))
      spent += small * small * Double(max(count, n)) + Double(count * examples.dimension * n)
      guard spent < budget else { break }
      let found = count == p ? fit : examples.fit(features: count, ridge: ridge)
      test.append((Double(count) / Double(n), log10(found.testRisk)))
      if found.trainRisk > 1e-12 { train.append((Double(count) / Double(n), log10(found.trainRisk))) }
    }
    func exact(_ risk: (DoubleDescentTheory) -> (Int) -> Double, _ range: ClosedRange<Int>) -> [(x: Double, y: Double)]
    {
      guard let theory, range.lowerBound <= range.upperBound else { return [] }
      return stride(from: range.lowerBound, through: range.upperBound, by: max(1, range.count / 160)).compactMap {
        let value = risk(theory)($0)
        return value > 0 && value.isFinite ? (Double($0) / Double(n), log10(value)) : nil
      }
    }
    let grey = { (points: [(x: Double, y: Double)]) in
      NetworkScene.ChartCurve(title: nil, points: points, ink: .grey, isDashed: true)
    }
    scene.chart(
      LocalizedText(en: "risk against features, log<sub>10</sub>", zh: "风险随特征数的变化，log<sub>10</sub>"),
      [
        grey(exact(DoubleDescentTheory.testRisk, 1...max(1, min(most, n - 2)))),
        grey(n + 2 <= most ? exact(DoubleDescentTheory.testRisk, n + 2...most) : []),
        grey(exact(DoubleDescentTheory.trainRisk, 1...min(most, max(1, n - 1)))),
        .init(title: LocalizedText(en: "new examples", zh: "新样本"), points: test, ink: .blue),
        .init(title: LocalizedText(en: "own examples", zh: "训练样本"), points: train, ink: .orange),
      ], x: 0...Double(most) / Double(n), y: low, high,
      xTitle: LocalizedText(en: "features per example", zh: "每样本特征数"), in: frame)
    let x = Float(frame.x + frame.width * Double(p) / Double(most))
    let height = (log10(max(fit.testRisk, 1e-9)) - low) / (high - low)
    scene.add(
      .lines(
        Scene.Lines(
          ends: [x, Float(frame.y), x, Float(frame.y + frame.height)], weights: [110], ink: .night, width: 0.2)))
    scene.add(
      .dots(
        Scene.Dots(
          x: [x], y: [Float(frame.y + frame.height * (1 - min(1, max(0, height))))], inks: [Scene.Ink.blue.rawValue],
          radius: 1)))
    if theory != nil { scene.explain(.grey, LocalizedText(en: "exact mean", zh: "精确均值")) }
    scene.explain(.blue, LocalizedText(en: "new examples", zh: "新样本"))
    scene.explain(.orange, LocalizedText(en: "own examples", zh: "训练样本"))
  }

  /// Answers against right answers, and the fitted function along the direction that matters.
  private static func answers(
    _ scene: inout NetworkScene, _ examples: inout DoubleDescentExamples, _ fit: DoubleDescentExamples.Fit,
    _ random: Xoshiro256
  ) {
    let frame = NetworkScene.Frame(x: 110, y: 8, width: 46, height: 46)
    var random = random
    let (shown, new) = examples.comparison(fit, new: 60, &random)
    let reach = 3.0
    func place(_ point: (right: Double, found: Double)) -> (x: Float, y: Float) {
      func clamp(_ value: Double) -> Double { min(reach, max(-reach, value)) }
      return (
        Float(frame.x + frame.width * (clamp(point.right) / reach + 1) / 2),
        Float(frame.y + frame.height * (1 - clamp(point.found) / reach) / 2)
      )
    }
    let line = (-60...60).map { Double($0) / 20 }
    scene.chart(
      LocalizedText(en: "answers against right ones", zh: "回答与正确答案"),
      [
        .init(title: nil, points: [(-reach, -reach), (reach, reach)], ink: .grey, isDashed: true),
        .init(title: nil, points: zip(line, examples.along(fit, line)).map { ($0, $1) }, ink: .green),
      ], x: -reach...reach, y: -reach, reach, xTitle: LocalizedText(en: "right answer", zh: "正确答案"), in: frame)
    for (points, ink) in [(new, Scene.Ink.blue), (shown, .orange)] {
      let places = points.prefix(120).map(place)
      scene.add(
        .dots(Scene.Dots(x: places.map(\.x), y: places.map(\.y), inks: [ink.rawValue], radius: 0.5)))
    }
    scene.explain(.green, LocalizedText(en: "fitted function", zh: "拟合函数"))
    let (count, p) = (examples.count, fit.weights.count)
    for (line, text) in [
      LocalizedText(en: "\(count) examples, \(p) features", zh: "\(count) 个样本，\(p) 个特征"),
      LocalizedText(
        en: "length of the weights: \(NetworkScene.number(fit.squaredNorm.squareRoot()))",
        zh: "权重长度：\(NetworkScene.number(fit.squaredNorm.squareRoot()))"),
    ].enumerated() {
      scene.text(text, 104, 76 + 5 * Double(line), size: 2.4)
    }
  }
}
