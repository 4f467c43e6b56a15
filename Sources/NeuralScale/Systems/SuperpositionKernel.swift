/// The toy model of superposition and its gradient (N. Elhage et al., "Toy models of superposition", Transformer Circuits
/// Thread 2022): x̂ = ReLU(WᵀWx + b), n features squeezed through m dimensions.
package struct SuperpositionNetwork: Sendable, Hashable {
  package let features: Int
  package let dimensions: Int

  package init(features: Int, dimensions: Int) {
    self.features = features
    self.dimensions = dimensions
  }

  /// `dimensions × features`: a column for each feature.
  package var weights: Range<Int> { 0..<dimensions * features }
  package var bias: Range<Int> { dimensions * features..<(dimensions + 1) * features }
  package var parameterCount: Int { (dimensions + 1) * features }

  /// What is left of the inputs in the middle (`count × dimensions`), and what comes out (`count × features`).
  package func forward(
    _ parameters: UnsafePointer<Float>, inputs: UnsafePointer<Float>, count: Int, middle: UnsafeMutablePointer<Float>,
    outputs: UnsafeMutablePointer<Float>
  ) {
    let matrix = MatrixKernel.Operand(parameters, columns: features)
    MatrixKernel.multiply(
      rows: count, columns: dimensions, inner: features, .init(inputs, columns: features), matrix.transposed,
      into: middle)
    MatrixKernel.multiply(
      rows: count, columns: features, inner: dimensions, .init(middle, columns: dimensions), matrix, into: outputs)
    for i in 0..<count {
      let row = outputs + i * features
      for f in 0..<features {
        let sum = row[f] + parameters[bias.lowerBound + f]
        row[f] = sum > 0 ? sum : 0
      }
    }
  }

  /// The gradient of the mean over examples of Σ importance · (x̂ − x)²; after `forward`. Overwrites outputs.
  /// - Parameter back: scratch space of `count × dimensions`.
  /// - Returns: that loss.
  package func backward(
    _ parameters: UnsafePointer<Float>, inputs: UnsafePointer<Float>, importances: UnsafePointer<Float>, count: Int,
    middle: UnsafePointer<Float>, outputs: UnsafeMutablePointer<Float>, back: UnsafeMutablePointer<Float>,
    gradients: UnsafeMutablePointer<Float>
  ) -> Float {
    let biasGradient = gradients + bias.lowerBound
    biasGradient.update(repeating: 0, count: features)
    let factor = 2 / Float(count)
    var loss: Float = 0
    for i in 0..<count {
      let row = outputs + i * features
      let input = inputs + i * features
      for f in 0..<features {
        let error = row[f] - input[f]
        loss += importances[f] * error * error
        let slope = row[f] > 0 ? factor * importances[f] * error : 0
        row[f] = slope
        biasGradient[f] += slope
      }
    }
    let matrix = MatrixKernel.Operand(parameters, columns: features)
    let slopes = MatrixKernel.Operand(outputs, columns: features)
    MatrixKernel.multiply(
      rows: dimensions, columns: features, inner: count, .init(middle, row: 1, column: dimensions), slopes,
      into: gradients)
    MatrixKernel.multiply(
      rows: count, columns: dimensions, inner: features, slopes, matrix.transposed, into: back)
    MatrixKernel.multiply(
      rows: dimensions, columns: features, inner: count, .init(back, row: 1, column: dimensions),
      .init(inputs, columns: features), into: gradients, accumulates: true)
    return loss / Float(count)
  }
}
