import Foundation

/// A sample of whole numbers and its power-law tail beside the law that theory knows. Exact laws have power-law tails only
/// in the limit; what a fit finds in a finite window differs from the limit by more than its error as soon as the sample
/// is large, and the law itself says by how much.
public struct LawComparison: Sendable {
  /// All values up to the largest that could occur, in bins a quarter wider each than the one before.
  public let chiSquared: ChiSquared
  /// The exponent that the fit of the tail, with a cut-off if it has one, would find in an endless sample of the law.
  public let exponent: Double?

  /// - Parameters:
  ///   - sample: whole numbers; those below 1 or beyond the last probability take no part.
  ///   - probabilities: of 1, 2, …, not necessarily normalised.
  ///   - tail: what was fitted to the sample.
  /// - Returns: nil without probabilities or values.
  public init?(of sample: [Int], probabilities: [Double], tail: PowerLawTail) {
    let largest = probabilities.count
    var counts: [Int] = []
    var expected: [Double] = []
    var ends: [Int] = []
    var begin = 1
    while begin <= largest {
      let end = min(largest, max(begin, begin * 5 / 4))
      ends.append(end)
      counts.append(0)
      expected.append(probabilities[(begin - 1)...(end - 1)].reduce(0, +))
      begin = end + 1
    }
    for value in sample where value >= 1 && value <= largest {
      var (low, high) = (0, ends.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < value { low = middle + 1 } else { high = middle }
      }
      counts[low] += 1
    }
    guard counts.contains(where: { $0 > 0 }), expected.contains(where: { $0 > 0 }) else { return nil }
    chiSquared = ChiSquared(observed: counts, probabilities: expected)
    exponent =
      tail.range.upperBound <= largest
      ? PowerLawTail.exponent(of: probabilities, in: tail.range, hasCutoff: tail.cutoff != nil) : nil
  }
}
