import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Generalized approximate message passing for the Ising perceptron (S. Rangan, ISIT 2011; D. L. Donoho, A. Maleki and
/// A. Montanari, PNAS 106 (2009) 18914): from the answers of a teacher with weights ±1 to P random patterns of N signs, the
/// mean of each weight. Its course at large N is the state evolution of `PerceptronTheory.overlap`.
package struct MessagePassing: Sendable {
  /// Overlap with the teacher after each iteration.
  package private(set) var overlaps: [Double] = []
  /// Mean of each weight at the end.
  package private(set) var means: [Float]

  /// - Parameters:
  ///   - size: N; the teacher is all +1, which is no restriction because the patterns are random.
  ///   - patterns: P.
  package init(size: Int, patterns: Int, _ random: inout Xoshiro256) {
    let unit = 1 / Double(size).squareRoot()
    var inputs = [Float](repeating: 0, count: patterns * size)
    var labels = [Double](repeating: 0, count: patterns)
    for row in 0..<patterns {
      var sum = 0.0
      var word: UInt64 = 0
      for column in 0..<size {
        if column % 64 == 0 { word = random.next() }
        let isDown = word >> UInt64(column % 64) & 1 == 1
        inputs[row * size + column] = Float(isDown ? -unit : unit)
        sum += isDown ? -1 : 1
      }
      labels[row] = sum >= 0 ? 1 : -1
    }
    means = (0..<size).map { _ in Float(1e-3 * random.normal()) }
    var variance = 1.0
    var g = [Float](repeating: 0, count: patterns)
    var products = g
    var back = means
    for _ in 0..<200 {
      inputs.withUnsafeBufferPointer { inputs in
        means.withUnsafeBufferPointer { means in
          for row in 0..<patterns {
            products[row] = VectorKernel.dot(inputs.baseAddress! + row * size, means.baseAddress!, size)
          }
        }
      }
      let root = max(variance, 1e-9).squareRoot()
      var curvature = 0.0
      for row in 0..<patterns {
        let omega = Double(products[row]) - Double(g[row]) * root * root
        let message = labels[row] * PerceptronTheory.inverseMills(-labels[row] * omega / root) / root
        curvature += message * (message + omega / (root * root))
        g[row] = Float(message)
      }
      let sigma = 1 / max(curvature / Double(size), 1e-9)
      back.withUnsafeMutableBufferPointer { back in
        inputs.withUnsafeBufferPointer { inputs in
          back.baseAddress!.update(repeating: 0, count: size)
          for row in 0..<patterns {
            VectorKernel.add(inputs.baseAddress! + row * size, times: g[row], to: back.baseAddress!, size)
          }
        }
      }
      var (overlap, squares) = (0.0, 0.0)
      for column in 0..<size {
        let mean = tanh((Double(means[column]) + sigma * Double(back[column])) / sigma)
        means[column] = Float(mean)
        overlap += mean
        squares += mean * mean
      }
      variance = 1 - squares / Double(size)
      overlaps.append(overlap / Double(size))
      if overlaps.count > 4, abs(overlaps[overlaps.count - 1] - overlaps[overlaps.count - 2]) < 1e-7 { break }
    }
  }
}
