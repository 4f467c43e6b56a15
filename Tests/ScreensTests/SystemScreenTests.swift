import Analogies
import Catalog
import Emergence
import Figures
import Foundation
import Screens
import Testing

/// The whole screen without SDL and without a display.
@Suite(.serialized) struct SystemScreenTests {
  private func ising(size: Int = 64) throws -> Session {
    var session = Session(try #require(Catalog.system("ising")), seed: 5)
    session.set(size: size)
    return session
  }

  @Test(arguments: Eyes.looks, [(1280, 800), (1920, 1080)])
  func everyTextStandsWholeAndAlone(_ look: (Language, Theme.Name), size: (Int, Int)) throws {
    let (language, theme) = look
    let driver = try ScreenDriver(
      ising(), language: language, theme: .named(theme), width: size.0, height: size.1)
    let screen = driver.screen
    driver.press(.space)
    try #require(driver.frames { screen.snapshot.step > 2000 && !screen.snapshot.settled.isEmpty })
    driver.press(.space)
    let card = screen.snapshot.session.card
    let name = "\(language.rawValue)-\(theme.rawValue)-\(size.0)"

    var texts = driver.texts()
    try Eyes.keep(driver, "screen-\(name)")
    #expect(Eyes.faults(texts) == [])
    var expected = [WindowText.run, .step, .reset, .newSeed, .speed, .card, .keys, .save, .copy].map { $0[language] }
    expected += [screen.snapshot.session.title[language], language == .english ? "square" : "方格", "64"]
    for text in expected { #expect(texts.contains { $0.text == text }, "'\(text)' is missing") }
    for parameter in card.parameters where SliderScale(parameter) != nil {
      #expect(
        texts.contains {
          $0.text.contains(parameter.title[language].prefix(1).uppercased() + parameter.title[language].dropFirst())
        })
    }

    driver.press(.character("i"))
    texts = driver.texts()
    try Eyes.keep(driver, "card-\(name)")
    #expect(Eyes.faults(texts) == [])
    for text in [card.summary, card.transition] { #expect(texts.contains { $0.text == text[language] }) }
    for text in card.tries.map(\.title) { #expect(texts.contains { $0.text == text[language] }) }

    driver.press(.f1)
    texts = driver.texts()
    try Eyes.keep(driver, "help-\(name)")
    #expect(Eyes.faults(texts) == [])
    for row in KeyMap.help(on: .system, hasPresets: false) { #expect(texts.contains { $0.text == row.text[language] }) }
  }

  @Test(arguments: [0.6, 1.25]) func textSizesKeepEverythingReadable(_ scale: Double) throws {
    let driver = try ScreenDriver(ising(), language: .english)
    let key: Key = .character(scale > 1 ? "+" : "-")
    for _ in 0..<12 { driver.press(key, control: true) }
    #expect(abs(driver.screen.canvas.scale - scale) < 1e-9)
    #expect(Eyes.faults(driver.texts()) == [])
    try Eyes.keep(driver, "text-\(scale)")
    driver.press(.character("0"), control: true)
    #expect(driver.screen.canvas.scale == 1)
  }

  @Test(arguments: [(900, 560), (1024, 768), (2560, 1080), (1080, 1920), (3840, 2160)], Language.allCases)
  func anyWindowKeepsEverythingReadable(_ size: (Int, Int), language: Language) throws {
    let driver = try ScreenDriver(ising(), language: language, width: size.0, height: size.1)
    #expect(Eyes.faults(driver.texts()) == [])
    try Eyes.keep(driver, "window-\(language.rawValue)-\(size.0)")
    driver.press(.f1)
    #expect(Eyes.faults(driver.texts()) == [])
    driver.press(.character("i"))
    #expect(Eyes.faults(driver.texts()) == [])
  }

  @Test func anySystemHasAScreen() throws {
    let driver = try ScreenDriver(Session(Toy.self), language: .chinese)
    let screen = driver.screen
    driver.press(.space)
    try #require(driver.frames { !screen.snapshot.settled.isEmpty })
    driver.press(.space)
    let texts = driver.texts()
    try Eyes.keep(driver, "toy")
    #expect(Eyes.faults(texts) == [])
    for word in ["概率 <i>p</i>", "速率 <i>r</i>", "行数 <i>n</i>", "开", "关"] {
      #expect(texts.contains { $0.text == word }, "'\(word)' is missing")
    }
  }

  // MARK: Hands

  @Test func spaceRunsAndPausesAndStepSteps() throws {
    let driver = try ScreenDriver(Session(Toy.self))
    let screen = driver.screen
    driver.press(.character("."))
    #expect(driver.frames { screen.snapshot.step == 1 })
    driver.press(.space)
    #expect(driver.frames { screen.snapshot.step > 100 })
    driver.press(.space)
    try #require(driver.frames { !screen.snapshot.isRunning })
    for _ in 0..<20 { driver.frame() }
    let step = screen.snapshot.step
    for _ in 0..<20 { driver.frame() }
    #expect(screen.snapshot.step == step)
    try driver.click("run")
    #expect(driver.frames { screen.snapshot.step > step })
    driver.press(.character("r"))
    driver.press(.space)
    #expect(driver.frames { !screen.snapshot.isRunning })
  }

  @Test func pausedScreenDrawsNothing() throws {
    let driver = try ScreenDriver(Session(Toy.self))
    for _ in 0..<60 { driver.frame() }
    for _ in 0..<100 { #expect(driver.frame().isEmpty) }
  }

  @Test func sliderDragSetsTheControlAndMovesTheDot() throws {
    let driver = try ScreenDriver(ising())
    let screen = driver.screen
    let plot = screen.layout.plots(4)[1]
    let slider = try #require(screen.widgets.frames["temperature"])
    driver.drag(from: Point(slider.midX, slider.midY), to: Point(slider.x + slider.width * 0.9, slider.midY))
    #expect(driver.frames { screen.snapshot.session.controlValue > 5 })
    for _ in 0..<8 { driver.frame() }
    let right = driver.pixels(of: plot)
    driver.drag(
      from: Point(slider.x + slider.width * 0.9, slider.midY), to: Point(slider.x + slider.width * 0.2, slider.midY))
    #expect(driver.frames { screen.snapshot.session.controlValue < 2 })
    #expect(driver.frames { right != driver.pixels(of: plot) })
  }

  @Test func arrowsMoveTheControlAndCGoesToTheCriticalPoint() throws {
    let driver = try ScreenDriver(Session(Toy.self))
    let screen = driver.screen
    driver.press(.up)
    #expect(driver.frames { screen.snapshot.session.controlValue == 0.31 })
    driver.press(.down, shift: true)
    #expect(driver.frames { abs(screen.snapshot.session.controlValue - 0.21) < 1e-12 })
    driver.press(.character("c"))
    #expect(driver.frames { screen.snapshot.session.controlValue == 0.5 })
  }

  @Test func leftDragPaintsAndRightDragPaintsTheOpposite() throws {
    let driver = try ScreenDriver(ising(size: 32))
    let screen = driver.screen
    let picture = screen.pictureLayout.visibleRect
    let (start, end) = (Point(picture.x + 20, picture.midY), Point(picture.maxX - 20, picture.midY))
    #expect(screen.snapshot.values[0] == 1)
    driver.drag(.right, from: start, to: end, steps: 3)
    #expect(driver.frames { screen.snapshot.values[0] < 0.97 })
    driver.drag(.left, from: start, to: end, steps: 3)
    #expect(driver.frames { screen.snapshot.values[0] == 1 })
    #expect(screen.snapshot.interventions > 10)
  }

  @Test func wheelZoomsAtTheCursorAndFitShowsEverything() throws {
    let driver = try ScreenDriver(ising())
    let screen = driver.screen
    let point = Point(screen.layout.picture.x + 150, screen.layout.picture.y + 200)
    driver.move(to: point)
    let before = screen.pictureLayout
    let cell = before.picturePoint(atX: point.x, y: point.y)
    driver.wheel(2)
    let after = screen.pictureLayout
    let same = after.picturePoint(atX: point.x, y: point.y)
    #expect(after.zoom > before.zoom && after.zoom == after.zoom.rounded())
    #expect(abs(cell.x - same.x) < 0.2 && abs(cell.y - same.y) < 0.2)
    driver.drag(.middle, from: point, to: Point(point.x + 40, point.y))
    let moved = screen.pictureLayout.picturePoint(atX: point.x + 40, y: point.y)
    #expect(abs(moved.x - same.x) < 0.2)
    driver.press(.character("f"))
    #expect(screen.pictureLayout.zoom == before.zoom)
  }

  @Test func languageThemeAndPanelsSwitch() throws {
    let driver = try ScreenDriver(Session(Toy.self))
    let screen = driver.screen
    driver.press(.character("l"))
    #expect(screen.language == .chinese)
    try driver.click("language")
    #expect(screen.language == .english)
    driver.press(.character("d"))
    #expect(screen.theme.name == .dark)
    driver.press(.character("i"))
    #expect(screen.panel == .card)
    try driver.click("try.0")
    #expect(driver.frames { screen.snapshot.session.controlValue == 0.9 && screen.snapshot.session.start == "on" })
    #expect(screen.snapshot.isRunning)
    driver.press(.escape)
    #expect(screen.panel == nil)
  }

  @Test func tabReachesEveryWidgetAndArrowsMoveIt() throws {
    let driver = try ScreenDriver(Session(Toy.self))
    let screen = driver.screen
    var reached: Set<String> = []
    for _ in 0..<40 {
      driver.press(.tab)
      if let focus = screen.widgets.focus { reached.insert(focus) }
    }
    #expect(reached == Set(screen.widgets.frames.keys))
    while screen.widgets.focus != "chance" { driver.press(.tab) }
    driver.press(.right)
    #expect(driver.frames { screen.snapshot.session.controlValue == 0.31 })
    driver.press(.home)
    #expect(driver.frames { screen.snapshot.session.controlValue == 0 })
    driver.press(.escape)
    #expect(screen.widgets.focus == nil)
    driver.press(.space)
    #expect(screen.snapshot.isRunning)
  }

  @Test func listOpensAndChooses() throws {
    let driver = try ScreenDriver(ising())
    let screen = driver.screen
    try driver.click("algorithm")
    #expect(screen.widgets.popup == "algorithm")
    driver.frame()
    try driver.click("option.2")
    #expect(screen.widgets.popup == nil)
    #expect(driver.frames { screen.snapshot.session.parameters.choice("algorithm") == "wolff" })
    try driver.click("lattice.1")
    #expect(driver.frames { screen.snapshot.session.parameters.choice("lattice") == "cubic" })
    // 64² became a cube of the same place in its range, not 64³.
    #expect(screen.snapshot.session.size == 16)
  }

  @Test func impossibleSizeIsExplained() throws {
    let driver = try ScreenDriver(Session(Toy.self))
    let screen = driver.screen
    try driver.click("larger")
    #expect(driver.frames { screen.snapshot.session.size == 48 })
    try driver.click("larger")
    #expect(screen.message?.text == WindowText.sizeLimits(.english, "1", "64"))
  }

  @Test func rampDrawsBothBranches() throws {
    let driver = try ScreenDriver(ising(size: 32))
    let screen = driver.screen
    driver.press(.character("h"))
    #expect(driver.frames { screen.snapshot.ramp?.isRunning == true })
    #expect(driver.frames { (screen.snapshot.ramp?.values.count ?? 0) > 5 })
    driver.press(.character("h"))
    #expect(driver.frames { screen.snapshot.ramp?.isRunning == false })
  }

  @Test func numberKeysOpenShippedPresets() throws {
    let shelf = PresetShelf()
    let own = shelf.presets(of: "ising").map(\.name)
    #expect(own.allSatisfy { $0.hasPrefix("ising") } && own.count > 3 && own.count < shelf.names.count)
    let index = try #require(own.firstIndex(of: "ising-hysteresis"))
    let driver = try ScreenDriver(ising(size: 32), presets: shelf)
    let screen = driver.screen
    driver.press(.character(Character("\(index + 1)")))
    #expect(screen.snapshot.session.name == "ising-hysteresis" && screen.snapshot.session.control == "field")
    #expect(screen.commandLine.hasPrefix("emergence-window ising-hysteresis --seed "))
    driver.press(.character("9"))
    #expect(screen.message?.isWarning == true && screen.snapshot.session.name == "ising-hysteresis")
    // Their numbers stand before their titles in the list that the heading opens, and a click opens one.
    driver.frame()
    try driver.click("presets")
    for look in Eyes.looks {
      Eyes.dress(screen, look.0, look.1)
      let texts = driver.texts()
      try Eyes.keep(driver, "presets-\(look.0.rawValue)-\(look.1.rawValue)")
      for (number, preset) in shelf.presets(of: "ising").enumerated() {
        #expect(texts.contains { $0.text == "\(number + 1)   \(preset.title[look.0])" })
      }
    }
    try driver.click("option.0")
    #expect(screen.snapshot.session.name == own[0])
  }

  @Test func aThousandRandomHandsBreakNothing() throws {
    var random = Philox(seed: 11, point: 0, replica: 0, stream: 0)
    let driver = try ScreenDriver(ising(size: 16))
    let screen = driver.screen
    let keys: [Key] =
      "rn+-chldif[]?.123456789=".map { .character($0) }
      + [.left, .right, .up, .down, .tab, .enter, .space, .escape, .home, .end, .f1, .f11]
    func place() -> Point {
      Point(random.uniform() * screen.canvas.width, random.uniform() * screen.canvas.height)
    }
    for _ in 0..<1000 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        driver.drag([.left, .right, .middle].randomElement(using: &random)!, from: place(), to: place(), steps: 2)
      case 1: driver.wheel(random.uniform() * 4 - 2)
      case 2:
        let sizes = [(640, 480), (1280, 800), (1920, 1080)]
        let size = sizes.randomElement(using: &random)!
        if random.uniform() < 0.1 { screen.resize(pixelWidth: size.0, pixelHeight: size.1) }
      default: driver.press(keys.randomElement(using: &random)!, shift: random.uniform() < 0.3)
      }
      // A lattice that grew to a gibibyte would only test patience.
      if screen.snapshot.session.size > 256 { screen.perform(.reset); screen.send(.resize(16)) }
    }
    screen.send(.run(true))
    let step = screen.snapshot.step
    #expect(driver.frames { screen.snapshot.isRunning && screen.snapshot.step != step })
  }

  // MARK: Files

  @Test func sweepHereMeasuresTheCurveAsTheCommandDoes() throws {
    let folder = try Eyes.temporaryFolder()
    let driver = try ScreenDriver(Session(Toy.self, seed: 2), folder: folder, presets: PresetShelf(systems: [Toy.self]))
    let screen = driver.screen
    driver.press(.character("s"))
    #expect(driver.frames { screen.message?.text.contains("of") == true })
    let table = "\(folder)/toy-curve-24/order-parameter.csv"
    for _ in 0..<10 where screen.measured == nil { _ = driver.frames { screen.measured != nil } }
    let rows = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n")
    #expect(rows[0].hasPrefix("system,size,control_name,control,replica,seed,steps,samples,order_parameter,"))
    #expect(rows.count > 10 && rows.dropFirst().allSatisfy { $0.hasPrefix("toy,24,chance,") })
    driver.frame()
    // One size decides nothing, so no panel says so.
    #expect(screen.panel == nil && screen.measured?.analysis?.card.verdict.order == .undecided)
    #expect(screen.message?.text == WindowText.sweepDoneOneSize(.english, table))
    #expect(screen.visibleCurve.count == Set(rows.dropFirst().map { $0.split(separator: ",")[3] }).count)
  }

  @Test func saveWritesTheFigureTwiceAndSaysWhere() throws {
    let folder = try Eyes.temporaryFolder()
    let driver = try ScreenDriver(Session(Toy.self), folder: folder)
    driver.press(.character("s"), control: true)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == ["toy-1-0.png", "toy-1-0.svg"])
    #expect(driver.screen.message?.text.contains("\(folder)/toy-1-0.svg") == true)
  }

  @Test func folderThatCannotBeWrittenIsSaid() throws {
    let driver = try ScreenDriver(Session(Toy.self), folder: "/proc/nowhere")
    driver.press(.character("s"), control: true)
    #expect(driver.screen.message?.text.hasPrefix("Not saved: ") == true)
  }

  @Test func copiedCommandNamesTheRecording() throws {
    let folder = try Eyes.temporaryFolder()
    let driver = try ScreenDriver(Session(Toy.self, seed: 9), folder: folder)
    let screen = driver.screen
    driver.press(.character("c"), control: true)
    #expect(screen.takeClipboard() == "emergence-window toy --seed 9")
    // Before the first step a change is another start.
    driver.press(.up)
    #expect(driver.frames { screen.commandLine == "emergence-window toy --seed 9 --set parameters.chance=0.31" })
    #expect(screen.snapshot.interventions == 0)
    driver.press(.character("."))
    try #require(driver.frames { screen.snapshot.step == 1 })
    driver.press(.up)
    try #require(driver.frames { screen.snapshot.interventions == 1 })
    // A file that was not written yet is not named. The command line returns when the message is gone.
    for _ in 0..<400 { driver.frame() }
    let shown = try #require(driver.texts().first { $0.text.hasPrefix("emergence-window") }).text
    #expect(!shown.contains("--replay") && shown.contains(WindowText.unsavedRecording(.english, "1")))
    driver.press(.character("c"), control: true)
    let command = "emergence-window toy --seed 9 --set parameters.chance=0.31 --replay \(folder)/toy-9.replay"
    #expect(screen.takeClipboard() == command && screen.commandLine == command)
    #expect(try String(contentsOfFile: "\(folder)/toy-9.replay", encoding: .utf8) == "1 set chance 0.32\n")
    #expect(throws: RecordingError.self) {
      try Recording.entries(ofFile: "\(folder)/other.replay", for: screen.snapshot.session)
    }
  }

  @Test func sameStateSamePixels() throws {
    func pixels() throws -> [UInt32] {
      let driver = try ScreenDriver(ising(size: 32))
      driver.press(.character("."))
      _ = driver.frames { driver.screen.snapshot.step == 1 }
      driver.press(.character("f"))
      return driver.pixels(of: driver.screen.canvas.bounds)
    }
    #expect(try pixels() == pixels())
  }
}
