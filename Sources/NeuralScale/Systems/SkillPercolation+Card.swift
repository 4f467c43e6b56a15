import Emergence

extension SkillPercolation {
  public static let card = SystemCard(
    id: "skill-percolation",
    title: LocalizedText(en: "Skills joined by texts", zh: "由文本相连的技能"),
    summary: LocalizedText(
      en: """
        A model, not a trained network: a text shows a few of <i>n</i> skills at once, chosen at random, and skills that \
        appear together are joined. While texts are few the clusters of joined skills are small. Beyond an exactly known \
        number of texts a cluster of a finite share of all skills appears. It has been proposed as a picture of why \
        abilities combine suddenly as data grow.
        """,
      zh: """
        这是一个模型，不是训练出来的网络：每个文本随机地同时体现 <i>n</i> 项技能中的几项，出现在同一文本中的技能便相连。\
        文本少时，相连的技能只形成小集团；文本数超过一个精确已知的值，就会出现占有限比例的大集团。有人用它说明为何能力会随数据增长而突然组合起来。
        """),
    control: "degree", orderParameter: "share", susceptibility: "susceptibility", binder: "binder",
    parameters: [
      Parameter(
        real: "degree", symbol: "<i>c</i>",
        title: LocalizedText(en: "mean degree: texts that show a skill", zh: "平均度：体现一项技能的文本数"), range: 0...50,
        typical: 0...2, step: 0.005, default: 0.5, timing: .live),
      Parameter(
        integer: "skills_per_text", symbol: "<i>k</i>", title: LocalizedText(en: "skills of a text", zh: "每个文本的技能数"),
        range: 1...32, default: 4, timing: .rebuild),
      Parameter(
        choice: "texts", title: LocalizedText(en: "what a text shows", zh: "文本所含技能"),
        options: [
          Choice("tuples", LocalizedText(en: "k skills drawn from all", zh: "从全部技能中抽取 k 次")),
          Choice("chance", LocalizedText(en: "every skill with probability k/n", zh: "每项技能以概率 k/n 出现")),
        ], default: "tuples", timing: .rebuild),
    ],
    sizeTitle: LocalizedText(en: "number of skills <i>n</i>", zh: "技能数 <i>n</i>"),
    defaultSize: 500,
    sizes: { _ in 2...1_000_000 },
    starts: [Choice("fresh", LocalizedText(en: "new texts in every step", zh: "每步一批新文本"))],
    observables: [
      Observable(
        "share", symbol: "<i>S</i>",
        title: LocalizedText(en: "share of skills in the largest cluster", zh: "最大集团所含技能比例")),
      Observable(
        "share_squared", symbol: "<i>S</i><sup>2</sup>", title: LocalizedText(en: "its square", zh: "其平方")),
      Observable(
        "text_share", symbol: "<i>S</i><sub>t</sub>",
        title: LocalizedText(en: "share of texts that show one of them", zh: "体现其中技能的文本比例")),
      Observable(
        "mean_cluster_size", symbol: "<i>s</i>",
        title: LocalizedText(
          en: "mean size of a skill's cluster, without the largest", zh: "技能所属集团的平均大小（不计最大集团）"),
        unit: LocalizedText(en: "skills", zh: "项技能")),
      Observable(
        "cluster_density", symbol: "<i>n</i><sub>c</sub>",
        title: LocalizedText(en: "clusters per skill", zh: "每项技能的集团数")),
      Observable(
        "m2", symbol: "<i>m</i><sup>2</sup>",
        title: LocalizedText(en: "probability that two random skills are joined", zh: "任意两项技能相连的概率")),
      Observable(
        "m4", symbol: "<i>m</i><sup>4</sup>",
        title: LocalizedText(en: "fourth moment of random cluster signs", zh: "随机符号集团的四阶矩")),
      Observable(
        "links", symbol: "<i>c</i>",
        title: LocalizedText(en: "texts that show a skill, in this graph", zh: "此图中体现一项技能的文本数")),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>",
          title: LocalizedText(en: "variance of the share times the number of skills", zh: "比例的方差乘技能数"),
          unit: LocalizedText(en: "skills", zh: "项技能")),
        of: ["share_squared", "share"]
      ) { means, context in Double(context.size) * max(0, means[0] - means[1] * means[1]) },
      // If every cluster drew a sign, m = Σ ±s/n would have ⟨m²⟩ = Σs²/n² and ⟨m⁴⟩ = (3(Σs²)² − 2Σs⁴)/n⁴.
      DerivedObservable(
        Observable(
          "binder", symbol: "<i>U</i><sub>4</sub>",
          title: LocalizedText(en: "Binder cumulant of random cluster signs", zh: "随机符号集团的 Binder 累积量")),
        of: ["m4", "m2"]
      ) { means, _ in means[1] > 0 ? 1 - means[0] / (3 * means[1] * means[1]) : nil },
    ],
    criticalPoint: { values in
      let (texts, k) = choices(values)
      guard texts == .chance || k > 1 else { return nil }
      return KnownValue(
        SkillPercolationTheory.threshold(texts, skillsPerText: k), .exact, source: "Newman, Strogatz & Watts 2001")
    },
    referenceCurves: { values, _ in
      let (texts, k) = choices(values)
      return [
        ReferenceCurve(
          quantity: "share", title: LocalizedText(en: "infinite graph", zh: "无限大图"), origin: .exact,
          source: "Newman, Strogatz & Watts 2001, section V"
        ) { SkillPercolationTheory.share(texts, skillsPerText: k, degree: $0).skills }
      ]
    },
    countsUnits: { _ in true },
    transition: LocalizedText(
      en: """
        Continuous, exactly where a text leads on to one more skill on average: at <i>c</i> = 1/(<i>k</i> − 1), or 1/<i>k</i> \
        if every skill appears by chance. Mean-field percolation: the share grows in proportion to the distance above \
        (<i>β</i> = 1), and at the transition the largest cluster has about <i>n</i><sup>2/3</sup> skills \
        (<i>β</i>/<i>ν̄</i> = 1/3, 1/<i>ν̄</i> = 1/3). What plays the thermodynamic size is the number of skills.
        """,
      zh: """
        连续相变，恰在一个文本平均再引出一项技能之处：<i>c</i> = 1/(<i>k</i> − 1)，若各技能独立随机出现则为 1/<i>k</i>。\
        属平均场渗流：略高于该点时比例与距离成正比（<i>β</i> = 1）；在转变点，最大集团约含 <i>n</i><sup>2/3</sup> 项技能\
        （<i>β</i>/<i>ν̄</i> = 1/3，1/<i>ν̄</i> = 1/3）。扮演热力学尺寸的是技能数。
        """),
    notice: [
      LocalizedText(
        en: "Below the threshold orange is a fragment, another one in every graph.", zh: "阈值以下，橙色只是一块碎片，每个图各不相同。"),
      LocalizedText(
        en: "Pause and move <i>c</i>: texts are only added, and small clusters are swallowed whole.",
        zh: "暂停后移动 <i>c</i>：文本只增不改，小集团被整个吞并。"),
      LocalizedText(
        en: "Nothing is learned here: that skills are joined says they can combine, not that a network combines them.",
        zh: "这里没有学习：技能相连只说明它们可以组合，并不说明某个网络会把它们组合起来。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Just below the threshold", zh: "略低于阈值"),
        changes: [("skills_per_text", .integer(4)), ("texts", .choice("tuples")), ("degree", .real(0.3))]),
      SystemCard.Experiment(
        LocalizedText(en: "Twice the threshold", zh: "阈值的两倍"),
        changes: [("skills_per_text", .integer(4)), ("texts", .choice("tuples")), ("degree", .real(2.0 / 3))]),
      SystemCard.Experiment(
        LocalizedText(en: "Texts that show only two skills", zh: "每个文本只含两项技能"),
        changes: [("skills_per_text", .integer(2)), ("texts", .choice("tuples")), ("degree", .real(1.2))],
        restart: "fresh"),
    ],
    references: [
      "S. Arora & A. Goyal, A theory for emergence of complex skills in language models, arXiv:2307.15936 (2023)",
      "E. S. Lubana, K. Kawaguchi, R. P. Dick & H. Tanaka, arXiv:2408.12578 (2024)",
      "M. E. J. Newman, S. H. Strogatz & D. J. Watts, Phys. Rev. E 64 (2001) 026118",
      "P. Erdős & A. Rényi, Publ. Math. Inst. Hung. Acad. Sci. 5 (1960) 17",
    ],
    validations: { SkillPercolationValidation.cases })

  private static func choices(_ values: ParameterValues) -> (texts: SkillGraph.Texts, skillsPerText: Double) {
    (SkillGraph.Texts(rawValue: values.choice("texts"))!, Double(values.integer("skills_per_text")))
  }
}
