import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The recent past of at most 204 oscillators, evenly picked.
struct PhaseHistory: Sendable {
  static let rows = 204
  private(set) var columns = 0
  /// Oscillators, one moment after the other, in a ring.
  private var moments: [SIMD2<Float>] = []
  private var next = 0

  mutating func record(_ oscillators: KuramotoOscillators) {
    if moments.isEmpty {
      columns = min(oscillators.count, 204)
      moments = Array(repeating: .zero, count: columns * Self.rows)
    }
    let count = oscillators.count
    for column in 0..<columns { moments[next * columns + column] = oscillators[column * count / columns] }
    next = (next + 1) % Self.rows
  }

  /// Phases in 256ths of a turn, the present at the bottom; moments before the first are left out.
  var phases: (values: [UInt8], rows: Int) {
    var values: [UInt8] = []
    var rows = 0
    for row in 0..<Self.rows {
      let moment = (next + row) % Self.rows * columns
      // A moment that was not recorded holds zeros, which no oscillator is.
      guard moments[moment] != .zero else { continue }
      rows += 1
      for column in 0..<columns { values.append(phaseByte(moments[moment + column])) }
    }
    return (values, rows)
  }
}

func phaseByte(_ u: SIMD2<Float>) -> UInt8 {
  UInt8(truncatingIfNeeded: Int((atan2(u.y, u.x) / (2 * .pi) * 256).rounded()))
}

/// Oscillators on a circle with the arrow of their mean; beside it the lattice, or the record of phases.
enum KuramotoPicture {
  static let width = 432
  static let height = 224
  static let center = (x: 106.0, y: 112.0)
  static let radius = 84.0
  static let panelX = 218.0
  static let panelY = 10.0
  static let latticeSide = 204.0
  /// On the circle an eye tells no more apart.
  private static let mostDots = 1200

  static func scene(_ system: Kuramoto) -> Scene {
    .init(
      width: width, height: height, ground: .night, layers: circle(system) + panel(system),
      legend: [
        (.orange, LocalizedText(en: "locked: |ω| ≤ field", zh: "锁定：|ω| ≤ 场")),
        (.sky, LocalizedText(en: "drifting", zh: "漂移")),
        (
          .yellow,
          LocalizedText(en: "mean of all, <i>r</i>e<sup>i<i>ψ</i></sup>", zh: "总平均 <i>r</i>e<sup>i<i>ψ</i></sup>")
        ),
      ],
      caption: system.network == .square
        ? LocalizedText(
          en: "left: every oscillator's phase on a circle; right: the lattice, coloured by phase",
          zh: "左：各振子的相位；右：晶格，颜色表示相位")
        : LocalizedText(
          en: """
            left: phases on a circle; right: the last \(PhaseHistory.rows) steps, now at the bottom, \
            \(system.network == .all ? "sorted by natural frequency" : "in order around the ring")
            """,
          zh: "左：圆上的相位；右：最近 \(PhaseHistory.rows) 步，最下为现在，\(system.network == .all ? "按固有频率排序" : "按环上位置排列")"))
  }

  private static func circle(_ system: Kuramoto) -> [Scene.Layer] {
    let (order, middle) = system.symmetricState()
    let r = (order * order).sum().squareRoot()
    let count = system.frequencies.count
    let shown = min(count, mostDots)
    var (x, y, inks): ([Float], [Float], [UInt8]) = ([], [], [])
    for dot in 0..<shown {
      let index = dot * count / shown
      let u = system.oscillators[index]
      let field = middle.flatMap { middle in
        system.graph.map { graph in
          let field = graph.mean(of: middle, at: index)
          return Double((field * field).sum()).squareRoot()
        }
      }
      let isLocked = abs(system.frequencies[index]) <= system.coupling * (field ?? r)
      // A little spread across the line shows where many crowd; drifting ones keep outside.
      let jitter = Double((dot * 2_654_435_761) & 1023) / 1023
      let distance = radius + (isLocked ? -4 * jitter : 3 + 6 * jitter)
      x.append(Float(center.x + distance * Double(u.x)))
      y.append(Float(center.y - distance * Double(u.y)))
      inks.append((isLocked ? Scene.Ink.orange : .sky).rawValue)
    }
    let ring = stride(from: 0, through: 120, by: 1).flatMap { step in
      let angle = 2 * Double.pi * Double(step) / 120
      return [Float(center.x + radius * cos(angle)), Float(center.y - radius * sin(angle))]
    }
    let tip = (x: center.x + radius * order.x, y: center.y - radius * order.y)
    return [
      .curve(.init(points: ring, ink: .petrol, width: 0.8)),
      .lines(
        .init(
          ends: [Float(center.x), Float(center.y), Float(tip.x), Float(tip.y)], ink: .yellow, width: 2)),
      .dots(.init(x: x, y: y, inks: inks, radius: shown > 300 ? 0.9 : 1.6)),
      .dots(
        .init(
          x: [Float(tip.x)], y: [Float(tip.y)], heading: [Float(atan2(-order.y, order.x))],
          inks: [Scene.Ink.yellow.rawValue], radius: 4)),
      .label(
        .init(
          LocalizedText("<i>r</i> = \(hundredths(r))"), x: center.x, y: center.y + radius + 17, size: 10, ink: .cream,
          alignment: .center)),
    ]
  }

  private static func hundredths(_ value: Double) -> String {
    let digits = Int((value * 100).rounded())
    return "\(digits / 100).\(digits % 100 < 10 ? "0" : "")\(digits % 100)"
  }

  private static func panel(_ system: Kuramoto) -> [Scene.Layer] {
    let values: [UInt8]
    let (columns, rows): (Int, Int)
    if system.network == .square {
      let side = Int(Double(system.frequencies.count).squareRoot())
      (columns, rows) = (side, side)
      values = system.frequencies.indices.map { phaseByte(system.oscillators[$0]) }
    } else {
      (values, rows) = system.history.phases
      columns = system.history.columns
    }
    let height = system.network == .square ? latticeSide : Double(rows)
    return [
      .field(
        .init(
          x: panelX, y: panelY + latticeSide - height, width: latticeSide, height: height, columns: columns, rows: rows,
          values: values, colors: .angle))
    ]
  }
}

extension Kuramoto {
  public var picture: Picture { .scene(KuramotoPicture.scene(self)) }
}
