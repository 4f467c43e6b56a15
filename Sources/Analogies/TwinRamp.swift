import Emergence
import Experiments

/// Moves the shared control of a twin evenly in time, while the systems run.
package struct TwinRamp: Sendable {
  /// Places at which it stops on one way.
  private static let places = 80.0

  private let from: Double
  private let to: Double
  private let seconds: Double
  private let returns: Bool
  private var elapsed = 0.0

  package init(_ ramp: Lecture.Ramp, from place: Double) {
    from = ramp.from ?? place
    to = ramp.to
    seconds = ramp.seconds
    returns = ramp.returns
  }

  package var isDone: Bool { elapsed >= seconds }

  /// The place after some more time; it moves in even steps.
  package mutating func advance(by time: Double) -> Double {
    elapsed = min(elapsed + time, seconds)
    let part = elapsed / seconds
    let way = returns ? 1 - abs(1 - 2 * part) : part
    return from + (to - from) * (way * TwinRamp.places).rounded() / TwinRamp.places
  }
}
