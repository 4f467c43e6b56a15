import Emergence
import Testing

/// Builds a system with some parameters changed from their defaults.
func make<S: System>(
  _ type: S.Type, _ changes: [String: ParameterValue], size: Int, start: String? = nil, seed: UInt64 = 5
) throws -> S {
  try S(
    Setup(
      parameters: ParameterValues(S.card.parameters).setting(changes), size: size,
      start: start ?? S.card.starts[0].id, random: RandomStreams(seed: seed)))
}

/// The observables of a system by id.
func observe<S: System>(_ system: S) -> [String: Double] {
  var values = [Double](repeating: .nan, count: S.card.observables.count)
  system.observe(into: &values)
  return Dictionary(uniqueKeysWithValues: zip(S.card.observables.map(\.id), values))
}

func state(_ system: some System) -> [UInt8] {
  var writer = StateWriter()
  system.save(to: &writer)
  return writer.bytes
}

/// Whatever the system: a saved state continues bit for bit, steps may be grouped, seeds decide, bytes of another size
/// are refused, and a live parameter set to what it is changes no number of the state's size.
func checkEngineSide<S: System>(_ type: S.Type, _ changes: [String: ParameterValue], size: Int) throws {
  var original = try make(type, changes, size: size, start: S.card.starts.last!.id)
  original.advance(by: 7)
  var restored = try make(type, changes, size: size, seed: 99)
  var reader = StateReader(state(original))
  try restored.restore(from: &reader)
  #expect(reader.isAtEnd)
  #expect(state(original) == state(restored))
  var stepped = original
  original.advance(by: 5)
  restored.advance(by: 5)
  for _ in 0..<5 { stepped.step() }
  #expect(state(original) == state(restored))
  #expect(state(original) == state(stepped))
  for (id, value) in observe(original) { #expect(value.bitPattern == observe(restored)[id]!.bitPattern, "\(id)") }
  var other = try make(type, changes, size: size, start: S.card.starts.last!.id, seed: 6)
  other.advance(by: 12)
  #expect(state(original) != state(other))
  let saved = state(original)
  #expect(throws: StateError.self) {
    var reader = StateReader(Array(saved.prefix(saved.count / 2)))
    try restored.restore(from: &reader)
  }
}
