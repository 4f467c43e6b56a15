/// Why saved bytes are not the state of a system.
public struct StateError: Explained {
  public let explanation: LocalizedText

  public init(_ explanation: LocalizedText) {
    self.explanation = explanation
  }

  /// Bytes are missing at the end.
  static let tooShort = StateError(LocalizedText(en: "the saved state ends too early", zh: "保存的状态过早结束"))
}

/// Collects a system's state as bytes, little-endian whatever the machine.
public struct StateWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write<Value: FixedWidthInteger & Sendable>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  public mutating func write(_ value: Double) {
    write(value.bitPattern)
  }

  /// The count, then the values.
  public mutating func write<Value: FixedWidthInteger & Sendable>(_ values: [Value]) {
    write(UInt64(values.count))
    bytes.reserveCapacity(bytes.count + values.count * MemoryLayout<Value>.size)
    for value in values { write(value) }
  }

  /// The count, then the values.
  public mutating func write(_ values: [Double]) {
    write(values.map(\.bitPattern))
  }

  public mutating func write(_ random: Xoshiro256) {
    for word in [random.s0, random.s1, random.s2, random.s3] { write(word) }
  }
}

/// Reads back what a `StateWriter` collected, in the same order.
public struct StateReader: Sendable {
  private let bytes: [UInt8]
  private var offset = 0

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// True when every byte has been read.
  public var isAtEnd: Bool { offset == bytes.count }

  public mutating func read<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    let size = MemoryLayout<Value>.size
    guard bytes.count - offset >= size else { throw StateError.tooShort }
    defer { offset += size }
    return bytes.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Value.self)) }
  }

  public mutating func read(_ type: Double.Type) throws -> Double {
    Double(bitPattern: try read(UInt64.self))
  }

  public mutating func readArray<Value: FixedWidthInteger>(_ type: Value.Type) throws -> [Value] {
    let count = try read(UInt64.self)
    guard count <= UInt64((bytes.count - offset) / MemoryLayout<Value>.size) else {
      throw StateError.tooShort
    }
    return try (0..<Int(count)).map { _ in try read(Value.self) }
  }

  public mutating func readArray(_ type: Double.Type) throws -> [Double] {
    try readArray(UInt64.self).map(Double.init(bitPattern:))
  }

  /// Replaces the state of a generator by a saved one.
  public mutating func read(into random: inout Xoshiro256) throws {
    random.s0 = try read(UInt64.self)
    random.s1 = try read(UInt64.self)
    random.s2 = try read(UInt64.self)
    random.s3 = try read(UInt64.self)
  }
}
