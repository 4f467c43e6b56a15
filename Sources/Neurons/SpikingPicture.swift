import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The recent spikes of a few neurons and the rate of all.
struct SpikeRaster: Sendable {
  static let milliseconds = 196
  static let rows = 260
  /// Rows of excitatory neurons; inhibitory ones are below.
  static let excitatoryRows = 208

  struct Millisecond: Sendable {
    /// Row and grid point of each spike.
    var spikes: [(row: UInt16, point: UInt8)] = []
    var total = 0
  }

  private let excitatory: Int
  private let count: Int
  private var ring = Array(repeating: Millisecond(), count: milliseconds)
  private var next = 0

  init(count: Int, excitatory: Int) {
    self.count = count
    self.excitatory = excitatory
  }

  mutating func beginMillisecond() {
    ring[next].spikes.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func record(_ neuron: Int, point: Int) {
    let row: Int
    if neuron < excitatory {
      guard neuron < Self.excitatoryRows else { return }
      row = neuron
    } else {
      row = neuron - excitatory + Self.excitatoryRows
      guard row < Self.rows else { return }
    }
    ring[next].spikes.append((UInt16(row), UInt8(point)))
  }

  mutating func endMillisecond(spikes: Int) {
    ring[next].total = spikes
    next = (next + 1) % Self.milliseconds
  }

  /// From the oldest to the present.
  var history: [Millisecond] { (0..<Self.milliseconds).map { ring[(next + $0) % Self.milliseconds] } }
}

/// The sheet of neurons, fading after they fired; beside it the raster, and below it the rate of the population.
enum SpikingPicture {
  static let width = 432
  static let height = 224
  private static let sheet = (x: 10.0, y: 10.0, side: 204.0)
  private static let raster = (x: 226.0, y: 10.0, width: 196.0, height: 130.0)
  private static let plot = (x: 226.0, y: 150.0, width: 196.0, height: 64.0)

  private static func side(_ count: Int) -> Int {
    var side = Int(Double(count).squareRoot())
    if side * side < count { side += 1 }
    return side
  }

  static func neurons(count: Int, x: Double, y: Double, radius: Double) -> [Int] {
    let side = side(count)
    let cell = sheet.side / Double(side)
    return (0..<count).filter { neuron in
      let dx = sheet.x + (Double(neuron % side) + 0.5) * cell - x
      let dy = sheet.y + (Double(neuron / side) + 0.5) * cell - y
      return dx * dx + dy * dy <= max(radius * radius, 0.5 * cell * cell)
    }
  }

  static func scene(_ system: Spiking) -> Scene {
    let neurons = system.neurons
    let side = side(neurons.count)
    var glow = [[UInt8]](repeating: Array(repeating: 0, count: side * side), count: 2)
    for neuron in 0..<neurons.count {
      // Spikes fade within some ten milliseconds; between them the voltage shines faintly.
      let age = Double(min(100_000, neurons.step &- neurons.lastSpike[neuron])) / Double(Spiking.stepsPerMillisecond)
      let voltage = max(0, min(1, Double(neurons.voltage(neuron) / neurons.threshold)))
      glow[neuron < system.excitatory ? 0 : 1][neuron] = UInt8(215 * exp(-age / 6) + 40 * voltage)
    }
    func field(_ values: [UInt8], _ ink: Scene.Ink) -> Scene.Layer {
      .field(
        .init(
          x: sheet.x, y: sheet.y, width: sheet.side, height: sheet.side, columns: side, rows: side, values: values,
          colors: .glow(ink)))
    }
    let history = system.raster.history
    return Scene(
      width: width, height: height, ground: .night,
      layers: [
        field(glow[0], .orange), field(glow[1], .sky), frame(raster.x, raster.y, raster.width, raster.height),
        frame(plot.x, plot.y, plot.width, plot.height),
      ] + spikes(history) + rate(history, count: neurons.count),
      legend: [
        (.orange, LocalizedText(en: "excitatory", zh: "兴奋性")), (.sky, LocalizedText(en: "inhibitory", zh: "抑制性")),
        (.yellow, LocalizedText(en: "rate of all", zh: "群体放电率")),
      ],
      caption: LocalizedText(
        en:
          "left: all neurons; right: spikes of \(SpikeRaster.rows) of them in the last \(SpikeRaster.milliseconds) ms; "
          + "below: rate of the population",
        zh: "左：全部神经元；右：其中 \(SpikeRaster.rows) 个在最近 \(SpikeRaster.milliseconds) 毫秒的放电；下：群体放电率"))
  }

  private static func frame(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Scene.Layer {
    let (l, t, r, b) = (Float(x), Float(y), Float(x + width), Float(y + height))
    return .curve(.init(points: [l, t, r, t, r, b, l, b, l, t], ink: .petrol, width: 0.6))
  }

  private static func spikes(_ history: [SpikeRaster.Millisecond]) -> [Scene.Layer] {
    var (x, y, inks): ([Float], [Float], [UInt8]) = ([], [], [])
    for (time, millisecond) in history.enumerated() {
      for spike in millisecond.spikes {
        let moment = Double(time) + (Double(spike.point) + 0.5) / Double(Spiking.stepsPerMillisecond)
        x.append(Float(raster.x + moment / Double(SpikeRaster.milliseconds) * raster.width))
        y.append(Float(raster.y + (Double(spike.row) + 0.5) / Double(SpikeRaster.rows) * raster.height))
        inks.append((Int(spike.row) < SpikeRaster.excitatoryRows ? Scene.Ink.orange : .sky).rawValue)
      }
    }
    return [.dots(.init(x: x, y: y, inks: inks, radius: 0.4))]
  }

  private static func rate(_ history: [SpikeRaster.Millisecond], count: Int) -> [Scene.Layer] {
    let most = max(1, history.map(\.total).max() ?? 1)
    var points: [Float] = []
    for (time, millisecond) in history.enumerated() {
      let x = plot.x + (Double(time) + 0.5) / Double(SpikeRaster.milliseconds) * plot.width
      let y = plot.y + plot.height - 2 - Double(millisecond.total) / Double(most) * (plot.height - 14)
      points += [Float(x), Float(y)]
    }
    let top = Int((Double(most) / Double(count) * 1000).rounded())
    return [
      .curve(.init(points: points, ink: .yellow, width: 0.9)),
      .label(
        .init(
          LocalizedText(en: "top: \(top) Hz", zh: "顶：\(top) Hz"), x: plot.x + 3, y: plot.y + 6, size: 7, ink: .cream)),
    ]
  }
}

extension Spiking {
  public var picture: Picture { .scene(SpikingPicture.scene(self)) }
}
