import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The picture of one instance of the perceptron.
enum PerceptronPicture {
  static func scene(
    _ question: Perceptron.Question, size: Int, patterns: Int, course: [Double], configuration: [Double]
  ) -> Picture {
    var scene = NetworkScene()
    switch question {
    case .separability: stabilities(&scene, size: size, patterns: patterns, course, configuration)
    case .enumeration: students(&scene, size, course, configuration)
    case .messagePassing: messages(&scene, course, configuration)
    }
    return .scene(scene.scene)
  }

  /// Every pattern as a dot at its distance from the plane, on the right side or not; and how often labels were possible.
  private static func stabilities(
    _ scene: inout NetworkScene, size: Int, patterns: Int, _ counts: [Double], _ stabilities: [Double]
  ) {
    let frame = NetworkScene.Frame(x: 8, y: 9, width: 144, height: 56)
    scene.title(
      LocalizedText(
        en: "distance of every pattern from a separating plane, or from Hebb's plane if there is none",
        zh: "每个样式到分离平面的距离；若不可分，则为到 Hebb 平面的距离"), above: frame)
    let (low, high) = (min(0, stabilities.min() ?? 0), max(stabilities.max() ?? 0, 1e-9))
    func height(_ stability: Double) -> Double { frame.y + frame.height * (high - stability) / (high - low) }
    let zero = Float(height(0))
    let pitch = frame.width / Double(stabilities.count)
    var inks: [UInt8] = []
    var (x, y, ends): ([Float], [Float], [Float]) = ([], [], [])
    for (index, stability) in stabilities.sorted(by: >).enumerated() {
      x.append(Float(frame.x + (Double(index) + 0.5) * pitch))
      y.append(Float(height(stability)))
      ends += [x[index], zero, x[index], y[index]]
      inks.append((stability > 0 ? Scene.Ink.blue : .orange).rawValue)
    }
    scene.add(.lines(Scene.Lines(ends: ends, ink: .grey, width: min(0.4, 0.3 * pitch))))
    scene.add(
      .lines(
        Scene.Lines(ends: [Float(frame.x), zero, Float(frame.x + frame.width), zero], ink: .night, width: 0.3)))
    scene.add(.dots(Scene.Dots(x: x, y: y, inks: inks, radius: min(1, 0.4 * pitch))))
    scene.explain(.blue, LocalizedText(en: "right side", zh: "正确一侧"))
    scene.explain(.orange, LocalizedText(en: "wrong side", zh: "错误一侧"))
    guard counts.count == 2 else { return }
    let count = counts[0].shortest
    scene.bars(
      LocalizedText(en: "how often random labels are possible", zh: "随机标签可实现的频率"),
      [
        (
          LocalizedText(en: "measured, \(count) instances", zh: "实测，\(count) 个实例"), counts[1] / max(1, counts[0]),
          Scene.Ink.blue
        ),
        (
          LocalizedText(en: "Cover's formula (exact)", zh: "Cover 公式（精确）"),
          PerceptronTheory.separability(patterns: patterns, dimension: size), .grey
        ),
      ], in: NetworkScene.Frame(x: 8, y: 78, width: 144, height: 16), nameWidth: 38)
  }

  /// How the students die out, and how like the teacher the survivors are.
  private static func students(
    _ scene: inout NetworkScene, _ size: Int, _ counts: [Double], _ overlaps: [Double]
  ) {
    let logarithms = counts.enumerated().map { (x: Double($0), y: log2($1)) }
    scene.chart(
      LocalizedText(
        en: "students that agree with the teacher so far, log<sub>2</sub>", zh: "至此与教师一致的学生数，log<sub>2</sub>"),
      [.init(title: nil, points: logarithms, ink: .blue)], x: 0...Double(max(1, counts.count - 1)), y: 0, Double(size),
      xTitle: LocalizedText(en: "patterns seen", zh: "已见样式数"),
      in: NetworkScene.Frame(x: 10, y: 8, width: 140, height: 34))
    let frame = NetworkScene.Frame(x: 10, y: 56, width: 140, height: 34)
    let largest = overlaps.max() ?? 1
    scene.title(
      LocalizedText(
        en: "the survivors by their overlap with the teacher", zh: "幸存学生按与教师的重叠度分布"), above: frame)
    let pitch = frame.width / Double(size + 1)
    var ends: [Float] = []
    // From −1 (all weights opposite) on the left to 1 (the teacher) on the right.
    for (flipped, share) in overlaps.enumerated() where share > 0 {
      let x = Float(frame.x + (Double(size - flipped) + 0.5) * pitch)
      ends += [x, Float(frame.y + frame.height), x, Float(frame.y + frame.height * (1 - share / largest))]
    }
    scene.add(.lines(Scene.Lines(ends: ends, ink: .green, width: 0.8 * pitch)))
    let bottom = Float(frame.y + frame.height)
    scene.add(.lines(Scene.Lines(ends: [10, bottom, 150, bottom], ink: .night, width: 0.3)))
    scene.below(LocalizedText("−1"), frame, .left, share: 0.2)
    scene.below(LocalizedText(en: "1: the teacher", zh: "1：教师"), frame, .right, share: 0.5)
  }

  /// The overlap in the course of the iteration, and the means of all weights.
  private static func messages(_ scene: inout NetworkScene, _ overlaps: [Double], _ means: [Double]) {
    scene.chart(
      LocalizedText(en: "overlap with the teacher", zh: "与教师的重叠度"),
      [.init(title: nil, points: overlaps.enumerated().map { (Double($0 + 1), $1) }, ink: .blue)],
      x: 1...Double(max(2, overlaps.count)), y: 0, 1, xTitle: LocalizedText(en: "iteration", zh: "迭代次数"),
      in: NetworkScene.Frame(x: 10, y: 8, width: 140, height: 34))
    let columns = max(1, Int((Double(means.count) * 4).squareRoot().rounded(.up)))
    let rows = (means.count + columns - 1) / columns
    let padded = means.map { Float($0) } + [Float](repeating: 0, count: rows * columns - means.count)
    scene.weights(
      LocalizedText(
        en: "mean of every weight (orange: as the teacher, blue: opposite, white: unknown)",
        zh: "每个权重的均值（橙：同教师，蓝：相反，白：未知）"), padded, columns: columns,
      in: NetworkScene.Frame(x: 10, y: 56, width: 140, height: 38))
  }
}
