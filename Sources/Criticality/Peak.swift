/// The maximum of a measured curve, from a polynomial through the points around the highest one.
public struct Peak: Sendable, Hashable {
  /// Where it is.
  public let position: Estimate
  /// How high it is.
  public let height: Estimate

  public init(position: Estimate, height: Estimate) {
    self.position = position
    self.height = height
  }

  /// Begins with all points within `reach` of the highest on either side and takes fewer until the fit is good
  /// (p > 0.05) or five points are left. The polynomial is of fourth degree, because maxima at a transition are
  /// skewed and a parabola would be too low and pulled to the flatter side; of third below nine points, and a parabola
  /// below seven. Errors come
  /// from the covariance of the fit, enlarged if it never is good.
  ///
  /// - Returns: nil for fewer than five points, for a maximum outside the points used (it may lie beyond the measured
  ///   range) and for a fit without a maximum.
  public init?(of points: [CurvePoint], reach: Int = 6) {
    let sorted = points.filter { $0.y.error > 0 && $0.y.error.isFinite && $0.y.value.isFinite }.sorted { $0.x < $1.x }
    guard let top = sorted.indices.max(by: { sorted[$0].y.value < sorted[$1].y.value }) else { return nil }
    let centre = sorted[top].x
    for half in stride(from: max(2, reach), through: 2, by: -1) {
      let window = Array(sorted[max(0, top - half)...min(sorted.count - 1, top + half)])
      guard window.count >= 5 else { return nil }
      let degree = window.count >= 9 ? 4 : window.count >= 7 ? 3 : 2
      guard let fit = LeastSquares(polynomial: degree, through: window, centre: centre) else { return nil }
      if fit.goodness < 0.05, window.count > 5, half > 2 { continue }
      guard
        let u = Peak.maximum(of: fit.coefficients, in: window[0].x - centre...window[window.count - 1].x - centre)
      else { return nil }
      let row = LeastSquares.powers(of: u, degree: degree)
      let slopes = (0...degree).map { $0 == 0 ? 0 : Double($0) * row[$0 - 1] }
      var curvature = 0.0
      for power in 2...degree { curvature += fit.coefficients[power] * Double(power * (power - 1)) * row[power - 2] }
      position = Estimate(value: centre + u, error: fit.errorOfFunction(gradient: slopes.map { -$0 / curvature }))
      height = fit.prediction(at: row)
      return
    }
    return nil
  }

  /// The highest point inside a range; nil if that is an end of it.
  private static func maximum(of coefficients: [Double], in range: ClosedRange<Double>) -> Double? {
    func value(_ x: Double) -> Double { coefficients.reversed().reduce(0) { $0 * x + $1 } }
    let steps = 200
    let grid = (0...steps).map {
      range.lowerBound + Double($0) / Double(steps) * (range.upperBound - range.lowerBound)
    }
    guard let best = grid.indices.max(by: { value(grid[$0]) < value(grid[$1]) }), best > 0, best < steps else {
      return nil
    }
    return goldenMaximum(in: grid[best - 1]...grid[best + 1], value)
  }
}
