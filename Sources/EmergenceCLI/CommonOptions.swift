import ArgumentParser
import Catalog
import Emergence
import Experiments
import Logging

extension Logger.Level: @retroactive ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// Options of every command that reads a preset.
struct PresetOptions: ParsableArguments {
  @Argument(help: "Path of a preset, or the name of a shipped one (see `emergence list`).")
  var preset: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Replace one key of the preset, as in parameters.temperature=2.3 or sizes=[8,16]; may be repeated.",
      valueName: "path=value"))
  var replacements: [String] = []

  @Option(help: "Master seed of all random numbers, in place of the preset's.")
  var seed: UInt64?

  /// - Throws: `PresetError` with everything that is wrong.
  func load() throws -> Preset {
    try PresetLibrary(systems: Catalog.systems).load(preset, overrides: try overrides(replacements))
  }

  /// Replacements as typed, and the seed.
  /// - Throws: `PresetError` for one that cannot be read.
  func overrides(_ texts: [String]) throws -> [PresetOverride] {
    try texts.map { try PresetOverride($0) } + (seed.map { [PresetOverride(seed: $0)] } ?? [])
  }
}

/// Options of every command.
struct MessageOptions: ParsableArguments {
  @Flag(help: "Show no progress; errors are still shown.")
  var quiet = false

  @Option(help: "Diagnostics to show: trace, debug, info, notice, warning, error or critical.")
  var logLevel: Logger.Level = .warning

  /// To be called once, before any work.
  func apply() {
    if quiet { Console.shared.silence() }
    let level = logLevel
    LoggingSystem.bootstrap { _ in TerminalLog(level, language: .ofTerminal) { Console.shared.complain($0) } }
  }
}
