#if Window
  import CSDL2
  import Screens

  /// Turns the events of SDL into the input of a frame.
  struct EventReader {
    private(set) var input = Input()
    /// Device pixels in a unit of SDL's mouse coordinates.
    private var scale = 1.0

    mutating func begin(scale: Double) {
      input.nextFrame()
      self.scale = scale
    }

    /// - Returns: whether a button went up or down, which ends a frame.
    mutating func take(_ event: SDL_Event) -> Bool {
      input.hasEvents = true
      switch SDL_EventType(event.type) {
      case SDL_MOUSEMOTION: move(x: event.motion.x, y: event.motion.y)
      case SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP:
        move(x: event.button.x, y: event.button.y)
        press(event.button.button, isDown: SDL_EventType(event.type) == SDL_MOUSEBUTTONDOWN)
        return true
      case SDL_MOUSEWHEEL: input.wheel += Double(event.wheel.preciseY)
      case SDL_KEYDOWN: press(event.key)
      case SDL_TEXTINPUT: type(event.text)
      default: break
      }
      return false
    }

    private mutating func move(x: Int32, y: Int32) {
      input.x = Double(x) * scale
      input.y = Double(y) * scale
    }

    private mutating func press(_ number: UInt8, isDown: Bool) {
      let button: Input.Buttons
      switch Int32(number) {
      case SDL_BUTTON_LEFT: button = .left
      case SDL_BUTTON_RIGHT: button = .right
      case SDL_BUTTON_MIDDLE: button = .middle
      default: return
      }
      if isDown {
        input.pressed.insert(button)
        input.down.insert(button)
      } else {
        input.released.insert(button)
        input.down.remove(button)
      }
    }

    private mutating func press(_ event: SDL_KeyboardEvent) {
      let shift = event.keysym.mod & UInt16(KMOD_SHIFT.rawValue) != 0
      let control = event.keysym.mod & UInt16(KMOD_CTRL.rawValue) != 0
      guard let key = key(event.keysym.sym, control: control) else { return }
      input.keys.append(KeyPress(key, shift: shift, control: control, isRepeat: event.repeat != 0))
      lastRepeat = event.repeat != 0
    }

    private var lastRepeat = false

    private func key(_ symbol: SDL_Keycode, control: Bool) -> Key? {
      switch SDL_KeyCode(UInt32(bitPattern: symbol)) {
      case SDLK_LEFT: .left
      case SDLK_RIGHT: .right
      case SDLK_UP: .up
      case SDLK_DOWN: .down
      case SDLK_TAB: .tab
      case SDLK_RETURN, SDLK_KP_ENTER: .enter
      case SDLK_SPACE: .space
      case SDLK_ESCAPE: .escape
      case SDLK_HOME: .home
      case SDLK_END: .end
      case SDLK_PAGEUP: .pageUp
      case SDLK_PAGEDOWN: .pageDown
      case SDLK_BACKSPACE: .backspace
      case SDLK_F1: .f1
      case SDLK_F11: .f11
      case SDLK_KP_PLUS where control: .character("+")
      case SDLK_KP_MINUS where control: .character("-")
      // With Ctrl no text arrives; without it the text says what the layout of the keyboard makes of the key.
      case _ where control && (32..<127).contains(symbol): .character(Character(UnicodeScalar(UInt8(symbol))))
      default: nil
      }
    }

    private mutating func type(_ event: SDL_TextInputEvent) {
      let text = withUnsafeBytes(of: event.text) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      input.text += text
      guard let character = text.lowercased().first, character != " " else { return }
      input.keys.append(KeyPress(.character(character), shift: text != text.lowercased(), isRepeat: lastRepeat))
    }
  }
#endif
