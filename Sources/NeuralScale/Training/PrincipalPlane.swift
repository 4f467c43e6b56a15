#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The plane in which points of many dimensions are spread most: their projection on the two leading principal
/// components (K. Pearson, Phil. Mag. 2 (1901) 559).
///
/// Found by simultaneous power iteration of two vectors from a fixed start, so the same activations always make the same
/// picture. A component is turned so that its largest loading is positive.
package struct PrincipalPlane: Sendable {
  /// Of each point, from the mean of all.
  package let x: [Float]
  package let y: [Float]
  /// Of the variance, the shares of the first and of the second component; NaN if all points are one.
  package let shares: (first: Double, second: Double)

  /// Products with the covariance matrix; the error falls with each by the ratio of the third eigenvalue to the second.
  private static let iterations = 40

  /// - Parameters:
  ///   - values: row after row.
  ///   - rows: the points to take; nil for all.
  package init(_ values: [Float], columns: Int, rows chosen: [Int]? = nil) {
    let chosen = chosen ?? Array(0..<values.count / columns)
    let count = chosen.count
    var centred = [Float](repeating: 0, count: count * columns)
    var mean = [Float](repeating: 0, count: columns)
    for row in chosen {
      for j in 0..<columns { mean[j] += values[row * columns + j] / Float(count) }
    }
    var (total, squares) = (0.0, 0.0)
    for (index, row) in chosen.enumerated() {
      for j in 0..<columns {
        let value = values[row * columns + j] - mean[j]
        centred[index * columns + j] = value
        total += Double(value) * Double(value)
        squares += Double(values[row * columns + j]) * Double(values[row * columns + j])
      }
    }
    // What rounding leaves of equal points is no spread.
    guard total > 1e-10 * squares, total.isFinite else {
      x = Array(repeating: 0, count: count)
      y = x
      shares = (.nan, .nan)
      return
    }
    // Directions without any symmetry that activations could have.
    var first = (0..<columns).map { Float(cos(Double($0) * 1.3 + 0.4)) }
    var second = (0..<columns).map { Float(sin(Double($0) * 2.1 + 0.9)) }
    Self.makeOrthonormal(&first, &second)
    for _ in 0..<Self.iterations {
      var (nextFirst, nextSecond) = ([Float](repeating: 0, count: columns), [Float](repeating: 0, count: columns))
      centred.withUnsafeBufferPointer { centred in
        nextFirst.withUnsafeMutableBufferPointer { nextFirst in
          nextSecond.withUnsafeMutableBufferPointer { nextSecond in
            for i in 0..<count {
              let row = centred.baseAddress! + i * columns
              let (one, other) = (VectorKernel.dot(row, first, columns), VectorKernel.dot(row, second, columns))
              VectorKernel.add(row, times: one, to: nextFirst.baseAddress!, columns)
              VectorKernel.add(row, times: other, to: nextSecond.baseAddress!, columns)
            }
          }
        }
      }
      (first, second) = (nextFirst, nextSecond)
      Self.makeOrthonormal(&first, &second)
    }
    // Inside the plane: the axes of the ellipse of the points.
    func products(_ vector: [Float]) -> [Float] {
      centred.withUnsafeBufferPointer { centred in
        (0..<count).map { VectorKernel.dot(centred.baseAddress! + $0 * columns, vector, columns) }
      }
    }
    let (one, other) = (products(first), products(second))
    let (oneSquare, otherSquare) = (Self.product(one, one), Self.product(other, other))
    let angle = 0.5 * atan2(2 * Self.product(one, other), oneSquare - otherSquare)
    let (cosine, sine) = (Float(cos(angle)), Float(sin(angle)))
    func turn(_ a: [Float], _ b: [Float], _ c: Float, _ s: Float) -> [Float] { zip(a, b).map { c * $0 + s * $1 } }
    func sign(_ loadings: [Float]) -> Float { (loadings.max { abs($0) < abs($1) } ?? 1) < 0 ? -1 : 1 }
    let firstSign = sign(turn(first, second, cosine, sine))
    let secondSign = sign(turn(first, second, -sine, cosine))
    let x = turn(one, other, firstSign * cosine, firstSign * sine)
    let y = turn(one, other, -secondSign * sine, secondSign * cosine)
    shares = (Self.product(x, x) / total, Self.product(y, y) / total)
    self.x = x
    self.y = y
  }

  private static func product(_ a: [Float], _ b: [Float]) -> Double {
    zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }

  /// Gram and Schmidt; a vector that vanishes stays zero.
  private static func makeOrthonormal(_ first: inout [Float], _ second: inout [Float]) {
    func normalize(_ vector: inout [Float]) {
      let length = Float(product(vector, vector).squareRoot())
      guard length > 0 else { return }
      for j in vector.indices { vector[j] /= length }
    }
    normalize(&first)
    // Twice, because once leaves rounding errors of what was taken away.
    for _ in 0..<2 {
      normalize(&second)
      let share = Float(product(first, second))
      for j in second.indices { second[j] -= share * first[j] }
    }
    normalize(&second)
  }
}
