/// A rate that the hardware does not let a kernel exceed, as long as the kernel does its work in the way that the name
/// says.
struct Limit {
  let rate: Double
  let name: String
}

/// Measures what the processor and its memory can do at most, with nothing else done beside.
struct Limits {
  /// Vectors of 512 random bits per second from eight xoshiro256++ generators side by side.
  let randomVectors: Double
  /// Numbers of 64 random bits per second from one xoshiro256++ generator.
  let randomNumbers: Double
  /// Bytes per second that one thread reads and writes when it adds 1 to an array of 64 MB, both ways counted.
  let bandwidth: Double

  init(repeats: Int) {
    randomVectors = Self.best(of: repeats) {
      let count = 20_000_000
      var lanes = VectorGenerator()
      var sum = SIMD8<UInt64>.zero
      for _ in 0..<count { sum ^= lanes.next() }
      consume(sum.wrappedSum())
      return count
    }
    randomNumbers = Self.best(of: repeats) {
      let count = 50_000_000
      var generator = VectorGenerator.Lane()
      var sum: UInt64 = 0
      for _ in 0..<count { sum ^= generator.next() }
      consume(sum)
      return count
    }
    var array = [SIMD8<UInt64>](repeating: .zero, count: 1 << 20)
    bandwidth = Self.best(of: 2 * repeats) {
      for i in array.indices { array[i] &+= SIMD8(repeating: 1) }
      return array.count * 128
    }
    consume(array[7][3])
  }

  private static func best(of repeats: Int, _ work: () -> Int) -> Double {
    (0..<repeats).map { _ in
      var count = 0
      let seconds = BenchClock.processor.time { count = work() }
      return Double(count) / seconds
    }.max()!
  }

  /// A bit-parallel sweep draws `planes` random bits for each spin: the fewest that leave a comparison with a threshold
  /// undecided in less than one vector in sixteen. Half a row of a small lattice does not fill the lanes of a vector.
  func multiSpin(planes: Int, size: Int) -> Limit {
    let filled = Double(size) / Double((size + 127) / 128 * 128)
    return Limit(rate: randomVectors * 512 * filled / Double(planes), name: "random bits, \(planes) a spin")
  }

  /// A cluster asks for all neighbours of each of its spins, with 32 random bits each.
  func wolff(neighbors: Int) -> Limit {
    Limit(rate: randomNumbers * 2 / Double(neighbors), name: "random numbers, \(neighbors / 2) a spin")
  }

  /// An update writes and reads bonds, labels, cluster sizes and spins once: the least a label-propagating update of a
  /// lattice larger than the caches must move.
  func swendsenWang(dimension: Int) -> Limit {
    // Bonds: 1 bit per axis each way. Spins: 1 byte read, 1 byte written. Labels: 4 bytes written, read twice. Cluster
    // sizes: 4 bytes written, read and written again.
    let bytes = Double(dimension) / 4 + 2 + 12 + 12
    return Limit(rate: bandwidth / bytes, name: "memory, \(bytes.formatted()) bytes a site")
  }
}

extension Double {
  fileprivate func formatted() -> String {
    self == rounded() ? String(Int(self)) : String(self)
  }
}

/// xoshiro256++ (Blackman & Vigna 2021), written once more here because the limit must be measured apart from the code
/// that should reach it.
struct VectorGenerator {
  struct Lane {
    var s0: UInt64 = 1, s1: UInt64 = 2, s2: UInt64 = 3, s3: UInt64 = 4

    @inline(__always)
    mutating func next() -> UInt64 {
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
  }

  var s0 = SIMD8<UInt64>(1, 2, 3, 4, 5, 6, 7, 8), s1 = SIMD8<UInt64>(repeating: 9)
  var s2 = SIMD8<UInt64>(repeating: 10), s3 = SIMD8<UInt64>(8, 7, 6, 5, 4, 3, 2, 1)

  @inline(__always)
  mutating func next() -> SIMD8<UInt64> {
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
}
