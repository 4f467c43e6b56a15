import Emergence

extension Kuramoto {
  public static let card = SystemCard(
    id: "kuramoto",
    title: LocalizedText(en: "Kuramoto oscillators", zh: "Kuramoto 振子"),
    summary: LocalizedText(
      en: """
        Oscillators, each with a frequency of its own, pull each other's phases together. Below a critical coupling every \
        one keeps its own time; above it those of similar frequency lock and carry a common rhythm. The model of flashing \
        fireflies, clapping hands, pacemaker cells and arrays of lasers, reduced to phases.
        """,
      zh: """
        每个振子有自己的固有频率，彼此把相位拉近。耦合低于临界值时各走各的；高于临界值时频率相近者锁定，形成共同节律。\
        它把萤火虫齐闪、掌声同步、起搏细胞和激光阵列抽象为只剩相位的模型。
        """),
    control: "coupling", orderParameter: "r", susceptibility: "susceptibility", binder: "binder",
    parameters: [
      Parameter(
        real: "coupling", symbol: "<i>K</i>",
        title: LocalizedText(en: "coupling, in widths of the frequencies", zh: "耦合强度（以频率宽度为单位）"),
        range: 0...20, typical: 0...5, step: 0.01, default: 2.5, timing: .live),
      Parameter(
        choice: "frequencies", title: LocalizedText(en: "distribution of frequencies", zh: "频率分布"),
        options: [
          Choice("lorentzian", LocalizedText(en: "Lorentzian, half width 1", zh: "洛伦兹，半宽 1")),
          Choice("gaussian", LocalizedText(en: "Gaussian, standard deviation 1", zh: "高斯，标准差 1")),
          Choice("uniform", LocalizedText(en: "uniform from −1 to 1", zh: "均匀，−1 到 1")),
        ], default: "lorentzian", timing: .rebuild),
      Parameter(
        choice: "network", title: LocalizedText(en: "who pulls whom", zh: "耦合网络"),
        options: [
          Choice("all", LocalizedText(en: "all (mean field)", zh: "全连接（平均场）")),
          Choice("ring", LocalizedText(en: "ring", zh: "环")),
          Choice("small-world", LocalizedText(en: "small world", zh: "小世界")),
          Choice("square", LocalizedText(en: "square lattice", zh: "方格")),
        ], default: "all", timing: .rebuild),
      Parameter(
        integer: "reach", symbol: "<i>k</i>",
        title: LocalizedText(en: "neighbours on either side (ring, small world)", zh: "每侧邻居数（环、小世界）"),
        range: 1...50, default: 5, timing: .rebuild),
      Parameter(
        real: "rewiring", symbol: "<i>p</i>",
        title: LocalizedText(en: "share of moved links (small world)", zh: "重连概率（小世界）"), range: 0...1, step: 0.01,
        default: 0.2, timing: .rebuild),
      Parameter(
        choice: "spacing", title: LocalizedText(en: "frequencies drawn", zh: "频率取法"),
        options: [
          Choice("even", LocalizedText(en: "at even quantiles", zh: "均匀分位数")),
          Choice("random", LocalizedText(en: "at random", zh: "随机抽取")),
        ], default: "even", timing: .rebuild),
      Parameter(
        real: "time_step", symbol: "d<i>t</i>",
        title: LocalizedText(en: "time step, times the width of the frequencies", zh: "时间步长（乘频率宽度）"),
        range: 0.001...0.2, step: 0.001, default: 0.05, timing: .rebuild),
    ],
    sizeTitle: LocalizedText(
      en: "number of oscillators <i>N</i> (square lattice: side <i>L</i>)", zh: "振子数 <i>N</i>（方格：边长 <i>L</i>）"),
    defaultSize: 1000,
    sizes: { parameters in
      switch parameters.choice("network") {
      case "square": 2...1024
      case "all": 2...(1 << 22)
      default: (2 * parameters.integer("reach") + 1)...(1 << 20)
      }
    },
    starts: [
      Choice("incoherent", LocalizedText(en: "random phases", zh: "随机相位")),
      Choice("coherent", LocalizedText(en: "all in phase", zh: "同相")),
    ],
    observables: [
      Observable("r", symbol: "<i>r</i>", title: LocalizedText(en: "coherence", zh: "相干度（序参量）")),
      Observable(
        "r_squared", symbol: "<i>r</i><sup>2</sup>", title: LocalizedText(en: "squared coherence", zh: "相干度平方")),
      Observable(
        "r_fourth", symbol: "<i>r</i><sup>4</sup>",
        title: LocalizedText(en: "fourth power of coherence", zh: "相干度四次方")),
      Observable(
        "locked", symbol: "<i>n</i><sub>lock</sub>",
        title: LocalizedText(en: "share of oscillators whose field can hold them", zh: "被场锁定的振子比例")),
      Observable(
        "agreement", symbol: "⟨cos Δ<i>θ</i>⟩",
        title: LocalizedText(en: "mean cosine between neighbours", zh: "相邻振子相位差余弦的平均")),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>",
          title: LocalizedText(en: "fluctuation of coherence, N times its variance", zh: "相干度涨落（方差乘 N）")),
        of: ["r_squared", "r"]
      ) { means, context in
        let isSquare = context.parameters.choice("network") == "square"
        return Double(isSquare ? context.size * context.size : context.size) * (means[0] - means[1] * means[1])
      },
      DerivedObservable(
        Observable(
          "binder", symbol: "<i>U</i><sub>4</sub>", title: LocalizedText(en: "Binder cumulant", zh: "Binder 累积量")),
        of: ["r_fourth", "r_squared"]
      ) { means, _ in
        means[1] > 0 ? 1 - means[0] / (3 * means[1] * means[1]) : nil
      },
    ],
    criticalPoint: { parameters in
      guard parameters.choice("network") == "all" else { return nil }
      return KnownValue(
        KuramotoExact.criticalCoupling(.init(rawValue: parameters.choice("frequencies"))!), .exact,
        source: "Kuramoto 1975: K_c = 2/(π g(0))")
    },
    referenceCurves: { parameters, _ in
      parameters.choice("network") == "all"
        ? [KuramotoExact.curve(.init(rawValue: parameters.choice("frequencies"))!)] : []
    },
    countsUnits: { $0.choice("network") != "square" },
    hasDisorder: { $0.choice("network") != "all" || $0.choice("spacing") == "random" },
    transition: LocalizedText(
      en: """
        All to all: at <i>K</i><sub>c</sub> = 2/π<i>g</i>(0) a synchronous group appears. For Lorentzian and Gaussian \
        frequencies its size grows from zero as √(<i>K</i> − <i>K</i><sub>c</sub>): a continuous transition. For uniform \
        frequencies all lock at once, and <i>r</i> jumps from 0 to π/4. On the ring and the square lattice large systems \
        never lock; a few long links (small world) are enough to bring the transition back.
        """,
      zh: """
        全连接：在 <i>K</i><sub>c</sub> = 2/π<i>g</i>(0) 处出现同步群。洛伦兹与高斯频率下其规模按 √(<i>K</i> − <i>K</i><sub>c</sub>) \
        从零长大，是连续相变；均匀频率下全体同时锁定，<i>r</i> 从 0 跳到 π/4。环与方格上大系统永不锁定；\
        少量长程连接（小世界）即可恢复转变。
        """),
    notice: [
      LocalizedText(
        en: "A band of one colour in the middle of the record: slow oscillators lock first.",
        zh: "记录图中央出现同色带：频率接近平均者最先锁定。"),
      LocalizedText(
        en: "Above <i>K</i><sub>c</sub> fast oscillators still drift past the crowd, each slowing down as it passes.",
        zh: "高于 <i>K</i><sub>c</sub> 时快振子仍在漂移，经过人群时会变慢。"),
      LocalizedText(
        en: "With uniform frequencies nothing happens, and then everything at once.", zh: "均匀频率时先毫无动静，随后一下子全部同步。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Let the rhythm emerge", zh: "让节律涌现"), changes: [("coupling", .real(3.2))],
        restart: "incoherent"),
      SystemCard.Experiment(
        LocalizedText(en: "Uniform frequencies: jump", zh: "均匀频率：跳变"),
        changes: [
          ("frequencies", .choice("uniform")), ("network", .choice("all")), ("coupling", .real(1.32)),
        ], restart: "incoherent"),
      SystemCard.Experiment(
        LocalizedText(en: "Square lattice: patches and spirals", zh: "方格：斑块与螺旋"),
        changes: [("frequencies", .choice("gaussian")), ("network", .choice("square")), ("coupling", .real(6))],
        restart: "incoherent"),
    ],
    references: [
      "Y. Kuramoto, Lect. Notes Phys. 39 (1975) 420",
      "S. H. Strogatz, Physica D 143 (2000) 1",
      "E. Ott & T. M. Antonsen, Chaos 18 (2008) 037113",
      "D. Pazó, Phys. Rev. E 72 (2005) 046211",
      "H. Hong, H. Chaté, H. Park & L.-H. Tang, Phys. Rev. Lett. 99 (2007) 184101",
      "S. Watanabe & S. H. Strogatz, Physica D 74 (1994) 197",
    ],
    validations: { KuramotoValidation.cases })
}
