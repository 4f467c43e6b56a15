import Criticality
import Foundation
import Testing

@Suite struct LiveAverageTests {
  /// Correlated noise of time `a` around 1 after a relaxation from 3.
  private func relaxing(_ synthetic: inout Synthetic, a: Double, count: Int) -> [Double] {
    synthetic.autoregressive(a, count: count).enumerated().map { index, noise in
      1 + 2 * exp(-Double(index) / 40) + 0.1 * noise
    }
  }

  @Test func theTransientIsLeftOutOfTheAverage() {
    var synthetic = Synthetic(seed: 41)
    var moments = RunningMoments()
    var settled = 0
    for _ in 0..<100 {
      var average = LiveAverage()
      for sample in relaxing(&synthetic, a: 0.8, count: 5000) { average.add(sample) }
      let report = average.report
      if report.isSettled { settled += 1 }
      #expect(report.discarded > 40 && report.discarded < 2500)
      moments.add(report.estimate.z(against: 1))
    }
    #expect(settled > 90)
    #expect(abs(moments.mean) < 0.5, "a transient inside the average would shift it")
    #expect(moments.variance < 2.5)
  }

  @Test func whileItStillDriftsItIsNotSettled() {
    var synthetic = Synthetic(seed: 42)
    for _ in 0..<100 {
      var average = LiveAverage()
      for sample in relaxing(&synthetic, a: 0.5, count: 60) { average.add(sample) }
      #expect(!average.report.isSettled)
    }
  }

  @Test func errorsStayTrueWhenBinsWereJoinedManyTimes() {
    var synthetic = Synthetic(seed: 43)
    var moments = RunningMoments()
    var settled = 0
    for _ in 0..<60 {
      var average = LiveAverage(capacity: 256)
      for sample in synthetic.autoregressive(0.9, count: 20_000, mean: -2) { average.add(sample) }
      let report = average.report
      if report.isSettled { settled += 1 }
      moments.add(report.estimate.z(against: -2))
    }
    #expect(settled >= 55)
    #expect(moments.variance > 0.5 && moments.variance < 1.9 && abs(moments.mean) < 0.6)
  }

  @Test func restartForgets() {
    var average = LiveAverage()
    for _ in 0..<3000 { average.add(5) }
    #expect(average.report.isSettled && average.report.estimate == Estimate(value: 5, error: 0))
    average.restart()
    #expect(average.count == 0 && average.report.estimate.value.isNaN && !average.report.isSettled)
    average.add(1)
    average.add(.nan)
    average.add(2)
    #expect(average.count == 2 && average.report.estimate.value == 1.5 && average.report.estimate.error.isNaN)
  }
}
