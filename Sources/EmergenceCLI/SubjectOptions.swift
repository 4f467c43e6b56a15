import ArgumentParser
import Catalog
import Emergence
import Experiments

/// What a picture or a film shows besides a plain preset: another one beside it, or a scene of a lecture.
struct SubjectOptions: ParsableArguments {
  @Argument(help: "Path or shipped name of a preset or of a lecture (see `emergence list`).")
  var preset: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Replace one key of the preset, as in parameters.temperature=2.3 or sizes=[8,16]; may be repeated.",
      valueName: "path=value"))
  var replacements: [String] = []

  @Option(help: "Master seed of all random numbers, in place of the presets'.")
  var seed: UInt64?

  @Option(help: ArgumentHelp("A second preset beside the first, its control tied to it.", valueName: "preset"))
  var twin: String?

  @Option(
    name: .customLong("twin-set"),
    help: ArgumentHelp("Replace one key of the second preset; may be repeated.", valueName: "path=value"))
  var twinReplacements: [String] = []

  @Flag(help: "Let the control of the second preset move the other way.")
  var mirrored = false

  @Option(help: ArgumentHelp("The scene of a lecture, counted from 1.", valueName: "N"))
  var scene: Int?

  func validate() throws {
    if twin == nil, mirrored || !twinReplacements.isEmpty {
      throw ValidationError(CommandText.twinMissing())
    }
  }

  /// - Throws: `PresetError` with everything that is wrong; `ValidationError` for options that do not go together.
  func load() throws -> Show {
    let library = PresetLibrary(systems: Catalog.systems)
    if library.isLecture(preset) {
      guard replacements.isEmpty, seed == nil, twin == nil else {
        throw ValidationError(CommandText.lectureAlone())
      }
      let lecture = try library.lecture(preset)
      let number = scene ?? 1
      guard lecture.scenes.indices.contains(number - 1) else {
        throw ValidationError(
          CommandText.sceneRange(["lecture": preset, "count": lecture.scenes.count, "scene": number]))
      }
      return try Show(lecture.scenes[number - 1], named: "\(lecture.name) \(number)")
    }
    guard scene == nil else { throw ValidationError(CommandText.noLecture(["preset": preset])) }
    let first = try library.load(preset, overrides: try overrides(replacements))
    guard let twin else { return try Show(first) }
    return try Show(first, try library.load(twin, overrides: try overrides(twinReplacements)), isMirrored: mirrored)
  }

  private func overrides(_ texts: [String]) throws -> [PresetOverride] {
    try texts.map { try PresetOverride($0) } + (seed.map { [PresetOverride(seed: $0)] } ?? [])
  }
}
