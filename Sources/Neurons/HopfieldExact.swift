import Emergence
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The replica-symmetric theory of D. J. Amit, H. Gutfreund & H. Sompolinsky, Phys. Rev. Lett. 55 (1985) 1530 and Ann.
/// Phys. 173 (1987) 30: overlap m of a recalled pattern at temperature T and load α = P/N of infinitely many neurons,
///
///     m = ∫Dz tanh((m + σz)/T),  q = ∫Dz tanh²((m + σz)/T),  σ² = αq/(1 − (1 − q)/T)².
///
/// At given T the noise σ of the other patterns fixes m, q and then α: the branch is followed in σ, and the largest α on
/// it is the capacity, where recall ends in a jump.
package struct RetrievalBranch: Sendable {
  /// Load and overlap, ascending in load.
  package let points: [(load: Double, overlap: Double)]

  /// The largest load with recall; 0 where there is none.
  package var capacity: Double { points.last?.load ?? 0 }
  /// Overlap at the capacity.
  package var lastOverlap: Double { points.last?.overlap ?? 0 }

  package init(temperature: Double) {
    var points: [(load: Double, overlap: Double)] = []
    guard temperature < 1 else {
      self.points = []
      return
    }
    let steps = 400
    for step in 0...steps {
      guard let point = Self.point(noise: Double(step) / Double(steps) * 0.8, temperature: temperature) else { break }
      if let last = points.last, point.load <= last.load {
        // The maximum lies between the neighbours of the last point: three sections narrow it to 10⁻⁷.
        let from = Double(max(0, step - 2)) / Double(steps) * 0.8
        let to = Double(step) / Double(steps) * 0.8
        if let top = Self.maximum(from, to, temperature), top.load > last.load { points.append(top) }
        break
      }
      points.append(point)
    }
    self.points = points
  }

  /// The overlap at a load, by interpolation in √(capacity − load), of which it is a smooth function; nil beyond.
  package func overlap(load: Double) -> Double? {
    guard load <= capacity, let first = points.first else { return nil }
    guard load > first.load, let index = points.firstIndex(where: { $0.load >= load }), index > 0 else {
      return first.overlap
    }
    let (a, b) = (points[index - 1], points[index])
    func depth(_ load: Double) -> Double { max(0, capacity - load).squareRoot() }
    let share = (depth(a.load) - depth(load)) / (depth(a.load) - depth(b.load))
    return a.overlap + share * (b.overlap - a.overlap)
  }

  private static func maximum(_ low: Double, _ high: Double, _ temperature: Double) -> (load: Double, overlap: Double)?
  {
    var (low, high) = (low, high)
    for _ in 0..<30 {
      let (a, b) = (low + (high - low) / 3, high - (high - low) / 3)
      let (first, second) = (point(noise: a, temperature: temperature), point(noise: b, temperature: temperature))
      if (first?.load ?? 0) < (second?.load ?? 0) { low = a } else { high = b }
    }
    return point(noise: (low + high) / 2, temperature: temperature)
  }

  /// Load and overlap at a noise σ; nil where no pattern is recalled.
  private static func point(noise: Double, temperature: Double) -> (load: Double, overlap: Double)? {
    guard temperature >= 0.01 else { return coldPoint(noise: max(noise, 1e-3)) }
    var overlap = 1.0
    var square = 1.0
    for _ in 0..<4000 {
      let next = moments(overlap, noise, temperature)
      let change = abs(next.overlap - overlap)
      (overlap, square) = next
      if change < 1e-12 { break }
    }
    guard overlap > 1e-3 else { return nil }
    let susceptibility = (1 - square) / temperature
    guard susceptibility < 1 else { return nil }
    return (noise * noise * (1 - susceptibility) * (1 - susceptibility) / square, overlap)
  }

  /// Without temperature: m = erf(m/√2σ), and (1 − q)/T tends to √(2/π) e^{−m²/2σ²}/σ.
  private static func coldPoint(noise: Double) -> (load: Double, overlap: Double)? {
    var overlap = 1.0
    for _ in 0..<4000 {
      let next = erf(overlap / (2.0.squareRoot() * noise))
      let change = abs(next - overlap)
      overlap = next
      if change < 1e-13 { break }
    }
    guard overlap > 1e-3 else { return nil }
    let susceptibility = (2 / Double.pi).squareRoot() / noise * exp(-overlap * overlap / (2 * noise * noise))
    guard susceptibility < 1 else { return nil }
    return (noise * noise * (1 - susceptibility) * (1 - susceptibility), overlap)
  }

  private static func moments(
    _ overlap: Double, _ noise: Double, _ temperature: Double
  ) -> (overlap: Double, square: Double) {
    guard noise > 0 else {
      let value = tanh(overlap / temperature)
      return (value, value * value)
    }
    var sum = (weight: 0.0, first: 0.0, second: 0.0)
    // The trapezoidal rule errs by e^{−2π·(distance of the poles of tanh)/spacing}: 10⁻⁹ here.
    let spacing = min(0.05, temperature / (2 * noise))
    let nodes = Int(8 / spacing)
    for node in -nodes...nodes {
      let z = Double(node) * spacing
      let weight = exp(-z * z / 2)
      let value = tanh((overlap + noise * z) / temperature)
      sum.weight += weight
      sum.first += weight * value
      sum.second += weight * value * value
    }
    return (sum.first / sum.weight, sum.second / sum.weight)
  }
}

/// Known values of associative memories.
package enum HopfieldExact {
  private static let branches = Mutex<[Double: RetrievalBranch]>([:])

  /// The branch of a temperature, computed once.
  package static func branch(temperature: Double) -> RetrievalBranch {
    if let known = branches.withLock({ $0[temperature] }) { return known }
    let branch = RetrievalBranch(temperature: temperature)
    branches.withLock { $0[temperature] = branch }
    return branch
  }

  /// Probabilities of |m| with one pattern: N spins that all see each other, P(k up) ∝ C(N, k) e^{N mⁿ/nT}.
  package static func onePattern(
    neurons: Int, order: Int, temperature: Double
  ) -> [(value: Double, probability: Double)] {
    var weights: [Double: Double] = [:]
    for up in 0...neurons {
      let m = Double(2 * up - neurons) / Double(neurons)
      let logarithm =
        lgamma(Double(neurons) + 1) - lgamma(Double(up) + 1) - lgamma(Double(neurons - up) + 1)
        + Double(neurons) * (pow(m, Double(order)) - 1) / (Double(order) * temperature)
      weights[abs(m), default: 0] += exp(logarithm)
    }
    let total = weights.values.reduce(0, +)
    return weights.sorted { $0.key < $1.key }.map { ($0.key, $0.value / total) }
  }
}
