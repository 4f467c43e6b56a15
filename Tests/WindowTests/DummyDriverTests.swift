#if Window
  import CSDL2
  import Catalog
  import Emergence
  import EmergenceWindow
  import Figures
  import Foundation
  import Screens
  import Testing

  /// A real SDL window and real SDL events, without any display: SDL's dummy driver and software renderer.
  @Suite(.serialized) struct DummyDriverTests {
    init() { setenv("SDL_VIDEODRIVER", "dummy", 1) }

    /// A window with the Ising lattice in it, closed at the end of the test.
    private final class Desk {
      let window: DesktopWindow
      let screen: SystemScreen
      let loop: WindowLoop

      init(size: Int = 64) throws {
        window = try DesktopWindow(title: "test", width: 1280, height: 800)
        var session = Session(try #require(Catalog.system("ising")), seed: 5)
        session.set(size: size)
        screen = try SystemScreen(session)
        loop = WindowLoop(window, screen)
        try loop.frame()
      }

      func close() {
        screen.stop()
        window.close()
      }

      func frames(until isTrue: () -> Bool) throws -> Bool {
        for _ in 0..<600 {
          try loop.frame()
          if isTrue() { return true }
        }
        return false
      }

      func mouse(_ type: SDL_EventType, _ x: Double, _ y: Double, button: Int32 = SDL_BUTTON_LEFT) {
        var event = SDL_Event()
        event.type = type.rawValue
        if type == SDL_MOUSEMOTION {
          event.motion.windowID = window.id
          (event.motion.x, event.motion.y) = (Int32(x), Int32(y))
        } else {
          event.button.windowID = window.id
          event.button.button = UInt8(button)
          (event.button.x, event.button.y) = (Int32(x), Int32(y))
        }
        SDL_PushEvent(&event)
      }

      func drag(from start: (Double, Double), to end: (Double, Double), button: Int32 = SDL_BUTTON_LEFT) {
        mouse(SDL_MOUSEMOTION, start.0, start.1)
        mouse(SDL_MOUSEBUTTONDOWN, start.0, start.1, button: button)
        for step in 1...10 {
          let part = Double(step) / 10
          mouse(SDL_MOUSEMOTION, start.0 + (end.0 - start.0) * part, start.1 + (end.1 - start.1) * part)
        }
        mouse(SDL_MOUSEBUTTONUP, end.0, end.1, button: button)
      }

      func key(_ key: SDL_KeyCode) {
        var event = SDL_Event()
        event.type = SDL_KEYDOWN.rawValue
        event.key.windowID = window.id
        event.key.keysym.sym = Int32(bitPattern: key.rawValue)
        SDL_PushEvent(&event)
      }

      func type(_ letter: Character) {
        var event = SDL_Event()
        event.type = SDL_TEXTINPUT.rawValue
        event.text.windowID = window.id
        event.text.text.0 = CChar(letter.asciiValue ?? 0)
        SDL_PushEvent(&event)
      }
    }

    @Test func draggingTheSliderChangesTheTemperature() throws {
      let desk = try Desk()
      defer { desk.close() }
      let slider = try #require(desk.screen.report.widgets["temperature"])
      let y = slider[1] + slider[3] / 2
      desk.drag(from: (slider[0] + slider[2] / 2, y), to: (slider[0] + slider[2] - 4, y))
      #expect(try desk.frames { desk.screen.snapshot.session.controlValue > 5.5 })
    }

    @Test func spaceRunsAndPauses() throws {
      let desk = try Desk()
      defer { desk.close() }
      desk.key(SDLK_SPACE)
      #expect(try desk.frames { desk.screen.snapshot.step > 10 })
      desk.key(SDLK_SPACE)
      #expect(try desk.frames { !desk.screen.snapshot.isRunning })
    }

    @Test func paintingChangesTheMagnetization() throws {
      let desk = try Desk(size: 32)
      defer { desk.close() }
      let picture = desk.screen.report.picture
      let y = picture[1] + picture[3] / 2
      desk.drag(from: (picture[0] + 10, y), to: (picture[0] + picture[2] - 10, y), button: SDL_BUTTON_RIGHT)
      #expect(try desk.frames { desk.screen.snapshot.values[0] < 0.97 })
    }

    @Test func languageSwitches() throws {
      let desk = try Desk()
      defer { desk.close() }
      desk.type("l")
      #expect(try desk.frames { desk.screen.language == .chinese })
    }

    @Test func shownPixelsAreTheDrawnOnes() throws {
      let desk = try Desk()
      defer { desk.close() }
      desk.key(SDLK_SPACE)
      #expect(try desk.frames { desk.screen.snapshot.step > 100 })
      desk.key(SDLK_SPACE)
      #expect(try desk.frames { !desk.screen.snapshot.isRunning && !desk.screen.isBusy })
      for _ in 0..<30 { try desk.loop.frame() }
      let shown = desk.window.readPixels().map { $0 & 0xFFFFFF }
      let drawn = desk.screen.canvas.withPixels { pixels in
        (0..<pixels.height).flatMap { row in
          (0..<pixels.width).map { pixels.base[row * pixels.stride + $0] & 0xFFFFFF }
        }
      }
      #expect(shown == drawn)
      #expect(Set(shown).count > 100)
    }

    @Test func theGalleryIsThereWithinASecond() throws {
      let clock = ContinuousClock()
      let began = clock.now
      let processor = processorTime()
      let window = try DesktopWindow(title: "test", width: 1280, height: 800)
      defer { window.close() }
      let stage = Stage(PresetShelf())
      defer { stage.stop() }
      let loop = WindowLoop(window, stage)
      try loop.frame()
      #expect(Set(window.readPixels()).count > 20)
      // Processor time of this thread: other tests share the machine.
      #expect(processorTime() - processor < 1, "took \(clock.now - began)")
    }

    private func processorTime() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    @Test func textReachesTheSearch() throws {
      let window = try DesktopWindow(title: "test", width: 1280, height: 800)
      defer { window.close() }
      let stage = Stage(PresetShelf())
      defer { stage.stop() }
      let loop = WindowLoop(window, stage)
      try loop.frame()
      var event = SDL_Event()
      event.type = SDL_TEXTINPUT.rawValue
      event.text.windowID = window.id
      // What an input method sends for two characters at once.
      withUnsafeMutableBytes(of: &event.text.text) { $0.copyBytes(from: "渗流".utf8) }
      SDL_PushEvent(&event)
      try loop.frame()
      #expect(stage.report.filter == "渗流" && stage.report.selected?.contains("percolation") == true)
    }

    @Test func quitEndsTheLoop() throws {
      let desk = try Desk()
      defer { desk.close() }
      var event = SDL_Event()
      event.type = SDL_QUIT.rawValue
      SDL_PushEvent(&event)
      try desk.loop.run(frames: 10_000)
      #expect(desk.window.isClosed)
    }
  }
#endif
