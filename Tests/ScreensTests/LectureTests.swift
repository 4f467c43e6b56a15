import Catalog
import Emergence
import Experiments
import Figures
import Foundation
import Screens
import Testing

struct LectureReaderTests {
  private let library = PresetLibrary(systems: Catalog.systems)

  private func problems(_ scenes: String) -> [String] {
    let yaml = "title: {en: a, zh: b}\nsummary: {en: a, zh: b}\nscenes:\n" + scenes
    do {
      return ["accepted \(try library.readLecture(yaml, file: "talk.yaml").scenes.count)"]
    } catch let error as PresetError {
      for problem in error.problems {
        #expect(problem.message.chinese.contains { $0 > "\u{3000}" }, "\(problem.message)")
      }
      return error.problems.map(\.description)
    } catch {
      return ["other: \(error)"]
    }
  }

  @Test func everyKeyIsRead() throws {
    let lecture = try library.readLecture(
      """
      title: {en: "Talk", zh: "讲座"}
      place: 4
      summary: {en: "s", zh: "摘要"}
      scenes:
        - title: {en: "one", zh: "一"}
          caption: {en: "c", zh: "说明"}
          point: {en: "p", zh: "看"}
          notes: {en: "n", zh: "稿"}
          minutes: 3
          pace: 120
          run: false
          system: ising
          size: 48
          start: random
          seed: 9
          parameters: {temperature: 1.7, algorithm: wolff}
          control: field
          axis: [-1, 1]
          ramps: [{from: -1, to: 1, seconds: 20, return: true}, {to: 0, seconds: 5}]
        - title: {en: "two", zh: "二"}
          caption: {en: "c", zh: "说明"}
          twin:
            left: {preset: ising-square, size: 32}
            right: {system: percolation, parameters: {p: 0.5}}
            mirrored: true
          ramps: [{to: -0.2, seconds: 10}]
      """, file: "talk.yaml")
    #expect(lecture.name == "talk" && lecture.title == LocalizedText(en: "Talk", zh: "讲座") && lecture.minutes == 5)
    #expect(lecture.place == 4)
    let scene = lecture.scenes[0]
    guard case .system(let preset) = scene.subject else { throw PresetError([]) }
    #expect(preset.control.parameter.id == "field" && preset.sizes == [48] && preset.seed == 9)
    #expect(preset.schedule.start == "random" && preset.parameters.real("temperature") == 1.7)
    #expect(preset.parameters.choice("algorithm") == "wolff" && !scene.runs && scene.pace == 120)
    #expect(scene.axis == -1...1 && lecture.scenes[1].axis == nil)
    #expect(
      scene.ramps == [
        Lecture.Ramp(from: -1, to: 1, seconds: 20, returns: true),
        Lecture.Ramp(from: nil, to: 0, seconds: 5, returns: false),
      ])
    guard case .twin(let left, let right, let isMirrored) = lecture.scenes[1].subject else { throw PresetError([]) }
    #expect(isMirrored && left.sizes == [32] && left.name == "ising-square" && right.control.start == 0.5)
    #expect(lecture.scenes[1].runs && lecture.scenes[1].pace == nil && lecture.scenes[1].notes == nil)
  }

  @Test(arguments: [
    ("  - {title: a}\n", "talk.yaml:4: scenes.1.caption: is missing; it must be given"),
    ("  - {title: a, caption: b}\n", "talk.yaml:4: scenes.1: must name either a system or a preset"),
    (
      "  - {title: a, caption: b, systm: ising}\n",
      "talk.yaml:4: scenes.1.systm: is not a known key; did you mean 'system'?"
    ),
    (
      "  - {title: a, caption: b, system: isng}\n",
      "talk.yaml:4: scenes.1.system: cannot be 'isng'; did you mean 'ising'?"
    ),
    (
      "  - title: a\n    caption: b\n    system: ising\n    parameters: {temperatur: 2}\n",
      "talk.yaml:7: scenes.1.parameters.temperatur: is not a known key; did you mean 'temperature'?"
    ),
    (
      "  - title: a\n    caption: b\n    preset: ising-square\n    parameters:\n      temperature: -2\n",
      "talk.yaml:8: scenes.1.parameters.temperature: is -2, out of range"
    ),
    (
      "  - title: a\n    caption: b\n    system: ising\n    size: many\n",
      "talk.yaml:7: scenes.1.size: must be a whole number"
    ),
    (
      "  - title: a\n    caption: b\n    system: ising\n    ramps: [{to: 5000, seconds: 3}]\n",
      "talk.yaml:7: scenes.1.ramps.1.to: is 5000, out of range"
    ),
    (
      "  - title: a\n    caption: b\n    system: potts\n    control: states\n    ramps: [{to: 5, seconds: 3}]\n",
      "talk.yaml:8: scenes.1.ramps: cannot move states"
    ),
    (
      "  - title: a\n    caption: b\n    twin: {left: {system: ising}}\n",
      "talk.yaml:6: scenes.1.twin.right: is missing"
    ),
    (
      "  - title: a\n    caption: b\n    system: ising\n    run: maybe\n",
      "talk.yaml:7: scenes.1.run: cannot be 'maybe'"
    ),
    (
      "  - title: a\n    caption: b\n    system: ising\n    axis: [2, 1]\n",
      "talk.yaml:7: scenes.1.axis: must be two numbers"
    ),
    (
      "  - title: a\n    caption: b\n    preset: ising-sqare\n",
      "talk.yaml:6: scenes.1.preset: cannot be 'ising-sqare'; did you mean 'ising-square'?"
    ),
  ])
  func wrongLectureIsExplainedWhereItIs(_ yaml: String, _ message: String) {
    let found = problems(yaml)
    #expect(found.contains { $0.hasPrefix(message) }, "said: \(found)")
  }

  @Test func unknownLectureNamesTheOthers() {
    #expect {
      try library.lecture("what-is-a-fase-transition")
    } throws: {
      "\($0)".contains("did you mean 'what-is-a-phase-transition'?")
    }
  }

  @Test func lecturesAreNoPresets() {
    #expect(!library.lectures.isEmpty)
    let presets = Set(library.shipped.map(\.name))
    for (name, _) in library.lectures {
      #expect(library.isLecture(name) && !presets.contains(name))
    }
    #expect(!library.isLecture("ising-square"))
  }

  @Test func shippedLecturesAreCompleteInBothLanguages() throws {
    for (name, _) in library.lectures {
      let lecture = try library.lecture(name)
      #expect(lecture.scenes.count >= 8 && (15...60).contains(lecture.minutes), "\(name)")
      for scene in lecture.scenes {
        for text in [scene.title, scene.caption, scene.pointing, scene.notes] {
          let text = try #require(text, "\(name): \(scene.title.english)")
          #expect(text.english != text.chinese && text.chinese.unicodeScalars.contains { $0.value > 0x4E00 })
          #expect(!text.english.unicodeScalars.contains { $0.value > 0x4E00 })
        }
      }
    }
  }
}

struct SceneRampsTests {
  @Test func rampsFollowOneAnotherForTheirSeconds() throws {
    var simulation = try Simulation(Session(Toy.self))
    var ramps = SceneRamps([
      Lecture.Ramp(from: 0.2, to: 0.8, seconds: 2, returns: false),
      Lecture.Ramp(from: nil, to: 0.4, seconds: 1, returns: true),
    ])
    func snapshot(isRunning: Bool = true, rate: Double = 1000) -> Snapshot {
      simulation.snapshot(isRunning: isRunning, pace: .fastest, stepsPerSecond: rate)
    }
    // Not before the speed is known, and not in a pause.
    for waiting in [snapshot(rate: 0), snapshot(isRunning: false)] {
      let early = ramps.next(after: waiting)
      #expect(early == nil)
    }
    let begun = ramps.next(after: snapshot())
    let first = try #require(begun)
    #expect(first.from == 0.2 && first.to == 0.8 && !first.returns)
    #expect(abs(first.count * first.stepsPerValue - 2000) < 100)
    simulation.apply(.ramp(first))
    simulation.advance(by: 500)
    let underWay = ramps.next(after: snapshot())
    #expect(underWay == nil)
    simulation.advance(by: 2000)
    #expect(abs(simulation.session.controlValue - 0.8) < 1e-12)
    let next = ramps.next(after: snapshot())
    let second = try #require(next)
    #expect(second.from == 0.8 && second.returns && abs(second.count * second.stepsPerValue - 1000) < 100)
    simulation.apply(.ramp(second))
    simulation.advance(by: 3)
    // A hand on the control ends them all.
    simulation.apply(.set("chance", .real(0.5)))
    let ended = ramps.next(after: snapshot())
    simulation.advance(by: 5000)
    let later = ramps.next(after: snapshot())
    #expect(ended == nil && later == nil && simulation.session.controlValue == 0.5)
  }

  @Test func slowSystemsTakeLargerStepsNotLonger() {
    let slow = SceneRamps.ramp(
      Lecture.Ramp(from: 0, to: 1, seconds: 2, returns: false), Session(Toy.self), stepsPerSecond: 10)
    #expect(slow.values == 20 && slow.stepsPerValue == 1)
  }
}

/// Lectures as an audience sees them.
@Suite(.serialized) struct LectureScreenTests {
  nonisolated static let names = PresetLibrary(systems: Catalog.systems).lectures.map(\.name)

  /// A command line, and the long name of a parameter after its symbol: some systems have ten.
  private func mayBeShortened(_ stage: Stage) -> (String) -> Bool {
    let snapshot = (stage.screen as? SystemScreen)?.snapshot
    let parameters = snapshot?.session.card.parameters ?? []
    return { text in
      text.hasPrefix("emergence-window ")
        || parameters.contains { !$0.symbol.isEmpty && text.hasPrefix("\($0.symbol) ") }
    }
  }

  @Test(arguments: names) func everySceneStandsWholeAndAlone(_ name: String) throws {
    let shelf = PresetShelf()
    let stage = Stage(shelf)
    let lecture = try shelf.lecture(name)
    try stage.open(lecture)
    let driver = ScreenDriver(stage)
    for (index, scene) in lecture.scenes.enumerated() {
      #expect(stage.report.scene == index + 1)
      if stage.isRunning { driver.press(.space) }
      for (number, (language, theme)) in Eyes.looks.enumerated() {
        Eyes.dress(stage, language, theme)
        let look = "\(index + 1)-\(language.rawValue)-\(theme.rawValue)"
        // Both sizes have one layout; each language and each theme is seen at both.
        let isSmall = number == 0 || number == 3
        let sizes = [(1280, 800), (1920, 1080)].filter { Eyes.areOpen || ($0.0 == 1280) == isSmall }
        for size in sizes {
          stage.resize(pixelWidth: size.0, pixelHeight: size.1)
          let texts = driver.texts()
          try Eyes.keep(driver, "lecture-\(name)-\(look)-\(size.0)")
          #expect(Eyes.faults(texts, allowingShortened: mayBeShortened(stage)) == [], "scene \(look)")
          #expect(texts.contains { $0.text == scene.caption[language] })
          #expect(texts.contains { $0.text.hasSuffix(scene.title[language]) })
        }
        guard isSmall else { continue }
        driver.press(.character("o"))
        let noted = driver.texts()
        try Eyes.keep(driver, "notes-\(name)-\(look)")
        #expect(Eyes.faults(noted, allowingShortened: mayBeShortened(stage)) == [], "notes of scene \(look)")
        #expect(noted.contains { $0.text == scene.notes?[language] })
        driver.press(.character("o"))
      }
      driver.press(.pageDown)
    }
    #expect(driver.screen.message?.text == WindowText.lectureEnds[stage.language])
  }

  @Test func pageKeysWalkAndScenesStayLive() throws {
    let shelf = PresetShelf()
    let stage = Stage(shelf)
    defer { stage.stop() }
    try stage.open(try shelf.lecture("what-is-a-phase-transition"))
    let driver = ScreenDriver(stage)
    let first = try #require(stage.screen as? SystemScreen)
    #expect(driver.frames { first.snapshot.step > 20 && first.snapshot.ramp?.isRunning == true })
    // The scene survives a resize, another language and a pause.
    stage.resize(pixelWidth: 1600, pixelHeight: 900)
    driver.press(.character("l"))
    driver.press(.space)
    try #require(driver.frames { !first.snapshot.isRunning })
    for _ in 0..<10 { driver.frame() }
    let paused = first.snapshot
    for _ in 0..<10 { driver.frame() }
    #expect(first.snapshot.step == paused.step && first.snapshot.session.parameters == paused.session.parameters)
    driver.press(.space)
    #expect(driver.frames { first.snapshot.step > paused.step && first.snapshot.ramp?.isRunning == true })
    #expect(stage.screen === first && stage.language == .chinese)

    driver.press(.pageUp)
    #expect(stage.screen === first && stage.message?.text == WindowText.lectureBegins[.chinese])
    driver.press(.pageDown)
    #expect(stage.report.scene == 2 && stage.isRunning)
    driver.press(.pageUp)
    #expect(stage.report.scene == 1)
    driver.press(.escape)
    #expect(stage.report.screen == "gallery" && stage.report.selected == "what-is-a-phase-transition")
    driver.frame()
    driver.press(.escape)
    #expect(stage.report.scene == 1 && stage.isRunning)
  }

  /// A caption too long for the line of the legend gets lines of its own, in both languages.
  @Test func captionsOfPicturesStandWhole() throws {
    for id in ["kuramoto", "hopfield", "excitable", "spiking"] {
      var session = Session(try #require(Catalog.system(id)))
      session.set(size: min(session.size, 1000))
      for language in Language.allCases {
        let driver = try ScreenDriver(session, language: language)
        let caption = try #require(driver.screen.snapshot.picture.caption?[language], "\(id)")
        let texts = driver.texts()
        let drawn = try #require(texts.first { $0.text == caption }, "\(id)")
        #expect(!drawn.isShortened && driver.screen.canvas.bounds.contains(drawn.rect), "\(id): \(caption)")
        let layout = driver.screen.layout
        #expect(layout.picture.maxY <= drawn.rect.y + 1 && drawn.rect.maxY <= layout.controls.y + 1, "\(id)")
        driver.screen.stop()
      }
    }
  }

  @Test func outsideOfALectureItsKeysSaySo() throws {
    let driver = try ScreenDriver(Session(Toy.self))
    driver.press(.pageDown)
    #expect(driver.screen.message?.text == WindowText.noLecture[.english])
    driver.press(.character("o"))
    #expect(driver.screen.panel == nil)
  }
}
