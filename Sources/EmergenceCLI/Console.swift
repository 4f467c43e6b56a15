import Foundation
import Synchronization

/// Standard error as a place for messages and one progress line. Standard output belongs to results.
final class Console: Sendable {
  static let shared = Console()

  private struct State {
    var isQuiet = false
    var hasBar = false
    var lastShown: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let isTerminal = isatty(STDERR_FILENO) == 1

  /// Shows no progress from now on; errors are still shown.
  func silence() { state.withLock { $0.isQuiet = true } }

  /// Prints a line.
  func message(_ text: String) {
    state.withLock { state in
      clear(&state)
      write(text + "\n")
    }
  }

  /// Prints a line that names the program, for what went wrong.
  func complain(_ text: String) { message("emergence: \(text)") }

  /// Prints a line unless the user asked for quiet.
  func note(_ text: String) {
    guard !state.withLock({ $0.isQuiet }) else { return }
    message(text)
  }

  /// Shows how far long work is: a bar that is redrawn on a terminal, else a line every 10 s.
  /// - Parameter remaining: seconds, if known.
  func progress(fraction: Double, _ text: String, remaining: Double?) {
    state.withLock { state in
      guard !state.isQuiet else { return }
      let now = ContinuousClock.now
      let pause = isTerminal ? Duration.milliseconds(100) : .seconds(10)
      // The first line of a log comes after the first pause, so that short work says nothing.
      guard let last = state.lastShown else {
        state.lastShown = now
        return
      }
      guard now - last >= pause else { return }
      state.lastShown = now
      let percent = String(format: "%3.0f %%", fraction * 100)
      let time = remaining.map { CommandText.toGo(["time": Console.duration($0)]) } ?? ""
      if isTerminal {
        let filled = Int((fraction * 24).rounded())
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        write("\r\u{1B}[K\(bar) \(percent)  \(text)\(time)")
        state.hasBar = true
      } else {
        write("\(percent)  \(text)\(time)\n")
      }
    }
  }

  /// Removes the progress bar.
  func endProgress() { state.withLock { clear(&$0) } }

  private func clear(_ state: inout State) {
    if state.hasBar { write("\r\u{1B}[K") }
    state.hasBar = false
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Seconds in words a person reads at a glance: `12 s`, `3 min 20 s`, `5 h 10 min`.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e8 else { return CommandText.longTime() }
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return CommandText.seconds(["s": whole]) }
    if whole < 3600 { return CommandText.minutes(["min": whole / 60, "s": whole % 60]) }
    return CommandText.hours(["h": whole / 3600, "min": whole % 3600 / 60])
  }
}
