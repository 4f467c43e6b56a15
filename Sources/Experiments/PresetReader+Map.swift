import Emergence

/// The second axis of a map.
extension PresetReader {
  /// Reads `across`, and puts its parameter where a single run stands: at the value under `parameters` if the preset gives
  /// one, else at the middle one.
  /// - Returns: nil for a curve, and where `--set parameters.ID` fixed the second parameter, which makes a map a curve.
  mutating func readAcross(
    _ node: PresetNode?, _ card: SystemCard, _ parameters: inout ParameterValues, _ given: Set<String>
  ) -> MapAxis? {
    let numeric = card.parameters.filter { $0.isNumeric }
    guard let node, let entries = reader.table(node, ["across"], allowed: numeric.map(\.id)) else { return nil }
    guard let (id, axis) = entries.first, entries.count == 1, let parameter = card.parameter(id) else {
      // An unknown name was reported by the table already.
      if case .table(let given) = node.content, given.count == entries.count {
        let ids = numeric.map(\.id).joined(separator: ", ")
        let example = numeric.first { $0.id != card.control }?.id ?? card.control
        reader.report(
          ["across"], line: node.line,
          LocalizedText(
            en: "must name one parameter, as in {\(example): {values: [1, 2]}}; allowed: \(ids)",
            zh: "必须给出一个参数，如 {\(example): {values: [1, 2]}}；可用：\(ids)"))
      }
      return nil
    }
    let path = ["across", id]
    guard let read = readAxis(axis, path, card, parameter, parameters) else { return nil }
    guard read.refinement == nil else {
      reader.report(
        path, line: axis.line,
        LocalizedText(
          en: "cannot be refined, because a map is planned as a whole; give {from, to, count} or {values: […]}",
          zh: "不能细化，因为相图是一次规划的；请给出 {from, to, count} 或 {values: […]}"))
      return nil
    }
    guard read.values.count > 1 else {
      reader.report(
        path, line: axis.line,
        LocalizedText(
          en: "has one value, which makes no map; put it under parameters, or give at least 2",
          zh: "只有一个值，构不成相图；请把它放在 parameters 下，或至少给出 2 个值"))
      return nil
    }
    if overrides.contains(where: { $0.path == ["parameters", id] }) { return nil }
    if !given.contains(id), let middle = parameter.value(from: read.values[read.values.count / 2]) {
      parameters[id] = middle
    }
    return MapAxis(parameter: parameter, values: read.values)
  }

  /// Reports what a map cannot be combined with.
  mutating func check(
    _ across: MapAxis, against control: ControlAxis, _ schedule: Schedule, _ sizes: [Int], _ card: SystemCard,
    _ parameters: ParameterValues, _ root: PresetNode
  ) {
    let id = across.parameter.id
    let line = root["across"]?.line ?? root.line
    if id == control.parameter.id {
      reader.report(
        ["across", id], line: line,
        LocalizedText(
          en: "is the control parameter already; a map needs two different ones", zh: "已经是控制参数；相图需要两个不同的参数"))
    }
    if schedule.ramp != nil {
      reader.report(
        ["protocol", "ramp"], line: root["protocol"]?.line ?? line,
        LocalizedText(
          en: "cannot be combined with across: each point of a map is measured by itself; leave one of them out",
          zh: "不能与 across 同用：相图的每个点单独测量；请去掉其中之一"))
    }
    if schedule.histogram {
      reader.report(
        ["protocol", "histogram"], line: root["protocol"]?.line ?? line,
        LocalizedText(
          en: "cannot be combined with across: reweighting goes along one parameter; leave one of them out",
          zh: "不能与 across 同用：重加权只沿一个参数进行；请去掉其中之一"))
    }
    if control.refinement != nil {
      reader.report(
        ["control", control.parameter.id, "refine"], line: root["control"]?.line ?? line,
        LocalizedText(
          en:
            "cannot be combined with across, because a map is planned as a whole; give {from, to, count} or {values: […]}",
          zh: "不能与 across 同用，因为相图是一次规划的；请给出 {from, to, count} 或 {values: […]}"))
    }
    for value in across.values {
      guard let value = across.parameter.value(from: value) else { continue }
      let range = card.sizes(parameters.setting([id: value]))
      guard let size = sizes.first(where: { !range.contains($0) }) else { continue }
      reader.report(
        ["across", id], line: line,
        LocalizedText(
          en: "is \(value) on one line of the map, where size \(size) does not work; "
            + "allowed there: \(LocalizedText.wholeNumber(in: range).english)",
          zh: "在相图的一行上为 \(value)，此时尺寸 \(size) 不可用；允许：\(LocalizedText.wholeNumber(in: range).chinese)"))
      return
    }
  }
}
