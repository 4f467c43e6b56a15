/// The past of two quantities in bounded memory, at every resolution: each level keeps the newest samples of one, and
/// each sample of a level is the mean of two of the level below. The view of any span costs the same.
nonisolated package struct TimeTrace: Sendable {
  package struct Sample: Sendable, Hashable {
    package var step: Double
    /// The order parameter, and what is drawn beside it.
    package var values: SIMD2<Double>
  }

  private struct Level: Sendable {
    var samples: [Sample] = []
    /// The first of a pair, until its partner arrives.
    var waiting: Sample?
  }

  /// Samples that a view has at most.
  let capacity: Int
  private var levels: [Level] = []

  package init(capacity: Int = 600) {
    self.capacity = capacity
  }

  package mutating func append(step: Int, order: Double, companion: Double) {
    append(Sample(step: Double(step), values: SIMD2(order, companion)), level: 0)
  }

  private mutating func append(_ sample: Sample, level: Int) {
    if level == levels.count { levels.append(Level()) }
    // Dropping half at once keeps the cost of a sample constant.
    if levels[level].samples.count == 2 * capacity { levels[level].samples.removeFirst(capacity) }
    levels[level].samples.append(sample)
    guard let first = levels[level].waiting else {
      levels[level].waiting = sample
      return
    }
    levels[level].waiting = nil
    let mean = Sample(step: (first.step + sample.step) / 2, values: (first.values + sample.values) / 2)
    append(mean, level: level + 1)
  }

  /// The newest `span` steps at the finest resolution that holds them in `capacity` samples.
  package func view(span: Double) -> [Sample] {
    guard let newest = levels.first?.samples.last else { return [] }
    let from = newest.step - span
    for level in levels {
      guard let first = level.samples.firstIndex(where: { $0.step >= from }) else { continue }
      let reachesBack = first > 0 || level.samples.count < capacity
      if level.samples.count - first <= capacity, reachesBack {
        var view = Array(level.samples[first...])
        // A coarse level lags behind; the present value is what the eye follows.
        if view.last != newest { view.append(newest) }
        return view
      }
    }
    return [newest]
  }
}
