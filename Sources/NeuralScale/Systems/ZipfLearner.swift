import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A learner who knows exactly what he has met, in a world where features are met with the frequencies of Zipf's law:
/// the error falls as a power of the number of samples, one small step for each feature. Every step is a new learner.
public struct ZipfLearner: System {
  private let features: ZipfFeatures
  private var samples: Int
  private var random: Xoshiro256
  /// The generator before it drew the present samples: all there is to save.
  private var drawnFrom: Xoshiro256
  /// Which learner met a feature last; features met by the present one carry his number.
  private var metBy: [UInt32]
  private var learner: UInt32 = 0
  private var known = 0
  private var error = 1.0
  /// Σ θ² of the features never met.
  private var gain = 0.0

  public init(_ setup: Setup) throws {
    let parameters = setup.parameters
    features = ZipfFeatures(count: setup.size, exponent: parameters.real("exponent"))
    samples = Int(parameters.real("samples").rounded())
    metBy = Array(repeating: 0, count: setup.size)
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    drawnFrom = random
    draw()
  }

  // MARK: Steps

  private mutating func draw() {
    drawnFrom = random
    learn(samples) { _, _ in }
  }

  /// Meets samples one by one, from none known.
  /// - Parameter learned: called with the number of the sample and the error left, for every feature that is new.
  private mutating func learn(_ samples: Int, _ learned: (_ sample: Int, _ error: Double) -> Void) {
    learner &+= 1
    if learner == 0 {
      learner = 1
      for index in metBy.indices { metBy[index] = 0 }
    }
    known = 0
    error = 1
    gain = features.probabilities.reduce(0) { $0 + $1 * $1 }
    for sample in 1...samples {
      let feature = features.draw(&random)
      guard metBy[feature] != learner else { continue }
      metBy[feature] = learner
      known += 1
      let probability = features.probabilities[feature]
      error -= probability
      gain -= probability * probability
      learned(sample, error)
    }
    // Where all is known, rounding errors of the sums are all that is left.
    if known == features.count { (error, gain) = (0, 0) }
  }

  public mutating func step() { draw() }

  /// The same learner meets more, or has met less.
  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    guard id == "samples" else { return }
    samples = Int(value.number!.rounded())
    random = drawnFrom
    draw()
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    values[0] = error
    values[1] = error * error
    values[2] = gain
    values[3] = Double(known)
    values[4] = Double(samples)
  }

  // MARK: Picture

  public var picture: Picture {
    var copy = self
    copy.random = drawnFrom
    var steps: [(sample: Int, error: Double)] = []
    copy.learn(samples) { steps.append(($0, $1)) }
    return ZipfPicture.scene(
      features, samples: samples, steps: steps, met: metBy.map { $0 == learner })
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(UInt64(samples))
    writer.write(drawnFrom)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    samples = Int(clamping: try reader.read(UInt64.self))
    guard samples > 0 else {
      throw StateError(LocalizedText(en: "the saved learner has met nothing", zh: "保存的学习者没有见过任何样本"))
    }
    try reader.read(into: &random)
    draw()
  }
}
