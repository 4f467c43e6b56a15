/// The binomial distribution B(N, n, p) = N!/(n!(N − n)!) pⁿ(1 − p)ᴺ⁻ⁿ with its first two derivatives by p, over the numbers
/// n whose probability matters (Newman & Ziff, Phys. Rev. E 64 (2001) 016706, section II C).
package struct BinomialWeights: Sendable {
  /// The smallest number n with a weight.
  package let first: Int
  /// B, dB/dp and d²B/dp² at `first`, `first + 1`, …; the derivatives do not exist at p = 0 and p = 1.
  package let values: [SIMD4<Double>]

  package init(elements count: Int, probability p: Double) {
    guard p > 0, p < 1, count > 0 else {
      first = p < 0.5 ? 0 : count
      values = [SIMD4(1, .nan, .nan, 0)]
      return
    }
    let n = Double(count)
    let mode = min(Int((n + 1) * p), count)
    // Ratios of neighbours, outwards from the mode: nothing overflows and the relative error stays below 1e−11.
    let smallest = 1e-22
    var above = [1.0]
    var k = mode
    while k < count, above[above.count - 1] > smallest {
      above.append(above[above.count - 1] * (n - Double(k)) / Double(k + 1) * p / (1 - p))
      k += 1
    }
    var below: [Double] = []
    var weight = 1.0
    k = mode
    while k > 0, weight > smallest {
      weight *= Double(k) / (n - Double(k - 1)) * (1 - p) / p
      below.append(weight)
      k -= 1
    }
    let first = k
    let all = below.reversed() + above
    let total = all.reduce(0, +)
    self.first = first
    values = all.enumerated().map { offset, weight in
      let k = Double(first + offset)
      // d ln B/dp and its derivative.
      let score = (k - n * p) / (p * (1 - p))
      let change = -k / (p * p) - (n - k) / ((1 - p) * (1 - p))
      return SIMD4(1, score, score * score + change, 0) * (weight / total)
    }
  }
}
