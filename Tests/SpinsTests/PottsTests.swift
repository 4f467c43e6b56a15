import Emergence
import Experiments
import Spins
import SystemContract
import Testing

struct PottsTests {
  static let algorithms = ["heat-bath", "swendsen-wang", "wolff"]
  static let allAlgorithms = algorithms + ["multicanonical"]

  static func parameters(
    _ algorithm: String, lattice: String = "square", states: Int = 3, temperature: Double = 0.95
  ) -> [String: ParameterValue] {
    [
      "algorithm": .choice(algorithm), "lattice": .choice(lattice), "states": .integer(states),
      "temperature": .real(temperature),
    ]
  }

  // MARK: Exact values

  @Test func phasesAtTheTransitionAreBaxters() throws {
    for row in try ReferenceTable("potts2d_exact_Tc").rows {
      let q = Int(try row.number("q"))
      #expect(abs(PottsExact.squareCriticalTemperature(states: q) - (try row.number("Tc"))) < 1e-13)
      #expect(abs(PottsExact.criticalEnergy(states: q) - (try row.number("e_mid"))) < 1e-13)
      #expect(abs(PottsExact.latentHeat(states: q) - (try row.number("latent_heat"))) < 1e-12)
      #expect(abs(PottsExact.magnetizationJump(states: q) - (try row.number("M0_jump"))) < 1e-12)
    }
  }

  /// At q = 2 the triangular lattice is Ising's, T_c = 4/ln 3 (Houtappel 1950), at twice the temperature; every other
  /// value solves the cubic.
  @Test func triangularCriticalPointSolvesItsCubic() {
    #expect(abs(PottsExact.triangularCriticalTemperature(states: 2) - 1.820478453253675) < 1e-12)
    for q in 2...20 {
      let v = _exp(1 / PottsExact.triangularCriticalTemperature(states: q)) - 1
      #expect(abs(v * v * v + 3 * v * v - Double(q)) < 1e-11)
    }
  }

  private func _exp(_ x: Double) -> Double {
    (1...60).reduce((sum: 1.0, term: 1.0)) { ($0.sum + $0.term * x / Double($1), $0.term * x / Double($1)) }.sum
  }

  @Test func enumerationMatchesTheReferenceTable() throws {
    let exact = PottsEnumeration(triangular: false, side: 3)
    for row in try ReferenceTable("potts2d_finite_exact").rows where row["L"] == "3" {
      let (q, temperature) = (Int(try row.number("q")), try row.number("T"))
      func mean(_ value: (Double, Double) -> Double) -> Double {
        exact.mean(states: q, temperature: temperature, value)
      }
      let energy = mean { _, e in e }
      #expect(abs(energy - (try row.number("energy_per_site"))) < 1e-12)
      let heat = 9 / (temperature * temperature) * (mean { _, e in e * e } - energy * energy)
      #expect(abs(heat - (try row.number("specific_heat_per_site"))) < 1e-10)
      #expect(abs(mean { m, _ in m } - (try row.number("m_max"))) < 1e-12)
      #expect(abs(mean { m, _ in m * m * m * m } - (try row.number("m4_max"))) < 1e-12)
    }
  }

  @Test func twoStatesAreTheIsingModel() {
    let potts = PottsEnumeration(triangular: false, side: 3)
    let ising = IsingEnumeration(dimension: 2, side: 3)
    for temperature in [1.5, 2.5, 4] {
      let m = potts.mean(states: 2, temperature: temperature / 2) { m, _ in m }
      #expect(abs(m - ising.mean(temperature: temperature) { m, _ in abs(m) }) < 1e-12)
      let e = potts.mean(states: 2, temperature: temperature / 2) { _, e in 2 * e + 2 }
      #expect(abs(e - ising.mean(temperature: temperature) { _, e in e }) < 1e-12)
    }
  }

  // MARK: The engine's side

  @Test(arguments: algorithms) func everySizeCountsItsBonds(algorithm: String) throws {
    for lattice in ["square", "triangular"] {
      for size in Array(2...12) + [33, 64] {
        var system = try make(
          Potts.self, Self.parameters(algorithm, lattice: lattice, states: 5), size: size, start: "random")
        system.advance(by: 3)
        guard case .cells(let grid) = system.picture else { continue }
        func cell(_ x: Int, _ y: Int) -> UInt8 { grid.cells[y % size * size + x % size] }
        var equal = 0
        var population = [Int](repeating: 0, count: 5)
        for y in 0..<size {
          for x in 0..<size {
            population[Int(cell(x, y))] += 1
            equal += (cell(x, y) == cell(x + 1, y) ? 1 : 0) + (cell(x, y) == cell(x, y + 1) ? 1 : 0)
            if lattice == "triangular" { equal += cell(x, y) == cell(x + 1, y + 1) ? 1 : 0 }
          }
        }
        let values = observe(system)
        #expect(values["energy"] == -Double(equal) / Double(size * size), "\(lattice) \(size)")
        #expect(values["m"] == (5 * Double(population.max()!) / Double(size * size) - 1) / 4, "\(lattice) \(size)")
      }
    }
  }

  @Test(arguments: allAlgorithms) func aStateIsSavedWhole(algorithm: String) throws {
    for size in [2, 9, 32] {
      try checkEngineSide(Potts.self, Self.parameters(algorithm, lattice: "triangular", states: 7), size: size)
    }
  }

  @Test func startsAreWhatTheySay() throws {
    let ordered = observe(try make(Potts.self, Self.parameters("wolff"), size: 64, start: "ordered"))
    #expect(ordered["m"] == 1 && ordered["energy"] == -2)
    let random = observe(try make(Potts.self, Self.parameters("wolff"), size: 64, start: "random"))
    #expect(random["m"]! < 0.05)
    #expect(abs(random["energy"]! + 2.0 / 3) < 0.05)
  }

  @Test(arguments: ["square", "triangular"]) func extremesOfTemperatureHoldNoSurprise(lattice: String) throws {
    for algorithm in Self.algorithms {
      var cold = try make(
        Potts.self, Self.parameters(algorithm, lattice: lattice, states: 20, temperature: 0.02), size: 16,
        start: "ordered")
      cold.advance(by: 20)
      #expect(observe(cold)["m"] == 1)
      var hot = try make(
        Potts.self, Self.parameters(algorithm, lattice: lattice, states: 20, temperature: 1000), size: 64,
        start: "random")
      var energy = 0.0
      for _ in 0..<40 {
        hot.advance(by: 5)
        energy += observe(hot)["energy"]! / 40
      }
      let bonds = lattice == "square" ? 2.0 : 3.0
      // 160 thousand bonds per sample equal with probability 1/20: one standard error is 0.001 at most.
      #expect(abs(energy / bonds + 0.05) < 0.004)
    }
  }

  // MARK: Physics

  @Test func everyComparisonAgrees() throws {
    let results = try Validation.run([Potts.self], isLong: false, jobs: 2)
    #expect(results.count > 200)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
  }

  /// Updates with a coupling wrong by one part in a hundred miss the exact energy by many standard errors.
  @Test(arguments: allAlgorithms) func aWrongCouplingIsNoticed(algorithm: String) throws {
    let temperature = PottsExact.squareCriticalTemperature(states: 3)
    let exact = PottsEnumeration(triangular: false, side: 3).mean(states: 3, temperature: temperature) { _, e in e }
    for (factor, isRight) in [(1.0, true), (1.01, false)] {
      var system = try Potts(
        Setup(
          parameters: ParameterValues(Potts.card.parameters).setting(
            Self.parameters(algorithm, temperature: temperature)), size: 3, start: "random",
          random: RandomStreams(seed: 3)), couplingFactor: factor)
      // A path is as good as many states.
      let samples = algorithm == "multicanonical" ? 15_000 : 200_000
      system.advance(by: 100)
      var sum = 0.0
      for _ in 0..<samples {
        system.advance(by: algorithm == "multicanonical" ? 1 : 2)
        sum += observe(system)["energy"]!
      }
      // The standard error is below 0.0015, the shift 0.011.
      let shift = sum / Double(samples) - exact
      #expect((abs(shift) < 0.005) == isRight, "\(factor): \(shift)")
    }
  }

  // MARK: Multicanonical paths

  @Test func learningReportsNothing() throws {
    var system = try make(Potts.self, Self.parameters("multicanonical"), size: 8, start: "random")
    var steps = 0
    while observe(system)["m"]!.isNaN {
      system.step()
      steps += 1
    }
    #expect(steps == 17)
    #expect(observe(system)["energy"]! < 0 && observe(system)["energy"]! > -2)
  }

  /// Paths keep the canonical distribution whatever the weights are: here they were learned at another temperature, at
  /// the edge of their band or beyond it.
  @Test func pathsAreCanonicalAtAnyTemperature() throws {
    let exact = PottsEnumeration(triangular: true, side: 3)
    let samples = 8000
    for (temperature, later) in [(0.8, 0.8), (1.5, 2.2), (1.6, 0.7), (4, 1.2)] {
      var system = try make(
        Potts.self, Self.parameters("multicanonical", lattice: "triangular", states: 4, temperature: temperature),
        size: 3, start: "random", seed: 8)
      system.advance(by: 30)
      system.setParameter("temperature", to: .real(later))
      system.advance(by: 60)
      var (energy, order) = (0.0, 0.0)
      for _ in 0..<samples {
        system.step()
        let values = observe(system)
        energy += values["energy"]! / Double(samples)
        order += values["m2"]! / Double(samples)
      }
      // Standard errors are about 0.006 and 0.002.
      #expect(abs(energy - exact.mean(states: 4, temperature: later) { _, e in e }) < 0.02, "\(temperature) \(later)")
      #expect(abs(order - exact.mean(states: 4, temperature: later) { m, _ in m * m }) < 0.008)
    }
  }

  /// Weights learned at one temperature go on after a change to another and a restart from a saved state.
  @Test func aSavedStateKeepsItsBand() throws {
    let changes = Self.parameters("multicanonical", states: 10, temperature: 0.8)
    var system = try make(Potts.self, changes, size: 8, start: "random")
    system.advance(by: 20)
    system.setParameter("temperature", to: .real(0.72))
    system.advance(by: 3)
    var copy = try make(Potts.self, changes, size: 8, start: "ordered", seed: 77)
    var reader = StateReader(state(system))
    try copy.restore(from: &reader)
    #expect(reader.isAtEnd)
    system.advance(by: 3)
    copy.advance(by: 3)
    #expect(state(system) == state(copy))
  }

  /// Both phases of the twenty-state model within a run of a second, where the heat bath would keep the one it starts in;
  /// their energies and weights give the latent heat and T_c.
  @Test func coexistingPhasesAreBothVisited() throws {
    let temperature = 0.594
    let changes = Self.parameters("multicanonical", states: 20, temperature: temperature)
    var system = try make(Potts.self, changes, size: 12, start: "ordered")
    system.advance(by: 20)
    let samples = 160
    let ids = ["ordered_share", "energy", "ordered_energy"]
    var means = [0.0, 0, 0]
    for _ in 0..<samples {
      system.step()
      let values = observe(system)
      for index in ids.indices { means[index] += values[ids[index]]! / Double(samples) }
    }
    let context = DerivedObservable.Context(
      parameters: ParameterValues(Potts.card.parameters).setting(changes), size: 12)
    func derived(_ id: String) throws -> Double {
      let quantity = try #require(Potts.card.derived.first { $0.observable.id == id })
      #expect(quantity.inputs == ids)
      return try #require(quantity.formula(means, context))
    }
    // One standard error is 0.6 %, the shift by size 1 %.
    #expect(abs(try derived("latent_heat") / PottsExact.latentHeat(states: 20) - 1) < 0.03)
    let critical = PottsExact.squareCriticalTemperature(states: 20)
    #expect(abs(try derived("equal_weight_temperature") / critical - 1) < 0.003)
  }

  /// 2σ is the reciprocal correlation length of the disordered phase: 10.559519 sites at ten states, 2.6955 at twenty.
  @Test func interfaceTensionIsTheInverseCorrelationLength() {
    #expect(abs(1 / PottsExact.interfaceTension(states: 10) - 10.559519) < 1e-5)
    #expect(abs(1 / PottsExact.interfaceTension(states: 20) - 2.6955) < 1e-3)
    #expect(abs(1 / PottsExact.interfaceTension(states: 5) - 2512.2) < 0.5)
    #expect(PottsExact.interfaceTension(states: 4) == 0)
  }
}
