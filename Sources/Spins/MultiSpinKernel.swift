import Emergence

/// Flip thresholds of a single-spin algorithm as bit planes. A site's random number is read in groups of bits, most
/// significant group first; nearly always the first group decides for all 512 sites of a vector.
struct ThresholdPlanes: Sendable {
  typealias Word = SIMD8<UInt64>

  /// True for Metropolis without a field, where only two of the ten classes are random.
  let isSymmetricMetropolis: Bool
  /// For each plane, least significant of its group first, all ones or all zeros per class: the two random classes of
  /// Metropolis without a field (one neighbour against, none against), or else all ten `[up * 5 + k]`.
  let planes: [Word]

  init(_ thresholds: [UInt64]) {
    isSymmetricMetropolis =
      (0...4).allSatisfy { thresholds[5 + $0] == thresholds[4 - $0] } && thresholds[5..<8].allSatisfy { $0 == .max }
    let classes = isSymmetricMetropolis ? [thresholds[8], thresholds[9]] : thresholds
    var planes: [Word] = []
    var top = 64
    for bits in MultiSpinGenerator.groups {
      for bit in top - bits..<top {
        for threshold in classes { planes.append(Word(repeating: threshold >> UInt64(bit) & 1 == 1 ? .max : 0)) }
      }
      top -= bits
    }
    self.planes = planes
  }
}

extension MultiSpinLattice {
  /// Sweeps with the members of a team, or alone without one. Every block of rows has its own generator, so the result
  /// does not depend on the team.
  package mutating func sweep(_ steps: Int, team: ThreadTeam? = nil) {
    let geometry = RowGeometry(rows: rows, words: words, lastBits: lastBits)
    let isSymmetric = thresholdPlanes.isSymmetricMetropolis
    colors.even.withUnsafeMutableBufferPointer { even in
      colors.odd.withUnsafeMutableBufferPointer { odd in
        generators.withUnsafeMutableBufferPointer { generators in
          thresholdPlanes.planes.withUnsafeBufferPointer { planes in
            blocks.withUnsafeBufferPointer { blocks in
              let work = SweepWork(
                geometry: geometry, even: even.baseAddress!, odd: odd.baseAddress!, blocks: blocks,
                generators: generators.baseAddress!, planes: planes.baseAddress!, isSymmetric: isSymmetric)
              if let team {
                team.run { member in work.perform(steps, member: member, of: team) }
              } else {
                work.perform(steps)
              }
            }
          }
        }
      }
    }
  }
}

/// Where a sweep reads and writes. Members of a team touch disjoint blocks, and their barrier separates the colours.
private struct SweepWork: @unchecked Sendable {
  let geometry: RowGeometry
  let even: UnsafeMutablePointer<MultiSpinLattice.Word>
  let odd: UnsafeMutablePointer<MultiSpinLattice.Word>
  let blocks: UnsafeBufferPointer<Range<Int>>
  let generators: UnsafeMutablePointer<MultiSpinGenerator>
  let planes: UnsafePointer<MultiSpinLattice.Word>
  let isSymmetric: Bool

  func perform(_ steps: Int, member: Int = 0, of team: ThreadTeam? = nil) {
    let stride = team?.count ?? 1
    for half in 0..<2 * steps {
      let isEven = half & 1 == 0
      let own = isEven ? even : odd
      let other = UnsafePointer(isEven ? odd : even)
      var block = member
      while block < blocks.count {
        if isSymmetric {
          geometry.update(blocks[block], own, other, isEven, &generators[block], planes, twoClasses: true)
        } else {
          geometry.update(blocks[block], own, other, isEven, &generators[block], planes, twoClasses: false)
        }
        block += stride
      }
      team?.barrier()
    }
  }
}

/// The shape of the rows of a `MultiSpinLattice`, and the update of a range of them.
struct RowGeometry {
  typealias Word = SIMD8<UInt64>

  let rows: Int
  let words: Int
  let lastBits: Int

  @inline(__always)
  func update(
    _ range: Range<Int>, _ own: UnsafeMutablePointer<Word>, _ other: UnsafePointer<Word>, _ isEven: Bool,
    _ generator: inout MultiSpinGenerator, _ planes: UnsafePointer<Word>, twoClasses: Bool
  ) {
    let words = words
    let lastMask = Word(repeating: lastBits == 64 ? .max : (1 << UInt64(lastBits)) - 1)
    let top = Word(repeating: UInt64(lastBits - 1))
    var random = generator
    for r in range {
      let a = own + r * words
      let b = other + r * words
      let above = other + (r == 0 ? rows - 1 : r - 1) * words
      let below = other + (r == rows - 1 ? 0 : r + 1) * words
      // In even rows the even colour has x = 2k and its neighbours of the odd colour are k and k − 1.
      let neighborIsBefore = (r & 1 == 0) == isEven
      for w in 0..<words {
        let up = r == 0 ? Self.fromStripAbove(above[w]) : above[w]
        let down = r == rows - 1 ? Self.fromStripBelow(below[w]) : below[w]
        let near = b[w]
        let far: Word
        if neighborIsBefore {
          far = near &<< 1 | (w > 0 ? b[w - 1] &>> 63 : b[words - 1] &>> top)
        } else {
          far = near &>> 1 | (w < words - 1 ? b[w + 1] &<< 63 : (b[0] & 1) &<< top)
        }
        let mask = w == words - 1 ? lastMask : Word(repeating: .max)
        if twoClasses {
          a[w] ^= Self.symmetricFlips(a[w], up, down, near, far, mask, planes, &random)
        } else {
          a[w] ^= Self.flips(a[w], up, down, near, far, mask, planes, &random)
        }
      }
    }
    generator = random
  }

  /// Metropolis without a field: a site with two or more neighbours against it always flips, one with a single one or
  /// none with probabilities e^{−4J/T} and e^{−8J/T}.
  @inline(__always)
  private static func symmetricFlips(
    _ spin: Word, _ up: Word, _ down: Word, _ near: Word, _ far: Word, _ mask: Word, _ planes: UnsafePointer<Word>,
    _ random: inout MultiSpinGenerator
  ) -> Word {
    let (n0, n1, n2, n3) = (up ^ spin, down ^ spin, near ^ spin, far ^ spin)
    let atLeastTwo = (n0 & n1) | (n2 & n3) | ((n0 ^ n1) & (n2 ^ n3))
    let exactlyOne = (n0 ^ n1 ^ n2 ^ n3) & ~atLeastTwo
    let undetermined = ~atLeastTwo & mask
    var less = Word.zero
    var lessOrEqual = Word(repeating: .max)
    for plane in 0..<MultiSpinGenerator.firstGroup {
      let threshold = exactlyOne & planes[2 * plane] | ~exactlyOne & planes[2 * plane + 1]
      random.compare(with: threshold, &less, &lessOrEqual)
    }
    var flips = less & undetermined
    var open = lessOrEqual & ~less & undetermined
    if open.isAny {
      var first = MultiSpinGenerator.firstGroup
      for bits in MultiSpinGenerator.groups.dropFirst() {
        less = .zero
        lessOrEqual = Word(repeating: .max)
        for plane in first..<first + bits {
          let threshold = exactlyOne & planes[2 * plane] | ~exactlyOne & planes[2 * plane + 1]
          random.compare(with: threshold, &less, &lessOrEqual)
        }
        flips |= less & open
        open &= lessOrEqual & ~less
        first += bits
        if !open.isAny { break }
      }
    }
    return flips | (atLeastTwo & mask)
  }

  /// Any flip thresholds, by spin and number of neighbours that are up.
  @inline(__always)
  private static func flips(
    _ spin: Word, _ up: Word, _ down: Word, _ near: Word, _ far: Word, _ mask: Word, _ planes: UnsafePointer<Word>,
    _ random: inout MultiSpinGenerator
  ) -> Word {
    // A full adder counts the neighbours that are up: ones + 2 twos + 4 fours.
    let three = up ^ down ^ near
    let carry = (up & down) | (near & (up ^ down))
    let ones = three ^ far
    let both = three & far
    let twos = carry ^ both
    let fours = carry & both
    let (k0, k1, k2, k3) = (~(ones | twos | fours), ones & ~twos, twos & ~ones, ones & twos)
    @inline(__always) func threshold(_ plane: Int) -> Word {
      let p = planes + 10 * plane
      let whenDown = k0 & p[0] | k1 & p[1] | k2 & p[2] | k3 & p[3] | fours & p[4]
      let whenUp = k0 & p[5] | k1 & p[6] | k2 & p[7] | k3 & p[8] | fours & p[9]
      return spin & whenUp | ~spin & whenDown
    }
    var less = Word.zero
    var open = mask
    var flips = Word.zero
    var first = 0
    for bits in MultiSpinGenerator.groups {
      var lessOrEqual = Word(repeating: .max)
      less = .zero
      for plane in first..<first + bits { random.compare(with: threshold(plane), &less, &lessOrEqual) }
      flips |= less & open
      open &= lessOrEqual & ~less
      first += bits
      if !open.isAny { break }
    }
    return flips
  }

  @inline(__always)
  static func fromStripAbove(_ v: Word) -> Word {
    Word(v[7], v[0], v[1], v[2], v[3], v[4], v[5], v[6])
  }

  @inline(__always)
  static func fromStripBelow(_ v: Word) -> Word {
    Word(v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[0])
  }
}

extension MultiSpinLattice {
  /// Σ s of every row, and Σ s_i s_j over all bonds.
  package func measure() -> (layers: [Int], bondSum: Int) {
    var ups = [Int](repeating: 0, count: side)
    // Bonds between unequal spins; every bond has one end of the even colour.
    var broken = 0
    let lastMask = Word(repeating: lastBits == 64 ? .max : (1 << UInt64(lastBits)) - 1)
    let top = Word(repeating: UInt64(lastBits - 1))
    colors.even.withUnsafeBufferPointer { even in
      colors.odd.withUnsafeBufferPointer { odd in
        for r in 0..<rows {
          var up = Word.zero
          var rowBroken = Word.zero
          for w in 0..<words {
            let a = even[r * words + w]
            let b = odd[r * words + w]
            up &+= a.nonzeroBits &+ b.nonzeroBits
            let above = r == 0 ? RowGeometry.fromStripAbove(odd[(rows - 1) * words + w]) : odd[(r - 1) * words + w]
            let below = r == rows - 1 ? RowGeometry.fromStripBelow(odd[w]) : odd[(r + 1) * words + w]
            let far: Word
            if r & 1 == 0 {
              far = b &<< 1 | (w > 0 ? odd[r * words + w - 1] &>> 63 : odd[r * words + words - 1] &>> top)
            } else {
              far = b &>> 1 | (w < words - 1 ? odd[r * words + w + 1] &<< 63 : (odd[r * words] & 1) &<< top)
            }
            let mask = w == words - 1 ? lastMask : Word(repeating: .max)
            rowBroken &+= (a ^ above).nonzeroBits &+ (a ^ below).nonzeroBits &+ (a ^ b).nonzeroBits
            rowBroken &+= ((a ^ far) & mask).nonzeroBits
          }
          for lane in 0..<Self.lanes { ups[lane * rows + r] = Int(up[lane]) }
          broken += Int(rowBroken.wrappedSum())
        }
      }
    }
    for y in 0..<side { ups[y] = 2 * ups[y] - side }
    return (ups, 2 * side * side - 2 * broken)
  }
}
