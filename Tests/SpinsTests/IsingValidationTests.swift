import Emergence
import Experiments
import Spins
import SystemContract
import Testing

struct IsingValidationTests {
  /// What `emergence validate ising` prints: every algorithm against exact values, no deviation above 4 standard errors.
  @Test func everyComparisonAgrees() throws {
    let results = try Validation.run([Ising.self], isLong: false, jobs: 2)
    #expect(results.count > 250)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
    // The smallest lattices rest on a million independent samples.
    let smallest = results.filter { $0.title.contains("L=2 ") && $0.quantity == "energy" }
    #expect(smallest.count == 4)
    for result in smallest { #expect(result.independentSamples > 1e6, "\(result.title)") }
  }

  /// A sampler whose acceptance is wrong by one part in a hundred does not pass: the comparisons can fail.
  @Test func brokenDetailedBalanceIsNoticed() throws {
    let results = try Validation.run([BrokenIsing.self], isLong: false, jobs: 2)
    #expect(results.contains { $0.quantity == "energy" && !$0.isGood })
    #expect(results.contains { $0.quantity == "P(m)" && !$0.isGood })
    #expect(results.filter { !$0.isGood }.count > results.count / 2)
  }
}

/// The Ising model with every acceptance probability below 1 multiplied by 1.01.
struct BrokenIsing: System {
  static let card = Ising.card.validating {
    Ising.card.validations().filter { $0.title.contains("L=4 ") && $0.title.hasSuffix("metropolis") }
  }

  var ising: Ising

  init(_ setup: Setup) throws { ising = try Ising(setup, acceptanceFactor: 1.01) }

  mutating func step() { ising.step() }
  func observe(into values: inout [Double]) { ising.observe(into: &values) }
  var picture: Picture { ising.picture }
  mutating func setParameter(_ id: String, to value: ParameterValue) { ising.setParameter(id, to: value) }
  func save(to writer: inout StateWriter) { ising.save(to: &writer) }
  mutating func restore(from reader: inout StateReader) throws { try ising.restore(from: &reader) }
}

extension SystemCard {
  /// The same card with other validations.
  fileprivate func validating(_ cases: @escaping @Sendable () -> [ValidationCase]) -> SystemCard {
    SystemCard(
      id: "broken-\(id)", title: title, summary: summary, control: control, orderParameter: orderParameter,
      susceptibility: susceptibility, binder: binder, parameters: parameters, sizeTitle: sizeTitle,
      defaultSize: defaultSize, sizes: sizes, starts: starts, observables: observables, derived: derived,
      transition: transition, validations: cases)
  }
}
