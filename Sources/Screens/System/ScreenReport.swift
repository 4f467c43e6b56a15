import Emergence
import Figures
import Foundation

/// What the screen shows, for programs that drive the window from outside: one JSON object for each state.
nonisolated public struct ScreenReport: Codable, Sendable, Hashable {
  public var preset: String
  public var size: Int
  public var seed: UInt64
  public var start: String
  public var parameters: [String: String]
  /// Observables that exist in this state.
  public var observables: [String: Double]
  public var step: Int
  public var isRunning: Bool
  public var stepsPerSecond: Double
  public var language: String
  public var theme: String
  public var panel: String?
  public var focus: String?
  public var message: String?
  public var commandLine: String
  /// Where the widgets stand, in pixels of the window: x, y, width, height.
  public var widgets: [String: [Double]]
  /// Where the picture stands, in pixels.
  public var picture: [Double]
}

extension SystemScreen {
  public var report: ScreenReport {
    func pixels(_ rect: Rect) -> [Double] {
      [rect.x, rect.y, rect.width, rect.height].map { ($0 * canvas.scale).rounded() }
    }
    let session = snapshot.session
    let observed = zip(session.card.observables.map(\.id), snapshot.values).filter(\.1.isFinite)
    return ScreenReport(
      preset: session.name, size: session.size, seed: session.seed, start: session.start,
      parameters: Dictionary(uniqueKeysWithValues: session.parameters.all.map { ($0.id, $0.value.description) }),
      observables: Dictionary(uniqueKeysWithValues: Array(observed)), step: snapshot.step,
      isRunning: snapshot.isRunning, stepsPerSecond: snapshot.stepsPerSecond, language: language.rawValue,
      theme: theme.name.rawValue, panel: panel.map { "\($0)" }, focus: widgets.focus, message: message?.text,
      commandLine: commandLine, widgets: widgets.frames.mapValues(pixels), picture: pixels(pictureLayout.visibleRect))
  }
}
