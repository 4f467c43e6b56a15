import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How the double bridge looks: nest on the left, food on the right, two arcs between whose lengths have the right
/// ratio.
struct DoubleBridgeScene {
  static let width = 360
  static let height = 240
  private static let nest = SIMD2<Double>(38, 120)
  private static let food = SIMD2<Double>(322, 120)
  /// Where the branches part and meet.
  private static let forks = (left: 80.0, right: 280.0)
  /// More ants than this are too many to be told apart; every second, third, … is drawn then.
  private static let mostAnts = 3000

  let bridge: Bridge
  let absence: SIMD2<Double>
  let lengthRatio: Double
  let threshold: Double

  var picture: Picture {
    let paths = Self.paths(lengthRatio: lengthRatio)
    let (outbound, laden) = ants(paths)
    let total = bridge.trails.sum()
    let shares = (0..<2).map { branch -> Scene.Label in
      let top = paths[branch].points[paths[branch].points.count / 2]
      let percent = total > 0 ? "\(Int((100 * bridge.trails[branch] / total).rounded())) %" : "–"
      return Scene.Label(
        LocalizedText(percent), x: top.x, y: top.y + (branch == 0 ? -16 : 16), size: 11, ink: .cream,
        alignment: .center)
    }
    let tracks = paths.map { path in
      Scene.Layer.curve(
        Scene.Curve(points: path.points.flatMap { [Float($0.x), Float($0.y)] }, ink: .petrol, width: 13))
    }
    func disc(_ center: SIMD2<Double>, _ radius: Double, _ ink: Scene.Ink) -> Scene.Layer {
      .dots(Scene.Dots(x: [Float(center.x)], y: [Float(center.y)], inks: [ink.rawValue], radius: radius))
    }
    return .scene(
      Scene(
        width: Self.width, height: Self.height, ground: .night,
        layers: tracks + [
          .field(glow(paths)), disc(Self.nest, 17, .brown), disc(Self.nest, 7, .night),
          disc(Self.food, 17, .green), .dots(outbound), .dots(laden),
        ] + shares.map { .label($0) } + [
          .label(
            Scene.Label(
              LocalizedText(en: "nest", zh: "蚁巢"), x: Self.nest.x, y: Self.nest.y + 30, size: 12, ink: .cream,
              alignment: .center)),
          .label(
            Scene.Label(
              LocalizedText(en: "food", zh: "食物"), x: Self.food.x, y: Self.food.y + 30, size: 12, ink: .cream,
              alignment: .center)),
        ],
        legend: [
          (.cream, LocalizedText(en: "ant on its way out", zh: "外出的蚂蚁")),
          (.lime, LocalizedText(en: "ant with food", zh: "带食物返回")),
          (.orange, LocalizedText(en: "trail", zh: "信息素")), (.brown, LocalizedText(en: "nest", zh: "蚁巢")),
          (.green, LocalizedText(en: "food", zh: "食物")),
        ]))
  }

  // MARK: Geometry

  /// A way from nest to food as points at equal distances along it.
  struct Path {
    let points: [SIMD2<Double>]

    /// The point at a share of the way, and the direction there.
    func place(_ share: Double) -> (point: SIMD2<Double>, along: SIMD2<Double>) {
      let position = min(max(share, 0), 1) * Double(points.count - 1)
      let index = min(Int(position), points.count - 2)
      let step = points[index + 1] - points[index]
      return (
        points[index] + (position - Double(index)) * step,
        step / max((step * step).sum().squareRoot(), 1e-9)
      )
    }
  }

  /// The way over the upper branch and that over the lower.
  static func paths(lengthRatio: Double) -> [Path] {
    let upper = 70 / pow(lengthRatio, 2.5)
    let goal = lengthRatio * length(arc(upper))
    var (low, high) = (upper, 400.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if length(arc(middle)) < goal { low = middle } else { high = middle }
    }
    // The two together stand in the middle of the plane.
    let shift = SIMD2(0, (upper - low) / 2)
    return [arc(-upper), arc(low)].map { branch in
      Path(points: evenly([nest] + branch.map { $0 + shift } + [food], count: 240))
    }
  }

  private static func arc(_ height: Double) -> [SIMD2<Double>] {
    (0...120).map { step in
      let share = Double(step) / 120
      return SIMD2(forks.left + (forks.right - forks.left) * share, nest.y + height * sin(.pi * share))
    }
  }

  private static func length(_ points: [SIMD2<Double>]) -> Double {
    zip(points, points.dropFirst()).reduce(0) { sum, ends in
      let step = ends.1 - ends.0
      return sum + (step * step).sum().squareRoot()
    }
  }

  private static func evenly(_ points: [SIMD2<Double>], count: Int) -> [SIMD2<Double>] {
    let spacing = length(points) / Double(count - 1)
    var result = [points[0]]
    var walked = 0.0
    for (start, end) in zip(points, points.dropFirst()) {
      let stretch = length([start, end])
      while result.count < count, spacing * Double(result.count) <= walked + stretch + 1e-9 {
        result.append(start + (end - start) * ((spacing * Double(result.count) - walked) / stretch))
      }
      walked += stretch
    }
    return result
  }

  /// The branch nearest to a touch: 0 is the upper one.
  static func branch(nearestTo touch: Touch, lengthRatio: Double) -> Int {
    let distances = paths(lengthRatio: lengthRatio).map { path in
      path.points.map { point in
        let step = point - SIMD2(touch.x, touch.y)
        return (step * step).sum()
      }.min()!
    }
    // On the common way to the fork both are equally near, and above the middle means the upper one.
    if abs(distances[0] - distances[1]) < 1e-9 { return touch.y <= nest.y ? 0 : 1 }
    return distances[0] < distances[1] ? 0 : 1
  }

  // MARK: What is on the bridge

  private func ants(_ paths: [Path]) -> (outbound: Scene.Dots, laden: Scene.Dots) {
    var groups = [(x: [Float](), y: [Float](), heading: [Float]())]
    groups.append(groups[0])
    let queues = [bridge.walkers.upper.times, bridge.walkers.lower.times]
    let stride = (queues[0].count + queues[1].count) / Self.mostAnts + 1
    for (branch, times) in queues.enumerated() {
      for (index, time) in times.enumerated() where index % stride == 0 {
        let share = 2 * (bridge.clock - time) / absence[branch]
        let isBack = share > 1
        let (point, along) = paths[branch].place(isBack ? 2 - share : share)
        let heading = isBack ? -along : along
        // Ants keep to the right, each a little different, always the same.
        let personal = Double(mixed(time.bitPattern) >> 40) * 0x1p-24
        let place = point + SIMD2(-heading.y, heading.x) * (0.8 + 4 * personal)
        groups[isBack ? 1 : 0].x.append(Float(place.x))
        groups[isBack ? 1 : 0].y.append(Float(place.y))
        groups[isBack ? 1 : 0].heading.append(Float(atan2(heading.y, heading.x)))
      }
    }
    func dots(_ group: Int, _ ink: Scene.Ink) -> Scene.Dots {
      Scene.Dots(
        x: groups[group].x, y: groups[group].y, heading: groups[group].heading, inks: [ink.rawValue], radius: 2)
    }
    return (dots(0, .cream), dots(1, .lime))
  }

  /// The trails as light along the branches: full where C is far above k, weaker on the branch that lost. Full light
  /// stays below the white of the brightest, on which pale ants would not be seen.
  private func glow(_ paths: [Path]) -> Scene.Field {
    let (columns, rows) = (Self.width / 2, Self.height / 2)
    let reach = 8
    let stamp = (-reach...reach).flatMap { y in
      (-reach...reach).map { x in exp(-Double(x * x + y * y) / 18) }
    }
    var values = [UInt8](repeating: 0, count: columns * rows)
    for (branch, path) in paths.enumerated() {
      let trail = bridge.trails[branch]
      guard trail > 0 else { continue }
      let light = 165 * trail / (trail + max(threshold, 1)) * (trail / bridge.trails.max()).squareRoot()
      for point in path.points where point.x >= Self.forks.left && point.x <= Self.forks.right {
        let (column, row) = (Int(point.x / 2), Int(point.y / 2))
        for y in max(0, row - reach)...min(rows - 1, row + reach) {
          for x in max(0, column - reach)...min(columns - 1, column + reach) {
            let value = UInt8(light * stamp[(y - row + reach) * (2 * reach + 1) + x - column + reach])
            values[y * columns + x] = max(values[y * columns + x], value)
          }
        }
      }
    }
    return Scene.Field(
      x: 0, y: 0, width: Double(Self.width), height: Double(Self.height), columns: columns, rows: rows,
      values: values, colors: .glow(.orange), isSmooth: true)
  }
}

/// A number that looks random and is always the same for the same one: the last steps of SplitMix64 (Steele, Lea &
/// Flood, OOPSLA 2014).
func mixed(_ number: UInt64) -> UInt64 {
  var bits = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
  bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
  return bits ^ bits >> 31
}
