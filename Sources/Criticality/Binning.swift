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
      var sum = 0.0
      for index in 0..<count { sum += bins[index] }
      let mean = sum / Double(count)
      var squares = 0.0
      for index in 0..<count { squares += (bins[index] - mean) * (bins[index] - mean) }
      let error = (squares / (Double(count) * Double(count - 1))).squareRoot()
      levels.append(
        Level(length: length, bins: count, error: error, errorOfError: error / Double(2 * (count - 1)).squareRoot()))
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

  /// The deepest level that still has `bins` bins or more: the most sensitive to slow modes that a window missed.
  public func deepest(withAtLeast bins: Int) -> Level? {
    levels.last { $0.bins >= bins }
  }
}
