import Emergence
import Testing

@Suite struct PhiloxTests {
  /// The known answers of Random123 1.14, file `kat_vectors`, lines `philox4x32 10`.
  @Test(arguments: [
    (
      SIMD4<UInt32>(repeating: 0), SIMD2<UInt32>(repeating: 0),
      SIMD4<UInt32>(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
    ),
    (
      SIMD4<UInt32>(repeating: .max), SIMD2<UInt32>(repeating: .max),
      SIMD4<UInt32>(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
    ),
    (
      SIMD4<UInt32>(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2<UInt32>(0xa409_3822, 0x299f_31d0),
      SIMD4<UInt32>(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
    ),
  ])
  func blockMatchesRandom123(counter: SIMD4<UInt32>, key: SIMD2<UInt32>, answer: SIMD4<UInt32>) {
    #expect(Philox.block(counter: counter, key: key) == answer)
  }

  /// Where seed, point, replica, stream and block go in the counter decides every published number; the expected words
  /// come from a separate implementation in Python.
  @Test func streamPutsItsCoordinatesInTheDocumentedWords() {
    var stream = RandomStreams(seed: 20_261_122, point: 7, replica: 3).stream(5)
    let first = (0..<6).map { _ in stream.next() }
    #expect(
      first == [
        0xe001_9540_95e3_0231, 0xe8c0_5cf9_e4f1_1d4a, 0x720e_c11f_5ebb_6069, 0x17a0_1ee8_120a_d5a2,
        0x9fe8_d31f_7dfc_e2bd, 0x2f00_5683_82ba_b9b8,
      ])
    stream.seek(to: 2 * ((1 << 32) + 1))
    #expect([stream.next(), stream.next()] == [0x00dc_5b48_b418_a312, 0x8797_c692_a6fb_e390])
  }

  @Test(arguments: [0, 1, 2, 3, 10, 999, 1000] as [UInt64])
  func seekingIsTheSameAsDrawing(position: UInt64) {
    let streams = RandomStreams(seed: 42, point: 1, replica: 2)
    var drawn = streams.stream(3)
    for _ in 0..<position { _ = drawn.next() }
    var sought = streams.stream(3)
    sought.seek(to: position)
    #expect(sought.position == position)
    for _ in 0..<9 { #expect(sought.next() == drawn.next()) }
  }

  /// A repeated 64-bit number among 120 000 drawn at random has a probability below 10⁻⁹, so one would mean that two
  /// streams share counters.
  @Test func streamsAreDisjoint() {
    var seen: Set<UInt64> = []
    var count = 0
    for seed in [0, 1, 1 << 32] as [UInt64] {
      for point in [0, 1, 65536, .max] as [UInt32] {
        for replica in [0, 1] as [UInt32] {
          for index in [0, 1, 255, 256, 65535] as [UInt32] {
            var stream = RandomStreams(seed: seed, point: point, replica: replica).stream(index)
            for _ in 0..<1000 { seen.insert(stream.next()) }
            count += 1000
          }
        }
      }
    }
    #expect(count == 120_000)
    #expect(seen.count == count)
  }
}

@Suite struct Xoshiro256Tests {
  private func generator(_ state: [UInt64]) throws -> Xoshiro256 {
    var philox = RandomStreams(seed: 0).stream(0)
    var generator = Xoshiro256(seededBy: &philox)
    var writer = StateWriter()
    for word in state { writer.write(word) }
    var reader = StateReader(writer.bytes)
    try reader.read(into: &generator)
    return generator
  }

  /// From the state 1, 2, 3, 4 and after a thousand numbers from another one; both computed by a separate
  /// implementation in Python after the published C code.
  @Test func numbersMatchAnIndependentImplementation() throws {
    var small = try generator([1, 2, 3, 4])
    #expect(
      (0..<6).map { _ in small.next() } == [
        41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386, 9_228_616_714_210_784_205,
        9_973_669_472_204_895_162,
      ])
    var full = try generator([
      0x9e37_79b9_7f4a_7c15, 0xbf58_476d_1ce4_e5b9, 0x94d0_49bb_1331_11eb, 0x2545_f491_4f6c_dd1d,
    ])
    let numbers = (0..<1000).map { _ in full.next() }
    #expect(numbers[0] == 0xc39e_d566_18ac_3acc)
    #expect(numbers[999] == 0x7350_4eed_85d2_101c)
    #expect(full.s0 == 0x3ee2_aa19_957e_221e && full.s3 == 0x7d57_c9cf_53aa_7207)
  }

  @Test func wholeNumbersStayBelowTheirBound() {
    var philox = RandomStreams(seed: 5).stream(0)
    var generator = Xoshiro256(seededBy: &philox)
    for bound in [1, 2, 3, 10, 1000, Int.max] {
      for _ in 0..<1000 { #expect((0..<bound).contains(generator.below(bound))) }
    }
  }
}

/// Gross faults that would bias every result: unequal values or pairs of values. The limits are five standard
/// deviations of χ² with fixed seeds.
@Suite struct UniformityTests {
  private func chiSquared(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
  }

  private func isUniform(_ counts: [Int]) -> Bool {
    let degrees = Double(counts.count - 1)
    return abs(chiSquared(counts) - degrees) < 5 * (2 * degrees).squareRoot()
  }

  private func tests(_ next: () -> UInt64) {
    var values = Array(repeating: 0, count: 256)
    var pairs = Array(repeating: 0, count: 1024)
    var bits = Array(repeating: 0, count: 64)
    let draws = 1 << 20
    var before = next()
    for _ in 0..<draws {
      let number = next()
      values[Int(number >> 56)] += 1
      pairs[Int(number >> 59) << 5 | Int(before >> 59)] += 1
      for bit in 0..<64 { bits[bit] += Int(number >> UInt64(bit) & 1) }
      before = number
    }
    #expect(isUniform(values))
    #expect(isUniform(pairs))
    for count in bits { #expect(abs(Double(count) - Double(draws) / 2) < 5 * Double(draws).squareRoot() / 2) }
  }

  @Test func philoxIsUniform() {
    var philox = RandomStreams(seed: 1).stream(0)
    tests { philox.next() }
  }

  @Test func philoxIsUniformAcrossPoints() {
    var point: UInt32 = 0
    tests {
      point += 1
      var philox = RandomStreams(seed: 1, point: point).stream(0)
      return philox.next()
    }
  }

  @Test func xoshiroIsUniform() {
    var philox = RandomStreams(seed: 2).stream(0)
    var xoshiro = Xoshiro256(seededBy: &philox)
    tests { xoshiro.next() }
  }

  @Test func realNumbersFillTheUnitIntervalEvenly() {
    var philox = RandomStreams(seed: 3).stream(0)
    var counts = Array(repeating: 0, count: 100)
    for _ in 0..<1_000_000 {
      let number = philox.uniform()
      #expect(number >= 0 && number < 1)
      counts[Int(number * 100)] += 1
    }
    #expect(isUniform(counts))
  }
}
