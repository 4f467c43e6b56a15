import Emergence
import Experiments
import Spins
import SystemContract
import Testing

struct PercolationTests {
  static let combinations = ["site", "bond"].flatMap { kind in
    ["square", "triangular", "cubic"].flatMap { lattice in
      ["periodic", "open"].flatMap { boundary in
        ["direct", "newman-ziff"].map { Combination(kind: kind, lattice: lattice, boundary: boundary, algorithm: $0) }
      }
    }
  }

  struct Combination: Sendable, CustomTestStringConvertible {
    let kind: String
    let lattice: String
    let boundary: String
    let algorithm: String

    var testDescription: String { "\(kind) \(lattice) \(boundary) \(algorithm)" }

    func parameters(p: Double) -> [String: ParameterValue] {
      PercolationTests.parameters(kind, lattice, boundary, algorithm, p: p)
    }
  }

  static func parameters(
    _ kind: String, _ lattice: String, _ boundary: String = "periodic", _ algorithm: String = "direct", p: Double
  ) -> [String: ParameterValue] {
    [
      "kind": .choice(kind), "lattice": .choice(lattice), "boundary": .choice(boundary),
      "algorithm": .choice(algorithm), "p": .real(p),
    ]
  }

  @Test func enumerationMatchesTheSpanningTable() throws {
    let exact = Dictionary(
      uniqueKeysWithValues: (2...4).map {
        ($0, PercolationEnumeration(lattice: "square", bonds: false, open: true, side: $0))
      })
    var compared = 0
    for row in try ReferenceTable("site_percolation_spanning_exact").rows {
      guard let lattice = exact[Int(try row.number("L"))] else { continue }
      let expected = try row.number("P_top_bottom_span_open")
      #expect(abs(lattice.mean(.spanning, p: try row.number("p")) - expected) < 1e-11)
      compared += 1
    }
    #expect(compared == 24)
  }

  @Test func everyComparisonAgrees() throws {
    let results = try Validation.run([Percolation.self], isLong: false, jobs: 2)
    #expect(results.count > 150)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
  }

  /// A probability wrong by one part in a hundred misses the exact crossing by many standard errors.
  @Test(arguments: ["direct", "newman-ziff"]) func aWrongProbabilityIsNoticed(algorithm: String) throws {
    let exact = PercolationEnumeration(lattice: "square", bonds: false, open: true, side: 3).mean(.spanning, p: 0.6)
    for (excess, isRight) in [(0.0, true), (0.006, false)] {
      var system = try Percolation(
        Setup(
          parameters: ParameterValues(Percolation.card.parameters).setting(
            Self.parameters("site", "square", "open", algorithm, p: 0.6)), size: 3, start: "random",
          random: RandomStreams(seed: 3)), excess: excess)
      var sum = 0.0
      let samples = 100_000
      for _ in 0..<samples {
        system.step()
        sum += observe(system)["spanning"]!
      }
      // One standard error is 0.0016 at most, the shift 0.013.
      let shift = sum / Double(samples) - exact
      #expect((abs(shift) < 0.006) == isRight, "\(excess): \(shift)")
    }
  }

  @Test(arguments: combinations)
  func theExtremesAreEmptyAndFull(_ combination: Combination) throws {
    for size in [2, 3, 5, 8, 13] {
      var system = try make(Percolation.self, combination.parameters(p: 0), size: size)
      let empty = observe(system)
      let sites = combination.lattice == "cubic" ? Double(size * size * size) : Double(size * size)
      #expect(empty["largest"] == (combination.kind == "site" ? 0 : 1 / sites))
      #expect(empty["cluster_density"] == (combination.kind == "site" ? 0 : 1))
      #expect(empty["spanning"] == 0)
      system.setParameter("p", to: .real(1))
      let full = observe(system)
      #expect(full["largest"] == 1 && full["m2"] == 1 && full["m4"] == 1 && full["mean_cluster_size"] == 0)
      #expect(full["cluster_density"] == 1 / sites)
      #expect(full["spanning"] == 1)
    }
  }

  @Test(arguments: combinations)
  func aStateIsSavedWhole(_ combination: Combination) throws {
    for size in [2, 7, 12] {
      try checkEngineSide(Percolation.self, combination.parameters(p: 0.4), size: size)
    }
  }

  /// Within a step a rising p only adds: the same numbers decide, and no cluster ever loses a site.
  @Test(arguments: combinations)
  func aRisingProbabilityOnlyAdds(_ combination: Combination) throws {
    var system = try make(Percolation.self, combination.parameters(p: 0), size: 12)
    var before: [UInt8] = []
    var largest = 0.0
    var spanning = 0.0
    for p in stride(from: 0.0, through: 1.0, by: 0.02) {
      system.setParameter("p", to: .real(p))
      guard case .cells(let grid) = system.picture else { continue }
      for (old, new) in zip(before, grid.cells) { #expect(old == 0 || new != 0) }
      before = grid.cells
      let values = observe(system)
      // Sums over weights are rounded.
      #expect(values["largest"]! >= largest - 1e-12 && values["spanning"]! >= spanning - 1e-12)
      (largest, spanning) = (values["largest"]!, values["spanning"]!)
    }
  }

  /// The highlighted cells of a picture are as many as the largest cluster has sites.
  @Test func thePictureShowsTheLargestCluster() throws {
    for lattice in ["square", "triangular"] {
      for kind in ["site", "bond"] {
        var system = try make(Percolation.self, Self.parameters(kind, lattice, p: 0.45), size: 30)
        for _ in 0..<5 {
          system.step()
          guard case .cells(let grid) = system.picture else { continue }
          let scale = grid.width / 30
          let highlighted = grid.cells.indices.count {
            grid.cells[$0] == 2 && $0 % grid.width % scale == 0 && $0 / grid.width % scale == 0
          }
          #expect(Double(highlighted) / 900 == observe(system)["largest"], "\(kind) \(lattice)")
        }
      }
    }
  }

  /// Weights are a probability distribution with the moments of the binomial one, and their derivatives those of its
  /// differences.
  @Test(arguments: [1, 2, 7, 100, 16384, 1 << 22]) func weightsAreBinomial(elements: Int) {
    func sum(_ p: Double, _ f: (_ n: Double, _ weight: SIMD4<Double>) -> Double) -> Double {
      let weights = BinomialWeights(elements: elements, probability: p)
      return weights.values.enumerated().reduce(0) { $0 + f(Double(weights.first + $1.offset), $1.element) }
    }
    let n = Double(elements)
    for p in [0.01, 0.3, 0.592_746, 0.999] {
      #expect(abs(sum(p) { $1.x } - 1) < 1e-12)
      #expect(abs(sum(p) { $0 * $1.x } / n - p) < 1e-10)
      #expect(abs(sum(p) { ($0 - n * p) * ($0 - n * p) * $1.x } / (n * p * (1 - p)) - 1) < 1e-8)
      // The derivatives of 1, np and (np)² + np(1 − p).
      #expect(abs(sum(p) { $1.y }) < 1e-6 && abs(sum(p) { $0 / n * $1.y } - 1) < 1e-6)
      #expect(abs(sum(p) { $0 * $0 / (n * n) * $1.z } - 2 * (1 - 1 / n)) < 1e-3)
    }
    for p in [0.0, 1] {
      let weights = BinomialWeights(elements: elements, probability: p)
      #expect(weights.first == Int(p) * elements && weights.values.count == 1 && weights.values[0].x == 1)
    }
  }

  /// Where wrapping has its critical probability is p_c, within 10⁻³ after a second and whatever p the run was at.
  @Test func aSweepFindsTheThreshold() throws {
    for (p, seed) in [(0.5927, 1), (0.5915, 2)] {
      let samples = 8000
      var system = try make(
        Percolation.self, Self.parameters("site", "square", "periodic", "newman-ziff", p: p), size: 32,
        seed: UInt64(seed))
      var means = [0.0, 0, 0]
      for _ in 0..<samples {
        system.step()
        let values = observe(system)
        for (index, id) in ["spanning_any", "spanning_slope", "spanning_curvature"].enumerated() {
          means[index] += values[id]! / Double(samples)
        }
      }
      let derived = try #require(Percolation.card.derived.first { $0.observable.id == "threshold" })
      let parameters = ParameterValues(Percolation.card.parameters).setting(
        Self.parameters("site", "square", "periodic", "newman-ziff", p: p))
      let context = DerivedObservable.Context(parameters: parameters, size: 32)
      let threshold = try #require(derived.formula(means, context))
      // One standard error is 0.0003; three are allowed.
      #expect(abs(threshold - 0.592_746) < 0.001)
    }
  }

  @Test func thresholdsAreThoseOfTheLiterature() {
    #expect(abs(Percolation.threshold(kind: "bond", lattice: "triangular").value - 0.347296355333861) < 1e-14)
    let bound = Percolation.threshold(kind: "bond", lattice: "triangular").value
    // Sykes & Essam: the threshold solves 3p − p³ = 1.
    #expect(abs(3 * bound - bound * bound * bound - 1) < 1e-14)
    #expect(Percolation.threshold(kind: "site", lattice: "square").value == 0.5927460507921)
    #expect(Percolation.threshold(kind: "bond", lattice: "square").value == 0.5)
  }
}
