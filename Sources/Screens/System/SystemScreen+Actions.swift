import Emergence
import Figures
import Foundation

extension SystemScreen {
  func react(to press: KeyPress) {
    if widgets.focus != nil || widgets.popup != nil {
      switch press.key {
      case .escape: widgets.releaseFocus()
      case .left, .right, .up, .down, .home, .end, .enter, .space, .tab: break
      default: if let action = KeyMap.action(for: press) { perform(action) }
      }
      return
    }
    if let action = KeyMap.action(for: press) { perform(action) }
  }

  public func perform(_ action: Action) {
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
    case .sweep: toggleSweep()
    case .save: saveFigure()
    case .film: toggleFilm()
    case .copyCommand: copyCommandLine()
    case .language: set(language: language == .english ? .chinese : .english)
    case .theme: set(theme: theme.name == .light ? .dark : .light)
    case .card: toggle(.card)
    case .help: toggle(.help)
    case .fit:
      view = .fit
      redraw()
    case .fullscreen: toggleFullscreen(!isFullscreen)
    case .textLarger: set(textScale: textScale * 1.08)
    case .textSmaller: set(textScale: textScale / 1.08)
    case .textNormal: set(textScale: 1)
    case .brushLarger: brush = min(brush * 1.4, 64)
    case .brushSmaller: brush = max(brush / 1.4, 0.25)
    case .preset(let index): openPreset(index)
    case .escape: escape()
    case .quit: isOver = true
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
      toggleFullscreen(false)
    }
  }

  private func openPreset(_ index: Int) {
    guard presets.names.indices.contains(index) else {
      return say(WindowText.noPreset(language, String(index + 1)), isWarning: true)
    }
    do {
      open(try presets.load(presets.names[index]))
    } catch {
      say(WindowText.cannotBuild(language, "\(error)"), isWarning: true)
    }
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

  /// The command that opens this system with the present parameters.
  public var commandLine: String {
    CommandLineText.command(for: worker.recording.session, openedAs: opened, recording: recordingName)
  }

  private var recordingName: String? {
    snapshot.interventions > 0 ? "\(baseName).replay" : nil
  }

  var baseName: String { "\(opened.name)-\(snapshot.session.seed)" }

  func path(_ name: String) -> String { (folder as NSString).appendingPathComponent(name) }

  private func copyCommandLine() {
    let recording = worker.recording
    clipboard = CommandLineText.command(
      for: recording.session, openedAs: opened, recording: recordingName.map { path($0) })
    guard let recordingName else { return say(WindowText.copied[language]) }
    do {
      try recording.text.write(toFile: path(recordingName), atomically: true, encoding: .utf8)
      say(WindowText.copiedWithLog(language, path(recordingName)))
    } catch {
      say(WindowText.cannotSave(language, error.localizedDescription), isWarning: true)
    }
  }

  /// The text for the clipboard, once.
  public func takeClipboard() -> String? {
    defer { clipboard = nil }
    return clipboard
  }
}
