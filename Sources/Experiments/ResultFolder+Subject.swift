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
        detail: "holds results of the system '\(manifest.preset.system)', which this version of the program does not "
          + "have; `emergence list` shows those it has")
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
          path: "\(path)/manifest.json", detail: "has a parameter '\(id)' that \(card.id) does not take")
      }
      values[id] = value
    }
    return (card, values)
  }
}
