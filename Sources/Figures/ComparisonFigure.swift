import Criticality
import Emergence

/// The figures of transitions on shared axes.
public struct ComparisonFigure: Sendable {
  /// One control value of one size.
  public struct Point: Sendable {
    /// (x − x_c)/x_c, turned so that order lies at positive values.
    public var reduced: Double
    public var order: Estimate
    /// Over its largest value in the member.
    public var fluctuation: Estimate?
    public var variance: Estimate?
    public var scaledControl: Double?
    public var scaledOrder: Estimate?

    public init(
      reduced: Double, order: Estimate, fluctuation: Estimate? = nil, variance: Estimate? = nil,
      scaledControl: Double? = nil, scaledOrder: Estimate? = nil
    ) {
      self.reduced = reduced
      self.order = order
      self.fluctuation = fluctuation
      self.variance = variance
      self.scaledControl = scaledControl
      self.scaledOrder = scaledOrder
    }
  }

  public struct Curve: Sendable {
    public var size: Double
    public var points: [Point]

    public init(size: Double, points: [Point]) {
      self.size = size
      self.points = points
    }
  }

  public struct Member: Sendable {
    /// With markup.
    public var title: LocalizedText
    public var system: SystemCard
    /// In ascending order of size.
    public var curves: [Curve]
    /// The normalised order parameter of replicas in the middle of the change of the largest size; empty where there are
    /// too few to show.
    public var replicas: [Double]
    /// Stored histograms at the transition: of each size, the density of what the control acts on, per unit.
    public var stored: [(size: Double, points: [DataPoint])]
    /// Whether it is a transition whose curves were rescaled and did not fall together.
    public var failsToCollapse: Bool

    public init(
      title: LocalizedText, system: SystemCard, curves: [Curve], replicas: [Double],
      stored: [(size: Double, points: [DataPoint])] = [], failsToCollapse: Bool = false
    ) {
      self.title = title
      self.system = system
      self.curves = curves
      self.replicas = replicas
      self.stored = stored
      self.failsToCollapse = failsToCollapse
    }

    var isScaled: Bool { curves.contains { $0.points.contains { $0.scaledControl != nil } } }

    /// How far the sweep reaches from the transition.
    var extent: Double { curves.flatMap { $0.points.map { abs($0.reduced) } }.max() ?? 0 }
  }

  public var title: LocalizedText
  public var members: [Member]

  public init(title: LocalizedText, members: [Member]) {
    self.title = title
    self.members = members
  }

  /// Curves with fluctuations, the collapse of each, and histograms of replicas. Those the data do not carry are left
  /// out.
  public func sheets(_ style: FigureStyle) -> [(name: String, sheet: FigureSheet)] {
    let language = style.language
    var sheets: [(name: String, sheet: FigureSheet)] = []
    func add(_ name: String, _ panels: [FigureSheet.Panel]) {
      var panels = panels
      if panels.count > 1 {
        for index in panels.indices {
          panels[index].plot.letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
        }
      }
      var captions: [String] = []
      for caption in panels.compactMap(\.caption) where !captions.contains(caption) { captions.append(caption) }
      sheets.append(
        (
          name,
          FigureSheet(
            title: title[language], panels: panels,
            caption: captions.joined(separator: Text.Figure.betweenSentences(language)), style: style)
        ))
    }
    var curves = [
      panel("comparison-order", \.order, Text.Comparison.normalizedOrder, Text.Comparison.curvesCaption, style)
    ]
    curves[0].plot.y.includes = [0, 1]
    if has(\.fluctuation) {
      curves.append(
        panel(
          "comparison-fluctuation", \.fluctuation, Text.Comparison.relativeFluctuation,
          Text.Comparison.fluctuationCaption, style))
    }
    if has(\.variance) {
      curves.append(
        panel(
          "comparison-variance", \.variance, Text.Comparison.seedVariance, Text.Comparison.varianceCaption, style))
    }
    add("comparison-curves", curves)
    if members.contains(where: \.isScaled) {
      add("comparison-collapse", members.indices.map { collapse($0, style) })
    }
    if members.contains(where: { !$0.replicas.isEmpty || !$0.stored.isEmpty }) {
      add("comparison-histograms", members.indices.compactMap { stored($0, style) ?? histogram($0, style) })
    }
    return sheets
  }

  /// The colour of a member: of the largest size at full strength, lighter for smaller ones.
  static func color(_ member: Int, _ theme: Theme, _ index: Int = 0, of count: Int = 1) -> Color {
    let share = count > 1 ? Double(count - 1 - index) / Double(count - 1) : 0
    return theme.seriesColor(member).mixed(with: theme.paper, 0.55 * share)
  }

  private func has(_ quantity: KeyPath<Point, Estimate?>) -> Bool {
    members.contains { $0.curves.contains { $0.points.contains { $0[keyPath: quantity] != nil } } }
  }

  private func label(_ member: Int, _ size: Double, _ language: Language) -> String {
    Text.Comparison.curveOf.filled(
      language,
      ["member": members[member].title[language], "size": Text.size(Int(size), of: members[member].system)])
  }

  /// One name for all sizes of a member: eleven rows that repeat it would hide the plot.
  private func label(_ member: Int, _ language: Language) -> String {
    let sizes = members[member].curves.map(\.size)
    guard let first = sizes.first else { return members[member].title[language] }
    return label(member, first, language) + sizes.dropFirst().map { ", \(Int($0))" }.joined()
  }

  /// The line of the largest size is whole; gaps grow towards smaller ones, for eyes and printers that see no tints.
  private static func line(_ index: Int, of count: Int) -> LineStyle {
    let rank = Double(count - 1 - index)
    var style = LineStyle.thread
    if rank > 0 { style.dash = [6 / rank, 1.5 + rank] }
    return style
  }

  // MARK: Shared axis

  /// Sweeps of very different reach share an axis between the two, where both still show their course.
  private var sharedReach: Double {
    guard let least = extents.min(), let most = extents.max() else { return 1 }
    return isCut ? 1.2 * (least * most).squareRoot() : most
  }

  private var extents: [Double] { members.map(\.extent).filter { $0 > 0 } }

  /// Whether points of the sweep that reaches farthest are left out.
  private var isCut: Bool {
    guard let least = extents.min(), let most = extents.max() else { return false }
    return most >= 2.5 * least
  }

  private func panel(
    _ id: String, _ quantity: KeyPath<Point, Estimate>, _ title: Text.Comparison, _ caption: Text.Comparison,
    _ style: FigureStyle
  ) -> FigureSheet.Panel {
    panel(id, { Optional($0[keyPath: quantity]) }, title, caption, style)
  }

  private func panel(
    _ id: String, _ quantity: KeyPath<Point, Estimate?>, _ title: Text.Comparison, _ caption: Text.Comparison,
    _ style: FigureStyle
  ) -> FigureSheet.Panel {
    panel(id, { $0[keyPath: quantity] }, title, caption, style)
  }

  private func panel(
    _ id: String, _ quantity: (Point) -> Estimate?, _ title: Text.Comparison, _ caption: Text.Comparison,
    _ style: FigureStyle
  ) -> FigureSheet.Panel {
    let language = style.language
    let reach = sharedReach
    var plot = Plot(
      x: Axis(Text.Comparison.reducedControl(language), short: "±<i>t</i>", range: -1.03 * reach...1.03 * reach),
      y: Axis(title(language), includes: [0]), theme: style.theme, fontSize: style.fontSize)
    for (index, member) in members.enumerated() {
      for (place, curve) in member.curves.enumerated() {
        let points = curve.points.filter { abs($0.reduced) <= reach }.compactMap { point in
          quantity(point).map { DataPoint(point.reduced, $0.value, error: $0.error) }
        }
        guard !points.isEmpty else { continue }
        let count = member.curves.count
        var series = Series(
          place == count - 1 ? label(index, language) : nil, points,
          color: Self.color(index, style.theme, place, of: count), line: Self.line(place, of: count),
          marker: .of(index))
        series.markerSize = 0.8
        plot.series.append(series)
      }
    }
    plot.guides = [Guide(x: 0, label: "<i>t</i> = 0")]
    let cut =
      isCut && id == "comparison-order"
      ? Text.Figure.betweenSentences(language) + Text.Comparison.cutCaption(language) : ""
    return FigureSheet.Panel(id, plot, caption: caption(language) + cut)
  }

  // MARK: Collapse

  private func collapse(_ index: Int, _ style: FigureStyle) -> FigureSheet.Panel {
    let member = members[index]
    let language = style.language
    let symbol = Text.sizeSymbol(member.system)
    let size = symbol.isEmpty ? "<i>N</i>" : symbol.contains("</i>/<i>") ? "(\(symbol))" : symbol
    let values = ["size": size, "member": member.title[language]]
    var plot = Plot(
      x: Axis(
        member.isScaled
          ? Text.Comparison.scaledControl.filled(language, values) : Text.Comparison.reducedControl(language),
        short: member.isScaled ? nil : "±<i>t</i>"),
      y: Axis(
        member.isScaled
          ? Text.Comparison.scaledOrder.filled(language, values) : Text.Comparison.normalizedOrder(language)),
      theme: style.theme, fontSize: style.fontSize)
    plot.title =
      member.isScaled
      ? member.title[language]
      : (member.failsToCollapse ? Text.Comparison.notCollapsing : .notRescaled).filled(language, values)
    let range = scaledRange(member)
    for (place, curve) in member.curves.enumerated() {
      let points = curve.points.compactMap { point -> DataPoint? in
        guard member.isScaled else { return DataPoint(point.reduced, point.order.value, error: point.order.error) }
        guard let x = point.scaledControl, let y = point.scaledOrder, range.contains(x) else { return nil }
        return DataPoint(x, y.value, error: y.error)
      }
      plot.series.append(
        Series(
          label(index, curve.size, language), points,
          color: Self.color(index, style.theme, place, of: member.curves.count), marker: .of(place)))
    }
    return FigureSheet.Panel(
      "comparison-collapse-\(index + 1)", plot, caption: Text.Comparison.collapseCaption(language))
  }

  /// What the second smallest size covers of the scaled variable: far from the transition nothing collapses.
  private func scaledRange(_ member: Member) -> ClosedRange<Double> {
    let curve = member.curves[min(1, member.curves.count - 1)]
    let places = curve.points.compactMap { $0.scaledControl.map(abs) }
    let reach = places.max() ?? 0
    return -reach...reach
  }

  // MARK: Histograms

  private func stored(_ index: Int, _ style: FigureStyle) -> FigureSheet.Panel? {
    let member = members[index]
    let language = style.language
    guard !member.stored.isEmpty, let id = member.system.reweighting?.observable,
      let observable = member.system.observable(id)
    else { return nil }
    var plot = Plot(
      x: Axis(observable, language),
      y: Axis(Text.Comparison.storedDensity.filled(language, ["symbol": observable.symbol]), includes: [0]),
      theme: style.theme, fontSize: style.fontSize)
    plot.title = Text.Comparison.storedTitle.filled(language, ["member": member.title[language]])
    for (place, size) in member.stored.enumerated() {
      plot.series.append(
        Series(
          label(index, size.size, language), size.points,
          color: Self.color(index, style.theme, place, of: member.stored.count), line: .solid))
    }
    return FigureSheet.Panel(
      "comparison-histogram-\(index + 1)", plot,
      caption: Text.Comparison.storedCaption.filled(language, ["quantity": observable.title[language]]))
  }

  private func histogram(_ index: Int, _ style: FigureStyle) -> FigureSheet.Panel? {
    let member = members[index]
    guard let low = member.replicas.min(), let high = member.replicas.max() else { return nil }
    let language = style.language
    var plot = Plot(
      x: Axis(Text.Comparison.normalizedOrder(language), includes: [0, 1]),
      y: Axis(Text.Comparison.replicaCount(language), includes: [0]), theme: style.theme, fontSize: style.fontSize)
    let size = member.curves.last.map { Text.size(Int($0.size), of: member.system) } ?? ""
    plot.title = Text.Comparison.replicasOf.filled(language, ["member": member.title[language], "size": size])
    let bins = Histogram(of: member.replicas, range: min(0, low)...max(1, high), bins: 16)
    plot.bars = [
      Bars(
        nil, start: bins.range.lowerBound, width: bins.binWidth, heights: bins.counts.map(Double.init),
        color: Self.color(index, style.theme))
    ]
    return FigureSheet.Panel(
      "comparison-histogram-\(index + 1)", plot, caption: Text.Comparison.histogramCaption(language))
  }
}
