import Emergence

extension Potts {
  public static let card = SystemCard(
    id: "potts",
    title: LocalizedText(en: "Potts model", zh: "波茨模型"),
    summary: LocalizedText(
      en: """
        Every site is in one of <i>q</i> states, and neighbours in the same state gain energy. Cold, one state wins; hot, \
        all are equally common. The number of states decides how order comes: gradually up to four, in one jump, like \
        freezing, above.
        """,
      zh: """
        每个格点处于 <i>q</i> 个状态之一，相邻格点状态相同则能量降低。低温时某一状态占优，高温时各状态等量出现。状态数决定有序\
        出现的方式：不超过四个时逐渐出现，多于四个时像结冰一样突然跳变。
        """),
    control: "temperature", orderParameter: "m", susceptibility: "susceptibility", binder: "binder",
    parameters: [
      ThermalObservables.temperature(0.02...1000, typical: 0.3...3, default: 0.995),
      LatticeDeclarations.algorithm(
        LatticeDeclarations.heatBath, LatticeDeclarations.swendsenWang, LatticeDeclarations.wolff,
        Choice("multicanonical", LocalizedText(en: "multicanonical paths", zh: "多正则路径"))),
      Parameter(
        integer: "states", symbol: "<i>q</i>", title: LocalizedText(en: "number of states", zh: "状态数"), range: 2...20,
        default: 3, timing: .rebuild),
      LatticeDeclarations.lattice(.square, .triangular),
    ],
    sizeTitle: LatticeDeclarations.sizeTitle,
    defaultSize: 64,
    // At most 2²⁸ sites: a quarter of a gibibyte of states.
    sizes: { _ in 2...(1 << 14) },
    starts: [
      Choice("ordered", LocalizedText(en: "all in one state", zh: "全部同态")),
      LatticeDeclarations.randomStart,
      LatticeDeclarations.halfRandomStart,
    ],
    observables: [
      Observable(
        "m", symbol: "<i>m</i>",
        title: LocalizedText(en: "order: excess of the most common state", zh: "序参量：最多状态的超出比例")),
      Observable(
        "m2", symbol: "<i>m</i><sup>2</sup>", title: LocalizedText(en: "squared order parameter", zh: "序参量平方")),
      Observable(
        "m4", symbol: "<i>m</i><sup>4</sup>",
        title: LocalizedText(en: "fourth power of the order parameter", zh: "序参量四次方")),
    ] + ThermalObservables.energies(per: ThermalObservables.site) + [
      Observable(
        "energy_fourth", symbol: "<i>e</i><sup>4</sup>",
        title: LocalizedText(en: "fourth power of energy per site", zh: "每个格点能量的四次方"), unit: "<i>J</i><sup>4</sup>"),
      ThermalObservables.clusterSize,
      Observable(
        "ordered_share", symbol: "<i>w</i><sub>o</sub>",
        title: LocalizedText(en: "share of the ordered phase", zh: "有序相所占的权重")),
      Observable(
        "ordered_energy", symbol: "<i>w</i><sub>o</sub><i>e</i><sub>o</sub>",
        title: LocalizedText(en: "energy where the phase is ordered, else 0", zh: "有序相时的能量，否则为 0"), unit: "<i>J</i>"),
      Observable(
        "density_ordered", symbol: "<i>P</i>(<i>e</i><sub>o</sub>)",
        title: LocalizedText(en: "energy density of probability in the ordered phase", zh: "有序相能量处的概率密度"),
        unit: "1/<i>J</i>"),
      Observable(
        "density_between", symbol: "<i>P</i>(<i>e</i><sub>min</sub>)",
        title: LocalizedText(en: "the same halfway between the phases", zh: "两相能量中点处的概率密度"), unit: "1/<i>J</i>"),
      Observable(
        "density_disordered", symbol: "<i>P</i>(<i>e</i><sub>d</sub>)",
        title: LocalizedText(en: "the same in the disordered phase", zh: "无序相能量处的概率密度"), unit: "1/<i>J</i>"),
    ],
    derived: [
      ThermalObservables.susceptibility(of: "m"), ThermalObservables.binder,
      ThermalObservables.specificHeat(per: ThermalObservables.site),
      // Challa, Landau & Binder, Phys. Rev. B 34 (1986) 1841: its minimum stays below 2/3 at a first-order transition.
      ThermalObservables.cumulant(
        Observable(
          "energy_cumulant", symbol: "<i>V</i><sub>4</sub>", title: LocalizedText(en: "energy cumulant", zh: "能量累积量")),
        of: ["energy_fourth", "energy_squared"]),
      DerivedObservable(
        Observable(
          "latent_heat", symbol: "Δ<i>e</i>", title: LocalizedText(en: "latent heat per site", zh: "每个格点的潜热"),
          unit: "<i>J</i>"), of: ["ordered_share", "energy", "ordered_energy"]
      ) { means, _ in
        PottsCoexistence.latentHeat(share: means[0], energy: means[1], orderedEnergy: means[2])
      },
      DerivedObservable(
        Observable(
          "equal_weight_temperature", symbol: "<i>T</i><sub>ew</sub>",
          title: LocalizedText(en: "temperature of equal weight of all phases", zh: "各相等权重的温度"),
          unit: "<i>J</i>/<i>k</i><sub>B</sub>"), of: ["ordered_share", "energy", "ordered_energy"]
      ) { means, context in
        guard
          let heat = PottsCoexistence.latentHeat(share: means[0], energy: means[1], orderedEnergy: means[2]), heat > 0
        else { return nil }
        return PottsCoexistence.equalWeightTemperature(
          share: means[0], latentHeat: heat, temperature: ThermalObservables.temperature(context),
          sites: ThermalObservables.sites(context), states: context.parameters.integer("states"))
      },
      DerivedObservable(
        Observable(
          "interface_tension", symbol: "2<i>σ</i>",
          title: LocalizedText(en: "tension of two interfaces", zh: "两个界面的张力"), unit: "<i>k</i><sub>B</sub><i>T</i>"),
        of: ["density_ordered", "density_between", "density_disordered"]
      ) { means, context in
        PottsCoexistence.interfaceTension(
          ordered: means[0], between: means[1], disordered: means[2], side: context.size)
      },
    ],
    criticalPoint: { parameters in
      KnownValue(
        PottsExact.criticalTemperature(parameters), .exact,
        source: parameters.choice("lattice") == "triangular"
          ? "Kim & Joseph 1974: v³ + 3v² = q, v = exp(J/T_c) − 1" : "Potts 1952; Baxter 1973: T_c = J / ln(1 + √q)")
    },
    referenceCurves: { parameters, _ in PottsExact.curves(parameters) },
    // A multicanonical step reports means over a path, not one state drawn with the weight of its energy.
    reweighting: .temperature(
      energy: "energy", units: { ThermalObservables.sites($0) }, applies: { $0.choice("algorithm") != "multicanonical" }
    ),
    // M. Nauenberg and D. J. Scalapino, Phys. Rev. Lett. 44 (1980) 837.
    hasLogarithms: { $0.integer("states") == 4 },
    dimension: { LatticeShape.Kind($0).dimension },
    transition: LocalizedText(
      en: """
        Exact (Baxter): continuous for <i>q</i> ≤ 4, with logarithms at <i>q</i> = 4 that bend every plot of powers; \
        first order for <i>q</i> &gt; 4, with a latent heat of 0.053 <i>J</i> at <i>q</i> = 5, where the correlation length \
        of 2512 sites makes any small lattice look continuous, and 0.696 <i>J</i> at <i>q</i> = 10.
        """,
      zh: """
        严格结果（Baxter）：<i>q</i> ≤ 4 时为连续相变，其中 <i>q</i> = 4 带有对数修正，会使幂律拟合偏离；<i>q</i> &gt; 4 时为一级相变，\
        <i>q</i> = 5 的潜热为 0.053 <i>J</i>，但关联长度达 2512 个格距，小晶格看起来像连续相变；<i>q</i> = 10 的潜热为 0.696 <i>J</i>。
        """),
    notice: [
      LocalizedText(
        en: "With three states, domains meet in threes, and their borders form a foam.",
        zh: "三态时，三个畴可以相遇于一点，畴界形成泡沫状结构。"),
      LocalizedText(
        en:
          "With ten states at <i>T</i><sub>c</sub>, a started order stays ordered and a started disorder stays disordered.",
        zh: "十态时在 <i>T</i><sub>c</sub> 处，从有序出发保持有序，从无序出发保持无序。"),
      LocalizedText(
        en: "Half and half at <i>T</i><sub>c</sub> of a first-order transition: both phases live side by side.",
        zh: "一级相变的 <i>T</i><sub>c</sub> 处从一半有序出发，两相并存。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Quench: random start at <i>T</i> = 0.4", zh: "淬火：从随机态降到 <i>T</i> = 0.4"),
        changes: [("temperature", .real(0.4))], restart: "random"),
      SystemCard.Experiment(
        LocalizedText(en: "Ten states: two phases at <i>T</i><sub>c</sub>", zh: "十态：<i>T</i><sub>c</sub> 处两相共存"),
        changes: [
          ("states", .integer(10)), ("lattice", .choice("square")), ("algorithm", .choice("heat-bath")),
          ("temperature", .real(PottsExact.squareCriticalTemperature(states: 10))),
        ], restart: "hot-half"),
      SystemCard.Experiment(
        LocalizedText(en: "Three states at <i>T</i><sub>c</sub>", zh: "三态：临界点"),
        changes: [
          ("states", .integer(3)), ("lattice", .choice("square")),
          ("temperature", .real(PottsExact.squareCriticalTemperature(states: 3))),
        ], restart: "random"),
    ],
    references: [
      "R. B. Potts, Proc. Camb. Phil. Soc. 48 (1952) 106",
      "R. J. Baxter, J. Phys. C 6 (1973) L445",
      "D. Kim & R. I. Joseph, J. Phys. C 7 (1974) L167",
      "F. Y. Wu, Rev. Mod. Phys. 54 (1982) 235",
      "B. A. Berg & T. Neuhaus, Phys. Rev. Lett. 68 (1992) 9",
      "C. Borgs & W. Janke, J. Phys. I France 2 (1992) 2011",
      "R. M. Neal, J. Comput. Phys. 111 (1994) 194",
      "M. S. S. Challa, D. P. Landau & K. Binder, Phys. Rev. B 34 (1986) 1841",
    ],
    validations: { PottsValidation.cases })
}
