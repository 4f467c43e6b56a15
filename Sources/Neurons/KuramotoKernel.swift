import Emergence

/// The arithmetic of one time step. An oscillator is the unit complex number u = e^{iθ}; a step is the second-order
/// splitting of θ̇ = ω + Im(H e^{−iθ}) into a turn by ω, a multiplication, and the flow of the coupling, which for a given
/// H is the Möbius map u → (u + a)/(1 + ā u) with a = tanh(|H| dt/2)·H/|H| (Watanabe & Strogatz, Physica D 74 (1994)
/// 197). No sine or cosine is evaluated.
///
/// The state is kept after the turn and before the coupling. Half a coupling later lies the symmetric moment at which
/// order is observed, so that what is observed is of second order too.
package struct KuramotoOscillators: Sendable {
  package typealias Lanes = SIMD8<Float>

  package let count: Int
  /// cos θ and sin θ, eight oscillators a vector; places beyond `count` hold zero.
  package private(set) var x: [Lanes]
  package private(set) var y: [Lanes]
  /// cos and sin of ω dt.
  private var turnX: [Lanes]
  private var turnY: [Lanes]
  /// Places beyond `count` in the last vector are multiplied by zero.
  private let lastMask: Lanes
  /// Means of u and u² over all oscillators.
  package private(set) var mean = SIMD2<Double>.zero
  package private(set) var meanSquare = SIMD2<Double>.zero

  /// - Parameter turns: cos and sin of ω dt of each oscillator.
  package init(turns: [SIMD2<Float>]) {
    count = turns.count
    let vectors = (count + 7) / 8
    x = Array(repeating: .zero, count: vectors)
    y = x
    turnX = x
    turnY = x
    for (index, turn) in turns.enumerated() {
      turnX[index / 8][index % 8] = turn.x
      turnY[index / 8][index % 8] = turn.y
    }
    var mask = Lanes.zero
    for lane in 0..<(count - 8 * (vectors - 1)) { mask[lane] = 1 }
    lastMask = mask
  }

  package subscript(index: Int) -> SIMD2<Float> {
    get { SIMD2(x[index >> 3][index & 7], y[index >> 3][index & 7]) }
    set {
      x[index >> 3][index & 7] = newValue.x
      y[index >> 3][index & 7] = newValue.y
    }
  }

  /// Sums anew after oscillators were set one by one.
  package mutating func updateMeans() {
    var sum = SIMD4<Double>.zero
    for block in x.indices {
      let (a, b) = (x[block], y[block])
      sum += SIMD4(Double(a.sum()), Double(b.sum()), Double((a * a - b * b).sum()), Double(2 * (a * b).sum()))
    }
    setMeans(sum)
  }

  private mutating func setMeans(_ sum: SIMD4<Double>) {
    setMeans(sum.lowHalf / Double(count), square: sum.highHalf / Double(count))
  }

  package mutating func setMeans(_ mean: SIMD2<Double>, square: SIMD2<Double>) {
    self.mean = mean
    meanSquare = square
  }

  /// The order parameter half a step of coupling K later, to second order: dZ/dt = (K/2)(Z − Z̄⟨u²⟩).
  package func symmetricMean(coupling: Double, timeStep: Double) -> SIMD2<Double> {
    let back = SIMD2(
      mean.x * meanSquare.x + mean.y * meanSquare.y, mean.x * meanSquare.y - mean.y * meanSquare.x)
    return mean + (coupling * timeStep / 4) * (mean - back)
  }

  /// One step with the mean field of all.
  package mutating func stepMeanField(coupling: Double, timeStep: Double) {
    let order = symmetricMean(coupling: coupling, timeStep: timeStep)
    let length = (order * order).sum().squareRoot()
    let pull = length > 0 ? order * (Self.hyperbolicTangent(coupling * length * timeStep / 2) / length) : .zero
    let (ax, ay) = (Float(pull.x), Float(pull.y))
    let last = x.count - 1
    var total = SIMD4<Double>.zero
    x.withUnsafeMutableBufferPointer { x in
      y.withUnsafeMutableBufferPointer { y in
        turnX.withUnsafeBufferPointer { turnX in
          turnY.withUnsafeBufferPointer { turnY in
            var block = 0
            while block < last {
              // Few enough terms for single precision, then on to double.
              let end = min(block + 128, last)
              var sums = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
              while block < end {
                let next = Self.advance(x[block], y[block], turnX[block], turnY[block], ax, ay)
                x[block] = next.x
                y[block] = next.y
                sums.0 += next.x
                sums.1 += next.y
                sums.2 += next.x * next.x - next.y * next.y
                sums.3 += next.x * next.y
                block += 1
              }
              total += SIMD4(
                Double(sums.0.sum()), Double(sums.1.sum()), Double(sums.2.sum()), Double(2 * sums.3.sum()))
            }
            var next = Self.advance(x[last], y[last], turnX[last], turnY[last], ax, ay)
            next.x *= lastMask
            next.y *= lastMask
            x[last] = next.x
            y[last] = next.y
            total += SIMD4(
              Double(next.x.sum()), Double(next.y.sum()), Double((next.x * next.x - next.y * next.y).sum()),
              Double(2 * (next.x * next.y).sum()))
          }
        }
      }
    }
    setMeans(total)
  }

  /// For |u| = 1 the Möbius map is u·d̄/d with d = 1 + ā u; the factor in `u` itself returns to length 1 what rounding took.
  @inline(__always)
  private static func advance(
    _ x: Lanes, _ y: Lanes, _ turnX: Lanes, _ turnY: Lanes, _ ax: Float, _ ay: Float
  ) -> (x: Lanes, y: Lanes) {
    let dx = 1 + (ax * x + ay * y)
    let dy = ax * y - ay * x
    let (dx2, dy2) = (dx * dx, dy * dy)
    let scale = (1.5 - 0.5 * (x * x + y * y)) / (dx2 + dy2)
    // d̄² = (dx² − dy², −2 dx dy)
    let (fx, fy) = (scale * (dx2 - dy2), scale * (-2 * dx * dy))
    let (vx, vy) = (x * fx - y * fy, x * fy + y * fx)
    return (vx * turnX - vy * turnY, vx * turnY + vy * turnX)
  }

  /// One step on a graph: the field of each oscillator is K times the mean of its neighbours, taken in the middle of the
  /// step by a first half step.
  package mutating func step(on graph: NeighbourLists, coupling: Double, timeStep: Double) {
    let middle = halfCoupled(on: graph, coupling: coupling, timeStep: timeStep)
    for index in 0..<count {
      let field = Float(coupling) * graph.mean(of: middle, at: index)
      let u = Self.pulled(self[index], by: field, time: Float(timeStep))
      let turn = SIMD2(turnX[index >> 3][index & 7], turnY[index >> 3][index & 7])
      self[index] = SIMD2(u.x * turn.x - u.y * turn.y, u.x * turn.y + u.y * turn.x)
    }
  }

  /// The oscillators half a step of coupling later.
  package func halfCoupled(on graph: NeighbourLists, coupling: Double, timeStep: Double) -> [SIMD2<Float>] {
    let now = (0..<count).map { self[$0] }
    return (0..<count).map { index in
      Self.pulled(now[index], by: Float(coupling) * graph.mean(of: now, at: index), time: Float(timeStep / 2))
    }
  }

  /// The coupling's flow during `time` in a constant field.
  @inline(__always)
  private static func pulled(_ u: SIMD2<Float>, by field: SIMD2<Float>, time: Float) -> SIMD2<Float> {
    let half = 0.5 * time * field
    let square = (half * half).sum()
    // tanh(h)/h to the sixth order: exact in single precision for the fields and steps of this system.
    let a = half * ((15 + square) / (15 + 6 * square))
    let d = SIMD2(1 + a.x * u.x + a.y * u.y, a.x * u.y - a.y * u.x)
    let f =
      SIMD2(d.x * d.x - d.y * d.y, -2 * d.x * d.y) * ((1.5 - 0.5 * (u * u).sum()) / (d * d).sum())
    return SIMD2(u.x * f.x - u.y * f.y, u.x * f.y + u.y * f.x)
  }

  private static func hyperbolicTangent(_ value: Double) -> Double {
    // (e^{2v} − 1)/(e^{2v} + 1) by the continued fraction of Lambert: below 10⁻¹³ for |v| ≤ 1.
    let square = value * value
    var fraction = 0.0
    for odd in stride(from: 17.0, through: 1, by: -2) { fraction = square / (odd + fraction) }
    return value == 0 ? 0 : fraction / value
  }
}

/// Who is coupled to whom: every neighbour of every oscillator, one list after the other.
package struct NeighbourLists: Sendable {
  package let starts: [Int32]
  package let neighbours: [Int32]

  package init(_ lists: [[Int32]]) {
    var starts: [Int32] = [0]
    for list in lists { starts.append(starts[starts.count - 1] + Int32(list.count)) }
    self.starts = starts
    neighbours = Array(lists.joined())
  }

  package func neighbours(of index: Int) -> ArraySlice<Int32> {
    neighbours[Int(starts[index])..<Int(starts[index + 1])]
  }

  @inline(__always)
  package func mean(of values: [SIMD2<Float>], at index: Int) -> SIMD2<Float> {
    let (begin, end) = (Int(starts[index]), Int(starts[index + 1]))
    guard end > begin else { return .zero }
    var sum = SIMD2<Float>.zero
    for position in begin..<end { sum += values[Int(neighbours[position])] }
    return sum / Float(end - begin)
  }
}
