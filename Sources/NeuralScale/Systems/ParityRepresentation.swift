/// How skills are spread over hidden neurons, told by what breaks when one neuron is taken out.
struct ParityRepresentation {
  /// (Σⱼ e)² / Σⱼ e² of the increase e of a learned skill's loss without neuron j, averaged over learned skills; NaN if
  /// none is learned.
  let neuronsPerSkill: Double
  /// The same over learned skills at each neuron that matters (more than 5 % of the most useful one).
  let skillsPerNeuron: Double
  /// Participation ratio (Σλ)²/Σλ² of the covariance of what the neurons contribute to the answer, averaged over learned
  /// skills.
  let participation: Double

  /// Examples of each skill used for taking out neurons.
  private static let ablationCount = 64

  init(
    _ network: ParityNetwork, output: [Float], activations: [Float], scores: [Float], labels: [Float], testCount: Int,
    learned: [Int]
  ) {
    let hidden = network.hidden
    guard !learned.isEmpty else {
      (neuronsPerSkill, skillsPerNeuron, participation) = (.nan, .nan, .nan)
      return
    }
    var effects: [[Double]] = []
    var ratios = 0.0
    for task in learned {
      var effect = [Double](repeating: 0, count: hidden)
      for i in task * testCount..<task * testCount + min(Self.ablationCount, testCount) {
        let whole = ParityNetwork.loss(margin: labels[i] * scores[i])
        for j in 0..<hidden where activations[i * hidden + j] != 0 {
          let without = labels[i] * (scores[i] - activations[i * hidden + j] * output[j])
          effect[j] += ParityNetwork.loss(margin: without) - whole
        }
      }
      effects.append(effect.map { max(0, $0) })
      ratios += Self.participation(
        activations[(task * testCount * hidden)..<((task + 1) * testCount * hidden)], output, count: testCount)
    }
    neuronsPerSkill = effects.reduce(0) { $0 + Self.effectiveNumber($1) } / Double(learned.count)
    let usefulness = (0..<hidden).map { neuron in effects.reduce(0) { $0 + $1[neuron] } }
    let useful = (0..<hidden).filter { usefulness[$0] > 0.05 * (usefulness.max() ?? 0) }
    skillsPerNeuron =
      useful.reduce(0) { sum, neuron in sum + Self.effectiveNumber(effects.map { $0[neuron] }) } / Double(useful.count)
    participation = ratios / Double(learned.count)
  }

  /// (Σx)²/Σx²: how many of the numbers share the sum.
  static func effectiveNumber(_ numbers: [Double]) -> Double {
    let sum = numbers.reduce(0, +)
    let squares = numbers.reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? sum * sum / squares : .nan
  }

  /// Participation ratio of the covariance of activations times output weights: (tr C)²/tr C².
  static func participation(_ activations: ArraySlice<Float>, _ output: [Float], count: Int) -> Double {
    let hidden = output.count
    var centred = [Float](repeating: 0, count: count * hidden)
    for j in 0..<hidden {
      var mean: Float = 0
      for i in 0..<count { mean += activations[activations.startIndex + i * hidden + j] }
      mean /= Float(count)
      for i in 0..<count {
        centred[i * hidden + j] = (activations[activations.startIndex + i * hidden + j] - mean) * output[j]
      }
    }
    var covariance = [Float](repeating: 0, count: hidden * hidden)
    covariance.withUnsafeMutableBufferPointer { covariance in
      centred.withUnsafeBufferPointer { centred in
        let matrix = MatrixKernel.Operand(centred.baseAddress!, columns: hidden)
        MatrixKernel.multiply(
          rows: hidden, columns: hidden, inner: count, matrix.transposed, matrix, into: covariance.baseAddress!)
      }
    }
    var trace = 0.0
    var squares = 0.0
    for i in 0..<hidden {
      trace += Double(covariance[i * hidden + i])
      for j in 0..<hidden { squares += Double(covariance[i * hidden + j]) * Double(covariance[i * hidden + j]) }
    }
    return squares > 0 ? trace * trace / squares : .nan
  }
}
