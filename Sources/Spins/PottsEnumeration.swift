import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Complete enumeration of the Potts model on a small torus, for every q at once: the energy and the largest state depend
/// only on which sites agree, so it goes through all partitions of the sites into sets (21147 of nine sites) and counts
/// q!/(q − k)! states for a partition into k sets. Independent of every algorithm of this module.
package struct PottsEnumeration: Sendable {
  package let sites: Int
  /// Number of partitions with given equal bonds, largest set and number of sets. At side 2 each pair is bonded twice.
  private let counts: [Key: Double]

  private struct Key: Hashable, Sendable {
    let equalBonds: Int
    let largest: Int
    let sets: Int
  }

  package init(triangular: Bool, side: Int) {
    let sites = side * side
    precondition(sites <= 10, "the partitions of \(sites) sites are too many to enumerate")
    self.sites = sites
    var bonds: [(Int, Int)] = []
    for y in 0..<side {
      for x in 0..<side {
        let (right, below) = ((x + 1) % side, (y + 1) % side)
        let site = x + y * side
        bonds += [(site, right + y * side), (site, x + below * side)]
        if triangular { bonds.append((site, right + below * side)) }
      }
    }
    var counts: [Key: Double] = [:]
    var label = [Int](repeating: 0, count: sites)
    // A partition is a labelling in which every label is at most one more than all before it.
    func extend(_ site: Int, _ sets: Int) {
      guard site < sites else {
        var population = [Int](repeating: 0, count: sets)
        for set in label { population[set] += 1 }
        let equal = bonds.count { label[$0.0] == label[$0.1] }
        counts[Key(equalBonds: equal, largest: population.max()!, sets: sets), default: 0] += 1
        return
      }
      for set in 0...sets {
        label[site] = set
        extend(site + 1, max(sets, set + 1))
      }
    }
    extend(1, 1)
    self.counts = counts
  }

  /// Boltzmann weights of values of a function of m and e per site.
  private func weights(
    states q: Int, temperature: Double, _ value: (_ m: Double, _ e: Double) -> Double
  ) -> [(value: Double, weight: Double)] {
    let most = counts.keys.map(\.equalBonds).max()!
    return counts.compactMap { key, count in
      guard key.sets <= q else { return nil }
      let colourings = (0..<key.sets).reduce(1.0) { $0 * Double(q - $1) }
      let m = (Double(q * key.largest) / Double(sites) - 1) / Double(q - 1)
      let e = -Double(key.equalBonds) / Double(sites)
      return (value(m, e), count * colourings * exp(Double(key.equalBonds - most) / temperature))
    }
  }

  package func mean(
    states q: Int, temperature: Double, _ value: (_ m: Double, _ e: Double) -> Double
  ) -> Double {
    let weights = weights(states: q, temperature: temperature, value)
    // In ascending order, so that the sum does not depend on the order of a dictionary.
    let ordered = weights.sorted { ($0.weight, $0.value) < ($1.weight, $1.value) }
    return ordered.reduce(0) { $0 + $1.weight * $1.value } / ordered.reduce(0) { $0 + $1.weight }
  }

  /// Probability of every energy per site, in ascending order.
  package func energyDistribution(states q: Int, temperature: Double) -> [(value: Double, probability: Double)] {
    let weights = weights(states: q, temperature: temperature) { _, e in e }
      .sorted { ($0.weight, $0.value) < ($1.weight, $1.value) }
    let total = weights.reduce(0) { $0 + $1.weight }
    var sums: [Double: Double] = [:]
    for entry in weights { sums[entry.value, default: 0] += entry.weight / total }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
