import Emergence

/// A described experiment: which system, where on its control axis, how long, and from which seed. Made only by
/// `PresetLibrary`, so every value in it was checked against the system's card.
public struct Preset: Sendable {
  /// The file's name without its extension: what a user types for a shipped preset.
  public internal(set) var name: String
  /// The file as the user named it.
  public internal(set) var file: String
  /// The file's text, unchanged.
  public internal(set) var source: String
  /// `--set` and `--seed` as given, in order.
  public internal(set) var overrides: [PresetOverride]

  public internal(set) var system: any System.Type
  public internal(set) var title: LocalizedText
  public internal(set) var summary: LocalizedText?
  public internal(set) var parameters: ParameterValues
  /// The sizes of a sweep, in order. A run takes the last.
  public internal(set) var sizes: [Int]
  public internal(set) var control: ControlAxis
  /// A second parameter: the sweep is repeated at each of its values, and makes a map. Nil for a curve.
  public internal(set) var across: MapAxis?
  public internal(set) var replicas: Int
  public internal(set) var schedule: Schedule
  public internal(set) var seed: UInt64
  /// Id of the measured observable that the column `order_parameter` holds.
  public internal(set) var orderParameter: String

  public var card: SystemCard { system.card }

  /// What is built at one point.
  /// - Parameters:
  ///   - size: the last of the preset's sizes if nil.
  ///   - control: value of the control parameter; where a run stands if nil.
  ///   - across: value of the second parameter of a map; where a run stands if nil.
  ///   - random: streams of the preset's seed, point 0, if nil.
  public func setup(
    size: Int? = nil, control value: Double? = nil, across second: Double? = nil, random: RandomStreams? = nil,
    threads: Int = 1
  ) -> Setup {
    Setup(
      parameters: parameters(at: value ?? control.start, across: second), size: size ?? sizes[sizes.count - 1],
      start: schedule.start, random: random ?? RandomStreams(seed: seed), threads: threads)
  }

  /// The one trajectory of `emergence run`: the last size, the control value where a run stands, one replica. A preset
  /// with a ramp keeps its ramp unless the control parameter was fixed.
  public var single: Preset {
    var copy = self
    copy.sizes = [sizes[sizes.count - 1]]
    copy.replicas = 1
    copy.across = nil
    if schedule.ramp == nil || control.isFixed {
      copy.schedule = Schedule(
        start: schedule.start, equilibrate: schedule.equilibrate, measure: schedule.measure, every: schedule.every,
        ramp: nil)
      copy.control = ControlAxis(
        parameter: control.parameter, values: [control.start], start: control.start, isFixed: control.isFixed)
    }
    return copy
  }

  /// - Throws: `PresetError` when `--set parameters.ID` fixed the parameter that a sweep has to vary.
  public func requireSweepable() throws {
    guard control.isFixed, control.values.count > 1 else { return }
    let id = control.parameter.id
    throw PresetError([
      PresetProblem(
        location: "--set parameters.\(id)", key: "parameters.\(id)",
        message: LocalizedText(
          en: "a sweep varies \(id) along control; set control.\(id).values=[…], or use `emergence run`",
          zh: "扫描沿 control 改变 \(id)；请设置 control.\(id).values=[…]，或改用 `emergence run`"))
    ])
  }

  /// - Throws: `PresetError` when a run, which keeps every sample from its first step on, would keep too many.
  package func requireRunnable() throws {
    let single = single
    let visits = Plan(single).unit(at: 0).visits.count
    let steps = schedule.equilibrate + schedule.measure
    let samples = steps / schedule.every * visits
    let limit = PresetReader.maximumSamples
    guard samples > limit else { return }
    let line = (try? PresetNode.parse(source, named: file))?["protocol"]?.line ?? 1
    let option = overrides.last { $0.path[0] == "protocol" }
    throw PresetError([
      PresetProblem(
        location: option?.description ?? "\(file):\(line)", key: "protocol",
        message: LocalizedText(
          en:
            "makes \(samples) samples, because a run keeps all from its first step on (\(visits) × \(steps) steps, one "
            + "sample every \(schedule.every)); at most \(limit) are allowed, so raise every, or lower equilibrate or measure",
          zh: "会产生 \(samples) 个采样，因为单次模拟保留从第一步起的全部采样（\(visits) × \(steps) 步，每 \(schedule.every) 步一个）；"
            + "最多 \(limit) 个，请增大 every，或减小 equilibrate 或 measure"))
    ])
  }

  /// The parameters with the control parameter at a value of its axis and, in a map, the second parameter at one of its.
  public func parameters(at value: Double, across second: Double? = nil) -> ParameterValues {
    guard let controlValue = control.parameter.value(from: value) else {
      preconditionFailure("\(control.parameter.id) = \(value) was not checked")
    }
    var values = parameters.setting([control.parameter.id: controlValue])
    if let across, let second {
      guard let secondValue = across.parameter.value(from: second) else {
        preconditionFailure("\(across.parameter.id) = \(second) was not checked")
      }
      values[across.parameter.id] = secondValue
    }
    return values
  }
}

/// The second parameter of a map and its values, in the order of the plan; at least two.
public struct MapAxis: Sendable, Hashable {
  public let parameter: Parameter
  public let values: [Double]
}

/// The control parameter and the values a sweep gives it.
public struct ControlAxis: Sendable, Hashable {
  /// Rounds after the first, each planned from the results of those before it.
  public struct Refinement: Sendable, Hashable, Codable {
    public let rounds: Int
    /// Control values of each.
    public let count: Int
  }

  public let parameter: Parameter
  /// In the order of the plan; at least one. With a refinement, those of the first round.
  public let values: [Double]
  /// Where one run, or the window, stands: the value under `parameters` if the preset gives one, else the value
  /// nearest the known critical point, else the middle one.
  public let start: Double
  /// True when `--set parameters.ID` fixed the control parameter, so that a run does not ramp.
  public let isFixed: Bool
  /// Nil where `values` are all there is.
  public var refinement: Refinement?
}

/// The protocol of a measurement; all lengths are in steps of the system.
public struct Schedule: Sendable, Hashable {
  /// A trajectory that visits all control values and carries its state from one to the next.
  public enum Ramp: String, Sendable, Hashable, CaseIterable {
    case up, down
    case upDown = "up-down"
  }

  /// Id of one of the card's starts.
  public let start: String
  /// Steps discarded at each control value.
  public let equilibrate: Int
  /// Steps measured after that.
  public let measure: Int
  /// Steps between two samples.
  public let every: Int
  public let ramp: Ramp?
  /// Whether histograms of every point are kept, from which its neighbourhood follows by reweighting.
  public let histogram: Bool

  package init(
    start: String, equilibrate: Int, measure: Int, every: Int, ramp: Ramp?, histogram: Bool = false
  ) {
    self.start = start
    self.equilibrate = equilibrate
    self.measure = measure
    self.every = every
    self.ramp = ramp
    self.histogram = histogram
  }

  /// Samples taken at each control value.
  public var samples: Int { measure / every }
}
