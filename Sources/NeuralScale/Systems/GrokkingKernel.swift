/// The network that learns addition modulo p and its gradient (A. Gromov, "Grokking modular arithmetic",
/// arXiv:2301.02679): f = ((W_a[a] + W_b[b])²) · W₂, squared neurons and no biases.
package struct GrokkingNetwork: Sendable, Hashable {
  package let modulus: Int
  package let hidden: Int

  package init(modulus: Int, hidden: Int) {
    self.modulus = modulus
    self.hidden = hidden
  }

  /// A row of `hidden` weights for each first summand.
  package var firstWeights: Range<Int> { 0..<modulus * hidden }
  /// A row for each second summand.
  package var secondWeights: Range<Int> { modulus * hidden..<2 * modulus * hidden }
  /// `hidden × modulus`.
  package var outputWeights: Range<Int> { 2 * modulus * hidden..<3 * modulus * hidden }
  package var parameterCount: Int { 3 * modulus * hidden }

  /// Sums before and after squaring (`count × hidden` each) and scores (`count × modulus`) of pairs (a, b).
  package func forward(
    _ weights: UnsafePointer<Float>, first: UnsafePointer<Int32>, second: UnsafePointer<Int32>, count: Int,
    sums: UnsafeMutablePointer<Float>, squares: UnsafeMutablePointer<Float>, scores: UnsafeMutablePointer<Float>
  ) {
    for i in 0..<count {
      let left = weights + Int(first[i]) * hidden
      let right = weights + secondWeights.lowerBound + Int(second[i]) * hidden
      let sum = sums + i * hidden
      let square = squares + i * hidden
      for j in 0..<hidden {
        let value = left[j] + right[j]
        sum[j] = value
        square[j] = value * value
      }
    }
    MatrixKernel.multiply(
      rows: count, columns: modulus, inner: hidden, .init(squares, columns: hidden),
      .init(weights + outputWeights.lowerBound, columns: modulus), into: scores)
  }

  /// The gradient of the mean over examples of the squared error, summed over outputs, against one-hot targets; after
  /// `forward`. Overwrites scores and squares.
  /// - Returns: that error.
  package func backward(
    _ weights: UnsafePointer<Float>, first: UnsafePointer<Int32>, second: UnsafePointer<Int32>,
    targets: UnsafePointer<Int32>, count: Int, sums: UnsafePointer<Float>, squares: UnsafeMutablePointer<Float>,
    scores: UnsafeMutablePointer<Float>, gradients: UnsafeMutablePointer<Float>
  ) -> Float {
    var error: Float = 0
    let factor = 2 / Float(count)
    for i in 0..<count {
      let row = scores + i * modulus
      row[Int(targets[i])] -= 1
      error += VectorKernel.dot(row, row, modulus)
      for c in 0..<modulus { row[c] *= factor }
    }
    MatrixKernel.multiply(
      rows: hidden, columns: modulus, inner: count, .init(squares, row: 1, column: hidden),
      .init(scores, columns: modulus), into: gradients + outputWeights.lowerBound)
    MatrixKernel.multiply(
      rows: count, columns: hidden, inner: modulus, .init(scores, columns: modulus),
      .init(weights + outputWeights.lowerBound, row: 1, column: modulus), into: squares)
    gradients.update(repeating: 0, count: 2 * modulus * hidden)
    for i in 0..<count {
      let slope = squares + i * hidden
      let sum = sums + i * hidden
      let left = gradients + Int(first[i]) * hidden
      let right = gradients + secondWeights.lowerBound + Int(second[i]) * hidden
      for j in 0..<hidden {
        let value = 2 * slope[j] * sum[j]
        left[j] += value
        right[j] += value
      }
    }
    return error / Float(count)
  }
}
