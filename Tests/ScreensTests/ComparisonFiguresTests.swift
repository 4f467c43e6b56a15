import Analogies
import Catalog
import Criticality
import Emergence
import Experiments
import Figures
import Foundation
import Screens
import Testing

/// The figures of every shipped analogy, with the names its members have and curves in place of measured ones.
struct ComparisonFiguresTests {
  private func figure(_ analogy: AnalogyPreset) -> ComparisonFigure {
    ComparisonFigure(
      title: analogy.analogy.title,
      members: zip(analogy.analogy.members, analogy.presets).map { member, preset in
        // Every size of the study has its entry in the legend.
        ComparisonFigure.Member(
          title: member.title ?? preset.title, system: preset.card,
          curves: preset.sizes.sorted().map { curve(size: Double($0)) },
          replicas: (0..<12).map { Double($0 % 2) + 0.01 * Double($0) })
      })
  }

  private func curve(size: Double) -> ComparisonFigure.Curve {
    ComparisonFigure.Curve(
      size: size,
      points: (-8...8).map { step in
        let t = Double(step) / 10
        let order = Estimate(value: 0.5 + 0.5 * tanh(t * 4), error: 0.02)
        return ComparisonFigure.Point(
          reduced: t, order: order, fluctuation: Estimate(value: exp(-t * t * 20), error: 0.03),
          variance: Estimate(value: 0.01, error: 0.003), scaledControl: t * size.squareRoot(), scaledOrder: order)
      })
  }

  @Test(arguments: PresetLibrary(systems: Catalog.systems).analogies.map(\.name))
  func everyWordStandsWholeAndAlone(_ name: String) throws {
    let figure = figure(try AnalogyPreset(name, library: PresetLibrary(systems: Catalog.systems)))
    for (number, look) in Eyes.looks.enumerated() {
      let style = FigureStyle(language: look.0, theme: .named(look.1))
      // On paper, and as large as a window of either width; each language and each theme is seen at all.
      let page = FigureSheet.points(millimetres: FigureSheet.pageWidth)
      let widths = [page, number == 0 || number == 3 ? 1280.0 : 1920]
      for width in widths {
        for (sheetName, sheet) in figure.sheets(style) {
          let canvas = Canvas(pixelWidth: Int(width), pixelHeight: Int(sheet.height(width: width, .row)))
          canvas.drawnTexts = []
          _ = sheet.draw(on: canvas, in: canvas.bounds, .row)
          let texts = (canvas.drawnTexts ?? []).filter { !$0.text.isEmpty }
          if let folder = ProcessInfo.processInfo.environment["EMERGENCE_SCREENSHOTS"] {
            try canvas.writePNG(to: "\(folder)/\(name)-\(sheetName)-\(look.0.rawValue)-\(Int(width)).png")
          }
          #expect(texts.count > 10 && Eyes.faults(texts) == [], "\(sheetName) \(look) \(width)")
        }
      }
    }
  }
}
