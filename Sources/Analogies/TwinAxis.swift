import Emergence
import Foundation

/// The axis that the controls of two systems share.
///
/// Where both critical points are known it is the reduced control t = (x − x_c)/x_c of the theory of critical phenomena
/// (Stanley, Introduction to Phase Transitions and Critical Phenomena, 1971), and equal t means equally far from both
/// transitions. Otherwise it is the place within the ranges of both sliders, which compares nothing but that.
package struct TwinAxis: Sendable {
  package enum Kind: Sendable, Hashable {
    case reduced
    case normalized
  }

  package let kind: Kind
  /// Values that both controls can follow.
  package let range: ClosedRange<Double>
  package let isMirrored: Bool
  private let scales: [SliderScale?]
  private let critical: [Double]

  /// The control of one side.
  package struct Control: Sendable {
    package let parameter: Parameter
    /// Its critical value, where one is known.
    package let critical: Double?

    package init(_ parameter: Parameter, critical: Double?) {
      self.parameter = parameter
      self.critical = critical
    }
  }

  /// - Parameters:
  ///   - controls: of the left and the right side.
  ///   - isMirrored: the right control moves the other way: order that comes with cooling on the left then stands beside
  ///     order that comes with growth on the right.
  package init(_ controls: [Control], isMirrored: Bool) {
    self.isMirrored = isMirrored
    let scales = controls.map { SliderScale($0.parameter) }
    let critical = controls.map { $0.critical ?? 0 }
    self.scales = scales
    self.critical = critical
    let signs = [1.0, isMirrored ? -1 : 1]
    let ranges = scales.indices.map { index -> ClosedRange<Double>? in
      guard critical[index] > 0, let range = scales[index]?.range else { return nil }
      let low = (range.lowerBound / critical[index] - 1) * signs[index]
      let high = (range.upperBound / critical[index] - 1) * signs[index]
      return min(low, high)...max(low, high)
    }
    if let left = ranges[0], let right = ranges[1] {
      // Ends of two decimals, for the eye.
      let low = (max(left.lowerBound, right.lowerBound) * 100).rounded(.up) / 100
      let high = (min(left.upperBound, right.upperBound) * 100).rounded(.down) / 100
      if low <= 0, high >= 0, low < high {
        kind = .reduced
        range = low...high
        return
      }
    }
    kind = .normalized
    range = 0...1
  }

  /// The control value of one side at a place of the axis.
  package func control(of side: Int, at place: Double) -> Double {
    let place = min(max(place, range.lowerBound), range.upperBound)
    let isReversed = isMirrored && side == 1
    switch kind {
    case .reduced: return decimal(critical[side] * (1 + (isReversed ? -place : place)))
    case .normalized: return scales[side]?.value(at: isReversed ? 1 - place : place) ?? 0
    }
  }

  /// The place of one side's control value.
  package func place(of side: Int, control: Double) -> Double {
    let isReversed = isMirrored && side == 1
    switch kind {
    case .reduced:
      let reduced = control / critical[side] - 1
      return isReversed ? -reduced : reduced
    case .normalized:
      let fraction = scales[side]?.fraction(of: control) ?? 0
      return isReversed ? 1 - fraction : fraction
    }
  }

  /// The allowed value of a parameter that is nearest to a number.
  package static func value(_ parameter: Parameter, nearest number: Double) -> ParameterValue? {
    if case .integer = parameter.kind { return parameter.value(from: number.rounded()) }
    return parameter.value(from: number)
  }

  /// Twelve digits: a critical point comes back as itself.
  private func decimal(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    let scale = pow(10, 12 - log10(abs(number)).rounded(.up))
    return (number * scale).rounded() / scale
  }
}
