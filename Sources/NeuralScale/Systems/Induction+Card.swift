import Emergence

extension Induction {
  public static let card = SystemCard(
    id: "induction",
    title: LocalizedText(
      en: "Induction heads: copying what came next before", zh: "归纳头：照抄上次之后出现的符号"),
    summary: LocalizedText(
      en: """
        A network of attention layers reads random sequences that begin to repeat, and has to say what comes next. \
        Nothing can be learned by heart; the answer stands in the sequence, after the earlier occurrence of the present \
        symbol. Two layers find it by dividing the labour: a head of the first looks one position back, a head of the \
        second looks for a match and copies. One layer cannot.
        """,
      zh: """
        一个只由注意力层组成的网络读入会开始重复的随机序列，并预测下一个符号。没有什么可以背：答案就在序列里，在当前符号上一次出现之后的位置。\
        两层网络靠分工找到它：第一层的头看前一个位置，第二层的头寻找匹配并照抄；单独一层做不到。
        """),
    control: "width", orderParameter: "skill",
    parameters: [
      Parameter(
        integer: "width", symbol: "<i>d</i>",
        title: LocalizedText(en: "width (numbers in a code)", zh: "宽度（编码的维数）"), range: 1...256, default: 32,
        timing: .rebuild),
      Parameter(
        integer: "layers", symbol: "<i>ℓ</i>",
        title: LocalizedText(en: "attention layers of one head each", zh: "注意力层数（每层一个头）"), range: 1...4, default: 2,
        timing: .rebuild),
      TrainingParameters.steps(default: 1000),
      Parameter(
        integer: "symbols", symbol: "<i>V</i>", title: LocalizedText(en: "different symbols", zh: "符号种数"),
        range: 4...InductionPicture.letters.count, default: 32, timing: .rebuild),
      Parameter(
        choice: "prefix", title: LocalizedText(en: "symbols of the part that repeats", zh: "重复部分的符号"),
        options: [
          Choice("distinct", LocalizedText(en: "all different", zh: "互不相同")),
          Choice("free", LocalizedText(en: "drawn freely", zh: "自由抽取")),
        ], default: "distinct", timing: .rebuild),
      Parameter(
        integer: "batch", symbol: "<i>B</i>", title: LocalizedText(en: "sequences in one step", zh: "每步序列数"),
        range: 1...4096, default: 128, timing: .rebuild),
      TrainingParameters.learningRate(default: 0.003),
      TrainingParameters.pruned,
      Quantization.parameter,
    ],
    sizeTitle: LocalizedText(en: "length of a sequence <i>T</i>", zh: "序列长度 <i>T</i>"),
    defaultSize: 32,
    sizes: { 8...min(64, 2 * $0.integer("symbols")) },
    starts: [
      Choice("untrained", LocalizedText(en: "untrained", zh: "未训练")),
      Choice("constructed", LocalizedText(en: "weights in closed form", zh: "解析构造的权重")),
    ],
    observables: [
      Observable(
        "skill", symbol: "<i>m</i>",
        title: LocalizedText(en: "accuracy above chance, 1 for perfection", zh: "高于随机的准确率：1 为完美")),
      Observable(
        "accuracy", symbol: "<i>a</i>",
        title: LocalizedText(en: "right answers where the sequence repeats", zh: "序列重复处的正确率")),
      Observable(
        "repeat_loss", symbol: "<i>L</i><sub>rep</sub>",
        title: LocalizedText(en: "cross-entropy where the sequence repeats", zh: "序列重复处的交叉熵"), unit: "nat"),
      Observable(
        "loss", symbol: "<i>L</i>", title: LocalizedText(en: "cross-entropy of all symbols", zh: "全部符号的交叉熵"),
        unit: "nat"),
      Observable(
        "previous_token", symbol: "<i>s</i><sub>1</sub>",
        title: LocalizedText(
          en: "attention of the first layer to the position before", zh: "第一层对前一位置的注意力")),
      Observable(
        "induction_head", symbol: "<i>s</i><sub>2</sub>",
        title: LocalizedText(
          en: "attention of the last layer to positions after a match", zh: "最后一层对匹配之后位置的注意力")),
      Observable(
        "time_to_learn", symbol: "<i>t</i><sub>50</sub>",
        title: LocalizedText(en: "steps until half of the answers are right", zh: "答对一半所需步数"),
        unit: LocalizedText(en: "steps", zh: "步")),
      Observable(
        "participation", symbol: "PR",
        title: LocalizedText(
          en: "participation ratio of hidden activations where the sequence repeats", zh: "序列重复处隐藏激活的参与比")),
    ],
    referenceCurves: { parameters, size in
      let symbols = parameters.integer("symbols")
      let chance = ReferenceCurve(
        quantity: "accuracy", title: LocalizedText(en: "chance", zh: "随机水平"), origin: .exact, source: "1/V"
      ) { _ in 1 / Double(symbols) }
      guard parameters.choice("prefix") == "distinct" else { return [chance] }
      let entropy = InductionTheory.entropy(InductionProblem(symbols: symbols, length: size, isDistinct: true))
      return [
        chance,
        ReferenceCurve(
          quantity: "accuracy", title: LocalizedText(en: "at most, by position alone", zh: "仅凭位置的上限"), origin: .own,
          source: "linear programmes over all ways to weigh positions"
        ) { _ in InductionTheory.positionCeiling[size] },
        ReferenceCurve(
          quantity: "loss", title: LocalizedText(en: "entropy of the sequences", zh: "序列的熵"), origin: .exact,
          source: "chain rule over the symbols"
        ) { _ in entropy },
      ]
    },
    transition: LocalizedText(
      en: """
        A threshold in depth: with one layer accuracy stays low at all widths measured (up to 32), with two it goes to 1 \
        in nearly every run. In training, it stands still on a plateau and then rises within some hundred steps, together \
        with the attention of both heads. \
        What plays the thermodynamic size is the length of the sequence: the longer, the less can be guessed from \
        positions alone (all answers at <i>T</i> = 8, at most 67 % at 32). Width and training steps are controls. \
        There is one skill, and a head may be turned within its layer without any effect, so that neurons are not counted \
        here, only the directions that activations take.
        """,
      zh: """
        深度上的阈值：只有一层时，在测过的各种宽度（至 32）下准确率都很低；有两层时，几乎每次训练都趋于 1。训练中，准确率先停在平台上，\
        随后在几百步内上升，两个头的注意力同时成形。扮演热力学尺寸的是序列长度：序列越长，\
        仅凭位置能猜中的越少（<i>T</i> = 8 时可全中，<i>T</i> = 32 时至多 67%）。宽度与训练步数是控制参数。\
        这里只有一项技能，而且每个头可在层内任意旋转而不改变结果，所以不统计神经元数，只看激活占了多少个方向。
        """),
    notice: [
      LocalizedText(
        en: """
          While accuracy rises, a diagonal appears in layer 1 (one position back, while the sequence is still new) and \
          lines parallel to it in layer 2 (after the match).
          """,
        zh: "准确率上升时，第一层在序列尚未重复的部分出现紧邻主对角线的斜线（看前一位），第二层出现与之平行的斜线（看匹配之后的位置）。"),
      LocalizedText(
        en: """
          Built by hand, the two heads need a width of about 10 for half of the answers and of 20 for nearly all (preset \
          induction-constructed). Training for 1000 steps comes close: half of the answers between 12 and 16.
          """,
        zh: """
          若直接构造，这两个头在宽度约 10 时答对一半，宽度 20 时几乎全对（预设 induction-constructed）。\
          训练 1000 步已很接近：在宽度 12 与 16 之间答对一半。
          """),
      LocalizedText(
        en: """
          Language models show the same: at one point of training, induction heads form, the loss drops and learning \
          from context appears (Olsson et al. 2022). Here as there, an ability that looks sudden is two parts coming \
          together.
          """,
        zh: "语言模型中有同样的现象：训练到某一时刻，归纳头形成，损失骤降，上下文学习随之出现（Olsson 等，2022）。看似突然的能力，其实是两个部件的汇合。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "One layer only", zh: "只用一层"), changes: [("layers", .integer(1))], restart: "untrained"),
      SystemCard.Experiment(
        LocalizedText(en: "Two narrow layers", zh: "两个很窄的层"),
        changes: [("layers", .integer(2)), ("width", .integer(8))],
        restart: "untrained"),
      SystemCard.Experiment(
        LocalizedText(en: "An induction head by construction", zh: "直接构造归纳头"),
        changes: [("layers", .integer(2)), ("width", .integer(68)), ("symbols", .integer(32))], restart: "constructed"),
      SystemCard.Experiment(
        LocalizedText(en: "Three bits a weight", zh: "每个权重只用 3 位"), changes: [("bits", .integer(3))]),
    ],
    references: [
      "C. Olsson et al., Transformer Circuits Thread 2022 (arXiv:2209.11895)",
      "N. Elhage et al., Transformer Circuits Thread 2021",
      "C. Sanford, D. Hsu & M. Telgarsky, arXiv:2408.14332 (2024)",
      "G. Reddy, ICLR 2024 (arXiv:2312.03002)",
    ],
    validations: { InductionValidation.cases })
}
