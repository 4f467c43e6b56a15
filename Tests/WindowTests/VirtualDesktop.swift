#if Window
  import Foundation
  import Screens
  import Testing

  /// An X server without a screen, and a window manager where one is installed.
  final class Desktop {
    let display: String
    private let server = Process()
    private var manager: Process?

    /// - Throws: when the X server does not start.
    init() throws {
      let pipe = Pipe()
      server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      // The server picks a free display and writes its number when it is ready.
      server.arguments = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
      server.standardOutput = pipe
      server.standardError = FileHandle.nullDevice
      try server.run()
      var number = Data()
      while !number.contains(UInt8(ascii: "\n")) {
        let part = pipe.fileHandleForReading.availableData
        try #require(!part.isEmpty, "Xvfb ended before it had a display")
        number += part
      }
      display = ":" + String(decoding: number, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      let openbox = Process()
      openbox.executableURL = URL(fileURLWithPath: "/usr/bin/openbox")
      openbox.environment = environment
      openbox.standardError = FileHandle.nullDevice
      if FileManager.default.isExecutableFile(atPath: "/usr/bin/openbox") {
        try openbox.run()
        manager = openbox
      }
    }

    var hasWindowManager: Bool { manager != nil }

    var environment: [String: String] {
      var environment = ProcessInfo.processInfo.environment
      environment["DISPLAY"] = display
      environment["WAYLAND_DISPLAY"] = nil
      environment["SDL_VIDEODRIVER"] = nil
      return environment
    }

    func close() {
      if let manager { end(manager) }
      end(server)
    }
  }

  /// Ends a program for certain: one started from a test inherits a mask that blocks every gentler signal.
  private func end(_ process: Process) {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// `emergence-window` on a desktop, with a hand that moves the mouse and presses keys.
  final class VirtualWindow {
    /// The program beside the running tests.
    static var program: String {
      let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
      return (tests as NSString).deletingLastPathComponent + "/emergence-window"
    }

    private let desktop: Desktop
    private let process = Process()
    private let reportPath = NSTemporaryDirectory() + "window-\(UUID().uuidString).jsonl"
    private var id = ""

    /// - Parameter arguments: what to open; nothing for the gallery.
    init(on desktop: Desktop, _ arguments: [String]) throws {
      self.desktop = desktop
      process.executableURL = URL(fileURLWithPath: VirtualWindow.program)
      process.arguments = arguments + ["--language", "en", "--size", "1280x800", "--report", reportPath]
      process.environment = desktop.environment
      try process.run()
      try #require(report { _ in true } != nil, "the window did not open")
      for _ in 0..<1200 where id.isEmpty {
        id = (try? xdotool("search", "--name", "^Emergence$"))?.split(separator: "\n").last.map(String.init) ?? ""
        Thread.sleep(forTimeInterval: 0.05)
      }
      try #require(!id.isEmpty, "the window is not on the desktop")
      Thread.sleep(forTimeInterval: 0.3)
      if !desktop.hasWindowManager { _ = try xdotool("windowfocus", id) }
    }

    @discardableResult
    private func xdotool(_ words: String...) throws -> String {
      let hand = Process()
      hand.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      hand.arguments = ["xdotool"] + words
      hand.environment = desktop.environment
      let output = Pipe()
      hand.standardOutput = output
      hand.standardError = FileHandle.nullDevice
      try hand.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      hand.waitUntilExit()
      return String(decoding: data, as: UTF8.self)
    }

    private func move(to place: (Double, Double)) throws {
      try xdotool("mousemove", "--window", id, "\(Int(place.0))", "\(Int(place.1))")
    }

    func drag(from start: (Double, Double), to end: (Double, Double), button: Int = 1) throws {
      try move(to: start)
      try xdotool("mousedown", "\(button)")
      for step in 1...8 {
        let part = Double(step) / 8
        try move(to: (start.0 + (end.0 - start.0) * part, start.1 + (end.1 - start.1) * part))
      }
      try xdotool("mouseup", "\(button)")
    }

    func click(_ place: (Double, Double)) throws {
      try move(to: place)
      try xdotool("click", "1")
    }

    func resize(to size: (Int, Int)) throws {
      try xdotool("windowsize", id, "\(size.0)", "\(size.1)")
    }

    func type(_ text: String) throws {
      try xdotool("type", "--delay", "20", text)
    }

    func press(_ key: String) throws {
      try xdotool("key", key)
    }

    /// Closes the window as its owner would: through the window manager, or with a key where there is none.
    func close() throws {
      try press(desktop.hasWindowManager ? "alt+F4" : "ctrl+q")
    }

    /// The newest reported state once it is of some kind; nil if it is not within a minute, long enough for a machine that is busy with other tests.
    func report(where isRight: (ScreenReport) -> Bool) -> ScreenReport? {
      for _ in 0..<1200 {
        let lines = FileManager.default.contents(atPath: reportPath)?.split(separator: UInt8(ascii: "\n")) ?? []
        if let line = lines.last, let state = try? JSONDecoder().decode(ScreenReport.self, from: Data(line)),
          isRight(state)
        {
          return state
        }
        Thread.sleep(forTimeInterval: 0.05)
      }
      return nil
    }

    /// The exit code; −1 if the program still runs after a minute.
    func waitForExit() -> Int32 {
      for _ in 0..<1200 where process.isRunning { Thread.sleep(forTimeInterval: 0.05) }
      return process.isRunning ? -1 : process.terminationStatus
    }

    func end() {
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      try? FileManager.default.removeItem(atPath: reportPath)
    }
  }
#endif
