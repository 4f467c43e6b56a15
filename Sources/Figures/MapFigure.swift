import Criticality
import Emergence

/// What a sweep over two parameters measured: each quantity as a field of colours, and the phases where the system tells
/// them apart.
public struct MapFigure: Sendable {
  /// Means over replicas at one point, by observable.
  public struct Point: Sendable {
    public var x: Double
    public var y: Double
    public var values: [String: Double]

    public init(x: Double, y: Double, values: [String: Double]) {
      self.x = x
      self.y = y
      self.values = values
    }
  }

  public var title: LocalizedText
  public var card: SystemCard
  /// The parameters that all points share; those of the two axes are not used.
  public var parameters: ParameterValues
  public var size: Int
  public var replicas: Int
  /// Ids of the parameters along the axes.
  public var horizontal: String
  public var vertical: String
  public var orderParameter: String
  public var points: [Point]

  public init(
    title: LocalizedText, card: SystemCard, parameters: ParameterValues, size: Int, replicas: Int, horizontal: String,
    vertical: String, orderParameter: String, points: [Point]
  ) {
    self.title = title
    self.card = card
    self.parameters = parameters
    self.size = size
    self.replicas = replicas
    self.horizontal = horizontal
    self.vertical = vertical
    self.orderParameter = orderParameter
    self.points = points
  }

  /// Ids of the observables that are worth a panel and were measured, the order parameter first where no map is declared.
  public var panels: [String] {
    let wanted = card.map?.panels ?? [orderParameter, card.susceptibility, card.binder].compactMap { $0 }
    return wanted.filter { id in points.contains { value(id, at: $0) != nil } }
  }

  /// The phase of a point, by position in the card's list; nil where it is not decided.
  public func phase(of point: Point) -> Int? {
    guard let map = card.map, !map.phases.isEmpty else { return nil }
    let id = map.phase(map.inputs.map { point.values[$0] })
    return map.phases.firstIndex { $0.id == id }
  }

  /// The value of a quantity at a point; nil where it was not measured or means nothing.
  func value(_ id: String, at point: Point) -> Double? {
    guard let value = point.values[id], value.isFinite else { return nil }
    guard let phase = phase(of: point), let map = card.map, map.phases[phase].isQuiet else { return value }
    return id == map.panels.first ? value : nil
  }

  /// Phases that occur, by position in the card's list.
  var present: [Int] { Set(points.compactMap(phase)).sorted() }

  func parameter(_ id: String) -> Parameter { card.parameter(id) ?? card.controlParameter }

  // MARK: The figure

  public func sheet(_ style: FigureStyle) -> DrawnSheet {
    let panels = MapPanels(self, style)
    return DrawnSheet(
      title: title[style.language], caption: caption(style.language), style: style,
      bodyHeight: { width, canvas in panels.height(width: width, on: canvas) },
      drawBody: { canvas, rect in panels.draw(on: canvas, in: rect) })
  }

  private func caption(_ language: Language) -> String {
    var setting = card.title[language]
    let named = Text.parameters(parameters, except: [horizontal, vertical], language)
    if !named.isEmpty { setting += Text.Figure.separator(language) + named }
    setting += Text.Figure.separator(language) + Text.size(size, of: card)
    var sentences = [setting + Text.Figure.sentenceEnd(language)]
    sentences.append(
      replicas > 1
        ? Text.Map.cellsOfReplicas.filled(language, ["count": String(replicas)]) : Text.Map.cells(language))
    if !present.isEmpty, let criterion = card.map?.criterion, !criterion.isEmpty {
      sentences.append(criterion[language])
    }
    for boundary in boundaries {
      let text: Text.Figure =
        switch boundary.origin {
        case .exact: .exactCurve
        case .literature: .publishedCurve
        case .own: .ownCurve
        }
      let curve = ["curve": "\(boundary.title[language]) (\(boundary.source.withSubscripts))"]
      let isPoint = boundary.parts.allSatisfy { $0.count == 1 }
      sentences.append(isPoint ? Text.Map.mark.filled(language, curve) : text.filled(language, curve))
    }
    return sentences.joined(separator: Text.Figure.betweenSentences(language))
  }

  // MARK: Theory

  /// A boundary as places of the map, in order.
  struct Line {
    let title: LocalizedText
    let origin: KnownValue.Origin
    let source: String
    let parts: [[DataPoint]]
  }

  /// Boundaries that the card declares for one of the axes, else the critical point of the control parameter wherever it
  /// is known.
  var boundaries: [Line] {
    let declared = (card.map?.boundaries ?? []).compactMap { boundary -> Line? in
      line(of: boundary.parameter, boundary.title, boundary.origin, boundary.source, boundary.value)
    }
    guard declared.isEmpty else { return declared }
    let critical = card.criticalPoint
    guard let known = places(along: card.control == horizontal ? vertical : horizontal).lazy.compactMap(critical).first,
      [horizontal, vertical].contains(card.control)
    else { return [] }
    let symbol = Text.Figure.criticalValueShort.text
    let title = LocalizedText(
      en: symbol.english.filled(["symbol": card.controlParameter.symbol]),
      zh: symbol.chinese.filled(["symbol": card.controlParameter.symbol]))
    return line(of: card.control, title, known.origin, known.source) { critical($0)?.value }.map { [$0] } ?? []
  }

  /// The parameters along one axis of the map, closely spaced.
  private func places(along axis: String) -> [ParameterValues] {
    let values = points.map { axis == horizontal ? $0.x : $0.y }
    guard let low = values.min(), let high = values.max(), let declared = card.parameter(axis) else { return [] }
    let even = (0...200).map { low + (high - low) * Double($0) / 200 }
    return Set(even + values).sorted().compactMap { declared.value(from: $0) }.map { parameters.setting([axis: $0]) }
  }

  private func line(
    of id: String, _ title: LocalizedText, _ origin: KnownValue.Origin, _ source: String,
    _ value: (ParameterValues) -> Double?
  ) -> Line? {
    guard id == horizontal || id == vertical else { return nil }
    let other = id == horizontal ? vertical : horizontal
    var parts: [[DataPoint]] = [[]]
    for place in places(along: other) {
      let along = place.real(other)
      guard let value = value(place), value.isFinite else {
        if parts[parts.count - 1].isEmpty == false { parts.append([]) }
        continue
      }
      parts[parts.count - 1].append(id == horizontal ? DataPoint(value, along) : DataPoint(along, value))
    }
    parts.removeAll(where: \.isEmpty)
    return parts.isEmpty ? nil : Line(title: title, origin: origin, source: source, parts: parts)
  }
}
