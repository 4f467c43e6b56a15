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
