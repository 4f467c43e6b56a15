import ArgumentParser
import Emergence
import Experiments
import Figures
import Foundation

/// Width and height in pixels, typed as `1280x800`.
struct PixelSize: ExpressibleByArgument {
  let width: Int
  let height: Int

  init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy((64...16384).contains) else { return nil }
    (width, height) = (parts[0], parts[1])
  }
}

struct PictureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture",
    abstract: "Draws one state of a system.",
    discussion: """
      The system stands where `emergence run` would: the preset's last size and, unless `--set parameters.NAME=…` \
      fixes the control parameter, its value nearest the critical point. The ending of FILE picks PNG, SVG or PDF.
      """)

  @OptionGroup var presetOptions: PresetOptions
  @Option(help: "Steps to advance from the initial state.")
  var steps = 1000
  @Option(help: ArgumentHelp("The picture: a .png, .svg or .pdf file.", valueName: "file"))
  var out: String
  @Option(help: ArgumentHelp("Width and height in pixels, each from 64 to 16384.", valueName: "WxH"))
  var size = PixelSize(argument: "900x1020")!
  @Flag(help: "The picture alone, without title, legend and numbers.")
  var bare = false
  @OptionGroup var options: FigureOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard steps >= 0 else { throw ValidationError("The number of steps cannot be negative.") }
    guard Canvas.Format(path: out) != nil else {
      throw ValidationError("'\(out)' must end in .png, .svg or .pdf.")
    }
  }

  func run() throws {
    messages.apply()
    try performDrawing {
      let preset = try presetOptions.load()
      let signals = Signals()
      guard let figure = try figure(preset, preset.system, stop: signals.stop) else {
        Console.shared.complain(CommandText.stoppedNothingWritten())
        return .stopped
      }
      warnOfMissingFont(options.language)
      let theme = Theme.named(options.theme)
      try Canvas.export(to: out, width: Double(size.width), height: Double(size.height), scale: 1) { canvas in
        if bare {
          canvas.fill(canvas.bounds, theme.paper)
          PictureRenderer.draw(
            figure.picture, in: canvas.bounds, on: canvas, language: options.language, theme: theme)
        } else {
          figure.draw(on: canvas, in: canvas.bounds, language: options.language, theme: theme)
        }
      }
      print(out)
      return .done
    }
  }

  /// Builds the system and advances it; nil if a signal asked to stop.
  private func figure<S: System>(_ preset: Preset, _ type: S.Type, stop: StopToken) throws -> PictureFigure? {
    let setup = preset.setup()
    var system = try S(setup)
    var done = 0
    let started = ContinuousClock.now
    while done < steps {
      if stop.isRequested { return nil }
      let next = min(max(1, steps / 100), steps - done)
      system.advance(by: next)
      done += next
      let elapsed = (ContinuousClock.now - started).seconds
      let remaining = elapsed * Double(steps - done) / Double(done)
      Console.shared.progress(fraction: Double(done) / Double(steps), preset.name, remaining: remaining)
    }
    Console.shared.endProgress()
    return PictureFigure(of: system, preset, setup, step: steps)
  }
}

extension PictureFigure {
  /// The present state of a preset's system.
  init(of system: some System, _ preset: Preset, _ setup: Setup, step: Int) {
    let card = preset.card
    var values = Array(repeating: Double.nan, count: card.observables.count)
    system.observe(into: &values)
    let order = card.observableIndex(preset.orderParameter).map { (id: preset.orderParameter, value: values[$0]) }
    self.init(
      title: LocalizedText(
        en: preset.title.english.escapedForMarkup, zh: preset.title.chinese.escapedForMarkup), card: card,
      parameters: setup.parameters, control: preset.control.parameter.id, size: setup.size, step: step,
      picture: system.picture, observed: order.map { [$0] } ?? [])
  }
}
