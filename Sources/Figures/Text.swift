import Criticality
import Emergence

/// Every text that the program itself puts on a figure or a screen, in both languages. What a system says of itself is
/// on its card.
public enum Text {
  /// Texts of figures. `{name}` stands for what `filled` puts there.
  public enum Figure: String, Sendable, CaseIterable {
    case step
    case probabilityDensity
    case axisWithUnit
    case nothingMeasured
    case meanOfReplicas
    case meanOfOne
    case exactCurve
    case publishedCurve
    case ownCurve
    case criticalValue
    case criticalValueShort
    case up
    case down
    case upOfSize
    case downOfSize
    case rampCaption
    case seriesCaption
    case envelopeCaption
    case meanLine
    case stateAfter
    case valueIs
    case measuredFrom
    case separator
    case sentenceEnd
    case betweenSentences

    public var text: LocalizedText {
      switch self {
      case .step: LocalizedText(en: "step <i>t</i>", zh: "步数 <i>t</i>")
      case .probabilityDensity: LocalizedText(en: "probability density", zh: "概率密度")
      case .axisWithUnit: LocalizedText(en: "{quantity} ({unit})", zh: "{quantity}（{unit}）")
      case .nothingMeasured: LocalizedText(en: "nothing measured yet", zh: "尚无测量数据")
      case .meanOfReplicas:
        LocalizedText(
          en: "Points: means of {count} independent runs; bars: one standard error, where larger than the symbol.",
          zh: "数据点为 {count} 次独立模拟的平均值，误差棒为一倍标准误差（小于符号时不可见）。")
      case .meanOfOne:
        LocalizedText(
          en: "Points: averages over one run; bars: one standard error, where larger than the symbol.",
          zh: "数据点为单次模拟的平均值，误差棒为一倍标准误差（小于符号时不可见）。")
      case .exactCurve: LocalizedText(en: "Solid line: {curve}.", zh: "实线：{curve}。")
      case .publishedCurve: LocalizedText(en: "Dashed line: {curve}.", zh: "划线：{curve}。")
      case .ownCurve: LocalizedText(en: "Dotted line: {curve}, computed here.", zh: "点线：{curve}，本程序计算。")
      case .criticalValue:
        LocalizedText(en: "Vertical line: {symbol} = {value} ({source}).", zh: "竖直虚线：{symbol} = {value}（{source}）。")
      case .criticalValueShort: LocalizedText("{symbol}<sub>c</sub>")
      case .up: LocalizedText(en: "{symbol} rising", zh: "{symbol} 上升")
      case .down: LocalizedText(en: "{symbol} falling", zh: "{symbol} 下降")
      case .upOfSize: LocalizedText(en: "{size}, {symbol} rising", zh: "{size}，{symbol} 上升")
      case .downOfSize: LocalizedText(en: "{size}, {symbol} falling", zh: "{size}，{symbol} 下降")
      case .rampCaption:
        LocalizedText(
          en: """
            Each run carries its state from one value of {symbol} to the next; where the branches differ, the system \
            remembers.
            """,
          zh: "每次模拟都带着前一个 {symbol} 值的末态继续；两支曲线不重合之处，系统保留着对历史的记忆。")
      case .seriesCaption: LocalizedText(en: "Every measurement of one run.", zh: "一次模拟的全部测量值。")
      case .envelopeCaption:
        LocalizedText(
          en: "Line: mean of {count} measurements in a row of one run; shade: from the lowest to the highest of them.",
          zh: "曲线为一次模拟中每 {count} 个相继测量值的平均，阴影为其最小值至最大值。")
      case .meanLine: LocalizedText(en: "mean", zh: "平均值")
      case .stateAfter: LocalizedText(en: "step {count}", zh: "第 {count} 步")
      case .valueIs: LocalizedText("{symbol} = {value}")
      case .measuredFrom: LocalizedText(en: "measured from here", zh: "由此开始测量")
      case .separator: LocalizedText(en: ", ", zh: "，")
      case .sentenceEnd: LocalizedText(en: ".", zh: "。")
      case .betweenSentences: LocalizedText(en: " ", zh: "")
      }
    }

    public func callAsFunction(_ language: Language) -> String { text[language] }

    /// The text with a value in the place of each `{name}`.
    public func filled(_ language: Language, _ values: [String: String]) -> String {
      text[language].filled(values)
    }
  }
}

extension String {
  /// The text with a value in the place of each `{name}`.
  public func filled(_ values: [String: String]) -> String {
    var result = self
    for (name, value) in values { result = result.replacing("{\(name)}", with: value) }
    return result
  }
}

extension Text {
  /// The title of an axis: what it is, its symbol and its unit.
  public static func axis(_ title: LocalizedText, symbol: String, unit: LocalizedText, _ language: Language) -> String {
    let quantity = symbol.isEmpty ? title[language] : "\(title[language]) \(symbol)"
    return unit.isEmpty
      ? quantity : Figure.axisWithUnit.filled(language, ["quantity": quantity, "unit": unit[language]])
  }

  /// Symbol and unit; nil where there is no symbol.
  public static func shortAxis(symbol: String, unit: LocalizedText, _ language: Language) -> String? {
    guard !symbol.isEmpty else { return nil }
    return unit.isEmpty ? symbol : Figure.axisWithUnit.filled(language, ["quantity": symbol, "unit": unit[language]])
  }

  public static func axis(_ parameter: Parameter, _ language: Language) -> String {
    axis(parameter.title, symbol: parameter.symbol, unit: parameter.unit, language)
  }

  public static func axis(_ observable: Observable, _ language: Language) -> String {
    axis(observable.title, symbol: observable.symbol, unit: observable.unit, language)
  }

  /// The symbol in what a card calls its size: `<i>L</i>` of `linear size <i>L</i>`. A card that calls it differently
  /// for different parameters gets all its symbols, as in `<i>N</i>/<i>L</i>`.
  public static func sizeSymbol(_ card: SystemCard) -> String {
    var symbols: [String] = []
    for match in card.sizeTitle.english.matches(of: /<i>[^<]*<\/i>(<sub>[^<]*<\/sub>)?/)
    where !symbols.contains(String(match.output.0)) {
      symbols.append(String(match.output.0))
    }
    return symbols.joined(separator: "/")
  }

  /// `<i>L</i> = 64`
  public static func size(_ size: Int, of card: SystemCard) -> String {
    let symbol = sizeSymbol(card)
    return symbol.isEmpty ? String(size) : "\(symbol) = \(size)"
  }

  /// A number for a label: at most `digits` significant digits, a true minus sign.
  public static func number(_ value: Double, digits: Int = 5) -> String {
    guard value.isFinite else { return "–" }
    guard value != 0 else { return "0" }
    let exponent = Int(power10: value)
    if exponent < -4 || exponent >= 7 {
      return Ticks.scientific(value, step: value / power(10, Double(digits - 1)))
    }
    let fixed = Ticks.fixed(value, decimals: max(0, digits - 1 - exponent))
    guard fixed.contains(".") else { return fixed }
    let trimmed = fixed.drop(trailing: "0")
    return String(trimmed.last == "." ? trimmed.dropLast() : trimmed)
  }

  /// `0.5912(8)` is hard to read aloud; `0.5912 ± 0.0008` is not. The error has two digits, the value as many decimals.
  public static func number(_ estimate: Estimate) -> String {
    guard estimate.error > 0, estimate.error.isFinite else { return number(estimate.value) }
    let decimals = min(12, max(0, 1 - Int(power10: estimate.error)))
    return "\(Ticks.fixed(estimate.value, decimals: decimals)) ± \(Ticks.fixed(estimate.error, decimals: decimals))"
  }

  /// The parameters that a run keeps, as a list: `square, Wolff, <i>J</i> = 1, <i>h</i> = 0`.
  public static func parameters(_ values: ParameterValues, except control: String, _ language: Language) -> String {
    parameters(values, except: [control], language)
  }

  /// The same list without several of them.
  static func parameters(_ values: ParameterValues, except varied: [String], _ language: Language) -> String {
    let parts = values.declarations.filter { !varied.contains($0.id) }.compactMap { parameter -> String? in
      let value = values[parameter.id]
      if case .text(let text) = value {
        return text.isGiven ? "\(parameter.title[language]): \(text.sha256.prefix(8))…" : nil
      }
      if case .choice(let options) = parameter.kind {
        return options.first { $0.id == value.description }?.title[language] ?? value.description
      }
      let symbol = parameter.symbol.isEmpty ? parameter.title[language] : parameter.symbol
      let unit = parameter.unit.isEmpty || value.number == 0 ? "" : " \(parameter.unit[language])"
      return "\(symbol) = \(value.number.map { number($0) } ?? "")\(unit)"
    }
    return parts.joined(separator: Figure.separator(language))
  }
}

extension Int {
  /// The power of ten of a number that is not 0.
  fileprivate init(power10 value: Double) {
    self = Int((abs(value).logarithm + 1e-12).rounded(.down))
  }
}

extension String {
  fileprivate func drop(trailing character: Character) -> Substring {
    var result = self[...]
    while result.last == character { result.removeLast() }
    return result
  }
}
