import Analogies
import Criticality
import Emergence
import Experiments
import Foundation
import Synchronization

/// Key S: measures the whole curve of the present parameters in the background, with the runner and the files of
/// `emergence sweep`, and says what it means with the statistics of `emergence analyze`.
nonisolated final class SweepHere: Sendable {
  enum News: Sendable {
    /// The protocol as it was fitted into a lecture.
    case begun(SweepLength)
    /// With the points of the present size that are done.
    case progress(SweepProgress, [SettledPoint])
    case ended(MeasuredCurve)
    case stopped(done: Int)
    case failed(LocalizedText)
  }

  /// What is measured.
  let session: Session
  private let systems: [any System.Type]
  private let path: String
  private let news = Mutex<[News]>([])
  private let opened = Mutex<String?>(nil)
  private let token = StopToken()
  private let ended = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - sizes: to measure; the present one among them.
  ///   - path: of the folder; one that holds another measurement is left alone and a number is added.
  /// - Throws: `PresetError` when the present values make no preset.
  init(_ session: Session, sizes: [Int], systems: [any System.Type], in path: String) throws {
    self.session = session
    self.systems = systems
    self.path = path
    let full = try SweepHere.preset(of: session, sizes: sizes, systems: systems)
    let thread = Thread { [self] in
      run(full, sizes)
      ended.signal()
    }
    thread.name = "sweep"
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Where the results are.
  var folder: String { opened.withLock { $0 } ?? path }

  /// What happened since the last call.
  func take() -> [News] {
    news.withLock { news in
      defer { news = [] }
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

  private func tell(_ new: News) {
    news.withLock { news in
      if case .progress = new, case .progress? = news.last { news.removeLast() }
      news.append(new)
    }
  }

  private func run(_ full: Preset, _ sizes: [Int]) {
    do {
      let costs = try sizes.map { try SweepLength.secondsPerStep(full, size: $0) }
      let length = SweepLength(fitting: full, secondsPerStep: costs)
      tell(.begun(length))
      let preset =
        length.isFull
        ? full
        : try SweepHere.preset(
          of: session, sizes: sizes, systems: systems,
          replacing: try length.overrides(control: full.control.parameter.id))
      let (outcome, folder) = try sweep(preset)
      guard let table = outcome.table else { return tell(.stopped(done: outcome.status.done)) }
      let analysis = try? Analysis(of: ResultFolder(existing: folder), systems: systems)
      tell(
        .ended(
          MeasuredCurve(
            session: session, table: table,
            points: SweepHere.points(
              inTable: try String(contentsOfFile: table, encoding: .utf8), size: session.size),
            analysis: analysis, length: length)))
    } catch {
      tell(.failed(LocalizedText(explaining: error)))
    }
  }

  /// In the first folder that holds nothing else.
  private func sweep(_ preset: Preset) throws -> (outcome: SweepOutcome, folder: String) {
    for number in 1... {
      let folder = number == 1 ? path : "\(path)-\(number)"
      opened.withLock { $0 = folder }
      do {
        // One job: the other core draws.
        var (done, points) = (0, [SettledPoint]())
        let outcome = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 1), stop: token) { progress in
          if progress.done != done, let table = try? ResultFolder(existing: folder).tableSoFar() {
            (done, points) = (progress.done, SweepHere.points(inTable: table, size: session.size))
          }
          tell(.progress(progress, points))
        }
        return (outcome, folder)
      } catch let error as StorageError {
        guard case .foreign = error, number < 100 else { throw error }
      }
    }
    preconditionFailure("folders are numbered up to a hundred")
  }

  /// The preset the session came from, with everything as it is now; its control axis and protocol stay. Where it has no
  /// axis, the slider's range is the curve.
  static func preset(
    of session: Session, sizes: [Int], systems: [any System.Type], replacing more: [PresetOverride] = []
  ) throws -> Preset {
    let list = sizes.map(String.init).joined(separator: ", ")
    // What the command line asked for comes first: what was set since replaces it.
    var overrides = session.overrides + [try PresetOverride("sizes=[\(list)]"), PresetOverride(seed: session.seed)]
    for (id, value) in session.parameters.all where id != session.control {
      overrides.append(try PresetOverride("parameters.\(id)=\(value)"))
    }
    let library = PresetLibrary(systems: systems)
    let preset = try library.read(session.source, file: session.name, overrides: overrides + more)
    guard preset.control.values.count < 2, let scale = SliderScale(session.controlParameter) else { return preset }
    let (from, to) = (scale.range.lowerBound.shortest, scale.range.upperBound.shortest)
    overrides.append(try PresetOverride("control={\(session.control): {from: \(from), to: \(to), count: 45}}"))
    return try library.read(session.source, file: session.name, overrides: overrides + more)
  }

  /// Points in the text of a table that belong to one size, for the plots.
  static func points(inTable text: String, size: Int) -> [SettledPoint] {
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let header = lines.first else { return [] }
    func column(_ name: String) -> Int? { header.firstIndex { $0 == name } }
    guard let sizes = column("size"), let control = column("control"), let order = column("order_parameter"),
      let orderError = column("order_parameter_error"), let response = column("susceptibility"),
      let responseError = column("susceptibility_error")
    else { return [] }
    // Replicas of one control value are independent measurements of the same point; the branches of a ramp are not.
    let branch = column("branch")
    var groups: [String: [SettledPoint]] = [:]
    for cells in lines.dropFirst() where cells.count == header.count && cells[sizes] == "\(size)" {
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
