/// The gradient of a loss by central differences, in double precision.
func differences(of loss: ([Double]) -> Double, at weights: [Float], step: Double = 1e-5) -> [Double] {
  var point = weights.map(Double.init)
  return weights.indices.map { index in
    let value = point[index]
    point[index] = value + step
    let above = loss(point)
    point[index] = value - step
    let below = loss(point)
    point[index] = value
    return (above - below) / (2 * step)
  }
}

/// Largest difference of two gradients over the largest component.
func relativeDeviation(_ gradient: [Float], _ expected: [Double]) -> Double {
  let scale = expected.map(abs).max() ?? 1
  return zip(gradient, expected).map { abs(Double($0) - $1) }.max()! / scale
}
