import Emergence

/// A training that cannot recover.
enum Divergence {
  /// No loss of these networks starts above 10; one of ten thousand, or none at all, will not come back.
  static func isReached(loss: Float) -> Bool { !(loss < 1e4) }

  static func message(afterSteps steps: Int) -> LocalizedText {
    LocalizedText(
      en:
        "training diverged: after \(steps) steps the loss is above 10000 or no number; lower parameters.learning_rate",
      zh: "训练发散：\(steps) 步后损失超过 10000 或不再是数；请减小 parameters.learning_rate")
  }
}
