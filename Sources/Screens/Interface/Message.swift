/// A sentence shown at the lower edge of the window for a few seconds.
nonisolated public struct Message: Sendable, Hashable {
  public let text: String
  package let isWarning: Bool
  let until: Double
}
