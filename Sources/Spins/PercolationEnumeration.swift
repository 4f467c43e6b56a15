/// Complete enumeration of percolation on a lattice of at most about twenty sites or bonds: exact at every p, by walking
/// through clusters and not by the union–find of this module.
package struct PercolationEnumeration: Sendable {
  /// What is averaged over configurations.
  package enum Quantity: Int, Sendable, CaseIterable {
    case largest, largestSquared, meanClusterSize, spanning, clusterDensity, second, fourth, spanningAny, spanningAll
  }

  private struct Bond {
    let from: Int
    let to: Int
    /// Turns around each axis on the way from one end to the other.
    let turns: SIMD4<Int>
  }

  private let elements: Int
  /// Sums of all quantities over configurations with k occupied elements.
  private let sums: [[Double]]
  /// Number of configurations by k and by sites in the largest cluster.
  private let largest: [[Double]]

  package init(lattice: String, bonds drawsBonds: Bool, open isOpen: Bool, side: Int) {
    let dimension = lattice == "cubic" ? 3 : 2
    let count = dimension == 3 ? side * side * side : side * side
    let all = Self.bonds(lattice, dimension: dimension, side: side, count: count, isOpen: isOpen)
    elements = drawsBonds ? all.count : count
    precondition(elements <= 20, "2^\(elements) configurations are too many to enumerate")
    var sums = Array(repeating: [Double](repeating: 0, count: Quantity.allCases.count), count: elements + 1)
    var largest = Array(repeating: [Double](repeating: 0, count: count + 1), count: elements + 1)
    for configuration in 0..<(1 << elements) {
      let occupied = (0..<count).map { drawsBonds || configuration >> $0 & 1 == 1 }
      let active = all.indices.filter {
        drawsBonds ? configuration >> $0 & 1 == 1 : occupied[all[$0].from] && occupied[all[$0].to]
      }.map { all[$0] }
      let (sizes, spanned) = Self.walk(occupied, active, dimension: dimension, side: side, isOpen: isOpen)
      let n = Double(count)
      let most = Double(sizes.max() ?? 0)
      let squares = sizes.reduce(0) { $0 + Double($1 * $1) }
      let fourths = sizes.reduce(0) { $0 + Double($1 * $1 * $1 * $1) }
      let second = squares / (n * n)
      let k = configuration.nonzeroBitCount
      let values = [
        most / n, most * most / (n * n), (squares - most * most) / n, spanned[dimension - 1] ? 1 : 0,
        Double(sizes.count) / n,
        second, 3 * second * second - 2 * fourths / (n * n * n * n), spanned.contains(true) ? 1 : 0,
        spanned.contains(false) ? 0 : 1,
      ]
      for index in values.indices { sums[k][index] += values[index] }
      largest[k][Int(most)] += 1
    }
    self.sums = sums
    self.largest = largest
  }

  private static func bonds(_ lattice: String, dimension: Int, side: Int, count: Int, isOpen: Bool) -> [Bond] {
    let directions =
      [[1, 0, 0], [0, 1, 0]] + (lattice == "cubic" ? [[0, 0, 1]] : lattice == "triangular" ? [[1, 1, 0]] : [])
    return (0..<count).flatMap { site in
      directions.compactMap { direction in
        let place = [site % side, site / side % side, site / side / side]
        let ahead = zip(place, direction).map { $0 + $1 }
        if isOpen, ahead.contains(side) { return nil }
        let wrapped = ahead.map { $0 % side }
        return Bond(
          from: site, to: wrapped[0] + side * (wrapped[1] + side * wrapped[2]),
          turns: SIMD4(ahead[0] / side, ahead[1] / side, ahead[2] / side, 0))
      }
    }
  }

  /// Sizes of all clusters, and along which axes one spans (open) or winds around (torus).
  private static func walk(
    _ occupied: [Bool], _ bonds: [Bond], dimension: Int, side: Int, isOpen: Bool
  ) -> (sizes: [Int], spanned: [Bool]) {
    var turns = [SIMD4<Int>?](repeating: nil, count: occupied.count)
    var sizes: [Int] = []
    var spanned = [Bool](repeating: false, count: dimension)
    for start in occupied.indices where occupied[start] && turns[start] == nil {
      turns[start] = .zero
      var members = [start]
      var next = 0
      while next < members.count {
        let site = members[next]
        next += 1
        for bond in bonds where bond.from == site || bond.to == site {
          // Both ends may be the same pair twice at side 2, never the same site.
          let other = bond.from == site ? bond.to : bond.from
          let there = bond.from == site ? turns[site]! &+ bond.turns : turns[site]! &- bond.turns
          if let known = turns[other] {
            for axis in 0..<dimension where known[axis] != there[axis] { spanned[axis] = true }
          } else {
            turns[other] = there
            members.append(other)
          }
        }
      }
      sizes.append(members.count)
      guard isOpen else { continue }
      for (axis, stride) in [1, side, side * side].prefix(dimension).enumerated() {
        let layers = Set(members.map { $0 / stride % side })
        if layers.contains(0), layers.contains(side - 1) { spanned[axis] = true }
      }
    }
    return (sizes, spanned)
  }

  private func weight(_ p: Double, _ occupied: Int) -> Double {
    var weight = 1.0
    for _ in 0..<occupied { weight *= p }
    for _ in occupied..<elements { weight *= 1 - p }
    return weight
  }

  package func mean(_ quantity: Quantity, p: Double) -> Double {
    sums.indices.reduce(0) { $0 + weight(p, $1) * sums[$1][quantity.rawValue] }
  }

  /// Probability of every fraction of sites in the largest cluster, in ascending order.
  package func largestDistribution(p: Double) -> [(value: Double, probability: Double)] {
    let sites = Double(largest[0].count - 1)
    return largest[0].indices.map { size in
      (Double(size) / sites, largest.indices.reduce(0) { $0 + weight(p, $1) * largest[$1][size] })
    }.filter { $0.probability > 0 }
  }
}
