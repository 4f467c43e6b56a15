import Emergence

/// A periodic lattice of `side` sites along every axis, x fastest. At side 2 the two neighbours of a site along an axis
/// are the same site, so each pair is bonded twice; every formula and table here counts bonds in that way.
package struct LatticeShape: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case chain
    case square
    /// A square lattice with one diagonal: (x, y) is also a neighbour of (x + 1, y + 1). The torus is a rhombus.
    case triangular
    case cubic

    package var dimension: Int {
      switch self {
      case .chain: 1
      case .square, .triangular: 2
      case .cubic: 3
      }
    }
  }

  package let kind: Kind
  package let side: Int

  package init(_ kind: Kind, side: Int) {
    self.kind = kind
    self.side = side
  }

  package var dimension: Int { kind.dimension }

  /// Number of sites.
  package var count: Int { (0..<dimension).reduce(1) { product, _ in product * side } }

  /// Bonds per site: one forward along each axis, and one along the diagonal of a triangular lattice.
  package var axes: Int { kind == .triangular ? 3 : dimension }
}

extension LatticeShape {
  /// Calls `paint` with every site under a brush on a square picture, once each; the brush reaches around the edges.
  func paint(_ touch: Touch, _ paint: (_ x: Int, _ y: Int) -> Void) {
    let reach = min(Int(touch.radius.rounded(.up)), (side - 1) / 2)
    let (centerX, centerY) = (Int(touch.x.rounded(.down)), Int(touch.y.rounded(.down)))
    for dy in -reach...reach {
      for dx in -reach...reach where Double(dx * dx + dy * dy) <= touch.radius * touch.radius {
        paint(((centerX + dx) % side + side) % side, ((centerY + dy) % side + side) % side)
      }
    }
  }
}
