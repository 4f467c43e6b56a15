/// Clusters of connected sites as a forest: every site points to a site of its cluster with a smaller index, the first
/// site of a cluster to itself. Union–find with path halving (Tarjan & van Leeuwen, J. ACM 31 (1984) 245).
enum ClusterForest {
  /// Joins equal neighbours whose bond is active, in the order of Hoshen & Kopelman, Phys. Rev. B 14 (1976) 3438.
  /// - Parameters:
  ///   - states: of all sites.
  ///   - bonds: one bit per site and axis, axis by axis, each axis padded to 512 sites: the bond forward along the axis.
  ///   - periodicAxes: how many axes, in the order x, y, z, are closed to rings; all of them where it is nil.
  static func join(
    _ states: UnsafePointer<Int8>, bonds: UnsafePointer<UInt64>, _ shape: LatticeShape, periodicAxes: Int? = nil,
    parent: UnsafeMutablePointer<Int32>
  ) {
    let (dimension, side, count) = (shape.dimension, shape.side, shape.count)
    let closed = periodicAxes ?? dimension
    let isTriangular = shape.kind == .triangular
    let layer = side * side
    let axis = wordsPerAxis(sites: count)
    // Whether the bond from a site forward along an axis is active, given the site at its other end.
    @inline(__always) func joins(_ from: Int, _ to: Int, _ axisBonds: UnsafePointer<UInt64>) -> Bool {
      axisBonds[from >> 6] >> UInt64(from & 63) & (states[from] == states[to] ? 1 : 0) != 0
    }
    @inline(__always) func joinRows(_ from: Int, _ to: Int, _ axisBonds: UnsafePointer<UInt64>) {
      for x in 0..<side where joins(from + x, to + x, axisBonds) { unite(parent, from + x, to + x) }
    }
    @inline(__always) func joinDiagonally(_ from: Int, _ to: Int, _ axisBonds: UnsafePointer<UInt64>) {
      for x in 0..<side - 1 where joins(from + x, to + x + 1, axisBonds) { unite(parent, from + x, to + x + 1) }
      if closed > 0, joins(from + side - 1, to, axisBonds) { unite(parent, from + side - 1, to) }
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
          label = unite(parent, label, root: root(parent, i - side))
        }
        if hasAbove, joins(i - layer, i, bonds + 2 * axis) {
          label = unite(parent, label, root: root(parent, i - layer))
        }
      }
      if closed > 0, joins(start + side - 1, start, bonds) { unite(parent, start, start + side - 1) }
      if closed > 1, y == side - 1 { joinRows(start, start - layer + side, bonds + axis) }
      if closed > 2, start >= count - layer { joinRows(start, start - count + layer, bonds + 2 * axis) }
      if isTriangular {
        if y > 0 { joinDiagonally(start - side, start, bonds + 2 * axis) }
        if closed > 1, y == side - 1 { joinDiagonally(start, 0, bonds + 2 * axis) }
      }
    }
  }

  /// Words of 64 bonds along one axis.
  static func wordsPerAxis(sites: Int) -> Int { (sites + 511) / 512 * 8 }

  /// The first site of a site's cluster.
  @inline(__always)
  static func root(_ parent: UnsafeMutablePointer<Int32>, _ site: Int) -> Int {
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
  static func unite(_ parent: UnsafeMutablePointer<Int32>, _ a: Int, _ b: Int) {
    _ = unite(parent, root(parent, a), root: root(parent, b))
  }

  /// Unites the clusters of two roots and returns the root of both.
  @inline(__always)
  static func unite(_ parent: UnsafeMutablePointer<Int32>, _ a: Int, root b: Int) -> Int {
    let first = min(a, b)
    parent[max(a, b)] = Int32(truncatingIfNeeded: first)
    return first
  }
}
