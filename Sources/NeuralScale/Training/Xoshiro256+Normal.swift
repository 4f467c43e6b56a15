import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Xoshiro256 {
  /// A normal random number of mean 0 and variance 1 (G. E. P. Box and M. E. Muller, Ann. Math. Stat. 29 (1958) 610).
  package mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }

  /// Brings an array into random order (R. Durstenfeld, Commun. ACM 7 (1964) 420).
  package mutating func shuffle<Element>(_ array: inout [Element]) {
    for i in stride(from: array.count - 1, to: 0, by: -1) { array.swapAt(i, below(i + 1)) }
  }
}

extension Xoshiro256 {
  /// A χ² random number of `degrees` ≥ 1 degrees of freedom: twice a gamma number of half that shape (G. Marsaglia and
  /// W. W. Tsang, ACM Trans. Math. Softw. 26 (2000) 363); a single degree is a squared normal number.
  package mutating func chiSquared(_ degrees: Int) -> Double {
    guard degrees > 1 else {
      let number = normal()
      return number * number
    }
    let d = Double(degrees) / 2 - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = 1 - uniform()
      if log(u) < 0.5 * x * x + d - d * v + d * log(v) { return 2 * d * v }
    }
  }
}
