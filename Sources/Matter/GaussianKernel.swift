import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Normal random numbers by the ziggurat of G. Marsaglia and W. W. Tsang, J. Stat. Softw. 5 (2000) 8: the bell is covered
/// by 256 layers of equal area, and all but one number in seventy come from one multiplication. Layer and position are
/// taken from different bits, as J. A. Doornik (2005) asks for.
struct Ziggurat: Sendable {
  /// Edges of the layers from the base, which has no edge of its own, to the top.
  private let edges: [Double]
  /// exp(−x²/2) at the edges.
  private let heights: [Double]

  private static let layers = 256
  /// Where the tail begins, and the area of each layer.
  private static let tail = 3.654_152_885_361_009
  private static let area = 0.004_928_673_233_974_655

  static let shared = Ziggurat()

  private init() {
    var edges = [Double](repeating: 0, count: Self.layers + 1)
    edges[0] = Self.area / exp(-0.5 * Self.tail * Self.tail)
    edges[1] = Self.tail
    for layer in 2..<Self.layers {
      let below = edges[layer - 1]
      edges[layer] = (-2 * log(Self.area / below + exp(-0.5 * below * below))).squareRoot()
    }
    self.edges = edges
    heights = edges.map { exp(-0.5 * $0 * $0) }
  }

  /// Calls `body` with the tables at hand.
  @inline(__always)
  func use<Result>(_ body: (Tables) -> Result) -> Result {
    edges.withUnsafeBufferPointer { edges in
      heights.withUnsafeBufferPointer { heights in
        body(Tables(edges: edges.baseAddress!, heights: heights.baseAddress!))
      }
    }
  }

  struct Tables {
    fileprivate let edges: UnsafePointer<Double>
    fileprivate let heights: UnsafePointer<Double>

    @inline(__always)
    func next(_ random: inout Xoshiro256) -> Double {
      while true {
        let bits = random.next()
        let layer = Int(truncatingIfNeeded: bits & 255)
        let position = Double(Int64(bitPattern: bits) >> 11) * 0x1p-52
        let x = position * edges[layer]
        if abs(x) < edges[layer + 1] { return x }
        if let rare = settle(x, layer: layer, random: &random) { return rare }
      }
    }

    /// The corners of the layers, and the tail behind the base.
    @inline(never)
    private func settle(_ x: Double, layer: Int, random: inout Xoshiro256) -> Double? {
      guard layer == 0 else {
        let height = heights[layer] + random.uniform() * (heights[layer + 1] - heights[layer])
        return height < exp(-0.5 * x * x) ? x : nil
      }
      while true {
        let beyond = -log(1 - random.uniform()) / Ziggurat.tail
        if -2 * log(1 - random.uniform()) > beyond * beyond {
          return x < 0 ? -Ziggurat.tail - beyond : Ziggurat.tail + beyond
        }
      }
    }
  }
}
