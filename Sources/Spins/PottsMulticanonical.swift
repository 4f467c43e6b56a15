import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Canonical sampling through multicanonical paths, which crosses the gap between coexisting phases.
///
/// A step lays a path of sweeps under multicanonical weights W through the present state x, some of them forwards and
/// some, in the reverse order of sites, backwards in time, with the place of x on the path drawn at random. The sweeps
/// are reversible under W, so the path is as likely seen from any of its states, and the next state is drawn from the
/// path with probabilities proportional to w = e^{−E/T}/W. This keeps the canonical distribution exactly, whatever W is;
/// it is the windowed acceptance of Neal, J. Comput. Phys. 111 (1994) 194, with multicanonical sweeps (Berg & Neuhaus,
/// Phys. Rev. Lett. 68 (1992) 9) for the dynamics. The mean of an observable along the path, weighted by w, is its
/// expectation given the path: that is what a step reports, and its average is the canonical one without a bias.
struct PottsMulticanonical: Sendable {
  /// Steps in which the weights are learned before they are frozen; nothing is reported in them.
  static let learningSteps = 16

  /// Sweeps of one path: more than it takes to diffuse from one phase to the other, because a state can leave its phase
  /// only on a path that reaches the other; and not so many that a step on a large lattice takes more than seconds.
  let sweeps: Int
  private(set) var weights: MulticanonicalWeights
  private(set) var learnedSteps = 0
  /// ln w of every number of equal bonds.
  private var logWeights: [Double] = []
  /// Weighted means of the observables along the last path.
  private(set) var means: [Double]
  /// How often each number of equal bonds was seen; empty when the weights are frozen.
  private var visits: [UInt32]

  init(_ shape: LatticeShape, transition: Double, temperature: Double, observables: Int) {
    let sites = shape.count
    sweeps = max(1, min(max(6 * sites, 64), (1 << 26) / sites))
    // The energies of a phase spread over about T√c/L, and a reciprocal temperature moves them by cT.
    let reach = min(0.5, 2 / Double(shape.side))
    let edges = [1 / temperature, (1 - reach) / transition, (1 + reach) / transition]
    weights = MulticanonicalWeights(
      bonds: sites * shape.axes, slope: 1 / transition, band: edges.min()!...edges.max()!)
    means = Array(repeating: .nan, count: observables)
    visits = Array(repeating: 0, count: sites * shape.axes + 1)
  }

  var isLearning: Bool { learnedSteps < Self.learningSteps }

  /// Whether weights that were made for one temperature also serve another.
  func covers(_ temperature: Double) -> Bool { weights.band.contains(1 / temperature) }

  mutating func setTemperature(_ temperature: Double) {
    guard !isLearning else { return }
    logWeights = weights.canonicalOverFlat(temperature: temperature)
  }

  private mutating func beginMeasuring(_ temperature: Double) {
    visits = []
    setTemperature(temperature)
  }

  /// Learns weights, or lays a path.
  /// - Parameter measure: writes the observables of a state with a number of equal bonds and sites in each state.
  mutating func step(
    _ lattice: inout PottsLattice, states q: Int, temperature: Double, random: inout Xoshiro256,
    measure: (_ bonds: Int, _ largest: Int, _ values: inout [Double]) -> Void
  ) {
    var walk = Walk(bonds: lattice.equalBonds, population: lattice.population(states: q))
    if isLearning {
      for _ in 0..<sweeps {
        lattice.sweepMulticanonical(
          weights.factors, forwards: true, states: q, &walk.bonds, &walk.population, &visits, random: &random)
        weights.learn(&visits, total: lattice.shape.side)
      }
      learnedSteps += 1
      if !isLearning { beginMeasuring(temperature) }
      return
    }
    var sums = Sums(count: means.count, state: lattice.states)
    sums.add(walk, lattice, logWeights, &random, measure)
    let (origin, start) = (lattice.states, walk)
    let backwards = random.below(sweeps + 1)
    for sweep in 0..<sweeps {
      if sweep == sweeps - backwards {
        lattice.states = origin
        walk = start
      }
      lattice.sweepMulticanonical(
        weights.factors, forwards: sweep < sweeps - backwards, states: q, &walk.bonds, &walk.population, &visits,
        random: &random)
      sums.add(walk, lattice, logWeights, &random, measure)
    }
    lattice.states = sums.chosen
    means = sums.values.map { $0 / sums.total }
  }

  /// What is kept up to date while single sites change.
  private struct Walk {
    var bonds: Int
    /// Number of sites in each state.
    var population: [Int]
  }

  /// Weighted sums along a path, and a state drawn from it.
  private struct Sums {
    /// Weights are relative to the exponential of this, the largest so far.
    private var reference = -Double.infinity
    private(set) var total = 0.0
    private(set) var values: [Double]
    private(set) var chosen: [Int8]
    private var present: [Double]

    init(count: Int, state: [Int8]) {
      values = Array(repeating: 0, count: count)
      present = values
      chosen = state
    }

    mutating func add(
      _ walk: Walk, _ lattice: borrowing PottsLattice, _ logWeights: [Double], _ random: inout Xoshiro256,
      _ measure: (_ bonds: Int, _ largest: Int, _ values: inout [Double]) -> Void
    ) {
      let logarithm = logWeights[walk.bonds]
      if logarithm > reference {
        let scale = exp(reference - logarithm)
        total *= scale
        for index in values.indices { values[index] *= scale }
        reference = logarithm
      }
      let weight = exp(logarithm - reference)
      total += weight
      measure(walk.bonds, walk.population.max()!, &present)
      for index in values.indices { values[index] += weight * present[index] }
      if random.uniform() * total < weight { chosen = lattice.states }
    }
  }

  // MARK: State

  func save(to writer: inout StateWriter) {
    writer.write(UInt64(learnedSteps))
    writer.write(means)
    weights.save(to: &writer)
  }

  mutating func restore(from reader: inout StateReader, temperature: Double) throws {
    learnedSteps = Int(clamping: try reader.read(UInt64.self))
    let saved = try reader.readArray(Double.self)
    guard saved.count == means.count else {
      throw StateError(LocalizedText(en: "the saved state has other observables", zh: "保存的状态中的可观测量不同"))
    }
    means = saved
    try weights.restore(from: &reader)
    if !isLearning { beginMeasuring(temperature) }
  }
}
