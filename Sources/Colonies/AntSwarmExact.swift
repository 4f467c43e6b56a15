import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Exact and mean-field results for the swarm.
package enum AntSwarmExact {
  /// β at which the uniform state of level σ₀ becomes unstable: β_c = (1 + δσ₀)(1 + (1 + δ)σ₀)/σ₀ from the mean field
  /// of Rauch, Millonas & Chialvo 1995. A walk without preferred turns is reversible and dwells at a site as W times
  /// the W around it, which doubles the response: half of that.
  package static func criticalSensitivity(level: Double, saturation: Double, isDirectional: Bool) -> Double {
    let line = (1 + saturation * level) * (1 + (1 + saturation) * level) / level
    return isDirectional ? line : line / 2
  }

  /// One ant on a small torus: probabilities of its place and last direction.
  private struct Walker {
    let side: Int
    /// Chance to go in each direction from each place and last direction, `[(site * 8 + heading) * 8 + direction]`.
    let chances: [Double]
    let turnWeights: [Double]

    init(side: Int, isDirectional: Bool, attraction: [Double]) {
      self.side = side
      let turnWeights = SwarmField(side: 1, isDirectional: isDirectional).turnWeights
      self.turnWeights = turnWeights
      var chances: [Double] = []
      for site in 0..<side * side {
        for heading in 0..<8 {
          let weights = (0..<8).map { direction in
            attraction[Self.neighbor(site, direction, side)] * turnWeights[(direction - heading) & 7]
          }
          let sum = weights.reduce(0, +)
          chances += weights.map { $0 / sum }
        }
      }
      self.chances = chances
    }

    static func neighbor(_ site: Int, _ direction: Int, _ side: Int) -> Int {
      let step = SwarmField.steps[direction]
      return (site / side + step.y + side) % side * side + (site % side + step.x + side) % side
    }

    func moved(_ probabilities: [Double]) -> [Double] {
      var result = [Double](repeating: 0, count: probabilities.count)
      for state in probabilities.indices where probabilities[state] > 0 {
        for direction in 0..<8 {
          result[Self.neighbor(state / 8, direction, side) * 8 + direction] +=
            probabilities[state] * chances[state * 8 + direction]
        }
      }
      return result
    }
  }

  /// Stationary ⟨Var σ⟩/⟨σ⟩² of ants that do not smell (β = 0): each is an independent walker, so marks at one site are
  /// as correlated as its returns, CV² = V/N [(1 − g)/(1 + g)(1 + 2Σ g^τ R(τ)) − 1/V] with g = 1 − κ and R the chance
  /// to be back after τ steps.
  package static func blindVariation(side: Int, ants: Int, evaporation: Double, isDirectional: Bool) -> Double {
    let sites = side * side
    let walker = Walker(side: side, isDirectional: isDirectional, attraction: Array(repeating: 1, count: sites))
    var probabilities = [Double](repeating: 0, count: 8 * sites)
    for heading in 0..<8 { probabilities[heading] = 1 / 8.0 }
    let keep = 1 - evaporation
    var (sum, weight) = (1.0, 1.0)
    while weight > 1e-13 {
      probabilities = walker.moved(probabilities)
      weight *= keep
      sum += 2 * weight * probabilities[..<8].reduce(0, +)
    }
    let spread = (1 - keep) / (1 + keep) * sum - 1 / Double(sites)
    return Double(sites) / Double(ants) * spread
  }

  /// ⟨σ⟩ at ants over ⟨σ⟩ of all sites, less one, in pheromone that does not change: the straight trail of the start
  /// `trail` with neither deposits nor evaporation.
  package static func frozenExcess(
    side: Int, sensitivity: Double, saturation: Double, isDirectional: Bool
  ) -> Double {
    let law = SwarmField.Law(sensitivity: sensitivity, saturation: saturation, deposit: 0, evaporation: 0)
    let pheromone = (0..<side * side).map { $0 / side == side / 2 ? 5 : 0.2 }
    let walker = Walker(side: side, isDirectional: isDirectional, attraction: pheromone.map(law.attraction))
    var probabilities = [Double](repeating: 1 / Double(8 * side * side), count: 8 * side * side)
    for _ in 0..<5000 { probabilities = walker.moved(probabilities) }
    let mean = pheromone.reduce(0, +) / Double(side * side)
    return probabilities.enumerated().reduce(0) { $0 + $1.element * pheromone[$1.offset / 8] } / mean - 1
  }
}
