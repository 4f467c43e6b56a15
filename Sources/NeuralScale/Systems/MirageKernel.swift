/// The network that adds numbers digit by digit, and its gradient: digits as one-hot inputs, one hidden layer of
/// rectified neurons, and a choice of ten for every digit of the sum.
package struct MirageNetwork: Sendable, Hashable {
  /// Digits of a summand.
  package let digits: Int
  package let hidden: Int

  package init(digits: Int, hidden: Int) {
    self.digits = digits
    self.hidden = hidden
  }

  /// Digits of the sum.
  package var answers: Int { digits + 1 }
  package var outputs: Int { 10 * answers }
  /// Digits of both summands, each an input of ten.
  package var inputs: Int { 2 * digits }
  /// `10 inputs × hidden`.
  package var inputWeights: Range<Int> { 0..<10 * inputs * hidden }
  package var hiddenBias: Range<Int> { inputWeights.upperBound..<inputWeights.upperBound + hidden }
  /// `hidden × outputs`.
  package var outputWeights: Range<Int> { hiddenBias.upperBound..<hiddenBias.upperBound + hidden * outputs }
  package var outputBias: Range<Int> { outputWeights.upperBound..<outputWeights.upperBound + outputs }
  package var parameterCount: Int { outputBias.upperBound }

  /// Hidden activations (`count × hidden`) and probabilities of the ten choices of each digit (`count × outputs`).
  /// - Parameter inputs: `count × inputs` rows of the input weights: 10 × position + digit.
  package func forward(
    _ weights: UnsafePointer<Float>, inputs rows: UnsafePointer<Int32>, count: Int,
    activations: UnsafeMutablePointer<Float>, probabilities: UnsafeMutablePointer<Float>
  ) {
    for i in 0..<count {
      let row = activations + i * hidden
      row.update(from: weights + hiddenBias.lowerBound, count: hidden)
      for d in 0..<inputs { VectorKernel.add(weights + Int(rows[i * inputs + d]) * hidden, to: row, hidden) }
      for j in 0..<hidden { row[j] = row[j] > 0 ? row[j] : 0 }
    }
    MatrixKernel.multiply(
      rows: count, columns: outputs, inner: hidden, .init(activations, columns: hidden),
      .init(weights + outputWeights.lowerBound, columns: outputs), into: probabilities)
    for i in 0..<count {
      let row = probabilities + i * outputs
      VectorKernel.add(weights + outputBias.lowerBound, to: row, outputs)
      for d in 0..<answers { VectorKernel.softmax(row + 10 * d, 10) }
    }
  }

  /// The gradient of the cross-entropy, summed over digits and averaged over examples; after `forward`. Overwrites
  /// activations and probabilities.
  /// - Parameters:
  ///   - targets: `count × answers` right digits.
  ///   - errors: scratch space of `count × hidden`.
  package func backward(
    _ weights: UnsafePointer<Float>, inputs rows: UnsafePointer<Int32>, targets: UnsafePointer<Int32>, count: Int,
    activations: UnsafeMutablePointer<Float>, probabilities: UnsafeMutablePointer<Float>,
    errors: UnsafeMutablePointer<Float>, gradients: UnsafeMutablePointer<Float>
  ) {
    gradients.update(repeating: 0, count: parameterCount)
    let factor = 1 / Float(count)
    for i in 0..<count {
      let row = probabilities + i * outputs
      for d in 0..<answers { row[10 * d + Int(targets[i * answers + d])] -= 1 }
      for c in 0..<outputs { row[c] *= factor }
      VectorKernel.add(row, to: gradients + outputBias.lowerBound, outputs)
    }
    MatrixKernel.multiply(
      rows: hidden, columns: outputs, inner: count, .init(activations, row: 1, column: hidden),
      .init(probabilities, columns: outputs), into: gradients + outputWeights.lowerBound)
    MatrixKernel.multiply(
      rows: count, columns: hidden, inner: outputs, .init(probabilities, columns: outputs),
      .init(weights + outputWeights.lowerBound, row: 1, column: outputs), into: errors)
    let biasGradient = gradients + hiddenBias.lowerBound
    for i in 0..<count {
      let error = errors + i * hidden
      let activation = activations + i * hidden
      for j in 0..<hidden { error[j] = activation[j] > 0 ? error[j] : 0 }
      VectorKernel.add(error, to: biasGradient, hidden)
      for d in 0..<inputs { VectorKernel.add(error, to: gradients + Int(rows[i * inputs + d]) * hidden, hidden) }
    }
  }

  /// Random pairs of numbers and their sums, units first.
  package func fill(
    inputs rows: UnsafeMutablePointer<Int32>, targets: UnsafeMutablePointer<Int32>, count: Int,
    random: inout some RandomNumberGenerator
  ) {
    for i in 0..<count {
      var carry = 0
      for d in 0..<digits {
        // Two digits from the upper bits of one number; the bias is below 10⁻¹⁷.
        let pair = Int(truncatingIfNeeded: random.next().multipliedFullWidth(by: 100).high)
        let (first, second) = pair.quotientAndRemainder(dividingBy: 10)
        rows[i * inputs + d] = Int32(10 * d + first)
        rows[i * inputs + digits + d] = Int32(10 * (digits + d) + second)
        targets[i * answers + d] = Int32((first + second + carry) % 10)
        carry = (first + second + carry) / 10
      }
      targets[i * answers + digits] = Int32(carry)
    }
  }
}
