import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The probability with which a single-spin algorithm turns a spin, for every state of its neighbourhood.
package struct AcceptanceTable: Sendable {
  /// Neighbours of a site.
  package let coordination: Int
  /// Probability to flip a spin: `probabilities[up][k]`, with `up` 0 or 1 and k neighbours up out of `coordination`.
  package let probabilities: [[Double]]

  /// Metropolis et al., J. Chem. Phys. 21 (1953) 1087: min(1, e^{−ΔE/T}).
  package static func metropolis(coordination: Int, coupling: Double, field: Double, temperature: Double) -> Self {
    Self(coordination: coordination) { cost in
      min(1, exp(-cost / temperature))
    } cost: { spin, sum in
      2 * Double(spin) * (coupling * Double(sum) + field)
    }
  }

  /// Heat bath (Glauber, J. Math. Phys. 4 (1963) 294): the new spin is drawn from its conditional distribution, so an
  /// old spin turns with 1/(1 + e^{ΔE/T}).
  package static func heatBath(coordination: Int, coupling: Double, field: Double, temperature: Double) -> Self {
    Self(coordination: coordination) { cost in
      1 / (1 + exp(cost / temperature))
    } cost: { spin, sum in
      2 * Double(spin) * (coupling * Double(sum) + field)
    }
  }

  private init(
    coordination: Int, probability: (_ cost: Double) -> Double, cost: (_ spin: Int, _ sum: Int) -> Double
  ) {
    self.coordination = coordination
    probabilities = [-1, 1].map { spin in
      (0...coordination).map { probability(cost(spin, 2 * $0 - coordination)) }
    }
  }

  /// The same table with every probability below 1 multiplied by a factor: a wrong algorithm, for tests that must notice.
  package func scaled(by factor: Double) -> Self {
    Self(coordination: coordination, probabilities: probabilities.map { $0.map { $0 < 1 ? min(1, $0 * factor) : 1 } })
  }

  private init(coordination: Int, probabilities: [[Double]]) {
    self.coordination = coordination
    self.probabilities = probabilities
  }

  /// `[up * (coordination + 1) + k]`: flip when a random 64-bit word is below this.
  package var thresholds: [UInt64] {
    probabilities.flatMap { $0.map(Self.threshold) }
  }

  /// p·2⁶⁴ as an integer; 1 becomes 2⁶⁴ − 1, wrong by 5·10⁻²⁰.
  static func threshold(_ probability: Double) -> UInt64 {
    probability >= 1 ? .max : UInt64(probability * 0x1p64)
  }
}

extension SpinLattice {
  /// One sweep of single-spin updates: works for every side and dimension.
  ///
  /// Sites are visited in the order of storage, except where Metropolis is not ergodic in a fixed order (Friedberg &
  /// Cameron, J. Chem. Phys. 52 (1970) 6049): on chains, where a domain wall costs nothing to move and so always moves,
  /// and on lattices so small that the same happens. There each update picks a random site.
  mutating func sweep(thresholds: [UInt64], random: inout Xoshiro256) {
    let picksSites = dimension == 1 || side < 4
    let (dimension, side, count) = (dimension, side, count)
    var generator = random
    spins.withUnsafeMutableBufferPointer { spins in
      thresholds.withUnsafeBufferPointer { thresholds in
        for start in stride(from: 0, to: count, by: side) {
          var row = Row(start, dimension, side, count)
          for place in 0..<side {
            var x = place
            if picksSites {
              let site = generator.below(count)
              x = site % side
              row = Row(site - x, dimension, side, count)
            }
            let i = row.start + x
            var sum = Int(spins[x == 0 ? row.start + side - 1 : i - 1])
            sum += Int(spins[x == side - 1 ? row.start : i + 1])
            if dimension > 1 { sum += Int(spins[i + row.up]) + Int(spins[i + row.down]) }
            if dimension > 2 { sum += Int(spins[i + row.above]) + Int(spins[i + row.below]) }
            let spin = spins[i]
            let index = (spin > 0 ? 2 * dimension + 1 : 0) + (sum + 2 * dimension) >> 1
            if generator.next() < thresholds[index] { spins[i] = -spin }
          }
        }
      }
    }
    random = generator
  }

  /// Offsets from the sites of a row to their neighbours outside it, the same for all its sites.
  private struct Row {
    let start: Int
    let up: Int, down: Int, above: Int, below: Int

    @inline(__always)
    init(_ start: Int, _ dimension: Int, _ side: Int, _ count: Int) {
      self.start = start
      let layer = side * side
      let y = dimension > 1 ? start / side % side : 0
      up = y == 0 ? layer - side : -side
      down = y == side - 1 ? side - layer : side
      above = start < layer ? count - layer : -layer
      below = start >= count - layer ? layer - count : layer
    }
  }
}
