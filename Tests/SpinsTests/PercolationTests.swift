import Emergence
import Experiments
import Spins
import Testing

struct PercolationTests {
  static let combinations = ["site", "bond"].flatMap { kind in
    ["square", "triangular", "cubic"].flatMap { lattice in
      ["periodic", "open"].map { (kind: kind, lattice: lattice, boundary: $0) }
    }
  }

  static func parameters(
    _ kind: String, _ lattice: String, _ boundary: String = "periodic", p: Double
  ) -> [String: ParameterValue] {
    ["kind": .choice(kind), "lattice": .choice(lattice), "boundary": .choice(boundary), "p": .real(p)]
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
  @Test func aWrongProbabilityIsNoticed() throws {
    let exact = PercolationEnumeration(lattice: "square", bonds: false, open: true, side: 3).mean(.spanning, p: 0.6)
    for (excess, isRight) in [(0.0, true), (0.006, false)] {
      var system = try Percolation(
        Setup(
          parameters: ParameterValues(Percolation.card.parameters).setting(
            Self.parameters("site", "square", "open", p: 0.6)), size: 3, start: "random",
          random: RandomStreams(seed: 3)), excess: excess)
      var sum = 0.0
      for _ in 0..<300_000 {
        system.step()
        sum += observe(system)["spanning"]!
      }
      // One standard error is 0.0009, the shift 0.013.
      #expect((abs(sum / 300_000 - exact) < 0.004) == isRight, "\(excess): \(sum / 300_000 - exact)")
    }
  }

  @Test(arguments: combinations)
  func theExtremesAreEmptyAndFull(kind: String, lattice: String, boundary: String) throws {
    for size in [2, 3, 5, 8, 13] {
      let changes = Self.parameters(kind, lattice, boundary, p: 0)
      var system = try make(Percolation.self, changes, size: size)
      let empty = observe(system)
      let sites = lattice == "cubic" ? Double(size * size * size) : Double(size * size)
      #expect(empty["largest"] == (kind == "site" ? 0 : 1 / sites))
      #expect(empty["cluster_density"] == (kind == "site" ? 0 : 1))
      #expect(empty["spanning"] == 0)
      system.setParameter("p", to: .real(1))
      let full = observe(system)
      #expect(full["largest"] == 1 && full["m2"] == 1 && full["m4"] == 1 && full["mean_cluster_size"] == 0)
      #expect(full["cluster_density"] == 1 / sites)
      #expect(full["spanning"] == 1)
    }
  }

  @Test(arguments: combinations)
  func aStateIsSavedWhole(kind: String, lattice: String, boundary: String) throws {
    for size in [2, 7, 12] {
      try checkEngineSide(Percolation.self, Self.parameters(kind, lattice, boundary, p: 0.4), size: size)
    }
  }

  /// Within a step a rising p only adds: the same numbers decide, and no cluster ever loses a site.
  @Test(arguments: combinations)
  func aRisingProbabilityOnlyAdds(kind: String, lattice: String, boundary: String) throws {
    var system = try make(Percolation.self, Self.parameters(kind, lattice, boundary, p: 0), size: 12)
    var before: [UInt8] = []
    var largest = 0.0
    var spanning = 0.0
    for p in stride(from: 0.0, through: 1.0, by: 0.02) {
      system.setParameter("p", to: .real(p))
      guard case .cells(let grid) = system.picture else { continue }
      for (old, new) in zip(before, grid.cells) { #expect(old == 0 || new != 0) }
      before = grid.cells
      let values = observe(system)
      #expect(values["largest"]! >= largest && values["spanning"]! >= spanning)
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

  @Test func thresholdsAreThoseOfTheLiterature() {
    #expect(abs(Percolation.threshold(kind: "bond", lattice: "triangular").value - 0.347296355333861) < 1e-14)
    let bound = Percolation.threshold(kind: "bond", lattice: "triangular").value
    // Sykes & Essam: the threshold solves 3p − p³ = 1.
    #expect(abs(3 * bound - bound * bound * bound - 1) < 1e-14)
    #expect(Percolation.threshold(kind: "site", lattice: "square").value == 0.5927460507921)
    #expect(Percolation.threshold(kind: "bond", lattice: "square").value == 0.5)
  }
}
