import Emergence
import Figures
import Foundation
import Testing

/// `FIGURES_DIRECTORY=out swift test --filter GalleryTests` leaves every figure in `out`, to look at.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["FIGURES_DIRECTORY"] != nil)) struct GalleryTests {
  let folder = ProcessInfo.processInfo.environment["FIGURES_DIRECTORY"] ?? ""

  @Test(arguments: Language.allCases, Theme.Name.allCases)
  func everyFigureIsWritten(language: Language, theme: Theme.Name) throws {
    let style = FigureStyle(language: language, theme: .named(theme))
    let suffix = "\(language.rawValue)-\(theme.rawValue).png"
    let sweep = SampleData.sweep().sheet(style)
    try sweep.write(to: "\(folder)/sweep-row-\(suffix)", width: FigureSheet.pageWidth, .row)
    try sweep.write(to: "\(folder)/sweep-column-\(suffix)", width: FigureSheet.columnWidth, .stacked)
    for panel in sweep.panels {
      try sweep.alone(panel).write(to: "\(folder)/\(panel.id)-\(suffix)", width: FigureSheet.columnWidth, .row)
    }
    try SampleData.hysteresis().sheet(style)
      .write(to: "\(folder)/hysteresis-\(suffix)", width: FigureSheet.columnWidth, .row)
    try SampleData.hysteresis(sizes: [16, 32]).sheet(style)
      .write(to: "\(folder)/hysteresis-two-\(suffix)", width: FigureSheet.columnWidth, .row)
    try SampleData.timeSeries().sheet(style)
      .write(to: "\(folder)/time-series-\(suffix)", width: FigureSheet.pageWidth, .stacked)
    try Canvas.export(to: "\(folder)/live-\(suffix)", width: 600, height: 400, scale: 1) {
      SampleData.livePlot(theme: .named(theme)).draw(on: $0, in: $0.bounds)
    }
    try Canvas.export(to: "\(folder)/picture-\(suffix)", width: 640, height: 720, scale: 1) {
      SampleData.picture().draw(on: $0, in: $0.bounds, language: language, theme: .named(theme))
    }
  }
}
