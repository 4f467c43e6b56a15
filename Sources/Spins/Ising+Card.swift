import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Ising {
  public static let card = SystemCard(
    id: "ising",
    title: LocalizedText(en: "Ising model", zh: "伊辛模型"),
    summary: LocalizedText(
      en: """
        Spins that point up or down sit on a lattice, and neighbours prefer to agree. Heat makes them disagree. Below a \
        critical temperature one direction wins everywhere and the lattice is a magnet; above it there is no winner.
        """,
      zh: "每个格点上有一个向上或向下的自旋，相邻自旋倾向于同向，而热运动使它们无序。低于临界温度时，一个方向在整个晶格上占优，晶格成为磁体；高于临界温度时，两个方向势均力敌。"),
    control: "temperature", orderParameter: "abs_m", susceptibility: "susceptibility", binder: "binder",
    parameters: [
      ThermalObservables.temperature(0.01...1000, typical: 0.5...6, default: 2.269),
      Parameter(
        real: "field", symbol: "<i>h</i>", title: LocalizedText(en: "external field", zh: "外磁场"),
        unit: "<i>J</i>", range: -100...100, typical: -1...1, step: 0.005, default: 0, timing: .live),
      Parameter(
        real: "coupling", symbol: "<i>J</i>", title: LocalizedText(en: "coupling", zh: "耦合强度"),
        range: 0.01...100, typical: 0.1...3, step: 0.01, default: 1, timing: .live),
      LatticeDeclarations.algorithm(
        LatticeDeclarations.metropolis, LatticeDeclarations.heatBath, LatticeDeclarations.wolff,
        LatticeDeclarations.swendsenWang),
      LatticeDeclarations.lattice(.square, .cubic, .chain),
    ],
    sizeTitle: LatticeDeclarations.sizeTitle,
    defaultSize: 64,
    sizes: { parameters in
      // At most 2³⁰ sites: a gibibyte of spins.
      switch LatticeShape.Kind(parameters).dimension {
      case 1: 2...(1 << 24)
      case 2: 2...(1 << 15)
      default: 2...(1 << 10)
      }
    },
    starts: [
      Choice("ordered", LocalizedText(en: "all up", zh: "全部向上")),
      LatticeDeclarations.randomStart,
      LatticeDeclarations.halfRandomStart,
    ],
    observables: [
      Observable("m", symbol: "<i>m</i>", title: LocalizedText(en: "magnetization per spin", zh: "平均磁化强度")),
      Observable(
        "abs_m", symbol: "|<i>m</i>|",
        title: LocalizedText(en: "absolute magnetization per spin", zh: "磁化强度绝对值")),
      ThermalObservables.squaredMagnetization, ThermalObservables.fourthMagnetization,
    ] + ThermalObservables.energies(per: ThermalObservables.spin) + [
      Observable(
        "structure_factor", symbol: "<i>S</i>(<i>k</i><sub>min</sub>)",
        title: LocalizedText(en: "structure factor at the smallest wave vector", zh: "最小波矢处的结构因子")),
      ThermalObservables.clusterSize,
    ],
    derived: [
      ThermalObservables.susceptibility(of: "abs_m"), ThermalObservables.binder,
      ThermalObservables.specificHeat(per: ThermalObservables.spin),
      // Second-moment correlation length: Cooper, Freedman & Preston, Nucl. Phys. B 210 (1982) 210.
      DerivedObservable(
        Observable(
          "correlation_length", symbol: "<i>ξ</i>",
          title: LocalizedText(en: "second-moment correlation length", zh: "二阶矩关联长度"),
          unit: LocalizedText(en: "lattice spacings", zh: "格距")),
        of: ["m2", "structure_factor"]
      ) { means, context in
        let ratio = ThermalObservables.sites(context) * means[0] / means[1] - 1
        guard means[1] > 0, ratio > 0 else { return nil }
        return ratio.squareRoot() / (2 * sin(.pi / Double(context.size)))
      },
    ],
    criticalPoint: { parameters in
      guard parameters.real("field") == 0 else { return nil }
      let coupling = parameters.real("coupling")
      switch LatticeShape.Kind(parameters).dimension {
      case 2:
        return KnownValue(
          coupling * IsingExact.criticalTemperature, .exact,
          source: "Kramers & Wannier 1941; Onsager 1944: T_c = 2J / ln(1 + √2)")
      case 3:
        return KnownValue(
          coupling * 4.511_523_26, error: coupling * 1e-7, .literature,
          source: "Ferrenberg, Xu & Landau, Phys. Rev. E 97 (2018) 043301: K_c = 0.221654626(5)")
      default: return nil
      }
    },
    referenceCurves: { parameters, size in IsingExact.curves(parameters, size: size) },
    reweighting: .temperature(energy: "energy") { ThermalObservables.sites($0) },
    dimension: { LatticeShape.Kind($0).dimension },
    transition: LocalizedText(
      en: """
        Square and cubic lattices without a field: a continuous transition (exact in two dimensions, by simulation and \
        bootstrap in three). The chain, and any lattice in a field, has none: order fades gradually. At fixed temperature \
        below <i>T</i><sub>c</sub> the field drives a first-order transition with hysteresis.
        """,
      zh:
        "零外场下的方格与立方晶格：连续相变（二维有严格解，三维由模拟与共形自举确定）。一维链以及有外场的任何晶格都没有相变，序只是逐渐消失。固定温度低于 <i>T</i><sub>c</sub> 时，外场驱动带有磁滞的一级相变。"
    ),
    notice: [
      LocalizedText(
        en: "Near <i>T</i><sub>c</sub> there are islands of every size, and islands inside islands.",
        zh: "在 <i>T</i><sub>c</sub> 附近，各种大小的磁畴同时存在，畴中有畴。"),
      LocalizedText(
        en: "Order does not fade evenly: |<i>m</i>| stays high and then falls with a vertical slope.",
        zh: "有序并非均匀消失：|<i>m</i>| 先保持较高，然后以垂直斜率骤降。"),
      LocalizedText(
        en: "At <i>T</i><sub>c</sub> the magnetization wanders slowly: critical slowing down.",
        zh: "在 <i>T</i><sub>c</sub> 处磁化强度涨落缓慢：临界慢化。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Quench: random start at <i>T</i> = 1", zh: "淬火：从随机态降到 <i>T</i> = 1"),
        changes: [("field", .real(0)), ("temperature", .real(1))], restart: "random"),
      SystemCard.Experiment(
        LocalizedText(en: "Go to <i>T</i><sub>c</sub>", zh: "调到 <i>T</i><sub>c</sub>"),
        changes: [("field", .real(0)), ("temperature", .real(IsingExact.criticalTemperature))]),
      SystemCard.Experiment(
        LocalizedText(en: "Turn the field against the magnet", zh: "加反向磁场"),
        changes: [("temperature", .real(1.8)), ("field", .real(-0.1))], restart: "ordered"),
    ],
    references: [
      "E. Ising, Z. Phys. 31 (1925) 253",
      "L. Onsager, Phys. Rev. 65 (1944) 117",
      "C. N. Yang, Phys. Rev. 85 (1952) 808",
      "B. Kaufman, Phys. Rev. 76 (1949) 1232",
      "R. H. Swendsen & J.-S. Wang, Phys. Rev. Lett. 58 (1987) 86",
      "U. Wolff, Phys. Rev. Lett. 62 (1989) 361",
      "A. M. Ferrenberg, J. Xu & D. P. Landau, Phys. Rev. E 97 (2018) 043301",
    ],
    validations: { IsingValidation.cases })
}
