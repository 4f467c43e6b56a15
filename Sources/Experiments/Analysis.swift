import Criticality
import Emergence
import Foundation

/// A finished sweep and what it says about its system's transition.
public struct Analysis: Sendable {
  /// Why a sweep cannot be analysed yet.
  public enum Obstacle: Error, Sendable, CustomStringConvertible {
    /// Points are still to be computed.
    case unfinished(path: String, missing: Int, total: Int)
    /// Two results of one point differ.
    case conflicting(SweepStatus)

    public var description: String {
      switch self {
      case .unfinished(let path, let missing, let total):
        """
        \(missing) of \(total) points of \(path) are not computed yet; the command that began the sweep continues it, \
        `emergence status \(path)` says how far it is
        """
      case .conflicting(let status):
        "\(status.conflicts.count) points have two results that differ; see `emergence status`"
      }
    }
  }

  public let manifest: Manifest
  public let system: SystemCard
  public let parameters: ParameterValues
  /// What the card was made from, in ascending order of size.
  public let sizes: [TransitionCard.Size]
  public let card: TransitionCard
  /// Points that could not be computed and took no part.
  public let failed: [PointFailure]

  /// The known critical value of the control parameter at the parameters of the sweep.
  public var reference: KnownValue? {
    manifest.preset.controlName == system.control ? system.criticalPoint(parameters) : nil
  }

  /// The swept parameter.
  public var control: Parameter { system.parameter(manifest.preset.controlName) ?? system.controlParameter }

  /// The result with an interval that holds 95 % of Gaussian errors.
  public var interval: ClosedRange<Double>? {
    guard let point = card.criticalPoint, point.error.isFinite else { return nil }
    return point.value - 1.96 * point.error...point.value + 1.96 * point.error
  }

  /// Analyses the sweep in a folder. Where all points are computed but the table was not built yet, it is built.
  /// - Parameter systems: every system the program has.
  /// - Throws: `StorageError` when the folder is no sweep, or damaged; `Obstacle`.
  public init(of folder: ResultFolder, systems: [any System.Type]) throws {
    manifest = folder.manifest
    guard manifest.kind == .sweep else {
      throw StorageError.foreign(
        path: folder.path, detail: "holds a single run; a transition is found by a sweep of at least three sizes")
    }
    (system, parameters) = try folder.subject(among: systems)
    let status = try folder.status()
    guard status.conflicts.isEmpty else { throw Obstacle.conflicting(status) }
    guard status.missing == 0 else {
      throw Obstacle.unfinished(path: folder.path, missing: status.missing, total: status.total)
    }
    let path = "\(folder.path)/order-parameter.csv"
    if !FileManager.default.fileExists(atPath: path) { try folder.merge() }
    let rows = try MeasuredRows(ResultTable(path: path), path: path)
    sizes = rows.sizes
    failed = status.failed
    let values = sizes.flatMap(\.points).map(\.orderParameter.value)
    // A signed order parameter runs from one direction to the other, an unsigned one from disorder upwards.
    let isSigned = values.contains { $0 < 0 } && (values.min() ?? 0) < -0.1 * (values.max() ?? 0)
    let largest = max(1, values.map(abs).max() ?? 1)
    card = TransitionCard(of: sizes, chance: isSigned ? -largest : 0, maximum: largest, stiffness: rows.stiffness)
  }
}
