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
    case fluctuationsOfSizes
    case equalHeightsOfSizes
    case density
    case dipsCaption
    case reweightedCaption
    case crossoverCaption
    case volumeCaption
    case distributionCaption
    case latentHeatCaption
    case jumpCaption

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
      case .fluctuationsOfSizes: LocalizedText(en: "maxima of energy fluctuations", zh: "能量涨落极大位置")
      case .equalHeightsOfSizes: LocalizedText(en: "equally high peaks", zh: "两峰等高处")
      case .density: LocalizedText(en: "probability density <i>P</i>({symbol})", zh: "概率密度 <i>P</i>({symbol})")
      case .dipsCaption:
        LocalizedText(
          en: """
            Binder cumulants of all sizes: where two phases coexist they fall below zero, deeper for larger sizes. \
            Shaded: {symbol}<sub>c</sub> = {value} of the infinite system.
            """,
          zh: "各尺寸的 Binder 累积量：两相共存处降至零以下，尺寸越大越深。阴影：无穷大系统的 {symbol}<sub>c</sub> = {value}。")
      case .reweightedCaption:
        LocalizedText(en: "Lines: histogram reweighting.", zh: "曲线：直方图重加权。")
      case .crossoverCaption:
        LocalizedText(
          en: "Marks of finite sizes do not move towards a transition as size grows.", zh: "有限尺寸的各种标志并不随尺寸增大趋向某个相变点。")
      case .volumeCaption:
        LocalizedText(
          en: """
            Maxima of the susceptibility on logarithmic axes with a fitted power law; where two phases coexist its slope \
            approaches the dimension, {dimension}.
            """,
          zh: "磁化率极大值（双对数坐标）与幂律拟合；两相共存时斜率趋于维数 {dimension}。")
      case .distributionCaption:
        LocalizedText(
          en: """
            Distribution of {symbol} at the temperature of each size where both peaks are equally high, by histogram \
            reweighting: two phases, and ever less between them.
            """,
          zh: "各尺寸在两峰等高的温度下 {symbol} 的分布（直方图重加权）：两相并存，其间的状态随尺寸增大而减少。")
      case .latentHeatCaption:
        LocalizedText(
          en: "Their distance extrapolates to {value}.", zh: "两峰间距外推为 {value}。")
      case .jumpCaption:
        LocalizedText(
          en: """
            Helicity modulus {stiffness} of all sizes over the line of the universal jump. Shaded: {symbol}<sub>KT</sub> \
            = {value}, where all sizes have the value of the line times its logarithmic correction.
            """,
          zh: "各尺寸的螺旋模量 {stiffness} 与普适跃变线。阴影：{symbol}<sub>KT</sub> = {value}，在此处各尺寸都等于该线乘以对数修正。")
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
