import Emergence

/// Two systems side by side with one plot of both.
public struct TwinFigure: Sendable {
  /// Left and right.
  public var sides: [PictureFigure]
  public var plot: TwinPlot

  public init(sides: [PictureFigure], plot: TwinPlot) {
    self.sides = sides
    self.plot = plot
  }

  /// Draws two pictures and the plot: in a row where there is room for that, else the plot below the pictures.
  public func draw(on canvas: Canvas, in rect: Rect, language: Language, theme: Theme) {
    canvas.fill(rect, theme.paper)
    let isWide = rect.width > 1.6 * rect.height
    let column = isWide ? min(rect.width * 0.34, rect.height * 0.86) : rect.width / 2
    let height = isWide ? rect.height : min(rect.height * 0.62, column * 1.4)
    for (index, side) in sides.enumerated() {
      var side = side
      let dot = "<span foreground=\"\(theme.seriesColor(index).hexadecimal)\">●</span> "
      side.title = LocalizedText(en: dot + side.title.english, zh: dot + side.title.chinese)
      let place = Rect(rect.x + Double(index) * column, rect.y, column, height)
      side.draw(on: canvas, in: place, language: language, theme: theme)
    }
    let used = column * Double(sides.count)
    let room =
      isWide
      ? Rect(rect.x + used, rect.y, rect.width - used, rect.height)
      : Rect(rect.x, rect.y + height, rect.width, rect.height - height)
    let size = min(18, max(9, min(room.width, room.height) / 30))
    _ = plot.plot(language, theme, fontSize: size).draw(on: canvas, in: room.inset(size))
  }
}

/// What stands above the figure of a scene: its title and what the audience reads.
public struct SceneHeading: Sendable {
  public var title: LocalizedText
  public var caption: LocalizedText

  public init(title: LocalizedText, caption: LocalizedText) {
    self.title = title
    self.caption = caption
  }

  /// Draws the heading at the top of a rectangle.
  /// - Returns: what is left below it.
  public func draw(on canvas: Canvas, in rect: Rect, language: Language, theme: Theme) -> Rect {
    canvas.fill(rect, theme.paper)
    let size = min(24, max(10, min(rect.width, rect.height) / 32))
    let inner = rect.inset(size)
    let wrap = Canvas.Overflow.wrap(width: inner.width)
    let top = canvas.text(
      title[language], inner.x, inner.y, TextStyle(size * 1.3, bold: true, color: theme.ink), overflow: wrap
    ).height
    let next = canvas.text(
      caption[language], inner.x, inner.y + top + size * 0.2, TextStyle(size, color: theme.ink), overflow: wrap
    ).height
    let used = size + top + size * 0.2 + next
    return Rect(rect.x, rect.y + used, rect.width, rect.height - used)
  }
}
