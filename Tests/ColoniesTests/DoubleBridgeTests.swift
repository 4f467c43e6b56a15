import Colonies
import Emergence
import Experiments
import Foundation
import SystemContract
import Testing

struct DoubleBridgeTests {
  @Test func urnsMatchTheReferenceTable() throws {
    for row in try ReferenceTable("deneubourg_urn_exact").rows {
      let ants = Int(try row.number("N_ants"))
      let urn = DoubleBridgeExact.urn(
        ants: ants, threshold: try row.number("k"), sensitivity: try row.number("n"))
      var (first, second, decided) = (0.0, 0.0, 0.0)
      for (upper, probability) in urn.enumerated() {
        let m = Double(2 * upper - ants) / Double(ants)
        first += probability * abs(m)
        second += probability * m * m
        if 10 * max(upper, ants - upper) > 8 * ants { decided += probability }
      }
      #expect(abs(first - (try row.number("mean_abs_asym"))) < 1e-10)
      #expect(abs(second - (try row.number("mean_sq_asym"))) < 1e-10)
      #expect(abs(decided - (try row.number("P_major_share_gt_0.8"))) < 1e-10)
    }
  }

  @Test func orderParameterMatchesTheReferenceTable() throws {
    for row in try ReferenceTable("deneubourg_bifurcation").rows {
      let exact = DoubleBridgeExact.orderParameter(
        memory: try row.number("S_phi_over_nu"), threshold: try row.number("k"), sensitivity: try row.number("n"))
      #expect(abs(exact - (try row.number("order_parameter_abs_p1_minus_p2"))) < 1e-6)
    }
  }

  /// The two solutions for noise without a limit and with one agree where noise is small, and so does the closed form
  /// for a linear choice.
  @Test func stationaryLawHasItsLimits() {
    let many = DoubleBridgeExact.stationary(flow: 4, evaporation: 0.05, threshold: 20, sensitivity: 2, size: 16)
    let none = DoubleBridgeExact.orderParameter(memory: 80, threshold: 20, sensitivity: 2)
    #expect(abs(many.abs - none) < 0.01 && abs(many.abs - none) > 1e-5)
    let linear = DoubleBridgeExact.stationary(flow: 4, evaporation: 0.05, threshold: 20, sensitivity: 1, size: 2)
    let keep = exp(-0.05 / 8)
    let memory = keep / (1 - keep) / 2
    let second = (1 - keep) / (1 + keep - 2 * keep * memory / (40 + memory))
    #expect(abs(linear.second / second - 1) < 1e-5)
  }

  @Test func criticalFlowIsWhereOrderBegins() throws {
    for sensitivity in [1.5, 2, 3] {
      for marksTwice in [false, true] {
        let critical = try #require(
          DoubleBridgeExact.criticalFlow(
            threshold: 20, sensitivity: sensitivity, evaporation: 0.1, marksTwice: marksTwice))
        let memory = (marksTwice ? 2 : 1) * critical / 0.1
        #expect(DoubleBridgeExact.orderParameter(memory: memory * 0.999, threshold: 20, sensitivity: sensitivity) == 0)
        #expect(
          DoubleBridgeExact.orderParameter(memory: memory * 1.001, threshold: 20, sensitivity: sensitivity) > 0.02)
      }
    }
    #expect(DoubleBridgeExact.criticalFlow(threshold: 20, sensitivity: 1, evaporation: 0.1, marksTwice: false) == nil)
    #expect(DoubleBridgeExact.criticalFlow(threshold: 20, sensitivity: 2, evaporation: 0, marksTwice: false) == nil)
  }

  @Test func aStateIsSavedWhole() throws {
    for changes: [String: ParameterValue] in [
      [:], ["evaporation": .real(0), "trial": .integer(9)],
      ["marking": .choice("round_trip"), "length_ratio": .real(1.7), "flow": .real(0.5)], ["sensitivity": .real(1.3)],
    ] {
      for size in [1, 7, 300] { try checkEngineSide(DoubleBridge.self, changes, size: size) }
    }
  }

  @Test func everyComparisonAgrees() throws {
    let results = try Validation.run([DoubleBridge.self], isLong: false, jobs: 2)
    #expect(results.count > 50)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
  }

  /// A choice that is sharper by 0.05 than the law misses the exact distribution.
  @Test func aWrongChoiceIsNoticed() throws {
    let urn = DoubleBridgeExact.urn(ants: 500, threshold: 20, sensitivity: 2)
    let exact = urn.enumerated().reduce(0) { $0 + $1.element * abs(Double(2 * $1.offset - 500) / 500) }
    for (extra, isRight) in [(0.0, true), (0.05, false)] {
      var system = try DoubleBridge(
        Setup(
          parameters: ParameterValues(DoubleBridge.card.parameters).setting([
            "evaporation": .real(0), "trial": .integer(500),
          ]), size: 1, start: "bare", random: RandomStreams(seed: 4)), extraSensitivity: extra)
      var sum = 0.0
      for _ in 0..<20_000 {
        system.advance(by: 500)
        sum += observe(system)["abs_m"]!
      }
      // One standard error is 0.0017, the shift 0.018.
      #expect((abs(sum / 20_000 - exact) < 0.008) == isRight, "\(extra): \(sum / 20_000 - exact)")
    }
  }

  /// The first to come back came over the short branch: it wins most trials if its users mark it again.
  @Test func theShortBranchWins() throws {
    var system = try make(
      DoubleBridge.self,
      [
        "evaporation": .real(0), "trial": .integer(2000), "marking": .choice("round_trip"),
        "length_ratio": .real(2), "travel": .real(1), "flow": .real(20),
      ], size: 1)
    var wins = 0.0
    for _ in 0..<200 {
      system.advance(by: 2000)
      wins += observe(system)["upper_wins"]!
    }
    #expect(wins > 150, "\(wins) of 200")
  }

  @Test func touchingReversesAChoice() throws {
    var system = try make(DoubleBridge.self, ["flow": .real(5)], size: 64, start: "upper")
    system.advance(by: 1000)
    #expect(observe(system)["m"]! > 0.5)
    // The upper branch is wiped, and the lower takes over.
    system.touch(Touch(x: 180, y: 50, radius: 5, positive: false))
    #expect(observe(system)["trail_upper"] == 0)
    for _ in 0..<3 { system.touch(Touch(x: 180, y: 200, radius: 5, positive: true)) }
    system.advance(by: 40_000)
    #expect(observe(system)["m"]! < -0.5)
  }

  @Test func trailsStaySoundWhateverIsDoneToThem() throws {
    var random = RandomStreams(seed: 13).stream(9)
    var system = try make(
      DoubleBridge.self, ["marking": .choice("round_trip"), "length_ratio": .real(1.8)], size: 30)
    for _ in 0..<500 {
      system.touch(
        Touch(
          x: 400 * random.uniform() - 20, y: 280 * random.uniform() - 20, radius: 9,
          positive: random.next() & 1 == 0))
      system.setParameter("flow", to: .real(0.01 + 40 * random.uniform()))
      system.setParameter("evaporation", to: .real(random.next() & 3 == 0 ? 0 : random.uniform()))
      system.setParameter("sensitivity", to: .real(4 * random.uniform()))
      system.advance(by: 400)
      let values = observe(system)
      for id in ["trail_upper", "trail_lower"] { try #require(values[id]! >= 0 && values[id]!.isFinite) }
      try #require((-1...1).contains(values["m"]!))
    }
  }

  /// Every ant on the picture stands on one of the two ways, and there are as many as have left and not come back.
  @Test func antsWalkOnTheBridge() throws {
    var system = try make(DoubleBridge.self, ["length_ratio": .real(1.5), "flow": .real(10)], size: 20)
    system.advance(by: 5000)
    guard case .scene(let scene) = system.picture else { throw StateError("not a scene") }
    var ants = 0
    for case .dots(let dots) in scene.layers where !dots.heading.isEmpty {
      ants += dots.x.count
      for index in dots.x.indices {
        #expect((0...Float(scene.width)).contains(dots.x[index]) && (0...Float(scene.height)).contains(dots.y[index]))
      }
    }
    // Half of them are away for 2 minutes, half for 3, at 200 a minute.
    #expect((380...620).contains(ants), "\(ants)")
  }
}
