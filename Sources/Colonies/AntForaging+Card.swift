import Emergence

extension AntForaging {
  public static let card = SystemCard(
    id: "ant-foraging",
    title: LocalizedText(en: "Foraging ants", zh: "蚂蚁觅食"),
    summary: LocalizedText(
      en: """
        Ants leave the nest, wander, and carry home what they find. On the way back they mark the ground; others \
        smell the marks and follow, and marks evaporate. A small colony searches in disorder, for every trail fades \
        before the next ant finds it; a large one keeps a trail alive. The same colony is there in space, ant by ant, \
        and as the mean-field model of Beekman, Sumpter and Ratnieks.
        """,
      zh: """
        蚂蚁离巢游走，找到食物就搬回家，并在归途上留下信息素；其他蚂蚁闻到后跟随，而信息素不断挥发。小蚁群的路径在下一只蚂蚁发现之前\
        就消散了，觅食杂乱无章；大蚁群则能维持一条路径。这里既有空间中一只只蚂蚁的模型，也有 Beekman、Sumpter 与 Ratnieks 的平均场模型。
        """),
    control: "colony", orderParameter: "share", susceptibility: "susceptibility",
    parameters: [
      Parameter(
        real: "colony", symbol: "<i>n</i>", title: LocalizedText(en: "foragers in the colony", zh: "觅食蚁数"),
        range: 1...100_000, typical: 10...4000, step: 1, scale: .logarithmic, default: 600, timing: .live),
      Parameter(
        choice: "model", title: LocalizedText(en: "model", zh: "模型"),
        options: [
          Choice("agents", LocalizedText(en: "ants in space", zh: "空间中的蚂蚁")),
          Choice("gillespie", LocalizedText(en: "mean field, by chance", zh: "平均场，随机")),
          Choice("ode", LocalizedText(en: "mean field, equation", zh: "平均场，方程")),
        ], default: "agents", timing: .rebuild),
      Parameter(
        choice: "brush", title: LocalizedText(en: "the mouse adds and removes", zh: "鼠标增减"),
        options: [
          Choice("food", LocalizedText(en: "mouse: food", zh: "鼠标：食物")),
          Choice("wall", LocalizedText(en: "mouse: walls", zh: "鼠标：障碍")),
          Choice("trail", LocalizedText(en: "mouse: pheromone", zh: "鼠标：信息素")),
        ], default: "food", timing: .live),
      Parameter(
        real: "evaporation", symbol: "<i>ρ</i>", title: LocalizedText(en: "evaporation in a step", zh: "每步挥发比例"),
        range: 0.0001...0.5, typical: 0.001...0.05, step: 0.0001, scale: .logarithmic, default: 0.005, timing: .live),
      Parameter(
        real: "diffusion", symbol: "<i>D</i>",
        title: LocalizedText(en: "diffusion to each neighbour in a step", zh: "每步扩散到每个邻格的比例"), range: 0...0.2,
        step: 0.001, default: 0.05, timing: .live),
      Parameter(
        real: "threshold", symbol: "<i>k</i>", title: LocalizedText(en: "smell that outweighs noise", zh: "盖过噪声的气味"),
        range: 0.01...1000, typical: 0.1...100, step: 0.01, scale: .logarithmic, default: 1, timing: .live),
      Parameter(
        real: "noise", symbol: "<i>ϑ</i>", title: LocalizedText(en: "largest error of a heading", zh: "航向的最大误差"),
        unit: "°", range: 0...90, step: 1, default: 14, timing: .live),
      Parameter(
        real: "patience", symbol: "<i>T</i><sub>p</sub>",
        title: LocalizedText(en: "steps of search before going home, on average", zh: "空手回巢前的平均搜索步数"),
        range: 10...100_000, typical: 100...10_000, step: 10, scale: .logarithmic, default: 500, timing: .live),
      Parameter(
        real: "food_distance", symbol: "<i>d</i>",
        title: LocalizedText(en: "distance of the food, in half sides", zh: "食物的距离（以半边长计）"), range: 0.1...0.9,
        step: 0.01, default: 0.62, timing: .rebuild),
      Parameter(
        real: "food_radius", symbol: "<i>r</i><sub>f</sub>",
        title: LocalizedText(en: "radius of the food, in cells", zh: "食物的半径（格）"), range: 1...50, step: 0.5,
        default: 6, timing: .rebuild),
      Parameter(
        integer: "food_places", symbol: "<i>N</i><sub>f</sub>",
        title: LocalizedText(en: "places with food, around the nest", zh: "蚁巢周围的食物处数"), range: 1...12, default: 1,
        timing: .rebuild),
      Parameter(
        choice: "supply", title: LocalizedText(en: "food", zh: "食物供应"),
        options: [
          Choice("endless", LocalizedText(en: "endless food", zh: "食物取之不尽")),
          Choice("finite", LocalizedText(en: "food runs out", zh: "食物会耗尽")),
        ], default: "endless", timing: .live),
      Parameter(
        integer: "amount", symbol: "<i>a</i>", title: LocalizedText(en: "loads in a cell of food", zh: "每格食物的份数"),
        range: 1...10_000, default: 50, timing: .rebuild),
      Parameter(
        real: "discovery", symbol: "<i>α</i>",
        title: LocalizedText(en: "mean field: rate of finding alone", zh: "平均场：独自发现的速率"), unit: "1/min",
        range: 1e-6...1, typical: 0.0005...0.05, step: 0.0001, scale: .logarithmic, default: 0.0045, timing: .live),
      Parameter(
        real: "recruitment", symbol: "<i>β</i>",
        title: LocalizedText(en: "mean field: recruitment by an ant on the trail", zh: "平均场：路径上每只蚂蚁的招募率"),
        unit: "1/min", range: 0...0.1, typical: 0...0.0005, step: 0.000_001, default: 0.00015, timing: .live),
      Parameter(
        real: "loss", symbol: "<i>s</i>",
        title: LocalizedText(en: "mean field: largest loss of ants from the trail", zh: "平均场：离开路径的最大速率"),
        unit: "1/min", range: 0.01...1000, typical: 0.1...30, step: 0.1, default: 10, timing: .live),
      Parameter(
        real: "saturation", symbol: "<i>K</i>",
        title: LocalizedText(en: "mean field: ants at half the largest loss", zh: "平均场：损失达一半时的蚁数"),
        range: 0.1...1000, typical: 1...100, step: 0.1, default: 10, timing: .live),
    ],
    sizeTitle: LocalizedText(
      en: "side of the field <i>L</i> (mean field: (<i>L</i>/64)<sup>2</sup> colonies share a trail)",
      zh: "场地边长 <i>L</i>（平均场：(<i>L</i>/64)<sup>2</sup> 个蚁群共用一条路径）"),
    defaultSize: 256,
    sizes: { _ in 64...1024 },
    starts: [
      Choice("idle", LocalizedText(en: "no trail", zh: "没有路径")),
      Choice("trail", LocalizedText(en: "everybody on a strong trail", zh: "全体都在一条强路径上")),
    ],
    observables: [
      Observable(
        "share", symbol: "<i>x</i>/<i>n</i>",
        title: LocalizedText(en: "share of foragers on a trail", zh: "走在路径上的觅食蚁比例")),
      Observable(
        "share_squared", symbol: "(<i>x</i>/<i>n</i>)<sup>2</sup>",
        title: LocalizedText(en: "squared share on a trail", zh: "路径上比例的平方")),
      Observable("trail", symbol: "<i>x</i>", title: LocalizedText(en: "ants on a trail", zh: "路径上的蚂蚁数")),
      Observable(
        "laden", symbol: "<i>f</i><sub>c</sub>",
        title: LocalizedText(en: "share of ants with food", zh: "带食物的蚂蚁比例")),
      Observable(
        "searching", symbol: "<i>f</i><sub>s</sub>",
        title: LocalizedText(en: "share of ants that search", zh: "正在搜索的蚂蚁比例")),
      Observable(
        "flow", symbol: "<i>J</i>", title: LocalizedText(en: "loads brought home in a step", zh: "每步运回的食物份数")),
      Observable(
        "food_left", symbol: "<i>F</i>", title: LocalizedText(en: "loads on the ground", zh: "地面上剩余的食物份数")),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>",
          title: LocalizedText(en: "fluctuation of the share, times <i>n</i>", zh: "比例的涨落乘以 <i>n</i>")),
        of: ["share_squared", "share"]
      ) { means, context in
        context.parameters.real("colony") * colonies(context.parameters, side: context.size)
          * (means[0] - means[1] * means[1])
      }
    ],
    criticalPoint: { parameters in
      guard parameters.choice("model") != "agents" else { return nil }
      return Recruitment(parameters).folds.map {
        KnownValue($0.upper.colony, .exact, source: "upper fold of dx/dt = (α + βx)(n − x) − sx/(K + x) = 0")
      }
    },
    referenceCurves: { parameters, _ in
      Recruitment(parameters).curves(isOfSpace: parameters.choice("model") == "agents")
    },
    transition: LocalizedText(
      en: """
        Discontinuous with hysteresis where trails recruit far better than chance finds: in the mean field between the \
        folds <i>n</i> = 475.0 and 910.9 for <i>α</i> = 0.0045, in space between about 400 and 600 ants for small, \
        distant food and little patience. Smooth where food is easy to find (<i>α</i> above 0.0189; near, large food in \
        space).
        """,
      zh: """
        当路径招募远胜于偶然发现时，转变不连续且有滞后：平均场中 <i>α</i> = 0.0045 时双稳区介于折点 <i>n</i> = 475.0 与 910.9 之间；\
        空间模型中，食物小而远、耐心不足时约在 400 至 600 只之间。食物容易找到时（<i>α</i> 大于 0.0189，或空间中食物近而大）则平滑过渡。
        """),
    notice: [
      LocalizedText(
        en: "A lone ant's mark fades before another ant comes by: small colonies find the same food again and again.",
        zh: "单只蚂蚁的标记在别的蚂蚁路过之前就消散了：小蚁群一再重新发现同一处食物。"),
      LocalizedText(
        en: "Once a trail holds, ants that left it are soon back on it, and the share on it jumps.",
        zh: "路径一旦维持住，离开的蚂蚁很快又回来，路径上的比例随之跃升。"),
      LocalizedText(
        en: "Take ants away slowly: the trail survives in a colony that could never have made it.",
        zh: "慢慢减少蚂蚁：路径能在一个本来无法建立它的蚁群中继续存在。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "A small colony", zh: "小蚁群"), changes: [("colony", .real(100))], restart: "idle"),
      SystemCard.Experiment(
        LocalizedText(en: "A large colony", zh: "大蚁群"), changes: [("colony", .real(2000))], restart: "idle"),
      SystemCard.Experiment(
        LocalizedText(en: "Hide the food, keep 450 ants on a trail", zh: "把食物藏远，让 450 只蚂蚁从路径开始"),
        changes: [
          ("food_distance", .real(0.86)), ("food_radius", .real(4)), ("patience", .real(300)), ("colony", .real(450)),
        ], restart: "trail"),
      SystemCard.Experiment(
        LocalizedText(en: "Build walls with the mouse", zh: "用鼠标砌墙"), changes: [("brush", .choice("wall"))]),
      SystemCard.Experiment(
        LocalizedText(en: "See the mean field's two folds", zh: "看平均场的两个折点"),
        changes: [("model", .choice("ode")), ("colony", .real(900))], restart: "idle"),
    ],
    references: [
      "M. Beekman, D. J. T. Sumpter & F. L. W. Ratnieks, PNAS 98 (2001) 9703",
      "J.-L. Deneubourg, S. Aron, S. Goss & J. M. Pasteels, J. Insect Behav. 3 (1990) 159",
      "D. T. Gillespie, J. Phys. Chem. 81 (1977) 2340",
      "H. Zhao, Math. Comp. 74 (2005) 603",
    ],
    validations: { AntForagingValidation.cases })
}

extension Recruitment {
  init(_ parameters: ParameterValues) {
    self.init(
      discovery: parameters.real("discovery"), recruitment: parameters.real("recruitment"),
      loss: parameters.real("loss"), saturation: parameters.real("saturation"))
  }

  /// The stable shares over the colony and, between the folds, the unstable one.
  /// - Parameter isOfSpace: whether they are drawn beside ants in space, for whom they are a theory and not exact: its
  ///   rates are those that are set, not fitted to the ground.
  func curves(isOfSpace: Bool) -> [ReferenceCurve] {
    let model = self
    /// - Parameter branch: the stretch of ants on the trail that the curve is, for a colony.
    func curve(
      _ title: LocalizedText, _ branch: @escaping @Sendable (_ colony: Double) -> (Double, Double)
    ) -> ReferenceCurve {
      ReferenceCurve(
        quantity: "share",
        title: isOfSpace
          ? LocalizedText(en: "theory without space: \(title.english)", zh: "无空间的理论：\(title.chinese)") : title,
        origin: isOfSpace ? .literature : .exact, source: "steady states of Beekman et al. 2001"
      ) { colony in
        let (low, high) = branch(colony)
        return colony > 0 ? model.steadyState(between: low, and: high, colony: colony).map { $0 / colony } : nil
      }
    }
    guard let folds else {
      return [curve(LocalizedText(en: "steady state", zh: "定态")) { (0, $0) }]
    }
    return [
      curve(LocalizedText(en: "stable, searching", zh: "稳定：搜索")) { _ in (0, folds.upper.x) },
      curve(LocalizedText(en: "unstable", zh: "不稳定")) { _ in (folds.upper.x, folds.lower.x) },
      curve(LocalizedText(en: "stable, on the trail", zh: "稳定：走路径")) { (folds.lower.x, $0) },
    ]
  }
}
