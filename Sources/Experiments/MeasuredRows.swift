import Criticality
import Emergence

/// The rows of `order-parameter.csv` by size and control value.
struct MeasuredRows {
  private struct Row {
    let size: Double
    let control: Double
    let branch: String
    let replica: Double
    let order: Estimate
    let susceptibility: Estimate?
    let binder: Estimate?
    /// What the cumulant is a function of; empty where replicas are no samples of disorder.
    let moments: [Double]
  }

  /// How the cumulant is formed where every replica is a sample of disorder.
  struct Disorder {
    let cumulant: DerivedObservable
    let control: String
    let parameters: ParameterValues

    /// - Returns: nil where replicas differ by chance only, and for an order parameter that has no cumulant.
    init?(_ card: SystemCard, _ parameters: ParameterValues, orderParameter: String, control: String) {
      guard card.hasDisorder(parameters), orderParameter == card.orderParameter,
        let cumulant = card.derived.first(where: { $0.observable.id == card.binder })
      else { return nil }
      (self.cumulant, self.control, self.parameters) = (cumulant, control, parameters)
    }

    func context(size: Double, control value: Double) -> DerivedObservable.Context {
      let swept = parameters.declarations.first { $0.id == control }?.value(from: value)
      return DerivedObservable.Context(
        parameters: swept.map { parameters.setting([control: $0]) } ?? parameters, size: Int(size))
    }
  }

  private let rows: [Row]
  private let table: ResultTable
  private let disorder: Disorder?

  /// - Parameters:
  ///   - path: what messages call the table.
  ///   - disorder: given where the moments are to be averaged over replicas before a cumulant is formed of them.
  /// - Throws: `StorageError` when columns that every table has are missing.
  init(_ table: ResultTable, path: String, disorder: Disorder? = nil) throws {
    func numbers(_ column: String) throws -> [Double?] {
      guard let numbers = table.numbers(column) else {
        throw StorageError.foreign(path: path, detail: ResultTable.lacks(column))
      }
      return numbers
    }
    func estimates(_ column: String) throws -> [Estimate?] {
      zip(try numbers(column), try numbers("\(column)_error")).map { value, error in
        value.map { Estimate(value: $0, error: error ?? .nan) }
      }
    }
    self.table = table
    self.disorder = disorder
    let moments = try disorder?.cumulant.inputs.map(numbers) ?? []
    let sizes = try numbers("size")
    let controls = try numbers("control")
    let order = try estimates("order_parameter")
    let susceptibility = try estimates("susceptibility")
    let binder = try estimates("binder")
    let branches = table.texts("branch")
    let replicas = try numbers("replica")
    rows = try table.rows.indices.compactMap { index in
      guard let size = sizes[index], let control = controls[index] else {
        throw StorageError.foreign(path: path, detail: ResultTable.lacks("size", "control", inRow: index + 1))
      }
      guard (1...Double(Int32.max)).contains(size), control.isFinite else {
        throw StorageError.foreign(
          path: path,
          detail: LocalizedText(
            en: "has a size or control in row \(index + 1) that no sweep has; `emergence merge` builds it anew",
            zh: "第 \(index + 1) 行的尺寸或控制参数不可能出自任何扫描；`emergence merge` 会重新生成"))
      }
      return order[index].map {
        Row(
          size: size, control: control, branch: branches?[index] ?? "", replica: replicas[index] ?? 0, order: $0,
          susceptibility: susceptibility[index], binder: binder[index], moments: moments.map { $0[index] ?? .nan })
      }
    }
  }

  var sizes: [TransitionCard.Size] {
    Dictionary(grouping: rows, by: \.size).sorted { $0.key < $1.key }.map { size, rows in
      let up = Self.curve(rows.filter { $0.branch == "up" })
      let down = Self.curve(rows.filter { $0.branch == "down" })
      let points = Dictionary(grouping: rows, by: \.control).sorted { $0.key < $1.key }.compactMap {
        point($0, $1)
      }
      let trajectories = Dictionary(grouping: rows.filter { !$0.branch.isEmpty }) { [$0.branch, "\($0.replica)"] }
        .values.map { $0.map { CurvePoint(x: $0.control, y: $0.order) } }
      return TransitionCard.Size(
        size: size, points: points, hysteresis: HysteresisLoop(up: up, down: down, trajectories: trajectories))
    }
  }

  /// Any quantity of each size over the control; sizes without it are left out.
  func curves(of id: String) -> [SizedCurve] {
    guard let values = table.numbers(id), let errors = table.numbers("\(id)_error"),
      let sizes = table.numbers("size"), let controls = table.numbers("control")
    else { return [] }
    var found: [Double: [Double: [Estimate]]] = [:]
    for index in values.indices {
      guard let size = sizes[index], let control = controls[index], let value = values[index] else { continue }
      found[size, default: [:]][control, default: []].append(Estimate(value: value, error: errors[index] ?? .nan))
    }
    return found.sorted { $0.key < $1.key }.map { size, points in
      SizedCurve(
        size: size,
        points: points.compactMap { control, replicas in
          Estimate.mean(ofReplicas: replicas).map { CurvePoint(x: control, y: $0) }
        })
    }
  }

  private static func curve(_ rows: [Row]) -> [CurvePoint] {
    Dictionary(grouping: rows, by: \.control).sorted { $0.key < $1.key }.compactMap { control, rows in
      Estimate.mean(ofReplicas: rows.map(\.order)).map { CurvePoint(x: control, y: $0) }
    }
  }

  private func point(_ control: Double, _ rows: [Row]) -> TransitionCard.Point? {
    // On a ramp the system is not in equilibrium: its fluctuations measure the ramp, and its two branches are no replicas.
    let isRamp = rows.contains { !$0.branch.isEmpty }
    guard let order = Estimate.mean(ofReplicas: rows.map(\.order)) else { return nil }
    return TransitionCard.Point(
      control: control, orderParameter: order, replicas: isRamp ? [] : rows.map(\.order.value),
      susceptibility: isRamp ? nil : Estimate.mean(ofReplicas: rows.compactMap(\.susceptibility)),
      binder: isRamp ? nil : cumulant(control, rows))
  }

  private func cumulant(_ control: Double, _ rows: [Row]) -> Estimate? {
    guard let disorder, let size = rows.first?.size else { return Estimate.mean(ofReplicas: rows.compactMap(\.binder)) }
    let context = disorder.context(size: size, control: control)
    return Estimate.function(ofReplicas: rows.map(\.moments)) { disorder.cumulant.formula($0, context) }
  }
}
