/// xoshiro256++ of Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math. Softw. 47
/// (2021) 36: for scalar kernels that draw a number every few instructions. Seeded from a Philox stream; it is not
/// counter-based, so its four words are part of a system's state.
@frozen
public struct Xoshiro256: Sendable, RandomNumberGenerator {
  public var state: SIMD4<UInt64>

  public init(seededBy philox: inout Philox) {
    // The all-zero state is the one fixed point of the linear engine.
    repeat {
      state = SIMD4(philox.next(), philox.next(), philox.next(), philox.next())
    } while state == .zero
  }

  @inlinable @inline(__always)
  public mutating func next() -> UInt64 {
    let sum = state[0] &+ state[3]
    let result = (sum << 23 | sum >> 41) &+ state[0]
    let shifted = state[1] << 17
    state[2] ^= state[0]
    state[3] ^= state[1]
    state[1] ^= state[2]
    state[0] ^= state[3]
    state[2] ^= shifted
    state[3] = state[3] << 45 | state[3] >> 19
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
