import Emergence

extension Superposition {
  public static let card = SystemCard(
    id: "superposition",
    title: LocalizedText(en: "Superposition of features", zh: "特征叠加"),
    summary: LocalizedText(
      en: """
        A network has more features to remember than dimensions to keep them in. If features are often present together \
        it keeps the most important ones, each in a dimension of its own, and forgets the rest. If they are rare it \
        stores many in superposition, first as opposite pairs, and lives with the occasional confusion.
        """,
      zh: """
        网络要记住的特征多于可用的维度。如果特征经常同时出现，它只保留最重要的，每个独占一维，其余全部忘掉。\
        如果特征很稀疏，它把许多特征叠加存储，先成为方向相反的一对，并容忍偶尔的混淆。
        """),
    control: "density", orderParameter: "superposition",
    parameters: [
      Parameter(
        real: "density", symbol: "<i>p</i>",
        title: LocalizedText(en: "density (how often a feature is present)", zh: "密度（特征出现的概率）"), range: 0.001...1,
        step: 0.001, scale: .linear, default: 0.2, timing: .live),
      Parameter(
        real: "importance", symbol: "<i>r</i>",
        title: LocalizedText(
          en: "importance of every further group of features, relative to the last", zh: "每一组特征相对于前一组的重要性"),
        range: 0.01...1, step: 0.01, default: 0.3, timing: .rebuild),
      Parameter(
        integer: "features_per_dimension", symbol: "<i>n</i>/<i>m</i>",
        title: LocalizedText(en: "features per dimension", zh: "每个维度对应的特征数"), range: 1...8, default: 2,
        timing: .rebuild),
      TrainingParameters.batch(default: 256, range: 1...4096),
      TrainingParameters.learningRate(default: 0.01),
      Parameter(
        choice: "schedule", title: LocalizedText(en: "learning-rate schedule", zh: "学习率方案"),
        options: [
          Choice("constant", LocalizedText(en: "constant", zh: "恒定")),
          Choice("cosine", LocalizedText(en: "falls as a cosine, then rests", zh: "按余弦下降，然后停止")),
        ], default: "constant", timing: .live),
      Parameter(
        integer: "training_steps", symbol: "<i>t</i>",
        title: LocalizedText(en: "training steps of the falling schedule", zh: "下降方案的训练步数"), range: 1...10_000_000,
        default: 2500, timing: .live),
      TrainingParameters.pruned,
      Quantization.parameter,
    ],
    sizeTitle: LocalizedText(en: "dimensions <i>m</i>", zh: "维度 <i>m</i>"),
    defaultSize: 1,
    sizes: { _ in 1...64 },
    starts: [
      Choice("random", LocalizedText(en: "random weights", zh: "随机权重")),
      Choice("superposed", LocalizedText(en: "opposite pairs", zh: "相反成对")),
      Choice("dedicated", LocalizedText(en: "one feature per dimension", zh: "每维一个特征")),
    ],
    observables: [
      Observable(
        "superposition", symbol: "<i>s</i>",
        title: LocalizedText(
          en: "mean length of features beyond one per dimension", zh: "超出每维一个的特征的平均长度")),
      Observable(
        "represented", symbol: "<i>n</i><sub>½</sub>",
        title: LocalizedText(en: "features longer than one half", zh: "长度超过二分之一的特征数")),
      Observable(
        "capacity", symbol: "‖<i>W</i>‖<sup>2</sup>/<i>m</i>",
        title: LocalizedText(en: "squared weights per dimension", zh: "每维权重平方和")),
      Observable(
        "share", symbol: "<i>D</i>",
        title: LocalizedText(en: "median share of a dimension of stored features", zh: "已存储特征所占维度份额的中位数")),
      Observable(
        "disturbed", symbol: "<i>f</i><sub>s</sub>",
        title: LocalizedText(en: "share of features that others disturb", zh: "受其他特征干扰的比例")),
      Observable("loss", symbol: "<i>L</i>", title: LocalizedText(en: "loss, running mean", zh: "损失（滑动平均）")),
      Observable(
        "test_loss", symbol: "<i>L</i><sub>new</sub>",
        title: LocalizedText(en: "loss on new examples", zh: "新样本上的损失")),
      Observable(
        "participation", symbol: "PR",
        title: LocalizedText(en: "participation ratio of hidden activations", zh: "隐藏激活的参与比")),
    ],
    criticalPoint: { values in
      guard values.integer("features_per_dimension") == 2 else { return nil }
      return SuperpositionTheory.boundary.first { abs($0.importance - values.real("importance")) < 1e-9 }.map {
        KnownValue(
          $0.density, error: 0.001, .own, source: "equal loss of both states, by quadrature and minimization")
      }
    },
    transition: LocalizedText(
      en: """
        First order. For a pair of importances 1 and <i>r</i> < 0.9 in one dimension, forgetting one and storing both as \
        opposites are separate minima of the loss, equally good at a density that a numerical minimization gives (0.376 \
        for <i>r</i> = 0.3); training stays in the minimum it is in well beyond that, in a loop. With many equal features \
        opposite pairs form a plateau. What plays the thermodynamic size is <i>m</i>; whether the loop depends on it has \
        not been settled.
        """.replacing("<i>r</i> < 0.9", with: "<i>r</i> &lt; 0.9"),
      zh: """
        一级。重要性为 1 与 <i>r</i> &lt; 0.9 的一对特征在一个维度中：忘掉其一，与以相反方向同存两者，是损失函数的两个独立极小，\
        在某一密度处同样好（<i>r</i> = 0.3 时为 0.376，由数值最小化得出）；训练会远远越过该点仍停留在原来的极小中，形成回线。\
        许多同等重要的特征则形成相反成对的平台。扮演热力学尺寸的是 <i>m</i>；回线是否随它变化尚无定论。
        """),
    notice: [
      LocalizedText(
        en: "Raise and lower the density slowly: the pair breaks late and forms late.", zh: "缓慢升降密度：成对的特征拆得晚，合得也晚。"),
      LocalizedText(
        en: "In <i>W</i><sup>T</sup><i>W</i> a pair of opposites is a blue spot off the diagonal.",
        zh: "在 <i>W</i><sup>T</sup><i>W</i> 中，一对相反特征是对角线外的一个蓝点。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Break the pairs", zh: "拆散成对特征"), changes: [("density", .real(0.6))]),
      SystemCard.Experiment(
        LocalizedText(en: "Make features rare", zh: "让特征变稀疏"), changes: [("density", .real(0.05))]),
      SystemCard.Experiment(
        LocalizedText(en: "Between the two: start from pairs", zh: "两者之间：从成对出发"), changes: [("density", .real(0.33))],
        restart: "superposed"),
      SystemCard.Experiment(
        LocalizedText(en: "… and from single features", zh: "……从单个特征出发"), changes: [("density", .real(0.33))],
        restart: "dedicated"),
      SystemCard.Experiment(
        LocalizedText(en: "Two bits a weight", zh: "每个权重只用 2 位"), changes: [("bits", .integer(2))]),
    ],
    references: [
      "N. Elhage et al., Toy models of superposition, Transformer Circuits Thread (2022), arXiv:2209.10652"
    ],
    validations: { SuperpositionValidation.cases })
}
