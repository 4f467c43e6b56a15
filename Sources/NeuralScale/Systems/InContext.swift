import Emergence

/// A layer of linear attention trained on a limited number of regression tasks, and asked to solve new ones from their
/// context. Every step is a new instance: a new pool of tasks, training to the optimum, and two tests.
public struct InContext: System {
  package let network: LinearAttention
  private var diversity: Double
  private let samplesPerWeight: Double
  private var random: Xoshiro256
  private static let testCount = 1000

  /// Mean squared errors on new tasks and on those of the pool; NaN before the first instance.
  private var newError = Double.nan
  private var poolError = Double.nan
  private var weights: [Double] = []
  /// Right and given answers to a few new tasks, for the picture.
  private var examples: [Double] = []

  public init(_ setup: Setup) throws {
    let values = setup.parameters
    let dimension = values.integer("dimension")
    network = LinearAttention(
      dimension: dimension, context: setup.size * dimension, noise: values.real("noise"))
    diversity = values.real("diversity")
    samplesPerWeight = values.real("samples")
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    step()
  }

  /// k, at least one.
  private var taskCount: Int { max(1, Int((diversity * Double(network.dimension)).rounded())) }

  // MARK: Steps

  public mutating func step() {
    let d = network.dimension
    let pool = (0..<taskCount).map { _ in (0..<d).map { _ in random.normal() } }
    let count = max(1, Int(samplesPerWeight * Double(d * d)))
    weights = network.trained(pool: pool, count: count, ridge: 1e-5 * Double(count) / Double(d), &random)
    examples = []
    newError = test(pool: nil)
    poolError = test(pool: pool)
  }

  /// Mean squared error on tasks of a pool, or on new ones, whose first answers are kept.
  private mutating func test(pool: [[Double]]?) -> Double {
    var features = [Float](repeating: 0, count: network.featureCount)
    var sum = 0.0
    for index in 0..<Self.testCount {
      let task = pool.map { $0[random.below($0.count)] } ?? (0..<network.dimension).map { _ in random.normal() }
      let right = network.sample(task: task, features: &features, &random)
      var given = 0.0
      for k in features.indices { given += Double(features[k]) * weights[k] }
      if pool == nil, index < 200 { examples += [right, given] }
      sum += (given - right) * (given - right)
    }
    return sum / Double(Self.testCount)
  }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    if id == "diversity" { diversity = value.number! }
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    values[0] = newError - poolError
    values[1] = newError
    values[2] = poolError
    values[3] = Double(taskCount) / Double(network.dimension)
  }

  // MARK: Picture

  public var picture: Picture {
    InContextPicture.scene(
      network, weights: weights, examples: examples, newError: newError, poolError: poolError, tasks: taskCount)
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(diversity)
    writer.write(random)
    writer.write([newError, poolError])
    writer.write(weights)
    writer.write(examples)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    diversity = try reader.read(Double.self)
    try reader.read(into: &random)
    let errors = try reader.readArray(Double.self)
    weights = try reader.readArray(Double.self)
    examples = try reader.readArray(Double.self)
    guard errors.count == 2, weights.count == network.featureCount else {
      throw StateError(LocalizedText(en: "the saved state belongs to a layer of another size", zh: "保存的状态属于另一种大小的层"))
    }
    (newError, poolError) = (errors[0], errors[1])
  }
}
