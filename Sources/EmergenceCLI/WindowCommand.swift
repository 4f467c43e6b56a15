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
      Console.shared.complain(CommandText.noWindow())
      throw ExitCode(ExitStatus.missingProgram.rawValue)
    }
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    execv(program, words)
    let reason = String(cString: strerror(errno))
    Console.shared.complain(CommandText.cannotStart(["program": program, "reason": reason]))
    throw ExitCode(ExitStatus.missingProgram.rawValue)
  }
}
