import Emergence

extension Grokking {
  public static let card = SystemCard(
    id: "grokking",
    title: LocalizedText(en: "Grokking: modular addition", zh: "顿悟：模加法"),
    summary: LocalizedText(
      en: """
        A small network is shown part of the table of <i>a</i> + <i>b</i> modulo <i>p</i>. It soon knows what it was shown \
        by heart. If that was enough of the table it later, and rather suddenly, knows the rest too: its neurons have \
        turned from single numbers to single Fourier frequencies. Below a critical share of the table that never comes.
        """,
      zh: """
        给一个小网络看 <i>a</i> + <i>b</i> 模 <i>p</i> 加法表的一部分。它很快把看过的背下来。如果看过的部分足够多，\
        之后它会相当突然地学会其余部分：神经元从对应单个的数转为对应单个的傅里叶频率。低于临界比例则永远不会。
        """),
    control: "fraction", orderParameter: "test_skill",
    parameters: [
      Parameter(
        real: "fraction", symbol: "<i>f</i>",
        title: LocalizedText(en: "share of the table that is shown", zh: "展示的数据比例"), range: 0...1, typical: 0.05...0.95,
        step: 0.01, default: 0.4, timing: .live),
      Parameter(
        real: "scaled_fraction", symbol: "<i>x</i>",
        title: LocalizedText(
          en: "scaled share of the table, <i>fp</i>/ln <i>p</i> (0: <i>f</i> counts)",
          zh: "标度数据比例 <i>fp</i>/ln <i>p</i>（0：以 <i>f</i> 为准）"),
        range: 0...50, typical: 0...5, step: 0.05, default: 0, timing: .live),
      Parameter(
        integer: "width", symbol: "<i>h</i>", title: LocalizedText(en: "width (hidden neurons)", zh: "宽度（隐藏神经元数）"),
        range: 1...2048, default: 128, timing: .rebuild),
      TrainingParameters.steps(default: 3000),
      Parameter(
        choice: "rest", title: LocalizedText(en: "when training ends", zh: "训练何时结束"),
        options: [
          Choice("learned", LocalizedText(en: "when the whole table is known", zh: "学会整张表时")),
          Choice("never", LocalizedText(en: "after all steps", zh: "走完全部步数")),
        ], default: "learned", timing: .live),
      Parameter(
        real: "weight_decay", symbol: "<i>λ</i>", title: LocalizedText(en: "weight decay", zh: "权重衰减"),
        range: 0...50, typical: 0...5, step: 0.05, default: 2, timing: .live),
      TrainingParameters.learningRate(default: 0.01),
      TrainingParameters.pruned,
      Quantization.parameter,
    ],
    sizeTitle: LocalizedText(en: "modulus <i>p</i>", zh: "模数 <i>p</i>"),
    defaultSize: 23,
    sizes: { _ in 2...127 },
    starts: [
      Choice("untrained", LocalizedText(en: "untrained", zh: "未训练")),
      Choice(
        "analytic", LocalizedText(en: "closed-form weights, never trained", zh: "解析权重，不训练")),
    ],
    observables: [
      Observable(
        "test_skill", symbol: "<i>m</i>",
        title: LocalizedText(en: "accuracy on unseen sums, above chance", zh: "未见过部分高于随机的准确率")),
      Observable(
        "test_accuracy", symbol: "<i>A</i><sub>new</sub>",
        title: LocalizedText(en: "accuracy on what was never shown", zh: "未见过部分的准确率")),
      Observable(
        "train_accuracy", symbol: "<i>A</i><sub>shown</sub>",
        title: LocalizedText(en: "accuracy on what was shown", zh: "见过部分的准确率")),
      Observable(
        "test_loss", symbol: "<i>E</i><sub>new</sub>",
        title: LocalizedText(en: "squared error on what was never shown", zh: "未见过部分的平方误差")),
      Observable(
        "train_loss", symbol: "<i>E</i><sub>shown</sub>",
        title: LocalizedText(en: "squared error on what was shown", zh: "见过部分的平方误差")),
      Observable(
        "fourier", symbol: "IPR",
        title: LocalizedText(en: "Fourier participation of the weights", zh: "权重的傅里叶参与比")),
      Observable(
        "time_to_memorize", symbol: "<i>t</i><sub>shown</sub>",
        title: LocalizedText(en: "steps until 95 % of what was shown", zh: "记住 95 % 见过部分所需步数"),
        unit: LocalizedText(en: "steps", zh: "步")),
      Observable(
        "time_to_learn", symbol: "<i>t</i><sub>new</sub>",
        title: LocalizedText(en: "steps until 95 % of the rest", zh: "学会 95 % 未见过部分所需步数"),
        unit: LocalizedText(en: "steps", zh: "步")),
      Observable(
        "shown", symbol: "<i>f</i>", title: LocalizedText(en: "share shown, exactly", zh: "实际展示比例")),
      Observable(
        "scaled_shown", symbol: "<i>x</i>",
        title: LocalizedText(en: "<i>fp</i>/ln <i>p</i>, exactly", zh: "实际 <i>fp</i>/ln <i>p</i>")),
    ],
    transition: LocalizedText(
      en: """
        Half of the rest is known at <i>f</i> ≈ 2.54 ln <i>p</i>/<i>p</i> (own measurement, <i>p</i> = 11…43, this optimizer \
        and weight decay 2), the change narrows with <i>p</i> (about as 1/<i>p</i> in <i>f</i>), and the time to \
        learn grows as (<i>x</i> − 2.65)<sup>−1.3</sup>: a threshold with critical slowing, whose order is open. \
        Training time is part of the state: with 3000 steps large <i>p</i> look late. What plays the thermodynamic \
        size is <i>p</i>.
        """,
      zh: """
        未见过部分学会一半的位置为 <i>f</i> ≈ 2.54 ln <i>p</i>/<i>p</i>（本项目测量，<i>p</i> = 11…43，此优化器、权重衰减 2）；\
        变化区间随 <i>p</i> 收窄（以 <i>f</i> 计约 1/<i>p</i>），学会所需时间按 (<i>x</i> − 2.65)<sup>−1.3</sup> 增长：\
        这是带临界慢化的阈值，级次尚无定论。训练时长也是状态的一部分：只训 3000 步时，大的 <i>p</i> 显得偏晚。扮演热力学尺寸的是 <i>p</i>。
        """),
    notice: [
      LocalizedText(
        en: "Blue is complete long before green begins: knowing by heart is not understanding.",
        zh: "蓝色早已填满，绿色才开始出现：背下来不等于理解。"),
      LocalizedText(
        en: "The Fourier participation rises before the accuracy does.", zh: "傅里叶参与比先于准确率上升。"),
      LocalizedText(
        en: "At the end every neuron has one bright frequency.", zh: "最后每个神经元只剩一个明亮的频率。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Show too little (20 %)", zh: "展示太少（20 %）"), changes: [("fraction", .real(0.2))],
        restart: "untrained"),
      SystemCard.Experiment(
        LocalizedText(en: "Show half of it", zh: "展示一半"), changes: [("fraction", .real(0.5))],
        restart: "untrained"),
      SystemCard.Experiment(
        LocalizedText(en: "Weights from a formula", zh: "用公式给出的权重"), changes: [], restart: "analytic"),
    ],
    references: [
      "A. Power, Y. Burda, H. Edwards, I. Babuschkin & V. Misra, arXiv:2201.02177 (2022)",
      "A. Gromov, Grokking modular arithmetic, arXiv:2301.02679 (2023)",
      "N. Nanda, L. Chan, T. Lieberum, J. Smith & J. Steinhardt, ICLR 2023 (arXiv:2301.05217)",
      "Z. Liu, O. Kitouni, N. Nolte, E. Michaud, M. Tegmark & M. Williams, NeurIPS 2022 (arXiv:2205.10343)",
    ],
    validations: { GrokkingValidation.cases })
}
