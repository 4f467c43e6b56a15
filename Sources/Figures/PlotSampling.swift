import Foundation

extension PlotLayout {
  /// More points than pixels: the lowest and the highest of each pixel column, so that no spike is lost and drawing
  /// takes the same time however many points there are. Points are in order of x.
  /// - Parameter perUnit: pixels in a canvas unit.
  func decimated(_ points: [Point], perUnit: Double) -> [Point] {
    guard Double(points.count) > frame.width * perUnit else { return points }
    var kept: [Point] = []
    var index = 0
    while index < points.count {
      let column = (points[index].x * perUnit).rounded(.down)
      var lowest = index
      var highest = index
      var next = index + 1
      while next < points.count, (points[next].x * perUnit).rounded(.down) == column {
        if points[next].y < points[lowest].y { lowest = next }
        if points[next].y > points[highest].y { highest = next }
        next += 1
      }
      kept.append(points[min(lowest, highest)])
      if lowest != highest { kept.append(points[max(lowest, highest)]) }
      index = next
    }
    return kept
  }

  /// A line with more points than pixels as one upright bar for each pixel column, from the lowest to the highest place
  /// the line reaches in it: what the stroked line would look like, many times faster.
  /// - Parameter perUnit: pixels in a canvas unit.
  func bars(alongLine points: [Point], width: Double, perUnit: Double) -> [Rect] {
    guard let start = points.first else { return [] }
    var bars: [Rect] = []
    var column = (start.x * perUnit).rounded(.down)
    var low = start.y
    var high = start.y
    func end() {
      bars.append(Rect(column / perUnit, low - width / 2, 1 / perUnit, high - low + width))
    }
    var previous = start
    for point in points.dropFirst() {
      let next = (point.x * perUnit).rounded(.down)
      while column < next {
        // The border between the columns, halfway between points of neighbouring ones.
        let share = ((column + 1) / perUnit - previous.x) / (point.x - previous.x)
        let border = previous.y + (point.y - previous.y) * share
        low = min(low, border)
        high = max(high, border)
        end()
        column += 1
        low = border
        high = border
      }
      low = min(low, point.y)
      high = max(high, point.y)
      previous = point
    }
    end()
    return bars
  }

  /// A curve as lines on the canvas: one for each interval on which it exists. Where it is steep, between two steps, it
  /// is sampled more closely, so that a vertical slope is drawn as one.
  func sampled(_ curve: Curve, step: Double) -> [[Point]] {
    let count = max(2, Int((frame.width / step).rounded()))
    var parts: [[Point]] = []
    var part: [Point] = []
    func end() {
      if part.count > 1 { parts.append(part) }
      part = []
    }
    func point(_ x: Double) -> Point? {
      guard let value = curve.value(valueX(at: x)), value.isFinite else { return nil }
      let y = positionY(of: value)
      // Far outside the frame Cairo's numbers overflow; the clip hides where the line is bent.
      return Point(x, min(max(y, frame.y - 1e4), frame.maxY + 1e4))
    }
    func refine(_ start: Point, _ end: Point, depth: Int) {
      let middle = (start.x + end.x) / 2
      if depth > 0, abs(end.y - start.y) > 2 * step, let between = point(middle) {
        refine(start, between, depth: depth - 1)
        refine(between, end, depth: depth - 1)
      } else {
        part.append(end)
      }
    }
    /// The last position, from `inside` towards `outside`, where the curve exists.
    func border(from inside: Double, to outside: Double) -> Point? {
      var (inside, outside) = (inside, outside)
      for _ in 0..<20 {
        let middle = (inside + outside) / 2
        if point(middle) == nil { outside = middle } else { inside = middle }
      }
      return point(inside)
    }
    var previous: (x: Double, point: Point?)?
    for index in 0...count {
      let x = frame.x + frame.width * Double(index) / Double(count)
      let here = point(x)
      switch (previous?.point, here) {
      case (let before?, let here?): refine(before, here, depth: 6)
      case (let before?, nil):
        if let last = border(from: before.x, to: x) { refine(before, last, depth: 6) }
        end()
      case (nil, let here?):
        if let previous, let first = border(from: here.x, to: previous.x) {
          part = [first]
          refine(first, here, depth: 6)
        } else {
          part = [here]
        }
      case (nil, nil): break
      }
      previous = (x, here)
    }
    end()
    return parts
  }
}
