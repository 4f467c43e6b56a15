import Criticality
import Emergence
import Experiments
import Foundation

/// Words that several findings need, in both languages.
enum ComparisonText {
  /// `a, b and c`; `a、b 和 c`.
  static func list(_ items: [LocalizedText]) -> LocalizedText {
    func joined(_ items: [String], _ comma: String, _ last: String) -> String {
      guard items.count > 1, let end = items.last else { return items.first ?? "" }
      return items.dropLast().joined(separator: comma) + last + end
    }
    // Chinese parts that hold commas or numbers of their own are told apart by a semicolon's weight.
    let isLong = items.contains { $0.chinese.contains("=") || $0.chinese.contains("为") }
    return LocalizedText(
      en: joined(items.map(\.english), ", ", " and "),
      zh: joined(items.map(\.chinese), isLong ? "，" : "、", isLong ? "，" : "和"))
  }

  /// A kind of change as a predicate: `Ising is …`.
  static func kind(_ order: TransitionCard.Order) -> LocalizedText {
    switch order {
    case .continuous: LocalizedText(en: "continuous", zh: "连续相变")
    case .firstOrder: LocalizedText(en: "first-order", zh: "一级相变")
    case .kosterlitzThouless: LocalizedText(en: "of Kosterlitz and Thouless's kind", zh: "KT 相变")
    case .threshold: LocalizedText(en: "a threshold", zh: "阈值")
    case .crossover: LocalizedText(en: "a crossover", zh: "渐变")
    case .undecided: LocalizedText(en: "undecided", zh: "未定")
    }
  }

  /// A number with its sign: `+0.8`, `−42.1`.
  static func signed(_ number: Double) -> String {
    String(format: "%@%.1f", number < 0 ? "−" : "+", abs(number))
  }

  /// `1/ν`, or `1/ν̄` where it is a power of a number of units.
  static func exponent(_ name: String, isPerUnit: Bool) -> String {
    if name == "sharpening" { return isPerUnit ? "<i>x̄</i>" : "<i>x</i>" }
    let symbol = TransitionText.exponent(name)
    return isPerUnit ? symbol.replacing("ν", with: "ν̄") : symbol
  }

  /// `1/ν = 0.99 ± 0.01 | 0.75 ± 0.01 (|z| = 17)`.
  static func agreement(_ agreement: Agreement) -> String {
    let symbol = exponent(agreement.quantity, isPerUnit: agreement.isPerUnit)
    let z = agreement.z.isFinite ? String(format: "%.1f", abs(agreement.z)) : "–"
    return "\(symbol) = \(TransitionText.number(agreement.first)) | \(TransitionText.number(agreement.second)) "
      + "(|<i>z</i>| = \(z))"
  }
}

extension LocalizedText {
  /// The text without markup, in which formulas stay legible: `N^−x`, `T_c`.
  public func flat(_ language: Language) -> String { self[language].flattened }
}

extension String {
  /// The text without markup, in which formulas stay legible: `N^−x`, `T_c`.
  public var flattened: String { replacing("<sup>", with: "^").replacing("<sub>", with: "_").removingMarkup }
}
