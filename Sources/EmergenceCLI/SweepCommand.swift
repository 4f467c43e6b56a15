import ArgumentParser
import Emergence
import Experiments
import Foundation

struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "All points of a preset; writes order-parameter.csv.",
    discussion: """
      Running it again on the same folder continues. Several machines share a sweep with --shard i/n on a common \
      folder; under srun and mpirun every process takes its part by itself. The result does not depend on any of this.

      A preset that refines itself is computed in rounds, and the points of a round follow from all points of the \
      rounds before it. A part whose round is done before the others' waits for --wait seconds, then ends with exit \
      code 75: run it again when the others are done.
      """)

  @OptionGroup var presetOptions: PresetOptions
  @Option(help: ArgumentHelp("Folder of the results; made if needed.", valueName: "dir"))
  var out: String
  @Option(help: ArgumentHelp("Points computed at the same time.", valueName: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  @Option(help: ArgumentHelp("Compute only this part, as in 0/3, 1/3 and 2/3.", valueName: "i/n"))
  var shard: String?
  @Option(help: ArgumentHelp("In a Slurm array of n tasks: compute the task's part.", valueName: "n"))
  var shards: Int?
  @Option(help: ArgumentHelp("How long to wait for the other parts of a round.", valueName: "seconds"))
  var wait: Double = 0
  @Option(help: ArgumentHelp("Longest time between two checkpoints of a long point.", valueName: "seconds"))
  var checkpoint: Double = 10
  @Flag(help: "Start over instead of continuing.")
  var fresh = false
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard (1...4096).contains(jobs) else { throw ValidationError(CommandText.jobsRange(["jobs": jobs])) }
    if let shard, Shard(shard) == nil {
      throw ValidationError(CommandText.shardForm(["shard": shard]))
    }
    if let shards, !(1...1_000_000).contains(shards) {
      throw ValidationError(CommandText.shardsRange(["shards": shards]))
    }
    guard checkpoint >= 0 else { throw ValidationError(CommandText.checkpointRange()) }
    guard wait >= 0 else { throw ValidationError(CommandText.waitRange()) }
    if shard != nil, shards != nil { throw ValidationError(CommandText.shardOrShards()) }
  }

  func run() throws {
    messages.apply()
    try perform {
      let preset = try presetOptions.load()
      try preset.requireSweepable()
      let part = try Shard.resolve(
        given: shard.flatMap { Shard($0) }, parts: shards, environment: ProcessInfo.processInfo.environment)
      let signals = Signals()
      let outcome = try Sweep.run(
        preset, in: out,
        options: SweepOptions(
          jobs: jobs, shard: part, isFresh: fresh, checkpointInterval: checkpoint, patience: wait),
        stop: signals.stop
      ) { progress in
        let failed = progress.failed > 0 ? CommandText.someFailed(["count": progress.failed]) : ""
        Console.shared.progress(
          fraction: progress.fraction,
          CommandText.pointsDone(["done": progress.done, "total": progress.total]) + failed,
          remaining: progress.remaining)
      }
      Console.shared.endProgress()
      return report(outcome, part)
    }
  }

  private func report(_ outcome: SweepOutcome, _ part: Shard) -> ExitStatus {
    let status = outcome.status
    if outcome.resumed > 0 {
      Console.shared.note(CommandText.resumed(["resumed": outcome.resumed, "computed": outcome.computed]))
    }
    if let table = outcome.table { print(table) }
    if !status.conflicts.isEmpty {
      Console.shared.complain(conflictMessage(status, out))
      return .conflict
    }
    if outcome.wasStopped {
      Console.shared.complain(
        CommandText.stoppedWithPoints(["done": status.done, "total": status.total, "command": presentCommand]))
      return .stopped
    }
    if let waits = outcome.waitsFor {
      Console.shared.complain(
        CommandText.roundDone([
          "part": part.description, "round": waits.round - 1, "next": waits.round, "rounds": status.rounds,
          "points": waits.points, "command": presentCommand,
        ]))
      return .stopped
    }
    if !status.failed.isEmpty {
      Console.shared.complain(failureMessage(status))
      return .partlyFailed
    }
    if outcome.table == nil {
      Console.shared.note(
        CommandText.partDone([
          "part": part.description, "missing": status.missing, "total": status.total, "folder": out,
        ]))
    }
    return .done
  }
}

/// What to say of results that contradict each other.
func conflictMessage(_ status: SweepStatus, _ folder: String) -> String {
  let points = status.conflicts.prefix(10).map(String.init).joined(separator: ", ")
  return CommandText.conflicts(["count": status.conflicts.count, "folder": folder, "points": points])
}

/// What to say of points that could not be computed.
func failureMessage(_ status: SweepStatus) -> String {
  let lines = status.failed.prefix(10).map {
    CommandText.failure(["point": $0.unit, "message": $0.explanation[.ofTerminal]])
  }
  let more = status.failed.count > 10 ? [CommandText.moreFailures(["count": status.failed.count - 10])] : []
  return
    ([CommandText.failures(["count": status.failed.count, "total": status.total])] + lines + more).joined(
      separator: "\n")
}
