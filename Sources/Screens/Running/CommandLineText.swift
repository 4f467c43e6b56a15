import Emergence
import Experiments

/// The command line that opens a session: its name, and what differs from what the name alone opens.
nonisolated package enum CommandLineText {
  /// - Parameter recording: file with what was done since the start, if anything was.
  package static func command(for session: Session, openedAs opened: Session, recording: String?) -> String {
    var words = ["emergence-window", session.name, "--seed", String(session.seed)]
    // Parameters, size, start and seed are written as they are now; the others only a sweep needs.
    for override in session.overrides where !isShown(override) { words += ["--set", override.text] }
    for (now, before) in zip(session.parameters.all, opened.parameters.all) where now.value != before.value {
      words += ["--set", "parameters.\(now.id)=\(now.value)"]
    }
    if session.size != opened.size { words += ["--set", "size=\(session.size)"] }
    if session.start != opened.start { words += ["--set", "protocol.start=\(session.start)"] }
    if let recording { words += ["--replay", recording] }
    return words.map(quoted).joined(separator: " ")
  }

  private static func isShown(_ override: PresetOverride) -> Bool {
    ["parameters", "size", "sizes", "seed"].contains(override.path.first) || override.path == ["protocol", "start"]
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=:,+".contains($0) }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
