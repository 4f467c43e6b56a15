#if Window
  import Foundation
  import Screens
  import Testing

  /// The window itself on a virtual desktop, driven with a mouse and a keyboard.
  @Suite(.serialized) struct DesktopTests {
    nonisolated private static let missing = ["Xvfb", "xdotool"].filter { path(of: $0) == nil }

    nonisolated private static func path(of program: String) -> String? {
      let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init) ?? []
      return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    @Test(
      .enabled(if: missing.isEmpty, "Xvfb and xdotool are needed: apt install xvfb xdotool"), .timeLimit(.minutes(10)))
    func handsReachTheWindow() throws {
      let desktop = try Desktop()
      defer { desktop.close() }
      let window = try VirtualWindow(on: desktop, ["ising", "--set", "size=32"])
      defer { window.end() }

      let first = try #require(window.report { _ in true })
      #expect(first.language == "en" && !first.isRunning && first.observables["m"] == 1)

      // A slider follows the mouse.
      let slider = try #require(first.widgets["temperature"])
      let y = slider[1] + slider[3] / 2
      try window.drag(from: (slider[0] + slider[2] / 2, y), to: (slider[0] + slider[2] * 0.95, y))
      #expect(window.report { (Double($0.parameters["temperature"] ?? "") ?? 0) > 5 } != nil)

      // The right button paints spins down.
      let picture = first.picture
      let middle = picture[1] + picture[3] / 2
      try window.drag(
        from: (picture[0] + 20, middle), to: (picture[0] + picture[2] - 20, middle), button: 3)
      #expect(window.report { ($0.observables["m"] ?? 1) < 0.97 } != nil)

      try window.press("space")
      let running = try #require(window.report { $0.isRunning && $0.step > 50 })
      try window.press("space")
      #expect(window.report { !$0.isRunning && $0.step >= running.step } != nil)
      // The last steps before the pause are still on their way to the window.
      Thread.sleep(forTimeInterval: 0.5)
      let paused = window.report { _ in true }
      Thread.sleep(forTimeInterval: 0.5)
      #expect(paused != nil && window.report { _ in true }?.step == paused?.step)

      try window.press("l")
      #expect(window.report { $0.language == "zh" } != nil)
      try window.press("d")
      #expect(window.report { $0.theme == "dark" } != nil)
      try window.press("F1")
      #expect(window.report { $0.panel == "help" } != nil)
      try window.press("Escape")
      #expect(window.report { $0.panel == nil } != nil)
      try window.press("Tab")
      #expect(window.report { $0.focus != nil } != nil)

      try window.close()
      #expect(window.waitForExit() == 0)
    }

    /// From the gallery through a search to a system, a twin and a lecture, and back.
    @Test(
      .enabled(if: missing.isEmpty, "Xvfb and xdotool are needed: apt install xvfb xdotool"), .timeLimit(.minutes(10)))
    func handsWalkThroughGalleryTwinAndLecture() throws {
      let desktop = try Desktop()
      defer { desktop.close() }
      let window = try VirtualWindow(on: desktop, [])
      defer { window.end() }
      let first = try #require(window.report { $0.screen == "gallery" })
      #expect(first.selected != nil && (first.entries ?? 0) > 4)

      try window.type("percolation-sq")
      #expect(window.report { $0.filter == "percolation-sq" && $0.selected == "percolation-square" } != nil)
      try window.press("Return")
      #expect(window.report { $0.screen == "system" && $0.preset == "percolation-square" } != nil)
      try window.press("t")
      let twin = try #require(window.report { $0.screen == "twin" && $0.widgets["shared"] != nil })
      try window.press("Up")
      #expect(window.report { ($0.reduced ?? 0) > (twin.reduced ?? 0) } != nil)
      try window.press("m")
      try window.press("space")
      #expect(window.report { $0.screen == "twin" && $0.isRunning } != nil)
      let larger = try #require(twin.widgets["smaller.left"])
      try window.click((larger[0] + larger[2] / 2, larger[1] + larger[3] / 2))
      #expect(window.report { $0.size != twin.size && $0.size > 0 } != nil)
      try window.press("s")
      #expect(window.report { $0.message?.contains("emergence compare") == true } != nil)
      try window.press("Escape")
      #expect(window.report { $0.screen == "system" } != nil)

      try window.press("Escape")
      #expect(window.report { $0.screen == "gallery" } != nil)
      try window.type("what-is-a")
      #expect(window.report { $0.selected == "what-is-a-phase-transition" } != nil)
      try window.press("Return")
      var scene = try #require(window.report { $0.lecture == "what-is-a-phase-transition" && $0.scene == 1 })
      #expect(scene.screen == "system")
      try window.press("o")
      #expect(window.report { $0.panel == "notes" } != nil)
      let last = try PresetShelf().lecture("what-is-a-phase-transition").scenes.count
      for number in 2...last {
        try window.press("Next")
        scene = try #require(window.report { $0.scene == number }, "scene \(number) did not come")
      }
      try window.press("Next")
      #expect(window.report { $0.message == "This is the last scene." } != nil)
      try window.press("Prior")
      #expect(window.report { $0.scene == last - 1 && $0.screen == "twin" && $0.isRunning } != nil)
      try window.press("l")
      try window.press("space")
      #expect(window.report { $0.language == "zh" && !$0.isRunning && $0.scene == last - 1 } != nil)
      // The paused scene survives another size of the window.
      let paused = try #require(window.report { !$0.isRunning && $0.scene == last - 1 })
      try window.resize(to: (1440, 900))
      let resized = try #require(
        window.report { $0.widgets["gallery"] != paused.widgets["gallery"] && $0.scene == last - 1 })
      #expect(!resized.isRunning && resized.language == "zh" && resized.lecture == paused.lecture)
      let button = try #require(window.report { $0.widgets["gallery"] != nil }?.widgets["gallery"])
      try window.click((button[0] + button[2] / 2, button[1] + button[3] / 2))
      #expect(window.report { $0.screen == "gallery" && $0.selected == "what-is-a-phase-transition" } != nil)
      try window.press("ctrl+q")
      #expect(window.waitForExit() == 0)
    }

    @Test(arguments: [("C", "no display found"), ("zh_CN.UTF-8", "找不到显示器")])
    func withoutADisplayItSaysSo(_ locale: String, _ sentence: String) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: VirtualWindow.program)
      var environment = ProcessInfo.processInfo.environment
      for name in ["DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"] { environment[name] = nil }
      environment["LC_ALL"] = locale
      process.environment = environment
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 69)
      #expect(text.contains(sentence), "said: \(text)")
    }

    @Test(arguments: [
      (["no-such-preset"], Int32(65), "there is no such preset"),
      (["no-such-preset", "--language", "zh", "--quiet", "--log-level", "error"], 65, "没有这个预设"),
      (["ising", "--set", "parameters.temperatur=2"], 65, "temperature"),
      (["what-is-a-phase-transition", "--seed", "3"], 64, "a lecture says itself"),
      (["what-is-a-phase-transition", "--seed", "3", "--language", "zh"], 64, "讲座自身决定运行什么"),
      (["ising", "--mirrored"], 64, "--twin"), (["ising-grokking", "--seed", "3"], 64, "an analogy says itself"),
      (["ising", "--twin", "percolation", "--twin-show", "m"], 64, "has no quantity 'm'"),
      (["ising", "--twin", "percolation", "--twin-set", "parameters.q=1"], 65, "not a known key"),
      (["ising", "--size", "wide"], 64, "wide"), (["ising", "--language", "fr"], 64, "en"),
    ])
    func wrongWordsAreExplained(_ words: [String], code: Int32, part: String) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: VirtualWindow.program)
      process.arguments = words
      process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == code)
      #expect(text.contains(part), "said: \(text)")
    }
  }
#endif
