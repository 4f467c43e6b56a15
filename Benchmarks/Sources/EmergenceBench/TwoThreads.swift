import Emergence
import Spins

extension Workloads {
  /// One lattice swept by one thread and by two, in turn and in many short repeats by the wall clock: on a machine that
  /// does other things too, the fastest repeat of each is the one that had its cores to itself.
  func twoThreads(size: Int) throws -> [Measurement] {
    var systems = try [1, 2].map { try ising("metropolis", size: size, threads: $0) }
    var times: [[(Double, Double)]] = [[], []]
    for index in systems.indices { systems[index].advance(by: 300) }
    let steps = max(1, Int(0.001 * 15e9 / Double(size * size)))
    for _ in 0..<repeats * 20 {
      for index in systems.indices {
        // In a row, so that the second thread need not be woken for each.
        for _ in 0..<50 {
          let seconds = BenchClock.wall.time { systems[index].advance(by: steps) }
          times[index].append((Double(steps) * Double(size * size), seconds))
        }
      }
    }
    return systems.indices.map { index in
      // Not the very best windows: a wall clock that is corrected now and then makes a few of them too short.
      let sorted = times[index].sorted { $0.1 < $1.1 }
      return Measurement(
        "metropolis-shared", size: size, threads: index + 1, clock: .wall, unit: "spin updates",
        repeats: Array(sorted.dropFirst(9)))
    }
  }

  /// Processor seconds for the steps and observations of a sweep of many small points, without anything else: what
  /// remains of `emergence sweep`'s own time is overhead.
  func sweepKernels(points: Int, size: Int, equilibrate: Int, measure: Int, every: Int) throws -> Double {
    let base = ParameterValues(Ising.card.parameters)
    var values = Ising.card.observables.map { _ in Double.nan }
    var seconds = 0.0
    for point in 0..<points {
      let temperature = 1.5 + 2 * Double(point) / Double(max(1, points - 1))
      let parameters = base.setting(["temperature": .real(temperature)])
      var system = try Ising(
        Setup(
          parameters: parameters, size: size, start: "ordered",
          random: RandomStreams(seed: 20_261_122, point: UInt32(point))))
      seconds += BenchClock.processor.time {
        system.advance(by: equilibrate)
        for _ in 0..<measure / every {
          system.advance(by: every)
          system.observe(into: &values)
        }
      }
    }
    consume(values[0].bitPattern)
    return seconds
  }
}
