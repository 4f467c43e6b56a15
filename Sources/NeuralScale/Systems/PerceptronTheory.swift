#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is known of perceptrons without simulating one.
package enum PerceptronTheory {
  /// Probability that P random patterns in N dimensions with random labels are separable by a plane through the origin:
  /// 2^(1−P) Σ_{k<N} C(P−1, k) (T. M. Cover, IEEE Trans. Electron. Comput. EC-14 (1965) 326, theorem 1).
  package static func separability(patterns: Int, dimension: Int) -> Double {
    guard patterns > dimension else { return 1 }
    var term = -Double(patterns - 1) * log(2)
    var sum = 0.0
    for k in 0..<dimension {
      sum += exp(term)
      term += log(Double(patterns - 1 - k) / Double(k + 1))
    }
    return min(1, sum)
  }

  /// Mean number of students, of all 2^N with weights ±1, that agree with the teacher on P random patterns (N odd):
  /// Σ_d C(N, d) a(d)^P, where a(d) is the probability that turning d weights does not turn the sign of the sum.
  package static func meanStudents(size: Int, patterns: Int) -> Double {
    func binomial(_ n: Int, _ k: Int) -> Double {
      guard (0...n).contains(k) else { return 0 }
      return (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
    }
    return (0...size).reduce(0.0) { sum, flipped in
      // The d turned signs sum to s, the others to r: the answer stays if r + s and r − s have one sign.
      var agreement = 0.0
      for up in 0...flipped {
        let turned = 2 * up - flipped
        for others in 0...(size - flipped) {
          let rest = 2 * others - (size - flipped)
          if (rest + turned > 0) == (rest - turned > 0) {
            agreement += binomial(flipped, up) * binomial(size - flipped, others)
          }
        }
      }
      return sum + binomial(size, flipped) * pow(agreement / pow(2, Double(size)), Double(patterns))
    }
  }

  /// φ(x)/H(x), the density of the normal distribution over the probability above x.
  package static func inverseMills(_ x: Double) -> Double {
    if x < 5 { return exp(-0.5 * x * x) / (2 * Double.pi).squareRoot() / (0.5 * erfc(x / 2.0.squareRoot())) }
    // Laplace's continued fraction x + 1/(x + 2/(x + 3/(x + …))).
    var fraction = x
    for k in stride(from: 40, through: 1, by: -1) { fraction = x + Double(k) / fraction }
    return fraction
  }

  /// Mean of a function over a normal variable, by the trapezoidal rule, whose error is below 10⁻¹² here.
  private static func normalMean(_ value: (Double) -> Double) -> Double {
    (-200...200).reduce(0.0) { sum, index in
      let z = Double(index) * 0.05
      return sum + 0.05 * exp(-0.5 * z * z) / (2 * Double.pi).squareRoot() * value(z)
    }
  }

  /// The overlap to which message passing leads in an infinite Ising perceptron at load α, from no knowledge
  /// (state evolution; G. Györgyi, Phys. Rev. A 41 (1990) 7097): q̂ = 2α E[φ²(x)/H(x)]/(1 − q) with x = z√(q/(1 − q)) and
  /// q = E[tanh(q̂ + √q̂ z)].
  package static func overlap(load: Double) -> Double {
    var q = 1e-3
    for _ in 0..<3000 {
      let field = conjugate(q, load)
      let next = normalMean { tanh(field + field.squareRoot() * $0) }
      if abs(next - q) < 1e-10 { return next }
      q = next
      if q > 1 - 1e-9 { return 1 }
    }
    return q
  }

  private static func conjugate(_ q: Double, _ load: Double) -> Double {
    let scale = (q / (1 - q)).squareRoot()
    return 2 * load / (1 - q)
      * normalMean { z in
        let x = z * scale
        return inverseMills(x) * exp(-0.5 * x * x) / (2 * Double.pi).squareRoot()
      }
  }

  /// Free energy of the state without full knowledge at load α; below −ln 2 the teacher wins.
  private static func freeEnergy(_ load: Double) -> Double {
    let q = overlap(load: load)
    guard q < 0.999 else { return -.infinity }
    let field = conjugate(q, load)
    let entropy = normalMean { z in
      let argument = abs(field + field.squareRoot() * z)
      return argument + log1p(exp(-2 * argument)) - log(2)
    }
    let scale = (q / (1 - q)).squareRoot()
    let energy = normalMean { z in
      let above = 0.5 * erfc(z * scale / 2.0.squareRoot())
      return above > 0 ? 2 * above * log(above) : 0
    }
    return entropy - field / 2 + load * energy - q * field / 2
  }

  private static func root(_ low: Double, _ high: Double, _ isAbove: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<14 {
      let middle = (low + high) / 2
      if isAbove(middle) { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }

  /// The load at which the teacher becomes the most probable student: 1.245 (Györgyi 1990).
  package static var thermodynamicThreshold: Double { root(1, 1.45) { freeEnergy($0) < -log(2) } }

  /// The load at which message passing finds the teacher.
  package static var algorithmicThreshold: Double { root(1.3, 1.6) { overlap(load: $0) > 0.999 } }
}
