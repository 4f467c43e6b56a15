/// A key of the keyboard, as far as the window cares.
nonisolated public enum Key: Sendable, Hashable {
  case left, right, up, down, tab, enter, space, escape, home, end, pageUp, pageDown, backspace, f1, f11
  /// What the key types, in lower case where it is a letter.
  case character(Character)
}

nonisolated public struct KeyPress: Sendable, Hashable {
  public let key: Key
  public let shift: Bool
  public let control: Bool
  /// Whether the key is held down and repeats itself.
  public let isRepeat: Bool

  public init(_ key: Key, shift: Bool = false, control: Bool = false, isRepeat: Bool = false) {
    self.key = key
    self.shift = shift
    self.control = control
    self.isRepeat = isRepeat
  }
}

/// What happened since the last frame, in canvas units. Filled by the window or by a test.
nonisolated public struct Input: Sendable {
  public struct Buttons: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let left = Buttons(rawValue: 1)
    public static let right = Buttons(rawValue: 2)
    public static let middle = Buttons(rawValue: 4)
  }

  public var x = -1.0
  public var y = -1.0
  /// Buttons held down now, pressed in this frame and released in this frame.
  public var down: Buttons = []
  public var pressed: Buttons = []
  public var released: Buttons = []
  /// Notches of the wheel, positive away from the hand.
  public var wheel = 0.0
  public var keys: [KeyPress] = []
  /// What was typed, as text; also what an input method for Chinese makes of several keys.
  public var text = ""
  /// Whether anything at all happened, a mere motion included.
  public var hasEvents = false

  public init() {}

  /// Forgets what belongs to one frame and keeps what lasts.
  public mutating func nextFrame() {
    pressed = []
    released = []
    wheel = 0
    keys = []
    text = ""
    hasEvents = false
  }

  func isOver(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Bool {
    self.x >= x && self.x < x + width && self.y >= y && self.y < y + height
  }
}
