/// The random numbers that belong to one replica of one point of a plan. They depend on the master seed and on what is
/// computed, never on which worker computes it or when.
public struct RandomStreams: Sendable, Hashable {
  public let seed: UInt64
  public let point: UInt32
  public let replica: UInt32

  public init(seed: UInt64, point: UInt32 = 0, replica: UInt32 = 0) {
    self.seed = seed
    self.point = point
    self.replica = replica
  }

  /// An independent stream for each purpose of a system, numbered from 0 to 65535.
  public func stream(_ index: UInt32) -> Philox {
    Philox(seed: seed, point: point, replica: replica, stream: index)
  }
}
