import Emergence
import Foundation

/// A running system with everything the instrument records of it. It knows no threads and no clock but the one that
/// decides how often observing is worth its cost, so a test steps it like any value.
nonisolated package struct Simulation {
  package private(set) var session: Session
  private(set) var system: any System
  package private(set) var step = 0
  package private(set) var recording: Recording
  package private(set) var values: [Double]
  private(set) var trace = TimeTrace()
  private(set) var histogram: RunningHistogram
  private(set) var settled: SettledPoints
  private(set) var ramp: RampRecord?
  private(set) var problem: LocalizedText?
  /// How often the system was built again.
  private(set) var restarts = 0
  /// Steps between two observations; more than one only where observing would slow the system down.
  package private(set) var stride = 1
  private var measurement: Measurement
  private var rampSum = 0.0
  private var rampSteps = 0

  /// - Throws: `SystemError` when the session's values do not go together.
  package init(_ session: Session) throws {
    self.session = session
    system = try session.makeSystem()
    recording = Recording(session)
    values = Array(repeating: .nan, count: session.card.observables.count)
    histogram = RunningHistogram(isSigned: session.signedIndex != nil)
    settled = SettledPoints(session)
    measurement = Measurement(session)
    observe()
  }

  // MARK: Commands

  /// Applies a command that acts on the system; the ones about running concern the worker alone.
  package mutating func apply(_ command: Command) {
    problem = nil
    switch command {
    case .run, .step, .pace: break
    case .reset: restart { _ in }
    case .reseed(let seed): restart { $0.seed = seed }
    case .resize(let size): restart { $0.set(size: size) }
    case .start(let start): restart { $0.set(start: start) }
    case .set(let id, let value):
      guard session.parameters[id] != value else { return }
      // Before the first step a change is no intervention: it is another start, which needs no recording.
      let isStart = step == 0 && recording.entries.isEmpty
      if isStart || session.card.parameter(id)?.timing != .live { return restart { $0.set(id, to: value) } }
      if id == session.control { ramp?.isRunning = false }
      record(command)
      change(id, to: value)
    case .touch(let touch):
      record(command)
      settle()
      system.touch(touch)
      disturbed()
      refresh()
    case .ramp(let newRamp):
      record(command)
      ramp = RampRecord(ramp: newRamp)
      rampSum = 0
      rampSteps = 0
      change(session.control, to: rampValue(newRamp.control(at: 0)))
    case .stopRamp:
      guard ramp?.isRunning == true else { return }
      record(command)
      ramp?.isRunning = false
      disturbed()
    }
  }

  private mutating func record(_ command: Command) {
    recording.entries.append(Recording.Entry(step: step, command: command))
  }

  private mutating func change(_ id: String, to value: ParameterValue) {
    settle()
    session.set(id, to: value)
    system.setParameter(id, to: value)
    settled.session = session
    disturbed()
    if id != session.control { ramp = nil }
    refresh()
  }

  /// The average under way belongs to a state that is no more.
  private mutating func disturbed() {
    measurement = Measurement(session)
    histogram.clear()
  }

  /// Builds the system again after a change of the session, or keeps the old one and says why it cannot be built.
  private mutating func restart(_ change: (inout Session) -> Void) {
    settle()
    var changed = session
    change(&changed)
    do {
      system = try changed.makeSystem()
    } catch {
      problem = LocalizedText(explaining: error)
      return
    }
    session = changed
    restarts += 1
    recording = Recording(session)
    step = 0
    ramp = nil
    trace = TimeTrace()
    histogram = RunningHistogram(isSigned: session.signedIndex != nil)
    settled.session = session
    stride = 1
    measurement = Measurement(session)
    observe()
  }

  // MARK: Stepping

  /// Advances, observing every `stride` steps, and moves a running ramp along.
  package mutating func advance(by steps: Int) {
    var left = steps
    while left > 0 {
      let untilObservation = stride - step % stride
      let chunk = min(left, untilObservation, ramp.map { rampChunk($0) } ?? .max)
      system.advance(by: chunk)
      step += chunk
      left -= chunk
      if step % stride == 0 { observe() }
      if ramp?.isRunning == true { followRamp(chunk) }
    }
  }

  private func rampChunk(_ record: RampRecord) -> Int {
    record.isRunning ? record.ramp.stepsPerValue - rampSteps : .max
  }

  private mutating func observe() {
    refresh()
    let order = values[session.orderIndex]
    trace.append(step: step, order: order, companion: session.companionIndex.map { values[$0] } ?? .nan)
    histogram.add(values[session.signedIndex ?? session.orderIndex])
    guard ramp?.isRunning != true else { return }
    measurement.add(values)
  }

  /// Reads the present values without counting them as a sample.
  private mutating func refresh() {
    system.observe(into: &values)
  }

  private func rampValue(_ control: Double) -> ParameterValue {
    session.controlParameter.value(from: control) ?? session.parameters[session.control]
  }

  private mutating func followRamp(_ steps: Int) {
    guard var record = ramp else { return }
    rampSteps += steps
    guard rampSteps >= record.ramp.stepsPerValue else { return }
    if step % stride != 0 { refresh() }
    record.values.append(values[session.axisIndex])
    rampSteps = 0
    if record.values.count < record.ramp.count {
      let value = rampValue(record.ramp.control(at: record.values.count))
      session.set(session.control, to: value)
      system.setParameter(session.control, to: value)
    } else {
      record.isRunning = false
      measurement = Measurement(session)
    }
    ramp = record
  }

  /// Makes observations rarer while they cost more than a tenth of the steps between them, and as frequent again when
  /// they cost much less. The trajectory does not depend on it.
  package mutating func adaptStride() {
    let clock = ContinuousClock()
    let stepping = clock.measure { advance(by: stride - step % stride) }
    let observing = clock.measure { refresh() }
    let cost = observing / max(stepping - observing, .nanoseconds(100))
    if cost > 0.1, stride < 1024 {
      stride *= 2
    } else if cost < 0.02, stride > 1 {
      stride /= 2
    } else {
      return
    }
    measurement = Measurement(session)
  }

  // MARK: Looking

  /// Puts the average under way on the curve if it is settled.
  private mutating func settle() {
    if let point = measurement.newPoint() { settled.replace(point) }
  }

  /// - Parameter usualRate: steps in a second while it runs, for the span of the trace; it does not fall to 0 in a pause.
  package mutating func snapshot(
    isRunning: Bool, pace: Pace, stepsPerSecond: Double, usualRate: Double = 0
  ) -> Snapshot {
    // Twelve seconds of the past, in powers of two so that the axis rarely changes.
    settle()
    let span = exp2(log2(max(usualRate * 12, 256)).rounded())
    return Snapshot(
      session: session, step: step, isRunning: isRunning, pace: pace, stepsPerSecond: stepsPerSecond, values: values,
      picture: system.picture, trace: trace.view(span: span), traceSpan: span, settled: settled.visible,
      histogram: histogram, ramp: ramp, interventions: recording.entries.count,
      problem: problem ?? system.failure)
  }
}
