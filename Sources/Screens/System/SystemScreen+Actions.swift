import Analogies
import Emergence
import Figures
import Foundation

extension SystemScreen {
  func react(to press: KeyPress) {
    if !surface.widgetTakes(press), let action = KeyMap.action(for: press) { perform(action) }
  }

  public func perform(_ action: Action) {
    if surface.perform(action) { return }
    switch action {
    case .runOrPause: send(.run(!snapshot.isRunning))
    case .step: send(.step(1))
    case .reset: send(.reset)
    case .newSeed:
      let seed = UInt64.random(in: 1...999_999_999)
      send(.reseed(seed))
      say(WindowText.seedIs(language, String(seed)))
    case .faster: send(.pace(snapshot.pace.faster))
    case .slower: send(.pace(snapshot.pace.slower))
    case .controlUp(let coarse): moveControl(by: coarse ? 10 : 1)
    case .controlDown(let coarse): moveControl(by: coarse ? -10 : -1)
    case .critical: goToCriticalPoint()
    case .ramp: toggleRamp()
    case .sweep: toggleSweep(sizes: 1)
    case .sweepSizes: toggleSweep(sizes: 3)
    case .save: saveFigure()
    case .film: toggleFilm()
    case .copyCommand: copyCommandLine()
    case .card: toggle(.card)
    case .help: toggle(.help)
    case .fit:
      view = .fit
      redraw()
    case .notes: toggleNotes()
    case .nextScene: walk(by: 1)
    case .previousScene: walk(by: -1)
    case .twin: wish = .twin
    case .gallery: wish = .gallery
    case .brushLarger: brush = min(brush * 1.4, 64)
    case .brushSmaller: brush = max(brush / 1.4, 0.25)
    case .preset(let index): openPreset(index)
    case .escape: escape()
    case .language, .theme, .fullscreen, .textLarger, .textSmaller, .textNormal, .quit: break
    case .mirror, .otherSide: say(WindowText.notHere[language], isWarning: true)
    }
  }

  func toggle(_ other: Panel) {
    panel = panel == other ? nil : other
    redraw()
  }

  private func escape() {
    if panel != nil {
      panel = nil
      redraw()
    } else if isFullscreen {
      surface.setFullscreen(false)
    } else {
      wish = .gallery
    }
  }

  func openPreset(_ index: Int) {
    guard scene == nil else { return say(WindowText.notHere[language], isWarning: true) }
    guard siblings.indices.contains(index) else {
      let text = WindowText.noPreset(language, String(index + 1), snapshot.session.card.title.plain(language))
      return say(text, isWarning: true)
    }
    do {
      open(try presets.load(siblings[index].name))
    } catch {
      say(WindowText.cannotBuild(language, error), isWarning: true)
    }
  }

  private func toggleNotes() {
    guard scene != nil else { return say(WindowText.noLecture[language], isWarning: true) }
    toggle(.notes)
  }

  private func walk(by distance: Int) {
    guard scene != nil else { return say(WindowText.noLecture[language], isWarning: true) }
    wish = .scene(distance)
  }

  // MARK: The control parameter

  private func moveControl(by steps: Double) {
    guard let scale = SliderScale(snapshot.session.controlParameter) else { return }
    let value = scale.value(snapshot.session.controlValue, movedBy: steps * scale.fineStep / scale.step)
    setControl(value)
  }

  private func setControl(_ value: Double) {
    let parameter = snapshot.session.controlParameter
    if let allowed = parameter.value(from: value) { send(.set(parameter.id, allowed)) }
  }

  private func goToCriticalPoint() {
    guard let critical = snapshot.session.criticalPoint else {
      return say(WindowText.noCriticalPoint(language, snapshot.session.controlParameter.symbol), isWarning: true)
    }
    setControl(critical.value)
  }

  private func toggleRamp() {
    if snapshot.ramp?.isRunning == true { return send(.stopRamp) }
    guard let scale = SliderScale(snapshot.session.controlParameter) else { return }
    // From the end that is nearer: the state there has had time to settle.
    let upFirst = scale.fraction(of: snapshot.session.controlValue) < 0.5
    send(.ramp(.across(scale.range, upFirst: upFirst, stepsPerSecond: max(snapshot.stepsPerSecond, 600))))
    say(WindowText.rampRunning(language, snapshot.session.controlParameter.symbol))
  }

  /// Does what a "try" of the card says.
  func perform(_ experiment: SystemCard.Experiment) {
    for change in experiment.changes { send(.set(change.id, change.value)) }
    if let start = experiment.restart { send(.start(start)) }
    send(.run(true))
  }

  // MARK: The command line that shows this again

  /// The command that opens this system as it started, with what was done since where that is in a file.
  public var commandLine: String {
    let recording = worker.recording
    return CommandLineText.command(
      for: recording.session, openedAs: opened, recording: recording.entries == written ? recordingPath : nil)
  }

  /// The command line, and what it leaves out.
  var statusLine: String {
    let count = snapshot.interventions
    guard count > 0, worker.recording.entries != written else { return commandLine }
    return "\(commandLine)   \(WindowText.unsavedRecording(language, String(count)))"
  }

  private var recordingPath: String? {
    snapshot.interventions > 0 ? path("\(baseName).replay") : nil
  }

  var baseName: String { "\(opened.fileName)-\(snapshot.session.seed)" }

  func path(_ name: String) -> String { (folder as NSString).appendingPathComponent(name) }

  private func copyCommandLine() {
    do {
      try writeRecording()
      say(recordingPath.map { WindowText.copiedWithLog(language, $0) } ?? WindowText.copied[language])
    } catch {
      say(WindowText.cannotSave(language, error.localizedDescription), isWarning: true)
    }
    surface.clipboard = commandLine
  }

  /// Writes what was done since the start, if anything was, so that the command line tells of it.
  func writeRecording() throws {
    guard let recordingPath else { return }
    let recording = worker.recording
    try recording.text.write(toFile: recordingPath, atomically: true, encoding: .utf8)
    written = recording.entries
  }
}
