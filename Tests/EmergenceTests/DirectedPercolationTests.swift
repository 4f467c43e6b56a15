import Emergence
import Experiments
import Foundation
import Testing

/// The example of the article "Write your own system": it must be the code of the article, be right, and pass through
/// every stage that the systems of the program do.
@Suite struct DirectedPercolationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private func build(probability: Double, size: Int, seed: UInt64 = 1) -> DirectedPercolation {
    let values = ParameterValues(DirectedPercolation.card.parameters).setting(["probability": .real(probability)])
    return DirectedPercolation(
      Setup(parameters: values, size: size, start: "full", random: RandomStreams(seed: seed)))
  }

  private func density(_ system: DirectedPercolation) -> Double {
    var values = [0.0, 0.0]
    system.observe(into: &values)
    return values[0]
  }

  @Test func articleShowsExactlyThisCode() throws {
    let article = try Self.text("Sources/Emergence/Emergence.docc/WriteYourOwnSystem.md")
    let code = try Self.text("Tests/EmergenceTests/DirectedPercolation.swift")
    let blocks = article.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    let shown = blocks.filter { $0.hasPrefix("swift\n") }.map { String($0.dropFirst("swift\n".count)) }
    #expect(shown.first == code)
  }

  /// All cells are active at first, so those of the next step are independent, and so are their four sources two steps
  /// on: ρ₁ = 1 − (1 − p)⁴ and ρ₂ = 1 − (1 − pρ₁)⁴ exactly. Cells that share sources are correlated, which at most
  /// triples the error of independent cells.
  @Test(arguments: [0.1, 0.3, 0.7])
  func firstTwoStepsAreExact(probability: Double) {
    var system = build(probability: probability, size: 600)
    var exact = 1.0
    for _ in 0..<2 {
      system.step()
      exact = 1 - pow(1 - probability * exact, 4)
      let error = 3 * (exact * (1 - exact)).squareRoot() / 600
      #expect(abs(density(system) - exact) < 4 * error)
    }
  }

  @Test func activityDiesBelowTheThresholdAndLivesAbove() {
    var below = build(probability: 0.25, size: 64)
    below.advance(by: 1000)
    #expect(density(below) == 0)
    var above = build(probability: 0.32, size: 64)
    above.advance(by: 1000)
    #expect(abs(density(above) - 0.442) < 0.05)
  }

  @Test func savedSystemContinuesExactly() throws {
    var system = build(probability: 0.3, size: 20)
    system.advance(by: 7)
    var writer = StateWriter()
    system.save(to: &writer)
    var copy = build(probability: 0.3, size: 20)
    var reader = StateReader(writer.bytes)
    try copy.restore(from: &reader)
    #expect(reader.isAtEnd)
    system.advance(by: 50)
    copy.advance(by: 50)
    #expect(system.picture.states == copy.picture.states)
    var foreign = build(probability: 0.3, size: 21)
    var again = StateReader(writer.bytes)
    #expect(throws: StateError.self) { try foreign.restore(from: &again) }
  }

  @Test func presetSweepsIt() throws {
    let article = try Self.text("Sources/Emergence/Emergence.docc/WriteYourOwnSystem.md")
    let start = try #require(article.range(of: "```yaml\n"))
    let end = try #require(article.range(of: "```", range: start.upperBound..<article.endIndex))
    let preset = try PresetLibrary(systems: [DirectedPercolation.self]).read(
      String(article[start.upperBound..<end.lowerBound]), file: "directed-percolation.yaml",
      overrides: [try PresetOverride("sizes=[8]"), try PresetOverride("protocol.measure=200")])
    let folder = NSTemporaryDirectory() + "/emergence-\(UInt64.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Sweep.run(preset, in: folder)
    #expect(outcome.status.failed.isEmpty)
    let table = try String(contentsOfFile: try #require(outcome.table), encoding: .utf8)
    let lines = table.split(separator: "\n")
    #expect(lines.count == 1 + preset.control.values.count * preset.replicas)
    #expect(lines[0].hasPrefix("system,size,control_name,control,replica,seed,steps,samples,order_parameter,"))
    #expect(lines[1].hasPrefix("directed-percolation,8,probability,"))
  }
}

extension Picture {
  fileprivate var states: [UInt8] {
    guard case .cells(let grid) = self else { return [] }
    return grid.cells
  }
}
