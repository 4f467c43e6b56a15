import Criticality
import Emergence

/// The columns of `order-parameter.csv` for one preset, and how a series of samples becomes a row.
struct ResultColumns {
  /// Columns every system has, in the order of the contract.
  static let common = [
    "system", "size", "control_name", "control", "replica", "seed", "steps", "samples", "order_parameter",
    "order_parameter_error", "susceptibility", "susceptibility_error", "binder", "binder_error",
    "autocorrelation_time",
  ]

  private let preset: Preset
  private let orderIndex: Int
  private let susceptibility: DerivedObservable?
  private let binder: DerivedObservable?
  /// Measured observables that get columns of their own, by position in what the system reports.
  private let measured: [(index: Int, observable: Observable)]
  private let derived: [DerivedObservable]

  init(_ preset: Preset) {
    let card = preset.card
    self.preset = preset
    guard let orderIndex = card.observableIndex(preset.orderParameter) else {
      preconditionFailure("'\(preset.orderParameter)' was not checked")
    }
    self.orderIndex = orderIndex
    // Those of the card's order parameter say nothing about another one.
    let isOwn = preset.orderParameter == card.orderParameter
    susceptibility = isOwn ? card.derived.first { $0.observable.id == card.susceptibility } : nil
    binder = isOwn ? card.derived.first { $0.observable.id == card.binder } : nil
    measured = card.observables.enumerated().map { (index: $0, observable: $1) }
      .filter { !Self.common.contains($0.observable.id) }
    derived = card.derived.filter { !Self.common.contains($0.observable.id) }
  }

  /// Every column with its meaning and unit, for the manifest.
  var descriptions: [Manifest.Column] {
    let card = preset.card
    let control = preset.control.parameter
    func plain(_ name: String, _ english: String, _ chinese: String, unit: String = "") -> [Manifest.Column] {
      [Manifest.Column(name: name, title: ["en": english, "zh": chinese], symbol: "", unit: unit)]
    }
    func pair(_ name: String, _ observable: Observable?) -> [Manifest.Column] {
      let title = observable?.title ?? LocalizedText(en: "not defined for this order parameter", zh: "此序参量没有该量")
      let unit = observable?.unit.plain(.english) ?? ""
      return [
        Manifest.Column(name: name, title: title.byLanguage, symbol: observable?.symbol ?? "", unit: unit),
        Manifest.Column(
          name: "\(name)_error",
          title: ["en": "one standard error of \(name)", "zh": "\(name) 的一倍标准误差"], symbol: "", unit: unit),
      ]
    }
    var columns: [Manifest.Column] = []
    columns += plain("system", "system", "系统")
    columns += plain("size", card.sizeTitle.plain(.english), card.sizeTitle.plain(.chinese))
    columns += plain("control_name", "control parameter", "控制参数")
    columns.append(
      Manifest.Column(
        name: "control", title: control.title.byLanguage, symbol: control.symbol, unit: control.unit.plain(.english)))
    columns += plain("replica", "number of the independent repetition", "独立重复的编号")
    columns += plain("seed", "master seed", "主随机种子")
    columns += plain("steps", "steps measured after equilibration", "平衡之后的测量步数", unit: "steps")
    columns += plain("samples", "samples taken", "采样次数")
    columns += pair("order_parameter", card.observables[orderIndex])
    columns += pair("susceptibility", susceptibility?.observable)
    columns += pair("binder", binder?.observable)
    columns += plain(
      "autocorrelation_time", "integrated autocorrelation time of the order parameter", "序参量的积分自关联时间",
      unit: "steps")
    columns += measured.flatMap { pair($0.observable.id, $0.observable) }
    columns += derived.flatMap { pair($0.observable.id, $0.observable) }
    if preset.schedule.ramp != nil {
      columns += plain("branch", "direction of the ramp: up or down", "扫描方向：up 升，down 降")
    }
    if let across = preset.across?.parameter {
      columns += plain("across_name", "second parameter of the map", "相图的第二个参数")
      columns.append(
        Manifest.Column(
          name: "across", title: across.title.byLanguage, symbol: across.symbol, unit: across.unit.plain(.english)))
    }
    return columns
  }

  /// The row of one visit.
  /// - Parameter series: the samples of every observable, in the card's order.
  func row(_ unit: Plan.Unit, _ visit: Plan.Visit, _ series: [[Double]]) -> String {
    let parameters = preset.parameters(at: visit.control, across: unit.across)
    let estimates = PointEstimates(series, preset.card, parameters, size: unit.size)
    var cells = [
      preset.card.id, String(unit.size), preset.control.parameter.id, visit.control.shortest, String(unit.replica),
      String(preset.seed), String(preset.schedule.measure), String(preset.schedule.samples),
    ]
    cells += pair(estimates.mean(orderIndex))
    cells += pair(susceptibility.flatMap(estimates.value))
    cells += pair(binder.flatMap(estimates.value))
    cells.append(cell(estimates.autocorrelationTime(orderIndex).map { $0 * Double(preset.schedule.every) }))
    for (index, _) in measured { cells += pair(estimates.mean(index)) }
    for quantity in derived { cells += pair(estimates.value(quantity)) }
    if preset.schedule.ramp != nil { cells.append(visit.branch ?? "") }
    if let across = preset.across { cells += [across.parameter.id, cell(unit.across)] }
    return cells.joined(separator: ",")
  }

  private func pair(_ estimate: Estimate?) -> [String] {
    [cell(estimate?.value), cell(estimate?.error)]
  }

  private func cell(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "" }
    return number.shortest
  }
}

/// Estimates from the samples at one point. A quantity of which any sample does not exist has no estimate.
public struct PointEstimates {
  private let series: MeasuredSeries?
  /// Position of each observable in `series`; nil where a sample was not finite.
  private let positions: [Int?]
  private let context: DerivedObservable.Context
  private let card: SystemCard

  /// - Parameter samples: of every observable, in the card's order.
  public init(_ samples: [[Double]], _ card: SystemCard, _ parameters: ParameterValues, size: Int) {
    var finite: [[Double]] = []
    positions = samples.map { samples in
      guard !samples.isEmpty, samples.allSatisfy(\.isFinite) else { return nil }
      finite.append(samples)
      return finite.count - 1
    }
    series = finite.isEmpty ? nil : MeasuredSeries(finite)
    context = DerivedObservable.Context(parameters: parameters, size: size)
    self.card = card
  }

  /// Mean of a measured observable.
  public func mean(_ index: Int) -> Estimate? {
    positions[index].flatMap { series?.mean(of: $0) }
  }

  /// Integrated autocorrelation time of a measured observable, in samples.
  public func autocorrelationTime(_ index: Int) -> Double? {
    positions[index].flatMap { series?.integratedTime(of: $0).value }
  }

  /// A function of means.
  public func value(_ quantity: DerivedObservable) -> Estimate? {
    guard let inputs = inputs(of: quantity) else { return nil }
    return series?.jackknife(of: inputs) { quantity.formula($0, context) }
  }

  /// The same function of means with the error of the Γ-method, as a check on the jackknife's.
  public func check(of quantity: DerivedObservable) -> Estimate? {
    guard let inputs = inputs(of: quantity) else { return nil }
    return series?.gammaMethod(of: inputs) { quantity.formula($0, context) }
  }

  private func inputs(of quantity: DerivedObservable) -> [Int]? {
    let found = quantity.inputs.compactMap { card.observableIndex($0).flatMap { positions[$0] } }
    return found.count == quantity.inputs.count ? found : nil
  }

  /// A measured or derived observable by id.
  public func estimate(_ id: String) -> Estimate? {
    if let index = card.observableIndex(id) { return mean(index) }
    return card.derived.first { $0.observable.id == id }.flatMap(value)
  }
}
