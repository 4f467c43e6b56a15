import Emergence

/// A lattice whose sites or bonds are occupied where a number drawn for each is below p, with its clusters.
///
/// The numbers stay when p changes, so that a rising p only adds to a configuration and never rearranges it.
struct PercolationLattice: Sendable {
  let shape: LatticeShape
  let drawsBonds: Bool
  /// No bond leaves the lattice. Otherwise it is a torus.
  let isOpen: Bool
  /// Uniform 32-bit numbers: one per site, or one per bond axis by axis, each axis padded to 512 sites.
  private var uniforms: [UInt32]
  /// 1 where a site is occupied; all sites are where bonds are drawn.
  private(set) var sites: [Int8]
  /// The clusters; those of empty sites have no meaning.
  private(set) var forest: SwendsenWangScratch
  /// How many times the last axis is crossed between a site and its parent.
  private var windings: [Int32]
  private(set) var clusters = Clusters()

  /// What is known about the clusters of one configuration.
  struct Clusters: Sendable {
    var largest = 0
    /// The first site of the largest cluster; where several are equally large, of the first of them.
    var largestRoot = -1
    var count = 0
    /// Σ n² and Σ n⁴ over clusters of n sites.
    var squares = 0.0
    var fourths = 0.0
    /// Open: a cluster joins the first and the last layer. Torus: a cluster winds around the last axis.
    var spans = false
  }

  init(_ shape: LatticeShape, drawsBonds: Bool, isOpen: Bool) {
    self.shape = shape
    self.drawsBonds = drawsBonds
    self.isOpen = isOpen
    let padded = (shape.count + 511) / 512 * 512
    uniforms = Array(repeating: 0, count: drawsBonds ? padded * shape.axes : padded)
    sites = Array(repeating: 1, count: shape.count)
    forest = SwendsenWangScratch(sites: shape.count, dimension: shape.axes)
    for index in forest.bonds.indices { forest.bonds[index] = SIMD8(repeating: .max) }
    windings = Array(repeating: 0, count: isOpen ? 0 : shape.count)
  }

  mutating func draw(_ random: inout MultiSpinGenerator) {
    var generator = random
    uniforms.withUnsafeMutableBytes { bytes in
      let words = bytes.assumingMemoryBound(to: MultiSpinGenerator.Word.self)
      for index in words.indices { words[index] = generator.next() }
    }
    random = generator
  }

  /// Occupies sites or bonds below a threshold and finds the clusters.
  /// - Parameter threshold: p times 2³².
  mutating func occupy(below threshold: UInt64) {
    uniforms.withUnsafeBufferPointer { uniforms in
      if drawsBonds {
        forest.bonds.withUnsafeMutableBytes { bytes in
          let words = bytes.assumingMemoryBound(to: UInt64.self)
          for index in words.indices {
            var word: UInt64 = 0
            for bit in 0..<64 { word |= (UInt64(uniforms[64 * index + bit]) < threshold ? 1 : 0) << UInt64(bit) }
            words[index] = word
          }
        }
      } else {
        sites.withUnsafeMutableBufferPointer { sites in
          for i in sites.indices { sites[i] = UInt64(uniforms[i]) < threshold ? 1 : 0 }
        }
      }
    }
    findClusters()
  }

  private mutating func findClusters() {
    let shape = shape
    // A torus is first cut open along its last axis and then closed again counting the windings.
    let periodicAxes = isOpen ? 0 : shape.dimension - 1
    forest.bonds.withUnsafeBytes { bonds in
      forest.parent.withUnsafeMutableBufferPointer { parent in
        sites.withUnsafeBufferPointer { sites in
          ClusterForest.join(
            sites.baseAddress!, bonds: bonds.assumingMemoryBound(to: UInt64.self).baseAddress!, shape,
            periodicAxes: periodicAxes, parent: parent.baseAddress!)
        }
      }
    }
    flatten()
    let spans = isOpen ? joinsFirstAndLastLayer() : closeLastAxis()
    _ = forest.measureClusters()
    clusters = Clusters(spans: spans)
    for i in 0..<shape.count where forest.parent[i] == i && sites[i] != 0 {
      let size = Int(forest.sizes[i])
      let square = Double(size) * Double(size)
      clusters.count += 1
      clusters.squares += square
      clusters.fourths += square * square
      if size > clusters.largest {
        clusters.largest = size
        clusters.largestRoot = i
      }
    }
  }

  /// Makes every site point to the first of its cluster.
  private mutating func flatten() {
    forest.parent.withUnsafeMutableBufferPointer { parent in
      for i in parent.indices { parent[i] = parent[Int(parent[i])] }
    }
  }

  private mutating func joinsFirstAndLastLayer() -> Bool {
    let count = shape.count
    let layer = count / shape.side
    // The sizes are not yet in use and serve as marks of the clusters that touch the first layer.
    for i in count - layer..<count { forest.sizes[Int(forest.parent[i])] = 0 }
    for i in 0..<layer where sites[i] != 0 { forest.sizes[Int(forest.parent[i])] = 1 }
    return (count - layer..<count).contains { sites[$0] != 0 && forest.sizes[Int(forest.parent[$0])] == 1 }
  }

  /// Joins the last layer to the first one, in a forest that knows for each site how many turns around the last axis lie
  /// between it and its parent (Newman & Ziff, Phys. Rev. E 64 (2001) 016706, section II D).
  /// - Returns: Whether an occupied cluster meets itself after a turn.
  private mutating func closeLastAxis() -> Bool {
    let (side, count) = (shape.side, shape.count)
    let first = count - count / side
    let axis = ClusterForest.wordsPerAxis(sites: count)
    let isTriangular = shape.kind == .triangular
    let dimension = shape.dimension
    return forest.bonds.withUnsafeBytes { bytes in
      let bonds = bytes.assumingMemoryBound(to: UInt64.self)
      return forest.parent.withUnsafeMutableBufferPointer { parent in
        windings.withUnsafeMutableBufferPointer { windings in
          for i in windings.indices { windings[i] = 0 }
          var spans = false
          func isActive(_ site: Int, _ number: Int) -> Bool {
            bonds[number * axis + site >> 6] >> UInt64(site & 63) & 1 != 0
          }
          func close(_ from: Int, _ to: Int) {
            guard sites[from] != 0, sites[to] != 0 else { return }
            let (a, turnsA) = Self.root(parent, windings, from)
            let (b, turnsB) = Self.root(parent, windings, to)
            let turns = turnsA + 1 - turnsB
            if a == b {
              if turns != 0 { spans = true }
            } else if a < b {
              parent[b] = Int32(truncatingIfNeeded: a)
              windings[b] = turns
            } else {
              parent[a] = Int32(truncatingIfNeeded: b)
              windings[a] = -turns
            }
          }
          for site in first..<count {
            let opposite = site - first
            if isActive(site, dimension - 1) { close(site, opposite) }
            if isTriangular, isActive(site, 2) { close(site, opposite == side - 1 ? 0 : opposite + 1) }
          }
          return spans
        }
      }
    }
  }

  /// The first site of a cluster and the turns from it to a site; shortens the way on the next occasion.
  private static func root(
    _ parent: UnsafeMutableBufferPointer<Int32>, _ windings: UnsafeMutableBufferPointer<Int32>, _ site: Int
  ) -> (root: Int, turns: Int32) {
    var root = site
    var turns: Int32 = 0
    while Int(parent[root]) != root {
      turns += windings[root]
      root = Int(parent[root])
    }
    var place = site
    var left = turns
    while place != root {
      let next = Int(parent[place])
      let step = windings[place]
      parent[place] = Int32(truncatingIfNeeded: root)
      windings[place] = left
      left -= step
      place = next
    }
    return (root, turns)
  }

  // MARK: Picture

  /// Whether each site belongs to the largest cluster; empty sites do not.
  func isInLargest(_ site: Int) -> Bool {
    // Two parents at most: the first site of a piece of a torus cut open, and that of the cluster.
    var root = site
    while Int(forest.parent[root]) != root { root = Int(forest.parent[root]) }
    return sites[site] != 0 && root == clusters.largestRoot
  }

  /// Whether the bond from a site forward along an axis exists and is occupied.
  func hasBond(_ site: Int, axis: Int) -> Bool {
    let side = shape.side
    let (x, y, z) = (site % side, site / side % side, site / side / side)
    let isInside =
      axis == 0
      ? x + 1 < side : axis == 1 ? y + 1 < side : shape.dimension == 2 ? x + 1 < side && y + 1 < side : z + 1 < side
    guard !isOpen || isInside else { return false }
    let word = axis * ClusterForest.wordsPerAxis(sites: shape.count) + site >> 6
    return forest.bonds[word >> 3][word & 7] >> UInt64(site & 63) & 1 != 0
  }
}
