/// The weights with the given share of them, the smallest in magnitude, set to 0 (S. Han et al., "Learning both weights
/// and connections for efficient neural networks", NeurIPS 2015).
package func pruning(_ weights: [Float], fraction: Double) -> [Float] {
  let count = Int((fraction * Double(weights.count)).rounded())
  guard count > 0 else { return weights }
  let magnitudes = weights.map(abs).sorted()
  let limit = magnitudes[min(count, magnitudes.count) - 1]
  return weights.map { abs($0) <= limit ? 0 : $0 }
}
