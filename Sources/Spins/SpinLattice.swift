/// Spins ±1 on a periodic hypercubic lattice, one byte each, x fastest. At side 2 the two neighbours of a site along an
/// axis are the same site, so each pair is bonded twice; every formula and table here counts bonds in that way.
package struct SpinLattice: Sendable {
  /// 1 for a chain, 2 for a square, 3 for a cubic lattice.
  package let dimension: Int
  package let side: Int
  package var spins: [Int8]

  package var count: Int { spins.count }

  var shape: LatticeShape {
    LatticeShape(dimension == 1 ? .chain : dimension == 2 ? .square : .cubic, side: side)
  }

  /// Number of neighbours of a site.
  var coordination: Int { 2 * dimension }

  package init(dimension: Int, side: Int) {
    self.dimension = dimension
    self.side = side
    spins = Array(repeating: 1, count: (0..<dimension).reduce(1) { product, _ in product * side })
  }

  /// Σ s_i.
  package var magnetization: Int {
    spins.withUnsafeBufferPointer { spins in
      var total = 0
      for start in stride(from: 0, to: spins.count, by: 1 << 16) {
        var part: Int32 = 0
        for i in start..<min(start + 1 << 16, spins.count) { part += Int32(spins[i]) }
        total += Int(part)
      }
      return total
    }
  }

  /// Σ s_i s_j over all bonds: `dimension * count` of them.
  package var bondSum: Int {
    var total = 0
    var stride = 1
    for _ in 0..<dimension {
      total += forwardProducts(stride: stride)
      stride *= side
    }
    return total
  }

  /// Σ s_i s_{i+stride} along one axis, periodic within blocks of `side * stride` sites.
  private func forwardProducts(stride: Int) -> Int {
    let block = side * stride
    return spins.withUnsafeBufferPointer { spins in
      var total = 0
      for start in Swift.stride(from: 0, to: spins.count, by: block) {
        total += products(spins, start, start + stride, block - stride)
        total += products(spins, start, start + block - stride, stride)
      }
      return total
    }
  }

  /// Σ s_{a+i} s_{b+i} for i below `length`, in pieces whose sum fits 16 bits so that the loop vectorises.
  private func products(_ spins: UnsafeBufferPointer<Int8>, _ a: Int, _ b: Int, _ length: Int) -> Int {
    var total = 0
    var offset = 0
    while offset < length {
      let end = min(offset + 1 << 14, length)
      var part: Int16 = 0
      for i in offset..<end { part &+= Int16(spins[a + i] &* spins[b + i]) }
      total += Int(part)
      offset = end
    }
    return total
  }

  /// Σ s over each layer perpendicular to the slowest axis: `side` sums.
  package var layerSums: [Int] {
    let layer = count / side
    return spins.withUnsafeBufferPointer { spins in
      (0..<side).map { index in
        var sum = 0
        for i in index * layer..<(index + 1) * layer { sum += Int(spins[i]) }
        return sum
      }
    }
  }
}
