import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The mean-field model of Beekman, Sumpter & Ratnieks, PNAS 98 (2001) 9703: of n foragers x walk to a feeder on a
/// trail,
///
///     dx/dt = (α + βx)(n − x) − s x/(K + x),
///
/// with α the rate of finding the feeder alone, β the pull of the trail per ant on it, and s, K the loss of ants from a
/// trail that is the weaker the fewer walk on it. Time is in minutes.
package struct Recruitment: Sendable, Hashable {
  package var discovery: Double
  package var recruitment: Double
  package var loss: Double
  package var saturation: Double

  package init(discovery: Double, recruitment: Double, loss: Double, saturation: Double) {
    self.discovery = discovery
    self.recruitment = recruitment
    self.loss = loss
    self.saturation = saturation
  }

  /// The law of several colonies with one trail for all: numbers of ants grow with them and shares stay, so the pull of
  /// one ant is the weaker.
  func shared(by colonies: Double) -> Recruitment {
    Recruitment(
      discovery: discovery, recruitment: recruitment / colonies, loss: loss * colonies,
      saturation: saturation * colonies)
  }

  /// Rate at which ants join a trail of x ants.
  func joining(_ x: Double, colony: Double) -> Double { (discovery + recruitment * x) * (colony - x) }

  /// Rate at which ants leave a trail of x ants.
  func leaving(_ x: Double) -> Double { loss * x / (saturation + x) }

  // MARK: Steady states

  /// The colony that has a steady state with x ants on the trail: dx/dt = 0 solved for n.
  package func colony(at x: Double) -> Double {
    x + leaving(x) / (discovery + recruitment * x)
  }

  /// A fold of the curve of steady states: where it turns back in n.
  package struct Fold: Sendable, Hashable {
    package let x: Double
    package let colony: Double
  }

  /// The colonies between which both foraging with and without a trail are stable: where the trail ends as the colony
  /// shrinks, and where searching alone ends as it grows. nil if trail foraging sets in smoothly.
  package var folds: (lower: Fold, upper: Fold)? {
    // dn/dx = 0, cleared of denominators: (K + x)²(α + βx)² = s(βx² − Kα).
    func excess(_ x: Double) -> Double {
      let left = (saturation + x) * (discovery + recruitment * x)
      return left * left - loss * (recruitment * x * x - saturation * discovery)
    }
    guard recruitment > 0, loss > 0 else { return nil }
    // Between its two zeros the function is negative; a fine geometric grid finds that stretch.
    let grid = (0...4000).map { pow(10, -4 + 11 * Double($0) / 4000) }
    guard let first = grid.firstIndex(where: { excess($0) < 0 }), first > 0,
      let last = grid.lastIndex(where: { excess($0) < 0 }), last < grid.count - 1
    else { return nil }
    func zero(between negative: Double, and positive: Double) -> Fold {
      var (inside, outside) = (negative, positive)
      for _ in 0..<200 {
        let middle = (inside + outside) / 2
        if excess(middle) < 0 { inside = middle } else { outside = middle }
      }
      return Fold(x: inside, colony: colony(at: inside))
    }
    return (
      zero(between: grid[last], and: grid[last + 1]), zero(between: grid[first], and: grid[first - 1])
    )
  }

  /// Steady states x of a colony in ascending order; stable ones and unstable ones take turns, the first and the last
  /// are stable.
  package func steadyStates(colony: Double) -> [Double] {
    let edges: [Double]
    if let folds { edges = [0, folds.upper.x, folds.lower.x, colony] } else { edges = [0, colony] }
    return zip(edges, edges.dropFirst()).compactMap { steadyState(between: $0, and: $1, colony: colony) }
  }

  /// The steady state on a stretch of the curve that does not turn back in n; nil if there is none. Curves are drawn from
  /// hundreds of these in every frame, so the folds are found once by who asks.
  func steadyState(between low: Double, and high: Double, colony: Double) -> Double? {
    let top = min(high, colony)
    guard low < top else { return nil }
    let (start, end) = (self.colony(at: low) - colony, self.colony(at: top) - colony)
    guard start * end <= 0 else { return nil }
    var (below, above) = (low, top)
    while true {
      let middle = (below + above) / 2
      guard middle > below, middle < above else { return middle }
      if (self.colony(at: middle) - colony) * start > 0 { below = middle } else { above = middle }
    }
  }

  /// Stationary probabilities of 0…n ants on the trail if every ant joins and leaves by chance: detailed balance of a
  /// chain of births and deaths.
  package func stationaryLaw(colony: Int) -> [Double] {
    var logarithms = [0.0]
    for x in 0..<colony {
      let up = joining(Double(x), colony: Double(colony))
      logarithms.append(logarithms[x] + log(up / leaving(Double(x + 1))))
    }
    let top = logarithms.max()!
    let weights = logarithms.map { exp($0 - top) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  // MARK: Motion

  /// x after some minutes, by the classical Runge–Kutta method in steps short against the fastest rate.
  func integrate(_ x: Double, minutes: Double, colony: Double) -> Double {
    func rate(_ x: Double) -> Double {
      let x = max(x, 0)
      return joining(x, colony: colony) - leaving(x)
    }
    let fastest = discovery + recruitment * colony + loss / max(saturation, 1e-9)
    let count = max(1, Int((minutes * fastest * 4).rounded(.up)))
    let step = minutes / Double(count)
    var x = min(x, colony)
    for _ in 0..<count {
      let a = rate(x)
      let b = rate(x + step / 2 * a)
      let c = rate(x + step / 2 * b)
      let d = rate(x + step * c)
      x = min(max(x + step / 6 * (a + 2 * b + 2 * c + d), 0), colony)
    }
    return x
  }

  /// Ants on the trail after some minutes, every one joining or leaving by chance (Gillespie, J. Phys. Chem. 81 (1977)
  /// 2340). Waiting times have no memory, so the last one may be cut off.
  func simulate(_ x: Int, minutes: Double, colony: Int, random: inout Xoshiro256) -> Int {
    var x = min(x, colony)
    var left = minutes
    while true {
      let up = joining(Double(x), colony: Double(colony))
      let total = up + leaving(Double(x))
      guard total > 0 else { return x }
      left += log(1 - random.uniform()) / total
      guard left > 0 else { return x }
      x += random.uniform() * total < up ? 1 : -1
    }
  }
}
