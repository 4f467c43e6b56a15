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
    let q = table.states
    states.withUnsafeMutableBufferPointer { states in
      let states = states.baseAddress!
      for y in 0..<side {
        let here = states + y * side
        let above = states + (y == 0 ? side - 1 : y - 1) * side
        let below = states + (y == side - 1 ? 0 : y + 1) * side
        for x in 0..<side {
          let near = Self.neighbours(here, above, below, x, side, neighbours)
          var added = SIMD8<Double>.zero
          for j in 0..<neighbours {
            var earlier = 0
            for k in 0..<j { earlier += near[k] == near[j] ? 1 : 0 }
            added[j] = table.added[earlier]
          }
          here[x] = Self.draw(near, neighbours, states: q, common: common, added, &generator)
        }
      }
    }
    random = generator
  }

  /// The states of a site's neighbours: four, or six on the triangular lattice.
  @inline(__always)
  private static func neighbours(
    _ here: UnsafePointer<Int8>, _ above: UnsafePointer<Int8>, _ below: UnsafePointer<Int8>, _ x: Int, _ side: Int,
    _ count: Int
  ) -> SIMD8<Int8> {
    let left = x == 0 ? side - 1 : x - 1
    let right = x == side - 1 ? 0 : x + 1
    var near = SIMD8<Int8>(here[left], here[right], above[x], below[x], 0, 0, 0, 0)
    if count == 6 {
      near[4] = above[left]
      near[5] = below[right]
    }
    return near
  }

  /// Draws one of q states that all have a weight in common, to which each neighbour adds for its own state.
  @inline(__always)
  private static func draw(
    _ near: SIMD8<Int8>, _ count: Int, states q: Int, common: Double, _ added: SIMD8<Double>,
    _ generator: inout Xoshiro256
  ) -> Int8 {
    let commonTotal = common * Double(q)
    var total = commonTotal
    for j in 0..<count { total += added[j] }
    var left = generator.uniform() * total
    if left < commonTotal { return Int8(truncatingIfNeeded: min(Int(left / common), q - 1)) }
    left -= commonTotal
    var chosen = 0
    while chosen < count - 1, left >= added[chosen] {
      left -= added[chosen]
      chosen += 1
    }
    return near[chosen]
  }

  // MARK: Multicanonical heat bath

  /// Draws every state from its conditional distribution under weights of the number b of equal bonds, in the order of
  /// storage or in the reverse order.
  /// - Parameters:
  ///   - factors: the weight of b + 1 equal bonds over that of b, at position b; none below 1.
  ///   - bonds: the number of equal bonds, kept up to date.
  ///   - population: sites in each state, kept up to date.
  ///   - visits: counts the numbers of equal bonds seen after each row, unless it is empty.
  mutating func sweepMulticanonical(
    _ factors: [Double], forwards: Bool, states q: Int, _ bonds: inout Int, _ population: inout [Int],
    _ visits: inout [UInt32], random: inout Xoshiro256
  ) {
    if shape.kind == .triangular {
      sweepMulticanonical(factors, forwards, q, &bonds, &population, &visits, neighbours: 6, &random)
    } else {
      sweepMulticanonical(factors, forwards, q, &bonds, &population, &visits, neighbours: 4, &random)
    }
  }

  @inline(__always)
  private mutating func sweepMulticanonical(
    _ factors: [Double], _ forwards: Bool, _ q: Int, _ bonds: inout Int, _ population: inout [Int],
    _ visits: inout [UInt32], neighbours: Int, _ random: inout Xoshiro256
  ) {
    let side = shape.side
    var generator = random
    var b = bonds
    states.withUnsafeMutableBufferPointer { states in
      factors.withUnsafeBufferPointer { factors in
        population.withUnsafeMutableBufferPointer { population in
          let states = states.baseAddress!
          for row in 0..<side {
            let y = forwards ? row : side - 1 - row
            let here = states + y * side
            let above = states + (y == 0 ? side - 1 : y - 1) * side
            let below = states + (y == side - 1 ? 0 : y + 1) * side
            for column in 0..<side {
              let x = forwards ? column : side - 1 - column
              let near = Self.neighbours(here, above, below, x, side, neighbours)
              let old = here[x]
              for j in 0..<neighbours { b -= near[j] == old ? 1 : 0 }
              // The weight of a state with n equal neighbours is that of b + n bonds.
              var steps = SIMD8<Double>.zero
              var weight = 1.0
              for n in 0..<neighbours {
                let next = weight * factors[b + n]
                steps[n] = next - weight
                weight = next
              }
              var added = SIMD8<Double>.zero
              for j in 0..<neighbours {
                var earlier = 0
                for k in 0..<j { earlier += near[k] == near[j] ? 1 : 0 }
                added[j] = steps[earlier]
              }
              let new = Self.draw(near, neighbours, states: q, common: 1, added, &generator)
              for j in 0..<neighbours { b += near[j] == new ? 1 : 0 }
              population[Int(old)] -= 1
              population[Int(new)] += 1
              here[x] = new
            }
            if !visits.isEmpty { visits[b] &+= 1 }
          }
        }
      }
    }
    bonds = b
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
