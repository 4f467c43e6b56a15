import Emergence
import Experiments
import Foundation
import Neurons
import SystemContract
import Testing

struct KuramotoTests {
  static let networks = ["all", "ring", "small-world", "square"]

  @Test func exactOrderMatchesTheReferenceTable() throws {
    var rows = 0
    for row in try ReferenceTable("kuramoto_r").rows {
      let name = try #require(row["distribution"]).split(separator: "_")[0]
      let distribution = try #require(KuramotoExact.Distribution(rawValue: String(name)))
      let coupling = try row.number("K")
      // The table rounds K_c, at which the square root is steepest.
      guard try row.number("K_over_Kc") > 1 else { continue }
      #expect(abs(KuramotoExact.order(distribution, coupling: coupling) - (try row.number("r"))) < 2e-9)
      rows += 1
    }
    #expect(rows > 15)
    #expect(KuramotoExact.order(.uniform, coupling: KuramotoExact.criticalCoupling(.uniform)) == .pi / 4)
  }

  @Test func quantilesOfTheGaussianInvertItsIntegral() {
    for p in [1e-9, 1e-4, 0.1, 0.2, 0.4, 0.5, 0.7, 0.999] {
      let z = KuramotoExact.Distribution.gaussian.quantile(p)
      #expect(abs(0.5 * erfc(-z / 2.0.squareRoot()) - p) < 1e-12 * max(p, 1e-3))
    }
  }

  @Test(arguments: networks) func aStateIsSavedWhole(network: String) throws {
    for size in [11, 32] {
      try checkEngineSide(Kuramoto.self, ["network": .choice(network)], size: size, start: "incoherent")
    }
  }

  /// Fourth-order Runge–Kutta on the angles, with plain sines.
  private static func rungeKutta(
    _ angles: [Double], _ frequencies: [Double], _ graph: NeighbourLists?, coupling: Double, time: Double
  ) -> [Double] {
    func slope(_ angles: [Double]) -> [Double] {
      angles.indices.map { i in
        let others = graph.map { $0.neighbours(of: i).map(Int.init) } ?? Array(angles.indices)
        return frequencies[i]
          + coupling / Double(others.count) * others.reduce(0.0) { $0 + sin(angles[$1] - angles[i]) }
      }
    }
    func moved(_ angles: [Double], _ slope: [Double], _ step: Double) -> [Double] {
      zip(angles, slope).map { $0 + step * $1 }
    }
    var angles = angles
    let steps = 400
    let step = time / Double(steps)
    for _ in 0..<steps {
      let a = slope(angles)
      let b = slope(moved(angles, a, step / 2))
      let c = slope(moved(angles, b, step / 2))
      let d = slope(moved(angles, c, step))
      for i in angles.indices { angles[i] += step / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]) }
    }
    return angles
  }

  /// The observed order follows the differential equation with an error that falls as the square of the time step. The
  /// splitting starts half a coupling before what is observed, so the reference starts there too.
  @Test(arguments: networks) func orderFollowsTheEquationToSecondOrder(network: String) throws {
    let (coupling, time) = (1.5, 1.0)
    var errors: [Double] = []
    for step in [0.1, 0.05, 0.025] {
      let changes: [String: ParameterValue] = [
        "network": .choice(network), "coupling": .real(coupling), "time_step": .real(step),
        "frequencies": .choice("gaussian"), "reach": .integer(2),
      ]
      var system = try make(Kuramoto.self, changes, size: network == "square" ? 3 : 11)
      let start = (0..<system.frequencies.count).map {
        atan2(Double(system.oscillators[$0].y), Double(system.oscillators[$0].x))
      }
      // Half a step of coupling alone leads to the moment that is observed.
      let begin = Self.rungeKutta(
        start, start.map { _ in 0 }, system.graph, coupling: coupling, time: step / 2)
      let end = Self.rungeKutta(begin, system.frequencies, system.graph, coupling: coupling, time: time)
      system.advance(by: Int((time / step).rounded()))
      let sum = end.reduce(SIMD2<Double>.zero) { $0 + SIMD2(cos($1), sin($1)) } / Double(end.count)
      errors.append(abs(observe(system)["r"]! - (sum * sum).sum().squareRoot()))
    }
    #expect(errors[0] < 0.01)
    #expect(errors[1] < 0.4 * errors[0] && errors[2] < 0.4 * errors[1], "\(errors)")
  }

  @Test(arguments: networks) func oscillatorsStayOnTheUnitCircle(network: String) throws {
    var system = try make(Kuramoto.self, ["network": .choice(network), "coupling": .real(4)], size: 30)
    for step in 0..<2000 {
      if step % 100 == 7 {
        system.touch(Touch(x: Double(step % 432), y: 60, radius: 20, positive: step % 200 == 7))
      }
      system.step()
    }
    for index in 0..<system.frequencies.count {
      let u = system.oscillators[index]
      #expect(abs((u * u).sum() - 1) < 1e-5)
    }
  }

  @Test func everyLinkOfTheSmallWorldIsMutual() throws {
    let system = try make(
      Kuramoto.self, ["network": .choice("small-world"), "rewiring": .real(0.5), "reach": .integer(3)], size: 200)
    let graph = try #require(system.graph)
    #expect(graph.neighbours.count == 2 * 3 * 200)
    var moved = 0
    for index in 0..<200 {
      let neighbours = graph.neighbours(of: index)
      #expect(Set(neighbours).count == neighbours.count && !neighbours.contains(Int32(index)))
      for other in neighbours {
        #expect(graph.neighbours(of: Int(other)).contains(Int32(index)))
        let distance = abs(Int(other) - index)
        if min(distance, 200 - distance) > 3 { moved += 1 }
      }
    }
    // Half of the links, but for those that fell near by chance.
    #expect(abs(Double(moved) / 1200 - 0.5) < 0.06)
  }

  /// With all locked, order is that of finitely many oscillators, not of infinitely many.
  @Test func tenLockedOscillatorsHaveTheirOwnOrder() throws {
    var system = try make(
      Kuramoto.self, ["frequencies": .choice("uniform"), "coupling": .real(1.6), "time_step": .real(0.005)], size: 10,
      start: "coherent")
    system.advance(by: 20_000)
    let exact = try #require(KuramotoExact.lockedOrder(system.frequencies, coupling: 1.6))
    #expect(abs(observe(system)["r"]! - exact) < 1e-5)
    #expect(abs(exact - KuramotoExact.order(.uniform, coupling: 1.6)) > 1e-3)
    #expect(observe(system)["locked"] == 1)
  }

  /// Frequencies drawn at random make every replica a sample of disorder. Its own cumulant says nothing of how samples
  /// differ; that of all samples does, and is what the analysis takes.
  @Test func cumulantsOfDrawnFrequenciesAreThoseOfAllDraws() throws {
    let preset = try PresetLibrary(systems: [Kuramoto.self]).read(
      """
      system: kuramoto
      title: drawn
      parameters: {frequencies: lorentzian, spacing: random}
      sizes: [50, 100, 200]
      control: {coupling: {values: [1.5, 2, 2.5]}}
      replicas: 12
      protocol: {start: coherent, equilibrate: 200, measure: 200, every: 10}
      seed: 3
      """, file: "test.yaml", overrides: [])
    let folder = NSTemporaryDirectory() + "/drawn-\(UInt64.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try Sweep.run(preset, in: folder)
    let analysis = try Analysis(of: ResultFolder(existing: folder), systems: [Kuramoto.self])
    let table = try ResultTable(path: "\(folder)/order-parameter.csv")
    let columns = try ["size", "control", "r_squared", "r_fourth", "binder"].map { try #require(table.numbers($0)) }
    let rows = table.rows.indices.filter { columns[0][$0] == 200 && columns[1][$0] == 2 }
    func mean(_ column: Int) -> Double { rows.reduce(0) { $0 + (columns[column][$1] ?? .nan) } / Double(rows.count) }
    let point = try #require(analysis.sizes[2].points.first { $0.control == 2 }?.binder)
    let ofAll = 1 - mean(3) / (3 * mean(2) * mean(2))
    // The jackknife takes off a bias that is much smaller than the error, and far from the mean of single cumulants.
    #expect(rows.count == 12 && abs(point.value - ofAll) < 0.5 * point.error, "\(point) against \(ofAll)")
    #expect(mean(4) - point.value > 2 * abs(point.value - ofAll), "single ones: \(mean(4))")
  }

  @Test func everyComparisonAgrees() throws {
    let results = try Validation.run([Kuramoto.self], isLong: false, jobs: 2)
    #expect(results.count == 12)
    for result in results { #expect(result.isGood, "\(result.title), \(result.quantity): z = \(result.z ?? .nan)") }
  }

  @Test func touchesGatherAndScatter() throws {
    var system = try make(Kuramoto.self, ["coupling": .real(0)], size: 500)
    for _ in 0..<40 { system.touch(Touch(x: 190, y: 112, radius: 5, positive: true)) }
    #expect(observe(system)["r"]! > 0.9)
    for _ in 0..<60 { system.touch(Touch(x: 190, y: 112, radius: 5, positive: false)) }
    #expect(observe(system)["r"]! < 0.2)
  }
}
