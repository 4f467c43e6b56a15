import ArgumentParser
import Emergence
import Experiments
import Foundation

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "How far a sweep is: points done, failed, torn, duplicate, conflicting.")

  @Argument(help: "Folder of a sweep.")
  var dir: String
  @Flag(help: "Print JSON.")
  var json = false
  @OptionGroup var messages: MessageOptions

  func run() throws {
    messages.apply()
    try perform {
      let folder = try ResultFolder(existing: dir)
      guard folder.manifest.kind == .sweep else {
        let isDone = FileManager.default.fileExists(atPath: "\(dir)/time-series.csv")
        let text = isDone ? CommandText.singleRunFinished : .singleRunUnfinished
        print(json ? "{\"kind\":\"run\",\"done\":\(isDone)}" : text())
        return .done
      }
      let status = try folder.status()
      print(json ? try encoded(status) : table(status, folder.manifest))
      if !status.conflicts.isEmpty { return .conflict }
      return .done
    }
  }

  private func table(_ status: SweepStatus, _ manifest: Manifest) -> String {
    let counts = [
      status.total, status.done, status.missing, status.failed.count, status.duplicates, status.conflicts.count,
      status.torn, status.foreign, status.checkpoints,
    ]
    let values = ["\(manifest.preset.name), seed \(manifest.preset.seed)"] + counts.map(String.init)
    var rows = zip(CommandText.statusHeader.columns, values).map { [$0, $1] }
    if status.rounds > 1 {
      let planned = CommandText.roundsPlanned(["planned": status.plannedRounds, "rounds": status.rounds])
      rows.insert([CommandText.rounds(), planned], at: 2)
    }
    var table = TextTable(rows.removeFirst())
    for row in rows { table.add(row) }
    let failures = status.failed.map {
      CommandText.failedTimes(["point": $0.unit, "count": $0.attempts, "message": $0.explanation[.ofTerminal]])
    }
    return ([table.text] + failures).joined(separator: "\n")
  }
}

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Builds order-parameter.csv from what all processes stored.",
    discussion: """
      Points without a result have no row; then the exit code is 75 (not computed yet) or 2 (failed).
      """)

  @Argument(help: "Folder of a sweep.")
  var dir: String
  @OptionGroup var messages: MessageOptions

  func run() throws {
    messages.apply()
    try perform {
      let (status, table) = try ResultFolder(existing: dir).merge()
      guard status.conflicts.isEmpty else {
        Console.shared.complain(conflictMessage(status, dir))
        return .conflict
      }
      if let table { print(table) }
      if status.missing > 0 {
        Console.shared.complain(CommandText.notComputed(["missing": status.missing, "total": status.total]))
        return .stopped
      }
      guard status.failed.isEmpty else {
        Console.shared.complain(failureMessage(status))
        return .partlyFailed
      }
      return .done
    }
  }
}

/// A value as JSON for other programs to read, with keys in a fixed order.
func encoded(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
