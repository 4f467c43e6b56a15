import Catalog
import Emergence
import Experiments
import Figures
import Foundation
import Screens
import Testing

/// Key S: a measurement that an audience can wait for.
@Suite(.serialized) struct SweepTests {
  private func preset(_ yaml: String) throws -> Preset {
    try PresetLibrary(systems: Catalog.systems).read(yaml, file: "test")
  }

  @Test func shortProtocolIsLeftAlone() throws {
    let preset = try preset("system: ising\ncontrol: {temperature: {from: 1, to: 3, count: 21}}")
    let length = SweepLength(fitting: preset, secondsPerStep: [1e-5], within: 45)
    #expect(length.isFull && length.measure == 10_000 && length.equilibrate == 1000 && length.values.count == 21)
  }

  @Test(arguments: [1e-4, 1e-3, 1e-2, 0.1]) func longProtocolFitsWithItsShapeKept(_ cost: Double) throws {
    let preset = try preset(
      "system: ising\nreplicas: 4\nprotocol: {equilibrate: 2000, measure: 20000, every: 10}\n"
        + "control: {temperature: {from: 1, to: 3, count: 41}}")
    let length = SweepLength(fitting: preset, secondsPerStep: [cost], within: 45)
    let steps = Double(length.equilibrate + length.measure) * Double(length.values.count * length.replicas)
    #expect(!length.isFull && abs(length.shortening - 22_000 * 41 * 4 / steps) < 1e-6 * length.shortening)
    #expect(abs(length.seconds - steps * cost) < 1e-9 * length.seconds)
    // A curve below eleven points and thirty-two steps would be none; then it takes as long as it takes.
    if cost < 0.1 { #expect(length.seconds <= 45) }
    #expect(length.values.count >= 11 && length.measure >= 32 && length.every >= 1 && length.every <= length.measure)
    #expect(length.values.first == 1 && length.values.last == 3)
    #expect(length.replicas == 1)
  }

  @Test func cardStandsBesideTheCurve() throws {
    let folder = try Eyes.temporaryFolder()
    let shelf = PresetShelf()
    let path = "\(folder)/short.yaml"
    let yaml = """
      system: ising
      title: {en: "A short study", zh: "简短的测量"}
      parameters: {algorithm: wolff}
      size: 32
      control: {temperature: {from: 1.9, to: 2.7, count: 9}}
      replicas: 2
      protocol: {start: ordered, equilibrate: 20, measure: 400}
      """
    try yaml.write(toFile: path, atomically: true, encoding: .utf8)
    let session = try shelf.load(path)
    let driver = try ScreenDriver(session, folder: folder, presets: shelf)
    let screen = driver.screen
    driver.press(.character("s"), shift: true)
    for _ in 0..<5 where screen.measured == nil { _ = driver.frames { screen.measured != nil } }
    let analysis = try #require(screen.measured?.analysis)
    #expect(analysis.sizes.map(\.size) == [8, 16, 32])
    #expect(screen.visibleCurve.count == 9)
    for (language, theme) in Eyes.looks {
      Eyes.dress(screen, language, theme)
      for size in [(1280, 800), (1920, 1080)] {
        screen.resize(pixelWidth: size.0, pixelHeight: size.1)
        let texts = driver.texts()
        try Eyes.keep(driver, "transition-\(language.rawValue)-\(theme.rawValue)-\(size.0)")
        // The path of a temporary folder is longer than the status line.
        #expect(Eyes.faults(texts, allowingShortened: { $0.contains(folder) }) == [])
        // The panel says what the command prints, line by line.
        for line in analysis.report(language).split(separator: "\n") {
          let text = line.trimmingCharacters(in: .whitespaces)
          #expect(texts.contains { $0.text.removingMarkup == text || $0.text == text }, "'\(text)' is missing")
        }
      }
    }
    driver.press(.escape)
    #expect(screen.panel == nil)
  }

  @Test func commandLineSaysWhichPointsAreMeasured() throws {
    let folder = try Eyes.temporaryFolder()
    let shelf = PresetShelf()
    let overrides = ["size=8", "control={temperature: {values: [2.0, 2.3]}}", "protocol.measure=400", "replicas=1"]
    let session = try shelf.load("ising-square", overrides: overrides.map { try PresetOverride($0) })
    let driver = try ScreenDriver(session, folder: folder, presets: shelf)
    let screen = driver.screen
    driver.press(.character("s"))
    for _ in 0..<5 where screen.measured == nil { _ = driver.frames { screen.measured != nil } }
    #expect(screen.visibleCurve.map(\.control) == [2.0, 2.3])
    let rows = try String(contentsOfFile: try #require(screen.measured?.table), encoding: .utf8).split(separator: "\n")
    #expect(rows.count == 3 && rows[1].split(separator: ",")[6] == "400")
  }

  /// A toy that takes its time: a quarter of a second for each of its points.
  private func slowToy(_ folder: String) throws -> ScreenDriver<SystemScreen> {
    let shelf = PresetShelf(systems: [Toy.self])
    let overrides = ["control={chance: {from: 0, to: 1, count: 11}}", "protocol.measure=40000", "replicas=1"]
    let session = try shelf.load("toy", overrides: overrides.map { try PresetOverride($0) })
    return try ScreenDriver(session, folder: folder, presets: shelf)
  }

  @Test func pointsComeOneByOne() throws {
    let driver = try slowToy(try Eyes.temporaryFolder())
    let screen = driver.screen
    driver.press(.character("s"))
    var counts: [Int] = []
    for _ in 0..<10 where screen.measured == nil {
      _ = driver.frames {
        if counts.last != screen.visibleCurve.count { counts.append(screen.visibleCurve.count) }
        return screen.measured != nil
      }
    }
    #expect(counts == counts.sorted() && counts.first == 0 && counts.count > 4 && counts.last == 11)
  }

  @Test func measurementEndsWithItsSystem() throws {
    let folder = try Eyes.temporaryFolder()
    let driver = try slowToy(folder)
    let screen = driver.screen
    driver.press(.character("s"))
    try #require(driver.frames { screen.message?.text.contains("of 11 points") == true })
    screen.open(Session(Toy.self, seed: 8))
    #expect(screen.message?.text.hasPrefix(WindowText.sweepLeft(.english, folder)) == true)
    for _ in 0..<300 { driver.frame() }
    #expect(!screen.isBusy || screen.message?.text.contains("points. S stops") != true)
    #expect(screen.panel == nil && screen.visibleCurve.isEmpty && screen.measured == nil)
  }

  @Test func anotherMeasurementGetsAnotherFolder() throws {
    let folder = try Eyes.temporaryFolder()
    let shelf = PresetShelf(systems: [Toy.self])
    for seed in [1, 2] as [UInt64] {
      let driver = try ScreenDriver(Session(Toy.self, seed: seed), folder: folder, presets: shelf)
      driver.press(.character("s"))
      for _ in 0..<5 where driver.screen.measured == nil { _ = driver.frames { driver.screen.measured != nil } }
      #expect(driver.screen.measured != nil)
    }
    let folders = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(folders == ["toy-curve-24", "toy-curve-24-2"])
  }
}
