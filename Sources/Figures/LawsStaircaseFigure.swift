import Emergence

/// How many abilities a model of a size has: what an article draws, what is published, what is measured, side by side.
public struct LawsStaircaseFigure: Sendable {
  /// Thresholds of one group of tasks.
  public struct Steps: Sendable {
    public var label: String
    public var thresholds: [Double]

    public init(label: String, thresholds: [Double]) {
      self.label = label
      self.thresholds = thresholds
    }
  }

  public var article: [Steps]
  public var published: [Steps]
  public var measuredLabel: String
  /// Parameters, number of skills, its standard error.
  public var measured: [DataPoint]
  public var seeds: Int

  public init(
    article: [Steps], published: [Steps], measuredLabel: String, measured: [DataPoint], seeds: Int
  ) {
    self.article = article
    self.published = published
    self.measuredLabel = measuredLabel
    self.measured = measured
    self.seeds = seeds
  }

  public func sheet(_ style: FigureStyle) -> FigureSheet {
    let language = style.language
    func plot(_ provenance: FigureProvenance, _ letter: String, labelsY: Bool) -> Plot {
      var plot = Plot(
        x: Axis(Text.Laws.parameters(language), scale: .logarithmic),
        y: Axis(labelsY ? Text.Laws.abilities(language) : "", includes: [0]), theme: style.theme,
        fontSize: style.fontSize)
      plot.title = provenance.tag(language)
      plot.letter = letter
      return plot
    }
    var drawn = plot(.article, "a", labelsY: true)
    drawn.series = article.enumerated().map { index, steps in
      Series(
        steps.label, Self.staircase(steps.thresholds), color: style.theme.seriesColor([1, 3, 4][index % 3]),
        line: LineStyle(width: 1.3, dash: [4, 2.5]))
    }
    var known = plot(.published, "b", labelsY: false)
    known.series = published.enumerated().map { index, steps in
      Series(
        steps.label, Self.staircase(steps.thresholds), color: style.theme.seriesColor([0, 6][index % 2]),
        line: LineStyle(width: 1.5))
    }
    var own = plot(.measured, "c", labelsY: false)
    own.series = [
      Series(
        measuredLabel, measured, color: FigureProvenance.measured.color(style.theme), line: .thread, marker: .square)
    ]
    let panels = [
      ("article", drawn, article.isEmpty), ("published", known, published.isEmpty), ("measured", own, false),
    ]
    .filter { !$0.2 }.map { FigureSheet.Panel("staircase-\($0.0)", $0.1) }
    return FigureSheet(
      title: Text.Laws.staircaseTitle(language), panels: panels,
      caption: Text.Laws.staircaseCaption.filled(language, ["seeds": String(seeds)]), style: style)
  }

  /// Corners of the steps, from a decade below the first to a decade above the last.
  static func staircase(_ thresholds: [Double]) -> [DataPoint] {
    let sorted = thresholds.sorted()
    guard let first = sorted.first, let last = sorted.last else { return [] }
    var points = [DataPoint(first / 10, 0)]
    for (count, threshold) in sorted.enumerated() {
      points.append(DataPoint(threshold, Double(count)))
      points.append(DataPoint(threshold, Double(count + 1)))
    }
    points.append(DataPoint(last * 10, Double(sorted.count)))
    return points
  }
}
