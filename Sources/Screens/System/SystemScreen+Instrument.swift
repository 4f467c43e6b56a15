import Figures

extension SystemScreen {
  private func instrument(isLive: Bool) -> Instrument {
    var instrument = Instrument(
      snapshot: snapshot, swept: visibleCurve, language: language, theme: theme, isLive: isLive,
      memory: curveMemory)
    instrument.axisRange = scene?.scene.axis
    return instrument
  }

  /// Four, or three where the system has no response to show.
  package var plotCount: Int { snapshot.session.card.susceptibility == nil ? 3 : 4 }

  /// The plots that no panel covers. A transition stands beside the curves over the control.
  var visiblePlots: [Int] {
    switch panel {
    case nil: Array(0..<plotCount)
    case .transition: plotCount == 4 ? [1, 3] : [1]
    default: []
    }
  }

  func plotRect(_ index: Int) -> Rect {
    guard panel == .transition else { return layout.plots(plotCount)[index] }
    return layout.curves(visiblePlots.count)[index == 1 ? 0 : 1]
  }

  func drawPlot(_ index: Int) {
    let rect = plotRect(index)
    canvas.fill(rect, theme.panel)
    draw(index, of: instrument(isLive: true), on: canvas, in: rect)
  }

  private func draw(_ index: Int, of instrument: Instrument, on canvas: Canvas, in rect: Rect) {
    canvas.fill(rect, theme.paper, radius: 6)
    canvas.clipped(rect) {
      let inside = rect.inset(4)
      switch index {
      case 0: drawInTime(instrument.inTime, on: canvas, in: inside)
      case 1: instrument.order.draw(on: canvas, in: inside)
      case 2: instrument.histogram.draw(on: canvas, in: inside)
      default: instrument.susceptibility.draw(on: canvas, in: inside)
      }
    }
  }

  /// The title of a plot that has no room for all of it, with its symbol.
  func cutTitle(ofPlot index: Int) -> String? {
    let instrument = instrument(isLive: true)
    let plots: [Plot?] = [instrument.inTime.first, instrument.order, instrument.histogram, instrument.susceptibility]
    guard let plot = plots[index], !plot.showsWholeTitle(on: canvas, in: plotRect(index).inset(4)) else { return nil }
    return "\(plot.title): \(plot.y.title)"
  }

  /// Plots above one another, with frames of equal height and a common left margin.
  private func drawInTime(_ plots: [Plot], on canvas: Canvas, in rect: Rect) {
    guard plots.count == 2 else {
      plots.first?.draw(on: canvas, in: rect)
      return
    }
    var plots = plots
    let font = plots[0].fontSize
    // The upper plot carries the title, the lower one the numbers and name of the time axis.
    let (above, below) = (font * 2.2, font * 3.2)
    let frame = (rect.height - above - below) / 2
    let (upper, lower) = rect.splitTop(above + frame)
    let rects = [upper, lower]
    let margin = zip(plots, rects).map { $0.layout(on: canvas, in: $1).leftMargin }.max() ?? 0
    for (index, rect) in rects.enumerated() {
      plots[index].minimumLeftMargin = margin
      plots[index].draw(on: canvas, in: rect)
    }
  }

  // MARK: Saving

  /// Saves the picture and the instrument as SVG and PNG, side by side as on the screen.
  func saveFigure() {
    let instrument = instrument(isLive: false)
    let picture = snapshot.picture
    let side = 600.0
    let gap = 16.0
    let instrumentRect = Rect(side + 2 * gap, gap + 34, 900, side)
    let (width, height) = (instrumentRect.maxX + gap, instrumentRect.maxY + gap + 24)
    let draw: (Canvas) -> Void = { [self] canvas in
      canvas.fill(canvas.bounds, theme.paper)
      canvas.text(snapshot.session.title[language], gap, gap - 4, TextStyle(20, bold: true, color: theme.ink))
      PictureRenderer.draw(
        picture, in: Rect(gap, instrumentRect.y, side, side), on: canvas, language: language,
        theme: theme)
      for (index, rect) in ScreenLayout.plots(plotCount, in: instrumentRect).enumerated() {
        self.draw(index, of: instrument, on: canvas, in: rect)
      }
      canvas.text(
        commandLine.escapedForMarkup, gap, instrumentRect.maxY + 8, TextStyle(11, color: theme.faint),
        overflow: .ellipsis(width: width - 2 * gap))
    }
    let names = ["svg", "png"].map { path("\(baseName)-\(snapshot.step).\($0)") }
    do {
      try writeRecording()
      for name in names { try Canvas.export(to: name, width: width, height: height, scale: 2, draw: draw) }
      say(WindowText.saved(language, names[0], names[1]))
    } catch {
      say(WindowText.cannotSave(language, error), isWarning: true)
    }
  }
}
