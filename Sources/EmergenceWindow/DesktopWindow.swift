#if Window
  import CSDL2
  import Emergence
  import Figures
  import Foundation
  import Screens

  /// Why there is no window. The text tells what to do.
  nonisolated struct WindowError: Explained {
    let explanation: LocalizedText

    /// With what SDL says.
    static func sdl(en: String, zh: String) -> WindowError {
      let reason = String(cString: SDL_GetError())
      return WindowError(explanation: LocalizedText(en: "\(en): \(reason)", zh: "\(zh)：\(reason)"))
    }
  }

  /// An SDL window that shows the pixels of a canvas and collects input.
  package final class DesktopWindow {
    package let id: UInt32
    private let window: OpaquePointer
    private let output: any PixelOutput
    private var events = EventReader()
    package private(set) var isClosed = false

    /// - Throws: `WindowError` when there is no display or SDL cannot make a window.
    package init(title: String, width: Int, height: Int) throws {
      SDL_SetMainReady()
      SDL_SetHint("SDL_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR", "0")
      SDL_SetHint("SDL_RENDER_SCALE_QUALITY", "nearest")
      // Ctrl+C in the terminal ends the program as it ends any other.
      SDL_SetHint("SDL_NO_SIGNAL_HANDLERS", "1")
      guard SDL_Init(UInt32(SDL_INIT_VIDEO)) == 0 else { throw DesktopWindow.noDisplay }
      // Without a display SDL 2.26 takes its "offscreen" driver in silence, and the user sees nothing at all.
      let driver = SDL_GetCurrentVideoDriver().map { String(cString: $0) } ?? ""
      if getenv("SDL_VIDEODRIVER") == nil, ["offscreen", "dummy", "evdev"].contains(driver) {
        SDL_Quit()
        throw DesktopWindow.noDisplay
      }
      let flags = SDL_WINDOW_RESIZABLE.rawValue | SDL_WINDOW_ALLOW_HIGHDPI.rawValue
      let hasGPU = driver != "dummy" && GPUOutput.isAvailable
      // Straight to the shared memory of X11 instead of through OpenGL emulated on the processor.
      if !hasGPU { SDL_SetHint("SDL_FRAMEBUFFER_ACCELERATION", "0") }
      let centered = Int32(bitPattern: 0x2FFF_0000)
      guard let window = SDL_CreateWindow(title, centered, centered, Int32(width), Int32(height), UInt32(flags)) else {
        throw WindowError.sdl(en: "the window could not be opened", zh: "无法打开窗口")
      }
      SDL_SetWindowMinimumSize(window, 900, 560)
      let gpu = hasGPU ? GPUOutput(window) : nil
      guard let output: any PixelOutput = gpu ?? SurfaceOutput(window) else {
        throw WindowError.sdl(en: "the window cannot be drawn", zh: "无法绘制窗口")
      }
      self.window = window
      self.output = output
      id = SDL_GetWindowID(window)
      SDL_StartTextInput()
    }

    private static let noDisplay = WindowError(
      explanation: LocalizedText(
        en: "no display found: neither DISPLAY nor WAYLAND_DISPLAY leads to one. "
          + "Log in to a desktop or use 'ssh -X'; 'emergence' does everything else without a window",
        zh: "找不到显示器：DISPLAY 与 WAYLAND_DISPLAY 均不可用。请登录桌面或使用 'ssh -X'；其余一切均可用 'emergence' 完成，无需窗口"))

    package func close() {
      output.close()
      SDL_DestroyWindow(window)
      SDL_Quit()
    }

    /// How pixels reach the screen, for reports.
    package var outputName: String { output.name }

    /// Extent in device pixels.
    package var pixelSize: (width: Int, height: Int) { output.size }

    package var isFullscreen: Bool {
      get { SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue != 0 }
      set { SDL_SetWindowFullscreen(window, newValue ? SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue : 0) }
    }

    package func setClipboard(_ text: String) {
      SDL_SetClipboardText(text)
    }

    // MARK: Input

    /// What happened since the last call, in device pixels; waits a while if nothing did.
    package func poll(waitMilliseconds: Int) -> Input {
      var (width, height) = (Int32(0), Int32(0))
      SDL_GetWindowSize(window, &width, &height)
      events.begin(scale: Double(pixelSize.width) / Double(max(width, 1)))
      var event = SDL_Event()
      var isWaiting = waitMilliseconds > 0 && SDL_WaitEventTimeout(&event, Int32(waitMilliseconds)) != 0
      while isWaiting || SDL_PollEvent(&event) != 0 {
        isWaiting = false
        if SDL_EventType(event.type) == SDL_QUIT { isClosed = true }
        // The rest waits for the next frame, so that a press and a release are never taken for one another.
        if events.take(event) { break }
      }
      return events.input
    }

    // MARK: Output

    /// Shows the changed pixels of a canvas.
    package func present(_ canvas: Canvas, changed: [PixelRect]) {
      canvas.withPixels { output.present($0, changed: changed) }
    }

    /// What the window shows, `0xAARRGGBB`, top row first.
    package func readPixels() -> [UInt32] { output.readPixels() }
  }
#endif
