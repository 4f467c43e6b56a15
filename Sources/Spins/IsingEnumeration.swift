import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Complete enumeration of a lattice of at most about twenty spins: exact to rounding at every temperature and field, and
/// independent of every algorithm of this module.
package struct IsingEnumeration: Sendable {
  package let sites: Int
  /// Number of states with a given Σ s and Σ⟨ij⟩ s s', the latter over `dimension * sites` bonds, two per pair at side 2.
  private let counts: [(magnetization: Int, bondSum: Int, count: Double)]

  package init(dimension: Int, side: Int) {
    let sites = (0..<dimension).reduce(1) { product, _ in product * side }
    precondition(sites <= 20, "2^\(sites) states are too many to enumerate")
    self.sites = sites
    let bonds = dimension * sites
    var table = [Int](repeating: 0, count: (sites + 1) * (bonds + 1))
    // A bond joins a site with the next one along an axis: masks of a state rotated by one along each axis.
    for state in 0..<(1 << sites) {
      var unequal = 0
      var stride = 1
      for _ in 0..<dimension {
        let block = stride * side
        for site in 0..<sites {
          let next = site % block + stride < block ? site + stride : site + stride - block
          unequal += (state >> site ^ state >> next) & 1
        }
        stride = block
      }
      table[state.nonzeroBitCount * (bonds + 1) + unequal] += 1
    }
    counts = table.indices.filter { table[$0] > 0 }.map { index in
      (2 * (index / (bonds + 1)) - sites, bonds - 2 * (index % (bonds + 1)), Double(table[index]))
    }
  }

  /// Boltzmann averages at coupling 1 of a function of m and e per site.
  package func mean(
    temperature: Double, field: Double = 0, _ value: (_ m: Double, _ e: Double) -> Double
  ) -> Double {
    let n = Double(sites)
    var sum = 0.0
    var weights = 0.0
    for entry in counts {
      let energy = -Double(entry.bondSum) - field * Double(entry.magnetization)
      // The ground state has at least −dN − |h|N; subtracting a bound keeps the weights finite.
      let weight = entry.count * exp(-(energy + bound(field)) / temperature)
      weights += weight
      sum += weight * value(Double(entry.magnetization) / n, energy / n)
    }
    return sum / weights
  }

  /// Probability of every value of m = Σ s / N, in ascending order.
  package func magnetizationDistribution(
    temperature: Double, field: Double = 0
  ) -> [(value: Double, probability: Double)] {
    var weights = [Double](repeating: 0, count: sites + 1)
    for entry in counts {
      let energy = -Double(entry.bondSum) - field * Double(entry.magnetization)
      weights[(entry.magnetization + sites) / 2] += entry.count * exp(-(energy + bound(field)) / temperature)
    }
    let total = weights.reduce(0, +)
    return weights.indices.map { (Double(2 * $0 - sites) / Double(sites), weights[$0] / total) }
  }

  private func bound(_ field: Double) -> Double {
    Double(counts.map(\.bondSum).max() ?? 0) + abs(field) * Double(sites)
  }
}
