import Foundation
import Screens

/// Writes the state of the screen to a file, one JSON object a line, whenever it changed and at most twenty times a
/// second.
package final class StateReport {
  private let file: FileHandle
  private let encoder = JSONEncoder()
  private var last: ScreenReport?
  private var lastTime: ContinuousClock.Instant?

  /// - Throws: `CocoaError` when the file cannot be created.
  package init(path: String) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  package func write(_ report: ScreenReport, time: ContinuousClock.Instant) throws {
    if let lastTime, time - lastTime < .milliseconds(50) { return }
    guard report != last else { return }
    lastTime = time
    last = report
    try file.write(contentsOf: try encoder.encode(report) + Data("\n".utf8))
  }
}
