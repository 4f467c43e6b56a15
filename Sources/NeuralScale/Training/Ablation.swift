/// How skills are spread over hidden neurons, told by what breaks when one neuron is taken out.
package struct Ablation: Sendable {
  /// (Σⱼ e)² / Σⱼ e² of the harm e that taking out neuron j does to a skill, averaged over skills; NaN without any.
  package let neuronsPerSkill: Double
  /// The same over skills at each neuron that matters (more than 5 % of the most useful one), averaged over neurons.
  package let skillsPerNeuron: Double

  /// - Parameter effects: for each learned skill, the increase of its loss without each neuron; what gets better without
  ///   a neuron counts as not needing it.
  package init(effects: [[Double]]) {
    let effects = effects.map { $0.map { max(0, $0) } }
    guard let hidden = effects.first?.count else {
      (neuronsPerSkill, skillsPerNeuron) = (.nan, .nan)
      return
    }
    neuronsPerSkill = effects.reduce(0) { $0 + Self.effectiveNumber($1) } / Double(effects.count)
    let usefulness = (0..<hidden).map { neuron in effects.reduce(0) { $0 + $1[neuron] } }
    let useful = (0..<hidden).filter { usefulness[$0] > 0.05 * (usefulness.max() ?? 0) }
    skillsPerNeuron =
      useful.reduce(0) { sum, neuron in sum + Self.effectiveNumber(effects.map { $0[neuron] }) } / Double(useful.count)
  }

  /// (Σx)²/Σx²: how many of the numbers share the sum; NaN if all are 0.
  package static func effectiveNumber(_ numbers: [Double]) -> Double {
    let sum = numbers.reduce(0, +)
    let squares = numbers.reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? sum * sum / squares : .nan
  }
}
