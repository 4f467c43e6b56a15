import ArgumentParser
import Catalog
import Emergence
import Experiments
import Figures
import Foundation

struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Says where a sweep's transition is, of which kind, and how well that is known; or a run's power laws.",
    discussion: """
      Reads a finished sweep of at least three sizes and writes transition.json, transition.csv and figures, and where \
      the sweep kept histograms (protocol.histogram: true) the curves by reweighting in reweighted.csv. \
      Standard output is one page of text. A verdict is given only where the data carry it; otherwise it is \
      `undecided`, with what would help.

      Of a single run the heavy tails are looked at, as those of avalanches: exponents by maximum likelihood, where the \
      tail begins, a cut-off if there is one, and the probability that the law gives such data. That writes tails.json \
      and a figure.
      """)

  @Argument(help: "Folder of a finished sweep or run.")
  var dir: String
  @Option(help: "One more format of the figures beside SVG: png, svg or pdf.")
  var format: Canvas.Format = .svg
  @OptionGroup var options: FigureOptions
  @Flag(help: "Print transition.json instead of the page of text.")
  var json = false
  @OptionGroup var messages: MessageOptions

  func run() throws {
    messages.apply()
    try perform {
      let folder = try ResultFolder(existing: dir)
      if folder.manifest.kind == .run { return try analyzeTails(folder) }
      let analysis = try Analysis(of: folder, systems: Catalog.systems)
      let files = try analysis.write(to: dir)
      let figures = try drawFigures(analysis)
      print(json ? try text(of: files[0]) : analysis.report(options.language), terminator: "")
      for path in files + figures { Console.shared.note(path) }
      guard analysis.failed.isEmpty else {
        Console.shared.complain(CommandText.failedPointsLeftOut(["count": analysis.failed.count]))
        return .partlyFailed
      }
      return .done
    }
  }

  private func analyzeTails(_ folder: ResultFolder) throws -> ExitStatus {
    let analysis = try TailAnalysis(of: folder, systems: Catalog.systems)
    let file = try analysis.write(to: dir)
    let figure = TailFigure(
      title: analysis.manifest.preset.localizedTitle,
      quantities: analysis.quantities.map {
        TailFigure.Quantity(observable: $0.observable, values: $0.values, study: $0.study)
      })
    try createFigureFolder()
    var files = [file]
    for format in format == .svg ? [Canvas.Format.svg] : [.svg, format] {
      files.append("\(dir)/figures/tails.\(format.rawValue)")
      try figure.sheet(FigureStyle(language: options.language, theme: .named(options.theme)))
        .write(to: files[files.count - 1], width: FigureSheet.pageWidth, .row)
    }
    print(json ? try text(of: file) : analysis.report(options.language), terminator: "")
    for path in files { Console.shared.note(path) }
    return .done
  }

  private func text(of path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func createFigureFolder() throws {
    let folder = "\(dir)/figures"
    try ResultFolder.makeFolder(folder)
    warnOfMissingFont(options.language)
  }

  private func drawFigures(_ analysis: Analysis) throws -> [String] {
    try createFigureFolder()
    let style = FigureStyle(language: options.language, theme: .named(options.theme))
    let figure = TransitionFigure(analysis)
    var paths: [String] = []
    for sheet in figure.sheets(style) {
      for format in format == .svg ? [Canvas.Format.svg] : [.svg, format] {
        let path = "\(dir)/figures/\(sheet.panels[0].id).\(format.rawValue)"
        try sheet.write(to: path, width: FigureSheet.columnWidth, .row)
        paths.append(path)
      }
    }
    return paths
  }
}

extension TransitionFigure {
  init(_ analysis: Analysis) {
    let preset = analysis.manifest.preset
    self.init(
      title: preset.localizedTitle, system: analysis.system, parameters: analysis.parameters,
      control: analysis.control, orderParameter: preset.orderParameter, sizes: analysis.sizes, card: analysis.card,
      reference: analysis.reference)
    curves = analysis.reweighted.map { size in
      ReweightedCurves(
        size: Double(size.size),
        binder: size.curve.compactMap { point in point.binder.map { DataPoint(point.control, $0.value) } },
        distribution: size.distribution.map { DataPoint($0.x, $0.density) })
    }
    stiffness = analysis.stiffness
  }
}
