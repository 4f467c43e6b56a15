/// A histogram whose range doubles when a value falls outside, so it needs no range in advance: `0…a`, or `−a…a` once a
/// negative value was seen, with `a` a power of two.
nonisolated package struct RunningHistogram: Sendable {
  package private(set) var bound: Double?
  package private(set) var isSigned: Bool
  package private(set) var counts: [Int]
  package private(set) var total = 0

  /// - Parameter bins: an even number.
  package init(bins: Int = 100, isSigned: Bool) {
    self.isSigned = isSigned
    counts = Array(repeating: 0, count: bins)
  }

  package var range: ClosedRange<Double>? { bound.map { (isSigned ? -$0 : 0)...$0 } }

  package mutating func add(_ value: Double) {
    guard value.isFinite else { return }
    if value < 0, !isSigned { becomeSigned() }
    let size = abs(value)
    var bound = self.bound ?? RunningHistogram.powerOfTwo(atLeast: size)
    while size > bound {
      bound *= 2
      widen()
    }
    self.bound = bound
    let low = isSigned ? -bound : 0
    let index = Int((value - low) / (bound - low) * Double(counts.count))
    counts[min(max(index, 0), counts.count - 1)] += 1
    total += 1
  }

  /// Forgets the counts and keeps the range, so that an axis does not jump when a slider moves.
  package mutating func clear() {
    counts = Array(repeating: 0, count: counts.count)
    total = 0
  }

  private static func powerOfTwo(atLeast size: Double) -> Double {
    var bound = 1.0
    while bound < size { bound *= 2 }
    while bound / 2 > size, bound > 1e-9 { bound /= 2 }
    return bound
  }

  /// The same counts over twice the range: two bins become one, about the centre or from zero.
  private mutating func widen() {
    var wider = Array(repeating: 0, count: counts.count)
    for (index, count) in counts.enumerated() {
      wider[isSigned ? (index + counts.count / 2) / 2 : index / 2] += count
    }
    counts = wider
  }

  private mutating func becomeSigned() {
    var both = Array(repeating: 0, count: counts.count)
    for (index, count) in counts.enumerated() { both[counts.count / 2 + index / 2] += count }
    counts = both
    isSigned = true
  }
}
