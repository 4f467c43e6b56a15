import Emergence

/// One set of examples, and the features of them that a fit may use.
struct DoubleDescentExamples: Sendable {
  enum Features: String, Sendable, CaseIterable {
    /// Some of the D independent normal numbers that the answer depends on.
    case normal
    /// Random neurons max(0, f·x)/√p of inputs x on which the answer depends linearly.
    case neurons
  }

  /// What came out of one fit.
  struct Fit: Sendable {
    let weights: [Double]
    let testRisk: Double
    let trainRisk: Double
    var squaredNorm: Double { weights.reduce(0) { $0 + $1 * $1 } }
  }

  let kind: Features
  let noise: Double
  /// Of length 1: the right answer is `direction`·x.
  let direction: [Double]
  /// `count × direction.count`.
  private let inputs: [Double]
  let answers: [Double]
  private let testInputs: [Double]
  /// Row k is what neuron k looks at; more are drawn when more are asked for.
  private var neurons: [Double] = []
  private var neuronSource: Xoshiro256

  /// New examples on which random neurons are tested; of normal features the risk of given weights is known exactly.
  private static let testCount = 500

  init(_ kind: Features, count: Int, dimension: Int, noise: Double, _ random: inout Xoshiro256) {
    self.kind = kind
    self.noise = noise
    let raw = (0..<dimension).map { _ in random.normal() }
    let length = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let direction = raw.map { $0 / length }
    self.direction = direction
    let inputs = (0..<count * dimension).map { _ in random.normal() }
    self.inputs = inputs
    let deviation = noise.squareRoot()
    answers = (0..<count).map { row in
      (0..<dimension).reduce(deviation * random.normal()) { $0 + inputs[row * dimension + $1] * direction[$1] }
    }
    testInputs = kind == .normal ? [] : (0..<Self.testCount * dimension).map { _ in random.normal() }
    // A stream of its own for the neurons, so that how many are used does not move what comes after.
    var seeder = Philox(seed: random.next(), point: 0, replica: 0, stream: 0)
    neuronSource = Xoshiro256(seededBy: &seeder)
  }

  var count: Int { answers.count }
  var dimension: Int { direction.count }

  /// The features of inputs, row after row, and the distance between rows.
  private mutating func features(_ inputs: [Double], count p: Int) -> (values: [Double], stride: Int) {
    guard kind == .neurons else { return (inputs, dimension) }
    let d = dimension
    while neurons.count < p * d { neurons.append(neuronSource.normal() / Double(d).squareRoot()) }
    let rows = inputs.count / d
    let scale = 1 / Double(p).squareRoot()
    var values = [Double](repeating: 0, count: rows * p)
    values.withUnsafeMutableBufferPointer { values in
      inputs.withUnsafeBufferPointer { inputs in
        neurons.withUnsafeBufferPointer { neurons in
          for row in 0..<rows {
            for k in 0..<p {
              let sum = LinearAttention.dot(inputs.baseAddress! + row * d, neurons.baseAddress! + k * d, d)
              values[row * p + k] = scale * max(0, sum)
            }
          }
        }
      }
    }
    return (values, p)
  }

  private static func products(_ features: (values: [Double], stride: Int), _ weights: [Double]) -> [Double] {
    features.values.withUnsafeBufferPointer { values in
      weights.withUnsafeBufferPointer { weights in
        (0..<values.count / features.stride).map {
          LinearAttention.dot(values.baseAddress! + $0 * features.stride, weights.baseAddress!, weights.count)
        }
      }
    }
  }

  /// What weights answer to inputs.
  mutating func predictions(_ weights: [Double], inputs: [Double]) -> [Double] {
    Self.products(features(inputs, count: weights.count), weights)
  }

  /// Fits the examples with the first p features.
  mutating func fit(features p: Int, ridge: Double) -> Fit {
    let shown = features(inputs, count: p)
    let weights = MinimumNormFit.weights(
      features: shown.values, stride: shown.stride, count: p, answers: answers, ridge: ridge)
    let trainRisk =
      zip(Self.products(shown, weights), answers).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(count)
    var testRisk = noise
    if kind == .normal {
      for (index, value) in direction.enumerated() {
        let error = value - (index < p ? weights[index] : 0)
        testRisk += error * error
      }
    } else {
      let found = predictions(weights, inputs: testInputs)
      for (row, value) in found.enumerated() {
        let error = value - rightAnswer(testInputs, row)
        testRisk += error * error / Double(found.count)
      }
    }
    return Fit(weights: weights, testRisk: testRisk, trainRisk: trainRisk)
  }

  private func rightAnswer(_ inputs: [Double], _ row: Int) -> Double {
    (0..<dimension).reduce(0) { $0 + inputs[row * dimension + $1] * direction[$1] }
  }

  /// Right answers without noise and what the fit answers: for the examples, and for `count` new inputs.
  mutating func comparison(_ fit: Fit, new count: Int, _ random: inout Xoshiro256) -> (
    shown: [(right: Double, found: Double)], new: [(right: Double, found: Double)]
  ) {
    let others = (0..<count * dimension).map { _ in random.normal() }
    let ofShown = predictions(fit.weights, inputs: inputs)
    let ofNew = predictions(fit.weights, inputs: others)
    return (
      ofShown.enumerated().map { (rightAnswer(inputs, $0), $1) },
      ofNew.enumerated().map { (rightAnswer(others, $0), $1) }
    )
  }

  /// The fitted function along the direction that matters, at inputs whose right answers are given.
  mutating func along(_ fit: Fit, _ places: [Double]) -> [Double] {
    predictions(fit.weights, inputs: places.flatMap { place in direction.map { place * $0 } })
  }
}
