import Criticality
import Emergence
import Experiments
import Foundation

/// The transition cards of all members as one table: a row for each quantity, a column for each member.
public struct ComparisonCard: Sendable {
  public struct Cell: Sendable, Hashable {
    /// nil for a quantity that is a word.
    public let estimate: Estimate?
    /// With markup.
    public let text: LocalizedText

    init(_ text: LocalizedText) { (estimate, self.text) = (nil, text) }

    init(_ estimate: Estimate) {
      self.init(estimate, TransitionText.number(estimate))
    }

    init(_ estimate: Estimate, _ text: String) {
      self.estimate = estimate
      self.text = LocalizedText(text)
    }
  }

  public struct Row: Sendable {
    /// snake_case.
    public let quantity: String
    /// With markup.
    public let title: LocalizedText
    /// One for each member; nil where the member has no such quantity.
    public let cells: [Cell?]
  }

  public let rows: [Row]

  init(_ members: [Comparison.Member]) {
    var rows: [Row] = []
    func add(_ quantity: String, _ english: String, _ chinese: String, _ cell: (Comparison.Member) -> Cell?) {
      let cells = members.map(cell)
      guard cells.contains(where: { $0 != nil }) else { return }
      rows.append(Row(quantity: quantity, title: LocalizedText(en: english, zh: chinese), cells: cells))
    }
    add("role", "role", "角色") { Cell($0.description.role.title) }
    add("sizes", "sizes", "尺寸") { member in
      let title = member.analysis.sizeTitle
      let list = member.analysis.sizeList
      return Cell(LocalizedText(en: "\(title.english): \(list)", zh: "\(title.chinese)：\(list)"))
    }
    add("order", "kind of change", "变化的类型") { Cell(TransitionText.name($0.order)) }
    add("critical_point", "critical point", "临界点") { member in
      guard member.analysis.isTransition, let point = member.analysis.card.criticalPoint else { return nil }
      return Cell(point, "\(member.analysis.criticalSymbol) = \(TransitionText.number(point))")
    }
    add("method", "found by", "方法") { member in
      member.analysis.isTransition ? member.analysis.card.method.map { Cell(TransitionText.method($0)) } : nil
    }
    add("reference", "known value", "已知值") { member in
      guard let known = member.analysis.reference, member.order != .crossover else { return nil }
      let value = Estimate(value: known.value, error: known.error)
      let hasError = known.error > 1e-7 * abs(known.value)
      return Cell(value, hasError ? TransitionText.number(value) : String(format: "%.7g", known.value))
    }
    add("reference_z", "distance from it, in errors", "与已知值之差（以误差为单位）") { member in
      member.referenceDistance.map { Cell(Estimate(value: $0, error: .nan), ComparisonText.signed($0)) }
    }
    add("normalisation", "chance … largest value", "随机水平 … 最大值") { member in
      let ends = [member.analysis.chance, member.analysis.maximum].map {
        TransitionText.number(Estimate(value: $0, error: .nan))
      }
      return Cell(LocalizedText(ends.joined(separator: " … ")))
    }
    add("midpoint", "half level, largest size", "半高点（最大尺寸）") { $0.lastMidpoint.map { Cell($0.position) } }
    add(
      "reduced_width", "width of the change in <i>t</i>, largest size", "变化区在 <i>t</i> 上的宽度（最大尺寸）"
    ) { $0.reducedWidth.map { Cell($0) } }
    add(
      "sharpening", "sharpening: width ∝ <i>N</i><sup>−<i>x</i></sup>",
      "变陡：宽度 ∝ <i>N</i><sup>−<i>x</i></sup>"
    ) { $0.evidence(.sharpening).map { Cell($0.estimate) } }
    for name in ["inverse_nu", "beta_over_nu", "gamma_over_nu"] {
      let symbol = TransitionText.exponent(name)
      add(name, symbol, symbol) { $0.exponent(name).map { Cell($0.estimate) } }
    }
    // Lengths beside numbers: the same exponents once more, as powers of what both have.
    let counts = Set(members.map(\.analysis.countsUnits))
    for name in counts.count > 1 ? ["inverse_nu", "beta_over_nu", "gamma_over_nu"] : [] {
      let symbol = ComparisonText.exponent(name, isPerUnit: true)
      add("\(name)_per_unit", "\(symbol), of the number of units", "\(symbol)（按单元数）") { member in
        guard let exponent = member.exponent(name), let power = member.powerPerUnit else { return nil }
        return Cell(exponent.estimate.scaled(by: power))
      }
    }
    add("peak_position", "maximum of the susceptibility, largest size", "磁化率极大的位置（最大尺寸）") { member in
      member.peakGrowth.flatMap { _ in member.analysis.card.peaks.last.map { Cell($0.peak.position) } }
    }
    add("peak_growth", "growth of its height as a power of the size", "极大高度随尺寸增长的幂次") {
      $0.peakGrowth.map { Cell($0) }
    }
    add("latent_heat", "latent heat", "潜热") {
      $0.analysis.card.firstOrder.flatMap { $0.latentHeatOfGaps ?? $0.latentHeatOfFluctuations }.map { Cell($0) }
    }
    add("binder_crossings", "pairs of cumulants that cross", "相交的累积量对") { member in
      member.evidence(.binderCrossings).map { Cell($0.estimate, String(format: "%.0f %%", $0.estimate.value * 100)) }
    }
    // Where two phases coexist the last crossing lies in the dip and tells nothing.
    add("binder_at_crossing", "cumulant at the last crossing", "最后一个交点处的累积量") { member in
      member.order == .firstOrder ? nil : member.analysis.card.crossings.last.map { Cell($0.crossing.height) }
    }
    add(
      "residual", "distance between sizes <i>S</i>, rescaled (over the spread of values)",
      "各尺寸间的距离 <i>S</i>，重标度后（与数值离散之比）"
    ) { $0.residuals.map { Cell(Estimate(value: $0.rescaled, error: .nan)) } }
    add("unscaled_residual", "the same as measured, <i>S</i><sub>0</sub>", "未重标度时，<i>S</i><sub>0</sub>") {
      $0.residuals.map { Cell(Estimate(value: $0.measured, error: .nan)) }
    }
    add(
      "held_out", "<i>χ</i><sup>2</sup> per point of the held-out size (about 1 if it falls on the curve)",
      "留出尺寸每点的 <i>χ</i><sup>2</sup>（落在曲线上约为 1）"
    ) { member in
      guard member.analysis.isTransition, let quality = member.analysis.card.collapse?.heldOutQuality else {
        return nil
      }
      return Cell(Estimate(value: quality, error: .nan), String(format: "%.3g", quality))
    }
    add("seed_variance", "largest variance of replicas", "副本间方差的最大值") { member in
      member.curves.last?.points.compactMap(\.variance).max { $0.value < $1.value }.map { Cell($0) }
    }
    add("bimodality", "differences of replicas from two states", "两态所解释的副本差异") { member in
      member.evidence(.bimodality).map { Cell($0.estimate, String(format: "%.0f %%", $0.estimate.value * 100)) }
    }
    add("cumulant_dip", "lowest cumulant", "累积量最低值") { $0.evidence(.cumulantDip).map { Cell($0.estimate) } }
    add("barrier_growth", "growth of the barrier between two phases", "两相间势垒的增长") {
      $0.evidence(.barrierGrowth).map { Cell($0.estimate) }
    }
    add("hysteresis", "area of the hysteresis loop", "滞后回线面积") { $0.evidence(.hysteresis).map { Cell($0.estimate) } }
    add("helicity_jump", "jump of the stiffness", "刚度跃变处") { $0.evidence(.helicityJump).map { Cell($0.estimate) } }
    add("breakthroughness", "breakthroughness (a straight rise has 11)", "突变度（直线上升为 11）") {
      $0.analysis.card.suddenness.flatMap { $0.isLimitedByNoise ? nil : Cell($0.breakthroughness) }
    }
    add("linearity", "linearity (a straight rise has 11, one step 3.3)", "线性度（直线上升为 11，单个台阶为 3.3）") {
      $0.analysis.card.suddenness.map { Cell($0.linearity) }
    }
    add("foresight", "half level expected from the beginning of the curve", "由曲线开端预期的半高点") {
      $0.foresight.map { Cell($0.expected) }
    }
    add("foresight_error", "ln(expected/found)", "ln（预期/实测）") {
      $0.foresight?.logRatio.map { Cell($0) }
    }
    add(
      "slowing", "slowing down: <i>τ</i> ∝ <i>N</i><sup><i>z</i></sup> (of this dynamics)",
      "慢化：<i>τ</i> ∝ <i>N</i><sup><i>z</i></sup>（依赖于动力学）"
    ) { $0.slowing.map { Cell($0) } }
    self.rows = rows
  }
}

extension Comparison {
  public var card: ComparisonCard { ComparisonCard(members) }
}

extension Comparison.Member {
  /// Exponents are those of the card, unless nothing says that there is a transition for them to belong to. A score at its
  /// threshold neither vanishes nor diverges with a power of the size; only its width shrinks with one.
  func exponent(_ name: String) -> TransitionCard.Exponent? {
    guard analysis.isTransition, order != .threshold || name == "inverse_nu" else { return nil }
    return analysis.card.exponents.first { $0.name == name }
  }

  /// Distance of the critical point from the known one in standard errors.
  var referenceDistance: Double? {
    guard analysis.isTransition, let known = analysis.reference, let point = analysis.card.criticalPoint else {
      return nil
    }
    let z = point.z(against: known.value, error: known.error)
    return z.isFinite ? z : nil
  }

  /// Half level and width of the largest size.
  var lastMidpoint: Midpoint? { analysis.card.midpoints.last?.midpoint }

  /// Power of the size with which the maximum of the susceptibility grows.
  var peakGrowth: Estimate? {
    guard analysis.isTransition else { return nil }
    return analysis.card.firstOrder?.peakGrowth
      ?? analysis.card.exponents.first { $0.method == "susceptibility_peaks" }?.estimate
  }

  /// Distance between the curves of different sizes with and without rescaling; nil without a transition.
  var residuals: (rescaled: Double, measured: Double)? {
    guard analysis.isTransition, let collapse = analysis.card.collapse, collapse.residual.isFinite else { return nil }
    return (collapse.residual, collapse.unscaledResidual)
  }

  /// The half level that was to be expected, unless the beginning of the curve expects nothing definite: an error above
  /// half of the value, or a place beyond three times the range swept.
  var foresight: Foresight? {
    let controls = analysis.sizes.last?.points.map(\.control) ?? []
    guard let foresight = analysis.card.foresight, let low = controls.min(), let high = controls.max() else {
      return nil
    }
    let (value, error) = (foresight.expected.value, foresight.expected.error)
    let reach = 3 * (high - low)
    let isDefinite = error < 0.5 * abs(value) && (low >= 0 ? value > 0 : true)
    return isDefinite && value > low - reach && value < high + reach ? foresight : nil
  }

  /// Width of the change of the largest size over the critical value.
  var reducedWidth: Estimate? { lastMidpoint?.width.map(axis.width) }
}
