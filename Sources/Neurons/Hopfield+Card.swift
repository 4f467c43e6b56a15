import Emergence

extension Hopfield {
  public static let card = SystemCard(
    id: "hopfield",
    title: LocalizedText(en: "Hopfield associative memory", zh: "Hopfield 联想记忆"),
    summary: LocalizedText(
      en: """
        Neurons that are active or silent, with couplings that store patterns as valleys of an energy. Shown a damaged \
        pattern, the network falls into the nearest valley: it remembers. With too many patterns the valleys break down all \
        at once. A higher order (dense memory) makes the valleys steeper and stores far more.
        """,
      zh: """
        神经元或兴奋或静息，耦合把图样存成能量的谷。给出残缺图样，网络落入最近的谷，即回忆起它。图样过多时，谷一齐崩塌。\
        更高阶的相互作用（稠密记忆）使谷更陡，容量大得多。
        """),
    control: "load", orderParameter: "overlap", susceptibility: "susceptibility",
    parameters: [
      Parameter(
        real: "load", symbol: "<i>α</i>",
        title: LocalizedText(en: "load, patterns over N (dense: over N^(n−1))", zh: "负载：图样数比 N（稠密：比 N^(n−1)）"),
        range: 0...1, typical: 0...0.25, step: 0.001, default: 0.05, timing: .rebuild),
      Parameter(
        real: "temperature", symbol: "<i>T</i>", title: LocalizedText(en: "temperature (noise)", zh: "温度（噪声）"),
        range: 0...3, typical: 0...1.2, step: 0.01, default: 0.1, timing: .live),
      Parameter(
        integer: "order", symbol: "<i>n</i>",
        title: LocalizedText(
          en: "order of the energy (2: Hopfield, more: dense memory)", zh: "能量的阶（2：Hopfield；更高：稠密记忆）"),
        range: 2...6, default: 2, timing: .rebuild),
      Parameter(
        choice: "patterns", title: LocalizedText(en: "stored patterns", zh: "存储的图样"),
        options: [
          Choice("random", LocalizedText(en: "random", zh: "随机")),
          Choice("drawings", LocalizedText(en: "six drawings, then random ones", zh: "六幅图画，其余随机")),
        ], default: "random", timing: .rebuild),
    ],
    sizeTitle: LocalizedText(en: "number of neurons <i>N</i>", zh: "神经元数 <i>N</i>"),
    defaultSize: 2500,
    sizes: { $0.integer("order") == 2 ? 4...40_000 : 4...4096 },
    starts: [
      Choice("pattern", LocalizedText(en: "the first pattern", zh: "第一个图样")),
      Choice("noisy", LocalizedText(en: "the first pattern, a fifth turned over", zh: "第一个图样，五分之一翻转")),
      Choice("random", LocalizedText(en: "random", zh: "随机")),
    ],
    observables: [
      Observable(
        "overlap", symbol: "|<i>m</i>|",
        title: LocalizedText(en: "overlap with the pattern that was shown", zh: "与所示图样的重叠")),
      Observable(
        "overlap_squared", symbol: "<i>m</i><sup>2</sup>", title: LocalizedText(en: "squared overlap", zh: "重叠平方")),
      Observable(
        "other_overlap", symbol: "max |<i>m</i><sub><i>μ</i></sub>|",
        title: LocalizedText(en: "largest overlap with another pattern", zh: "与其他图样的最大重叠")),
      Observable("energy", symbol: "<i>e</i>", title: LocalizedText(en: "energy per neuron", zh: "每个神经元的能量")),
      Observable(
        "turned", symbol: "<i>n</i><sub>turn</sub>",
        title: LocalizedText(en: "neurons turned in the last step, per neuron", zh: "上一步翻转的神经元比例")),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>",
          title: LocalizedText(en: "fluctuation of the overlap", zh: "重叠的涨落")),
        of: ["overlap_squared", "overlap"]
      ) { means, context in
        Double(context.size) * (means[0] - means[1] * means[1])
      }
    ],
    criticalPoint: { parameters in
      guard parameters.integer("order") == 2, parameters.choice("patterns") == "random",
        parameters.real("temperature") < 1
      else { return nil }
      return KnownValue(
        HopfieldExact.branch(temperature: parameters.real("temperature")).capacity, error: 0, .literature,
        source: "Amit, Gutfreund & Sompolinsky 1985, replica-symmetric; 0.1379 at T = 0, where simulations give 0.143")
    },
    referenceCurves: { parameters, _ in
      guard parameters.integer("order") == 2, parameters.choice("patterns") == "random" else { return [] }
      let branch = HopfieldExact.branch(temperature: parameters.real("temperature"))
      return [
        ReferenceCurve(
          quantity: "overlap",
          title: LocalizedText(en: "recall, replica-symmetric theory", zh: "回忆态，复本对称理论"), origin: .literature,
          source: "Amit, Gutfreund & Sompolinsky 1985", value: { branch.overlap(load: $0) })
      ]
    },
    countsUnits: { _ in true },
    transition: LocalizedText(
      en: """
        First order: at the capacity <i>α</i><sub>c</sub>(<i>T</i>), 0.138 without noise, the overlap falls from 0.97 to \
        what chance gives, and a pattern that is forgotten is forgotten whole. Starting from a pattern and from noise give \
        different answers below it. Only as <i>α</i> → 0 does recall fade continuously, at <i>T</i> = 1. Small networks blur \
        the jump.
        """,
      zh: """
        一级相变：在容量 <i>α</i><sub>c</sub>(<i>T</i>)（无噪声时 0.138）处，重叠从 0.97 骤降到随机水平，忘记便是全部忘记。\
        容量以下，从图样出发与从噪声出发结果不同。只有 <i>α</i> → 0 时回忆才在 <i>T</i> = 1 处连续消失。小网络使跳变变模糊。
        """),
    notice: [
      LocalizedText(
        en: "A damaged drawing heals within a few steps: every neuron follows the sum of all the others.",
        zh: "受损的图画几步之内复原：每个神经元都跟随其余神经元之和。"),
      LocalizedText(
        en: "Draw something with the mouse: the network answers with the stored picture most like it.",
        zh: "用鼠标随意画：网络以最相似的存储图样作答。"),
      LocalizedText(
        en: "Its negative is remembered as well, and so are mixtures of three patterns.", zh: "负像也会被记住，三个图样的混合也会。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Repair a damaged pattern", zh: "修复受损图样"), changes: [("load", .real(0.05))],
        restart: "noisy"),
      SystemCard.Experiment(
        LocalizedText(en: "Overload: forget everything", zh: "过载：全部遗忘"), changes: [("load", .real(0.2))],
        restart: "pattern"),
      SystemCard.Experiment(
        LocalizedText(en: "Melt the memory with noise", zh: "用噪声熔化记忆"), changes: [("temperature", .real(1.1))]),
    ],
    references: [
      "J. J. Hopfield, Proc. Natl. Acad. Sci. USA 79 (1982) 2554",
      "D. J. Amit, H. Gutfreund & H. Sompolinsky, Phys. Rev. Lett. 55 (1985) 1530",
      "D. J. Amit, H. Gutfreund & H. Sompolinsky, Ann. Phys. 173 (1987) 30",
      "G. A. Kohring, J. Stat. Phys. 59 (1990) 1077",
      "D. Krotov & J. J. Hopfield, Adv. Neural Inf. Process. Syst. 29 (2016) 1172",
    ],
    validations: { HopfieldValidation.cases })
}
