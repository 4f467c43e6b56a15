import Criticality
import Emergence

/// The figure of one run: what was observed at each step.
public struct TimeSeriesFigure: Sendable {
  /// One observed quantity over all steps; NaN where it does not exist.
  public struct Quantity: Sendable {
    public var id: String
    public var values: [Double]

    public init(id: String, values: [Double]) {
      self.id = id
      self.values = values
    }
  }

  public var title: LocalizedText
  public var card: SystemCard
  public var parameters: ParameterValues
  public var size: Int
  public var steps: [Double]
  /// The order parameter first.
  public var quantities: [Quantity]
  /// The control parameter at each step, where it was ramped.
  public var drive: Quantity?
  /// Steps before the mean; marked where there are any.
  public var equilibration: Int
  /// Mean and error of the order parameter, where the caller estimated them.
  public var mean: Estimate?

  public init(
    title: LocalizedText, card: SystemCard, parameters: ParameterValues, size: Int, steps: [Double],
    quantities: [Quantity], drive: Quantity? = nil, equilibration: Int = 0, mean: Estimate? = nil
  ) {
    self.title = title
    self.card = card
    self.parameters = parameters
    self.size = size
    self.steps = steps
    self.quantities = quantities
    self.drive = drive
    self.equilibration = equilibration
    self.mean = mean
  }

  /// One panel for each quantity over common steps, and the order parameter's distribution.
  public func sheet(_ style: FigureStyle) -> FigureSheet {
    var panels = quantities.enumerated().map { index, quantity in
      FigureSheet.Panel(
        quantity.id.replacing("_", with: "-"), plot(of: quantity, style.theme.seriesColor(index), style))
    }
    if let drive {
      panels.append(FigureSheet.Panel("control", plot(of: drive, style.theme.ink, style)))
    } else if !isRelaxation, let first = quantities.first, let distribution = distribution(of: first, style) {
      panels.append(FigureSheet.Panel("distribution", distribution))
    }
    return FigureSheet(title: title[style.language], panels: panels, caption: caption(style.language), style: style)
  }

  private func symbol(of id: String) -> String { card.observable(id)?.symbol ?? id }

  private func axis(of id: String, _ language: Language) -> Axis {
    if let parameter = card.parameter(id) { return Axis(parameter, language) }
    return card.observable(id).map { Axis($0, language) } ?? Axis(id)
  }

  private func plot(of quantity: Quantity, _ color: Color, _ style: FigureStyle) -> Plot {
    var plot = Plot(
      x: Axis(Text.Figure.step(style.language), scale: isRelaxation ? .logarithmic : .linear, range: stepRange),
      y: axis(of: quantity.id, style.language),
      theme: style.theme, fontSize: style.fontSize)
    plot.emptyMessage = Text.Figure.nothingMeasured(style.language)
    if group == 1 {
      let points = zip(steps, quantity.values).map { DataPoint($0, $1) }
      plot.series = [Series(nil, points, color: color, line: LineStyle(width: 0.8))]
    } else {
      let (slices, means) = envelope(of: quantity)
      plot.bands = [Band(nil, slices, color: color)]
      plot.series = [Series(nil, means, color: color, line: LineStyle(width: 1))]
    }
    if equilibration > 0, Double(equilibration) < steps.last ?? 0 {
      plot.guides = [Guide(x: Double(equilibration), label: Text.Figure.measuredFrom(style.language))]
    }
    return plot
  }

  /// Measurements that share one point of the line: more than a few hundred points would be a solid block of colour.
  private var group: Int { isRelaxation || steps.count <= 1200 ? 1 : (steps.count + 399) / 400 }

  /// A run that was measured from its initial state on: what happens first happens fast, so its time is logarithmic.
  private var isRelaxation: Bool { drive == nil && equilibration == 0 }

  private func envelope(of quantity: Quantity) -> (slices: [Band.Slice], means: [DataPoint]) {
    var slices: [Band.Slice] = []
    var means: [DataPoint] = []
    for start in stride(from: 0, to: min(steps.count, quantity.values.count), by: group) {
      let end = min(start + group, steps.count, quantity.values.count)
      let values = quantity.values[start..<end].filter(\.isFinite)
      guard let low = values.min(), let high = values.max() else { continue }
      let middle = (steps[start] + steps[end - 1]) / 2
      slices.append(Band.Slice(x: middle, low: low, high: high))
      means.append(DataPoint(middle, values.reduce(0, +) / Double(values.count)))
    }
    return (slices, means)
  }

  private var stepRange: ClosedRange<Double>? {
    let steps = isRelaxation ? steps.filter { $0 > 0 } : steps
    guard let first = steps.min(), let last = steps.max(), first < last else { return nil }
    return first...last
  }

  /// How often each value was seen. The number of bars grows with the cube root of the sample (D. W. Scott, Biometrika
  /// 66 (1979) 605), here with a limit at what can be told apart.
  private func distribution(of quantity: Quantity, _ style: FigureStyle) -> Plot? {
    let values = zip(steps, quantity.values).filter { $0.0 > Double(equilibration) && $0.1.isFinite }.map(\.1)
    guard values.count >= 20, let low = values.min(), let high = values.max(), low < high else { return nil }
    let count = min(80, max(10, Int(2.5 * power(Double(values.count), 1.0 / 3))))
    let width = (high - low) / Double(count)
    var heights = Array(repeating: 0.0, count: count)
    for value in values {
      heights[min(count - 1, Int((value - low) / width))] += 1 / (Double(values.count) * width)
    }
    let language = style.language
    var plot = Plot(
      x: axis(of: quantity.id, language),
      y: Axis(Text.Figure.probabilityDensity(language), includes: [0]), theme: style.theme, fontSize: style.fontSize)
    plot.bars = [Bars(nil, start: low, width: width, heights: heights, color: style.theme.seriesColor(0))]
    if let mean { plot.guides = [Guide(x: mean.value, error: mean.error, label: Text.Figure.meanLine(language))] }
    return plot
  }

  private func caption(_ language: Language) -> String {
    var parts = [
      card.title[language], Text.parameters(parameters, except: drive?.id ?? "", language), Text.size(size, of: card),
    ]
    if let mean, let first = quantities.first {
      parts.append("⟨\(symbol(of: first.id))⟩ = \(Text.number(mean))")
    }
    let setting = parts.filter { !$0.isEmpty }.joined(separator: Text.Figure.separator(language))
    let drawn =
      group == 1
      ? Text.Figure.seriesCaption(language) : Text.Figure.envelopeCaption.filled(language, ["count": String(group)])
    return setting + Text.Figure.sentenceEnd(language) + Text.Figure.betweenSentences(language) + drawn
  }
}
