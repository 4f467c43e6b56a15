import Emergence

/// What stands on one side of a twin when it opens.
public struct TwinSide {
  let live: LiveSystem
  /// The session as its name alone opens it, without what was changed since.
  let opened: Session
  /// Whether it runs for another screen too, which goes on with it afterwards.
  let isBorrowed: Bool
  /// Id of the observable to show; nil for the order parameter.
  let quantity: String?

  /// A system that begins now.
  /// - Parameters:
  ///   - opened: the same before anything was changed on the command line.
  ///   - replay: what was done to it in an earlier run.
  ///   - quantity: id of the observable that the plot shows first; nil for the order parameter.
  /// - Throws: `SystemError` when the session's values do not go together.
  public init(
    _ session: Session, opened: Session? = nil, replay: [Recording.Entry] = [], showing quantity: String? = nil
  ) throws {
    live = try LiveSystem(session, replay: replay)
    self.opened = opened ?? session
    isBorrowed = false
    self.quantity = quantity
  }

  /// A system that runs already.
  init(running live: LiveSystem, opened: Session) {
    self.live = live
    self.opened = opened
    isBorrowed = true
    quantity = nil
  }
}
