import Figures

/// Where the parts of a twin stand: two systems side by side, their common plot to the right, one slider below.
package struct TwinLayout {
  package struct Half {
    let header: Rect
    package let picture: Rect
    let legend: Rect
    let footer: Rect

    var column: Rect { Rect(header.x, header.y, header.width, footer.maxY - header.y) }
  }

  let top: Rect
  let strip: Rect
  package let halves: [Half]
  let plot: Rect
  /// What the axis means for either control.
  let note: Rect
  let controls: Rect
  let status: Rect

  /// The right side and the plot, for what needs more room than the plot has.
  var wide: Rect {
    let left = halves[1].header
    return Rect(left.x, left.y, plot.maxX - left.x, controls.y - left.y - 4)
  }

  /// What is said about the plot, as large as for one side.
  var beside: Rect { Rect(plot.x, plot.y, plot.width, controls.y - plot.y - 4) }

  /// Rows for the control, the counters, and what is shown at what size.
  static let footerHeight = 26.0 + 20 + 4 + 30
  static let controlsHeight = 10 + 36 + 10 + Widgets.sliderHeight + 6

  init(width: Double, height: Double, stripHeight: Double, noteHeight: Double) {
    let margin = ScreenLayout.margin
    top = Rect(0, 0, width, 42)
    strip = Rect(0, top.maxY, width, stripHeight)
    status = Rect(0, height - 26, width, 26)
    controls = Rect(0, status.y - TwinLayout.controlsHeight, width, TwinLayout.controlsHeight)
    let stage = Rect(margin, strip.maxY + 4, width - 2 * margin, max(controls.y - strip.maxY - 8, 0))
    let (headerHeight, legendHeight, footerHeight) = (40.0, 22.0, TwinLayout.footerHeight)
    let column = stage.width * 0.33
    let side = max(stage.height - headerHeight - legendHeight - footerHeight, 80)
    halves = (0..<2).map { index in
      let x = stage.x + Double(index) * (column + margin)
      let picture = Rect(x, stage.y + headerHeight, column, side)
      return Half(
        header: Rect(x, stage.y, column, headerHeight), picture: picture,
        legend: Rect(x, picture.maxY, column, legendHeight),
        footer: Rect(x, picture.maxY + legendHeight, column, footerHeight))
    }
    let left = halves[1].picture.maxX + margin
    note = Rect(left, stage.maxY - noteHeight, stage.maxX - left, noteHeight)
    plot = Rect(left, stage.y, stage.maxX - left, note.y - stage.y - 4)
  }
}
