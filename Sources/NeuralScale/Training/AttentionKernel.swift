#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A network of attention layers only and its gradient: learned codes of symbols and positions, layers of one causal
/// softmax head each that add to the residual stream, and a linear readout (N. Elhage et al., "A mathematical framework
/// for transformer circuits", Transformer Circuits Thread 2021), without normalization and without perceptrons.
///
/// x⁰ₜ = E[symbolₜ] + P[t];  xˡ⁺¹ = xˡ + softmax(Q·Kᵀ/√d)·V·Wₒ with Q, K, V = xˡ·W_q, xˡ·W_k, xˡ·W_v;  scores = xᴸ·U.
package struct AttentionNetwork: Sendable, Hashable {
  /// Different symbols.
  package let symbols: Int
  /// Positions of a sequence that are read.
  package let positions: Int
  /// Length of a code, d; a head has as many neurons.
  package let width: Int
  package let layers: Int

  package init(symbols: Int, positions: Int, width: Int, layers: Int) {
    self.symbols = symbols
    self.positions = positions
    self.width = width
    self.layers = layers
  }

  /// A code for each symbol.
  package var symbolCodes: Range<Int> { 0..<symbols * width }
  /// A code for each position.
  package var positionCodes: Range<Int> { symbolCodes.upperBound..<symbolCodes.upperBound + positions * width }

  /// The four matrices of a head, `width × width` each, in this order in memory.
  package enum Matrix: Int, Sendable { case query, key, value, output }

  package func weights(_ matrix: Matrix, layer: Int) -> Range<Int> {
    let start = positionCodes.upperBound + (4 * layer + matrix.rawValue) * width * width
    return start..<start + width * width
  }

  /// `width × symbols`.
  package var readout: Range<Int> {
    let start = positionCodes.upperBound + 4 * layers * width * width
    return start..<start + width * symbols
  }
  package var parameterCount: Int { readout.upperBound }

  /// What a forward pass leaves for the backward pass, for at most `sequences` sequences at a time.
  package struct Workspace: Sendable {
    /// The residual stream before each layer and after the last: `layers + 1` times `rows × width`.
    var stream: [Float]
    /// Queries, keys, values and mixed values of each layer: four times `rows × width` a layer.
    var heads: [Float]
    /// Attention of each layer: `sequences × positions × positions`, row t the weights of what position t reads.
    package fileprivate(set) var attention: [Float]
    /// Probabilities of the next symbol: `rows × symbols`.
    package fileprivate(set) var probabilities: [Float]
    var slopes: [Float]

    package init(_ network: AttentionNetwork, sequences: Int) {
      let rows = sequences * network.positions
      stream = Array(repeating: 0, count: (network.layers + 1) * rows * network.width)
      heads = Array(repeating: 0, count: 4 * network.layers * rows * network.width)
      attention = Array(repeating: 0, count: network.layers * rows * network.positions)
      probabilities = Array(repeating: 0, count: rows * network.symbols)
      slopes = Array(repeating: 0, count: 5 * rows * network.width + network.positions * network.positions)
    }
  }

  /// Fills a workspace with attention and with probabilities of the symbol after each position.
  /// - Parameters:
  ///   - sequences: as many as the workspace was made for.
  ///   - stride: distance in `tokens` between the beginnings of two sequences, at least `positions`.
  package func forward(
    _ weights: UnsafePointer<Float>, tokens: UnsafePointer<Int32>, stride: Int, sequences: Int,
    _ workspace: inout Workspace
  ) {
    let (width, positions) = (width, positions)
    let rows = sequences * positions
    let area = rows * width
    workspace.stream.withUnsafeMutableBufferPointer { stream in
      workspace.heads.withUnsafeMutableBufferPointer { heads in
        workspace.attention.withUnsafeMutableBufferPointer { attention in
          let base = stream.baseAddress!
          for sequence in 0..<sequences {
            for t in 0..<positions {
              let row = base + (sequence * positions + t) * width
              row.update(from: weights + Int(tokens[sequence * stride + t]) * width, count: width)
              VectorKernel.add(weights + positionCodes.lowerBound + t * width, to: row, width)
            }
          }
          for layer in 0..<layers {
            let input = base + layer * area
            let head = heads.baseAddress! + 4 * layer * area
            let pattern = attention.baseAddress! + layer * rows * positions
            for matrix in [Matrix.query, .key, .value] {
              MatrixKernel.multiply(
                rows: rows, columns: width, inner: width, .init(input, columns: width),
                .init(weights + self.weights(matrix, layer: layer).lowerBound, columns: width),
                into: head + matrix.rawValue * area)
            }
            for sequence in 0..<sequences {
              attend(
                head + sequence * positions * width, area, pattern + sequence * positions * positions)
            }
            (input + area).update(from: input, count: area)
            MatrixKernel.multiply(
              rows: rows, columns: width, inner: width, .init(head + 3 * area, columns: width),
              .init(weights + self.weights(.output, layer: layer).lowerBound, columns: width), into: input + area,
              accumulates: true)
          }
          workspace.probabilities.withUnsafeMutableBufferPointer { probabilities in
            MatrixKernel.multiply(
              rows: rows, columns: symbols, inner: width, .init(base + layers * area, columns: width),
              .init(weights + readout.lowerBound, columns: symbols), into: probabilities.baseAddress!)
            for row in 0..<rows { VectorKernel.softmax(probabilities.baseAddress! + row * symbols, symbols) }
          }
        }
      }
    }
  }

  /// Causal softmax attention of one head to one sequence. `head` points at its queries; its keys, values and mixed
  /// values follow at distances of `area`.
  private func attend(_ head: UnsafeMutablePointer<Float>, _ area: Int, _ pattern: UnsafeMutablePointer<Float>) {
    MatrixKernel.multiply(
      rows: positions, columns: positions, inner: width, .init(head, columns: width),
      .init(head + area, row: 1, column: width), into: pattern)
    let scale = 1 / Float(width).squareRoot()
    for t in 0..<positions {
      let row = pattern + t * positions
      for s in 0...t { row[s] *= scale }
      VectorKernel.softmax(row, t + 1)
      (row + t + 1).update(repeating: 0, count: positions - t - 1)
    }
    MatrixKernel.multiply(
      rows: positions, columns: width, inner: positions, .init(pattern, columns: positions),
      .init(head + 2 * area, columns: width), into: head + 3 * area)
  }

  /// Adds to `gradients` those of the summed cross-entropy times `factor`; after `forward` with the same arguments.
  /// Overwrites the probabilities of the workspace.
  /// - Parameter tokens: the symbol to be foretold by a position is the one after it, so a sequence has one more symbol
  ///   than positions.
  /// - Returns: the sum of the cross-entropy over all positions, in nats.
  package func backward(
    _ weights: UnsafePointer<Float>, tokens: UnsafePointer<Int32>, stride: Int, sequences: Int, factor: Float,
    _ workspace: inout Workspace, gradients: UnsafeMutablePointer<Float>
  ) -> Double {
    let (width, positions, symbols) = (width, positions, symbols)
    let rows = sequences * positions
    let area = rows * width
    var loss = 0.0
    workspace.probabilities.withUnsafeMutableBufferPointer { probabilities in
      for sequence in 0..<sequences {
        for t in 0..<positions {
          let row = probabilities.baseAddress! + (sequence * positions + t) * symbols
          let target = Int(tokens[sequence * stride + t + 1])
          loss -= Double(logf(max(row[target], 1e-37)))
          row[target] -= 1
          for c in 0..<symbols { row[c] *= factor }
        }
      }
      workspace.stream.withUnsafeBufferPointer { stream in
        workspace.heads.withUnsafeBufferPointer { heads in
          workspace.attention.withUnsafeBufferPointer { attention in
            workspace.slopes.withUnsafeMutableBufferPointer { slopes in
              let error = slopes.baseAddress!
              let base = stream.baseAddress!
              addProduct(
                base + layers * area, width, probabilities.baseAddress!, symbols, rows,
                to: gradients + readout.lowerBound)
              MatrixKernel.multiply(
                rows: rows, columns: width, inner: symbols, .init(probabilities.baseAddress!, columns: symbols),
                .init(weights + readout.lowerBound, row: 1, column: symbols), into: error)
              for layer in (0..<layers).reversed() {
                backward(
                  weights, layer: layer, input: base + layer * area, head: heads.baseAddress! + 4 * layer * area,
                  pattern: attention.baseAddress! + layer * rows * positions, sequences: sequences, error: error,
                  gradients: gradients)
              }
              for sequence in 0..<sequences {
                for t in 0..<positions {
                  let row = error + (sequence * positions + t) * width
                  VectorKernel.add(row, to: gradients + Int(tokens[sequence * stride + t]) * width, width)
                  VectorKernel.add(row, to: gradients + positionCodes.lowerBound + t * width, width)
                }
              }
            }
          }
        }
      }
    }
    return loss
  }

  /// Adds Aᵀ·B to a gradient, where A is `rows × left` and B is `rows × right`.
  private func addProduct(
    _ a: UnsafePointer<Float>, _ left: Int, _ b: UnsafePointer<Float>, _ right: Int, _ rows: Int,
    to gradient: UnsafeMutablePointer<Float>
  ) {
    MatrixKernel.multiply(
      rows: left, columns: right, inner: rows, .init(a, row: 1, column: left), .init(b, columns: right),
      into: gradient, accumulates: true)
  }

  /// One layer: `error`, the slope with respect to its output, becomes that with respect to its input.
  private func backward(
    _ weights: UnsafePointer<Float>, layer: Int, input: UnsafePointer<Float>, head: UnsafePointer<Float>,
    pattern: UnsafePointer<Float>, sequences: Int, error: UnsafeMutablePointer<Float>,
    gradients: UnsafeMutablePointer<Float>
  ) {
    let (width, positions) = (width, positions)
    let rows = sequences * positions
    let area = rows * width
    // Slopes of queries, keys, values and mixed values, in the order of the head itself.
    let slopes = error + area
    let mixed = slopes + 3 * area
    let sheet = mixed + area
    let output = self.weights(.output, layer: layer).lowerBound
    addProduct(head + 3 * area, width, error, width, rows, to: gradients + output)
    MatrixKernel.multiply(
      rows: rows, columns: width, inner: width, .init(error, columns: width),
      .init(weights + output, row: 1, column: width), into: mixed)
    let scale = 1 / Float(width).squareRoot()
    for sequence in 0..<sequences {
      let offset = sequence * positions * width
      let attention = pattern + sequence * positions * positions
      MatrixKernel.multiply(
        rows: positions, columns: positions, inner: width, .init(mixed + offset, columns: width),
        .init(head + 2 * area + offset, row: 1, column: width), into: sheet)
      for t in 0..<positions {
        let (slope, weight) = (sheet + t * positions, attention + t * positions)
        let mean = VectorKernel.dot(slope, weight, positions)
        for s in 0..<positions { slope[s] = scale * weight[s] * (slope[s] - mean) }
      }
      MatrixKernel.multiply(
        rows: positions, columns: width, inner: positions, .init(sheet, columns: positions),
        .init(head + area + offset, columns: width), into: slopes + offset)
      MatrixKernel.multiply(
        rows: positions, columns: width, inner: positions, .init(sheet, row: 1, column: positions),
        .init(head + offset, columns: width), into: slopes + area + offset)
      MatrixKernel.multiply(
        rows: positions, columns: width, inner: positions, .init(attention, row: 1, column: positions),
        .init(mixed + offset, columns: width), into: slopes + 2 * area + offset)
    }
    for matrix in [Matrix.query, .key, .value] {
      let start = self.weights(matrix, layer: layer).lowerBound
      let slope = slopes + matrix.rawValue * area
      addProduct(input, width, slope, width, rows, to: gradients + start)
      MatrixKernel.multiply(
        rows: rows, columns: width, inner: width, .init(slope, columns: width),
        .init(weights + start, row: 1, column: width), into: error, accumulates: true)
    }
  }
}
