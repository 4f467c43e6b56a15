import Foundation

/// Data collapse without a shape assumed: the common curve of all sizes is a Gaussian process, and critical point,
/// exponents and the process's own scales are those under which the data are most likely (K. Harada, Phys. Rev. E 84
/// (2011) 056704). Where `DataCollapse` compares neighbouring points by straight lines, this one knows that the curve is
/// smooth on some scale, so it makes use of sparse points and cannot gain by narrowing the range.
///
/// A rescaled value y·(L/L₀)^κ has a density of its own; the likelihood is that of the values as measured, else a large
/// κ of either sign would seem likely by shrinking everything.
public struct GaussianProcessCollapse: Sendable, Hashable {
  public let criticalPoint: Estimate
  public let inverseNu: Estimate
  public let ratio: Estimate
  /// Logarithm of the likelihood per point at the optimum, and of the same points without rescaling.
  public let logLikelihood: Double
  public let unscaledLogLikelihood: Double
  /// Mean squared distance of the largest size's points from what the other sizes, fitted without it, predict, in
  /// standard deviations of the prediction. About 1 for a collapse that holds. nil with fewer than three sizes.
  public let heldOutQuality: Double?

  /// More points cost their number cubed; of more, evenly spread ones are taken.
  static let mostPoints = 80

  /// - Parameter start: where the search begins: the result of `DataCollapse`.
  /// - Returns: nil for fewer than two sizes with three usable points each, or where the search does not settle in a
  ///   maximum.
  public init?(of curves: [SizedCurve], start: DataCollapse.Scaling) {
    let data = ProcessData(curves)
    guard data.sizes.count >= 2 else { return nil }
    let flat = DataCollapse.Scaling(criticalPoint: start.criticalPoint, inverseNu: 0, ratio: 0)
    guard let best = data.optimum(from: start), let errors = data.errors(at: best) else { return nil }
    criticalPoint = Estimate(value: data.criticalPoint(best), error: errors[0] * data.width)
    inverseNu = Estimate(value: best[1], error: errors[1])
    ratio = Estimate(value: best[2], error: errors[2])
    let count = Double(data.points.count)
    logLikelihood = -data.cost(best) / count
    let unscaled = data.optimum(from: flat, isFixed: true)
    unscaledLogLikelihood = unscaled.map { -data.cost($0) / count } ?? .nan
    heldOutQuality = data.sizes.count >= 3 ? data.heldOut(from: start) : nil
  }
}

/// The points of all sizes, with the likelihood of a scaling.
///
/// Parameters: shift of the critical point in units of the range, 1/ν, κ, and logarithms of the process's amplitude,
/// of its scale in units of the largest |x|, and of a noise beside the stated errors.
private struct ProcessData {
  struct Point {
    let x: Double
    let y: Double
    let error: Double
    let size: Double
  }

  let points: [Point]
  let sizes: [Double]
  let centre: Double
  let width: Double
  private let largest: Double

  init(
    _ curves: [SizedCurve], centre given: Double? = nil, width givenWidth: Double? = nil, largest size: Double? = nil
  ) {
    let usable = curves.map { curve in
      curve.points.filter { $0.y.error > 0 && $0.y.error.isFinite && $0.y.value.isFinite }.map {
        Point(x: $0.x, y: $0.y.value, error: $0.y.error, size: curve.size)
      }
    }.filter { $0.count >= 3 && $0[0].size > 0 }
    let all = usable.flatMap { $0 }
    let step = max(1, (all.count + GaussianProcessCollapse.mostPoints - 1) / GaussianProcessCollapse.mostPoints)
    points = all.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    sizes = Set(points.map(\.size)).sorted()
    let controls = points.map(\.x)
    let (low, high) = (controls.min() ?? 0, controls.max() ?? 1)
    centre = given ?? 0.5 * (low + high)
    width = givenWidth ?? max(high - low, .leastNormalMagnitude)
    largest = size ?? sizes.last ?? 1
  }

  func criticalPoint(_ parameters: [Double]) -> Double { centre + parameters[0] * width }

  private func scaled(_ point: Point, _ parameters: [Double]) -> (x: Double, y: Double, variance: Double) {
    let ratio = point.size / largest
    let lift = pow(ratio, parameters[2])
    let x = (point.x - criticalPoint(parameters)) / width * pow(ratio, parameters[1])
    let error = point.error * lift
    return (x, point.y * lift, error * error + exp(2 * parameters[5]))
  }

  private func correlation(_ a: Double, _ b: Double, _ parameters: [Double]) -> Double {
    let distance = (a - b) / exp(parameters[4])
    return exp(2 * parameters[3] - 0.5 * distance * distance)
  }

  /// Factor of the covariance and the solution of Σ·w = y − mean; nil where Σ is not positive.
  private func solve(
    _ scaled: [(x: Double, y: Double, variance: Double)], _ parameters: [Double]
  ) -> (factor: [Double], weights: [Double], mean: Double, logDeterminant: Double)? {
    let n = scaled.count
    let mean = scaled.reduce(0) { $0 + $1.y } / Double(n)
    var factor = [Double](repeating: 0, count: n * n)
    var weights = scaled.map { $0.y - mean }
    var logDeterminant = 0.0
    for i in 0..<n {
      for j in 0...i {
        var sum = correlation(scaled[i].x, scaled[j].x, parameters) + (i == j ? scaled[i].variance : 0)
        for k in 0..<j { sum -= factor[i * n + k] * factor[j * n + k] }
        if i == j {
          guard sum > 0 else { return nil }
          factor[i * n + i] = sum.squareRoot()
          logDeterminant += log(sum)
        } else {
          factor[i * n + j] = sum / factor[j * n + j]
        }
      }
    }
    for i in 0..<n {
      for k in 0..<i { weights[i] -= factor[i * n + k] * weights[k] }
      weights[i] /= factor[i * n + i]
    }
    for i in (0..<n).reversed() {
      for k in (i + 1)..<max(n, i + 1) { weights[i] -= factor[k * n + i] * weights[k] }
      weights[i] /= factor[i * n + i]
    }
    return (factor, weights, mean, logDeterminant)
  }

  /// −ln of the likelihood of the values as measured.
  func cost(_ parameters: [Double]) -> Double {
    guard abs(parameters[0]) < 1, parameters[1] > -1, parameters[1] < 6, abs(parameters[2]) < 4,
      (-12...6).contains(parameters[3]), (-6...2).contains(parameters[4]), (-25...2).contains(parameters[5])
    else { return .infinity }
    let scaled = points.map { self.scaled($0, parameters) }
    guard let solved = solve(scaled, parameters) else { return .infinity }
    let square = zip(scaled, solved.weights).reduce(0) { $0 + ($1.0.y - solved.mean) * $1.1 }
    let jacobian = points.reduce(0) { $0 + parameters[2] * log($1.size / largest) }
    return 0.5 * (square + solved.logDeterminant + Double(points.count) * log(2 * Double.pi)) - jacobian
  }

  /// - Parameter isFixed: only the process's own scales are free.
  func optimum(from start: DataCollapse.Scaling, isFixed: Bool = false) -> [Double]? {
    let values = points.map(\.y)
    let mean = values.reduce(0, +) / Double(values.count)
    let spread = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
    guard spread > 0, !points.isEmpty else { return nil }
    let scaling = [(start.criticalPoint - centre) / width, start.inverseNu, start.ratio]
    let process = [log(spread), log(0.3), log(0.03 * spread)]
    if isFixed {
      let result = nelderMead(from: process, steps: [0.5, 0.5, 1], tolerance: 1e-7) { cost(scaling + $0) }
      return result.value.isFinite ? scaling + result.point : nil
    }
    let result = nelderMead(from: scaling + process, steps: [0.03, 0.1, 0.03, 0.5, 0.5, 1], tolerance: 1e-8, cost)
    return result.value.isFinite ? result.point : nil
  }

  /// Square roots of the diagonal of the inverse of the cost's second derivatives, for the scaling's parameters; nil
  /// where the optimum is none. The process's scales are held: they matter little to it.
  func errors(at best: [Double]) -> [Double]? {
    let steps = [1e-3, 1e-2, 3e-3]
    func value(_ changes: [(Int, Double)]) -> Double {
      var moved = best
      for (index, change) in changes { moved[index] += change * steps[index] }
      return cost(moved)
    }
    var hessian = [[Double]](repeating: [0, 0, 0], count: 3)
    let centre = cost(best)
    for i in 0..<3 {
      for j in 0...i {
        let second =
          i == j
          ? value([(i, 1)]) + value([(i, -1)]) - 2 * centre
          : 0.25
            * (value([(i, 1), (j, 1)]) + value([(i, -1), (j, -1)]) - value([(i, 1), (j, -1)])
              - value([(i, -1), (j, 1)]))
        hessian[i][j] = second / (steps[i] * steps[j])
        hessian[j][i] = hessian[i][j]
      }
    }
    guard let inverse = invertPositive(hessian) else { return nil }
    return (0..<3).map { inverse[$0][$0].squareRoot() }
  }

  func heldOut(from start: DataCollapse.Scaling) -> Double? {
    let kept = points.filter { $0.size != sizes[sizes.count - 1] }
    let judged = points.filter { $0.size == sizes[sizes.count - 1] }
    let curves = Dictionary(grouping: kept, by: \.size).map { size, points in
      SizedCurve(
        size: size, points: points.map { CurvePoint(x: $0.x, y: Estimate(value: $0.y, error: $0.error)) })
    }.sorted { $0.size < $1.size }
    let others = ProcessData(curves, centre: centre, width: width, largest: largest)
    guard let best = others.optimum(from: start) else { return nil }
    let known = others.points.map { others.scaled($0, best) }
    guard let solved = others.solve(known, best) else { return nil }
    let n = known.count
    let reach = known.map(\.x)
    guard let low = reach.min(), let high = reach.max() else { return nil }
    var distances = RunningMoments()
    for point in judged {
      let place = scaled(point, best)
      guard (low...high).contains(place.x) else { continue }
      let row = known.map { correlation($0.x, place.x, best) }
      let prediction = solved.mean + zip(row, solved.weights).reduce(0) { $0 + $1.0 * $1.1 }
      var reduced = row
      for i in 0..<n {
        for k in 0..<i { reduced[i] -= solved.factor[i * n + k] * reduced[k] }
        reduced[i] /= solved.factor[i * n + i]
      }
      let variance = exp(2 * best[3]) - reduced.reduce(0) { $0 + $1 * $1 } + place.variance
      distances.add((place.y - prediction) * (place.y - prediction) / max(variance, .leastNormalMagnitude))
    }
    return distances.count >= 3 ? distances.mean : nil
  }
}
