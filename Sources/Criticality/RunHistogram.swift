import Foundation

/// The samples of one run in few numbers: for each twentieth of it, how often X was near each of some levels and what
/// else was measured there on average. It is all that reweighting needs, a thousand times smaller than the series.
///
/// Energies of a lattice keep their levels where there are few enough; else each bin holds equally many of them, so the
/// bins show no pattern that is not physics. A bin keeps the mean X of its samples. With 64 bins over a run the answer of
/// reweighting moves by about 10⁻³ of the distance in λ, less than the noise of a million independent samples.
public struct RunHistogram: Sendable, Hashable {
  public struct Bin: Sendable, Hashable {
    /// Mean X of the samples.
    public let conjugate: Double
    public let samples: Double
    /// Mean of each observable.
    public let means: [Double]

    public init(conjugate: Double, samples: Double, means: [Double]) {
      self.conjugate = conjugate
      self.samples = samples
      self.means = means
    }
  }

  public static let blocks = 20

  /// λ of the weight exp(−λX).
  public let control: Double
  /// Integrated autocorrelation time of X in samples, at least ½.
  public let time: Double
  /// Of each twentieth of the run, the bins that were visited in ascending order.
  public let parts: [[Bin]]

  public init(control: Double, time: Double, parts: [[Bin]]) {
    self.control = control
    self.time = time
    self.parts = parts
  }

  /// - Parameter bins: at most as many over the range of X.
  /// - Returns: nil for a run shorter than 40 samples or with a number that is not finite.
  public init?(of run: ReweightingRun, bins: Int) {
    let samples = run.conjugate.count
    guard samples >= 2 * RunHistogram.blocks, run.control.isFinite, bins >= 1,
      ([run.conjugate] + run.observables).allSatisfy({ $0.count == samples && $0.allSatisfy(\.isFinite) })
    else { return nil }
    let grid = LevelGrid(of: run.conjugate, bins: bins)
    let time = SeriesStatistics(of: run.conjugate).time.value
    control = run.control
    self.time = max(0.5, time.isFinite ? time : 0.5)
    parts = (0..<RunHistogram.blocks).map { block in
      let range = block * samples / RunHistogram.blocks..<(block + 1) * samples / RunHistogram.blocks
      var counts = [Double](repeating: 0, count: grid.count)
      var sums = [[Double]](repeating: counts, count: 1 + run.observables.count)
      for sample in range {
        let bin = grid.bin(of: run.conjugate[sample])
        counts[bin] += 1
        sums[0][bin] += run.conjugate[sample]
        for (index, series) in run.observables.enumerated() { sums[index + 1][bin] += series[sample] }
      }
      return counts.indices.filter { counts[$0] > 0 }.map { bin in
        Bin(
          conjugate: sums[0][bin] / counts[bin], samples: counts[bin],
          means: sums.dropFirst().map { $0[bin] / counts[bin] })
      }
    }
  }

  /// Mean and variance of X, without what lies within bins.
  var moments: (samples: Double, mean: Double, variance: Double) {
    let bins = parts.flatMap { $0 }
    let samples = bins.reduce(0) { $0 + $1.samples }
    guard samples > 0 else { return (0, .nan, 0) }
    let mean = bins.reduce(0) { $0 + $1.samples * $1.conjugate } / samples
    let squares = bins.reduce(0) { $0 + $1.samples * ($1.conjugate - mean) * ($1.conjugate - mean) }
    return (samples, mean, squares / samples)
  }
}

/// Equal bins over the values of X.
struct LevelGrid {
  let count: Int
  private let origin: Double
  private let width: Double

  init(of values: [Double], bins: Int) {
    let distinct = Array(Set(values)).sorted()
    guard let low = distinct.first, let high = distinct.last, low < high else {
      (count, origin, width) = (1, distinct.first ?? 0, 1)
      return
    }
    let spacing = LevelGrid.spacing(of: distinct)
    var width = (high - low) / Double(bins)
    if let spacing {
      let levels = Int(((high - low) / spacing).rounded()) + 1
      width = spacing * Double((levels + bins - 1) / bins)
    }
    self.width = width
    // Levels lie in the middle of the narrowest bins, where rounding cannot move them across an edge.
    origin = low - 0.5 * (spacing ?? 0)
    count = Int((high - origin) / width) + 1
  }

  func bin(of value: Double) -> Int { min(count - 1, max(0, Int((value - origin) / width))) }

  /// The distance of which all distances are multiples, or nil for numbers that fill an interval.
  private static func spacing(of distinct: [Double]) -> Double? {
    let gaps = zip(distinct, distinct.dropFirst()).map { $1 - $0 }
    // Rounding splits equal levels by a few units of the last digit.
    let rounding = 1e-11 * max(abs(distinct[0]), abs(distinct[distinct.count - 1]))
    guard let smallest = gaps.filter({ $0 > rounding }).min(), smallest > 1e4 * rounding else { return nil }
    let areMultiples = gaps.allSatisfy { gap in
      let ratio = gap / smallest
      return abs(ratio - ratio.rounded()) < 1e-4
    }
    return areMultiples ? smallest : nil
  }
}
