import Emergence
import Foundation
import Synchronization

/// Computes units on several threads, each unit on one, and stores what they give.
final class WorkerPool: Sendable {
  struct Counts: Sendable {
    var computed = 0
    var failed = 0
    /// Units and seconds by size, from which the remaining time is told.
    var unitsOfSize: [Int: Int] = [:]
    var secondsOfSize: [Int: Double] = [:]
  }

  private let plan: Plan
  private let columns: ResultColumns
  private let folder: ResultFolder
  private let units: [Int]
  private let unitsOfSize: [Int: Int]
  private let options: SweepOptions
  /// Stops the workers, on request or because the disk failed.
  private let halt: StopToken

  private let writer: WriterLog
  private let segment: Segment
  private let failures: Segment
  private let next = Atomic<Int>(0)
  private let counts = Mutex(Counts())
  /// Fraction done of the unit that each thread works on.
  private let fractions: Mutex<[Double]>
  private let checkpoints: CheckpointStore

  /// - Throws: `StorageError` when the files of this process cannot be made.
  init(
    _ plan: Plan, _ columns: ResultColumns, _ folder: ResultFolder, units: [Int], options: SweepOptions,
    stop: StopToken
  ) throws {
    self.plan = plan
    self.columns = columns
    self.folder = folder
    // The largest systems first: a long point that starts last would leave the other threads idle.
    let sized = units.map { (size: plan.unit(at: $0).size, unit: $0) }
    self.units = sized.sorted { ($1.size, $0.unit) < ($0.size, $1.unit) }.map(\.unit)
    unitsOfSize = sized.reduce(into: [:]) { $0[$1.size, default: 0] += 1 }
    self.options = options
    halt = StopToken(following: stop)
    writer = WriterLog(folder, shard: options.shard)
    segment = try Segment(path: "\(folder.segments)/\(writer.name).jsonl")
    failures = try Segment(path: "\(folder.errors)/\(writer.name).jsonl")
    fractions = Mutex(Array(repeating: 0, count: max(1, options.jobs)))
    checkpoints = CheckpointStore(folder, interval: options.checkpointInterval)
  }

  /// Works until all units are done or failed, a stop is requested or the disk fails.
  /// - Parameters:
  ///   - alreadyDone: units of this process that need no more work.
  ///   - later: units that rounds not planned yet will bring.
  /// - Throws: `StorageError` when results could not be written; the workers have ended then.
  func run(alreadyDone: Int, later: Int, progress: (SweepProgress) -> Void) throws -> Counts {
    try writer.begin()
    let start = ContinuousClock.now
    var lastFlush = start
    var failure: (any Error)?
    onThreads(min(max(1, options.jobs), units.count)) { [self] index in
      work(index)
    } waiting: {
      if ContinuousClock.now - lastFlush > .seconds(min(1, options.checkpointInterval)) {
        lastFlush = .now
        do {
          try flush()
        } catch {
          failure = failure ?? error
          halt.request()
        }
      }
      progress(report(alreadyDone: alreadyDone, later: later, elapsed: (ContinuousClock.now - start).seconds))
    }
    do { try flush() } catch { failure = failure ?? error }
    let counts = counts.withLock { $0 }
    let isComplete = counts.computed + counts.failed == units.count
    writer.end(failure.map { "failed: \($0)" } ?? (isComplete ? "finished" : "stopped"))
    if let failure { throw failure }
    return counts
  }

  private func flush() throws {
    try segment.flush()
    try failures.flush()
    writer.flushTimings()
  }

  private func work(_ worker: Int) {
    while !halt.isRequested {
      let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard position < units.count else { break }
      fractions.withLock { $0[worker] = 0 }
      compute(plan.unit(at: units[position]), worker)
    }
    fractions.withLock { $0[worker] = 0 }
  }

  private func compute(_ unit: Plan.Unit, _ worker: Int) {
    let start = ContinuousClock.now
    let trajectory = Trajectory(
      preset: plan.preset, columns: columns, unit: unit, checkpoints: checkpoints,
      threads: max(1, options.jobs / units.count), stop: halt,
      progress: { [self] fraction in fractions.withLock { $0[worker] = fraction } })
    let id = pointID(folder.manifest.identity, unit.index)
    do {
      guard case .finished(let rows, let histogram, _) = try trajectory.run() else { return }
      segment.append(SegmentRecord.json(unit: unit.index, id: id, rows: rows, histogram: histogram))
      let seconds = (ContinuousClock.now - start).seconds
      checkpoints.remove(unit.index)
      writer.add(unit, steps: plan.stepsPerUnit, seconds: seconds)
      counts.withLock {
        $0.computed += 1
        $0.unitsOfSize[unit.size, default: 0] += 1
        $0.secondsOfSize[unit.size, default: 0] += seconds
      }
    } catch {
      let reason = LocalizedText(explaining: error)
      let point = plan.describe(unit)
      log.error(
        LocalizedText(
          en: "point \(unit.index) (\(point.english)) failed: \(reason.english)",
          zh: "点 \(unit.index)（\(point.chinese)）失败：\(reason.chinese)"))
      failures.append(PointFailure.json(unit: unit.index, id: id, message: reason))
      counts.withLock { $0.failed += 1 }
    }
  }

  private func report(alreadyDone: Int, later: Int, elapsed: Double) -> SweepProgress {
    let counts = counts.withLock { $0 }
    let partly = fractions.withLock { $0.reduce(0, +) }
    let finished = counts.computed + counts.failed
    let total = alreadyDone + units.count + later
    // Later rounds hold the same sizes, so their units take as long as the present ones.
    let share = Double(units.count + later) / Double(units.count)
    let present = remaining(counts, finished: Double(finished) + partly, elapsed: elapsed)
    return SweepProgress(
      done: alreadyDone + counts.computed, total: total, failed: counts.failed,
      fraction: min(1, (Double(alreadyDone + finished) + partly) / Double(total)), elapsed: elapsed,
      remaining: present.map { $0 + (share - 1) * ($0 + elapsed) })
  }

  /// Seconds to go. Sizes that have not been seen yet are assumed to cost as their number of sites in two dimensions,
  /// measured on the nearest size that has.
  private func remaining(_ counts: Counts, finished: Double, elapsed: Double) -> Double? {
    guard finished > 0.01 else { return nil }
    guard !counts.unitsOfSize.isEmpty else {
      return elapsed * (Double(min(units.count, options.jobs)) - finished) / finished
    }
    var seconds = 0.0
    for (size, count) in unitsOfSize {
      let left = Double(count - counts.unitsOfSize[size, default: 0])
      let known = counts.unitsOfSize.keys.min { abs($0 - size) < abs($1 - size) } ?? size
      let each = counts.secondsOfSize[known, default: 0] / Double(counts.unitsOfSize[known, default: 1])
      let ratio = Double(size) / Double(known)
      seconds += left * each * ratio * ratio
    }
    let inProgress = finished - Double(counts.computed + counts.failed)
    let average = counts.secondsOfSize.values.reduce(0, +) / Double(max(1, counts.computed))
    return max(0, seconds - inProgress * average) / Double(max(1, min(options.jobs, units.count)))
  }
}

extension Plan {
  /// A unit in words, for messages.
  func describe(_ unit: Unit) -> LocalizedText {
    let control = unit.visits.count == 1 ? ", \(preset.control.parameter.id) \(unit.visits[0].control.shortest)" : ""
    return LocalizedText(
      en: "size \(unit.size)\(control), replica \(unit.replica)", zh: "尺寸 \(unit.size)\(control), 副本 \(unit.replica)")
  }
}
