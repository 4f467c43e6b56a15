import Emergence
import Figures
import Foundation

/// What the screen shows, for programs that drive the window from outside: one JSON object for each state.
nonisolated public struct ScreenReport: Codable, Sendable, Hashable {
  /// `gallery`, `system` or `twin`.
  public var screen: String
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
  /// The name of the lecture, and which of its scenes is shown, from 1.
  public var lecture: String?
  public var scene: Int?
  /// What the gallery looks for, what it would open, and how many entries and thumbnails it shows.
  public var filter: String?
  public var selected: String?
  public var entries: Int?
  public var thumbnails: Int?
  /// The place on the shared axis of a twin.
  public var reduced: Double?
  /// The side of a twin that keys about one system mean.
  public var side: String?
  public var message: String?
  public var commandLine: String
  /// Where the widgets stand, in pixels of the window: x, y, width, height.
  public var widgets: [String: [Double]]
  /// Where the picture stands, in pixels.
  public var picture: [Double]
}

extension Display {
  func pixels(_ rect: Rect) -> [Double] {
    [rect.x, rect.y, rect.width, rect.height].map { ($0 * canvas.scale).rounded() }
  }
}

extension ScreenReport {
  /// What any screen shows, with a running system where it has one.
  @MainActor init(_ screen: some Display, named name: String, _ snapshot: Snapshot?, picture: Rect?) {
    self.screen = name
    let session = snapshot?.session
    let observed = zip(session?.card.observables.map(\.id) ?? [], snapshot?.values ?? []).filter(\.1.isFinite)
    preset = session?.name ?? ""
    size = session?.size ?? 0
    seed = session?.seed ?? 0
    start = session?.start ?? ""
    parameters = Dictionary(uniqueKeysWithValues: (session?.parameters.all ?? []).map { ($0.id, $0.value.description) })
    observables = Dictionary(uniqueKeysWithValues: Array(observed))
    step = snapshot?.step ?? 0
    isRunning = screen.isRunning
    stepsPerSecond = snapshot?.stepsPerSecond ?? 0
    language = screen.language.rawValue
    theme = screen.theme.name.rawValue
    focus = screen.widgets.focus
    message = screen.message?.text
    commandLine = ""
    widgets = screen.widgets.frames.mapValues(screen.pixels)
    self.picture = picture.map(screen.pixels) ?? []
  }
}

extension SystemScreen {
  public var report: ScreenReport {
    var report = ScreenReport(self, named: "system", snapshot, picture: pictureLayout.visibleRect)
    report.panel = panel.map { "\($0)" }
    report.commandLine = commandLine
    report.lecture = scene?.lecture.name
    report.scene = scene.map { $0.index + 1 }
    return report
  }
}
