import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@inline(__always)
func exponential(_ value: Double) -> Double { exp(value) }

/// Overlaps as numbers, for energies −(N/n) Σ m_μⁿ of any order n (D. Krotov & J. J. Hopfield, Adv. Neural Inf. Process.
/// Syst. 29 (2016)), where a flip's change of energy comes from a table over them.
package struct DenseOverlaps: Sendable {
  package let order: Int
  /// M_μ = Σᵢ ξᵢᵘ sᵢ.
  private var overlaps: [Int32]
  /// (N/n)·(((M + 1)/N)ⁿ − ((M − 1)/N)ⁿ)/2 at M + N: what a pattern with the rest of its overlap at M adds to a field.
  private let pull: [Double]

  package init(of memory: PatternMemory, order: Int) {
    self.order = order
    overlaps = []
    let count = Double(memory.neurons)
    pull = (-memory.neurons...memory.neurons).map { overlap in
      let (above, below) = ((Double(overlap) + 1) / count, (Double(overlap) - 1) / count)
      return count / Double(order) * (pow(above, Double(order)) - pow(below, Double(order))) / 2
    }
    recount(memory)
  }

  package mutating func recount(_ memory: PatternMemory) {
    overlaps = (0..<memory.patterns).map { Int32(memory.overlap($0)) }
  }

  /// Half the energy that a neuron gains by following its field.
  package func field(of memory: PatternMemory, at neuron: Int) -> Double {
    let spin = Int32(memory.spins[neuron])
    let count = memory.neurons
    var field = 0.0
    overlaps.withUnsafeBufferPointer { overlaps in
      pull.withUnsafeBufferPointer { pull in
        memory.forEachPattern(at: neuron) { pattern, sign in
          field += Double(sign) * pull[Int(overlaps[pattern] - sign * spin) + count]
        }
      }
    }
    return field
  }

  package mutating func flip(_ neuron: Int, in memory: inout PatternMemory) {
    let change = -2 * Int32(memory.spins[neuron])
    overlaps.withUnsafeMutableBufferPointer { overlaps in
      memory.forEachPattern(at: neuron) { pattern, sign in overlaps[pattern] += sign * change }
    }
    memory.flip(neuron)
  }

  /// N heat-bath updates of neurons picked at random.
  /// - Returns: how many neurons turned.
  package mutating func sweep(_ memory: inout PatternMemory, temperature: Double, random: inout Xoshiro256) -> Int {
    var turned = 0
    for _ in 0..<memory.neurons {
      let neuron = random.below(memory.neurons)
      let field = field(of: memory, at: neuron)
      if becomesOther(memory.spins[neuron], field: field, temperature: temperature, &random) {
        flip(neuron, in: &memory)
        turned += 1
      }
    }
    return turned
  }
}

extension PatternMemory {
  /// Calls with every pattern and its value, ±1, at a neuron.
  @inline(__always)
  func forEachPattern(at neuron: Int, _ body: (_ pattern: Int, _ value: Int32) -> Void) {
    rows.withUnsafeBufferPointer { rows in
      for vector in 0..<width {
        let row = rows[neuron * width + vector]
        for lane in 0..<8 {
          var bits = row[lane]
          let first = vector * 512 + lane * 64
          for pattern in first..<max(first, min(first + 64, patterns)) {
            body(pattern, Int32(truncatingIfNeeded: bits & 1) * 2 - 1)
            bits >>= 1
          }
        }
      }
    }
  }
}
