import Criticality
import Emergence
import Experiments
import Foundation

/// Transitions on shared axes, each found by the one analysis that every sweep gets.
public struct Comparison: Sendable {
  /// One side, analysed.
  public struct Member: Sendable {
    public let description: Analogy.Member
    public let analysis: Analysis
    public let axis: ReducedAxis
    /// nil where the curves of different sizes do not scale, or their scaling would mean nothing.
    public let scaling: SizeScaling?
    public let curves: [ReducedCurve]
    /// Exponent of the longest autocorrelation time of each size, where one was measured.
    public let slowing: Estimate?

    public var id: String { description.id }
    /// What texts and legends call it; without markup where it is the preset's.
    public var title: LocalizedText { description.title ?? analysis.title }
    public var order: TransitionCard.Order { analysis.card.verdict.order }

    /// The replicas of the largest size at the control value nearest the half level: what tells one state that moves
    /// from two that exchange. Empty for fewer than ten, where each is a mean over instances, and where no value lies within
    /// the change.
    public var replicasInTheMiddle: [Double] {
      let middle = curves.last?.points.min { abs($0.normalized.value - 0.5) < abs($1.normalized.value - 0.5) }
      guard !analysis.replicasAverage, let middle, middle.replicas.count >= 10,
        (0.15...0.85).contains(middle.normalized.value)
      else { return [] }
      return middle.replicas
    }

    /// Whether it is a transition whose curves were rescaled and did not fall together.
    public var failsToCollapse: Bool {
      analysis.isTransition && evidence(.collapse).map { $0.supports == nil } ?? false
    }

    /// Of each size whose histograms were stored, how often what the control acts on (the energy of a lattice) has which
    /// value per unit at the transition.
    public var stored: [(size: Double, points: [(x: Double, density: Double)])] {
      analysis.reweighted.map { (Double($0.size), $0.stored(at: axis.centre.value)) }.filter { !$0.points.isEmpty }
    }

    /// Evidence of one kind that the verdict weighed.
    func evidence(_ kind: Verdict.Evidence.Kind) -> Verdict.Evidence? {
      analysis.card.verdict.evidence.first { $0.kind == kind }
    }
  }

  public let analogy: Analogy
  public let members: [Member]

  /// Analyses the finished sweeps in a comparison's folder.
  /// - Throws: `StorageError` when a sweep is missing or damaged; `Analysis.Obstacle` when one is not finished.
  public init(_ analogy: Analogy, in folder: String, systems: [any System.Type]) throws {
    self.analogy = analogy
    var members: [Member] = []
    for member in analogy.members {
      let path = "\(folder)/\(member.id)"
      let analysis = try Analysis(
        of: ResultFolder(existing: path), systems: systems,
        range: member.normalisation.map { ($0.chance, $0.maximum) })
      let other = members.first { $0.analysis.judgesOutputs(of: analysis) }
      members.append(Member(member, analysis, axis: other?.axis, slowing: try Self.slowing(in: path)))
    }
    self.members = members
  }

  /// Pairs of members, each once, in the order of the analogy.
  public var pairs: [(first: Member, second: Member)] {
    members.indices.flatMap { first in
      members.indices.filter { $0 > first }.map { (members[first], members[$0]) }
    }
  }

  /// What was compared in number between members, of all pairs.
  package var exponentPairs: [Agreement] { pairs.flatMap { Self.agreements($0.first, $0.second) } }

  /// Series shorter than this many autocorrelation times do not tell them (A. Sokal 1997 asks for a thousand).
  private static let leastTimes = 20.0

  /// Growth of the longest integrated autocorrelation time with size: τ ∝ Nᶻ. Its error is the scatter of the points
  /// about the line, because τ comes without one. nil where samples are all but independent, or too few.
  private static func slowing(in path: String) throws -> Estimate? {
    let table = try ResultTable(path: "\(path)/order-parameter.csv")
    guard let times = table.numbers("autocorrelation_time"), let sizes = table.numbers("size"),
      let steps = table.numbers("steps"), let samples = table.numbers("samples")
    else { return nil }
    var longest: [Double: Double] = [:]
    for row in times.indices {
      guard let size = sizes[row], let time = times[row], let steps = steps[row], let samples = samples[row],
        time > steps / samples, steps > leastTimes * time
      else { continue }
      longest[size] = max(longest[size] ?? 0, time)
    }
    let x = longest.keys.sorted()
    guard x.count >= 3, let last = x.last.flatMap({ longest[$0] }), last > 2 else { return nil }
    let logarithms = x.map { (log($0), log(longest[$0] ?? 1)) }
    let count = Double(x.count)
    let (meanX, meanY) = (logarithms.map(\.0).reduce(0, +) / count, logarithms.map(\.1).reduce(0, +) / count)
    let spread = logarithms.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    let slope = logarithms.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / spread
    let residual = logarithms.reduce(0) { sum, point in
      let rest = point.1 - meanY - slope * (point.0 - meanX)
      return sum + rest * rest
    }
    return Estimate(value: slope, error: (residual / (count - 2) / spread).squareRoot())
  }
}

extension Comparison.Member {
  /// - Parameter shared: the axis of a member that judges the same outputs by another metric.
  init(_ description: Analogy.Member, _ analysis: Analysis, axis shared: ReducedAxis?, slowing: Estimate?) {
    let card = analysis.card
    let own = ReducedAxis(
      critical: analysis.locatedPoint, midpoint: card.midpoints.last?.midpoint,
      curve: analysis.sizes.last?.points.map { CurvePoint(x: $0.control, y: $0.orderParameter) } ?? [],
      rises: analysis.maximum > analysis.chance, isLogarithmic: card.isLogarithmic)
    let axis = shared.map { own.shared(with: $0) } ?? own
    var scaling: SizeScaling?
    if let collapse = card.collapse, analysis.locatedPoint != nil,
      card.verdict.evidence.contains(where: { $0.kind == .collapse && $0.supports != nil })
    {
      scaling = SizeScaling(
        criticalPoint: collapse.criticalPoint.value, inverseNu: collapse.inverseNu.value, ratio: collapse.ratio.value)
    }
    self.description = description
    self.analysis = analysis
    self.axis = axis
    self.scaling = scaling
    self.slowing = slowing
    curves = ReducedCurve.curves(
      of: analysis.sizes, axis: axis, chance: analysis.chance, maximum: analysis.maximum, scaling: scaling)
  }
}

extension Analysis {
  /// The critical point of a transition, where it is known to half of the width of the change in the largest size. What is
  /// known less well is no place to count from.
  fileprivate var locatedPoint: Estimate? {
    guard isTransition, let point = criticalPoint else { return nil }
    guard let width = card.midpoints.last?.midpoint?.width?.value else { return point }
    let error = card.isLogarithmic ? point.error / abs(point.value) : point.error
    return error.isFinite && error > 0.5 * width ? nil : point
  }

  /// Whether two sweeps differ by nothing but the parameter `metric`, which chooses how outputs are judged. (Another order
  /// parameter may be another task.)
  func judgesOutputs(of other: Analysis) -> Bool {
    func rest(_ preset: Manifest.Preset) -> [String: Manifest.Value] { preset.parameters.filter { $0.key != "metric" } }
    let (a, b) = (manifest.preset, other.manifest.preset)
    return a.system == b.system && a.controlName == b.controlName && rest(a) == rest(b)
      && a.orderParameter == b.orderParameter && a.parameters["metric"] != b.parameters["metric"]
  }

  /// The title of the preset as it was given.
  var title: LocalizedText {
    let preset = manifest.preset
    return LocalizedText(
      en: preset.title[Language.english.rawValue] ?? preset.name,
      zh: preset.title[Language.chinese.rawValue] ?? preset.name)
  }

  /// What size means, with markup and without what it means in other variants: `linear size <i>L</i>`.
  var sizeTitle: LocalizedText {
    LocalizedText(
      en: String(system.sizeTitle.english.prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces),
      zh: String(system.sizeTitle.chinese.prefix { $0 != "（" }))
  }

  /// Sizes as a list: `16, 32, 64`.
  var sizeList: String { sizes.map(\.size.shortest).joined(separator: ", ") }

  /// The critical value's symbol with markup.
  var criticalSymbol: String { "\(control.symbol)<sub>c</sub>" }
}
