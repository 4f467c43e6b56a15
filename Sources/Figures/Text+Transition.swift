import Emergence

extension Text {
  /// Texts of the figures of a transition. `{name}` stands for what `filled` puts there.
  enum Transition: String, CaseIterable {
    case inverseSize
    case crossingsOfPairs
    case peaksOfSizes
    case midpointsOfSizes
    case result
    case known
    case peakHeights
    case atCriticalPoint
    case powerLaw
    case scaledControl
    case heldOut
    case crossingsCaption
    case extrapolationCaption
    case susceptibilityCaption
    case collapseCaption
    case heldOutCaption

    var text: LocalizedText {
      switch self {
      case .inverseSize: LocalizedText("1/{size}")
      case .crossingsOfPairs: LocalizedText(en: "crossings of cumulants", zh: "累积量交点")
      case .peaksOfSizes: LocalizedText(en: "maxima of {symbol}", zh: "{symbol} 极大位置")
      case .midpointsOfSizes: LocalizedText(en: "points of half order", zh: "序参量半高点")
      case .result: LocalizedText(en: "result, ±1 standard error", zh: "结果，±1 倍标准误差")
      case .known: LocalizedText(en: "literature", zh: "文献值")
      case .peakHeights: LocalizedText(en: "maxima", zh: "极大值")
      case .atCriticalPoint: LocalizedText(en: "at {symbol}", zh: "{symbol} 处")
      case .powerLaw: LocalizedText(en: "slope {value}", zh: "斜率 {value}")
      case .scaledControl:
        LocalizedText("({symbol} − {symbol}<sub>c</sub>) {size}<sup>1/<i>ν</i></sup>")
      case .heldOut: LocalizedText(en: "{size}, held out", zh: "{size}，留出")
      case .crossingsCaption:
        LocalizedText(
          en: """
            Binder cumulants of all sizes near their common crossing. Shaded: {symbol}<sub>c</sub> = {value} (one \
            standard error where wide enough to be seen).
            """,
          zh: "各尺寸的 Binder 累积量在共同交点附近的行为。阴影：{symbol}<sub>c</sub> = {value}（一倍标准误差，过窄时不可见）。")
      case .extrapolationCaption:
        LocalizedText(
          en: "Pseudo-critical points of finite sizes approach {symbol}<sub>c</sub> = {value} as size grows.",
          zh: "有限尺寸的赝临界点随尺寸增大趋于 {symbol}<sub>c</sub> = {value}。")
      case .susceptibilityCaption:
        LocalizedText(
          en: "Growth of the susceptibility with size on logarithmic axes; lines: fitted power laws.",
          zh: "磁化率随尺寸的增长（双对数坐标），直线为幂律拟合。")
      case .collapseCaption:
        LocalizedText(
          en: """
            Order parameter rescaled with {symbol}<sub>c</sub> = {point}, 1/<i>ν</i> = {inverseNu}, \
            <i>β</i>/<i>ν</i> = {ratio}; inset: the same data as measured. Mean squared distance from the master \
            curve: {after} (before: {before}).
            """,
          zh: """
            以 {symbol}<sub>c</sub> = {point}、1/<i>ν</i> = {inverseNu}、<i>β</i>/<i>ν</i> = {ratio} 重标度的序参量；\
            插图为原始数据。与主曲线的均方距离：{after}（重标度前 {before}）。
            """)
      case .heldOutCaption:
        LocalizedText(
          en: "Hollow: the largest size, whose distance is {heldOut} with parameters found without it.",
          zh: "空心：最大尺寸；用不含它的数据所得参数检验，距离为 {heldOut}。")
      }
    }

    func callAsFunction(_ language: Language) -> String { text[language] }

    func filled(_ language: Language, _ values: [String: String]) -> String { text[language].filled(values) }
  }
}
