import Catalog
import Criticality
import Emergence
import Experiments
import Foundation
import Testing

import Analogies

/// Two continuous transitions and a crossover, small enough for a test.
private let threeLattices = """
  title: {en: three lattices, zh: 三种晶格}
  members:
    - preset: ising-square-critical
      id: magnet
      role: physical
      title: {en: magnet, zh: 磁体}
      set:
        sizes: [4, 8, 16]
        protocol.measure: 4000
        seed: 7
        control.temperature.values: [
          2.17, 2.2, 2.22, 2.235, 2.245, 2.252, 2.258, 2.262, 2.266, 2.2692, 2.2725, 2.276, 2.28, 2.285, 2.291, 2.299,
          2.309, 2.322, 2.34, 2.365, 2.4, 2.445, 2.5, 2.56]
    - preset: percolation-square
      id: clusters
      role: physical
      title: {en: clusters, zh: 集团}
      set: {sizes: [8, 16, 32], control.p.count: 13, protocol.measure: 1000}
    - preset: ising-crossover
      id: field
      role: physical
      title: {en: field, zh: 外场}
      set: {sizes: [4, 8, 16], protocol.measure: 500, protocol.equilibrate: 50}
      normalisation: {chance: 0.05, maximum: 0.95}
  """

@Suite("Comparisons")
struct ComparisonTests {
  private func preset(in folder: String) throws -> AnalogyPreset {
    let path = "\(folder)/lattices.yaml"
    try threeLattices.write(toFile: path, atomically: true, encoding: .utf8)
    return try AnalogyPreset(path, library: library)
  }

  private func compare(_ preset: AnalogyPreset, in path: String, jobs: Int = 2) throws -> Comparison {
    let outcome = try ComparisonRun(preset).sweep(in: path, options: SweepOptions(jobs: jobs))
    #expect(!outcome.wasStopped && outcome.sweeps.map(\.id) == ["magnet", "clusters", "field"])
    let comparison = try Comparison(preset.analogy, in: path, systems: Catalog.systems)
    _ = try comparison.write(to: path)
    return comparison
  }

  @Test func everyNumberIsThatOfTheSingleSweepAndAnalysis() throws {
    try withFolder { folder in
      let preset = try preset(in: folder)
      let comparison = try compare(preset, in: "\(folder)/all")
      for (member, single) in zip(comparison.members, preset.presets) {
        let path = "\(folder)/single-\(member.id)"
        _ = try Sweep.run(single, in: path)
        let rows = try contents("\(path)/order-parameter.csv")
        #expect(try contents("\(folder)/all/\(member.id)/order-parameter.csv") == rows)
        let range = member.description.normalisation.map { ($0.chance, $0.maximum) }
        let analysis = try Analysis(of: ResultFolder(existing: path), systems: Catalog.systems, range: range)
        _ = try analysis.write(to: path)
        for name in ["transition.json", "transition.csv"] {
          #expect(try contents("\(folder)/all/\(member.id)/\(name)") == (try contents("\(path)/\(name)")), "\(name)")
        }
        #expect(member.order == analysis.card.verdict.order)
      }
      try checkFile("\(folder)/all")
      try checkAxes(comparison)
      checkFindings(comparison)
    }
  }

  /// `comparison.json` holds each `transition.json`, and the table cites it.
  private func checkFile(_ folder: String) throws {
    func object(_ path: String) throws -> NSDictionary {
      try #require(try JSONSerialization.jsonObject(with: Data(contents(path).utf8)) as? NSDictionary)
    }
    let file = try object("\(folder)/comparison.json")
    let members = try #require(file["members"] as? [NSDictionary])
    #expect(members.map { $0["id"] as? String } == ["magnet", "clusters", "field"])
    let card = try #require(file["card"] as? [NSDictionary])
    for member in members {
      let id = try #require(member["id"] as? String)
      let transition = try object("\(folder)/\(id)/transition.json")
      #expect(member["transition"] as? NSDictionary == transition)
      let row = try #require(card.first { $0["quantity"] as? String == "inverse_nu" }?["members"] as? NSDictionary)
      let exponents = try #require(transition["exponents"] as? NSDictionary)
      let expected = (exponents["inverse_nu"] as? NSDictionary)?["value"] as? Double
      #expect((row[id] as? NSDictionary)?["value"] as? Double == expected)
    }
  }

  private func checkAxes(_ comparison: Comparison) throws {
    let table = try ResultTable(comparison.csv)
    #expect(table.columns.prefix(3) == ["member", "role", "system"])
    #expect(table.rows.count == 24 * 3 + 13 * 3 + 25 * 3)
    for member in comparison.members {
      let centre = member.axis.centre.value
      if member.order != .crossover { #expect(centre == member.analysis.card.criticalPoint?.value) }
      for (curve, size) in zip(member.curves, member.analysis.sizes) {
        for (point, given) in zip(curve.points, size.points) {
          #expect(abs(point.reduced - (given.control - centre) / centre) < 1e-12)
          #expect(point.orderParameter == given.orderParameter)
          let (low, high) = (member.analysis.chance, member.analysis.maximum)
          #expect(abs(point.normalized.value - (given.orderParameter.value - low) / (high - low)) < 1e-12)
          #expect(abs(point.normalized.error - given.orderParameter.error / (high - low)) < 1e-12)
          guard let scaling = member.scaling else { continue }
          let collapse = try #require(member.analysis.card.collapse)
          let x = (given.control - collapse.criticalPoint.value) / collapse.criticalPoint.value
          #expect(abs((point.scaledControl ?? .nan) - x * pow(size.size, collapse.inverseNu.value)) < 1e-9)
          #expect(scaling.ratio == collapse.ratio.value)
        }
      }
      let heights = member.curves.flatMap { $0.points.compactMap { $0.fluctuation?.value } }
      #expect(heights.max() == 1, "fluctuations are shown over their maximum")
    }
    #expect(comparison.members.map(\.axis.sign) == [-1, 1, -1], "order falls with heat and grows with open sites")
    #expect(comparison.members[2].scaling == nil && comparison.members[2].axis.origin == .midpoint)
  }

  private func checkFindings(_ comparison: Comparison) {
    #expect(comparison.members.map(\.order) == [.continuous, .continuous, .crossover])
    let findings = comparison.findings
    let kind = findings.filter { $0.topic == .kind }
    #expect(kind.map(\.side) == [.breaks])
    #expect(kind[0].text.english.contains("field is a crossover") && kind[0].text.chinese.contains("外场为“渐变”"))
    #expect(findings.contains { $0.topic == .sharpening })
    let exponents = findings.filter { $0.topic == .exponent && $0.members == ["magnet", "clusters"] }
    #expect(exponents.contains { $0.text.english.contains("1/<i>ν</i>") })
    #expect(!findings.contains { $0.topic == .exponent && $0.members.contains("field") }, "a crossover has none")
    #expect(findings.last?.topic == .mechanism)
    for language in Language.allCases {
      let paragraphs = comparison.paragraphs(language)
      #expect(paragraphs.count == 3 && paragraphs.allSatisfy { !$0.text.isEmpty })
    }
    for finding in findings {
      #expect(finding.text.english != finding.text.chinese)
      #expect(finding.text.chinese.hasSuffix("。") && finding.text.english.hasSuffix("."))
    }
  }

  /// Two members, swept and compared.
  private func comparison(of members: String) throws -> Comparison {
    try withFolder { folder in
      let path = "\(folder)/analogy.yaml"
      try "title: {en: a, zh: 甲}\nmembers:\n\(members)".write(toFile: path, atomically: true, encoding: .utf8)
      let preset = try AnalogyPreset(path, library: library)
      _ = try ComparisonRun(preset).sweep(in: "\(folder)/out", options: SweepOptions(jobs: 2))
      return try Comparison(preset.analogy, in: "\(folder)/out", systems: Catalog.systems)
    }
  }

  private static let skills = """
      - preset: skill-percolation
        id: skills
        role: model
        title: {en: skills, zh: 技能}
        set:
          {sizes: [125, 500, 2000], control.degree.from: 0.24, control.degree.count: 14, replicas: 3, protocol.measure: 300}

    """
  private static let clusters = """
      - preset: percolation-square
        id: clusters
        role: physical
        title: {en: clusters, zh: 集团}
        set: {sizes: [8, 16, 32], control.p.count: 13, protocol.measure: 1000}

    """

  /// A side L holds L² sites, so a power of L is twice that of a number.
  @Test func exponentsOfALatticeAreComparedPerSiteWithThoseOfANumber() throws {
    let comparison = try comparison(of: Self.clusters + Self.skills)
    #expect(comparison.members.map(\.order) == [.continuous, .continuous])
    let pair = try #require(comparison.exponentPairs.first { $0.quantity == "inverse_nu" })
    func exponent(_ member: Int) -> Estimate? {
      comparison.members[member].analysis.card.exponents.first { $0.name == "inverse_nu" }?.estimate
    }
    let (lattice, skills) = (try #require(exponent(0)), try #require(exponent(1)))
    #expect(pair.isPerUnit && pair.first.value == lattice.value / 2 && pair.first.error == lattice.error / 2)
    #expect(pair.second == skills)
    let row = try #require(comparison.card.rows.first { $0.quantity == "inverse_nu_per_unit" })
    #expect(row.cells.map { $0?.estimate } == [pair.first, pair.second])
    let text = try #require(comparison.findings.first { $0.topic == .exponent }).text
    #expect(text.english.contains("number of units") && text.english.contains("ν̄") && text.chinese.contains("单元数"))
    #expect(try comparison.json.contains("\"is_per_unit\" : true"))
  }

  /// What may be no transition has no critical point to count from, no collapse, and settles nothing.
  @Test func anUndecidedMemberHasNeitherCriticalPointNorCollapse() throws {
    let two = Self.clusters.replacing("[8, 16, 32]", with: "[8, 16]")
    let comparison = try comparison(of: two + two.replacing("id: clusters", with: "id: more"))
    for member in comparison.members {
      #expect(member.order == .undecided && member.analysis.card.criticalPoint != nil)
      #expect(member.axis.origin != .criticalPoint && member.scaling == nil)
    }
    let quantities = comparison.card.rows.map(\.quantity)
    for absent in ["critical_point", "method", "reference_z", "held_out", "peak_position"] {
      #expect(!quantities.contains(absent), "\(absent)")
    }
    #expect(comparison.paragraphs(.english)[1].text == "These numbers settle nothing.")
    #expect(comparison.paragraphs(.chinese)[1].text == "这些数据不能判定任何一点。")
    let open = try #require(comparison.findings.first { $0.topic == .sharpening })
    #expect(open.text.english.hasPrefix("Whether clusters and clusters sharpen with size"))
    #expect(!comparison.findings.contains { $0.text.english.contains("Size means different things") })
  }

  /// The probability to span is another quantity, not another way to judge the same answers.
  @Test func anotherOrderParameterIsNoOtherMetric() throws {
    let other = Self.clusters.replacing("id: clusters", with: "id: spanning")
      .replacing("set: {", with: "set: {order_parameter: spanning, ")
    let comparison = try comparison(of: Self.clusters + other)
    #expect(!comparison.findings.contains { $0.topic == .metric })
  }

  @Test func levelsAreCountedInTheRangeThatTheAnalogyGives() throws {
    let half =
      Self.clusters.replacing("id: clusters", with: "id: half") + "    normalisation: {chance: 0, maximum: 0.5}\n"
    let comparison = try comparison(of: Self.clusters + half)
    let (whole, part) = (comparison.members[0], comparison.members[1])
    // Half of one half is reached at fewer open sites, by the card as by the curves.
    let late = try #require(whole.analysis.card.midpoints.last?.midpoint?.position)
    let early = try #require(part.analysis.card.midpoints.last?.midpoint?.position)
    #expect(early.value < late.value - 4 * late.error)
    #expect(part.curves.last?.points.last?.normalized.value ?? 0 > 1.1)
    let row = try #require(comparison.card.rows.first { $0.quantity == "normalisation" })
    #expect(row.cells.map { $0?.text.english } == ["0 … 1", "0 … 0.5"])
    #expect(try comparison.json.contains("\"maximum\" : 0.5"))
  }

  @Test func whatWasComputedIsReusedAndJobsDoNotMatter() throws {
    try withFolder { folder in
      let preset = try preset(in: folder)
      let stop = StopToken()
      let first = try ComparisonRun(preset).sweep(in: "\(folder)/a", options: SweepOptions(jobs: 2), stop: stop) {
        if $0.member == 2 { stop.request() }
      }
      #expect(first.wasStopped && first.sweeps.map(\.id) == ["magnet", "clusters"])
      #expect(throws: (any Error).self) { try Comparison(preset.analogy, in: "\(folder)/a", systems: Catalog.systems) }
      _ = try compare(preset, in: "\(folder)/a")
      let again = try ComparisonRun(preset).sweep(in: "\(folder)/a", options: SweepOptions(jobs: 1))
      #expect(again.sweeps.map(\.outcome.computed) == [0, 0, 0])
      _ = try compare(preset, in: "\(folder)/b", jobs: 1)
      for name in ["comparison.csv", "comparison.json"] {
        #expect(try contents("\(folder)/a/\(name)") == (try contents("\(folder)/b/\(name)")), "\(name)")
      }
      let kept = try Comparison(Analogy(folder: "\(folder)/b"), in: "\(folder)/b", systems: Catalog.systems)
      #expect(try kept.json == (try contents("\(folder)/b/comparison.json")), "made from the folder alone")
      #expect(throws: StorageError.self) {
        try ComparisonRun(preset).sweep(in: "\(folder)/b/magnet", options: SweepOptions())
      }
    }
  }

  @Test func numbersAgreeWithinTwoErrorsAndDifferBeyondFour() {
    func verdict(_ first: (Double, Double), _ second: (Double, Double)) -> Agreement.Verdict {
      Agreement(
        "inverse_nu", Estimate(value: first.0, error: first.1), Estimate(value: second.0, error: second.1)
      ).verdict
    }
    #expect(verdict((1, 0.03), (1.05, 0.04)) == .compatible)
    #expect(verdict((1, 0.03), (1.15, 0.04)) == .undecided)
    #expect(verdict((1, 0.03), (1.25, 0.04)) == .different)
    #expect(verdict((1, 0.5), (1.2, 0.5)) == .undecided, "errors this large agree with nearly anything")
    #expect(verdict((1, .nan), (1, 0.1)) == .undecided)
  }
}
