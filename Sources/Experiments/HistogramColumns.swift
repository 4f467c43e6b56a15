import Criticality
import Emergence
import Foundation

/// The columns of `histograms.csv`, and how the samples of a point become its rows: for each twentieth of the samples and
/// each bin of the observable that the control parameter acts on, how many there were and the means of everything that
/// derived quantities are made of. It is what histogram reweighting needs.
struct HistogramColumns {
  static let common = ["size", "control", "replica", "block", "autocorrelation_time", "samples"]
  /// Bins over the values that one run visits.
  static let bins = 64

  private let preset: Preset
  private let reweighting: SystemCard.Reweighting
  /// Positions in what the system reports: X per unit, then what is averaged in its bins.
  private let conjugate: Int
  private let averaged: [Int]
  let names: [String]

  /// - Returns: nil for a system without known weights.
  init?(_ preset: Preset) {
    let card = preset.card
    guard let reweighting = card.reweighting, let conjugate = card.observableIndex(reweighting.observable) else {
      return nil
    }
    self.preset = preset
    self.reweighting = reweighting
    self.conjugate = conjugate
    let wanted = Set(card.derived.flatMap(\.inputs) + [preset.orderParameter])
    averaged = card.observables.indices.filter { $0 != conjugate && wanted.contains(card.observables[$0].id) }
    names = Self.common + ([conjugate] + averaged).map { card.observables[$0].id }
  }

  /// - Parameter series: the samples of every observable, in the card's order.
  func rows(_ unit: Plan.Unit, _ visit: Plan.Visit, _ series: [[Double]]) -> [String] {
    let context = DerivedObservable.Context(parameters: preset.parameters(at: visit.control), size: unit.size)
    let units = reweighting.units(context)
    // A quantity of which any sample does not exist has no column worth reading.
    let finite = averaged.map { series[$0].allSatisfy(\.isFinite) ? series[$0] : nil }
    let run = ReweightingRun(
      control: reweighting.field(visit.control), conjugate: series[conjugate].map { $0 * units },
      observables: finite.compactMap { $0 })
    guard let histogram = RunHistogram(of: run, bins: Self.bins) else { return [] }
    let place = "\(unit.size),\(visit.control.shortest),\(unit.replica)"
    let time = Self.cell(histogram.time)
    return histogram.parts.enumerated().flatMap { block, bins in
      bins.map { bin in
        var means = bin.means.makeIterator()
        let cells = finite.map { $0 == nil ? "" : Self.cell(means.next() ?? .nan) }
        let head = [place, String(block), time, Self.cell(bin.samples), Self.cell(bin.conjugate / units)]
        return (head + cells).joined(separator: ",")
      }
    }
  }

  /// Nine digits: the noise of any simulation is in the sixth.
  private static func cell(_ number: Double) -> String { String(format: "%.9g", number) }
}

/// The histograms of a sweep as they stand in `histograms.csv`.
struct HistogramTable {
  /// Ids of the averaged observables.
  let observables: [String]
  private(set) var histograms: [(size: Int, control: Double, histogram: RunHistogram)] = []

  /// - Parameters:
  ///   - field: λ at a control value.
  ///   - units: of a system of given control value and size.
  /// - Throws: `StorageError` when the file is damaged.
  init(path: String, field: (Double) -> Double, units: (_ control: Double, _ size: Int) -> Double) throws {
    let bytes = try AtomicFile.read(path)
    var lines = bytes.split(separator: UInt8(ascii: "\n")).makeIterator()
    let header = lines.next().map { String(decoding: $0, as: UTF8.self).split(separator: ",").map(String.init) } ?? []
    let first = HistogramColumns.common.count
    guard header.count > first, Array(header.prefix(first)) == HistogramColumns.common else {
      throw StorageError.foreign(
        path: path,
        detail: LocalizedText(
          en: "is not a table of histograms; `emergence merge` builds it anew", zh: "不是直方图表；`emergence merge` 会重新生成"))
    }
    observables = Array(header.dropFirst(first + 1))
    var key: [Double] = []
    var parts: [[RunHistogram.Bin]] = []
    var time = 0.5
    func close(_ found: inout [(size: Int, control: Double, histogram: RunHistogram)]) {
      guard key.count == 3 else { return }
      let histogram = RunHistogram(control: field(key[1]), time: time, parts: parts)
      found.append((Int(key[0]), key[1], histogram))
    }
    var found: [(size: Int, control: Double, histogram: RunHistogram)] = []
    while let line = lines.next() {
      let cells = Self.numbers(line)
      guard cells.count == header.count, cells[...first].allSatisfy(\.isFinite),
        (1...Double(Int32.max)).contains(cells[0]), (0..<Double(RunHistogram.blocks)).contains(cells[3])
      else {
        throw StorageError.foreign(
          path: path,
          detail: LocalizedText(en: "is damaged; `emergence merge` builds it anew", zh: "已损坏；`emergence merge` 会重新生成"))
      }
      let place = Array(cells[..<3])
      if place != key {
        close(&found)
        key = place
        parts = Array(repeating: [], count: RunHistogram.blocks)
        time = cells[4]
      }
      parts[Int(cells[3])].append(
        RunHistogram.Bin(
          conjugate: cells[first] * units(cells[1], Int(cells[0])), samples: cells[5],
          means: Array(cells[(first + 1)...])))
    }
    close(&found)
    histograms = found
  }

  /// The cells of a line; NaN where one is empty or no number.
  private static func numbers(_ line: ArraySlice<UInt8>) -> [Double] {
    line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { cell in
      cell.isEmpty ? .nan : Double(String(decoding: cell, as: UTF8.self)) ?? .nan
    }
  }
}
