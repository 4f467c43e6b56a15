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
    case notCollapsing
    case replicasOf
    case replicaCount
    case quantity
    case authorHolds
    case authorBreaks
    case authorUndecided
    case sources
    case curvesCaption
    case cutCaption
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
      case .notCollapsing: LocalizedText(en: "{member} (does not collapse)", zh: "{member}（不塌缩）")
      case .replicasOf: LocalizedText(en: "{member}, {size}", zh: "{member}，{size}")
      case .replicaCount: LocalizedText(en: "number of replicas", zh: "副本数")
      case .quantity: LocalizedText(en: "quantity", zh: "量")
      case .authorHolds: LocalizedText(en: "The author: where it holds", zh: "作者的看法：类比成立之处")
      case .authorBreaks: LocalizedText(en: "The author: where it breaks", zh: "作者的看法：类比不成立之处")
      case .authorUndecided: LocalizedText(en: "The author: what no number decides", zh: "作者的看法：数据无法判定之处")
      case .sources: LocalizedText(en: "Sources", zh: "来源")
      case .curvesCaption:
        LocalizedText(
          en: """
            Normalised order parameter against <i>t</i> = (<i>x</i> − <i>x</i><sub>c</sub>)/<i>x</i><sub>c</sub>, turned \
            so that order lies to the right; where it was swept in factors, <i>t</i> = ln(<i>x</i>/<i>x</i><sub>c</sub>). \
            Without a critical point <i>t</i> counts from the half level. Of the order, 0 is chance and 1 the largest \
            possible value. Members that judge the same outputs by another metric share their zero. Stronger colour, \
            fewer gaps: larger.
            """,
          zh: """
            归一化序参量与 <i>t</i> = (<i>x</i> − <i>x</i><sub>c</sub>)/<i>x</i><sub>c</sub> 的关系，方向统一为右侧有序；\
            按倍数扫描者取 <i>t</i> = ln(<i>x</i>/<i>x</i><sub>c</sub>)，无临界点者 <i>t</i> 从半高点算起。\
            序参量 0 为随机水平，1 为可能的最大值。以另一指标衡量同样输出的成员，<i>t</i> 的零点相同。\
            颜色越鲜明、虚线间断越少，尺寸越大。
            """)
      case .cutCaption:
        LocalizedText(
          en: "Points of the sweep that reaches farthest are left out at the ends.", zh: "范围最大的扫描在两端有部分点未画出。")
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
            Variance of the normalised order parameter over replicas. A replica is a mean over its own run, or a system \
            trained once, as the member has it: compare places, not heights.
            """,
          zh: "归一化序参量在副本间的方差。一个副本或是一次运行的平均，或是一次训练的结果，因成员而异：应比较位置，而非高度。")
      case .collapseCaption:
        LocalizedText(
          en: """
            Each member rescaled with its own critical point and exponents, which were fitted to make the sizes agree. \
            Members whose kind is undecided, whose curves do not collapse, or that are crossovers are drawn against \
            <i>t</i> as they are.
            """,
          zh: "各方以自己的临界点和指数重标度，这些参数由各尺寸尽量重合而拟合得出；类型未定、不塌缩或属渐变的，直接对 <i>t</i> 作图。")
      case .histogramCaption:
        LocalizedText(
          en: """
            Replicas of the largest size at the value of the control parameter nearest the half level: one hump moves \
            through a continuous change, two exchange in a jump. Members of fewer than ten replicas, or whose replicas \
            average many instances, are left out.
            """,
          zh: "最大尺寸在最接近半高点的控制参数处的各副本：连续变化时单峰移动，跳变时两峰此消彼长。副本不足十个、或每个副本是许多实例平均的成员从略。")
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
