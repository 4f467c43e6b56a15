/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC'11, section 3.3. Its value at any counter can be computed directly, so streams that differ in one word of
/// the counter are disjoint, and a position is all there is to save.
public struct Philox: Sendable, RandomNumberGenerator {
  /// One block: ten rounds over a counter of four words with a key of two.
  @inlinable
  public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var counter = counter
    var key = key
    for _ in 0..<10 {
      let product0 = UInt64(counter[0]) &* 0xD251_1F53
      let product1 = UInt64(counter[2]) &* 0xCD9E_8D57
      counter = SIMD4(
        UInt32(truncatingIfNeeded: product1 >> 32) ^ counter[1] ^ key[0], UInt32(truncatingIfNeeded: product1),
        UInt32(truncatingIfNeeded: product0 >> 32) ^ counter[3] ^ key[1], UInt32(truncatingIfNeeded: product0))
      key[0] &+= 0x9E37_79B9
      key[1] &+= 0xBB67_AE85
    }
    return counter
  }

  @usableFromInline let key: SIMD2<UInt32>
  @usableFromInline let stream: UInt32
  @usableFromInline let replica: UInt32
  @usableFromInline let point: UInt32
  /// Numbers of 64 bits drawn so far: the whole mutable state of a stream.
  public private(set) var position: UInt64 = 0
  @usableFromInline var buffered: UInt64 = 0

  /// The stream of a master seed for one point, one replica and one purpose.
  /// - Parameter stream: below 2¹⁶; the other half of its word extends the block counter to 48 bits, which at 10⁹
  ///   numbers a second lasts six days.
  public init(seed: UInt64, point: UInt32, replica: UInt32, stream: UInt32) {
    precondition(stream < 1 << 16, "a stream number has 16 bits")
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.stream = stream
    self.replica = replica
    self.point = point
  }

  /// Continues the stream after `position` numbers.
  public mutating func seek(to position: UInt64) {
    self.position = position & ~1
    if position & 1 == 1 { _ = next() }
  }

  public mutating func next() -> UInt64 {
    if position & 1 == 1 {
      position &+= 1
      return buffered
    }
    let index = position >> 1
    let words = Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: index >> 32) | stream << 16, replica, point),
      key: key)
    position &+= 1
    buffered = UInt64(words[2]) | UInt64(words[3]) << 32
    return UInt64(words[0]) | UInt64(words[1]) << 32
  }

  /// A number in [0, 1) with 53 random bits.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
