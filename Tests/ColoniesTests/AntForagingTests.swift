import Colonies
import Emergence
import Experiments
import Foundation
import SystemContract
import Testing

struct AntForagingTests {
  /// Food that is hard to find.
  static let hidden: [String: ParameterValue] = [
    "food_distance": .real(0.86), "food_radius": .real(4), "patience": .real(300),
  ]

  static func recruitment(_ row: [String: String]) throws -> Recruitment {
    Recruitment(
      discovery: try row.number("alpha"), recruitment: 0.00015, loss: 10, saturation: 10)
  }

  // MARK: Mean field

  @Test func foldsMatchTheReferenceTable() throws {
    for row in try ReferenceTable("beekman_folds").rows {
      let folds = try #require(try Self.recruitment(row).folds)
      #expect(abs(folds.lower.colony - (try row.number("n_lower_fold"))) < 1e-3)
      #expect(abs(folds.upper.colony - (try row.number("n_upper_fold"))) < 1e-3)
      // The curve is flat at a fold: x is known to fewer digits than n.
      #expect(abs(folds.lower.x / (try row.number("x_at_lower_fold")) - 1) < 1e-4)
      #expect(abs(folds.upper.x / (try row.number("x_at_upper_fold")) - 1) < 1e-4)
    }
  }

  @Test func foldsMeetAtTheCusp() {
    func folds(_ discovery: Double) -> (lower: Recruitment.Fold, upper: Recruitment.Fold)? {
      Recruitment(discovery: discovery, recruitment: 0.00015, loss: 10, saturation: 10).folds
    }
    #expect(folds(0.018_87) != nil)
    #expect(folds(0.018_88) == nil)
  }

  @Test func steadyStatesMatchTheReferenceTable() throws {
    var checked = 0
    for row in try ReferenceTable("beekman_steady_states").rows {
      let columns = ["x_stable_low", "x_unstable", "x_stable_high"]
      let expected = columns.compactMap { row[$0].flatMap { Double($0) } }
      let states = try Self.recruitment(row).steadyStates(colony: try row.number("n"))
      #expect(states.count == expected.count)
      for (state, known) in zip(states, expected) {
        #expect(abs(state - known) < 1e-6 * max(1, known))
        checked += 1
      }
    }
    #expect(checked > 20)
  }

  // MARK: Engine

  @Test func aStateIsSavedWhole() throws {
    for model in ["agents", "gillespie", "ode"] {
      try checkEngineSide(
        AntForaging.self, ["model": .choice(model), "colony": .real(321), "supply": .choice("finite")], size: 64)
    }
    try checkEngineSide(AntForaging.self, ["food_places": .integer(5), "colony": .real(50)], size: 101)
  }

  @Test func everyComparisonAgrees() throws {
    let results = try Validation.run([AntForaging.self], isLong: false, jobs: 2)
    #expect(results.count > 30)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
  }

  // MARK: Ants

  @Test func theKernelDoesWhatThePlainColonyDoes() throws {
    for (seed, side) in [(3, 64), (4, 96)] {
      var plain = PlainColony(
        side: side, ants: 150, foodDistance: 0.5, foodRadius: 5, evaporation: 0.01, diffusion: 0.04, threshold: 0.8,
        noise: 10, patience: 200, seed: UInt64(seed))
      var system = try make(
        AntForaging.self,
        [
          "colony": .real(150), "food_distance": .real(0.5), "food_radius": .real(5), "evaporation": .real(0.01),
          "diffusion": .real(0.04), "threshold": .real(0.8), "noise": .real(14), "patience": .real(200),
        ], size: side, seed: UInt64(seed))
      for _ in 0..<600 { plain.step() }
      system.advance(by: 600)
      #expect(system.positions == plain.ants.map { SIMD2($0.x, $0.y) - 8 })
      #expect(system.smells == plain.pheromone[8..<side + 8].flatMap { $0[8..<side + 8] })
      // Otherwise nothing but wandering was compared.
      #expect(observe(system)["laden"]! > 0.05)
    }
  }

  /// Without smell a searching ant is a persistent random walker, whose mean square distance is known at every time.
  @Test func searchersWalkAtRandom() throws {
    let parameters: [String: ParameterValue] = [
      "colony": .real(20_000), "food_distance": .real(0.9), "food_radius": .real(1), "patience": .real(100_000),
    ]
    var system = try make(AntForaging.self, parameters, size: 512)
    let start = system.positions
    let steps = 60
    system.advance(by: steps)
    let end = system.positions
    let square = (0..<20_000).reduce(0.0) { sum, ant in
      let way = end[ant] - start[ant]
      return sum + Double((way * way).sum())
    }
    // Mean cosine of a turn: one in four left, two straight on, one right, and an error of up to ten 256ths.
    let noise = (-10...10).reduce(0.0) { sum, error in
      // The 256 values of a byte are divided among 21 errors as evenly as they can be.
      let weight = (0..<256).count { $0 * 21 / 256 - 10 == error }
      return sum + Double(weight) / 256 * cos(2 * .pi * Double(error) / 256)
    }
    let gamma = noise * (1 + cos(2 * .pi * 20 / 256)) / 2
    let t = Double(steps)
    let exact = t + 2 * (gamma * t / (1 - gamma) - gamma * (1 - pow(gamma, t)) / ((1 - gamma) * (1 - gamma)))
    // One standard error is below 1 %, as R² varies about as much as its mean; few give up in 60 of 100 000 steps.
    #expect(abs(square / 20_000 / exact - 1) < 0.03, "\(square / 20_000) for \(exact)")
  }

  /// 10⁷ ant steps under a mouse that does anything anywhere.
  @Test func nobodyLeavesTheFieldOrEntersAWall() throws {
    let side = 72
    var random = RandomStreams(seed: 11).stream(9)
    var system = try make(
      AntForaging.self, ["colony": .real(600), "supply": .choice("finite"), "amount": .integer(3)], size: side)
    for round in 0..<420 {
      let brush = ["food", "wall", "trail"][Int(random.next() % 3)]
      system.setParameter("brush", to: .choice(brush))
      for _ in 0..<3 {
        system.touch(
          Touch(
            x: 90 * random.uniform() - 9, y: 90 * random.uniform() - 9, radius: 8 * random.uniform(),
            positive: random.next() % 5 < 3))
      }
      if round % 10 == 0 { system.setParameter("colony", to: .real(400 + 400 * random.uniform())) }
      if round % 30 == 0 { system.setParameter("supply", to: .choice(round % 60 == 0 ? "endless" : "finite")) }
      system.advance(by: 40)
      let walls = system.walls
      for position in system.positions {
        let (x, y) = (Int(position.x.rounded(.down)), Int(position.y.rounded(.down)))
        try #require((0..<side).contains(x) && (0..<side).contains(y))
        try #require(!walls[y * side + x], "an ant stands in a wall at \(x), \(y)")
      }
      try #require(system.smells.allSatisfy { $0 >= 0 && $0.isFinite })
      try #require(system.missingLoads == 0)
    }
  }

  @Test func antsBringFoodHomeAroundAWall() throws {
    var system = try make(
      AntForaging.self, ["colony": .real(300), "food_distance": .real(0.5), "brush": .choice("wall")], size: 128,
      start: "trail")
    // A bar across the straight way, and three times as long as the nest is wide.
    for y in stride(from: 44.0, through: 84, by: 2) {
      system.touch(Touch(x: 80, y: y, radius: 2, positive: true))
    }
    system.advance(by: 300)
    var delivered = 0.0
    for _ in 0..<400 {
      system.step()
      delivered += observe(system)["flow"]!
    }
    #expect(delivered > 20, "\(delivered)")
  }

  /// The same colony with hidden food goes on as it began.
  @Test func foragingHasTwoStableStates() throws {
    let parameters = Self.hidden.merging(["colony": .real(480)]) { $1 }
    var shares: [String: Double] = [:]
    for start in ["idle", "trail"] {
      var system = try make(AntForaging.self, parameters, size: 256, start: start)
      system.advance(by: 4000)
      shares[start] = observe(system)["share"]
    }
    #expect(shares["idle"]! < 0.1 && shares["trail"]! > 0.4, "\(shares)")
  }

  @Test func largeColoniesMakeTrailsAndSmallOnesDoNot() throws {
    for (colony, isOrdered) in [(60.0, false), (1500, true)] {
      var system = try make(AntForaging.self, ["colony": .real(colony)], size: 256)
      system.advance(by: 5000)
      #expect((observe(system)["share"]! > 0.4) == isOrdered, "\(colony): \(observe(system)["share"]!)")
    }
  }
}
