import Analogies
import Foundation

nonisolated extension SliderScale {
  /// A value as the slider shows it: the decimals of its step, two more when it stands between two steps.
  package func text(_ value: Double) -> String {
    if isLogarithmic { return NumberText.significant(value, 3) }
    let decimals = max(0, Int((-log10(step)).rounded(.up)))
    let isOnStep = abs(snapped(value) - value) < 1e-9 * max(1, abs(value))
    return NumberText.fixed(value, isOnStep ? decimals : decimals + 2)
  }
}

/// Numbers as a reader expects them: a true minus sign, thin spaces between thousands.
nonisolated package enum NumberText {
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    let text = String(format: "%.\(decimals)f", value)
    return text.replacing("-", with: "\u{2212}")
  }

  static func significant(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return "–" }
    return String(format: "%.\(digits)g", value).replacing("-", with: "\u{2212}")
  }

  package static func grouped(_ value: Int) -> String {
    var digits = Array(String(abs(value)))
    var position = digits.count - 3
    while position > 0 {
      digits.insert("\u{2009}", at: position)
      position -= 3
    }
    return (value < 0 ? "\u{2212}" : "") + String(digits)
  }
}
