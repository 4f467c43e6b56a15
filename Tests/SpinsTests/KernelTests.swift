import Criticality
import Emergence
import Foundation
import Spins
import SystemContract
import Testing

/// Fast kernels against plain reference implementations that use the same random numbers.
struct KernelTests {
  static func randomLattice(side: Int) -> SpinLattice {
    var lattice = SpinLattice(dimension: 2, side: side)
    var random = RandomStreams(seed: 77).stream(9)
    for i in 0..<side * side { lattice.spins[i] = random.next() & 1 == 1 ? 1 : -1 }
    return lattice
  }

  /// The bit-parallel sweep written one site at a time: the same generators, read bit by bit.
  static func plainSweep(_ lattice: inout SpinLattice, _ reference: inout MultiSpinLattice, _ thresholds: [UInt64]) {
    let side = lattice.side
    for color in 0..<2 {
      for block in reference.generators.indices {
        for row in reference.blocks[block] {
          for word in 0..<reference.words {
            updateVector(&lattice, &reference.generators[block], color, row, word, reference, thresholds, side)
          }
        }
      }
    }
  }

  /// One vector of 8 × 64 sites of a colour.
  static func updateVector(
    _ lattice: inout SpinLattice, _ generator: inout MultiSpinGenerator, _ color: Int, _ row: Int, _ word: Int,
    _ shape: MultiSpinLattice, _ thresholds: [UInt64], _ side: Int
  ) {
    struct Site {
      let index: Int, lane: Int, bit: Int
      let threshold: UInt64
      let isDrawn: Bool
    }
    var sites: [Site] = []
    let symmetric = (0...4).allSatisfy { thresholds[5 + $0] == thresholds[4 - $0] } && thresholds[5] == .max
    for lane in 0..<8 {
      let y = lane * shape.rows + row
      for bit in 0..<(word == shape.words - 1 ? shape.lastBits : 64) {
        let x = 2 * (64 * word + bit) + (y + color) % 2
        let neighbors = [
          y * side + (x + 1) % side, y * side + (x + side - 1) % side, (y + 1) % side * side + x,
          (y + side - 1) % side * side + x,
        ]
        let up = neighbors.filter { lattice.spins[$0] > 0 }.count
        let threshold = thresholds[(lattice.spins[y * side + x] > 0 ? 5 : 0) + up]
        sites.append(
          Site(
            index: y * side + x, lane: lane, bit: bit, threshold: threshold,
            isDrawn: !symmetric || threshold != .max))
      }
    }
    var flips = sites.filter { !$0.isDrawn }.map(\.index)
    var open = sites.filter(\.isDrawn)
    var top = 64
    for group in MultiSpinGenerator.groups where !open.isEmpty {
      let planes = (0..<group).map { _ in generator.next() }
      var undecided: [Site] = []
      for site in open {
        // The first plane drawn is the least significant bit of the group; random bits count inverted.
        var number: UInt64 = 0
        for plane in planes.reversed() { number = number << 1 | (~plane[site.lane] >> UInt64(site.bit) & 1) }
        let target = site.threshold >> UInt64(top - group) & (1 << UInt64(group) - 1)
        if number < target { flips.append(site.index) } else if number == target { undecided.append(site) }
      }
      open = undecided
      top -= group
    }
    for index in flips { lattice.spins[index] = -lattice.spins[index] }
  }

  @Test(arguments: [16, 32, 48, 128, 160, 272], [0.0, 0.3])
  func bitParallelSweepMatchesThePlainOne(side: Int, field: Double) {
    for table in [
      AcceptanceTable.metropolis(coordination: 4, coupling: 1, field: field, temperature: 2.2),
      AcceptanceTable.heatBath(coordination: 4, coupling: 1, field: field, temperature: 2.2),
    ] {
      var plain = Self.randomLattice(side: side)
      var fast = MultiSpinLattice(plain, streams: RandomStreams(seed: 3), thresholds: table.thresholds)
      var reference = fast
      for sweep in 0..<4 {
        fast.sweep(1)
        Self.plainSweep(&plain, &reference, table.thresholds)
        #expect(fast.bytes.spins == plain.spins, "side \(side), sweep \(sweep)")
      }
      #expect(fast.measure().bondSum == plain.bondSum)
      #expect(fast.measure().layers == plain.layerSums)
    }
  }

  /// After an update every Swendsen–Wang cluster is a connected set of equal spins, and its forest agrees with a flood
  /// fill over the same bonds.
  @Test(arguments: [(1, 23), (2, 2), (2, 3), (2, 17), (2, 64), (3, 2), (3, 7)])
  func swendsenWangForestMatchesAFloodFill(dimension: Int, side: Int) {
    var lattice = SpinLattice(dimension: dimension, side: side)
    var seeder = RandomStreams(seed: 8).stream(0)
    for i in 0..<lattice.count { lattice.spins[i] = seeder.next() & 3 == 0 ? -1 : 1 }
    let before = lattice.spins
    var generator = MultiSpinGenerator(seededBy: &seeder)
    var scratch = SwendsenWangScratch(sites: lattice.count, dimension: dimension)
    let squares = lattice.updateSwendsenWang(
      bond: 1 << 63, fieldCost: 0, random: &generator, scratch: &scratch)
    // Flood fill.
    let words = (lattice.count + 511) / 512
    var neighbors = [[Int]](repeating: [], count: lattice.count)
    for i in 0..<lattice.count {
      var stride = 1
      for axis in 0..<dimension {
        let next = i / stride % side == side - 1 ? i + stride - stride * side : i + stride
        let word = scratch.bonds[axis * words + i / 512][i / 64 % 8]
        if word >> UInt64(i % 64) & 1 == 1, before[i] == before[next] {
          neighbors[i].append(next)
          neighbors[next].append(i)
        }
        stride *= side
      }
    }
    var label = [Int](repeating: -1, count: lattice.count)
    var sizes: [Int] = []
    for start in 0..<lattice.count where label[start] < 0 {
      var stack = [start]
      label[start] = sizes.count
      sizes.append(0)
      while let site = stack.popLast() {
        sizes[label[site]] += 1
        for next in neighbors[site] where label[next] < 0 {
          label[next] = label[site]
          stack.append(next)
        }
      }
    }
    #expect(squares == sizes.reduce(0.0) { $0 + Double($1) * Double($1) })
    func root(_ site: Int) -> Int {
      let above = Int(scratch.parent[site])
      return above == site ? site : root(above)
    }
    var rootOfLabel = [Int: Int]()
    for i in 0..<lattice.count {
      #expect(rootOfLabel[label[i], default: root(i)] == root(i))
      rootOfLabel[label[i]] = root(i)
      #expect(lattice.spins[i] == lattice.spins[root(i)])
    }
    #expect(Set(rootOfLabel.values).count == sizes.count)
  }

  @Test func aTeamGoesAwayWithItsLastOwner() {
    weak var watched: ThreadTeam?
    do {
      let team = ThreadTeam(count: 3)
      watched = team
      team.run { _ in team.barrier() }
      #expect(watched != nil)
    }
    #expect(watched == nil)
  }

  /// χ² of the whole energy distribution of the bit-parallel kernel on 16 × 16 sites against the exact number of states.
  @Test(arguments: ["metropolis", "heat-bath"]) func energyDistributionMatchesTheExactDensityOfStates(algorithm: String)
    throws
  {
    let temperature = 2.5
    let states = try ReferenceTable("ising2d_dos_L16").rows.map { (try $0.number("E"), try $0.number("g")) }
    let weights = states.map { $0.1 * exp(-($0.0 + 512) / temperature) }
    let total = weights.reduce(0, +)
    var index: [Int: Int] = [:]
    for (i, state) in states.enumerated() { index[Int(state.0)] = i }
    var observed = [Int](repeating: 0, count: states.count)
    var system = try IsingTests.ising(algorithm, size: 16, temperature: temperature)
    system.advance(by: 1000)
    for _ in 0..<60_000 {
      // Three times the slowest relaxation at this temperature.
      system.advance(by: 60)
      let energy = Int((IsingTests.observe(system)[4] * 256).rounded())
      observed[try #require(index[energy])] += 1
    }
    let test = ChiSquared(observed: observed, probabilities: weights.map { $0 / total })
    #expect(test.degreesOfFreedom > 30)
    #expect(abs(test.z) < 4, "χ² = \(test.statistic) with \(test.degreesOfFreedom) degrees of freedom")
  }
}
