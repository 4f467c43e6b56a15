import Analogies
import Criticality
import Emergence
import Figures
import Foundation

/// The four plots of the instrument, as data. The window and the saved figure show the same.
nonisolated struct Instrument {
  let snapshot: Snapshot
  /// Points of a measured curve, beside those that settled while somebody watched.
  let swept: [SettledPoint]
  let language: Language
  let theme: Theme
  /// Whether the plots change every frame.
  let isLive: Bool
  var fontSize = 12.5
  /// The part of the control axis that is shown; nil for the slider's.
  var axisRange: ClosedRange<Double>?
  let memory: CurveMemory

  private var session: Session { snapshot.session }
  private var axisObservable: Observable { session.card.observables[session.axisIndex] }

  private func title(_ observable: Observable) -> String {
    InstrumentText.quantity(observable.title[language], observable.symbol, observable.unit[language], language)
  }

  private func plot(x: Axis, y: Axis) -> Plot {
    var plot = Plot(x: x, y: y, theme: theme, fontSize: fontSize)
    plot.isLive = isLive
    return plot
  }

  // MARK: In time

  /// The order parameter and, below it, the energy on the same axis of time.
  var inTime: [Plot] {
    let last = Double(max(snapshot.step, 1))
    // While young the axis grows in steps 1, 2, 5, 10, …: a curve that fills it is never rescaled at every frame.
    let range =
      last < snapshot.traceSpan
      ? 0...min(snapshot.traceSpan, Self.roundUp(max(last, 100))) : last - snapshot.traceSpan...last
    let indices = [session.orderIndex] + (session.companionIndex.map { [$0] } ?? [])
    return indices.enumerated().map { position, index in
      let observable = session.card.observables[index]
      let isLowest = position == indices.count - 1
      var x = Axis(WindowText.time[language], range: range)
      x.showsLabels = isLowest
      // The name stands above the frame: along the axis there is room for the symbol only.
      var y = Axis(InstrumentText.symbol(observable.symbol, observable.unit[language]), range: nil)
      if position == 0 { y.includes = [0, 1] }
      var plot = plot(x: x, y: y)
      plot.title = position == 0 ? observable.title[language].capitalizedFirst : ""
      let points = snapshot.trace.map { DataPoint($0.step, $0.values[position]) }.filter { $0.y.isFinite }
      plot.series = [Series(nil, points, color: theme.seriesColor(position), line: LineStyle(width: 1.3))]
      plot.legend = .none
      return plot
    }
  }

  /// The smallest of …, 1, 2, 5, 10, 20, … that is not below a positive number.
  private static func roundUp(_ number: Double) -> Double {
    let power = pow(10, log10(number).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= number } ?? 10 * power
  }

  // MARK: Over the control

  private var controlRange: ClosedRange<Double> {
    let scale = SliderScale(session.controlParameter)
    let typical = axisRange ?? scale?.range ?? 0...1
    let now = session.controlValue
    return min(typical.lowerBound, now)...max(typical.upperBound, now)
  }

  private var controlAxis: Axis {
    let parameter = session.controlParameter
    let isLogarithmic = SliderScale(parameter)?.isLogarithmic ?? false
    return Axis(
      InstrumentText.quantity(parameter.title[language], parameter.symbol, parameter.unit[language], language),
      scale: isLogarithmic ? .logarithmic : .linear, range: controlRange)
  }

  private var guides: [Guide] {
    session.criticalPoint.map {
      [Guide(x: $0.value, error: $0.error, label: session.controlParameter.symbol + "<sub>c</sub>")]
    } ?? []
  }

  private func curves(of quantity: String) -> [Curve] {
    memory.curves(of: session).filter { $0.quantity == quantity }.map {
      Curve(InstrumentText.origin($0.origin)[language], style: .reference($0.origin), value: $0.value)
    }
  }

  var order: Plot {
    var plot = plot(
      x: controlAxis, y: Axis(InstrumentText.symbol(axisObservable.symbol, axisObservable.unit[language])))
    plot.y.includes = session.axisIndex == session.signedIndex ? [-1, 1] : [0, 1]
    plot.title = axisObservable.title[language].capitalizedFirst
    plot.guides = guides
    plot.curves = curves(of: axisObservable.id)
    plot.series = rampSeries + settledSeries(\.order)
    var now = Series(
      WindowText.now[language], [DataPoint(session.controlValue, snapshot.values[session.axisIndex])],
      color: theme.seriesColor(1), marker: .circle)
    now.isHighlighted = true
    plot.series.append(now)
    return plot
  }

  private func settledSeries(_ quantity: KeyPath<SettledPoint, Estimate>) -> [Series] {
    let points = (swept + snapshot.settled).map {
      DataPoint($0.control, $0[keyPath: quantity].value, error: $0[keyPath: quantity].error)
    }
    return points.isEmpty
      ? [] : [Series(WindowText.measured[language], points, color: theme.seriesColor(0), marker: .circle)]
  }

  private var rampSeries: [Series] {
    guard let record = snapshot.ramp else { return [] }
    let points = record.points.map { DataPoint($0.control, $0.value) }
    let turn = min(record.ramp.values, points.count)
    let isUpFirst = record.ramp.to > record.ramp.from
    func branch(_ points: ArraySlice<DataPoint>, isUp: Bool) -> Series {
      Series(
        (isUp ? WindowText.goingUp : .goingDown)[language], Array(points), color: theme.seriesColor(isUp ? 3 : 2),
        line: LineStyle(width: 1.8, dash: isUp ? [] : [6, 3]))
    }
    return [branch(points[..<turn], isUp: isUpFirst)]
      + (turn < points.count ? [branch(points[(turn - 1)...], isUp: !isUpFirst)] : [])
  }

  var susceptibility: Plot {
    let observable = session.card.susceptibility.flatMap { session.card.observable($0) }
    var plot = plot(
      x: controlAxis,
      y: Axis(observable.map { InstrumentText.symbol($0.symbol, $0.unit[language]) } ?? "", includes: [0]))
    plot.title = observable?.title[language].capitalizedFirst ?? ""
    plot.guides = guides
    plot.curves = observable.map { curves(of: $0.id) } ?? []
    let points = (swept + snapshot.settled).compactMap { point in
      point.susceptibility.map { DataPoint(point.control, $0.value, error: $0.error) }
    }
    if !points.isEmpty {
      plot.series = [Series(WindowText.measured[language], points, color: theme.seriesColor(0), marker: .circle)]
    }
    if plot.isEmpty { plot.y.range = 0...1 }
    plot.emptyMessage = WindowText.waiting[language]
    plot.legend = .none
    return plot
  }

  // MARK: Distribution

  var histogram: Plot {
    let observable = session.card.observables[session.signedIndex ?? session.orderIndex]
    let counts = snapshot.histogram
    let range = counts.range ?? 0...1
    var plot = plot(
      x: Axis(title(observable), range: range), y: Axis(WindowText.probabilityDensity[language], includes: [0]))
    plot.title = WindowText.histogramTitle[language]
    if counts.total > 0 {
      let width = (range.upperBound - range.lowerBound) / Double(counts.counts.count)
      let heights = counts.counts.map { Double($0) / Double(counts.total) / width }
      plot.bars = [
        Bars(nil, start: range.lowerBound, width: width, heights: heights, color: theme.seriesColor(0))
      ]
    }
    plot.legend = .none
    return plot
  }
}

/// Labels of axes.
nonisolated enum InstrumentText {
  /// `temperature T (J/k_B)`.
  static func quantity(_ title: String, _ symbol: String, _ unit: String, _ language: Language) -> String {
    let name = symbol.isEmpty ? title : "\(title) \(symbol)"
    if unit.isEmpty { return name }
    return language == .english ? "\(name) (\(unit))" : "\(name)（\(unit)）"
  }

  static func symbol(_ symbol: String, _ unit: String) -> String {
    unit.isEmpty ? symbol : "\(symbol) (\(unit))"
  }

  static func origin(_ origin: KnownValue.Origin) -> WindowText {
    switch origin {
    case .exact: .exact
    case .literature: .literature
    case .own: .own
    }
  }
}
