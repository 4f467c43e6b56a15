import Emergence

/// How Adam moves weights; with a weight decay above 0 it is AdamW.
package struct Adam: Sendable {
  package var beta1: Float
  package var beta2: Float
  package var epsilon: Float
  /// Decoupled: a weight shrinks by learning rate × decay in each update.
  package var weightDecay: Float

  package init(beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8, weightDecay: Float = 0) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }
}

/// All weights of a network as one flat array, with their gradients and Adam's running means. Layers are ranges of it.
package struct TrainableParameters: Sendable {
  package var values: [Float]
  package var gradients: [Float]
  private var first: [Float]
  private var second: [Float]
  /// Updates made.
  package private(set) var updates = 0

  package init(count: Int) {
    values = Array(repeating: 0, count: count)
    gradients = values
    first = values
    second = values
  }

  package var count: Int { values.count }

  /// One update with the present gradients.
  package mutating func update(_ optimizer: Adam, learningRate: Float) {
    updates += 1
    let correction1 = 1 - power(optimizer.beta1, updates)
    let correction2 = (1 - power(optimizer.beta2, updates)).squareRoot()
    let count = values.count
    values.withUnsafeMutableBufferPointer { values in
      gradients.withUnsafeBufferPointer { gradients in
        first.withUnsafeMutableBufferPointer { first in
          second.withUnsafeMutableBufferPointer { second in
            VectorKernel.adam(
              values.baseAddress!, gradients.baseAddress!, first.baseAddress!, second.baseAddress!, count, optimizer,
              rate: learningRate * Float(correction2 / correction1),
              keep: 1 - learningRate * optimizer.weightDecay, epsilon: optimizer.epsilon * Float(correction2))
          }
        }
      }
    }
  }

  private func power(_ base: Float, _ exponent: Int) -> Double {
    var (result, square, left) = (1.0, Double(base), exponent)
    while left > 0 {
      if left & 1 == 1 { result *= square }
      square *= square
      left >>= 1
    }
    return result
  }

  /// Sets a range to normal random numbers.
  package mutating func randomize(_ range: Range<Int>, deviation: Double, _ random: inout Xoshiro256) {
    for index in range { values[index] = Float(deviation * random.normal()) }
  }

  /// Sets one weight to 0 and forgets how it moved.
  package mutating func cut(_ index: Int) {
    values[index] = 0
    first[index] = 0
    second[index] = 0
  }

  package func save(to writer: inout StateWriter) {
    writer.write(UInt64(updates))
    for array in [values, first, second] { writer.write(array.map(\.bitPattern)) }
  }

  package mutating func restore(from reader: inout StateReader) throws {
    updates = Int(clamping: try reader.read(UInt64.self))
    func read() throws -> [Float] {
      let numbers = try reader.readArray(UInt32.self).map(Float.init(bitPattern:))
      guard numbers.count == count else {
        throw StateError(
          LocalizedText(en: "the saved state belongs to a network of another size", zh: "保存的状态属于另一种大小的网络"))
      }
      return numbers
    }
    values = try read()
    first = try read()
    second = try read()
  }
}
