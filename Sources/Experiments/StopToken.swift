import Synchronization

/// A request to stop that any thread may make and every worker sees within about 20 ms or one step of its system.
public final class StopToken: Sendable {
  private let flag = Atomic<Bool>(false)
  private let other: StopToken?

  /// - Parameter other: a request to it is one to this token too.
  public init(following other: StopToken? = nil) { self.other = other }

  public func request() { flag.store(true, ordering: .relaxed) }

  public var isRequested: Bool { flag.load(ordering: .relaxed) || other?.isRequested == true }
}
