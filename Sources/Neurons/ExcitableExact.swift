import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Known values of excitable networks and of the branching process that their avalanches are.
package enum ExcitableExact {
  /// Share of excited units in the stationary state when every unit draws its K inputs anew each tick (O. Kinouchi & M.
  /// Copelli, Nature Phys. 2 (2006) 348, eq. 4): ρ = (1 − (n−1)ρ)(1 − (1 − σρ/K)^K (1 − h)).
  package static func activity(branching: Double, degree: Int, states: Int, stimulus: Double) -> Double {
    // Through logarithms, so that nothing is lost where both sides are tiny.
    let spared = log1p(-stimulus)
    func balance(_ activity: Double) -> Double {
      let input = min(branching * activity / Double(degree), 1)
      let caught = -expm1(Double(degree) * log1p(-input) + spared)
      return (1 - Double(states - 1) * activity) * caught - activity
    }
    // The stable root is the only one above 0 that the balance leaves downwards.
    var (low, high) = (1e-15, 1 / Double(states - 1))
    guard balance(low) > 0 else { return 0 }
    for _ in 0..<100 {
      let middle = (low * high).squareRoot()
      if balance(middle) > 0 { low = middle } else { high = middle }
    }
    return (low * high).squareRoot()
  }

  /// Probability of a stimulus within one tick at a rate per tick.
  package static func probability(rate: Double) -> Double { -expm1(-rate) }

  /// Δ = 10 log₁₀(r₉₀/r₁₀) dB: the stimuli that raise activity by 10 % and 90 % of the way to saturation.
  package static func dynamicRange(branching: Double, degree: Int, states: Int) -> Double {
    let rest = activity(branching: branching, degree: degree, states: states, stimulus: 0)
    let top = 1 / Double(states)
    let decades = [0.1, 0.9].map { share in
      var (low, high) = (-14.0, 3.0)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        let reached = activity(
          branching: branching, degree: degree, states: states, stimulus: probability(rate: pow(10, middle)))
        if reached < rest + share * (top - rest) { low = middle } else { high = middle }
      }
      return low
    }
    return 10 * (decades[1] - decades[0])
  }

  /// The law of Borel: total size of a branching process in which each has a Poisson number of children with mean σ.
  package static func borel(branching: Double, size: Int) -> Double {
    let s = Double(size)
    guard branching > 0 else { return size == 1 ? 1 : 0 }
    return exp(-branching * s + (s - 1) * log(branching * s) - lgamma(s + 1))
  }

  /// Sizes up to a limit, at which larger ones are cut.
  package static func cutSizes(branching: Double, limit: Int) -> [(value: Double, probability: Double)] {
    var law = (1..<limit).map { (value: Double($0), probability: borel(branching: branching, size: $0)) }
    law.append((Double(limit), max(0, 1 - law.reduce(0) { $0 + $1.probability })))
    return law
  }

  /// Probabilities that the process lasts 1, 2, … generations: P(T ≤ t) is the t-th iterate of e^{σ(x−1)} at 0.
  package static func durations(branching: Double, limit: Int) -> [(value: Double, probability: Double)] {
    var extinct = 0.0
    return (1...limit).map { duration in
      let next = exp(branching * (extinct - 1))
      defer { extinct = next }
      return (Double(duration), next - extinct)
    }
  }
}
