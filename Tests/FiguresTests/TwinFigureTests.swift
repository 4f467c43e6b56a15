import Emergence
import Figures
import Foundation
import Testing

private let sides = ["left", "right"].enumerated().map { index, name in
  PictureFigure(
    title: SampleData.card.title, card: SampleData.card, parameters: ParameterValues(SampleData.card.parameters),
    control: "temperature", size: 64 << index, step: 1200,
    picture: .cells(
      CellGrid(
        width: 64, height: 64, cells: (0..<4096).map { UInt8(($0 / 64 + index) % 2) },
        states: [LocalizedText(en: "spin down", zh: "自旋向下"), LocalizedText(en: "spin up", zh: "自旋向上")])),
    observed: [(id: "abs_m", value: 0.71)])
}

private func plot(_ language: Language) -> TwinPlot {
  let trail = (0...60).map { DataPoint(-0.3 + 0.01 * Double($0), 1 / (1 + exp(0.2 * Double($0 - 30)))) }
  return TwinPlot(
    sides: sides.map { side in
      TwinPlot.Side(
        name: TwinPlot.Side.name(
          side.card.orderObservable, of: side.card, size: side.size, dividedBy: 2.5, language),
        trail: trail, settled: [DataPoint(0, 0.5, error: 0.02)], now: trail[60])
    }, isReduced: true, range: -0.4...0.4)
}

@Suite struct TwinFigureTests {
  @Test(arguments: Language.allCases, [(1280, 800), (1920, 1080), (720, 820), (1280, 600)])
  func wordsStandWholeAndApartInEveryFormat(language: Language, size: (Int, Int)) throws {
    for name in Theme.Name.allCases {
      let theme = Theme.named(name)
      let canvas = Canvas(pixelWidth: size.0, pixelHeight: size.1)
      canvas.drawnTexts = []
      let heading = SceneHeading(
        title: LocalizedText(en: "Small is smooth", zh: "小系统没有尖点"),
        caption: LocalizedText(
          en: "The same magnet with 144 cells and with 16384: one slider moves both through the critical point.",
          zh: "同样的磁体，一个有 144 个格点，一个有 16384 个：一个滑块带动二者通过临界点。"))
      let room = heading.draw(on: canvas, in: canvas.bounds, language: language, theme: theme)
      TwinFigure(sides: sides, plot: plot(language)).draw(on: canvas, in: room, language: language, theme: theme)
      let texts = canvas.drawnTexts ?? []
      #expect(texts.contains { $0.text == heading.title[language] })
      #expect(
        texts.count { $0.text.contains(SampleData.card.title[language]) } >= 4, "two titles and two in the legend")
      for (index, text) in texts.enumerated() {
        #expect(!text.isShortened, "\(text.text)")
        #expect(canvas.bounds.contains(text.rect.inset(1)), "\(text.text) at \(size)")
        let core = text.rect.inset(horizontal: 0, vertical: 0.18 * text.rect.height)
        for other in texts[(index + 1)...] where !text.text.isEmpty && !other.text.isEmpty {
          let rest = other.rect.inset(horizontal: 0, vertical: 0.18 * other.rect.height)
          #expect(!core.intersects(rest), "\(text.text) | \(other.text) at \(size)")
        }
      }
    }
  }

  @Test func bothSidesAreToldApartByColourAndShape() {
    let drawn = plot(.english).plot(.english, .light)
    let named = drawn.series.filter { $0.label != nil }
    #expect(named.count == 2 && named[0].color != named[1].color && named[0].marker != named[1].marker)
    #expect(named[0].label?.contains("/2.5") == true && named.allSatisfy(\.isHighlighted))
    #expect(drawn.guides.map(\.x) == [0])
    #expect(Theme.light.seriesColor(0).hexadecimal.count == 7)
  }

  @Test(arguments: Text.Twin.allCases) func everyTextExistsInBothLanguages(text: Text.Twin) {
    #expect(text(.english) != text(.chinese))
    #expect(text(.chinese).unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }
}
