import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Links from each unit to others with weights from 0 to 1.
package struct WeightedLinks: Sendable {
  let starts: [Int32]
  let targets: [Int32]
  let weights: [Float]

  package init(count: Int, links: [(from: Int32, to: Int32, weight: Float)]) {
    var starts = Array(repeating: Int32(0), count: count + 1)
    for link in links { starts[Int(link.from) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var places = starts
    var targets = Array(repeating: Int32(0), count: links.count)
    var weights = Array(repeating: Float(0), count: links.count)
    for link in links {
      let place = Int(places[Int(link.from)])
      places[Int(link.from)] += 1
      targets[place] = link.to
      weights[place] = link.weight
    }
    self.starts = starts
    self.targets = targets
    self.weights = weights
  }

  package func links(from unit: Int) -> [(target: Int, weight: Float)] {
    (Int(starts[unit])..<Int(starts[unit + 1])).map { (Int(targets[$0]), weights[$0]) }
  }
}

/// Units that rest, are excited for one tick, and then refractory until n − 1 ticks have passed since.
package struct ExcitableUnits: Sendable {
  package let count: Int
  /// n: one resting, one excited, n − 2 refractory states.
  package let states: Int
  /// Ticks since the beginning.
  package private(set) var tick: Int64 = 0
  /// The tick at which each unit was last excited.
  private var last: [Int64]
  /// Units excited now.
  package private(set) var excited: [Int32] = []
  private var next: [Int32] = []

  package init(count: Int, states: Int) {
    self.count = count
    self.states = states
    last = Array(repeating: Int64.min / 2, count: count)
  }

  /// 0 at rest, 1 excited, 2…n−1 refractory.
  package func state(_ unit: Int) -> Int {
    let age = tick - last[unit]
    return age < Int64(states - 1) ? Int(age) + 1 : 0
  }

  /// Ticks since a unit was last excited, at most a thousand.
  func age(_ unit: Int) -> Int { Int(min(1000, tick &- last[unit])) }

  /// Puts a unit into a state, at the same tick.
  package mutating func setState(_ unit: Int, _ state: Int) {
    let before = self.state(unit)
    guard before != state else { return }
    if before == 1 { excited.removeAll { $0 == Int32(unit) } }
    last[unit] = state == 0 ? Int64.min / 2 : tick - Int64(state - 1)
    if state == 1 { excited.append(Int32(unit)) }
  }

  /// All units at rest; time goes on.
  package mutating func rest() {
    tick += Int64(states)
    excited.removeAll(keepingCapacity: true)
  }

  /// A tick: each excited unit excites each resting unit it is linked to with probability weight × `scale`.
  package mutating func step(
    through links: WeightedLinks, scale: Float, stimulus: Double, random: inout Xoshiro256
  ) {
    let (now, quiet, active) = (tick, Int64(states - 1), excited)
    var fresh = next
    next = []
    fresh.removeAll(keepingCapacity: true)
    last.withUnsafeMutableBufferPointer { last in
      links.targets.withUnsafeBufferPointer { targets in
        links.weights.withUnsafeBufferPointer { weights in
          for unit in active {
            for place in Int(links.starts[Int(unit)])..<Int(links.starts[Int(unit) + 1]) {
              let target = Int(targets[place])
              guard now - last[target] >= quiet else { continue }
              // 24 random bits, as many as the weight has.
              guard Float(random.next() >> 40) * 0x1p-24 < weights[place] * scale else { continue }
              last[target] = now + 1
              fresh.append(Int32(target))
            }
          }
        }
      }
    }
    excite(each: stimulus, &fresh, &random)
    next = excited
    excited = fresh
    tick += 1
  }

  /// A tick in which every unit draws K inputs anew: each resting unit is excited with the same probability
  /// 1 − (1 − h)(1 − σx/K)^K, x being the share of excited units.
  package mutating func stepAnnealed(
    branching: Double, degree: Int, stimulus: Double, random: inout Xoshiro256
  ) {
    let share = Double(excited.count) / Double(count)
    let quietInputs = pow(max(0, 1 - branching * share / Double(degree)), Double(degree))
    var fresh = next
    next = []
    fresh.removeAll(keepingCapacity: true)
    excite(each: 1 - (1 - stimulus) * quietInputs, &fresh, &random)
    next = excited
    excited = fresh
    tick += 1
  }

  /// Excites each resting unit with one probability, jumping over those that are not.
  private mutating func excite(each probability: Double, _ fresh: inout [Int32], _ random: inout Xoshiro256) {
    guard probability > 0 else { return }
    let (now, quiet, count) = (tick, Int64(states - 1), count)
    let scale = probability < 1 ? 1 / log1p(-probability) : 0
    last.withUnsafeMutableBufferPointer { last in
      var unit = -1
      while true {
        // 1 − u is never 0.
        let jump = log(1 - random.uniform()) * scale
        guard jump < Double(count - unit - 1) else { return }
        unit += 1 + Int(jump)
        guard now - last[unit] >= quiet else { continue }
        last[unit] = now + 1
        fresh.append(Int32(unit))
      }
    }
  }

  func save(to writer: inout StateWriter) {
    writer.write(tick)
    writer.write(last)
    writer.write(excited)
  }

  mutating func restore(from reader: inout StateReader) throws {
    tick = try reader.read(Int64.self)
    let last = try reader.readArray(Int64.self)
    let excited = try reader.readArray(Int32.self)
    guard last.count == count, excited.allSatisfy({ 0..<Int32(count) ~= $0 }) else {
      throw StateError(LocalizedText(en: "the saved state belongs to another number of units", zh: "保存的状态属于另一数目的单元"))
    }
    self.last = last
    self.excited = excited
  }
}
