import ArgumentParser
import Emergence
import Experiments
import Figures
import Foundation

struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Makes a film of a run, of two side by side, or of a scene of a lecture.",
    discussion: """
      The system starts where `emergence picture` does. With --twin a second preset runs beside it, both controls at the \
      same distance from their critical points. A lecture's scene, chosen by --scene, follows its ramps and its pace. The \
      ending of FILE picks mp4 or gif; the program ffmpeg makes either.
      """)

  static let framesPerSecond = 30.0

  @OptionGroup var subject: SubjectOptions
  @Option(help: ArgumentHelp("The film: a .mp4 or .gif file.", valueName: "file"))
  var out: String
  @Option(help: "Frames of the film, 30 a second: 300, or as long as the ramps of a scene.")
  var frames: Int?
  @Option(help: "Steps of the system between two frames: 1, or what the pace of a scene makes.")
  var stepsPerFrame: Int?
  @Option(
    help: ArgumentHelp(
      "Width and height in pixels, each from 64 to 16384: 720x820, for two systems 1280x600.", valueName: "WxH"))
  var size: PixelSize?
  @OptionGroup var options: FigureOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard frames ?? 1 > 0, stepsPerFrame ?? 1 > 0 else {
      throw ValidationError(CommandText.framesRange())
    }
    guard FilmWriter.isFilm(out) else { throw ValidationError(CommandText.filmEnding(["file": out])) }
  }

  func run() throws {
    messages.apply()
    try perform {
      let show = try subject.load()
      warnOfMissingFont(options.language)
      let signals = Signals()
      let size = size ?? PixelSize(argument: show.isTwin ? "1280x600" : "720x820")!
      let film = try FilmWriter(path: out, width: size.width, height: size.height)
      let isComplete = try record(show, film, stop: signals.stop)
      try film.finish()
      print(out)
      return isComplete ? .done : .stopped
    }
  }

  /// - Returns: false if a signal asked to stop; the film so far is kept.
  private func record(_ first: Show, _ film: FilmWriter, stop: StopToken) throws -> Bool {
    var show = first
    let canvas = Canvas(pixelWidth: film.width, pixelHeight: film.height)
    let theme = Theme.named(options.theme)
    let rate = stepsPerFrame.map(Double.init) ?? show.pace.map { $0 / Self.framesPerSecond } ?? 1
    let ramped = Int((show.rampSeconds * Self.framesPerSecond).rounded(.up))
    let count = frames ?? (ramped > 0 ? ramped : 300)
    defer { Console.shared.endProgress() }
    for frame in 0..<count {
      if stop.isRequested { return false }
      show.draw(on: canvas, in: canvas.bounds, options.language, theme)
      try film.add(FilmWriter.frame(of: canvas))
      let steps = Int((Double(frame + 1) * rate).rounded(.down)) - Int((Double(frame) * rate).rounded(.down))
      try show.advance(by: steps, seconds: 1 / Self.framesPerSecond)
      Console.shared.progress(fraction: Double(frame + 1) / Double(count), show.name, remaining: nil)
    }
    return true
  }
}
