import Criticality
import Emergence
import Figures
import Testing

private let styles = Language.allCases.flatMap { language in
  Theme.Name.allCases.map { FigureStyle(language: language, theme: .named($0)) }
}

/// One member that scales and has a susceptibility, one with neither but with many replicas.
private let figure = ComparisonFigure(
  title: LocalizedText(en: "Magnet and network", zh: "磁体与网络"),
  members: [
    .init(
      title: LocalizedText(en: "magnet", zh: "磁体"), system: SampleData.card, curves: curves(1), replicas: [],
      stored: [(16, humps(0.1)), (32, humps(0.06))]),
    .init(
      title: LocalizedText(en: "network", zh: "网络"), system: SampleData.card, curves: curves(40),
      replicas: [0.02, 0.03, 0.1, 0.05, 0.9, 0.95, 0.97, 0.99, 1, 0.98, 1.04]),
  ])

/// Two phases side by side.
private func humps(_ width: Double) -> [DataPoint] {
  (0...40).map { step in
    let x = -1.8 + 0.03 * Double(step)
    let peaks = [-1.5, -0.9].map { 1 / (1 + (x - $0) * (x - $0) / (width * width)) }
    return DataPoint(x, peaks[0] + peaks[1])
  }
}

private func curves(_ reach: Double) -> [ComparisonFigure.Curve] {
  [8.0, 16, 32].map { size in
    ComparisonFigure.Curve(
      size: size,
      points: (-10...10).map { step in
        let t = Double(step) / 10 * reach
        let order = Estimate(value: 0.5 + 0.5 * t / (t * t + 1 / size).squareRoot(), error: 0.02)
        return ComparisonFigure.Point(
          reduced: t, order: order, fluctuation: Estimate(value: 1 / (1 + size * t * t), error: 0.03),
          variance: reach > 1 ? Estimate(value: 0.01, error: 0.003) : nil, scaledControl: reach > 1 ? nil : t * size,
          scaledOrder: reach > 1 ? nil : order)
      })
  }
}

@Suite struct ComparisonFigureTests {
  @Test(arguments: styles.indices, FigureSheet.Arrangement.allCases)
  func panelsStandApartAndHoldTheirData(style: Int, arrangement: FigureSheet.Arrangement) {
    let sheets = figure.sheets(styles[style])
    #expect(sheets.map(\.name) == ["comparison-curves", "comparison-collapse", "comparison-histograms"])
    #expect(sheets.map(\.sheet.panels.count) == [3, 2, 2])
    for (name, sheet) in sheets {
      let width = FigureSheet.points(
        millimetres: arrangement == .row ? FigureSheet.pageWidth : FigureSheet.columnWidth)
      let canvas = Canvas(pixelWidth: Int(width), pixelHeight: Int(sheet.height(width: width, arrangement)))
      let layouts = sheet.draw(on: canvas, in: canvas.bounds, arrangement)
      for (layout, panel) in zip(layouts, sheet.panels) {
        #expect(canvas.bounds.contains(layout.rect) && layout.rect.contains(layout.frame), "\(name)")
        for point in panel.plot.series.flatMap(\.points) {
          let (x, y) = (layout.positionX(of: point.x), layout.positionY(of: point.y))
          #expect(layout.frame.inset(-0.5).contains(x, y), "\(name) \(panel.id)")
        }
      }
      for (one, next) in zip(layouts, layouts.dropFirst()) { #expect(!one.rect.intersects(next.rect), "\(name)") }
    }
  }

  /// On paper and as large as a window of 1280 or 1920 pixels.
  @Test(arguments: styles.indices, [FigureSheet.pageWidth, 338.7, 508])
  func everyWordStandsWholeAndAlone(style: Int, millimetres: Double) {
    for (name, sheet) in figure.sheets(styles[style]) {
      let width = FigureSheet.points(millimetres: millimetres)
      let canvas = Canvas(pixelWidth: Int(width), pixelHeight: Int(sheet.height(width: width, .row)))
      canvas.drawnTexts = []
      _ = sheet.draw(on: canvas, in: canvas.bounds, .row)
      let texts = (canvas.drawnTexts ?? []).filter { !$0.text.isEmpty }
      #expect(texts.count > 10)
      for (index, text) in texts.enumerated() {
        #expect(!text.isShortened && canvas.bounds.inset(-1).contains(text.rect), "\(name): \(text.text)")
        let core = text.rect.inset(horizontal: 0, vertical: 0.18 * text.rect.height)
        for other in texts[(index + 1)...] {
          let rest = other.rect.inset(horizontal: 0, vertical: 0.18 * other.rect.height)
          #expect(!core.intersects(rest), "\(name): \(text.text) | \(other.text)")
        }
      }
    }
  }

  @Test func storedHistogramsTakeThePlaceOfReplicas() throws {
    for style in styles {
      let sheet = try #require(figure.sheets(style).last?.sheet)
      let (magnet, network) = (sheet.panels[0].plot, sheet.panels[1].plot)
      #expect(magnet.bars.isEmpty && magnet.series.map(\.points.count) == [41, 41])
      #expect(magnet.x.title.contains(SampleData.card.observable("energy")?.title[style.language] ?? "?"))
      #expect(network.series.isEmpty && network.bars.count == 1)
      #expect(sheet.caption.contains(style.language == .english ? "stored histograms" : "直方图"))
    }
  }

  @Test func membersDifferInColourAndShapeAndSizesInStrength() {
    for theme in [Theme.light, .dark] {
      let series = figure.sheets(FigureStyle(theme: theme))[0].sheet.panels[0].plot.series
      #expect(Set(series.map(\.color)).count == 6 && Set(series.map(\.marker)).count == 2)
      #expect(series[2].color == theme.seriesColor(0) && series[5].color == theme.seriesColor(1))
      let contrasts = series.prefix(3).map { $0.color.contrast(with: theme.paper) }
      #expect(contrasts == contrasts.sorted(), "larger sizes stand out more")
    }
  }

  @Test func sweepsOfVeryDifferentReachShareAnAxisBetweenThem() {
    let plot = figure.sheets(FigureStyle())[0].sheet.panels[0].plot
    let reach = plot.x.range?.upperBound ?? 0
    #expect(reach > 2 && reach < 20)
    #expect(plot.series.allSatisfy { $0.points.count >= 3 }, "each member still shows its course")
  }

  @Test(arguments: styles.indices)
  func theTableKeepsItsWordsApartAndInside(style: Int) {
    let language = styles[style].language
    let long = String(repeating: language == .english ? "words that wrap " : "会换行的文字", count: 30)
    let table = TableFigure(
      title: figure.title[language], header: ["", "A", "B", "C"],
      rows: [["<i>β</i>/<i>ν</i>", "0.125 ± 0.002", "–", long], ["kind", "a", "b", "c"]],
      notes: [("heading", long), ("", "end")], style: styles[style])
    let width = FigureSheet.points(millimetres: FigureSheet.pageWidth)
    let height = table.height(width: width)
    let canvas = Canvas(pixelWidth: Int(width), pixelHeight: Int(height))
    canvas.drawnTexts = []
    table.draw(on: canvas, in: canvas.bounds)
    let texts = canvas.drawnTexts ?? []
    #expect(texts.count == 1 + 4 + 8 + 3)
    for (index, text) in texts.enumerated() {
      #expect(canvas.bounds.contains(text.rect), "\(text.text)")
      #expect(!text.isShortened)
      for other in texts[(index + 1)...] where !text.text.isEmpty && !other.text.isEmpty {
        #expect(!text.rect.intersects(other.rect), "\(text.text) | \(other.text)")
      }
    }
  }

  @Test(arguments: Text.Comparison.allCases)
  func everyTextExistsInBothLanguages(text: Text.Comparison) {
    let canvas = Canvas(pixelWidth: 8, pixelHeight: 8)
    func names(_ string: String) -> Set<String> {
      Set(string.matches(of: /\{([a-z]+)\}/).map { String($0.output.1) })
    }
    #expect(names(text(.english)) == names(text(.chinese)))
    for language in Language.allCases {
      #expect(canvas.canShow(text(language).removingMarkup), "no glyphs for: \(text(language))")
    }
    let hasChinese = text(.chinese).unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    #expect(hasChinese || text(.english) == text(.chinese) || text == .curveOf || text == .replicasOf)
  }
}
