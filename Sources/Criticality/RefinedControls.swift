/// Where further points of a sweep tell most, judged by what the points so far say: the plan of every round after the
/// first of a sweep that refines itself.
///
/// Each interval between neighbouring control values is worth as much as the order parameter, the susceptibility and the
/// cumulant of the two largest sizes change across it, in units of their whole range and beyond what their errors
/// explain. The worthiest interval is halved again and again, and each half is taken to be worth half. (Sampling by the
/// change of a curve is that of B. Nijholt et al., *Adaptive*, 2019.) Crossings and maxima of the largest sizes lie where
/// their curves change most, so the points of successive rounds close in on them, without a model of the transition that
/// could be wrong.
public enum RefinedControls {
  /// - Parameters:
  ///   - sizes: what was measured so far, in any order.
  ///   - measured: every control value that was planned so far, those without a result too.
  ///   - count: how many new values are wanted.
  /// - Returns: new values inside the range of `measured`, ascending: `count` of them, fewer only where no numbers lie
  ///   between. Nothing for fewer than two planned values.
  public static func next(after sizes: [TransitionCard.Size], measured: [Double], count: Int) -> [Double] {
    let places = Set(measured.filter(\.isFinite)).sorted()
    guard let first = places.first, let last = places.last, first < last else { return [] }
    let curves = sizes.sorted { $0.size < $1.size }.suffix(2).map(Curves.init)
    var intervals = zip(places, places.dropFirst()).map { low, high in
      // Where nothing changes, or nothing is known, wide gaps go first.
      let width = (high - low) / (last - first)
      return Interval(low: low, high: high, worth: (curves.map { $0.change(low, high) }.max() ?? 0) + 1e-3 * width)
    }
    var found: [Double] = []
    while found.count < count {
      guard
        let best = intervals.indices.filter({ intervals[$0].isDivisible })
          .max(by: { (intervals[$0].worth, $1) < (intervals[$1].worth, $0) })
      else { break }
      let (lower, upper) = intervals[best].halves
      found.append(lower.high)
      intervals.replaceSubrange(best...best, with: [lower, upper])
    }
    return found.sorted()
  }

  private struct Interval {
    let low: Double
    let high: Double
    let worth: Double

    /// Values a millionth apart are one point to any simulation.
    var isDivisible: Bool { high - low > 1e-6 * max(abs(low), abs(high)) }

    var halves: (Interval, Interval) {
      let middle = low + 0.5 * (high - low)
      return (
        Interval(low: low, high: middle, worth: 0.5 * worth), Interval(low: middle, high: high, worth: 0.5 * worth)
      )
    }
  }

  /// The curves of one size by control value, and the range of each.
  private struct Curves {
    private let curves: [(points: [Double: Estimate], range: Double)]

    init(_ size: TransitionCard.Size) {
      let quantities: [(TransitionCard.Point) -> Estimate?] = [{ $0.orderParameter }, \.susceptibility, \.binder]
      curves = quantities.compactMap { quantity in
        let points = size.points.compactMap { point in
          quantity(point).flatMap { $0.value.isFinite ? (point.control, $0) : nil }
        }
        guard let low = points.map(\.1.value).min(), let high = points.map(\.1.value).max(), low < high else {
          return nil
        }
        return (Dictionary(points, uniquingKeysWith: { first, _ in first }), high - low)
      }
    }

    /// Sum over the quantities of the change between two control values, beyond what the errors explain.
    func change(_ low: Double, _ high: Double) -> Double {
      curves.reduce(0) { sum, curve in
        guard let a = curve.points[low], let b = curve.points[high] else { return sum }
        let noise = (a.error * a.error + b.error * b.error).squareRoot()
        return sum + max(0, abs(a.value - b.value) - (noise.isFinite ? 2 * noise : 0)) / curve.range
      }
    }
  }
}
