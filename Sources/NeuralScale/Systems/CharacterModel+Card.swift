import Emergence

extension CharacterModel {
  public static let card = SystemCard(
    id: "character-model",
    title: LocalizedText(en: "A language model of letters", zh: "字符语言模型"),
    summary: LocalizedText(
      en: """
        A small network learns to guess the next character of a text from the last eight. Its text is made of words of \
        Zipf's law, whose entropy is known exactly, or is the beginning of the King James Bible, or a text of your own. \
        Its loss falls with its width, with the text it is given and with training as a power law towards a floor: the \
        smooth scaling law of language models, and no transition.
        """,
      zh: """
        一个小网络学习由前八个字符猜下一个字符。文本由服从 Zipf 定律的词组成，其熵精确已知；也可选用钦定版《圣经》的开头部分，或自己的文本。\
        损失随宽度、文本量和训练步数按幂律下降，趋于一个下限：这就是语言模型平滑的标度律，而不是相变。
        """),
    control: "width", orderParameter: "share",
    parameters: [
      Parameter(
        integer: "width", symbol: "<i>h</i>", title: LocalizedText(en: "width (hidden neurons)", zh: "宽度（隐藏神经元数）"),
        range: 1...1024, default: 64, timing: .rebuild),
      Parameter(
        integer: "data", symbol: "<i>D</i>", title: LocalizedText(en: "characters to learn from", zh: "训练文本的字符数"),
        range: 100...1_000_000, default: 250_000, timing: .rebuild),
      Parameter(
        choice: "source", title: LocalizedText(en: "text", zh: "文本"),
        options: [
          Choice("words", LocalizedText(en: "words of Zipf's law, entropy known", zh: "Zipf 定律的词，熵已知")),
          Choice("king-james", LocalizedText(en: "King James Bible", zh: "钦定版《圣经》")),
        ], default: "words", timing: .rebuild),
      Parameter(
        text: "text", title: LocalizedText(en: "a text of your own instead", zh: "改用自己的文本"),
        limits: CharacterSource.limits),
      Parameter(
        integer: "words", symbol: "<i>M</i>",
        title: LocalizedText(en: "words of the language with known entropy", zh: "熵已知的语言的词数"),
        range: 2...20_000, default: 2000, timing: .rebuild),
      Parameter(
        real: "zipf", symbol: "<i>s</i>",
        title: LocalizedText(en: "exponent of Zipf's law of these words", zh: "这些词的 Zipf 指数"), range: 0...4,
        typical: 0...2,
        step: 0.05, default: 1, timing: .rebuild),
      TrainingParameters.steps(default: 4000),
      TrainingParameters.batch(default: 512),
      TrainingParameters.fallingRate(default: 0.003),
      TrainingParameters.pruned,
      Quantization.parameter,
    ],
    sizeTitle: LocalizedText(en: "characters of context <i>K</i>", zh: "上文字符数 <i>K</i>"),
    defaultSize: 8,
    sizes: { _ in 1...16 },
    starts: [Choice("untrained", LocalizedText(en: "untrained", zh: "未训练"))],
    observables: [
      Observable(
        "share", symbol: "<i>m</i>",
        title: LocalizedText(
          en: "share of what can be gained over letter frequencies", zh: "相对单字符频率所获增益的份额")),
      Observable(
        "loss", symbol: "<i>L</i>", title: LocalizedText(en: "loss on held-out text", zh: "留出文本的损失"), unit: "nat"),
      Observable(
        "bits", symbol: "<i>L</i>/ln 2", title: LocalizedText(en: "bits a character", zh: "每字符比特数"), unit: "bit"),
      Observable(
        "excess_loss", symbol: "<i>L</i> − <i>L</i><sub>∞</sub>",
        title: LocalizedText(en: "loss above that of the best reader of the same text", zh: "超出同一文本最佳读者的损失"),
        unit: "nat"
      ),
      Observable(
        "present_loss", symbol: "<i>L</i><sub>t</sub>",
        title: LocalizedText(en: "held-out loss without stopping early", zh: "不早停时的留出损失"), unit: "nat"),
      Observable(
        "training_loss", symbol: "<i>L</i><sub>train</sub>",
        title: LocalizedText(en: "loss on training text", zh: "训练文本的损失"), unit: "nat"),
      Observable(
        "ideal_loss", symbol: "<i>L</i><sub>∞</sub>",
        title: LocalizedText(en: "loss of the best reader", zh: "最佳读者的损失"), unit: "nat"),
      Observable(
        "unigram_loss", symbol: "<i>L</i><sub>1</sub>",
        title: LocalizedText(en: "loss of a reader of letter frequencies", zh: "只知单字符频率者的损失"), unit: "nat"),
      Observable(
        "word_share", symbol: "<i>w</i>",
        title: LocalizedText(en: "share of written words that exist", zh: "写出的词中真实存在的比例")),
      Observable("parameters", symbol: "<i>N</i>", title: LocalizedText(en: "parameters", zh: "参数数目")),
      Observable(
        "tokens", symbol: "<i>D</i>", title: LocalizedText(en: "characters to learn from", zh: "训练文本的字符数")),
      Observable(
        "participation", symbol: "PR",
        title: LocalizedText(en: "participation ratio of hidden activations", zh: "隐藏激活的参与比")),
      Observable(
        "neurons_per_character", symbol: "<i>n</i><sub>c</sub>",
        title: LocalizedText(en: "neurons a learned character rests on", zh: "每个已学字符所依赖的神经元数")),
      Observable(
        "characters_per_neuron", symbol: "<i>s</i><sub>j</sub>",
        title: LocalizedText(en: "learned characters a useful neuron serves", zh: "每个有用神经元参与的已学字符数")),
    ],
    referenceCurves: { values, size in
      guard values.choice("source") == "words", !values.text("text").isGiven else { return [] }
      let language = ZipfWords(count: values.integer("words"), exponent: values.real("zipf"))
      let floor = IdealReader(language, context: size).entropy
      let unigram = language.unigramEntropy
      return [
        ReferenceCurve(
          quantity: "loss", title: LocalizedText(en: "entropy of the text", zh: "文本的熵"), origin: .exact,
          source: "Shannon 1948, sec. 7: entropy of a word over its mean length"
        ) { _ in floor },
        ReferenceCurve(
          quantity: "loss", title: LocalizedText(en: "letter frequencies", zh: "单字符频率"), origin: .exact,
          source: "Shannon 1948, sec. 6"
        ) { _ in unigram },
      ]
    },
    transition: LocalizedText(
      en: """
        None. Loss over width, over data and over steps is a power law with a floor, the text's entropy, which a finite \
        model approaches and never passes. Width, data and steps are controls; what could play the thermodynamic size is \
        the number of characters of context, and the loss is smooth at every number of them: more context lowers the \
        floor. Words that exist are products of right letters, so their share rises later and steeper than the loss falls.
        """,
      zh: """
        没有。损失随宽度、数据和步数的变化都是带下限的幂律，下限是文本的熵，有限的模型只能接近而不能越过。宽度、数据和步数都是控制参数；\
        能扮演热力学尺寸的是上文的字符数，而无论上文多长，损失都是平滑的，上文更长只使下限更低。写对一个词要求每个字母都对，\
        因此真实存在的词的比例比损失的下降来得更晚、更陡。
        """),
    notice: [
      LocalizedText(
        en: """
          A text of your own: --set parameters.text.file=PATH, or text: {file: PATH} under parameters in a preset. Chinese \
          works too: every character is a symbol. The end of the text is kept for judging.
          """,
        zh: """
          用自己的文本：--set parameters.text.file=路径，或在预设的 parameters 下写 text: {file: 路径}。\
          中文也可以，每个汉字是一个符号。文本末尾留作评判。
          """),
      LocalizedText(
        en: "First spaces and vowels are right, then short words, then long ones: the frequent before the rare.",
        zh: "先学会空格和元音，再是短词，然后是长词：常见的先于罕见的。"),
      LocalizedText(
        en:
          "With little text the loss on new text turns upwards while the one on training text falls: it learns by heart.",
        zh: "文本很少时，训练损失下降而新文本的损失回升：它在死记硬背。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Read the King James Bible", zh: "读钦定版《圣经》"), changes: [("source", .choice("king-james"))],
        restart: "untrained"),
      SystemCard.Experiment(
        LocalizedText(en: "Only 5000 characters", zh: "只有 5000 个字符"), changes: [("data", .integer(5000))],
        restart: "untrained"),
      SystemCard.Experiment(
        LocalizedText(en: "Only 4 neurons", zh: "只有 4 个神经元"), changes: [("width", .integer(4))], restart: "untrained"),
      SystemCard.Experiment(
        LocalizedText(en: "Three bits a weight", zh: "每个权重只用 3 位"), changes: [("bits", .integer(3))]),
    ],
    references: [
      "C. E. Shannon, Bell Syst. Tech. J. 27 (1948) 379",
      "Y. Bengio, R. Ducharme, P. Vincent & C. Jauvin, J. Mach. Learn. Res. 3 (2003) 1137",
      "J. Hestness et al., arXiv:1712.00409 (2017)",
      "J. Kaplan et al., arXiv:2001.08361 (2020)",
    ],
    validations: { CharacterValidation.cases })
}
