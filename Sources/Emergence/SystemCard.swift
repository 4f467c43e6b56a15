/// Everything about a system that does not change while it runs: what it is, what a user may set, what it reports and
/// what is known about it. Lists, sliders, sweeps, validation and documentation are all made from it.
public struct SystemCard: Sendable {
  /// kebab-case id, as in presets.
  public let id: String
  public let title: LocalizedText
  /// What the system is, in two or three sentences.
  public let summary: LocalizedText
  /// Id of the parameter that drives the transition.
  public let control: String
  /// Id of the observable that is the order parameter.
  public let orderParameter: String
  /// Ids of the derived observables that are its susceptibility and Binder cumulant, where they exist.
  public let susceptibility: String?
  public let binder: String?
  public let parameters: [Parameter]
  /// What `size` means (`linear size <i>L</i>`), and which sizes work with given parameters.
  public let sizeTitle: LocalizedText
  public let defaultSize: Int
  public let sizes: @Sendable (ParameterValues) -> ClosedRange<Int>
  /// The initial states a run may start from; the first is the default.
  public let starts: [Choice]
  public let observables: [Observable]
  public let derived: [DerivedObservable]
  /// The known critical value of the control parameter with the other parameters as given, or nil.
  public let criticalPoint: @Sendable (ParameterValues) -> KnownValue?
  public let referenceCurves: @Sendable (ParameterValues, _ size: Int) -> [ReferenceCurve]
  /// Distributions that are known with the parameters as given.
  public let distributions: @Sendable (ParameterValues) -> [KnownDistribution]
  /// How samples at one value of the control parameter tell of values nearby; nil where they do not.
  public let reweighting: Reweighting?
  /// Id of the observable that is a helicity modulus over the unit of temperature. A system that declares one is looked
  /// at as Kosterlitz and Thouless did: its transition is where the stiffness jumps, and powers of the size mean nothing.
  public let stiffness: String?
  /// Whether logarithms of the size are known to bend every power law at the transition.
  public let hasLogarithms: @Sendable (ParameterValues) -> Bool
  /// A derived observable that is the critical point but for a deviation that is known to vanish fast with size.
  public let estimator: Estimator?
  /// Whether `size` is a number of units that all meet each other, and not a length.
  public let countsUnits: @Sendable (ParameterValues) -> Bool
  /// Of a lattice whose `size` is its side, the dimension d: it has size^d units, so a power of the side and a power of
  /// a number of units can be compared. nil where a size is neither.
  public let dimension: @Sendable (ParameterValues) -> Int?
  /// Whether replicas differ mainly by something that each draws for itself and keeps: frequencies, for one. They are then
  /// samples of that disorder, and moments of the order parameter are averaged over them before a cumulant is formed.
  public let hasDisorder: @Sendable (ParameterValues) -> Bool
  /// What a map over two parameters shows; nil for the order parameter, susceptibility and Binder cumulant.
  public let map: PhaseMap?
  /// What the transition is and how that is known, in a sentence.
  public let transition: LocalizedText
  public let notice: [LocalizedText]
  public let tries: [Experiment]
  public let references: [String]
  /// Comparisons with exact and published values that `emergence validate` runs.
  public let validations: @Sendable () -> [ValidationCase]

  /// In equilibrium states occur with the weight exp(−λX), where λ is a function of the control parameter.
  public struct Reweighting: Sendable {
    /// Id of the measured observable that is X per unit of the system: the energy per site, say.
    public let observable: String
    /// How many units there are.
    public let units: @Sendable (DerivedObservable.Context) -> Double
    /// λ at a value of the control parameter, and back.
    public let field: @Sendable (_ control: Double) -> Double
    public let control: @Sendable (_ field: Double) -> Double
    /// Whether samples are drawn with that weight at given parameters: not by algorithms that use weights of their own.
    public let applies: @Sendable (ParameterValues) -> Bool

    public init(
      observable: String, units: @escaping @Sendable (DerivedObservable.Context) -> Double,
      field: @escaping @Sendable (_ control: Double) -> Double,
      control: @escaping @Sendable (_ field: Double) -> Double,
      applies: @escaping @Sendable (ParameterValues) -> Bool = { _ in true }
    ) {
      self.observable = observable
      self.units = units
      self.field = field
      self.control = control
      self.applies = applies
    }

    /// The control parameter is a temperature in units of energy: λ = 1/T.
    public static func temperature(
      energy: String, units: @escaping @Sendable (DerivedObservable.Context) -> Double,
      applies: @escaping @Sendable (ParameterValues) -> Bool = { _ in true }
    ) -> Reweighting {
      Reweighting(observable: energy, units: units, field: { 1 / $0 }, control: { 1 / $0 }, applies: applies)
    }
  }

  /// An estimate of the critical point in every size.
  public struct Estimator: Sendable {
    /// Id of the derived observable.
    public let observable: String
    /// Its deviation falls as this power of 1/size.
    public let exponent: Double

    public init(observable: String, exponent: Double) {
      self.observable = observable
      self.exponent = exponent
    }
  }

  /// Something to try, offered as a button.
  public struct Experiment: Sendable {
    public let title: LocalizedText
    /// Parameters to set, in order.
    public let changes: [(id: String, value: ParameterValue)]
    /// Initial state to restart from, or nil to continue from the present one.
    public let restart: String?

    public init(_ title: LocalizedText, changes: [(id: String, value: ParameterValue)], restart: String? = nil) {
      self.title = title
      self.changes = changes
      self.restart = restart
    }
  }

  public init(
    id: String, title: LocalizedText, summary: LocalizedText, control: String, orderParameter: String,
    susceptibility: String? = nil, binder: String? = nil, parameters: [Parameter], sizeTitle: LocalizedText,
    defaultSize: Int, sizes: @escaping @Sendable (ParameterValues) -> ClosedRange<Int>, starts: [Choice],
    observables: [Observable], derived: [DerivedObservable] = [],
    criticalPoint: @escaping @Sendable (ParameterValues) -> KnownValue? = { _ in nil },
    referenceCurves: @escaping @Sendable (ParameterValues, _ size: Int) -> [ReferenceCurve] = { _, _ in [] },
    distributions: @escaping @Sendable (ParameterValues) -> [KnownDistribution] = { _ in [] },
    reweighting: Reweighting? = nil, stiffness: String? = nil,
    hasLogarithms: @escaping @Sendable (ParameterValues) -> Bool = { _ in false }, estimator: Estimator? = nil,
    countsUnits: @escaping @Sendable (ParameterValues) -> Bool = { _ in false },
    dimension: @escaping @Sendable (ParameterValues) -> Int? = { _ in nil },
    hasDisorder: @escaping @Sendable (ParameterValues) -> Bool = { _ in false }, map: PhaseMap? = nil,
    transition: LocalizedText, notice: [LocalizedText] = [], tries: [Experiment] = [], references: [String] = [],
    validations: @escaping @Sendable () -> [ValidationCase] = { [] }
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.control = control
    self.orderParameter = orderParameter
    self.susceptibility = susceptibility
    self.binder = binder
    self.parameters = parameters
    self.sizeTitle = sizeTitle
    self.defaultSize = defaultSize
    self.sizes = sizes
    self.starts = starts
    self.observables = observables
    self.derived = derived
    self.criticalPoint = criticalPoint
    self.referenceCurves = referenceCurves
    self.distributions = distributions
    self.reweighting = reweighting
    self.stiffness = stiffness
    self.hasLogarithms = hasLogarithms
    self.estimator = estimator
    self.countsUnits = countsUnits
    self.dimension = dimension
    self.hasDisorder = hasDisorder
    self.map = map
    self.transition = transition
    self.notice = notice
    self.tries = tries
    self.references = references
    self.validations = validations
  }

  /// Whether every step is an instance of its own, drawn anew: a mean over steps is then one over instances, and hides
  /// whether each of them is in one of two states.
  public var drawsAfresh: Bool { starts.map(\.id) == ["fresh"] }

  /// The declaration of a parameter, or nil if there is none of that id.
  public func parameter(_ id: String) -> Parameter? {
    parameters.first { $0.id == id }
  }

  public var controlParameter: Parameter {
    guard let parameter = parameter(control) else { preconditionFailure("\(self.id) declares no '\(control)'") }
    return parameter
  }

  /// Position of an observable in what `System.observe` reports, or nil.
  public func observableIndex(_ id: String) -> Int? {
    observables.firstIndex { $0.id == id }
  }

  /// A measured or derived observable, or nil if there is none of that id.
  public func observable(_ id: String) -> Observable? {
    observables.first { $0.id == id } ?? derived.first { $0.observable.id == id }?.observable
  }

  /// The order parameter's declaration.
  public var orderObservable: Observable {
    guard let observable = observable(orderParameter) else {
      preconditionFailure("\(self.id) declares no '\(orderParameter)'")
    }
    return observable
  }
}
