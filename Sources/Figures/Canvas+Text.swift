import CCairo
import Foundation

extension Canvas {
  /// How a text is laid out when it is longer than the room it has.
  public enum Overflow: Sendable, Hashable {
    /// One line, however long.
    case visible
    /// One line of at most this width, ended with an ellipsis.
    case ellipsis(width: Double)
    /// As many lines of this width as it takes, or an ellipsis after `maxLines`.
    case wrap(width: Double, maxLines: Int? = nil)
  }

  /// The room a text takes.
  public func measure(_ text: String, _ style: TextStyle, overflow: Overflow = .visible) -> Extent {
    // A plot that changes with every frame measures mostly the same numbers again.
    let key = ExtentKey(text: text, font: FontKey(style), overflow: overflow)
    if let known = extents[key] { return known }
    let extent = lay(text, style, overflow).extent
    if extents.count >= 4096 { extents.removeAll(keepingCapacity: true) }
    extents[key] = extent
    return extent
  }

  /// Draws a text with Pango markup (`<i>T</i><sub>c</sub>`); one that is not valid markup is shown as it is.
  /// - Parameters:
  ///   - horizontal, vertical: which part of the text stands at `x`, `y`.
  ///   - angle: clockwise, in radians; `-.pi / 2` reads upwards.
  /// - Returns: the room it takes, before turning.
  @discardableResult
  public func text(
    _ text: String, _ x: Double, _ y: Double, _ style: TextStyle, horizontal: HorizontalAlignment = .left,
    vertical: VerticalAlignment = .top, angle: Double = 0, overflow: Overflow = .visible
  ) -> Extent {
    let (extent, offset) = lay(text, style, overflow, alignment: horizontal)
    cairo_save(context)
    setSource(style.color)
    cairo_translate(context, x, y)
    if angle != 0 {
      cairo_rotate(context, angle)
      pango_cairo_update_layout(context, layout)
    }
    cairo_move_to(context, -offset - extent.width * horizontal.rawValue, -extent.height * vertical.rawValue)
    pango_cairo_show_layout(context, layout)
    if drawnTexts != nil { record(text, extent, horizontal, vertical) }
    cairo_restore(context)
    if angle != 0 { pango_cairo_update_layout(context, layout) }
    return extent
  }

  /// Notes where the text that was just laid out stands; the context is still translated and turned to its anchor.
  private func record(
    _ text: String, _ extent: Extent, _ horizontal: HorizontalAlignment, _ vertical: VerticalAlignment
  ) {
    let left = -extent.width * horizontal.rawValue
    let top = -extent.height * vertical.rawValue
    let rect = deviceRect(left, top, left + extent.width, top + extent.height)
    var (x0, y0, x1, y1) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &x0, &y0, &x1, &y1)
    let visible = deviceRect(x0, y0, x1, y1)
    drawnTexts?.append(
      DrawnText(
        text: text, rect: rect, visible: visible,
        isShortened: pango_layout_is_ellipsized(layout) != 0, lines: Int(pango_layout_get_line_count(layout))))
  }

  /// A rectangle of the present coordinates in those of the whole canvas.
  private func deviceRect(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> Rect {
    var (x0, y0, x1, y1) = (x0, y0, x1, y1)
    cairo_user_to_device(context, &x0, &y0)
    cairo_user_to_device(context, &x1, &y1)
    return Rect(min(x0, x1) / scale, min(y0, y1) / scale, abs(x1 - x0) / scale, abs(y1 - y0) / scale)
  }

  /// Where `text` of the same arguments would stand, without turning.
  public func textRect(
    _ text: String, _ x: Double, _ y: Double, _ style: TextStyle, horizontal: HorizontalAlignment = .left,
    vertical: VerticalAlignment = .top, overflow: Overflow = .visible
  ) -> Rect {
    let extent = measure(text, style, overflow: overflow)
    return Rect(
      x - extent.width * horizontal.rawValue, y - extent.height * vertical.rawValue, extent.width, extent.height)
  }

  /// Whether fonts of this machine have every character of a text.
  public func canShow(_ text: String) -> Bool {
    _ = lay(text, TextStyle(12, color: Color(0)), .visible)
    return pango_layout_get_unknown_glyphs_count(layout) == 0
  }

  /// Sets the layout.
  /// - Returns: the room of the text, and how far inside the layout's own width it begins.
  private func lay(
    _ text: String, _ style: TextStyle, _ overflow: Overflow, alignment: HorizontalAlignment = .left
  ) -> (extent: Extent, offset: Double) {
    let units = Double(PANGO_SCALE)
    pango_layout_set_font_description(layout, font(style))
    switch overflow {
    case .visible:
      pango_layout_set_width(layout, -1)
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_NONE)
    case .ellipsis(let width):
      pango_layout_set_width(layout, Int32(max(width, 0) * units))
      pango_layout_set_height(layout, -1)
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    case .wrap(let width, let maxLines):
      pango_layout_set_width(layout, Int32(max(width, 0) * units))
      pango_layout_set_height(layout, -Int32(maxLines ?? 1))
      pango_layout_set_ellipsize(layout, maxLines == nil ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END)
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    }
    pango_layout_set_alignment(
      layout, alignment == .left ? PANGO_ALIGN_LEFT : alignment == .center ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT)
    setText(text, size: style.size)
    var logical = PangoRectangle()
    pango_layout_get_extents(layout, nil, &logical)
    return (Extent(Double(logical.width) / units, Double(logical.height) / units), Double(logical.x) / units)
  }

  private func setText(_ text: String, size: Double) {
    if text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
      let markup = text.withExplicitShifts(size: size)
      if pango_parse_markup(markup, -1, 0, nil, nil, nil, nil) != 0 {
        pango_layout_set_markup(layout, markup, -1)
        return
      }
    }
    pango_layout_set_attributes(layout, nil)
    pango_layout_set_text(layout, text, -1)
  }

  private func font(_ style: TextStyle) -> OpaquePointer {
    let key = FontKey(style)
    if let font = fonts[key] { return font }
    let font = pango_font_description_new()!
    pango_font_description_set_family(font, Canvas.family)
    pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(font, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    fonts[key] = font
    return font
  }
}

extension String {
  /// Markup with `<sub>` and `<sup>` as explicit sizes and shifts: Pango 1.50 forgets the shift of the tags when the
  /// canvas is scaled.
  fileprivate func withExplicitShifts(size: Double) -> String {
    let units = size * Double(PANGO_SCALE)
    let small = Int(units * 0.72)
    return replacingTags([
      "<sub>": "<span size='\(small)' rise='\(-Int(units * 0.16))'>",
      "<sup>": "<span size='\(small)' rise='\(Int(units * 0.36))'>", "</sub>": "</span>", "</sup>": "</span>",
    ])
  }

  /// The text with whole tags replaced, byte by byte: searches that know about characters take a hundred times longer,
  /// and this happens for every number on the screen in every frame.
  private func replacingTags(_ replacements: KeyValuePairs<String, String>) -> String {
    var rest = Substring(self).utf8
    var result: [UInt8] = []
    result.reserveCapacity(rest.count * 2)
    while let byte = rest.first {
      if byte == UInt8(ascii: "<"),
        let (tag, replacement) = replacements.first(where: { rest.starts(with: $0.key.utf8) })
      {
        result += replacement.utf8
        rest = rest.dropFirst(tag.utf8.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// A text as it stands on a canvas.
public struct DrawnText: Sendable, Hashable {
  public let text: String
  /// The room it takes, after turning.
  public let rect: Rect
  /// The part of the canvas in which it can be seen.
  public let visible: Rect
  /// Whether an ellipsis stands for a part of it.
  public let isShortened: Bool
  /// How many lines it has.
  public let lines: Int
}
