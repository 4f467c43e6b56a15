import Emergence

/// Reads a lecture's tree against the cards of the systems in it.
struct LectureReader {
  private static let lectureKeys = ["title", "place", "summary", "scenes"]
  private static let subjectKeys = ["system", "preset", "parameters", "size", "control", "start", "seed"]
  private static let sceneKeys =
    ["title", "caption", "point", "notes", "minutes", "pace", "run", "axis", "ramps", "twin"] + subjectKeys
  private static let maximumScenes = 200
  private static let maximumRamps = 20

  private let name: String
  private let file: String
  private let library: PresetLibrary
  private var reader: NodeReader

  init(name: String, file: String, library: PresetLibrary) {
    self.name = name
    self.file = file
    self.library = library
    reader = NodeReader(file: file, overrides: [])
  }

  /// - Throws: `PresetError` with every problem that was found.
  mutating func read(_ source: String) throws -> Lecture {
    let lecture = readLecture(try PresetNode.parse(source, named: file))
    guard let lecture, reader.problems.isEmpty else { throw PresetError(reader.problems) }
    return lecture
  }

  private mutating func readLecture(_ root: PresetNode) -> Lecture? {
    guard let entries = reader.table(root, [], allowed: Self.lectureKeys) else { return nil }
    let title = required("title", entries, [], root.line).flatMap { reader.localized($0, ["title"]) }
    let summary = required("summary", entries, [], root.line).flatMap { reader.localized($0, ["summary"]) }
    let scenes = required("scenes", entries, [], root.line).flatMap { readScenes($0) }
    let place = entries["place"].flatMap { reader.integer($0, ["place"], in: 1...1000) }
    guard let title, let summary, let scenes else { return nil }
    return Lecture(name: name, file: file, title: title, summary: summary, scenes: scenes, place: place)
  }

  private mutating func required(
    _ key: String, _ entries: [String: PresetNode], _ path: [String], _ line: Int
  ) -> PresetNode? {
    if entries[key] == nil { reader.report(path + [key], line: line, .isMissing) }
    return entries[key]
  }

  private mutating func readScenes(_ node: PresetNode) -> [Lecture.Scene]? {
    guard
      let items = reader.items(node, ["scenes"], of: LocalizedText(en: "scenes", zh: "场景"), maximum: Self.maximumScenes)
    else { return nil }
    let scenes = items.enumerated().compactMap { readScene($1, ["scenes", String($0 + 1)]) }
    return scenes.count == items.count ? scenes : nil
  }

  private mutating func readScene(_ node: PresetNode, _ path: [String]) -> Lecture.Scene? {
    guard let entries = reader.table(node, path, allowed: Self.sceneKeys) else { return nil }
    let title = required("title", entries, path, node.line).flatMap { reader.localized($0, path + ["title"]) }
    let caption = required("caption", entries, path, node.line).flatMap { reader.localized($0, path + ["caption"]) }
    let pointing = entries["point"].flatMap { reader.localized($0, path + ["point"]) }
    let notes = entries["notes"].flatMap { reader.localized($0, path + ["notes"]) }
    let minutes = entries["minutes"].map { reader.real($0, path + ["minutes"], in: 0.1...120) } ?? 2
    let pace = entries["pace"].flatMap { readPace($0, path + ["pace"]) }
    let runs = entries["run"].map { readSwitch($0, path + ["run"]) } ?? true
    let subject = readSubject(entries, path, node.line)
    let ramps = entries["ramps"].map { readRamps($0, path + ["ramps"], subject) } ?? []
    let axis = entries["axis"].flatMap { readAxis($0, path + ["axis"]) }
    guard let title, let caption, let minutes, let runs, let subject, let ramps else { return nil }
    return Lecture.Scene(
      subject: subject, title: title, caption: caption, pointing: pointing, notes: notes, minutes: minutes, pace: pace,
      runs: runs, axis: axis, ramps: ramps)
  }

  /// Steps in a second; `fastest` for no limit, which is also what leaving it out means.
  private mutating func readPace(_ node: PresetNode, _ path: [String]) -> Double? {
    if case .scalar("fastest", _) = node.content { return nil }
    return reader.real(node, path, in: 0.1...100_000)
  }

  private mutating func readAxis(_ node: PresetNode, _ path: [String]) -> ClosedRange<Double>? {
    guard let items = reader.items(node, path, of: .numberList, maximum: 2) else { return nil }
    let ends = items.compactMap { reader.real($0, path, in: -1e9...1e9) }
    guard ends.count == items.count else { return nil }
    guard ends.count == 2, ends[0] < ends[1] else {
      reader.report(
        path, line: node.line,
        LocalizedText(
          en: "must be two numbers, the lower end first, as in [0.5, 1]", zh: "必须是两个数，下端在前，如 [0.5, 1]"))
      return nil
    }
    return ends[0]...ends[1]
  }

  private mutating func readSwitch(_ node: PresetNode, _ path: [String]) -> Bool? {
    reader.choice(node, path, among: ["true", "false"]).map { $0 == "true" }
  }

  // MARK: Systems

  private mutating func readSubject(
    _ entries: [String: PresetNode], _ path: [String], _ line: Int
  ) -> Lecture.Scene.Subject? {
    guard let twin = entries["twin"] else {
      return readPreset(entries, path, line).map { .system($0) }
    }
    for key in Self.subjectKeys {
      if let node = entries[key] {
        reader.report(
          path + [key], line: node.line,
          LocalizedText(
            en: "belongs to a scene of one system; put it under left or right", zh: "属于单个系统的场景；请放到 left 或 right 之下"))
      }
    }
    let path = path + ["twin"]
    guard let sides = reader.table(twin, path, allowed: ["left", "right", "mirrored"]) else { return nil }
    let left = required("left", sides, path, twin.line).flatMap { readSide($0, path + ["left"]) }
    let right = required("right", sides, path, twin.line).flatMap { readSide($0, path + ["right"]) }
    let isMirrored = sides["mirrored"].map { readSwitch($0, path + ["mirrored"]) } ?? false
    guard let left, let right, let isMirrored else { return nil }
    return .twin(left: left, right: right, isMirrored: isMirrored)
  }

  private mutating func readSide(_ node: PresetNode, _ path: [String]) -> Preset? {
    reader.table(node, path, allowed: Self.subjectKeys).flatMap { readPreset($0, path, node.line) }
  }

  /// A system at its defaults or a shipped preset, with some keys replaced.
  private mutating func readPreset(_ entries: [String: PresetNode], _ path: [String], _ line: Int) -> Preset? {
    guard let base = readBase(entries, path, line) else { return nil }
    var root = base.root
    if let parameters = entries["parameters"] {
      guard case .table(let given) = parameters.content else {
        reader.report(
          path + ["parameters"], line: parameters.line,
          .must(be: LocalizedText(en: "a table of keys", zh: "键值表"), not: parameters))
        return nil
      }
      for entry in given { _ = root.set(["parameters", entry.key], to: entry.value) }
    }
    if let size = entries["size"] {
      root.remove(["sizes"])
      _ = root.set(["size"], to: size)
    }
    if let start = entries["start"] { _ = root.set(["protocol", "start"], to: start) }
    if let seed = entries["seed"] { _ = root.set(["seed"], to: seed) }
    if let control = entries["control"], !setControl(control, in: &root, path + ["control"]) { return nil }
    do {
      return try library.read(root, name: base.name, file: file, source: base.source)
    } catch {
      for problem in error.problems {
        reader.note(
          PresetProblem(
            location: problem.location, key: (path + [problem.key]).joined(separator: "."), message: problem.message))
      }
      return nil
    }
  }

  private mutating func readBase(
    _ entries: [String: PresetNode], _ path: [String], _ line: Int
  ) -> (root: PresetNode, source: String, name: String)? {
    switch (entries["system"], entries["preset"]) {
    case (let system?, nil):
      guard let id = reader.choice(system, path + ["system"], among: library.systemIDs) else { return nil }
      let entry = PresetNode.Entry(key: "system", line: system.line, value: system)
      return (PresetNode(line: line, content: .table([entry])), "system: \(id)\n", id)
    case (nil, let preset?):
      guard let name = reader.choice(preset, path + ["preset"], among: library.shipped.map(\.name)) else { return nil }
      do {
        let base = try library.load(name)
        return (try PresetNode.parse(base.source, named: base.file), base.source, name)
      } catch {
        let reason = LocalizedText(explaining: error)
        reader.report(
          path + ["preset"], line: preset.line,
          LocalizedText(en: "cannot be used: \(reason.english)", zh: "无法使用：\(reason.chinese)"))
        return nil
      }
    default:
      reader.report(
        path, line: line,
        LocalizedText(
          en: "must name either a system or a preset, or be a twin of two", zh: "必须给出一个系统或一个预设，或由两者并列（twin）"))
      return nil
    }
  }

  /// The parameter on the axis, standing where the scene puts it.
  private mutating func setControl(_ node: PresetNode, in root: inout PresetNode, _ path: [String]) -> Bool {
    guard case .scalar(let id, _)? = root["system"]?.content, let card = library.card(id) else { return false }
    let numeric = card.parameters.filter { $0.defaultValue.number != nil }
    guard let chosen = reader.choice(node, path, among: numeric.map(\.id)), let parameter = card.parameter(chosen)
    else { return false }
    let standard = PresetNode(line: node.line, content: .scalar(parameter.defaultValue.description, isQuoted: false))
    let value = root["parameters"]?[chosen] ?? standard
    root.remove(["control"])
    return root.set(["control", chosen, "values"], to: PresetNode(line: node.line, content: .list([value])))
  }

  // MARK: Ramps

  private mutating func readRamps(
    _ node: PresetNode, _ path: [String], _ subject: Lecture.Scene.Subject?
  ) -> [Lecture.Ramp]? {
    guard
      let items = reader.items(node, path, of: LocalizedText(en: "ramps", zh: "控制参数的变化"), maximum: Self.maximumRamps),
      let subject
    else { return nil }
    let range: ClosedRange<Double>
    switch subject {
    case .twin: range = -10...10
    case .system(let preset):
      let control = preset.control.parameter
      guard control.timing == .live else {
        reader.report(
          path, line: node.line,
          LocalizedText(
            en: "cannot move \(control.id), which does not change while the system runs",
            zh: "无法改变 \(control.id)：它在系统运行时不变"))
        return nil
      }
      switch control.kind {
      case .real(let allowed, _, _): range = allowed
      case .integer(let allowed): range = Double(allowed.lowerBound)...Double(allowed.upperBound)
      case .choice, .text: return nil
      }
    }
    let ramps = items.enumerated().compactMap { readRamp($1, path + [String($0 + 1)], range) }
    return ramps.count == items.count ? ramps : nil
  }

  private mutating func readRamp(
    _ node: PresetNode, _ path: [String], _ range: ClosedRange<Double>
  ) -> Lecture.Ramp? {
    guard let entries = reader.table(node, path, allowed: ["from", "to", "seconds", "return"]) else { return nil }
    var from: Double?
    if let node = entries["from"] {
      guard let value = reader.real(node, path + ["from"], in: range) else { return nil }
      from = value
    }
    let to = required("to", entries, path, node.line).flatMap { reader.real($0, path + ["to"], in: range) }
    let seconds = required("seconds", entries, path, node.line).flatMap {
      reader.real($0, path + ["seconds"], in: 1...3600)
    }
    let returns = entries["return"].map { readSwitch($0, path + ["return"]) } ?? false
    guard let to, let seconds, let returns else { return nil }
    return Lecture.Ramp(from: from, to: to, seconds: seconds, returns: returns)
  }
}
