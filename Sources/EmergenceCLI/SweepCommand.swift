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
  @Flag(help: "Start over instead of continuing.")
  var fresh = false
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard (1...4096).contains(jobs) else { throw ValidationError("--jobs must be from 1 to 4096, not \(jobs).") }
    if let shard, Shard(shard) == nil {
      throw ValidationError("--shard must be i/n with i from 0 to n-1, as in 0/3, not '\(shard)'.")
    }
    if let shards, !(1...1_000_000).contains(shards) {
      throw ValidationError("--shards must be from 1 to 1000000, not \(shards).")
    }
    if shard != nil, shards != nil { throw ValidationError("Give --shard or --shards, not both.") }
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
        preset, in: out, options: SweepOptions(jobs: jobs, shard: part, isFresh: fresh), stop: signals.stop
      ) { progress in
        let failed = progress.failed > 0 ? ", \(progress.failed) failed" : ""
        Console.shared.progress(
          fraction: progress.fraction, "\(progress.done) of \(progress.total) points\(failed)",
          remaining: progress.remaining)
      }
      Console.shared.endProgress()
      return report(outcome, part)
    }
  }

  private func report(_ outcome: SweepOutcome, _ part: Shard) -> ExitStatus {
    let status = outcome.status
    if outcome.resumed > 0 {
      Console.shared.note("\(outcome.resumed) points were there already, \(outcome.computed) were computed")
    }
    if let table = outcome.table { print(table) }
    if !status.conflicts.isEmpty {
      Console.shared.message(conflictMessage(status, out))
      return .conflict
    }
    if outcome.wasStopped {
      Console.shared.message(
        "emergence: stopped early with \(status.done) of \(status.total) points done; continue with: \(presentCommand)")
      return .stopped
    }
    if !status.failed.isEmpty {
      Console.shared.message(failureMessage(status))
      return .partlyFailed
    }
    if outcome.table == nil {
      Console.shared.note(
        "part \(part) is done; \(status.missing) of \(status.total) points are left to other parts, then: "
          + "emergence merge \(out)")
    }
    return .done
  }
}

/// What to say of results that contradict each other.
func conflictMessage(_ status: SweepStatus, _ folder: String) -> String {
  let points = status.conflicts.prefix(10).map(String.init).joined(separator: ", ")
  return """
    emergence: \(status.conflicts.count) points of \(folder) have two results that differ (points \(points)). They \
    were computed by different programs or machines; no table was written. Compare the files in \(folder)/seg, remove those \
    that are not to be trusted, and run the sweep again.
    """
}

/// What to say of points that could not be computed.
func failureMessage(_ status: SweepStatus) -> String {
  let lines = status.failed.prefix(10).map { "  point \($0.unit): \($0.message)" }
  let more = status.failed.count > 10 ? ["  and \(status.failed.count - 10) more"] : []
  return
    (["emergence: \(status.failed.count) of \(status.total) points failed; running the sweep again retries them:"]
    + lines + more).joined(separator: "\n")
}
