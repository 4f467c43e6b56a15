import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ants on a periodic square lattice and the pheromone that they lay.
struct SwarmField: Sendable {
  /// How ants answer to pheromone and what becomes of it.
  struct Law: Sendable, Hashable {
    /// β.
    var sensitivity: Double
    /// δ, the reciprocal of the sensory capacity.
    var saturation: Double
    /// η.
    var deposit: Double
    /// κ.
    var evaporation: Double

    /// W(σ) = (1 + σ/(1 + δσ))^β.
    @inline(__always)
    func attraction(_ pheromone: Double) -> Double {
      pow(1 + pheromone / (1 + saturation * pheromone), sensitivity)
    }
  }

  let side: Int
  /// w of a turn by 0, 45, … degrees to one side; all equal for ants that do not mind where they came from.
  let turnWeights: [Double]
  /// σ, row by row.
  var pheromone: [Double]
  /// W(σ) of each site, kept up with every deposit.
  private var attraction: [Double]
  var x: [Int32] = []
  var y: [Int32] = []
  /// Direction of the last step, in eighths of a turn, 0 to the right and 2 down.
  var heading: [UInt8] = []

  /// Weights of Rauch, Millonas & Chialvo for turns by up to half a turn.
  static let directional = [1, 1 / 2.0, 1 / 4.0, 1 / 12.0, 1 / 20.0]

  /// The steps of the eight directions.
  static let steps: [(x: Int, y: Int)] = [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)]

  init(side: Int, isDirectional: Bool) {
    self.side = side
    turnWeights = (0..<8).map { isDirectional ? Self.directional[min($0, 8 - $0)] : 1 }
    pheromone = Array(repeating: 0, count: side * side)
    attraction = Array(repeating: 1, count: side * side)
  }

  /// Recomputes what pheromone is worth to ants, after it has changed all over or they have.
  mutating func feel(_ law: Law) {
    for site in pheromone.indices { attraction[site] = law.attraction(pheromone[site]) }
  }

  /// One step: every ant in turn moves to one of the eight neighbours with a probability ∝ W(σ)w(turn) and marks it;
  /// then pheromone evaporates.
  mutating func step(_ law: Law, random: inout Xoshiro256) {
    Self.walk(
      x.count, &x, &y, &heading, &pheromone, &attraction, turnWeights, Int32(truncatingIfNeeded: side), law, &random)
    let keep = 1 - law.evaporation
    if keep < 1 {
      for site in pheromone.indices { pheromone[site] *= keep }
      feel(law)
    }
  }

  private static func walk(
    _ count: Int, _ xs: UnsafeMutablePointer<Int32>, _ ys: UnsafeMutablePointer<Int32>,
    _ headings: UnsafeMutablePointer<UInt8>, _ pheromone: UnsafeMutablePointer<Double>,
    _ attraction: UnsafeMutablePointer<Double>, _ turnWeights: UnsafePointer<Double>, _ side: Int32, _ law: Law,
    _ random: inout Xoshiro256
  ) {
    var generator = random
    for ant in 0..<count {
      let (x, y, heading) = (xs[ant], ys[ant], Int(headings[ant]))
      let columns = (left: x == 0 ? side - 1 : x - 1, here: x, right: x == side - 1 ? 0 : x + 1)
      let rows = (above: (y == 0 ? side - 1 : y - 1) * side, here: y * side, below: (y == side - 1 ? 0 : y + 1) * side)
      @inline(__always) func weight(_ site: Int32, _ direction: Int) -> Double {
        attraction[Int(site)] * turnWeights[(direction - heading) & 7]
      }
      // Running sums of the weights of directions 0, 1, …
      let sum0 = weight(rows.here + columns.right, 0)
      let sum1 = sum0 + weight(rows.below + columns.right, 1)
      let sum2 = sum1 + weight(rows.below + columns.here, 2)
      let sum3 = sum2 + weight(rows.below + columns.left, 3)
      let sum4 = sum3 + weight(rows.here + columns.left, 4)
      let sum5 = sum4 + weight(rows.above + columns.left, 5)
      let sum6 = sum5 + weight(rows.above + columns.here, 6)
      let sum7 = sum6 + weight(rows.above + columns.right, 7)
      let choice = generator.uniform() * sum7
      // The number of sums not above the choice, by sign bits: the choice is random, and jumps on it would be guessed
      // wrong.
      @inline(__always) func isPassed(_ sum: Double) -> Int { 1 &- Int((choice - sum).bitPattern >> 63) }
      let direction =
        isPassed(sum0) &+ isPassed(sum1) &+ isPassed(sum2) &+ isPassed(sum3) &+ isPassed(sum4) &+ isPassed(sum5)
        &+ isPassed(sum6)
      let isRight = direction == 0 || direction == 1 || direction == 7
      let isLeft = direction >= 3 && direction <= 5
      let isBelow = direction >= 1 && direction <= 3
      let newX = isRight ? columns.right : isLeft ? columns.left : x
      let newRow = isBelow ? rows.below : direction >= 5 ? rows.above : rows.here
      let site = Int(newRow + newX)
      xs[ant] = newX
      ys[ant] = newRow / side
      headings[ant] = UInt8(truncatingIfNeeded: direction)
      pheromone[site] += law.deposit
      attraction[site] = law.attraction(pheromone[site])
    }
    random = generator
  }

  // MARK: Observation

  /// Mean of σ and of its square over the sites, and mean of σ where ants are.
  var moments: (mean: Double, square: Double, atAnts: Double) {
    let (sum, squares) = pheromone.reduce(into: (0.0, 0.0)) { sums, value in
      sums.0 += value
      sums.1 += value * value
    }
    var atAnts = 0.0
    for ant in x.indices { atAnts += pheromone[Int(y[ant]) * side + Int(x[ant])] }
    let sites = Double(pheromone.count)
    return (sum / sites, squares / sites, atAnts / Double(x.count))
  }
}
