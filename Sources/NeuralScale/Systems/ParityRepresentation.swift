/// How skills are spread over hidden neurons, told by what breaks when one neuron is taken out.
struct ParityRepresentation {
  /// As `Ablation` tells of the learned skills.
  let neuronsPerSkill: Double
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
      effects.append(effect)
      ratios += Self.participation(
        activations[(task * testCount * hidden)..<((task + 1) * testCount * hidden)], output, count: testCount)
    }
    let ablation = Ablation(effects: effects)
    (neuronsPerSkill, skillsPerNeuron) = (ablation.neuronsPerSkill, ablation.skillsPerNeuron)
    participation = ratios / Double(learned.count)
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
