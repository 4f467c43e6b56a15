import Catalog
import Emergence
import Foundation

extension SystemScreen {
  /// Starts to measure the whole curve, or stops it.
  func toggleSweep() {
    if let sweep { return sweep.requestStop() }
    let session = snapshot.session
    do {
      sweep = try SweepHere(session, systems: presets.systems, in: path("\(session.name)-curve-\(session.size)"))
      sweptSession = session
    } catch {
      say(WindowText.sweepFailed(language, "\(error)"), isWarning: true)
    }
  }

  /// Says how far the sweep is, and puts its points on the curve when it is done.
  func followSweep() {
    guard let sweep, let news = sweep.take() else { return }
    switch news {
    case .progress(let progress):
      say(WindowText.sweeping(language, String(progress.done), String(progress.total)))
    case .ended(let table?, _):
      self.sweep = nil
      swept = SweepHere.points(inTable: table)
      say(WindowText.sweepDone(language, table))
    case .ended(nil, let done):
      self.sweep = nil
      say(WindowText.sweepStopped(language, String(done), sweep.folder))
    case .failed(let reason):
      self.sweep = nil
      say(WindowText.sweepFailed(language, reason), isWarning: true)
    }
    redraw()
  }

  /// The measured curve, as long as it belongs to what is set now.
  package var visibleCurve: [SettledPoint] {
    guard let sweptSession else { return [] }
    return SettledPoints.haveSameConditions(sweptSession, snapshot.session) ? swept : []
  }
}
