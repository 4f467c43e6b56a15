import Emergence

/// The sweep of Newman & Ziff, Phys. Rev. Lett. 85 (2000) 4104 and Phys. Rev. E 64 (2001) 016706: sites or bonds are
/// occupied one by one in random order, and a union–find keeps the clusters, so that one permutation shows every number
/// n of occupied elements. What is measured at each n, weighted with the binomial distribution of n, is the expectation
/// at an occupation probability p given the permutation.
struct NewmanZiffSweep: Sendable {
  let shape: LatticeShape
  let drawsBonds: Bool
  let isOpen: Bool
  /// Numbers of the bonds inside an open lattice, `axes · site + axis`; empty where every number is one.
  private let bonds: [Int32]
  /// Sites or bonds in the order in which they are occupied.
  private(set) var order: [Int32]
  private var nodes: [Node]

  /// A site of the forest of clusters.
  struct Node: Sendable {
    /// A site of the same cluster, nearer to its root; at the root minus the number of sites; `empty` where the site is
    /// not occupied.
    var link: Int32
    /// Torus: turns around each axis between the site and `link`, packed. Open, at a root: the faces that the cluster
    /// touches, bit 2a for the first layer along axis a and bit 2a + 1 for the last one.
    var turns: Int32

    static let empty = Int32.min
  }

  /// What is known of all clusters while elements are added.
  struct Clusters: Sendable {
    var count = 0
    var largest = 0
    /// Σ s² and Σ s⁴ over clusters of s sites.
    var squares = 0.0
    var fourths = 0.0
    /// Bit a: a cluster joins opposite faces (open) or winds around the torus along axis a.
    var spanned: UInt32 = 0
  }

  init(_ shape: LatticeShape, drawsBonds: Bool, isOpen: Bool) {
    self.shape = shape
    self.drawsBonds = drawsBonds
    self.isOpen = isOpen
    let axes = shape.axes
    bonds =
      drawsBonds && isOpen
      ? (0..<shape.count * axes).filter { Self.isInside(shape, site: $0 / axes, axis: $0 % axes) }.map { Int32($0) }
      : []
    let elements = !drawsBonds ? shape.count : isOpen ? bonds.count : shape.count * axes
    order = Array(repeating: 0, count: elements)
    nodes = Array(repeating: Node(link: Node.empty, turns: 0), count: shape.count)
  }

  /// Whether the bond forward from a site stays inside an open lattice.
  static func isInside(_ shape: LatticeShape, site: Int, axis: Int) -> Bool {
    let side = shape.side
    let (x, y, z) = (site % side, site / side % side, site / side / side)
    return switch axis {
    case 0: x + 1 < side
    case 1: y + 1 < side
    default: shape.kind == .triangular ? x + 1 < side && y + 1 < side : z + 1 < side
    }
  }

  /// Number of sites or bonds.
  var elements: Int { order.count }

  /// Draws a new order of occupation (Durstenfeld's shuffle from the inside out).
  mutating func shuffle(_ random: inout Xoshiro256) {
    var generator = random
    bonds.withUnsafeBufferPointer { bonds in
      order.withUnsafeMutableBufferPointer { order in
        for i in 0..<order.count {
          let j = generator.below(i + 1)
          order[i] = order[j]
          order[j] = bonds.isEmpty ? Int32(truncatingIfNeeded: i) : bonds[i]
        }
      }
    }
    random = generator
  }

  // MARK: Sums over a sweep

  /// Sums of everything measured at n occupied elements, weighted, over the window of numbers that have a weight.
  mutating func measure(_ weights: BinomialWeights) -> Sums {
    var sums = Sums()
    let first = weights.first
    weights.values.withUnsafeBufferPointer { weights in
      grow(upTo: first + weights.count - 1) { occupied, growth in
        guard occupied >= first else { return }
        sums.add(growth, weights[occupied - first])
      }
    }
    return sums
  }

  /// Weighted sums of what `Clusters` holds.
  struct Sums: Sendable {
    var largest = 0.0
    var largestSquared = 0.0
    var squares = 0.0
    var fourth = 0.0
    var count = 0.0
    var spanningLast = 0.0
    var spanningAll = 0.0
    /// The expectation and its first and second derivative by p.
    var spanningAny = SIMD4<Double>.zero

    @inline(__always)
    mutating func add(_ growth: borrowing Growth, _ weight: SIMD4<Double>) {
      let clusters = growth.clusters
      let most = Double(clusters.largest)
      let w = weight.x
      largest += w * most
      largestSquared += w * (most * most)
      squares += w * clusters.squares
      fourth += w * (3 * clusters.squares * clusters.squares - 2 * clusters.fourths)
      count += w * Double(clusters.count)
      if growth.spansLastAxis { spanningLast += w }
      if growth.spansAllAxes { spanningAll += w }
      if growth.spansAnyAxis { spanningAny += weight }
    }
  }
}

extension NewmanZiffSweep {
  /// Occupies the first elements of the order one by one.
  /// - Parameter observe: is told the number of occupied elements, from 0 to `last`, and their clusters.
  mutating func grow(upTo last: Int, _ observe: (_ occupied: Int, _ growth: borrowing Growth) -> Void) {
    let drawsBonds = drawsBonds
    let axes = UInt32(shape.axes)
    nodes.withUnsafeMutableBufferPointer { nodes in
      var growth = Growth(shape, isOpen: isOpen, nodes: nodes.baseAddress!)
      for site in nodes.indices {
        nodes[site].link = Node.empty
        if drawsBonds { growth.occupy(site) }
      }
      observe(0, growth)
      order.withUnsafeBufferPointer { order in
        for n in 0..<last {
          let element = UInt32(truncatingIfNeeded: order[n])
          if drawsBonds {
            let site = element / axes
            growth.joinForward(Int(site), axis: Int(element - site * axes))
          } else {
            growth.occupy(Int(element))
            growth.joinNeighbours(Int(element))
          }
          observe(n + 1, growth)
        }
      }
    }
  }

  /// Sites and bonds with some elements occupied, for a picture.
  mutating func configuration(occupied: Int) -> (sites: [SiteState], bonds: [Bool]) {
    grow(upTo: occupied) { _, _ in }
    var bonds = [Bool](repeating: false, count: drawsBonds ? shape.count * shape.axes : 0)
    if drawsBonds { for element in order[..<occupied] { bonds[Int(element)] = true } }
    let roots = nodes.indices.map { site -> Int in
      guard nodes[site].link != Node.empty else { return -1 }
      var root = site
      while nodes[root].link >= 0 { root = Int(nodes[root].link) }
      return root
    }
    let largest = roots.max { size($0) < size($1) } ?? -1
    return (roots.map { $0 < 0 ? .empty : $0 == largest ? .largest : .other }, bonds)
  }

  private func size(_ root: Int) -> Int { root < 0 ? 0 : -Int(nodes[root].link) }

  enum SiteState: UInt8, Sendable { case empty, other, largest }

  /// A forest that grows: the clusters of what is occupied so far.
  struct Growth {
    private let nodes: UnsafeMutablePointer<Node>
    private let side: Int
    private let dimension: Int
    private let isTriangular: Bool
    private let isOpen: Bool
    /// Bits of the packed turns around one axis: 2¹⁵ turns in two dimensions, 2⁹ in three. A cluster that has not yet
    /// met itself turns often only as a spiral, and there is no room for so many turns of one.
    private let bits: Int32
    private(set) var clusters = Clusters()

    init(_ shape: LatticeShape, isOpen: Bool, nodes: UnsafeMutablePointer<Node>) {
      self.nodes = nodes
      side = shape.side
      dimension = shape.dimension
      isTriangular = shape.kind == .triangular
      self.isOpen = isOpen
      bits = dimension == 3 ? 10 : 16
    }

    /// Whether a cluster spans the last axis, any axis, all axes.
    var spansLastAxis: Bool { clusters.spanned >> UInt32(dimension - 1) != 0 }
    var spansAnyAxis: Bool { clusters.spanned != 0 }
    var spansAllAxes: Bool { clusters.spanned == 1 << UInt32(dimension) - 1 }

    @inline(__always)
    private func place(_ site: Int) -> (x: Int, y: Int, z: Int) {
      let site = UInt32(truncatingIfNeeded: site)
      let side = UInt32(truncatingIfNeeded: side)
      let row = site / side
      let x = Int(site - row * side)
      guard dimension == 3 else { return (x, Int(row), 0) }
      let layer = row / side
      return (x, Int(row - layer * side), Int(layer))
    }

    /// Makes a site a cluster of its own.
    @inline(__always)
    mutating func occupy(_ site: Int) {
      nodes[site] = Node(link: -1, turns: isOpen ? faces(site) : 0)
      clusters.count += 1
      clusters.squares += 1
      clusters.fourths += 1
      clusters.largest = max(clusters.largest, 1)
    }

    /// Bits of the faces of an open lattice on which a site lies.
    private func faces(_ site: Int) -> Int32 {
      let (x, y, z) = place(site)
      func bits(_ coordinate: Int) -> Int32 { (coordinate == 0 ? 1 : 0) | (coordinate == side - 1 ? 2 : 0) }
      return bits(x) | bits(y) << 2 | (dimension == 3 ? bits(z) << 4 : 0)
    }

    @inline(__always)
    mutating func joinNeighbours(_ site: Int) {
      let (x, y, z) = place(site)
      joinForward(site, x, stride: 1, axis: 0)
      joinBackward(site, x, stride: 1, axis: 0)
      joinForward(site, y, stride: side, axis: 1)
      joinBackward(site, y, stride: side, axis: 1)
      if dimension == 3 {
        joinForward(site, z, stride: side * side, axis: 2)
        joinBackward(site, z, stride: side * side, axis: 2)
      } else if isTriangular {
        joinDiagonally(site, x, y)
        if !isOpen || x > 0 && y > 0 {
          // The diagonal forward from the site behind.
          let (behindX, behindY) = (x > 0 ? x - 1 : side - 1, y > 0 ? y - 1 : side - 1)
          let behind = behindY * side + behindX
          if nodes[behind].link != Node.empty { joinDiagonally(behind, behindX, behindY) }
        }
      }
    }

    /// Joins the ends of one bond.
    @inline(__always)
    mutating func joinForward(_ site: Int, axis: Int) {
      let (x, y, z) = place(site)
      switch axis {
      case 0: joinForward(site, x, stride: 1, axis: 0)
      case 1: joinForward(site, y, stride: side, axis: 1)
      default:
        if isTriangular { joinDiagonally(site, x, y) } else { joinForward(site, z, stride: side * side, axis: 2) }
      }
    }

    @inline(__always)
    private mutating func joinForward(_ site: Int, _ coordinate: Int, stride: Int, axis: Int32) {
      if coordinate + 1 < side {
        join(site, site + stride, 0)
      } else if !isOpen {
        join(site, site - (side - 1) * stride, 1 << (bits * axis))
      }
    }

    @inline(__always)
    private mutating func joinBackward(_ site: Int, _ coordinate: Int, stride: Int, axis: Int32) {
      if coordinate > 0 {
        join(site, site - stride, 0)
      } else if !isOpen {
        join(site, site + (side - 1) * stride, -(1 << (bits * axis)))
      }
    }

    @inline(__always)
    private mutating func joinDiagonally(_ site: Int, _ x: Int, _ y: Int) {
      let (isLastX, isLastY) = (x + 1 == side, y + 1 == side)
      guard !isOpen || !(isLastX || isLastY) else { return }
      let there = (isLastY ? 0 : y + 1) * side + (isLastX ? 0 : x + 1)
      join(site, there, (isLastX ? 1 : 0) + (isLastY ? 1 << bits : 0))
    }

    /// Unites the clusters of two neighbours if both are occupied.
    /// - Parameter turns: packed turns on the step from one to the other.
    @inline(__always)
    private mutating func join(_ from: Int, _ to: Int, _ turns: Int32) {
      guard nodes[to].link != Node.empty else { return }
      let (a, turnsA) = root(from)
      let (b, turnsB) = root(to)
      // Packed numbers add like one number each, and 0 means none around any axis.
      let difference = turnsA &+ turns &- turnsB
      if a == b {
        if !isOpen, difference != 0 { markTurns(difference) }
        return
      }
      let (sizeA, sizeB) = (Double(-nodes[a].link), Double(-nodes[b].link))
      let (squareA, squareB) = (sizeA * sizeA, sizeB * sizeB)
      let square = (sizeA + sizeB) * (sizeA + sizeB)
      clusters.count -= 1
      clusters.squares += 2 * sizeA * sizeB
      clusters.fourths += square * square - squareA * squareA - squareB * squareB
      let (large, small) = sizeA >= sizeB ? (a, b) : (b, a)
      nodes[large].link += nodes[small].link
      clusters.largest = max(clusters.largest, -Int(nodes[large].link))
      nodes[small].link = Int32(truncatingIfNeeded: large)
      if isOpen {
        nodes[large].turns |= nodes[small].turns
        markFaces(nodes[large].turns)
      } else {
        nodes[small].turns = large == a ? difference : -difference
      }
    }

    /// The root of a site's cluster and the turns from it to the site; every other site on the way is linked to the one
    /// after the next.
    @inline(__always)
    private func root(_ site: Int) -> (root: Int, turns: Int32) {
      var site = site
      var turns: Int32 = 0
      while nodes[site].link >= 0 {
        let above = Int(nodes[site].link)
        if nodes[above].link >= 0 {
          nodes[site].link = nodes[above].link
          nodes[site].turns &+= nodes[above].turns
        }
        turns &+= nodes[site].turns
        site = Int(nodes[site].link)
      }
      return (site, turns)
    }

    private mutating func markTurns(_ packed: Int32) {
      var rest = packed
      for axis in 0..<UInt32(dimension) {
        let here = (rest << (32 - bits)) >> (32 - bits)
        if here != 0 { clusters.spanned |= 1 << axis }
        rest = (rest - here) >> bits
      }
    }

    @inline(__always)
    private mutating func markFaces(_ faces: Int32) {
      for axis in 0..<Int32(dimension) where faces >> (2 * axis) & 3 == 3 { clusters.spanned |= 1 << UInt32(axis) }
    }
  }
}
