/// What a map over two parameters shows of a system: which quantities are worth a panel, and, where the system has phases
/// with names, which of them a measured point is in and where theory draws their boundaries.
public struct PhaseMap: Sendable {
  public struct Phase: Sendable, Hashable {
    /// kebab-case.
    public let id: String
    /// A few letters to be written into the phase's region.
    public let abbreviation: LocalizedText
    public let title: LocalizedText
    /// Whether so little happens that of all quantities only the first panel's means anything.
    public let isQuiet: Bool

    public init(_ id: String, abbreviation: LocalizedText, title: LocalizedText, isQuiet: Bool = false) {
      self.id = id
      self.abbreviation = abbreviation
      self.title = title
      self.isQuiet = isQuiet
    }
  }

  /// A boundary from theory: the value of one parameter as a function of all others. It is drawn where the map varies that
  /// parameter.
  public struct Boundary: Sendable {
    public let title: LocalizedText
    public let origin: KnownValue.Origin
    public let source: String
    /// Id of the parameter that has the value.
    public let parameter: String
    /// nil where there is no boundary.
    public let value: @Sendable (ParameterValues) -> Double?

    public init(
      of parameter: String, title: LocalizedText, origin: KnownValue.Origin, source: String,
      value: @escaping @Sendable (ParameterValues) -> Double?
    ) {
      self.parameter = parameter
      self.title = title
      self.origin = origin
      self.source = source
      self.value = value
    }
  }

  /// Ids of observables, in the order of their panels.
  public let panels: [String]
  public let phases: [Phase]
  /// Ids of the observables that tell the phases apart.
  public let inputs: [String]
  /// How they do, in a sentence for the figure's caption.
  public let criterion: LocalizedText
  /// Id of the phase of a point at which the inputs have these means; nil where they do not decide.
  public let phase: @Sendable (_ means: [Double?]) -> String?
  public let boundaries: [Boundary]

  public init(
    panels: [String], phases: [Phase] = [], inputs: [String] = [], criterion: LocalizedText = "",
    boundaries: [Boundary] = [], phase: @escaping @Sendable (_ means: [Double?]) -> String? = { _ in nil }
  ) {
    self.panels = panels
    self.phases = phases
    self.inputs = inputs
    self.criterion = criterion
    self.boundaries = boundaries
    self.phase = phase
  }
}
