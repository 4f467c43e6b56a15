import Emergence
import Experiments
import Foundation
import NeuralScale
import SystemContract
import Testing

struct GrokkingTests {
  @Test func theGradientMatchesFiniteDifferences() throws {
    let network = GrokkingNetwork(modulus: 5, hidden: 9)
    let weights = KernelTests.random(network.parameterCount, 8).map { 0.5 * $0 }
    let first: [Int32] = [0, 4, 2, 2, 3, 1, 0]
    let second: [Int32] = [1, 4, 0, 2, 3, 1, 0]
    let targets = zip(first, second).map { ($0 + $1) % 5 }
    let count = first.count
    var sums = [Float](repeating: 0, count: count * 9)
    var squares = sums
    var scores = [Float](repeating: 0, count: count * 5)
    var gradients = weights
    network.forward(
      weights, first: first, second: second, count: count, sums: &sums, squares: &squares, scores: &scores)
    let loss = network.backward(
      weights, first: first, second: second, targets: targets, count: count, sums: sums, squares: &squares,
      scores: &scores, gradients: &gradients)
    func exact(_ w: [Double]) -> Double {
      (0..<count).reduce(0) { sum, i in
        var errors = (0..<5).map { $0 == Int(targets[i]) ? -1.0 : 0 }
        for j in 0..<9 {
          let z = w[Int(first[i]) * 9 + j] + w[network.secondWeights.lowerBound + Int(second[i]) * 9 + j]
          for c in 0..<5 { errors[c] += z * z * w[network.outputWeights.lowerBound + j * 5 + c] }
        }
        return sum + errors.reduce(0) { $0 + $1 * $1 } / Double(count)
      }
    }
    #expect(abs(Double(loss) / exact(weights.map(Double.init)) - 1) < 1e-5)
    #expect(relativeDeviation(gradients, differences(of: exact, at: weights)) < 1e-5)
  }

  @Test func aStateIsSavedWhole() throws {
    try checkEngineSide(Grokking.self, ["width": .integer(20)], size: 7)
    try checkEngineSide(Grokking.self, ["width": .integer(5), "fraction": .real(1)], size: 4)
  }

  @Test func closedFormWeightsKnowTheWholeTable() throws {
    for modulus in [11, 23, 47] {
      for seed in 1...3 {
        var system = try make(
          Grokking.self, ["width": .integer(256)], size: modulus, start: "analytic", seed: UInt64(seed))
        let before = state(system)
        system.advance(by: 10)
        #expect(state(system) == before)
        let values = observe(system)
        #expect(values["test_accuracy"]! >= 0.97 && values["train_accuracy"]! >= 0.97)
        #expect(abs(values["fourier"]! - 1) < 1e-4)
      }
    }
  }

  /// Enough data: the shown part first, then the rest, in Fourier space. Too little: the shown part only.
  @Test func memorizingComesBeforeUnderstanding() throws {
    var system = try make(Grokking.self, ["fraction": .real(0.6), "rest": .choice("never")], size: 23)
    system.advance(by: 600)
    let known = observe(system)
    #expect(known["train_accuracy"] == 1 && known["test_accuracy"]! > 0.999)
    #expect(known["time_to_memorize"]! < known["time_to_learn"]! && known["fourier"]! > 0.8)
    var poor = try make(Grokking.self, ["fraction": .real(0.2)], size: 23)
    poor.advance(by: 1000)
    let memorized = observe(poor)
    #expect(memorized["train_accuracy"] == 1 && memorized["test_accuracy"]! < 0.05)
    #expect(memorized["time_to_learn"]!.isNaN && memorized["fourier"]! < 0.3)
    // More data, live, in the middle of training.
    poor.setParameter("fraction", to: .real(0.7))
    poor.advance(by: 1000)
    #expect(observe(poor)["test_accuracy"]! > 0.99)
  }

  @Test func theScaledFractionIsTheFractionTimesPOverLnP() throws {
    let system = try make(Grokking.self, ["scaled_fraction": .real(2.5)], size: 23)
    #expect(abs(observe(system)["scaled_shown"]! - 2.5) < 0.01)
    #expect(system.trainCount == 180)
    let all = try make(Grokking.self, ["fraction": .real(1)], size: 5)
    #expect(all.trainCount == 25 && observe(all)["test_accuracy"]!.isNaN)
  }

  @Test func noExamplesAndDivergenceAreToldInWords() throws {
    let error = #expect(throws: SystemError.self) { try make(Grokking.self, ["fraction": .real(0)], size: 23) }
    #expect(error?.description.contains("fraction") == true)
    var system = try make(Grokking.self, ["learning_rate": .real(1e5)], size: 23)
    system.advance(by: 20)
    #expect(system.failure != nil && observe(system)["test_skill"]!.isNaN)
  }
}
