import Analogies

nonisolated extension TwinAxis {
  /// The axis that two sessions share.
  package init(_ sessions: [Session], isMirrored: Bool) {
    self.init(
      sessions.map { Control($0.controlParameter, critical: $0.criticalPoint?.value) }, isMirrored: isMirrored)
  }
}
