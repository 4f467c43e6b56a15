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

/// Whether two systems are in the same state. (A failed expectation would print long arrays for minutes.)
func agree(_ one: some System, _ other: some System) -> Bool { state(one) == state(other) }

/// Whatever the system: a saved state continues bit for bit, steps may be grouped, seeds decide, and half a state is
/// refused.
func checkEngineSide<S: System>(_ type: S.Type, _ changes: [String: ParameterValue], size: Int) throws {
  var original = try make(type, changes, size: size, start: S.card.starts.last!.id)
  original.advance(by: 7)
  var restored = try make(type, changes, size: size, start: S.card.starts.last!.id)
  restored.advance(by: 3)
  var reader = StateReader(state(original))
  try restored.restore(from: &reader)
  #expect(reader.isAtEnd)
  #expect(agree(original, restored))
  var stepped = original
  original.advance(by: 25)
  restored.advance(by: 25)
  for _ in 0..<25 { stepped.step() }
  #expect(agree(original, restored))
  #expect(agree(original, stepped))
  for (id, value) in observe(original) { #expect(value.bitPattern == observe(restored)[id]!.bitPattern, "\(id)") }
  var other = try make(type, changes, size: size, start: S.card.starts.last!.id, seed: 6)
  other.advance(by: 32)
  #expect(!agree(original, other))
  let saved = state(original)
  #expect(throws: StateError.self) {
    var reader = StateReader(Array(saved.prefix(saved.count / 2)))
    try restored.restore(from: &reader)
  }
}

/// The gradient of a loss by central differences, in double precision.
func differences(of loss: ([Double]) -> Double, at weights: [Float], step: Double = 1e-5) -> [Double] {
  var point = weights.map(Double.init)
  return weights.indices.map { index in
    let value = point[index]
    point[index] = value + step
    let above = loss(point)
    point[index] = value - step
    let below = loss(point)
    point[index] = value
    return (above - below) / (2 * step)
  }
}

/// Largest difference of two gradients over the largest component.
func relativeDeviation(_ gradient: [Float], _ expected: [Double]) -> Double {
  let scale = expected.map(abs).max() ?? 1
  return zip(gradient, expected).map { abs(Double($0) - $1) }.max()! / scale
}
