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

  /// - Parameter dimension: bonds per site.
  package init(sites: Int, dimension: Int) {
    bonds = Array(repeating: .zero, count: (sites + 511) / 512 * dimension)
    parent = Array(repeating: 0, count: sites)
    sizes = Array(repeating: 0, count: sites)
  }

  /// Cluster sizes, summed from the leaves: parents come before their children.
  /// - Returns: Σ n² over clusters.
  mutating func measureClusters() -> Double {
    let count = parent.count
    return sizes.withUnsafeMutableBufferPointer { sizes in
      parent.withUnsafeBufferPointer { parent in
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
          ClusterForest.join(
            spins.baseAddress!, bonds: bonds.baseAddress!.assumingMemoryBound(to: UInt64.self), shape,
            parent: parent.baseAddress!)
        }
      }
    }
    let squares = scratch.measureClusters()
    drawSpins(fieldCost, &random, scratch)
    return squares
  }

  /// Gives each cluster a new spin, in ascending order: a root draws, every other site copies its parent.
  private mutating func drawSpins(
    _ fieldCost: Double, _ random: inout MultiSpinGenerator, _ scratch: SwendsenWangScratch
  ) {
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
