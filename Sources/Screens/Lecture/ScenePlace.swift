import Emergence
import Experiments
import Figures
import Foundation

/// Where in a lecture a screen is, with the strip that tells the audience what it sees.
public struct ScenePlace {
  public let lecture: Lecture
  public let index: Int

  private static let buttonWidth = 34.0
  private static let margin = 10.0

  public init(_ lecture: Lecture, at index: Int) {
    self.lecture = lecture
    self.index = index
  }

  public var scene: Lecture.Scene { lecture.scenes[index] }

  /// `3/12`.
  var number: String { "\(index + 1)/\(lecture.scenes.count)" }

  func title(_ language: Language) -> String { "\(number)  \(scene.title[language])" }

  /// The nearest that the window knows; nil where the lecture leaves it open.
  var pace: Pace? {
    scene.pace.map { steps in
      let exponent = Int(log2(steps / 60).rounded())
      return .perFrame(exponent: min(max(exponent, Pace.exponents.lowerBound), Pace.exponents.upperBound))
    }
  }

  // MARK: The strip

  private func caption(_ widgets: Widgets) -> TextStyle { widgets.style(17) }
  private func pointing(_ widgets: Widgets) -> TextStyle { widgets.style(15, bold: true, color: widgets.theme.accent) }

  private func buttonRoom(_ widgets: Widgets, _ language: Language) -> Double {
    2 * (ScenePlace.buttonWidth + 8) + widgets.buttonWidth(WindowText.notes[language]) + 16
  }

  private func room(_ widgets: Widgets, _ language: Language) -> Double {
    widgets.canvas.width - 2 * ScreenLayout.margin - buttonRoom(widgets, language)
  }

  private func look(_ language: Language) -> String? {
    scene.pointing.map { WindowText.look(language, $0[language]) }
  }

  func stripHeight(_ widgets: Widgets, _ language: Language) -> Double {
    let width = room(widgets, language)
    func height(_ text: String?, _ style: TextStyle) -> Double {
      text.map { widgets.canvas.measure($0, style, overflow: .wrap(width: width)).height } ?? 0
    }
    let texts = height(scene.caption[language], caption(widgets)) + height(look(language), pointing(widgets))
    return max(texts, 32) + ScenePlace.margin
  }

  /// Draws the strip.
  /// - Returns: what the user asks for.
  func drawStrip(in rect: Rect, _ widgets: Widgets, _ language: Language, isNoted: Bool) -> Action? {
    let canvas = widgets.canvas
    canvas.fill(rect, widgets.theme.panel)
    let width = room(widgets, language)
    let x = rect.x + ScreenLayout.margin
    let extent = canvas.text(
      scene.caption[language], x, rect.y, caption(widgets), overflow: .wrap(width: width))
    if let look = look(language) {
      canvas.text(look, x, rect.y + extent.height, pointing(widgets), overflow: .wrap(width: width))
    }
    var left = rect.maxX - ScreenLayout.margin - buttonRoom(widgets, language) + 16
    var action: Action?
    func button(_ id: String, _ text: String, _ width: Double, _ wanted: Action, isOn: Bool = false) {
      if widgets.button(id, text, Rect(left, rect.y + 1, width, 30), isPrimary: isOn) { action = wanted }
      left += width + 8
    }
    button(
      "scene.notes", WindowText.notes[language], widgets.buttonWidth(WindowText.notes[language]), .notes, isOn: isNoted)
    button("scene.previous", "◀", ScenePlace.buttonWidth, .previousScene)
    button("scene.next", "▶", ScenePlace.buttonWidth, .nextScene)
    return action
  }

  /// What the speaker may say, as large as fits.
  func drawNotes(in area: Rect, _ widgets: Widgets, _ language: Language) {
    var parts: [PanelText.Part] = [
      .heading(WindowText.notesTitle(language, Text.number(scene.minutes, digits: 2))),
      .paragraph(scene.notes?[language] ?? WindowText.noNotes[language]),
    ]
    if index + 1 < lecture.scenes.count {
      parts += [.heading(WindowText.nextScene[language]), .paragraph(lecture.scenes[index + 1].title[language])]
    }
    PanelText(parts, theme: widgets.theme, fitting: area, on: widgets.canvas, largest: 18).draw(
      on: widgets.canvas, in: area)
  }
}
