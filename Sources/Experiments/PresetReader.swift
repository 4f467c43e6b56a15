import Emergence
import Foundation

/// Reads a preset's tree against the card of its system.
struct PresetReader {
  /// Limits that keep a typing error from filling a disk or the memory.
  static let maximumPoints = 1_000_000
  static let maximumSteps = 1_000_000_000_000
  static let maximumSamples = 10_000_000

  private static let keys = [
    "system", "title", "description", "parameters", "size", "sizes", "control", "across", "replicas", "protocol",
    "seed", "order_parameter",
  ]

  private static let sizeList = LocalizedText(en: "sizes, as in [8, 16, 32]", zh: "尺寸，如 [8, 16, 32]")

  private let name: String
  private let file: String
  private let source: String
  let overrides: [PresetOverride]
  private let systems: [any System.Type]
  var reader: NodeReader

  private var systemIDs: [String] { systems.map { $0.card.id } }

  init(name: String, file: String, source: String, overrides: [PresetOverride], systems: [any System.Type]) {
    self.name = name
    self.file = file
    self.source = source
    self.overrides = overrides
    self.systems = systems
    reader = NodeReader(file: file, overrides: overrides)
  }

  /// - Throws: `PresetError` with every problem that was found.
  mutating func read() throws -> Preset {
    var root = try PresetNode.parse(source, named: file)
    for override in overrides where !override.apply(to: &root) {
      let parents = override.path.dropLast().joined(separator: ".")
      throw PresetError(
        override.description,
        LocalizedText(
          en: "\(parents) holds a value, not keys; see `emergence describe`",
          zh: "\(parents) 是一个值，其下没有键；见 `emergence describe`"))
    }
    return try read(tree: root)
  }

  /// Reads a tree that was made elsewhere, as a scene of a lecture makes one.
  /// - Throws: `PresetError` with every problem that was found.
  mutating func read(tree root: PresetNode) throws(PresetError) -> Preset {
    let preset = read(root)
    guard let preset, reader.problems.isEmpty else { throw PresetError(reader.problems) }
    return preset
  }

  private mutating func read(_ root: PresetNode) -> Preset? {
    guard let entries = reader.table(root, [], allowed: Self.keys) else { return nil }
    guard let systemNode = entries["system"] else {
      let systems = systemIDs.joined(separator: ", ")
      reader.report(
        ["system"], line: root.line,
        LocalizedText(en: "is missing; one of \(systems)", zh: "缺失；应为以下之一：\(systems)"))
      return nil
    }
    guard let id = reader.choice(systemNode, ["system"], among: systemIDs),
      let system = systems.first(where: { $0.card.id == id })
    else { return nil }
    let card = system.card

    let title = entries["title"].map { reader.localized($0, ["title"]) } ?? card.title
    let summary = entries["description"].flatMap { reader.localized($0, ["description"]) }
    var (parameters, given) = readParameters(entries["parameters"], card)
    let across = readAcross(entries["across"], card, &parameters, given)
    let sizes = readSizes(entries, card, parameters)
    let schedule = readSchedule(entries["protocol"], card)
    let control = readControl(entries["control"], card, parameters, given, schedule?.ramp)
    let replicas = entries["replicas"].map { reader.integer($0, ["replicas"], in: 1...Self.maximumPoints) } ?? 1
    let seed = entries["seed"].map { reader.seed($0, ["seed"]) } ?? 1
    let orderParameter =
      entries["order_parameter"].map {
        reader.choice($0, ["order_parameter"], among: card.observables.map(\.id))
      } ?? card.orderParameter

    guard let title, let sizes, let schedule, let control, let replicas, let seed, let orderParameter else {
      return nil
    }
    if schedule.histogram, let reweighting = card.reweighting, !reweighting.applies(parameters) {
      reader.report(
        ["protocol", "histogram"], line: entries["protocol"]?.line ?? root.line,
        LocalizedText(
          en:
            "says nothing with these parameters: the algorithm draws states with weights of its own; choose another one",
          zh: "在这些参数下没有意义：该算法按自己的权重抽取状态；请换一种算法"))
    }
    if schedule.histogram, control.parameter.id != card.control {
      reader.report(
        ["protocol", "histogram"], line: entries["protocol"]?.line ?? root.line,
        LocalizedText(
          en: "needs \(card.control) as the control parameter, because it decides how likely states are",
          zh: "需要以 \(card.control) 为控制参数，因为状态的概率由它决定"))
    }
    if let across { check(across, against: control, schedule, sizes, card, parameters, root) }
    let values =
      (control.values.count + (control.refinement.map { $0.rounds * $0.count } ?? 0)) * (across?.values.count ?? 1)
    let (series, overflow) = (sizes.count * values).multipliedReportingOverflow(by: replicas)
    if overflow || series > Self.maximumPoints {
      reader.report(
        ["replicas"], line: entries["replicas"]?.line ?? root.line,
        LocalizedText(
          en: "\(sizes.count) sizes × \(values) control values × \(replicas) replicas are too many points; "
            + "at most \(Self.maximumPoints) are allowed",
          zh: "\(sizes.count) 个尺寸 × \(values) 个控制参数值 × \(replicas) 个副本，点数过多；最多 \(Self.maximumPoints) 个点"))
    }
    return Preset(
      name: name, file: file, source: source, overrides: overrides, system: system, title: title, summary: summary,
      parameters: parameters, sizes: sizes, control: control, across: across, replicas: replicas, schedule: schedule,
      seed: seed,
      orderParameter: orderParameter)
  }

  private mutating func readParameters(
    _ node: PresetNode?, _ card: SystemCard
  ) -> (values: ParameterValues, given: Set<String>) {
    var values = ParameterValues(card.parameters)
    guard let node, let entries = reader.table(node, ["parameters"], allowed: card.parameters.map(\.id)) else {
      return (values, [])
    }
    for parameter in card.parameters {
      guard let value = entries[parameter.id] else { continue }
      let path = ["parameters", parameter.id]
      switch parameter.kind {
      case .real(let range, _, _):
        if let number = reader.real(value, path, in: range) { values[parameter.id] = .real(number) }
      case .integer(let range):
        if let number = reader.integer(value, path, in: range) { values[parameter.id] = .integer(number) }
      case .choice(let options):
        if let id = reader.choice(value, path, among: options.map(\.id)) { values[parameter.id] = .choice(id) }
      case .text(let limits):
        if let text = readText(value, path, limits) { values[parameter.id] = .text(text) }
      }
    }
    return (values, Set(entries.keys))
  }

  private mutating func readSizes(
    _ entries: [String: PresetNode], _ card: SystemCard, _ parameters: ParameterValues
  ) -> [Int]? {
    let range = card.sizes(parameters)
    switch (entries["size"], entries["sizes"]) {
    case (nil, nil):
      return [min(max(card.defaultSize, range.lowerBound), range.upperBound)]
    case (let size?, nil):
      return reader.integer(size, ["size"], in: range).map { [$0] }
    case (nil, let list?):
      guard let items = reader.items(list, ["sizes"], of: Self.sizeList, maximum: 1000) else { return nil }
      let sizes = items.compactMap { reader.integer($0, ["sizes"], in: range) }
      if Set(sizes).count < sizes.count {
        reader.report(
          ["sizes"], line: list.line,
          LocalizedText(en: "lists a size twice; use replicas for repetitions", zh: "同一尺寸列出两次；重复请用 replicas"))
      }
      return sizes.count == items.count ? sizes : nil
    case (let size?, _?):
      reader.report(
        ["size"], line: size.line,
        LocalizedText(en: "is given together with sizes; keep one of them", zh: "与 sizes 同时给出；请只保留一个"))
      return nil
    }
  }

  private mutating func readSchedule(_ node: PresetNode?, _ card: SystemCard) -> Schedule? {
    let empty = PresetNode(line: 1, content: .table([]))
    let allowed = ["start", "equilibrate", "measure", "every", "ramp", "histogram"]
    guard let entries = reader.table(node ?? empty, ["protocol"], allowed: allowed) else { return nil }
    let path = { ["protocol", $0] }
    let steps = Self.maximumSteps
    let start =
      entries["start"].map { reader.choice($0, path("start"), among: card.starts.map(\.id)) }
      ?? card.starts[0].id
    let equilibrate = entries["equilibrate"].map { reader.integer($0, path("equilibrate"), in: 0...steps) } ?? 1000
    let measure = entries["measure"].map { reader.integer($0, path("measure"), in: 1...steps) } ?? 10000
    let every = entries["every"].map { reader.integer($0, path("every"), in: 1...steps) } ?? 1
    let ramp = entries["ramp"].map { reader.choice($0, path("ramp"), among: Schedule.Ramp.allCases.map(\.rawValue)) }
    let histogram =
      entries["histogram"].map { reader.choice($0, path("histogram"), among: ["true", "false"]) } ?? "false"
    guard let start, let equilibrate, let measure, let every, let histogram else { return nil }
    if histogram == "true", let node = entries["histogram"] {
      if card.reweighting == nil {
        reader.report(
          path("histogram"), line: node.line,
          LocalizedText(
            en: "says nothing about \(card.id): its states have no known weight",
            zh: "对 \(card.id) 没有意义：其状态的权重未知"))
      } else if ramp != nil {
        reader.report(
          path("histogram"), line: node.line,
          LocalizedText(
            en: "needs equilibrium, which a ramp is not; leave one of them out", zh: "需要处于平衡，而 ramp 不是；请去掉其中之一"))
      }
    }
    if every > measure {
      reader.report(
        path("every"), line: entries["every"]?.line ?? 1,
        LocalizedText(
          en: "is longer than measure, so nothing would be sampled; at most \(measure) is allowed",
          zh: "大于 measure，因而不会有任何采样；最大为 \(measure)"))
    } else if measure / every > Self.maximumSamples {
      reader.report(
        path("measure"), line: entries["measure"]?.line ?? 1,
        LocalizedText(
          en:
            "makes \(measure / every) samples at each point; at most \(Self.maximumSamples) are allowed, so raise every",
          zh: "使每个点有 \(measure / every) 个采样；最多 \(Self.maximumSamples) 个，请增大 every"))
    }
    if case .some(.none) = ramp { return nil }
    return Schedule(
      start: start, equilibrate: equilibrate, measure: measure, every: every,
      ramp: (ramp ?? nil).flatMap(Schedule.Ramp.init), histogram: histogram == "true")
  }
}

/// The control axis.
extension PresetReader {
  private mutating func readControl(
    _ node: PresetNode?, _ card: SystemCard, _ parameters: ParameterValues, _ given: Set<String>,
    _ ramp: Schedule.Ramp?
  ) -> ControlAxis? {
    let numeric = card.parameters.filter { $0.isNumeric }
    var parameter = card.controlParameter
    var values: [Double]?
    var refinement: ControlAxis.Refinement?
    if let node {
      guard let entries = reader.table(node, ["control"], allowed: numeric.map(\.id)) else { return nil }
      guard let (id, axis) = entries.first, entries.count == 1, let chosen = card.parameter(id) else {
        if entries.count != 1 {
          let ids = numeric.map(\.id).joined(separator: ", ")
          reader.report(
            ["control"], line: node.line,
            LocalizedText(
              en: "must name one parameter, as in {\(card.control): {values: [1, 2]}}; allowed: \(ids)",
              zh: "必须给出一个控制参数，如 {\(card.control): {values: [1, 2]}}；可用：\(ids)"))
        }
        return nil
      }
      parameter = chosen
      guard let read = readAxis(axis, ["control", id], card, chosen, parameters) else { return nil }
      values = read.values
      refinement = read.refinement
      if refinement != nil, ramp != nil {
        reader.report(
          ["control", id, "refine"], line: axis.line,
          LocalizedText(
            en:
              "cannot be combined with protocol.ramp, whose trajectories visit all values in order; leave one of them out",
            zh: "不能与 protocol.ramp 同用，后者的轨迹依次经过所有值；请去掉其中之一"))
      }
    }
    let present = parameters.real(parameter.id)
    let isFixed = overrides.contains { $0.path == ["parameters", parameter.id] }
    if let ramp, parameter.timing != .live {
      reader.report(
        ["protocol", "ramp"], line: node?.line ?? 1,
        LocalizedText(
          en: "cannot be \(ramp.rawValue): \(parameter.id) does not change while the system runs; leave ramp out",
          zh: "不能为 \(ramp.rawValue)：\(parameter.id) 在系统运行时不变；请去掉 ramp"))
    }
    guard let values else {
      return ControlAxis(parameter: parameter, values: [present], start: present, isFixed: isFixed)
    }
    let start: Double
    if given.contains(parameter.id) {
      start = present
    } else if parameter.id == card.control, let critical = card.criticalPoint(parameters)?.value {
      start = values.min { abs($0 - critical) < abs($1 - critical) } ?? critical
    } else {
      start = values[values.count / 2]
    }
    return ControlAxis(
      parameter: parameter, values: values, start: start, isFixed: isFixed, refinement: refinement)
  }

  mutating func readAxis(
    _ node: PresetNode, _ path: [String], _ card: SystemCard, _ parameter: Parameter, _ parameters: ParameterValues
  ) -> (values: [Double], refinement: ControlAxis.Refinement?)? {
    let allowed = ["from", "to", "count", "values", "near", "width", "refine"]
    guard let entries = reader.table(node, path, allowed: allowed) else { return nil }
    let values: [Double]?
    switch Set(entries.keys).subtracting(["refine"]) {
    case ["values"]: values = readValues(entries["values"] ?? node, path + ["values"], parameter)
    case ["from", "to", "count"]: values = readRange(entries, path, parameter)
    case ["near", "width", "count"]: values = readCritical(entries, path, card, parameter, parameters)
    case ["near", "from", "to", "count"]:
      let isCritical = entries["near"].flatMap { reader.choice($0, path + ["near"], among: ["critical"]) } != nil
      values = isCritical ? readRange(entries, path, parameter) : nil
    default:
      // Unknown keys were reported by the table already; a second message would only repeat them.
      if case .table(let given) = node.content, given.count == entries.count {
        reader.report(
          path, line: node.line,
          LocalizedText(
            en:
              "must say which values to take; give {from, to, count}, {values: […]}, {near: critical, width, count} or, "
              + "where the critical point is to be found, {near: critical, from, to, count}",
            zh: "必须说明取哪些值；请给出 {from, to, count}、{values: […]}、{near: critical, width, count}，"
              + "若要寻找临界点则给出 {near: critical, from, to, count}"))
      }
      return nil
    }
    guard let values else { return nil }
    // A range in which the critical point is to be found is searched in rounds unless told otherwise.
    let isSearch = entries["near"] != nil && entries["from"] != nil
    guard entries["refine"] != nil || isSearch else { return (values, nil) }
    return readRefinement(entries["refine"], path + ["refine"], values, parameter, line: node.line).map { (values, $0) }
  }

  private mutating func readRefinement(
    _ node: PresetNode?, _ path: [String], _ values: [Double], _ parameter: Parameter, line: Int
  ) -> ControlAxis.Refinement? {
    guard
      let entries = reader.table(
        node ?? PresetNode(line: line, content: .table([])), path, allowed: ["rounds", "count"])
    else { return nil }
    guard case .real = parameter.kind else {
      reader.report(
        path, line: node?.line ?? line,
        LocalizedText(
          en: "needs a parameter that takes any number; \(parameter.id) does not", zh: "需要取任意实数的参数；\(parameter.id) 不是"))
      return nil
    }
    guard values.count >= 3 else {
      reader.report(
        path, line: node?.line ?? line,
        LocalizedText(
          en: "needs at least 3 values in the first round to see a change, not \(values.count)",
          zh: "第一轮至少需要 3 个值才能看出变化，现有 \(values.count) 个"))
      return nil
    }
    let rounds = entries["rounds"].map { reader.integer($0, path + ["rounds"], in: 1...20) } ?? 2
    let count = entries["count"].map { reader.integer($0, path + ["count"], in: 1...10_000) } ?? values.count
    guard let rounds, let count else { return nil }
    return ControlAxis.Refinement(rounds: rounds, count: count)
  }

  private mutating func readValues(_ node: PresetNode, _ path: [String], _ parameter: Parameter) -> [Double]? {
    guard let items = reader.items(node, path, of: .numberList, maximum: Self.maximumPoints) else { return nil }
    let values = items.compactMap { number($0, path, parameter) }
    guard values.count == items.count else { return nil }
    if Set(values).count < values.count {
      reader.report(
        path, line: node.line,
        LocalizedText(en: "lists a value twice; use replicas for repetitions", zh: "同一个值列出两次；重复请用 replicas"))
    }
    return values
  }

  private mutating func readRange(
    _ entries: [String: PresetNode], _ path: [String], _ parameter: Parameter
  ) -> [Double]? {
    guard let from = entries["from"].flatMap({ number($0, path + ["from"], parameter) }),
      let to = entries["to"].flatMap({ number($0, path + ["to"], parameter) }),
      let countNode = entries["count"],
      let count = reader.integer(countNode, path + ["count"], in: 1...Self.maximumPoints)
    else { return nil }
    guard count > 1 ? from != to : from == to else {
      reader.report(
        path + ["count"], line: countNode.line,
        count > 1
          ? LocalizedText(
            en: "is \(count), but from equals to; give count: 1", zh: "为 \(count)，但 from 等于 to；请设 count: 1")
          : LocalizedText(
            en: "is 1, but from differs from to; give at least 2", zh: "为 1，但 from 不等于 to；请至少设为 2"))
      return nil
    }
    return spread(from, to, count, path, countNode.line, parameter)
  }

  private mutating func readCritical(
    _ entries: [String: PresetNode], _ path: [String], _ card: SystemCard, _ parameter: Parameter,
    _ parameters: ParameterValues
  ) -> [Double]? {
    guard let near = entries["near"], let widthNode = entries["width"], let countNode = entries["count"] else {
      return nil
    }
    guard reader.choice(near, path + ["near"], among: ["critical"]) != nil,
      let width = reader.real(widthNode, path + ["width"], in: 0...1e6),
      let count = reader.integer(countNode, path + ["count"], in: 1...Self.maximumPoints)
    else { return nil }
    guard parameter.id == card.control, let critical = card.criticalPoint(parameters)?.value else {
      reader.report(
        path + ["near"], line: near.line,
        LocalizedText(
          en: "has no known critical \(parameter.id) with these parameters; "
            + "replace width by from and to, and the sweep finds it; or give {from, to, count} or {values: […]}",
          zh: "在这些参数下 \(parameter.id) 的临界值未知；请用 from 和 to 代替 width，由扫描找出临界点，"
            + "或给出 {from, to, count} 或 {values: […]}"))
      return nil
    }
    guard count == 1 || width > 0 else {
      reader.report(
        path + ["width"], line: widthNode.line,
        LocalizedText(
          en: "is 0, so all \(count) values are equal; give more than 0", zh: "为 0，因而 \(count) 个值全部相等；请给出大于 0 的数"))
      return nil
    }
    if count == 1 { return [critical] }
    let from = (critical - width).decimal(like: critical + width)
    return spread(from, (critical + width).decimal(like: from), count, path, widthNode.line, parameter)
  }

  /// Equal spacing from one end to the other, in decimals of the larger end's twelfth digit: that keeps 2.25 from
  /// becoming 2.2499999999999996 in every file, and the middle of −1…1 from becoming 1e-17.
  private mutating func spread(
    _ from: Double, _ to: Double, _ count: Int, _ path: [String], _ line: Int, _ parameter: Parameter
  ) -> [Double]? {
    let values = (0..<count).map { index in
      if index == 0 { return from }
      if index == count - 1 { return to }
      return (from + (to - from) * (Double(index) / Double(count - 1))).decimal(like: max(abs(from), abs(to)))
    }
    guard values.allSatisfy({ parameter.value(from: $0) != nil }) else {
      let allowed = parameter.allowed
      reader.report(
        path, line: line,
        LocalizedText(
          en: "leaves the allowed values of \(parameter.id); allowed: \(allowed.english)",
          zh: "超出 \(parameter.id) 的取值范围；允许：\(allowed.chinese)"))
      return nil
    }
    guard Set(values).count == count else {
      reader.report(
        path, line: line,
        LocalizedText(
          en: "has \(count) values too close together to tell apart; lower count",
          zh: "的 \(count) 个值过于密集，无法区分；请减小 count"))
      return nil
    }
    return values
  }

  private mutating func number(_ node: PresetNode, _ path: [String], _ parameter: Parameter) -> Double? {
    switch parameter.kind {
    case .real(let range, _, _): reader.real(node, path, in: range)
    case .integer(let range): reader.integer(node, path, in: range).map(Double.init)
    case .choice, .text: nil
    }
  }
}

/// Texts of the user's own.
extension PresetReader {
  /// Reads the file of `{file: PATH}`. A path in the preset begins at the preset's folder, one in an option at the present
  /// folder.
  private mutating func readText(_ node: PresetNode, _ path: [String], _ limits: TextLimits) -> GivenText? {
    if case .scalar("none", _) = node.content { return GivenText.none }
    guard let entries = reader.table(node, path, allowed: ["file"]) else { return nil }
    let allowed = LocalizedText(en: "the path of a text file", zh: "文本文件的路径")
    guard let fileNode = entries["file"] else {
      reader.report(path + ["file"], line: node.line, .isMissing)
      return nil
    }
    guard let name = reader.text(fileNode, path + ["file"], allowed: allowed) else { return nil }
    let isOption = overrides.contains { (path + ["file"]).starts(with: $0.path) }
    let folder = isOption ? "" : (file as NSString).deletingLastPathComponent
    let written = (name as NSString).expandingTildeInPath
    let file = URL(
      fileURLWithPath: written.hasPrefix("/") || folder.isEmpty ? written : "\(folder)/\(written)"
    ).standardizedFileURL.path
    do {
      let text = try TextFile.read(file)
      guard let problem = limits.problem(text) else { return text }
      throw SystemError(
        LocalizedText(en: "\(file) \(problem.english)", zh: "\(file) \(problem.chinese)"))
    } catch {
      reader.report(path + ["file"], line: fileNode.line, LocalizedText(explaining: error))
      return nil
    }
  }
}

extension Double {
  /// The number rounded to twelve digits, counted from the first digit of the larger of itself and another.
  func decimal(like other: Double) -> Double {
    let magnitude = max(abs(self), abs(other))
    guard magnitude > 0, magnitude.isFinite else { return self }
    let scale = pow(10, Double(min(22, max(0, 12 - Int(log10(magnitude).rounded(.up))))))
    return (self * scale).rounded() / scale
  }
}
