import Emergence
import Experiments
import Foundation

/// The sweeps of an analogy's members, computed into folders beside one another.
public struct ComparisonRun: Sendable {
  /// How far all sweeps are.
  public struct Progress: Sendable {
    /// The member whose sweep runs, counted from 1, and how many there are.
    public let member: Int
    public let members: Int
    public let id: String
    public let sweep: SweepProgress
    /// Work done, from 0 to 1, each member taken as the same amount.
    public var fraction: Double { (Double(member - 1) + sweep.fraction) / Double(members) }
  }

  /// How the sweeps ended.
  public struct Outcome: Sendable {
    /// Of each member whose sweep was begun, in order.
    public let sweeps: [(id: String, outcome: SweepOutcome)]
    public let wasStopped: Bool
  }

  public let preset: AnalogyPreset

  public init(_ preset: AnalogyPreset) { self.preset = preset }

  /// Runs, or continues, each member's sweep in `path/MEMBER`. A finished one takes no time.
  /// - Throws: `StorageError`; what was written stays valid.
  public func sweep(
    in path: String, options: SweepOptions, stop: StopToken = StopToken(), progress: (Progress) -> Void = { _ in }
  ) throws -> Outcome {
    if FileManager.default.fileExists(atPath: "\(path)/manifest.json") {
      throw StorageError.foreign(
        path: path,
        detail: LocalizedText(
          en: "holds a run or a sweep of its own; choose another --out for the comparison",
          zh: "存放着单次模拟或扫描；请为比较换一个 --out"))
    }
    var sweeps: [(id: String, outcome: SweepOutcome)] = []
    for (index, member) in preset.analogy.members.enumerated() {
      let outcome = try Sweep.run(preset.presets[index], in: "\(path)/\(member.id)", options: options, stop: stop) {
        progress(Progress(member: index + 1, members: preset.presets.count, id: member.id, sweep: $0))
      }
      if index == 0 { try AtomicFile.write(preset.analogy.text.utf8, to: "\(path)/\(Analogy.fileName)") }
      sweeps.append((member.id, outcome))
      if outcome.wasStopped { return Outcome(sweeps: sweeps, wasStopped: true) }
    }
    return Outcome(sweeps: sweeps, wasStopped: false)
  }
}
