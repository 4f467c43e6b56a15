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
    case .twin: wish = .back
    case .gallery: wish = .gallery
    case .escape: escape()
    case .film: toggleFilm()
    case .sweep, .sweepSizes: say(WindowText.noSweepInTwin[language], isWarning: true)
    case .copyCommand, .card, .brushLarger, .brushSmaller, .preset:
      say(WindowText.notHere[language], isWarning: true)
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

  private func goToCriticalPoint() {
    start(nil)
    if axis.kind == .reduced { return setPlace(0) }
    let unknown = halves.first { $0.session.criticalPoint == nil } ?? halves[0]
    say(WindowText.noCriticalPoint(language, unknown.session.controlParameter.symbol), isWarning: true)
  }

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
