import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension SpinLattice {
  /// Flips one Wolff cluster (Wolff, Phys. Rev. Lett. 62 (1989) 361) grown from a random site.
  ///
  /// The frontier is a queue rather than a stack: the next site to expand does not depend on the last one found, so the
  /// processor overlaps their memory accesses. Whether a neighbour joins is arithmetic, not a branch, because at the
  /// critical point no predictor can guess it.
  /// - Parameters:
  ///   - bond: 1 − e^{−2J/T} times 2³².
  ///   - fieldCost: Energy over temperature that flipping one up spin costs in the field, 2h/T; a cluster flips with
  ///     min(1, e^{−cost}), which leaves the distribution in a field invariant.
  ///   - queue: Room for every site; contents are scratch.
  /// - Returns: The number of spins in the cluster, whether or not it was flipped.
  mutating func growWolffCluster(
    bond: UInt64, fieldCost: Double, random: inout Xoshiro256, queue: inout [UInt64]
  ) -> Int {
    let start = random.below(count)
    let seed = spins[start]
    let shape = shape
    let size =
      dimension == 3
      ? growCubic(start, bond, &random, &queue)
      : spins.withUnsafeMutableBufferPointer { spins in
        Self.growPlanar(spins.baseAddress!, shape, start, to: -seed, bond, &random, &queue)
      }
    if fieldCost != 0 {
      let cost = fieldCost * Double(seed) * Double(size)
      if cost > 0, random.uniform() >= exp(-cost) {
        spins.withUnsafeMutableBufferPointer { spins in
          for entry in queue[0..<size] { spins[Int(entry & 0xFFFF_FFFF)] = seed }
        }
      }
    }
    return size
  }

  /// Chains, square and triangular lattices of spins or other states: turns a cluster of the state of its first site into
  /// another state. A queue entry is the site index with its x in the upper half, so periodic neighbours need no division.
  /// - Returns: The number of sites in the cluster; `queue` begins with them.
  static func growPlanar(
    _ spins: UnsafeMutablePointer<Int8>, _ shape: LatticeShape, _ start: Int, to flipped: Int8, _ bond: UInt64,
    _ random: inout Xoshiro256, _ queue: inout [UInt64]
  ) -> Int {
    let side = shape.side
    let count = shape.count
    let isChain = shape.kind == .chain
    let isTriangular = shape.kind == .triangular
    var generator = random
    var tail = 1
    queue.withUnsafeMutableBufferPointer { queue in
      let queue = queue.baseAddress!
      let seed = spins[start]
      spins[start] = flipped
      queue[0] = UInt64(start) | UInt64(start % side) << 32
      var head = 0
      while head < tail {
        let entry = queue[head]
        head &+= 1
        let i = Int(entry & 0xFFFF_FFFF)
        let x = Int(entry >> 32)
        let r0 = generator.next()
        let right = x &+ 1 == side ? 0 : x &+ 1
        let left = x == 0 ? side &- 1 : x &- 1
        Self.join(
          spins, queue, &tail, i &+ right &- x, UInt64(truncatingIfNeeded: right), seed, flipped, r0 >> 32, bond)
        Self.join(
          spins, queue, &tail, i &+ left &- x, UInt64(truncatingIfNeeded: left), seed, flipped, r0 & 0xFFFF_FFFF, bond)
        if isChain { continue }
        let r1 = generator.next()
        let down = i &+ side >= count ? i &+ side &- count : i &+ side
        let up = i &- side < 0 ? i &- side &+ count : i &- side
        Self.join(
          spins, queue, &tail, down, UInt64(truncatingIfNeeded: x), seed, flipped, r1 >> 32, bond)
        Self.join(
          spins, queue, &tail, up, UInt64(truncatingIfNeeded: x), seed, flipped, r1 & 0xFFFF_FFFF, bond)
        guard isTriangular else { continue }
        let r2 = generator.next()
        Self.join(
          spins, queue, &tail, down &+ right &- x, UInt64(truncatingIfNeeded: right), seed, flipped, r2 >> 32, bond)
        Self.join(
          spins, queue, &tail, up &+ left &- x, UInt64(truncatingIfNeeded: left), seed, flipped, r2 & 0xFFFF_FFFF, bond)
      }
    }
    random = generator
    return tail
  }

  /// Cubic lattices. A queue entry is the site index, x in bits 32–47 and y in bits 48–63.
  private mutating func growCubic(
    _ start: Int, _ bond: UInt64, _ random: inout Xoshiro256, _ queue: inout [UInt64]
  ) -> Int {
    let side = side
    let count = count
    let layer = side * side
    var generator = random
    var tail = 1
    spins.withUnsafeMutableBufferPointer { spins in
      queue.withUnsafeMutableBufferPointer { queue in
        let spins = spins.baseAddress!
        let queue = queue.baseAddress!
        let seed = spins[start]
        let flipped = -seed
        spins[start] = flipped
        queue[0] = UInt64(start) | UInt64(start % side) << 32 | UInt64(start / side % side) << 48
        var head = 0
        while head < tail {
          let entry = queue[head]
          head &+= 1
          let i = Int(entry & 0xFFFF_FFFF)
          let x = Int(entry >> 32 & 0xFFFF)
          let y = Int(entry >> 48)
          let right = x &+ 1 == side ? 0 : x &+ 1
          let left = x == 0 ? side &- 1 : x &- 1
          let front = y &+ 1 == side ? 0 : y &+ 1
          let back = y == 0 ? side &- 1 : y &- 1
          let below = i &+ layer
          let above = i &- layer
          let xy = entry >> 32
          let r0 = generator.next()
          let r1 = generator.next()
          let r2 = generator.next()
          let yPart = UInt64(truncatingIfNeeded: y) << 16
          let xPart = UInt64(truncatingIfNeeded: x)
          Self.join(
            spins, queue, &tail, i &+ right &- x, UInt64(truncatingIfNeeded: right) | yPart, seed, flipped, r0 >> 32,
            bond)
          Self.join(
            spins, queue, &tail, i &+ left &- x, UInt64(truncatingIfNeeded: left) | yPart, seed, flipped,
            r0 & 0xFFFF_FFFF, bond)
          Self.join(
            spins, queue, &tail, i &+ (front &- y) &* side, xPart | UInt64(truncatingIfNeeded: front) << 16, seed,
            flipped, r1 >> 32, bond)
          Self.join(
            spins, queue, &tail, i &+ (back &- y) &* side, xPart | UInt64(truncatingIfNeeded: back) << 16, seed,
            flipped,
            r1 & 0xFFFF_FFFF, bond)
          Self.join(
            spins, queue, &tail, below >= count ? below &- count : below, xy, seed, flipped, r2 >> 32, bond)
          Self.join(
            spins, queue, &tail, above < 0 ? above &+ count : above, xy, seed, flipped, r2 & 0xFFFF_FFFF, bond)
        }
      }
    }
    random = generator
    return tail
  }

  /// Adds site `j` to the cluster if its spin is the seed's and the bond is active, without a branch.
  @inline(__always)
  private static func join(
    _ spins: UnsafeMutablePointer<Int8>, _ queue: UnsafeMutablePointer<UInt64>, _ tail: inout Int, _ j: Int,
    _ coordinates: UInt64, _ seed: Int8, _ flipped: Int8, _ random: UInt64, _ bond: UInt64
  ) {
    let spin = spins[j]
    let joins = (spin == seed ? 1 : 0) & (random < bond ? 1 : 0)
    spins[j] = joins != 0 ? flipped : spin
    queue[tail] = UInt64(truncatingIfNeeded: j) | coordinates << 32
    tail &+= joins
  }
}
