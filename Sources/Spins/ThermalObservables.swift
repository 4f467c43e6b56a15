import Emergence

/// What is measured in the same way in every model of spins at a temperature, and the formulas that follow from it.
/// Energies are in units of J per site, temperatures in J/k_B.
enum ThermalObservables {
  static func temperature(_ range: ClosedRange<Double>, typical: ClosedRange<Double>, default value: Double)
    -> Parameter
  {
    Parameter(
      real: "temperature", symbol: "<i>T</i>", title: LocalizedText(en: "temperature", zh: "温度"),
      unit: "<i>J</i>/<i>k</i><sub>B</sub>", range: range, typical: typical, step: 0.001, default: value,
      timing: .live)
  }

  // MARK: Measured

  static let squaredMagnetization = Observable(
    "m2", symbol: "<i>m</i><sup>2</sup>", title: LocalizedText(en: "squared magnetization", zh: "磁化强度平方"))

  static let fourthMagnetization = Observable(
    "m4", symbol: "<i>m</i><sup>4</sup>",
    title: LocalizedText(en: "fourth power of magnetization", zh: "磁化强度四次方"))

  /// What the energy is counted by: `spin`, `site`.
  static let spin = LocalizedText(en: "spin", zh: "自旋")
  static let site = LocalizedText(en: "site", zh: "格点")

  /// The observables `energy` and `energy_squared`.
  static func energies(per part: LocalizedText) -> [Observable] {
    [
      Observable(
        "energy", symbol: "<i>e</i>",
        title: LocalizedText(en: "energy per \(part.english)", zh: "每个\(part.chinese)的能量"), unit: "<i>J</i>"),
      Observable(
        "energy_squared", symbol: "<i>e</i><sup>2</sup>",
        title: LocalizedText(en: "squared energy per \(part.english)", zh: "每个\(part.chinese)能量的平方"),
        unit: "<i>J</i><sup>2</sup>"),
    ]
  }

  static let clusterSize = Observable(
    "cluster_size", symbol: "⟨<i>C</i>⟩/<i>N</i>",
    title: LocalizedText(en: "mean cluster size over lattice size", zh: "平均团簇大小占比"))

  // MARK: Derived

  /// χ = N (⟨m²⟩ − ⟨m⟩²) / T, where m is the order parameter of the given id.
  static func susceptibility(of order: String) -> DerivedObservable {
    DerivedObservable(
      Observable(
        "susceptibility", symbol: "<i>χ</i>", title: LocalizedText(en: "susceptibility", zh: "磁化率"),
        unit: "1/<i>J</i>"), of: ["m2", order]
    ) { means, context in
      sites(context) / temperature(context) * variance(means[0], means[1])
    }
  }

  /// U₄ = 1 − ⟨m⁴⟩/(3⟨m²⟩²) (Binder, Z. Phys. B 43 (1981) 119).
  static let binder = cumulant(
    Observable(
      "binder", symbol: "<i>U</i><sub>4</sub>", title: LocalizedText(en: "Binder cumulant", zh: "Binder 累积量")),
    of: ["m4", "m2"])

  /// 1 − ⟨x⁴⟩/(3⟨x²⟩²) of the observables x⁴ and x².
  static func cumulant(_ observable: Observable, of inputs: [String]) -> DerivedObservable {
    DerivedObservable(observable, of: inputs) { means, _ in
      means[1] > 0 ? 1 - means[0] / (3 * means[1] * means[1]) : nil
    }
  }

  /// c = N (⟨e²⟩ − ⟨e⟩²) / T².
  static func specificHeat(per part: LocalizedText) -> DerivedObservable {
    DerivedObservable(
      Observable(
        "specific_heat", symbol: "<i>c</i>",
        title: LocalizedText(en: "specific heat per \(part.english)", zh: "每个\(part.chinese)的比热"),
        unit: "<i>k</i><sub>B</sub>"), of: ["energy_squared", "energy"]
    ) { means, context in
      let temperature = temperature(context)
      return sites(context) / (temperature * temperature) * variance(means[0], means[1])
    }
  }

  /// ⟨x²⟩ − ⟨x⟩².
  static func variance(_ square: Double, _ mean: Double) -> Double { square - mean * mean }

  static func sites(_ context: DerivedObservable.Context) -> Double { Double(LatticeShape(context).count) }

  static func temperature(_ context: DerivedObservable.Context) -> Double { context.parameters.real("temperature") }
}
