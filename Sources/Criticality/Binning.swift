/// The error of a mean from averages over bins of growing length (H. Flyvbjerg and H. G. Petersen, J. Chem. Phys. 91
/// (1989) 461): it grows with the length until bins are independent, then stays on a plateau.
public struct Binning: Sendable, Hashable {
  /// One length of bins.
  public struct Level: Sendable, Hashable {
    /// Samples in a bin: 1, 2, 4, ….
    public let length: Int
    /// Complete bins; samples left over at the end take no part.
    public let bins: Int
    /// Standard error of the mean if bins of this length were independent.
    public let error: Double
    /// Standard error of `error` for Gaussian bins, error/√(2(bins − 1)).
    public let errorOfError: Double

    /// - Parameter means: of two bins or more.
    fileprivate init(length: Int, of means: UnsafeBufferPointer<Double>) {
      let count = Double(means.count)
      let mean = SumKernel.sum(means) / count
      let error = (SumKernel.squares(means, minus: mean) / (count * (count - 1))).squareRoot()
      self.length = length
      bins = means.count
      self.error = error
      errorOfError = error / (2 * (count - 1)).squareRoot()
    }
  }

  /// Levels from single samples up to at least two bins. Empty for fewer than two samples.
  public let levels: [Level]

  /// - Parameter series: samples at equal distances. A value that is not finite makes every error NaN.
  public init(of series: [Double]) {
    var levels: [Level] = []
    var bins = series
    var count = bins.count
    var length = 1
    while count >= 2 {
      levels.append(bins.withUnsafeBufferPointer { Level(length: length, of: .init(rebasing: $0[..<count])) })
      count /= 2
      for index in 0..<count { bins[index] = 0.5 * (bins[2 * index] + bins[2 * index + 1]) }
      length *= 2
    }
    self.levels = levels
  }

  /// The first level whose bins are long enough for the bias to be below the noise: length³ > 2n (error/error₁)⁴, with
  /// error₁ of single samples (R. M. Lee et al., Phys. Rev. E 83 (2011) 066706). nil if the series is too short
  /// for a plateau to be seen. A constant series has its plateau at single samples.
  public var plateau: Level? {
    guard let first = levels.first, !first.error.isNaN else { return nil }
    if first.error == 0 { return first }
    let count = Double(first.bins)
    return levels.first { level in
      let ratio = level.error / first.error
      let length = Double(level.length)
      return length * length * length > 2 * count * ratio * ratio * ratio * ratio
    }
  }

  /// The deepest level that still has `bins` bins or more, without those above it: the most sensitive to slow modes
  /// that a window missed. nil for fewer samples than bins.
  static func deepestLevel(of series: UnsafeBufferPointer<Double>, withAtLeast bins: Int) -> Level? {
    guard bins >= 2, series.count >= bins else { return nil }
    var length = 1
    while series.count / (2 * length) >= bins { length *= 2 }
    let count = series.count / length
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { means in
      for bin in 0..<count {
        let samples = UnsafeBufferPointer(rebasing: series[(bin * length)..<((bin + 1) * length)])
        means[bin] = SumKernel.sum(samples) / Double(length)
      }
      return Level(length: length, of: UnsafeBufferPointer(means))
    }
  }
}
