import Emergence

extension XY {
  public static let card = SystemCard(
    id: "xy",
    title: LocalizedText(en: "XY model", zh: "XY 模型"),
    summary: LocalizedText(
      en: """
        Arrows that may point anywhere in the plane sit on a lattice, and neighbours prefer to agree. In two dimensions \
        they never align all over, yet below a transition the lattice is stiff: vortices bind in pairs. A stand-in for \
        superfluid films, thin superconductors and Josephson arrays in one sense only: the arrow is the phase of their \
        condensate and the helicity modulus their superfluid density. There is no charge, no magnetic field, no pairing of \
        electrons and no material here.
        """,
      zh: """
        晶格上的箭头可指向平面内任意方向，相邻箭头倾向于一致。二维时箭头不会处处对齐，但在转变温度以下晶格具有刚度：涡旋成对束缚。\
        它只在一个意义上代表超流薄膜、超导薄膜与约瑟夫森结阵列：箭头是凝聚体的相位，螺旋模量是超流密度。\
        模型中没有电荷、磁场、电子配对，也没有具体材料。
        """),
    control: "temperature", orderParameter: "abs_m", susceptibility: "susceptibility", binder: "binder",
    parameters: [
      ThermalObservables.temperature(0.01...1000, typical: 0.1...2, default: 0.893),
      LatticeDeclarations.algorithm(
        Choice("metropolis", LocalizedText(en: "Metropolis with over-relaxation", zh: "Metropolis 加超弛豫")),
        LatticeDeclarations.wolff),
      Parameter(
        integer: "over_relaxation", symbol: "<i>n</i><sub>or</sub>",
        title: LocalizedText(en: "over-relaxation sweeps per step", zh: "每步超弛豫扫描次数"), range: 0...20, default: 2,
        timing: .live),
      LatticeDeclarations.lattice(.square, .chain),
    ],
    sizeTitle: LatticeDeclarations.sizeTitle,
    defaultSize: 64,
    // At most 2²⁴ sites: a quarter of a gibibyte of arrows.
    sizes: { $0.choice("lattice") == "chain" ? 2...(1 << 24) : 2...(1 << 12) },
    starts: [
      Choice("ordered", LocalizedText(en: "all to the right", zh: "全部向右")),
      LatticeDeclarations.randomStart,
    ],
    observables: [
      Observable(
        "abs_m", symbol: "|<i>m</i>|",
        title: LocalizedText(en: "length of the mean arrow", zh: "平均箭头的长度")),
      ThermalObservables.squaredMagnetization, ThermalObservables.fourthMagnetization,
    ] + ThermalObservables.energies(per: ThermalObservables.spin) + [
      Observable(
        "current_squared", symbol: "<i>I</i><sup>2</sup>/<i>N</i>",
        title: LocalizedText(en: "squared current along an axis, per spin", zh: "沿一轴的流的平方（每个自旋）"),
        unit: "<i>J</i><sup>2</sup>"),
      Observable(
        "vortex_density", symbol: "<i>n</i><sub>v</sub>",
        title: LocalizedText(en: "vortices and antivortices per square", zh: "涡旋与反涡旋密度")),
    ],
    derived: [
      // Teitel & Jayaprakash, Phys. Rev. B 27 (1983) 598: the second derivative of the free energy by a twist of the
      // boundary, averaged over the axes.
      DerivedObservable(
        Observable(
          "helicity_modulus", symbol: "<i>Υ</i>",
          title: LocalizedText(en: "helicity modulus (superfluid density)", zh: "螺旋模量（超流密度）"), unit: "<i>J</i>"),
        of: ["energy", "current_squared"]
      ) { means, context in
        -means[0] / Double(LatticeShape(context).dimension) - means[1] / ThermalObservables.temperature(context)
      },
      ThermalObservables.susceptibility(of: "abs_m"), ThermalObservables.binder,
      ThermalObservables.specificHeat(per: ThermalObservables.spin),
    ],
    criticalPoint: { $0.choice("lattice") == "square" ? XYExact.transitionTemperature : nil },
    referenceCurves: { parameters, size in XYExact.curves(parameters, size: size) },
    reweighting: .temperature(energy: "energy") { ThermalObservables.sites($0) },
    stiffness: "helicity_modulus",
    dimension: { LatticeShape.Kind($0).dimension },
    transition: LocalizedText(
      en: """
        Square lattice: a Kosterlitz–Thouless transition, smoother than any power. |<i>m</i>| fades with size at every \
        temperature; what jumps, from 2<i>T</i>/π to nothing, is the helicity modulus, and sizes approach that jump only \
        as their logarithm. The peak of the specific heat near <i>T</i> = 1.04 is not the transition. The chain has none.
        """,
      zh: """
        方格：Kosterlitz–Thouless 转变，比任何幂律都平滑。|<i>m</i>| 在任何温度下都随尺寸减小；发生跳变的是螺旋模量，\
        从 2<i>T</i>/π 跳到零，且有限尺寸只以对数速度趋近。比热在 <i>T</i> ≈ 1.04 的峰不是转变点。一维链没有转变。
        """),
    notice: [
      LocalizedText(
        en: "Cold: white and black vortices come in close pairs, or not at all.", zh: "低温：白、黑涡旋成对紧靠，或完全没有。"),
      LocalizedText(
        en: "Above <i>T</i><sub>KT</sub> pairs break up, and free vortices scramble the colours.",
        zh: "高于 <i>T</i><sub>KT</sub> 时涡旋对拆散，自由涡旋搅乱颜色。"),
      LocalizedText(
        en: "Around a vortex every colour appears exactly once.", zh: "绕涡旋一周，每种颜色恰好出现一次。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Quench: watch vortices annihilate", zh: "淬火：观察涡旋湮灭"), changes: [("temperature", .real(0.2))],
        restart: "random"),
      SystemCard.Experiment(
        LocalizedText(en: "Go to <i>T</i><sub>KT</sub>", zh: "调到 <i>T</i><sub>KT</sub>"),
        changes: [("temperature", .real(0.8929))]),
      SystemCard.Experiment(
        LocalizedText(en: "Unbind the vortices", zh: "拆散涡旋对"), changes: [("temperature", .real(1.3))]),
    ],
    references: [
      "V. L. Berezinskii, Sov. Phys. JETP 32 (1971) 493",
      "J. M. Kosterlitz & D. J. Thouless, J. Phys. C 6 (1973) 1181",
      "D. R. Nelson & J. M. Kosterlitz, Phys. Rev. Lett. 39 (1977) 1201",
      "H. Weber & P. Minnhagen, Phys. Rev. B 37 (1988) 5986",
      "U. Wolff, Phys. Rev. Lett. 62 (1989) 361",
      "M. Hasenbusch, J. Phys. A 38 (2005) 5869",
    ],
    validations: { XYValidation.cases })
}
