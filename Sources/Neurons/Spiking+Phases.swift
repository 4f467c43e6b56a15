import Emergence

/// The phases of Brunel 2000, figures 2 and 8, told apart by what is measured.
extension Spiking {
  /// Fewer spikes than this many a second and neuron are no activity of the network but stray crossings of the threshold.
  private static let silence = 0.5
  /// Between the clocks of the regular phase (CV near 0) and the irregular phases (0.4 and above).
  private static let regularity = 0.2
  /// χ of irregular neurons that keep a rhythm together. The rhythms' own χ is 0.4 to 0.5 and stays there in larger
  /// networks. What the asynchronous phase has is due to its finite number: at g = 5, η = 2 it is 0.30, 0.23 and 0.19 for
  /// 6250, 12 500 and 20 000 neurons, so that this value tells them apart down to some 6000.
  private static let together = 1.0 / 3
  /// m² of a rate that goes to zero and back in a sine; neurons that fire like clocks at the same time are far above it.
  private static let depth = 0.5
  /// Between the slow rhythms, some 20 Hz, and the fast ones, some 180 Hz.
  private static let fastest = 80.0

  static let phases = PhaseMap(
    panels: ["rate", "cv", "synchrony", "modulation", "rhythm"],
    phases: [
      PhaseMap.Phase("silent", abbreviation: "–", title: LocalizedText(en: "nearly silent", zh: "近乎沉寂"), isQuiet: true),
      PhaseMap.Phase("sr", abbreviation: "SR", title: LocalizedText(en: "synchronous regular", zh: "同步规则")),
      PhaseMap.Phase("ai", abbreviation: "AI", title: LocalizedText(en: "asynchronous irregular", zh: "异步不规则")),
      PhaseMap.Phase(
        "si-fast", abbreviation: LocalizedText(en: "SI fast", zh: "SI 快"),
        title: LocalizedText(en: "synchronous irregular, fast rhythm", zh: "同步不规则，快振荡")),
      PhaseMap.Phase(
        "si-slow", abbreviation: LocalizedText(en: "SI slow", zh: "SI 慢"),
        title: LocalizedText(en: "synchronous irregular, slow rhythm", zh: "同步不规则，慢振荡")),
      PhaseMap.Phase("ar", abbreviation: "AR", title: LocalizedText(en: "asynchronous regular", zh: "异步规则")),
    ],
    inputs: ["rate", "cv", "synchrony", "modulation", "rhythm"],
    criterion: LocalizedText(
      en: """
        Phases by what was measured: regular where CV &lt; 0.2; irregular neurons are synchronous where <i>χ</i> &gt; 1/3, \
        regular ones where <i>m</i><sup>2</sup> &gt; 1/2, the value of a rate that swings down to zero in a sine; fast \
        where the rhythm is above 80 Hz; silent below 0.5 Hz a neuron.
        """,
      zh: """
        相由测量值判定：CV &lt; 0.2 为规则；不规则放电时 <i>χ</i> &gt; 1/3 为同步，规则放电时 <i>m</i><sup>2</sup> &gt; 1/2\
        （正弦式摆动到零的放电率之值）为同步；节律高于 80 Hz 为快；每个神经元低于 0.5 Hz 为沉寂。
        """),
    boundaries: [
      PhaseMap.Boundary(
        of: "inhibition", title: LocalizedText(en: "balance, <i>g</i> = 4", zh: "平衡线 <i>g</i> = 4"),
        origin: .literature, source: "Brunel 2000: inhibition balances excitation at g = C_E/C_I"
      ) { _ in 1 / SpikingMeanField.share },
      PhaseMap.Boundary(
        of: "drive", title: LocalizedText(en: "threshold, <i>η</i> = 1", zh: "阈值线 <i>η</i> = 1"), origin: .literature,
        source: "Brunel 2000: the drive alone reaches threshold"
      ) { _ in 1 },
    ]
  ) { means in
    guard let rate = means[0] else { return nil }
    guard rate >= silence else { return "silent" }
    guard let variation = means[1], let synchrony = means[2], let modulation = means[3] else { return nil }
    if variation < regularity { return modulation > depth ? "sr" : "ar" }
    guard synchrony > together else { return "ai" }
    return means[4].map { $0 > fastest ? "si-fast" : "si-slow" }
  }
}
