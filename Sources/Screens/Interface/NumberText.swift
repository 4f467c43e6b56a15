import Analogies
import Foundation

nonisolated extension SliderScale {
  /// A value as the slider shows it: the decimals of its step, two more when it stands between two steps.
  /// - Parameter isMoving: whether something moves it on, so that as many digits every time are more restful.
  package func text(_ value: Double, isMoving: Bool = false) -> String {
    if isWhole { return NumberText.significant(value, 9) }
    if isLogarithmic { return NumberText.significant(value, 3) }
    let decimals = max(0, Int((-log10(step)).rounded(.up)))
    let isOnStep = isMoving || abs(snapped(value) - value) < 1e-9 * max(1, abs(value))
    return NumberText.fixed(value, isOnStep ? decimals : decimals + 2)
  }
}

/// Numbers as a reader expects them: a true minus sign, thin spaces between thousands, powers of ten in markup.
nonisolated package enum NumberText {
  package static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    let digits = String(format: "%.\(decimals)f", abs(value))
    // What rounds to zero has no sign.
    let isNegative = value < 0 && digits.contains { ("1"..."9").contains($0) }
    return isNegative ? "\u{2212}" + digits : digits
  }

  /// So many digits, without zeros at the end: `0.25`, `1000`, `4·10<sup>−5</sup>`. Digits before the point are all
  /// written up to a million.
  package static func significant(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return "–" }
    guard value != 0 else { return "0" }
    let parts = String(format: "%.\(digits - 1)e", abs(value)).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return "–" }
    let sign = value < 0 ? "\u{2212}" : ""
    if (-3..<6).contains(exponent) {
      return sign + trimmed(String(format: "%.\(max(digits - 1 - exponent, 0))f", abs(value)))
    }
    let mantissa = trimmed(String(parts[0]))
    let power = "10<sup>\(exponent < 0 ? "\u{2212}" : "")\(abs(exponent))</sup>"
    return sign + (mantissa == "1" ? power : "\(mantissa)·\(power)")
  }

  private static func trimmed(_ decimal: String) -> String {
    guard decimal.contains(".") else { return decimal }
    var text = decimal
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// Three digits of a rate, so that the eye is not drawn to numbers that only flicker.
  package static func restful(_ rate: Double) -> Int {
    guard rate.isFinite, rate > 100 else { return Int(rate.isFinite ? rate.rounded() : 0) }
    var unit = 1.0
    while rate / unit >= 1000 { unit *= 10 }
    return Int((rate / unit).rounded() * unit)
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
