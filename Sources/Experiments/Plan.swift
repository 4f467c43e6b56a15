import Emergence
import Foundation

/// The points of a preset in the order of `order-parameter.csv`: sizes, then control values, then replicas. With a ramp
/// one trajectory visits every control value, and a size and replica make one unit.
public struct Plan: Sendable {
  public let preset: Preset

  /// One trajectory: the piece of work that is computed, stored and repeated as a whole.
  public struct Unit: Sendable {
    /// Position in the plan.
    public let index: Int
    public let size: Int
    public let replica: Int
    public let visits: [Visit]
    /// Random numbers that depend on the preset's seed and on the unit only.
    public let random: RandomStreams
  }

  /// A stay at one control value; one row of the CSV.
  public struct Visit: Sendable, Hashable {
    public let control: Double
    /// `up` or `down` within a ramp.
    public let branch: String?
  }

  public init(_ preset: Preset) {
    self.preset = preset
    let values = preset.control.values
    let up = values.map { Visit(control: $0, branch: "up") }
    let down = values.reversed().map { Visit(control: $0, branch: "down") }
    switch preset.schedule.ramp {
    case nil: ramp = nil
    case .up: ramp = up
    case .down: ramp = down
    case .upDown: ramp = up + down
    }
  }

  /// Visits of every trajectory, or nil where each point is a trajectory of its own.
  private let ramp: [Visit]?

  private var pointsPerSize: Int { ramp == nil ? preset.control.values.count : 1 }

  /// Trajectories.
  public var count: Int { preset.sizes.count * pointsPerSize * preset.replicas }

  /// Rows of the CSV.
  public var rowCount: Int { ramp.map { count * $0.count } ?? count }

  /// Steps of one trajectory.
  public var stepsPerUnit: Int { (preset.schedule.equilibrate + preset.schedule.measure) * (ramp?.count ?? 1) }

  /// The trajectory at a position. Its random streams are numbered by size and control value, and by replica, so more
  /// replicas do not change the numbers of the first ones.
  public func unit(at index: Int) -> Unit {
    let (point, replica) = index.quotientAndRemainder(dividingBy: preset.replicas)
    let (size, value) = point.quotientAndRemainder(dividingBy: pointsPerSize)
    return Unit(
      index: index, size: preset.sizes[size], replica: replica,
      visits: ramp ?? [Visit(control: preset.control.values[value], branch: nil)],
      random: RandomStreams(seed: preset.seed, point: UInt32(point), replica: UInt32(replica)))
  }
}
