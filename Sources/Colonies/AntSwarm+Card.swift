import Emergence

extension AntSwarm {
  public static let card = SystemCard(
    id: "ant-swarm",
    title: LocalizedText(en: "Ant swarm", zh: "蚂蚁群游"),
    summary: LocalizedText(
      en: """
        Ants wander on a lattice without nest or food, leave pheromone wherever they are, and rather go where it is \
        stronger and straight ahead. If they smell too little or too much they stay spread out; in between, the swarm \
        condenses onto a network of trails that nobody planned.
        """,
      zh: """
        蚂蚁在没有蚁巢也没有食物的格子上游走，走到哪里就把信息素留到哪里，并倾向于朝更浓处、朝正前方走。嗅觉太弱或信息素过多时它们四散分布；\
        介于其间时，群体凝聚成一张无人规划的路径网络。
        """),
    control: "sensitivity", orderParameter: "clumping", susceptibility: "susceptibility",
    parameters: [
      Parameter(
        real: "sensitivity", symbol: "<i>β</i>", title: LocalizedText(en: "sensitivity (1/noise)", zh: "灵敏度（噪声的倒数）"),
        range: 0...20, typical: 0...8, step: 0.01, default: 3.5, timing: .live),
      Parameter(
        real: "saturation", symbol: "<i>δ</i>",
        title: LocalizedText(en: "reciprocal of the sensory capacity", zh: "感觉容量的倒数"), range: 0...2,
        typical: 0...1, step: 0.01, default: 0.2, timing: .live),
      Parameter(
        real: "density", symbol: "<i>ρ</i>", title: LocalizedText(en: "ants to a site", zh: "每格蚂蚁数"),
        range: 0.01...20, typical: 0.05...3, step: 0.01, scale: .logarithmic, default: 0.3, timing: .rebuild),
      Parameter(
        real: "deposit", symbol: "<i>η</i>", title: LocalizedText(en: "pheromone laid in a step", zh: "每步留下的信息素"),
        range: 0...1, step: 0.001, default: 0.07, timing: .live),
      Parameter(
        real: "evaporation", symbol: "<i>κ</i>", title: LocalizedText(en: "evaporation in a step", zh: "每步挥发比例"),
        range: 0...0.5, typical: 0.001...0.1, step: 0.001, default: 0.015, timing: .live),
      Parameter(
        choice: "walk", title: LocalizedText(en: "turns", zh: "转向"),
        options: [
          Choice("directional", LocalizedText(en: "small turns preferred", zh: "偏好小角度转向")),
          Choice("isotropic", LocalizedText(en: "no turn preferred", zh: "转向无偏好")),
        ], default: "directional", timing: .rebuild),
    ],
    sizeTitle: LocalizedText(en: "side of the lattice <i>L</i>", zh: "晶格边长 <i>L</i>"),
    defaultSize: 96,
    sizes: { _ in 4...1024 },
    starts: [
      Choice("uniform", LocalizedText(en: "spread out", zh: "均匀分布")),
      Choice("trail", LocalizedText(en: "all on one straight trail", zh: "全体在一条直路上")),
    ],
    observables: [
      Observable(
        "clumping", symbol: "<i>c</i>",
        title: LocalizedText(
          en: "clumping of pheromone, 1 − ⟨<i>σ</i>⟩²/⟨<i>σ</i>²⟩", zh: "信息素的凝聚度 1 − ⟨<i>σ</i>⟩²/⟨<i>σ</i>²⟩")),
      Observable(
        "clumping_squared", symbol: "<i>c</i><sup>2</sup>",
        title: LocalizedText(en: "squared clumping", zh: "凝聚度平方")),
      Observable(
        "variation", symbol: "CV<sup>2</sup>",
        title: LocalizedText(en: "variance of pheromone over its squared mean", zh: "信息素方差与均值平方之比")),
      Observable(
        "excess", symbol: "<i>σ</i><sub>a</sub>/⟨<i>σ</i>⟩ − 1",
        title: LocalizedText(en: "excess of pheromone where ants are", zh: "蚂蚁所在处信息素的相对超出")),
      Observable(
        "level", symbol: "⟨<i>σ</i>⟩", title: LocalizedText(en: "mean pheromone", zh: "信息素平均值")),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>",
          title: LocalizedText(en: "fluctuation of clumping, times sites", zh: "凝聚度的涨落乘以格数")),
        of: ["clumping_squared", "clumping"]
      ) { means, context in
        Double(context.size * context.size) * (means[0] - means[1] * means[1])
      }
    ],
    criticalPoint: { parameters in
      let (deposit, evaporation) = (parameters.real("deposit"), parameters.real("evaporation"))
      guard deposit > 0, evaporation > 0 else { return nil }
      let isDirectional = parameters.choice("walk") == "directional"
      let line = AntSwarmExact.criticalSensitivity(
        level: parameters.real("density") * deposit / evaporation, saturation: parameters.real("saturation"),
        isDirectional: isDirectional)
      return isDirectional
        ? KnownValue(line, .literature, source: "mean field of Rauch, Millonas & Chialvo 1995")
        : KnownValue(line, .own, source: "linear stability of the reversible walk, half the published line")
    },
    transition: LocalizedText(
      en: """
        Order sets in near the mean-field line <i>β</i><sub>c</sub> = (1 + <i>δσ</i><sub>0</sub>)(1 + (1 + \
        <i>δ</i>)<i>σ</i><sub>0</sub>)/<i>σ</i><sub>0</sub>, <i>σ</i><sub>0</sub> = <i>ρη</i>/<i>κ</i>, a tenth or so \
        below it. The line is where the uniform state becomes unstable, lowest at <i>σ</i><sub>0</sub> = \
        1/√(<i>δ</i>(1 + <i>δ</i>)); far from there trails survive below it and the transition looks discontinuous. \
        Without preferred turns it lies at half.
        """,
      zh: """
        有序出现在平均场线 <i>β</i><sub>c</sub> = (1 + <i>δσ</i><sub>0</sub>)(1 + (1 + <i>δ</i>)<i>σ</i><sub>0</sub>)/\
        <i>σ</i><sub>0</sub>（<i>σ</i><sub>0</sub> = <i>ρη</i>/<i>κ</i>）附近，约低一成。该线是均匀态失稳的位置，在 \
        <i>σ</i><sub>0</sub> = 1/√(<i>δ</i>(1 + <i>δ</i>)) 处最低；远离该处时，路径在线下也能存活，转变看上去不连续。若转向无偏好，则在一半处。
        """),
    notice: [
      LocalizedText(
        en: "Trails form, join and straighten, although an ant sees only its eight neighbours.",
        zh: "路径形成、汇合、变直，尽管每只蚂蚁只看得见八个邻格。"),
      LocalizedText(
        en: "Too much pheromone is as bad as too little: with a small capacity every site smells alike.",
        zh: "信息素太多与太少同样不利：容量小时处处气味相同。"),
      LocalizedText(
        en: "The yellow dot beside the lattice crosses the blue line where order appears.",
        zh: "格子旁的黄点越过蓝线时，有序出现。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Let trails dissolve", zh: "让路径消散"), changes: [("sensitivity", .real(1.5))]),
      SystemCard.Experiment(
        LocalizedText(en: "Let trails form", zh: "让路径形成"), changes: [("sensitivity", .real(3.5))],
        restart: "uniform"),
      SystemCard.Experiment(
        LocalizedText(en: "Few ants: start from a trail below the line", zh: "蚂蚁稀少：在线下从一条路径开始"),
        changes: [("density", .real(0.1)), ("sensitivity", .real(3))], restart: "trail"),
    ],
    references: [
      "D. R. Chialvo & M. M. Millonas, How swarms build cognitive maps, in The Biology and Technology of Intelligent "
        + "Autonomous Agents (Springer, 1995) 439",
      "E. M. Rauch, M. M. Millonas & D. R. Chialvo, Phys. Lett. A 207 (1995) 185",
    ],
    validations: { AntSwarmValidation.cases })
}
