import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The picture of the Zipf learner: the error against the samples met, in logarithms and close up, and which features are
/// known.
enum ZipfPicture {
  /// Features shown as cells, the most frequent first.
  private static let rows = 24
  private static let columns = 80

  /// - Parameter steps: sample and error left after it, for every feature learned.
  static func scene(
    _ features: ZipfFeatures, samples: Int, steps: [(sample: Int, error: Double)], met: [Bool]
  ) -> Picture {
    var scene = NetworkScene()
    errors(&scene, features, samples, steps)
    closeUp(&scene, features, samples, steps)
    let shown = min(met.count, rows * columns)
    let width = min(columns, shown)
    let states = met.prefix(shown).map { ($0 ? Scene.Ink.blue : .cream).rawValue }
    let padding = [UInt8](repeating: Scene.Ink.grey.rawValue, count: (width - shown % width) % width)
    let height = Double((shown + padding.count) / width) * 34 / Double(rows)
    let known = met.count { $0 }
    scene.states(
      LocalizedText(
        en: "the \(shown) most frequent features, row by row; known: \(known) of all \(met.count)",
        zh: "最常见的 \(shown) 个特征，逐行排列；全部 \(met.count) 个中已知 \(known) 个"), states + padding,
      columns: width, in: NetworkScene.Frame(x: 10, y: 60, width: 144, height: max(2, height)))
    scene.explain(.blue, LocalizedText(en: "known: met at least once", zh: "已知：至少见过一次"))
    scene.explain(.grey, LocalizedText(en: "exact mean", zh: "精确均值"))
    return .scene(scene.scene)
  }

  private static func errors(
    _ scene: inout NetworkScene, _ features: ZipfFeatures, _ samples: Int, _ steps: [(sample: Int, error: Double)]
  ) {
    let end = max(100, Double(samples))
    let exact = (0...40).map { index -> (x: Double, y: Double) in
      let n = pow(end, Double(index) / 40)
      return (n, log10(max(features.error(samples: n), 1e-12)))
    }
    // At most a few points for each pixel.
    var course: [(x: Double, y: Double)] = []
    var next = 1.0
    for step in steps where Double(step.sample) >= next {
      course.append((Double(step.sample), log10(max(step.error, 1e-12))))
      next = Double(step.sample) * 1.01
    }
    if let last = steps.last { course.append((Double(samples), log10(max(last.error, 1e-12)))) }
    let low = max(-6, min(-1, (exact.last?.y ?? -1).rounded(.down)))
    scene.chart(
      LocalizedText(en: "error, log<sub>10</sub>", zh: "误差，log<sub>10</sub>"),
      [
        .init(title: LocalizedText(en: "this learner", zh: "这个学习者"), points: course, ink: .blue),
        .init(title: LocalizedText(en: "exact mean", zh: "精确均值"), points: exact, ink: .grey, isDashed: true),
      ], x: 1...end, isLogarithmic: true, y: low, 0, xTitle: LocalizedText(en: "samples met", zh: "见过的样本数"),
      in: NetworkScene.Frame(x: 10, y: 8, width: 64, height: 40))
  }

  /// The last tenth of the samples: every step is one feature.
  private static func closeUp(
    _ scene: inout NetworkScene, _ features: ZipfFeatures, _ samples: Int, _ steps: [(sample: Int, error: Double)]
  ) {
    let begin = Double(samples) * 0.9
    let end = max(Double(samples), begin + 1)
    var stairs: [(x: Double, y: Double)] = []
    var level = 1.0
    for step in steps {
      if Double(step.sample) >= begin {
        if stairs.isEmpty { stairs.append((begin, level)) }
        stairs.append((Double(step.sample), level))
        stairs.append((Double(step.sample), step.error))
      }
      level = step.error
    }
    if stairs.isEmpty { stairs = [(begin, level)] }
    stairs.append((end, level))
    let exact = (0...20).map { index -> (x: Double, y: Double) in
      let n = begin + (end - begin) * Double(index) / 20
      return (n, features.error(samples: n))
    }
    let values = (stairs + exact).map(\.y)
    let (low, high) = (values.min() ?? 0, max(values.max() ?? 1, (values.min() ?? 0) + 1e-12))
    scene.chart(
      LocalizedText(en: "close up: every step is one feature", zh: "放大：每一级台阶是一个特征"),
      [
        .init(title: nil, points: stairs, ink: .blue),
        .init(title: nil, points: exact, ink: .grey, isDashed: true),
      ], x: begin...end, y: low, high, xTitle: LocalizedText(en: "samples met", zh: "见过的样本数"),
      in: NetworkScene.Frame(x: 92, y: 8, width: 62, height: 40))
  }
}
