import Emergence

extension DoubleBridge {
  public static let card = SystemCard(
    id: "double-bridge",
    title: LocalizedText(en: "Double bridge", zh: "双桥选择"),
    summary: LocalizedText(
      en: """
        Ants walk between nest and food over two branches, one at a time, and each marks the branch it takes. The \
        next ant is drawn to the stronger trail. If marks come faster than they evaporate, one branch wins, although \
        no ant has compared the two.
        """,
      zh: """
        蚂蚁一只接一只经由两条支路往返于蚁巢与食物之间，每只都在所走的支路上留下信息素，后来者更倾向于信息素较浓的一条。\
        若留下的比挥发的快，就会有一条支路胜出，尽管没有任何一只蚂蚁比较过这两条路。
        """),
    control: "flow", orderParameter: "abs_m", susceptibility: "susceptibility", binder: "binder",
    parameters: [
      Parameter(
        real: "flow", symbol: "<i>φ</i>", title: LocalizedText(en: "flow of ants", zh: "蚂蚁流量"), unit: "1/min",
        range: 0.01...50, typical: 0.1...8, step: 0.01, default: 3, timing: .live),
      Parameter(
        real: "evaporation", symbol: "<i>ν</i>", title: LocalizedText(en: "evaporation rate", zh: "挥发速率"),
        unit: "1/min", range: 0...1, typical: 0...0.2, step: 0.001, default: 0.05, timing: .live),
      Parameter(
        real: "threshold", symbol: "<i>k</i>",
        title: LocalizedText(en: "attraction of a bare branch", zh: "无信息素支路的吸引力"),
        range: 0.1...1000, typical: 1...100, step: 0.1, default: 20, timing: .live),
      Parameter(
        real: "sensitivity", symbol: "<i>n</i>", title: LocalizedText(en: "sensitivity of the choice", zh: "选择的灵敏度"),
        range: 0...4, step: 0.01, default: 2, timing: .live),
      Parameter(
        real: "length_ratio", symbol: "<i>r</i>",
        title: LocalizedText(en: "length of the lower branch over the upper", zh: "下支路与上支路长度之比"), range: 1...2,
        step: 0.05, default: 1, timing: .rebuild),
      Parameter(
        real: "travel", symbol: "<i>τ</i>",
        title: LocalizedText(en: "time to walk the upper branch once", zh: "走过上支路一次的时间"), unit: "min",
        range: 0.1...5, step: 0.1, default: 1, timing: .rebuild),
      Parameter(
        choice: "marking", title: LocalizedText(en: "when ants mark", zh: "何时标记"),
        options: [
          Choice("outbound", LocalizedText(en: "marks on leaving", zh: "只在离巢时标记")),
          Choice("round_trip", LocalizedText(en: "marks both ways", zh: "往返都标记")),
        ], default: "outbound", timing: .rebuild),
      Parameter(
        integer: "trial", symbol: "<i>N</i>",
        title: LocalizedText(en: "ants until the bridge is cleaned (0: never)", zh: "多少只蚂蚁后清洁桥面（0：从不）"),
        range: 0...1_000_000, default: 0, timing: .rebuild),
    ],
    sizeTitle: LocalizedText(en: "ants to a unit of trail <i>Ω</i>", zh: "每单位信息素对应的蚂蚁数 <i>Ω</i>"),
    defaultSize: 32,
    // At most four million ants on the bridge at once.
    sizes: { _ in 1...4096 },
    starts: [
      Choice("bare", LocalizedText(en: "bare bridge", zh: "干净的桥")),
      Choice("upper", LocalizedText(en: "trail on the upper branch", zh: "上支路有信息素")),
      Choice("lower", LocalizedText(en: "trail on the lower branch", zh: "下支路有信息素")),
    ],
    observables: [
      Observable(
        "abs_m", symbol: "|<i>m</i>|",
        title: LocalizedText(en: "asymmetry of the trails", zh: "两支路信息素的不对称度")),
      Observable(
        "m", symbol: "<i>m</i>",
        title: LocalizedText(en: "upper trail minus lower, over both", zh: "上减下的信息素与总量之比")),
      Observable("m2", symbol: "<i>m</i><sup>2</sup>", title: LocalizedText(en: "squared asymmetry", zh: "不对称度平方")),
      Observable(
        "m4", symbol: "<i>m</i><sup>4</sup>",
        title: LocalizedText(en: "fourth power of asymmetry", zh: "不对称度四次方")),
      Observable(
        "decided", symbol: "<i>P</i><sub>0.8</sub>",
        title: LocalizedText(en: "one branch has more than 0.8 of the trail", zh: "某一支路占信息素的 0.8 以上")),
      Observable(
        "upper_wins", symbol: "<i>P</i><sub>up</sub>",
        title: LocalizedText(en: "the upper branch has the stronger trail", zh: "上支路信息素较强")),
      Observable(
        "trail_upper", symbol: "<i>C</i><sub>A</sub>",
        title: LocalizedText(en: "trail on the upper branch", zh: "上支路的信息素")),
      Observable(
        "trail_lower", symbol: "<i>C</i><sub>B</sub>",
        title: LocalizedText(en: "trail on the lower branch", zh: "下支路的信息素")),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>", title: LocalizedText(en: "fluctuation of the choice", zh: "选择的涨落")),
        of: ["m2", "abs_m"]
      ) { means, context in
        Double(context.size) * (means[0] - means[1] * means[1])
      },
      DerivedObservable(
        Observable(
          "binder", symbol: "<i>U</i><sub>4</sub>", title: LocalizedText(en: "Binder cumulant", zh: "Binder 累积量")),
        of: ["m4", "m2"]
      ) { means, _ in
        means[1] > 0 ? 1 - means[0] / (3 * means[1] * means[1]) : nil
      },
    ],
    criticalPoint: { parameters in
      DoubleBridgeExact.criticalFlow(
        threshold: parameters.real("threshold"), sensitivity: parameters.real("sensitivity"),
        evaporation: parameters.real("evaporation"), marksTwice: parameters.choice("marking") == "round_trip"
      ).map { KnownValue($0, .exact, source: "linear stability of the symmetric state: φ/ν = 2k/(n − 1)") }
    },
    referenceCurves: { parameters, _ in DoubleBridgeExact.curves(parameters) },
    transition: LocalizedText(
      en: """
        Continuous: a pitchfork at <i>φ</i>/<i>ν</i> = 2<i>k</i>/(<i>n</i> − 1) with <i>β</i> = 1/2, exact for \
        <i>Ω</i> → ∞, if <i>n</i> > 1. Every ant meets the same two trails, so the exponents are those of mean field, \
        and <i>Ω</i> plays the part of the number of spins. A longer lower branch tips the first choice and leaves \
        the critical flow where it is.
        """,
      zh: """
        连续转变：<i>n</i> > 1 时在 <i>φ</i>/<i>ν</i> = 2<i>k</i>/(<i>n</i> − 1) 处发生叉式分岔，<i>β</i> = 1/2，\
        在 <i>Ω</i> → ∞ 时严格成立。每只蚂蚁面对的是同样的两条信息素，因此指数是平均场的，<i>Ω</i> 相当于自旋数。\
        下支路较长只影响最初的选择，不改变临界流量。
        """),
    notice: [
      LocalizedText(
        en: "Below the critical flow trails fade before the next ants come, and both branches stay in use.",
        zh: "流量低于临界值时，信息素在后来者到达之前已经消散，两条支路都有蚂蚁走。"),
      LocalizedText(
        en: "Above it one branch wins. Which one is chance, and it hardly ever changes again.",
        zh: "高于临界值时一条支路胜出。哪一条纯属偶然，而且几乎不再改变。"),
      LocalizedText(
        en:
          "With a longer lower branch and marks on the way back, the short branch wins: its first users return first.",
        zh: "若下支路更长且返回时也留下信息素，短支路胜出：走短路的蚂蚁先回来。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Clean the bridge and let many ants come", zh: "清洁桥面，加大流量"), changes: [("flow", .real(6))],
        restart: "bare"),
      SystemCard.Experiment(
        LocalizedText(en: "Let few ants come", zh: "减小流量"), changes: [("flow", .real(1))]),
      SystemCard.Experiment(
        LocalizedText(en: "Make the lower branch twice as long", zh: "把下支路加长一倍"),
        changes: [("length_ratio", .real(2)), ("marking", .choice("round_trip")), ("flow", .real(3))], restart: "bare"),
    ],
    references: [
      "J.-L. Deneubourg, S. Aron, S. Goss & J. M. Pasteels, J. Insect Behav. 3 (1990) 159",
      "S. Goss, S. Aron, J.-L. Deneubourg & J. M. Pasteels, Naturwissenschaften 76 (1989) 579",
      "R. Beckers, J.-L. Deneubourg & S. Goss, J. Theor. Biol. 159 (1992) 397",
    ],
    validations: { DoubleBridgeValidation.cases })
}
