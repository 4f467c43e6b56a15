import Emergence

/// A running system as its screen sees it: what the user sees follows the hand at once, and the worker's own state comes
/// a frame later.
package final class LiveSystem {
  /// The newest state of the system, with changes on their way to it already made.
  package private(set) var snapshot: Snapshot
  package let worker: SystemWorker
  /// Commands sent to the worker so far.
  private var sent = 0

  /// - Throws: `SystemError` when the session's values do not go together.
  init(_ session: Session, replay: [Recording.Entry] = []) throws {
    var simulation = try Simulation(session)
    snapshot = simulation.snapshot(isRunning: false, pace: .fastest, stepsPerSecond: 0)
    worker = try SystemWorker(session, replay: replay)
  }

  func send(_ command: Command) {
    sent = worker.send(command)
    switch command {
    case .run(let run): snapshot.isRunning = run
    case .step: snapshot.isRunning = false
    case .pace(let pace): snapshot.pace = pace
    case .set(let id, let value): snapshot.session.set(id, to: value)
    case .resize(let size): snapshot.session.set(size: size)
    case .start(let start): snapshot.session.set(start: start)
    case .reseed(let seed): snapshot.session.seed = seed
    case .ramp: snapshot.isRunning = true
    case .reset, .touch, .stopRamp: break
    }
  }

  /// Takes a newer state over.
  /// - Returns: the state before, or nil where nothing is newer.
  func take() -> Snapshot? {
    // An older state would move a slider back under the hand.
    guard let fresh = worker.take(), fresh.commandsSeen >= sent else { return nil }
    defer { snapshot = fresh }
    return snapshot
  }

  func stop() {
    worker.stop()
  }
}
