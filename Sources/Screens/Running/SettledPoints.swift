import Criticality
import Emergence

/// The averages at one value of the control that was held long enough.
nonisolated public struct SettledPoint: Sendable, Hashable {
  public let control: Double
  /// What the vertical axis over the control shows.
  public let order: Estimate
  public let susceptibility: Estimate?
  /// Effectively independent samples behind it.
  public let samples: Double
}

/// Settled points by control value, kept apart by everything else that was set: a curve measured in a field is not the
/// curve without it, and comes back when the field is switched off again.
nonisolated struct SettledPoints: Sendable {
  private struct Conditions: Hashable {
    let size: Int
    let others: [ParameterValue]

    init(_ session: Session) {
      size = session.size
      others = session.parameters.all.filter { $0.id != session.control }.map(\.value)
    }
  }

  /// Sets of conditions remembered; the oldest go first.
  private static let capacity = 64

  var session: Session
  private var points: [Conditions: [Double: SettledPoint]] = [:]
  private var age: [Conditions] = []

  init(_ session: Session) {
    self.session = session
  }

  mutating func replace(_ point: SettledPoint) {
    let conditions = Conditions(session)
    if points[conditions] == nil {
      age.append(conditions)
      if age.count > SettledPoints.capacity { points[age.removeFirst()] = nil }
    }
    points[conditions, default: [:]][point.control] = point
  }

  /// Whether points measured in one session belong on the curve of another.
  static func haveSameConditions(_ first: Session, _ second: Session) -> Bool {
    first.card.id == second.card.id && Conditions(first) == Conditions(second)
  }

  /// The points under the present conditions, from left to right.
  var visible: [SettledPoint] {
    (points[Conditions(session)] ?? [:]).values.sorted { $0.control < $1.control }
  }
}

/// The average under way since the last change: bins of every observable that the point needs, in bounded memory, of
/// which the transient is left out.
nonisolated struct Measurement: Sendable {
  private let session: Session
  private let axis: Int
  private let derived: DerivedObservable?
  private let inputs: [Int]
  private var order: LiveAverage
  private var series: [BinnedSeries]
  private var samplesAtLastReport = 0

  init(_ session: Session) {
    self.session = session
    axis = session.axisIndex
    derived = session.card.susceptibility.flatMap { id in session.card.derived.first { $0.observable.id == id } }
    inputs = derived?.inputs.compactMap { session.card.observableIndex($0) } ?? []
    order = LiveAverage()
    series = inputs.map { _ in BinnedSeries() }
  }

  mutating func add(_ values: [Double]) {
    order.add(values[axis])
    for (index, input) in inputs.enumerated() { series[index].add(values[input]) }
  }

  /// The point as far as it is known, if enough was sampled to show it and since it was last asked for.
  mutating func newPoint() -> SettledPoint? {
    // A tenth more samples move the point by much less than its error bar.
    guard order.count > samplesAtLastReport + samplesAtLastReport / 10 else { return nil }
    samplesAtLastReport = order.count
    let report = order.report
    guard report.isSettled else { return nil }
    return SettledPoint(
      control: session.controlValue, order: report.estimate,
      susceptibility: susceptibility(discarding: report.discarded), samples: report.effectiveSamples)
  }

  private func susceptibility(discarding samples: Int) -> Estimate? {
    guard let derived, inputs.count == derived.inputs.count else { return nil }
    let context = DerivedObservable.Context(parameters: session.parameters, size: session.size)
    let measured = MeasuredSeries(series.map { $0.bins(after: samples) })
    return measured.jackknife(of: Array(inputs.indices)) { derived.formula($0, context) }
  }
}

/// Means of equal stretches of a series, in bounded memory: when there are too many, neighbours are joined.
nonisolated private struct BinnedSeries: Sendable {
  private static let capacity = 1024
  private var bins: [Double] = []
  private var length = 1
  private var sum = 0.0
  private var count = 0

  mutating func add(_ sample: Double) {
    sum += sample
    count += 1
    guard count == length else { return }
    bins.append(sum / Double(length))
    sum = 0
    count = 0
    guard bins.count == BinnedSeries.capacity else { return }
    bins = stride(from: 0, to: bins.count, by: 2).map { 0.5 * (bins[$0] + bins[$0 + 1]) }
    length *= 2
  }

  func bins(after samples: Int) -> [Double] {
    Array(bins.dropFirst((samples + length - 1) / length))
  }
}
