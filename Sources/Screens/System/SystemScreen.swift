import Emergence
import Figures
import Foundation

/// The screen of one running system: the picture, the instrument, the controls. It draws on a canvas and reacts to input
/// as values, so a test drives it without a display.
public final class SystemScreen: Screen, FilmedScreen {
  /// What is open over the instrument.
  package enum Panel: Hashable {
    case card
    case help
    /// What the speaker may say.
    case notes
    /// What a measured curve says about the transition.
    case transition
  }

  public let surface: Surface
  public var wish: Wish?
  /// The newest state of the system, with changes on their way to it already made.
  public var snapshot: Snapshot { live.snapshot }

  let presets: PresetShelf
  let folder: String
  private(set) var live: LiveSystem
  /// The session as its preset describes it, without what was changed since.
  private(set) var opened: Session
  package internal(set) var panel: Panel?
  /// The shipped presets of this system, in the order of the keys 1…9.
  private(set) var siblings: [(name: String, title: LocalizedText)] = []
  var sweep: SweepHere?
  var film: Filming?
  /// What is measured of the protocol while a sweep runs.
  var sweepLength: SweepLength?
  /// The last measured curve.
  package var measured: MeasuredCurve?
  /// The points of the last measurement, under way or over, and what it is made for.
  var curve: (session: Session, points: [SettledPoint])?
  /// The scene of a lecture that this is.
  let scene: ScenePlace?
  private var ramps: SceneRamps

  package internal(set) var view = PictureView.fit
  var brush = 3.0
  /// What was done since the start, as far as it is in a file.
  var written: [Recording.Entry] = []
  var pointer: Point?
  private var lastTouch: Point?

  package private(set) var layout = ScreenLayout(width: 1280, height: 800, controlsHeight: 160)
  private(set) var plan: ControlsPlan?
  private var nextPlot = 0
  private(set) var stalePlots: Set<Int> = []
  private var lastControls = -1.0
  private var lastPointerInControls = false
  private var drawnParameters: ParameterValues?
  /// Where the counters stand.
  var countersRect = Rect(0, 0, 0, 0)
  private var wasRunning = false
  let curveMemory = CurveMemory()
  private var coveredExtent: [Int] = []

  /// - Parameters:
  ///   - session: what to run.
  ///   - opened: the same before anything was changed on the command line.
  ///   - scene: where in a lecture this is.
  ///   - folder: where figures, recordings and sweeps go.
  /// - Throws: `SystemError` when the session's values do not go together.
  public convenience init(
    _ session: Session, opened: Session? = nil, presets: PresetShelf = .empty, replay: [Recording.Entry] = [],
    scene: ScenePlace? = nil, surface: Surface = Surface(), folder: String = "."
  ) throws {
    self.init(
      running: try LiveSystem(session, replay: replay), opened: opened ?? session, presets: presets, scene: scene,
      surface: surface, folder: folder)
    if !replay.isEmpty { say(WindowText.replayed(language, String(replay.count))) }
  }

  /// Shows a system that runs already.
  init(
    running live: LiveSystem, opened: Session, presets: PresetShelf, scene: ScenePlace? = nil, surface: Surface,
    folder: String
  ) {
    self.live = live
    self.opened = opened
    self.presets = presets
    self.surface = surface
    self.scene = scene
    self.folder = folder
    ramps = SceneRamps(scene?.scene.ramps ?? [])
    if scene == nil { siblings = presets.presets(of: snapshot.session.card.id) }
    redraw()
    if let pace = scene?.pace { send(.pace(pace)) }
    if scene?.scene.runs == true { send(.run(true)) }
  }

  public func stop() {
    sweep?.stop()
    if film != nil { toggleFilm() }
    live.stop()
  }

  public func cover() {
    coveredExtent = extent
    wasRunning = snapshot.isRunning
    if wasRunning { send(.run(false)) }
    if film != nil { toggleFilm() }
  }

  /// Gives the system, as it runs, to one side of a twin above this screen, which goes on with it as it is then.
  func lend() -> TwinSide {
    wasRunning = false
    coveredExtent = extent
    if film != nil { toggleFilm() }
    return TwinSide(running: live, opened: opened)
  }

  public func uncover() {
    if wasRunning { send(.run(true)) }
    if coveredExtent != extent { view = .fit }
    stalePlots = Set(visiblePlots)
    redraw()
  }

  private var extent: [Int] { [snapshot.picture.width, snapshot.picture.height] }

  // MARK: Talking to the system

  package var worker: SystemWorker { live.worker }

  package func send(_ command: Command) {
    live.send(command)
  }

  private func takeSnapshot() -> Bool {
    guard let before = live.take() else { return false }
    let fresh = snapshot
    if fresh.picture.width != before.picture.width || fresh.picture.height != before.picture.height {
      view = .fit
      redraw()
    }
    if fresh.session.criticalPoint != before.session.criticalPoint { redraw() }
    // Colours or words more or less move the picture.
    if fresh.picture.legend() != before.picture.legend() || fresh.picture.caption != before.picture.caption { redraw() }
    if let problem = fresh.problem { say(WindowText.cannotBuild(language, problem[language]), isWarning: true) }
    if before.ramp?.isRunning == true, fresh.ramp?.isRunning == false { say(WindowText.rampDone[language]) }
    if let ramp = ramps.next(after: fresh) { send(.ramp(ramp)) }
    return true
  }

  /// Runs another session in place of the present one.
  package func open(_ session: Session) {
    do {
      let new = try LiveSystem(session)
      let (isRunning, pace) = (snapshot.isRunning, snapshot.pace)
      live.stop()
      live = new
      opened = session
      view = .fit
      siblings = presets.presets(of: session.card.id)
      if panel == .transition { panel = nil }
      measured = nil
      curve = nil
      send(.pace(pace))
      send(.run(isRunning))
      say(session.title.plain(language))
      if film != nil { toggleFilm() }
      endSweep()
      redraw()
    } catch {
      say(WindowText.cannotBuild(language, error), isWarning: true)
    }
  }

  // MARK: Looks

  public var isRunning: Bool { snapshot.isRunning }

  public var isBusy: Bool { message != nil || sweep != nil || film != nil || !stalePlots.isEmpty }

  // MARK: A frame

  public func frame(_ windowInput: Input, time: Double) -> [PixelRect] {
    defer { followFilm() }
    var (input, hasLostMessage) = surface.begin(windowInput, time: time)
    if hasLostMessage { lastControls = -1 }
    let isFresh = takeSnapshot()
    for press in input.keys { react(to: press) }
    let viewChanged = react(toMouse: input)
    followSweep()
    if isFresh || viewChanged { stalePlots = Set(visiblePlots) }

    let isFull = surface.needsRedraw || widgets.popup != nil && (isFresh || input.hasEvents)
    surface.needsRedraw = false
    if isFull {
      drawEverything(input)
      // A widget may have opened or closed something that this frame had already passed.
      if widgets.needsFullRedraw || surface.needsRedraw {
        widgets.needsFullRedraw = false
        surface.needsRedraw = false
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
    layout = ScreenLayout(
      width: canvas.width, height: canvas.height, controlsHeight: plan.height,
      stripHeight: scene?.stripHeight(widgets, language) ?? 0,
      aspect: Double(snapshot.picture.width) / Double(max(snapshot.picture.height, 1)),
      legendHeight: { legendHeight(width: $0) })
    canvas.fill(canvas.bounds, theme.panel)
    drawPicture()
    drawLegend()
    for index in visiblePlots { drawPlot(index) }
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
    let time = surface.time
    let needsCounters = isFresh && time - lastControls > 0.1
    // One plot in each frame: all four show the present within a fifteenth of a second, and no frame is late for them.
    if !stalePlots.isEmpty, !needsControls {
      while !stalePlots.contains(nextPlot) { nextPlot = (nextPlot + 1) % plotCount }
      drawPlot(nextPlot)
      stalePlots.remove(nextPlot)
      changed.append(PixelRect(plotRect(nextPlot), of: canvas))
      nextPlot = (nextPlot + 1) % plotCount
    }
    if needsControls || needsCounters {
      lastControls = time
    }
    if needsControls || needsCounters && snapshot.session.parameters != drawnParameters {
      widgets.begin(canvas, input)
      drawChrome(input)
      changed += [layout.top, layout.strip, layout.controls, layout.status].map { PixelRect($0, of: canvas) }
      if panel != nil { changed.append(PixelRect(layout.instrument, of: canvas)) }
    } else if needsCounters {
      drawCounters()
      changed.append(PixelRect(countersRect, of: canvas))
    }
    if widgets.needsFullRedraw || surface.needsRedraw {
      widgets.needsFullRedraw = false
      surface.needsRedraw = false
      var still = input
      still.nextFrame()
      drawEverything(still)
      return [PixelRect(canvas.bounds, of: canvas)]
    }
    return changed
  }

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
    if let action = scene?.drawStrip(in: layout.strip, widgets, language, isNoted: panel == .notes) { perform(action) }
    drawControls()
    drawStatus()
    switch panel {
    case .card: drawCard()
    case .help: drawHelp()
    case .notes: drawNotes()
    case .transition: drawTransition()
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
