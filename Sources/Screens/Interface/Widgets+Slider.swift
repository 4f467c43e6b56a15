import Analogies
import Figures

/// A labelled place on a slider.
nonisolated struct SliderMark: Sendable, Hashable {
  let value: Double
  let text: String
  /// A critical point, not just zero or an end of the range.
  let isSpecial: Bool
}

extension Widgets {
  /// Height that a slider needs, in canvas units.
  static let sliderHeight = 58.0

  /// A slider with its name, its value, the ends of its range and marked values. It follows the mouse, the wheel and,
  /// with the focus, the arrow keys (Shift for ten steps), Home and End.
  /// - Parameters:
  ///   - titles: of the same meaning, the best first; the first with room is written, or the beginning of
  ///     the last.
  ///   - isMoving: whether something else than the hand moves it.
  /// - Returns: the value the user chose now.
  func slider(
    _ id: String, titles: [String], value: Double, unit: String, scale: SliderScale, marks: [SliderMark], _ rect: Rect,
    isBig: Bool, isMoving: Bool = false
  ) -> Double? {
    let knob = isBig ? 10.0 : 7.5
    let trackY = rect.y + 30
    let track = Rect(rect.x + knob, trackY - 2.5, rect.width - 2 * knob, 5)
    let reaction = react(id, Rect(rect.x, trackY - 13, rect.width, 26))
    let new = newValue(reaction, value, scale, track)
    let shown = new ?? value

    drawHeading(titles, scale.text(shown, isMoving: isMoving), unit, rect, isBig: isBig)
    let x = track.x + scale.fraction(of: shown) * track.width
    canvas.fill(track, theme.control.mixed(with: theme.ink, 0.12), radius: 2.5)
    canvas.fill(Rect(track.x, track.y, x - track.x, track.height), theme.accent, radius: 2.5)
    drawMarks(marks, scale, track, isBig: isBig)
    canvas.circle(x, trackY, reaction.isHovered || reaction.isHeld ? knob + 1.5 : knob, theme.accent)
    canvas.circle(x, trackY, knob * 0.38, onAccent)
    ring(Rect(rect.x, trackY - 12, rect.width, 24), reaction.isFocused)
    return new
  }

  private func newValue(_ reaction: Reaction, _ value: Double, _ scale: SliderScale, _ track: Rect) -> Double? {
    var new = value
    if reaction.isHeld { new = scale.value(at: (input.x - track.x) / track.width) }
    let fine = scale.fineStep / scale.step
    if reaction.isHovered, input.wheel != 0 { new = scale.value(new, movedBy: fine * input.wheel) }
    if reaction.isFocused {
      for press in input.keys {
        let steps = press.shift ? 10 * fine : fine
        switch press.key {
        case .left, .down: new = scale.value(new, movedBy: -steps)
        case .right, .up: new = scale.value(new, movedBy: steps)
        case .home: new = scale.range.lowerBound
        case .end: new = scale.range.upperBound
        default: break
        }
      }
    }
    return new == value ? nil : new
  }

  private func drawHeading(
    _ titles: [String], _ value: String, _ unit: String, _ rect: Rect, isBig: Bool
  ) {
    let size = isBig ? font * 1.15 : font
    let number = unit.isEmpty ? value : "\(value) \(unit)"
    let numberWidth = canvas.measure(number, style(size * 1.05, bold: true)).width
    canvas.text(number, rect.maxX, rect.y - 2, style(size * 1.05, bold: true), horizontal: .right)
    let room = max(rect.width - numberWidth - 10, 0)
    let title = titles.first { canvas.measure($0, style(size)).width <= room } ?? titles[titles.count - 1]
    cutText(
      title, rect.x, rect.y - 2, style(size), vertical: .top, width: room, whole: titles[0], over: rect)
  }

  private func drawMarks(_ marks: [SliderMark], _ scale: SliderScale, _ track: Rect, isBig: Bool) {
    let size = isBig ? font * 0.88 : font * 0.82
    let top = track.maxY + 11
    // Special values first: the ends of the range give way to them.
    let ends = [scale.range.lowerBound, scale.range.upperBound].map {
      SliderMark(value: $0, text: scale.text($0), isSpecial: false)
    }
    var taken: [Rect] = []
    for mark in marks + ends where scale.range.contains(mark.value) {
      let x = track.x + scale.fraction(of: mark.value) * track.width
      let width = canvas.measure(mark.text, style(size)).width
      let left = min(max(x - width / 2, track.x - 7), track.maxX + 7 - width)
      let room = Rect(left - 4, top, width + 8, size)
      guard !taken.contains(where: { $0.intersects(room) }) else { continue }
      taken.append(room)
      let color = mark.isSpecial ? theme.warning : theme.faint
      canvas.line(
        x.rounded() + 0.5, track.y - (mark.isSpecial ? 6 : 0), x.rounded() + 0.5, track.maxY + 8, color,
        width: mark.isSpecial ? 2 : 1)
      canvas.text(mark.text, left, top - 2, style(size, color: color))
    }
  }
}
