import Criticality
import Foundation
import Testing

/// Replicas that are samples of disorder: ratios of moments are formed of averages over them.
@Suite struct DisorderTests {
  /// Each replica has an order parameter of its own, with r² exponential (a Gaussian amplitude of two components) and no
  /// fluctuation in time: 1 − ⟨r⁴⟩/3⟨r²⟩² is 2/3 in every single one and 1/3 over all. Errors are those of the scatter.
  @Test func momentsAreAveragedOverSamplesBeforeTheirRatioIsTaken() throws {
    var synthetic = Synthetic(seed: 91)
    func binder(_ means: [Double]) -> Double? { means[0] > 0 ? 1 - means[1] / (3 * means[0] * means[0]) : nil }
    var pulls = RunningMoments()
    for _ in 0..<300 {
      let replicas = (0..<200).map { _ in
        let square = -log(1 - synthetic.uniform())
        return [square, square * square]
      }
      let found = try #require(Estimate.function(ofReplicas: replicas, binder))
      pulls.add(found.z(against: 1.0 / 3))
    }
    // The fourth moment of an exponential has a long tail, so that the pulls are a little wider than normal.
    #expect(abs(pulls.mean) < 0.3, "\(pulls.mean)")
    #expect(pulls.variance > 0.7 && pulls.variance < 2, "\(pulls.variance)")
  }

  @Test func samplesWithoutAValueTakeNoPartAndThreeAreTooFew() {
    let replicas = [[1.0], [2], [3], [4], [.nan]]
    let mean = Estimate.function(ofReplicas: replicas) { $0[0] }
    #expect(mean == Estimate(value: 2.5, error: (5.0 / 12).squareRoot()))
    #expect(Estimate.function(ofReplicas: Array(replicas.dropFirst(2))) { $0[0] } == nil)
    #expect(Estimate.function(ofReplicas: replicas) { _ in nil } == nil)
  }
}
