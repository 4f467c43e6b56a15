import Analogies
import Emergence
import Experiments
import Figures
import Foundation
import Screens
import Testing

struct TimeTraceTests {
  @Test func keepsTheWholePastInBoundedViews() {
    var trace = TimeTrace(capacity: 100)
    for step in 0...100_000 { trace.append(step: step, order: Double(step), companion: 1) }
    for span in [50.0, 1000, 30_000, 100_000] {
      let view = trace.view(span: span)
      #expect(view.count <= 101 && view.count >= 25)
      #expect(view.last?.step == 100_000)
      // Samples are means around their step, so the line goes through them.
      for sample in view { #expect(sample.values[0] == sample.step && sample.values[1] == 1) }
      #expect(view[0].step <= 100_000 - span * 0.97 + 1)
      #expect(zip(view, view.dropFirst()).allSatisfy { $0.step < $1.step })
    }
  }
}

struct RunningHistogramTests {
  @Test func countsEveryValueWhateverTheOrder() {
    var histogram = RunningHistogram(bins: 100, isSigned: false)
    let values = [0.001, 0.5, 3, -2, 900, 0, -0.25]
    for value in values { histogram.add(value) }
    #expect(histogram.counts.reduce(0, +) == values.count && histogram.total == values.count)
    #expect(histogram.range == -1024...1024)
    histogram.add(.nan)
    #expect(histogram.total == values.count)
  }

  @Test func wideningMovesCountsToTheRightBins() {
    var grown = RunningHistogram(bins: 64, isSigned: true)
    var wide = RunningHistogram(bins: 64, isSigned: true)
    wide.add(7.9)
    let values = (0..<200).map { sin(Double($0)) * 0.9 }
    for value in values { wide.add(value) }
    for value in values + [7.9] { grown.add(value) }
    #expect(grown.range == wide.range && grown.counts == wide.counts)
  }

  @Test func clearKeepsTheRange() {
    var histogram = RunningHistogram(isSigned: true)
    histogram.add(0.7)
    histogram.clear()
    #expect(histogram.range == -1...1 && histogram.total == 0)
  }
}

struct SliderScaleTests {
  private func scale(_ id: String) throws -> SliderScale {
    try #require(Toy.card.parameter(id).flatMap { SliderScale($0) })
  }

  @Test(arguments: ["chance", "rate", "rows"]) func placeAndValueAreInverse(_ id: String) throws {
    let scale = try scale(id)
    for fraction in stride(from: 0.0, through: 1, by: 0.05) {
      let value = scale.value(at: fraction)
      #expect(scale.range.contains(value))
      #expect(abs(scale.value(at: scale.fraction(of: value)) - value) < 1e-9)
    }
  }

  @Test func logarithmicScaleGivesEachDecadeTheSameLength() throws {
    let scale = try scale("rate")
    #expect(abs(scale.fraction(of: 0.01) - 1.0 / 3) < 1e-12)
    #expect(abs(scale.fraction(of: 0.1) - 2.0 / 3) < 1e-12)
  }

  @Test func valuesAreDecimalNumbersNotTheirNeighbours() throws {
    let scale = try scale("chance")
    for step in 0...100 { #expect(scale.value(at: Double(step) / 100) == Double(step) / 100) }
    #expect(scale.text(0.5) == "0.50" && scale.text(0.1234) == "0.1234")
  }

  @Test func movingStaysInsideWhatIsAllowed() throws {
    let scale = try scale("chance")
    #expect(scale.value(0.995, movedBy: 5) == 1 && scale.value(0, movedBy: -1) == 0)
  }
}

extension SliderScaleTests {
  private func integer(_ range: ClosedRange<Int>) throws -> SliderScale {
    try #require(
      SliderScale(
        Parameter(integer: "n", symbol: "", title: "n", range: range, default: range.lowerBound, timing: .live)))
  }

  @Test func wholeNumbersOverManyDecadesAreLogarithmic() throws {
    let scale = try integer(1...10_000_000)
    // Three thousand training steps are in the middle, not at the left end.
    #expect(abs(scale.fraction(of: 3000) - 0.5) < 0.01)
    for fraction in stride(from: 0.0, through: 1, by: 0.01) {
      let value = scale.value(at: fraction)
      #expect(value == value.rounded() && abs(scale.value(at: scale.fraction(of: value)) - value) < 0.5)
    }
    // The keys leave no value unreached at the lower end, and move every one.
    var value = 1.0
    for step in 2...6 {
      value = scale.value(value, movedBy: 1)
      #expect(value == Double(step))
      #expect(scale.value(value, movedBy: -1) == Double(step - 1))
    }
    for _ in 0..<20 {
      let next = scale.value(value, movedBy: 1)
      #expect(next > value && next < 1.3 * value && next == next.rounded())
      value = next
    }
    #expect(scale.value(1e7, movedBy: 1) == 1e7)
    #expect(try integer(1...65).fraction(of: 33) == 0.5 && integer(0...1_000_000).fraction(of: 500_000) == 0.5)
  }

  @Test func textsAreNumbersAsPeopleWriteThem() throws {
    let whole = try integer(1...10_000_000)
    #expect(whole.text(1000) == "1000" && whole.text(4096) == "4096" && whole.text(1e7) == "10<sup>7</sup>")
    #expect(try scale("rate").text(0.001) == "0.001" && scale("rate").text(0.25) == "0.25")
    #expect(NumberText.significant(1000, 3) == "1000" && NumberText.significant(10_400, 3) == "10400")
    #expect(NumberText.significant(1e-5, 3) == "10<sup>\u{2212}5</sup>")
    #expect(NumberText.significant(-2.5e-7, 3) == "\u{2212}2.5·10<sup>\u{2212}7</sup>")
    #expect(NumberText.significant(0.99999, 3) == "1" && NumberText.significant(0, 3) == "0")
  }

  @Test func movingNumbersKeepTheirDigitsAndZeroHasNoSign() throws {
    let scale = try scale("chance")
    #expect(scale.text(0.390625, isMoving: true) == "0.39" && scale.text(0.5, isMoving: true) == "0.50")
    #expect(NumberText.fixed(-0.0001, 3) == "0.000" && NumberText.fixed(-0.5, 1) == "\u{2212}0.5")
  }
}

struct KeyTests {
  @Test func everyKeyOfTheHelpActs() {
    for (key, action): (Character, Action) in [
      ("r", .reset), ("n", .newSeed), ("+", .faster), ("-", .slower), ("c", .critical), ("h", .ramp), ("s", .sweep),
      ("l", .language), ("d", .theme), ("i", .card), ("f", .fit), ("[", .brushSmaller), ("]", .brushLarger),
      ("?", .help), (".", .step), ("1", .preset(0)), ("9", .preset(8)),
    ] {
      #expect(KeyMap.action(for: KeyPress(.character(key))) == action)
    }
    #expect(KeyMap.action(for: KeyPress(.up, shift: true)) == .controlUp(coarse: true))
    #expect(KeyMap.action(for: KeyPress(.character("s"), control: true)) == .save)
    #expect(KeyMap.action(for: KeyPress(.character("c"), control: true)) == .copyCommand)
    #expect(KeyMap.action(for: KeyPress(.character("z"))) == nil)
  }

  @Test func heldKeysDoNotFlicker() {
    #expect(KeyMap.action(for: KeyPress(.space, isRepeat: true)) == nil)
    #expect(KeyMap.action(for: KeyPress(.character("l"), isRepeat: true)) == nil)
    #expect(KeyMap.action(for: KeyPress(.up, isRepeat: true)) == .controlUp(coarse: false))
  }
}

struct WindowTextTests {
  @Test func everyTextExistsInBothLanguagesAndHasLetters() {
    let canvas = Canvas(pixelWidth: 8, pixelHeight: 8)
    for text in WindowText.allCases {
      for language in Language.allCases {
        #expect(!text[language].isEmpty)
        #expect(canvas.canShow(text[language]), "no font has every letter of '\(text[language])'")
      }
      // The same places for values in both languages, or one of them would lose a number.
      let places = Language.allCases.map { text[$0].split(separator: "{}", omittingEmptySubsequences: false).count }
      #expect(places[0] == places[1])
    }
  }

  @Test func valuesTakeTheirPlaces() {
    #expect(WindowText.saved(.english, "a.svg", "a.png") == "Saved a.svg and a.png")
    #expect(WindowText.saved(.chinese, "a.svg", "a.png") == "已保存 a.svg 与 a.png")
  }
}

struct CommandLineTests {
  @Test func tellsWhatASweepNeeds() throws {
    let shelf = PresetShelf(systems: [Toy.self])
    let overrides = try ["size=8", "parameters.chance=0.4", "control={chance: {values: [0.1, 0.9]}}", "replicas=2"]
      .map { try PresetOverride($0) }
    let session = try shelf.load("toy", overrides: overrides)
    #expect(
      CommandLineText.command(for: session, openedAs: try shelf.load("toy"), recording: nil)
        == "emergence-window toy --seed \(session.seed) --set 'control={chance: {values: [0.1, 0.9]}}' --set replicas=2"
        + " --set parameters.chance=\(session.controlValue) --set size=8")
  }

  @Test func namesOnlyWhatDiffersFromThePreset() {
    let opened = Session(Toy.self, seed: 4)
    var session = opened
    #expect(
      CommandLineText.command(for: session, openedAs: opened, recording: nil) == "emergence-window toy --seed 4")
    session.set("chance", to: .real(0.75))
    session.set(size: 12)
    session.set(start: "on")
    #expect(
      CommandLineText.command(for: session, openedAs: opened, recording: "my log.replay")
        == "emergence-window toy --seed 4 --set parameters.chance=0.75 --set size=12 --set protocol.start=on "
        + "--replay 'my log.replay'")
  }
}

struct LayoutTests {
  @Test(arguments: [(1280.0, 800.0), (1422, 800), (1024, 640), (1280, 1024)], [150.0, 230])
  func partsFillTheScreenWithoutOverlap(_ size: (Double, Double), controlsHeight: Double) {
    let layout = ScreenLayout(width: size.0, height: size.1, controlsHeight: controlsHeight)
    let parts = [layout.top, layout.picture, layout.legend, layout.controls, layout.status] + layout.plots(4)
    let whole = Rect(0, 0, size.0, size.1)
    for (index, part) in parts.enumerated() {
      #expect(whole.contains(part) && part.width > 0 && part.height > 0)
      for other in parts.dropFirst(index + 1) { #expect(!part.intersects(other)) }
    }
    let plots = layout.plots(4)
    #expect(plots[1].x == plots[3].x && plots[1].width == plots[3].width)
  }
}
