import ArgumentParser
import Emergence
import Experiments
import Foundation

struct WindowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "window", abstract: "Starts the desktop window, emergence-window.",
    discussion: "Everything after `window` goes to emergence-window unchanged.")

  @Argument(parsing: .captureForPassthrough, help: "Arguments of emergence-window.")
  var arguments: [String] = []

  func run() throws {
    let folder = (PresetLibrary.executablePath as NSString).deletingLastPathComponent
    let program = "\(folder)/emergence-window"
    guard access(program, X_OK) == 0 else {
      Console.shared.message(
        """
        emergence: there is no emergence-window beside this program. Build it with
          sudo apt-get install libsdl2-dev libcairo2-dev libpango1.0-dev
          swift build -c release --product emergence-window
        """)
      throw ExitCode(ExitStatus.missingProgram.rawValue)
    }
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    execv(program, words)
    Console.shared.message("emergence: \(program) cannot be started: \(String(cString: strerror(errno)))")
    throw ExitCode(ExitStatus.missingProgram.rawValue)
  }
}
