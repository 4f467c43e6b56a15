/// A number from outside a simulation, with where it comes from and how far it can be trusted.
public struct KnownValue: Sendable, Hashable {
  public enum Origin: String, Sendable, Hashable, CaseIterable {
    /// Proven in closed form, or by complete enumeration.
    case exact
    /// Published by others, with their error.
    case literature
    /// Computed by this project; trusted less than the other two.
    case own
  }

  public let value: Double
  /// One standard error; 0 for an exact value.
  public let error: Double
  public let origin: Origin
  /// Author, year and where in the publication.
  public let source: String

  public init(_ value: Double, error: Double = 0, _ origin: Origin, source: String) {
    self.value = value
    self.error = error
    self.origin = origin
    self.source = source
  }
}

/// A curve from theory to be drawn beside measured points.
public struct ReferenceCurve: Sendable {
  public let title: LocalizedText
  public let origin: KnownValue.Origin
  public let source: String
  /// Quantity the curve gives: an observable's id.
  public let quantity: String
  /// Value at one point of the control parameter; nil outside the curve's domain.
  public let value: @Sendable (_ control: Double) -> Double?

  public init(
    quantity: String, title: LocalizedText, origin: KnownValue.Origin, source: String,
    value: @escaping @Sendable (_ control: Double) -> Double?
  ) {
    self.quantity = quantity
    self.title = title
    self.origin = origin
    self.source = source
    self.value = value
  }
}
