import Emergence
import Figures
import Testing

@Suite struct TextTests {
  @Test(arguments: Text.Figure.allCases)
  func everyTextExistsInBothLanguagesAndCanBeShown(text: Text.Figure) {
    let canvas = Canvas(pixelWidth: 8, pixelHeight: 8)
    for language in Language.allCases {
      #expect(!text(language).isEmpty || text == .betweenSentences)
      #expect(canvas.canShow(text(language).removingMarkup), "no glyphs for: \(text(language))")
    }
    let hasWords = text.text.english.removingMarkup.filled(["symbol": ""]).contains { $0.isLetter && $0.isASCII }
    let hasChinese = text.text.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    #expect(text.text.english == text.text.chinese || hasChinese || !hasWords || text == .axisWithUnit)
  }

  @Test(arguments: Text.Figure.allCases)
  func bothLanguagesTakeTheSameValues(text: Text.Figure) {
    func names(_ string: String) -> Set<String> {
      Set(string.matches(of: /\{([a-z]+)\}/).map { String($0.output.1) })
    }
    #expect(names(text.text.english) == names(text.text.chinese))
  }

  @Test func missingGlyphsAreNoticed() {
    #expect(!Canvas(pixelWidth: 8, pixelHeight: 8).canShow("\u{10FFFF}"))
  }

  @Test func markupIsDrawnAndBadMarkupIsShownAsItIs() {
    let canvas = Canvas(pixelWidth: 200, pixelHeight: 40)
    let style = TextStyle(16, color: Color(0))
    let subscripted = canvas.measure("<i>T</i><sub>c</sub>", style).width
    #expect(subscripted < canvas.measure("Tc", style).width)
    #expect(canvas.measure("a < b & c", style).width > canvas.measure("a b c", style).width)
  }

  @Test func longTextIsCutOrWrapped() {
    let canvas = Canvas(pixelWidth: 200, pixelHeight: 200)
    let style = TextStyle(14, color: Color(0))
    let text = "absolute magnetization per spin of the square lattice"
    #expect(canvas.measure(text, style, overflow: .ellipsis(width: 100)).width <= 100)
    let wrapped = canvas.measure(text, style, overflow: .wrap(width: 100))
    #expect(wrapped.width <= 100 && wrapped.height > 2.5 * canvas.measure("a", style).height)
    let two = canvas.measure(text, style, overflow: .wrap(width: 100, maxLines: 2))
    #expect(two.height < wrapped.height)
  }

  @Test(arguments: [Theme.light, .dark])
  func colorsKeepTheirContrastWhenProjected(theme: Theme) {
    for text in [theme.ink, theme.faint] {
      #expect(text.contrast(with: theme.paper) >= 4.5 && text.contrast(with: theme.panel) >= 4.5)
    }
    #expect(theme.ink.contrast(with: theme.control) >= 4.5)
    for line in theme.series + [theme.accent, theme.warning] {
      #expect(line.contrast(with: theme.paper) >= 3)
    }
    #expect(Palette.cellStates[0].contrast(with: Palette.cellStates[1]) >= 3)
  }

  @Test func colorMapsGrowLighter() {
    for map in [ColorMap.viridis, .cividis] {
      let lightness = map.pixels(64).map { Color($0).luminance }
      #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 < $1 })
      #expect(map[-3] == map[0] && map[.nan] == map[0] && map[7] == map[1])
    }
  }
}
