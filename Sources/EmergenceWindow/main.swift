import ArgumentParser
import Emergence
import Experiments
import Figures
import Foundation
import Logging
import Screens

/// Prints a line that names the program.
nonisolated func complain(_ message: String) {
  FileHandle.standardError.write(Data("emergence-window: \(message)\n".utf8))
}

/// Ends the program with a message and an exit code of the contract.
func fail(_ message: LocalizedText, _ language: Language, code: Int32) -> Never {
  complain(message[language])
  exit(code)
}

/// What the messages of a command line are written in.
func language(_ options: WindowOptions) -> Language {
  options.language ?? Language(environment: ProcessInfo.processInfo.environment)
}

#if Window
  /// Options that do not go together.
  nonisolated struct UsageError: Explained {
    let explanation: LocalizedText
  }

  /// - Throws: `UsageError` for options of a twin where there is none.
  func check(_ options: WindowOptions) throws {
    let needsTwin =
      !options.twinOverrides.isEmpty || options.twinReplay != nil || options.twinShow != nil || options.show != nil
      || options.mirrored
    guard options.twin != nil || !needsTwin else {
      throw UsageError(
        explanation: LocalizedText(
          en:
            "--show, --twin-set, --twin-replay, --twin-show and --mirrored belong to a twin; name the second system with --twin",
          zh: "--show、--twin-set、--twin-replay、--twin-show 和 --mirrored 属于并列；请用 --twin 指定第二个系统"))
    }
    guard options.twin == nil || options.preset != nil else {
      throw UsageError(
        explanation: LocalizedText(
          en: "--twin puts a system beside the first; name both, as in: ising --twin percolation",
          zh: "--twin 在第一个系统旁再放一个；请同时指定两者，例如：ising --twin percolation"))
    }
  }

  /// What the command line asks for: the gallery, a lecture, an analogy, a twin, a preset or a system. Whoever asks to run
  /// something and does not say what gets the square lattice that melts.
  func fill(_ stage: Stage, _ options: WindowOptions, _ shelf: PresetShelf) throws {
    try check(options)
    let isUnchanged = options.overrides.isEmpty && options.seed == nil && options.replay == nil
    let isPlain = isUnchanged && !options.run
    if let name = options.preset, options.twin == nil, shelf.isAnalogy(name) {
      guard isUnchanged else {
        throw UsageError(
          explanation: LocalizedText(
            en:
              "an analogy says itself what runs; leave out --set, --seed and --replay, or name two systems with --twin",
            zh: "类比自身决定运行什么；请去掉 --set、--seed 和 --replay，或用 --twin 指定两个系统"))
      }
      return try stage.open(try shelf.analogy(name))
    }
    if let name = options.preset, shelf.isLecture(name) {
      guard isPlain, options.twin == nil else {
        throw UsageError(
          explanation: LocalizedText(
            en: "a lecture says itself what runs; leave out --set, --seed, --replay, --run and --twin",
            zh: "讲座自身决定运行什么；请去掉 --set、--seed、--replay、--run 和 --twin"))
      }
      return try stage.open(try shelf.lecture(name), scene: options.scene - 1)
    }
    if options.preset == nil, isPlain { return }
    let name = options.preset ?? "ising"
    var overrides = try options.overrides.map { try PresetOverride($0) }
    if options.preset == nil { overrides.insert(try PresetOverride("size=512"), at: 0) }
    if let seed = options.seed { overrides.append(PresetOverride(seed: seed)) }
    let session = try shelf.load(name, overrides: overrides)
    if let partner = options.twin { return try openTwin(stage, session, partner, options, shelf) }
    try stage.open(session, opened: try shelf.load(name), replay: try readReplay(options.replay, for: session))
  }

  func readReplay(_ path: String?, for session: Session) throws -> [Recording.Entry] {
    guard let path else { return [] }
    return try Recording.entries(ofFile: path, for: session)
  }

  /// Two systems side by side. The second control begins where the first one is, unless it is given.
  func openTwin(
    _ stage: Stage, _ first: Session, _ partner: String, _ options: WindowOptions, _ shelf: PresetShelf
  ) throws {
    let second = try shelf.load(partner, overrides: try options.twinOverrides.map { try PresetOverride($0) })
    func side(_ session: Session, replay: String?, showing quantity: String?) throws -> TwinSide {
      if let quantity, session.card.observable(quantity) == nil {
        let known = session.card.observables.map(\.id).joined(separator: ", ")
        throw UsageError(
          explanation: LocalizedText(
            en: "'\(session.card.id)' has no quantity '\(quantity)'; it has \(known)",
            zh: "'\(session.card.id)' 没有量 '\(quantity)'；可用：\(known)"))
      }
      return try TwinSide(
        session, opened: try shelf.load(session.name), replay: try readReplay(replay, for: session), showing: quantity)
    }
    let control = "parameters.\(second.control)="
    stage.open(
      left: try side(first, replay: options.replay, showing: options.show),
      right: try side(second, replay: options.twinReplay, showing: options.twinShow), isMirrored: options.mirrored,
      followsLeft: !options.twinOverrides.contains { $0.hasPrefix(control) })
  }

  func openWindow(_ options: WindowOptions) throws {
    let shelf = PresetShelf()
    let language = language(options)
    let surface = Surface(language: language, theme: options.theme == .light ? .light : .dark)
    let stage = Stage(shelf, surface: surface, folder: options.folder)
    do {
      try fill(stage, options, shelf)
    } catch {
      fail(LocalizedText(explaining: error), language, code: error is UsageError ? 64 : 65)
    }
    let window: DesktopWindow
    do {
      window = try DesktopWindow(
        title: "Emergence", width: options.size?.width ?? 1280, height: options.size?.height ?? 800)
    } catch {
      stage.stop()
      fail(LocalizedText(explaining: error), language, code: 69)
    }
    if !stage.canvas.canShow("伊辛模型"), !options.quiet {
      complain(
        LocalizedText(
          en: "no Chinese font found; install fonts-noto-cjk or fonts-wqy-microhei",
          zh: "未找到中文字体；请安装 fonts-noto-cjk 或 fonts-wqy-microhei")[language])
    }
    if options.fullscreen { stage.perform(.fullscreen) }
    if options.run { stage.perform(.runOrPause) }
    let report = try options.report.map { try StateReport(path: $0) }
    let loop = WindowLoop(window, stage, report: report)
    try loop.run(frames: options.frames)
    if options.timing {
      print("pixels through: \(window.outputName)")
      if let (elapsed, work) = loop.firstFrame {
        let after =
          elapsed.map { String(format: "%.0f ms after the start", $0 / .milliseconds(1)) } ?? "at an unknown time"
        print("first frame: \(after), " + String(format: "%.0f ms of processor time", work / .milliseconds(1)))
      }
      print(loop.timing.summary)
      print("system: \(Int(stage.report.stepsPerSecond)) steps/s")
    }
    if let path = options.screenshot { try stage.canvas.writePNG(to: path) }
    stage.stop()
    window.close()
  }

  let options = WindowOptions.parseOrExit()
  let level = options.logLevel
  let spoken = language(options)
  LoggingSystem.bootstrap { _ in TerminalLog(level, language: spoken, write: complain) }
  do {
    try openWindow(options)
  } catch {
    fail(LocalizedText(explaining: error), spoken, code: 74)
  }
#else
  let options = WindowOptions.parseOrExit()
  fail(
    LocalizedText(
      en: "this build has no window. Install libsdl2-dev and build again with "
        + "'swift build -c release --product emergence-window' (trait Window, on by default)",
      zh: "本次构建不含窗口。请安装 libsdl2-dev，再用 'swift build -c release --product emergence-window' 构建（特性 Window，默认开启）"
    ), language(options), code: 69)
#endif
