import Analogies
import Emergence
import Experiments
import Figures
import Foundation

/// A comparison as a page of text and as figures.
struct ComparisonDrawing {
  private let comparison: Comparison
  private let theme: Theme
  /// Of the figures, in millimetres.
  private let width: Double

  init(_ comparison: Comparison, theme: Theme, width: Double = FigureSheet.pageWidth) {
    self.comparison = comparison
    self.theme = theme
    self.width = width
  }

  /// The story, the table of all cards, what follows from the numbers and what the author says of it.
  func page(_ language: Language) -> String {
    let analogy = comparison.analogy
    var sections = [analogy.title.flat(language)]
    if let story = analogy.story { sections.append(story.flat(language)) }
    var table = TextTable(header(language).map(\.flattened))
    for row in rows(language) { table.add(row.map(\.flattened)) }
    sections.append(table.text)
    for (title, text) in comparison.paragraphs(language) {
      sections.append("\(title)\n  \(text.flattened)")
    }
    let words: [(title: Text.Comparison, text: LocalizedText?)] = [
      (.authorHolds, analogy.holds), (.authorBreaks, analogy.breaks), (.authorUndecided, analogy.undecided),
    ]
    for (title, text) in words { if let text { sections.append("\(title(language))\n  \(text.flat(language))") } }
    if !analogy.sources.isEmpty {
      let sources = analogy.sources.map { "  " + $0 }
      sections.append(([Text.Comparison.sources(language)] + sources).joined(separator: "\n"))
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// Draws every figure into `figures` as `NAME.LANGUAGE.FORMAT`.
  /// - Returns: the paths.
  /// - Throws: `StorageError`, `CanvasError`.
  func write(to folder: String, _ languages: [Language], _ formats: [Canvas.Format]) throws -> [String] {
    let folder = "\(folder)/figures"
    try ResultFolder.makeFolder(folder)
    var paths: [String] = []
    for language in languages {
      let style = FigureStyle(language: language, theme: theme)
      let sheets = ComparisonFigure(comparison).sheets(style)
      let table = TableFigure(
        title: comparison.analogy.title[language], header: header(language), rows: rows(language),
        notes: comparison.paragraphs(language).map { (heading: $0.title, text: $0.text) }, style: style)
      for format in formats {
        func path(_ name: String) -> String { "\(folder)/\(name).\(language.rawValue).\(format.rawValue)" }
        for (name, sheet) in sheets {
          try sheet.write(to: path(name), width: width, width <= 110 ? .stacked : .row)
          paths.append(path(name))
        }
        try table.write(to: path("comparison-card"), width: width)
        paths.append(path("comparison-card"))
      }
    }
    return paths
  }

  private func header(_ language: Language) -> [String] {
    [Text.Comparison.quantity(language)] + comparison.members.map { $0.title[language] }
  }

  private func rows(_ language: Language) -> [[String]] {
    comparison.card.rows.map { row in [row.title[language]] + row.cells.map { $0?.text[language] ?? "–" } }
  }
}

extension ComparisonFigure {
  init(_ comparison: Comparison) {
    self.init(
      title: comparison.analogy.title,
      members: comparison.members.map { member in
        let curves = member.curves.map { curve in
          let points = curve.points.map { point in
            Point(
              reduced: member.axis.sign * point.reduced, order: point.normalized, fluctuation: point.fluctuation,
              variance: point.variance, scaledControl: point.scaledControl.map { member.axis.sign * $0 },
              scaledOrder: point.scaledOrder)
          }
          return Curve(size: curve.size, points: points)
        }
        return Member(
          title: member.title, system: member.analysis.system, curves: curves, replicas: member.replicasInTheMiddle,
          stored: member.stored.map { size in (size.size, size.points.map { DataPoint($0.x, $0.density) }) },
          failsToCollapse: member.failsToCollapse)
      })
  }
}
