#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The network that guesses the next character from the last ones, and its gradient (Y. Bengio, R. Ducharme, P. Vincent
/// and C. Jauvin, J. Mach. Learn. Res. 3 (2003) 1137): every character is a point of a small space, those of the context
/// stand side by side before one hidden layer of rectified neurons, and a softmax chooses.
///
/// Few characters at few places make few inputs: what each contributes to the hidden layer is tabulated once in a step,
/// and then a hidden layer is a sum of rows, as if inputs were one-hot.
package struct CharacterNetwork: Sendable, Hashable {
  /// Characters that are seen.
  package let context: Int
  package let hidden: Int
  package let symbols: Int
  /// Dimensions of the space of characters.
  package static let embedding = 12

  package init(context: Int, hidden: Int, symbols: Int) {
    self.context = context
    self.hidden = hidden
    self.symbols = symbols
  }

  /// `symbols × embedding`.
  package var embeddings: Range<Int> { 0..<symbols * Self.embedding }
  /// `context · embedding × hidden`, the farthest character first.
  package var inputWeights: Range<Int> {
    embeddings.upperBound..<embeddings.upperBound + context * Self.embedding * hidden
  }
  package var hiddenBias: Range<Int> { inputWeights.upperBound..<inputWeights.upperBound + hidden }
  /// `hidden × symbols`.
  package var outputWeights: Range<Int> { hiddenBias.upperBound..<hiddenBias.upperBound + hidden * symbols }
  package var outputBias: Range<Int> { outputWeights.upperBound..<outputWeights.upperBound + symbols }
  package var parameterCount: Int { outputBias.upperBound }
  /// Numbers in a table of contributions: `context × symbols × hidden`.
  package var tableCount: Int { context * symbols * hidden }

  /// What every character at every place adds to the hidden layer.
  package func tabulate(_ weights: UnsafePointer<Float>, into table: UnsafeMutablePointer<Float>) {
    let block = Self.embedding * hidden
    for place in 0..<context {
      MatrixKernel.multiply(
        rows: symbols, columns: hidden, inner: Self.embedding, .init(weights, columns: Self.embedding),
        .init(weights + inputWeights.lowerBound + place * block, columns: hidden),
        into: table + place * symbols * hidden)
    }
  }

  /// Hidden activations (`count × hidden`) and probabilities of the next character (`count × symbols`).
  /// - Parameters:
  ///   - table: made by `tabulate` from the same weights.
  ///   - positions: where the contexts begin in `text`.
  package func forward(
    _ weights: UnsafePointer<Float>, table: UnsafePointer<Float>, text: UnsafePointer<UInt16>,
    positions: UnsafePointer<Int32>, count: Int, activations: UnsafeMutablePointer<Float>,
    probabilities: UnsafeMutablePointer<Float>
  ) {
    for i in 0..<count {
      let row = activations + i * hidden
      row.update(from: weights + hiddenBias.lowerBound, count: hidden)
      let window = text + Int(positions[i])
      for place in 0..<context {
        VectorKernel.add(table + (place * symbols + Int(window[place])) * hidden, to: row, hidden)
      }
      for j in 0..<hidden { row[j] = row[j] > 0 ? row[j] : 0 }
    }
    MatrixKernel.multiply(
      rows: count, columns: symbols, inner: hidden, .init(activations, columns: hidden),
      .init(weights + outputWeights.lowerBound, columns: symbols), into: probabilities)
    for i in 0..<count {
      let row = probabilities + i * symbols
      VectorKernel.add(weights + outputBias.lowerBound, to: row, symbols)
      VectorKernel.softmax(row, symbols)
    }
  }

  /// Mean −ln p of the characters that follow, after `forward`.
  package func loss(
    text: UnsafePointer<UInt16>, positions: UnsafePointer<Int32>, count: Int, probabilities: UnsafePointer<Float>
  ) -> Float {
    var sum = 0.0
    for i in 0..<count {
      let next = Int(text[Int(positions[i]) + context])
      // A probability that float32 rounds to nothing costs 21 nats and not infinitely many.
      sum -= log(Double(max(probabilities[i * symbols + next], 1e-9)))
    }
    return Float(sum / Double(count))
  }

  /// The gradient of the loss, averaged over examples; after `forward`. Overwrites the probabilities.
  /// - Parameters:
  ///   - errors: scratch space of `count × hidden`.
  ///   - tableGradient: scratch space of `tableCount`.
  package func backward(
    _ weights: UnsafePointer<Float>, text: UnsafePointer<UInt16>, positions: UnsafePointer<Int32>, count: Int,
    activations: UnsafePointer<Float>, probabilities: UnsafeMutablePointer<Float>,
    errors: UnsafeMutablePointer<Float>, tableGradient: UnsafeMutablePointer<Float>,
    gradients: UnsafeMutablePointer<Float>
  ) {
    gradients.update(repeating: 0, count: parameterCount)
    tableGradient.update(repeating: 0, count: tableCount)
    let factor = 1 / Float(count)
    for i in 0..<count {
      let row = probabilities + i * symbols
      row[Int(text[Int(positions[i]) + context])] -= 1
      for c in 0..<symbols { row[c] *= factor }
      VectorKernel.add(row, to: gradients + outputBias.lowerBound, symbols)
    }
    MatrixKernel.multiply(
      rows: hidden, columns: symbols, inner: count, .init(activations, row: 1, column: hidden),
      .init(probabilities, columns: symbols), into: gradients + outputWeights.lowerBound)
    MatrixKernel.multiply(
      rows: count, columns: hidden, inner: symbols, .init(probabilities, columns: symbols),
      .init(weights + outputWeights.lowerBound, row: 1, column: symbols), into: errors)
    for i in 0..<count {
      let error = errors + i * hidden
      let activation = activations + i * hidden
      for j in 0..<hidden { error[j] = activation[j] > 0 ? error[j] : 0 }
      VectorKernel.add(error, to: gradients + hiddenBias.lowerBound, hidden)
      let window = text + Int(positions[i])
      for place in 0..<context {
        VectorKernel.add(error, to: tableGradient + (place * symbols + Int(window[place])) * hidden, hidden)
      }
    }
    let block = Self.embedding * hidden
    for place in 0..<context {
      let table = tableGradient + place * symbols * hidden
      MatrixKernel.multiply(
        rows: Self.embedding, columns: hidden, inner: symbols, .init(weights, row: 1, column: Self.embedding),
        .init(table, columns: hidden), into: gradients + inputWeights.lowerBound + place * block)
      MatrixKernel.multiply(
        rows: symbols, columns: Self.embedding, inner: hidden, .init(table, columns: hidden),
        .init(weights + inputWeights.lowerBound + place * block, row: 1, column: hidden), into: gradients,
        accumulates: true)
    }
  }
}
