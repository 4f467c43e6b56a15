import Emergence
import Foundation

/// How work on a plan is done; nothing here changes a result.
public struct SweepOptions: Sendable {
  /// Threads, each with a point of its own; where there are fewer points than threads, a system may use several.
  public var jobs: Int
  public var shard: Shard
  /// Starts over instead of continuing.
  public var isFresh: Bool
  /// Seconds between checkpoints of a long point.
  public var checkpointInterval: Double

  public init(
    jobs: Int = ProcessInfo.processInfo.activeProcessorCount, shard: Shard = .whole, isFresh: Bool = false,
    checkpointInterval: Double = 10
  ) {
    self.jobs = jobs
    self.shard = shard
    self.isFresh = isFresh
    self.checkpointInterval = checkpointInterval
  }
}

/// How far this process is with its part of a plan.
public struct SweepProgress: Sendable, Hashable {
  /// Units that need no more work, and units of this part.
  public let done: Int
  public let total: Int
  public let failed: Int
  /// Work done, from 0 to 1, partly done units included.
  public let fraction: Double
  public let elapsed: Double
  /// Seconds to go, or nil while nothing can be said.
  public let remaining: Double?
}

/// How a sweep ended.
public struct SweepOutcome: Sendable {
  /// Units this process computed, and units it found done.
  public let computed: Int
  public let resumed: Int
  public let wasStopped: Bool
  public let status: SweepStatus
  /// `order-parameter.csv`, if this process wrote it.
  public let table: String?
}

/// All points of a preset, computed into a folder. Running again continues; several processes may work on one folder
/// at once, on different shards or on the same.
public enum Sweep {
  /// - Parameters:
  ///   - stop: ends the work early, with a checkpoint of every unfinished point.
  ///   - progress: called on the calling thread, about ten times a second.
  /// - Throws: `StorageError`; what was written stays valid. A point that fails does not throw: it is listed in the
  ///   outcome's status.
  public static func run(
    _ preset: Preset, in path: String, options: SweepOptions = SweepOptions(), stop: StopToken = StopToken(),
    progress: (SweepProgress) -> Void = { _ in }
  ) throws -> SweepOutcome {
    let plan = Plan(preset)
    let columns = ResultColumns(preset)
    let folder = try ResultFolder(
      path: path, kind: .sweep, plan: plan, columns: columns.descriptions, isFresh: options.isFresh)
    let scan = try folder.scan()
    let own = (0..<plan.count).filter(options.shard.contains)
    let missing = own.filter { !scan.isDone($0) }
    var counts = WorkerPool.Counts()
    if !missing.isEmpty {
      let pool = try WorkerPool(plan, columns, folder, units: missing, options: options, stop: stop)
      counts = try pool.run(alreadyDone: own.count - missing.count, progress: progress)
    }
    let result = missing.isEmpty ? scan : try folder.scan()
    let status = try folder.status(result)
    var table: String?
    if status.conflicts.isEmpty, status.done + status.failed.count == status.total, status.done > 0 {
      table = try folder.writeTable(result)
    }
    return SweepOutcome(
      computed: counts.computed, resumed: own.count - missing.count,
      wasStopped: counts.computed + counts.failed < missing.count, status: status, table: table)
  }
}
