import Emergence
import Synchronization

/// The values of a system's reference curves, kept while they belong to what is set: some cost a millisecond each, and a
/// plot asks for the same ones at every frame.
nonisolated final class CurveMemory: Sendable {
  private struct State {
    var parameters: ParameterValues?
    var size = 0
    var curves: [ReferenceCurve] = []
    /// Of each curve, by control value.
    var values: [[Double: Double?]] = []
  }

  /// More than a plot asks for while its axes stay.
  private static let mostValues = 20_000

  private let state = Mutex(State())

  /// The curves over the control of a session, none where another parameter is on the axis.
  func curves(of session: Session) -> [ReferenceCurve] {
    guard session.control == session.card.control else { return [] }
    // The curves are functions of the control, whatever its present value.
    var parameters = session.parameters
    parameters[session.control] = session.controlParameter.defaultValue
    let (key, size) = (parameters, session.size)
    if let known = state.withLock({ $0.parameters == key && $0.size == size ? $0.curves : nil }) { return known }
    let plain = session.card.referenceCurves(key, size)
    let curves = plain.enumerated().map { index, curve in
      ReferenceCurve(quantity: curve.quantity, title: curve.title, origin: curve.origin, source: curve.source) {
        [self] control in value(control, index, key, curve)
      }
    }
    state.withLock {
      $0 = State(parameters: key, size: size, curves: curves, values: plain.map { _ in [:] })
    }
    return curves
  }

  private func value(_ control: Double, _ index: Int, _ key: ParameterValues, _ curve: ReferenceCurve) -> Double? {
    if let known = state.withLock({ $0.parameters == key ? $0.values[index][control] : nil }) { return known }
    let value = curve.value(control)
    state.withLock { state in
      guard state.parameters == key else { return }
      if state.values[index].count >= CurveMemory.mostValues { state.values[index] = [:] }
      state.values[index].updateValue(value, forKey: control)
    }
    return value
  }
}
