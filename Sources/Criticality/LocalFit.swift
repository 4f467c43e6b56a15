/// Value and slope of a measured curve at one place, from a cubic through the points around it (a straight line where
/// there are fewer than six).
struct LocalFit {
  let value: Estimate
  let slope: Estimate

  /// Begins with all points no farther than `reach` and takes nearer ones until the fit is good (p > 0.05) or four points
  /// are left.
  init?(of points: [CurvePoint], at x: Double, reach: Double) {
    var window = points.filter {
      abs($0.x - x) <= reach && $0.y.error > 0 && $0.y.error.isFinite && $0.y.value.isFinite
    }
    .sorted { abs($0.x - x) < abs($1.x - x) }
    guard window.contains(where: { $0.x <= x }), window.contains(where: { $0.x >= x }) else { return nil }
    while window.count >= 4 {
      let degree = window.count >= 6 ? 3 : 1
      guard let fit = LeastSquares(polynomial: degree, through: window, centre: x) else { return nil }
      if fit.goodness > 0.05 || window.count == 4 {
        value = fit.coefficient(0)
        slope = fit.coefficient(1)
        return
      }
      window.removeLast()
    }
    return nil
  }
}
