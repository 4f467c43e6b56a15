import Emergence

/// The double bridge of Deneubourg, Aron, Goss & Pasteels, J. Insect Behav. 3 (1990) 159: ants leave the nest one by
/// one and reach the food over one of two branches. With trails C_A and C_B on them, the next ant takes the upper one
/// with probability
///
///     p_A = (k + C_A)ⁿ / ((k + C_A)ⁿ + (k + C_B)ⁿ)
///
/// and adds to its trail; trails evaporate at the rate ν. C is counted in ants of the original experiment: φΩ ants
/// leave in a minute and each lays 1/Ω, so Ω (the size) is the number of ants whose marks make one unit, and chance
/// fades as Ω grows. A step is one ant.
public struct DoubleBridge: System {
  private(set) var bridge = Bridge()
  private var law: Bridge.Law
  /// φ, in units of trail per minute.
  private(set) var flow: Double
  /// ν, per minute.
  private(set) var evaporation: Double
  /// Ω.
  private let size: Int
  /// Minutes that an ant is away over the upper and the lower branch.
  private let absence: SIMD2<Double>
  let lengthRatio: Double
  /// Departures after which the bridge is cleaned and everything starts anew; 0 for never.
  private let trial: Int
  /// The trails that a trial begins with.
  private var initialTrails = SIMD2<Double>.zero
  private var random: Xoshiro256

  public init(_ setup: Setup) throws {
    try self.init(setup, extraSensitivity: 0)
  }

  /// - Parameter extraSensitivity: added to n; anything but 0 is a wrong choice that tests must notice.
  package init(_ setup: Setup, extraSensitivity: Double) throws {
    let parameters = setup.parameters
    flow = parameters.real("flow")
    evaporation = parameters.real("evaporation")
    size = setup.size
    lengthRatio = parameters.real("length_ratio")
    absence = SIMD2(1, lengthRatio) * (2 * parameters.real("travel"))
    trial = parameters.integer("trial")
    law = Bridge.Law(
      threshold: parameters.real("threshold"), sensitivity: parameters.real("sensitivity") + extraSensitivity,
      mark: 1 / Double(size), interval: 1, keep: 1, marksTwice: parameters.choice("marking") == "round_trip")
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    setPace()
    // Without evaporation nothing says how strong an old trail is.
    let old =
      evaporation > 0
      ? DoubleBridgeExact.memory(flow: flow, evaporation: evaporation, marksTwice: law.marksTwice) : 2 * law.threshold
    switch setup.start {
    case "upper": initialTrails[0] = old
    case "lower": initialTrails[1] = old
    default: break
    }
    bridge.trails = initialTrails
  }

  private mutating func setPace() {
    law.interval = 1 / (flow * Double(size))
    law.keep = DoubleBridgeExact.keep(flow: flow, evaporation: evaporation, size: size)
  }

  // MARK: Steps

  public mutating func step() {
    advance(by: 1)
  }

  public mutating func advance(by steps: Int) {
    var left = steps
    while left > 0 {
      if trial > 0, bridge.departures == trial {
        bridge = Bridge()
        bridge.trails = initialTrails
      }
      let block = trial > 0 ? min(left, trial - bridge.departures) : left
      bridge.leave(block, law: law, absence: absence, random: &random)
      left -= block
    }
  }

  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    guard let number = value.number else { return }
    switch id {
    case "flow": flow = number
    case "evaporation": evaporation = number
    case "threshold": law.threshold = number
    case "sensitivity": law.sensitivity = number
    default: return
    }
    setPace()
  }

  // MARK: Observation

  /// (C_A − C_B)/(C_A + C_B), NaN on a bare bridge.
  var asymmetry: Double {
    (bridge.trails[0] - bridge.trails[1]) / (bridge.trails[0] + bridge.trails[1])
  }

  public func observe(into values: inout [Double]) {
    let m = asymmetry
    values[0] = abs(m)
    values[1] = m
    values[2] = m * m
    values[3] = m * m * m * m
    // The share of the stronger trail is (1 + |m|)/2; the small term keeps a share of exactly 0.8 out whatever
    // rounding.
    values[4] = m.isNaN ? .nan : abs(m) > 0.6 + 1e-9 ? 1 : 0
    values[5] = m.isNaN ? .nan : m > 0 ? 1 : m < 0 ? 0 : 0.5
    values[6] = bridge.trails[0]
    values[7] = bridge.trails[1]
  }

  // MARK: Picture and touch

  public var picture: Picture {
    DoubleBridgeScene(
      bridge: bridge, absence: absence, lengthRatio: lengthRatio, threshold: law.threshold
    ).picture
  }

  /// The left button pours trail on the nearer branch, as much as k; the right button wipes that branch.
  public mutating func touch(_ touch: Touch) {
    let branch = DoubleBridgeScene.branch(nearestTo: touch, lengthRatio: lengthRatio)
    bridge.trails[branch] = touch.positive ? bridge.trails[branch] + max(law.threshold, 1) : 0
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    for value in [flow, evaporation, law.threshold, law.sensitivity, bridge.clock] { writer.write(value) }
    for trails in [initialTrails, bridge.trails] {
      writer.write(trails[0])
      writer.write(trails[1])
    }
    writer.write(UInt64(bridge.departures))
    writer.write(random)
    writer.write(bridge.walkers.upper.times)
    writer.write(bridge.walkers.lower.times)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    flow = try reader.read(Double.self)
    evaporation = try reader.read(Double.self)
    law.threshold = try reader.read(Double.self)
    law.sensitivity = try reader.read(Double.self)
    bridge.clock = try reader.read(Double.self)
    initialTrails = SIMD2(try reader.read(Double.self), try reader.read(Double.self))
    bridge.trails = SIMD2(try reader.read(Double.self), try reader.read(Double.self))
    bridge.departures = Int(clamping: try reader.read(UInt64.self))
    try reader.read(into: &random)
    bridge.walkers.upper.times = try reader.readArray(Double.self)
    bridge.walkers.lower.times = try reader.readArray(Double.self)
    guard flow > 0, evaporation >= 0, trial == 0 || bridge.departures <= trial else {
      throw StateError(LocalizedText(en: "the saved state is not one of a double bridge", zh: "保存的状态不属于双桥系统"))
    }
    setPace()
  }
}
