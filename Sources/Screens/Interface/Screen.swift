import Emergence
import Figures

/// What a window shows.
public protocol Display: AnyObject {
  var surface: Surface { get }
  /// Whether the picture moves by itself.
  var isRunning: Bool { get }
  /// Whether something goes on although nothing runs: a message to be taken away, a measurement, a thumbnail.
  var isBusy: Bool { get }
  var report: ScreenReport { get }

  /// Reacts to what happened and draws what changed.
  /// - Parameters:
  ///   - windowInput: in device pixels.
  ///   - time: seconds on any clock that only goes forward.
  /// - Returns: the changed pixels; empty when nothing changed.
  func frame(_ windowInput: Input, time: Double) -> [PixelRect]
  func perform(_ action: Action)
  /// Ends the threads.
  func stop()
}

/// One of the things that can fill a window: the gallery, a running system, a pair of them.
public protocol Screen: Display {
  /// What this screen cannot do alone, to be fetched after each frame.
  var wish: Wish? { get set }
  /// Holds still while another screen is shown, and goes on when it is gone.
  func cover()
  func uncover()
}

/// What a screen asks of the stage.
public enum Wish {
  /// Shows everything there is to open.
  case gallery
  /// Back to the screen before this one.
  case back
  case open(GalleryEntry)
  /// Another system beside the present one.
  case twin
  /// The left system of a twin alone.
  case single
  /// Asks the user for the system on one side of a twin.
  case partner(TwinScreen.Side)
  /// Another scene of the lecture, so many further.
  case scene(Int)
}

extension Display {
  public var canvas: Canvas { surface.canvas }
  public var language: Language { surface.language }
  public var theme: Theme { surface.theme }
  public var message: Message? { surface.message }
  public var isFullscreen: Bool { surface.isFullscreen }
  public var isOver: Bool { surface.isOver }
  package var widgets: Widgets { surface.widgets }

  func say(_ text: String, isWarning: Bool = false) {
    surface.say(text, isWarning: isWarning)
  }

  /// Draws everything anew in the next frame.
  public func redraw() {
    surface.needsRedraw = true
  }

  public func resize(pixelWidth: Int, pixelHeight: Int) {
    surface.resize(pixelWidth: pixelWidth, pixelHeight: pixelHeight)
  }

  /// The text for the clipboard, once.
  public func takeClipboard() -> String? {
    defer { surface.clipboard = nil }
    return surface.clipboard
  }
}
