/// How a text looks. The family is the same everywhere: `Canvas.family`.
public struct TextStyle: Sendable, Hashable {
  /// Height of the letters' em square, in canvas units.
  public var size: Double
  public var isBold: Bool
  public var isItalic: Bool
  public var color: Color

  public init(_ size: Double, bold: Bool = false, italic: Bool = false, color: Color) {
    self.size = size
    isBold = bold
    isItalic = italic
    self.color = color
  }

  /// The same style in another colour.
  public func colored(_ color: Color) -> TextStyle {
    var copy = self
    copy.color = color
    return copy
  }
}

extension String {
  /// The text with `<`, `>` and `&` written so that markup shows them as they are.
  public var escapedForMarkup: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// A plain text as markup, with `T_c` as it is printed.
  public var withSubscripts: String {
    escapedForMarkup.replacing(/\b([A-Za-z])_([A-Za-z0-9]+)/) { "<i>\($0.output.1)</i><sub>\($0.output.2)</sub>" }
  }
}
