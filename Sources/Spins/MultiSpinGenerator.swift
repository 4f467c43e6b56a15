import Emergence

/// Eight xoshiro256++ generators side by side (Blackman & Vigna, ACM Trans. Math. Softw. 47 (2021) 36).
package struct MultiSpinGenerator: Sendable {
  package typealias Word = SIMD8<UInt64>

  var s0 = Word.zero, s1 = Word.zero, s2 = Word.zero, s3 = Word.zero

  package init(seededBy philox: inout Philox) {
    for lane in 0..<8 {
      let seed = Xoshiro256(seededBy: &philox)
      s0[lane] = seed.s0
      s1[lane] = seed.s1
      s2[lane] = seed.s2
      s3[lane] = seed.s3
    }
  }

  @inline(__always)
  package mutating func next() -> Word {
    let sum = s0 &+ s3
    let result = (sum &<< 23 | sum &>> 41) &+ s0
    let shifted = s1 &<< 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = s3 &<< 45 | s3 &>> 19
    return result
  }

  /// Random bits are compared with a threshold in groups, most significant group first: 64 bits in all. After the first
  /// group a comparison is undecided with probability 2⁻¹³, so it nearly always decides all 512 at once.
  package static let groups = [firstGroup, 17, 17, 17]
  package static let firstGroup = 13

  /// Takes one more significant bit of "complement of the random bits < threshold" into account: a majority of three.
  @inline(__always)
  mutating func compare(with threshold: Word, _ less: inout Word, _ lessOrEqual: inout Word) {
    let random = next()
    let and = threshold & random
    let or = threshold | random
    less = and | (less & or)
    lessOrEqual = and | (lessOrEqual & or)
  }

  /// 512 bits, each 1 with probability `threshold`/2⁶⁴.
  @inline(__always)
  mutating func bernoulli(_ threshold: UInt64) -> Word {
    var result = Word.zero
    var open = Word(repeating: .max)
    var top = 64
    for bits in Self.groups {
      var less = Word.zero
      var lessOrEqual = Word(repeating: .max)
      for bit in top - bits..<top {
        compare(with: Word(repeating: 0 &- (threshold >> UInt64(bit) & 1)), &less, &lessOrEqual)
      }
      result |= less & open
      open &= lessOrEqual & ~less
      top -= bits
      if !open.isAny { break }
    }
    return result
  }

  func save(to writer: inout StateWriter) {
    for word in [s0, s1, s2, s3] { for lane in 0..<8 { writer.write(word[lane]) } }
  }

  mutating func restore(from reader: inout StateReader) throws {
    func word() throws -> Word {
      var word = Word.zero
      for lane in 0..<8 { word[lane] = try reader.read(UInt64.self) }
      return word
    }
    s0 = try word()
    s1 = try word()
    s2 = try word()
    s3 = try word()
  }
}

extension SIMD8<UInt64> {
  /// True if any bit is set.
  @inline(__always)
  var isAny: Bool {
    let four = lowHalf | highHalf
    let two = four.lowHalf | four.highHalf
    return two[0] | two[1] != 0
  }

  /// Bits set in each lane.
  @inline(__always)
  var nonzeroBits: Self {
    var counts = Self.zero
    for lane in 0..<8 { counts[lane] = UInt64(truncatingIfNeeded: self[lane].nonzeroBitCount) }
    return counts
  }
}
