import ArgumentParser
import Emergence
import Experiments
import Figures
import Foundation

struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Makes a film of a run.",
    discussion: """
      The system starts where `emergence picture` does. The ending of FILE picks mp4 or gif; the program ffmpeg makes \
      either.
      """)

  @OptionGroup var presetOptions: PresetOptions
  @Option(help: ArgumentHelp("The film: a .mp4 or .gif file.", valueName: "file"))
  var out: String
  @Option(help: "Frames of the film, 30 a second.")
  var frames = 300
  @Option(help: "Steps of the system between two frames.")
  var stepsPerFrame = 1
  @Option(help: ArgumentHelp("Width and height in pixels, each from 64 to 16384.", valueName: "WxH"))
  var size = PixelSize(argument: "720x820")!
  @OptionGroup var options: FigureOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard frames > 0, stepsPerFrame > 0 else {
      throw ValidationError(CommandText.framesRange())
    }
    guard FilmWriter.isFilm(out) else { throw ValidationError(CommandText.filmEnding(["file": out])) }
  }

  func run() throws {
    messages.apply()
    try perform {
      let preset = try presetOptions.load()
      warnOfMissingFont(options.language)
      let signals = Signals()
      let film = try FilmWriter(path: out, width: size.width, height: size.height)
      let isComplete = try record(preset, preset.system, film, stop: signals.stop)
      try film.finish()
      print(out)
      return isComplete ? .done : .stopped
    }
  }

  /// - Returns: false if a signal asked to stop; the film so far is kept.
  private func record<S: System>(
    _ preset: Preset, _ type: S.Type, _ film: FilmWriter, stop: StopToken
  ) throws -> Bool {
    let setup = preset.setup()
    var system = try S(setup)
    let canvas = Canvas(pixelWidth: size.width, pixelHeight: size.height)
    let theme = Theme.named(options.theme)
    defer { Console.shared.endProgress() }
    for frame in 0..<frames {
      if stop.isRequested { return false }
      let figure = PictureFigure(of: system, preset, setup, step: frame * stepsPerFrame)
      figure.draw(on: canvas, in: canvas.bounds, language: options.language, theme: theme)
      try film.add(FilmWriter.frame(of: canvas))
      system.advance(by: stepsPerFrame)
      Console.shared.progress(fraction: Double(frame + 1) / Double(frames), preset.name, remaining: nil)
    }
    return true
  }
}
