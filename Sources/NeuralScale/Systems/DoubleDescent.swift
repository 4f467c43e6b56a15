import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Least squares with more and more features: the error on new examples falls and rises, explodes where there are as
/// many features as examples, and falls again. Every step is a new set of examples and the exact fit to it.
public struct DoubleDescent: System {
  private let kind: DoubleDescentExamples.Features
  private let count: Int
  private let dimension: Int
  private let noise: Double
  private var ratio: Double
  private var ridge: Double
  private var random: Xoshiro256
  /// The generator before it drew the present examples: all there is to save.
  private var drawnFrom: Xoshiro256
  private var examples: DoubleDescentExamples
  private var fit: DoubleDescentExamples.Fit

  public init(_ setup: Setup) throws {
    let parameters = setup.parameters
    kind = DoubleDescentExamples.Features(rawValue: parameters.choice("features"))!
    count = setup.size
    noise = parameters.real("noise")
    ratio = parameters.real("ratio")
    ridge = parameters.real("ridge")
    let perExample = parameters.real(kind == .normal ? "dimension" : "inputs")
    dimension = max(1, Int((perExample * Double(count)).rounded()))
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    drawnFrom = random
    examples = DoubleDescentExamples(kind, count: count, dimension: dimension, noise: noise, &random)
    fit = examples.fit(
      features: Self.features(ratio, kind, count: count, dimension: dimension), ridge: ridge)
  }

  /// p: at least one feature, and of normal ones at most all there are.
  static func features(
    _ ratio: Double, _ kind: DoubleDescentExamples.Features, count: Int, dimension: Int
  ) -> Int {
    let wanted = max(1, Int((ratio * Double(count)).rounded()))
    return kind == .normal ? min(wanted, dimension) : wanted
  }

  private var features: Int { Self.features(ratio, kind, count: count, dimension: dimension) }

  // MARK: Steps

  private mutating func draw() {
    drawnFrom = random
    examples = DoubleDescentExamples(kind, count: count, dimension: dimension, noise: noise, &random)
    refit()
  }

  private mutating func refit() { fit = examples.fit(features: features, ridge: ridge) }

  public mutating func step() { draw() }

  /// Fits the same examples anew.
  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    switch id {
    case "ratio": ratio = value.number!
    case "ridge": ridge = value.number!
    default: return
    }
    refit()
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    values[0] = fit.trainRisk
    values[1] = fit.testRisk
    values[2] = log(fit.testRisk)
    values[3] = fit.squaredNorm
    values[4] = Double(features) / Double(count)
  }

  // MARK: Picture

  public var picture: Picture {
    DoubleDescentPicture.scene(
      examples, fit: fit, features: features, ridge: ridge,
      theory: kind == .normal && ridge == 0
        ? DoubleDescentTheory(examples: count, dimension: dimension, noise: noise) : nil, random)
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(ratio)
    writer.write(ridge)
    writer.write(drawnFrom)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    ratio = try reader.read(Double.self)
    ridge = try reader.read(Double.self)
    try reader.read(into: &random)
    draw()
  }
}
