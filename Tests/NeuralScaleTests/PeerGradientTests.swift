import Foundation
import NeuralScale
import Testing

/// Losses and gradients against PyTorch's automatic differentiation (Benchmarks/peers/torch_gradients.py wrote the file)
/// at the same weights and examples, so that a comparison of speed compares the same work.
struct PeerGradientTests {
  /// Of a network: quantities by name, `loss`, `norm`, or the position of a component.
  private static func reference(_ network: String) throws -> [(quantity: String, value: Double)] {
    let url = try #require(
      Bundle.module.url(forResource: "Reference/torch-gradients", withExtension: "csv"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",")
      return cells[0] == network ? Double(cells[2]).map { (String(cells[1]), $0) } : nil
    }
  }

  private static func weights(_ count: Int) -> [Float] {
    (0..<count).map { Float(0.2 * sin(1.7 * Double($0) + 0.3)) }
  }

  private static func check(_ network: String, loss: Double, _ gradients: [Float]) throws {
    let reference = try reference(network)
    #expect(reference.count > 10)
    let norm = gradients.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    for (quantity, value) in reference {
      switch quantity {
      case "loss": #expect(abs(loss / value - 1) < 1e-5)
      case "norm": #expect(abs(norm / value - 1) < 1e-5)
      // Float32 sums in another order.
      default: #expect(abs(Double(gradients[Int(quantity)!]) - value) < 2e-6 * max(1, norm), "\(network) \(quantity)")
      }
    }
  }

  @Test func grokkingHasTheGradientOfPyTorch() throws {
    let network = GrokkingNetwork(modulus: 11, hidden: 24)
    let weights = Self.weights(network.parameterCount)
    let count = 60
    let first = (0..<count).map { Int32($0 * 7 % 11) }
    let second = (0..<count).map { Int32($0 * 3 % 11) }
    var sums = [Float](repeating: 0, count: count * 24)
    var squares = sums
    var scores = [Float](repeating: 0, count: count * 11)
    var gradients = weights
    network.forward(
      weights, first: first, second: second, count: count, sums: &sums, squares: &squares, scores: &scores)
    let loss = network.backward(
      weights, first: first, second: second, targets: zip(first, second).map { ($0 + $1) % 11 }, count: count,
      sums: sums, squares: &squares, scores: &scores, gradients: &gradients)
    try Self.check("grokking", loss: Double(loss), gradients)
  }

  @Test func parityHasTheGradientOfPyTorch() throws {
    let (network, count) = (ParityNetwork(tasks: 4, inputs: 10, hidden: 24), 60)
    let weights = Self.weights(network.parameterCount)
    let bits = (0..<count * 10).map { (index: Int) -> Float in index * index % 7 % 2 == 0 ? 1 : -1 }
    let tasks = (0..<count).map { Int32($0 % 4) }
    let labels = (0..<count).map { (example: Int) -> Float in
      let first = example * 10 + example % 4
      return bits[first] * bits[first + 3]
    }
    var activations = [Float](repeating: 0, count: count * 24)
    var scores = [Float](repeating: 0, count: count)
    var gradients = weights
    network.forward(weights, bits: bits, tasks: tasks, count: count, activations: &activations, scores: &scores)
    let loss = (0..<count).reduce(0) { $0 + ParityNetwork.loss(margin: labels[$1] * scores[$1]) } / Double(count)
    network.backward(
      weights, bits: bits, tasks: tasks, labels: labels, count: count, activations: &activations, scores: scores,
      gradients: &gradients)
    try Self.check("multitask-parity", loss: loss, gradients)
  }

  @Test func inductionHasTheGradientOfPyTorch() throws {
    let (network, count) = (AttentionNetwork(symbols: 8, positions: 11, width: 12, layers: 2), 16)
    let weights = Self.weights(network.parameterCount)
    let tokens = (0..<count).flatMap { (sequence: Int) -> [Int32] in
      let period = 3 + sequence % 3
      return (0..<12).map { (t: Int) -> Int32 in Int32((t % period * 3 + sequence) % 8) }
    }
    var workspace = AttentionNetwork.Workspace(network, sequences: count)
    var gradients = [Float](repeating: 0, count: weights.count)
    network.forward(weights, tokens: tokens, stride: 12, sequences: count, &workspace)
    let factor = 1 / Float(count * 11)
    let loss = network.backward(
      weights, tokens: tokens, stride: 12, sequences: count, factor: factor, &workspace, gradients: &gradients)
    try Self.check("induction", loss: loss * Double(factor), gradients)
  }
}
