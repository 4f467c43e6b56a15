import Emergence
import Logging

/// Diagnostics of this module; the program decides where they go, and in which language.
let log = Logger(label: "emergence")

extension Logger {
  /// Metadata key under which a diagnostic carries its Chinese text; its message is the English one.
  fileprivate static let chinese = "zh"

  func warning(_ text: LocalizedText) { warning("\(text.english)", metadata: [Self.chinese: "\(text.chinese)"]) }

  func error(_ text: LocalizedText) { error("\(text.english)", metadata: [Self.chinese: "\(text.chinese)"]) }
}

/// Hands every diagnostic over as a line in one language: `emergence: warning: …`.
public struct TerminalLog: LogHandler {
  public var logLevel: Logger.Level
  public var metadata: Logger.Metadata = [:]
  private let language: Language
  private let write: @Sendable (String) -> Void

  /// - Parameter write: shows a line.
  public init(_ level: Logger.Level, language: Language, write: @escaping @Sendable (String) -> Void) {
    logLevel = level
    self.language = language
    self.write = write
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    let text = language == .chinese ? event.metadata?[Logger.chinese].map { "\($0)" } : nil
    write("\(Self.title(event.level)[language]): \(text ?? "\(event.message)")")
  }

  private static func title(_ level: Logger.Level) -> LocalizedText {
    switch level {
    case .warning: LocalizedText(en: "warning", zh: "警告")
    case .error: LocalizedText(en: "error", zh: "错误")
    case .critical: LocalizedText(en: "critical", zh: "严重错误")
    case .trace, .debug, .info, .notice: LocalizedText(en: level.rawValue, zh: "信息")
    }
  }
}
