import Criticality
import Emergence
import Figures
import Foundation

/// The median time a processor works on something, which other programs on the machine do not change much.
func processorTime(repeats: Int = 15, of body: () -> Void) -> Duration {
  func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  body()
  let times = (0..<repeats).map { _ in
    let start = now()
    body()
    return now() - start
  }
  return times.sorted()[repeats / 2]
}

/// A card and measurements like those of the square Ising lattice, with errors drawn from a fixed seed.
enum SampleData {
  static let criticalTemperature = 2.269_185_314_213_022

  static func yang(_ temperature: Double) -> Double {
    guard temperature < criticalTemperature else { return 0 }
    return pow(1 - pow(sinh(2 / temperature), -4), 0.125)
  }

  static let card = SystemCard(
    id: "sample", title: LocalizedText(en: "Ising model", zh: "伊辛模型"), summary: LocalizedText(""),
    control: "temperature", orderParameter: "abs_m", susceptibility: "susceptibility", binder: "binder",
    parameters: [
      Parameter(
        real: "temperature", symbol: "<i>T</i>", title: LocalizedText(en: "temperature", zh: "温度"),
        unit: "<i>J</i>/<i>k</i><sub>B</sub>", range: 0.01...100, step: 0.01, default: 2.2, timing: .live),
      Parameter(
        real: "field", symbol: "<i>h</i>", title: LocalizedText(en: "external field", zh: "外磁场"),
        unit: "<i>J</i>", range: -10...10, step: 0.01, default: 0, timing: .live),
      Parameter(
        choice: "algorithm", title: LocalizedText(en: "algorithm", zh: "算法"),
        options: [Choice("wolff", LocalizedText(en: "Wolff", zh: "Wolff 团簇"))], default: "wolff", timing: .live),
    ],
    sizeTitle: LocalizedText(en: "linear size <i>L</i>", zh: "线性尺寸 <i>L</i>"), defaultSize: 64,
    sizes: { _ in 2...1024 }, starts: [Choice("ordered", LocalizedText(en: "all up", zh: "全部向上"))],
    observables: [
      Observable(
        "abs_m", symbol: "|<i>m</i>|",
        title: LocalizedText(en: "absolute magnetization per spin", zh: "磁化强度绝对值")),
      Observable("m", symbol: "<i>m</i>", title: LocalizedText(en: "magnetization per spin", zh: "平均磁化强度")),
      Observable(
        "energy", symbol: "<i>e</i>", title: LocalizedText(en: "energy per spin", zh: "每个自旋的能量"), unit: "<i>J</i>"),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>", title: LocalizedText(en: "susceptibility", zh: "磁化率"),
          unit: "1/<i>J</i>"), of: ["m"]
      ) { _, _ in nil },
      DerivedObservable(
        Observable(
          "binder", symbol: "<i>U</i><sub>4</sub>", title: LocalizedText(en: "Binder cumulant", zh: "Binder 累积量")),
        of: ["m"]
      ) { _, _ in nil },
    ],
    criticalPoint: { _ in KnownValue(criticalTemperature, .exact, source: "Onsager 1944") },
    referenceCurves: { _, _ in
      [
        ReferenceCurve(
          quantity: "abs_m", title: LocalizedText(en: "exact, <i>L</i> → ∞", zh: "严格解，<i>L</i> → ∞"), origin: .exact,
          source: "Yang 1952", value: { yang($0) })
      ]
    }, reweighting: .temperature(energy: "energy") { Double($0.size * $0.size) }, transition: LocalizedText(""))

  static func sweep(sizes: [Int] = [16, 32, 64, 128], points: Int = 41, replicas: Int = 4) -> SweepFigure {
    var random = Philox(seed: 11, point: 0, replica: 0, stream: 0)
    func noise() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + random.uniform() } }
    var rows: [SweepFigure.Row] = []
    for size in sizes {
      let length = Double(size)
      for index in 0..<points {
        let temperature = 1.5 + 2 * Double(index) / Double(max(points - 1, 1))
        let scaled = (temperature - criticalTemperature) / criticalTemperature * length
        let magnetization =
          (pow(yang(temperature), 8) + pow(1.008, 8) / length / pow(1 + exp(min(scaled, 40)) * 0.4, 3.5)).squareRoot()
          .squareRoot().squareRoot() * (scaled > 0 ? 1 / (1 + 0.15 * scaled.squareRoot()) : 1)
        let susceptibility = 0.04 * pow(length, 1.75) / pow(1 + 1.4 * scaled * scaled, 0.75)
        let binder = 2.0 / 3 / (1 + exp((scaled - 2.4) * 0.9) * 0.8)
        for replica in 0..<replicas {
          let spread = 0.002 + 0.03 * exp(-scaled * scaled / 30)
          rows.append(
            SweepFigure.Row(
              size: size, control: temperature, replica: replica,
              orderParameter: Estimate(value: min(1, magnetization + spread * noise()), error: spread),
              susceptibility: Estimate(
                value: susceptibility * (1 + 0.06 * noise()), error: 0.06 * susceptibility),
              binder: Estimate(value: binder + 0.01 * noise(), error: 0.01)))
        }
      }
    }
    return SweepFigure(
      title: LocalizedText(en: "Square Ising lattice melts at the Curie point", zh: "方格伊辛模型在居里点失去磁性"), card: card,
      parameters: ParameterValues(card.parameters), control: "temperature", orderParameter: "abs_m", rows: rows)
  }

  static func hysteresis(sizes: [Int] = [64]) -> SweepFigure {
    var random = Philox(seed: 12, point: 0, replica: 0, stream: 0)
    var rows: [SweepFigure.Row] = []
    for size in sizes {
      for index in 0...40 {
        let field = -1 + 0.05 * Double(index)
        for branch in [SweepFigure.Branch.up, .down] {
          let turn = branch == .up ? 0.4 : -0.4
          let value = 0.95 * tanh((field - turn) * 12) + 0.05 * field + 0.01 * (random.uniform() - 0.5)
          rows.append(
            SweepFigure.Row(
              size: size, control: field, branch: branch, orderParameter: Estimate(value: value, error: 0.02)))
        }
      }
    }
    return SweepFigure(
      title: LocalizedText(en: "A field turns the magnet, late", zh: "外场迟缓地翻转磁体"), card: card,
      parameters: ParameterValues(card.parameters), control: "field", orderParameter: "m", rows: rows)
  }
}

extension SampleData {
  /// A run whose magnetization wanders as near the critical point.
  static func timeSeries(steps: Int = 5000) -> TimeSeriesFigure {
    var random = Philox(seed: 13, point: 0, replica: 0, stream: 0)
    var slow = 0.0
    var magnetization: [Double] = []
    var energy: [Double] = []
    for _ in 0..<steps {
      slow = 0.99 * slow + 0.1 * (random.uniform() - 0.5)
      magnetization.append(abs(0.6 + slow + 0.02 * (random.uniform() - 0.5)))
      energy.append(-1.42 - 0.1 * slow + 0.03 * (random.uniform() - 0.5))
    }
    return TimeSeriesFigure(
      title: LocalizedText(en: "Critical slowing down", zh: "临界慢化"), card: card,
      parameters: ParameterValues(card.parameters), size: 64, steps: (1...steps).map(Double.init),
      quantities: [.init(id: "abs_m", values: magnetization), .init(id: "energy", values: energy)],
      equilibration: 500, mean: Estimate(value: 0.6012, error: 0.0123))
  }

  /// Domains of a lattice at a low temperature.
  static func picture(side: Int = 256) -> PictureFigure {
    let cells = (0..<side * side).map { index -> UInt8 in
      let (x, y) = (Double(index % side) / 20, Double(index / side) / 20)
      return sin(x) + cos(1.3 * y) + sin(0.7 * x + 1.9 * y) > 0.2 ? 1 : 0
    }
    let grid = CellGrid(
      width: side, height: side, cells: cells,
      states: [LocalizedText(en: "spin down", zh: "自旋向下"), LocalizedText(en: "spin up", zh: "自旋向上")])
    return PictureFigure(
      title: LocalizedText(en: "A quench leaves domains that grow", zh: "淬火之后畴不断长大"), card: card,
      parameters: ParameterValues(card.parameters), control: "temperature", size: side, step: 200,
      picture: .cells(grid),
      observed: [("m", -0.1234), ("energy", -1.61)])
  }

  /// A plot as the window shows it: many noisy points, changing every frame.
  static func livePlot(theme: Theme) -> Plot {
    var random = Philox(seed: 1, point: 0, replica: 0, stream: 0)
    var plot = Plot(x: Axis("step <i>t</i>"), y: Axis("|<i>m</i>|", range: 0...1), theme: theme)
    plot.title = "Order parameter"
    plot.series = [
      Series(
        "<i>L</i> = 512",
        (0..<1000).map { DataPoint(Double($0), 0.5 + 0.3 * sin(Double($0) / 60) + 0.2 * (random.uniform() - 0.5)) },
        color: theme.seriesColor(0), line: .solid)
    ]
    plot.isLive = true
    return plot
  }
}
