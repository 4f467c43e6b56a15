import Emergence
import Foundation

/// Where a value stands on a slider, from 0 at the left end to 1 at the right, and back.
package struct SliderScale: Sendable, Hashable {
  package let range: ClosedRange<Double>
  /// Values snap to multiples of it.
  package let step: Double
  package let isLogarithmic: Bool
  /// What the parameter allows, which may be wider than what the slider shows.
  package let allowed: ClosedRange<Double>
  /// Whether values are whole numbers.
  package let isWhole: Bool

  /// Whole numbers over more decades than these have a logarithmic slider: a linear one would show the last decade only.
  private static let mostLinearDecades = 3.0

  /// The slider of a numeric parameter; nil for a choice or a text.
  package init?(_ parameter: Parameter) {
    switch parameter.kind {
    case .real(let allowed, let step, let scale):
      range = parameter.typical ?? allowed
      self.step = step
      self.allowed = allowed
      isLogarithmic = scale == .logarithmic && range.lowerBound > 0
      isWhole = false
    case .integer(let allowed):
      range = Double(allowed.lowerBound)...Double(allowed.upperBound)
      step = 1
      self.allowed = range
      isLogarithmic =
        range.lowerBound > 0 && log10(range.upperBound / range.lowerBound) > SliderScale.mostLinearDecades
      isWhole = true
    case .choice, .text: return nil
    }
  }

  /// A slider of its own, of no parameter.
  package init(range: ClosedRange<Double>, step: Double) {
    self.range = range
    self.step = step
    allowed = range
    isLogarithmic = false
    isWhole = false
  }

  package func fraction(of value: Double) -> Double {
    let fraction =
      isLogarithmic
      ? log(max(value, .leastNormalMagnitude) / range.lowerBound) / log(range.upperBound / range.lowerBound)
      : (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return min(max(fraction, 0), 1)
  }

  /// The value at a place of the slider, on a multiple of the step.
  package func value(at fraction: Double) -> Double {
    let fraction = min(max(fraction, 0), 1)
    let value =
      isLogarithmic
      ? range.lowerBound * pow(range.upperBound / range.lowerBound, fraction)
      : range.lowerBound + (range.upperBound - range.lowerBound) * fraction
    return min(max(snapped(value), range.lowerBound), range.upperBound)
  }

  /// What one press of an arrow key moves: a round number near a two-hundredth of the range. On a logarithmic slider
  /// one step of those that `value(_:movedBy:)` counts.
  package var fineStep: Double {
    if isLogarithmic { return step }
    let wish = max((range.upperBound - range.lowerBound) / 200, step)
    let magnitude = pow(10, floor(log10(wish)))
    let digit = wish / magnitude
    return max(step, (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10) * magnitude)
  }

  /// The value some steps away; a logarithmic slider moves by hundredths of its length.
  package func value(_ value: Double, movedBy steps: Double) -> Double {
    var moved = isLogarithmic ? value * pow(range.upperBound / range.lowerBound, steps / 100) : value + steps * step
    moved = snapped(moved)
    // Near the lower end a hundredth of the length is less than one.
    if isWhole, moved == value, steps != 0 { moved += steps < 0 ? -1 : 1 }
    return min(max(moved, allowed.lowerBound), allowed.upperBound)
  }

  /// The nearest multiple of the step; on a logarithmic slider the nearest number of three digits, which is what its
  /// text shows.
  package func snapped(_ value: Double) -> Double {
    if isLogarithmic {
      let digits = Double(String(format: "%.2e", value)) ?? value
      return isWhole ? max(digits.rounded(), 1) : digits
    }
    guard step > 0 else { return value }
    // Dividing by a whole number of steps in one keeps 2.3 from becoming 2.3000000000000003.
    let perUnit = (1 / step).rounded()
    return abs(perUnit * step - 1) < 1e-9 ? (value * perUnit).rounded() / perUnit : (value / step).rounded() * step
  }
}
