import Emergence
import Figures
import Foundation
import Testing

@Suite struct MapFigureTests {
  private static func card(_ map: PhaseMap) -> SystemCard {
    let card = SampleData.card
    return SystemCard(
      id: card.id, title: card.title, summary: card.summary, control: card.control, orderParameter: card.orderParameter,
      susceptibility: card.susceptibility, binder: card.binder, parameters: card.parameters, sizeTitle: card.sizeTitle,
      defaultSize: card.defaultSize, sizes: card.sizes, starts: card.starts, observables: card.observables,
      derived: card.derived, criticalPoint: card.criticalPoint, map: map, transition: card.transition)
  }

  /// Order below a line that falls with the second parameter, and a hole in the middle.
  private static func figure(phases: Bool) -> MapFigure {
    var points: [MapFigure.Point] = []
    for x in stride(from: 1.5, through: 3, by: 0.25) {
      for y in [-0.4, -0.2, 0, 0.1, 0.6] {
        let values = ["abs_m": x + y < 2.2 ? 0.9 : 0.1, "susceptibility": 0.01 * exp(10 * abs(x + y))]
        points.append(MapFigure.Point(x: x, y: y, values: x == 2 && y == 0 ? [:] : values))
      }
    }
    let card = SampleData.card
    let map = PhaseMap(
      panels: ["abs_m", "susceptibility"],
      phases: [
        PhaseMap.Phase("up", abbreviation: "UP", title: LocalizedText(en: "ordered", zh: "有序")),
        PhaseMap.Phase("down", abbreviation: "DN", title: LocalizedText(en: "disordered", zh: "无序")),
        PhaseMap.Phase("never", abbreviation: "NO", title: LocalizedText(en: "elsewhere", zh: "别处")),
      ], inputs: ["abs_m"], criterion: LocalizedText(en: "Ordered above a half.", zh: "大于一半为有序。"),
      boundaries: [
        PhaseMap.Boundary(
          of: "temperature", title: LocalizedText(en: "the line", zh: "此线"), origin: .exact, source: "nobody 2000"
        ) { 2.2 - $0.real("field") }
      ]
    ) { $0[0].map { $0 > 0.5 ? "up" : "down" } }
    return MapFigure(
      title: card.title, card: phases ? Self.card(map) : card, parameters: ParameterValues(card.parameters), size: 16,
      replicas: 2, horizontal: "temperature", vertical: "field", orderParameter: "abs_m", points: points)
  }

  @Test(arguments: Language.allCases, [true, false])
  func wordsStandWholeAndApart(language: Language, phases: Bool) throws {
    let figure = Self.figure(phases: phases)
    for (name, width) in [(Theme.Name.light, 178.0), (.dark, 178), (.light, 86)] {
      let sheet = figure.sheet(FigureStyle(language: language, theme: .named(name)))
      let points = FigureSheet.points(millimetres: width)
      let canvas = Canvas(pixelWidth: Int(points) + 1, pixelHeight: Int(sheet.height(width: points)) + 1)
      canvas.drawnTexts = []
      sheet.draw(on: canvas, in: canvas.bounds)
      let texts = canvas.drawnTexts ?? []
      #expect(texts.contains { $0.text == "UP" } == phases)
      #expect(texts.contains { $0.text == "DN" } == phases)
      #expect(!texts.contains { $0.text == "NO" })
      #expect(texts.contains { $0.text.contains("nobody 2000") } == phases)
      for (index, text) in texts.enumerated() {
        #expect(!text.isShortened, "\(text.text)")
        #expect(canvas.bounds.contains(text.rect.inset(1)), "\(text.text) in \(width) mm")
        let core = text.rect.inset(horizontal: 0, vertical: 0.18 * text.rect.height)
        for other in texts[(index + 1)...] where !text.text.isEmpty && !other.text.isEmpty {
          let rest = other.rect.inset(horizontal: 0, vertical: 0.18 * other.rect.height)
          #expect(!core.intersects(rest), "\(text.text) | \(other.text) in \(width) mm")
        }
      }
    }
  }

  @Test func phasesAreReadFromTheMeansOfAPoint() throws {
    let figure = Self.figure(phases: true)
    for point in figure.points {
      let expected = point.values.isEmpty ? nil : point.x + point.y < 2.2 ? 0 : 1
      #expect(figure.phase(of: point) == expected)
    }
    #expect(figure.panels == ["abs_m", "susceptibility"])
    #expect(Self.figure(phases: false).phase(of: figure.points[0]) == nil)
  }
}
