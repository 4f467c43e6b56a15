import Emergence
import Figures
import Foundation
import Testing

import Screens

/// Drives a screen as a hand would, without a display.
final class ScreenDriver<Shown: Display> {
  let screen: Shown
  private var input = Input()
  private var time = 0.0

  init(_ screen: Shown, width: Int = 1280, height: Int = 800) {
    self.screen = screen
    screen.resize(pixelWidth: width, pixelHeight: height)
    frame()
  }

  deinit {
    MainActor.assumeIsolated { screen.stop() }
  }

  @discardableResult
  func frame() -> [PixelRect] {
    time += 1.0 / 60
    let changed = screen.frame(input, time: time)
    input.nextFrame()
    return changed
  }

  /// Frames until something is true; false if it does not become true within five seconds.
  func frames(until isTrue: () -> Bool) -> Bool {
    for _ in 0..<2500 {
      frame()
      if isTrue() { return true }
      Thread.sleep(forTimeInterval: 0.002)
    }
    return false
  }

  /// Types letters as a keyboard does.
  func type(_ text: String) {
    input.hasEvents = true
    input.text = text
    input.keys = text.lowercased().filter { $0 != " " }.map { KeyPress(.character($0)) }
    frame()
  }

  func press(_ key: Key, shift: Bool = false, control: Bool = false) {
    input.hasEvents = true
    input.keys.append(KeyPress(key, shift: shift, control: control))
    frame()
  }

  func move(to point: Point) {
    input.hasEvents = true
    (input.x, input.y) = (point.x * screen.canvas.scale, point.y * screen.canvas.scale)
    frame()
  }

  func drag(_ button: Input.Buttons = .left, from start: Point, to end: Point, steps: Int = 8) {
    move(to: start)
    input.pressed = button
    input.down = button
    input.hasEvents = true
    frame()
    for step in 1...steps {
      let part = Double(step) / Double(steps)
      move(to: Point(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part))
    }
    input.released = button
    input.down = []
    input.hasEvents = true
    frame()
  }

  func click(_ id: String) throws {
    let rect = try #require(screen.widgets.frames[id], "there is no widget '\(id)'")
    drag(from: rect.center, to: rect.center, steps: 1)
  }

  func wheel(_ notches: Double) {
    input.hasEvents = true
    input.wheel = notches
    frame()
  }

  /// Draws everything and returns the texts that stand on the canvas.
  func texts() -> [DrawnText] {
    screen.canvas.drawnTexts = []
    screen.redraw()
    frame()
    defer { screen.canvas.drawnTexts = nil }
    return screen.canvas.drawnTexts ?? []
  }

  func pixels(of rect: Rect) -> [UInt32] {
    let area = PixelRect(rect, of: screen.canvas)
    return screen.canvas.withPixels { pixels in
      (area.y..<area.y + area.height).flatMap { row in
        (area.x..<area.x + area.width).map { pixels.base[row * pixels.stride + $0] }
      }
    }
  }
}

extension ScreenDriver where Shown == SystemScreen {
  convenience init(
    _ session: Session, language: Language = .english, theme: Theme = .light, width: Int = 1280, height: Int = 800,
    folder: String = NSTemporaryDirectory(), presets: PresetShelf = .empty
  ) throws {
    let surface = Surface(language: language, theme: theme)
    self.init(
      try SystemScreen(session, presets: presets, surface: surface, folder: folder), width: width, height: height)
  }
}

/// Looks at screens with a critical eye.
enum Eyes {
  nonisolated static let looks: [(Language, Theme.Name)] = Language.allCases.flatMap { language in
    Theme.Name.allCases.map { (language, $0) }
  }

  /// Texts that stand on one another, or are cut by an edge or an ellipsis.
  static func faults(_ texts: [DrawnText], allowingShortened allowed: (String) -> Bool = { _ in false }) -> [String] {
    var faults: [String] = []
    for (index, text) in texts.enumerated() {
      if text.isShortened, !allowed(text.text) { faults.append("shortened: \(text.text)") }
      if !text.visible.inset(-1).contains(text.rect) { faults.append("cut off: \(text.text)") }
      for other in texts.dropFirst(index + 1) {
        if letters(text).intersects(letters(other)) {
          faults.append("'\(text.text)' on '\(other.text)'")
        }
      }
    }
    return faults
  }

  /// The room of a text without the air above and below the letters of its lines.
  private static func letters(_ text: DrawnText) -> Rect {
    text.rect.inset(horizontal: 0, vertical: 0.18 * text.rect.height / Double(text.lines))
  }

  /// Gives a screen a language and a theme as a user does.
  static func dress(_ screen: any Display, _ language: Language, _ theme: Theme.Name) {
    if screen.language != language { screen.perform(.language) }
    if screen.theme.name != theme { screen.perform(.theme) }
  }

  static var areOpen: Bool { ProcessInfo.processInfo.environment["EMERGENCE_SCREENSHOTS"] != nil }

  /// Screenshots go where EMERGENCE_SCREENSHOTS says, for eyes.
  static func keep<Shown>(_ driver: ScreenDriver<Shown>, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["EMERGENCE_SCREENSHOTS"] else { return }
    try driver.screen.canvas.writePNG(to: "\(folder)/\(name).png")
  }

  static func temporaryFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "screens-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }
}
