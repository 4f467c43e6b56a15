/// How features lie in the space that stores them.
package struct FeatureGeometry: Sendable {
  /// ‖wᵢ‖ of each feature.
  package let lengths: [Double]
  /// Σ over other features of (ŵᵢ·wⱼ)².
  package let interferences: [Double]
  /// Share of a dimension that each feature has to itself, ‖wᵢ‖² / Σⱼ (ŵᵢ·wⱼ)² (Elhage et al. 2022, "feature
  /// dimensionality"): 1 alone, ½ in an antipodal pair.
  package let shares: [Double]

  package init(_ network: SuperpositionNetwork, _ parameters: [Float]) {
    let (features, dimensions) = (network.features, network.dimensions)
    func product(_ one: Int, _ other: Int) -> Double {
      (0..<dimensions).reduce(0) {
        $0 + Double(parameters[$1 * features + one]) * Double(parameters[$1 * features + other])
      }
    }
    let squares = (0..<features).map { product($0, $0) }
    let interferences = (0..<features).map { feature in
      (0..<features).reduce(0.0) { sum, other in
        let overlap = other == feature ? 0 : product(feature, other)
        return sum + overlap * overlap / max(squares[feature], 1e-12)
      }
    }
    lengths = squares.map { $0.squareRoot() }
    self.interferences = interferences
    shares = (0..<features).map { squares[$0] / max(squares[$0] + interferences[$0], 1e-12) }
  }

  /// Features longer than ½.
  package var represented: Int { lengths.count { $0 > 0.5 } }

  /// Mean length of all but the longest `dimensions` features, each at most 1: 0 if nothing shares a dimension, 1 if
  /// everything is stored.
  package func superposition(dimensions: Int) -> Double {
    let short = lengths.sorted(by: >).dropFirst(dimensions)
    return short.reduce(0) { $0 + min(1, $1) } / Double(max(1, short.count))
  }

  /// Median of the shares of represented features; NaN without any.
  package var typicalShare: Double {
    let sorted = zip(lengths, shares).filter { $0.0 > 0.5 }.map(\.1).sorted()
    guard !sorted.isEmpty else { return .nan }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
