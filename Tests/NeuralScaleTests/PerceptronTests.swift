import Emergence
import Experiments
import Foundation
import NeuralScale
import SystemContract
import Testing

struct PerceptronTests {
  /// In the plane, points are separable if they fit into half a turn: seen from the angles.
  @Test func separabilityInThePlaneIsAMatterOfAngles() {
    var philox = RandomStreams(seed: 3).stream(0)
    var random = Xoshiro256(seededBy: &philox)
    var seen = [0, 0]
    for _ in 0..<400 {
      let count = 2 + random.below(4)
      let angles = (0..<count).map { _ in 2 * Double.pi * random.uniform() }
      let sorted = angles.sorted()
      let gaps = (0..<count).map { $0 + 1 < count ? sorted[$0 + 1] - sorted[$0] : sorted[0] + 2 * .pi - sorted[$0] }
      let expected = gaps.max()! > .pi
      let answer = Separability(points: angles.flatMap { [cos($0), sin($0)] }, count: count, dimension: 2)
      #expect(answer.isSeparable == expected)
      seen[expected ? 1 : 0] += 1
      if expected {
        for angle in angles { #expect(cos(angle) * answer.direction[0] + sin(angle) * answer.direction[1] > 0) }
      }
    }
    #expect(seen.min()! > 50)
  }

  /// Labels that a hidden plane gave are always found possible, with a plane that agrees; 0 in the middle never.
  @Test func plantedAnswersAreFound() {
    var philox = RandomStreams(seed: 4).stream(0)
    var random = Xoshiro256(seededBy: &philox)
    for dimension in [3, 20, 60] {
      let count = 4 * dimension
      let plane = (0..<dimension).map { _ in random.normal() }
      var points: [Double] = []
      for _ in 0..<count {
        let point = (0..<dimension).map { _ in random.normal() / Double(dimension).squareRoot() }
        let side = zip(point, plane).reduce(0) { $0 + $1.0 * $1.1 }
        points += point.map { side > 0 ? $0 : -$0 }
      }
      let answer = Separability(points: points, count: count, dimension: dimension)
      #expect(answer.isSeparable)
      for row in 0..<count {
        #expect((0..<dimension).reduce(0) { $0 + points[row * dimension + $1] * answer.direction[$1] } > 0)
      }
      // With the negative of one point no plane is left.
      let broken = points + points[0..<dimension].map { -$0 }
      #expect(!Separability(points: broken, count: count + 1, dimension: dimension).isSeparable)
    }
  }

  @Test func theoryHasTheKnownNumbers() {
    #expect(PerceptronTheory.separability(patterns: 5, dimension: 5) == 1)
    #expect(abs(PerceptronTheory.separability(patterns: 2 * 30, dimension: 30) - 0.5) < 1e-12)
    #expect(abs(PerceptronTheory.separability(patterns: 4, dimension: 2) - 0.5) < 1e-12)
    #expect(abs(PerceptronTheory.separability(patterns: 14, dimension: 10) - 0.953857421875) < 1e-9)
    for (load, overlap) in [(0.5, 0.2931), (0.8, 0.4548), (1, 0.5607), (1.2, 0.6687)] {
      #expect(abs(PerceptronTheory.overlap(load: load) - overlap) < 2e-4)
    }
    #expect(PerceptronTheory.overlap(load: 1.6) == 1)
    #expect(abs(PerceptronTheory.thermodynamicThreshold - 1.2447) < 0.001)
    #expect(abs(PerceptronTheory.algorithmicThreshold - 1.4926) < 0.001)
    // φ/H is continuous where the formula changes.
    #expect(abs(PerceptronTheory.inverseMills(5 - 1e-9) - PerceptronTheory.inverseMills(5)) < 1e-7)
  }

  /// Trying all students and all patterns of three weights by hand.
  @Test func theMeanNumberOfStudentsIsThatOfCompleteEnumeration() {
    for patterns in [1, 2] {
      var total = 0
      let all = 1 << 3 * patterns
      for choice in 0..<all {
        let chosen = (0..<patterns).map { choice >> (3 * $0) & 7 }
        total += (0..<8).count { student in
          chosen.allSatisfy { (2 * ($0 ^ student).nonzeroBitCount < 3) == (2 * $0.nonzeroBitCount < 3) }
        }
      }
      let exact = PerceptronTheory.meanStudents(size: 3, patterns: patterns)
      #expect(abs(Double(total) / Double(all) - exact) < 1e-9)
    }
    #expect(PerceptronTheory.meanStudents(size: 21, patterns: 0) == 2_097_152)
  }

  @Test(arguments: ["separability", "enumeration", "message-passing"]) func aStateIsSavedWhole(question: String) throws
  {
    try checkEngineSide(Perceptron.self, ["question": .choice(question)], size: 11)
  }

  @Test func anEvenNumberOfBinaryWeightsIsRefused() {
    let error = #expect(throws: SystemError.self) {
      try make(Perceptron.self, ["question": .choice("enumeration")], size: 10)
    }
    #expect(error?.description.contains("odd") == true)
  }

  /// With many patterns only the teacher is left, and message passing finds him.
  @Test func enoughPatternsGiveTheTeacherAway() throws {
    let full = observe(try make(Perceptron.self, ["question": .choice("enumeration"), "load": .real(6)], size: 15))
    #expect(full["students"] == 1 && full["overlap"] == 1 && full["solved"] == 1)
    let found = observe(
      try make(Perceptron.self, ["question": .choice("message-passing"), "load": .real(2.2)], size: 400))
    #expect(found["overlap"]! > 0.999 && found["solved"] == 1)
    #expect(found["students"]!.isNaN && found["separable"]!.isNaN)
  }

  @Test func everyShortComparisonAgrees() throws {
    let results = try Validation.run([Perceptron.self], isLong: false, jobs: 2)
    #expect(results.count >= 15)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
  }
}
