import Emergence

extension ZipfLearner {
  public static let card = SystemCard(
    id: "zipf-learner",
    title: LocalizedText(en: "Zipf learner", zh: "齐普夫学习者"),
    summary: LocalizedText(
      en: """
        The simplest learner with a scaling law. Features are met with frequencies that fall as a power of their rank, as \
        words do in a text, and each is known from the moment it was first met. His error is a sum of abrupt steps, one \
        for each feature, and yet it falls as a smooth power law: scaling without any transition.
        """,
      zh: """
        具有标度律的最简单的学习者。特征出现的频率按名次的幂律递减，如同文本中的词；每个特征见过一次即掌握。\
        误差由一级级突变的台阶组成，每个特征一级，总体却按平滑的幂律下降：有标度律而没有任何相变。
        """),
    control: "samples", orderParameter: "error", susceptibility: "susceptibility",
    parameters: [
      Parameter(
        real: "samples", symbol: "<i>n</i>", title: LocalizedText(en: "samples met", zh: "见过的样本数"), range: 1...1e7,
        typical: 1...1e5, step: 1, scale: .logarithmic, default: 1000, timing: .live),
      Parameter(
        real: "exponent", symbol: "<i>a</i>",
        title: LocalizedText(
          en: "frequency of feature <i>i</i> falls as <i>i</i><sup>−(1+a)</sup>",
          zh: "第 <i>i</i> 个特征的频率按 <i>i</i><sup>−(1+a)</sup> 递减"),
        range: 0...5, typical: 0.1...2, step: 0.05, default: 1, timing: .rebuild),
    ],
    sizeTitle: LocalizedText(en: "number of features <i>K</i>", zh: "特征数 <i>K</i>"),
    defaultSize: 10_000,
    sizes: { _ in 1...1_000_000 },
    starts: [Choice("fresh", LocalizedText(en: "a new learner in every step", zh: "每步一个新的学习者"))],
    observables: [
      Observable(
        "error", symbol: "<i>E</i>",
        title: LocalizedText(en: "probability that the next feature is unknown", zh: "下一个特征未知的概率")),
      Observable(
        "error_squared", symbol: "<i>E</i><sup>2</sup>", title: LocalizedText(en: "its square", zh: "其平方")),
      Observable(
        "gain", symbol: "−Δ<i>E</i>",
        title: LocalizedText(en: "what the next sample takes off the error on average", zh: "下一个样本平均降低的误差")),
      Observable(
        "known", symbol: "<i>K</i><sub>n</sub>", title: LocalizedText(en: "features known", zh: "已知特征数")),
      Observable(
        "exact_samples", symbol: "<i>n</i>", title: LocalizedText(en: "samples met, exactly", zh: "实际样本数")),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>",
          title: LocalizedText(en: "variance between learners times <i>K</i>", zh: "学习者间方差乘 <i>K</i>")),
        of: ["error_squared", "error"]
      ) { means, context in Double(context.size) * max(0, means[0] - means[1] * means[1]) },
      DerivedObservable(
        Observable(
          "slope", symbol: "−d ln <i>E</i>/d ln <i>n</i>",
          title: LocalizedText(en: "local exponent of the error", zh: "误差的局部指数")),
        of: ["gain", "error", "exact_samples"]
      ) { means, _ in means[1] > 0 ? means[2] * means[0] / means[1] : nil },
    ],
    referenceCurves: { values, size in
      let features = ZipfFeatures(count: size, exponent: values.real("exponent"))
      return [
        ReferenceCurve(
          quantity: "error", title: LocalizedText(en: "exact, K = \(size)", zh: "精确，K = \(size)"), origin: .exact,
          source: "Hutter 2021, section 3"
        ) { $0 >= 1 ? features.error(samples: $0.rounded()) : nil }
      ]
    },
    transition: LocalizedText(
      en: """
        None. For <i>K</i> → ∞ the mean error falls as <i>n</i><sup>−a/(1+a)</sup> over all <i>n</i> (Hutter 2021); a finite \
        number of features <i>K</i>, which plays the thermodynamic size, only ends the power law where the rarest one is \
        met, and more features move that end away instead of making it sharper. The steps are real, but there are many, \
        and each is small.
        """,
      zh: """
        没有相变。<i>K</i> → ∞ 时，平均误差在整个 <i>n</i> 范围内按 <i>n</i><sup>−a/(1+a)</sup> 下降（Hutter 2021）；特征数 <i>K</i> 扮演热力学尺寸，\
        有限的 <i>K</i> 只是在见到最罕见特征处终止幂律，特征更多只会把终点推远，而不会使之变陡。台阶确实存在，但为数众多，每一级都很小。
        """),
    notice: [
      LocalizedText(
        en: "On the left a smooth power law, on the right the same curve close up: a staircase.",
        zh: "左边是平滑的幂律，右边是同一条曲线的放大：一段楼梯。"),
      LocalizedText(
        en: "Frequent features are all known; behind a ragged front rare ones are known by luck.",
        zh: "常见特征全都已知；参差的前沿之后，罕见特征是否已知全凭运气。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Ten times as many samples", zh: "十倍的样本"), changes: [("samples", .real(10_000))]),
      SystemCard.Experiment(
        LocalizedText(en: "Rare features weigh more", zh: "罕见特征占比更大"), changes: [("exponent", .real(0.4))],
        restart: "fresh"),
    ],
    references: [
      "M. Hutter, Learning curve theory, arXiv:2102.04074 (2021)",
      "E. J. Michaud, Z. Liu, U. Girit & M. Tegmark, NeurIPS 2023 (arXiv:2303.13506)",
      "I. J. Good, Biometrika 40 (1953) 237",
    ],
    validations: { ZipfValidation.cases })
}
