import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Weights of an induction head in closed form, as N. Elhage et al. (Transformer Circuits Thread 2021) found it in
/// language models: a head of the first layer looks one position back and writes down which symbol stands there; a head
/// of the second looks for the position that wrote down the present symbol and copies the symbol it finds there.
///
/// The stream is cut into a part for the code of the symbol, a part of equal length a for that of the symbol before, and
/// four numbers for the position: cos ωt, sin ωt, 1 and whether t = 0. With a ≥ symbols the codes are orthogonal and every
/// answer is right; with less room they are random unit vectors, which are taken for one another now and then.
package enum InductionHead {
  /// The smallest width with one number for a code.
  package static let smallestWidth = 6

  /// The smallest width at which no answer is wrong.
  package static func exactWidth(symbols: Int) -> Int { 2 * symbols + 4 }

  /// All weights of a network of at least two layers; layers beyond the second add nothing.
  package static func weights(_ network: AttentionNetwork, _ random: inout Xoshiro256) -> [Float] {
    let (width, symbols) = (network.width, network.symbols)
    let code = (width - 4) / 2
    let (cosine, sine, one, first) = (2 * code, 2 * code + 1, 2 * code + 2, 2 * code + 3)
    let codes = codes(symbols: symbols, length: code, &random)
    var weights = [Float](repeating: 0, count: network.parameterCount)
    for symbol in 0..<symbols {
      for i in 0..<code { weights[symbol * width + i] = Float(codes[symbol * code + i]) }
    }
    // One turn over the sequence: the position before is the only one where the cosine below is 1.
    let turn = 2 * Double.pi / Double(network.positions + 1)
    for t in 0..<network.positions {
      let row = network.positionCodes.lowerBound + t * width
      weights[row + cosine] = Float(cos(turn * Double(t)))
      weights[row + sine] = Float(sin(turn * Double(t)))
      weights[row + one] = 1
      weights[row + first] = t == 0 ? 1 : 0
    }
    func set(_ matrix: AttentionNetwork.Matrix, _ layer: Int, _ row: Int, _ column: Int, _ value: Double) {
      weights[network.weights(matrix, layer: layer).lowerBound + row * width + column] = Float(value)
    }
    // Scores differ by at least this much, so all but e⁻²⁰ of the attention is where it should be.
    let contrast = 20.0
    let root = Double(width).squareRoot()
    let sharpness = contrast / (1 - cos(turn)) * root
    set(.query, 0, cosine, 0, sharpness * cos(turn))
    set(.query, 0, sine, 0, sharpness * sin(turn))
    set(.query, 0, cosine, 1, -sharpness * sin(turn))
    set(.query, 0, sine, 1, sharpness * cos(turn))
    set(.key, 0, cosine, 0, 1)
    set(.key, 0, sine, 1, 1)
    for i in 0..<code {
      set(.value, 0, i, i, 1)
      set(.output, 0, i, code + i, 1)
      set(.query, 1, i, i, 2 * contrast * root)
      set(.key, 1, code + i, i, 1)
      set(.value, 1, i, i, 1)
      set(.output, 1, i, i, 4)
      for symbol in 0..<symbols {
        weights[network.readout.lowerBound + i * symbols + symbol] = Float(10 * codes[symbol * code + i])
      }
    }
    // Nothing stands before the first position, which wrote down its own symbol instead: nobody shall look there.
    set(.query, 1, one, code, 4 * contrast * root)
    set(.key, 1, first, code, -1)
    return weights
  }

  /// A unit vector for each symbol, row after row.
  private static func codes(symbols: Int, length: Int, _ random: inout Xoshiro256) -> [Double] {
    var codes = [Double](repeating: 0, count: symbols * length)
    for symbol in 0..<symbols {
      if length >= symbols {
        codes[symbol * length + symbol] = 1
        continue
      }
      let vector = (0..<length).map { _ in random.normal() }
      let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for i in 0..<length { codes[symbol * length + i] = vector[i] / norm }
    }
    return codes
  }
}
