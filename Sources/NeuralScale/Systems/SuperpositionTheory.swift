/// The pair of features in one dimension, without training: its loss as an integral, and where its two states change
/// places.
package enum SuperpositionTheory {
  /// Densities at which forgetting the second feature and storing both as opposites cost the same, by the importance of
  /// the second one: minima of `loss` found numerically, as the tests repeat. Above an importance of about 0.9 a third
  /// state comes between the two.
  package static let boundary: [(importance: Double, density: Double)] = [
    (0.1, 0.1812), (0.2, 0.2956), (0.3, 0.3757), (0.5, 0.4846), (0.7, 0.5622),
  ]

  /// Nodes and weights of Gauss and Legendre on (0, 1), by Newton's method on the polynomial.
  private static let nodes: [(x: Double, weight: Double)] = {
    let count = 24
    return (1...count).map { index in
      // Chebyshev's nodes are near enough to start from; a cosine by its series keeps this file free of libm.
      var x = cosine(.pi * (Double(index) - 0.25) / (Double(count) + 0.5))
      var slope = 1.0
      for _ in 0..<100 {
        var (low, value) = (1.0, x)
        for degree in 2...count {
          (low, value) = (value, (Double(2 * degree - 1) * x * value - Double(degree - 1) * low) / Double(degree))
        }
        slope = Double(count) * (x * value - low) / (x * x - 1)
        let step = value / slope
        x -= step
        if abs(step) < 1e-15 { break }
      }
      return ((x + 1) / 2, 1 / ((1 - x * x) * slope * slope))
    }
  }()

  private static func cosine(_ x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for k in 1...24 {
      term *= -x * x / Double((2 * k - 1) * 2 * k)
      sum += term
    }
    return sum
  }

  /// Mean loss of weights (w₁, w₂) and biases (b₁, b₂) at a density p and importances (1, r): features are uniform in
  /// [0, 1] with probability p and 0 otherwise.
  package static func loss(_ parameters: [Double], density p: Double, importance r: Double) -> Double {
    let (w1, w2, b1, b2) = (parameters[0], parameters[1], parameters[2], parameters[3])
    func cost(_ x1: Double, _ x2: Double) -> Double {
      let middle = w1 * x1 + w2 * x2
      let (e1, e2) = (max(0, w1 * middle + b1) - x1, max(0, w2 * middle + b2) - x2)
      return e1 * e1 + r * e2 * e2
    }
    var (single, both) = (0.0, 0.0)
    for (x, weight) in nodes {
      single += weight * (cost(x, 0) + cost(0, x))
      for (y, other) in nodes { both += weight * other * cost(x, y) }
    }
    return (1 - p) * (1 - p) * cost(0, 0) + p * (1 - p) * single + p * p * both
  }

  /// The loss of forgetting the second feature: r Var(x₂), with b₂ = p/2.
  package static func lossOfForgetting(density p: Double, importance r: Double) -> Double {
    r * (p / 3 - p * p / 4)
  }

  /// The least loss of storing both features as opposites.
  package static func lossOfThePair(density p: Double, importance r: Double) -> Double {
    minimum([1, -1, 0.05, 0.05]) { loss($0, density: p, importance: r) }.value
  }

  /// The density at which both states cost the same, to 10⁻⁴: below it the minimum found from an opposite pair stores
  /// both features (the second longer than 0.4) and is the lower one.
  package static func boundary(importance r: Double) -> Double {
    var (low, high) = (0.02, 0.95)
    while high - low > 1e-4 {
      let middle = (low + high) / 2
      let pair = minimum([1, -1, 0.05, 0.05]) { loss($0, density: middle, importance: r) }
      let single = minimum([1, 0, 0, middle / 2]) { loss($0, density: middle, importance: r) }
      // Where forgetting is no minimum the search leaves it for the pair.
      let isForgotten = abs(single.point[1]) < 0.4
      let alone = isForgotten ? single.value : lossOfForgetting(density: middle, importance: r)
      let pairWins = abs(pair.point[1]) > 0.4 && pair.value < alone - 1e-9
      (low, high) = pairWins ? (middle, high) : (low, middle)
    }
    return (low + high) / 2
  }

  /// Minimizes by shrinking a simplex (J. A. Nelder and R. Mead, Comput. J. 7 (1965) 308).
  private static func minimum(
    _ start: [Double], _ value: ([Double]) -> Double
  ) -> (point: [Double], value: Double) {
    var simplex = [start] + start.indices.map { i in start.enumerated().map { $0 == i ? $1 + 0.1 : $1 } }
    var values = simplex.map(value)
    for _ in 0..<600 {
      let order = values.indices.sorted { values[$0] < values[$1] }
      simplex = order.map { simplex[$0] }
      values = order.map { values[$0] }
      let worst = simplex.count - 1
      let centre = start.indices.map { i in simplex.dropLast().reduce(0) { $0 + $1[i] } / Double(worst) }
      func point(_ factor: Double) -> [Double] {
        start.indices.map { centre[$0] + factor * (simplex[worst][$0] - centre[$0]) }
      }
      var best = (point(-1), value(point(-1)))
      if best.1 < values[0] {
        let far = value(point(-2))
        if far < best.1 { best = (point(-2), far) }
      } else if best.1 >= values[worst - 1] {
        let near = value(point(best.1 < values[worst] ? -0.5 : 0.5))
        if near < min(best.1, values[worst]) {
          best = (point(best.1 < values[worst] ? -0.5 : 0.5), near)
        } else {
          for i in 1...worst {
            simplex[i] = start.indices.map { (simplex[0][$0] + simplex[i][$0]) / 2 }
            values[i] = value(simplex[i])
          }
          continue
        }
      }
      (simplex[worst], values[worst]) = best
    }
    let best = values.indices.min { values[$0] < values[$1] }!
    return (simplex[best], values[best])
  }
}
