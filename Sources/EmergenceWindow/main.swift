import ArgumentParser
import Emergence
import Experiments
import Figures
import Foundation
import Screens

/// Ends the program with a message and an exit code of the contract.
func fail(_ message: String, code: Int32) -> Never {
  FileHandle.standardError.write(Data("emergence-window: \(message)\n".utf8))
  exit(code)
}

#if Window
  /// What the command line asks for: the gallery, a lecture, a preset or a system. Whoever asks to run something and
  /// does not say what gets the square lattice that melts.
  func fill(_ stage: Stage, _ options: WindowOptions, _ shelf: PresetShelf) throws {
    let isPlain = options.overrides.isEmpty && options.seed == nil && options.replay == nil && !options.run
    if let name = options.preset, shelf.isLecture(name) {
      guard isPlain else {
        throw ValidationError("a lecture says itself what runs; leave out --set, --seed, --replay and --run")
      }
      return try stage.open(try shelf.lecture(name), scene: options.scene - 1)
    }
    if options.preset == nil, isPlain { return }
    let name = options.preset ?? "ising"
    var overrides = try options.overrides.map { try PresetOverride($0) }
    if options.preset == nil { overrides.insert(try PresetOverride("size=512"), at: 0) }
    if let seed = options.seed { overrides.append(PresetOverride(seed: seed)) }
    let session = try shelf.load(name, overrides: overrides)
    try stage.open(session, opened: try shelf.load(name), replay: try readReplay(options, for: session))
  }

  func readReplay(_ options: WindowOptions, for session: Session) throws -> [Recording.Entry] {
    guard let path = options.replay else { return [] }
    return try Recording.entries(ofFile: path, for: session, options.language ?? desktopLanguage())
  }

  func desktopLanguage() -> Language {
    Language(environment: ProcessInfo.processInfo.environment)
  }

  func openWindow(_ options: WindowOptions) throws {
    let shelf = PresetShelf()
    let surface = Surface(
      language: options.language ?? desktopLanguage(), theme: options.theme == .light ? .light : .dark)
    let stage = Stage(shelf, surface: surface, folder: options.folder)
    do {
      try fill(stage, options, shelf)
    } catch let error as ValidationError {
      fail(error.message, code: 64)
    } catch {
      fail("\(error)", code: 65)
    }
    let window: DesktopWindow
    do {
      window = try DesktopWindow(
        title: "Emergence", width: options.size?.width ?? 1280, height: options.size?.height ?? 800)
    } catch {
      stage.stop()
      fail("\(error)", code: 69)
    }
    if !stage.canvas.canShow("伊辛模型") {
      FileHandle.standardError.write(
        Data("emergence-window: no Chinese font found; install fonts-noto-cjk or fonts-wqy-microhei\n".utf8))
    }
    if options.fullscreen { stage.perform(.fullscreen) }
    if options.run { stage.perform(.runOrPause) }
    let report = try options.report.map { try StateReport(path: $0) }
    let loop = WindowLoop(window, stage, report: report)
    try loop.run(frames: options.frames)
    if options.timing {
      print("pixels through: \(window.outputName)\n\(loop.timing.summary)")
      print("system: \(Int(stage.report.stepsPerSecond)) steps/s")
    }
    if let path = options.screenshot { try stage.canvas.writePNG(to: path) }
    stage.stop()
    window.close()
  }

  let options = WindowOptions.parseOrExit()
  do {
    try openWindow(options)
  } catch {
    fail("\(error)", code: 74)
  }
#else
  _ = WindowOptions.parseOrExit()
  fail(
    "this build has no window. Install libsdl2-dev and build again with "
      + "'swift build -c release --product emergence-window' (trait Window, on by default)", code: 69)
#endif
