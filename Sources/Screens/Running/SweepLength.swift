import Emergence
import Experiments
import Foundation

/// How much of a preset's protocol is measured while an audience waits. A protocol made for a paper takes minutes to
/// hours on a large lattice; halving its steps until they fit keeps what it does at each point, with larger error bars.
nonisolated package struct SweepLength: Sendable, Hashable {
  /// Seconds that a measurement may take.
  package static let patience = 45.0
  /// Least steps of measuring and values of the control that still make a curve.
  private static let fewestSteps = 32
  private static let fewestValues = 11

  package let equilibrate: Int
  package let measure: Int
  package let every: Int
  package let replicas: Int
  package let values: [Double]
  /// Steps of the full protocol in one of these.
  package let shortening: Double
  /// How long it will take.
  package let seconds: Double

  /// - Parameter secondsPerStep: of each of the preset's sizes.
  package init(fitting preset: Preset, secondsPerStep: [Double], within seconds: Double = SweepLength.patience) {
    let schedule = preset.schedule
    var (equilibrate, measure, replicas) = (schedule.equilibrate, schedule.measure, preset.replicas)
    var values = preset.control.values
    let perStep = secondsPerStep.reduce(0, +) * (schedule.ramp == .upDown ? 2 : 1)
    func steps() -> Double { Double(equilibrate + measure) * Double(values.count * replicas) }
    let full = steps()
    while steps() * perStep > seconds, replicas > 1 { replicas = (replicas + 1) / 2 }
    while steps() * perStep > seconds, measure >= 2 * SweepLength.fewestSteps {
      equilibrate /= 2
      measure /= 2
    }
    while steps() * perStep > seconds, schedule.ramp == nil, values.count >= 2 * SweepLength.fewestValues - 1 {
      values = stride(from: 0, to: values.count, by: 2).map { values[$0] }
    }
    self.equilibrate = equilibrate
    self.measure = measure
    every = min(schedule.every, max(measure / SweepLength.fewestSteps, 1))
    self.replicas = replicas
    self.values = values
    shortening = full / max(steps(), 1)
    self.seconds = steps() * perStep
  }

  package var isFull: Bool { shortening == 1 }

  /// What to replace in the preset.
  func overrides(control: String) throws -> [PresetOverride] {
    guard !isFull else { return [] }
    let list = values.map(\.shortest).joined(separator: ", ")
    return try [
      "replicas=\(replicas)", "protocol.equilibrate=\(equilibrate)", "protocol.measure=\(measure)",
      "protocol.every=\(every)", "control={\(control): {values: [\(list)]}}",
    ].map { try PresetOverride($0) }
  }

  /// Time of one step with its share of observing, at the critical point where one is known: steps cost most there for
  /// some algorithms.
  static func secondsPerStep(_ preset: Preset, size: Int) throws -> Double {
    var system = try preset.system.init(preset.setup(size: size))
    var values = Array(repeating: 0.0, count: preset.card.observables.count)
    let clock = ContinuousClock()
    let began = clock.now
    var steps = 0
    // The first step pays for memory that the others find ready.
    system.step()
    repeat {
      system.advance(by: preset.schedule.every)
      system.observe(into: &values)
      steps += preset.schedule.every
    } while clock.now - began < .milliseconds(150)
    return (clock.now - began) / .seconds(1) / Double(steps)
  }
}
