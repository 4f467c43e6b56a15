import Emergence

extension Excitable {
  public static let card = SystemCard(
    id: "excitable",
    title: LocalizedText(en: "Excitable network and its avalanches", zh: "可兴奋网络与神经雪崩"),
    summary: LocalizedText(
      en: """
        Units that rest, fire and recover. One that fires may set off those it is linked to; on average it sets off σ of \
        them. Below σ = 1 every avalanche dies out, above it activity feeds itself. At σ = 1 avalanches have all sizes and \
        the network tells weak stimuli from strong ones over the widest range. A caricature of cortex, after Kinouchi and \
        Copelli.
        """,
      zh: """
        单元静息、兴奋、不应、恢复。一个兴奋单元平均再点燃 σ 个相连单元。σ < 1 时每次雪崩都会熄灭，σ > 1 时活动自我维持。\
        在 σ = 1，雪崩没有特征大小，网络能分辨的刺激强弱范围最宽。这是 Kinouchi 与 Copelli 对皮层的漫画式模型。
        """),
    control: "branching", orderParameter: "activity", susceptibility: "susceptibility", binder: "binder",
    parameters: [
      Parameter(
        real: "branching", symbol: "<i>σ</i>", title: LocalizedText(en: "branching ratio", zh: "分支比"), range: 0...4,
        typical: 0...2, step: 0.01, default: 1, timing: .live),
      Parameter(
        real: "stimulus", symbol: "<i>r</i>", title: LocalizedText(en: "rate of the stimulus", zh: "刺激速率"),
        unit: "1/ms",
        range: 1e-9...100, step: 1e-9, scale: .logarithmic, default: 1e-5, timing: .live),
      Parameter(
        choice: "stimulated", title: LocalizedText(en: "what the rate stimulates", zh: "刺激对象"),
        options: [
          Choice("unit", LocalizedText(en: "every unit", zh: "每个单元")),
          Choice("network", LocalizedText(en: "the network, one unit at random", zh: "整个网络（随机一个单元）")),
        ], default: "unit", timing: .rebuild),
      Parameter(
        choice: "experiment", title: LocalizedText(en: "experiment (a step)", zh: "实验（一步）"),
        options: [
          Choice("steady", LocalizedText(en: "steady stimulus (1 ms)", zh: "持续刺激（1 毫秒）")),
          Choice("avalanches", LocalizedText(en: "avalanches (one from a single unit)", zh: "雪崩（从单个单元开始的一次）")),
          Choice("response", LocalizedText(en: "dynamic range (one measurement)", zh: "动态范围（一次测量）")),
        ], default: "steady", timing: .rebuild),
      Parameter(
        choice: "network", title: LocalizedText(en: "network", zh: "网络"),
        options: [
          Choice("random", LocalizedText(en: "random links", zh: "随机连接")),
          Choice("annealed", LocalizedText(en: "inputs drawn anew each tick (mean field)", zh: "每拍重抽输入（平均场）")),
          Choice("lattice", LocalizedText(en: "square lattice, four neighbours", zh: "方格，四邻")),
        ], default: "random", timing: .rebuild),
      Parameter(
        integer: "degree", symbol: "<i>K</i>",
        title: LocalizedText(en: "mean number of links of a unit (not on the lattice)", zh: "平均连接数（方格除外）"),
        range: 4...200, default: 10, timing: .rebuild),
      Parameter(
        integer: "states", symbol: "<i>n</i>", title: LocalizedText(en: "states of a unit", zh: "单元状态数"), range: 3...50,
        default: 10, timing: .rebuild),
      Parameter(
        integer: "largest", symbol: "<i>S</i><sub>max</sub>",
        title: LocalizedText(en: "size at which an avalanche is stopped", zh: "雪崩截断大小"), range: 1...10_000_000,
        default: 100_000, timing: .rebuild),
    ],
    sizeTitle: LocalizedText(
      en: "number of units <i>N</i> (lattice: side <i>L</i>)", zh: "单元数 <i>N</i>（方格：边长 <i>L</i>）"),
    defaultSize: 10_000,
    sizes: { $0.choice("network") == "lattice" ? 4...1024 : 100...2_000_000 },
    starts: [
      Choice("active", LocalizedText(en: "a tenth of the units in random states", zh: "十分之一单元处于随机状态")),
      Choice("silent", LocalizedText(en: "all at rest", zh: "全部静息")),
    ],
    observables: [
      Observable(
        "activity", symbol: "<i>ρ</i>",
        title: LocalizedText(en: "share of excited units (response: without stimulus)", zh: "兴奋单元比例（动态范围实验：无刺激时）")),
      Observable(
        "activity_squared", symbol: "<i>ρ</i><sup>2</sup>",
        title: LocalizedText(en: "squared share of excited units", zh: "兴奋单元比例平方")),
      Observable(
        "active", symbol: "<i>P</i><sub>a</sub>",
        title: LocalizedText(en: "1 while any unit is excited", zh: "有单元兴奋时为 1")),
      Observable(
        "avalanche_size", symbol: "<i>S</i>", title: LocalizedText(en: "size of the avalanche", zh: "雪崩大小"),
        unit: LocalizedText(en: "spikes", zh: "次放电")),
      Observable(
        "avalanche_duration", symbol: "<i>D</i>", title: LocalizedText(en: "duration of the avalanche", zh: "雪崩持续时间"),
        unit: "ms"),
      Observable(
        "dynamic_range", symbol: "<i>Δ</i>", title: LocalizedText(en: "dynamic range", zh: "动态范围"), unit: "dB"),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>",
          title: LocalizedText(en: "fluctuation of activity, N times its variance", zh: "活动度涨落（方差乘 N）")),
        of: ["activity_squared", "activity"]
      ) { means, context in
        let isLattice = context.parameters.choice("network") == "lattice"
        return Double(isLattice ? context.size * context.size : context.size) * (means[0] - means[1] * means[1])
      },
      // Silence has no other side, so the cumulant of a symmetric order parameter means nothing here. The ratio of the two
      // lowest moments takes its place (R. Dickman & J. Kamphorst Leal da Silva, Phys. Rev. E 58 (1998) 4266): 1 in steady
      // activity, 0 for sparks. Stimulated as a whole, networks of all sizes share one value at the critical point.
      DerivedObservable(
        Observable(
          "binder", symbol: "<i>U</i><sub>2</sub>",
          title: LocalizedText(
            en: "moment ratio of activity, 2 − ⟨<i>ρ</i><sup>2</sup>⟩/⟨<i>ρ</i>⟩<sup>2</sup>",
            zh: "活动度的矩比 2 − ⟨<i>ρ</i><sup>2</sup>⟩/⟨<i>ρ</i>⟩<sup>2</sup>")),
        of: ["activity_squared", "activity"]
      ) { means, context in
        context.parameters.choice("experiment") == "steady" && means[1] > 0
          ? 2 - means[0] / (means[1] * means[1]) : nil
      },
      // Every unit of an avalanche but the first is a child of one of its units (Harris, The Theory of Branching Processes).
      DerivedObservable(
        Observable(
          "children", symbol: "<i>σ̂</i>",
          title: LocalizedText(en: "units set off by one, from the mean size", zh: "一个单元点燃的单元数（由平均大小）")),
        of: ["avalanche_size"]
      ) { means, _ in
        means[0] > 0 ? 1 - 1 / means[0] : nil
      },
    ],
    criticalPoint: { parameters in
      parameters.choice("network") == "lattice"
        ? nil : KnownValue(1, .exact, source: "Kinouchi & Copelli 2006: one child for each")
    },
    referenceCurves: { parameters, size in
      guard parameters.choice("network") != "lattice" else { return [] }
      let (degree, states) = (parameters.integer("degree"), parameters.integer("states"))
      let rate = parameters.choice("experiment") == "response" ? 0 : ratePerUnit(parameters, units: size)
      let title = LocalizedText(en: "mean field", zh: "平均场")
      let source = "Kinouchi & Copelli 2006"
      return [
        ReferenceCurve(quantity: "activity", title: title, origin: .literature, source: source) {
          guard parameters.choice("experiment") != "avalanches" else { return nil }
          return ExcitableExact.activity(
            branching: $0, degree: degree, states: states, stimulus: ExcitableExact.probability(rate: rate))
        },
        ReferenceCurve(quantity: "dynamic_range", title: title, origin: .literature, source: source) {
          ExcitableExact.dynamicRange(branching: $0, degree: degree, states: states)
        },
      ]
    },
    distributions: { parameters in
      guard parameters.choice("network") != "lattice", parameters.choice("experiment") == "avalanches" else {
        return []
      }
      let branching = parameters.real("branching")
      return [
        KnownDistribution("avalanche_size", .exact, source: "Borel 1942, N → ∞") { largest in
          (1...largest).map { ExcitableExact.borel(branching: branching, size: $0) }
        },
        KnownDistribution("avalanche_duration", .exact, source: "iterates of e^{σ(x−1)} (Watson 1875), N → ∞") {
          largest in
          ExcitableExact.durations(branching: branching, limit: largest).map(\.probability)
        },
      ]
    },
    countsUnits: { $0.choice("network") != "lattice" },
    transition: LocalizedText(
      en: """
        Continuous, from silence to lasting activity, which grows as <i>σ</i> − 1 (directed percolation above its critical \
        dimension). Without stimulus silence is final: an absorbing state. At <i>σ</i> = 1 avalanche sizes fall as \
        <i>S</i><sup>−3/2</sup>, durations as <i>D</i><sup>−2</sup>, and the dynamic range peaks. How do we know: mean field, \
        exact for inputs drawn anew, and Borel's law for branching. On fixed random links activity cannot return the way it \
        came, since that unit recovers; so not the largest eigenvalue of the weights, 1.155<i>σ</i> for <i>K</i> = 10, has to \
        be 1 but that of walks that never turn back, which is <i>σ</i>.
        """,
      zh: """
        连续相变：从沉寂到持续活动，活动度按 <i>σ</i> − 1 增长（上临界维以上的定向渗流）。无刺激时沉寂是吸收态。在 <i>σ</i> = 1，\
        雪崩大小按 <i>S</i><sup>−3/2</sup>、持续时间按 <i>D</i><sup>−2</sup> 衰减，动态范围达到峰值。依据：平均场（输入每拍重抽时严格）与分支过程的 Borel 分布。\
        固定随机连接上，活动不能原路返回（来处的单元正在恢复），因此须等于 1 的不是权重矩阵的最大本征值（<i>K</i> = 10 时为 1.155<i>σ</i>），\
        而是不回头行走矩阵的最大本征值，它等于 <i>σ</i>。
        """),
    notice: [
      LocalizedText(
        en: "Below 1 the raster shows sparks; near 1, avalanches of every size; above 1, a rain that never ends.",
        zh: "小于 1：零星火花；接近 1：大小不一的雪崩；大于 1：永不停歇的放电。"),
      LocalizedText(
        en: "Most avalanches are single spikes even at the critical point; most spikes belong to the few great ones.",
        zh: "即便在临界点，多数雪崩也只有一个放电；而多数放电属于少数大雪崩。"),
      LocalizedText(
        en: "On the lattice at <i>σ</i> = 4 waves cannot die once a spiral has formed.",
        zh: "方格上 <i>σ</i> = 4 时，一旦形成螺旋波便不会消失。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Go to the critical point", zh: "调到临界点"), changes: [("branching", .real(1))]),
      SystemCard.Experiment(
        LocalizedText(en: "Count avalanches", zh: "统计雪崩"),
        changes: [("experiment", .choice("avalanches")), ("branching", .real(1))], restart: "silent"),
      SystemCard.Experiment(
        LocalizedText(en: "Let activity feed itself", zh: "让活动自我维持"),
        changes: [("experiment", .choice("steady")), ("branching", .real(1.5))], restart: "active"),
    ],
    references: [
      "O. Kinouchi & M. Copelli, Nature Phys. 2 (2006) 348",
      "D. B. Larremore, W. L. Shew & J. G. Restrepo, Phys. Rev. Lett. 106 (2011) 058101",
      "J. M. Greenberg & S. P. Hastings, SIAM J. Appl. Math. 34 (1978) 515",
      "R. Dickman & J. Kamphorst Leal da Silva, Phys. Rev. E 58 (1998) 4266",
      "J. M. Beggs & D. Plenz, J. Neurosci. 23 (2003) 11167",
      "É. Borel, C. R. Acad. Sci. 214 (1942) 452",
      "A. Clauset, C. R. Shalizi & M. E. J. Newman, SIAM Rev. 51 (2009) 661",
    ],
    validations: { ExcitableValidation.cases })
}
