import Emergence
import Foundation

/// One checkable statement of the four popular articles, with what is known about it.
public struct Claim: Sendable {
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Agrees with literature or measurement.
    case supported
    /// Right in part, or only under conditions that the article does not state.
    case partly
    /// A number or name that is off.
    case inaccurate
    /// Contradicted by literature, arithmetic or measurement.
    case wrong
    /// No source, and none was found.
    case unsupported
    /// Drawn or typed in, not data.
    case illustration

    public var title: LocalizedText {
      switch self {
      case .supported: LocalizedText(en: "supported", zh: "成立")
      case .partly: LocalizedText(en: "partly right", zh: "部分成立")
      case .inaccurate: LocalizedText(en: "inaccurate", zh: "不准确")
      case .wrong: LocalizedText(en: "wrong", zh: "错误")
      case .unsupported: LocalizedText(en: "unsupported", zh: "缺乏依据")
      case .illustration: LocalizedText(en: "illustration, not data", zh: "示意，非数据")
      }
    }
  }

  /// kebab-case.
  public let id: String
  /// Of the four articles: 1, on emergence in large models, with program code; 2, notes on it with charts of text; 3, on
  /// DeepSeek and returns to scale; 4, a short essay. Empty where it is not recorded in which of them the claim stands.
  public let articles: [Int]
  public let statement: LocalizedText
  public let finding: LocalizedText
  public let verdict: Verdict
  /// Whose finding it is: a publication, arithmetic, or a measurement of this project.
  public let source: String

  init(
    _ id: String, articles: [Int], en statement: String, zh chineseStatement: String, _ verdict: Verdict,
    finding: String, zh chineseFinding: String, source: String
  ) {
    self.id = id
    self.articles = articles
    self.statement = LocalizedText(en: statement, zh: chineseStatement)
    self.finding = LocalizedText(en: finding, zh: chineseFinding)
    self.verdict = verdict
    self.source = source
  }

  /// Every claim, checked against laws and tables.
  /// - Parameter thresholds: rows of the threshold table, with the measured ones of this project.
  /// - Throws: `LawError` never, unless a law was changed.
  public static func all(thresholds: [CapabilityThreshold]) throws -> [Claim] {
    try aboutThresholds(thresholds) + aboutLaws() + aboutCost() + aboutMechanisms(thresholds) + aboutCharts()
  }

  /// A number for a sentence: `1.2×10²⁶`, `0.663`.
  static func number(_ value: Double, _ digits: Int = 3) -> String {
    // A count up to ten thousands reads better without powers of ten.
    if abs(value) >= 10, abs(value) < 1e5, let rounded = Double(String(format: "%.\(digits)g", value)) {
      return rounded.shortest
    }
    let text = String(format: "%.\(digits)g", value)
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else { return text }
    let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let power = String(abs(exponent)).compactMap { $0.wholeNumberValue.map { superscripts[$0] } }
    return "\(text[..<mark])×10\(exponent < 0 ? "⁻" : "")\(String(power))"
  }
}
