import Emergence
import Figures
import Foundation
import NeuralScale

/// The figures of capability thresholds, made from rows of a table and measured skills.
struct ThresholdFigures {
  let rows: [CapabilityThreshold]
  let skills: MeasuredSkills
  let style: FigureStyle

  private var language: Language { style.language }

  func write(_ figure: LawsThresholdsCommand.Figure, to path: String) throws {
    switch figure {
    case .timeline: try timeline.sheet(style).write(to: path)
    case .staircase: try staircase.sheet(style).write(to: path, width: FigureSheet.pageWidth, .row)
    case .heatmap: try heatmap.sheet(style).write(to: path)
    case .radar: try radar.sheet(style).write(to: path)
    }
  }

  /// Rows of one provenance, as they stand in the table.
  private func rows(_ provenance: Provenance) -> [CapabilityThreshold] { rows.filter { $0.provenance == provenance } }

  private func figureProvenance(_ provenance: Provenance) -> FigureProvenance {
    switch provenance {
    case .article: .article
    case .published: .published
    case .measured: .measured
    }
  }

  private var timeline: LawsTimelineFigure {
    LawsTimelineFigure(
      sections: Provenance.allCases.reversed().map { provenance in
        let sorted = rows(provenance).sorted { ($0.parameters, $0.task.english) < ($1.parameters, $1.task.english) }
        return (
          figureProvenance(provenance),
          sorted.map { row in
            let source = row.model.isEmpty ? row.source : "\(row.model); \(row.source)"
            return LawsTimelineFigure.Row(
              label: row.task[language], detail: source.escapedForMarkup, parameters: row.parameters,
              errorFactor: row.errorFactor)
          }
        )
      })
  }

  private func name(_ group: String) -> String {
    let names: [String: LocalizedText] = [
      "ability": LocalizedText(en: "abilities", zh: "能力"), "mathematics": LocalizedText(en: "mathematics", zh: "数学"),
      "code": LocalizedText(en: "code", zh: "代码"), "prompting": LocalizedText(en: "with prompting", zh: "借助提示方法"),
    ]
    return names[group]?[language] ?? group
  }

  /// Article's groups that are lists of abilities; what is said of emergence in general is no ability.
  private var articleGroups: [(group: String, rows: [CapabilityThreshold])] {
    ["ability", "mathematics", "code"].map { group in (group, rows(.article).filter { $0.group == group }) }
      .filter { !$0.1.isEmpty }
  }

  private var staircase: LawsStaircaseFigure {
    let published = rows(.published)
    let groups = [
      (language == .english ? "few-shot tasks" : "小样本任务", published.filter { $0.group != "prompting" }),
      (name("prompting"), published.filter { $0.group == "prompting" }),
    ].filter { !$0.1.isEmpty }
    let richest = skills.richest.system
    return LawsStaircaseFigure(
      article: articleGroups.map {
        LawsStaircaseFigure.Steps(label: name($0.group), thresholds: $0.rows.map(\.parameters))
      },
      published: groups.map { LawsStaircaseFigure.Steps(label: $0.0, thresholds: $0.1.map(\.parameters)) },
      measuredLabel: richest,
      measured: skills.counts(of: richest, above: 0.8).map {
        DataPoint($0.parameters, $0.count.value, error: $0.count.error)
      },
      seeds: skills.seeds(of: richest))
  }

  private func skillName(_ curve: MeasuredSkills.Curve) -> String {
    Int(curve.skill) == nil ? curve.title[language] : curve.skill
  }

  private var heatmap: LawsMatrixFigure {
    var matrices: [LawsMatrixFigure.Matrix] = []
    let abilities = articleGroups.first?.rows ?? []
    if !abilities.isEmpty {
      let exponents = Array(6...12)
      matrices.append(
        LawsMatrixFigure.Matrix(
          provenance: .article, name: "", rows: abilities.map { $0.task[language] },
          columns: exponents.map { "10<sup>\($0)</sup>" },
          values: abilities.map { row in exponents.map { pow(10, Double($0)) >= row.parameters ? 1 : 0 } }))
    }
    let (system, curves) = skills.richest
    let sizes = skills.sizes(of: system)
    matrices.append(
      LawsMatrixFigure.Matrix(
        provenance: .measured, name: system, rows: curves.map(skillName),
        columns: sizes.map { LawText.number($0, digits: 5) },
        values: curves.map { curve in sizes.map { min(max(curve.mean(at: $0), 0), 1) } }))
    return LawsMatrixFigure(matrices, seeds: skills.seeds(of: system))
  }

  private var radar: LawsRadarFigure {
    var wheels: [LawsRadarFigure.Wheel] = []
    if let code = articleGroups.first(where: { $0.group == "code" })?.rows {
      let sizes = [1e8, 1e10, 1e11, 1e12]
      wheels.append(
        LawsRadarFigure.Wheel(
          provenance: .article, name: "", axes: code.map { $0.task[language] },
          series: sizes.map { size in
            (
              "<i>N</i> = \(Text.number(size, digits: 1))",
              code.map { $0.parameters <= size ? 1 : 0.2 }
            )
          }))
    }
    let (system, curves) = skills.richest
    let sizes = skills.sizes(of: system)
    let count = min(4, sizes.count)
    let chosen = (0..<count).map { sizes[($0 + 1) * sizes.count / (count + 1)] }
    wheels.append(
      LawsRadarFigure.Wheel(
        provenance: .measured, name: system, axes: curves.map(skillName),
        series: chosen.map { size in
          ("<i>N</i> = \(LawText.number(size, digits: 6))", curves.map { max(0, $0.mean(at: size)) })
        }))
    return LawsRadarFigure(wheels, seeds: skills.seeds(of: system))
  }
}
