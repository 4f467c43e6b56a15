import Colonies
import Emergence
import Experiments
import Foundation
import SystemContract
import Testing

struct AntSwarmTests {
  static func dots(_ system: AntSwarm) throws -> Scene.Dots {
    guard case .scene(let scene) = system.picture else { throw StateError("not a scene") }
    for case .dots(let dots) in scene.layers where !dots.heading.isEmpty { return dots }
    throw StateError("no ants on the picture")
  }

  @Test func theLineMatchesTheReferenceTable() throws {
    for row in try ReferenceTable("rmc_phase_line").rows {
      for (column, isDirectional) in [("beta_c_directional_MF", true), ("beta_c_isotropic_half", false)] {
        let line = AntSwarmExact.criticalSensitivity(
          level: try row.number("sigma0"), saturation: try row.number("delta"), isDirectional: isDirectional)
        #expect(abs(line - (try row.number(column))) < 1e-6)
      }
    }
  }

  @Test func aStateIsSavedWhole() throws {
    for changes: [String: ParameterValue] in [[:], ["walk": .choice("isotropic"), "saturation": .real(0)]] {
      for size in [4, 9, 32] { try checkEngineSide(AntSwarm.self, changes, size: size) }
    }
  }

  @Test func everyComparisonAgrees() throws {
    let results = try Validation.run([AntSwarm.self], isLong: false, jobs: 2)
    #expect(results.count >= 20)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
  }

  /// A walk without preferred turns is reversible: in pheromone that does not change an ant dwells at a site as often
  /// as the site's W times the sum of the W around it says.
  @Test func frozenTrailsFollowDetailedBalance() {
    let (side, sensitivity, saturation) = (12, 1.7, 0.3)
    func smell(_ site: Int) -> Double { (site / side + side) % side == side / 2 ? 5 : 0.2 }
    func attraction(_ site: Int) -> Double { pow(1 + smell(site) / (1 + saturation * smell(site)), sensitivity) }
    var (weights, smells, total) = (0.0, 0.0, 0.0)
    for row in 0..<side {
      // All columns are alike.
      let around = 3 * attraction((row + 1) % side * side) + 3 * attraction((row + side - 1) % side * side)
      let weight = attraction(row * side) * (around + 2 * attraction(row * side))
      weights += weight
      smells += weight * smell(row * side)
      total += smell(row * side)
    }
    let exact = smells / weights / (total / Double(side)) - 1
    let chain = AntSwarmExact.frozenExcess(
      side: side, sensitivity: sensitivity, saturation: saturation, isDirectional: false)
    #expect(abs(chain - exact) < 1e-9)
  }

  /// Every ant moves to one of its eight neighbours and looks there; pheromone is what was left plus what was laid.
  @Test func antsStepToNeighboursAndMarkThem() throws {
    let side = 10
    var system = try make(
      AntSwarm.self, ["density": .real(0.2), "evaporation": .real(0), "deposit": .real(0.5)], size: side)
    for _ in 0..<200 {
      let (before, level) = (try Self.dots(system), observe(system)["level"]!)
      system.step()
      let after = try Self.dots(system)
      for ant in before.x.indices {
        func wrapped(_ way: Float) -> Int {
          Int((way + 1.5 * Float(side)).truncatingRemainder(dividingBy: Float(side))) - side / 2
        }
        let (x, y) = (wrapped(after.x[ant] - before.x[ant]), wrapped(after.y[ant] - before.y[ant]))
        try #require(max(abs(x), abs(y)) == 1)
        let angle = atan2(Float(y), Float(x))
        #expect(cos(angle - after.heading[ant]) > 0.999)
      }
      #expect(abs(observe(system)["level"]! - level - 0.5 * 20 / 100) < 1e-9)
    }
  }

  @Test func aSensitiveSwarmClumpsAndADullOneDoesNot() throws {
    for (sensitivity, isOrdered) in [(1.2, false), (4.0, true)] {
      var system = try make(AntSwarm.self, ["sensitivity": .real(sensitivity)], size: 32)
      system.advance(by: 3000)
      #expect((observe(system)["clumping"]! > 0.5) == isOrdered)
    }
  }

  /// Few ants below the line: what began as a trail stays one, what began spread out stays spread out.
  @Test func trailsOutliveTheLine() throws {
    var clumping: [String: Double] = [:]
    for start in ["uniform", "trail"] {
      var system = try make(
        AntSwarm.self, ["density": .real(0.1), "sensitivity": .real(3)], size: 48, start: start)
      system.advance(by: 2500)
      clumping[start] = observe(system)["clumping"]
    }
    #expect(clumping["uniform"]! < 0.4 && clumping["trail"]! > 0.7, "\(clumping)")
  }

  @Test func touchesKeepPheromoneSound() throws {
    var random = RandomStreams(seed: 12).stream(9)
    var system = try make(AntSwarm.self, ["density": .real(1)], size: 24)
    for _ in 0..<300 {
      system.touch(
        Touch(
          x: 60 * random.uniform() - 12, y: 48 * random.uniform() - 12, radius: 5 * random.uniform(),
          positive: random.next() & 1 == 0))
      system.setParameter("sensitivity", to: .real(20 * random.uniform()))
      system.setParameter("evaporation", to: .real(0.5 * random.uniform()))
      system.advance(by: 20)
      let (dots, values) = (try Self.dots(system), observe(system))
      #expect(dots.x.allSatisfy { (0..<24).contains($0) } && dots.y.allSatisfy { (0..<24).contains($0) })
      #expect(values["level"]! > 0 && values["level"]!.isFinite && (0...1).contains(values["clumping"]!))
    }
  }
}
