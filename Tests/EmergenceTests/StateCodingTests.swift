import Emergence
import Testing

@Suite struct StateCodingTests {
  private var written: StateWriter {
    var writer = StateWriter()
    writer.write(UInt8(7))
    writer.write(Int64(-3))
    writer.write(-0.0)
    writer.write([UInt16(1), 65535])
    writer.write([Double.pi, .infinity])
    writer.write([UInt64]())
    return writer
  }

  /// Reads everything and returns whether all of it came back.
  private func read(_ bytes: [UInt8]) throws -> Bool {
    var reader = StateReader(bytes)
    let isSame = [
      try reader.read(UInt8.self) == 7,
      try reader.read(Int64.self) == -3,
      try reader.read(Double.self).sign == .minus,
      try reader.readArray(UInt16.self) == [1, 65535],
      try reader.readArray(Double.self) == [.pi, .infinity],
      try reader.readArray(UInt64.self).isEmpty,
    ]
    return !isSame.contains(false) && reader.isAtEnd
  }

  @Test func everythingComesBack() throws {
    #expect(try read(written.bytes))
  }

  @Test func bytesAreLittleEndian() {
    var writer = StateWriter()
    writer.write(UInt32(0x0102_0304))
    #expect(writer.bytes == [4, 3, 2, 1])
  }

  @Test func everyTruncationIsRefused() {
    let bytes = written.bytes
    for length in bytes.indices {
      #expect(throws: StateError.self, "\(length) of \(bytes.count) bytes") { try read(Array(bytes.prefix(length))) }
    }
  }

  /// A count from damaged bytes must not be believed: it would allocate the whole memory.
  @Test(arguments: [1, 2, 1 << 40, UInt64.max, UInt64(Int.max)] as [UInt64])
  func impossibleCountIsRefused(count: UInt64) {
    var writer = StateWriter()
    writer.write(count)
    writer.write(UInt32(0))
    var reader = StateReader(writer.bytes)
    #expect(throws: StateError.self) { try reader.readArray(UInt64.self) }
  }

  @Test func generatorContinuesWhereItWasSaved() throws {
    var philox = RandomStreams(seed: 9).stream(0)
    var generator = Xoshiro256(seededBy: &philox)
    for _ in 0..<100 { _ = generator.next() }
    var writer = StateWriter()
    writer.write(generator)
    var copy = Xoshiro256(seededBy: &philox)
    var reader = StateReader(writer.bytes)
    try reader.read(into: &copy)
    #expect(reader.isAtEnd)
    for _ in 0..<100 { #expect(copy.next() == generator.next()) }
  }
}
