import Emergence

extension Text {
  /// Texts of the figure of heavy tails.
  enum Tail: String, CaseIterable {
    case probability
    case measured
    case fitted
    case fittedWithCutoff
    case caption

    var text: LocalizedText {
      switch self {
      case .probability: LocalizedText(en: "probability {symbol}", zh: "概率 {symbol}")
      case .measured: LocalizedText(en: "measured", zh: "测得")
      case .fitted: LocalizedText(en: "power law, exponent {value}", zh: "幂律，指数 {value}")
      case .fittedWithCutoff: LocalizedText(en: "power law {value} with cut-off", zh: "带截断的幂律 {value}")
      case .caption:
        LocalizedText(
          en: """
            How often each value came, in bins that grow by half; bars: one standard error of the count. Lines: fits by \
            maximum likelihood to the single values, drawn over the tail they were made from.
            """,
          zh: "各值出现的频率，区间宽度逐个增大一半；误差棒为计数的一倍标准误差。线：对单个数值作最大似然拟合，画在所用尾部范围内。")
      }
    }

    func callAsFunction(_ language: Language) -> String { text[language] }

    func filled(_ language: Language, _ values: [String: String]) -> String { text[language].filled(values) }
  }
}
