import Emergence

/// The picture of in-context learning: what the layer does to a context, and how its answers to new tasks compare.
enum InContextPicture {
  static func scene(
    _ network: LinearAttention, weights: [Double], examples: [Double], newError: Double, poolError: Double, tasks: Int
  ) -> Picture {
    var scene = NetworkScene()
    let d = network.dimension
    // The last column weighs Σ y², which is no direction of the task.
    let square = (0..<d * d).map { Float(weights[$0 / d * (d + 1) + $0 % d]) }
    scene.weights(
      LocalizedText(
        en: "<i>Γ</i>: from context to answer (identity: solves any task)", zh: "<i>Γ</i>：从上下文到回答（单位矩阵：能解任何任务）"),
      square, columns: d, in: NetworkScene.Frame(x: 8, y: 8, width: 66, height: 66))
    let frame = NetworkScene.Frame(x: 88, y: 8, width: 66, height: 66)
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
      ], in: NetworkScene.Frame(x: 8, y: 80, width: 146, height: 16), nameWidth: 44)
    return .scene(scene.scene)
  }
}
