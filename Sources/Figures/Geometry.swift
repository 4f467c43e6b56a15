import Foundation

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

extension Double {
  /// To the base of ten.
  var logarithm: Double { log10(self) }
}

/// A point of a canvas: x to the right, y down.
public struct Point: Sendable, Hashable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A width and a height.
public struct Extent: Sendable, Hashable {
  public var width: Double
  public var height: Double

  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle of a canvas: the corner at the top left, a width and a height.
public struct Rect: Sendable, Hashable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public var maxX: Double { x + width }
  public var maxY: Double { y + height }
  public var midX: Double { x + width / 2 }
  public var midY: Double { y + height / 2 }
  public var center: Point { Point(midX, midY) }

  public func contains(_ x: Double, _ y: Double) -> Bool {
    x >= self.x && x < maxX && y >= self.y && y < maxY
  }

  public func contains(_ other: Rect) -> Bool {
    other.x >= x && other.maxX <= maxX && other.y >= y && other.maxY <= maxY
  }

  public func intersects(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// The rectangle with every side moved inwards by a distance, or outwards by a negative one.
  public func inset(_ distance: Double) -> Rect {
    inset(horizontal: distance, vertical: distance)
  }

  public func inset(horizontal: Double, vertical: Double) -> Rect {
    Rect(x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical)
  }

  /// The largest rectangle of a given shape inside this one, centred.
  public func fitting(aspect: Double) -> Rect {
    let fitted = width > height * aspect ? Extent(height * aspect, height) : Extent(width, width / aspect)
    return Rect(midX - fitted.width / 2, midY - fitted.height / 2, fitted.width, fitted.height)
  }

  /// Splits off the top `height` and returns it with what remains below `gap`.
  public func splitTop(_ height: Double, gap: Double = 0) -> (top: Rect, rest: Rect) {
    (
      Rect(x, y, width, height),
      Rect(x, y + height + gap, width, max(0, self.height - height - gap))
    )
  }

  /// Splits off the left `width` and returns it with what remains right of `gap`.
  public func splitLeft(_ width: Double, gap: Double = 0) -> (left: Rect, rest: Rect) {
    (
      Rect(x, y, width, height),
      Rect(x + width + gap, y, max(0, self.width - width - gap), height)
    )
  }

  /// Equal parts, one below another or side by side, with gaps between.
  public func divided(into count: Int, gap: Double = 0, sideBySide: Bool) -> [Rect] {
    let total = (sideBySide ? width : height) - gap * Double(count - 1)
    let part = total / Double(count)
    return (0..<count).map { index in
      let offset = Double(index) * (part + gap)
      return sideBySide ? Rect(x + offset, y, part, height) : Rect(x, y + offset, width, part)
    }
  }
}

/// Which part of a text stands at the given x.
public enum HorizontalAlignment: Double, Sendable, Hashable {
  case left = 0
  case center = 0.5
  case right = 1
}

/// Which part of a text stands at the given y.
public enum VerticalAlignment: Double, Sendable, Hashable {
  case top = 0
  case middle = 0.5
  case bottom = 1
}
