import Experiments
import Foundation

/// Lets SIGINT, SIGTERM and SIGUSR1 end long work with a checkpoint. A second signal ends the process at once, which
/// loses nothing that was stored.
final class Signals {
  let stop = StopToken()
  private var sources: [any DispatchSourceSignal] = []

  init() {
    let stop = stop
    for number in [SIGINT, SIGTERM, SIGUSR1] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler {
        if stop.isRequested { _exit(ExitStatus.stopped.rawValue) }
        stop.request()
      }
      source.resume()
      sources.append(source)
    }
  }

  deinit { for source in sources { source.cancel() } }
}

/// The words of the running command line, quoted for a shell, so that a message can say how to continue.
var presentCommand: String {
  var words = CommandLine.arguments
  words[0] = "emergence"
  return words.filter { $0 != "--fresh" }.map { word in
    word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=,:@%+".contains($0) }
      ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }.joined(separator: " ")
}
