/// A number that a system reports after a step.
public struct Observable: Sendable, Hashable {
  /// snake_case; the column in `time-series.csv` and `order-parameter.csv`.
  public let id: String
  /// The symbol of the literature, with figure markup.
  public let symbol: String
  public let title: LocalizedText
  /// The unit with figure markup, translated where it is a word; empty for a pure number.
  public let unit: LocalizedText

  public init(_ id: String, symbol: String, title: LocalizedText, unit: LocalizedText = "") {
    self.id = id
    self.symbol = symbol
    self.title = title
    self.unit = unit
  }
}

/// A quantity that is a function of the means of observables (a susceptibility, a Binder cumulant). The system gives the
/// formula; the error of the result is estimated by the statistics that every system shares.
public struct DerivedObservable: Sendable {
  public let observable: Observable
  /// The observables whose means the formula takes, in the order it takes them.
  public let inputs: [String]
  /// The quantity at given means; nil where it does not exist (a ratio with a zero denominator, say).
  public let formula: @Sendable (_ means: [Double], _ context: Context) -> Double?

  /// What a formula may depend on besides means.
  public struct Context: Sendable {
    public let parameters: ParameterValues
    public let size: Int

    public init(parameters: ParameterValues, size: Int) {
      self.parameters = parameters
      self.size = size
    }
  }

  public init(
    _ observable: Observable, of inputs: [String],
    formula: @escaping @Sendable (_ means: [Double], _ context: Context) -> Double?
  ) {
    self.observable = observable
    self.inputs = inputs
    self.formula = formula
  }
}
