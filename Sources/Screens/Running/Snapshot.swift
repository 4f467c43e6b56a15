import Emergence

/// What the window needs to draw of a running system. A value, so it is handed between threads safely.
nonisolated public struct Snapshot: Sendable {
  public var session: Session
  /// Steps since the start.
  public var step: Int
  public var isRunning: Bool
  public var pace: Pace
  public var stepsPerSecond: Double
  /// The last observation, in the card's order.
  public var values: [Double]
  public var picture: Picture
  package var trace: [TimeTrace.Sample]
  /// Steps that the trace spans when it is full.
  package var traceSpan: Double
  /// Averages at control values that were held long enough, with the other parameters as they are now.
  public var settled: [SettledPoint]
  package var histogram: RunningHistogram
  package var ramp: RampRecord?
  /// Interventions since the start.
  public var interventions: Int
  /// Why the last change could not be made.
  public var problem: LocalizedText?

  /// Commands of the window that this state has seen.
  public var commandsSeen = 0

  public var order: Double { values[session.orderIndex] }
}

/// What a ramp has seen so far.
nonisolated public struct RampRecord: Sendable, Hashable {
  public let ramp: Ramp
  /// One value of the vertical axis for each control value visited.
  public var values: [Double] = []
  public var isRunning = true

  package var points: [(control: Double, value: Double)] {
    values.enumerated().map { (ramp.control(at: $0.offset), $0.element) }
  }
}
