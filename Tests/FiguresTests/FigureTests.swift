import Criticality
import Emergence
import Figures
import Foundation
import Testing

private let styles = Language.allCases.flatMap { language in
  Theme.Name.allCases.map { FigureStyle(language: language, theme: .named($0)) }
}

@Suite struct FigureTests {
  @Test(arguments: Canvas.Format.allCases)
  func sameFigureIsTheSameBytesTwice(format: Canvas.Format) throws {
    let sheet = SampleData.sweep().sheet(FigureStyle(language: .chinese))
    let first = try sheet.data(format, width: FigureSheet.pageWidth, .row)
    // What was drawn in between must not matter.
    _ = try SampleData.timeSeries().sheet(FigureStyle()).data(format, width: 86, .stacked)
    _ = try Canvas.data(.svg, width: 50, height: 50) {
      SampleData.picture().draw(on: $0, in: $0.bounds, language: .english, theme: .dark)
    }
    #expect(try sheet.data(format, width: FigureSheet.pageWidth, .row) == first)
  }

  @Test func picturesInVectorFilesAreTheSameBytesTwice() throws {
    func draw() throws -> Data {
      try Canvas.data(.svg, width: 300, height: 300) {
        SampleData.picture(side: 32).draw(on: $0, in: $0.bounds, language: .english, theme: .light)
      }
    }
    let first = try draw()
    #expect(try draw() == first)
    let text = String(decoding: first, as: UTF8.self)
    #expect(text.contains("<image style=\"image-rendering:pixelated\""), "cells would be blurred")
    let names = text.matches(of: /id="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(names).count == names.count)
    for reference in text.matches(of: /href="#([^"]+)"/) { #expect(names.contains(String(reference.output.1))) }
  }

  @Test(arguments: styles.indices, FigureSheet.Arrangement.allCases)
  func panelsOfASweepStandApartAndHoldTheirData(style: Int, arrangement: FigureSheet.Arrangement) {
    let figure = SampleData.sweep()
    let sheet = figure.sheet(styles[style])
    #expect(sheet.panels.map(\.id) == ["order-parameter", "susceptibility", "binder"])
    let width = FigureSheet.points(
      millimetres: arrangement == .row ? FigureSheet.pageWidth : FigureSheet.columnWidth)
    let canvas = Canvas(pixelWidth: Int(width), pixelHeight: Int(sheet.height(width: width, arrangement)))
    let layouts = sheet.draw(on: canvas, in: canvas.bounds, arrangement)
    for (layout, panel) in zip(layouts, sheet.panels) {
      #expect(canvas.bounds.contains(layout.rect))
      #expect(layout.rect.contains(layout.frame))
      for point in panel.plot.series.flatMap(\.points) {
        #expect(
          layout.frame.inset(-0.5).contains(layout.positionX(of: point.x), layout.positionY(of: point.y)))
      }
    }
    #expect(!layouts[0].rect.intersects(layouts[1].rect) && !layouts[1].rect.intersects(layouts[2].rect))
    if arrangement == .stacked {
      #expect(Set(layouts.map(\.frame.x)).count == 1 && Set(layouts.map(\.frame.maxX)).count == 1, "not aligned")
    }
    for layout in layouts { #expect(layout.frame.height > 0.45 * layout.rect.height) }
  }

  @Test func sizesDifferInColorAndInShape() {
    for theme in [Theme.light, .dark] {
      let plot = SampleData.sweep().sheet(FigureStyle(theme: theme)).panels[0].plot
      let pairs = plot.series.map { ($0.color, $0.marker) }
      #expect(pairs.count == 4)
      #expect(Set(pairs.map(\.0)).count == 4 && Set(pairs.map(\.1)).count == 4)
      #expect(plot.series.map(\.label) == [16, 32, 64, 128].map { "<i>L</i> = \($0)" })
    }
    let many = SampleData.sweep(sizes: Array(4..<16), points: 3, replicas: 1).sheet(FigureStyle()).panels[0].plot
    #expect(Set(many.series.map(\.color)).count == 12)
  }

  @Test(arguments: Language.allCases)
  func captionNamesTheoryAndItsSources(language: Language) {
    let caption = SampleData.sweep().sheet(FigureStyle(language: language)).caption.removingMarkup
    for part in ["Yang 1952", "Onsager 1944", "Tc = 2.26919", "h = 0", "4"] {
      #expect(caption.contains(part), "\(part) is missing in: \(caption)")
    }
    #expect(!caption.contains("{"))
    let sheet = SampleData.sweep().sheet(FigureStyle(language: language))
    #expect(sheet.alone(sheet.panels[0]).caption.contains("Yang 1952"))
    #expect(!sheet.alone(sheet.panels[2]).caption.contains("Yang 1952"), "that panel has no such curve")
  }

  @Test func replicasAreAveragedWithAnErrorThatNoticesDisagreement() throws {
    let agreeing = [Estimate(value: 1, error: 0.1), Estimate(value: 1.1, error: 0.1)]
    let mean = try #require(Estimate.mean(ofReplicas: agreeing))
    #expect(abs(mean.value - 1.05) < 1e-12 && abs(mean.error - 0.1 / 2.0.squareRoot()) < 1e-12)
    let torn = [-1.0, 1, -1, 1].map { Estimate(value: $0, error: 0.001) }
    let doubtful = try #require(Estimate.mean(ofReplicas: torn))
    #expect(doubtful.value == 0 && abs(doubtful.error - 1 / 3.0.squareRoot()) < 1e-12)
    #expect(Estimate.mean(ofReplicas: []) == nil)
  }

  @Test func fallingBranchDiffersFromTheRisingOne() {
    for sizes in [[64], [16, 32]] {
      let sheet = SampleData.hysteresis(sizes: sizes).sheet(FigureStyle(language: .chinese))
      #expect(sheet.panels.map(\.id) == ["hysteresis"])
      let series = sheet.panels[0].plot.series
      #expect(series.count == 2 * sizes.count)
      #expect(Set(series.compactMap(\.label)).count == series.count)
      #expect(series.filter(\.isHollow).count == sizes.count)
      #expect(sheet.panels[0].plot.guides.isEmpty, "the critical temperature is no field")
    }
  }

  @Test func sweepWithoutDataIsAnEmptyFigure() throws {
    let empty = SampleData.sweep(sizes: [], points: 0)
    let sheet = empty.sheet(FigureStyle())
    #expect(sheet.panels.count == 1)
    #expect(!sheet.panels[0].plot.emptyMessage.isEmpty)
    _ = try sheet.data(.png, width: 86, .stacked)
    let single = SampleData.sweep(sizes: [8], points: 1, replicas: 1)
    _ = try single.sheet(FigureStyle()).data(.png, width: 86, .stacked)
  }

  @Test func figureOfARunShowsSeriesAndDistribution() throws {
    let sheet = SampleData.timeSeries().sheet(FigureStyle())
    #expect(sheet.panels.map(\.id) == ["abs-m", "energy", "distribution"])
    let bars = try #require(sheet.panels[2].plot.bars.first)
    #expect(abs(bars.heights.reduce(0, +) * bars.width - 1) < 1e-9, "a density has area one")
  }

  @Test func runWithoutEquilibrationIsShownAsARelaxation() {
    var figure = SampleData.timeSeries()
    figure.equilibration = 0
    figure.mean = nil
    let sheet = figure.sheet(FigureStyle())
    #expect(sheet.panels.map(\.id) == ["abs-m", "energy"], "a distribution over a transient means nothing")
    #expect(sheet.panels[0].plot.x.scale == .logarithmic)
  }

  @Test(arguments: styles.indices)
  func pictureStandsBetweenTitleAndLegend(style: Int) {
    let (language, theme) = (styles[style].language, styles[style].theme)
    for (width, height) in [(640, 720), (1280, 720), (320, 240)] {
      let canvas = Canvas(pixelWidth: width, pixelHeight: height)
      let layout = SampleData.picture().draw(on: canvas, in: canvas.bounds, language: language, theme: theme)
      #expect(canvas.bounds.inset(5).contains(layout.visibleRect))
      #expect(layout.visibleRect.height > 0.45 * Double(min(width, height)))
    }
    #expect(SampleData.picture().stateLine(language).removingMarkup.contains("m = −0.1234"))
  }

  @Test func unknownEndingsAndMissingFoldersAreToldClearly() {
    #expect {
      try Canvas.export(to: "/proc/figure.png", width: 9, height: 9) { _ in }
    } throws: {
      "\($0)" == "cannot write /proc/figure.png: the folder /proc takes no new files; choose another one"
    }
    #expect(throws: CanvasError.self) { try Canvas.export(to: "/tmp/figure.jpg", width: 9, height: 9) { _ in } }
    do {
      try Canvas.export(to: "/nowhere/figure.png", width: 9, height: 9) { _ in }
      Issue.record("a figure was written into a folder that does not exist")
    } catch {
      #expect("\(error)".contains("/nowhere"))
    }
  }
}
