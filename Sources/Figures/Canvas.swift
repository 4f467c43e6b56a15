import CCairo
import Emergence
import Foundation

/// A drawing surface. The same calls draw the pixels of the window, a PNG, an SVG or a PDF.
///
/// Units are points (1/72 inch) in files and logical pixels on a screen; `scale` device pixels make one unit. A canvas
/// belongs to the thread that made it.
public final class Canvas {
  public enum Format: String, Sendable, CaseIterable {
    case png
    case svg
    case pdf

    /// The format that the ending of a file's name stands for.
    public init?(path: String) {
      self.init(rawValue: (path as NSString).pathExtension.lowercased())
    }
  }

  /// Latin and Chinese letters from one family where it is installed; Pango falls back glyph by glyph otherwise.
  public static let family = "Noto Sans CJK SC, WenQuanYi Micro Hei, DejaVu Sans, Sans"

  /// Extent in canvas units.
  public let width: Double
  public let height: Double
  /// Device pixels in one unit.
  public let scale: Double

  let surface: OpaquePointer
  let context: OpaquePointer
  let layout: OpaquePointer
  var fonts: [FontKey: OpaquePointer] = [:]
  /// The room of texts measured before.
  var extents: [ExtentKey: Extent] = [:]

  /// Every text drawn since this was set to an empty array, for tests of what a reader sees; nil records nothing.
  public var drawnTexts: [DrawnText]?

  /// What tells two font descriptions apart.
  struct FontKey: Hashable {
    let size: Double
    let isBold: Bool
    let isItalic: Bool

    init(_ style: TextStyle) {
      size = style.size
      isBold = style.isBold
      isItalic = style.isItalic
    }
  }

  /// What the room of a text depends on.
  struct ExtentKey: Hashable {
    let text: String
    let font: FontKey
    let overflow: Overflow
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(0, 0, width, height) }

  private init(surface: OpaquePointer, width: Double, height: Double, scale: Double) {
    self.surface = surface
    self.width = width
    self.height = height
    self.scale = scale
    context = cairo_create(surface)
    cairo_scale(context, scale, scale)
    layout = pango_cairo_create_layout(context)
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT)
    // Text takes the same room on a screen, in a PNG and in a PDF.
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    let pango = pango_layout_get_context(layout)
    pango_cairo_context_set_font_options(pango, options)
    pango_cairo_context_set_resolution(pango, 72)
    // Letters of a figure in points would otherwise stand on whole points, unevenly spaced at any resolution.
    pango_context_set_round_glyph_positions(pango, 0)
    // Without a language, Noto CJK may show Japanese forms of Chinese characters.
    pango_context_set_language(pango, pango_language_from_string("zh-cn"))
    pango_layout_context_changed(layout)
    cairo_font_options_destroy(options)
  }

  deinit {
    for font in fonts.values { pango_font_description_free(font) }
    g_object_unref(UnsafeMutableRawPointer(layout))
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// A canvas in memory.
  /// - Parameter scale: device pixels in one unit; a canvas of 800 pixels at scale 2 is 400 units wide.
  public convenience init(pixelWidth: Int, pixelHeight: Int, scale: Double = 1) {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(pixelWidth), Int32(pixelHeight))!
    self.init(
      surface: surface, width: Double(pixelWidth) / scale, height: Double(pixelHeight) / scale, scale: scale)
  }

  // MARK: Files

  /// The bytes of a figure in a format. The same drawing gives the same bytes, on any day.
  /// - Parameters:
  ///   - scale: pixels in one unit of a PNG; without effect on vector formats.
  ///   - title: recorded in a PDF.
  /// - Throws: `CanvasError.failed` when Cairo reports an error.
  public static func data(
    _ format: Format, width: Double, height: Double, scale: Double = 2, title: String = "",
    draw: (Canvas) throws -> Void
  ) throws -> Data {
    let output = OutputBytes()
    let target = Unmanaged.passUnretained(output).toOpaque()
    let canvas: Canvas
    switch format {
    case .png:
      canvas = Canvas(
        pixelWidth: Int((width * scale).rounded()), pixelHeight: Int((height * scale).rounded()), scale: scale)
    case .svg:
      let surface = cairo_svg_surface_create_for_stream(appendBytes, target, width, height)!
      canvas = Canvas(surface: surface, width: width, height: height, scale: 1)
    case .pdf:
      let surface = cairo_pdf_surface_create_for_stream(appendBytes, target, width, height)!
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "emergence")
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
      canvas = Canvas(surface: surface, width: width, height: height, scale: 1)
    }
    try draw(canvas)
    try check(cairo_status(canvas.context))
    if format == .png {
      cairo_surface_flush(canvas.surface)
      try check(cairo_surface_write_to_png_stream(canvas.surface, appendBytes, target))
    }
    cairo_surface_finish(canvas.surface)
    try check(cairo_surface_status(canvas.surface))
    return withExtendedLifetime(output) { format == .svg ? output.bytes.asFinishedSVG : output.bytes }
  }

  /// Draws into a file; the extension of its name picks the format. The file appears whole or not at all.
  /// - Throws: `CanvasError`.
  public static func export(
    to path: String, width: Double, height: Double, scale: Double = 2, title: String = "",
    draw: (Canvas) throws -> Void
  ) throws {
    guard let format = Format(path: path) else { throw CanvasError.unknownFormat(path) }
    let data = try data(format, width: width, height: height, scale: scale, title: title, draw: draw)
    try CanvasError.write(data, to: path)
  }

  /// The canvas as it is now, as a PNG. Only for a canvas in memory.
  public func pngData() throws -> Data {
    let output = OutputBytes()
    cairo_surface_flush(surface)
    try Canvas.check(
      cairo_surface_write_to_png_stream(surface, appendBytes, Unmanaged.passUnretained(output).toOpaque()))
    return withExtendedLifetime(output) { output.bytes }
  }

  public func writePNG(to path: String) throws {
    try CanvasError.write(try pngData(), to: path)
  }

  private static func check(_ status: cairo_status_t) throws {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw CanvasError.failed(String(cString: cairo_status_to_string(status)))
    }
  }

  // MARK: Pixels

  /// The pixels of a canvas in memory, as `0xAARRGGBB` with opacity already multiplied in, top row first.
  public struct Pixels {
    public let base: UnsafeMutablePointer<UInt32>
    /// Pixels from one row to the next.
    public let stride: Int
    public let width: Int
    public let height: Int
  }

  /// Lets `body` read and write the pixels of a canvas in memory.
  public func withPixels<Result>(_ body: (Pixels) throws -> Result) rethrows -> Result {
    cairo_surface_flush(surface)
    defer { cairo_surface_mark_dirty(surface) }
    guard let bytes = cairo_image_surface_get_data(surface) else {
      preconditionFailure("only a canvas in memory has pixels")
    }
    return try body(
      Pixels(
        base: UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: UInt32.self),
        stride: Int(cairo_image_surface_get_stride(surface)) / 4,
        width: Int(cairo_image_surface_get_width(surface)), height: Int(cairo_image_surface_get_height(surface))))
  }

  /// Whether the canvas has pixels in memory (a screen, a PNG), not a vector file.
  public var hasPixels: Bool {
    cairo_surface_get_type(surface) == CAIRO_SURFACE_TYPE_IMAGE
  }
}

/// Why a figure was not written.
public enum CanvasError: Explained {
  case unknownFormat(String)
  case noFolder(String, path: String)
  /// The reason is the operating system's.
  case cannotWrite(String, String)
  /// The reason is Cairo's.
  case failed(String)

  public var explanation: LocalizedText {
    switch self {
    case .unknownFormat(let path):
      LocalizedText(
        en: "\(path): a figure is written as .png, .svg or .pdf; choose one of these endings",
        zh: "\(path)：图可存为 .png、.svg 或 .pdf；请选用其中一种后缀")
    case .noFolder(let folder, let path):
      LocalizedText(
        en: "cannot write \(path): there is no folder \(folder); make it first",
        zh: "无法写入 \(path)：没有文件夹 \(folder)；请先创建")
    case .cannotWrite(let path, let reason):
      LocalizedText(en: "cannot write \(path): \(reason)", zh: "无法写入 \(path)：\(reason)")
    case .failed(let reason):
      LocalizedText(en: "the figure could not be drawn: \(reason)", zh: "无法绘制该图：\(reason)")
    }
  }

  static func write(_ data: Data, to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    guard folder.isEmpty || FileManager.default.fileExists(atPath: folder) else {
      throw CanvasError.noFolder(folder, path: path)
    }
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch let error as CocoaError where error.code == .fileNoSuchFile || error.code == .fileReadNoSuchFile {
      // That the new file does not exist yet helps nobody.
      throw CanvasError.cannotWrite(path, "the folder \(folder) takes no new files; choose another one")
    } catch {
      throw CanvasError.cannotWrite(path, error.localizedDescription)
    }
  }
}

/// Bytes that Cairo hands over piece by piece.
private final class OutputBytes {
  var bytes = Data()
}

private let appendBytes:
  @convention(c) (
    UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32
  ) -> cairo_status_t = { target, bytes, count in
    guard let target, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<OutputBytes>.fromOpaque(target).takeUnretainedValue().bytes.append(bytes, count: Int(count))
    return CAIRO_STATUS_SUCCESS
  }

extension Data {
  /// What Cairo leaves to do in an SVG. It names parts by counters of the whole process; numbering them by first
  /// appearance makes the bytes depend on the drawing alone.
  fileprivate var asFinishedSVG: Data {
    guard let text = String(data: self, encoding: .utf8) else { return self }
    var numbers: [Substring: Int] = [:]
    // Only names and references: the same letters may occur in the encoded bytes of an image.
    let renamed = text.replacing(/(?<mark>id="|#)(?<name>[a-z]+)(?<number>\d+)(?<end>["\)])/) { match in
      let name = text[match.output.name.startIndex..<match.output.number.endIndex]
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return "\(match.output.mark)\(match.output.name)\(number)\(match.output.end)"
    }
    // Cairo does not pass on that cells have hard edges.
    return Data(renamed.replacing("<image ", with: "<image style=\"image-rendering:pixelated\" ").utf8)
  }
}
