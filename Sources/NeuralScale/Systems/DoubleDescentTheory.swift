/// The exact risk of minimum-norm least squares on p of D independent normal features (M. Belkin, D. Hsu and J. Xu, "Two
/// models of double descent for weak features", SIAM J. Math. Data Sci. 2 (2020) 1167, theorem 1), averaged over
/// examples, over which features are used and over the answer's direction.
package struct DoubleDescentTheory: Sendable, Hashable {
  /// n.
  package let examples: Int
  /// D.
  package let dimension: Int
  /// σ².
  package let noise: Double

  package init(examples: Int, dimension: Int, noise: Double) {
    self.examples = examples
    self.dimension = dimension
    self.noise = noise
  }

  /// What the features left out add to the noise: they are normal, and independent of those used. |β| = 1.
  private func unexplained(_ features: Int) -> Double { noise + 1 - Double(features) / Double(dimension) }

  /// Mean squared error on a new example, noise included; infinite for |p − n| ≤ 1.
  package func testRisk(features p: Int) -> Double {
    let (n, d) = (Double(examples), Double(dimension))
    if p <= examples - 2 { return unexplained(p) * (1 + Double(p) / (n - Double(p) - 1)) }
    guard p >= examples + 2 else { return .infinity }
    // What lies outside the span of the examples is missed, n/p of the rest is seen.
    let missed = (Double(p) - n) / d
    return missed + unexplained(p) * (1 + n / (Double(p) - n - 1))
  }

  /// Mean squared error on the examples themselves; 0 from p = n on, where any answers can be fitted.
  package func trainRisk(features p: Int) -> Double {
    unexplained(p) * max(0, 1 - Double(p) / Double(examples))
  }

  /// Mean square length of the weights; infinite for |p − n| ≤ 1.
  package func squaredNorm(features p: Int) -> Double {
    let (n, d) = (Double(examples), Double(dimension))
    if p <= examples - 2 { return Double(p) / d + unexplained(p) * Double(p) / (n - Double(p) - 1) }
    guard p >= examples + 2 else { return .infinity }
    return n / d + unexplained(p) * n / (Double(p) - n - 1)
  }
}
