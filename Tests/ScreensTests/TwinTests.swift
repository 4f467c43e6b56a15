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
    folder: String = NSTemporaryDirectory(), field: Double = 0,
    presets: PresetShelf = .empty
  ) throws -> ScreenDriver<TwinScreen> {
    var first = Session(try #require(Catalog.system(left)), seed: 3)
    first.set(size: 32)
    if field != 0 { first.set("field", to: .real(field)) }
    var second = Session(try #require(Catalog.system(right)), seed: 4)
    second.set(size: 32)
    let screen = TwinScreen(
      left: try TwinSide(first, opened: Session(first.system)),
      right: try TwinSide(second, opened: Session(second.system)), isMirrored: isMirrored, presets: presets,
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
      #expect(Eyes.faults(texts, allowingShortened: isCommand) == [])
      for half in screen.halves { #expect(texts.contains { $0.text == half.session.card.title[look.0] }) }
      #expect(texts.contains { $0.text.hasSuffix("= 2.269 <i>J</i>/<i>k</i><sub>B</sub>") })
      driver.press(.f1)
      #expect(Eyes.faults(driver.texts(), allowingShortened: isCommand) == [])
      driver.press(.f1)
      for side in TwinScreen.Side.allCases {
        if screen.focused != side { driver.press(.character("x")) }
        driver.press(.character("i"))
        let card = driver.texts()
        try Eyes.keep(driver, "twin-card-\(side)-\(right)-\(look.0.rawValue)-\(look.1.rawValue)-\(size.0)")
        #expect(Eyes.faults(card, allowingShortened: isCommand) == [])
        #expect(card.contains { $0.text == screen.halves[side.rawValue].session.card.summary[look.0] })
        driver.press(.character("i"))
      }
      screen.stop()
    }
  }

  /// The whole of it is copied.
  private func isCommand(_ text: String) -> Bool { text.hasPrefix("emergence-window ") }

  @Test(arguments: PresetLibrary(systems: Catalog.systems).analogies.map(\.name))
  func analogiesOpenAsTwins(_ name: String) throws {
    let stage = Stage(PresetShelf())
    let analogy = try PresetShelf().analogy(name)
    try stage.open(analogy)
    let driver = ScreenDriver(stage)
    let twin = try #require(stage.screen as? TwinScreen)
    #expect(twin.halves.map { $0.session.card.id } == analogy.presets.prefix(2).map(\.card.id))
    for look in [Eyes.looks[0], Eyes.looks[3]] {
      Eyes.dress(stage, look.0, look.1)
      let texts = driver.texts()
      try Eyes.keep(driver, "analogy-\(name)-\(look.0.rawValue)-\(look.1.rawValue)")
      let beside = texts.filter { text in !twin.layout.halves.contains { $0.picture.contains(text.rect) } }
      #expect(Eyes.faults(beside, allowingShortened: isCommand) == [], "\(name)")
      #expect(texts.contains { $0.text == analogy.analogy.title[look.0] })
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

  /// What ran goes on as it was while another joins it, and still does when the other is gone.
  @Test func keyTLeavesTheFirstSystemAsItIs() throws {
    let stage = Stage(PresetShelf())
    defer { stage.stop() }
    var session = Session(try #require(Catalog.system("ising")), seed: 77)
    session.set(size: 32)
    session.set("temperature", to: .real(1.9))
    session.set(start: "random")
    try stage.open(session)
    let driver = ScreenDriver(stage)
    let system = try #require(stage.screen as? SystemScreen)
    driver.press(.space)
    driver.press(.character("-"))
    try #require(driver.frames { system.snapshot.step > 50 })
    let before = system.snapshot
    driver.press(.character("t"))
    driver.frame()
    let twin = try #require(stage.screen as? TwinScreen)
    let left = twin.halves[0]
    #expect(left.live.worker === system.worker && twin.isRunning)
    #expect(driver.frames { left.snapshot.step > before.step + 20 && twin.halves[1].snapshot.step > 5 })
    #expect(left.snapshot.session.parameters == before.session.parameters && left.session.seed == 77)
    #expect(left.snapshot.pace == before.pace && twin.halves[1].snapshot.pace == before.pace)
    #expect(left.live.worker.recording.entries == [] && left.live.worker.recording.session.start == "random")
    #expect(abs(twin.axis.place(of: 1, control: twin.halves[1].session.controlValue) - twin.place) < 1e-9)
    let texts = driver.texts().map(\.text)
    #expect(texts.contains("seed 77") && texts.contains("seed 1"))
    #expect(texts.count { $0.hasSuffix(" steps/s") } == 2 && texts.count { $0.hasSuffix(" steps") } == 2)
    let later = left.snapshot.step
    driver.press(.character("t"))
    driver.frame()
    #expect(stage.screen === system && system.worker === left.live.worker)
    #expect(driver.frames { system.snapshot.isRunning && system.snapshot.step > later })
  }

  @Test func keyTInATwinOfItsOwnLeavesTheLeftSystem() throws {
    let shelf = PresetShelf()
    let stage = Stage(shelf)
    defer { stage.stop() }
    stage.open(
      left: try TwinSide(try shelf.load("ising", overrides: [try PresetOverride("size=32")])),
      right: try TwinSide(try shelf.load("percolation")), isMirrored: true)
    let driver = ScreenDriver(stage)
    let twin = try #require(stage.screen as? TwinScreen)
    driver.press(.space)
    try #require(driver.frames { twin.halves.allSatisfy { $0.snapshot.step > 5 } })
    driver.press(.character("t"))
    driver.frame()
    let system = try #require(stage.screen as? SystemScreen)
    let step = twin.halves[0].snapshot.step
    #expect(driver.frames { system.snapshot.step > step && system.snapshot.session.card.id == "ising" })
  }

  /// The words of a copied command open the same two trajectories.
  @Test func copiedCommandMakesTheSameStates() throws {
    let shelf = PresetShelf()
    let folder = try Eyes.temporaryFolder()
    let driver = try twin(folder: folder, presets: shelf)
    let screen = driver.screen
    driver.press(.space)
    try #require(driver.frames { screen.halves.allSatisfy { $0.snapshot.step > 20 } })
    let picture = screen.layout.halves[0].picture
    driver.drag(.right, from: Point(picture.x + 40, picture.midY), to: Point(picture.maxX - 40, picture.midY))
    driver.press(.down, shift: true)
    screen.halves[1].show(2)
    try #require(driver.frames { screen.halves.allSatisfy { $0.snapshot.step > 60 } })
    driver.press(.space)
    try #require(driver.frames { !screen.isRunning })
    for _ in 0..<60 { driver.frame() }
    driver.press(.character("c"), control: true)
    let command = try #require(screen.takeClipboard())
    #expect(command.contains(" --twin percolation ") && command.hasSuffix(" --mirrored"))
    #expect(
      screen.message?.text.contains("left.replay") == true && screen.message?.text.contains("right.replay") == true)

    let words = command.split(separator: " ").map { $0.trimmingCharacters(in: ["'"]) }
    func values(_ option: String) -> [String] {
      words.indices.filter { words[$0] == option }.map { words[$0 + 1] }
    }
    func session(_ name: String, _ changes: [String]) throws -> Session {
      try shelf.load(name, overrides: try changes.map { try PresetOverride($0) })
    }
    let left = try session(words[1], values("--set") + ["seed=\(values("--seed")[0])"])
    let right = try session(values("--twin")[0], values("--twin-set"))
    #expect(values("--twin-show") == [screen.halves[1].session.card.observables[2].id])
    for (half, (session, file)) in zip(
      screen.halves, [(left, values("--replay")[0]), (right, values("--twin-replay")[0])])
    {
      var simulation = try Simulation(session)
      for entry in try Recording.entries(ofFile: file, for: session) {
        simulation.advance(by: entry.step - simulation.step)
        simulation.apply(entry.command)
      }
      simulation.advance(by: half.snapshot.step - simulation.step)
      // Not every quantity exists in every state.
      #expect(simulation.values.map(\.description) == half.snapshot.values.map(\.description))
      #expect(simulation.session.parameters == half.session.parameters)
    }
    screen.stop()
  }

  @Test func keysOfOneSideMeanTheSideUnderTheMouse() throws {
    let driver = try twin(presets: PresetShelf())
    let screen = driver.screen
    defer { screen.stop() }
    driver.move(to: screen.layout.halves[1].picture.center)
    #expect(screen.focused == .right)
    driver.press(.character("1"))
    let names = PresetShelf().presets(of: "percolation").map(\.name)
    #expect(screen.halves[1].session.name == names[0] && screen.halves[0].session.name == "ising")
    let place = screen.axis.place(of: 1, control: screen.halves[1].session.controlValue)
    #expect(abs(place - screen.place) < 1e-9)
    driver.press(.character("x"))
    #expect(screen.focused == .left)
    driver.press(.character("i"))
    #expect(screen.panel == .card)
    // What the card tries moves the other side along.
    let before = screen.halves[1].session.controlValue
    let card = screen.halves[0].session.card
    let index = try #require(card.tries.firstIndex { $0.changes.contains { $0.id == card.control } })
    try driver.click("try.\(index)")
    #expect(screen.halves[1].session.controlValue != before && screen.isRunning)
    #expect(abs(screen.axis.place(of: 1, control: screen.halves[1].session.controlValue) - screen.place) < 1e-3)
  }

  @Test func aSystemPutOnASideFollowsTheOtherOne() throws {
    let driver = try twin("ising", "potts", isMirrored: false, field: 0.5)
    let screen = driver.screen
    defer { screen.stop() }
    #expect(screen.axis.kind == .normalized)
    var session = Session(try #require(Catalog.system("ising")), seed: 3)
    session.set(size: 32)
    let right = screen.halves[1].session.controlValue
    try screen.replace(.left, by: session)
    #expect(screen.axis.kind == .reduced && screen.halves[1].session.controlValue == right)
    let critical = try #require(screen.halves[1].session.criticalPoint?.value)
    #expect(abs(screen.place - (right / critical - 1)) < 1e-9)
  }

  @Test func numbersOfTheSliderDoNotDance() throws {
    let driver = try twin()
    let screen = driver.screen
    defer { screen.stop() }
    let slider = try #require(screen.widgets.frames["shared"])
    var widths: Set<Int> = []
    for part in stride(from: 0.05, to: 0.4, by: 0.013) {
      driver.drag(from: Point(slider.midX, slider.midY), to: Point(slider.x + slider.width * part, slider.midY))
      let texts = driver.texts().map(\.text)
      let value = try #require(texts.first { $0.wholeMatch(of: /−\d\.\d{3}/) != nil })
      widths.insert(value.count)
      #expect(texts.contains { $0.wholeMatch(of: /.*<i>T<\/i> = \d\.\d{3} .*/) != nil })
      #expect(texts.contains { $0.wholeMatch(of: /.*<i>p<\/i> = 0\.\d{3}/) != nil })
    }
    #expect(widths == [6])
  }
}
