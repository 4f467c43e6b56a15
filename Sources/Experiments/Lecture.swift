import Emergence

/// A talk told with running systems: scenes in the order they are shown. Made only by `PresetLibrary`, so every value in
/// it was checked against the cards of its systems.
public struct Lecture: Sendable {
  /// The file's name without its extension.
  public let name: String
  /// The file as the user named it.
  public let file: String
  public let title: LocalizedText
  /// What an audience will have learnt.
  public let summary: LocalizedText
  public let scenes: [Scene]
  /// Where it stands among the others, counted from 1; those that do not say come last.
  public let place: Int?

  /// How long it takes to give.
  public var minutes: Double { scenes.map(\.minutes).reduce(0, +) }

  /// One thing to look at, with what to say about it.
  public struct Scene: Sendable {
    public enum Subject: Sendable {
      case system(Preset)
      /// Two systems with their controls tied to one another.
      case twin(left: Preset, right: Preset, isMirrored: Bool)
    }

    public let subject: Subject
    public let title: LocalizedText
    /// What the audience reads.
    public let caption: LocalizedText
    /// What to point at.
    public let pointing: LocalizedText?
    /// What the speaker may say, shown on request.
    public let notes: LocalizedText?
    public let minutes: Double
    /// Steps in a second; nil for as many as possible.
    public let pace: Double?
    /// Whether the scene begins to run by itself.
    public let runs: Bool
    /// The part of the control axis that the plots show; nil for all of it.
    public let axis: ClosedRange<Double>?
    /// Ways of the control, one after another, from when the scene first runs.
    public let ramps: [Ramp]
  }

  /// The control moves evenly from one value to another. In a twin the values are of the shared axis.
  public struct Ramp: Sendable, Hashable {
    /// Nil for where the control is.
    public let from: Double?
    public let to: Double
    public let seconds: Double
    /// Whether it goes back again, within the same time.
    public let returns: Bool

    public init(from: Double?, to: Double, seconds: Double, returns: Bool) {
      self.from = from
      self.to = to
      self.seconds = seconds
      self.returns = returns
    }
  }
}
