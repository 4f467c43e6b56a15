import Emergence

/// Where neurons and stored patterns are in the picture: one cell a neuron on a square, the first patterns beside it.
struct HopfieldGrid: Sendable {
  let neurons: Int
  let side: Int

  init(neurons: Int) {
    self.neurons = neurons
    var side = Int(Double(neurons).squareRoot())
    if side * side < neurons { side += 1 }
    self.side = side
  }

  /// Centre of a neuron's cell, from −1 to 1 both ways.
  func place(_ neuron: Int) -> (x: Double, y: Double) {
    let middle = Double(side) / 2
    return (
      (Double(neuron % side) + 0.5 - middle) / middle, (Double(neuron / side) + 0.5 - middle) / middle
    )
  }

  static let shown = 6
  /// All lengths follow the side, so that a picture of any number of neurons looks the same.
  var unit: Double { Double(side) / 100 }
  var margin: Double { 4 * unit }
  /// Left end, top and side of a stored pattern's picture.
  func corner(_ pattern: Int) -> (x: Double, y: Double, side: Double) {
    (112 * unit, margin + (Double(pattern) * 17) * unit, 15 * unit)
  }
  var width: Int { Int(172 * unit) }
  var height: Int { Int(108 * unit) }

  /// The stored pattern whose picture is at a point.
  func thumbnail(x: Double, y: Double) -> Int? {
    (0..<Self.shown).first { pattern in
      let corner = corner(pattern)
      return x >= corner.x && x < corner.x + corner.side && y >= corner.y && y < corner.y + corner.side
    }
  }

  /// Neurons whose cells are within a radius.
  func neurons(x: Double, y: Double, radius: Double) -> [Int] {
    let (x, y) = (x - margin, y - margin)
    return (max(0, Int(y - radius))..<max(0, Int(y + radius) + 1)).flatMap { row in
      (max(0, Int(x - radius))..<max(0, Int(x + radius) + 1)).compactMap { column -> Int? in
        let (dx, dy) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
        guard row < side, column < side, dx * dx + dy * dy <= max(radius * radius, 0.5) else { return nil }
        let neuron = row * side + column
        return neuron < neurons ? neuron : nil
      }
    }
  }
}

extension Hopfield {
  public var picture: Picture {
    let grid = HopfieldGrid(neurons: memory.neurons)
    let unit = grid.unit
    let ink = Scene.Ink.indigo
    func cells(_ isInk: (Int) -> Bool) -> [UInt8] {
      (0..<grid.side * grid.side).map { cell in
        cell >= memory.neurons ? Scene.Ink.grey.rawValue : isInk(cell) ? ink.rawValue : Scene.Ink.cream.rawValue
      }
    }
    var layers: [Scene.Layer] = [
      .field(
        .init(
          x: grid.margin, y: grid.margin, width: Double(grid.side), height: Double(grid.side), columns: grid.side,
          rows: grid.side, values: cells { memory.spins[$0] > 0 }, colors: .states))
    ]
    let shown = min(HopfieldGrid.shown, memory.patterns)
    let best = (0..<shown).max { abs(memory.overlap($0)) < abs(memory.overlap($1)) }
    var bars: [Float] = []
    var bestBar: [Float] = []
    for pattern in 0..<shown {
      let corner = grid.corner(pattern)
      layers.append(
        .field(
          .init(
            x: corner.x, y: corner.y, width: corner.side, height: corner.side, columns: grid.side, rows: grid.side,
            values: cells { memory.isPositive(pattern, $0) }, colors: .states)))
      let m = Double(memory.overlap(pattern)) / Double(memory.neurons)
      let y = corner.y + corner.side * 0.62
      let zero = corner.x + corner.side + 4 * unit
      let bar = [Float(zero), Float(y), Float(zero + abs(m) * 36 * unit), Float(y)]
      if pattern == best { bestBar += bar } else { bars += bar }
      let percent = Int((m * 100).rounded())
      layers.append(
        .label(
          .init(
            LocalizedText(
              "<i>m</i><sub>\(pattern + 1)</sub> = \(percent < 0 ? "−" : "")\(Self.hundredths(abs(percent)))"),
            x: zero, y: corner.y + corner.side * 0.26, size: 4 * unit, ink: .cream)))
    }
    layers.append(.lines(.init(ends: bars, ink: .sky, width: 3 * unit)))
    layers.append(.lines(.init(ends: bestBar, ink: .orange, width: 3 * unit)))
    return .scene(
      Scene(
        width: grid.width, height: grid.height, ground: .night, layers: layers,
        legend: [
          (ink, LocalizedText(en: "active", zh: "兴奋")), (.cream, LocalizedText(en: "silent", zh: "静息")),
          (.orange, LocalizedText(en: "best recalled", zh: "回忆最好的图样")),
        ],
        caption: LocalizedText(
          en: "left: the neurons; right: the first \(shown) of \(memory.patterns) stored patterns with their overlap",
          zh: "左：神经元；右：\(memory.patterns) 个存储图样中的前 \(shown) 个及其重叠")))
  }

  private static func hundredths(_ percent: Int) -> String {
    "\(percent / 100).\(percent % 100 < 10 ? "0" : "")\(percent % 100)"
  }
}
