#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What an answer by softmax loses when hidden neurons are taken out one at a time.
package enum AblationKernel {
  /// Adds to `effects` the increase of one example's cross-entropy without each neuron. Without neuron j the scores fall
  /// by its activation aⱼ times its output weights, so that −ln p of the right answer t grows by
  /// ln Σ_c p_c exp(−aⱼ wⱼc) + aⱼ wⱼt.
  /// - Parameters:
  ///   - probabilities: of `choices` answers, with all neurons.
  ///   - output: weights of neuron j on the answers, from `j * stride` on.
  package static func add(
    to effects: UnsafeMutablePointer<Double>, activations: UnsafePointer<Float>, hidden: Int,
    output: UnsafePointer<Float>, stride: Int, probabilities: UnsafePointer<Float>, choices: Int, target: Int
  ) {
    for j in 0..<hidden where activations[j] != 0 {
      let (activation, weights) = (activations[j], output + j * stride)
      var sum: Float = 0
      for c in 0..<choices { sum += probabilities[c] * VectorKernel.exponential(-activation * weights[c]) }
      effects[j] += Double(logf(sum) + activation * weights[target])
    }
  }
}
