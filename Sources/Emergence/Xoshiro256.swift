/// xoshiro256++ of Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math. Softw. 47
/// (2021) 36: for scalar kernels that draw a number every few instructions. Seeded from a Philox stream; it is not
/// counter-based, so its four words are part of a system's state.
@frozen
public struct Xoshiro256: Sendable, RandomNumberGenerator {
  public var s0: UInt64, s1: UInt64, s2: UInt64, s3: UInt64

  public init(seededBy philox: inout Philox) {
    s0 = 0
    s1 = 0
    s2 = 0
    s3 = 0
    // The all-zero state is the one fixed point of the linear engine.
    while s0 | s1 | s2 | s3 == 0 {
      s0 = philox.next()
      s1 = philox.next()
      s2 = philox.next()
      s3 = philox.next()
    }
  }

  @inlinable @inline(__always)
  public mutating func next() -> UInt64 {
    let sum = s0 &+ s3
    let result = (sum << 23 | sum >> 41) &+ s0
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = s3 << 45 | s3 >> 19
    return result
  }

  /// A number in [0, 1) with 53 random bits.
  @inlinable @inline(__always)
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number below `bound` by multiplication; the bias is below bound/2⁶⁴.
  @inlinable @inline(__always)
  public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: bound)).high)
  }
}
