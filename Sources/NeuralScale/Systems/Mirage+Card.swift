import Emergence

extension Mirage {
  public static let card = SystemCard(
    id: "mirage",
    title: LocalizedText(en: "The mirage: one network, six scores", zh: "“海市蜃楼”：同一网络，六种评分"),
    summary: LocalizedText(
      en: """
        A small network learns to add numbers of several digits. The same answers are scored in six ways. Judged by sums \
        that are right in every digit, ability seems to spring up at a certain width; judged by single digits or by \
        probabilities it grows evenly. The jump is made by the score, which multiplies the digits' accuracies.
        """,
      zh: """
        一个小网络学习多位数加法。同样的回答用六种方式评分。若要求每一位都对，能力似乎在某个宽度突然出现；\
        若按单个数字或概率评分，能力是均匀增长的。跃变来自评分方式：它把各位的正确率相乘。
        """),
    control: "width", orderParameter: "score",
    parameters: [
      Parameter(
        integer: "width", symbol: "<i>h</i>", title: LocalizedText(en: "width (hidden neurons)", zh: "宽度（隐藏神经元数）"),
        range: 1...1024, default: 64, timing: .rebuild),
      Parameter(
        choice: "metric", title: LocalizedText(en: "score", zh: "评分方式"),
        options: [
          Choice("exact", LocalizedText(en: "all digits right", zh: "全部数字正确")),
          Choice("token", LocalizedText(en: "digit accuracy", zh: "单个数字正确率")),
          Choice("edit", LocalizedText(en: "edit distance", zh: "编辑距离")),
          Choice("cross_entropy", LocalizedText(en: "cross-entropy", zh: "交叉熵")),
          Choice("brier", LocalizedText(en: "Brier score", zh: "Brier 评分")),
          Choice("likelihood", LocalizedText(en: "likelihood", zh: "似然")),
        ], default: "exact", timing: .live),
      TrainingParameters.steps(default: 4000),
      TrainingParameters.batch(default: 512),
      TrainingParameters.fallingRate(default: 0.003),
      TrainingParameters.pruned,
      Quantization.parameter,
    ],
    sizeTitle: LocalizedText(en: "digits of a summand <i>D</i>", zh: "加数位数 <i>D</i>"),
    defaultSize: 4,
    sizes: { _ in 1...mostDigits },
    starts: [Choice("untrained", LocalizedText(en: "untrained", zh: "未训练"))],
    observables: [
      Observable(
        "score", symbol: "<i>m</i>",
        title: LocalizedText(en: "chosen score, 0 for guessing, 1 for perfection", zh: "所选评分：0 为随机，1 为完美")),
      Observable(
        "exact", symbol: "<i>P</i><sub>exact</sub>",
        title: LocalizedText(en: "sums with all digits right", zh: "全部数字正确的比例")),
      Observable(
        "product", symbol: "Π<i>p</i><sub>d</sub>",
        title: LocalizedText(en: "product of the digits' accuracies", zh: "各位正确率之积")),
      Observable(
        "product_gap", symbol: "<i>P</i><sub>exact</sub> − Π<i>p</i><sub>d</sub>",
        title: LocalizedText(en: "all digits right minus the product", zh: "全对比例与乘积之差")),
      Observable(
        "token_accuracy", symbol: "<i>p</i>", title: LocalizedText(en: "digit accuracy", zh: "单个数字正确率")),
      Observable(
        "edit_distance", symbol: "<i>d</i>", title: LocalizedText(en: "wrong digits in a sum", zh: "每个和中的错误位数")),
      Observable(
        "cross_entropy", symbol: "<i>L</i>", title: LocalizedText(en: "cross-entropy of a digit", zh: "每位的交叉熵"),
        unit: "nat"),
      Observable("brier", symbol: "BS", title: LocalizedText(en: "Brier score of a digit", zh: "每位的 Brier 评分")),
      Observable(
        "likelihood", symbol: "e<sup>−<i>L</i></sup>",
        title: LocalizedText(en: "likelihood of the right digit", zh: "正确数字的似然")),
      Observable(
        "participation", symbol: "PR",
        title: LocalizedText(en: "participation ratio of hidden activations", zh: "隐藏激活的参与比")),
      Observable(
        "neurons_per_digit", symbol: "<i>n</i><sub>d</sub>",
        title: LocalizedText(en: "neurons a learned digit rests on", zh: "每个已学数位所依赖的神经元数")),
      Observable(
        "digits_per_neuron", symbol: "<i>s</i><sub>j</sub>",
        title: LocalizedText(en: "learned digits a useful neuron serves", zh: "每个有用神经元参与的已学数位数")),
    ]
      + (0...mostDigits).map { digit in
        Observable(
          "digit_\(digit)", symbol: "<i>p</i><sub>\(digit)</sub>",
          title: LocalizedText(
            en: "accuracy of the digit of 10<sup>\(digit)</sup>", zh: "10<sup>\(digit)</sup> 位的正确率"))
      },
    transition: LocalizedText(
      en: """
        None. All digits right is the product of the digits' accuracies to within half a percent at every width, so the \
        more digits, the further right and the steeper its rise; the digit accuracy rises over three octaves of \
        width. Parity and grokking keep their jumps under a change of score, this one does not. What plays the \
        thermodynamic size is the number of digits.
        """,
      zh: """
        没有。在任何宽度下，全部数字正确的比例都等于各位正确率之积，误差在千分之五以内；因此位数越多，它的上升越靠右、越陡，\
        而单个数字正确率在三个倍频程的宽度上缓慢上升。奇偶任务与顿悟的跃变换评分方式后依然存在，这里的则消失。扮演热力学尺寸的是位数。
        """),
    notice: [
      LocalizedText(
        en: "Switch the score: the network is the same, only the curve changes.", zh: "切换评分方式：网络不变，变的只是曲线。"),
      LocalizedText(
        en: "Middle digits are the hard ones: a carry reaches them from all digits below.",
        zh: "中间的数位最难：进位可以从下面所有数位传来。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Score single digits", zh: "按单个数字评分"), changes: [("metric", .choice("token"))]),
      SystemCard.Experiment(
        LocalizedText(en: "Ask for all digits", zh: "要求全部数字正确"), changes: [("metric", .choice("exact"))]),
      SystemCard.Experiment(
        LocalizedText(en: "Only 24 neurons", zh: "只有 24 个神经元"), changes: [("width", .integer(24))],
        restart: "untrained"),
    ],
    references: [
      "R. Schaeffer, B. Miranda & S. Koyejo, NeurIPS 2023 (arXiv:2304.15004)",
      "J. Wei et al., Trans. Mach. Learn. Res. 2022 (arXiv:2206.07682)",
    ],
    validations: { MirageValidation.cases })
}
