import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A network that has more features to store than dimensions to store them in.
public struct Superposition: System {
  package let network: SuperpositionNetwork
  private let importances: [Float]
  private let batch: Int
  private var density: Double
  private var learningRate: Double
  private var isCosine: Bool
  private var trainingSteps: Int

  package private(set) var parameters: TrainableParameters
  private var random: Xoshiro256
  private var loss: Float = 0
  private var history = TrainingHistory(columns: 2, stride: 5)
  private var hasDiverged = false

  // Scratch space of a step; nothing in it outlives the step.
  private var inputs: [Float]
  private var middle: [Float]
  private var back: [Float]
  private var outputs: [Float]

  public init(_ setup: Setup) throws {
    let values = setup.parameters
    network = SuperpositionNetwork(
      features: setup.size * values.integer("features_per_dimension"), dimensions: setup.size)
    let (features, dimensions) = (network.features, network.dimensions)
    let ratio = values.real("importance")
    importances = (0..<features).map { Float(pow(ratio, Double($0 / dimensions))) }
    batch = values.integer("batch")
    density = values.real("density")
    learningRate = values.real("learning_rate")
    isCosine = values.choice("schedule") == "cosine"
    trainingSteps = values.integer("training_steps")

    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    parameters = TrainableParameters(count: network.parameterCount)
    let isRandom = setup.start == "random"
    let deviation = isRandom ? 1 / Double(features).squareRoot() : 0.02
    parameters.randomize(network.weights, deviation: deviation, &random)
    if !isRandom {
      let isSuperposed = setup.start == "superposed"
      for feature in 0..<features {
        let group = feature / dimensions
        if group == 0 || isSuperposed && group == 1 {
          parameters.values[feature % dimensions * features + feature] += group == 0 ? 1 : -1
        } else {
          parameters.values[network.bias.lowerBound + feature] = Float(density / 2)
        }
      }
    }
    inputs = Array(repeating: 0, count: batch * features)
    middle = Array(repeating: 0, count: batch * dimensions)
    back = middle
    outputs = inputs
  }

  // MARK: Steps

  /// One update with a fresh batch; with the falling learning rate nothing once training is over.
  public mutating func step() {
    guard !hasDiverged, !isCosine || parameters.updates < trainingSteps else { return }
    let (network, batch, features) = (network, batch, network.features)
    // A feature is present where a number of 32 bits is below the density; the other 32 bits are its value.
    let threshold = UInt64(density * 0x1p32)
    inputs.withUnsafeMutableBufferPointer { inputs in
      for index in 0..<batch * features {
        let word = random.next()
        let value = Float(word >> 40) * 0x1p-24
        inputs[index] = word & 0xFFFF_FFFF < threshold ? value : 0
      }
      middle.withUnsafeMutableBufferPointer { middle in
        back.withUnsafeMutableBufferPointer { back in
          outputs.withUnsafeMutableBufferPointer { outputs in
            parameters.values.withUnsafeBufferPointer { values in
              parameters.gradients.withUnsafeMutableBufferPointer { gradients in
                network.forward(
                  values.baseAddress!, inputs: inputs.baseAddress!, count: batch, middle: middle.baseAddress!,
                  outputs: outputs.baseAddress!)
                let fresh = network.backward(
                  values.baseAddress!, inputs: inputs.baseAddress!, importances: importances, count: batch,
                  middle: middle.baseAddress!, outputs: outputs.baseAddress!, back: back.baseAddress!,
                  gradients: gradients.baseAddress!)
                loss = parameters.updates == 0 ? fresh : loss + 0.02 * (fresh - loss)
                hasDiverged = Divergence.isReached(loss: fresh)
              }
            }
          }
        }
      }
    }
    let falling = TrainingParameters.cosine(learningRate, after: parameters.updates, of: trainingSteps)
    parameters.update(Adam(), learningRate: Float(isCosine ? falling : learningRate))
    if history.wants(parameters.updates) {
      history.add(parameters.updates, [loss, Float(geometry.represented)])
    }
  }

  public var failure: LocalizedText? { hasDiverged ? Divergence.message(afterSteps: parameters.updates) : nil }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    switch (id, value) {
    case ("density", _): density = value.number!
    case ("learning_rate", _): learningRate = value.number!
    case ("training_steps", .integer(let steps)): trainingSteps = steps
    case ("schedule", .choice(let name)): isCosine = name == "cosine"
    default: return
    }
  }

  // MARK: Observation

  private var geometry: FeatureGeometry { FeatureGeometry(network, parameters.values) }

  public func observe(into values: inout [Double]) {
    for index in values.indices { values[index] = .nan }
    guard !hasDiverged else { return }
    let geometry = geometry
    values[0] = geometry.superposition(dimensions: network.dimensions)
    values[1] = Double(geometry.represented)
    values[2] = geometry.lengths.reduce(0) { $0 + $1 * $1 } / Double(network.dimensions)
    values[3] = geometry.typicalShare
    values[4] = Double(geometry.interferences.count { $0 > 0.1 }) / Double(network.features)
    values[5] = Double(loss)
  }

  // MARK: Picture

  public var picture: Picture {
    SuperpositionPicture.scene(
      network, parameters: parameters.values, geometry: geometry, importances: importances, history: history)
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    for number in [density, learningRate] { writer.write(number) }
    writer.write(UInt64(trainingSteps))
    for flag in [isCosine, hasDiverged] { writer.write(UInt8(flag ? 1 : 0)) }
    writer.write(loss.bitPattern)
    writer.write(random)
    parameters.save(to: &writer)
    history.save(to: &writer)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    density = try reader.read(Double.self)
    learningRate = try reader.read(Double.self)
    trainingSteps = Int(clamping: try reader.read(UInt64.self))
    isCosine = try reader.read(UInt8.self) == 1
    hasDiverged = try reader.read(UInt8.self) == 1
    loss = Float(bitPattern: try reader.read(UInt32.self))
    try reader.read(into: &random)
    try parameters.restore(from: &reader)
    try history.restore(from: &reader)
  }
}
