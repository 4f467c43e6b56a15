import Emergence

/// What a user asks of the running system. The worker applies commands between two steps.
nonisolated public enum Command: Sendable, Hashable {
  case run(Bool)
  case step(Int)
  case pace(Pace)
  /// Starts again with the same seed.
  case reset
  case reseed(UInt64)
  /// A live parameter acts at once; the others start the system again with the same seed.
  case set(String, ParameterValue)
  case resize(Int)
  case start(String)
  case touch(Touch)
  case ramp(Ramp)
  case stopRamp
}

/// A control parameter that goes from one value to another and perhaps back, recording the order parameter: up and down
/// branches that differ are hysteresis.
nonisolated public struct Ramp: Sendable, Hashable {
  /// The ends between which the control moves, the first one first.
  public let from: Double
  public let to: Double
  /// Control values on one branch.
  public let values: Int
  /// Steps at each value; the ramp is slow enough when more of them change nothing.
  public let stepsPerValue: Int
  /// Whether it goes back again.
  public let returns: Bool

  public init(from: Double, to: Double, values: Int, stepsPerValue: Int, returns: Bool = true) {
    self.from = from
    self.to = to
    self.values = max(values, 2)
    self.stepsPerValue = max(stepsPerValue, 1)
    self.returns = returns
  }

  /// Values in the order they are visited: there, and back where it returns.
  public var count: Int { returns ? 2 * values - 1 : values }

  public func control(at index: Int) -> Double {
    let there = index < values ? index : 2 * (values - 1) - index
    return from + (to - from) * Double(there) / Double(values - 1)
  }

  /// The step size of the slider is too coarse for a smooth loop on a wide range, too fine on a narrow one: 97 values
  /// make a smooth one in every range.
  public static func across(_ range: ClosedRange<Double>, upFirst: Bool, stepsPerSecond: Double) -> Ramp {
    let values = 97
    let seconds = 6.0
    return Ramp(
      from: upFirst ? range.lowerBound : range.upperBound, to: upFirst ? range.upperBound : range.lowerBound,
      values: values, stepsPerValue: Int(stepsPerSecond * seconds / Double(values)))
  }
}

/// How fast the system runs: a power of two of steps for each sixtieth of a second, or as fast as it can.
nonisolated public enum Pace: Sendable, Hashable {
  case perFrame(exponent: Int)
  case fastest

  public static let exponents = -5...10

  public var faster: Pace {
    switch self {
    case .perFrame(let exponent):
      exponent < Pace.exponents.upperBound ? .perFrame(exponent: exponent + 1) : .fastest
    case .fastest: .fastest
    }
  }

  public var slower: Pace {
    switch self {
    case .perFrame(let exponent): .perFrame(exponent: max(exponent - 1, Pace.exponents.lowerBound))
    case .fastest: .perFrame(exponent: Pace.exponents.upperBound)
    }
  }

  /// Nil when nothing holds the system back.
  public var stepsPerSecond: Double? {
    switch self {
    case .perFrame(let exponent):
      60 * (exponent >= 0 ? Double(1 << exponent) : 1 / Double(1 << -exponent))
    case .fastest: nil
    }
  }
}
