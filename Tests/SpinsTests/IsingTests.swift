import Criticality
import Emergence
import Foundation
import Spins
import SystemContract
import Testing

/// The engine's side of the Ising model: observables, state, determinism, every size.
struct IsingTests {
  static let algorithms = ["metropolis", "heat-bath", "wolff", "swendsen-wang"]

  static func ising(
    _ algorithm: String, lattice: String = "square", size: Int, temperature: Double = 2.3, field: Double = 0,
    start: String = "random", seed: UInt64 = 5, threads: Int = 1
  ) throws -> Ising {
    let parameters = ParameterValues(Ising.card.parameters).setting([
      "algorithm": .choice(algorithm), "lattice": .choice(lattice), "temperature": .real(temperature),
      "field": .real(field),
    ])
    return try Ising(
      Setup(
        parameters: parameters, size: size, start: start, random: RandomStreams(seed: seed), threads: threads))
  }

  static func observe(_ system: Ising) -> [Double] {
    var values = [Double](repeating: 0, count: Ising.card.observables.count)
    system.observe(into: &values)
    return values
  }

  static func state(_ system: Ising) -> [UInt8] {
    var writer = StateWriter()
    system.save(to: &writer)
    return writer.bytes
  }

  @Test(arguments: algorithms) func everySizeWorks(algorithm: String) throws {
    for (lattice, sizes) in [
      ("square", Array(2...20) + [32, 48, 64, 80]), ("cubic", Array(2...9)), ("chain", Array(2...40)),
    ] {
      for size in sizes {
        var system = try Self.ising(algorithm, lattice: lattice, size: size)
        system.advance(by: 5)
        guard case .cells(let grid) = system.picture else { continue }
        #expect(grid.cells.count == grid.width * grid.height)
        let values = Self.observe(system)
        #expect(abs(values[0]) <= 1 && values[1] == abs(values[0]), "\(lattice) \(size)")
        if lattice != "cubic" {
          let (m, energy) = Self.recount(grid, dimension: lattice == "square" ? 2 : 1)
          #expect(values[0] == m, "\(lattice) \(size)")
          #expect(values[4] == energy, "\(lattice) \(size)")
        }
      }
    }
  }

  /// m and e of a picture, counted bond by bond.
  static func recount(_ grid: CellGrid, dimension: Int) -> (m: Double, energy: Double) {
    var up = 0
    var bonds = 0
    func spin(_ x: Int, _ y: Int) -> Int { 2 * Int(grid.cells[y % grid.height * grid.width + x % grid.width]) - 1 }
    for y in 0..<grid.height {
      for x in 0..<grid.width {
        up += spin(x, y)
        bonds += spin(x, y) * spin(x + 1, y) + (dimension > 1 ? spin(x, y) * spin(x, y + 1) : 0)
      }
    }
    let sites = Double(grid.cells.count)
    return (Double(up) / sites, -Double(bonds) / sites)
  }

  @Test(arguments: algorithms) func aRestoredStateContinuesBitForBit(algorithm: String) throws {
    for (lattice, size) in [("square", 12), ("square", 48), ("cubic", 6), ("chain", 30)] {
      var original = try Self.ising(algorithm, lattice: lattice, size: size, field: 0.05)
      original.advance(by: 20)
      var restored = try Self.ising(algorithm, lattice: lattice, size: size, start: "ordered", seed: 99)
      var reader = StateReader(Self.state(original))
      try restored.restore(from: &reader)
      #expect(reader.isAtEnd)
      original.advance(by: 30)
      restored.advance(by: 30)
      #expect(Self.state(original) == Self.state(restored), "\(lattice) \(size)")
    }
  }

  @Test func aStateOfAnotherSizeIsRefused() throws {
    for (size, other) in [(12, 14), (48, 64), (12, 48)] {
      let saved = Self.state(try Self.ising("metropolis", size: size))
      var system = try Self.ising("metropolis", size: other)
      #expect(throws: StateError.self) {
        var reader = StateReader(saved)
        try system.restore(from: &reader)
      }
      #expect(throws: StateError.self) {
        var reader = StateReader(Array(saved.prefix(saved.count / 2)))
        try system.restore(from: &reader)
      }
    }
  }

  @Test(arguments: algorithms) func groupingOfStepsChangesNothing(algorithm: String) throws {
    var one = try Self.ising(algorithm, size: 32)
    var other = one
    one.advance(by: 12)
    for _ in 0..<12 { other.step() }
    #expect(Self.state(one) == Self.state(other))
  }

  @Test(arguments: [512, 1024]) func threadsChangeNothing(size: Int) throws {
    let states = try [1, 2, 3].map { threads in
      var system = try Self.ising("metropolis", size: size, threads: threads)
      system.advance(by: 10)
      system.step()
      return Self.state(system)
    }
    #expect(states[0] == states[1])
    #expect(states[0] == states[2])
  }

  @Test func changingTheAlgorithmKeepsTheSpins() throws {
    var system = try Self.ising("metropolis", size: 64)
    system.advance(by: 10)
    let before = Self.observe(system)
    for algorithm in ["wolff", "swendsen-wang", "heat-bath", "metropolis"] {
      system.setParameter("algorithm", to: .choice(algorithm))
      let after = Self.observe(system)
      #expect(before[0..<7] == after[0..<7])
    }
  }

  @Test(arguments: [("metropolis", 64), ("wolff", 64), ("metropolis", 10)])
  func paintingTurnsTheSpinsUnderTheBrush(algorithm: String, size: Int) throws {
    var system = try Self.ising(algorithm, size: size, start: "ordered")
    system.touch(Touch(x: 3.2, y: 8.7, radius: 2, positive: false))
    guard case .cells(let grid) = system.picture else { return }
    for y in 0..<size {
      for x in 0..<size {
        let dy = min(abs(y - 8), size - abs(y - 8))
        let isInside = (x - 3) * (x - 3) + dy * dy <= 4
        #expect(grid.cells[y * size + x] == (isInside ? 0 : 1))
      }
    }
  }

  @Test func startsAreWhatTheySay() throws {
    let ordered = Self.observe(try Self.ising("metropolis", size: 64, start: "ordered"))
    #expect(ordered[0] == 1)
    let random = Self.observe(try Self.ising("metropolis", size: 64, start: "random"))
    #expect(abs(random[0]) < 4.0 / 64)
    guard case .cells(let half) = try Self.ising("metropolis", size: 64, start: "hot-half").picture else { return }
    let cold = (0..<64).flatMap { y in half.cells[y * 64..<y * 64 + 32] }
    let hot = (0..<64).flatMap { y in half.cells[y * 64 + 32..<y * 64 + 64] }
    #expect(cold.allSatisfy { $0 == 1 })
    #expect(abs(hot.reduce(0) { $0 + Int($1) } - 1024) < 4 * 23)
  }

  /// A stripe pattern has all its weight in the smallest wave vector: |Σ s e^{ikx}| ≈ 2N/π.
  @Test func structureFactorSeesAStripe() throws {
    var system = try Self.ising("wolff", size: 40, start: "ordered")
    for y in 20..<40 { for x in 0..<40 { system.touch(Touch(x: Double(x), y: Double(y), radius: 0, positive: false)) } }
    let expected = 4 / (Double.pi * Double.pi) * 1600
    #expect(abs(Self.observe(system)[6] / expected - 1) < 0.01)
  }

  /// The length of walls per site falls as t^(−1/2) after a quench (S. M. Allen and J. W. Cahn, Acta Metall. 27 (1979)
  /// 1085); kinks that ran instead of wandering would make it fall as t^(−0.8).
  @Test func domainsOfTheHeatBathGrowAsTheSquareRootOfTime() throws {
    let energy = try #require(Ising.card.observableIndex("energy"))
    var system = try Self.ising("heat-bath", size: 512, temperature: 1)
    var walls: [Double] = []
    for steps in [20, 60, 240] {
      system.advance(by: steps)
      // Onsager's energy at T = 1 is −1.99715 J.
      walls.append(Self.observe(system)[energy] + 1.99715)
    }
    // Between t = 20, 80 and 320.
    for (early, late) in zip(walls, walls.dropFirst()) {
      #expect((0.43...0.55).contains(log(early / late) / log(4)), "\(walls)")
    }
  }

  @Test func wolffFreezesItsClustersPerStep() throws {
    var system = try Self.ising("wolff", size: 32, temperature: 4)
    system.advance(by: 64)
    let frozen = system.clustersPerStep
    #expect(frozen > 10, "clusters are small above T_c, so a step takes many")
    system.advance(by: 50)
    #expect(system.clustersPerStep == frozen)
  }
}
