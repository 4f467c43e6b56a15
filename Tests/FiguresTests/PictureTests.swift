import Emergence
import Figures
import Testing

/// A grid of random states, or of one that every test can predict.
private func randomGrid(_ width: Int, _ height: Int, states: Int, seed: UInt64 = 7) -> CellGrid {
  var random = Philox(seed: seed, point: 0, replica: 0, stream: 0)
  let cells = (0..<width * height).map { _ in UInt8(random.next() % UInt64(states)) }
  return CellGrid(width: width, height: height, cells: cells, states: (0..<states).map { LocalizedText("\($0)") })
}

private func pixels(of canvas: Canvas) -> [UInt32] {
  canvas.withPixels { pixels in
    (0..<pixels.height).flatMap { row in
      (0..<pixels.width).map { pixels.base[row * pixels.stride + $0] }
    }
  }
}

private func components(_ pixel: UInt32) -> [Double] {
  [16, 8, 0].map { Double(pixel >> UInt32($0) & 255) }
}

/// The mean colour under each pixel, summed cell by cell: the plain statement of what the kernel does.
private func reference(_ grid: CellGrid, side: Int, zoom: Double, origin: Double) -> [[Double]] {
  (0..<side * side).map { index in
    let x = (Double(index % side) - origin) / zoom
    let y = (Double(index / side) - origin) / zoom
    var sum = [0.0, 0, 0]
    var area = 0.0
    for row in Int(y)...min(Int(y + 1 / zoom), grid.height - 1) {
      for column in Int(x)...min(Int(x + 1 / zoom), grid.width - 1) {
        let wide = min(x + 1 / zoom, Double(column + 1)) - max(x, Double(column))
        let high = min(y + 1 / zoom, Double(row + 1)) - max(y, Double(row))
        guard wide > 0, high > 0 else { continue }
        let color = components(Palette.cellColor(Int(grid.cells[row * grid.width + column])).pixel)
        for part in 0..<3 { sum[part] += color[part] * wide * high }
        area += wide * high
      }
    }
    return sum.map { $0 / area }
  }
}

@Suite struct PictureTests {
  @Test func anglesHaveTheirColorsAndVorticesTheirMarks() {
    let angles = (0..<16).map { UInt8(16 * $0) }
    func draw(_ vortices: [AngleGrid.Vortex]) -> [UInt32] {
      let canvas = Canvas(pixelWidth: 40, pixelHeight: 40)
      PictureRenderer.draw(
        .angles(AngleGrid(width: 4, height: 4, angles: angles, vortices: vortices)), in: Rect(0, 0, 40, 40), on: canvas)
      return pixels(of: canvas)
    }
    let plain = draw([])
    for cell in 0..<16 {
      let middle = (cell / 4 * 10 + 5) * 40 + cell % 4 * 10 + 5
      #expect(plain[middle] == Palette.angleColors[16 * cell].pixel)
    }
    let marked = draw([
      AngleGrid.Vortex(x: 1, y: 2, isPositive: true), AngleGrid.Vortex(x: 3, y: 1, isPositive: false),
    ])
    #expect(marked[20 * 40 + 10] == Palette.vortex.pixel)
    #expect(marked[10 * 40 + 30] == Palette.antivortex.pixel)
    #expect(marked[35 * 40 + 35] == plain[35 * 40 + 35])
  }

  /// The first and the last colour of a turn are as close as any two neighbours.
  @Test func colorsOfAnglesHaveNoSeam() {
    let colors = Palette.angleColors.map { components($0.pixel) }
    let steps = colors.indices.map { index in
      zip(colors[index], colors[(index + 1) % 256]).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }
    #expect(steps.max()! <= 5)
  }

  @Test func everyCellOfAMagnifiedPictureIsABlockOfItsColor() {
    let grid = randomGrid(5, 4, states: 3)
    let canvas = Canvas(pixelWidth: 40, pixelHeight: 40)
    let layout = PictureRenderer.draw(.cells(grid), in: Rect(0, 0, 40, 40), on: canvas)
    #expect(layout.zoom == 8)
    let drawn = pixels(of: canvas)
    for y in 0..<40 {
      for x in 0..<40 {
        let inside = (4..<36).contains(y)
        let cell = inside ? Int(grid.cells[(y - 4) / 8 * 5 + x / 8]) : 0
        #expect(drawn[y * 40 + x] == (inside ? Palette.cellColor(cell).pixel : 0))
      }
    }
  }

  @Test(arguments: [2, 4], [17, 40, 64, 100, 131])
  func averagedPixelsHaveTheMeanColorOfTheCellsUnderThem(states: Int, side: Int) {
    let grid = randomGrid(100, 100, states: states)
    let canvas = Canvas(pixelWidth: side, pixelHeight: side)
    let zoom = Double(side) / 100
    PictureRenderer.draw(
      .cells(grid), view: PictureView(zoom: zoom), in: Rect(0, 0, Double(side), Double(side)), on: canvas)
    var worst = 0.0
    for (pixel, expected) in zip(pixels(of: canvas), reference(grid, side: side, zoom: zoom, origin: 0)) {
      for (have, want) in zip(components(pixel), expected) { worst = max(worst, abs(have - want)) }
    }
    #expect(worst <= 3, "in steps of 1/255")
  }

  @Test func pictureUnderTheWheelStaysUnderThePointer() {
    let rect = Rect(10, 20, 300, 200)
    var layout = PictureLayout(width: 64, height: 64, view: .fit, in: rect, scale: 1)
    let before = layout.picturePoint(atX: 150, y: 90)
    var view = PictureView.fit
    for _ in 0..<4 {
      view = view.zoomed(by: 1.25, atX: 150, y: 90, in: layout)
      layout = PictureLayout(width: 64, height: 64, view: view, in: rect, scale: 1)
      #expect(layout.zoom == layout.zoom.rounded())
    }
    let after = layout.picturePoint(atX: 150, y: 90)
    #expect(abs(after.x - before.x) < 1 && abs(after.y - before.y) < 1)
    #expect(layout.visibleRect == rect)
    for _ in 0..<20 {
      view = view.zoomed(by: 0.8, atX: 150, y: 90, in: layout)
      layout = PictureLayout(width: 64, height: 64, view: view, in: rect, scale: 1)
    }
    #expect(view == .fit)
  }

  @Test func draggingMovesThePictureWithThePointer() {
    let rect = Rect(0, 0, 100, 100)
    let view = PictureView(zoom: 10, center: Point(32, 32))
    let layout = PictureLayout(width: 64, height: 64, view: view, in: rect, scale: 2)
    let start = layout.picturePoint(atX: 40, y: 40)
    let moved = PictureLayout(
      width: 64, height: 64, view: view.panned(byX: 15, y: -5, in: layout), in: rect, scale: 2)
    let end = moved.picturePoint(atX: 55, y: 35)
    #expect(abs(end.x - start.x) < 0.11 && abs(end.y - start.y) < 0.11)
  }

  // MARK: Legends and themes

  private func scene(_ titles: [LocalizedText], ground: Scene.Ink = .cream) -> Picture {
    let inks: [Scene.Ink] = [.blue, .sky, .green, .orange, .purple, .night]
    return .scene(
      Scene(
        width: 160, height: 100, ground: ground,
        layers: [
          .label(Scene.Label("weights", x: 10, y: 10, size: 8, ink: .night)),
          .field(
            Scene.Field(
              x: 10, y: 20, width: 100, height: 60, columns: 2, rows: 2, values: [128, 128, 118, 138],
              colors: .diverging)),
        ], legend: zip(inks, titles).map { ($0, $1) },
        caption: LocalizedText(en: "left: the neurons; right: the first of the patterns", zh: "左：神经元；右：图样")))
  }

  private let titles = [
    LocalizedText(en: "shown, right", zh: "见过，答对"), LocalizedText(en: "shown, wrong", zh: "见过，答错"),
    LocalizedText(en: "never shown, right", zh: "未见过，答对"), LocalizedText(en: "never shown, wrong", zh: "未见过，答错"),
  ]

  @Test(arguments: Language.allCases, [160.0, 300, 400, 500, 900]) func legendTellsEveryColour(
    _ language: Language, width: Double
  ) throws {
    let canvas = Canvas(pixelWidth: 1000, pixelHeight: 300)
    let style = TextStyle(12.5, color: Theme.light.ink)
    let picture = scene(titles)
    let legend = PictureLegend(picture, isCaptioned: true, width: width, style, on: canvas, language, .light)
    canvas.drawnTexts = []
    legend.draw(on: canvas, atX: 20, y: 10)
    let texts = try #require(canvas.drawnTexts)
    #expect(texts.map(\.text) == (titles + [picture.caption!]).map { $0[language] })
    for (index, text) in texts.enumerated() {
      #expect(!text.isShortened && Rect(19, 9, width + 2, legend.height + 2).contains(text.rect))
      #expect(!texts.dropFirst(index + 1).contains { $0.rect.inset(1).intersects(text.rect) })
    }
    // In a row of a given height the letters are smaller instead.
    canvas.drawnTexts = []
    picture.drawLegend(on: canvas, in: Rect(20, 100, max(width, 300), 22), style, language, theme: .light)
    #expect(canvas.drawnTexts?.count == 4)
    for text in canvas.drawnTexts ?? [] { #expect(Rect(19, 98, max(width, 300) + 2, 26).contains(text.rect)) }
  }

  @Test func drawingsOnPaperFollowTheTheme() {
    func brightness(_ theme: Theme, ground: Scene.Ink) -> [Double] {
      let canvas = Canvas(pixelWidth: 320, pixelHeight: 200)
      PictureRenderer.draw(scene(titles, ground: ground), in: canvas.bounds, on: canvas, theme: theme)
      return pixels(of: canvas).map { components($0).reduce(0, +) / 765 }.sorted()
    }
    let (light, dark) = (brightness(.light, ground: .cream), brightness(.dark, ground: .cream))
    #expect(light[light.count / 2] > 0.8 && dark[dark.count / 2] < 0.25)
    // The words are there in both.
    #expect(light[0] < 0.3 && dark[dark.count - 1] > 0.7)
    #expect(brightness(.dark, ground: .night) == brightness(.light, ground: .night))
    for entry in scene(titles).legend(.dark) {
      #expect(entry.colors[0].contrast(with: Theme.dark.paper) >= 4.5)
    }
  }

  @Test func wordsWithRoomGrowUntilTheyCanBeReadAndShrinkToFit() {
    func heights(_ room: (width: Double, height: Double)?, pixels: Int) -> (Double, Double) {
      let canvas = Canvas(pixelWidth: pixels, pixelHeight: pixels)
      let label = Scene.Label("hidden neurons", x: 5, y: 50, size: 3, ink: .night, room: room)
      let picture = Picture.scene(Scene(width: 100, height: 100, ground: .cream, layers: [.label(label)]))
      canvas.drawnTexts = []
      PictureRenderer.draw(picture, in: canvas.bounds, on: canvas)
      let rect = canvas.drawnTexts?.first?.rect ?? Rect(0, 0, 0, 0)
      return (rect.height, rect.width)
    }
    let plain = heights(nil, pixels: 200)
    let grown = heights((80, 8), pixels: 200)
    #expect(grown.0 > 1.5 * plain.0 && grown.1 <= 160)
    #expect(heights((15, 8), pixels: 200).1 <= 30.5)
    // Large enough already.
    #expect(heights((80, 8), pixels: 1000) == heights(nil, pixels: 1000))
  }

  @Test func bigLatticeIsDrawnWithinAFrame() {
    let grid = randomGrid(1024, 1024, states: 2)
    let canvas = Canvas(pixelWidth: 960, pixelHeight: 960)
    let median = processorTime { PictureRenderer.draw(.cells(grid), in: canvas.bounds, on: canvas) }
    print("1024² cells onto 960² pixels: \(median)")
    #expect(median < .milliseconds(12), "a sixtieth of a second leaves room for nothing else")
  }
}
