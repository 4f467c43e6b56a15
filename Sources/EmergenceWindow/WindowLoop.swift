#if Window
  import Foundation
  import Screens

  /// Sixty times a second at most: input, frame, pixels. Nothing here runs while nothing moves.
  ///
  /// The loop is synchronous on purpose: after an `await`, main-actor code continues on another thread on Linux, and a
  /// window belongs to the thread that made it.
  package final class WindowLoop {
    private let window: DesktopWindow
    private let screen: any Display
    private let report: StateReport?
    private let clock = ContinuousClock()
    private let epoch: ContinuousClock.Instant
    private var pixelSize = (width: 0, height: 0)
    private var lastActivity: ContinuousClock.Instant
    package private(set) var timing = FrameTiming()
    /// How long after the start of the program the first frame was on the screen, and how long processors worked for it.
    package private(set) var firstFrame: (elapsed: Duration?, work: Duration)?

    private static let frameTime = Duration.microseconds(16_600)

    package init(_ window: DesktopWindow, _ screen: any Display, report: StateReport? = nil) {
      self.window = window
      self.screen = screen
      self.report = report
      epoch = clock.now
      lastActivity = epoch
    }

    /// Runs until the window is closed, or for a number of frames.
    package func run(frames: Int? = nil) throws {
      var count = 0
      while !window.isClosed, !screen.isOver, frames.map({ count < $0 }) ?? true {
        try frame()
        count += 1
      }
    }

    package func frame() throws {
      let input = window.poll(waitMilliseconds: waitingTime)
      let began = clock.now
      let processorTime = FrameTiming.processorTime
      if window.pixelSize != pixelSize {
        pixelSize = window.pixelSize
        screen.resize(pixelWidth: pixelSize.width, pixelHeight: pixelSize.height)
      }
      let changed = screen.frame(input, time: (began - epoch) / .seconds(1))
      let drawn = clock.now
      if !changed.isEmpty { window.present(screen.canvas, changed: changed) }
      let shown = clock.now
      if input.hasEvents || !changed.isEmpty { lastActivity = shown }
      if !changed.isEmpty {
        timing.add(
          draw: drawn - began, present: shown - drawn, work: FrameTiming.processorTime - processorTime, at: shown)
        if firstFrame == nil { firstFrame = (FrameTiming.sinceStart, FrameTiming.wholeProcessorTime) }
      }

      if let text = screen.takeClipboard() { window.setClipboard(text) }
      if screen.isFullscreen != window.isFullscreen { window.isFullscreen = screen.isFullscreen }
      try report?.write(screen.report, time: shown)
      // SDL's software renderer does not wait for the screen.
      let left = WindowLoop.frameTime - (clock.now - began)
      if left > .zero { Thread.sleep(forTimeInterval: left / .seconds(1)) }
    }

    /// While the system stands still and the hand rests, the processor does too.
    private var waitingTime: Int {
      let isResting = !screen.isRunning && !screen.isBusy && clock.now - lastActivity > .milliseconds(400)
      return isResting ? 250 : 0
    }
  }

  /// How long frames took.
  package struct FrameTiming {
    private var draws: [Duration] = []
    private var presents: [Duration] = []
    private var work: [Duration] = []
    private var intervals: [Duration] = []
    private var last: ContinuousClock.Instant?

    /// Processor time of the calling thread, which other programs on the machine do not change.
    static var processorTime: Duration {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Processor time of the whole program.
    static var wholeProcessorTime: Duration {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Time since the system started the program, to a hundredth of a second; nil where it does not say.
    static var sinceStart: Duration? {
      guard let text = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
        let end = text.lastIndex(of: ")")
      else { return nil }
      // The name before it may hold blanks; the 20th word after it is the start in clock ticks since the machine's.
      let words = text[text.index(after: end)...].split(separator: " ")
      guard words.count > 19, let ticks = Int(words[19]) else { return nil }
      var now = timespec()
      clock_gettime(CLOCK_BOOTTIME, &now)
      let started = Duration.milliseconds(ticks * 1000 / Int(sysconf(Int32(_SC_CLK_TCK))))
      return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec) - started
    }

    mutating func add(draw: Duration, present: Duration, work: Duration, at time: ContinuousClock.Instant) {
      // An hour of frames; a measurement is over long before.
      guard draws.count < 216_000 else { return }
      draws.append(draw)
      presents.append(present)
      self.work.append(work)
      if let last { intervals.append(time - last) }
      last = time
    }

    /// Median and 95th percentile of each, without the first frames.
    package var summary: String {
      func line(_ name: String, _ all: [Duration]) -> String {
        let sorted = all.dropFirst(20).sorted()
        guard !sorted.isEmpty else { return "\(name): too few frames" }
        func milliseconds(_ share: Double) -> String {
          String(format: "%.2f", sorted[Int(Double(sorted.count - 1) * share)] / .milliseconds(1))
        }
        return "\(name): median \(milliseconds(0.5)) ms, 95 % below \(milliseconds(0.95)) ms, \(sorted.count) frames"
      }
      return [
        line("draw", draws), line("present", presents), line("processor", work), line("interval", intervals),
      ].joined(separator: "\n")
    }
  }
#endif
