import Emergence

/// How a swarm looks: pheromone as light, ants on it, and beside them where the colony stands in the plane of
/// sensitivity and capacity.
struct AntSwarmScene {
  let field: SwarmField
  let law: SwarmField.Law
  /// σ₀.
  let level: Double
  let isDirectional: Bool

  /// Most that the diagram shows of δ and β.
  private static let widest = 1.0

  var picture: Picture {
    let side = Double(field.side)
    let brightness = halo.map { UInt8(175 * $0 / ($0 + 2 * Float(level))) }
    let ants = Scene.Dots(
      x: field.x.map { Float($0) + 0.5 }, y: field.y.map { Float($0) + 0.5 },
      heading: field.heading.map { Float($0) * (.pi / 4) }, inks: [Scene.Ink.cream.rawValue], radius: 0.3)
    return .scene(
      Scene(
        width: field.side + field.side / 2, height: field.side, ground: .night,
        layers: [
          .field(
            Scene.Field(
              x: 0, y: 0, width: side, height: side, columns: field.side, rows: field.side, values: brightness,
              colors: .glow(.orange), isSmooth: true)),
          .dots(ants),
        ] + diagram,
        legend: [
          (.cream, LocalizedText(en: "ant", zh: "蚂蚁")), (.orange, LocalizedText(en: "pheromone", zh: "信息素")),
          (.sky, LocalizedText(en: "mean field: order above", zh: "平均场：线上方有序")),
          (.yellow, LocalizedText(en: "the swarm now", zh: "蚁群当前状态")),
        ]))
  }

  /// Pheromone with a soft edge: each site shares with its eight neighbours, as a lens would blur it. Trails are one
  /// site wide, and their light would be hidden under the ants.
  private var halo: [Float] {
    let side = field.side
    func blurred(_ values: [Float], step: Int) -> [Float] {
      values.indices.map { site in
        let place = step == 1 ? site % side : site / side
        let before = values[place == 0 ? site + (side - 1) * step : site - step]
        let after = values[place == side - 1 ? site - (side - 1) * step : site + step]
        return 0.5 * values[site] + 0.25 * (before + after)
      }
    }
    var values = field.pheromone.map { Float($0) }
    for _ in 0..<2 { values = blurred(blurred(values, step: 1), step: side) }
    return values
  }

  /// β over δ with the line of the mean field and the present state.
  private var diagram: [Scene.Layer] {
    let side = Double(field.side)
    let (left, right, top, bottom) = (1.1 * side, 1.46 * side, 0.3 * side, 0.72 * side)
    func line(_ saturation: Double) -> Double {
      AntSwarmExact.criticalSensitivity(level: level, saturation: saturation, isDirectional: isDirectional)
    }
    let highest = max(8, 1.2 * law.sensitivity, 1.2 * line(law.saturation)).rounded(.up)
    let widest = max(Self.widest, 1.2 * law.saturation)
    func x(_ saturation: Double) -> Float { Float(left + (right - left) * saturation / widest) }
    func y(_ sensitivity: Double) -> Float { Float(bottom - (bottom - top) * sensitivity / highest) }
    let curve = (0...60).map { Double($0) / 60 * widest }.filter { line($0) <= highest }
      .flatMap { [x($0), y(line($0))] }
    func label(
      _ text: LocalizedText, _ x: Double, _ y: Double, _ alignment: Scene.Label.Alignment, ink: Scene.Ink = .cream
    ) -> Scene.Layer {
      .label(Scene.Label(text, x: x, y: y, size: 0.034 * side, ink: ink, alignment: alignment))
    }
    let frame = [left, top, left, bottom, left, bottom, right, bottom].map { Float($0) }
    return [
      .lines(Scene.Lines(ends: [Float(side), 0, Float(side), Float(side)], ink: .grey, width: 0.003 * side)),
      .lines(Scene.Lines(ends: frame, ink: .grey, width: 0.004 * side)),
      .curve(Scene.Curve(points: curve, ink: .sky, width: 0.012 * side)),
      label(LocalizedText(en: "sensitivity <i>β</i>", zh: "灵敏度 <i>β</i>"), left, top - 0.04 * side, .left),
      label(
        LocalizedText(en: "1/capacity <i>δ</i>", zh: "容量的倒数 <i>δ</i>"), right, bottom + 0.11 * side, .right),
      label(LocalizedText("0"), left, bottom + 0.04 * side, .center),
      label(LocalizedText(rounded(widest)), right, bottom + 0.04 * side, .center),
      label(LocalizedText(rounded(highest)), left - 0.02 * side, top, .right),
      label(LocalizedText(en: "order", zh: "有序"), right, top + 0.05 * side, .right, ink: .sky),
      label(LocalizedText(en: "disorder", zh: "无序"), right, bottom - 0.05 * side, .right, ink: .sky),
      .dots(
        Scene.Dots(
          x: [x(law.saturation)], y: [y(law.sensitivity)], inks: [Scene.Ink.yellow.rawValue], radius: 0.018 * side)),
    ]
  }

  private func rounded(_ number: Double) -> String { ((number * 100).rounded() / 100).shortest }
}
