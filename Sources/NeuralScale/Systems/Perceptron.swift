import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// One neuron and P random patterns of N numbers. Every step is a new instance: new patterns, and the exact answer to one
/// of three questions about them.
public struct Perceptron: System {
  /// What is asked of an instance.
  enum Question: String, Sendable, CaseIterable {
    /// Can any real weights give all patterns their random labels?
    case separability
    /// Which of all 2^N weights ±1 agree with a teacher? By trying them all.
    case enumeration
    /// The same, by message passing.
    case messagePassing = "message-passing"
  }

  /// What came out of one instance; NaN for what its question does not answer.
  struct Outcome: Sendable {
    var separable = Double.nan
    var overlap = Double.nan
    var isUnique = Double.nan
    var students = Double.nan
    var iterations = Double.nan
  }

  let question: Question
  let size: Int
  private var load: Double
  private var random: Xoshiro256
  private var outcome = Outcome()
  /// For the picture: number of students, or overlap, in the course of the last instance, or instances and separable ones
  /// so far; and the last configuration.
  private(set) var course: [Double] = []
  private(set) var configuration: [Double] = []
  private var students: [UInt32] = []

  public init(_ setup: Setup) throws {
    question = Question(rawValue: setup.parameters.choice("question"))!
    size = setup.size
    load = setup.parameters.real("load")
    if question == .enumeration, size.isMultiple(of: 2) {
      throw SystemError(
        LocalizedText(
          en: "with \(size) weights of ±1 a sum can be 0 and the teacher undecided; take an odd size, as \(size - 1)",
          zh: "\(size) 个 ±1 权重之和可能为 0，教师无法判定；请取奇数尺寸，如 \(size - 1)"))
    }
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    students = question == .enumeration ? Array(repeating: 0, count: 1 << size) : []
    step()
  }

  /// P, at least one.
  var patterns: Int { max(1, Int((load * Double(size)).rounded())) }

  // MARK: Steps

  public mutating func step() {
    switch question {
    case .separability: separate()
    case .enumeration: enumerate()
    case .messagePassing:
      let run = MessagePassing(size: size, patterns: patterns, &random)
      course = run.overlaps
      configuration = run.means.map(Double.init)
      let overlap = run.overlaps[run.overlaps.count - 1]
      outcome = Outcome()
      outcome.overlap = overlap
      outcome.isUnique = overlap > 0.99 ? 1 : 0
      outcome.iterations = Double(run.overlaps.count)
    }
  }

  private mutating func separate() {
    // A label of −1 turns a pattern around, which leaves its distribution as it is.
    var points = (0..<patterns * size).map { _ in random.normal() }
    for row in 0..<patterns {
      let range = row * size..<(row + 1) * size
      let length = points[range].reduce(0) { $0 + $1 * $1 }.squareRoot()
      for index in range { points[index] /= length }
    }
    let answer = Separability(points: points, count: patterns, dimension: size)
    outcome = Outcome()
    outcome.separable = answer.isSeparable ? 1 : 0
    // Where no plane separates, the one of Hebb's rule stands in for the picture.
    let direction =
      answer.isSeparable
      ? answer.direction : (0..<size).map { k in (0..<patterns).reduce(0) { $0 + points[$1 * size + k] } }
    let length = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
    // Stabilities: how far each pattern is on its right side, in units of its own length.
    configuration = (0..<patterns).map { row in
      (0..<size).reduce(0) { $0 + points[row * size + $1] * direction[$1] } / max(length, 1e-12)
    }
    // Instances at this load, and how many of them were separable.
    if course.count != 2 { course = [0, 0] }
    course[0] += 1
    course[1] += outcome.separable
  }

  private mutating func enumerate() {
    let (size, patterns) = (size, patterns)
    var counts: [Double] = []
    var sum = 0.0
    var overlaps = [Double](repeating: 0, count: size + 1)
    students.withUnsafeMutableBufferPointer { students in
      var count = students.count
      for index in 0..<count { students[index] = UInt32(index) }
      for _ in 0..<patterns {
        guard count > 1 else {
          counts.append(1)
          continue
        }
        let bits = UInt32(truncatingIfNeeded: random.next()) & (1 << UInt32(size) - 1)
        // The teacher answers +1 to the pattern or to its negative.
        let pattern = 2 * bits.nonzeroBitCount < size ? bits : ~bits & (1 << UInt32(size) - 1)
        count = PerceptronKernel.filter(students.baseAddress!, count, pattern: pattern, size: size)
        counts.append(Double(count))
      }
      for index in 0..<count {
        let flipped = students[index].nonzeroBitCount
        overlaps[flipped] += 1
        sum += 1 - 2 * Double(flipped) / Double(size)
      }
      sum /= Double(count)
    }
    outcome = Outcome()
    outcome.overlap = sum
    outcome.students = counts[counts.count - 1]
    outcome.isUnique = outcome.students == 1 ? 1 : 0
    course = [pow(2, Double(size))] + counts
    configuration = overlaps.map { $0 / outcome.students }
  }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    guard id == "load", value.number! != load else { return }
    load = value.number!
    if question == .separability { course = [] }
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    let success = question == .separability ? outcome.separable : outcome.overlap
    values[0] = success
    values[1] = success * success
    values[2] = outcome.separable
    values[3] = outcome.overlap
    values[4] = outcome.isUnique
    values[5] = outcome.students
    values[6] = log(outcome.students) / Double(size)
    values[7] = outcome.iterations
    values[8] = Double(patterns) / Double(size)
  }

  // MARK: Picture

  public var picture: Picture {
    PerceptronPicture.scene(question, size: size, patterns: patterns, course: course, configuration: configuration)
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(load)
    writer.write(random)
    for value in [outcome.separable, outcome.overlap, outcome.isUnique, outcome.students, outcome.iterations] {
      writer.write(value)
    }
    writer.write(course)
    writer.write(configuration)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    load = try reader.read(Double.self)
    try reader.read(into: &random)
    outcome.separable = try reader.read(Double.self)
    outcome.overlap = try reader.read(Double.self)
    outcome.isUnique = try reader.read(Double.self)
    outcome.students = try reader.read(Double.self)
    outcome.iterations = try reader.read(Double.self)
    course = try reader.readArray(Double.self)
    configuration = try reader.readArray(Double.self)
  }
}
