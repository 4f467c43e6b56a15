import Emergence
import Foundation

/// Foraging ants written down as plainly as possible: an open field, one round place with endless food to the right of
/// the nest. The kernel must do the same, bit for bit.
struct PlainColony {
  struct Ant {
    var x: Float
    var y: Float
    var heading: Int
    var task = 0
  }

  let side: Int
  let foodDistance: Double
  let foodRadius: Double
  let evaporation: Float
  let diffusion: Float
  let threshold: Float
  let noise: Int
  let surrender: UInt32
  var ants: [Ant] = []
  /// With a rim of eight cells.
  var pheromone: [[Float]]
  var random: Xoshiro256

  init(
    side: Int, ants count: Int, foodDistance: Double, foodRadius: Double, evaporation: Float, diffusion: Float,
    threshold: Float, noise: Int, patience: Double, seed: UInt64
  ) {
    self.side = side
    self.foodDistance = foodDistance
    self.foodRadius = foodRadius
    self.evaporation = evaporation
    self.diffusion = diffusion
    self.threshold = threshold
    self.noise = noise
    surrender = UInt32(0x1p32 / patience)
    pheromone = Array(repeating: Array(repeating: 0, count: side + 16), count: side + 16)
    var philox = RandomStreams(seed: seed).stream(0)
    random = Xoshiro256(seededBy: &philox)
    for _ in 0..<count {
      let heading = Int(random.next() >> 56)
      let distance = 5 * Float(random.uniform().squareRoot())
      let nest = Float(side) / 2 + 8
      ants.append(
        Ant(x: nest + distance * step(heading).x, y: nest + distance * step(heading).y, heading: heading))
    }
  }

  private func step(_ heading: Int) -> (x: Float, y: Float) {
    let angle = 2 * Double.pi * Double(wrapped(heading)) / 256
    return (Float(cos(angle)), Float(sin(angle)))
  }

  private func wrapped(_ heading: Int) -> Int { ((heading % 256) + 256) % 256 }

  /// Centre of a cell, counted from the corner of the field.
  private func center(_ x: Float, _ y: Float) -> (x: Double, y: Double) {
    (Double(Int(x)) - 7.5, Double(Int(y)) - 7.5)
  }

  private func isInside(_ x: Float, _ y: Float) -> Bool {
    (8..<side + 8).contains(Int(x)) && (8..<side + 8).contains(Int(y))
  }

  private func isNest(_ x: Float, _ y: Float) -> Bool {
    let center = center(x, y)
    return hypot(center.x - Double(side) / 2, center.y - Double(side) / 2) < 6
  }

  private func isFood(_ x: Float, _ y: Float) -> Bool {
    let center = center(x, y)
    let food = Double(side) / 2 * (1 + foodDistance)
    return !isNest(x, y) && hypot(center.x - food, center.y - Double(side) / 2) <= foodRadius
  }

  /// The heading home, 0 to the right and 64 down.
  private func home(_ x: Float, _ y: Float) -> Int {
    let center = center(x, y)
    let angle = atan2(Double(side) / 2 - center.y, Double(side) / 2 - center.x)
    return wrapped(Int((angle / (2 * .pi) * 256).rounded()))
  }

  mutating func step() {
    var arrived: [Int] = []
    for index in ants.indices {
      let bits = random.next()
      var ant = ants[index]
      func attraction(_ heading: Int) -> Float {
        let ahead = step(heading)
        let smell = threshold + pheromone[Int(ant.y + 3 * ahead.y)][Int(ant.x + 3 * ahead.x)]
        return smell * smell
      }
      let left = attraction(ant.heading - 32)
      let ahead = attraction(ant.heading) + threshold * threshold
      let right = attraction(ant.heading + 32)
      let choice = Float(bits >> 40) * 0x1p-24 * (left + ahead + right)
      let turn = choice < left ? -20 : choice < left + ahead ? 0 : 20
      let error = Int(bits % 256) * (2 * noise + 1) / 256 - noise
      var heading = ant.heading + turn + error
      if wrapped(heading - home(ant.x, ant.y) + 40) < 80, pheromone[Int(ant.y)][Int(ant.x)] > threshold,
        (bits >> 8) % 8 == 0
      {
        heading += 128
      }
      if ant.task != 0 { heading = home(ant.x, ant.y) + error }
      let (x, y) = (ant.x + step(heading).x, ant.y + step(heading).y)
      if isInside(x, y) {
        (ant.x, ant.y, ant.heading) = (x, y, wrapped(heading))
        if ant.task == 1 { pheromone[Int(y)][Int(x)] += 1 }
        if isFood(x, y) || isNest(x, y) { arrived.append(index) }
        if ant.task == 0, UInt32(truncatingIfNeeded: bits >> 8) < surrender { ant.task = 2 }
      } else {
        ant.heading = Int((bits >> 16) % 256)
        let (x, y) = (ant.x + step(ant.heading).x, ant.y + step(ant.heading).y)
        if isInside(x, y) { (ant.x, ant.y) = (x, y) }
      }
      ants[index] = ant
    }
    for index in arrived {
      if isFood(ants[index].x, ants[index].y), ants[index].task == 0 {
        ants[index].task = 1
      } else if isNest(ants[index].x, ants[index].y), ants[index].task != 0 {
        ants[index].task = 0
        ants[index].heading = Int(random.next() >> 56)
      }
    }
    let old = pheromone
    let share = (1 - evaporation) * diffusion
    let own = (1 - evaporation) * (1 - 4 * diffusion)
    for y in 8..<side + 8 {
      for x in 8..<side + 8 {
        let value = own * old[y][x] + share * ((old[y][x - 1] + old[y][x + 1]) + (old[y - 1][x] + old[y + 1][x]))
        pheromone[y][x] = value > 1e-6 ? value : 0
      }
    }
  }
}
