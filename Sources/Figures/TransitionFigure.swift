import Criticality
import Emergence
import Foundation

/// The figures of a transition that was found by finite-size scaling.
public struct TransitionFigure: Sendable {
  public var title: LocalizedText
  public var system: SystemCard
  public var parameters: ParameterValues
  /// The swept parameter.
  public var control: Parameter
  /// Id of the observable that is the order parameter.
  public var orderParameter: String
  /// What the card was made from.
  public var sizes: [TransitionCard.Size]
  public var card: TransitionCard
  public var reference: KnownValue?
  /// Curves by reweighting, drawn as lines; sizes without are joined by threads.
  public var curves: [ReweightedCurves] = []
  /// Helicity modulus of each size, of a system that has one.
  public var stiffness: [SizedCurve] = []

  /// What histograms of one size say between the points.
  public struct ReweightedCurves: Sendable {
    public var size: Double
    public var binder: [DataPoint]
    /// Density of the energy (or whatever the control acts on) where two phases coexist.
    public var distribution: [DataPoint]

    public init(size: Double, binder: [DataPoint], distribution: [DataPoint]) {
      self.size = size
      self.binder = binder
      self.distribution = distribution
    }
  }

  public init(
    title: LocalizedText, system: SystemCard, parameters: ParameterValues, control: Parameter, orderParameter: String,
    sizes: [TransitionCard.Size], card: TransitionCard, reference: KnownValue?
  ) {
    self.title = title
    self.system = system
    self.parameters = parameters
    self.control = control
    self.orderParameter = orderParameter
    self.sizes = sizes
    self.card = card
    self.reference = reference
  }

  /// Crossings of cumulants, their extrapolation, growth of the susceptibility, data collapse; where two phases coexist,
  /// their distribution instead of the collapse; the jump of a stiffness. Each is a sheet with one panel. Those the data
  /// do not carry are left out.
  public func sheets(_ style: FigureStyle) -> [FigureSheet] {
    let language = style.language
    let panels =
      card.jump == nil
      ? [crossings(style), extrapolation(style), susceptibility(style), collapse(style), distribution(style)]
      : [jump(style)]
    return panels.compactMap { $0 }.map { panel, caption in
      let setting = ([system.title[language]] + [Text.parameters(parameters, except: control.id, language)])
        .filter { !$0.isEmpty }.joined(separator: Text.Figure.separator(language))
      return FigureSheet(
        title: title[language], panels: [panel],
        caption: [setting + Text.Figure.sentenceEnd(language), caption]
          .joined(separator: Text.Figure.betweenSentences(language)), style: style)
    }
  }

  typealias Drawn = (panel: FigureSheet.Panel, caption: String)

  var isFirstOrder: Bool { card.verdict.order == .firstOrder }

  var sizeSymbol: String {
    let symbol = Text.sizeSymbol(system)
    return symbol.isEmpty ? "<i>N</i>" : symbol
  }

  func sizeLabel(_ size: Double) -> String { Text.size(Int(size), of: system) }

  var criticalGuide: [Guide] {
    guard let point = card.criticalPoint else { return [] }
    let label = "\(control.symbol)<sub>c</sub>"
    return [Guide(x: point.value, error: point.error.isFinite ? point.error : 0, label: label)]
  }

  var criticalValues: [String: String] {
    ["symbol": control.symbol, "value": card.criticalPoint.map { Text.number($0) } ?? "–"]
  }

  func color(_ index: Int, _ style: FigureStyle) -> Color {
    SweepFigure.color(index, of: sizes.count, style.theme)
  }

  // MARK: Binder cumulants

  private func crossings(_ style: FigureStyle) -> Drawn? {
    guard let point = card.criticalPoint, !card.crossings.isEmpty || isFirstOrder, let id = system.binder,
      let observable = system.observable(id)
    else { return nil }
    let all = sizes.flatMap { $0.points.map(\.control) }
    // Where two phases coexist the depths lie beside the critical point, farther for smaller sizes.
    let window =
      isFirstOrder ? (all.min() ?? 0)...(all.max() ?? 1) : window(around: point.value)
    var plot = Plot(
      x: Axis(control, style.language), y: Axis(observable, style.language), theme: style.theme,
      fontSize: style.fontSize)
    for (index, size) in sizes.enumerated() {
      let points = size.points.filter { window.contains($0.control) }.compactMap { point in
        point.binder.map { DataPoint(point.control, $0.value, error: $0.error) }
      }
      let curve = curves.first { $0.size == size.size }?.binder.filter { window.contains($0.x) } ?? []
      if !curve.isEmpty {
        plot.series.append(Series(nil, curve.map { DataPoint($0.x, $0.y) }, color: color(index, style), line: .solid))
      }
      plot.series.append(
        Series(
          sizeLabel(size.size), points, color: color(index, style), line: curve.isEmpty ? .thread : nil,
          marker: .of(index)))
    }
    plot.guides = criticalGuide
    let caption: Text.Transition = isFirstOrder ? .dipsCaption : .crossingsCaption
    return (
      FigureSheet.Panel("binder-crossings", plot),
      [caption.filled(style.language, criticalValues)]
        .appending(curves.isEmpty ? nil : Text.Transition.reweightedCaption(style.language))
        .joined(separator: Text.Figure.betweenSentences(style.language))
    )
  }

  /// The measured controls near the critical point: four on either side, where there are so many.
  private func window(around centre: Double) -> ClosedRange<Double> {
    let controls = Set(sizes.flatMap { $0.points.map(\.control) })
    let below = controls.filter { $0 <= centre }.sorted(by: >).prefix(4).last ?? centre
    let above = controls.filter { $0 >= centre }.sorted().prefix(4).last ?? centre
    let reach = max(centre - below, above - centre)
    return centre - reach...centre + reach
  }

  // MARK: Extrapolation

  private func extrapolation(_ style: FigureStyle) -> Drawn? {
    guard let point = card.criticalPoint else { return nil }
    let language = style.language
    let isCrossover = card.verdict.order == .crossover
    // Where two phases coexist everything moves with the volume.
    let power = isFirstOrder ? card.firstOrder?.dimension ?? 1 : 1
    let name = Text.Transition.inverseSize.filled(
      language, ["size": power == 1 ? sizeSymbol : "\(sizeSymbol)<sup>\(Int(power))</sup>"])
    var plot = Plot(
      x: Axis(name, includes: [0]),
      y: Axis(control, language), theme: style.theme, fontSize: style.fontSize)
    func series(_ label: String, _ points: [(size: Double, estimate: Estimate)], _ index: Int) {
      guard !points.isEmpty else { return }
      let data = points.map { DataPoint(pow($0.size, -power), $0.estimate.value, error: $0.estimate.error) }
      plot.series.append(Series(label, data, color: style.theme.seriesColor(index), line: .thread, marker: .of(index)))
    }
    let neighbours = zip(sizes.map(\.size), sizes.dropFirst().map(\.size))
    let crossings = neighbours.compactMap { lower, upper in
      card.crossings.first { $0.sizes == (lower, upper) }.map { (size: lower, estimate: $0.crossing.position) }
    }
    if !isFirstOrder { series(Text.Transition.crossingsOfPairs(language), crossings, 0) }
    if let id = system.susceptibility, let observable = system.observable(id) {
      series(
        Text.Transition.peaksOfSizes.filled(language, ["symbol": observable.symbol]),
        card.peaks.map { (size: $0.size, estimate: $0.peak.position) }, 1)
    }
    if isFirstOrder {
      func place(_ position: (TransitionCard.Reweighted) -> Estimate?) -> [(size: Double, estimate: Estimate)] {
        sizes.compactMap { size in
          size.reweighted.flatMap { position($0) }.map { (size: size.size, estimate: $0) }
        }
      }
      series(Text.Transition.fluctuationsOfSizes(language), place { $0.fluctuation?.position }, 0)
      series(Text.Transition.equalHeightsOfSizes(language), place(\.coexistence), 2)
    } else if crossings.isEmpty {
      series(
        Text.Transition.midpointsOfSizes(language),
        card.midpoints.compactMap { size, midpoint in midpoint.map { (size: size, estimate: $0.position) } }, 2)
    }
    guard !plot.series.isEmpty else { return nil }
    let widest = plot.series.flatMap { $0.points.map(\.x) }.max() ?? 1
    if point.error.isFinite, !isCrossover {
      plot.bands = [
        Band(
          Text.Transition.result(language),
          [0, widest].map { Band.Slice(x: $0, low: point.value - point.error, high: point.value + point.error) },
          color: style.theme.accent.opacity(0.3))
      ]
    }
    if let reference {
      let value = reference.value
      plot.curves = [Curve(Text.Transition.known(language), style: .reference(reference.origin)) { _ in value }]
    }
    // Maxima are farther from the critical point than crossings by orders of magnitude.
    if plot.series.count > 1, crossings.count > 1, !isFirstOrder {
      var close = plot
      close.series.removeLast(plot.series.count - 1)
      close.x = Axis(Text.Transition.inverseSize.filled(language, ["size": sizeSymbol]), includes: [0])
      close.y = Axis(control.symbol)
      close.fontSize = style.fontSize * 0.8
      close.legend = .none
      plot.insets = [Plot.Inset(close, width: 0.5, height: 0.4)]
      plot.legend = .above
    }
    return (
      FigureSheet.Panel("extrapolation", plot),
      isCrossover
        ? Text.Transition.crossoverCaption(language)
        : Text.Transition.extrapolationCaption.filled(language, criticalValues)
    )
  }

  // MARK: Susceptibility

  private func susceptibility(_ style: FigureStyle) -> Drawn? {
    guard card.peaks.count >= 3, let id = system.susceptibility, let observable = system.observable(id) else {
      return nil
    }
    let language = style.language
    var plot = Plot(
      x: Axis(system.sizeTitle[language], scale: .logarithmic), y: Axis(observable, language, scale: .logarithmic),
      theme: style.theme, fontSize: style.fontSize)
    func add(_ label: String, _ points: [CurvePoint], _ index: Int) {
      guard points.count >= 2, let law = PowerLaw(through: points) else { return }
      let color = style.theme.seriesColor(index)
      plot.series.append(
        Series(
          label, points.map { DataPoint($0.x, $0.y.value, error: $0.y.error) }, color: color, marker: .of(index)))
      let (amplitude, exponent) = (law.logarithmOfAmplitude.value, law.exponent)
      plot.curves.append(
        Curve(
          Text.Transition.powerLaw.filled(language, ["value": Text.number(exponent)]), style: LineStyle(width: 1),
          color: color
        ) { size in size > 0 ? exp(amplitude + exponent.value * log(size)) : nil })
    }
    add(
      Text.Transition.peakHeights(language), card.peaks.map { CurvePoint(x: $0.size, y: $0.peak.height) }, 0)
    if let point = card.criticalPoint, !isFirstOrder {
      let nearest = sizes.compactMap { size in
        size.points.min { abs($0.control - point.value) < abs($1.control - point.value) }.flatMap { nearest in
          nearest.susceptibility.map { (control: nearest.control, point: CurvePoint(x: size.size, y: $0)) }
        }
      }
      let isAtPoint = nearest.allSatisfy { abs($0.control - point.value) <= 1e-3 * abs(point.value) }
      if isAtPoint {
        add(
          Text.Transition.atCriticalPoint.filled(language, ["symbol": "\(control.symbol)<sub>c</sub>"]),
          nearest.map(\.point), 1)
      }
    }
    return (
      FigureSheet.Panel("susceptibility-scaling", plot),
      (isFirstOrder ? Text.Transition.volumeCaption : .susceptibilityCaption).filled(
        language, ["dimension": card.firstOrder.map { String(Int($0.dimension)) } ?? "<i>d</i>"])
    )
  }

  // MARK: Collapse

  private func collapse(_ style: FigureStyle) -> Drawn? {
    guard let collapse = card.collapse, let observable = system.observable(orderParameter) else { return nil }
    let language = style.language
    let names = ["symbol": control.symbol, "size": sizeSymbol]
    var plot = Plot(
      x: Axis(Text.Transition.scaledControl.filled(language, names)),
      y: Axis("\(observable.symbol) \(sizeSymbol)<sup><i>β</i>/<i>ν</i></sup>"), theme: style.theme,
      fontSize: style.fontSize)
    var raw = Plot(
      x: Axis(control.symbol), y: Axis(observable.symbol), theme: style.theme, fontSize: style.fontSize * 0.8)
    raw.legend = .none
    // Far from the critical point nothing collapses, and the points would squeeze those that do.
    let range = scaledRange(collapse)
    let isHeldOut = collapse.heldOutQuality != nil
    for (index, size) in sizes.enumerated() {
      let stretch = pow(size.size, collapse.inverseNu.value)
      let lift = pow(size.size, collapse.ratio.value)
      let isLast = isHeldOut && index == sizes.count - 1
      let label = sizeLabel(size.size)
      var scaled = Series(
        isLast ? Text.Transition.heldOut.filled(language, ["size": label]) : label,
        size.points.map {
          DataPoint(
            ($0.control - collapse.criticalPoint.value) * stretch, $0.orderParameter.value * lift,
            error: $0.orderParameter.error * lift)
        }.filter { range.contains($0.x) }, color: color(index, style), marker: .of(index))
      scaled.isHollow = isLast
      var measured = Series(
        nil, size.points.map { DataPoint($0.control, $0.orderParameter.value, error: $0.orderParameter.error) },
        color: color(index, style), marker: .of(index))
      measured.isHollow = isLast
      measured.markerSize = 0.7
      plot.series.append(scaled)
      raw.series.append(measured)
    }
    plot.insets = [Plot.Inset(raw, width: 0.5, height: 0.5)]
    plot.legend = .above
    var caption = Text.Transition.collapseCaption.filled(
      language,
      [
        "symbol": control.symbol, "point": Text.number(collapse.criticalPoint),
        "inverseNu": Text.number(collapse.inverseNu), "ratio": Text.number(collapse.ratio),
        "after": Text.number(collapse.quality, digits: 3), "before": Text.number(collapse.unscaledQuality, digits: 3),
      ])
    if let heldOut = collapse.heldOutQuality {
      caption += Text.Figure.betweenSentences(language)
      caption += Text.Transition.heldOutCaption.filled(language, ["heldOut": Text.number(heldOut, digits: 3)])
    }
    return (FigureSheet.Panel("collapse", plot), caption)
  }

  /// What the points that took part cover of the scaled variable, and as much again.
  private func scaledRange(_ collapse: DataCollapse) -> ClosedRange<Double> {
    let places = card.collapsed.flatMap { curve in
      curve.points.map { abs($0.x - collapse.criticalPoint.value) * pow(curve.size, collapse.inverseNu.value) }
    }
    let reach = 1.2 * (places.max() ?? 1)
    return -reach...reach
  }
}

extension [String] {
  fileprivate func appending(_ text: String?) -> [String] { text.map { self + [$0] } ?? self }
}
