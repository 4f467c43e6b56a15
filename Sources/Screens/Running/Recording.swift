import Emergence

/// What made the present trajectory: the session as it started, and everything that was done to it since, each at its
/// step. Running it again gives the same states, whatever the frame rate was.
///
/// The text has one intervention per line, `STEP VERB ARGUMENTS`:
/// ```
/// 1200 set temperature 2.5
/// 1300 touch 12.5 40 3 +
/// 5000 ramp 1 3.5 97 40
/// ```
nonisolated public struct Recording: Sendable {
  public struct Entry: Sendable, Hashable {
    public let step: Int
    public let command: Command

    public init(step: Int, command: Command) {
      self.step = step
      self.command = command
    }
  }

  public var session: Session
  public var entries: [Entry] = []

  public init(_ session: Session) {
    self.session = session
  }

  public var text: String {
    entries.compactMap { entry in Recording.text(of: entry.command).map { "\(entry.step) \($0)\n" } }.joined()
  }

  private static func text(of command: Command) -> String? {
    switch command {
    case .set(let id, let value): "set \(id) \(value)"
    case .touch(let touch):
      "touch \(touch.x.shortest) \(touch.y.shortest) \(touch.radius.shortest) \(touch.positive ? "+" : "-")"
    case .ramp(let ramp):
      "ramp \(ramp.from.shortest) \(ramp.to.shortest) \(ramp.values) \(ramp.stepsPerValue)"
        + (ramp.returns ? "" : " once")
    case .stopRamp: "stop-ramp"
    case .run, .step, .pace, .reset, .reseed, .resize, .start: nil
    }
  }

  /// Reads the entries of a file.
  /// - Throws: `RecordingError` when there is no such file, or naming the first line that is not an intervention.
  public static func entries(ofFile path: String, for session: Session) throws -> [Entry] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw RecordingError(
        explanation: LocalizedText(
          en: WindowText.noRecording(.english, path), zh: WindowText.noRecording(.chinese, path)))
    }
    return try entries(of: text, for: session)
  }

  /// Reads the entries of a recorded text.
  /// - Throws: `RecordingError` naming the first line that is not an intervention in this system.
  public static func entries(of text: String, for session: Session) throws -> [Entry] {
    try text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let words = line.split(separator: " ").map(String.init)
      if words.isEmpty { return nil }
      guard words.count >= 2, let step = Int(words[0]), step >= 0,
        let command = command(verb: words[1], Array(words.dropFirst(2)), session)
      else {
        throw RecordingError(
          explanation: LocalizedText(
            en: "line \(index + 1): '\(line)' is no intervention in '\(session.card.id)'; "
              + "allowed are 'STEP set PARAMETER VALUE', 'STEP touch X Y RADIUS +|-', "
              + "'STEP ramp FROM TO VALUES STEPS [once]' and 'STEP stop-ramp'",
            zh: "第 \(index + 1) 行：'\(line)' 不是对 '\(session.card.id)' 的操作；可用：“步数 set 参数 值”、"
              + "“步数 touch X Y 半径 +|-”、“步数 ramp 起点 终点 点数 步数 [once]”和“步数 stop-ramp”"))
      }
      return Entry(step: step, command: command)
    }
  }

  private static func command(verb: String, _ words: [String], _ session: Session) -> Command? {
    switch (verb, words.count) {
    case ("set", 2):
      guard let parameter = session.card.parameter(words[0]), parameter.timing == .live else { return nil }
      return parameter.value(from: words[1]).map { .set(words[0], $0) }
    case ("touch", 4):
      guard let x = Double(words[0]), let y = Double(words[1]), let radius = Double(words[2]),
        x.isFinite, y.isFinite, radius.isFinite, words[3] == "+" || words[3] == "-"
      else { return nil }
      return .touch(Touch(x: x, y: y, radius: radius, positive: words[3] == "+"))
    case ("ramp", 4), ("ramp", 5):
      guard let from = Double(words[0]), let to = Double(words[1]), let values = Int(words[2]),
        let steps = Int(words[3]), session.controlParameter.value(from: from) != nil,
        session.controlParameter.value(from: to) != nil, words.count == 4 || words[4] == "once"
      else { return nil }
      return .ramp(Ramp(from: from, to: to, values: values, stepsPerValue: steps, returns: words.count == 4))
    case ("stop-ramp", 0): return .stopRamp
    default: return nil
    }
  }
}

/// Why a text is not a recording.
nonisolated public struct RecordingError: Explained {
  public let explanation: LocalizedText
}
