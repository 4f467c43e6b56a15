import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Working memory of Swendsen–Wang updates on a lattice of one size; contents do not outlive an update.
package struct SwendsenWangScratch: Sendable {
  /// One bit per site and axis, axis by axis: the bond to the next site along the axis is active if both spins agree.
  package var bonds: [SIMD8<UInt64>]
  /// A site of the same cluster with a smaller index, or the site itself for the first of its cluster.
  package var parent: [Int32]
  /// Sites below and including each site in the forest of `parent`; at a root, its cluster.
  package var sizes: [Int32]

  package init(sites: Int, dimension: Int) {
    bonds = Array(repeating: .zero, count: (sites + 511) / 512 * dimension)
    parent = Array(repeating: 0, count: sites)
    sizes = Array(repeating: 0, count: sites)
  }
}

extension SpinLattice {
  /// One Swendsen–Wang update (Swendsen & Wang, Phys. Rev. Lett. 58 (1987) 86): every bond between equal spins is active
  /// with 1 − e^{−2J/T}, and every cluster of active bonds draws a new spin; in a field h a cluster of n spins turns up
  /// with 1/(1 + e^{−2hn/T}).
  /// - Parameters:
  ///   - bond: 1 − e^{−2J/T} times 2⁶⁴.
  ///   - fieldCost: 2h/T.
  /// - Returns: Σ n² over clusters, whose mean over N² is ⟨m²⟩ without a field.
  package mutating func updateSwendsenWang(
    bond: UInt64, fieldCost: Double, random: inout MultiSpinGenerator, scratch: inout SwendsenWangScratch
  ) -> Double {
    var generator = random
    for index in scratch.bonds.indices { scratch.bonds[index] = generator.bernoulli(bond) }
    random = generator
    scratch.bonds.withUnsafeBytes { bonds in
      scratch.parent.withUnsafeMutableBufferPointer { parent in
        spins.withUnsafeBufferPointer { spins in
          joinClusters(
            spins.baseAddress!, bonds.baseAddress!.assumingMemoryBound(to: UInt64.self), parent.baseAddress!)
        }
      }
    }
    let squares = measureClusters(&scratch)
    drawSpins(fieldCost, &random, scratch)
    return squares
  }

  /// Builds the forest of clusters in the order of Hoshen & Kopelman, Phys. Rev. B 14 (1976) 3438. A site's parent always
  /// has a smaller index.
  private func joinClusters(
    _ spins: UnsafePointer<Int8>, _ bonds: UnsafePointer<UInt64>, _ parent: UnsafeMutablePointer<Int32>
  ) {
    let (dimension, side, count) = (dimension, side, count)
    let layer = side * side
    let axis = (count + 511) / 512 * 8
    // Whether the bond from a site forward along an axis is active, given the site at its other end.
    @inline(__always) func joins(_ from: Int, _ to: Int, _ axisBonds: UnsafePointer<UInt64>) -> Bool {
      axisBonds[from >> 6] >> UInt64(from & 63) & (spins[from] == spins[to] ? 1 : 0) != 0
    }
    @inline(__always) func joinRows(_ from: Int, _ to: Int, _ axisBonds: UnsafePointer<UInt64>) {
      for x in 0..<side where joins(from + x, to + x, axisBonds) { Self.unite(parent, from + x, to + x) }
    }
    for start in stride(from: 0, to: count, by: side) {
      let y = start / side % side
      let hasUp = dimension > 1 && y > 0
      let hasAbove = dimension > 2 && start >= layer
      // The root of the run of sites along the row that ends here.
      var label = start
      for i in start..<start + side {
        if i > start { label = joins(i - 1, i, bonds) ? label : i }
        parent[i] = Int32(truncatingIfNeeded: label)
        if hasUp, joins(i - side, i, bonds + axis) {
          label = Self.unite(parent, label, root: Self.root(parent, i - side))
        }
        if hasAbove, joins(i - layer, i, bonds + 2 * axis) {
          label = Self.unite(parent, label, root: Self.root(parent, i - layer))
        }
      }
      if joins(start + side - 1, start, bonds) { Self.unite(parent, start, start + side - 1) }
      if dimension > 1, y == side - 1 { joinRows(start, start - layer + side, bonds + axis) }
      if dimension > 2, start >= count - layer { joinRows(start, start - count + layer, bonds + 2 * axis) }
    }
  }

  @inline(__always)
  private static func root(_ parent: UnsafeMutablePointer<Int32>, _ site: Int) -> Int {
    var site = site
    while true {
      let above = Int(parent[site])
      if above == site { return site }
      // Path halving: every other site on the way points to its grandparent.
      let next = parent[above]
      parent[site] = next
      site = Int(next)
    }
  }

  @inline(__always)
  private static func unite(_ parent: UnsafeMutablePointer<Int32>, _ a: Int, _ b: Int) {
    _ = unite(parent, root(parent, a), root: root(parent, b))
  }

  /// Unites the clusters of two roots and returns the root of both.
  @inline(__always)
  private static func unite(_ parent: UnsafeMutablePointer<Int32>, _ a: Int, root b: Int) -> Int {
    let first = min(a, b)
    parent[max(a, b)] = Int32(truncatingIfNeeded: first)
    return first
  }

  /// Cluster sizes, summed from the leaves: parents come before their children.
  private func measureClusters(_ scratch: inout SwendsenWangScratch) -> Double {
    let count = count
    return scratch.sizes.withUnsafeMutableBufferPointer { sizes in
      scratch.parent.withUnsafeBufferPointer { parent in
        for i in 0..<count { sizes[i] = 1 }
        var squares = 0.0
        for i in stride(from: count - 1, through: 0, by: -1) {
          let above = Int(parent[i])
          let size = sizes[i]
          if above == i { squares += Double(size) * Double(size) } else { sizes[above] += size }
        }
        return squares
      }
    }
  }

  /// Gives each cluster a new spin, in ascending order: a root draws, every other site copies its parent.
  private mutating func drawSpins(_ fieldCost: Double, _ random: inout MultiSpinGenerator, _ scratch: SwendsenWangScratch) {
    let count = count
    var generator = random
    spins.withUnsafeMutableBufferPointer { spins in
      scratch.parent.withUnsafeBufferPointer { parent in
        for start in stride(from: 0, to: count, by: 512) {
          let numbers = generator.next()
          for i in start..<min(start + 512, count) {
            let above = Int(parent[i])
            let bit = numbers[(i - start) >> 6] >> UInt64(i & 63) & 1
            let drawn = Int8(truncatingIfNeeded: 2 * bit) - 1
            let copied = spins[above]
            spins[i] = above == i ? drawn : copied
          }
        }
        guard fieldCost != 0 else { return }
        for i in 0..<count {
          let above = Int(parent[i])
          if above == i {
            let uniform = Double(generator.next()[0] >> 11) * 0x1p-53
            spins[i] = uniform * (1 + exp(-fieldCost * Double(scratch.sizes[i]))) < 1 ? 1 : -1
          } else {
            spins[i] = spins[above]
          }
        }
      }
    }
    random = generator
  }
}
