import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The trails on two branches and the ants between them.
struct Bridge: Sendable {
  /// Law of choice and pace, all that may change while ants walk.
  struct Law: Sendable {
    /// k and n of the choice P = (k + C)ⁿ/Σ(k + C)ⁿ.
    var threshold: Double
    var sensitivity: Double
    /// What one ant lays, in units of C.
    var mark: Double
    /// Minutes between two departures.
    var interval: Double
    /// Share of the trail that is left after one interval.
    var keep: Double
    /// Whether ants mark on their return as well.
    var marksTwice: Bool
  }

  /// C of the upper and the lower branch.
  var trails = SIMD2<Double>.zero
  /// Minutes since the trial began.
  var clock = 0.0
  /// Departures since the trial began.
  var departures = 0
  /// Times of departure of those who have not returned yet.
  var walkers: (upper: DepartureQueue, lower: DepartureQueue) = (DepartureQueue(), DepartureQueue())

  /// Lets `count` ants leave the nest one after the other.
  /// - Parameter absence: minutes between leaving over a branch and coming back over it.
  mutating func leave(_ count: Int, law: Law, absence: SIMD2<Double>, random: inout Xoshiro256) {
    var generator = random
    for _ in 0..<count {
      clock += law.interval
      while walkers.upper.popFirst(leftBefore: clock - absence[0]) {
        if law.marksTwice { trails[0] += law.mark }
      }
      while walkers.lower.popFirst(leftBefore: clock - absence[1]) {
        if law.marksTwice { trails[1] += law.mark }
      }
      if generator.uniform() < Self.probability(trails, law) {
        trails[0] += law.mark
        walkers.upper.append(clock)
      } else {
        trails[1] += law.mark
        walkers.lower.append(clock)
      }
      trails *= law.keep
      departures += 1
    }
    random = generator
  }

  /// Probability to take the upper branch.
  @inline(__always)
  static func probability(_ trails: SIMD2<Double>, _ law: Law) -> Double {
    let attractions = trails + law.threshold
    // Deneubourg's own exponent needs no logarithm.
    if law.sensitivity == 2 {
      let squares = attractions * attractions
      return squares[0] / (squares[0] + squares[1])
    }
    return 1 / (1 + pow(attractions[1] / attractions[0], law.sensitivity))
  }
}

/// Times of departure, the oldest first, in a ring that grows when it is full.
struct DepartureQueue: Sendable {
  private var ring = [Double](repeating: 0, count: 64)
  private var head = 0
  private(set) var count = 0

  @inline(__always)
  mutating func append(_ time: Double) {
    if count == ring.count { grow() }
    ring[(head + count) & (ring.count - 1)] = time
    count += 1
  }

  /// Removes the oldest if it left before a time, and says whether it did.
  @inline(__always)
  mutating func popFirst(leftBefore time: Double) -> Bool {
    guard count > 0, ring[head] <= time else { return false }
    head = (head + 1) & (ring.count - 1)
    count -= 1
    return true
  }

  private mutating func grow() {
    ring = times + [Double](repeating: 0, count: ring.count)
    head = 0
  }

  /// All of them, the oldest first.
  var times: [Double] {
    get { (0..<count).map { ring[(head + $0) & (ring.count - 1)] } }
    set {
      var length = 64
      while length < newValue.count { length *= 2 }
      ring = newValue + [Double](repeating: 0, count: length - newValue.count)
      head = 0
      count = newValue.count
    }
  }
}
