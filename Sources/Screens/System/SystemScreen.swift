import Emergence
import Figures
import Foundation

/// The screen of one running system: the picture, the instrument, the controls. It draws on a canvas and reacts to input
/// as values, so a test drives it without a display.
public final class SystemScreen {
  /// What is open over the instrument.
  package enum Panel: Hashable {
    case card
    case help
  }

  public private(set) var language: Language
  public private(set) var theme: Theme
  public private(set) var canvas = Canvas(pixelWidth: 1280, pixelHeight: 800)
  /// The newest state of the system, with changes on their way to it already made.
  public internal(set) var snapshot: Snapshot
  public internal(set) var message: Message?
  public private(set) var isFullscreen = false
  /// Whether the user asked to quit.
  public internal(set) var isOver = false
  /// Text for the clipboard, to be fetched by the window.
  public internal(set) var clipboard: String?

  let presets: PresetShelf
  let folder: String
  package let widgets = Widgets()
  package internal(set) var worker: SystemWorker
  /// The session as its preset describes it, without what was changed since.
  var opened: Session
  package internal(set) var panel: Panel?
  var sweep: SweepHere?
  var film: Filming?
  /// The last measured curve and what it was measured for.
  var swept: [SettledPoint] = []
  var sweptSession: Session?

  package internal(set) var view = PictureView.fit
  var brush = 3.0
  var pointer: Point?
  private var lastTouch: Point?
  private(set) var textScale = 1.0
  private var pixelSize = (width: 1280, height: 800)

  package private(set) var layout = ScreenLayout(width: 1280, height: 800, controlsHeight: 160)
  private(set) var plan: ControlsPlan?
  private var isFullRedraw = true
  private var nextPlot = 0
  private(set) var stalePlots: Set<Int> = []
  private var lastControls = -1.0
  private var lastPointerInControls = false
  private var drawnParameters: ParameterValues?
  /// Where the counters stand.
  var countersRect = Rect(0, 0, 0, 0)
  /// Commands sent to the worker so far.
  private var sent = 0
  /// Time of the frame being drawn, in seconds.
  private(set) var time = 0.0

  /// - Parameters:
  ///   - session: what to run.
  ///   - opened: the same before anything was changed on the command line.
  ///   - folder: where figures, recordings and sweeps go.
  /// - Throws: `SystemError` when the session's values do not go together.
  public init(
    _ session: Session, opened: Session? = nil, presets: PresetShelf = .empty, replay: [Recording.Entry] = [],
    language: Language = .english, theme: Theme = .light, folder: String = "."
  ) throws {
    self.opened = opened ?? session
    self.presets = presets
    self.language = language
    self.theme = theme
    self.folder = folder
    var simulation = try Simulation(session)
    snapshot = simulation.snapshot(isRunning: false, pace: .fastest, stepsPerSecond: 0)
    worker = try SystemWorker(session, replay: replay)
    if !replay.isEmpty { say(WindowText.replayed(language, String(replay.count))) }
  }

  /// Ends the threads.
  public func stop() {
    sweep?.stop()
    if film != nil { toggleFilm() }
    worker.stop()
  }

  // MARK: Talking to the system

  package func send(_ command: Command) {
    sent = worker.send(command)
    // What the user sees follows the hand at once; the worker's own state comes a frame later.
    switch command {
    case .run(let run): snapshot.isRunning = run
    case .step: snapshot.isRunning = false
    case .pace(let pace): snapshot.pace = pace
    case .set(let id, let value): snapshot.session.set(id, to: value)
    case .resize(let size): snapshot.session.set(size: size)
    case .start(let start): snapshot.session.set(start: start)
    case .reseed(let seed): snapshot.session.seed = seed
    case .ramp: snapshot.isRunning = true
    case .reset, .touch, .stopRamp: break
    }
  }

  private func takeSnapshot() -> Bool {
    guard let fresh = worker.take() else { return false }
    // An older state would move a slider back under the hand.
    guard fresh.commandsSeen >= sent else { return false }
    let wasRamping = snapshot.ramp?.isRunning == true
    if fresh.picture.width != snapshot.picture.width || fresh.picture.height != snapshot.picture.height {
      view = .fit
      isFullRedraw = true
    }
    if fresh.session.criticalPoint != snapshot.session.criticalPoint { isFullRedraw = true }
    snapshot = fresh
    if let problem = fresh.problem { say(WindowText.cannotBuild(language, problem), isWarning: true) }
    if wasRamping, fresh.ramp?.isRunning == false { say(WindowText.rampDone[language]) }
    return true
  }

  func say(_ text: String, isWarning: Bool = false) {
    message = Message(text: text, isWarning: isWarning, until: time + 6)
  }

  /// Runs another session in place of the present one.
  func open(_ session: Session) {
    do {
      let newWorker = try SystemWorker(session)
      var simulation = try Simulation(session)
      let isRunning = snapshot.isRunning
      worker.stop()
      worker = newWorker
      sent = 0
      snapshot = simulation.snapshot(isRunning: false, pace: snapshot.pace, stepsPerSecond: 0)
      opened = session
      view = .fit
      swept = []
      send(.pace(snapshot.pace))
      send(.run(isRunning))
      say(session.title.plain(language))
      redraw()
    } catch {
      say(WindowText.cannotBuild(language, "\(error)"), isWarning: true)
    }
  }

  // MARK: Looks

  func set(language newLanguage: Language) {
    language = newLanguage
    redraw()
  }

  func set(theme newTheme: Theme) {
    theme = newTheme
    redraw()
  }

  func toggleFullscreen(_ isOn: Bool) {
    isFullscreen = isOn
  }

  /// Draws everything anew in the next frame.
  public func redraw() {
    isFullRedraw = true
  }

  /// Fits the screen into a window: at 1280 × 800 pixels one unit of the canvas is one pixel, and larger windows show the
  /// same larger, so that a projector and a 4K screen are equally readable.
  public func resize(pixelWidth: Int, pixelHeight: Int) {
    pixelSize = (max(pixelWidth, 320), max(pixelHeight, 240))
    let fit = min(Double(pixelSize.width) / 1280, Double(pixelSize.height) / 800)
    canvas = Canvas(pixelWidth: pixelSize.width, pixelHeight: pixelSize.height, scale: fit * textScale)
    redraw()
  }

  func set(textScale newScale: Double) {
    // At the largest, what was 1280 × 800 is 1024 × 640: the least that holds every control.
    textScale = min(max(newScale, 0.6), 1.25)
    resize(pixelWidth: pixelSize.width, pixelHeight: pixelSize.height)
  }

  /// Whether something goes on although the system stands still: a message to be taken away, a measurement.
  public var isBusy: Bool { message != nil || sweep != nil || film != nil || !stalePlots.isEmpty }

  // MARK: A frame

  /// Reacts to what happened and draws what changed.
  /// - Parameter time: seconds on any clock that only goes forward.
  /// - Returns: the changed pixels; empty when nothing changed.
  public func frame(_ windowInput: Input, time: Double) -> [PixelRect] {
    self.time = time
    defer { followFilm() }
    var input = windowInput
    input.x /= canvas.scale
    input.y /= canvas.scale
    let isFresh = takeSnapshot()
    for press in input.keys { react(to: press) }
    let viewChanged = react(toMouse: input)
    followSweep()
    if let message, message.until < time {
      self.message = nil
      lastControls = -1
    }
    if isFresh || viewChanged { stalePlots = Set(0..<plotCount) }

    let isFull = isFullRedraw || widgets.popup != nil && (isFresh || input.hasEvents)
    isFullRedraw = false
    if isFull {
      drawEverything(input)
      // A widget may have opened or closed something that this frame had already passed.
      if widgets.needsFullRedraw || isFullRedraw {
        widgets.needsFullRedraw = false
        isFullRedraw = false
        input.nextFrame()
        drawEverything(input)
      }
      return [PixelRect(canvas.bounds, of: canvas)]
    }
    return drawChanges(input, isFresh: isFresh, viewChanged: viewChanged)
  }

  private func drawEverything(_ input: Input) {
    widgets.theme = theme
    canvas.drawnTexts?.removeAll()
    widgets.begin(canvas, input)
    let plan = ControlsPlan(snapshot.session, language: language, width: canvas.width, widgets: widgets)
    self.plan = plan
    layout = ScreenLayout(width: canvas.width, height: canvas.height, controlsHeight: plan.height)
    canvas.fill(canvas.bounds, theme.panel)
    drawPicture()
    drawLegend()
    if panel == nil { for index in 0..<plotCount { drawPlot(index) } }
    stalePlots = []
    drawChrome(input)
  }

  private func drawChanges(_ input: Input, isFresh: Bool, viewChanged: Bool) -> [PixelRect] {
    var changed: [PixelRect] = []
    if isFresh || viewChanged {
      drawPicture()
      changed.append(PixelRect(layout.picture, of: canvas))
    }
    let needsControls = needsControls(input)
    let needsCounters = isFresh && time - lastControls > 0.1
    // One plot in each frame: all four show the present within a fifteenth of a second, and no frame is late for them.
    if panel == nil, !stalePlots.isEmpty, !needsControls {
      while !stalePlots.contains(nextPlot) { nextPlot = (nextPlot + 1) % plotCount }
      drawPlot(nextPlot)
      stalePlots.remove(nextPlot)
      changed.append(PixelRect(layout.plots(plotCount)[nextPlot], of: canvas))
      nextPlot = (nextPlot + 1) % plotCount
    }
    if needsControls || needsCounters {
      lastControls = time
    }
    if needsControls || needsCounters && snapshot.session.parameters != drawnParameters {
      widgets.begin(canvas, input)
      drawChrome(input)
      changed += [layout.top, layout.controls, layout.status].map { PixelRect($0, of: canvas) }
      if panel != nil { changed.append(PixelRect(layout.instrument, of: canvas)) }
    } else if needsCounters {
      drawCounters()
      changed.append(PixelRect(countersRect, of: canvas))
    }
    if widgets.needsFullRedraw || isFullRedraw {
      widgets.needsFullRedraw = false
      isFullRedraw = false
      var still = input
      still.nextFrame()
      drawEverything(still)
      return [PixelRect(canvas.bounds, of: canvas)]
    }
    return changed
  }

  /// Four, or three where the system has no response to show.
  package var plotCount: Int { snapshot.session.card.susceptibility == nil ? 3 : 4 }

  /// The controls are drawn when the hand is near them and when a key was pressed. Ten times a second is enough for the
  /// counters, and for sliders that a ramp moves.
  private func needsControls(_ input: Input) -> Bool {
    let isNear = !layout.picture.contains(input.x, input.y)
    defer { lastPointerInControls = isNear }
    let wasTouched = input.hasEvents && (isNear || lastPointerInControls || widgets.holdsMouse || !input.keys.isEmpty)
    return wasTouched || lastControls < 0
  }

  private func drawChrome(_ input: Input) {
    drawnParameters = snapshot.session.parameters
    drawTop()
    drawControls()
    drawStatus()
    switch panel {
    case .card: drawCard()
    case .help: drawHelp()
    case nil: break
    }
    widgets.end()
  }

  // MARK: The mouse on the picture

  /// - Returns: whether the picture must be drawn again.
  private func react(toMouse input: Input) -> Bool {
    let before = pointer
    let isOver = layout.picture.contains(input.x, input.y) && !widgets.holdsMouse
    let place = pictureLayout
    if !isOver || !input.down.isDisjoint(with: [.middle]) { lastTouch = nil }
    guard isOver else {
      pointer = nil
      return before != nil
    }
    pointer = Point(input.x, input.y)
    if input.wheel != 0 { view = view.zoomed(by: exp2(0.4 * input.wheel), atX: input.x, y: input.y, in: place) }
    if input.down.contains(.middle), let before, before != pointer {
      view = view.panned(byX: input.x - before.x, y: input.y - before.y, in: place)
    }
    // A stroke may begin, or move and end, within one frame.
    let painting = input.down.union(input.pressed).union(lastTouch == nil ? [] : input.released)
    if painting.contains(.left) || painting.contains(.right) {
      paint(isPositive: painting.contains(.left), in: place)
    }
    if input.down.isDisjoint(with: [.left, .right]) { lastTouch = nil }
    return pointer != before || input.wheel != 0
  }

  /// Touches the system along the way of the pointer since the last frame, so that a fast stroke has no gaps.
  private func paint(isPositive: Bool, in place: PictureLayout) {
    guard let pointer else { return }
    let end = place.picturePoint(atX: pointer.x, y: pointer.y)
    guard lastTouch != end else { return }
    let start = lastTouch ?? end
    let distance = max(abs(end.x - start.x), abs(end.y - start.y))
    let count = min(max(Int(distance / max(brushRadius * 0.7, 0.5)), 1), 64)
    for index in 1...count {
      let part = Double(index) / Double(count)
      send(
        .touch(
          Touch(
            x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part, radius: brushRadius,
            positive: isPositive)))
    }
    lastTouch = end
  }

  /// Radius in the picture's own coordinates: the brush is as large on any lattice.
  var brushRadius: Double {
    let extent = Double(max(snapshot.picture.width, snapshot.picture.height))
    return max(extent / 256 * brush, 0.5)
  }

  package var pictureLayout: PictureLayout {
    PictureLayout(snapshot.picture, view: view, in: layout.picture, scale: canvas.scale)
  }
}
