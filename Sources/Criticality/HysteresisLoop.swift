/// The loop between a sweep up and a sweep down of the control parameter. At a given rate of change it has an area also
/// for a continuous transition (critical slowing down); that of a first-order transition stays when the rate is lowered,
/// so always state the rate with it.
public struct HysteresisLoop: Sendable, Hashable {
  /// ∫ (y_down − y_up) dx over the common controls, by the trapezium rule; the errors of points are independent.
  public let area: Estimate
  /// |area| divided by the width of the controls and by the spread of y: 0 without a loop, 1 for the full rectangle.
  public let relativeArea: Estimate
  /// Where the branches differ most, and by how much (down minus up).
  public let widest: CurvePoint
  /// The largest change from one control value to the next in a single trajectory, over the spread of y: near 1 where
  /// the system jumps, small where it only lags behind. The median of all trajectories; nil where they are not known.
  public let abruptness: Double?

  /// Whether the branches differ beyond doubt, by more than a fiftieth of the frame, and single trajectories jump.
  var isOpen: Bool {
    relativeArea.value > 0.02 && relativeArea.value > 4 * relativeArea.error && abruptness ?? 1 > 0.5
  }

  /// - Parameters:
  ///   - up: measured with rising control.
  ///   - down: measured with falling control, at the same controls (others are left out).
  ///   - trajectories: single ones, in either direction.
  /// - Returns: nil for fewer than two common controls with finite values. Errors that are not known count as zero.
  public init?(up: [CurvePoint], down: [CurvePoint], trajectories: [[CurvePoint]] = []) {
    let partners = Dictionary(down.map { ($0.x, $0.y) }, uniquingKeysWith: { first, _ in first })
    var differences: [CurvePoint] = []
    var lowest = Double.infinity
    var highest = -Double.infinity
    for point in up.sorted(by: { $0.x < $1.x }) {
      guard let other = partners[point.x], point.y.value.isFinite, other.value.isFinite else { continue }
      let errors = [point.y.error, other.error].map { $0.isFinite ? $0 : 0 }
      let error = (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot()
      differences.append(CurvePoint(x: point.x, y: Estimate(value: other.value - point.y.value, error: error)))
      lowest = min(lowest, point.y.value, other.value)
      highest = max(highest, point.y.value, other.value)
    }
    guard differences.count >= 2, let first = differences.first, let last = differences.last,
      let widest = differences.max(by: { abs($0.y.value) < abs($1.y.value) })
    else { return nil }
    var sum = 0.0
    var variance = 0.0
    for (index, point) in differences.enumerated() {
      let left = index > 0 ? point.x - differences[index - 1].x : 0
      let right = index < differences.count - 1 ? differences[index + 1].x - point.x : 0
      let weight = 0.5 * (left + right)
      sum += weight * point.y.value
      variance += weight * weight * point.y.error * point.y.error
    }
    self.widest = widest
    area = Estimate(value: sum, error: variance.squareRoot())
    let spread = highest - lowest
    let steps = trajectories.compactMap { trajectory in
      let values = trajectory.sorted { $0.x < $1.x }.map(\.y.value)
      return zip(values, values.dropFirst()).map { abs($1 - $0) }.max()
    }.sorted()
    abruptness = steps.isEmpty || spread <= 0 ? nil : steps[steps.count / 2] / spread
    let full = (last.x - first.x) * (highest - lowest)
    relativeArea =
      full > 0
      ? Estimate(value: abs(sum) / full, error: variance.squareRoot() / full) : Estimate(value: 0, error: 0)
  }
}
