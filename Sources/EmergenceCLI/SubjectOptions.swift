import ArgumentParser
import Catalog
import Emergence
import Experiments

/// What a picture or a film shows besides a plain preset: another one beside it, or a scene of a lecture.
struct SubjectOptions: ParsableArguments {
  @OptionGroup var first: PresetOptions

  @Option(help: ArgumentHelp("A second preset beside the first, its control tied to it.", valueName: "preset"))
  var twin: String?

  @Option(
    name: .customLong("twin-set"),
    help: ArgumentHelp("Replace one key of the second preset; may be repeated.", valueName: "path=value"))
  var twinReplacements: [String] = []

  @Flag(help: "Let the control of the second preset move the other way.")
  var mirrored = false

  @Option(
    help: ArgumentHelp("The scene, counted from 1, where a lecture is named instead of a preset.", valueName: "N"))
  var scene: Int?

  func validate() throws {
    if twin == nil, mirrored || !twinReplacements.isEmpty {
      throw ValidationError(CommandText.twinMissing())
    }
  }

  /// - Throws: `PresetError` with everything that is wrong; `ValidationError` for options that do not go together.
  func load() throws -> Show {
    let library = PresetLibrary(systems: Catalog.systems)
    let preset = first.preset
    if library.isLecture(preset) {
      guard first.replacements.isEmpty, first.seed == nil, twin == nil else {
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
    let shown = try first.load()
    guard let twin else { return try Show(shown) }
    let second = try library.load(twin, overrides: try first.overrides(twinReplacements))
    return try Show(shown, second, isMirrored: mirrored)
  }
}
