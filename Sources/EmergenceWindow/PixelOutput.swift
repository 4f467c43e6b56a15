#if Window
  import CSDL2
  import Figures
  import Screens

  /// A way for pixels to reach the screen.
  protocol PixelOutput: AnyObject {
    var name: String { get }
    /// Extent in device pixels.
    var size: (width: Int, height: Int) { get }
    func present(_ pixels: Canvas.Pixels, changed: [PixelRect])
    /// What is shown, `0xAARRGGBB`, top row first.
    func readPixels() -> [UInt32]
    func close()
  }

  /// A texture that a graphics processor shows, in step with the screen.
  final class GPUOutput: PixelOutput {
    private let renderer: OpaquePointer
    private var texture: OpaquePointer?
    private var textureSize = (width: 0, height: 0)

    init?(_ window: OpaquePointer) {
      let flags = UInt32(SDL_RENDERER_PRESENTVSYNC.rawValue)
      guard let renderer = SDL_CreateRenderer(window, -1, flags) else { return nil }
      self.renderer = renderer
    }

    /// Whether this machine has one: asks the OpenGL of a hidden window whether the CPU does its work (Mesa's llvmpipe and
    /// softpipe), which takes five times as long as no OpenGL at all.
    static var isAvailable: Bool {
      let hidden = SDL_WINDOW_HIDDEN.rawValue
      guard let window = SDL_CreateWindow("", 0, 0, 64, 64, UInt32(hidden)) else { return false }
      defer { SDL_DestroyWindow(window) }
      guard let renderer = SDL_CreateRenderer(window, -1, UInt32(SDL_RENDERER_ACCELERATED.rawValue)) else {
        return false
      }
      defer { SDL_DestroyRenderer(renderer) }
      guard SDL_GL_GetCurrentContext() != nil else {
        // Direct3D, Metal: never emulated where SDL offers them.
        return true
      }
      guard let address = SDL_GL_GetProcAddress("glGetString") else { return false }
      let getString = unsafeBitCast(address, to: (@convention(c) (UInt32) -> UnsafePointer<CChar>?).self)
      let rendererName: UInt32 = 0x1F01
      guard let name = getString(rendererName).map({ String(cString: $0).lowercased() }) else { return false }
      return !["llvmpipe", "softpipe", "swrast", "software"].contains { name.contains($0) }
    }

    var name: String {
      var info = SDL_RendererInfo()
      SDL_GetRendererInfo(renderer, &info)
      return String(cString: info.name)
    }

    var size: (width: Int, height: Int) {
      var (width, height) = (Int32(0), Int32(0))
      SDL_GetRendererOutputSize(renderer, &width, &height)
      return (Int(width), Int(height))
    }

    func present(_ pixels: Canvas.Pixels, changed: [PixelRect]) {
      if texture == nil || textureSize != (pixels.width, pixels.height) {
        makeTexture(pixels)
      } else {
        for rect in changed where rect.width > 0 && rect.height > 0 {
          var area = SDL_Rect(x: Int32(rect.x), y: Int32(rect.y), w: Int32(rect.width), h: Int32(rect.height))
          SDL_UpdateTexture(texture, &area, pixels.base + rect.y * pixels.stride + rect.x, Int32(pixels.stride * 4))
        }
      }
      SDL_RenderCopy(renderer, texture, nil, nil)
      SDL_RenderPresent(renderer)
    }

    private func makeTexture(_ pixels: Canvas.Pixels) {
      if let texture { SDL_DestroyTexture(texture) }
      texture = SDL_CreateTexture(
        renderer, UInt32(SDL_PIXELFORMAT_RGB888.rawValue), Int32(SDL_TEXTUREACCESS_STREAMING.rawValue),
        Int32(pixels.width), Int32(pixels.height))
      textureSize = (pixels.width, pixels.height)
      SDL_UpdateTexture(texture, nil, pixels.base, Int32(pixels.stride * 4))
    }

    func readPixels() -> [UInt32] {
      let (width, height) = size
      var pixels = [UInt32](repeating: 0, count: width * height)
      SDL_RenderCopy(renderer, texture, nil, nil)
      SDL_RenderReadPixels(renderer, nil, UInt32(SDL_PIXELFORMAT_ARGB8888.rawValue), &pixels, Int32(width * 4))
      return pixels
    }

    func close() {
      if let texture { SDL_DestroyTexture(texture) }
      SDL_DestroyRenderer(renderer)
    }
  }

  /// The window's own pixels in memory, without a graphics processor: only what changed is copied and sent.
  final class SurfaceOutput: PixelOutput {
    private let window: OpaquePointer
    private var shownSize = (width: 0, height: 0)

    init?(_ window: OpaquePointer) {
      self.window = window
      guard SDL_GetWindowSurface(window) != nil else { return nil }
    }

    let name = "memory"

    private var surface: SDL_Surface? { SDL_GetWindowSurface(window)?.pointee }

    var size: (width: Int, height: Int) {
      surface.map { (Int($0.w), Int($0.h)) } ?? shownSize
    }

    func present(_ pixels: Canvas.Pixels, changed: [PixelRect]) {
      guard let surface, surface.pixels != nil else { return }
      let (width, height) = (min(Int(surface.w), pixels.width), min(Int(surface.h), pixels.height))
      // A new surface after a change of size is empty.
      let isNew = shownSize != (Int(surface.w), Int(surface.h))
      shownSize = (Int(surface.w), Int(surface.h))
      var areas = (isNew ? [] : changed).map {
        SDL_Rect(
          x: Int32($0.x), y: Int32($0.y), w: Int32(min($0.width, width - $0.x)), h: Int32(min($0.height, height - $0.y))
        )
      }
      if isNew { areas = [SDL_Rect(x: 0, y: 0, w: Int32(width), h: Int32(height))] }
      areas.removeAll { $0.w <= 0 || $0.h <= 0 }
      for area in areas { copy(area, of: pixels, to: surface) }
      SDL_UpdateWindowSurfaceRects(window, areas, Int32(areas.count))
    }

    private func copy(_ area: SDL_Rect, of pixels: Canvas.Pixels, to surface: SDL_Surface) {
      let source = pixels.base + Int(area.y) * pixels.stride + Int(area.x)
      let bytesPerPixel = Int(surface.format.pointee.BytesPerPixel)
      let target = surface.pixels + Int(area.y) * Int(surface.pitch) + Int(area.x) * bytesPerPixel
      SDL_ConvertPixels(
        area.w, area.h, UInt32(SDL_PIXELFORMAT_RGB888.rawValue), source, Int32(pixels.stride * 4),
        surface.format.pointee.format, target, surface.pitch)
    }

    func readPixels() -> [UInt32] {
      guard let surface, surface.pixels != nil else { return [] }
      var pixels = [UInt32](repeating: 0, count: Int(surface.w) * Int(surface.h))
      SDL_ConvertPixels(
        surface.w, surface.h, surface.format.pointee.format, surface.pixels, surface.pitch,
        UInt32(SDL_PIXELFORMAT_RGB888.rawValue), &pixels, surface.w * 4)
      return pixels
    }

    func close() {}
  }
#endif
