import Analogies
import ArgumentParser
import Catalog
import Criticality
import Emergence
import Experiments
import Figures
import Foundation

extension Canvas.Format: ExpressibleByArgument {}
extension Theme.Name: ExpressibleByArgument {}

/// Language and colours of a figure.
struct FigureOptions: ParsableArguments {
  @Option(help: "Language of the figure's text: en or zh.")
  var language: Language = .ofTerminal

  @Option(help: "Colours of the figure: light for paper, dark for a screen.")
  var theme: Theme.Name = .light
}

struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draws the standard figures of a run, a sweep, a map or a comparison into DIR/figures.",
    discussion: """
      Each figure is written as SVG, and in one more format if asked for. A narrow figure (up to 110 mm, a column of a \
      paper) has its panels one under another, a wide one side by side; every panel is also a figure of its own. \
      Standard output lists the files.
      """)

  @Argument(help: "Folder of a run, a sweep or a comparison.")
  var dir: String
  @Option(help: "One more format beside SVG: png, svg or pdf.")
  var format: Canvas.Format = .svg
  @OptionGroup var options: FigureOptions
  @Option(help: "Width of the whole figure in millimetres, from 40 to 1000.")
  var width = FigureSheet.pageWidth
  @Flag(help: "Also draw every replica, faintly.")
  var replicas = false
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard width >= 40, width <= 1000 else { throw ValidationError(CommandText.widthRange()) }
  }

  func run() throws {
    messages.apply()
    try perform {
      if Analogy.isComparison(dir) {
        try plotComparison()
        return .done
      }
      let folder = try ResultFolder(existing: dir)
      let measured = try MeasuredFolder(folder)
      let style = FigureStyle(language: options.language, theme: .named(options.theme))
      let sheet: FigureSheet
      let name: String
      switch folder.manifest.kind {
      case .sweep where folder.manifest.preset.across != nil:
        try write(try measured.maps(), style)
        return .done
      case .run:
        (sheet, name) = (try measured.timeSeries().sheet(style), "time-series")
      case .sweep:
        var figure = try measured.sweep()
        figure.showsReplicas = replicas
        (sheet, name) = (figure.sheet(style), figure.isRamp ? "hysteresis" : "sweep")
      }
      try write(sheet, name: name)
      return .done
    }
  }

  private func write(_ maps: [MapFigure], _ style: FigureStyle) throws {
    let folder = "\(dir)/figures"
    try ResultFolder.makeFolder(folder)
    warnOfMissingFont(options.language)
    for map in maps {
      for format in format == .svg ? [Canvas.Format.svg] : [.svg, format] {
        let name = maps.count == 1 ? "map" : "map-\(map.size)"
        try map.sheet(style).write(to: "\(folder)/\(name).\(format.rawValue)", width: width)
        print("\(folder)/\(name).\(format.rawValue)")
      }
    }
  }

  private func plotComparison() throws {
    let comparison = try Comparison(try Analogy(folder: dir), in: dir, systems: Catalog.systems)
    let drawing = ComparisonDrawing(comparison, theme: .named(options.theme), width: width)
    let formats = format == .svg ? [Canvas.Format.svg] : [.svg, format]
    for path in try drawing.write(to: dir, [options.language], formats) { print(path) }
  }

  private func write(_ sheet: FigureSheet, name: String) throws {
    let folder = "\(dir)/figures"
    try ResultFolder.makeFolder(folder)
    warnOfMissingFont(options.language)
    let isNarrow = width <= 110
    var formats = [Canvas.Format.svg]
    if format != .svg { formats.append(format) }
    for format in formats {
      func path(_ name: String) -> String { "\(folder)/\(name).\(format.rawValue)" }
      // A run's panels share one axis of time, whatever the width.
      let arrangement: FigureSheet.Arrangement = isNarrow || name == "time-series" ? .stacked : .row
      try sheet.write(to: path(name), width: width, arrangement)
      print(path(name))
      guard sheet.panels.count > 1 else { continue }
      for panel in sheet.panels {
        try sheet.alone(panel).write(to: path(panel.id), width: min(width, FigureSheet.columnWidth), .row)
        print(path(panel.id))
      }
    }
  }
}

/// Chinese without a Chinese font would be rows of empty boxes.
func warnOfMissingFont(_ language: Language) {
  guard language == .chinese, !Canvas(pixelWidth: 1, pixelHeight: 1).canShow("临界温度") else { return }
  Console.shared.complain(CommandText.noChineseFont())
}
