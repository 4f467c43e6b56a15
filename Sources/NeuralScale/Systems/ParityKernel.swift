#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The network of multitask sparse parity and its gradient: one hidden layer of rectified neurons that sees all bits and,
/// through a learned vector for each task, which parity is asked for.
package struct ParityNetwork: Sendable, Hashable {
  package let tasks: Int
  package let inputs: Int
  package let hidden: Int

  package init(tasks: Int, inputs: Int, hidden: Int) {
    self.tasks = tasks
    self.inputs = inputs
    self.hidden = hidden
  }

  /// Task vectors, `tasks × hidden`.
  package var taskVectors: Range<Int> { 0..<tasks * hidden }
  /// Input weights, `inputs × hidden`.
  package var inputWeights: Range<Int> { taskVectors.upperBound..<taskVectors.upperBound + inputs * hidden }
  package var outputWeights: Range<Int> { inputWeights.upperBound..<inputWeights.upperBound + hidden }
  package var outputBias: Int { outputWeights.upperBound }
  package var parameterCount: Int { outputBias + 1 }

  /// Hidden activations (`count × hidden`) and scores, one for each example; a positive score answers +1.
  package func forward(
    _ weights: UnsafePointer<Float>, bits: UnsafePointer<Float>, tasks: UnsafePointer<Int32>, count: Int,
    activations: UnsafeMutablePointer<Float>, scores: UnsafeMutablePointer<Float>
  ) {
    MatrixKernel.multiply(
      rows: count, columns: hidden, inner: inputs, .init(bits, columns: inputs),
      .init(weights + inputWeights.lowerBound, columns: hidden), into: activations)
    let output = weights + outputWeights.lowerBound
    for i in 0..<count {
      let row = activations + i * hidden
      let vector = weights + Int(tasks[i]) * hidden
      for j in 0..<hidden {
        let sum = row[j] + vector[j]
        row[j] = sum > 0 ? sum : 0
      }
      scores[i] = VectorKernel.dot(row, output, hidden) + weights[outputBias]
    }
  }

  /// The gradient of the mean logistic loss, mean ln(1 + e^(−yf)), after `forward`. Overwrites the activations.
  package func backward(
    _ weights: UnsafePointer<Float>, bits: UnsafePointer<Float>, tasks: UnsafePointer<Int32>,
    labels: UnsafePointer<Float>, count: Int, activations: UnsafeMutablePointer<Float>, scores: UnsafePointer<Float>,
    gradients: UnsafeMutablePointer<Float>
  ) {
    gradients.update(repeating: 0, count: parameterCount)
    let output = weights + outputWeights.lowerBound
    let outputGradient = gradients + outputWeights.lowerBound
    for i in 0..<count {
      let slope = -labels[i] / ((1 + VectorKernel.exponential(labels[i] * scores[i])) * Float(count))
      let row = activations + i * hidden
      let vectorGradient = gradients + Int(tasks[i]) * hidden
      for j in 0..<hidden {
        let activation = row[j]
        outputGradient[j] += slope * activation
        let error = activation > 0 ? slope * output[j] : 0
        row[j] = error
        vectorGradient[j] += error
      }
      gradients[outputBias] += slope
    }
    MatrixKernel.multiply(
      rows: inputs, columns: hidden, inner: count, .init(bits, row: 1, column: inputs),
      .init(activations, columns: hidden), into: gradients + inputWeights.lowerBound)
  }

  /// ln(1 + e^(−margin)), the logistic loss of one example.
  @inline(__always)
  package static func loss(margin: Float) -> Double {
    let margin = Double(margin)
    return max(-margin, 0) + log1p(exp(-abs(margin)))
  }
}
