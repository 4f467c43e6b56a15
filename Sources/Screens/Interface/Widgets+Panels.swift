import Emergence
import Figures

/// What opens over a part of a screen.
extension Widgets {
  /// Draws the ground of a panel.
  /// - Returns: the room on it.
  func drawPaper(_ rect: Rect) -> Rect {
    canvas.fill(rect, theme.panel)
    canvas.fill(rect, theme.paper, radius: 8)
    canvas.stroke(rect.inset(0.5), theme.control, radius: 8)
    return rect.inset(horizontal: 20, vertical: 14)
  }

  /// Letters in which a text has room on one line, within reason.
  func style(_ text: String, _ size: Double, bold: Bool = false, fitting width: Double) -> TextStyle {
    var size = size
    while size > 9, canvas.measure(text, style(size, bold: bold)).width > width { size -= 0.5 }
    return style(size, bold: bold)
  }

  /// The rim of what the mouse would touch.
  func drawBrush(at pointer: Point, radius: Double, in rect: Rect) {
    canvas.clipped(rect) {
      // Two rings, so that one of them shows on any colour.
      canvas.circle(pointer.x, pointer.y, radius, Color(0x000000, opacity: 0.75), width: 2.5)
      canvas.circle(pointer.x, pointer.y, radius, Color(0xFFFFFF), width: 1.2)
    }
  }

  /// The keys and what they do.
  func drawHelp(
    in area: Rect, _ language: Language, on place: KeyMap.Place, isLecture: Bool = false, hasPresets: Bool = true
  ) {
    let rows = KeyMap.help(on: place, isLecture: isLecture, hasPresets: hasPresets).map { ($0.keys, $0.text[language]) }
    let mouse = place == .gallery ? [] : KeyMap.mouseHelp.map { ($0.hand[language], $0.text[language]) }
    let columns = area.divided(into: 2, gap: 18, sideBySide: true)
    let heading = style(16, bold: true)
    let count = (rows.count + mouse.count + 2) / 2 + 1
    let rowHeight = min((area.height - 34) / Double(count), 34)
    canvas.text(WindowText.keyboard[language], columns[0].x, area.y, heading)
    let inFirst = count
    drawRows(Array(rows.prefix(inFirst)), in: columns[0], from: area.y + 32, rowHeight)
    let rest = Array(rows.dropFirst(inFirst))
    drawRows(rest, in: columns[1], from: area.y + 32, rowHeight)
    let below = area.y + 32 + rowHeight * (Double(rest.count) + 0.5)
    guard !mouse.isEmpty else { return }
    canvas.text(WindowText.mouse[language], columns[1].x, below, heading)
    drawRows(mouse, in: columns[1], from: below + 32, rowHeight)
  }

  private func drawRows(_ rows: [(String, String)], in column: Rect, from top: Double, _ rowHeight: Double) {
    // The letters shrink until the longest line has room.
    func widest(_ texts: [String], _ style: TextStyle) -> Double {
      texts.map { canvas.measure($0, style).width }.max() ?? 0
    }
    var letters = min(13.5, rowHeight * 0.62)
    var keyStyle: TextStyle { style(letters, bold: true, color: theme.accent) }
    var keyWidth: Double { widest(rows.map(\.0), keyStyle) + 14 }
    while letters > 9, keyWidth + widest(rows.map(\.1), style(letters)) > column.width { letters -= 0.25 }
    let textX = column.x + keyWidth
    for (index, row) in rows.enumerated() {
      let y = top + rowHeight * (Double(index) + 0.5)
      canvas.text(row.0, column.x, y, keyStyle, vertical: .middle)
      canvas.text(
        row.1, textX, y, style(letters), vertical: .middle,
        overflow: .ellipsis(width: column.maxX + 1 - textX))
    }
  }
}
