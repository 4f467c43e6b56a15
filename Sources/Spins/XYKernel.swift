import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Unit vectors in the plane on a periodic chain or square lattice.
struct XYLattice: Sendable {
  let shape: LatticeShape
  var spins: [SIMD2<Double>]

  init(_ shape: LatticeShape) {
    self.shape = shape
    spins = Array(repeating: SIMD2(1, 0), count: shape.count)
  }

  @inline(__always)
  private static func dot(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double { a.x * b.x + a.y * b.y }

  /// sin(θ_b − θ_a).
  @inline(__always)
  private static func cross(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double { a.x * b.y - a.y * b.x }

  // MARK: Measurement

  /// Sums over the lattice; currents are Σ sin(θ_j − θ_i) over the bonds along each axis.
  struct Sums: Sendable {
    var magnetization = SIMD2<Double>.zero
    var cosines = 0.0
    var currents = SIMD2<Double>.zero
  }

  var sums: Sums {
    let side = shape.side
    return spins.withUnsafeBufferPointer { spins in
      var sums = Sums()
      for start in stride(from: 0, to: spins.count, by: side) {
        let below = start + side == spins.count ? 0 : start + side
        for x in 0..<side {
          let spin = spins[start + x]
          let right = spins[x == side - 1 ? start : start + x + 1]
          sums.magnetization += spin
          sums.cosines += Self.dot(spin, right)
          sums.currents.x += Self.cross(spin, right)
          guard shape.dimension == 2 else { continue }
          let down = spins[below + x]
          sums.cosines += Self.dot(spin, down)
          sums.currents.y += Self.cross(spin, down)
        }
      }
      return sums
    }
  }

  /// Turns of the angle around each square of four sites, +1 counterclockwise as seen in a picture; the square of a site
  /// lies to its right and below. Empty for a chain.
  ///
  /// The turns are those of differences reduced to −π…π: the unreduced ones cancel around a square, so only the
  /// reductions count, and these are told from signs without any angle.
  var windings: [Int8] {
    guard shape.dimension == 2 else { return [] }
    let side = shape.side
    // ±1 where the shorter way from a to b crosses the angle π.
    @inline(__always) func reduction(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Int8 {
      let turns = Self.cross(a, b) > 0
      return (a.y >= 0 && b.y < 0 && turns ? 1 : 0) - (a.y < 0 && b.y >= 0 && !turns ? 1 : 0)
    }
    return spins.withUnsafeBufferPointer { spins in
      var right = [Int8](repeating: 0, count: spins.count)
      var down = right
      for y in 0..<side {
        let (start, below) = (y * side, (y == side - 1 ? 0 : y + 1) * side)
        for x in 0..<side {
          right[start + x] = reduction(spins[start + x], spins[start + (x == side - 1 ? 0 : x + 1)])
          down[start + x] = reduction(spins[start + x], spins[below + x])
        }
      }
      var windings = down
      for y in 0..<side {
        let (start, below) = (y * side, (y == side - 1 ? 0 : y + 1) * side)
        for x in 0..<side {
          // Down first, then right: counterclockwise on a picture whose rows go down.
          windings[start + x] += right[below + x] - down[start + (x == side - 1 ? 0 : x + 1)] - right[start + x]
        }
      }
      return windings
    }
  }

  // MARK: Local updates

  /// The sum of the neighbours of a site.
  @inline(__always)
  private static func field(
    _ spins: UnsafeMutablePointer<SIMD2<Double>>, _ start: Int, _ x: Int, _ side: Int, _ above: Int, _ below: Int,
    isPlanar: Bool
  ) -> SIMD2<Double> {
    let sum = spins[x == 0 ? start + side - 1 : start + x - 1] + spins[x == side - 1 ? start : start + x + 1]
    return isPlanar ? sum + spins[above + x] + spins[below + x] : sum
  }

  @inline(__always)
  private mutating func sweep(
    _ update: (_ spin: SIMD2<Double>, _ field: SIMD2<Double>) -> SIMD2<Double>
  ) {
    let side = shape.side
    let isPlanar = shape.dimension == 2
    let count = shape.count
    spins.withUnsafeMutableBufferPointer { buffer in
      let spins = buffer.baseAddress!
      for start in stride(from: 0, to: count, by: side) {
        let above = start == 0 ? count - side : start - side
        let below = start + side == count ? 0 : start + side
        for x in 0..<side {
          let field = Self.field(spins, start, x, side, above, below, isPlanar: isPlanar)
          spins[start + x] = update(spins[start + x], field)
        }
      }
    }
  }

  /// One Metropolis sweep in the order of storage. A proposal turns a spin by an angle whose half has a tangent uniform
  /// between ±reach, which needs no sine and is as likely forth as back; about half of them are accepted.
  mutating func sweepMetropolis(temperature: Double, random: inout Xoshiro256) {
    let reach = min(temperature.squareRoot(), 3)
    var generator = random
    sweep { spin, field in
      let tangent = (2 * generator.uniform() - 1) * reach
      let scale = 1 / (1 + tangent * tangent)
      let (cosine, sine) = ((1 - tangent * tangent) * scale, 2 * tangent * scale)
      let turned = SIMD2(cosine * spin.x - sine * spin.y, sine * spin.x + cosine * spin.y)
      let cost = Self.dot(spin - turned, field)
      guard cost <= 0 || generator.uniform() < exp(-cost / temperature) else { return spin }
      // One step of Newton's method keeps the length 1 against the drift of rounding.
      return turned * (1.5 - 0.5 * Self.dot(turned, turned))
    }
    random = generator
  }

  /// One over-relaxation sweep (Creutz, Phys. Rev. D 36 (1987) 515): every spin is mirrored at the direction of its
  /// neighbours' sum, which leaves the energy as it is and moves long waves along.
  mutating func sweepOverRelaxation() {
    sweep { spin, field in
      let square = Self.dot(field, field)
      // Neighbours that cancel have no direction; such a spin may point anywhere and stays.
      guard square > 1e-20 else { return spin }
      let mirrored = field * (2 * Self.dot(spin, field) / square) - spin
      return mirrored * (1.5 - 0.5 * Self.dot(mirrored, mirrored))
    }
  }

  // MARK: Clusters

  /// Mirrors one Wolff cluster at a random line (Wolff, Phys. Rev. Lett. 62 (1989) 361): along the direction r across the
  /// line, spins are an Ising model with bonds 1 − exp(−2 (r·s_i)(r·s_j)/T).
  /// - Returns: The number of spins in the cluster.
  mutating func mirrorWolffCluster(temperature: Double, random: inout Xoshiro256, queue: inout [Int32]) -> Int {
    var generator = random
    let angle = 2 * Double.pi * generator.uniform()
    let direction = SIMD2(cos(angle), sin(angle))
    let (side, count) = (shape.side, shape.count)
    let isPlanar = shape.dimension == 2
    let first = generator.below(count)
    var tail = 1
    spins.withUnsafeMutableBufferPointer { buffer in
      queue.withUnsafeMutableBufferPointer { queue in
        let spins = buffer.baseAddress!
        @inline(__always) func mirror(_ site: Int, _ part: Double) {
          spins[site] -= direction * (2 * part)
        }
        mirror(first, Self.dot(direction, spins[first]))
        queue[0] = Int32(truncatingIfNeeded: first)
        var head = 0
        while head < tail {
          let site = Int(queue[head])
          head += 1
          let x = site % side
          // The part before mirroring: neighbours already mirrored have the other sign and never join again.
          let part = -Self.dot(direction, spins[site])
          func visit(_ other: Int) {
            let otherPart = Self.dot(direction, spins[other])
            let product = part * otherPart
            guard product > 0, generator.uniform() < -expm1(-2 * product / temperature) else { return }
            mirror(other, otherPart)
            queue[tail] = Int32(truncatingIfNeeded: other)
            tail += 1
          }
          visit(x == side - 1 ? site - x : site + 1)
          visit(x == 0 ? site + side - 1 : site - 1)
          guard isPlanar else { continue }
          visit(site + side >= count ? site + side - count : site + side)
          visit(site < side ? site - side + count : site - side)
        }
      }
    }
    random = generator
    return tail
  }

  /// Brings all lengths back to 1: mirroring at the same line twice is exact only up to rounding.
  mutating func normalize() {
    for i in spins.indices { spins[i] *= 1.5 - 0.5 * Self.dot(spins[i], spins[i]) }
  }
}
