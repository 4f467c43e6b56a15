import Foundation

/// Runs the same work on several threads and waits for all of them.
/// - Parameters:
///   - work: told the thread's number, from 0.
///   - waiting: called on the calling thread about ten times a second, and once more after the last thread has ended.
func onThreads(_ count: Int, _ work: @escaping @Sendable (Int) -> Void, waiting: () -> Void) {
  let group = DispatchGroup()
  for index in 0..<count {
    group.enter()
    let thread = Thread {
      work(index)
      group.leave()
    }
    // Recursive descents of a system must not depend on the stack the caller happens to have.
    thread.stackSize = 16 << 20
    thread.start()
  }
  while group.wait(timeout: .now() + .milliseconds(100)) == .timedOut { waiting() }
  waiting()
}
