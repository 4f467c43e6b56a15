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
    abstract: "Draws one state of a system, of two side by side, or of a scene of a lecture.",
    discussion: """
      The system stands where `emergence run` would: the preset's last size and, unless `--set parameters.NAME=…` \
      fixes the control parameter, its value nearest the critical point. With --twin a second preset stands beside it, \
      both controls at the same distance from their critical points. A lecture's scene, chosen by --scene, follows its \
      ramps. The ending of FILE picks PNG, SVG or PDF.
      """)

  /// What a scene without a pace is taken to make in a second.
  private static let usualPace = 60.0

  @OptionGroup var subject: SubjectOptions
  @Option(help: "Steps to advance from the initial state: 1000; of a scene half the way of its ramps, or ten seconds.")
  var steps: Int?
  @Option(help: ArgumentHelp("The picture: a .png, .svg or .pdf file.", valueName: "file"))
  var out: String
  @Option(
    help: ArgumentHelp(
      "Width and height in pixels, each from 64 to 16384: 900x1020, for two systems 1600x720.", valueName: "WxH"))
  var size: PixelSize?
  @Flag(help: "The picture alone, without title, legend and numbers.")
  var bare = false
  @OptionGroup var options: FigureOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard steps ?? 0 >= 0 else { throw ValidationError(CommandText.negativeSteps()) }
    guard Canvas.Format(path: out) != nil else {
      throw ValidationError(CommandText.figureEnding(["file": out]))
    }
  }

  func run() throws {
    messages.apply()
    try perform {
      var show = try subject.load()
      let signals = Signals()
      guard try advance(&show, stop: signals.stop) else {
        Console.shared.complain(CommandText.stoppedNothingWritten())
        return .stopped
      }
      warnOfMissingFont(options.language)
      let theme = Theme.named(options.theme)
      let size = size ?? PixelSize(argument: show.isTwin ? "1600x720" : "900x1020")!
      try Canvas.export(to: out, width: Double(size.width), height: Double(size.height), scale: 1) { canvas in
        if bare {
          show.drawBare(on: canvas, in: canvas.bounds, options.language, theme)
        } else {
          show.draw(on: canvas, in: canvas.bounds, options.language, theme)
        }
      }
      print(out)
      return .done
    }
  }

  /// - Returns: false if a signal asked to stop.
  private func advance(_ show: inout Show, stop: StopToken) throws -> Bool {
    let pace = show.pace ?? Self.usualPace
    let steps =
      steps ?? (show.rampSeconds > 0 ? Int(pace * show.rampSeconds / 2) : show.pace.map { Int($0 * 10) } ?? 1000)
    var done = 0
    let started = ContinuousClock.now
    while done < steps {
      if stop.isRequested { return false }
      let next = min(max(1, steps / 100), steps - done)
      try show.advance(by: next, seconds: Double(next) / pace)
      done += next
      let elapsed = (ContinuousClock.now - started).seconds
      let remaining = elapsed * Double(steps - done) / Double(done)
      Console.shared.progress(fraction: Double(done) / Double(steps), show.name, remaining: remaining)
    }
    Console.shared.endProgress()
    return true
  }
}
