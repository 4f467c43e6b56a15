import Emergence
import SystemContract
import Testing

/// The check that the tests of every system rely on accepts a system that keeps the promises and refuses others.
struct SystemContractTests {
  @Test func aSystemThatKeepsItsPromisesPasses() throws {
    try checkEngineSide(DirectedPercolation.self, ["probability": .real(0.4)], size: 8)
  }

  @Test(arguments: Faulty.Fault.allCases) func aBrokenPromiseIsNoticed(fault: Faulty.Fault) throws {
    let error = #expect(throws: ContractViolation.self) {
      try Faulty.$fault.withValue(fault) { try checkEngineSide(Faulty.self, ["probability": .real(0.4)], size: 8) }
    }
    #expect(try #require(error).description.contains(fault.rawValue))
  }
}

/// Directed percolation with one of the faults that systems have had.
struct Faulty: System {
  /// What the message says of each.
  enum Fault: String, CaseIterable {
    case losesItsRandomNumbers = "a restored state is the saved one"
    case dependsOnGrouping = "does not depend on how steps are grouped"
    case ignoresTheSeed = "the seed decides"
  }

  @TaskLocal static var fault = Fault.ignoresTheSeed
  static let card = DirectedPercolation.card
  private let fault: Fault
  private var system: DirectedPercolation

  init(_ setup: Setup) {
    fault = Self.fault
    let random = fault == .ignoresTheSeed ? RandomStreams(seed: 1) : setup.random
    system = DirectedPercolation(
      Setup(parameters: setup.parameters, size: setup.size, start: setup.start, random: random))
  }

  mutating func step() { system.step() }

  mutating func advance(by steps: Int) {
    for _ in 0..<(fault == .dependsOnGrouping && steps > 1 ? steps - 1 : steps) { step() }
  }

  func observe(into values: inout [Double]) { system.observe(into: &values) }

  var picture: Picture { system.picture }

  mutating func setParameter(_ id: String, to value: ParameterValue) { system.setParameter(id, to: value) }

  func save(to writer: inout StateWriter) { system.save(to: &writer) }

  mutating func restore(from reader: inout StateReader) throws {
    guard fault == .losesItsRandomNumbers else { return try system.restore(from: &reader) }
    var writer = StateWriter()
    system.save(to: &writer)
    // The lattice comes from the saved state, the position of the generator stays where it was.
    var own = StateReader(writer.bytes)
    _ = try own.readArray(UInt8.self)
    let position = try own.read(UInt64.self)
    let active = try reader.readArray(UInt8.self)
    _ = try reader.read(UInt64.self)
    var mixed = StateWriter()
    mixed.write(active)
    mixed.write(position)
    var mixedReader = StateReader(mixed.bytes)
    try system.restore(from: &mixedReader)
  }
}
