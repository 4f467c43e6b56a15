import Catalog
import Criticality
import Emergence
import Experiments
import Figures
import Foundation

/// The results of a folder as the figures take them.
struct MeasuredFolder {
  private let folder: ResultFolder
  private let card: SystemCard
  private let parameters: ParameterValues

  private var preset: Manifest.Preset { folder.manifest.preset }

  /// - Throws: `StorageError` when the folder is of a system or a parameter this program does not have.
  init(_ folder: ResultFolder) throws {
    self.folder = folder
    (card, parameters) = try folder.subject(among: Catalog.systems)
  }

  /// The rows of `order-parameter.csv`.
  /// - Throws: `StorageError` when the sweep is not merged yet or its table is damaged.
  func sweep() throws -> SweepFigure {
    let path = "\(folder.path)/order-parameter.csv"
    guard FileManager.default.fileExists(atPath: path) else {
      throw StorageError.foreign(
        path: folder.path,
        detail: LocalizedText(
          en: "has no order-parameter.csv yet; `emergence status \(folder.path)` says how far the "
            + "sweep is, `emergence merge \(folder.path)` builds the table from what is there",
          zh: "尚无 order-parameter.csv；`emergence status \(folder.path)` 显示扫描进度，"
            + "`emergence merge \(folder.path)` 用已有结果生成该表"))
    }
    let table = try ResultTable(path: path)
    let sizes = try numbers("size", table, path)
    let controls = try numbers("control", table, path)
    let replicas = try numbers("replica", table, path)
    let order = try estimates("order_parameter", table, path)
    let susceptibility = try estimates("susceptibility", table, path)
    let binder = try estimates("binder", table, path)
    let branches = table.texts("branch")
    var rows: [SweepFigure.Row] = []
    for index in table.rows.indices {
      guard let size = sizes[index], let control = controls[index], let replica = replicas[index] else {
        throw StorageError.foreign(
          path: path, detail: ResultTable.lacks("size", "control", "replica", inRow: index + 1))
      }
      rows.append(
        SweepFigure.Row(
          size: Int(size), control: control, replica: Int(replica),
          branch: branches.flatMap { SweepFigure.Branch(rawValue: $0[index]) }, orderParameter: order[index],
          susceptibility: susceptibility[index], binder: binder[index]))
    }
    return SweepFigure(
      title: preset.localizedTitle, card: card, parameters: parameters, control: preset.controlName,
      orderParameter: preset.orderParameter, rows: rows)
  }

  /// The figures of a map: one for each size, in ascending order.
  /// - Throws: as `sweep`.
  func maps() throws -> [MapFigure] {
    let plain = try sweep()
    let path = "\(folder.path)/order-parameter.csv"
    let table = try ResultTable(path: path)
    let across = try numbers("across", table, path)
    let named = Set((card.map.map { $0.panels + $0.inputs } ?? [card.susceptibility, card.binder].compactMap { $0 }))
      .subtracting([preset.orderParameter])
    // The common columns hold the card's susceptibility and Binder cumulant; every other observable has its own.
    let columns = try named.compactMap { id -> (id: String, values: [Double?])? in
      let column = id == card.susceptibility ? "susceptibility" : id == card.binder ? "binder" : id
      return table.columns.contains(column) ? (id, try numbers(column, table, path)) : nil
    }
    return Set(plain.rows.map(\.size)).sorted().map { size in
      var cells: [[Double]: [[String: Double]]] = [:]
      for (index, row) in plain.rows.enumerated() where row.size == size {
        guard let second = across[index] else { continue }
        var values: [String: Double] = [:]
        values[preset.orderParameter] = row.orderParameter?.value
        for column in columns { values[column.id] = column.values[index] }
        cells[[row.control, second], default: []].append(values)
      }
      let points = cells.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { place, replicas in
        let ids = Set(replicas.flatMap(\.keys))
        let means = ids.map { id -> (String, Double) in
          let values = replicas.compactMap { $0[id] }
          return (id, values.reduce(0, +) / Double(values.count))
        }
        return MapFigure.Point(x: place[0], y: place[1], values: Dictionary(uniqueKeysWithValues: means))
      }
      return MapFigure(
        title: preset.localizedTitle, card: card, parameters: parameters, size: size,
        replicas: Set(plain.rows.map(\.replica)).count, horizontal: preset.controlName,
        vertical: preset.across?.name ?? preset.controlName, orderParameter: preset.orderParameter, points: points)
    }
  }

  /// The rows of `time-series.csv`: the order parameter and at most two other observables, leaving out powers, which
  /// say nothing new to the eye, and what does not vary.
  /// - Throws: `StorageError` when the run is not finished or its table is damaged.
  func timeSeries() throws -> TimeSeriesFigure {
    let path = "\(folder.path)/time-series.csv"
    guard FileManager.default.fileExists(atPath: path) else {
      throw StorageError.foreign(
        path: folder.path,
        detail: LocalizedText(
          en: "has no time-series.csv yet; the command that began the run continues it",
          zh: "尚无 time-series.csv；开始模拟的命令可断点续算"))
    }
    let table = try ResultTable(path: path)
    let steps = try numbers("step", table, path).map { $0 ?? .nan }
    let controls = try numbers("control", table, path).compactMap { $0 }
    var quantities: [TimeSeriesFigure.Quantity] = []
    let others = card.observables.filter { $0.id != preset.orderParameter && !$0.symbol.contains("<sup>") }
    for id in [preset.orderParameter] + others.map(\.id) where quantities.count < 3 {
      let values = try numbers(id, table, path).map { $0 ?? .nan }
      let finite = values.filter(\.isFinite)
      guard id == preset.orderParameter || finite.min() != finite.max() else { continue }
      quantities.append(TimeSeriesFigure.Quantity(id: id, values: values))
    }
    var parameters = parameters
    let isRamp = Set(controls).count > 1
    if let control = controls.first, let value = card.parameter(preset.controlName)?.value(from: control) {
      parameters[preset.controlName] = value
    }
    var mean: Estimate?
    // Without equilibration a run shows how order comes or goes, and has no mean.
    if !isRamp, preset.equilibrate > 0 {
      let settled = zip(steps, quantities[0].values).filter { $0.0 > Double(preset.equilibrate) }.map(\.1)
      if settled.count > 1, settled.allSatisfy(\.isFinite) { mean = MeasuredSeries([settled]).mean(of: 0) }
    }
    return TimeSeriesFigure(
      title: preset.localizedTitle, card: card, parameters: parameters, size: preset.sizes.last ?? card.defaultSize,
      steps: steps,
      quantities: quantities, drive: isRamp ? .init(id: preset.controlName, values: controls) : nil,
      equilibration: isRamp ? 0 : preset.equilibrate, mean: mean)
  }

  private func numbers(_ column: String, _ table: ResultTable, _ path: String) throws -> [Double?] {
    guard let numbers = table.numbers(column) else {
      throw StorageError.foreign(path: path, detail: ResultTable.lacks(column))
    }
    return numbers
  }

  private func estimates(_ column: String, _ table: ResultTable, _ path: String) throws -> [Estimate?] {
    let errors = try numbers("\(column)_error", table, path)
    return zip(try numbers(column, table, path), errors).map { value, error in
      value.map { Estimate(value: $0, error: error ?? .nan) }
    }
  }
}

extension Manifest.Preset {
  /// The title for figures, where its signs are no markup.
  var localizedTitle: LocalizedText {
    LocalizedText(
      en: (title[Language.english.rawValue] ?? name).escapedForMarkup,
      zh: (title[Language.chinese.rawValue] ?? name).escapedForMarkup)
  }
}
