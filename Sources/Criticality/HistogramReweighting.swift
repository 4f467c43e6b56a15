import Foundation

/// One run in equilibrium at a known weight exp(−λX), ready to be continued to other λ.
///
/// For temperature, λ = 1/T and X is the total energy (not per site); for a field, λ = −h/T and X the total moment.
public struct ReweightingRun: Sendable {
  public let control: Double
  public let conjugate: [Double]
  /// One array for each observable, of the length of `conjugate`.
  public let observables: [[Double]]

  public init(control: Double, conjugate: [Double], observables: [[Double]]) {
    self.control = control
    self.conjugate = conjugate
    self.observables = observables
  }
}

/// Means at any λ near one or several runs, by weighting what they saw.
///
/// One run: A. M. Ferrenberg and R. H. Swendsen, Phys. Rev. Lett. 61 (1988) 2635. Several: ibid. 63 (1989) 1195, each run
/// counted by its effectively independent samples n/(2τ). Values of X are grouped into levels (exactly, where there are
/// at most 4096 different ones, as for the energies of a lattice; else 1024 equal bins with their own mean X), and
/// observables are averaged within a level. Errors come from a jackknife that leaves out the same twentieth of every run
/// and solves for the free energies anew.
public struct HistogramReweighting: Sendable {
  /// Controls at which the histograms support the answer: each run reaches as far as the mean of X moves by one standard
  /// deviation of its histogram, |Δλ| ≤ 1/σ(X) (M. E. J. Newman and G. T. Barkema, Monte Carlo Methods in Statistical
  /// Physics, 1999, section 8.1). Ranges of neighbouring runs that overlap are one; ascending.
  public let validRanges: [ClosedRange<Double>]

  static let blocks = RunHistogram.blocks
  static let mostLevels = 4096

  private let controls: [Double]
  private let levels: [Double]
  /// Tables of the whole, then of the whole without each block.
  private let tables: [Table]

  /// - Parameter runs: all with the same observables; a run shorter than 40 samples or with a number that is not finite
  ///   is left out.
  /// - Returns: nil if no run is left.
  public init?(_ runs: [ReweightingRun]) {
    self.init(runs.compactMap { RunHistogram(of: $0, bins: HistogramReweighting.mostLevels) })
  }

  /// - Parameter histograms: all with the same observables.
  /// - Returns: nil for none.
  public init?(_ histograms: [RunHistogram]) {
    guard let first = histograms.first?.parts.first(where: { !$0.isEmpty })?.first else { return nil }
    let histograms = histograms.filter { histogram in
      histogram.control.isFinite && histogram.parts.count == HistogramReweighting.blocks
        && histogram.parts.allSatisfy { $0.allSatisfy { $0.means.count == first.means.count } }
    }
    guard !histograms.isEmpty else { return nil }
    // Replicas at one λ are one run.
    let controls = Set(histograms.map(\.control)).sorted()
    self.controls = controls
    validRanges = HistogramReweighting.ranges(histograms)
    let grouping = Grouping(of: histograms)
    levels = grouping.levels
    let blockTables = (0..<HistogramReweighting.blocks).map { block in
      Table(
        histograms, controls: controls, grouping: grouping, block: block, observables: first.means.count)
    }
    var whole = blockTables[0]
    for table in blockTables.dropFirst() { whole.add(table, sign: 1) }
    whole.solve(levels: grouping.levels, controls: controls, from: nil)
    tables =
      [whole]
      + blockTables.map { block in
        var reduced = whole
        reduced.add(block, sign: -1)
        reduced.solve(levels: grouping.levels, controls: controls, from: whole.freeEnergies)
        return reduced
      }
  }

  public func isValid(at control: Double) -> Bool {
    validRanges.contains { $0.contains(control) }
  }

  /// How many independent samples carry the answer at a control: (Σw)²/Σw² of their weights (L. Kish, Survey Sampling,
  /// 1965). It falls where the histograms give out.
  public func effectiveSamples(at control: Double) -> Double {
    tables[0].effectiveSamples(at: control, levels: levels)
  }

  /// Mean of one observable at a control.
  public func mean(of observable: Int, at control: Double) -> Estimate? {
    estimate(of: [observable], at: control) { $0[0] }
  }

  /// A function of means at a control, with the jackknife's error and its correction of bias. Index −1 stands for X
  /// itself.
  /// - Returns: nil outside `validRanges` and where the formula gives nil or a number that is not finite.
  public func estimate(
    of inputs: [Int], at control: Double, _ formula: (_ means: [Double]) -> Double?
  ) -> Estimate? {
    guard isValid(at: control) else { return nil }
    return HistogramReweighting.jackknife { table in
      formula(tables[table].means(of: inputs, at: control, levels: levels))
    }
  }

  /// Two phases in the distribution of X where they coexist: at the λ that makes their peaks equally high.
  ///
  /// - Parameters:
  ///   - range: where to look; the distribution is examined where X fluctuates most.
  ///   - bins: over the values of X that occur there.
  /// - Returns: nil where the distribution has no significant valley, or not without each block.
  public func doublePeak(in range: ClosedRange<Double>, bins: Int = 48) -> DoublePeak? {
    let grid = HistogramReweighting.grid(range, 120).filter(isValid)
    func spread(_ control: Double) -> Double {
      tables[0].variance(at: control, levels: levels)
    }
    guard let centre = grid.max(by: { spread($0) < spread($1) }) else { return nil }
    guard let extent = extent(at: centre) else { return nil }
    // Bins narrower than the distance of levels would see a valley between each two of them.
    let bins = min(bins, levels.count { extent.contains($0) } / 2)
    guard bins >= 12 else { return nil }
    let samples = effectiveSamples(at: centre)
    let counts = tables.map { table in
      shares(table.probabilities(at: centre, levels: levels), extent, bins: bins).map { samples * $0 }
    }
    return DoublePeak(counts: counts[0], without: Array(counts.dropFirst()), range: extent, field: centre)
  }

  /// Probability density of X at a control; empty outside `validRanges`.
  public func distribution(at control: Double, bins: Int = 48) -> [(conjugate: Double, density: Double)] {
    guard isValid(at: control), let extent = extent(at: control) else { return [] }
    let width = (extent.upperBound - extent.lowerBound) / Double(bins)
    return shares(tables[0].probabilities(at: control, levels: levels), extent, bins: bins).enumerated().map {
      (extent.lowerBound + (Double($0) + 0.5) * width, $1 / width)
    }
  }

  /// Values of X that occur at a control.
  private func extent(at control: Double) -> ClosedRange<Double>? {
    let probabilities = tables[0].probabilities(at: control, levels: levels)
    let seen = levels.indices.filter { probabilities[$0] > 1e-6 }
    guard let first = seen.first, let last = seen.last, levels[first] < levels[last] else { return nil }
    return levels[first]...levels[last]
  }

  /// Probabilities in equal bins. Each level goes to the two nearest, so that levels and bins make no pattern together.
  private func shares(_ probabilities: [Double], _ extent: ClosedRange<Double>, bins: Int) -> [Double] {
    var shares = [Double](repeating: 0, count: bins)
    for (level, value) in levels.enumerated() where extent.contains(value) {
      let place = (value - extent.lowerBound) / (extent.upperBound - extent.lowerBound) * Double(bins) - 0.5
      let low = max(0, min(bins - 2, Int(place.rounded(.down))))
      let share = min(1, max(0, place - Double(low)))
      shares[low] += probabilities[level] * (1 - share)
      shares[low + 1] += probabilities[level] * share
    }
    return shares
  }

  /// Where the curves of one quantity for two sizes cross inside a range, and its value there; errors by leaving out
  /// blocks of one size, then of the other.
  /// - Returns: nil if the curves do not cross in the part of the range that both support, or not for every block.
  public static func crossing(
    of first: HistogramReweighting, and second: HistogramReweighting, in range: ClosedRange<Double>, inputs: [Int],
    _ formula: (_ means: [Double]) -> Double?
  ) -> Crossing? {
    func difference(_ a: Int, _ b: Int, _ x: Double) -> Double? {
      guard let u = formula(first.tables[a].means(of: inputs, at: x, levels: first.levels)),
        let v = formula(second.tables[b].means(of: inputs, at: x, levels: second.levels))
      else { return nil }
      return u - v
    }
    let grid = grid(range, 60).filter { first.isValid(at: $0) && second.isValid(at: $0) }
    let values = grid.map { difference(0, 0, $0) ?? .nan }
    guard let step = values.indices.dropLast().first(where: { values[$0] * values[$0 + 1] <= 0 }) else { return nil }
    let width = grid[step + 1] - grid[step]
    guard let centre = root(in: grid[step]...grid[step + 1], { difference(0, 0, $0) }) else { return nil }
    let around = max(range.lowerBound, centre - 3 * width)...min(range.upperBound, centre + 3 * width)
    func value(_ a: Int, _ x: Double) -> Double? {
      formula(first.tables[a].means(of: inputs, at: x, levels: first.levels))
    }
    let indices = 0...blocks
    let positionsA = indices.map { a in a == 0 ? centre : root(in: around) { difference(a, 0, $0) } }
    let positionsB = indices.map { b in b == 0 ? centre : root(in: around) { difference(0, b, $0) } }
    guard let height = value(0, centre),
      let x1 = jackknife({ positionsA[$0] }), let x2 = jackknife({ positionsB[$0] }),
      let y1 = jackknife({ table in positionsA[table].flatMap { value(table, $0) } }),
      let y2 = jackknife({ table in positionsB[table].flatMap { value(0, $0) } })
    else { return nil }
    return Crossing(
      position: Estimate(value: centre, error: (x1.error * x1.error + x2.error * x2.error).squareRoot()),
      height: Estimate(value: height, error: (y1.error * y1.error + y2.error * y2.error).squareRoot()))
  }

  /// The maximum of a quantity inside a range.
  /// - Parameter formula: the quantity at given means of the inputs and a given λ.
  /// - Returns: nil if it is at an end of the supported part of the range.
  public func peak(
    in range: ClosedRange<Double>, inputs: [Int], _ formula: (_ means: [Double], _ control: Double) -> Double?
  ) -> Peak? {
    peak(in: range) { table, x in formula(tables[table].means(of: inputs, at: x, levels: levels), x) ?? -.infinity }
  }

  private func peak(in range: ClosedRange<Double>, _ value: (_ table: Int, _ control: Double) -> Double) -> Peak? {
    let grid = HistogramReweighting.grid(range, 120).filter(isValid)
    guard let top = grid.indices.max(by: { value(0, grid[$0]) < value(0, grid[$1]) }), top > 0, top < grid.count - 1
    else { return nil }
    let positions = tables.indices.map { table in
      goldenMaximum(in: grid[top - 1]...grid[top + 1]) { value(table, $0) }
    }
    guard let position = HistogramReweighting.jackknife({ positions[$0] }),
      let height = HistogramReweighting.jackknife({ value($0, positions[$0]) })
    else { return nil }
    return Peak(position: Estimate(value: positions[0], error: position.error), height: height)
  }

  /// The largest variance of X inside a range, and where it is.
  /// - Returns: nil if it is at an end of the supported part of the range.
  public func fluctuationPeak(in range: ClosedRange<Double>) -> Peak? {
    peak(in: range) { table, x in tables[table].variance(at: x, levels: levels) }
  }

  /// Delete-one-block jackknife over tables: index 0 is the whole, the others leave out a block each.
  private static func jackknife(_ value: (Int) -> Double?) -> Estimate? {
    guard let plain = value(0), plain.isFinite else { return nil }
    var moments = RunningMoments()
    for block in 1...blocks {
      guard let reduced = value(block), reduced.isFinite else { return nil }
      moments.add(reduced)
    }
    let share = Double(blocks - 1)
    return Estimate(
      value: plain + share * (plain - moments.mean),
      error: (share * share / Double(blocks) * moments.variance).squareRoot())
  }

  private static func grid(_ range: ClosedRange<Double>, _ steps: Int) -> [Double] {
    (0...steps).map { range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(steps) }
  }

  private static func ranges(_ histograms: [RunHistogram]) -> [ClosedRange<Double>] {
    let reaches = histograms.map { histogram in
      let variance = histogram.moments.variance
      let reach = variance > 0 ? 1 / variance.squareRoot() : 0
      return histogram.control - reach...histogram.control + reach
    }
    var merged: [ClosedRange<Double>] = []
    for reach in reaches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, reach.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, reach.upperBound)
      } else {
        merged.append(reach)
      }
    }
    return merged
  }
}

/// The levels of X, and to which one a value belongs.
private struct Grouping {
  let levels: [Double]
  private let exact: [Double: Int]?
  private let low: Double
  private let width: Double

  init(of histograms: [RunHistogram]) {
    let bins = histograms.flatMap { $0.parts.flatMap { $0 } }
    let distinct = Array(Set(bins.map(\.conjugate))).sorted()
    low = distinct.first ?? 0
    if distinct.count <= HistogramReweighting.mostLevels {
      exact = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
      levels = distinct
      width = 1
      return
    }
    exact = nil
    let last = 1023
    let low = low
    let width = (distinct[distinct.count - 1] - low) / Double(last)
    self.width = width
    var samples = [Double](repeating: 0, count: last + 1)
    var sums = samples
    for bin in bins {
      let level = Int(((bin.conjugate - low) / width).rounded())
      samples[level] += bin.samples
      sums[level] += bin.samples * bin.conjugate
    }
    levels = samples.indices.map { samples[$0] > 0 ? sums[$0] / samples[$0] : low + Double($0) * width }
  }

  func level(of value: Double) -> Int { exact.map { $0[value] ?? 0 } ?? Int(((value - low) / width).rounded()) }
}

/// What some part of the samples says: effective counts and sums of observables for each level, and the free energies.
private struct Table {
  private var samples: [Double]
  private var counts: [Double]
  private var sums: [[Double]]
  private(set) var freeEnergies: [Double]
  /// ln of the density of states per level, −∞ where nothing was seen.
  private var logDensity: [Double] = []

  init(_ histograms: [RunHistogram], controls: [Double], grouping: Grouping, block: Int, observables: Int) {
    samples = [Double](repeating: 0, count: controls.count)
    counts = [Double](repeating: 0, count: grouping.levels.count)
    sums = [[Double]](repeating: counts, count: observables)
    freeEnergies = samples
    for histogram in histograms {
      guard let index = controls.firstIndex(of: histogram.control) else { continue }
      for bin in histogram.parts[block] {
        let weight = bin.samples / (2 * max(0.5, histogram.time))
        let level = grouping.level(of: bin.conjugate)
        samples[index] += weight
        counts[level] += weight
        for observable in sums.indices { sums[observable][level] += weight * bin.means[observable] }
      }
    }
  }

  mutating func add(_ other: Table, sign: Double) {
    for index in samples.indices { samples[index] += sign * other.samples[index] }
    for level in counts.indices { counts[level] += sign * other.counts[level] }
    for observable in sums.indices {
      for level in counts.indices { sums[observable][level] += sign * other.sums[observable][level] }
    }
  }

  /// Iterates exp(−f_k) = Σ_X c(X) e^{−λ_k X} / Σ_j n_j e^{f_j − λ_j X} until no f moves by more than 10⁻⁹ (relative to
  /// the first), at most 2000 times; every tenth step is prolonged by Aitken's rule where it converges slowly.
  mutating func solve(levels: [Double], controls: [Double], from start: [Double]?) {
    freeEnergies = start ?? initialFreeEnergies(levels: levels, controls: controls)
    var previousChange = [Double](repeating: 0, count: controls.count)
    for iteration in 1...2000 {
      updateDensity(levels: levels, controls: controls)
      let density = logDensity
      var next = controls.map { control in -logSum(zip(density, levels).map { $0 - control * $1 }) }
      let origin = next[0]
      for index in next.indices { next[index] -= origin }
      let change = zip(next, freeEnergies).map { $0 - $1 }
      freeEnergies = next
      if change.allSatisfy({ abs($0) < 1e-9 }) { break }
      if iteration % 10 == 0 {
        let dot = zip(change, previousChange).reduce(0) { $0 + $1.0 * $1.1 }
        let norm = previousChange.reduce(0) { $0 + $1 * $1 }
        let ratio = norm > 0 ? min(0.99, dot / norm) : 0
        if ratio > 0 { for index in next.indices { freeEnergies[index] += change[index] * ratio / (1 - ratio) } }
      }
      previousChange = change
    }
    updateDensity(levels: levels, controls: controls)
  }

  /// Thermodynamic integration between neighbours, f' = ⟨X⟩, with the pooled mean of X as a first guess of the slope.
  private func initialFreeEnergies(levels: [Double], controls: [Double]) -> [Double] {
    let total = counts.reduce(0, +)
    let mean = zip(levels, counts).reduce(0) { $0 + $1.0 * $1.1 } / total
    return controls.map { ($0 - controls[0]) * mean }
  }

  private mutating func updateDensity(levels: [Double], controls: [Double]) {
    let offsets = zip(samples, freeEnergies).map { log($0) + $1 }
    var density = [Double](repeating: -.infinity, count: levels.count)
    for level in levels.indices where counts[level] > 1e-9 {
      var largest = -Double.infinity
      for run in controls.indices { largest = max(largest, offsets[run] - controls[run] * levels[level]) }
      var sum = 0.0
      for run in controls.indices { sum += exp(offsets[run] - controls[run] * levels[level] - largest) }
      density[level] = log(counts[level]) - largest - log(sum)
    }
    logDensity = density
  }

  private func logSum(_ terms: [Double]) -> Double {
    let largest = terms.reduce(-Double.infinity, max)
    return largest + log(terms.reduce(0) { $0 + exp($1 - largest) })
  }

  func means(of inputs: [Int], at control: Double, levels: [Double]) -> [Double] {
    var largest = -Double.infinity
    for level in levels.indices { largest = max(largest, logDensity[level] - control * levels[level]) }
    var total = 0.0
    var results = [Double](repeating: 0, count: inputs.count)
    for level in levels.indices where logDensity[level] > -.infinity {
      let weight = exp(logDensity[level] - control * levels[level] - largest)
      total += weight
      for (position, input) in inputs.enumerated() {
        results[position] += weight * (input < 0 ? levels[level] : sums[input][level] / counts[level])
      }
    }
    return results.map { $0 / total }
  }

  /// Probability of each level at a control.
  func probabilities(at control: Double, levels: [Double]) -> [Double] {
    var largest = -Double.infinity
    for level in levels.indices { largest = max(largest, logDensity[level] - control * levels[level]) }
    let weights = levels.indices.map { exp(logDensity[$0] - control * levels[$0] - largest) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  func variance(at control: Double, levels: [Double]) -> Double {
    let probabilities = probabilities(at: control, levels: levels)
    let mean = zip(probabilities, levels).reduce(0) { $0 + $1.0 * $1.1 }
    return zip(probabilities, levels).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
  }

  /// Each of the c samples of a level has the weight p/c.
  func effectiveSamples(at control: Double, levels: [Double]) -> Double {
    let squares = zip(probabilities(at: control, levels: levels), counts).reduce(0) { sum, pair in
      pair.1 > 1e-9 ? sum + pair.0 * pair.0 / pair.1 : sum
    }
    return squares > 0 ? 1 / squares : 0
  }
}
