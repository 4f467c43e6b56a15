import Emergence
import Foundation

/// Switches that are on with probability p, each forgotten and drawn again with a rate: everything about it is known, and
/// it is nothing like a magnet. It has no signed order parameter, no susceptibility and no energy, a logarithmic
/// parameter and a whole-number one.
nonisolated struct Toy: System {
  static let card = SystemCard(
    id: "toy",
    title: LocalizedText(en: "Switches", zh: "开关"),
    summary: LocalizedText(en: "Many switches, each on by chance.", zh: "许多开关，各自随机打开。"),
    control: "chance", orderParameter: "share",
    parameters: [
      Parameter(
        real: "chance", symbol: "<i>p</i>", title: LocalizedText(en: "chance", zh: "概率"), range: 0...1, step: 0.01,
        default: 0.3, timing: .live),
      Parameter(
        real: "rate", symbol: "<i>r</i>", title: LocalizedText(en: "rate", zh: "速率"), unit: "1/<i>t</i>",
        range: 0.001...1, step: 0.001, scale: .logarithmic, default: 0.5, timing: .live),
      Parameter(
        integer: "rows", symbol: "<i>n</i>", title: LocalizedText(en: "rows", zh: "行数"), range: 1...64, default: 16,
        timing: .rebuild),
      Parameter(
        choice: "paint", title: LocalizedText(en: "paint", zh: "绘制"),
        options: [
          Choice("one", LocalizedText(en: "one switch", zh: "一个")), Choice("all", LocalizedText(en: "all", zh: "全部")),
        ], default: "one", timing: .live),
    ],
    sizeTitle: LocalizedText(en: "columns", zh: "列数"), defaultSize: 24, sizes: { _ in 1...64 },
    starts: [
      Choice("off", LocalizedText(en: "all off", zh: "全关")), Choice("on", LocalizedText(en: "all on", zh: "全开")),
    ],
    observables: [
      Observable("share", symbol: "<i>s</i>", title: LocalizedText(en: "share that is on", zh: "打开的比例")),
      Observable("changes", symbol: "<i>c</i>", title: LocalizedText(en: "changes", zh: "变化数")),
    ],
    criticalPoint: { _ in KnownValue(0.5, .exact, source: "by symmetry") },
    referenceCurves: { _, _ in
      [
        ReferenceCurve(
          quantity: "share", title: LocalizedText(en: "mean", zh: "平均"), origin: .exact, source: "definition",
          value: { $0 })
      ]
    },
    transition: LocalizedText(en: "None at all.", zh: "完全没有相变。"),
    notice: [LocalizedText(en: "Nothing happens.", zh: "什么也没有发生。")],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Switch nearly everything on", zh: "几乎全部打开"), changes: [("chance", .real(0.9))],
        restart: "on")
    ])

  private let columns: Int
  private let rows: Int
  private var chance: Double
  private var rate: Double
  private var switches: [UInt8]
  private var changes = 0
  private var random: Philox

  init(_ setup: Setup) throws {
    guard setup.size != 13 else {
      throw SystemError(
        LocalizedText(en: "thirteen columns are unlucky; choose another number", zh: "十三列不吉利；请换一个数"))
    }
    columns = setup.size
    rows = setup.parameters.integer("rows")
    chance = setup.parameters.real("chance")
    rate = setup.parameters.real("rate")
    switches = Array(repeating: setup.start == "on" ? 1 : 0, count: columns * rows)
    random = setup.random.stream(0)
  }

  mutating func step() {
    changes = 0
    for index in switches.indices where random.uniform() < rate {
      let new: UInt8 = random.uniform() < chance ? 1 : 0
      changes += new == switches[index] ? 0 : 1
      switches[index] = new
    }
  }

  func observe(into values: inout [Double]) {
    values[0] = Double(switches.reduce(0) { $0 + Int($1) }) / Double(switches.count)
    values[1] = Double(changes)
  }

  var picture: Picture {
    let states = [LocalizedText(en: "off", zh: "关"), LocalizedText(en: "on", zh: "开")]
    return .cells(CellGrid(width: columns, height: rows, cells: switches, states: states))
  }

  mutating func setParameter(_ id: String, to value: ParameterValue) {
    switch id {
    case "chance": chance = value.number ?? chance
    case "rate": rate = value.number ?? rate
    default: break
    }
  }

  mutating func touch(_ touch: Touch) {
    for row in 0..<rows {
      for column in 0..<columns
      where hypot(Double(column) + 0.5 - touch.x, Double(row) + 0.5 - touch.y) <= touch.radius {
        switches[row * columns + column] = touch.positive ? 1 : 0
      }
    }
  }

  func save(to writer: inout StateWriter) {
    writer.write(switches)
    writer.write(random.position)
  }

  mutating func restore(from reader: inout StateReader) throws {
    switches = try reader.readArray(UInt8.self)
    random.seek(to: try reader.read(UInt64.self))
  }
}
