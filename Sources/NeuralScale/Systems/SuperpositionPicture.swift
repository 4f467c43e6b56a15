import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The picture of superposition: which features are stored, how they disturb each other, and the way there.
enum SuperpositionPicture {
  /// Alone, in a pair, in smaller shares, or not stored.
  private static func ink(length: Double, share: Double) -> Scene.Ink {
    if length <= 0.5 { return .grey }
    if share > 0.75 { return .blue }
    return share > 0.42 ? .green : .orange
  }

  private static let columnFrame = NetworkScene.Frame(x: 8, y: 36, width: 76, height: 28)
  private static let weightFrame = NetworkScene.Frame(x: 8, y: 6, width: 76, height: 22)

  /// Examples whose hidden activations are projected.
  private static let projected = 400

  /// The features whose columns a brush covers.
  static func features(under touch: Touch, of count: Int) -> [Int] {
    guard (weightFrame.y..<(columnFrame.y + columnFrame.height)).contains(touch.y) else { return [] }
    let pitch = columnFrame.width / Double(count)
    return (0..<count).filter {
      abs(columnFrame.x + (Double($0) + 0.5) * pitch - touch.x) <= max(touch.radius, pitch / 2)
    }
  }

  /// - Parameters:
  ///   - inputs: examples.
  ///   - middle: what is left of each in the middle.
  static func scene(
    _ network: SuperpositionNetwork, weights: [Float], geometry: FeatureGeometry, inputs: [Float], middle: [Float],
    history: TrainingHistory
  ) -> Picture {
    var scene = NetworkScene()
    let (features, dimensions) = (network.features, network.dimensions)
    scene.weights(
      LocalizedText(en: "weights: dimensions × features", zh: "权重：维度 × 特征"),
      Array(weights[network.weights]), columns: features, in: weightFrame)
    var products = [Float](repeating: 0, count: features * features)
    for one in 0..<features {
      for other in 0..<features {
        for d in 0..<dimensions {
          products[one * features + other] += weights[d * features + one] * weights[d * features + other]
        }
      }
    }
    scene.weights(
      LocalizedText(
        en: "<i>W</i><sup>T</sup><i>W</i>: what a feature does to another", zh: "<i>W</i><sup>T</sup><i>W</i>：特征之间的影响"),
      products, columns: features, in: NetworkScene.Frame(x: 96, y: 6, width: 58, height: 58))
    columns(&scene, geometry)
    scene.explain(.blue, LocalizedText(en: "a dimension of its own", zh: "独占一维"))
    scene.explain(.green, LocalizedText(en: "half a dimension", zh: "占半维"))
    scene.explain(.orange, LocalizedText(en: "less than half", zh: "不足半维"))
    scene.explain(.grey, LocalizedText(en: "not stored", zh: "未存储"))
    let steps = history.steps.map(Double.init)
    let range = 5...max(50, steps.last ?? 50)
    func points(_ column: Int) -> [(x: Double, y: Double)] {
      zip(steps, history.column(column)).map { ($0, Double($1)) }
    }
    let step = LocalizedText(en: "training step", zh: "训练步数")
    let losses = history.column(0)
    let high = Double(losses.filter(\.isFinite).max() ?? 1)
    scene.chart(
      LocalizedText(en: "loss", zh: "损失"), [.init(title: nil, points: points(0), ink: .night)], x: range, y: 0,
      max(high, 1e-6), xTitle: step, in: NetworkScene.Frame(x: 10, y: 74, width: 40, height: 20))
    scene.chart(
      LocalizedText(en: "features stored", zh: "已存储的特征数"),
      [.init(title: nil, points: points(1), ink: .green)], x: range, y: 0, Double(features), xTitle: step,
      in: NetworkScene.Frame(x: 61, y: 74, width: 42, height: 20))
    project(middle, inputs, network, geometry, in: &scene)
    return .scene(scene.scene)
  }

  /// What is left of examples in the middle, in the colour of the feature that each has most of.
  private static func project(
    _ middle: [Float], _ inputs: [Float], _ network: SuperpositionNetwork, _ geometry: FeatureGeometry,
    in scene: inout NetworkScene
  ) {
    let features = network.features
    let rows = Array(0..<min(projected, inputs.count / features))
    let inks = inputs.withUnsafeBufferPointer { inputs in
      rows.map { row -> UInt8 in
        let strongest = VectorKernel.largest(inputs.baseAddress! + row * features, features)
        guard inputs[row * features + strongest] > 0 else { return Scene.Ink.night.rawValue }
        return ink(length: geometry.lengths[strongest], share: geometry.shares[strongest]).rawValue
      }
    }
    scene.projection(
      LocalizedText(en: "hidden activations, by feature", zh: "隐藏层激活，按特征着色"),
      PrincipalPlane(middle, columns: network.dimensions, rows: rows), inks: inks,
      in: NetworkScene.Frame(x: 112, y: 74, width: 44, height: 20))
  }

  /// The length of every feature as a column, coloured by its share of a dimension.
  private static func columns(_ scene: inout NetworkScene, _ geometry: FeatureGeometry) {
    let frame = columnFrame
    scene.title(
      LocalizedText(en: "length of every feature, by its share of a dimension", zh: "各特征的长度，颜色为所占维度份额"),
      above: frame)
    let pitch = frame.width / Double(geometry.lengths.count)
    let bottom = frame.y + frame.height
    var ends: [Scene.Ink: [Float]] = [:]
    for (index, length) in geometry.lengths.enumerated() {
      let x = Float(frame.x + (Double(index) + 0.5) * pitch)
      let top = bottom - frame.height * min(1, length / 1.2)
      ends[ink(length: length, share: geometry.shares[index]), default: []] += [x, Float(bottom), x, Float(top)]
    }
    for (ink, ends) in ends.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      scene.add(.lines(Scene.Lines(ends: ends, ink: ink, width: 0.8 * pitch)))
    }
    // Length 1.
    let one = Float(bottom - frame.height / 1.2)
    scene.add(
      .curve(
        Scene.Curve(
          points: [Float(frame.x), one, Float(frame.x + frame.width), one], ink: .night, width: 0.2, isDashed: true)))
    scene.add(
      .lines(
        Scene.Lines(
          ends: [Float(frame.x), Float(bottom), Float(frame.x + frame.width), Float(bottom)], ink: .night,
          width: 0.3)))
  }
}
