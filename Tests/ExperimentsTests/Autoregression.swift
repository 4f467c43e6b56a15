import Emergence
import Foundation

/// x ← a·x + noise: the smallest system with memory, whose exact mean is 0, variance 1/(1 − a²) for unit noise, and
/// integrated autocorrelation time (1 + a)/(2(1 − a)). It can also fail on request.
struct Autoregression: System {
  static let card = SystemCard(
    id: "autoregression",
    title: LocalizedText(en: "first-order autoregression", zh: "一阶自回归"),
    summary: LocalizedText(en: "A number that forgets.", zh: "一个会遗忘的数。"),
    control: "memory", orderParameter: "x", susceptibility: "susceptibility",
    parameters: [
      Parameter(
        real: "memory", symbol: "a", title: LocalizedText("memory"), range: 0...0.999, step: 0.01, default: 0.5,
        timing: .live),
      Parameter(
        integer: "clones", symbol: "n", title: LocalizedText("clones"), range: 1...9, default: 1, timing: .rebuild),
      Parameter(
        choice: "fault", title: LocalizedText("fault"),
        options: ["none", "init", "nan", "half-nan"].map { Choice($0, LocalizedText($0)) }, default: "none",
        timing: .rebuild),
    ],
    sizeTitle: LocalizedText("size"), defaultSize: 4, sizes: { _ in 1...1000 },
    starts: [Choice("zero", LocalizedText("zero")), Choice("far", LocalizedText("far"))],
    observables: [
      Observable("x", symbol: "x", title: LocalizedText("x")),
      Observable("x2", symbol: "x²", title: LocalizedText("x squared")),
      Observable("ghost", symbol: "g", title: LocalizedText("a value that may not exist")),
    ],
    derived: [
      DerivedObservable(
        Observable("susceptibility", symbol: "χ", title: LocalizedText("variance")), of: ["x2", "x"]
      ) { means, _ in means[0] - means[1] * means[1] },
      DerivedObservable(
        Observable("never", symbol: "n", title: LocalizedText("nothing")), of: ["x"]
      ) { _, _ in nil },
    ],
    criticalPoint: { _ in KnownValue(0.5, .exact, source: "made up for the tests") },
    transition: LocalizedText("none"),
    validations: { [validation("right", mean: 0), validation("wrong", mean: 0.1)] })

  static func validation(_ title: String, mean: Double) -> ValidationCase {
    ValidationCase(
      title, parameters: ParameterValues(card.parameters), size: 1, start: "zero", equilibrate: 50, samples: 40000,
      checks: [.quantity("x", KnownValue(mean, .exact, source: "algebra"))])
  }

  private var x: Double
  private var memory: Double
  private let fault: String
  private var random: Philox
  private var steps = 0

  init(_ setup: Setup) throws {
    fault = setup.parameters.choice("fault")
    memory = setup.parameters.real("memory")
    // Only a part of the points fails, so that a test sees the others survive.
    if fault == "init", memory > 0.45, memory < 0.55 {
      throw SystemError(LocalizedText(en: "this memory is \"cursed\",\nand says so", zh: "这个记忆“受了诅咒”，\n它自己说的"))
    }
    x = setup.start == "far" ? 100 : 0
    random = setup.random.stream(0)
  }

  mutating func step() {
    // Twelve uniform numbers: close enough to a normal one, of variance 1.
    x = memory * x + (0..<12).reduce(-6) { sum, _ in sum + random.uniform() }
    steps += 1
  }

  func observe(into values: inout [Double]) {
    values[0] = fault == "nan" ? .nan : x
    values[1] = x * x
    values[2] = fault == "half-nan" && steps % 2 == 0 ? .nan : 1
  }

  var picture: Picture { .cells(CellGrid(width: 1, height: 1, cells: [0], states: [LocalizedText("x")])) }

  mutating func setParameter(_ id: String, to value: ParameterValue) {
    if id == "memory", let number = value.number { memory = number }
  }

  func save(to writer: inout StateWriter) {
    writer.write(x)
    writer.write(random.position)
    writer.write(Int64(steps))
  }

  mutating func restore(from reader: inout StateReader) throws {
    x = try reader.read(Double.self)
    random.seek(to: try reader.read(UInt64.self))
    steps = Int(try reader.read(Int64.self))
  }
}
