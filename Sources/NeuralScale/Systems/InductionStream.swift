/// What stands in the residual stream after the last layer, just before the readout, where sequences repeat.
package struct InductionStream: Sendable {
  private let width: Int
  /// Row after row of `width` numbers.
  package private(set) var activations: [Float] = []
  /// The symbol that comes next, for each row.
  package private(set) var targets: [Int] = []

  package init(width: Int) { self.width = width }

  /// Adds sequences that were just read into a workspace.
  package mutating func add(
    _ network: AttentionNetwork, _ workspace: AttentionNetwork.Workspace, tokens: UnsafePointer<Int32>,
    periods: UnsafePointer<Int32>, count: Int
  ) {
    let (positions, width) = (network.positions, network.width)
    workspace.stream.withUnsafeBufferPointer { stream in
      let last = stream.baseAddress! + network.layers * count * positions * width
      for i in 0..<count {
        for t in Int(periods[i])..<positions {
          activations += UnsafeBufferPointer(start: last + (i * positions + t) * width, count: width)
          targets.append(Int(tokens[i * (positions + 1) + t + 1]))
        }
      }
    }
  }

  /// Participation ratio of the covariance of these activations: in how many directions they lie.
  package var participation: Double {
    ParityRepresentation.participation(activations[...], Array(repeating: 1, count: width), count: targets.count)
  }
}
