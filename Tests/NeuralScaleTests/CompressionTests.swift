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
    var context = try make(InContext.self, ["dimension": .integer(6), "samples": .real(4)], size: 10)
    var rounded = context
    rounded.setParameter("bits", to: .integer(2))
    #expect(observe(rounded)["participation"] != observe(context)["participation"])
    context.step()
    rounded.step()
    #expect(observe(rounded)["new_error"]! > observe(context)["new_error"]!)
  }

  /// An induction head of closed form has room to spare: eight bits a weight change no answer, two bits spoil many, and
  /// with a thousandth of its weights it looks nowhere.
  @Test func aConstructedHeadAnswersWithFewBits() throws {
    var system = try make(Induction.self, ["width": .integer(68)], size: 32, start: "constructed")
    let full = observe(system)
    system.setParameter("bits", to: .integer(8))
    let eight = observe(system)
    #expect(eight["accuracy"] == 1 && eight["loss"] != full["loss"])
    system.setParameter("bits", to: .integer(2))
    #expect(observe(system)["accuracy"]! < 0.9)
    system.setParameter("bits", to: .integer(32))
    system.setParameter("pruned", to: .real(0.999))
    #expect(observe(system)["induction_head"]! < 0.3)
  }

  /// Eight bits hardly change how letters are told, two do; the weights that training goes on from stay as they are.
  @Test func aLanguageModelReadsWithEightBits() throws {
    var system = try make(
      CharacterModel.self,
      ["words": .integer(12), "width": .integer(32), "training_steps": .integer(600), "batch": .integer(128)], size: 4)
    system.advance(by: 600)
    let (full, weights) = (observe(system), system.parameters.values)
    system.setParameter("bits", to: .integer(8))
    let eight = observe(system)
    #expect(eight["loss"] != full["loss"] && abs(eight["loss"]! - full["loss"]!) < 0.02)
    #expect(eight["present_loss"] != full["present_loss"])
    system.setParameter("bits", to: .integer(2))
    #expect(observe(system)["loss"]! > full["loss"]! + 0.2)
    #expect(system.parameters.values == weights)
  }

  /// An opposite pair is one weight and its negative, which two bits can say; three lengths are more than they can. What
  /// is pruned is no longer stored, and the loss on new examples tells.
  @Test func storedFeaturesAreRoundedAndPruned() throws {
    var pair = try make(Superposition.self, ["density": .real(0.1)], size: 1, start: "superposed")
    pair.advance(by: 300)
    let full = observe(pair)
    pair.setParameter("bits", to: .integer(2))
    let two = observe(pair)
    #expect(abs(two["superposition"]! - full["superposition"]!) < 0.05)
    #expect(two["represented"] == 2 && two["capacity"] != full["capacity"])
    pair.setParameter("bits", to: .integer(32))
    pair.setParameter("pruned", to: .real(0.75))
    let pruned = observe(pair)
    #expect(pruned["represented"]! < 2 && pruned["test_loss"]! > 1.5 * full["test_loss"]!)
    #expect(full["participation"] == 1)
    var forty = try make(
      Superposition.self,
      ["density": .real(0.1), "importance": .real(1), "features_per_dimension": .integer(4)], size: 10)
    forty.advance(by: 600)
    let before = observe(forty)
    forty.setParameter("bits", to: .integer(2))
    #expect(observe(forty)["test_loss"]! > 1.2 * before["test_loss"]!)
    #expect((8...10).contains(before["participation"]!))
  }

  /// With nothing trained away the test loss is the loss of training.
  @Test func theLossOnNewExamplesIsThatOfTraining() throws {
    var system = try make(
      Superposition.self, ["density": .real(0.3), "importance": .real(1), "features_per_dimension": .integer(4)],
      size: 8)
    system.advance(by: 1500)
    let values = observe(system)
    #expect(abs(values["test_loss"]! / values["loss"]! - 1) < 0.1)
  }

  /// Cutting a feature in the picture forgets it and no other.
  @Test func aTouchForgetsAFeature() throws {
    var system = try make(
      Superposition.self, ["density": .real(0.05), "importance": .real(1)], size: 4, start: "superposed")
    let before = observe(system)["represented"]!
    #expect(before == 8)
    system.touch(Touch(x: 30, y: 50, radius: 0.1, positive: false))
    #expect(observe(system)["represented"] == 8)
    system.touch(Touch(x: 30, y: 50, radius: 0.1, positive: true))
    #expect(observe(system)["represented"] == 7)
  }

  @Test func bitsAreSaved() throws {
    for bits in [32, 4] {
      try checkEngineSide(Grokking.self, ["bits": .integer(bits), "width": .integer(8)], size: 5, start: "untrained")
      try checkEngineSide(
        MultitaskParity.self, ["bits": .integer(bits), "width": .integer(8), "tasks": .integer(2)], size: 8)
      try checkEngineSide(Mirage.self, ["bits": .integer(bits), "width": .integer(8)], size: 2)
      try checkEngineSide(
        Induction.self, ["bits": .integer(bits), "width": .integer(4), "batch": .integer(8)], size: 10,
        start: "untrained")
      try checkEngineSide(
        CharacterModel.self,
        ["bits": .integer(bits), "width": .integer(4), "batch": .integer(8), "data": .integer(500)], size: 3)
      try checkEngineSide(
        Superposition.self, ["bits": .integer(bits), "pruned": .real(0.2), "batch": .integer(8)], size: 2)
      try checkEngineSide(
        InContext.self,
        ["bits": .integer(bits), "pruned": .real(0.2), "dimension": .integer(3), "samples": .real(2)], size: 4)
    }
  }

  /// What taking out a neuron costs, against the network run again without it.
  @Test func theHarmOfTakingOutANeuronIsThatOfRunningWithoutIt() {
    let (hidden, choices) = (6, 5)
    let activations = KernelTests.random(hidden, 51).map { max(0, $0) }
    let output = KernelTests.random(hidden * choices, 52)
    func losses(without neuron: Int?) -> [Double] {
      let scores = (0..<choices).map { c in
        (0..<hidden).reduce(0.0) {
          $1 == neuron ? $0 : $0 + Double(activations[$1]) * Double(output[$1 * choices + c])
        }
      }
      let total = log(scores.reduce(0) { $0 + exp($1) })
      return scores.map { total - $0 }
    }
    let probabilities = losses(without: nil).map { Float(exp(-$0)) }
    for target in 0..<choices {
      var effects = [Double](repeating: 1, count: hidden)
      AblationKernel.add(
        to: &effects, activations: activations, hidden: hidden, output: output, stride: choices,
        probabilities: probabilities, choices: choices, target: target)
      for neuron in 0..<hidden {
        let expected = losses(without: neuron)[target] - losses(without: nil)[target]
        #expect(abs(effects[neuron] - 1 - expected) < 1e-5)
      }
    }
  }

  /// Two skills on two neurons each, one of them shared.
  @Test func neuronsAndSkillsAreCounted() {
    let ablation = Ablation(effects: [[1, 1, 0, 0], [0, 1, 1, -5]])
    #expect(abs(ablation.neuronsPerSkill - 2) < 1e-12)
    #expect(abs(ablation.skillsPerNeuron - (1 + 2 + 1) / 3) < 1e-12)
    #expect(Ablation(effects: []).neuronsPerSkill.isNaN)
    #expect(Ablation(effects: [[0, 0]]).neuronsPerSkill.isNaN)
  }

  /// A layer that reads k directions of a task equally has a participation ratio of k; trained on few tasks it reads
  /// about as many directions as there are tasks, and on many all of them.
  @Test func aLayerReadsTheDirectionsOfItsPool() throws {
    let d = 5
    let weights = (0..<d * (d + 1)).map { $0 / (d + 1) == $0 % (d + 1) && $0 / (d + 1) < 3 ? 2.0 : 0 }
    #expect(abs(LinearAttention.participation(weights, dimension: d) - 3) < 1e-12)
    func directions(_ diversity: Double) throws -> Double {
      observe(try make(InContext.self, ["dimension": .integer(8), "diversity": .real(diversity)], size: 20))[
        "participation"]!
    }
    let (few, many) = (try directions(0.25), try directions(8))
    #expect((1...2.2).contains(few) && (7...8).contains(many))
  }

  /// Wider networks spread each digit and each character over more neurons; so does a trained one against a narrow one.
  @Test func representationsSpreadWithWidth() throws {
    func digits(_ width: Int) throws -> [String: Double] {
      var system = try make(
        Mirage.self, ["width": .integer(width), "training_steps": .integer(800), "batch": .integer(128)], size: 1)
      system.advance(by: 800)
      return observe(system)
    }
    let (narrow, wide) = (try digits(6), try digits(48))
    #expect(wide["neurons_per_digit"]! > 1.5 * narrow["neurons_per_digit"]!)
    #expect((1...2).contains(wide["digits_per_neuron"]!))
    func characters(_ width: Int) throws -> [String: Double] {
      var system = try make(
        CharacterModel.self,
        ["words": .integer(12), "width": .integer(width), "training_steps": .integer(500), "batch": .integer(128)],
        size: 4)
      system.advance(by: 500)
      return observe(system)
    }
    let (few, many) = (try characters(6), try characters(48))
    #expect(many["neurons_per_character"]! > 1.5 * few["neurons_per_character"]!)
    #expect((1...27).contains(many["characters_per_neuron"]!))
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
