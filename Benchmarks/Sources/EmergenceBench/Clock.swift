import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What time is taken from. Work of one thread is measured by the processor time of the process, which other programs on
/// the machine hardly change; work shared by threads can only be measured by the wall clock.
enum BenchClock: String, Codable {
  case processor = "cpu"
  case wall

  /// Seconds since some fixed moment.
  var now: Double {
    var time = timespec()
    clock_gettime(self == .processor ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Seconds that a piece of work takes.
  func time(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }
}

/// Keeps the optimiser from removing work whose result nobody uses.
func consume(_ value: UInt64) {
  _ = consumed.bitwiseXor(value, ordering: .relaxed)
}

private let consumed = Atomic<UInt64>(0)
