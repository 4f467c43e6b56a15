import Foundation

/// Lower and upper regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), each to near machine
/// precision also where it is tiny: a power series below x = a + 1 and Lentz's continued fraction above
/// (W. H. Press et al., Numerical Recipes, 3rd ed. 2007, section 6.2). Needs a > 0 and x ≥ 0, else NaN.
package func regularizedGamma(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
  guard a > 0, x >= 0 else { return (.nan, .nan) }
  if x == 0 { return (0, 1) }
  if x == .infinity { return (1, 0) }
  let prefactor = exp(a * log(x) - x - logGamma(a))
  if x < a + 1 {
    var term = 1 / a
    var sum = term
    var denominator = a
    while abs(term) > abs(sum) * 1e-17 {
      denominator += 1
      term *= x / denominator
      sum += term
    }
    let lower = prefactor * sum
    return (lower, 1 - lower)
  }
  let tiny = 1e-300
  var b = x + 1 - a
  var c = 1 / tiny
  var d = 1 / b
  var fraction = d
  var index = 0.0
  var factor = 0.0
  while abs(factor - 1) > 1e-15 && index < 100_000 {
    index += 1
    let numerator = -index * (index - a)
    b += 2
    d = numerator * d + b
    if abs(d) < tiny { d = tiny }
    c = b + numerator / c
    if abs(c) < tiny { c = tiny }
    d = 1 / d
    factor = d * c
    fraction *= factor
  }
  let upper = prefactor * fraction
  return (1 - upper, upper)
}

/// ln Γ(a) for a > 0.
private func logGamma(_ a: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(a, &sign)
}

/// The number of standard deviations that a standard normal variable exceeds with the given probability, up to the
/// smallest probabilities of the floating-point format: Newton's method on the logarithm of the tail, which is nearly a
/// parabola. Infinite at 0 and 1.
package func normalExcess(probability: Double) -> Double {
  if probability > 0.5 { return -normalExcess(probability: 1 - probability) }
  guard probability > 0 else { return probability == 0 ? .infinity : .nan }
  let target = log(probability)
  var z = max(0, -2 * target - log(max(1, -4 * Double.pi * target))).squareRoot()
  for _ in 0..<50 {
    let tail = 0.5 * erfc(z / 2.0.squareRoot())
    guard tail > 0 else { break }
    let density = exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
    let step = (log(tail) - target) * tail / density
    z += step
    if abs(step) < 1e-14 * max(1, z) { break }
  }
  return z
}
