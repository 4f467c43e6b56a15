import Catalog
import Analogies
import Emergence
import Figures
import Screens
import Testing

/// What a newcomer sees first of each system.
@Suite(.serialized) struct EverySystemTests {
  nonisolated static let ids = Catalog.systems.map { $0.card.id }

  private func driver(_ id: String, _ look: (Language, Theme.Name)) throws -> ScreenDriver<SystemScreen> {
    let system = try #require(Catalog.system(id))
    let session = Session(system)
    return try ScreenDriver(session, language: look.0, theme: .named(look.1), presets: PresetShelf())
  }

  /// The names of ten parameters, and plots of quantities with long names: what is cut there is whole in the status line
  /// under the mouse.
  private func mayBeShortened(_ screen: SystemScreen) -> (String) -> Bool {
    let card = screen.snapshot.session.card
    let response: Observable? = card.susceptibility.flatMap { card.observable($0) }
    let shown: [Observable] = card.observables + (response.map { [$0] } ?? [])
    return { (text: String) -> Bool in
      let isName = card.parameters.contains { !$0.symbol.isEmpty && text.hasPrefix("\($0.symbol) ") }
      let words = text.lowercased()
      return isName
        || shown.contains { $0.title.english.lowercased() == words || $0.title.chinese.lowercased() == words }
    }
  }

  @Test(arguments: ids) func everyTextStandsWholeAndAlone(_ id: String) throws {
    let driver = try driver(id, (.english, .light))
    let screen = driver.screen
    driver.press(.character("."))
    try #require(driver.frames { screen.snapshot.step == 1 })
    for (number, look) in Eyes.looks.enumerated() {
      Eyes.dress(screen, look.0, look.1)
      // The layout does not depend on the theme: each language is seen at both sizes, and each theme too.
      let size = number == 0 || number == 3 ? (1280, 800) : (1920, 1080)
      screen.resize(pixelWidth: size.0, pixelHeight: size.1)
      let texts = driver.texts()
      try Eyes.keep(driver, "system-\(id)-\(look.0.rawValue)-\(look.1.rawValue)-\(size.0)")
      let beside = texts.filter { !screen.layout.picture.contains($0.rect) }
      #expect(Eyes.faults(beside, allowingShortened: mayBeShortened(screen)) == [])
      // The legend tells every colour and the whole caption.
      let picture = screen.snapshot.picture
      for title in picture.legend().map(\.title) + [picture.caption].compactMap({ $0 }) {
        let place = try #require(beside.first { $0.text == title[look.0] }, "'\(title[look.0])' is missing")
        #expect(screen.layout.legend.inset(-1).contains(place.rect))
      }
      for (key, kind) in [("i", "card"), ("?", "keys")] {
        driver.press(.character(Character(key)))
        let panel = driver.texts().filter { screen.layout.instrument.intersects($0.rect) }
        try Eyes.keep(driver, "\(kind)-\(id)-\(look.0.rawValue)-\(look.1.rawValue)-\(size.0)")
        #expect(panel.count > 5 && Eyes.faults(panel) == [], "\(kind)")
        driver.press(.escape)
      }
    }
  }

  @Test(arguments: ids) func controlHasTheWidestSlider(_ id: String) throws {
    let driver = try driver(id, (.english, .light))
    let session = driver.screen.snapshot.session
    let control = try #require(driver.screen.widgets.frames[session.control])
    for parameter in session.card.parameters where parameter.id != session.control && SliderScale(parameter) != nil {
      #expect(try #require(driver.screen.widgets.frames[parameter.id]).width < control.width, "\(parameter.id)")
    }
  }

  @Test(arguments: ["grokking", "mirage", "multitask-parity", "superposition", "in-context", "perceptron"])
  func wordsInPicturesOfNetworksCanBeRead(_ id: String) throws {
    let driver = try driver(id, (.english, .light))
    let screen = driver.screen
    driver.press(.character("."))
    try #require(driver.frames { screen.snapshot.step == 1 })
    for language in Language.allCases {
      Eyes.dress(screen, language, .light)
      func words() -> [DrawnText] { driver.texts().filter { screen.layout.picture.contains($0.rect) } }
      let texts = words()
      #expect(texts.count > 5)
      #expect(Eyes.faults(texts) == [])
      // A line box is about 1.4 letters high.
      func height(_ texts: [DrawnText]) -> Double {
        texts.map { $0.rect.height * screen.canvas.scale }.sorted()[texts.count / 2]
      }
      #expect(height(texts) > 13, "half of the words are smaller than \(height(texts) / 1.4) pixels")
      for _ in 0..<4 { driver.press(.character("+"), control: true) }
      let larger = words()
      try Eyes.keep(driver, "larger-\(id)-\(language.rawValue)")
      // Panels and sliders grow and leave the picture less room; its letters shrink with the rows of its bars.
      #expect(height(larger) > 11)
      driver.press(.character("0"), control: true)
    }
  }

  @Test func picturesOfNetworksTakeTheWidthThatIsThere() {
    let wide = ScreenLayout(width: 1280, height: 800, controlsHeight: 190, aspect: 1.6)
    let square = ScreenLayout(width: 1280, height: 800, controlsHeight: 190)
    #expect(wide.picture.width > 1.2 * square.picture.width && wide.picture.width <= 0.5 * 1280)
    #expect(wide.instrument.x > wide.picture.maxX && wide.instrument.width > 0.45 * 1280)
  }

  @Test func whatIsCutIsWholeInTheStatusLineUnderTheMouse() throws {
    let driver = try driver("ant-foraging", (.english, .light))
    let screen = driver.screen
    let symbols = screen.snapshot.session.card.parameters.map(\.symbol).filter { !$0.isEmpty }
    let cut = try #require(
      driver.texts().first { text in text.isShortened && symbols.contains { text.text.hasPrefix("\($0) ") } })
    driver.move(to: cut.rect.center)
    driver.frame()
    let names = screen.snapshot.session.card.parameters.map { $0.title.english.dropFirst() }
    let whole = driver.texts().filter { $0.rect.y > screen.layout.status.y - 1 && !$0.isShortened }
    #expect(whole.contains { text in names.contains { text.text.contains($0) } })
  }
}

struct SliderRowsTests {
  @Test(arguments: 0...12, [700.0, 876, 1000, 1256, 1400]) func controlIsWidestAndOthersHaveRoom(
    _ count: Int, width: Double
  ) {
    let rows = SliderRows(count: count, width: width)
    #expect(rows.lengths.reduce(0, +) == count)
    for (index, (length, each)) in zip(rows.lengths, rows.widths).enumerated() where length > 0 {
      #expect(each < rows.controlWidth && each >= 169)
      let taken = Double(length) * each + Double(length - 1) * 22 + (index == 0 ? rows.controlWidth + 22 : 0)
      #expect(taken <= width + 1e-9)
    }
    #expect(rows.controlWidth >= min(0.44 * width, 320))
  }
}
