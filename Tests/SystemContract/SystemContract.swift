import Emergence

/// Builds a system with some parameters changed from their defaults.
package func make<S: System>(
  _ type: S.Type, _ changes: [String: ParameterValue], size: Int, start: String? = nil, seed: UInt64 = 5
) throws -> S {
  try S(
    Setup(
      parameters: ParameterValues(S.card.parameters).setting(changes), size: size,
      start: start ?? S.card.starts[0].id, random: RandomStreams(seed: seed)))
}

/// The observables of a system by id.
package func observe<S: System>(_ system: S) -> [String: Double] {
  var values = [Double](repeating: .nan, count: S.card.observables.count)
  system.observe(into: &values)
  return Dictionary(uniqueKeysWithValues: zip(S.card.observables.map(\.id), values))
}

package func state(_ system: some System) -> [UInt8] {
  var writer = StateWriter()
  system.save(to: &writer)
  return writer.bytes
}

/// What the engine promises of every system and this one does not keep.
package struct ContractViolation: Error, CustomStringConvertible {
  package let description: String
}

/// Whatever the system: a saved state continues bit for bit in another one of the same setup that has gone elsewhere,
/// steps may be grouped, seeds decide, and half a state is refused.
/// - Parameter start: id of the initial state; the card's last one without it.
/// - Throws: `ContractViolation`, or what the system itself throws.
package func checkEngineSide<S: System>(
  _ type: S.Type, _ changes: [String: ParameterValue], size: Int, start: String? = nil
) throws {
  let start = start ?? S.card.starts[S.card.starts.count - 1].id
  func require(_ condition: Bool, _ promise: String) throws {
    if !condition { throw ContractViolation(description: "\(S.card.id), size \(size), \(changes): \(promise)") }
  }
  var original = try make(type, changes, size: size, start: start)
  original.advance(by: 7)
  var restored = try make(type, changes, size: size, start: start)
  restored.advance(by: 3)
  var reader = StateReader(state(original))
  try restored.restore(from: &reader)
  try require(reader.isAtEnd, "restoring reads all that was saved")
  try require(state(original) == state(restored), "a restored state is the saved one")
  var stepped = original
  original.advance(by: 25)
  restored.advance(by: 25)
  for _ in 0..<25 { stepped.step() }
  try require(state(original) == state(restored), "a restored system continues as the saved one")
  try require(state(original) == state(stepped), "the result does not depend on how steps are grouped")
  let numbers = observe(restored)
  for (id, value) in observe(original) {
    try require(value.bitPattern == numbers[id]?.bitPattern, "\(id) is the same after restoring")
  }
  var other = try make(type, changes, size: size, start: start, seed: 6)
  other.advance(by: 32)
  try require(state(original) != state(other), "the seed decides")
  let saved = state(original)
  do {
    var half = StateReader(Array(saved.prefix(saved.count / 2)))
    try restored.restore(from: &half)
  } catch is StateError {
    return
  }
  try require(false, "half a state is refused")
}
