import Emergence

extension Perceptron {
  public static let card = SystemCard(
    id: "perceptron",
    title: LocalizedText(en: "Perceptron at its capacity", zh: "容量极限处的感知机"),
    summary: LocalizedText(
      en: """
        One neuron, <i>N</i> weights, <i>P</i> random patterns: the smallest network with exactly known transitions. With \
        real weights and random labels all patterns can be learned up to two per weight, and then none of it. With \
        weights ±1 and a teacher, knowledge of the teacher jumps to perfection; there is a range in which the patterns \
        determine the teacher and no known fast method finds him.
        """,
      zh: """
        一个神经元，<i>N</i> 个权重，<i>P</i> 个随机样式：具有精确已知转变的最小网络。实数权重、随机标签时，每个权重最多可学两个样式，\
        再多就完全学不会。权重为 ±1 且有教师时，对教师的了解会跳变到完美；其间有一段，样式已经确定了教师，却没有已知的快速方法能找到他。
        """),
    control: "load", orderParameter: "success", susceptibility: "susceptibility",
    parameters: [
      Parameter(
        real: "load", symbol: "<i>α</i>", title: LocalizedText(en: "load (patterns per weight)", zh: "负载（每个权重的样式数）"),
        range: 0.001...20, typical: 0.1...4, step: 0.01, default: 1.8, timing: .live),
      Parameter(
        choice: "question", title: LocalizedText(en: "question", zh: "问题"),
        options: [
          Choice(
            "separability", LocalizedText(en: "real weights: are random labels possible?", zh: "实数权重：随机标签能否实现？")),
          Choice(
            "enumeration", LocalizedText(en: "weights ±1, teacher: try all of them", zh: "±1 权重、有教师：逐一枚举")),
          Choice(
            "message-passing", LocalizedText(en: "weights ±1, teacher: message passing", zh: "±1 权重、有教师：消息传递")),
        ], default: "separability", timing: .rebuild),
    ],
    sizeTitle: LocalizedText(en: "number of weights <i>N</i>", zh: "权重数 <i>N</i>"),
    defaultSize: 20,
    sizes: { values in
      switch values.choice("question") {
      case "enumeration": 3...23
      case "message-passing": 10...4000
      default: 1...200
      }
    },
    starts: [Choice("fresh", LocalizedText(en: "a new instance in every step", zh: "每步一个新实例"))],
    observables: [
      Observable(
        "success", symbol: "<i>R</i>",
        title: LocalizedText(en: "separable (0 or 1), or overlap with the teacher", zh: "可分（0 或 1），或与教师的重叠度")),
      Observable(
        "success_squared", symbol: "<i>R</i><sup>2</sup>", title: LocalizedText(en: "its square", zh: "其平方")),
      Observable(
        "separable", symbol: "<i>P</i><sub>sep</sub>",
        title: LocalizedText(en: "probability that labels are possible", zh: "可分的概率")),
      Observable("overlap", symbol: "<i>R</i>", title: LocalizedText(en: "overlap with the teacher", zh: "与教师的重叠度")),
      Observable(
        "solved", symbol: "<i>P</i><sub>1</sub>",
        title: LocalizedText(en: "probability that only the teacher is left, or is found", zh: "只剩教师（或找到教师）的概率")),
      Observable(
        "students", symbol: "<i>Z</i>",
        title: LocalizedText(en: "students that agree with the teacher", zh: "与教师一致的学生数")),
      Observable(
        "entropy", symbol: "ln <i>Z</i>/<i>N</i>", title: LocalizedText(en: "their entropy per weight", zh: "每个权重的熵"),
        unit: "nat"),
      Observable(
        "iterations", symbol: "<i>n</i>", title: LocalizedText(en: "iterations of message passing", zh: "消息传递迭代次数")),
      Observable("exact_load", symbol: "<i>P</i>/<i>N</i>", title: LocalizedText(en: "load, exactly", zh: "实际负载")),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>",
          title: LocalizedText(en: "variance between instances times <i>N</i>", zh: "实例间方差乘 <i>N</i>")),
        of: ["success_squared", "success"]
      ) { means, context in Double(context.size) * (means[0] - means[1] * means[1]) }
    ],
    criticalPoint: { values in
      switch values.choice("question") {
      case "separability": KnownValue(2, .exact, source: "Cover 1965; Gardner 1988")
      case "enumeration": KnownValue(1.245, error: 0.0005, .literature, source: "Györgyi 1990")
      default:
        KnownValue(1.4926, error: 0.0005, .own, source: "state evolution; Györgyi 1990 gives 1.49")
      }
    },
    referenceCurves: { values, size in
      switch values.choice("question") {
      case "separability":
        [
          ReferenceCurve(
            quantity: "success",
            title: LocalizedText(en: "Cover's formula, N = \(size)", zh: "Cover 公式，N = \(size)"), origin: .exact,
            source: "Cover 1965, theorem 1"
          ) { load in
            PerceptronTheory.separability(patterns: max(1, Int((load * Double(size)).rounded())), dimension: size)
          }
        ]
      case "message-passing":
        [
          ReferenceCurve(
            quantity: "success", title: LocalizedText(en: "state evolution, N = ∞", zh: "状态演化，N = ∞"), origin: .exact,
            source: "state evolution, as in Györgyi 1990"
          ) { (0.01...4).contains($0) ? PerceptronTheory.overlap(load: $0) : nil }
        ]
      default: []
      }
    },
    countsUnits: { _ in true },
    transition: LocalizedText(
      en: """
        Random labels: exactly at <i>α</i> = 2 for <i>N</i> → ∞, a threshold whose width falls as <i>N</i><sup>−1/2</sup> \
        (Cover 1965). Teacher with weights ±1: a jump (first order) at <i>α</i> = 1.245, where the teacher becomes the \
        best explanation (Györgyi 1990); message passing follows the other branch up to <i>α</i> = 1.493, as supercooled \
        water does. Between the two the problem is hard. What plays the thermodynamic size is <i>N</i>. A single neuron \
        has no hidden activations to project, and it asks whether any weights will do, which to prune or round would be \
        another question.
        """,
      zh: """
        随机标签：<i>N</i> → ∞ 时恰在 <i>α</i> = 2，宽度按 <i>N</i><sup>−1/2</sup> 收窄的阈值（Cover 1965）。±1 权重的教师：\
        在 <i>α</i> = 1.245 一级跳变，教师成为最佳解释（Györgyi 1990）；消息传递沿另一支走到 <i>α</i> = 1.493，如同过冷水。\
        两者之间是困难区。扮演热力学尺寸的是 <i>N</i>。单个神经元没有可供投影的隐藏激活；这里问的是是否存在合适的权重，\
        剪枝或取整则是另一个问题。
        """),
    notice: [
      LocalizedText(
        en: "At load 2 every second instance can be learned, whatever the size.", zh: "负载为 2 时，无论尺寸大小，恰有一半实例可学。"),
      LocalizedText(
        en: "Trying all students: their number halves with each pattern, then suddenly only the teacher is left.",
        zh: "逐一枚举：每见一个样式，学生数约减半，然后突然只剩教师。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Go to capacity", zh: "调到容量极限"), changes: [("load", .real(2))]),
      SystemCard.Experiment(
        LocalizedText(en: "Try all students", zh: "枚举所有学生"),
        changes: [("question", .choice("enumeration")), ("load", .real(1.2))], restart: "fresh"),
      SystemCard.Experiment(
        LocalizedText(en: "Message passing in the hard range", zh: "困难区中的消息传递"),
        changes: [("question", .choice("message-passing")), ("load", .real(1.4))], restart: "fresh"),
    ],
    references: [
      "T. M. Cover, IEEE Trans. Electron. Comput. EC-14 (1965) 326",
      "E. Gardner, J. Phys. A 21 (1988) 257",
      "G. Györgyi, Phys. Rev. A 41 (1990) 7097",
      "H. Sompolinsky, N. Tishby & H. S. Seung, Phys. Rev. Lett. 65 (1990) 1683",
    ],
    validations: { PerceptronValidation.cases })
}
