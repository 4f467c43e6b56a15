import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension DoubleDescent {
  public static let card = SystemCard(
    id: "double-descent",
    title: LocalizedText(en: "Double descent", zh: "双重下降"),
    summary: LocalizedText(
      en: """
        Least squares on <i>n</i> examples with <i>p</i> features, the shortest weights where many fit. New examples are \
        answered worse and worse up to <i>p</i> = <i>n</i>, where the last freedom goes into fitting noise; with still \
        more features they are answered better again. The mean risk is known exactly for every finite <i>n</i>.
        """,
      zh: """
        用 <i>p</i> 个特征对 <i>n</i> 个样本做最小二乘，解不唯一时取最短的权重。直到 <i>p</i> = <i>n</i>，对新样本的回答越来越差：\
        最后的自由度都用来拟合噪声；特征再多，反而重新变好。对任何有限的 <i>n</i>，平均风险都有精确公式。
        """),
    control: "ratio", orderParameter: "train_risk", susceptibility: "risk",
    parameters: [
      Parameter(
        real: "ratio", symbol: "<i>p</i>/<i>n</i>",
        title: LocalizedText(en: "features per example", zh: "每样本特征数"), range: 0.01...10, typical: 0.05...3,
        step: 0.01, default: 0.6, timing: .live),
      Parameter(
        choice: "features", title: LocalizedText(en: "features", zh: "特征"),
        options: [
          Choice("normal", LocalizedText(en: "some of the normal inputs (exactly solved)", zh: "部分正态输入（可精确求解）")),
          Choice("neurons", LocalizedText(en: "random ReLU neurons", zh: "随机 ReLU 神经元")),
        ], default: "normal", timing: .rebuild),
      Parameter(
        real: "dimension", symbol: "<i>D</i>/<i>n</i>",
        title: LocalizedText(en: "normal inputs per example", zh: "每样本的正态输入数"), range: 0.1...10, typical: 1...10,
        step: 0.5, default: 5, timing: .rebuild),
      Parameter(
        real: "inputs", symbol: "<i>d</i>/<i>n</i>",
        title: LocalizedText(en: "inputs of a random neuron, per example", zh: "随机神经元的输入数（每样本）"), range: 0.01...2,
        step: 0.01, default: 0.3, timing: .rebuild),
      Parameter(
        real: "noise", symbol: "<i>σ</i><sup>2</sup>", title: LocalizedText(en: "variance of the noise", zh: "噪声方差"),
        range: 0...10, typical: 0...1, step: 0.01, default: 0.25, timing: .rebuild),
      Parameter(
        real: "ridge", symbol: "<i>λ</i>", title: LocalizedText(en: "ridge: price of long weights", zh: "岭参数：长权重的代价"),
        range: 0...1000, typical: 0...10, step: 0.1, default: 0, timing: .live),
    ],
    sizeTitle: LocalizedText(en: "number of examples <i>n</i>", zh: "样本数 <i>n</i>"),
    defaultSize: 40,
    sizes: { _ in 10...200 },
    starts: [Choice("fresh", LocalizedText(en: "new examples in every step", zh: "每步一批新样本"))],
    observables: [
      Observable(
        "train_risk", symbol: "<i>R</i><sub>own</sub>",
        title: LocalizedText(en: "mean squared error on the fit's own examples", zh: "训练样本上的均方误差")),
      Observable(
        "test_risk", symbol: "<i>R</i>",
        title: LocalizedText(en: "mean squared error on new examples", zh: "新样本上的均方误差")),
      Observable(
        "log_risk", symbol: "ln <i>R</i>",
        title: LocalizedText(en: "its logarithm, of finite mean even at p = n", zh: "其对数（在 p = n 处均值也有限）")),
      Observable(
        "squared_norm", symbol: "|<i>w</i>|<sup>2</sup>",
        title: LocalizedText(en: "squared length of the weights", zh: "权重长度的平方")),
      Observable(
        "exact_ratio", symbol: "<i>p</i>/<i>n</i>",
        title: LocalizedText(en: "features per example, exactly", zh: "实际每样本特征数")),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "risk", symbol: "<i>R</i>", title: LocalizedText(en: "mean squared error on new examples", zh: "新样本上的均方误差")),
        of: ["test_risk"]
      ) { means, _ in means[0] }
    ],
    criticalPoint: { _ in KnownValue(1, .exact, source: "as many features as examples: any answers can be fitted") },
    referenceCurves: { values, size in
      guard values.choice("features") == "normal", values.real("ridge") == 0 else { return [] }
      let dimension = max(1, Int((values.real("dimension") * Double(size)).rounded()))
      let theory = DoubleDescentTheory(examples: size, dimension: dimension, noise: values.real("noise"))
      func curve(_ quantity: String, _ value: @escaping @Sendable (Int) -> Double) -> ReferenceCurve {
        ReferenceCurve(
          quantity: quantity, title: LocalizedText(en: "exact, n = \(size)", zh: "精确，n = \(size)"), origin: .exact,
          source: "Belkin, Hsu & Xu 2020, theorem 1"
        ) { ratio in
          let p = Int((ratio * Double(size)).rounded())
          let risk = (1...dimension).contains(p) ? value(p) : .infinity
          return risk.isFinite ? risk : nil
        }
      }
      return [curve("train_risk") { theory.trainRisk(features: $0) }, curve("risk") { theory.testRisk(features: $0) }]
    },
    transition: LocalizedText(
      en: """
        Not a phase transition in the thermodynamic sense. At <i>p</i> = <i>n</i> exactly, for every size, the error on \
        the own examples reaches zero: a matter of counting equations. There the <i>variance</i> of the fit diverges \
        (the smallest singular value of a square random matrix comes close to 0, so that even the mean over examples is \
        infinite for |<i>p</i> − <i>n</i>| ≤ 1), while away from it the curves of all <i>n</i> agree in \
        <i>p</i>/<i>n</i> without any rescaling: nothing sharpens. A small ridge removes the divergence. \
        Features are given here and not learned, so that there is no representation to project or to count, and rounded \
        or pruned weights would no longer be the exact fit.
        """,
      zh: """
        这不是热力学意义上的相变。无论尺寸多大，恰在 <i>p</i> = <i>n</i> 时训练误差降为零，这只是方程计数。在该处发散的是拟合的\
        <i>方差</i>（随机方阵的最小奇异值接近 0，当 |<i>p</i> − <i>n</i>| ≤ 1 时连对样本的平均都是无穷大）；而在别处，不同 <i>n</i> 的曲线\
        以 <i>p</i>/<i>n</i> 为横轴不经重标度就落在同一条上，并不随尺寸变陡。很小的岭参数就能消除发散。\
        这里的特征是给定的而非学来的，没有表示可供投影或统计；权重经取整或剪枝后，也不再是精确的拟合。
        """),
    notice: [
      LocalizedText(
        en: "Orange dots lie on the examples, not on the line: at <i>p</i> = <i>n</i> noise is learned by heart.",
        zh: "橙点跟着样本走，而不在直线上：在 <i>p</i> = <i>n</i> 处，噪声被背了下来。"),
      LocalizedText(
        en: "One set of examples (blue) scatters widely about the exact mean near the peak, and little elsewhere.",
        zh: "在峰附近，单批样本的结果（蓝）围绕精确均值剧烈起伏，在别处起伏很小。"),
      LocalizedText(
        en: "Raise the ridge a little: the peak shrinks to a low hump.",
        zh: "稍微加大岭参数：峰缩成一个小丘。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "As many features as examples", zh: "特征数等于样本数"),
        changes: [("ridge", .real(0)), ("ratio", .real(1))]),
      SystemCard.Experiment(
        LocalizedText(en: "Three times as many", zh: "三倍于样本数"), changes: [("ridge", .real(0)), ("ratio", .real(3))]),
      SystemCard.Experiment(
        LocalizedText(en: "At the peak, with a ridge", zh: "在峰处加岭参数"),
        changes: [("ratio", .real(1)), ("ridge", .real(4))]),
      SystemCard.Experiment(
        LocalizedText(en: "Random neurons", zh: "随机神经元"),
        changes: [("features", .choice("neurons")), ("noise", .real(0.05)), ("ratio", .real(1))], restart: "fresh"),
    ],
    references: [
      "M. Belkin, D. Hsu & J. Xu, SIAM J. Math. Data Sci. 2 (2020) 1167",
      "T. Hastie, A. Montanari, S. Rosset & R. J. Tibshirani, Ann. Stat. 50 (2022) 949",
      "M. Belkin, D. Hsu, S. Ma & S. Mandal, PNAS 116 (2019) 15849",
    ],
    validations: { DoubleDescentValidation.cases })
}
