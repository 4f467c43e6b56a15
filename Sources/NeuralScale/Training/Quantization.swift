import Emergence

/// Weights with few bits each: those of a layer rounded to multiples of one step, the same above and below zero, so that
/// the largest in magnitude keeps its value (B. Jacob et al., "Quantization and training of neural networks for efficient
/// integer-arithmetic-only inference", CVPR 2018, section 2, with zero at zero and one scale a layer). Biases stay as
/// they are.
package enum Quantization {
  /// As many bits as training uses: nothing is rounded.
  package static let full = 32

  /// The declaration that networks share.
  static let parameter = Parameter(
    integer: "bits", symbol: "<i>b</i>",
    title: LocalizedText(en: "bits of a weight when answering (32: as trained)", zh: "回答时每个权重的位数（32：原样）"),
    range: 2...full, default: full, timing: .live)

  /// - Parameters:
  ///   - layers: ranges of the weights that share a step.
  ///   - bits: b ≥ 2, for 2^b − 1 different values.
  package static func rounding(_ weights: [Float], layers: [Range<Int>], bits: Int) -> [Float] {
    // A float has 24 bits of precision; more change nothing.
    guard bits <= 24 else { return weights }
    var result = weights
    let levels = Float((1 << (bits - 1)) - 1)
    for layer in layers {
      let largest = weights[layer].reduce(Float(0)) { max($0, abs($1)) }
      guard largest > 0, largest.isFinite else { continue }
      let step = largest / levels
      for index in layer { result[index] = (weights[index] / step).rounded() * step }
    }
    return result
  }
}

extension ParityNetwork {
  var layers: [Range<Int>] { [taskVectors, inputWeights, outputWeights] }
}

extension GrokkingNetwork {
  var layers: [Range<Int>] { [firstWeights, secondWeights, outputWeights] }
}

extension MirageNetwork {
  var layers: [Range<Int>] { [inputWeights, outputWeights] }
}

extension CharacterNetwork {
  var layers: [Range<Int>] { [embeddings, inputWeights, outputWeights] }
}

extension SuperpositionNetwork {
  var layers: [Range<Int>] { [weights] }
}

extension AttentionNetwork {
  /// Codes and matrices, each of which is rounded with a step of its own.
  var matrices: [Range<Int>] {
    let heads = (0..<layers).flatMap { layer in
      [Matrix.query, .key, .value, .output].map { weights($0, layer: layer) }
    }
    return [symbolCodes, positionCodes] + heads + [readout]
  }
}
