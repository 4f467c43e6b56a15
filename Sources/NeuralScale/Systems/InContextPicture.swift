import Emergence

/// The picture of in-context learning: what the layer does to a context, and how its answers to new tasks compare.
enum InContextPicture {
  static func scene(
    _ network: LinearAttention, weights: [Double], examples: [Double], readings: [Float], shownTasks: [Int],
    newError: Double, poolError: Double, tasks: Int
  ) -> Picture {
    var scene = NetworkScene()
    let d = network.dimension
    // The last column weighs Σ y², which is no direction of the task.
    let square = (0..<d * d).map { Float(weights[$0 / d * (d + 1) + $0 % d]) }
    scene.weights(
      LocalizedText(
        en: "<i>Γ</i> (identity: solves any task)", zh: "<i>Γ</i>（单位矩阵：能解任何任务）"),
      square, columns: d, in: NetworkScene.Frame(x: 4, y: 10, width: 48, height: 48))
    let frame = NetworkScene.Frame(x: 56, y: 10, width: 48, height: 48)
    scene.title(
      LocalizedText(en: "new tasks: given against right answer", zh: "新任务：给出的回答与正确回答"), above: frame)
    let largest = max(examples.map(abs).max() ?? 1, 1e-9)
    func x(_ value: Double) -> Float { Float(frame.x + frame.width * (0.5 + 0.5 * value / largest)) }
    func y(_ value: Double) -> Float { Float(frame.y + frame.height * (0.5 - 0.5 * value / largest)) }
    let right = stride(from: 0, to: examples.count, by: 2).map { examples[$0] }
    let given = stride(from: 1, to: examples.count, by: 2).map { examples[$0] }
    scene.add(
      .lines(Scene.Lines(ends: [x(-largest), y(-largest), x(largest), y(largest)], ink: .grey, width: 0.3)))
    scene.add(.dots(Scene.Dots(x: right.map(x), y: given.map(y), inks: [Scene.Ink.blue.rawValue], radius: 0.6)))
    project(weights, readings, shownTasks, dimension: d, in: &scene)
    scene.bars(
      LocalizedText(en: "mean squared error (1: guessing 0)", zh: "均方误差（1：总猜 0）"),
      [
        (LocalizedText(en: "new tasks", zh: "新任务"), newError, Scene.Ink.blue),
        (
          LocalizedText(en: "tasks of the pool (\(tasks))", zh: "任务池内（\(tasks) 个）"), poolError, .green
        ),
        (
          LocalizedText(en: "1 − <i>κ</i>: infinite limit", zh: "1 − <i>κ</i>：无限极限"),
          max(0, 1 - Double(tasks) / Double(d)), .grey
        ),
      ], in: NetworkScene.Frame(x: 8, y: 76, width: 146, height: 18), nameWidth: 44)
    return .scene(scene.scene)
  }

  /// The weights that the layer takes from each context for those of the regression: few tasks span them all.
  private static func project(
    _ weights: [Double], _ readings: [Float], _ shownTasks: [Int], dimension d: Int, in scene: inout NetworkScene
  ) {
    let count = readings.count / (d + 1)
    var taken = [Float](repeating: 0, count: count * d)
    for i in 0..<count {
      for a in 0..<d {
        for b in 0...d { taken[i * d + a] += Float(weights[a * (d + 1) + b]) * readings[i * (d + 1) + b] }
      }
    }
    let inks = NetworkScene.classInks
    scene.projection(
      LocalizedText(en: "weights read from contexts", zh: "从上下文读出的权重"), PrincipalPlane(taken, columns: d),
      inks: (0..<count).map {
        ($0 < count - shownTasks.count ? Scene.Ink.grey : inks[shownTasks[$0 - count + shownTasks.count] % inks.count])
          .rawValue
      }, in: NetworkScene.Frame(x: 108, y: 10, width: 48, height: 48))
    scene.explain(.grey, LocalizedText(en: "new tasks", zh: "新任务"))
    scene.explain(inks[0], LocalizedText(en: "tasks of the pool, each in a colour", zh: "任务池内的任务，每个一种颜色"))
  }
}
