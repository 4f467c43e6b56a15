import Emergence
import Foundation
import NeuralScale
import SystemContract
import Testing

struct CompressionTests {
  /// Rounded weights are whole multiples of their layer's step, at most half a step from where they were, and the
  /// largest stays.
  @Test(arguments: [2, 3, 8]) func roundedWeightsLieOnTheirLayersGrid(bits: Int) {
    let weights = KernelTests.random(300, 21)
    let layers = [0..<100, 120..<300]
    let rounded = Quantization.rounding(weights, layers: layers, bits: bits)
    let levels = Float((1 << (bits - 1)) - 1)
    for layer in layers {
      let largest = weights[layer].map(abs).max()!
      let step = largest / levels
      for index in layer {
        let multiple = rounded[index] / step
        #expect(abs(multiple - multiple.rounded()) < 1e-4 && abs(multiple) < levels + 0.5)
        #expect(abs(rounded[index] - weights[index]) <= 0.5001 * step)
      }
      #expect(abs(rounded[layer].map(abs).max()! - largest) < 1e-6)
      #expect(Set(rounded[layer]).count <= (1 << bits) - 1)
    }
    #expect(rounded[100..<120] == weights[100..<120])
    #expect(Quantization.rounding(weights, layers: layers, bits: 32) == weights)
  }

  /// A trained network hardly notices eight bits and loses its skills at two; training itself goes on in full.
  @Test func aTrainedNetworkAnswersWithEightBitsButNotWithTwo() throws {
    var system = try make(
      MultitaskParity.self,
      [
        "tasks": .integer(2), "width": .integer(32), "order": .integer(2), "batch": .integer(128),
        "training_steps": .integer(1500),
      ], size: 8)
    system.advance(by: 1500)
    let full = observe(system)
    #expect(full["skill"]! > 0.95)
    let weights = system.parameters.values
    system.setParameter("bits", to: .integer(8))
    #expect(observe(system)["skill"]! > full["skill"]! - 0.03 && observe(system)["loss"] != full["loss"])
    system.setParameter("bits", to: .integer(2))
    #expect(observe(system)["skill"]! < 0.8)
    #expect(system.parameters.values == weights)
    system.setParameter("bits", to: .integer(32))
    #expect(observe(system)["loss"] == full["loss"])
  }

  @Test func allTrainedNetworksCanBeRounded() throws {
    var grokking = try make(Grokking.self, [:], size: 11, start: "analytic")
    let before = observe(grokking)
    grokking.setParameter("bits", to: .integer(2))
    #expect(observe(grokking)["test_loss"] != before["test_loss"])
    var mirage = try make(Mirage.self, ["width": .integer(8)], size: 2)
    let raw = observe(mirage)
    mirage.setParameter("bits", to: .integer(2))
    #expect(observe(mirage)["cross_entropy"] != raw["cross_entropy"])
  }

  @Test func bitsAreSaved() throws {
    for bits in [32, 4] {
      try checkEngineSide(Grokking.self, ["bits": .integer(bits), "width": .integer(8)], size: 5, start: "untrained")
      try checkEngineSide(
        MultitaskParity.self, ["bits": .integer(bits), "width": .integer(8), "tasks": .integer(2)], size: 8)
      try checkEngineSide(Mirage.self, ["bits": .integer(bits), "width": .integer(8)], size: 2)
    }
  }

  /// Points spread along two known directions at right angles, and little along all others.
  @Test func thePlaneOfLargestSpreadIsFound() {
    let (rows, columns) = (400, 24)
    let noise = KernelTests.random(rows * columns, 31)
    let along = KernelTests.random(2 * rows, 32)
    var (u, v) = ([Double](repeating: 0, count: columns), [Double](repeating: 0, count: columns))
    for j in 0..<columns { (u[j], v[j]) = (j.isMultiple(of: 2) ? 1 : 0, j.isMultiple(of: 2) ? 0 : 1) }
    for j in 0..<columns { (u[j], v[j]) = (u[j] / 12.0.squareRoot(), v[j] / 12.0.squareRoot()) }
    var values = [Float](repeating: 0, count: rows * columns)
    for i in 0..<rows {
      for j in 0..<columns {
        values[i * columns + j] =
          5 + 0.02 * noise[i * columns + j] + 3 * along[2 * i] * Float(u[j]) + along[2 * i + 1] * Float(v[j])
      }
    }
    let plane = PrincipalPlane(values, columns: columns)
    func correlation(_ a: [Float], _ b: [Float]) -> Double {
      func centre(_ x: [Float]) -> [Double] {
        let mean = x.reduce(0) { $0 + Double($1) } / Double(x.count)
        return x.map { Double($0) - mean }
      }
      let (p, q) = (centre(a), centre(b))
      func product(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
      return product(p, q) / (product(p, p) * product(q, q)).squareRoot()
    }
    #expect(abs(correlation(plane.x, (0..<rows).map { along[2 * $0] })) > 0.98)
    #expect(abs(correlation(plane.y, (0..<rows).map { along[2 * $0 + 1] })) > 0.98)
    #expect(abs(correlation(plane.x, plane.y)) < 1e-3)
    #expect(plane.shares.first > 0.8 && plane.shares.second > 0.05)
    #expect(plane.shares.first + plane.shares.second > 0.99)
    // Points that are all the same have no plane.
    let flat = PrincipalPlane([Float](repeating: 2, count: 30), columns: 3)
    #expect(flat.x.allSatisfy { $0 == 0 } && flat.shares.first.isNaN)
  }

  @Test func aProjectionTakesTheRowsItIsGiven() {
    let values = KernelTests.random(50 * 6, 41)
    let chosen = [3, 7, 8, 20, 44]
    let some = PrincipalPlane(values, columns: 6, rows: chosen)
    let copied = PrincipalPlane(chosen.flatMap { values[($0 * 6)..<($0 * 6 + 6)] }, columns: 6)
    #expect(some.x == copied.x && some.y == copied.y && some.x.count == 5)
  }
}
