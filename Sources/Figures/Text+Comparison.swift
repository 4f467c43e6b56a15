import Emergence

extension Text {
  /// Texts of the figures that compare transitions. `{name}` stands for what `filled` puts there.
  public enum Comparison: String, CaseIterable, Sendable {
    case reducedControl
    case normalizedOrder
    case relativeFluctuation
    case seedVariance
    case scaledControl
    case scaledOrder
    case curveOf
    case notRescaled
    case replicasOf
    case replicaCount
    case tooFewReplicas
    case quantity
    case authorHolds
    case authorBreaks
    case authorUndecided
    case sources
    case curvesCaption
    case fluctuationCaption
    case varianceCaption
    case collapseCaption
    case histogramCaption
    case storedTitle
    case storedDensity
    case storedCaption

    public var text: LocalizedText {
      switch self {
      case .reducedControl:
        LocalizedText(en: "reduced control ±<i>t</i>, order to the right", zh: "约化控制参数 ±<i>t</i>（右侧有序）")
      case .normalizedOrder: LocalizedText(en: "normalised order parameter", zh: "归一化序参量")
      case .relativeFluctuation: LocalizedText(en: "fluctuation / its maximum", zh: "涨落 / 其最大值")
      case .seedVariance: LocalizedText(en: "variance of replicas", zh: "副本间方差")
      case .scaledControl: LocalizedText("±<i>t</i> {size}<sup>1/<i>ν</i></sup>")
      case .scaledOrder: LocalizedText("<i>m̂</i> {size}<sup><i>β</i>/<i>ν</i></sup>")
      case .curveOf: LocalizedText(en: "{member}: {size}", zh: "{member}：{size}")
      case .notRescaled: LocalizedText(en: "{member} (not rescaled)", zh: "{member}（未重标度）")
      case .replicasOf: LocalizedText(en: "{member}, {size}", zh: "{member}，{size}")
      case .replicaCount: LocalizedText(en: "number of replicas", zh: "副本数")
      case .tooFewReplicas: LocalizedText(en: "fewer than ten replicas at the half level", zh: "半高点处副本不足十个")
      case .quantity: LocalizedText(en: "quantity", zh: "量")
      case .authorHolds: LocalizedText(en: "The author: where it holds", zh: "作者的看法：类比成立之处")
      case .authorBreaks: LocalizedText(en: "The author: where it breaks", zh: "作者的看法：类比不成立之处")
      case .authorUndecided: LocalizedText(en: "The author: what no number decides", zh: "作者的看法：数据无法判定之处")
      case .sources: LocalizedText(en: "Sources", zh: "来源")
      case .curvesCaption:
        LocalizedText(
          en: """
            Normalised order parameter against <i>t</i> = (<i>x</i> − <i>x</i><sub>c</sub>)/<i>x</i><sub>c</sub>, turned \
            so that order lies to the right; without a critical point, <i>t</i> counts from the half level. Darker: larger.
            """,
          zh: """
            归一化序参量与 <i>t</i> = (<i>x</i> − <i>x</i><sub>c</sub>)/<i>x</i><sub>c</sub> 的关系，方向统一为右侧有序；\
            无临界点者 <i>t</i> 从半高点算起。颜色越深尺寸越大。
            """)
      case .fluctuationCaption:
        LocalizedText(
          en: """
            Susceptibility, or where there is none size times the variance of replicas, over the largest value of each \
            member.
            """,
          zh: "磁化率（没有磁化率者取尺寸乘以副本间方差）与各自最大值之比。")
      case .varianceCaption:
        LocalizedText(
          en: """
            Variance of the normalised order parameter over replicas. A replica of a lattice is the mean of a run, one of \
            a network is a network: compare places, not heights.
            """,
          zh: "归一化序参量在副本间的方差。晶格的一个副本是一次运行的平均，网络的一个副本是一个网络：应比较位置，而非高度。")
      case .collapseCaption:
        LocalizedText(
          en: """
            Each member rescaled with its own critical point and exponents, which were fitted to make the sizes agree; \
            members without a common point of all sizes are drawn against <i>t</i> as they are.
            """,
          zh: "各方以自己的临界点和指数重标度，这些参数由各尺寸尽量重合而拟合得出；各尺寸没有共同点的，直接对 <i>t</i> 作图。")
      case .histogramCaption:
        LocalizedText(
          en: """
            Replicas of the largest size at the value of the control parameter nearest the half level: one hump moves \
            through a continuous change, two exchange in a jump.
            """,
          zh: "最大尺寸在最接近半高点的控制参数处的各副本：连续变化时单峰移动，跳变时两峰此消彼长。")
      case .storedTitle: LocalizedText("{member}")
      case .storedDensity: LocalizedText(en: "density <i>P</i>({symbol})", zh: "概率密度 <i>P</i>({symbol})")
      case .storedCaption:
        LocalizedText(
          en: "With stored histograms: {quantity} of each size at the transition, two peaks where two phases coexist.",
          zh: "存有直方图者：各尺寸在转变点处的{quantity}分布，两相共存时出现双峰。")
      }
    }

    public func callAsFunction(_ language: Language) -> String { text[language] }

    func filled(_ language: Language, _ values: [String: String]) -> String { text[language].filled(values) }
  }
}
