import Emergence
import Figures

/// What the screens of a window share: the canvas, its looks, the memory of the widgets and the message line. One screen
/// at a time draws on it.
public final class Surface {
  public private(set) var canvas = Canvas(pixelWidth: 1280, pixelHeight: 800)
  public private(set) var language: Language
  public private(set) var theme: Theme
  public private(set) var isFullscreen = false
  /// Whether the user asked to quit.
  public private(set) var isOver = false
  public private(set) var message: Message?
  let widgets = Widgets()
  /// Text for the clipboard, to be fetched by the window.
  var clipboard: String?
  /// Whether everything must be drawn anew.
  var needsRedraw = true
  /// Time of the frame being drawn, in seconds.
  private(set) var time = 0.0
  private(set) var textScale = 1.0
  private var pixelSize = (width: 1280, height: 800)

  public init(language: Language = .english, theme: Theme = .light) {
    self.language = language
    self.theme = theme
  }

  /// Fits a screen into a window: at 1280 × 800 pixels one unit of the canvas is one pixel, and larger windows show the
  /// same larger, so that a projector and a 4K screen are equally readable.
  func resize(pixelWidth: Int, pixelHeight: Int) {
    pixelSize = (max(pixelWidth, 320), max(pixelHeight, 240))
    let fit = min(Double(pixelSize.width) / 1280, Double(pixelSize.height) / 800)
    canvas = Canvas(pixelWidth: pixelSize.width, pixelHeight: pixelSize.height, scale: fit * textScale)
    needsRedraw = true
  }

  private func set(textScale newScale: Double) {
    // At the largest, what was 1280 × 800 is 1024 × 640: the least that holds every control.
    textScale = min(max(newScale, 0.6), 1.25)
    resize(pixelWidth: pixelSize.width, pixelHeight: pixelSize.height)
  }

  func say(_ text: String, isWarning: Bool = false) {
    message = Message(text: text, isWarning: isWarning, until: time + 6)
  }

  package func forgetMessage() {
    message = nil
  }

  func setFullscreen(_ isOn: Bool) {
    isFullscreen = isOn
  }

  /// Begins a frame.
  /// - Parameter time: seconds on any clock that only goes forward.
  /// - Returns: the input in units of the canvas, and whether a message was just taken away.
  func begin(_ windowInput: Input, time: Double) -> (input: Input, hasLostMessage: Bool) {
    self.time = time
    var input = windowInput
    input.x /= canvas.scale
    input.y /= canvas.scale
    guard let message, message.until < time else { return (input, false) }
    self.message = nil
    return (input, true)
  }

  /// Does what every screen does alike.
  /// - Returns: false for an action that belongs to a screen.
  func perform(_ action: Action) -> Bool {
    switch action {
    case .language:
      language = language == .english ? .chinese : .english
      needsRedraw = true
    case .theme:
      theme = theme.name == .light ? .dark : .light
      needsRedraw = true
    case .fullscreen: isFullscreen.toggle()
    case .textLarger: set(textScale: textScale * 1.08)
    case .textSmaller: set(textScale: textScale / 1.08)
    case .textNormal: set(textScale: 1)
    case .quit: isOver = true
    default: return false
    }
    return true
  }

  /// Whether a widget has the keyboard. Keys that move widgets then do nothing else, and Esc gives the keyboard back.
  func widgetTakes(_ press: KeyPress) -> Bool {
    guard widgets.focus != nil || widgets.popup != nil else { return false }
    switch press.key {
    case .escape: widgets.releaseFocus()
    case .left, .right, .up, .down, .home, .end, .enter, .space, .tab: break
    default: return false
    }
    return true
  }
}
