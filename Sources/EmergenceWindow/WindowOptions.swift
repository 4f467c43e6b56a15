import ArgumentParser
import Emergence
import Logging

/// The command line of `emergence-window`.
struct WindowOptions: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "emergence-window", abstract: "Watch and touch a complex system while its order appears.")

  nonisolated struct Size: ExpressibleByArgument {
    let width: Int
    let height: Int

    init?(argument: String) {
      let parts = argument.lowercased().split(separator: "x").map { Int($0) }
      guard parts.count == 2, let width = parts[0], let height = parts[1], (320...16_384).contains(width),
        (240...16_384).contains(height)
      else { return nil }
      self.width = width
      self.height = height
    }
  }

  @Argument(
    help: "A shipped preset, lecture or analogy, a file of one, or the id of a system; the gallery if left out.")
  var preset: String?

  @Option(help: ArgumentHelp("Size of the window in pixels.", valueName: "WxH"))
  var size: Size?

  @Option(
    help: ArgumentHelp(
      "Language of every text: en or zh; otherwise the language of the desktop.", valueName: "language"))
  var language: Language?

  @Option(help: ArgumentHelp("Colours: light or dark.", valueName: "theme"))
  var theme: ThemeName = .light

  @Flag(help: "Fill the whole screen; F11 changes it.")
  var fullscreen = false

  @Option(help: ArgumentHelp("Master seed.", valueName: "N"))
  var seed: UInt64?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Replace one key of the preset; may be repeated.", valueName: "path=value"))
  var overrides: [String] = []

  @Option(help: ArgumentHelp("Repeat the interventions that Ctrl+C wrote to a file.", valueName: "file"))
  var replay: String?

  @Option(help: ArgumentHelp("The quantity a twin shows of the first system.", valueName: "observable"))
  var show: String?

  @Option(help: ArgumentHelp("A second preset beside the first, its control tied to it.", valueName: "preset"))
  var twin: String?

  @Option(
    name: .customLong("twin-set"), parsing: .singleValue,
    help: ArgumentHelp("Replace one key of the second preset; may be repeated.", valueName: "path=value"))
  var twinOverrides: [String] = []

  @Option(help: ArgumentHelp("Repeat interventions in the second system.", valueName: "file"))
  var twinReplay: String?

  @Option(help: ArgumentHelp("The quantity a twin shows of the second system.", valueName: "observable"))
  var twinShow: String?

  @Flag(help: "Let the control of the second preset move the other way.")
  var mirrored = false

  @Option(
    name: .customLong("out"), help: ArgumentHelp("Folder for saved figures and measured curves.", valueName: "folder"))
  var folder = "."

  @Option(help: ArgumentHelp("The scene with which a lecture begins.", valueName: "N"))
  var scene = 1

  @Flag(help: "Start running at once.")
  var run = false

  @Option(
    help: ArgumentHelp("Write the state of the window to a file, one JSON object a line, for tests.", valueName: "file")
  )
  var report: String?

  @Option(help: ArgumentHelp("Close after this many frames.", valueName: "N"))
  var frames: Int?

  @Option(help: ArgumentHelp("Save the last frame when closing.", valueName: "file.png"))
  var screenshot: String?

  @Flag(help: "Print the time to the first frame, frame times and the speed of the system when closing.")
  var timing = false

  @Flag(help: "Show no notices; errors are still shown.")
  var quiet = false

  @Option(help: "Diagnostics to show: trace, debug, info, notice, warning, error or critical.")
  var logLevel: Logger.Level = .warning
}

nonisolated enum ThemeName: String, ExpressibleByArgument, CaseIterable {
  case light
  case dark
}

nonisolated extension Language: ExpressibleByArgument {}
nonisolated extension Logger.Level: @retroactive ExpressibleByArgument {}
