import Analogies
import ArgumentParser
import Catalog
import Emergence
import Experiments
import Figures
import Foundation

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Puts two or more sweeps on shared axes and says where their analogy holds and where it breaks.",
    discussion: """
      Every member of the analogy is swept into DIR/MEMBER exactly as `emergence sweep` would, and analysed exactly as \
      `emergence analyze` would; sweeps that are there already are reused, and running the command again continues. It \
      writes comparison.csv, comparison.json and figures in both languages; standard output is the table of all \
      transition cards and what follows from it.
      """)

  @Argument(help: "Path of an analogy, or the name of a shipped one (presets/analogies).")
  var analogy: String
  @Option(help: ArgumentHelp("Folder of the results; made if needed.", valueName: "dir"))
  var out: String
  @Option(help: ArgumentHelp("Points computed at the same time.", valueName: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  @Flag(help: "Start all sweeps over instead of continuing.")
  var fresh = false
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Replace one key of a member's preset, as in ising-square.protocol.measure=2000; may be repeated.",
      valueName: "member.path=value"))
  var replacements: [String] = []
  @Option(help: "Master seed of every member, in place of the presets'.")
  var seed: UInt64?
  @OptionGroup var options: FigureOptions
  @Flag(help: "Print comparison.json instead of the page of text.")
  var json = false
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard (1...4096).contains(jobs) else { throw ValidationError(CommandText.jobsRange(["jobs": jobs])) }
  }

  func run() throws {
    messages.apply()
    try perform {
      let preset = try AnalogyPreset(
        analogy, library: PresetLibrary(systems: Catalog.systems), overrides: replacements, seed: seed)
      let status = try sweep(preset)
      guard status == .done || status == .partlyFailed else { return status }
      try compare(preset.analogy)
      return status
    }
  }

  private func sweep(_ preset: AnalogyPreset) throws -> ExitStatus {
    let signals = Signals()
    let outcome = try ComparisonRun(preset).sweep(
      in: out, options: SweepOptions(jobs: jobs, isFresh: fresh), stop: signals.stop
    ) { progress in
      let sweep = progress.sweep
      let member = CommandText.member(["id": progress.id, "index": progress.member, "count": progress.members])
      let failed = sweep.failed > 0 ? CommandText.someFailed(["count": sweep.failed]) : ""
      Console.shared.progress(
        fraction: progress.fraction,
        member + CommandText.pointsDone(["done": sweep.done, "total": sweep.total]) + failed,
        remaining: progress.member == progress.members ? sweep.remaining : nil)
    }
    Console.shared.endProgress()
    var status = ExitStatus.done
    for (id, sweep) in outcome.sweeps {
      if sweep.resumed > 0 {
        Console.shared.note("\(id): " + CommandText.resumed(["resumed": sweep.resumed, "computed": sweep.computed]))
      }
      if !sweep.status.conflicts.isEmpty {
        Console.shared.complain(conflictMessage(sweep.status, "\(out)/\(id)"))
        return .conflict
      }
      if !sweep.status.failed.isEmpty, !outcome.wasStopped {
        Console.shared.complain("\(id): \(failureMessage(sweep.status))")
        status = .partlyFailed
      }
    }
    guard outcome.wasStopped else { return status }
    Console.shared.complain(
      CommandText.stoppedInSweep(
        ["index": outcome.sweeps.count, "count": preset.presets.count, "command": presentCommand]))
    return .stopped
  }

  private func compare(_ analogy: Analogy) throws {
    let comparison = try Comparison(analogy, in: out, systems: Catalog.systems)
    let files = try comparison.write(to: out)
    warnOfMissingFont(.chinese)
    let drawing = ComparisonDrawing(comparison, theme: .named(options.theme))
    let figures = try drawing.write(to: out, Language.allCases, [.svg, .png])
    print(
      json ? try String(contentsOfFile: files[1], encoding: .utf8) : drawing.page(options.language), terminator: "")
    for path in files + figures { Console.shared.note(path) }
  }
}
