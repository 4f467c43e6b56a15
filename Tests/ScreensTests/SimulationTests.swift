import Emergence
import Foundation
import Screens
import Testing

/// Waits until a worker shows a state of some kind; nil if it does not within ten seconds.
func state(of worker: SystemWorker, where isRight: (Snapshot) -> Bool) -> Snapshot? {
  for _ in 0..<5000 {
    if let snapshot = worker.take(), isRight(snapshot) { return snapshot }
    Thread.sleep(forTimeInterval: 0.002)
  }
  return nil
}

struct SimulationTests {
  private let session = Session(Toy.self, seed: 7)

  @Test func groupingOfStepsChangesNothing() throws {
    var whole = try Simulation(session)
    var parts = try Simulation(session)
    whole.advance(by: 100)
    for steps in [1, 2, 3, 44, 50] { parts.advance(by: steps) }
    #expect(whole.values == parts.values && whole.step == parts.step)
  }

  @Test func settledPointAgreesWithTheKnownMeanWithinItsErrorBar() throws {
    var simulation = try Simulation(session)
    for chance in [0.2, 0.6, 0.9] {
      simulation.apply(.set("chance", .real(chance)))
      simulation.advance(by: 2000)
      let points = simulation.snapshot(isRunning: true, pace: .fastest, stepsPerSecond: 0).settled
      let point = try #require(points.first { $0.control == chance })
      #expect(point.order.error > 0 && point.order.error < 0.01)
      #expect(abs(point.order.z(against: chance)) < 4)
    }
    #expect(simulation.snapshot(isRunning: true, pace: .fastest, stepsPerSecond: 0).settled.count == 3)
  }

  @Test func pointsOfOtherParametersWaitUntilTheyAreSetAgain() throws {
    var simulation = try Simulation(session)
    func settled() -> [Double] {
      simulation.snapshot(isRunning: true, pace: .fastest, stepsPerSecond: 0).settled.map(\.control)
    }
    simulation.advance(by: 2000)
    #expect(settled() == [0.3])
    simulation.apply(.set("rate", .real(0.25)))
    #expect(settled() == [])
    simulation.apply(.set("rate", .real(0.5)))
    #expect(settled() == [0.3])
  }

  @Test func transientOfAChangeStaysOutOfTheAverage() throws {
    // With rate 0.01 the state forgets the old value in a hundred steps; a plain average over 4000 steps would be off by
    // (0.9 − 0.1)·100/4000 = 0.02, twenty standard errors.
    var simulation = try Simulation(session)
    simulation.apply(.set("rate", .real(0.01)))
    simulation.apply(.set("chance", .real(0.9)))
    simulation.advance(by: 2000)
    simulation.apply(.set("chance", .real(0.1)))
    simulation.advance(by: 8000)
    let points = simulation.snapshot(isRunning: true, pace: .fastest, stepsPerSecond: 0).settled
    let point = try #require(points.first { $0.control == 0.1 })
    #expect(abs(point.order.z(against: 0.1)) < 4)
  }

  @Test func recordingReplaysTheSameTrajectory() throws {
    var first = try Simulation(session)
    first.advance(by: 10)
    first.apply(.set("chance", .real(0.8)))
    first.advance(by: 7)
    first.apply(.touch(Touch(x: 12, y: 8, radius: 3.5, positive: true)))
    first.advance(by: 5)
    first.apply(.ramp(Ramp(from: 0.2, to: 0.6, values: 5, stepsPerValue: 3)))
    first.advance(by: 100)

    let entries = try Recording.entries(of: first.recording.text, for: session)
    #expect(entries == first.recording.entries && entries.count == 3)
    let worker = try SystemWorker(session, replay: entries)
    defer { worker.stop() }
    worker.send(.step(122))
    let replayed = try #require(state(of: worker) { $0.step == 122 })
    #expect(replayed.values == first.values)
    #expect(replayed.session.parameters == first.session.parameters)
    #expect(worker.recording.text == first.recording.text)
  }

  @Test(arguments: [
    "10 set chance 2", "10 set nothing 0.5", "10 set rows 3", "x set chance 0.5", "-1 set chance 0.5", "5 dance",
    "5 touch 1 2 3", "5 touch 1 2 nan +", "5 ramp 0 2 10 10",
  ])
  func wrongRecordingIsRefusedWithItsLine(_ line: String) {
    #expect {
      try Recording.entries(of: "1 set chance 0.5\n\(line)\n", for: session)
    } throws: {
      "\($0)".hasPrefix("line 2: '\(line)'")
    }
  }

  @Test func rampVisitsEveryValueThereAndBack() throws {
    var simulation = try Simulation(session)
    simulation.apply(.ramp(Ramp(from: 0, to: 1, values: 11, stepsPerValue: 40)))
    simulation.advance(by: 21 * 40 + 10)
    let record = try #require(simulation.snapshot(isRunning: true, pace: .fastest, stepsPerSecond: 0).ramp)
    #expect(!record.isRunning)
    #expect(record.points.map(\.control) == (Array(0...10) + Array((0...9).reversed())).map { Double($0) / 10 })
    // After forty steps at rate one half, nothing is left of the value before: there is no hysteresis here.
    for point in record.points { #expect(abs(point.value - point.control) < 0.15) }
  }

  @Test func changeThatCannotBeBuiltIsSaidAndTheOldSystemStays() throws {
    var simulation = try Simulation(session)
    simulation.advance(by: 5)
    simulation.apply(.resize(13))
    let snapshot = simulation.snapshot(isRunning: true, pace: .fastest, stepsPerSecond: 0)
    #expect(snapshot.problem?.english.contains("unlucky") == true)
    #expect(snapshot.step == 5 && snapshot.session.size == 24)
  }

  @Test func rebuildKeepsTheSeedAndForgetsTheRecording() throws {
    var simulation = try Simulation(session)
    simulation.advance(by: 5)
    simulation.apply(.set("chance", .real(0.7)))
    simulation.apply(.set("rows", .integer(8)))
    #expect(simulation.step == 0 && simulation.recording.entries.isEmpty)
    #expect(simulation.recording.session.parameters.real("chance") == 0.7)
    var fresh = try Simulation(simulation.session)
    simulation.advance(by: 30)
    fresh.advance(by: 30)
    #expect(simulation.values == fresh.values)
  }
}

struct SystemWorkerTests {
  @Test(.timeLimit(.minutes(1))) func takesCommandsAndStops() throws {
    let worker = try SystemWorker(Session(Toy.self, seed: 3))
    #expect(state(of: worker) { $0.step == 0 } != nil)
    worker.send(.step(2))
    #expect(state(of: worker) { $0.step == 2 } != nil)
    worker.send(.run(true))
    #expect(state(of: worker) { $0.step > 1000 && $0.stepsPerSecond > 0 } != nil)
    worker.send(.run(false))
    let still = try #require(state(of: worker) { !$0.isRunning })
    worker.send(.set("chance", .real(0.9)))
    let later = try #require(state(of: worker) { $0.session.controlValue == 0.9 })
    #expect(later.step == still.step)
    worker.stop()
  }

  @Test(.timeLimit(.minutes(1))) func keepsThePace() throws {
    let worker = try SystemWorker(Session(Toy.self, seed: 3))
    defer { worker.stop() }
    worker.send(.pace(.perFrame(exponent: 1)))
    worker.send(.run(true))
    let clock = ContinuousClock()
    let began = clock.now
    #expect(state(of: worker) { $0.step >= 60 } != nil)
    let seconds = (clock.now - began) / .seconds(1)
    // Sixty steps at 120 a second: not faster, and not much slower on a busy machine.
    #expect(seconds > 0.4 && seconds < 3)
  }

  /// A pace of few steps in a second is slow, not still, and its rate is told right.
  @Test(.timeLimit(.minutes(1)), arguments: [-2, -4]) func keepsASlowPace(_ exponent: Int) throws {
    let worker = try SystemWorker(Session(Toy.self, seed: 3))
    defer { worker.stop() }
    worker.send(.pace(.perFrame(exponent: exponent)))
    worker.send(.run(true))
    let rate = try #require(Pace.perFrame(exponent: exponent).stepsPerSecond)
    let clock = ContinuousClock()
    let began = clock.now
    let state = try #require(state(of: worker) { $0.step >= 4 && $0.stepsPerSecond > 0 })
    let seconds = (clock.now - began) / .seconds(1)
    #expect(seconds > 0.9 * 4 / rate - 0.3 && seconds < 4 / rate + 3)
    #expect(state.stepsPerSecond < 1.5 * rate)
  }
}
