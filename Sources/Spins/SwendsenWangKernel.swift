import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension SpinLattice {
  /// One Swendsen–Wang update (Swendsen & Wang, Phys. Rev. Lett. 58 (1987) 86): every bond between equal spins is active
  /// with 1 − e^{−2J/T}, and every cluster of active bonds draws a new spin; in a field h a cluster of n spins turns up
  /// with 1/(1 + e^{−2hn/T}).
  /// - Parameters:
  ///   - bond: 1 − e^{−2J/T} times 2³².
  ///   - fieldCost: 2h/T.
  ///   - parent: Room for every site; contents are scratch.
  /// - Returns: Σ n² over clusters, whose mean over N² is ⟨m²⟩ without a field.
  mutating func updateSwendsenWang(
    bond: UInt64, fieldCost: Double, random: inout Xoshiro256, parent: inout [Int32]
  ) -> Double {
    let side = side
    let count = count
    var generator = random
    var squares = 0.0
    let dimension = dimension
    spins.withUnsafeMutableBufferPointer { spins in
      parent.withUnsafeMutableBufferPointer { parent in
        for i in 0..<count { parent[i] = Int32(truncatingIfNeeded: i) }
        var stride = 1
        for _ in 0..<dimension {
          let block = side * stride
          for start in Swift.stride(from: 0, to: count, by: block) {
            for offset in 0..<block {
              let i = start + offset
              let j = offset + stride < block ? i + stride : i + stride - block
              if spins[i] == spins[j], generator.next() >> 32 < bond { Self.unite(parent, i, j) }
            }
          }
          stride *= side
        }
        var sizes = [Int32](repeating: 0, count: count)
        for i in 0..<count {
          let root = Self.root(parent, i)
          parent[i] = Int32(truncatingIfNeeded: root)
          sizes[root] += 1
        }
        for i in 0..<count where sizes[i] > 0 {
          let size = Double(sizes[i])
          squares += size * size
          let isUp = fieldCost == 0 ? generator.next() >> 63 == 1 : generator.uniform() * (1 + exp(-fieldCost * size)) < 1
          // A root comes first in its cluster, so its own spin may already hold the new value.
          spins[i] = isUp ? 1 : -1
        }
        for i in 0..<count { spins[i] = spins[Int(parent[i])] }
      }
    }
    random = generator
    return squares
  }

  @inline(__always)
  private static func root(_ parent: UnsafeMutableBufferPointer<Int32>, _ site: Int) -> Int {
    var site = site
    while true {
      let above = Int(parent[site])
      if above == site { return site }
      // Path halving: every other site on the way points to its grandparent.
      parent[site] = parent[above]
      site = Int(parent[site])
    }
  }

  @inline(__always)
  private static func unite(_ parent: UnsafeMutableBufferPointer<Int32>, _ a: Int, _ b: Int) {
    let a = root(parent, a)
    let b = root(parent, b)
    if a < b { parent[b] = Int32(truncatingIfNeeded: a) } else { parent[a] = Int32(truncatingIfNeeded: b) }
  }
}
