import Emergence
import Experiments

/// The command line that opens a session: its name, and what differs from what the name alone opens.
nonisolated package enum CommandLineText {
  /// - Parameter recording: file with what was done since the start, if anything was.
  package static func command(for session: Session, openedAs opened: Session, recording: String?) -> String {
    var words = ["emergence-window", session.name, "--seed", String(session.seed)]
    // Parameters, size, start and seed are written as they are now; the others only a sweep needs.
    for override in session.overrides where !isShown(override) { words += ["--set", override.text] }
    for change in changes(of: session, since: opened) { words += ["--set", change] }
    if let recording { words += ["--replay", recording] }
    return words.map(quoted).joined(separator: " ")
  }

  /// What a command line says of one side of a twin.
  package struct Side {
    /// As it started.
    package let session: Session
    package let opened: Session
    package let recording: String?
    /// Id of the shown observable; nil for the one that is shown without being asked for.
    package let quantity: String?
  }

  /// The command that opens a twin. It says where the second control begins, which otherwise follows the first.
  package static func command(left: Side, right: Side, isMirrored: Bool) -> String {
    var words = ["emergence-window", left.session.name, "--seed", String(left.session.seed)]
    for change in twinChanges(left) { words += ["--set", change] }
    if let recording = left.recording { words += ["--replay", recording] }
    if let quantity = left.quantity { words += ["--show", quantity] }
    words += ["--twin", right.session.name, "--twin-set", "seed=\(right.session.seed)"]
    var rightChanges = twinChanges(right)
    let control = "parameters.\(right.session.control)=\(right.session.parameters[right.session.control])"
    if !rightChanges.contains(control) { rightChanges.append(control) }
    for change in rightChanges { words += ["--twin-set", change] }
    if let recording = right.recording { words += ["--twin-replay", recording] }
    if let quantity = right.quantity { words += ["--twin-show", quantity] }
    if isMirrored { words.append("--mirrored") }
    return words.map(quoted).joined(separator: " ")
  }

  /// A twin measures no curve, so of the keys that only a sweep needs it keeps the one that names the control.
  private static func twinChanges(_ side: Side) -> [String] {
    let controls = side.session.control == side.opened.control ? [] : side.session.overrides.map(\.text)
    return controls.filter { $0.hasPrefix("control") } + changes(of: side.session, since: side.opened)
  }

  /// The `path=value` of what differs.
  private static func changes(of session: Session, since opened: Session) -> [String] {
    var changes = zip(session.parameters.all, opened.parameters.all).filter { $0.value != $1.value }.map { now, _ in
      "parameters.\(now.id)=\(now.value)"
    }
    if session.size != opened.size { changes.append("size=\(session.size)") }
    if session.start != opened.start { changes.append("protocol.start=\(session.start)") }
    return changes
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
