import Emergence
import Figures
import Foundation

/// Everything there is to open, with pictures: type to search, choose with arrows or the mouse, Enter opens.
public final class GalleryScreen: Screen {
  public let surface: Surface
  public var wish: Wish?
  /// The side of a twin for which a system is chosen; nil at other times.
  let side: TwinScreen.Side?
  package private(set) var search = ""
  /// Position in `found` of what Enter opens.
  package private(set) var selected = 0
  package private(set) var found: [GalleryEntry]

  private let entries: [GalleryEntry]
  private let thumbnails: ThumbnailMaker
  private var layout: GalleryLayout
  private var list = Rect(0, 0, 0, 0)
  private var scroll = 0.0
  private var drawnThumbnails = -1
  /// Whether the keys are shown over the list.
  package private(set) var showsHelp = false
  /// Whether the selected tile must be brought into view.
  private var mustShowSelected = true

  /// - Parameters:
  ///   - side: chooses a system for this side of a twin; lectures and analogies are left out.
  ///   - name: what to select at first.
  package init(
    _ entries: [GalleryEntry], thumbnails: ThumbnailMaker, surface: Surface, side: TwinScreen.Side? = nil,
    selecting name: String? = nil
  ) {
    self.entries = side == nil ? entries : entries.filter { $0.kind == .system || $0.kind == .preset }
    self.thumbnails = thumbnails
    self.surface = surface
    self.side = side
    layout = GalleryLayout([], width: 1280, widgets: surface.widgets)
    found = self.entries
    selected = found.firstIndex { $0.name == name } ?? 0
    redraw()
  }

  public var isRunning: Bool { false }
  public var isBusy: Bool { message != nil || thumbnails.isWorking }

  public func cover() {}

  public func uncover() {
    redraw()
  }

  public func stop() {
    thumbnails.want([])
  }

  public var report: ScreenReport {
    var report = ScreenReport(self, named: "gallery", nil, picture: nil)
    report.filter = search
    report.selected = found.indices.contains(selected) ? found[selected].name : nil
    report.entries = found.count
    report.thumbnails = layout.tiles.count { thumbnails.thumbnail(order($0)) != nil }
    return report
  }

  // MARK: A frame

  public func frame(_ windowInput: Input, time: Double) -> [PixelRect] {
    let (input, hasLostMessage) = surface.begin(windowInput, time: time)
    for press in input.keys { react(to: press) }
    type(input.text)
    if input.wheel != 0 { scroll -= input.wheel * 90 }
    let made = thumbnails.count
    guard surface.needsRedraw || input.hasEvents || hasLostMessage || made != drawnThumbnails else { return [] }
    surface.needsRedraw = false
    drawnThumbnails = made
    draw(input)
    if surface.needsRedraw {
      surface.needsRedraw = false
      var still = input
      still.nextFrame()
      draw(still)
    }
    return [PixelRect(canvas.bounds, of: canvas)]
  }

  // MARK: Keys

  private func react(to press: KeyPress) {
    if press.control || press.key == .f11 {
      if let action = KeyMap.action(for: press) { perform(action) }
      return
    }
    if showsHelp {
      if [.escape, .f1, .enter].contains(press.key) { perform(.help) }
      return
    }
    switch press.key {
    case .left: select(selected - 1)
    case .right: select(selected + 1)
    case .tab: select((selected + (press.shift ? -1 : 1) + max(found.count, 1)) % max(found.count, 1))
    case .up: select(layout.neighbour(of: selected, isBelow: false))
    case .down: select(layout.neighbour(of: selected, isBelow: true))
    case .pageUp: for _ in 0..<3 { select(layout.neighbour(of: selected, isBelow: false)) }
    case .pageDown: for _ in 0..<3 { select(layout.neighbour(of: selected, isBelow: true)) }
    case .home: select(0)
    case .end: select(found.count - 1)
    case .enter: if !press.isRepeat { open(selected) }
    case .backspace: set(search: String(search.dropLast()))
    case .escape: perform(.escape)
    case .space: if !search.isEmpty { set(search: search + " ") }
    case .f1: perform(.help)
    case .f11, .character: break
    }
  }

  private func type(_ text: String) {
    // Nothing is called so, and it asks for the keys everywhere else.
    if text == "?", search.isEmpty { return perform(.help) }
    guard !showsHelp else { return }
    let letters = text.filter { !$0.isWhitespace && !$0.isNewline }
    if !letters.isEmpty { set(search: search + letters) }
  }

  private func set(search newSearch: String) {
    guard newSearch != search else { return }
    search = String(newSearch.prefix(60))
    found = entries.filter { $0.matches(search) }
    selected = 0
    scroll = 0
    redraw()
  }

  private func select(_ index: Int) {
    guard found.indices.contains(index) else { return }
    selected = index
    mustShowSelected = true
    redraw()
  }

  private func open(_ index: Int) {
    guard found.indices.contains(index) else { return }
    selected = index
    wish = .open(found[index])
  }

  public func perform(_ action: Action) {
    if surface.perform(action) { return }
    if action == .help {
      showsHelp.toggle()
      redraw()
    }
    guard action == .escape else { return }
    if showsHelp {
      perform(.help)
    } else if !search.isEmpty {
      set(search: "")
    } else if isFullscreen, side == nil {
      surface.setFullscreen(false)
    } else {
      wish = .back
    }
  }

  // MARK: Drawing

  private func draw(_ input: Input) {
    var input = input
    // The keyboard belongs to the search and the tiles.
    input.keys = []
    if showsHelp, input.pressed.contains(.left) {
      perform(.help)
      input.pressed = []
    }
    widgets.theme = theme
    canvas.drawnTexts?.removeAll()
    widgets.begin(canvas, input)
    canvas.fill(canvas.bounds, theme.panel)
    let margin = ScreenLayout.margin
    list = Rect(0, 96, canvas.width, canvas.height - 96 - 26)
    layout = GalleryLayout(found, width: canvas.width - 2 * margin, widgets: widgets)
    arrange()
    drawTiles()
    canvas.fill(Rect(0, 0, canvas.width, list.y), theme.panel)
    drawTop()
    drawSearch(Rect(margin, 50, canvas.width - 2 * margin, 36))
    drawStatus()
    if showsHelp {
      let width = min(canvas.width - 2 * margin, 760)
      let paper = Rect((canvas.width - width) / 2, list.y + 12, width, min(list.height - 24, 300))
      widgets.drawHelp(in: widgets.drawPaper(paper), language, on: .gallery)
    }
    widgets.end()
  }

  private func arrange() {
    if mustShowSelected, layout.tiles.indices.contains(selected) {
      let tile = layout.tiles[selected].rect
      // The heading of a section comes into view with its first row.
      let above = tile.y - GalleryLayout.headingHeight
      if above < scroll { scroll = above }
      if tile.maxY + 10 > scroll + list.height { scroll = tile.maxY + 10 - list.height }
      mustShowSelected = false
    }
    scroll = max(0, min(scroll, layout.height - list.height))
    let shown = layout.tiles.indices.filter { place(layout.tiles[$0].rect).intersects(list) }
    let others = layout.tiles.indices.filter { !shown.contains($0) }
    thumbnails.want((shown + others).map { (order(layout.tiles[$0]), layout.tiles[$0].entry) })
  }

  private func order(_ tile: GalleryLayout.Tile) -> ThumbnailMaker.Order {
    return ThumbnailMaker.Order(
      name: tile.entry.name, kind: tile.entry.kind, width: Int((tile.image.width * canvas.scale).rounded()),
      height: Int((tile.image.height * canvas.scale).rounded()), language: language,
      theme: theme.name)
  }

  /// A rectangle of the list on the canvas, on whole pixels.
  private func place(_ rect: Rect) -> Rect {
    func whole(_ value: Double) -> Double { (value * canvas.scale).rounded() / canvas.scale }
    return Rect(whole(rect.x + ScreenLayout.margin), whole(rect.y + list.y - scroll), rect.width, rect.height)
  }

  private func drawTiles() {
    canvas.clipped(list) {
      for heading in layout.headings {
        let rect = place(heading.rect)
        guard rect.intersects(list) else { continue }
        canvas.text(
          heading.kind.title[language], rect.x, rect.maxY - 6, widgets.style(15, bold: true, color: theme.accent),
          vertical: .bottom)
      }
      for (index, tile) in layout.tiles.enumerated() where place(tile.rect).intersects(list) { draw(tile, index) }
    }
    if found.isEmpty {
      canvas.text(
        WindowText.nothingFound(language, search.escapedForMarkup), list.midX, list.y + 80, widgets.style(16),
        horizontal: .center)
    }
  }

  private func draw(_ tile: GalleryLayout.Tile, _ index: Int) {
    let rect = place(tile.rect)
    let top = max(rect.y, list.y)
    let reaction = widgets.react(tile.entry.id, Rect(rect.x, top, rect.width, min(rect.maxY, list.maxY) - top))
    if reaction.isClicked { open(index) }
    canvas.fill(rect, reaction.isHovered ? theme.control : theme.paper, radius: 8)
    let image = place(tile.image)
    if let thumbnail = thumbnails.thumbnail(order(tile)), !thumbnail.pixels.isEmpty {
      canvas.image(
        thumbnail.pixels, width: thumbnail.width, height: thumbnail.height,
        in: Rect(
          image.x, image.y, Double(thumbnail.width) / canvas.scale, Double(thumbnail.height) / canvas.scale),
        hasTransparency: true)
    } else {
      canvas.fill(image, theme.control)
    }
    canvas.stroke(rect.inset(0.5), theme.control, radius: 8)
    if index == selected { canvas.stroke(rect.inset(-1.5), theme.warning, width: 3, radius: 9) }
    let text = Rect(rect.x + 10, image.maxY + GalleryLayout.textMargin, rect.width - 20, 0)
    let style = GalleryLayout.titleStyle(tile.entry.title[language], widgets, width: text.width)
    guard text.y < list.maxY else { return }
    canvas.text(tile.entry.title[language], text.x, text.y, style, overflow: .wrap(width: text.width, maxLines: 2))
    canvas.text(
      tile.entry.detail[language], text.x, rect.maxY - GalleryLayout.textMargin, GalleryLayout.detailStyle(widgets),
      vertical: .bottom, overflow: .ellipsis(width: text.width))
  }

  private func drawTop() {
    var right = canvas.width - ScreenLayout.margin
    func button(_ id: String, _ text: String, _ action: Action) {
      let width = widgets.buttonWidth(text)
      right -= width
      if widgets.button(id, text, Rect(right, 7, width, 30)) { perform(action) }
      right -= 8
    }
    button("language", WindowText.language[language], .language)
    button("theme", (theme.name == .light ? WindowText.dark : .light)[language], .theme)
    let title = side == nil ? "Emergence" : WindowText.choosePartner[language]
    canvas.text(title, ScreenLayout.margin, 22, widgets.style(21, bold: true), vertical: .middle)
  }

  private func drawSearch(_ rect: Rect) {
    canvas.fill(rect, theme.paper, radius: 8)
    canvas.stroke(rect.inset(0.5), theme.accent, width: 1.5, radius: 8)
    let x = rect.x + 14
    guard !search.isEmpty else {
      canvas.text(WindowText.search[language], x, rect.midY, widgets.style(16, color: theme.faint), vertical: .middle)
      return
    }
    let width = canvas.text(search.escapedForMarkup, x, rect.midY, widgets.style(16), vertical: .middle).width
    canvas.fill(Rect(x + width + 2, rect.y + 8, 2, rect.height - 16), theme.accent)
  }

  private func drawStatus() {
    let row = Rect(0, canvas.height - 26, canvas.width, 26)
    canvas.fill(row, theme.panel.mixed(with: theme.control, 0.6))
    let text = message?.text ?? WindowText.galleryHint[language]
    let color = message.map { $0.isWarning ? theme.warning : theme.accent } ?? theme.faint
    canvas.text(
      text, ScreenLayout.margin, row.midY, widgets.style(13, bold: message != nil, color: color), vertical: .middle,
      overflow: .ellipsis(width: row.width - 2 * ScreenLayout.margin))
  }
}
