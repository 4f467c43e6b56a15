import Analogies
import Catalog
import Emergence
import Experiments
import Figures
import Foundation
import Screens
import Testing

struct TwinAxisTests {
  private func session(_ id: String, _ change: (inout Session) -> Void = { _ in }) throws -> Session {
    var session = Session(try #require(Catalog.system(id)))
    change(&session)
    return session
  }

  @Test(arguments: [false, true]) func equalPlacesAreEquallyFarFromBothCriticalPoints(_ isMirrored: Bool) throws {
    let sessions = [try session("ising"), try session("percolation")]
    let axis = TwinAxis(sessions, isMirrored: isMirrored)
    #expect(axis.kind == .reduced && axis.range.contains(0))
    for place in stride(from: axis.range.lowerBound, through: axis.range.upperBound, by: 0.05) {
      for side in 0..<2 {
        let critical = try #require(sessions[side].criticalPoint?.value)
        let reduced = axis.control(of: side, at: place) / critical - 1
        #expect(abs(reduced - (side == 1 && isMirrored ? -place : place)) < 1e-9)
        #expect(abs(axis.place(of: side, control: axis.control(of: side, at: place)) - place) < 1e-9)
      }
    }
    #expect(
      axis.control(of: 0, at: 0) == 2 / log(1 + sqrt(2)) || abs(axis.control(of: 0, at: 0) - 2.269185314213) < 1e-11)
  }

  @Test func bothControlsStayWithinTheirSliders() throws {
    let sessions = [try session("ising"), try session("percolation")]
    let axis = TwinAxis(sessions, isMirrored: true)
    for (side, session) in sessions.enumerated() {
      let range = try #require(SliderScale(session.controlParameter)).range
      for place in [axis.range.lowerBound, 0, axis.range.upperBound, -100, 100] {
        #expect(range.contains(axis.control(of: side, at: place)))
      }
    }
  }

  @Test func withoutACriticalPointTheRangesAreTied() throws {
    let field = try session("ising") { $0.set("field", to: .real(0.5)) }
    let axis = TwinAxis([field, try session("percolation")], isMirrored: false)
    #expect(axis.kind == .normalized && axis.range == 0...1)
    let range = try #require(SliderScale(field.controlParameter)).range
    #expect(axis.control(of: 0, at: 0) == range.lowerBound && axis.control(of: 0, at: 1) == range.upperBound)
    #expect(abs(axis.control(of: 1, at: 0.25) - 0.25) < 1e-9)
  }
}

/// Two systems with one slider.
@Suite(.serialized) struct TwinScreenTests {
  private func twin(
    _ left: String = "ising", _ right: String = "percolation", isMirrored: Bool = true,
    _ look: (Language, Theme.Name) = (.english, .light), width: Int = 1280, height: Int = 800,
    folder: String = NSTemporaryDirectory(), field: Double = 0
  ) throws -> ScreenDriver<TwinScreen> {
    var first = Session(try #require(Catalog.system(left)), seed: 3)
    first.set(size: 32)
    if field != 0 { first.set("field", to: .real(field)) }
    var second = Session(try #require(Catalog.system(right)), seed: 4)
    second.set(size: 32)
    let screen = try TwinScreen(
      left: first, right: second, isMirrored: isMirrored,
      surface: Surface(language: look.0, theme: .named(look.1)), folder: folder)
    return ScreenDriver(screen, width: width, height: height)
  }

  @Test(arguments: Eyes.looks, [(1280, 800), (1920, 1080)])
  func everyTextStandsWholeAndAlone(_ look: (Language, Theme.Name), size: (Int, Int)) throws {
    for (left, right, field) in [("ising", "percolation", 0.0), ("ising", "potts", 0.5)] {
      let driver = try twin(left, right, look, width: size.0, height: size.1, field: field)
      let screen = driver.screen
      driver.press(.space)
      try #require(driver.frames { screen.halves.allSatisfy { $0.snapshot.step > 60 } })
      driver.press(.space)
      let texts = driver.texts()
      try Eyes.keep(driver, "twin-\(right)-\(look.0.rawValue)-\(look.1.rawValue)-\(size.0)")
      #expect(Eyes.faults(texts) == [])
      for half in screen.halves { #expect(texts.contains { $0.text == half.session.card.title[look.0] }) }
      #expect(texts.contains { $0.text.hasSuffix("= 2.269 <i>J</i>/<i>k</i><sub>B</sub>") })
      driver.press(.f1)
      #expect(Eyes.faults(driver.texts()) == [])
      screen.stop()
    }
  }

  @Test func oneSliderDrivesBoth() throws {
    let driver = try twin()
    let screen = driver.screen
    defer { screen.stop() }
    let slider = try #require(screen.widgets.frames["shared"])
    driver.drag(from: Point(slider.midX, slider.midY), to: Point(slider.x + slider.width * 0.2, slider.midY))
    try #require(driver.frames { screen.halves.allSatisfy { $0.snapshot.session.controlValue > 0 } })
    let place = screen.place
    #expect(place < 0)
    let (left, right) = (screen.halves[0].session, screen.halves[1].session)
    #expect(abs(left.controlValue / 2.269185314 - 1 - place) < 1e-6)
    let critical = try #require(right.criticalPoint?.value)
    #expect(abs(right.controlValue / critical - 1 + place) < 1e-6)
    driver.press(.character("c"))
    #expect(abs(screen.place) < 1e-9 && abs(screen.halves[1].session.controlValue - critical) < 1e-9)
  }

  @Test func keysRunMirrorRampAndStopBoth() throws {
    let driver = try twin()
    let screen = driver.screen
    defer { screen.stop() }
    driver.press(.space)
    #expect(driver.frames { screen.halves.allSatisfy { $0.snapshot.step > 5 } })
    driver.press(.character("m"))
    #expect(!screen.isMirrored)
    let before = screen.place
    driver.press(.character("h"))
    #expect(driver.frames { abs(screen.place - before) > 0.01 })
    driver.press(.space)
    #expect(!screen.isRunning)
    let paused = screen.place
    for _ in 0..<30 { driver.frame() }
    #expect(screen.place == paused)
  }

  @Test func sizeAndQuantitySwitchOnEitherSide() throws {
    let driver = try twin()
    let screen = driver.screen
    defer { screen.stop() }
    try driver.click("larger.right")
    #expect(driver.frames { screen.halves[1].snapshot.session.size == 64 })
    #expect(screen.halves[0].session.size == 32)
    try driver.click("shown.left")
    driver.frame()
    try driver.click("option.4")
    #expect(screen.halves[0].quantity == 4 && screen.halves[1].quantity == screen.halves[1].session.axisIndex)
  }

  @Test func touchReachesTheSystemUnderTheMouse() throws {
    let driver = try twin()
    let screen = driver.screen
    defer { screen.stop() }
    let picture = Rect(
      screen.report.picture[0], screen.report.picture[1], screen.report.picture[2], screen.report.picture[3])
    driver.drag(.right, from: Point(picture.x + 20, picture.midY), to: Point(picture.maxX - 20, picture.midY))
    #expect(driver.frames { screen.halves[0].snapshot.values[0] < 0.97 })
  }

  @Test func saveWritesTheFigure() throws {
    let folder = try Eyes.temporaryFolder()
    let driver = try twin(folder: folder)
    defer { driver.screen.stop() }
    driver.press(.character("s"), control: true)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == ["twin-ising-percolation-0.png", "twin-ising-percolation-0.svg"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ffmpeg"), "ffmpeg is needed"))
  func keyVFilmsTheTwin() throws {
    let folder = try Eyes.temporaryFolder()
    let driver = try twin(folder: folder)
    let screen = driver.screen
    driver.press(.character("v"))
    driver.press(.space)
    try #require(driver.frames { screen.halves[0].snapshot.step > 30 })
    driver.press(.character("v"))
    let film = "\(folder)/twin-ising-percolation-film-1.mp4"
    #expect(screen.message?.text == WindowText.filmSaved(.english, film))
    #expect((FileManager.default.contents(atPath: film)?.count ?? 0) > 1000)
    screen.stop()
  }

  @Test func aSweepIsRefusedWithTheWayToMakeOne() throws {
    for language in Language.allCases {
      let driver = try twin("ising", "percolation", isMirrored: true, (language, .light))
      driver.press(.character("s"))
      #expect(driver.screen.message?.text == WindowText.noSweepInTwin[language])
      #expect(Eyes.faults(driver.texts()) == [])
      driver.screen.stop()
    }
  }

  /// The same network judged by whole answers and by digits: another metric on either side, and its own plot.
  @Test func aMetricSwitchesOnEitherSideWhileItRuns() throws {
    let driver = try twin("mirage", "mirage", isMirrored: false)
    let screen = driver.screen
    defer { screen.stop() }
    driver.press(.space)
    try #require(driver.frames { screen.halves.allSatisfy { $0.snapshot.step > 3 } })
    for side in ["left", "right"] {
      let half = screen.halves[side == "left" ? 0 : 1]
      let titles = half.session.card.observables.map(\.id)
      let other = try #require(titles.firstIndex(of: "token_accuracy"))
      try driver.click("shown.\(side)")
      driver.frame()
      try driver.click("option.\(other)")
      #expect(half.quantity == other)
    }
    #expect(screen.isRunning)
    let shown = screen.halves[0].session.card.observables[screen.halves[0].quantity]
    #expect(driver.texts().contains { $0.text.contains("\(shown.symbol) (") || $0.text.contains("\(shown.symbol)/") })
  }

  @Test func keyTOpensATwinAndAPartnerIsChosenInTheGallery() throws {
    let stage = Stage(PresetShelf())
    var session = Session(try #require(Catalog.system("ising")))
    session.set(size: 32)
    try stage.open(session)
    let driver = ScreenDriver(stage)
    driver.press(.character("t"))
    driver.frame()
    let twin = try #require(stage.screen as? TwinScreen)
    #expect(twin.halves[0].session.card.id == "ising" && twin.halves[1].session.card.id != "ising")
    try driver.click("change.right")
    driver.frame()
    #expect((stage.screen as? GalleryScreen)?.found.contains { $0.kind == .lecture } == false)
    driver.type("渗流")
    driver.press(.enter)
    driver.frame()
    #expect(stage.screen === twin && twin.halves[1].session.card.id == "percolation")
    driver.press(.escape)
    #expect((stage.screen as? SystemScreen)?.snapshot.session.card.id == "ising")
  }
}
