import Emergence
import Experiments
import Foundation

/// Walks the ramps of a scene one after another. A pause holds them, and a hand on the control ends them.
nonisolated package struct SceneRamps: Sendable {
  private var waiting: ArraySlice<Lecture.Ramp>
  private var isUnderWay = false

  package init(_ ramps: [Lecture.Ramp]) {
    waiting = ramps[...]
  }

  /// The ramp that begins now, if any: the first when the scene's speed is known, each other after the one before it.
  package mutating func next(after snapshot: Snapshot) -> Ramp? {
    guard !waiting.isEmpty else { return nil }
    if isUnderWay {
      guard let record = snapshot.ramp, record.values.count == record.ramp.count else {
        if snapshot.ramp?.isRunning != true { waiting = [] }
        return nil
      }
    }
    guard snapshot.isRunning, snapshot.stepsPerSecond > 0, let ramp = waiting.popFirst() else { return nil }
    isUnderWay = true
    return SceneRamps.ramp(ramp, snapshot.session, stepsPerSecond: snapshot.stepsPerSecond)
  }

  /// The lecture's ramp in steps of a system that makes so many in a second.
  package static func ramp(_ ramp: Lecture.Ramp, _ session: Session, stepsPerSecond: Double) -> Ramp {
    let from = ramp.from ?? session.controlValue
    var values = 97
    if case .integer = session.controlParameter.kind { values = Int(abs(ramp.to - from).rounded()) + 1 }
    let steps = max(stepsPerSecond * ramp.seconds, 1)
    // A slow system takes larger steps of the control rather than longer.
    values = min(values, max(Int(steps) / (ramp.returns ? 2 : 1), 2))
    let visited = ramp.returns ? 2 * values - 1 : values
    return Ramp(
      from: from, to: ramp.to, values: values, stepsPerValue: Int((steps / Double(visited)).rounded()),
      returns: ramp.returns)
  }
}
