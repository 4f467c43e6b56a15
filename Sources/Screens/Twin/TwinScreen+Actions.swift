import Emergence
import Experiments
import Figures
import Foundation

extension TwinScreen {
  func react(to press: KeyPress) {
    if !surface.widgetTakes(press), let action = KeyMap.action(for: press) { perform(action) }
  }

  public func perform(_ action: Action) {
    if surface.perform(action) { return }
    switch action {
    case .runOrPause: send(.run(!isRunning))
    case .step: send(.step(1))
    case .reset: send(.reset)
    case .newSeed:
      let seed = UInt64.random(in: 1...999_999_999)
      send(.reseed(seed))
      say(WindowText.seedIs(language, String(seed)))
    case .faster: send(.pace(halves[0].snapshot.pace.faster))
    case .slower: send(.pace(halves[0].snapshot.pace.slower))
    case .controlUp(let coarse): move(by: coarse ? 10 : 1)
    case .controlDown(let coarse): move(by: coarse ? -10 : -1)
    case .critical: goToCriticalPoint()
    case .ramp: toggleRamp()
    case .mirror: mirror()
    case .save: saveFigure()
    case .notes: if scene == nil { say(WindowText.noLecture[language], isWarning: true) } else { toggle(.notes) }
    case .nextScene: walk(by: 1)
    case .previousScene: walk(by: -1)
    case .help: toggle(.help)
    case .fit:
      for half in halves { half.view = .fit }
      redraw()
    case .twin: if scene == nil { wish = .single } else { say(WindowText.notHere[language], isWarning: true) }
    case .otherSide: focus(focused == .left ? .right : .left)
    case .card: toggle(.card)
    case .copyCommand: copyCommandLine()
    case .brushLarger: brush = min(brush * 1.4, 64)
    case .brushSmaller: brush = max(brush / 1.4, 0.25)
    case .preset(let index): openPreset(index)
    case .gallery: wish = .gallery
    case .escape: escape()
    case .film: toggleFilm()
    case .sweep, .sweepSizes: say(WindowText.noSweepInTwin[language], isWarning: true)
    case .language, .theme, .fullscreen, .textLarger, .textSmaller, .textNormal, .quit: break
    }
  }

  private func escape() {
    if panel != nil {
      closePanel()
    } else if isFullscreen {
      surface.setFullscreen(false)
    } else {
      wish = .back
    }
  }

  private func walk(by distance: Int) {
    guard scene != nil else { return say(WindowText.noLecture[language], isWarning: true) }
    wish = .scene(distance)
  }

  private func move(by steps: Double) {
    start(nil)
    setPlace(place + steps * (axis.range.upperBound - axis.range.lowerBound) / 200)
  }

  /// To the critical point of both, or where they share none to that of one.
  private func goToCriticalPoint() {
    start(nil)
    if axis.kind == .reduced { return setPlace(0) }
    let sides = [focused.rawValue, 1 - focused.rawValue]
    for side in sides {
      if let critical = halves[side].session.criticalPoint {
        return setPlace(axis.place(of: side, control: critical.value))
      }
    }
    let symbol = halves[sides[0]].session.controlParameter.symbol
    say(WindowText.noCriticalPoint(language, symbol), isWarning: true)
  }

  private func openPreset(_ index: Int) {
    guard scene == nil else { return say(WindowText.notHere[language], isWarning: true) }
    let half = halves[focused.rawValue]
    guard half.siblings.indices.contains(index) else {
      let text = WindowText.noPreset(language, String(index + 1), half.session.card.title.plain(language))
      return say(text, isWarning: true)
    }
    do {
      let session = try presets.load(half.siblings[index].name)
      try replace(focused, by: session)
      say(session.title.plain(language))
    } catch {
      say(WindowText.cannotBuild(language, error), isWarning: true)
    }
  }

  /// Does what a "try" of the card says. Where it moves the control, the other side follows.
  func perform(_ experiment: SystemCard.Experiment, on side: Side) {
    let half = halves[side.rawValue]
    for change in experiment.changes { half.live.send(.set(change.id, change.value)) }
    if let restart = experiment.restart { half.live.send(.start(restart)) }
    start(nil)
    let place = axis.place(of: side.rawValue, control: half.session.controlValue)
    setPlace(place, of: [1 - side.rawValue])
    send(.run(true))
  }

  // MARK: The command line that shows this again

  /// The command that opens both systems as they started, with what was done since where that is in files.
  public var commandLine: String {
    let sides = halves.indices.map { index in
      let half = halves[index]
      let recording = half.live.worker.recording
      return CommandLineText.Side(
        session: recording.session, opened: half.opened,
        recording: !recording.entries.isEmpty && recording.entries == half.written ? recordingPath(index) : nil,
        quantity: half.quantity == half.session.axisIndex ? nil : half.observable.id)
    }
    return CommandLineText.command(left: sides[0], right: sides[1], isMirrored: isMirrored)
  }

  /// The command line, and what it leaves out.
  var statusLine: String {
    let unsaved = halves.filter { half in
      half.snapshot.interventions > 0 && half.written != half.live.worker.recording.entries
    }
    guard !unsaved.isEmpty else { return commandLine }
    let count = unsaved.map(\.snapshot.interventions).reduce(0, +)
    return "\(commandLine)   \(WindowText.unsavedRecording(language, String(count)))"
  }

  private func recordingPath(_ index: Int) -> String {
    (folder as NSString).appendingPathComponent("\(baseName)-\(Side.allCases[index]).replay")
  }

  private func copyCommandLine() {
    do {
      let paths = try writeRecordings()
      let names = paths.joined(separator: language == .english ? ", " : "、")
      say(paths.isEmpty ? WindowText.copied[language] : WindowText.copiedWithLog(language, names))
    } catch {
      say(WindowText.cannotSave(language, error.localizedDescription), isWarning: true)
    }
    surface.clipboard = commandLine
  }

  /// Writes what was done to either system since its start, if anything was.
  /// - Returns: the files.
  private func writeRecordings() throws -> [String] {
    try halves.indices.compactMap { index in
      let recording = halves[index].live.worker.recording
      guard !recording.entries.isEmpty else { return nil }
      let path = recordingPath(index)
      try recording.text.write(toFile: path, atomically: true, encoding: .utf8)
      halves[index].written = recording.entries
      return path
    }
  }

  // MARK: Along the axis

  /// There and back over the whole axis, from the nearer end.
  private func toggleRamp() {
    if isRamping { return start(nil) }
    let range = axis.range
    let isLow = place - range.lowerBound < range.upperBound - place
    let (near, far) = isLow ? (range.lowerBound, range.upperBound) : (range.upperBound, range.lowerBound)
    for half in halves { half.forgetTrail() }
    start(Lecture.Ramp(from: near, to: far, seconds: 24, returns: true))
    send(.run(true))
  }

  /// Saves both pictures and the plot as SVG and PNG, as `emergence picture --twin` draws them.
  private func saveFigure() {
    let figure = TwinFigure(sides: halves.map(\.figure), plot: plot(isLive: false))
    let (width, height) = (1280.0, 600.0)
    let draw: (Canvas) -> Void = { [language, theme] canvas in
      figure.draw(on: canvas, in: Rect(0, 0, width, height), language: language, theme: theme)
    }
    let name = "\(baseName)-\(halves[0].snapshot.step)"
    let names = ["svg", "png"].map { (folder as NSString).appendingPathComponent("\(name).\($0)") }
    do {
      for name in names { try Canvas.export(to: name, width: width, height: height, scale: 2, draw: draw) }
      say(WindowText.saved(language, names[0], names[1]))
    } catch {
      say(WindowText.cannotSave(language, error), isWarning: true)
    }
  }
}
