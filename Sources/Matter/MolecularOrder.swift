#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How molecules are arranged: sixfold order of the directions to neighbours, and who hangs together.
struct BondOrder: Sendable {
  /// Neighbours are closer than this, about the first minimum of the pair distribution of the liquid.
  static let reach = 1.5
  /// From this |ψ₆| on a molecule counts as part of a crystal.
  static let threshold = 0.7

  /// |ψ₆| of each molecule: the mean of exp(6iθ) over the directions θ to its neighbours, a missing one of six counting 0,
  /// so that pairs in a gas are not taken for crystals.
  let local: [Double]
  let neighbours: [UInt8]
  /// Length of the mean of ψ₆ over all molecules: 1 in a single crystal, and of order N^−1/2 in a liquid.
  let global: Double
  /// Share of molecules whose surroundings are those of a crystal.
  let crystalline: Double
  /// Share of molecules in the largest group that hangs together by neighbours.
  let largestCluster: Double

  init(of molecules: Molecules) {
    let count = molecules.count
    var (real, imaginary) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    var neighbours = [UInt8](repeating: 0, count: count)
    var parent = Array(0..<Int32(count))
    func root(_ i: Int) -> Int {
      var i = i
      while Int(parent[i]) != i {
        parent[i] = parent[Int(parent[i])]
        i = Int(parent[i])
      }
      return i
    }
    molecules.forEachPair(within: Self.reach) { i, j, dx, dy in
      // (dx + i dy)⁶/r⁶, by a square and a cube.
      let r2 = dx * dx + dy * dy
      let (a, b) = ((dx * dx - dy * dy) / r2, 2 * dx * dy / r2)
      real[i] += a * (a * a - 3 * b * b)
      imaginary[i] += b * (3 * a * a - b * b)
      neighbours[i] = neighbours[i] &+ 1
      let (first, second) = (root(i), root(j))
      if first != second { parent[max(first, second)] = Int32(min(first, second)) }
    }
    var sum = (real: 0.0, imaginary: 0.0)
    var sizes = [Int](repeating: 0, count: count)
    for i in 0..<count {
      let six = Double(max(6, neighbours[i]))
      real[i] /= six
      imaginary[i] /= six
      sum.real += real[i]
      sum.imaginary += imaginary[i]
      sizes[root(i)] += 1
    }
    local = zip(real, imaginary).map { ($0 * $0 + $1 * $1).squareRoot() }
    self.neighbours = neighbours
    let n = Double(count)
    global = (sum.real * sum.real + sum.imaginary * sum.imaginary).squareRoot() / n
    crystalline = Double(local.count { $0 >= Self.threshold }) / n
    largestCluster = Double(sizes.max() ?? 0) / n
  }
}

extension Molecules {
  /// Σ|ρ_k|²/N² over the longest wave along either side: about 2/N where molecules are spread by chance, and a share of 1
  /// where half of the box is dense and half is empty.
  var longestWaves: Double {
    var total = 0.0
    for (values, length) in [(x, width), (y, height)] {
      var (real, imaginary) = (0.0, 0.0)
      for value in values {
        let angle = 2 * Double.pi * value / length
        real += cos(angle)
        imaginary += sin(angle)
      }
      total += real * real + imaginary * imaginary
    }
    return total / (Double(count) * Double(count))
  }

  package var kineticEnergy: Double {
    0.5 * zip(vx, vy).reduce(0) { $0 + $1.0 * $1.0 + $1.1 * $1.1 }
  }

  /// Gives new velocities, component by component, to the molecules within a distance of a point.
  mutating func redrawVelocities(within radius: Double, ofX x: Double, y: Double, _ next: () -> Double) {
    for i in 0..<count {
      var (dx, dy) = (self.x[i] - x, self.y[i] - y)
      dx -= width * (dx / width).rounded()
      dy -= height * (dy / height).rounded()
      guard dx * dx + dy * dy <= radius * radius else { continue }
      vx[i] = next()
      vy[i] = next()
    }
  }
}
