import Emergence
import Foundation
import Synchronization

/// How a trajectory ended.
enum TrajectoryEnd: Sendable {
  /// Rows of the CSV, one for each visit, and of the histograms, if kept; samples of the whole way where they were kept.
  case finished(rows: [String], histogram: [String], series: [[Double]])
  /// A stop was requested; a checkpoint was written where there is a place for it.
  case stopped
}

/// Runs one unit of a plan: builds the system, equilibrates and measures at each visit.
struct Trajectory {
  enum Keeping {
    /// Samples after equilibration, turned into a row at the end of each visit.
    case estimates
    /// Every sample from the initial state on, equilibration included.
    case everything
  }

  let preset: Preset
  let columns: ResultColumns
  let unit: Plan.Unit
  var keeping = Keeping.estimates
  var checkpoints: CheckpointStore?
  /// Threads that the one system may use.
  var threads = 1
  let stop: StopToken
  /// Told the fraction done, from 0 to 1, a few times a second at most.
  var progress: (Double) -> Void = { _ in }

  /// - Throws: `SystemError` when the system cannot be built, or fails on its way.
  func run() throws -> TrajectoryEnd {
    try run(preset.system)
  }

  private func run<S: System>(_ type: S.Type) throws -> TrajectoryEnd {
    var position = Position(observables: preset.card.observables.count)
    var system: S
    if let checkpoint = checkpoints?.load(unit.index), let resumed: S = resume(checkpoint, &position) {
      system = resumed
    } else {
      position = Position(observables: preset.card.observables.count)
      system = try S(setup(visit: 0))
    }
    position.reserve(keeping == .everything ? 0 : preset.schedule.samples)
    var pace = Pace()
    var histogram: [String] = []

    while position.visit < unit.visits.count {
      let isFinished = try advance(&system, &position, &pace)
      guard isFinished else {
        saveCheckpoint(system, position)
        return .stopped
      }
      if keeping == .estimates {
        position.rows.append(columns.row(unit, unit.visits[position.visit], position.series))
        if preset.schedule.histogram {
          histogram += HistogramColumns(preset)?.rows(unit, unit.visits[position.visit], position.series) ?? []
        }
        position.clearSeries()
      }
      position.visit += 1
      position.step = 0
      if position.visit < unit.visits.count, let value = control(position.visit) {
        system.setParameter(preset.control.parameter.id, to: value)
      }
    }
    return .finished(rows: position.rows, histogram: histogram, series: position.series)
  }

  /// Advances to the end of the present visit; false if a stop was requested before.
  /// - Throws: `SystemError` when the system says that it cannot go on.
  private func advance<S: System>(_ system: inout S, _ position: inout Position, _ pace: inout Pace) throws -> Bool {
    let schedule = preset.schedule
    let begin = keeping == .everything ? 0 : schedule.equilibrate
    let end = schedule.equilibrate + schedule.measure
    if position.step == 0, keeping == .everything, position.visit == 0, position.isEmpty {
      position.sample(system)
    }
    while position.step < end {
      let next =
        if position.step < begin {
          begin
        } else {
          begin + ((position.step - begin) / schedule.every + 1) * schedule.every
        }
      let count = min(min(next, end) - position.step, pace.stepsPerCheck)
      system.advance(by: count)
      position.step += count
      if position.step == next, next > begin { position.sample(system) }
      let isDue = pace.isCheckDue(after: count)
      if isDue || position.step == end, let failure = system.failure { throw SystemError(failure) }
      guard isDue else { continue }
      if stop.isRequested { return position.step == end }
      progress((Double(position.visit) + Double(position.step) / Double(end)) / Double(unit.visits.count))
      if let checkpoints, pace.sinceCheckpoint >= checkpoints.interval {
        saveCheckpoint(system, position)
        pace.restartCheckpointClock()
      }
    }
    return true
  }

  private func control(_ visit: Int) -> ParameterValue? {
    preset.control.parameter.value(from: unit.visits[visit].control)
  }

  private func setup(visit: Int) -> Setup {
    preset.setup(
      size: unit.size, control: unit.visits[visit].control, across: unit.across, random: unit.random, threads: threads)
  }

  private func saveCheckpoint<S: System>(_ system: S, _ position: Position) {
    guard let checkpoints else { return }
    var writer = StateWriter()
    system.save(to: &writer)
    checkpoints.save(
      unit: unit.index, visit: position.visit, step: position.step, rows: position.rows, series: position.series,
      state: writer.bytes)
  }

  private func resume<S: System>(_ checkpoint: Checkpoint, _ position: inout Position) -> S? {
    do {
      guard unit.visits.indices.contains(checkpoint.visit), checkpoint.series.count == preset.card.observables.count,
        0...(preset.schedule.equilibrate + preset.schedule.measure) ~= checkpoint.step
      else { throw StateError(LocalizedText(en: "it does not fit the plan", zh: "与计划不符")) }
      var system = try S(setup(visit: checkpoint.visit))
      var reader = StateReader(checkpoint.state)
      try system.restore(from: &reader)
      position.visit = checkpoint.visit
      position.step = checkpoint.step
      position.rows = checkpoint.rows
      position.series = checkpoint.series
      return system
    } catch {
      let reason = LocalizedText(explaining: error)
      log.warning(
        LocalizedText(
          en: "ignoring the checkpoint of point \(unit.index): \(reason.english); the point starts over",
          zh: "忽略点 \(unit.index) 的断点：\(reason.chinese)；该点重新开始"))
      return nil
    }
  }
}

/// How far a trajectory is and what it has collected.
private struct Position {
  var visit = 0
  /// Steps done in the present visit.
  var step = 0
  var rows: [String] = []
  /// Samples one after the other, each with every observable: one array grows, whatever the number of observables.
  private var samples: [Double] = []
  private var values: [Double]

  init(observables: Int) {
    values = Array(repeating: .nan, count: observables)
  }

  /// Samples of each observable.
  var series: [[Double]] {
    get {
      let observables = values.count
      let count = samples.count / max(observables, 1)
      return samples.withUnsafeBufferPointer { samples in
        (0..<observables).map { observable in
          [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
            for index in 0..<count { buffer[index] = samples[index * observables + observable] }
            initialized = count
          }
        }
      }
    }
    set {
      let count = newValue.map(\.count).min() ?? 0
      samples = (0..<count).flatMap { index in newValue.map { $0[index] } }
    }
  }

  var isEmpty: Bool { samples.isEmpty }

  mutating func reserve(_ count: Int) { samples.reserveCapacity(count * values.count) }

  mutating func clearSeries() { samples.removeAll(keepingCapacity: true) }

  mutating func sample(_ system: some System) {
    system.observe(into: &values)
    // Appending the array itself would retain and release it, which takes as long as a step of a tiny system.
    values.withUnsafeBufferPointer { samples.append(contentsOf: $0) }
  }
}

/// Decides how many steps pass between two looks at the clock, so that looking costs nothing and a stop is still seen
/// soon. Results do not depend on it, because a system must not care how its steps are grouped.
private struct Pace {
  private(set) var stepsPerCheck = 1
  private var stepsSinceCheck = 0
  private var lastCheck = ContinuousClock.now
  private var lastCheckpoint = ContinuousClock.now

  /// Counts steps; true every 2 to 20 ms, or after every step of a system that takes longer.
  mutating func isCheckDue(after steps: Int) -> Bool {
    stepsSinceCheck += steps
    guard stepsSinceCheck >= stepsPerCheck else { return false }
    let now = ContinuousClock.now
    let elapsed = now - lastCheck
    if elapsed < .milliseconds(2) {
      stepsPerCheck = min(stepsPerCheck * 2, 1 << 30)
      return false
    } else if elapsed > .milliseconds(20) {
      stepsPerCheck = max(stepsPerCheck / 2, 1)
    }
    lastCheck = now
    stepsSinceCheck = 0
    return true
  }

  /// Seconds since the last checkpoint, or since the start.
  var sinceCheckpoint: Double { (lastCheck - lastCheckpoint).seconds }

  mutating func restartCheckpointClock() { lastCheckpoint = .now }
}

extension Duration {
  /// The duration in seconds.
  public var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
