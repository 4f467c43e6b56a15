import Emergence
import Figures

/// Where the tiles of the gallery stand in their list: rows under a heading for each kind.
struct GalleryLayout {
  struct Tile {
    let entry: GalleryEntry
    let rect: Rect
    /// The room of the thumbnail.
    let image: Rect
    let row: Int
  }

  struct Heading {
    let kind: GalleryEntry.Kind
    let rect: Rect
  }

  static let headingHeight = 34.0
  private static let gap = 12.0
  private static let leastWidth = 224.0
  /// Of the largest title, and of the word about it below.
  private static let titleSize = 14.0
  private static let detailSize = 12.0
  /// Around the title and the word about it.
  static let textMargin = 7.0

  private(set) var tiles: [Tile] = []
  private(set) var headings: [Heading] = []
  private(set) var height = 0.0

  /// - Parameter entries: in order of their kinds.
  init(_ entries: [GalleryEntry], width: Double, widgets: Widgets) {
    let gap = GalleryLayout.gap
    let columns = max(Int((width + gap) / (GalleryLayout.leastWidth + gap)), 1)
    let tileWidth = (width - gap * Double(columns - 1)) / Double(columns)
    let imageHeight = (tileWidth * 0.6).rounded()
    let tileHeight = imageHeight + GalleryLayout.textHeight(widgets)
    var y = 0.0
    var row = 0
    for kind in GalleryEntry.Kind.allCases {
      let own = entries.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      headings.append(Heading(kind: kind, rect: Rect(0, y, width, GalleryLayout.headingHeight)))
      y += GalleryLayout.headingHeight
      for (index, entry) in own.enumerated() {
        let column = index % columns
        if column == 0, index > 0 {
          y += tileHeight + gap
          row += 1
        }
        let x = Double(column) * (tileWidth + gap)
        tiles.append(
          Tile(
            entry: entry, rect: Rect(x, y, tileWidth, tileHeight),
            image: Rect(x + 5, y + 5, (tileWidth - 10).rounded(.down), imageHeight), row: row))
      }
      y += tileHeight + gap
      row += 1
    }
    height = y
  }

  /// The tile above or below another: the nearest of the next row.
  func neighbour(of index: Int, isBelow: Bool) -> Int {
    guard tiles.indices.contains(index) else { return index }
    let tile = tiles[index]
    let row = tiles.indices.filter { tiles[$0].row == tile.row + (isBelow ? 1 : -1) }
    return row.min { abs(tiles[$0].rect.midX - tile.rect.midX) < abs(tiles[$1].rect.midX - tile.rect.midX) } ?? index
  }

  /// Room of two lines of a title and one below them, in the heights of the fonts there are.
  private static func textHeight(_ widgets: Widgets) -> Double {
    let title = widgets.canvas.measure("x中", widgets.style(titleSize, bold: true)).height
    let detail = widgets.canvas.measure("x中", detailStyle(widgets)).height
    return (2 * title + detail + 3 * textMargin).rounded(.up)
  }

  static func detailStyle(_ widgets: Widgets) -> TextStyle {
    widgets.style(detailSize, color: widgets.theme.faint)
  }

  /// Letters that leave a title two lines at most.
  static func titleStyle(_ title: String, _ widgets: Widgets, width: Double) -> TextStyle {
    var size = titleSize
    func lines(_ size: Double) -> Double {
      let style = widgets.style(size, bold: true)
      return widgets.canvas.measure(title, style, overflow: .wrap(width: width)).height
        / widgets.canvas.measure("x", style).height
    }
    while size > 10, lines(size) > 2.5 { size -= 0.5 }
    return widgets.style(size, bold: true)
  }
}
