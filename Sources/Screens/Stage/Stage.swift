import Analogies
import Emergence
import Experiments
import Figures

/// The window from the gallery over systems, twins and lectures and back: it keeps what is shown and what is under it,
/// and does what one screen cannot do alone.
public final class Stage: Display {
  public let surface: Surface
  private let shelf: PresetShelf
  private let folder: String
  private let thumbnails: ThumbnailMaker
  private let entries: [GalleryEntry]
  /// The last one is shown; the others hold still below it.
  private var screens: [any Screen] = []

  /// Begins with the gallery.
  public init(_ shelf: PresetShelf, surface: Surface = Surface(), folder: String = ".") {
    self.shelf = shelf
    self.surface = surface
    self.folder = folder
    thumbnails = ThumbnailMaker(shelf)
    entries = shelf.entries
    screens = [gallery()]
  }

  /// What is shown.
  public var screen: any Screen { screens[screens.count - 1] }

  public var isRunning: Bool { screen.isRunning }
  public var isBusy: Bool { screen.isBusy }
  public var report: ScreenReport { screen.report }

  public func perform(_ action: Action) { screen.perform(action) }

  public func frame(_ windowInput: Input, time: Double) -> [PixelRect] {
    let changed = screen.frame(windowInput, time: time)
    if let wish = screen.wish {
      screen.wish = nil
      fulfil(wish)
      surface.needsRedraw = true
    }
    return changed
  }

  public func stop() {
    thumbnails.stop()
    for screen in screens { screen.stop() }
  }

  // MARK: Opening

  /// Runs a session.
  /// - Parameters:
  ///   - opened: the same before anything was changed on the command line.
  /// - Throws: `SystemError` when the session's values do not go together.
  public func open(_ session: Session, opened: Session? = nil, replay: [Recording.Entry] = []) throws {
    show(
      try SystemScreen(
        session, opened: opened, presets: shelf, replay: replay, surface: surface, folder: folder))
  }

  /// Runs two systems side by side.
  /// - Parameters:
  ///   - followsLeft: whether the right control begins where the left one is on the shared axis.
  ///   - title: what the comparison is about.
  public func open(
    left: TwinSide, right: TwinSide, isMirrored: Bool, followsLeft: Bool = true, title: LocalizedText? = nil
  ) {
    show(
      TwinScreen(
        left: left, right: right, isMirrored: isMirrored, followsLeft: followsLeft, title: title, presets: shelf,
        surface: surface, folder: folder))
  }

  /// Runs the first two systems of an analogy side by side.
  /// - Throws: `SystemError`, `PresetError`.
  public func open(_ analogy: AnalogyPreset) throws {
    let sides = try analogy.presets.prefix(2).map { preset in
      var session = Session(preset, named: preset.name)
      // The largest of a study is too slow to be watched beside another.
      let sizes = preset.sizes.sorted()
      session.set(size: sizes.last { $0 <= preset.card.defaultSize } ?? sizes[0])
      return try TwinSide(session, opened: try shelf.load(preset.name))
    }
    open(
      left: sides[0], right: sides[1], isMirrored: analogy.analogy.isMirrored, title: analogy.analogy.title)
  }

  /// Shows a scene of a lecture.
  /// - Throws: `SystemError`, `PresetError`.
  public func open(_ lecture: Lecture, scene index: Int = 0) throws {
    let place = ScenePlace(lecture, at: min(max(index, 0), lecture.scenes.count - 1))
    switch place.scene.subject {
    case .system(let preset):
      show(
        try SystemScreen(
          Session(preset, named: preset.name), opened: try shelf.load(preset.name), presets: shelf, scene: place,
          surface: surface, folder: folder))
    case .twin(let left, let right, let isMirrored):
      let sides = try [left, right].map { preset in
        try TwinSide(Session(preset, named: preset.name), opened: try shelf.load(preset.name))
      }
      show(
        TwinScreen(
          left: sides[0], right: sides[1], isMirrored: isMirrored, scene: place, presets: shelf, surface: surface,
          folder: folder))
    }
  }

  /// Shows a screen in place of all others.
  private func show(_ screen: any Screen) {
    for old in screens { old.stop() }
    screens = [screen]
  }

  private func push(_ screen: any Screen) {
    self.screen.cover()
    stack(screen)
  }

  private func stack(_ screen: any Screen) {
    // What one screen says is not about the next.
    surface.forgetMessage()
    screens.append(screen)
  }

  private func pop() {
    guard screens.count > 1 else { return }
    screens.removeLast().stop()
    surface.forgetMessage()
    screen.uncover()
  }

  private func gallery(for side: TwinScreen.Side? = nil, selecting name: String? = nil) -> GalleryScreen {
    GalleryScreen(entries, thumbnails: thumbnails, surface: surface, side: side, selecting: name)
  }

  // MARK: Wishes

  private func fulfil(_ wish: Wish) {
    do {
      switch wish {
      case .gallery: push(gallery(selecting: openName))
      case .back: if screens.count > 1 { pop() } else if !(screen is GalleryScreen) { push(gallery()) }
      case .open(let entry): try open(entry)
      case .twin: try openTwin()
      case .single: openSingle()
      case .partner(let side): push(gallery(for: side))
      case .scene(let distance): try walk(by: distance)
      }
    } catch {
      surface.say(WindowText.cannotBuild(surface.language, error), isWarning: true)
    }
  }

  /// What the gallery selects when it opens over something.
  private var openName: String? { place?.lecture.name ?? (screen as? SystemScreen)?.snapshot.session.name }

  private func open(_ entry: GalleryEntry) throws {
    if let side = (screen as? GalleryScreen)?.side, let twin = screens.dropLast().last as? TwinScreen {
      try twin.replace(side, by: try shelf.load(entry.name))
      return pop()
    }
    switch entry.kind {
    case .lecture: try open(try shelf.lecture(entry.name))
    case .analogy: try open(try shelf.analogy(entry.name))
    case .system, .preset: try open(try shelf.load(entry.name))
    }
  }

  /// The next system of the list whose critical point is known beside the present one.
  private func openTwin() throws {
    guard let system = screen as? SystemScreen else { return }
    let present = system.snapshot.session
    let index = shelf.systems.firstIndex { $0.card.id == present.card.id } ?? 0
    let others = (1...max(shelf.systems.count, 1)).compactMap { distance -> (any System.Type)? in
      shelf.systems.isEmpty ? nil : shelf.systems[(index + distance) % shelf.systems.count]
    }
    let sessions = others.map { Session($0) }
    guard let partner = sessions.first(where: { $0.criticalPoint != nil }) ?? sessions.first else { return }
    let right = try TwinSide(partner)
    // The present system is not held: it runs on beside the other.
    stack(TwinScreen(left: system.lend(), right: right, presets: shelf, surface: surface, folder: folder))
  }

  /// The left system of a twin alone, as it is now.
  private func openSingle() {
    guard let twin = screen as? TwinScreen else { return }
    if screens.count > 1, screens[screens.count - 2] is SystemScreen { return pop() }
    let left = twin.keepLeft()
    show(
      SystemScreen(
        running: left.live, opened: left.opened, presets: shelf, surface: surface, folder: folder))
  }

  private var place: ScenePlace? {
    switch screens[0] {
    case let system as SystemScreen: system.scene
    case let twin as TwinScreen: twin.scene
    default: nil
    }
  }

  private func walk(by distance: Int) throws {
    guard let place else { return }
    let next = place.index + distance
    guard place.lecture.scenes.indices.contains(next) else {
      return surface.say(
        (distance > 0 ? WindowText.lectureEnds : .lectureBegins)[surface.language])
    }
    try open(place.lecture, scene: next)
  }
}
