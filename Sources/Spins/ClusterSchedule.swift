import Emergence

/// How many Wolff clusters make one step: about as many as flip one lattice of spins. The number follows the clusters
/// seen during the first steps after a start or a change of parameters and is then frozen: a number that kept following
/// the clusters would stop more often after large ones and bias every average.
struct ClusterSchedule: Sendable {
  /// Steps after which the number is frozen; equilibration should be longer.
  static let adaptingSteps = 64

  let sites: Int
  private(set) var next = 1
  private var steps = 0
  /// Clusters and the spins in them that the number follows: of all adapting steps, once half of them are over without
  /// those of the first half, which may still remember the start.
  private var seenClusters = 0
  private var seenSpins = 0
  /// Mean cluster size over sites in the last step; its mean is ⟨m²⟩ without a field.
  var meanFraction = Double.nan

  init(sites: Int) {
    self.sites = sites
  }

  mutating func restart() {
    next = 1
    steps = 0
    seenClusters = 0
    seenSpins = 0
    meanFraction = .nan
  }

  /// Takes note of the spins in all clusters of a step.
  mutating func record(_ total: Int) {
    meanFraction = Double(total) / (Double(next) * Double(sites))
    guard steps < Self.adaptingSteps else { return }
    if steps == Self.adaptingSteps / 2 {
      seenClusters = 0
      seenSpins = 0
    }
    steps += 1
    seenClusters += next
    seenSpins += total
    let wanted = min(max(sites * seenClusters / max(seenSpins, 1), 1), sites)
    // At most doubled at a time, so that one small cluster does not start thousands.
    next = min(wanted, 2 * next)
  }

  func save(to writer: inout StateWriter) {
    writer.write(UInt64(next))
    for number in [steps, seenClusters, seenSpins] { writer.write(UInt64(number)) }
    writer.write(meanFraction)
  }

  mutating func restore(from reader: inout StateReader) throws {
    next = Int(clamping: try reader.read(UInt64.self))
    steps = Int(clamping: try reader.read(UInt64.self))
    seenClusters = Int(clamping: try reader.read(UInt64.self))
    seenSpins = Int(clamping: try reader.read(UInt64.self))
    meanFraction = try reader.read(Double.self)
    guard (1...max(sites, 1)).contains(next) else {
      throw StateError(LocalizedText(en: "impossible number of clusters in the saved state", zh: "保存的状态中集团的数目不可能"))
    }
  }
}
