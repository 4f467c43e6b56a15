import Emergence

/// Eight xoshiro256++ generators side by side (Blackman & Vigna, ACM Trans. Math. Softw. 47 (2021) 36).
struct MultiSpinGenerator: Sendable {
  typealias Word = SIMD8<UInt64>

  var s0 = Word.zero, s1 = Word.zero, s2 = Word.zero, s3 = Word.zero

  init(seededBy philox: inout Philox) {
    for lane in 0..<8 {
      let seed = Xoshiro256(seededBy: &philox)
      s0[lane] = seed.s0
      s1[lane] = seed.s1
      s2[lane] = seed.s2
      s3[lane] = seed.s3
    }
  }

  @inline(__always)
  mutating func next() -> Word {
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

extension MultiSpinLattice {
  mutating func sweep(_ steps: Int, threads: Int) {
    for _ in 0..<steps {
      for isEven in [true, false] {
        for block in generators.indices { updateBlock(block, isEven: isEven) }
      }
    }
  }

  /// Updates the sites of one colour in one block of rows.
  mutating func updateBlock(_ block: Int, isEven: Bool) {
    var generator = generators[block]
    let rowRange = rows(ofBlock: block)
    let rows = rows
    let words = words
    let lastBits = lastBits
    let thresholds = thresholds
    func run(_ own: UnsafeMutablePointer<Word>, _ other: UnsafePointer<Word>) {
      let lastMask = Word(repeating: lastBits == 64 ? .max : (1 << UInt64(lastBits)) - 1)
      let top = UInt64(lastBits - 1)
      for r in rowRange {
        let a = own + r * words
        let b = other + r * words
        let above = other + (r == 0 ? rows - 1 : r - 1) * words
        let below = other + (r == rows - 1 ? 0 : r + 1) * words
        let shiftsUp = (r & 1 == 0) == isEven
        for w in 0..<words {
          let u = r == 0 ? Self.fromStripAbove(above[w]) : above[w]
          let d = r == rows - 1 ? Self.fromStripBelow(below[w]) : below[w]
          let n = b[w]
          let side: Word
          if shiftsUp {
            side = n &<< 1 | (w > 0 ? b[w - 1] &>> 63 : b[words - 1] &>> top & 1)
          } else {
            side = n &>> 1 | (w < words - 1 ? b[w + 1] &<< 63 : (b[0] & 1) &<< top)
          }
          // A full adder counts the neighbours that are up: ones + 2 twos + 4 fours.
          let three = u ^ d ^ n
          let carry = (u & d) | (n & (u ^ d))
          let ones = three ^ side
          let both = three & side
          let twos = carry ^ both
          let fours = carry & both
          let spin = a[w]
          var flips = Word.zero
          for lane in 0..<8 {
            var f: UInt64 = 0
            let valid = w == words - 1 ? lastBits : 64
            for bit in 0..<valid {
              let s = UInt64(bit)
              let k = Int(ones[lane] >> s & 1) + 2 * Int(twos[lane] >> s & 1) + 4 * Int(fours[lane] >> s & 1)
              let index = Int(spin[lane] >> s & 1) * 5 + k
              if bit == 0 && lane == 0 { _ = generator.next() }
              var x = generator.s0[lane] &+ s &* 0x9E37_79B9_7F4A_7C15
              x ^= x >> 31; x = x &* 0xBF58_476D_1CE4_E5B9; x ^= x >> 27; x = x &* 0x94D0_49BB_1331_11EB; x ^= x >> 31
              if x < thresholds[index] { f |= 1 << s }
            }
            flips[lane] = f
          }
          if w == words - 1 { flips &= lastMask }
          a[w] = spin ^ flips
        }
      }
    }
    if isEven {
      colors.even.withUnsafeMutableBufferPointer { own in
        colors.odd.withUnsafeBufferPointer { run(own.baseAddress!, $0.baseAddress!) }
      }
    } else {
      colors.odd.withUnsafeMutableBufferPointer { own in
        colors.even.withUnsafeBufferPointer { run(own.baseAddress!, $0.baseAddress!) }
      }
    }
    generators[block] = generator
  }

  @inline(__always)
  static func fromStripAbove(_ v: Word) -> Word {
    Word(v[7], v[0], v[1], v[2], v[3], v[4], v[5], v[6])
  }

  @inline(__always)
  static func fromStripBelow(_ v: Word) -> Word {
    Word(v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[0])
  }

  /// Σ s of every row, and Σ s_i s_j over all bonds.
  func measure() -> (layers: [Int], bondSum: Int) {
    let lattice = bytes
    return (lattice.layerSums, lattice.bondSum)
  }
}
