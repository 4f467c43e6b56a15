import Emergence

/// How a foraging colony looks: pheromone as light on the ground, ants with and without load, nest, food and walls.
struct ForagingScene {
  let field: ForagingField
  let threshold: Float

  var picture: Picture {
    let ground = field.ground
    let side = ground.side
    let rim = Float(ForagingGround.rim)
    let center = Double(side) / 2
    // A handful of ants are drawn large enough to see them walk; a hundred thousand need all the room there is.
    let radius = field.x.count < 5000 ? max(1.3, Double(side) / 200) : field.x.count < 30_000 ? 0.9 : 0.55
    // Those with food are drawn over the others: they show where the trails are.
    let order =
      field.x.indices.filter { field.task[$0] != ForagingField.Task.carry }
      + field.x.indices.filter { field.task[$0] == ForagingField.Task.carry }
    let ants = Scene.Dots(
      x: order.map { field.x[$0] - rim }, y: order.map { field.y[$0] - rim },
      heading: order.map { Float(field.heading[$0]) * (2 * .pi / 256) },
      inks: order.map {
        field.task[$0] == ForagingField.Task.carry ? Scene.Ink.lime.rawValue : Scene.Ink.cream.rawValue
      }, radius: radius)
    func layer(_ values: [UInt8], _ ink: Scene.Ink) -> Scene.Layer {
      .field(
        Scene.Field(
          x: 0, y: 0, width: Double(side), height: Double(side), columns: side, rows: side, values: values,
          colors: .glow(ink), isSmooth: true))
    }
    func disc(_ radius: Double, _ ink: Scene.Ink) -> Scene.Layer {
      .dots(Scene.Dots(x: [Float(center)], y: [Float(center)], inks: [ink.rawValue], radius: radius))
    }
    var layers = [layer(light, .orange)]
    if !ground.wallCells.isEmpty {
      layers.append(layer(cells { $0 & ForagingGround.Mark.wall != 0 ? 168 : 0 }, .grey))
    }
    layers += [
      layer(cells { $0 & ForagingGround.Mark.food != 0 ? 168 : 0 }, .green),
      .dots(ants), disc(ForagingGround.nestRadius * 1.1, .brown), disc(ForagingGround.nestRadius * 0.45, .night),
    ]
    return .scene(
      Scene(
        width: side, height: side, ground: .night, layers: layers,
        legend: [
          (.cream, LocalizedText(en: "ant without food", zh: "未带食物的蚂蚁")),
          (.lime, LocalizedText(en: "ant with food", zh: "带食物的蚂蚁")),
          (.orange, LocalizedText(en: "pheromone", zh: "信息素")), (.brown, LocalizedText(en: "nest", zh: "蚁巢")),
          (.green, LocalizedText(en: "food", zh: "食物")), (.grey, LocalizedText(en: "wall", zh: "障碍")),
        ]))
  }

  /// Pheromone as brightness: visible far below k, near full a few times above, and never the white in which ants would
  /// be lost.
  private var light: [UInt8] {
    let (side, stride) = (field.ground.side, field.ground.stride)
    let threshold = threshold
    return field.pheromone.withUnsafeBufferPointer { pheromone in
      [UInt8](unsafeUninitializedCapacity: side * side) { buffer, count in
        for row in 0..<side {
          let start = (row + ForagingGround.rim) * stride + ForagingGround.rim
          for column in 0..<side {
            let smell = pheromone[start + column]
            let level = 175 * smell / (smell + 1.5 * threshold)
            buffer[row * side + column] = UInt8(truncatingIfNeeded: Int32(level))
          }
        }
        count = side * side
      }
    }
  }

  private func cells(_ value: (UInt16) -> UInt8) -> [UInt8] {
    var values = [UInt8](repeating: 0, count: field.ground.side * field.ground.side)
    for row in 0..<field.ground.side {
      for column in 0..<field.ground.side {
        values[row * field.ground.side + column] = value(field.ground.cells[field.ground.index(column, row)])
      }
    }
    return values
  }
}

/// The mean field as its bifurcation diagram: steady shares over the colony, with the present state as a dot.
struct RecruitmentScene {
  let recruitment: Recruitment
  let colony: Double
  let onTrail: Double

  private static let width = 320
  private static let height = 240
  private static let left = 40.0
  private static let right = 305.0
  private static let top = 18.0
  private static let bottom = 205.0

  /// The colony at the right edge: a whole number of hundreds that holds the folds and the present state.
  private var largest: Double {
    let wanted = max(1.25 * (recruitment.folds?.upper.colony ?? 400), 1.05 * colony, 100)
    return (wanted / 100).rounded(.up) * 100
  }

  var picture: Picture {
    let largest = largest
    func x(_ colony: Double) -> Double { Self.left + (Self.right - Self.left) * colony / largest }
    func y(_ share: Double) -> Double { Self.bottom - (Self.bottom - Self.top) * share }
    func curve(_ states: ClosedRange<Double>, isStable: Bool) -> Scene.Layer {
      var points: [Float] = []
      for step in 0...400 {
        let share = Double(step) / 400
        let state = states.lowerBound + (states.upperBound - states.lowerBound) * share * share
        let colony = recruitment.colony(at: state)
        if colony > 0, colony <= largest { points += [Float(x(colony)), Float(y(state / colony))] }
      }
      return .curve(
        Scene.Curve(points: points, ink: isStable ? .sky : .grey, width: isStable ? 2.4 : 1.6, isDashed: !isStable))
    }
    let branches =
      recruitment.folds.map { folds in
        [
          curve(0...folds.upper.x, isStable: true), curve(folds.upper.x...folds.lower.x, isStable: false),
          curve(folds.lower.x...largest, isStable: true),
        ]
      } ?? [curve(0...largest, isStable: true)]
    func label(
      _ text: LocalizedText, _ x: Double, _ y: Double, _ alignment: Scene.Label.Alignment, size: Double = 9
    ) -> Scene.Layer {
      .label(Scene.Label(text, x: x, y: y, size: size, ink: .cream, alignment: alignment))
    }
    let frame: [Float] = [
      Float(Self.left), Float(Self.top), Float(Self.left), Float(Self.bottom), Float(Self.left), Float(Self.bottom),
      Float(Self.right), Float(Self.bottom),
    ]
    let share = colony > 0 ? onTrail / colony : 0
    return .scene(
      Scene(
        width: Self.width, height: Self.height, ground: .night,
        layers: [.lines(Scene.Lines(ends: frame, ink: .grey, width: 1))] + branches + [
          label(LocalizedText("0"), Self.left - 6, Self.bottom, .right),
          label(LocalizedText("1"), Self.left - 6, Self.top, .right),
          label(LocalizedText("0"), Self.left, Self.bottom + 11, .center),
          label(LocalizedText("\(Int(largest))"), Self.right, Self.bottom + 11, .center),
          label(
            LocalizedText(en: "foragers <i>n</i>", zh: "觅食蚁数 <i>n</i>"), (Self.left + Self.right) / 2, Self.bottom + 22,
            .center, size: 10),
          label(
            LocalizedText(en: "share on the trail", zh: "走在路径上的比例"), Self.left + 6, Self.top - 7, .left, size: 10),
          .dots(
            Scene.Dots(x: [Float(x(colony))], y: [Float(y(share))], inks: [Scene.Ink.orange.rawValue], radius: 5)),
        ],
        legend: [
          (.orange, LocalizedText(en: "the colony now", zh: "蚁群当前状态")),
          (.sky, LocalizedText(en: "stable", zh: "稳定")), (.grey, LocalizedText(en: "unstable", zh: "不稳定")),
        ]))
  }
}
