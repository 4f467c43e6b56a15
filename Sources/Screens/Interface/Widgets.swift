import Emergence
import Figures

/// Immediate-mode widgets: each call draws one and says whether the user changed it. What lasts from frame to frame is
/// only which widget the mouse holds, which has the keyboard and which list is open.
public final class Widgets {
  var theme = Theme.light
  /// Size of a label, in canvas units.
  let font = 13.5
  private(set) var canvas = Canvas(pixelWidth: 1, pixelHeight: 1)
  private(set) var input = Input()
  /// The widget the mouse holds.
  private(set) var active: String?
  /// The widget that the keyboard moves; nil until Tab is pressed.
  package private(set) var focus: String?
  /// The open list, and the room it takes.
  package private(set) var popup: String?
  private(set) var popupRect: Rect?
  /// Whether something outside the widgets' own rectangles must be drawn again.
  var needsFullRedraw = false
  /// Where each widget of this frame stands, for tests and for whoever drives the window from outside.
  package private(set) var frames: [String: Rect] = [:]

  /// The whole of a text that is cut where the mouse is.
  private(set) var hint: String?

  private var order: [String] = []
  private var overlays: [() -> Void] = []
  private var usedKeys = false

  init() {}

  func begin(_ canvas: Canvas, _ input: Input) {
    self.canvas = canvas
    self.input = input
    order = []
    overlays = []
    frames = [:]
    hint = nil
    usedKeys = false
    if input.pressed.contains(.left) { focus = nil }
  }

  func end() {
    if let rect = popupRect, popup != nil, input.pressed.contains(.left), !rect.contains(input.x, input.y) {
      closePopup()
    }
    for draw in overlays { draw() }
    for press in input.keys where press.key == .tab { moveFocus(by: press.shift ? -1 : 1) }
    if popup == nil { popupRect = nil }
    if !input.down.contains(.left) { active = nil }
    if let focus, !order.contains(focus) { self.focus = nil }
  }

  private func moveFocus(by distance: Int) {
    guard !order.isEmpty else { return }
    let count = order.count
    let present = focus.flatMap { order.firstIndex(of: $0) } ?? (distance > 0 ? -1 : 0)
    focus = order[(present + distance + count) % count]
    closePopup()
    needsFullRedraw = true
  }

  /// Whether the mouse belongs to a widget, so that the picture must not react.
  var holdsMouse: Bool { active != nil || popup != nil }

  /// Gives the keyboard back to the window.
  func releaseFocus() {
    focus = nil
    closePopup()
    needsFullRedraw = true
  }

  private func closePopup() {
    if popup != nil { needsFullRedraw = true }
    popup = nil
  }

  // MARK: Interaction

  struct Reaction {
    var isHovered = false
    var isHeld = false
    var isClicked = false
    var isFocused = false
  }

  private func isHovered(_ rect: Rect) -> Bool {
    rect.contains(input.x, input.y) && !(popupRect?.contains(input.x, input.y) ?? false)
  }

  func react(_ id: String, _ rect: Rect) -> Reaction {
    order.append(id)
    frames[id] = rect
    let hover = isHovered(rect) && (active == nil || active == id)
    if hover, input.pressed.contains(.left) { active = id }
    let isFocused = focus == id
    let byKey =
      isFocused && popup == nil && input.keys.contains { ($0.key == .enter || $0.key == .space) && !$0.isRepeat }
    // The hand may have moved and let go within one frame.
    let isHeld = active == id && !input.down.union(input.released).isDisjoint(with: .left)
    return Reaction(
      isHovered: hover, isHeld: isHeld,
      isClicked: byKey || hover && input.released.contains(.left) && active == id, isFocused: isFocused)
  }

  // MARK: Drawing

  func style(_ size: Double? = nil, bold: Bool = false, color: Color? = nil) -> TextStyle {
    TextStyle(size ?? font, bold: bold, color: color ?? theme.ink)
  }

  func ring(_ rect: Rect, _ isFocused: Bool) {
    if isFocused { canvas.stroke(rect.inset(-2.5), theme.warning, width: 2.5, radius: 8) }
  }

  private func face(_ reaction: Reaction, base: Color) -> Color {
    reaction.isHeld ? base.mixed(with: theme.ink, 0.22) : reaction.isHovered ? base.mixed(with: theme.ink, 0.09) : base
  }

  /// Text that reads on the accent colour.
  var onAccent: Color { theme.name == .light ? Color(0xFFFFFF) : Color(0x14171B) }

  @discardableResult
  func button(_ id: String, _ text: String, _ rect: Rect, isPrimary: Bool = false) -> Bool {
    let reaction = react(id, rect)
    canvas.fill(rect, face(reaction, base: isPrimary ? theme.accent : theme.control), radius: 6)
    canvas.text(
      text, rect.midX, rect.midY, style(bold: isPrimary, color: isPrimary ? onAccent : theme.ink),
      horizontal: .center, vertical: .middle)
    ring(rect, reaction.isFocused)
    return reaction.isClicked
  }

  /// The width of a button that shows any of some texts.
  func buttonWidth(_ texts: String...) -> Double {
    (texts.map { canvas.measure($0, style(bold: true)).width }.max() ?? 0) + 24
  }

  /// Options side by side, of which one is chosen.
  /// - Returns: the option the user chose now.
  func segmented(_ id: String, _ options: [String], chosen: Int, _ rect: Rect) -> Int? {
    var choice: Int?
    canvas.fill(rect, theme.control, radius: 6)
    let widths = segmentWidths(options)
    let spare = (rect.width - widths.reduce(0, +)) / Double(options.count)
    var x = rect.x
    for (index, text) in options.enumerated() {
      let part = Rect(x, rect.y, widths[index] + spare, rect.height)
      x = part.maxX
      let reaction = react("\(id).\(index)", part)
      if index == chosen {
        canvas.fill(part, theme.accent, radius: 6)
      } else if reaction.isHovered {
        canvas.fill(part, theme.control.mixed(with: theme.ink, 0.09), radius: 6)
      }
      canvas.text(
        text, part.midX, part.midY, style(color: index == chosen ? onAccent : theme.ink), horizontal: .center,
        vertical: .middle)
      ring(part, reaction.isFocused)
      if reaction.isClicked, index != chosen { choice = index }
    }
    return choice
  }

  func segmentWidths(_ options: [String]) -> [Double] {
    options.map { canvas.measure($0, style()).width + 20 }
  }

  /// One option of a list that opens away from the nearer edge of the window.
  /// - Returns: the option the user chose now.
  func dropdown(_ id: String, _ options: [String], chosen: Int, _ rect: Rect) -> Int? {
    let reaction = react(id, rect)
    canvas.fill(rect, face(reaction, base: theme.control), radius: 6)
    canvas.text(
      options[chosen], rect.x + 10, rect.midY, style(options[chosen], font, fitting: rect.width - 36),
      vertical: .middle)
    let (x, y) = (rect.maxX - 14, rect.midY)
    canvas.polyline([Point(x - 5, y + 2.5), Point(x, y - 2.5), Point(x + 5, y + 2.5)], theme.ink, width: 2)
    ring(rect, reaction.isFocused)
    if reaction.isFocused, popup == nil {
      for press in input.keys where press.key == .down || press.key == .up {
        let next = chosen + (press.key == .down ? 1 : -1)
        return options.indices.contains(next) ? next : nil
      }
    }
    guard popup == id else {
      if reaction.isClicked {
        popup = id
        needsFullRedraw = true
      }
      return nil
    }
    return openList(options, chosen: chosen, at: rect)
  }

  /// A heading from which a list of others opens.
  /// - Parameter chosen: the option that the heading names; nil for none of them.
  /// - Returns: the option the user chose now.
  func heading(_ id: String, _ text: String, _ options: [String], chosen: Int?, _ rect: Rect) -> Int? {
    let heading = style(19, bold: true)
    let room = rect.width - 34
    let width = min(canvas.measure(text, heading).width, room)
    let face = Rect(rect.x - 8, rect.y, width + 34, rect.height)
    let reaction = react(id, face)
    if reaction.isHovered || popup == id { canvas.fill(face, theme.control, radius: 6) }
    cutText(text, rect.x, rect.midY, heading, width: room, whole: text, over: face)
    let (x, y) = (rect.x + width + 14, rect.midY)
    canvas.polyline([Point(x - 5, y - 2.5), Point(x, y + 2.5), Point(x + 5, y - 2.5)], theme.ink, width: 2)
    ring(face, reaction.isFocused)
    guard popup == id else {
      if reaction.isClicked {
        popup = id
        needsFullRedraw = true
      }
      return nil
    }
    return openList(options, chosen: chosen ?? -1, at: face)
  }

  /// One line of at most a width. Where it is cut, the mouse over it makes the whole of it the hint.
  @discardableResult
  func cutText(
    _ text: String, _ x: Double, _ y: Double, _ style: TextStyle, vertical: VerticalAlignment = .middle, width: Double,
    whole: String, over rect: Rect
  ) -> Extent {
    if text != whole || canvas.measure(text, style).width > width { explain(whole, over: rect) }
    return canvas.text(text, x, y, style, vertical: vertical, overflow: .ellipsis(width: width))
  }

  /// Makes a text the hint while the mouse is over a rectangle.
  func explain(_ text: String, over rect: Rect) {
    if isHovered(rect) { hint = text }
  }

  func dropdownWidth(_ options: [String]) -> Double {
    (options.map { canvas.measure($0, style()).width }.max() ?? 0) + 40
  }

  /// Above its widget, or below one in the upper half of the window.
  private func openList(_ options: [String], chosen: Int, at rect: Rect) -> Int? {
    let isBelow = rect.midY < canvas.height / 2
    // A long list has smaller letters: all of it must stand beside its widget.
    let rowHeight = min(30, max((isBelow ? canvas.height - rect.maxY : rect.y) - 20, 100) / Double(options.count))
    let letters = min(font, rowHeight * 0.62)
    let height = rowHeight * Double(options.count) + 8
    let list = Rect(
      rect.x, isBelow ? rect.maxY + 4 : rect.y - height - 4, max(rect.width, dropdownWidth(options) - 16), height)
    popupRect = list
    let rows = options.indices.map { Rect(list.x + 4, list.y + 4 + Double($0) * rowHeight, list.width - 8, rowHeight) }
    for (index, row) in rows.enumerated() { frames["option.\(index)"] = row }
    var choice: Int?
    if input.released.contains(.left), let index = rows.firstIndex(where: { $0.contains(input.x, input.y) }) {
      choice = index
    }
    for press in input.keys {
      switch press.key {
      case .down: choice = min(chosen + 1, options.count - 1)
      case .up: choice = max(chosen - 1, 0)
      case .enter, .space, .escape: closePopup()
      default: break
      }
    }
    if choice != nil, input.released.contains(.left) { closePopup() }
    guard popup != nil else { return choice == chosen ? nil : choice }
    let marked = choice ?? chosen
    overlays.append { [self] in
      canvas.fill(Rect(list.x + 2, list.y + 3, list.width, list.height), Color(0, opacity: 0.25), radius: 6)
      canvas.fill(list, theme.paper, radius: 6)
      canvas.stroke(list, theme.faint, radius: 6)
      for (index, row) in rows.enumerated() {
        if index == marked {
          canvas.fill(row, theme.accent, radius: 4)
        } else if row.contains(input.x, input.y) {
          canvas.fill(row, theme.control, radius: 4)
        }
        canvas.text(
          options[index], row.x + 8, row.midY, style(letters, color: index == marked ? onAccent : theme.ink),
          vertical: .middle)
      }
    }
    return choice == chosen ? nil : choice
  }
}
