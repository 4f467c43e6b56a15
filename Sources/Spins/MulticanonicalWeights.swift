import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Weights W(b) of configurations with b equal bonds under which all b of an interval are about equally common (Berg &
/// Neuhaus, Phys. Rev. Lett. 68 (1992) 9): W ∝ 1/g with g the number of configurations. Their logarithm has a slope that
/// is a reciprocal temperature; it is kept within a band around the transition, beyond which the ensemble is canonical.
///
/// The weights are learned by stochastic approximation with a gain that falls as 1/t (Liang, Liu & Carroll, J. Am. Stat.
/// Assoc. 102 (2007) 305, the convergent form of Wang & Landau, Phys. Rev. Lett. 86 (2001) 2050) and then frozen. No
/// result depends on how good they are, only how fast it converges.
struct MulticanonicalWeights: Sendable {
  /// Slopes that ln W may have: reciprocal temperatures.
  private(set) var band: ClosedRange<Double>
  /// exp of ln W(b + 1) − ln W(b) at position b.
  private(set) var factors: [Double]
  /// ln W in the middle of intervals of `width` bonds.
  private var learned: [Double]
  private let width: Int
  /// Sweeps learned from.
  private var sweeps = 0

  /// - Parameters:
  ///   - bonds: number of bonds of the lattice.
  ///   - slope: reciprocal temperature of the canonical ensemble to begin with.
  init(bonds: Int, slope: Double, band: ClosedRange<Double>) {
    self.band = band
    let width = max(1, bonds / 128)
    self.width = width
    learned = (0..<(bonds + width) / width).map { slope * Double($0 * width) }
    factors = Array(repeating: exp(slope), count: bonds)
  }

  /// Makes what was visited in one sweep less likely, and forgets the visits.
  /// - Parameter visits: how often each number of equal bonds was seen.
  mutating func learn(_ visits: inout [UInt32], total: Int) {
    sweeps += 1
    let gain = min(0.5, 2 * Double(learned.count) / Double(sweeps)) / Double(total)
    for b in visits.indices where visits[b] != 0 {
      learned[b / width] -= gain * Double(visits[b])
      visits[b] = 0
    }
    update()
  }

  private mutating func update() {
    let last = learned.count - 1
    var present = -1
    var factor = 1.0
    for b in factors.indices {
      let interval = min(max((2 * b + 1 - width) / (2 * width), 0), max(last - 1, 0))
      if interval != present {
        present = interval
        let slope = last == 0 ? band.lowerBound : (learned[interval + 1] - learned[interval]) / Double(width)
        factor = exp(min(max(slope, band.lowerBound), band.upperBound))
      }
      factors[b] = factor
    }
  }

  /// ln of the canonical weight e^{b/T} over W(b) for every number of equal bonds, up to a constant.
  func canonicalOverFlat(temperature: Double) -> [Double] {
    var result = [0.0]
    result.reserveCapacity(factors.count + 1)
    for factor in factors { result.append(result[result.count - 1] + 1 / temperature - log(factor)) }
    let largest = result.max()!
    return result.map { $0 - largest }
  }

  func save(to writer: inout StateWriter) {
    writer.write([band.lowerBound, band.upperBound])
    writer.write(UInt64(sweeps))
    writer.write(learned)
  }

  mutating func restore(from reader: inout StateReader) throws {
    let edges = try reader.readArray(Double.self)
    guard edges.count == 2, edges[0] > 0, edges[0] <= edges[1] else {
      throw StateError(LocalizedText(en: "the saved weights have no band of temperatures", zh: "保存的权重没有温度范围"))
    }
    band = edges[0]...edges[1]
    sweeps = Int(clamping: try reader.read(UInt64.self))
    let saved = try reader.readArray(Double.self)
    guard saved.count == learned.count else {
      throw StateError(
        LocalizedText(en: "the saved weights belong to a lattice of another size", zh: "保存的权重属于另一种尺寸的格子"))
    }
    learned = saved
    if sweeps > 0 { update() }
  }
}
