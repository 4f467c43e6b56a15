import Emergence

/// Patterns, neurons and their agreements, bit by bit.
///
/// Row i holds the values of all patterns at neuron i, a bit each. How many neurons agree with a pattern is a number of
/// up to 24 bits; bit b of all these numbers together is plane b. The sum over patterns in a local field is then a few
/// ANDs and population counts of 512 patterns at a time, and a flip adds ±1 to all numbers by one ripple of carries, so
/// the coupling matrix is never formed: a sweep reads N·P bits instead of N² weights.
package struct PatternMemory: Sendable {
  package typealias Word = SIMD8<UInt64>

  package let neurons: Int
  package let patterns: Int
  /// Vectors in a row.
  package let width: Int
  let rows: [Word]
  /// Patterns that are +1 at each neuron.
  private let positives: [Int32]
  /// 1 where there is a pattern.
  private let valid: [Word]
  /// +1 or −1.
  package private(set) var spins: [Int8]
  /// Plane after plane, each as wide as a row.
  private var planes: [Word]
  private let planeCount: Int
  /// Σ over patterns of the number of neurons that agree with it.
  private var totalAgreement: Int

  /// - Parameter isPositive: whether a pattern is +1 at a neuron; asked once for each, pattern by pattern.
  package init(neurons: Int, patterns: Int, isPositive: (_ pattern: Int, _ neuron: Int) -> Bool) {
    self.neurons = neurons
    self.patterns = patterns
    let width = (patterns + 511) / 512
    self.width = width
    var rows = Array(repeating: Word.zero, count: neurons * width)
    var positives = Array(repeating: Int32(0), count: neurons)
    for pattern in 0..<patterns {
      let (vector, lane, bit) = (pattern / 512, pattern % 512 / 64, UInt64(pattern % 64))
      for neuron in 0..<neurons where isPositive(pattern, neuron) {
        rows[neuron * width + vector][lane] |= 1 << bit
        positives[neuron] += 1
      }
    }
    var valid = Array(repeating: Word.zero, count: width)
    for pattern in 0..<patterns { valid[pattern / 512][pattern % 512 / 64] |= 1 << UInt64(pattern % 64) }
    self.rows = rows
    self.positives = positives
    self.valid = valid
    planeCount = Int.bitWidth - neurons.leadingZeroBitCount
    planes = Array(repeating: .zero, count: planeCount * width)
    spins = Array(repeating: 1, count: neurons)
    totalAgreement = 0
    recount()
  }

  package func isPositive(_ pattern: Int, _ neuron: Int) -> Bool {
    rows[neuron * width + pattern / 512][pattern % 512 / 64] >> UInt64(pattern % 64) & 1 == 1
  }

  /// Replaces all spins, turning those that differ.
  package mutating func setSpins(_ spins: [Int8]) {
    for neuron in 0..<neurons where spins[neuron] != self.spins[neuron] { flip(neuron) }
  }

  private mutating func recount() {
    var counts = Array(repeating: 0, count: width * 512)
    for neuron in 0..<neurons {
      for pattern in 0..<patterns where isPositive(pattern, neuron) == (spins[neuron] > 0) { counts[pattern] += 1 }
    }
    for index in planes.indices { planes[index] = .zero }
    for pattern in 0..<patterns {
      for bit in 0..<planeCount where counts[pattern] >> bit & 1 == 1 {
        planes[bit * width + pattern / 512][pattern % 512 / 64] |= 1 << UInt64(pattern % 64)
      }
    }
    totalAgreement = counts.reduce(0, +)
  }

  /// Σᵢ ξᵢˢᵢ of one pattern, between −N and N.
  package func overlap(_ pattern: Int) -> Int {
    var agreement = 0
    for bit in 0..<planeCount {
      agreement |= Int(planes[bit * width + pattern / 512][pattern % 512 / 64] >> UInt64(pattern % 64) & 1) << bit
    }
    return 2 * agreement - neurons
  }

  /// Σ_μ ξᵢᵘ Σ_{j≠i} ξⱼᵘ sⱼ: N times the local field of pairs.
  @inline(__always)
  package func pairField(_ neuron: Int) -> Int {
    let agreement = rows.withUnsafeBufferPointer { rows in
      planes.withUnsafeBufferPointer { planes in
        Self.positiveAgreement(rows.baseAddress! + neuron * width, planes.baseAddress!, width, planeCount)
      }
    }
    return pairField(neuron, positiveAgreement: agreement)
  }

  @inline(__always)
  private func pairField(_ neuron: Int, positiveAgreement: Int) -> Int {
    // Overlap 2e − N of the positive patterns counts once for, of the others once against: twice the former less all.
    let positive = 2 * positiveAgreement - neurons * Int(positives[neuron])
    return 2 * positive - (2 * totalAgreement - neurons * patterns) - patterns * Int(spins[neuron])
  }

  /// Σ of the agreements of the patterns that are positive in a row.
  @inline(__always)
  private static func positiveAgreement(
    _ row: UnsafePointer<Word>, _ planes: UnsafePointer<Word>, _ width: Int, _ planeCount: Int
  ) -> Int {
    var sum = Word.zero
    var plane = planes + planeCount * width
    for _ in 0..<planeCount {
      plane -= width
      var counts = Word.zero
      for vector in 0..<width { counts &+= (row[vector] & plane[vector]).populationCounts }
      sum = (sum &+ sum) &+ counts
    }
    return Int(truncatingIfNeeded: sum.wrappedSum())
  }

  /// Turns one neuron: patterns that agreed with it lose one agreement, the others gain one.
  package mutating func flip(_ neuron: Int) {
    let isUp = spins[neuron] > 0
    spins[neuron] = isUp ? -1 : 1
    let agreed = isUp ? Int(positives[neuron]) : patterns - Int(positives[neuron])
    totalAgreement += patterns - 2 * agreed
    let (width, planeCount) = (width, planeCount)
    rows.withUnsafeBufferPointer { rows in
      valid.withUnsafeBufferPointer { valid in
        planes.withUnsafeMutableBufferPointer { planes in
          for vector in 0..<width {
            let row = rows[neuron * width + vector]
            let all = valid[vector]
            // −1 is ones in every plane, +1 a one in the lowest only.
            let agrees = (isUp ? row : ~row) & all
            var carry = planes[vector] & all
            planes[vector] ^= all
            for plane in 1..<max(1, planeCount) {
              let old = planes[plane * width + vector]
              let half = old ^ agrees
              planes[plane * width + vector] = half ^ carry
              carry = (old & agrees) | (carry & half)
            }
          }
        }
      }
    }
  }

  /// N heat-bath updates of neurons picked at random, with couplings of pairs.
  /// - Returns: how many neurons turned.
  package mutating func sweepPairs(temperature: Double, random: inout Xoshiro256) -> Int {
    var turned = 0
    for _ in 0..<neurons {
      let neuron = random.below(neurons)
      let field = Double(pairField(neuron)) / Double(neurons)
      if becomesOther(spins[neuron], field: field, temperature: temperature, &random) {
        flip(neuron)
        turned += 1
      }
    }
    return turned
  }
}

/// Whether a neuron takes the other value in a heat bath: up with probability 1/(1 + e^{−2h/T}). Without temperature it
/// follows its field, and without field it stays.
@inline(__always)
func becomesOther(_ spin: Int8, field: Double, temperature: Double, _ random: inout Xoshiro256) -> Bool {
  let against = Double(spin) * field
  if temperature == 0 { return against < 0 }
  // Far along its field a neuron turns less often than a number of 53 bits can say.
  let exponent = 2 * against / temperature
  if exponent > 40 { return false }
  return random.uniform() * (1 + exponential(exponent)) < 1
}

extension SIMD8<UInt64> {
  /// Bits set in each lane.
  @inline(__always)
  fileprivate var populationCounts: Self {
    var counts = Self.zero
    for lane in 0..<8 { counts[lane] = UInt64(truncatingIfNeeded: self[lane].nonzeroBitCount) }
    return counts
  }
}
