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
  /// What the command line asks for, or the square lattice that melts where there is nothing asked.
  func makeSession(_ options: WindowOptions, _ shelf: PresetShelf) throws -> (session: Session, opened: Session) {
    let name = options.preset ?? "ising"
    var overrides = try options.overrides.map { try PresetOverride($0) }
    if options.preset == nil { overrides.insert(try PresetOverride("size=512"), at: 0) }
    if let seed = options.seed { overrides.append(PresetOverride(seed: seed)) }
    return (try shelf.load(name, overrides: overrides), try shelf.load(name))
  }

  func readReplay(_ options: WindowOptions, for session: Session) throws -> [Recording.Entry] {
    guard let path = options.replay else { return [] }
    return try Recording.entries(of: String(contentsOfFile: path, encoding: .utf8), for: session)
  }

  func desktopLanguage() -> Language {
    Language(environment: ProcessInfo.processInfo.environment)
  }

  func openWindow(_ options: WindowOptions) throws {
    let shelf = PresetShelf()
    let session: Session
    let opened: Session
    let replay: [Recording.Entry]
    do {
      (session, opened) = try makeSession(options, shelf)
      replay = try readReplay(options, for: session)
    } catch {
      fail("\(error)", code: 65)
    }
    let window: DesktopWindow
    do {
      window = try DesktopWindow(
        title: "Emergence", width: options.size?.width ?? 1280, height: options.size?.height ?? 800)
    } catch {
      fail("\(error)", code: 69)
    }
    let screen = try SystemScreen(
      session, opened: opened, presets: shelf, replay: replay, language: options.language ?? desktopLanguage(),
      theme: options.theme == .light ? .light : .dark, folder: options.folder)
    if !screen.canvas.canShow("伊辛模型") {
      FileHandle.standardError.write(
        Data("emergence-window: no Chinese font found; install fonts-noto-cjk or fonts-wqy-microhei\n".utf8))
    }
    if options.fullscreen { screen.perform(.fullscreen) }
    if options.run { screen.perform(.runOrPause) }
    let report = try options.report.map { try StateReport(path: $0) }
    let loop = WindowLoop(window, screen, report: report)
    try loop.run(frames: options.frames)
    if options.timing {
      print("pixels through: \(window.outputName)\n\(loop.timing.summary)")
      print("system: \(Int(screen.snapshot.stepsPerSecond)) steps/s")
    }
    if let path = options.screenshot { try screen.canvas.writePNG(to: path) }
    screen.stop()
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
