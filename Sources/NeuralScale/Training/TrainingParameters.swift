import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the cards of trained networks declare alike.
enum TrainingParameters {
  static func steps(default count: Int) -> Parameter {
    Parameter(
      integer: "training_steps", symbol: "<i>t</i>",
      title: LocalizedText(en: "training steps, then the network rests", zh: "训练步数（之后停止训练）"),
      range: 1...10_000_000, default: count, timing: .live)
  }

  static func batch(default count: Int, range: ClosedRange<Int> = 1...8192) -> Parameter {
    Parameter(
      integer: "batch", symbol: "<i>B</i>", title: LocalizedText(en: "examples in one step", zh: "每步样本数"),
      range: range, default: count, timing: .rebuild)
  }

  static func learningRate(
    default rate: Double, title: LocalizedText = LocalizedText(en: "learning rate", zh: "学习率")
  ) -> Parameter {
    Parameter(
      real: "learning_rate", symbol: "<i>η</i>", title: title, range: 1e-6...1e6, typical: 1e-4...1, step: 1e-6,
      scale: .logarithmic, default: rate, timing: .live)
  }

  /// Of a training whose rate falls as `cosine`.
  static func fallingRate(default rate: Double) -> Parameter {
    learningRate(
      default: rate,
      title: LocalizedText(en: "learning rate at the start (falls as a cosine)", zh: "初始学习率（按余弦下降）"))
  }

  static let pruned = Parameter(
    real: "pruned", symbol: "<i>q</i>",
    title: LocalizedText(en: "share of weights pruned when answering", zh: "回答时剪去的权重比例"), range: 0...1, step: 0.01,
    default: 0, timing: .live)

  /// The rate of the update after so many others, from `rate` at the first to 0 at the last (I. Loshchilov and F. Hutter,
  /// "SGDR", ICLR 2017, eq. 5 without restarts).
  static func cosine(_ rate: Double, after updates: Int, of total: Int) -> Double {
    0.5 * rate * (1 + cos(Double.pi * Double(updates + 1) / Double(total)))
  }
}
