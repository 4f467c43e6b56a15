import Emergence

/// Directed percolation in two dimensions of space and one of time: a cell becomes active when activity reaches it from
/// at least one of four cells of the step before, each with the same probability. Where nothing is active, nothing ever
/// will be. Bond percolation on the body-centred cubic lattice, P. Grassberger and Y.-C. Zhang, Physica A 224 (1996) 169.
struct DirectedPercolation: System {
  static let card = SystemCard(
    id: "directed-percolation",
    title: LocalizedText(en: "Directed percolation", zh: "有向渗流"),
    summary: LocalizedText(
      en: "Activity spreads from cell to cell, or dies out for ever.", zh: "活性在格点间传播，一旦消失便永不再现。"),
    control: "probability", orderParameter: "density", susceptibility: "susceptibility",
    parameters: [
      Parameter(
        real: "probability", symbol: "<i>p</i>", title: LocalizedText(en: "probability to spread", zh: "传播概率"),
        range: 0...1, step: 0.001, default: 0.3, timing: .live)
    ],
    sizeTitle: LocalizedText(en: "linear size <i>L</i>", zh: "线性尺寸 <i>L</i>"),
    defaultSize: 64, sizes: { _ in 2...4096 },
    starts: [Choice("full", LocalizedText(en: "all active", zh: "全部激活"))],
    observables: [
      Observable("density", symbol: "<i>ρ</i>", title: LocalizedText(en: "density of active cells", zh: "活性密度")),
      Observable(
        "density_squared", symbol: "<i>ρ</i><sup>2</sup>", title: LocalizedText(en: "squared density", zh: "密度平方")),
    ],
    derived: [
      DerivedObservable(
        Observable("susceptibility", symbol: "<i>χ</i>", title: LocalizedText(en: "density fluctuations", zh: "密度涨落")),
        of: ["density_squared", "density"]
      ) { means, context in Double(context.size * context.size) * (means[0] - means[1] * means[1]) }
    ],
    criticalPoint: { _ in
      KnownValue(0.287338, error: 3e-6, .literature, source: "Grassberger & Zhang, Physica A 224 (1996) 169")
    },
    transition: LocalizedText(en: "Continuous, into an absorbing state.", zh: "连续相变，进入吸收态。"))

  private let size: Int
  private var active: [UInt8]
  private var probability: Double
  private var random: Philox

  init(_ setup: Setup) {
    size = setup.size
    active = Array(repeating: 1, count: size * size)
    probability = setup.parameters.real("probability")
    random = setup.random.stream(0)
  }

  mutating func step() {
    let before = active
    for y in 0..<size {
      let rows = [y * size, (y + 1) % size * size]
      for x in 0..<size {
        let columns = [x, (x + 1) % size]
        let sources = rows.reduce(0) { sum, row in sum + columns.reduce(0) { $0 + Int(before[row + $1]) } }
        active[y * size + x] = (0..<sources).contains { _ in random.uniform() < probability } ? 1 : 0
      }
    }
  }

  func observe(into values: inout [Double]) {
    let density = Double(active.count { $0 == 1 }) / Double(active.count)
    values[0] = density
    values[1] = density * density
  }

  var picture: Picture {
    let states = [LocalizedText(en: "inactive", zh: "未激活"), LocalizedText(en: "active", zh: "激活")]
    return .cells(CellGrid(width: size, height: size, cells: active, states: states))
  }

  mutating func setParameter(_ id: String, to value: ParameterValue) {
    if let number = value.number { probability = number }
  }

  func save(to writer: inout StateWriter) {
    writer.write(active)
    writer.write(random.position)
  }

  mutating func restore(from reader: inout StateReader) throws {
    active = try reader.readArray(UInt8.self)
    guard active.count == size * size else {
      throw StateError(LocalizedText(en: "the saved lattice has another size", zh: "保存的格子尺寸不同"))
    }
    random.seek(to: try reader.read(UInt64.self))
  }
}
