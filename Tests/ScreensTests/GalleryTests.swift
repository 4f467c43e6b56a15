import Catalog
import Emergence
import Experiments
import Figures
import Foundation
import Screens
import Testing

/// The gallery, and the way from it to everything and back.
@Suite(.serialized) struct GalleryTests {
  private func driver(
    _ look: (Language, Theme.Name) = (.english, .light), systems: [any System.Type] = Catalog.systems,
    width: Int = 1280, height: Int = 800
  ) -> ScreenDriver<Stage> {
    let surface = Surface(language: look.0, theme: .named(look.1))
    return ScreenDriver(Stage(PresetShelf(systems: systems), surface: surface), width: width, height: height)
  }

  private func gallery(_ driver: ScreenDriver<Stage>) throws -> GalleryScreen {
    try #require(driver.screen.screen as? GalleryScreen)
  }

  @Test(arguments: Eyes.looks, [(1280, 800), (1920, 1080)])
  func everyTextStandsWholeAndAlone(_ look: (Language, Theme.Name), size: (Int, Int)) throws {
    let driver = driver(look, width: size.0, height: size.1)
    let texts = driver.texts()
    // Tiles at the lower edge of the list are cut, as in every list that is longer than the window.
    let edge = driver.screen.canvas.height - 26
    let faults = Eyes.faults(texts.filter { $0.visible.maxY > edge + 1 || $0.rect.maxY < edge })
    try driverIsKept(driver, look, size)
    #expect(faults == [])
    let seen = try titles(driver)
    for system in Catalog.systems { #expect(seen.contains(system.card.title[look.0])) }
    for lecture in PresetShelf().lectureNames {
      #expect(seen.contains(try PresetShelf().lecture(lecture).title[look.0]))
    }
  }

  /// From the first question to the last, whatever the names of the files.
  @Test func lecturesStandInTheOrderTheyAreTaught() {
    let lectures = PresetShelf().entries.filter { $0.kind == .lecture }.map(\.name)
    let order = [
      "what-is-a-phase-transition", "from-ants-to-neurons", "do-language-models-undergo-phase-transitions",
    ]
    #expect(Array(lectures.prefix(3)) == order)
  }

  /// Every text of the list, seen by walking down to its end.
  private func titles(_ driver: ScreenDriver<Stage>) throws -> Set<String> {
    let screen = try gallery(driver)
    var seen = Set(driver.texts().map(\.text))
    var previous = -1
    while screen.selected != previous {
      previous = screen.selected
      driver.press(.down)
      seen.formUnion(driver.texts().map(\.text))
    }
    return seen
  }

  /// With its thumbnails, for eyes.
  private func driverIsKept(
    _ driver: ScreenDriver<Stage>, _ look: (Language, Theme.Name), _ size: (Int, Int)
  ) throws {
    guard Eyes.areOpen else { return }
    _ = driver.frames { !driver.screen.isBusy }
    try Eyes.keep(driver, "gallery-\(look.0.rawValue)-\(look.1.rawValue)-\(size.0)")
  }

  @Test func thumbnailsComeInTheBackgroundAndStay() throws {
    let driver = driver(systems: [Toy.self])
    let entries = try #require(driver.screen.report.entries)
    #expect(entries == 1)
    #expect(driver.frames { driver.screen.report.thumbnails == entries && !driver.screen.isBusy })
    let tile = try #require(driver.screen.widgets.frames["entry.system.toy"])
    #expect(Set(driver.pixels(of: Rect(tile.x + 8, tile.y + 8, 100, 60))).count > 1)
    driver.press(.enter)
    driver.press(.character("g"))
    driver.frame()
    #expect(driver.screen.report.thumbnails == entries)
  }

  @Test func firstFrameComesAtOnce() {
    let clock = ContinuousClock()
    let time = clock.measure { _ = driver() }
    #expect(time < .seconds(1))
  }

  @Test func typingFindsInBothLanguages() throws {
    let driver = driver()
    let all = try gallery(driver).found.count
    driver.type("percol")
    let found = try gallery(driver).found
    #expect(!found.isEmpty && found.count < all && found.allSatisfy { $0.matches("percol") })
    #expect(found.contains { $0.name == "percolation" })
    driver.press(.escape)
    #expect(try gallery(driver).found.count == all)
    driver.type("渗流")
    #expect(try gallery(driver).found.map(\.name).contains("percolation"))
    for _ in 0..<2 { driver.press(.backspace) }
    driver.type("no such thing")
    #expect(try gallery(driver).found.isEmpty)
    driver.press(.enter)
    #expect(driver.screen.screen is GalleryScreen)
  }

  @Test func arrowsTabAndHomeChoose() throws {
    let driver = driver()
    let screen = try gallery(driver)
    driver.press(.right)
    #expect(screen.selected == 1)
    driver.press(.tab)
    #expect(screen.selected == 2)
    driver.press(.tab, shift: true)
    driver.press(.left)
    #expect(screen.selected == 0)
    driver.press(.down)
    let below = screen.selected
    #expect(below > 0)
    driver.press(.up)
    #expect(screen.selected == 0)
    driver.press(.end)
    #expect(screen.selected == screen.found.count - 1)
    // What is selected is in view.
    #expect(driver.screen.widgets.frames[screen.found[screen.selected].id] != nil)
    driver.press(.home)
    #expect(screen.selected == 0)
  }

  @Test func enterOpensAndEscapeLeadsBackWithTheSystemHeldStill() throws {
    let driver = driver(systems: [Toy.self])
    driver.press(.enter)
    let system = try #require(driver.screen.screen as? SystemScreen)
    #expect(system.snapshot.session.card.id == "toy")
    driver.frame()
    driver.press(.space)
    try #require(driver.frames { system.snapshot.step > 10 })
    driver.press(.escape)
    #expect(driver.screen.screen is GalleryScreen && !system.isRunning)
    driver.frame()
    driver.press(.escape)
    #expect(driver.screen.screen === system && system.isRunning)
  }

  @Test(arguments: Eyes.looks) func keysAreShownOnTheFirstScreen(_ look: (Language, Theme.Name)) throws {
    let driver = driver(look)
    for isTyped in [false, true] {
      if isTyped { driver.type("?") } else { driver.press(.f1) }
      #expect(try gallery(driver).showsHelp && gallery(driver).search.isEmpty)
      let texts = driver.texts()
      try Eyes.keep(driver, "gallery-keys-\(look.0.rawValue)-\(look.1.rawValue)")
      for row in KeyMap.help(on: .gallery) {
        let text = try #require(texts.first { $0.text == row.text[look.0] })
        #expect(!text.isShortened && text.visible.contains(text.rect))
      }
      driver.press(.escape)
      #expect(try !gallery(driver).showsHelp)
    }
  }

  @Test func messagesStayWithTheirScreen() throws {
    let driver = driver(systems: [Toy.self])
    driver.press(.enter)
    driver.frame()
    driver.press(.character("9"))
    #expect(driver.screen.report.message != nil)
    driver.press(.escape)
    #expect(driver.screen.screen is GalleryScreen && driver.screen.report.message == nil)
  }

  @Test func clickOpensAPreset() throws {
    let driver = driver()
    driver.type("hysteresis")
    driver.frame()
    try driver.click("entry.preset.ising-hysteresis")
    #expect(driver.screen.report.preset == "ising-hysteresis" && driver.screen.report.screen == "system")
    driver.frame()
    #expect(driver.screen.report.widgets["field"] != nil)
  }

  @Test func languageAndThemeChangeFromEveryScreen() throws {
    let driver = driver(systems: [Toy.self])
    driver.press(.character("l"), control: true)
    driver.press(.character("d"), control: true)
    #expect(driver.screen.language == .chinese && driver.screen.theme.name == .dark)
    driver.press(.enter)
    driver.frame()
    #expect(driver.screen.report.language == "zh" && driver.screen.report.theme == "dark")
  }
}
