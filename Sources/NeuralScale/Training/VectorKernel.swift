/// Elementwise and row-wise float32 loops of networks. Sums run in a fixed order.
package enum VectorKernel {
  /// eˣ to 2 units in the last place, for x in [−87, 88]; clamped outside. The power of two is put into the exponent
  /// bits, the rest is a polynomial of degree 6 (the coefficients of J.-M. Muller, Elementary Functions, 3rd ed., are
  /// those of Taylor to this accuracy on |x| ≤ ln 2 / 2).
  @inline(__always)
  package static func exponential(_ x: Float) -> Float {
    let clamped = x < -87 ? -87 : (x > 88 ? 88 : x)
    // Adding 1.5·2²³ leaves the rounded number in the low bits.
    let shifted = clamped * 1.442_695_04 + 12_582_912
    let whole = shifted - 12_582_912
    let rest = (clamped - whole * 0.693_359_375) + whole * 2.121_944_4e-4
    var value: Float = 1.388_888_9e-3
    value = value * rest + 8.333_333_3e-3
    value = value * rest + 4.166_666_7e-2
    value = value * rest + 1.666_666_7e-1
    value = value * rest + 0.5
    value = value * rest + 1
    value = value * rest + 1
    return Float(bitPattern: value.bitPattern &+ (shifted.bitPattern << 23))
  }

  /// Σ aᵢbᵢ.
  @inline(__always)
  package static func dot(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ count: Int) -> Float {
    typealias Lanes = SIMD16<Float>
    var lanes = Lanes.zero
    var i = 0
    while i + 16 <= count {
      lanes =
        lanes + UnsafeRawPointer(a + i).loadUnaligned(as: Lanes.self)
        * UnsafeRawPointer(b + i).loadUnaligned(as: Lanes.self)
      i += 16
    }
    var sum = lanes.sum()
    while i < count {
      sum += a[i] * b[i]
      i += 1
    }
    return sum
  }

  /// target += factor · source.
  @inline(__always)
  package static func add(
    _ source: UnsafePointer<Float>, times factor: Float = 1, to target: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for i in 0..<count { target[i] += factor * source[i] }
  }

  /// Turns scores into probabilities, in place: softmax over `count` numbers.
  @inline(__always)
  package static func softmax(_ scores: UnsafeMutablePointer<Float>, _ count: Int) {
    var largest = scores[0]
    for i in 1..<count { largest = max(largest, scores[i]) }
    var sum: Float = 0
    for i in 0..<count {
      scores[i] = exponential(scores[i] - largest)
      sum += scores[i]
    }
    let factor = 1 / sum
    for i in 0..<count { scores[i] *= factor }
  }

  /// Position of the largest of `count` numbers, the first of equals.
  @inline(__always)
  package static func largest(_ values: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for i in 1..<count where values[i] > values[best] { best = i }
    return best
  }

  /// One update of Adam (D. P. Kingma and J. Ba, ICLR 2015, algorithm 1 in the form of section 2's end) with decoupled
  /// weight decay (I. Loshchilov and F. Hutter, ICLR 2019, algorithm 2).
  static func adam(
    _ values: UnsafeMutablePointer<Float>, _ gradients: UnsafePointer<Float>, _ first: UnsafeMutablePointer<Float>,
    _ second: UnsafeMutablePointer<Float>, _ count: Int, _ optimizer: Adam, rate: Float, keep: Float, epsilon: Float
  ) {
    let (beta1, beta2) = (optimizer.beta1, optimizer.beta2)
    let (fresh1, fresh2) = (1 - beta1, 1 - beta2)
    for i in 0..<count {
      let gradient = gradients[i]
      let mean = beta1 * first[i] + fresh1 * gradient
      let square = beta2 * second[i] + fresh2 * gradient * gradient
      first[i] = mean
      second[i] = square
      values[i] = values[i] * keep - rate * mean / (square.squareRoot() + epsilon)
    }
  }
}
