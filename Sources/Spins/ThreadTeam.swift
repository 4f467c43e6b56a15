import Dispatch
import Foundation
import Synchronization

/// A few threads that repeatedly share out one task whose parts must all finish before the next begins, thousands of
/// times a second. They meet at spinning barriers, and wait spinning for a moment before they sleep.
package final class ThreadTeam: Sendable {
  /// Members, the caller included.
  package var count: Int { shared.members.count + 1 }
  private let shared: Shared
  private let inUse = Mutex(())

  package init(count: Int) {
    shared = Shared(helpers: count - 1)
    for index in shared.members.indices {
      let thread = Thread { [shared] in shared.serve(index) }
      thread.name = "lattice \(index + 1)"
      thread.start()
    }
  }

  deinit {
    shared.post(nil)
  }

  /// Runs the task once on every member and returns when all have finished.
  package func run(_ task: @escaping @Sendable (_ member: Int) -> Void) {
    inUse.withLock { _ in
      shared.post(task)
      task(0)
      shared.waitForHelpers()
      // The task usually holds the team, which would keep both alive.
      shared.forgetTask()
    }
  }

  /// Waits inside a task until every member has come here as often as the caller.
  package func barrier() {
    shared.barrier()
  }
}

/// What the members of a team have in common; helpers keep it alive, not the team.
private final class Shared: Sendable {
  enum State {
    static let waiting = 0
    static let posted = 1
    static let asleep = 2
  }

  final class Member: Sendable {
    let state = Atomic<Int>(State.waiting)
    let alarm = DispatchSemaphore(value: 0)
  }

  let members: [Member]
  private let task = Mutex<(@Sendable (_ member: Int) -> Void)?>(nil)
  private let busy = Atomic<Int>(0)
  private let arrived = Atomic<Int>(0)
  private let phase = Atomic<Int>(0)

  init(helpers: Int) {
    members = (0..<helpers).map { _ in Member() }
  }

  /// Hands a task to every helper; nil ends them.
  func post(_ task: (@Sendable (_ member: Int) -> Void)?) {
    self.task.withLock { $0 = task }
    busy.store(members.count, ordering: .releasing)
    for member in members
    where member.state.exchange(State.posted, ordering: .acquiringAndReleasing) == State.asleep {
      member.alarm.signal()
    }
  }

  func forgetTask() {
    task.withLock { $0 = nil }
  }

  func waitForHelpers() {
    Self.spin { busy.load(ordering: .acquiring) == 0 }
  }

  func serve(_ index: Int) {
    let member = members[index]
    while true {
      var spins = 0
      while member.state.load(ordering: .acquiring) != State.posted {
        spins += 1
        // About a tenth of a millisecond: longer than the gap between two sweeps, too short to waste a core.
        guard spins > 50_000 else { continue }
        let (slept, _) = member.state.compareExchange(
          expected: State.waiting, desired: State.asleep, ordering: .acquiringAndReleasing)
        if slept { member.alarm.wait() }
      }
      guard let task = task.withLock({ $0 }) else { return }
      task(index + 1)
      member.state.store(State.waiting, ordering: .releasing)
      busy.wrappingSubtract(1, ordering: .acquiringAndReleasing)
    }
  }

  func barrier() {
    let now = phase.load(ordering: .acquiring)
    if arrived.wrappingAdd(1, ordering: .acquiringAndReleasing).newValue == members.count + 1 {
      arrived.store(0, ordering: .relaxed)
      phase.wrappingAdd(1, ordering: .releasing)
    } else {
      Self.spin { phase.load(ordering: .acquiring) != now }
    }
  }

  /// Spins until a condition holds, and lets others run when that takes long: another program may hold the core that the
  /// last member needs.
  private static func spin(until condition: () -> Bool) {
    var spins = 0
    while !condition() {
      spins += 1
      if spins > 20_000 { sched_yield() }
    }
  }
}
