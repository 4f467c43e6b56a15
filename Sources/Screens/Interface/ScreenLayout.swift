import Figures

/// Where the parts of the screen stand, in canvas units.
nonisolated package struct ScreenLayout: Sendable, Hashable {
  static let margin = 12.0

  package let top: Rect
  /// What a lecture says of the scene; empty outside of lectures.
  package let strip: Rect
  /// The room of the picture and the line below it that explains its colours.
  package let picture: Rect
  package let legend: Rect
  package let instrument: Rect
  package let controls: Rect
  package let status: Rect

  /// - Parameters:
  ///   - aspect: width of the picture in its heights.
  ///   - legendHeight: room of what explains the picture, below it, for a width.
  package init(
    width: Double, height: Double, controlsHeight: Double, stripHeight: Double = 0, aspect: Double = 1,
    legendHeight: (Double) -> Double = { _ in 22 }
  ) {
    let margin = ScreenLayout.margin
    top = Rect(0, 0, width, 42)
    strip = Rect(0, top.maxY, width, stripHeight)
    status = Rect(0, height - 26, width, 26)
    controls = Rect(0, status.y - controlsHeight, width, controlsHeight)
    let stage = Rect(margin, strip.maxY + 4, width - 2 * margin, max(controls.y - strip.maxY - 8, 0))
    // The instrument needs half of the width; a picture as high as the stage takes the rest. A high legend leaves less
    // height, and a narrower picture has a higher legend.
    var (side, below) = (stage.width * 0.5, 0.0)
    for _ in 0..<3 {
      below = max(below, min(legendHeight(side), stage.height / 3))
      side = min(max(stage.height - below, 0) * max(aspect, 1), stage.width * 0.5)
    }
    picture = Rect(stage.x, stage.y, side, max(stage.height - below, 0))
    legend = Rect(stage.x, picture.maxY, side, below)
    instrument = Rect(picture.maxX + margin, stage.y, stage.maxX - picture.maxX - margin, stage.height)
  }

  /// The plots: in time and over the control above, the distribution and the response below. Those over the control stand
  /// above each other. A system without a response leaves its room to the distribution.
  package func plots(_ count: Int) -> [Rect] { ScreenLayout.plots(count, in: instrument) }

  /// The left part of the instrument, for what belongs beside a curve.
  var besideCurve: Rect { instrument.splitLeft(instrument.width * 0.56).left }

  /// The curves over the control, one above another to the right of it.
  func curves(_ count: Int) -> [Rect] {
    instrument.splitLeft(besideCurve.width, gap: 8).rest.divided(into: count, gap: 8, sideBySide: false)
  }

  static func plots(_ count: Int, in rect: Rect) -> [Rect] {
    let rows = rect.divided(into: 2, gap: 8, sideBySide: false)
    let upper = rows[0].divided(into: 2, gap: 8, sideBySide: true)
    return upper + (count == 4 ? rows[1].divided(into: 2, gap: 8, sideBySide: true) : [rows[1]])
  }
}

/// Changed device pixels of the canvas.
nonisolated public struct PixelRect: Sendable, Hashable {
  public let x: Int
  public let y: Int
  public let width: Int
  public let height: Int

  package init(_ rect: Rect, of canvas: Canvas) {
    let scale = canvas.scale
    let right = min(Int((rect.maxX * scale).rounded(.up)), Int((canvas.width * scale).rounded()))
    let bottom = min(Int((rect.maxY * scale).rounded(.up)), Int((canvas.height * scale).rounded()))
    x = max(Int((rect.x * scale).rounded(.down)), 0)
    y = max(Int((rect.y * scale).rounded(.down)), 0)
    width = max(right - x, 0)
    height = max(bottom - y, 0)
  }
}
