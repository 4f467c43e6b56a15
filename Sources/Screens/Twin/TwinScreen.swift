import Analogies
import Emergence
import Experiments
import Figures
import Foundation

/// Two running systems with their controls tied to one another: one slider moves both, and one plot shows both.
public final class TwinScreen: Screen, FilmedScreen {
  public enum Side: Int, Sendable, CaseIterable {
    case left, right
  }

  public let surface: Surface
  public var wish: Wish?
  package private(set) var halves: [TwinHalf]
  package private(set) var isMirrored: Bool
  package private(set) var panel: SystemScreen.Panel?
  /// The side that keys about one system mean: the one the mouse was over last.
  package private(set) var focused = Side.left
  let scene: ScenePlace?
  /// What the comparison is about, outside of lectures.
  let title: LocalizedText?
  let presets: PresetShelf
  let folder: String
  var film: Filming?
  /// Radius of the brush in 256ths of a picture.
  var brush = 4.0

  package private(set) var layout = TwinLayout(width: 1280, height: 800, stripHeight: 0, noteHeight: 0)
  private var ramps: ArraySlice<Lecture.Ramp>
  private var ramp: TwinRamp?
  private var lastPlot = -1.0
  private var lastChrome = -1.0
  private var isPlotStale = true
  private var lastFrame: Double?
  private var wasRunning = false
  private var lastPointer = Point(-1, -1)

  /// - Parameters:
  ///   - followsLeft: whether the right control begins where the left one is on the shared axis.
  ///   - title: what the comparison is about.
  public init(
    left: TwinSide, right: TwinSide, isMirrored: Bool = false, followsLeft: Bool = true, scene: ScenePlace? = nil,
    title: LocalizedText? = nil, presets: PresetShelf = .empty, surface: Surface, folder: String = "."
  ) {
    halves = [left, right].map { TwinHalf($0, presets: presets) }
    self.isMirrored = isMirrored
    self.scene = scene
    self.title = title
    self.presets = presets
    self.surface = surface
    self.folder = folder
    ramps = scene?.scene.ramps[...] ?? []
    if left.isBorrowed {
      // What ran before goes on as it was, and the other joins it.
      halves[1].live.send(.pace(halves[0].snapshot.pace))
      if halves[0].snapshot.isRunning { halves[1].live.send(.run(true)) }
    } else {
      send(.pace(scene?.pace ?? .perFrame(exponent: 2)))
    }
    if followsLeft { setPlace(place, of: [1]) }
    for half in halves { half.forgetTrail() }
    if scene?.scene.runs == true { send(.run(true)) }
    redraw()
  }

  public var isRunning: Bool { halves.contains { $0.snapshot.isRunning } }
  public var isBusy: Bool { message != nil || film != nil || isPlotStale }

  /// What files of this twin are called.
  var baseName: String { "twin-\(halves[0].session.fileName)-\(halves[1].session.fileName)" }

  public func cover() {
    wasRunning = isRunning
    if wasRunning { send(.run(false)) }
    if film != nil { toggleFilm() }
  }

  public func uncover() {
    if wasRunning { send(.run(true)) }
    redraw()
  }

  public func stop() {
    if film != nil { toggleFilm() }
    for half in halves where !half.isBorrowed { half.live.stop() }
  }

  /// Ends the right system and gives the left one away as it runs.
  func keepLeft() -> TwinSide {
    let left = halves[0]
    halves[0] = TwinHalf(TwinSide(running: left.live, opened: left.opened), presets: .empty)
    return TwinSide(running: left.live, opened: left.opened)
  }

  public var report: ScreenReport {
    var report = ScreenReport(self, named: "twin", halves[0].snapshot, picture: layout.halves[0].picture)
    report.panel = panel.map { "\($0)" }
    report.lecture = scene?.lecture.name
    report.scene = scene.map { $0.index + 1 }
    report.reduced = place
    report.selected = halves[1].session.name
    report.side = "\(focused)"
    report.commandLine = commandLine
    return report
  }

  // MARK: The systems

  func send(_ command: Command) {
    for half in halves { half.live.send(command) }
  }

  package var axis: TwinAxis { TwinAxis(halves.map(\.session), isMirrored: isMirrored) }

  /// Where the shared slider stands.
  package var place: Double { axis.place(of: 0, control: halves[0].session.controlValue) }

  /// Moves both controls, or those of some sides.
  package func setPlace(_ place: Double, of sides: [Int] = [0, 1]) {
    let axis = axis
    for side in sides {
      let half = halves[side]
      let parameter = half.session.controlParameter
      let wanted = axis.control(of: side, at: place)
      guard let value = TwinAxis.value(parameter, nearest: wanted), half.session.parameters[parameter.id] != value
      else {
        continue
      }
      half.live.send(.set(parameter.id, value))
    }
  }

  /// Puts another system on one side. Its control follows that of the other.
  package func replace(_ side: Side, by session: Session) throws {
    let new = TwinHalf(try TwinSide(session), presets: presets)
    let old = halves[side.rawValue]
    halves[side.rawValue] = new
    new.live.send(.pace(old.snapshot.pace))
    new.live.send(.run(wasRunning || isRunning))
    old.end()
    start(nil)
    for half in halves { half.forgetTrail() }
    let other = 1 - side.rawValue
    setPlace(axis.place(of: other, control: halves[other].session.controlValue), of: [side.rawValue])
    redraw()
  }

  func focus(_ side: Side) {
    guard focused != side else { return }
    focused = side
    redraw()
  }

  func toggle(_ other: SystemScreen.Panel) {
    panel = panel == other ? nil : other
    redraw()
  }

  func closePanel() {
    panel = nil
    redraw()
  }

  func mirror() {
    isMirrored.toggle()
    setPlace(place, of: [1])
    redraw()
  }

  /// Walks the shared control along a way.
  func start(_ newRamp: Lecture.Ramp?) {
    ramps = []
    ramp = newRamp.map { TwinRamp($0, from: place) }
  }

  var isRamping: Bool { ramp != nil }

  private func followRamp(_ time: Double) {
    defer { lastFrame = time }
    guard isRunning, let lastFrame else { return }
    if ramp == nil, let next = ramps.popFirst() { ramp = TwinRamp(next, from: place) }
    guard var moving = ramp else { return }
    setPlace(moving.advance(by: min(time - lastFrame, 0.1)))
    ramp = moving.isDone ? nil : moving
  }

  // MARK: A frame

  public func frame(_ windowInput: Input, time: Double) -> [PixelRect] {
    defer { followFilm() }
    var (input, hasLostMessage) = surface.begin(windowInput, time: time)
    for press in input.keys { react(to: press) }
    followRamp(time)
    let isTouched = react(toMouse: input)
    var fresh: [Int] = []
    for (index, half) in halves.enumerated() {
      let (isFresh, isReshaped) = half.take()
      if isReshaped { redraw() }
      if let problem = half.snapshot.problem, isFresh {
        say(WindowText.cannotBuild(language, problem[language]), isWarning: true)
      }
      if isFresh || isTouched { fresh.append(index) }
    }
    if !fresh.isEmpty { isPlotStale = true }
    if surface.needsRedraw || widgets.popup != nil && (!fresh.isEmpty || input.hasEvents) {
      drawEverything(&input)
      return [PixelRect(canvas.bounds, of: canvas)]
    }
    return drawChanges(&input, fresh, hasLostMessage: hasLostMessage)
  }

  private func drawEverything(_ input: inout Input) {
    for _ in 0..<2 {
      surface.needsRedraw = false
      widgets.needsFullRedraw = false
      canvas.drawnTexts?.removeAll()
      begin(input)
      layout = TwinLayout(
        width: canvas.width, height: canvas.height, stripHeight: scene?.stripHeight(widgets, language) ?? 0,
        noteHeight: noteHeight)
      canvas.fill(canvas.bounds, theme.panel)
      for index in visibleHalves { drawPicture(index) }
      drawPlot()
      drawChrome()
      if !surface.needsRedraw, !widgets.needsFullRedraw { return }
      // A widget opened or closed something that this frame had already passed.
      input.nextFrame()
    }
  }

  /// The keys, and what is said about the left side, cover the right one.
  private var visibleHalves: [Int] { panel == .help || panel == .card && focused == .left ? [0] : [0, 1] }

  private func begin(_ input: Input) {
    widgets.theme = theme
    widgets.begin(canvas, input)
  }

  private func drawChanges(_ input: inout Input, _ fresh: [Int], hasLostMessage: Bool) -> [PixelRect] {
    var changed: [PixelRect] = []
    for index in fresh where visibleHalves.contains(index) {
      drawPicture(index)
      changed.append(PixelRect(layout.halves[index].picture, of: canvas))
    }
    if isPlotStale, panel == nil, surface.time - lastPlot > 0.06 {
      drawPlot()
      changed.append(PixelRect(layout.plot, of: canvas))
    }
    // Ten times a second is enough for numbers and a slider that moves by itself.
    if input.hasEvents || hasLostMessage || !fresh.isEmpty && surface.time - lastChrome > 0.1 {
      begin(input)
      drawChrome()
      changed += [layout.top, layout.strip, layout.controls, layout.status, layout.note].map {
        PixelRect($0, of: canvas)
      }
      changed += layout.halves.flatMap { [$0.header, $0.legend, $0.footer] }.map { PixelRect($0, of: canvas) }
      if panel != nil { changed.append(PixelRect(layout.wide, of: canvas)) }
    }
    if surface.needsRedraw || widgets.needsFullRedraw {
      input.nextFrame()
      drawEverything(&input)
      return [PixelRect(canvas.bounds, of: canvas)]
    }
    return changed
  }

  private func drawPlot() {
    isPlotStale = false
    lastPlot = surface.time
    guard panel == nil else { return }
    canvas.fill(layout.plot, theme.panel)
    canvas.fill(layout.plot, theme.paper, radius: 6)
    canvas.clipped(layout.plot) {
      _ = plot(isLive: true).plot(language, theme).draw(on: canvas, in: layout.plot.inset(4))
    }
  }

  func plot(isLive: Bool) -> TwinPlot {
    let axis = axis
    let isReduced = axis.kind == .reduced
    let sides = halves.enumerated().map { index, half in
      half.plotted(language) { axis.place(of: index, control: $0) }
    }
    let range = isReduced ? scene?.scene.axis : nil
    return TwinPlot(sides: sides, isReduced: isReduced, range: range ?? axis.range, isLive: isLive)
  }

  private func drawChrome() {
    lastChrome = surface.time
    drawTop()
    if let action = scene?.drawStrip(in: layout.strip, widgets, language, isNoted: panel == .notes) { perform(action) }
    for side in Side.allCases where visibleHalves.contains(side.rawValue) { drawHalf(side) }
    if panel == nil || panel == .notes { drawNote() }
    drawControls()
    drawStatus()
    drawPanel()
    widgets.end()
  }

  // MARK: The mouse

  private func react(toMouse input: Input) -> Bool {
    let pointer = Point(input.x, input.y)
    defer { lastPointer = pointer }
    // A hand that rests does not take back what a key chose.
    let isMoved = pointer != lastPointer || !input.pressed.isEmpty
    if isMoved, widgets.popup == nil, let side = Side.allCases.first(where: { isOver($0, input) }) { focus(side) }
    var isTouched = false
    for index in visibleHalves {
      let rect = layout.halves[index].picture
      let isChanged = halves[index].react(
        to: input, in: rect, scale: canvas.scale, brush: brush, isTaken: widgets.holdsMouse)
      isTouched = isTouched || isChanged
    }
    return isTouched
  }

  private func isOver(_ side: Side, _ input: Input) -> Bool {
    visibleHalves.contains(side.rawValue) && layout.halves[side.rawValue].column.contains(input.x, input.y)
  }
}
