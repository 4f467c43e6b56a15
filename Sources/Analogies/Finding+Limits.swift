import Criticality
import Emergence
import Experiments
import Foundation

/// What limits a comparison: the metric, the trust in each member, and the meaning of size.
extension Comparison {
  /// Members that differ by nothing but the metric by which the same outputs are judged: does the change survive that?
  var metrics: [Finding] {
    pairs.compactMap { first, second in
      guard first.analysis.judgesOutputs(of: second.analysis) else { return nil }
      if first.axis.isLogarithmic, second.axis.isLogarithmic { return thresholds(first, second) }
      guard let a = first.lastMidpoint, let b = second.lastMidpoint, let widthA = a.width, let widthB = b.width,
        let (sharp, soft, ratio) = Self.widths(first, second)
      else { return nil }
      let shift = abs(a.position.value - b.position.value) / min(widthA.value, widthB.value)
      let numbers = (String(format: "%.2g", ratio), String(format: "%.2g", shift))
      let english =
        "measured as \(soft.title.english) the same outputs change \(numbers.0) times as widely as measured as "
        + "\(sharp.title.english), and the half level moves by \(numbers.1) widths"
      let chinese =
        "同样的输出，以\(soft.title.chinese)衡量时变化区宽度"
        + "是以\(sharp.title.chinese)衡量时的 \(numbers.0) 倍，半高点移动 \(numbers.1) 个宽度"
      if ratio >= 2 || shift >= 1 {
        return finding(
          .breaks, .metric, [first, second], "The jump depends on the metric: \(english).", "跳变依赖于所选指标：\(chinese)。")
      }
      return ratio <= 1.5
        ? finding(
          .holds, .metric, [first, second], "The change survives a change of metric: \(english).",
          "更换指标后变化依然存在：\(chinese)。")
        : finding(
          .undecided, .metric, [first, second],
          "The metric matters, but does not make the change by itself: \(english).", "指标有影响，但不足以单独造成变化：\(chinese)。")
    }
  }

  /// The member that changes in the smaller range, the other, and how many times as wide that is; nil where a width is
  /// not known.
  private static func widths(_ first: Member, _ second: Member) -> (sharp: Member, soft: Member, ratio: Double)? {
    guard let a = first.lastMidpoint?.width?.value, let b = second.lastMidpoint?.width?.value, min(a, b) > 0 else {
      return nil
    }
    return a <= b ? (first, second, b / a) : (second, first, a / b)
  }

  /// Where the control parameter was swept in factors, the half level moves by a factor.
  private func thresholds(_ first: Member, _ second: Member) -> Finding? {
    guard let a = first.lastMidpoint?.position, let b = second.lastMidpoint?.position, min(a.value, b.value) > 0 else {
      return nil
    }
    let factor = max(a.value, b.value) / min(a.value, b.value)
    let numbers = (TransitionText.number(a), TransitionText.number(b), String(format: "%.2g", factor))
    var english =
      "the half level of the same outputs is at \(numbers.0) measured as \(first.title.english) and at \(numbers.1) "
      + "measured as \(second.title.english), a factor of \(numbers.2)"
    var chinese =
      "同样的输出，以\(first.title.chinese)衡量时半高点在 \(numbers.0)，以\(second.title.chinese)衡量时在 \(numbers.1)，"
      + "相差 \(numbers.2) 倍"
    if let (sharp, soft, ratio) = Self.widths(first, second) {
      let times = String(format: "%.2g", ratio)
      english +=
        "; on the logarithmic axis the change is \(times) times as wide measured as \(soft.title.english) as it is "
        + "measured as \(sharp.title.english)"
      chinese += "；在对数轴上，以\(soft.title.chinese)衡量的变化区宽度是以\(sharp.title.chinese)衡量的 \(times) 倍"
    }
    let members = [first, second]
    if factor >= 1.5 {
      return finding(
        .breaks, .metric, members, "The threshold depends on the metric: \(english).", "阈值依赖于所选指标：\(chinese)。")
    }
    return factor <= 1.15
      ? finding(
        .holds, .metric, members, "The threshold survives a change of metric: \(english).", "更换指标后阈值不变：\(chinese)。")
      : finding(
        .undecided, .metric, members, "The metric shifts the threshold a little: \(english).", "指标使阈值略有移动：\(chinese)。")
  }

  /// What is known from elsewhere about each member.
  var trust: [Finding] {
    var found: [Finding] = []
    for member in members {
      if let z = member.referenceDistance, abs(z) > 4 {
        let distance = ComparisonText.signed(z)
        found.append(
          finding(
            .undecided, .reference, [member],
            "The critical point found for \(member.title.english) is \(distance) standard errors from the known one: at "
              + "these sizes its errors leave out corrections, and so may those of its exponents.",
            "\(member.title.chinese)的临界点与已知值相差 \(distance) 个标准误差：这些尺寸下的误差未含标度修正，其指数亦然。"))
      }
    }
    let unknown = members.filter { $0.analysis.reference == nil && $0.order != .crossover }
    if !unknown.isEmpty {
      let names = ComparisonText.list(unknown.map(\.title))
      found.append(
        finding(
          .undecided, .reference, unknown,
          "For \(names.english) no exact or published critical value is known to check against.",
          "\(names.chinese)没有严格的或已发表的临界值可供核对。"))
    }
    return found
  }

  /// Sizes that mean different things, or span too little for a power law.
  var sizes: [Finding] {
    let spans = members.map { member -> (member: Member, factor: Double) in
      let sizes = member.analysis.sizes.map(\.size)
      return (member, (sizes.last ?? 1) / (sizes.first ?? 1))
    }
    let narrow = spans.filter { $0.factor < 10 }
    var found: [Finding] = []
    let titles = members.map(\.analysis.sizeTitle)
    if Set(titles).count > 1 {
      var groups: [(title: LocalizedText, members: [LocalizedText])] = []
      for (member, title) in zip(members, titles) {
        if let index = groups.firstIndex(where: { $0.title == title }) {
          groups[index].members.append(member.title)
        } else {
          groups.append((title, [member.title]))
        }
      }
      let list = ComparisonText.list(
        groups.map { title, members in
          let names = ComparisonText.list(members)
          return LocalizedText(
            en: "\(title.english) for \(names.english)", zh: "\(names.chinese)为\(title.chinese)")
        })
      found.append(
        finding(
          .undecided, .sizes, members,
          "Size means different things (\(list.english)), so equal exponents would prove little.",
          "尺寸的含义不同（\(list.chinese)），因此即使指数相等也说明不了多少。"))
    }
    if !narrow.isEmpty {
      let list = ComparisonText.list(
        narrow.map { span in
          let factor = String(format: "%.3g", span.factor)
          return LocalizedText(
            en: "\(factor) for \(span.member.title.english)", zh: "\(span.member.title.chinese) \(factor) 倍")
        })
      found.append(
        finding(
          .undecided, .sizes, narrow.map(\.member),
          "Sizes span less than a factor of ten (\(list.english)), too little to fix a power law.",
          "尺寸跨度不足十倍（\(list.chinese)），不足以确立幂律。"))
    }
    return found
  }

  /// True of every comparison, and said in every one.
  var mechanism: Finding {
    finding(
      .undecided, .mechanism, members,
      "Even where all numbers agree they describe the same course of change, not the same cause.",
      "即使所有数据都一致，也只说明变化的形态相同，并不说明原因相同。")
  }
}
