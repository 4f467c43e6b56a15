import Catalog
import Emergence
import Experiments
import Foundation

extension SystemScreen {
  /// Starts to measure the whole curve, or stops it.
  /// - Parameter sizes: how many; each is half of the next, and the last is the present one.
  func toggleSweep(sizes count: Int) {
    if let sweep { return sweep.requestStop() }
    let session = snapshot.session
    let sizes = (0..<count).map { session.size >> $0 }.reversed()
    let allowed = session.card.sizes(session.parameters)
    guard let least = sizes.first, allowed.contains(least), Set(sizes).count == count else {
      return say(
        WindowText.sizeLimits(language, String(allowed.lowerBound), String(allowed.upperBound)), isWarning: true)
    }
    curve = nil
    do {
      let name = "\(session.fileName)-curve-\(sizes.map(String.init).joined(separator: "-"))"
      sweep = try SweepHere(session, sizes: Array(sizes), systems: presets.systems, in: path(name))
    } catch {
      say(WindowText.sweepFailed(language, error), isWarning: true)
    }
  }

  /// Says how far the sweep is, and puts its points on the curve and its meaning beside it when it is done.
  func followSweep() {
    guard let sweep else { return }
    for news in sweep.take() {
      switch news {
      case .begun(let length): sweepLength = length
      case .progress(let progress, let points):
        if !points.isEmpty { curve = (sweep.session, points) }
        say(progressText(progress))
      case .ended(let new):
        self.sweep = nil
        measured = new
        curve = (new.session, new.points)
        // One size decides nothing, and a verdict over other parameters would be taken for theirs.
        let decides = (new.analysis?.sizes.count ?? 0) > 2
        if decides, panel == nil, isShown(new.session) { panel = .transition }
        say((decides ? WindowText.sweepDone : .sweepDoneOneSize)(language, new.table))
      case .stopped(let done):
        say(WindowText.sweepStopped(language, String(done), sweep.folder))
        self.sweep = nil
      case .failed(let reason):
        self.sweep = nil
        say(WindowText.sweepFailed(language, reason[language]), isWarning: true)
      }
      redraw()
    }
  }

  private func progressText(_ progress: SweepProgress) -> String {
    let text = WindowText.sweeping(language, String(progress.done), String(progress.total))
    return sweepLength.flatMap(MeasuredCurve.shortening).map { "\(text) \($0[language])" } ?? text
  }

  /// The measured curve as far as it is known, as long as it belongs to what is set now.
  package var visibleCurve: [SettledPoint] {
    guard let curve, isShown(curve.session) else { return [] }
    return curve.points
  }

  private func isShown(_ session: Session) -> Bool {
    SettledPoints.haveSameConditions(session, snapshot.session)
  }

  /// Ends what belongs to a system that gives place to another.
  func endSweep() {
    guard let sweep else { return }
    sweep.requestStop()
    self.sweep = nil
    say(WindowText.sweepLeft(language, sweep.folder))
  }
}

/// A curve that key S measured, and what it says of the transition.
nonisolated package struct MeasuredCurve: Sendable {
  /// What it was measured for.
  let session: Session
  /// The path of `order-parameter.csv`.
  package let table: String
  let points: [SettledPoint]
  package let analysis: Analysis?
  package let length: SweepLength

  /// How a shortened protocol is told; nil for a full one.
  static func shortening(_ length: SweepLength) -> LocalizedText? {
    guard !length.isFull else { return nil }
    let part = String(Int(length.shortening.rounded()))
    let (first, second) = (String(length.equilibrate), String(length.measure))
    return LocalizedText(
      en: WindowText.sweepShortened(.english, part, first, second),
      zh: WindowText.sweepShortened(.chinese, part, first, second))
  }

  /// The page of `emergence analyze` as parts of a panel.
  func parts(_ language: Language) -> [PanelText.Part] {
    guard let analysis else { return [] }
    var parts: [PanelText.Part] = []
    var isFirst = true
    var section = 0
    for line in analysis.report(language).split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.trimmingCharacters(in: .whitespaces).escapedForMarkup
      if text.isEmpty {
        isFirst = true
        section += 1
      } else {
        // The second section is the verdict, with the critical point in its second line.
        let isVerdict = section == 1 && !line.hasPrefix(" ")
        parts.append(isVerdict ? .title(text) : isFirst ? .heading(text) : .paragraph(text))
        isFirst = false
      }
    }
    return parts + (MeasuredCurve.shortening(length).map { [.paragraph($0[language])] } ?? [])
  }
}
