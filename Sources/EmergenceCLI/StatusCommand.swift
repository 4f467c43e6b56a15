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
        print(json ? "{\"kind\":\"run\",\"done\":\(isDone)}" : "a single run, \(isDone ? "finished" : "not finished")")
        return .done
      }
      let status = try folder.status()
      print(json ? try encoded(status) : table(status, folder.manifest))
      if !status.conflicts.isEmpty { return .conflict }
      return .done
    }
  }

  private func table(_ status: SweepStatus, _ manifest: Manifest) -> String {
    var lines = [
      "preset      \(manifest.preset.name), seed \(manifest.preset.seed)",
      "points      \(status.total)",
      "done        \(status.done)",
      "missing     \(status.missing)",
      "failed      \(status.failed.count)",
      "duplicate   \(status.duplicates)",
      "conflicting \(status.conflicts.count)",
      "torn lines  \(status.torn)",
      "foreign     \(status.foreign)",
      "in progress \(status.checkpoints)",
    ]
    if status.rounds > 1 { lines.insert("rounds      \(status.plannedRounds) of \(status.rounds) planned", at: 2) }
    lines += status.failed.map { "point \($0.unit) failed \($0.attempts) times: \($0.message)" }
    return lines.joined(separator: "\n")
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
        Console.shared.message(conflictMessage(status, dir))
        return .conflict
      }
      if let table { print(table) }
      if status.missing > 0 {
        Console.shared.message(
          "emergence: \(status.missing) of \(status.total) points are not computed yet; their rows are missing")
        return .stopped
      }
      guard status.failed.isEmpty else {
        Console.shared.message(failureMessage(status))
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
