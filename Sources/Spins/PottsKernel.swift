import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Potts states 0…q − 1 on a periodic square or triangular lattice, one byte each.
struct PottsLattice: Sendable {
  let shape: LatticeShape
  var states: [Int8]

  init(_ shape: LatticeShape) {
    self.shape = shape
    states = Array(repeating: 0, count: shape.count)
  }

  // MARK: Measurement

  /// Number of sites in each state.
  func population(states q: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: q)
    for state in states { counts[Int(state)] += 1 }
    return counts
  }

  /// Σ δ(s_i, s_j) over all bonds: two per site on the square lattice, three on the triangular one.
  var equalBonds: Int {
    let side = shape.side
    return states.withUnsafeBufferPointer { states in
      let states = states.baseAddress!
      var total = 0
      for y in 0..<side {
        let here = states + y * side
        let below = states + (y == side - 1 ? 0 : y + 1) * side
        total += Self.equal(here, here + 1, side - 1) + Self.equal(here + side - 1, here, 1)
        total += Self.equal(here, below, side)
        if shape.kind == .triangular {
          total += Self.equal(here, below + 1, side - 1) + Self.equal(here + side - 1, below, 1)
        }
      }
      return total
    }
  }

  /// How many of `length` pairs agree; a row is short enough for 16 bits in pieces.
  private static func equal(_ a: UnsafePointer<Int8>, _ b: UnsafePointer<Int8>, _ length: Int) -> Int {
    var total = 0
    var start = 0
    while start < length {
      let end = min(start + 1 << 14, length)
      var part: Int16 = 0
      for i in start..<end { part &+= a[i] == b[i] ? 1 : 0 }
      total += Int(part)
      start = end
    }
    return total
  }

  // MARK: Heat bath

  /// Draws every state from its conditional distribution, weights e^{n/T} with n equal neighbours, in the order of
  /// storage. The cost does not grow with q: what the weights have in common is one number, and each neighbour adds to
  /// the weight of its own state only.
  mutating func sweepHeatBath(_ table: PottsHeatBathTable, random: inout Xoshiro256) {
    if shape.kind == .triangular {
      sweepHeatBath(table, neighbours: 6, random: &random)
    } else {
      sweepHeatBath(table, neighbours: 4, random: &random)
    }
  }

  @inline(__always)
  private mutating func sweepHeatBath(_ table: PottsHeatBathTable, neighbours: Int, random: inout Xoshiro256) {
    let side = shape.side
    var generator = random
    let common = table.common
    let commonTotal = common * Double(table.states)
    let added = table.added
    states.withUnsafeMutableBufferPointer { states in
      let states = states.baseAddress!
      for y in 0..<side {
        let here = states + y * side
        let above = states + (y == 0 ? side - 1 : y - 1) * side
        let below = states + (y == side - 1 ? 0 : y + 1) * side
        for x in 0..<side {
          let left = x == 0 ? side - 1 : x - 1
          let right = x == side - 1 ? 0 : x + 1
          var near = SIMD8<Int8>(here[left], here[right], above[x], below[x], 0, 0, 0, 0)
          if neighbours == 6 {
            near[4] = above[left]
            near[5] = below[right]
          }
          var weights = SIMD8<Double>.zero
          var total = commonTotal
          for j in 0..<neighbours {
            var earlier = 0
            for k in 0..<j { earlier += near[k] == near[j] ? 1 : 0 }
            weights[j] = added[earlier]
            total += added[earlier]
          }
          var left0 = generator.uniform() * total
          if left0 < commonTotal {
            here[x] = Int8(truncatingIfNeeded: min(Int(left0 / common), table.states - 1))
          } else {
            left0 -= commonTotal
            var chosen = 0
            while chosen < neighbours - 1, left0 >= weights[chosen] {
              left0 -= weights[chosen]
              chosen += 1
            }
            here[x] = near[chosen]
          }
        }
      }
    }
    random = generator
  }

  // MARK: Clusters

  /// One Swendsen–Wang update (Swendsen & Wang, Phys. Rev. Lett. 58 (1987) 86): every bond between equal states is
  /// active with 1 − e^{−1/T}, and every cluster of active bonds draws one of the q states.
  /// - Parameter bond: 1 − e^{−1/T} times 2⁶⁴.
  /// - Returns: Σ n² over clusters.
  mutating func updateSwendsenWang(
    bond: UInt64, states q: Int, random: inout Xoshiro256, bonds: inout MultiSpinGenerator,
    scratch: inout SwendsenWangScratch
  ) -> Double {
    var vector = bonds
    for index in scratch.bonds.indices { scratch.bonds[index] = vector.bernoulli(bond) }
    bonds = vector
    let shape = shape
    scratch.bonds.withUnsafeBytes { bonds in
      scratch.parent.withUnsafeMutableBufferPointer { parent in
        states.withUnsafeBufferPointer { states in
          ClusterForest.join(
            states.baseAddress!, bonds: bonds.baseAddress!.assumingMemoryBound(to: UInt64.self), shape,
            parent: parent.baseAddress!)
        }
      }
    }
    var generator = random
    states.withUnsafeMutableBufferPointer { states in
      scratch.parent.withUnsafeBufferPointer { parent in
        // Parents come before their children, so a site copies what its parent already has.
        for i in 0..<states.count {
          let above = Int(parent[i])
          states[i] = above == i ? Int8(truncatingIfNeeded: generator.below(q)) : states[above]
        }
      }
    }
    random = generator
    return scratch.measureClusters()
  }

  /// Turns one Wolff cluster (Wolff, Phys. Rev. Lett. 62 (1989) 361) into another of the q states.
  /// - Parameter bond: 1 − e^{−1/T} times 2³².
  /// - Returns: The number of sites in the cluster.
  mutating func turnWolffCluster(
    bond: UInt64, states q: Int, random: inout Xoshiro256, queue: inout [UInt64]
  ) -> Int {
    let start = random.below(states.count)
    let other = random.below(q - 1)
    let shape = shape
    return states.withUnsafeMutableBufferPointer { states in
      let seed = Int(states[start])
      let turned = Int8(truncatingIfNeeded: other < seed ? other : other + 1)
      return SpinLattice.growPlanar(states.baseAddress!, shape, start, to: turned, bond, &random, &queue)
    }
  }
}

/// Weights of the heat bath, relative to the largest possible one, e^{z/T} with z neighbours.
struct PottsHeatBathTable: Sendable {
  let states: Int
  /// The weight of a state that no neighbour has.
  let common: Double
  /// What the (k + 1)-th equal neighbour adds to the weight of its state, at position k.
  let added: SIMD8<Double>

  init(states: Int, neighbours: Int, temperature: Double) {
    self.states = states
    func weight(_ equal: Int) -> Double { exp(Double(equal - neighbours) / temperature) }
    common = weight(0)
    var added = SIMD8<Double>.zero
    for k in 0..<neighbours { added[k] = weight(k) * expm1(1 / temperature) }
    self.added = added
  }
}
