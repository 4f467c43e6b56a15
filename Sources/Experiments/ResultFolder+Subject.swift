import Emergence

extension ResultFolder {
  /// What was measured: the card of the system, and the parameters that all points share.
  /// - Parameter systems: every system the program has.
  /// - Throws: `StorageError` when the folder is of a system or a parameter that is not among them.
  public func subject(
    among systems: [any System.Type]
  ) throws -> (card: SystemCard, parameters: ParameterValues) {
    guard let system = systems.first(where: { $0.card.id == manifest.preset.system }) else {
      throw StorageError.foreign(
        path: path,
        detail: LocalizedText(
          en: "holds results of the system '\(manifest.preset.system)', which this version of the program does not "
            + "have; `emergence list` shows those it has",
          zh: "存放的是系统 '\(manifest.preset.system)' 的结果，本版本的程序没有这个系统；`emergence list` 列出已有的系统"))
    }
    let card = system.card
    var values = ParameterValues(card.parameters)
    for (id, stored) in manifest.preset.parameters {
      let value: ParameterValue? =
        switch stored {
        case .number(let number): card.parameter(id)?.value(from: number)
        case .text(let text): card.parameter(id)?.value(from: text)
        }
      guard let value else {
        throw StorageError.foreign(
          path: "\(path)/manifest.json",
          detail: LocalizedText(
            en: "has a parameter '\(id)' that \(card.id) does not take", zh: "含有 \(card.id) 不接受的参数 '\(id)'"))
      }
      values[id] = value
    }
    return (card, values)
  }
}
