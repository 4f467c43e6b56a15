import Criticality
import Emergence
import Experiments
import Foundation
import Synchronization

/// Key S: measures the whole curve of the present parameters in the background, with the runner and the files of
/// `emergence sweep`.
nonisolated final class SweepHere: Sendable {
  enum News: Sendable {
    case progress(SweepProgress)
    case ended(table: String?, done: Int)
    case failed(String)
  }

  let folder: String
  private let news = Mutex<News?>(nil)
  private let token = StopToken()
  private let ended = DispatchSemaphore(value: 0)

  /// - Throws: `PresetError` when the present values make no preset.
  init(_ session: Session, systems: [any System.Type], in folder: String) throws {
    self.folder = folder
    let preset = try SweepHere.preset(of: session, systems: systems)
    let thread = Thread { [self] in
      run(preset)
      ended.signal()
    }
    thread.name = "sweep"
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// What happened since the last call.
  func take() -> News? {
    news.withLock { news in
      defer { news = nil }
      return news
    }
  }

  /// Ends the work and waits for it. What was measured stays on disk; the same sweep goes on from there.
  func stop() {
    token.request()
    ended.wait()
    ended.signal()
  }

  func requestStop() {
    token.request()
  }

  private func run(_ preset: Preset) {
    do {
      // One job: the other core draws.
      let outcome = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 1), stop: token) { progress in
        news.withLock { $0 = .progress(progress) }
      }
      let result = News.ended(table: outcome.table, done: outcome.status.done)
      news.withLock { $0 = result }
    } catch {
      let failure = News.failed("\(error)")
      news.withLock { $0 = failure }
    }
  }

  /// The preset the session came from, with everything as it is now; its control axis and protocol stay. Where it has no
  /// axis, the slider's range is the curve.
  static func preset(of session: Session, systems: [any System.Type]) throws -> Preset {
    var overrides = [try PresetOverride("size=\(session.size)"), PresetOverride(seed: session.seed)]
    for (id, value) in session.parameters.all where id != session.control {
      overrides.append(try PresetOverride("parameters.\(id)=\(value)"))
    }
    let library = PresetLibrary(systems: systems)
    let preset = try library.read(session.source, file: session.name, overrides: overrides)
    guard preset.control.values.count < 2, let scale = SliderScale(session.controlParameter) else { return preset }
    let (from, to) = (scale.range.lowerBound.shortest, scale.range.upperBound.shortest)
    overrides.append(try PresetOverride("control={\(session.control): {from: \(from), to: \(to), count: 45}}"))
    return try library.read(session.source, file: session.name, overrides: overrides)
  }

  /// Points of a finished table of one size, for the plots.
  static func points(inTable path: String) -> [SettledPoint] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let header = lines.first else { return [] }
    func column(_ name: String) -> Int? { header.firstIndex { $0 == name } }
    guard let control = column("control"), let order = column("order_parameter"),
      let orderError = column("order_parameter_error"), let response = column("susceptibility"),
      let responseError = column("susceptibility_error")
    else { return [] }
    // Replicas of one control value are independent measurements of the same point; the branches of a ramp are not.
    let branch = column("branch")
    var groups: [String: [SettledPoint]] = [:]
    for cells in lines.dropFirst() where cells.count == header.count {
      guard let x = Double(cells[control]), let y = Double(cells[order]) else { continue }
      let susceptibility = Double(cells[response]).map {
        Estimate(value: $0, error: Double(cells[responseError]) ?? .nan)
      }
      groups["\(x) \(branch.map { cells[$0] } ?? "")", default: []].append(
        SettledPoint(
          control: x, order: Estimate(value: y, error: Double(cells[orderError]) ?? .nan),
          susceptibility: susceptibility, samples: 0))
    }
    return groups.values.map(mean).sorted { $0.control < $1.control }
  }

  private static func mean(_ replicas: [SettledPoint]) -> SettledPoint {
    let orders = replicas.map(\.order)
    let responses = replicas.compactMap(\.susceptibility)
    return SettledPoint(
      control: replicas[0].control, order: Estimate.weightedMean(of: orders) ?? orders[0],
      susceptibility: Estimate.weightedMean(of: responses) ?? responses.first, samples: 0)
  }
}
