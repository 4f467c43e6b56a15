import Criticality
import Emergence
import Experiments
import Figures
import Foundation
import NeuralScale

/// What is found in a table of one control: fitted forms, their comparison, how sudden the change is.
struct CurveReport {
  private let table: ScalingTable
  private let weights: FitWeights
  private let comparison: GrowthComparison
  private let score: EmergenceScore?
  /// Over log₂ of the control; only for scores.
  private let card: TransitionCard?
  private let sizes: [TransitionCard.Size]

  struct Entry: Encodable {
    struct Form: Encodable {
      let form: String
      let parameters: [String: UncertainEntry]
      let residual: Double?
      let held_out_error: Double?
      let leave_one_out_error: Double?
    }

    struct Card: Encodable {
      struct Midpoint: Encodable {
        let size: Double?
        let control: Double
        let error_factor: Double
        let width_octaves: UncertainEntry?
      }

      struct Evidence: Encodable {
        let kind: String
        let value: Double
        let error: Double?
        let supports: String?
      }

      let midpoints: [Midpoint]
      let order: String
      let evidence: [Evidence]
      let needs: [String]
    }

    let file: String
    let control: String
    let value: String
    let points: Int
    let residual: String
    let forms: [Form]
    let held_out: [Double]
    let best: String?
    let breakthroughness: Double?
    let linearity: Double?
    let card: Card?
  }

  init(_ table: ScalingTable, heldOut: Double, chance: Double, maximum: Double) {
    self.table = table
    let hasErrors = table.rows.first?.error != nil
    weights = hasErrors ? .errors : table.quantity == .loss ? .relative : .absolute
    let points = table.rows.map {
      CurvePoint(x: $0.control, y: Estimate(value: $0.value, error: $0.error ?? .nan))
    }
    comparison = GrowthComparison(points, weights: weights, heldOut: heldOut)
    let means = Dictionary(grouping: table.rows, by: \.control).sorted { $0.key < $1.key }.map { _, rows in
      rows.reduce(0) { $0 + $1.value } / Double(rows.count)
    }
    score = EmergenceScore(of: table.quantity == .loss ? means.map { -$0 } : means)
    guard table.quantity == .score else {
      (card, sizes) = (nil, [])
      return
    }
    sizes = Dictionary(grouping: table.rows, by: { $0.size ?? 1 }).sorted { $0.key < $1.key }.map { size, rows in
      let points = Dictionary(grouping: rows, by: \.control).sorted { $0.key < $1.key }.map { control, rows in
        let values = rows.map(\.value)
        let moments = RunningMoments(of: values)
        let scatter = (moments.variance / Double(values.count)).squareRoot()
        let known = rows.compactMap(\.error).reduce(0) { $0 + $1 * $1 }.squareRoot() / Double(rows.count)
        return TransitionCard.Point(
          control: log2(control),
          orderParameter: Estimate(value: moments.mean, error: values.count > 1 ? scatter : known),
          replicas: values.count > 1 ? values : [])
      }
      return TransitionCard.Size(size: size, points: points)
    }
    card = TransitionCard(of: sizes, chance: chance, maximum: maximum, isLogarithmic: false)
  }

  private var hasSizes: Bool { table.rows.first?.size != nil }

  private var residualName: LocalizedText {
    switch weights {
    case .errors: LocalizedText(en: "in standard errors", zh: "以标准误差为单位")
    case .relative: LocalizedText(en: "relative", zh: "相对值")
    case .absolute: LocalizedText(en: "absolute", zh: "绝对值")
    }
  }

  private func name(_ form: GrowthCurve) -> LocalizedText {
    switch form {
    case .powerLaw: LocalizedText(en: "power law", zh: "幂律")
    case .powerLawWithFloor: LocalizedText(en: "power law with floor", zh: "带下限的幂律")
    case .brokenPowerLaw: LocalizedText(en: "broken power law", zh: "分段幂律")
    case .logSigmoid: LocalizedText(en: "sigmoid in ln \(table.control)", zh: "ln \(table.control) 的 S 形曲线")
    }
  }

  var entry: Entry {
    Entry(
      file: table.file, control: table.control, value: table.name, points: table.rows.count,
      residual: residualName.english,
      forms: comparison.entries.map { entry in
        Entry.Form(
          form: entry.form.rawValue,
          parameters: Dictionary(
            uniqueKeysWithValues: zip(entry.form.parameterNames, entry.fit?.parameters ?? []).map {
              ($0, UncertainEntry(Uncertain($1.value, error: $1.error.isFinite ? $1.error : nil)))
            }),
          residual: entry.fit?.residual, held_out_error: entry.extrapolationError,
          leave_one_out_error: entry.leaveOneOutError)
      },
      held_out: comparison.heldOut, best: comparison.best?.form.rawValue,
      breakthroughness: score.flatMap { $0.breakthroughness.isFinite ? $0.breakthroughness : nil },
      linearity: score.flatMap { $0.linearity.isFinite ? $0.linearity : nil }, card: cardEntry)
  }

  private var cardEntry: Entry.Card? {
    guard let card else { return nil }
    let midpoints = card.midpoints.compactMap { size, midpoint in
      midpoint.map { midpoint in
        Entry.Card.Midpoint(
          size: hasSizes ? size : nil, control: pow(2, midpoint.position.value),
          error_factor: pow(2, midpoint.position.error),
          width_octaves: midpoint.width.map { UncertainEntry(Uncertain($0.value, error: $0.error)) })
      }
    }
    return Entry.Card(
      midpoints: midpoints, order: card.verdict.order.rawValue,
      evidence: card.verdict.evidence.map {
        Entry.Card.Evidence(
          kind: $0.kind.rawValue, value: $0.estimate.value, error: $0.estimate.error.isFinite ? $0.estimate.error : nil,
          supports: $0.supports?.rawValue)
      }, needs: card.verdict.needs.map(\.rawValue))
  }

  // MARK: Text

  func text(_ language: Language) -> String {
    let isEnglish = language == .english
    let residual = residualName.plain(language)
    var forms = TextTable(
      isEnglish
        ? ["FORM", "PARAMETERS", "RESIDUAL", "HELD OUT", "LEAVE ONE OUT"] : ["形式", "参数", "残差", "留出误差", "留一误差"])
    for entry in comparison.entries {
      let mark = entry.form == comparison.best?.form ? " *" : ""
      let parameters =
        entry.fit.map { fit in
          zip(entry.form.parameterNames, fit.parameters).map {
            "\($0) = \(LawText.number(Uncertain($1.value, error: $1.error)))"
          }.joined(separator: ", ") + (isDetermined(fit) ? "" : isEnglish ? " (not all determined)" : "（部分参数不定）")
        } ?? missing(entry.form, isEnglish)
      func number(_ value: Double?) -> String { value.map { LawText.number($0, digits: 3) } ?? "–" }
      forms.add([
        name(entry.form).plain(language) + mark, parameters, number(entry.fit?.residual),
        number(entry.extrapolationError), number(entry.leaveOneOutError),
      ])
    }
    let held = comparison.heldOut.map { LawText.number($0, digits: 3) }.joined(separator: ", ")
    let best = comparison.best.map { name($0.form).plain(language) }
    var lines = [forms.text, ""]
    if isEnglish {
      lines.append("Residuals are root mean squares, \(residual). Held out: \(table.control) = \(held).")
      lines.append(
        best.map { "* predicts the held-out scales best: \($0)." }
          ?? "No form could be fitted without the held-out scales; measure more of them.")
    } else {
      lines.append("残差为均方根（\(residual)）。留出：\(table.control) = \(held)。")
      lines.append(best.map { "* 对留出规模预测最好：\($0)。" } ?? "去掉留出规模后无法拟合任何形式；请增加规模的数目。")
    }
    if !ties.isEmpty {
      let names = ties.map { name($0).plain(language) }.joined(separator: isEnglish ? ", " : "、")
      lines.append(isEnglish ? "Within a tenth of it: \(names). The data do not choose." : "误差相差不到一成：\(names)；数据不足以取舍。")
    }
    lines += cardText(language)
    return lines.joined(separator: "\n")
  }

  /// Whether every parameter is known to better than three times itself; a sigmoid through data that show only one of its
  /// ends, say, is not.
  private func isDetermined(_ fit: GrowthFit) -> Bool {
    fit.parameters.allSatisfy { $0.error < 3 * max(abs($0.value), 1) }
  }

  /// Forms whose error at held-out scales is within a tenth of the best.
  private var ties: [GrowthCurve] {
    guard let best = comparison.best, let least = best.extrapolationError else { return [] }
    return comparison.entries.filter { $0.form != best.form && ($0.extrapolationError ?? .infinity) < 1.1 * least }
      .map(\.form)
  }

  private func missing(_ form: GrowthCurve, _ isEnglish: Bool) -> String {
    let count = Set(table.rows.map(\.control)).count
    if count <= form.count {
      return isEnglish
        ? "\(form.count) parameters; needs \(form.count + 1) different \(table.control), has \(count)"
        : "有 \(form.count) 个参数，需 \(form.count + 1) 个不同的 \(table.control)，现有 \(count) 个"
    }
    return isEnglish ? "no fit: the data do not determine it" : "无法拟合：数据不足以确定"
  }

  private func cardText(_ language: Language) -> [String] {
    let isEnglish = language == .english
    var lines = [""]
    lines.append(isEnglish ? "Emergence card" : "涌现卡片")
    if let score {
      let (sudden, straight) = (
        LawText.number(score.breakthroughness, digits: 3), LawText.number(score.linearity, digits: 3)
      )
      lines.append(
        isEnglish
          ? "  breakthroughness \(sudden), linearity \(straight) (BIG-bench; compare only over one grid of sizes)"
          : "  突变度 \(sudden)，线性度 \(straight)（BIG-bench 定义；只能在同一规模网格上比较）")
    }
    guard let card else {
      lines.append(
        isEnglish
          ? "  a loss has no level of chance; midpoint and width are for a score" : "  损失没有随机水平；半高点与宽度只对得分有意义")
      return lines
    }
    for (size, midpoint) in card.midpoints {
      let label = hasSizes ? (isEnglish ? "size \(LawText.number(size)): " : "尺寸 \(LawText.number(size))：") : ""
      guard let midpoint else {
        lines.append("  " + label + (isEnglish ? "half of the score is not passed" : "得分未越过一半"))
        continue
      }
      let place = LawText.number(pow(2, midpoint.position.value), digits: 3)
      let factor = LawText.number(pow(2, midpoint.position.error), digits: 3)
      let width = midpoint.width.map { LawText.number(Uncertain($0.value, error: $0.error)) } ?? "–"
      lines.append(
        "  " + label
          + (isEnglish
            ? "half of the score at \(table.control) = \(place) (×÷ \(factor)), from ¼ to ¾ in \(width) octaves"
            : "得分过半于 \(table.control) = \(place)（×÷ \(factor)），由 ¼ 升至 ¾ 跨 \(width) 个倍程"))
    }
    lines += card.verdict.evidence.map { "  " + TransitionText.evidence($0).plain(language) }
    let verdict = TransitionText.order(card.verdict.order).plain(language)
    lines.append("  " + (isEnglish ? "verdict: " : "判定：") + verdict)
    if Set(sizes.map(\.size)).count < 3 {
      lines.append(
        isEnglish
          ? "  \(table.control) is a control parameter. A transition is shown by a second variable that sharpens the change: "
            + "add a column size (digits, input dimension, …) with at least three values."
          : "  \(table.control) 是控制参数。要证明相变，须有第二个变量使变化变陡：请增加 size 列（位数、输入维数等），至少三个取值。")
    }
    return lines
  }

  // MARK: Figure

  func figure(_ style: FigureStyle) -> FigureSheet {
    let language = style.language
    let isEnglish = language == .english
    let held = Set(comparison.heldOut)
    func points(_ isHeld: Bool) -> [DataPoint] {
      table.rows.filter { held.contains($0.control) == isHeld }.map { DataPoint($0.control, $0.value, error: $0.error) }
    }
    let caption =
      isEnglish
      ? """
      Points: your table; hollow: held out when forms were compared. Curves: fits to all points, continued beyond them \
      where the axis goes; thick: the one that predicts the hollow points best.
      """
      : "数据点：用户数据表；空心点在比较各形式时被留出。曲线：对全部数据点的拟合；粗线对空心点预测最好。"
    return LawsFitFigure(
      title: (isEnglish ? "Fits to " : "拟合：") + table.file.escapedForMarkup, caption: caption,
      x: Axis(table.control.escapedForMarkup, scale: .logarithmic),
      y: Axis(
        table.name.escapedForMarkup, scale: table.quantity == .loss ? .logarithmic : .linear,
        includes: table.quantity == .loss ? [] : [0, 1]),
      points: points(false), heldOut: points(true), pointsLabel: isEnglish ? "your data" : "用户数据",
      heldOutLabel: isEnglish ? "held out" : "留出数据",
      curves: comparison.entries.compactMap { entry in
        entry.fit.map { fit in
          LawsFitFigure.Fitted(
            label: name(entry.form)[language].escapedForMarkup, isBest: entry.form == comparison.best?.form
          ) { fit.value(at: $0) }
        }
      }
    ).sheet(style)
  }
}
