import Emergence

extension LatticeShape.Kind {
  /// The lattice that the parameter `lattice` names.
  init(_ parameters: ParameterValues) {
    self = Self(rawValue: parameters.choice("lattice"))!
  }
}

extension LatticeShape {
  init(_ parameters: ParameterValues, side: Int) {
    self.init(Kind(parameters), side: side)
  }

  /// The lattice that a derived observable is about.
  init(_ context: DerivedObservable.Context) {
    self.init(context.parameters, side: context.size)
  }
}

/// What the cards of lattice models declare in the same words.
enum LatticeDeclarations {
  static let sizeTitle = LocalizedText(en: "linear size <i>L</i>", zh: "线性尺寸 <i>L</i>")

  /// The parameter `lattice`; the first kind is the default.
  static func lattice(_ kinds: LatticeShape.Kind...) -> Parameter {
    Parameter(
      choice: "lattice", title: LocalizedText(en: "lattice", zh: "晶格"),
      options: kinds.map { Choice($0.rawValue, title(of: $0)) }, default: kinds[0].rawValue, timing: .rebuild)
  }

  private static func title(of kind: LatticeShape.Kind) -> LocalizedText {
    switch kind {
    case .chain: LocalizedText(en: "chain", zh: "一维链")
    case .square: LocalizedText(en: "square", zh: "方格")
    case .triangular: LocalizedText(en: "triangular", zh: "三角晶格")
    case .cubic: LocalizedText(en: "simple cubic", zh: "简单立方")
    }
  }

  /// The parameter `algorithm`; the first one is the default.
  static func algorithm(_ options: Choice..., timing: Parameter.Timing = .live) -> Parameter {
    Parameter(
      choice: "algorithm", title: LocalizedText(en: "algorithm", zh: "算法"), options: options,
      default: options[0].id, timing: timing)
  }

  static let metropolis = Choice("metropolis", LocalizedText(en: "Metropolis", zh: "Metropolis 算法"))
  static let heatBath = Choice("heat-bath", LocalizedText(en: "heat bath", zh: "热浴算法"))
  static let wolff = Choice("wolff", LocalizedText(en: "Wolff", zh: "Wolff 团簇"))
  static let swendsenWang = Choice("swendsen-wang", LocalizedText(en: "Swendsen–Wang", zh: "Swendsen–Wang 团簇"))

  static let randomStart = Choice("random", LocalizedText(en: "random", zh: "随机"))
  static let halfRandomStart = Choice("hot-half", LocalizedText(en: "one half random", zh: "一半随机"))
}
