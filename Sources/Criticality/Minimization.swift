/// A root in a bracket by the Illinois rule (M. Dowell and P. Jarratt, BIT 11 (1971) 168), a false position that cannot
/// get stuck at one end; nil if the ends have the same sign or the function does not exist somewhere on the way.
func root(in bracket: ClosedRange<Double>, _ function: (Double) -> Double?) -> Double? {
  var (a, b) = (bracket.lowerBound, bracket.upperBound)
  guard var atA = function(a), var atB = function(b), atA * atB <= 0 else { return nil }
  if atA == 0 { return a }
  for _ in 0..<100 {
    if atB == 0 || abs(b - a) <= 1e-13 * max(abs(a), abs(b)) { return b }
    let x = b - atB * (b - a) / (atB - atA)
    guard let value = function(x), !value.isNaN else { return nil }
    if abs(x - b) <= 1e-14 * abs(x) { return x }
    if value * atB < 0 { (a, atA) = (b, atB) } else { atA *= 0.5 }
    (b, atB) = (x, value)
  }
  return b
}

/// The place of a maximum by golden sections (J. Kiefer, Proc. Am. Math. Soc. 4 (1953) 502) to about 10⁻⁷ of the range,
/// which is what the rounding of a smooth maximum allows.
func goldenMaximum(in range: ClosedRange<Double>, _ function: (Double) -> Double) -> Double {
  let golden = 0.5 * (5.0.squareRoot() - 1)
  var (low, high) = (range.lowerBound, range.upperBound)
  var inner = high - golden * (high - low)
  var outer = low + golden * (high - low)
  var atInner = function(inner)
  var atOuter = function(outer)
  for _ in 0..<34 {
    if atInner > atOuter {
      (high, outer, atOuter) = (outer, inner, atInner)
      inner = high - golden * (high - low)
      atInner = function(inner)
    } else {
      (low, inner, atInner) = (inner, outer, atOuter)
      outer = low + golden * (high - low)
      atOuter = function(outer)
    }
  }
  return 0.5 * (low + high)
}

/// Downhill simplex (J. A. Nelder and R. Mead, Comput. J. 7 (1965) 308), restarted once from its result.
///
/// - Parameters:
///   - start: first corner; `steps` gives the distance of the others along each axis.
///   - function: infinity (or NaN) where a point is not allowed.
func nelderMead(
  from start: [Double], steps: [Double], tolerance: Double = 1e-9, _ function: ([Double]) -> Double
) -> (point: [Double], value: Double) {
  func evaluate(_ point: [Double]) -> Double {
    let value = function(point)
    return value.isNaN ? .infinity : value
  }
  func combine(_ a: [Double], _ b: [Double], _ factor: Double) -> [Double] {
    zip(a, b).map { $0 + factor * ($1 - $0) }
  }
  var best = start
  var bestValue = evaluate(start)
  for round in 0..<2 {
    var corners = [(point: best, value: bestValue)]
    for axis in start.indices {
      var point = best
      point[axis] += round == 0 ? steps[axis] : 0.2 * steps[axis]
      corners.append((point, evaluate(point)))
    }
    for _ in 0..<200 * start.count {
      corners.sort { $0.value < $1.value }
      let worst = corners[start.count]
      if abs(worst.value - corners[0].value) <= tolerance * (abs(corners[0].value) + tolerance) { break }
      var centroid = [Double](repeating: 0, count: start.count)
      for corner in corners.dropLast() {
        for axis in start.indices { centroid[axis] += corner.point[axis] / Double(start.count) }
      }
      let reflected = combine(centroid, worst.point, -1)
      let atReflected = evaluate(reflected)
      if atReflected < corners[0].value {
        let expanded = combine(centroid, worst.point, -2)
        let atExpanded = evaluate(expanded)
        corners[start.count] = atExpanded < atReflected ? (expanded, atExpanded) : (reflected, atReflected)
      } else if atReflected < corners[start.count - 1].value {
        corners[start.count] = (reflected, atReflected)
      } else {
        let isOutside = atReflected < worst.value
        let contracted = combine(centroid, isOutside ? reflected : worst.point, 0.5)
        let atContracted = evaluate(contracted)
        if atContracted < min(atReflected, worst.value) {
          corners[start.count] = (contracted, atContracted)
        } else {
          for index in 1...start.count {
            let point = combine(corners[0].point, corners[index].point, 0.5)
            corners[index] = (point, evaluate(point))
          }
        }
      }
    }
    corners.sort { $0.value < $1.value }
    (best, bestValue) = corners[0]
  }
  return (best, bestValue)
}
