import Criticality
import Emergence
import Figures
import Foundation
import Testing

private func canvas(_ width: Int = 600, _ height: Int = 400) -> Canvas {
  Canvas(pixelWidth: width, pixelHeight: height)
}

private func overlaps(_ rects: [Rect]) -> Bool {
  rects.indices.contains { first in rects.indices.contains { $0 > first && rects[first].intersects(rects[$0]) } }
}

/// Pixels of exactly one colour inside a rectangle.
private func count(_ color: Color, in rect: Rect, of canvas: Canvas) -> Int {
  canvas.withPixels { pixels in
    var count = 0
    for y in max(0, Int(rect.y))..<min(pixels.height, Int(rect.maxY)) {
      for x in max(0, Int(rect.x))..<min(pixels.width, Int(rect.maxX))
      where pixels.base[y * pixels.stride + x] == color.pixel { count += 1 }
    }
    return count
  }
}

@Suite struct PlotTests {
  @Test(
    arguments: [0.0...1, 1.5...3.5, -1...1, 2.2691...2.2693, 0...1e6, -3e-7...4e-7, 999.5...1000.5, 0...12345],
    [(240, 160), (330, 240), (600, 400), (1200, 300)])
  func numbersAlongAnAxisNeverOverlap(range: ClosedRange<Double>, size: (Int, Int)) {
    let canvas = canvas(size.0, size.1)
    for fontSize in [8.0, 14, 20] {
      var plot = Plot(x: Axis("<i>x</i>", range: range), y: Axis("<i>y</i>", range: range), fontSize: fontSize)
      plot.emptyMessage = "nothing"
      let layout = plot.layout(on: canvas, in: canvas.bounds)
      #expect(!overlaps(layout.xTickRects), "\(range) at \(fontSize)")
      // Logical boxes have empty space above and below the digits.
      #expect(!overlaps(layout.yTickRects.map { $0.inset(horizontal: 0, vertical: $0.height * 0.12) }))
      #expect(layout.xTicks.labels.count >= 1 && Set(layout.xTicks.labels).count == layout.xTicks.labels.count)
      for rect in layout.xTickRects + layout.yTickRects {
        #expect(canvas.bounds.inset(-1).contains(rect), "a number is cut off")
      }
    }
  }

  @Test(arguments: Theme.Name.allCases) func messageOfAnEmptyPlotIsStruckOutByNoLine(_ name: Theme.Name) {
    let theme = Theme.named(name)
    var plot = Plot(x: Axis("<i>x</i>", range: 0...1), y: Axis("<i>y</i>", range: 0...1), theme: theme)
    plot.guides = [Guide(x: 0.5, label: "<i>x</i><sub>c</sub>")]
    plot.emptyMessage = "Run, and hold the slider still: each settled average stays here."
    let canvas = canvas(420, 300)
    canvas.drawnTexts = []
    let frame = plot.draw(on: canvas, in: canvas.bounds).frame
    let place = canvas.drawnTexts?.first { $0.text == plot.emptyMessage }?.rect ?? frame
    func warm(_ rect: Rect) -> Int {
      canvas.withPixels { pixels in
        var count = 0
        for y in Int(rect.y)..<Int(rect.maxY) {
          for x in Int(rect.x)..<Int(rect.maxX) {
            let pixel = pixels.base[y * pixels.stride + x]
            let (red, blue) = (Int(pixel >> 16 & 255), Int(pixel & 255))
            // The guide is orange; letters with subpixels in grey are not.
            if red > blue + 60 { count += 1 }
          }
        }
        return count
      }
    }
    #expect(warm(place) == 0)
    #expect(warm(Rect(frame.x, frame.y, frame.width, place.y - frame.y)) > 20)
  }

  @Test func labelOfAGuideKeepsClearOfTheHighlightedPoint() {
    let canvas = canvas(320, 240)
    for height in stride(from: 0.0, through: 1, by: 0.05) {
      for distance in [-0.04, -0.02, 0, 0.02, 0.04] {
        var plot = Plot(x: Axis("<i>x</i>", range: 0...1), y: Axis("<i>y</i>", range: 0...1), fontSize: 12.5)
        plot.guides = [Guide(x: 0.5, label: "<i>T</i><sub>c</sub>")]
        var now = Series("now", [DataPoint(0.5 + distance, height)], color: Color(0xD55E00), marker: .circle)
        now.isHighlighted = true
        plot.series = [now]
        let layout = plot.layout(on: canvas, in: canvas.bounds)
        let (x, y) = (layout.positionX(of: 0.5 + distance), layout.positionY(of: height))
        let radius = 12.5 * 0.22 * 1.5 + 3
        let disc = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
        // Logical boxes have empty space above and below their letters.
        let label = layout.guideLabelRects[0].inset(horizontal: 0, vertical: 2)
        #expect(!disc.intersects(label), "at \(height), \(distance)")
      }
    }
  }

  @Test func numbersThatRoundToZeroHaveNoSign() {
    for range in [-1e-3...1, -0.3...0.3, -2.0...1] {
      #expect(!Ticks.linear(range, about: 7).labels.contains { $0.hasPrefix("−") && !$0.contains { $0 > "0" } })
    }
  }

  @Test(arguments: [1e-6...1e-2, 1...10, 0.5...3, 0.02...80, 1...1e12])
  func logarithmicNumbersNeverOverlapAndReadBack(range: ClosedRange<Double>) {
    let canvas = canvas(300, 220)
    let axis = Axis("<i>x</i>", scale: .logarithmic, range: range)
    let layout = Plot(x: axis, y: axis, fontSize: 12).layout(on: canvas, in: canvas.bounds)
    #expect(!overlaps(layout.xTickRects))
    #expect(layout.xTicks.values.count >= 2)
    for value in layout.xTicks.values {
      #expect(abs(layout.valueX(at: layout.positionX(of: value)) / value - 1) < 1e-9)
    }
  }

  @Test func numbersHaveATrueMinusSignAndNoRoundingDust() {
    let ticks = Ticks.linear(-1...1, about: 5)
    #expect(ticks.labels == ["−1.0", "−0.5", "0.0", "0.5", "1.0"])
    #expect(Ticks.linear(0.1...0.5, about: 4).labels == ["0.1", "0.2", "0.3", "0.4", "0.5"])
    #expect(Ticks.logarithmic(1e-6...1e-3, about: 4).labels.first == "10<sup>−6</sup>")
    #expect(Ticks.linear(3...3, about: 4).values.isEmpty)
    #expect(Text.number(0.6766, digits: 2) == "0.68")
    #expect(Text.number(-12345.678) == "−12346")
    #expect(Text.number(2.5) == "2.5")
    #expect(Text.number(Estimate(value: 0.67664, error: 0.00301)) == "0.6766 ± 0.0030")
  }

  @Test func errorBarsStayInsideTheFrame() {
    let canvas = canvas()
    var plot = Plot(x: Axis("<i>x</i>"), y: Axis("<i>y</i>"))
    let color = Color(0xFF00FF)
    plot.series = [
      Series(
        "s", [DataPoint(0, 0, error: 3), DataPoint(1, 5, error: 4), DataPoint(2, 1)], color: color, marker: .circle)
    ]
    let layout = plot.draw(on: canvas, in: canvas.bounds)
    #expect(layout.positionY(of: 9) >= layout.frame.y && layout.positionY(of: -3) <= layout.frame.maxY)
    // A range that does not hold them cuts them off at the frame.
    plot.y.range = 0...2
    plot.legend = .none
    let cut = plot.draw(on: canvas, in: canvas.bounds)
    let above = Rect(0, 0, 600, cut.frame.y - 1)
    let below = Rect(0, cut.frame.maxY + 1, 600, 400 - cut.frame.maxY - 1)
    #expect(count(color, in: above, of: canvas) == 0 && count(color, in: below, of: canvas) == 0)
    #expect(count(color, in: cut.frame, of: canvas) > 50)
  }

  @Test func legendCoversNoDataWhereThereIsRoom() throws {
    let canvas = canvas()
    for shape in 0..<4 {
      var plot = Plot(x: Axis("<i>x</i>"), y: Axis("<i>y</i>"))
      let points = (0..<80).map { index -> DataPoint in
        let x = Double(index) / 79
        return DataPoint(x, [x, 1 - x, x * x, 4 * x * (1 - x)][shape])
      }
      plot.series = [Series("measured", points, color: Color(0), marker: .square)]
      plot.curves = [Curve("exact", value: { _ in 0.02 })]
      let layout = plot.draw(on: canvas, in: canvas.bounds)
      let legend = try #require(layout.legendRect)
      #expect(layout.legendIsInside && layout.frame.contains(legend))
      for point in points {
        #expect(!legend.contains(layout.positionX(of: point.x), layout.positionY(of: point.y)))
      }
    }
  }

  @Test func legendStandsAboveAFullFrame() throws {
    let canvas = canvas()
    var plot = Plot(x: Axis("<i>x</i>"), y: Axis("<i>y</i>"))
    let points = (0..<4000).map { DataPoint(Double($0 % 80), Double($0 / 80)) }
    plot.series = [Series("everywhere", points, color: Color(0x00FF00), marker: .circle)]
    let layout = plot.draw(on: canvas, in: canvas.bounds)
    let legend = try #require(layout.legendRect)
    #expect(legend.maxY <= layout.frame.y && legend.y >= 0)
  }

  @Test func guideIsLabelledInsideTheFrameBesideTheData() throws {
    let canvas = canvas()
    var plot = Plot(x: Axis("<i>T</i>", range: 1...3), y: Axis("<i>m</i>", range: 0...1))
    plot.series = [
      Series(nil, (0...50).map { DataPoint(1 + Double($0) / 25, 0.97) }, color: Color(0), line: .solid)
    ]
    plot.guides = [Guide(x: 2.269, error: 0.02, label: "<i>T</i><sub>c</sub>")]
    let layout = plot.draw(on: canvas, in: canvas.bounds)
    let label = try #require(layout.guideLabelRects.first)
    #expect(layout.frame.contains(label))
    #expect(label.y > layout.positionY(of: 0.97), "the label stands on the line of data")
  }

  @Test func spikesSurviveManyPoints() {
    let canvas = canvas()
    var plot = Plot(x: Axis("<i>t</i>"), y: Axis("<i>m</i>", range: 0...1))
    let color = Color(0xFF0000)
    var points = (0..<100_000).map { DataPoint(Double($0), 0.1) }
    points[54_321].y = 0.9
    plot.series = [Series(nil, points, color: color, line: LineStyle(width: 3))]
    let layout = plot.draw(on: canvas, in: canvas.bounds)
    let x = layout.positionX(of: 54_321)
    let tip = Rect(x - 3, layout.positionY(of: 0.88), 6, layout.positionY(of: 0.5) - layout.positionY(of: 0.88))
    #expect(count(color, in: tip, of: canvas) > 20)
  }

  @Test func verticalSlopeOfACurveIsDrawnAsOne() {
    let canvas = canvas()
    var plot = Plot(x: Axis("<i>T</i>", range: 1.5...3.5), y: Axis("<i>m</i>", range: -0.1...1.1))
    let color = Color(0x00FFFF)
    plot.curves = [Curve(nil, style: LineStyle(width: 3), color: color, value: { SampleData.yang($0) })]
    let layout = plot.draw(on: canvas, in: canvas.bounds)
    let x = layout.positionX(of: SampleData.criticalTemperature)
    for height in stride(from: 0.1, through: 0.5, by: 0.1) {
      let y = layout.positionY(of: height)
      #expect(count(color, in: Rect(x - 4, y - 2, 8, 4), of: canvas) > 0, "a gap at \(height)")
    }
  }

  @Test func emptyPlotSaysSo() {
    let canvas = canvas()
    var plot = Plot(x: Axis("<i>T</i>"), y: Axis("<i>m</i>"))
    let blank = plot.draw(on: canvas, in: canvas.bounds)
    let middle = Rect(blank.frame.midX - 90, blank.frame.midY - 12, 180, 24)
    let ink = { (canvas: Canvas) in count(plot.theme.faint, in: middle, of: canvas) }
    let before = ink(canvas)
    plot.emptyMessage = Text.Figure.nothingMeasured(.english)
    plot.draw(on: canvas, in: canvas.bounds)
    #expect(ink(canvas) > before + 30)
  }

  @Test func valuesThatAreNotNumbersAreLeftOut() {
    let canvas = canvas()
    var plot = Plot(x: Axis("<i>x</i>"), y: Axis("<i>y</i>", scale: .logarithmic))
    plot.series = [
      Series(
        "s",
        [DataPoint(0, .nan), DataPoint(1, 2, error: .nan), DataPoint(2, -1), DataPoint(3, .infinity), DataPoint(4, 8)],
        color: Color(0), line: .solid, marker: .circle)
    ]
    let layout = plot.draw(on: canvas, in: canvas.bounds)
    #expect(layout.yRange.lowerBound > 1 && layout.yRange.upperBound < 10)
  }

  @Test func noisyLiveCurveIsDrawnWithinItsShareOfAFrame() {
    let canvas = canvas()
    var plot = SampleData.livePlot(theme: .light)
    for isLive in [true, false] {
      plot.isLive = isLive
      plot.draw(on: canvas, in: canvas.bounds)
      let median = processorTime { _ = plot.draw(on: canvas, in: canvas.bounds) }
      print("plot of 1000 noisy points, \(isLive ? "live" : "fine"): \(median)")
      #expect(median < (isLive ? .milliseconds(8) : .milliseconds(60)))
    }
  }
}
