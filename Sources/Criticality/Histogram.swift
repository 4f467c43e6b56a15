/// Counts of numbers in equal bins over a fixed range.
public struct Histogram: Sendable, Hashable {
  public let range: ClosedRange<Double>
  public private(set) var counts: [Int]
  /// Numbers outside the range, among them those that are not numbers.
  public private(set) var outside = 0

  /// - Parameters:
  ///   - range: of positive and finite width. The last bin includes the upper end.
  ///   - bins: at least 1.
  public init(range: ClosedRange<Double>, bins: Int) {
    self.range = range
    counts = [Int](repeating: 0, count: max(1, bins))
  }

  public init(of numbers: some Sequence<Double>, range: ClosedRange<Double>, bins: Int) {
    self.init(range: range, bins: bins)
    for number in numbers { add(number) }
  }

  public var binWidth: Double { (range.upperBound - range.lowerBound) / Double(counts.count) }

  /// Numbers inside the range.
  public var total: Int { counts.reduce(0, +) }

  public mutating func add(_ number: Double) {
    guard range.contains(number) else {
      outside += 1
      return
    }
    let position = (number - range.lowerBound) / (range.upperBound - range.lowerBound) * Double(counts.count)
    guard position.isFinite else {
      outside += 1
      return
    }
    counts[min(Int(position), counts.count - 1)] += 1
  }

  /// Forgets all numbers and keeps the bins.
  public mutating func clear() {
    for bin in counts.indices { counts[bin] = 0 }
    outside = 0
  }

  /// Middle of a bin.
  public func centre(of bin: Int) -> Double {
    range.lowerBound + (Double(bin) + 0.5) * binWidth
  }

  /// Probability density in each bin: its integral over the range is 1. All zero while the range is empty.
  public var density: [Double] {
    let area = Double(total) * binWidth
    return counts.map { area > 0 ? Double($0) / area : 0 }
  }
}
