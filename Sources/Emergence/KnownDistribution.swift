/// The law of a measured whole number that theory knows: how large avalanches are, how long they last.
public struct KnownDistribution: Sendable {
  /// Id of the observable.
  public let observable: String
  public let origin: KnownValue.Origin
  /// Author, year and where in the publication.
  public let source: String
  /// Probabilities of 1, 2, … up to a largest number; what they lack of 1 is that of still larger ones.
  public let probabilities: @Sendable (_ largest: Int) -> [Double]

  public init(
    _ observable: String, _ origin: KnownValue.Origin, source: String,
    probabilities: @escaping @Sendable (_ largest: Int) -> [Double]
  ) {
    self.observable = observable
    self.origin = origin
    self.source = source
    self.probabilities = probabilities
  }
}
