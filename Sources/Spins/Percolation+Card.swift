import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Percolation {
  public static let card = SystemCard(
    id: "percolation",
    title: LocalizedText(en: "Percolation", zh: "渗流"),
    summary: LocalizedText(
      en: """
        Every site or bond of a lattice is open with probability <i>p</i>, by chance alone. Open neighbours form clusters. \
        At a critical probability one cluster suddenly reaches from side to side: coffee runs through the powder, a fire \
        crosses the wood, a sprinkling of metal conducts.
        """,
      zh: """
        晶格的每个格点或每条键以概率 <i>p</i> 独立地连通，相邻的连通格点组成集团。达到临界概率时，会突然出现贯穿整个晶格的集团：\
        咖啡渗过粉层，火烧穿树林，掺入的金属颗粒开始导电。
        """),
    control: "p", orderParameter: "largest", susceptibility: "susceptibility", binder: "binder",
    parameters: [
      Parameter(
        real: "p", symbol: "<i>p</i>", title: LocalizedText(en: "occupation probability", zh: "占据概率"), range: 0...1,
        step: 0.0005, default: 0.5927, timing: .live),
      Parameter(
        choice: "kind", title: LocalizedText(en: "occupied", zh: "占据对象"),
        options: [
          Choice("site", LocalizedText(en: "sites", zh: "格点")), Choice("bond", LocalizedText(en: "bonds", zh: "键")),
        ], default: "site", timing: .rebuild),
      LatticeDeclarations.lattice(.square, .triangular, .cubic),
      LatticeDeclarations.algorithm(
        Choice("direct", LocalizedText(en: "one configuration", zh: "单个构型")),
        Choice("newman-ziff", LocalizedText(en: "Newman–Ziff: all numbers occupied", zh: "Newman–Ziff：遍历所有占据数")),
        timing: .rebuild),
      Parameter(
        choice: "boundary", title: LocalizedText(en: "boundary", zh: "边界"),
        options: [
          Choice("periodic", LocalizedText(en: "periodic", zh: "周期")),
          Choice("open", LocalizedText(en: "open", zh: "开放")),
        ], default: "periodic", timing: .rebuild),
    ],
    sizeTitle: LatticeDeclarations.sizeTitle,
    defaultSize: 128,
    // At most 2²⁶ sites: with numbers and clusters about two gibibytes.
    sizes: { $0.choice("lattice") == "cubic" ? 2...400 : 2...(1 << 13) },
    starts: [LatticeDeclarations.randomStart],
    observables: [
      Observable(
        "largest", symbol: "<i>P</i><sub>∞</sub>",
        title: LocalizedText(en: "share of sites in the largest cluster", zh: "最大集团所占比例")),
      Observable(
        "largest_squared", symbol: "<i>P</i><sub>∞</sub><sup>2</sup>",
        title: LocalizedText(en: "squared share of the largest cluster", zh: "最大集团比例的平方")),
      Observable(
        "mean_cluster_size", symbol: "<i>S</i>",
        title: LocalizedText(
          en: "mean size of a site's cluster, without the largest", zh: "格点所属集团的平均大小（不计最大集团）"),
        unit: LocalizedText(en: "sites", zh: "格点")),
      Observable(
        "spanning", symbol: "<i>R</i>",
        title: LocalizedText(
          en: "a cluster spans (open) or wraps around (periodic) the last axis", zh: "有集团贯穿（开放边界）或环绕（周期边界）最后一个轴")),
      Observable(
        "cluster_density", symbol: "<i>n</i><sub>c</sub>",
        title: LocalizedText(en: "clusters per site", zh: "每个格点的集团数")),
      Observable(
        "m2", symbol: "<i>m</i><sup>2</sup>",
        title: LocalizedText(en: "squared magnetization of random cluster signs", zh: "随机符号集团的磁化强度平方")),
      Observable(
        "m4", symbol: "<i>m</i><sup>4</sup>",
        title: LocalizedText(en: "its fourth power", zh: "随机符号集团的磁化强度四次方")),
      Observable(
        "spanning_any", symbol: "<i>R</i><sub>e</sub>",
        title: LocalizedText(
          en: "a cluster spans or wraps around any axis", zh: "有集团贯穿或环绕任一轴")),
      Observable(
        "spanning_all", symbol: "<i>R</i><sub>b</sub>",
        title: LocalizedText(en: "all axes are spanned or wrapped around", zh: "所有轴都被贯穿或环绕")),
      Observable(
        "spanning_slope", symbol: "d<i>R</i><sub>e</sub>/d<i>p</i>",
        title: LocalizedText(en: "slope of <i>R</i><sub>e</sub>", zh: "<i>R</i><sub>e</sub> 的斜率")),
      Observable(
        "spanning_curvature", symbol: "d<sup>2</sup><i>R</i><sub>e</sub>/d<i>p</i><sup>2</sup>",
        title: LocalizedText(en: "curvature of <i>R</i><sub>e</sub>", zh: "<i>R</i><sub>e</sub> 的二阶导数")),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "susceptibility", symbol: "<i>χ</i>",
          title: LocalizedText(en: "fluctuation of the largest cluster", zh: "最大集团的涨落"),
          unit: LocalizedText(en: "sites", zh: "格点")),
        of: ["largest_squared", "largest"]
      ) { means, context in
        ThermalObservables.sites(context) * ThermalObservables.variance(means[0], means[1])
      },
      // If every cluster drew a sign, m = Σ ±n/N would have ⟨m²⟩ = Σn²/N² and ⟨m⁴⟩ = (3(Σn²)² − 2Σn⁴)/N⁴: a Binder
      // cumulant that goes from 0 to 2/3. Deng & Blöte, Phys. Rev. E 72 (2005) 016126, use the same ratio.
      ThermalObservables.binder,
      // The p at which R_e of this lattice has the value it has at p_c on an infinite torus: off by L^(−2 − 1/ν) only
      // (Newman & Ziff 2001, section III).
      DerivedObservable(
        Observable(
          "threshold", symbol: "<i>p</i><sub>c</sub>(<i>L</i>)",
          title: LocalizedText(en: "where wrapping has its critical probability", zh: "环绕概率取临界值之处")),
        of: ["spanning_any", "spanning_slope", "spanning_curvature"]
      ) { means, context in
        let parameters = context.parameters
        guard parameters.choice("lattice") == "square", parameters.choice("boundary") == "periodic" else { return nil }
        return threshold(near: parameters.real("p"), size: context.size, means[0], means[1], means[2])
      },
    ],
    criticalPoint: { parameters in threshold(kind: parameters.choice("kind"), lattice: parameters.choice("lattice")) },
    estimator: SystemCard.Estimator(observable: "threshold", exponent: 2.75),
    dimension: { LatticeShape.Kind($0).dimension },
    transition: LocalizedText(
      en: """
        Continuous, and purely geometric: there is no energy and no temperature. In two dimensions the exponents are exact, \
        <i>β</i> = 5/36 and <i>ν</i> = 4/3, the same for sites and bonds on every lattice, while <i>p</i><sub>c</sub> \
        differs; in three dimensions both come from simulation.
        """,
      zh: """
        连续相变，且纯属几何：没有能量，也没有温度。二维临界指数有严格值 <i>β</i> = 5/36、<i>ν</i> = 4/3，对各种晶格的格点与键渗流都相同，\
        而 <i>p</i><sub>c</sub> 各异；三维的指数与阈值由模拟得到。
        """),
    notice: [
      LocalizedText(
        en:
          "A few more open sites near <i>p</i><sub>c</sub> and the largest cluster doubles: it swallows others whole.",
        zh: "在 <i>p</i><sub>c</sub> 附近多占据少许格点，最大集团就会成倍增大：它整块地吞并其他集团。"),
      LocalizedText(
        en: "At <i>p</i><sub>c</sub> the largest cluster is full of holes of every size, a fractal of dimension 91/48.",
        zh: "在 <i>p</i><sub>c</sub> 处，最大集团布满各种大小的孔洞，是维数为 91/48 的分形。"),
      LocalizedText(
        en: "Pause and move <i>p</i>: sites are only added, never rearranged.",
        zh: "暂停后移动 <i>p</i>：只会增减格点，不会重新排列。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Just below the threshold", zh: "略低于阈值"),
        changes: [("kind", .choice("site")), ("lattice", .choice("square")), ("p", .real(0.57))]),
      SystemCard.Experiment(
        LocalizedText(en: "At the threshold", zh: "恰在阈值"),
        changes: [("kind", .choice("site")), ("lattice", .choice("square")), ("p", .real(0.59274605))]),
      SystemCard.Experiment(
        LocalizedText(en: "Bonds instead of sites: threshold 1/2", zh: "改为键渗流：阈值 1/2"),
        changes: [("kind", .choice("bond")), ("lattice", .choice("square")), ("p", .real(0.5))]),
    ],
    references: [
      "S. R. Broadbent & J. M. Hammersley, Math. Proc. Camb. Phil. Soc. 53 (1957) 629",
      "M. F. Sykes & J. W. Essam, J. Math. Phys. 5 (1964) 1117",
      "H. Kesten, Commun. Math. Phys. 74 (1980) 41",
      "M. E. J. Newman & R. M. Ziff, Phys. Rev. E 64 (2001) 016706",
      "J. L. Jacobsen, J. Phys. A 48 (2015) 454003",
      "J. Wang, Z. Zhou, W. Zhang, T. M. Garoni & Y. Deng, Phys. Rev. E 87 (2013) 052107",
    ],
    validations: { PercolationValidation.cases })

  /// p_c of an infinite lattice.
  package static func threshold(kind: String, lattice: String) -> KnownValue {
    switch (kind, lattice) {
    case ("site", "square"):
      KnownValue(0.592_746_050_792_10, error: 2e-14, .literature, source: "Jacobsen, J. Phys. A 48 (2015) 454003")
    case ("bond", "square"): KnownValue(0.5, .exact, source: "Kesten 1980")
    case ("site", "triangular"): KnownValue(0.5, .exact, source: "Sykes & Essam 1964; Kesten 1982")
    case ("bond", "triangular"):
      KnownValue(2 * sin(.pi / 18), .exact, source: "Sykes & Essam 1964: 2 sin(π/18)")
    case ("site", _):
      KnownValue(0.311_607_7, error: 2e-7, .literature, source: "Wang et al., Phys. Rev. E 87 (2013) 052107")
    default:
      KnownValue(0.248_811_82, error: 1e-7, .literature, source: "Wang et al., Phys. Rev. E 87 (2013) 052107")
    }
  }

  /// The probability that a cluster wraps around a square torus in any direction, both, and one given direction, at p_c
  /// in the limit of infinite size (Pinson, J. Stat. Phys. 75 (1994) 1167; numbers of Newman & Ziff 2001, eq. 15).
  package static let criticalWrapping = (any: 0.690_473_725, all: 0.351_642_855, oneAxis: 0.521_058_290)

  /// Solves R + R′δ + R″δ²/2 = R_e(p_c) for δ; nil farther away than the parabola holds, where δL^{1/ν} is not small.
  private static func threshold(near p: Double, size: Int, _ r: Double, _ slope: Double, _ curvature: Double) -> Double?
  {
    let gap = criticalWrapping.any - r
    let discriminant = slope * slope + 2 * curvature * gap
    guard slope > 0, discriminant > 0 else { return nil }
    let shift = 2 * gap / (slope + discriminant.squareRoot())
    guard abs(shift) * pow(Double(size), 0.75) < 0.06 else { return nil }
    return p + shift
  }
}
