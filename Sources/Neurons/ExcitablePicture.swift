import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The recent spikes, tick by tick, with the avalanche they belong to, and how large avalanches were. Units share
/// 256 rows; of a lattice only the middle line is shown, for waves are everywhere at once.
struct AvalancheRaster: Sendable {
  static let ticks = 392
  static let rows = 256
  struct Tick: Sendable {
    /// A bit for each row with a spike.
    var rows = SIMD4<UInt64>.zero
    var total: Int32 = 0
    /// Which avalanche: ticks with activity that no silent tick parts.
    var avalanche: Int32 = 0
  }

  private var ring = Array(repeating: Tick(), count: ticks)
  private var next = 0
  private var avalanche: Int32 = 0
  /// Avalanches by size, in bins of a factor √2 beginning with 1.
  private(set) var sizes = Array(repeating: 0, count: 64)

  mutating func record(_ units: ExcitableUnits, latticeSide side: Int?) {
    if units.excited.isEmpty, ring[(next + Self.ticks - 1) % Self.ticks].total > 0 { avalanche += 1 }
    var rows = SIMD4<UInt64>.zero
    for unit in units.excited {
      let row: Int
      if let side {
        guard Int(unit) / side == side / 2 else { continue }
        row = Int(unit) % side * Self.rows / side
      } else {
        row = Int(unit) * Self.rows / units.count
      }
      rows[row >> 6] |= 1 << UInt64(row & 63)
    }
    ring[next].rows = rows
    ring[next].total = Int32(units.excited.count)
    ring[next].avalanche = avalanche
    next = (next + 1) % Self.ticks
  }

  mutating func beginAvalanche(_ units: ExcitableUnits, latticeSide: Int?) {
    avalanche += 1
    record(units, latticeSide: latticeSide)
  }

  mutating func endAvalanche(size: Int) {
    sizes[Int((2 * log2(Double(size))).rounded(.down))] += 1
  }

  /// From the oldest to the present.
  var history: [Tick] { (0..<Self.ticks).map { ring[(next + $0) % Self.ticks] } }
}

/// The sheet of units, fading after they fired; beside it the raster, and below either activity against time or how often
/// avalanches of each size came.
enum ExcitablePicture {
  static let width = 432
  static let height = 224
  private static let sheet = (x: 10.0, y: 10.0, side: 204.0)
  private static let raster = (x: 226.0, y: 10.0, width: 196.0, height: 128.0)
  private static let plot = (x: 226.0, y: 148.0, width: 196.0, height: 66.0)

  private static func side(_ count: Int) -> Int {
    var side = Int(Double(count).squareRoot())
    if side * side < count { side += 1 }
    return side
  }

  /// Units whose cells are within a radius.
  static func units(count: Int, x: Double, y: Double, radius: Double) -> [Int] {
    let side = side(count)
    let cell = sheet.side / Double(side)
    let (x, y, radius) = ((x - sheet.x) / cell, (y - sheet.y) / cell, radius / cell)
    let places = 0..<side
    return places.clamped(to: Int((y - radius).rounded(.down))..<Int((y + radius).rounded(.down)) + 1).flatMap { row in
      places.clamped(to: Int((x - radius).rounded(.down))..<Int((x + radius).rounded(.down)) + 1).compactMap {
        column -> Int? in
        let (dx, dy) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
        let isUnder = dx * dx + dy * dy <= max(radius * radius, 0.5) && row * side + column < count
        return isUnder ? row * side + column : nil
      }
    }
  }

  static func scene(_ system: Excitable) -> Scene {
    let units = system.units
    let side = side(units.count)
    // On the lattice the wake shows where a wave cannot go; elsewhere a longer one keeps single spikes in sight.
    let fading = Double(system.network == .lattice ? units.states : 20 * units.states) / 2
    let glow = (0..<side * side).map { cell -> UInt8 in
      guard cell < units.count else { return 0 }
      let age = units.age(cell)
      return age == 0 ? 255 : UInt8(150 * exp(-Double(age) / fading))
    }
    let history = system.raster.history
    var layers: [Scene.Layer] = [
      .field(
        .init(
          x: sheet.x, y: sheet.y, width: sheet.side, height: sheet.side, columns: side, rows: side, values: glow,
          colors: .glow(.orange))),
      frame(sheet.x, sheet.y, sheet.side, sheet.side), frame(raster.x, raster.y, raster.width, raster.height),
      frame(plot.x, plot.y, plot.width, plot.height),
    ]
    layers += spikes(history)
    let isCounting = system.experiment == .avalanches
    layers += isCounting ? sizes(system) : activity(history, count: units.count)
    return Scene(
      width: width, height: height, ground: .night, layers: layers,
      legend: [
        (.orange, LocalizedText(en: "excited, largest avalanche in view", zh: "兴奋；视野内最大的雪崩")),
        (.sky, LocalizedText(en: "avalanches by turns", zh: "其他雪崩（交替着色）")),
        (.yellow, isCounting ? LocalizedText(en: "measured", zh: "测得") : LocalizedText(en: "activity", zh: "活动度")),
      ],
      caption: isCounting
        ? LocalizedText(
          en: "left: the units; right: their spikes, tick by tick; below: how often avalanches of each size came "
            + "(both axes logarithmic), dashed: Borel's law",
          zh: "左：全部单元；右：逐拍放电；下：各大小雪崩的频率（双对数），虚线为 Borel 分布")
        : LocalizedText(
          en:
            "left: the units; right: their spikes in the last \(AvalancheRaster.ticks) ticks; below: share of excited "
            + "units",
          zh: "左：全部单元；右：最近 \(AvalancheRaster.ticks) 拍的放电；下：兴奋单元比例"))
  }

  private static func frame(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Scene.Layer {
    let (l, t, r, b) = (Float(x), Float(y), Float(x + width), Float(y + height))
    return .curve(.init(points: [l, t, r, t, r, b, l, b, l, t], ink: .petrol, width: 0.6))
  }

  private static func spikes(_ history: [AvalancheRaster.Tick]) -> [Scene.Layer] {
    var sizes: [Int32: Int] = [:]
    for tick in history { sizes[tick.avalanche, default: 0] += Int(tick.total) }
    let largest = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    var (x, y, inks): ([Float], [Float], [UInt8]) = ([], [], [])
    for (column, tick) in history.enumerated() {
      let ink: Scene.Ink = tick.avalanche == largest ? .orange : tick.avalanche % 2 == 0 ? .sky : .lilac
      for row in 0..<AvalancheRaster.rows where tick.rows[row >> 6] >> UInt64(row & 63) & 1 == 1 {
        x.append(Float(raster.x + (Double(column) + 0.5) / Double(AvalancheRaster.ticks) * raster.width))
        y.append(Float(raster.y + (Double(row) + 0.5) / Double(AvalancheRaster.rows) * raster.height))
        inks.append(ink.rawValue)
      }
    }
    return [.dots(.init(x: x, y: y, inks: inks, radius: 0.45))]
  }

  private static func activity(_ history: [AvalancheRaster.Tick], count: Int) -> [Scene.Layer] {
    let most = max(1, history.map { Double($0.total) }.max() ?? 1)
    var points: [Float] = []
    for (column, tick) in history.enumerated() {
      let x = plot.x + (Double(column) + 0.5) / Double(AvalancheRaster.ticks) * plot.width
      let y = plot.y + plot.height - 2 - Double(tick.total) / most * (plot.height - 14)
      points += [Float(x), Float(y)]
    }
    let permille = (most / Double(count) * 10_000).rounded() / 100
    return [
      .curve(.init(points: points, ink: .yellow, width: 0.9)),
      .label(
        .init(
          LocalizedText(en: "top: \(permille.shortest) %", zh: "顶：\(permille.shortest) %"), x: plot.x + 3,
          y: plot.y + 6,
          size: 7, ink: .cream)),
    ]
  }

  /// Probability per size over size, both logarithmic, eight decades by six.
  private static func sizes(_ system: Excitable) -> [Scene.Layer] {
    let total = Double(system.raster.sizes.reduce(0, +))
    guard total > 0 else { return [] }
    func place(_ size: Double, _ probability: Double) -> [Float]? {
      let y = -log10(probability) / 8
      guard probability > 0, y <= 1 else { return nil }
      return [
        Float(plot.x + log10(size) / 6 * plot.width), Float(plot.y + y * plot.height),
      ]
    }
    var dots: [Float] = []
    for (bin, count) in system.raster.sizes.enumerated() where count > 0 {
      let first = pow(2, Double(bin) / 2).rounded(.up)
      let end = pow(2, Double(bin + 1) / 2).rounded(.up)
      guard end > first else { continue }
      dots += place((first * (end - 1)).squareRoot(), Double(count) / total / (end - first)) ?? []
    }
    let law = stride(from: 0.0, through: 6, by: 0.05).flatMap { decade -> [Float] in
      let size = pow(10, decade).rounded()
      guard size <= Double(system.limit) else { return [] }
      return place(size, ExcitableExact.borel(branching: system.branching, size: Int(size))) ?? []
    }
    return [
      .curve(.init(points: law, ink: .cream, width: 0.7, isDashed: true)),
      .dots(
        .init(
          x: stride(from: 0, to: dots.count, by: 2).map { dots[$0] },
          y: stride(from: 1, to: dots.count, by: 2).map { dots[$0] }, inks: [Scene.Ink.yellow.rawValue], radius: 1.8)),
      .label(
        .init(
          LocalizedText("<i>P</i>(<i>S</i>)"), x: plot.x + plot.width - 4, y: plot.y + 8, size: 8, ink: .cream,
          alignment: .right)),
    ]
  }
}

extension Excitable {
  public var picture: Picture { .scene(ExcitablePicture.scene(self)) }
}
