import Criticality
import Emergence
import Foundation

/// Heavy tails on logarithmic axes over the laws fitted to them.
public struct TailFigure: Sendable {
  /// One quantity: its samples and what was made of them.
  public struct Quantity: Sendable {
    public var observable: Observable
    public var values: [Int]
    public var study: TailStudy

    public init(observable: Observable, values: [Int], study: TailStudy) {
      self.observable = observable
      self.values = values
      self.study = study
    }
  }

  public var title: LocalizedText
  public var quantities: [Quantity]

  public init(title: LocalizedText, quantities: [Quantity]) {
    self.title = title
    self.quantities = quantities
  }

  public func sheet(_ style: FigureStyle) -> FigureSheet {
    let panels = quantities.enumerated().map { index, quantity in
      var panel = FigureSheet.Panel("tail-\(quantity.observable.id)", plot(quantity, style))
      if quantities.count > 1 { panel.plot.letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index))) }
      return panel
    }
    return FigureSheet(
      title: title[style.language], panels: panels, caption: Text.Tail.caption(style.language), style: style)
  }

  private func plot(_ quantity: Quantity, _ style: FigureStyle) -> Plot {
    let language = style.language
    let symbol = "<i>P</i>(\(quantity.observable.symbol))"
    var plot = Plot(
      x: Axis(quantity.observable, language, scale: .logarithmic),
      y: Axis(Text.Tail.probability.filled(language, ["symbol": symbol]), short: symbol, scale: .logarithmic),
      theme: style.theme, fontSize: style.fontSize)
    plot.series = [
      Series(
        Text.Tail.measured(language), Self.binned(quantity.values), color: style.theme.seriesColor(0), marker: .circle)
    ]
    let tail = quantity.study.tail
    let share = Double(tail.count) / Double(max(1, quantity.study.count))
    let exponent = quantity.study.exponent
    let decimals = max(2, 1 - Int(log10(max(exponent.error, 1e-6)).rounded(.down)))
    let value = String(format: "%.\(decimals)f ± %.\(decimals)f", exponent.value, exponent.error)
    let law = (tail.cutoff == nil ? Text.Tail.fitted : .fittedWithCutoff).filled(language, ["value": value])
    let label = "\(quantity.observable.symbol): \(law)"
    // Beyond the data a law with a cut-off would only stretch the axes.
    let last = Double(quantity.values.max() ?? 1)
    plot.curves = [
      Curve(label, style: .solid, color: style.theme.seriesColor(1)) { value in
        value <= last ? tail.probability(of: value).map { share * $0 } : nil
      }
    ]
    plot.legend = .above
    return plot
  }

  /// Probability of a value in bins that begin with single numbers and grow by half.
  static func binned(_ values: [Int]) -> [DataPoint] {
    var edges = [1]
    while let last = edges.last, last <= values.max() ?? 0 { edges.append(max(last + 1, last * 3 / 2)) }
    var counts = Array(repeating: 0, count: edges.count)
    for value in values where value >= 1 {
      var (low, high) = (0, edges.count - 1)
      while low < high {
        let middle = (low + high + 1) / 2
        if edges[middle] <= value { low = middle } else { high = middle - 1 }
      }
      counts[low] += 1
    }
    let total = Double(values.count)
    return edges.indices.dropLast().compactMap { bin in
      guard counts[bin] > 0 else { return nil }
      let width = Double(edges[bin + 1] - edges[bin])
      let center = (Double(edges[bin]) * Double(edges[bin + 1] - 1)).squareRoot()
      let count = Double(counts[bin])
      return DataPoint(center, count / total / width, error: count.squareRoot() / total / width)
    }
  }
}
