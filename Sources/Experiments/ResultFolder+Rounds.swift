import Criticality
import Emergence
import Foundation

/// The rounds of a sweep that refines itself. The control values of a round are a function of the results before it
/// alone; they are stored all the same, so that a point that failed first and is computed later changes no plan.
extension ResultFolder {
  private func file(_ round: Int) -> String { "\(rounds)/\(round).json" }

  /// Control values of the rounds after the first that are planned, in order.
  /// - Throws: `StorageError` when a file is damaged.
  func laterRounds() throws -> [[Double]] {
    guard let refinement = manifest.preset.refine else { return [] }
    var found: [[Double]] = []
    while found.count < refinement.rounds, let data = FileManager.default.contents(atPath: file(found.count + 2)) {
      // A plan lies between the values of the first round and repeats none.
      let earlier = Set(manifest.preset.control + found.flatMap { $0 })
      guard let values = try? JSONDecoder().decode([Double].self, from: data), values.count == refinement.count,
        let low = manifest.preset.control.min(), let high = manifest.preset.control.max(),
        values.allSatisfy({ (low...high).contains($0) }), earlier.union(values).count == earlier.count + values.count
      else {
        throw StorageError.foreign(
          path: file(found.count + 2),
          detail: LocalizedText(
            en: "is damaged; delete it, and the next run plans the round anew", zh: "已损坏；请删除它，下次运行会重新规划这一轮"))
      }
      found.append(values)
    }
    return found
  }

  /// Plans the round after those of a plan, all of whose points are computed or failed. Of several processes that do so
  /// at once the first one's plan holds; they are the same unless a failed point was computed in between.
  /// - Throws: `StorageError` when files cannot be read or written.
  func planRound(after plan: Plan, _ scan: SegmentScan) throws -> [Double] {
    guard let refinement = plan.preset.control.refinement else { return [] }
    let path = file(plan.rounds.count + 1)
    var csv = Array((manifest.columns.map(\.name).joined(separator: ",") + "\n").utf8)
    for unit in 0..<plan.count { scan.appendRows(of: unit, to: &csv) }
    let name = "\(self.path)/seg"
    let rows = try MeasuredRows(ResultTable(String(decoding: csv, as: UTF8.self), named: name), path: name)
    let planned = plan.rounds.flatMap { $0 }
    let largest = planned.map(abs).max() ?? 0
    let values = RefinedControls.next(after: rows.sizes, measured: planned, count: refinement.count)
      .map { $0.decimal(like: largest) }
    guard values.count == refinement.count else {
      throw StorageError.foreign(
        path: self.path,
        detail: LocalizedText(
          en: "has no room for round \(plan.rounds.count + 1): its control values are too close together to put "
            + "\(refinement.count) more between them; give fewer rounds or a lower count, and start over with --fresh",
          zh: "容不下第 \(plan.rounds.count + 1) 轮：控制参数的值过于密集，其间放不下 \(refinement.count) 个新值；"
            + "请减少轮数（rounds）或每轮的点数（count），并用 --fresh 重新开始"))
    }
    let encoder = JSONEncoder()
    _ = try AtomicFile.create(try encoder.encode(values) + [UInt8(ascii: "\n")], at: path)
    let stored = try laterRounds()
    return stored[plan.rounds.count - 1]
  }
}
