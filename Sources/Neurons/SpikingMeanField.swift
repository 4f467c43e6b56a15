import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Brunel's mean field (J. Comput. Neurosci. 8 (2000) 183, eqs. 4, 5, 19–21): every neuron receives Gaussian noise whose
/// mean and variance follow from the rates of all, and fires as A. J. F. Siegert's first-passage time says.
package struct SpikingMeanField: Sendable {
  /// J in mV, C_E, and g.
  package let weight: Double
  package let inputs: Int
  package let inhibition: Double
  /// Rate of one input from outside, in Hz.
  package let outside: Double

  package static let membraneTime = 0.02
  package static let threshold = 20.0
  package static let reset = 10.0
  package static let refractoryTime = 0.002
  /// C_I/C_E.
  package static let share = 0.25

  package init(weight: Double, inputs: Int, inhibition: Double, ratio: Double) {
    self.weight = weight
    self.inputs = inputs
    self.inhibition = inhibition
    outside = ratio * Self.thresholdRate(weight: weight, inputs: inputs)
  }

  /// ν_thr = θ/(J C_E τ): the outside rate that alone would bring the mean voltage to the threshold, in Hz.
  package static func thresholdRate(weight: Double, inputs: Int) -> Double {
    threshold / (weight * Double(inputs) * membraneTime)
  }

  /// Rate in Hz that neurons would have if all others had rate `rate`.
  package func response(rate: Double) -> Double {
    let (count, tau) = (Double(inputs), Self.membraneTime)
    let mean = count * weight * tau * (outside + rate * (1 - Self.share * inhibition))
    let variance =
      weight * weight * count * tau * (outside + rate * (1 + Self.share * inhibition * inhibition))
    return Self.rate(mean: mean, deviation: variance.squareRoot())
  }

  /// Rates that reproduce themselves, ascending.
  package var stationaryRates: [Double] {
    var rates: [Double] = []
    var (last, lastExcess) = (1e-4, response(rate: 1e-4) - 1e-4)
    let steps = 400
    for step in 1...steps {
      let rate = 1e-4 * pow(499.9 / 1e-4, Double(step) / Double(steps))
      let excess = response(rate: rate) - rate
      if lastExcess * excess < 0 {
        var (low, high) = (last, rate)
        for _ in 0..<50 {
          let middle = (low + high) / 2
          if (response(rate: middle) - middle) * lastExcess > 0 { low = middle } else { high = middle }
        }
        rates.append((low + high) / 2)
      }
      (last, lastExcess) = (rate, excess)
    }
    return rates
  }

  /// Siegert's formula, 1/ν = τ_rp + τ√π ∫ e^{u²}(1 + erf u) du from (V_r − μ)/σ to (θ − μ)/σ.
  static func rate(mean: Double, deviation: Double) -> Double {
    let (low, high) = ((reset - mean) / deviation, (threshold - mean) / deviation)
    guard high < 25 else { return 0 }
    func integrand(_ u: Double) -> Double {
      if u > -5 { return exp(u * u) * erfc(-u) }
      // The asymptotic series of the scaled complementary error function.
      let square = 1 / (u * u)
      return -1 / (u * Double.pi.squareRoot()) * (1 - square / 2 * (1 - 1.5 * square * (1 - 2.5 * square)))
    }
    // Simpson's rule; the integrand is smooth on the scale of one.
    let intervals = 2 * max(20, Int(((high - low) * 20).rounded(.up)))
    let width = (high - low) / Double(intervals)
    var sum = integrand(low) + integrand(high)
    for index in 1..<intervals { sum += integrand(low + Double(index) * width) * (index % 2 == 1 ? 4 : 2) }
    return 1 / (refractoryTime + membraneTime * Double.pi.squareRoot() * sum * width / 3)
  }
}
