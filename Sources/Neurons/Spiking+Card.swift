import Emergence

extension Spiking {
  public static let card = SystemCard(
    id: "spiking",
    title: LocalizedText(en: "Brunel's network of spiking neurons", zh: "Brunel 脉冲神经元网络"),
    summary: LocalizedText(
      en: """
        Thousands of leaky integrate-and-fire neurons, sparsely linked at random, four fifths exciting and one fifth \
        inhibiting, kept awake by random spikes from outside. The balance of excitation and inhibition and the strength of \
        the drive decide whether they fire together or apart, like clocks or at random: four phases of one network.
        """,
      zh: """
        数千个泄漏积分发放神经元随机稀疏相连，五分之四兴奋、五分之一抑制，由外界随机脉冲维持活动。兴奋与抑制的平衡和外驱动强度决定\
        它们同步还是异步、规则还是不规则：同一网络的四个相。
        """),
    control: "inhibition", orderParameter: "synchrony",
    parameters: [
      Parameter(
        real: "inhibition", symbol: "<i>g</i>",
        title: LocalizedText(en: "inhibition relative to excitation", zh: "抑制与兴奋强度之比"), range: 0...20, typical: 2...8,
        step: 0.05, default: 5, timing: .live),
      Parameter(
        real: "drive", symbol: "<i>η</i>",
        title: LocalizedText(en: "drive from outside, over that which reaches threshold", zh: "外驱动（与阈值驱动之比）"),
        range: 0...10, typical: 0.5...4, step: 0.05, default: 2, timing: .live),
      Parameter(
        real: "weight", symbol: "<i>J</i>", title: LocalizedText(en: "jump by an excitatory spike", zh: "一个兴奋脉冲的跃变"),
        unit: "mV", range: 0.01...5, typical: 0.05...1, step: 0.01, default: 0.1, timing: .rebuild),
      Parameter(
        integer: "inputs", symbol: "<i>C</i><sub>E</sub>",
        title: LocalizedText(en: "excitatory inputs of a neuron", zh: "每个神经元的兴奋性输入数"), range: 4...4000, default: 1000,
        timing: .rebuild),
      Parameter(
        real: "delay", symbol: "<i>D</i>", title: LocalizedText(en: "delay of a spike", zh: "脉冲传递延迟"), unit: "ms",
        range: 0.1...10, step: 0.1, default: 1.5, timing: .rebuild),
    ],
    sizeTitle: LocalizedText(en: "number of neurons <i>N</i>", zh: "神经元数 <i>N</i>"),
    defaultSize: 12_500,
    sizes: { max(50, $0.integer("inputs") * 5 / 4 + 5)...20_000 },
    starts: [
      Choice("random", LocalizedText(en: "random voltages", zh: "随机电压")),
      Choice("rest", LocalizedText(en: "all at rest", zh: "全部静息")),
    ],
    observables: [
      Observable(
        "synchrony", symbol: "<i>χ</i>",
        title: LocalizedText(en: "synchrony of voltages over the last 100 ms", zh: "最近 100 毫秒电压的同步度")),
      Observable(
        "rate", symbol: "<i>ν</i>",
        title: LocalizedText(en: "rate of a neuron in the last millisecond", zh: "上一毫秒的平均放电率"),
        unit: "Hz"),
      Observable(
        "voltage", symbol: "⟨<i>V</i>⟩", title: LocalizedText(en: "mean voltage above rest", zh: "平均电压（相对静息）"),
        unit: "mV"),
      Observable(
        "intervals", symbol: "<i>n</i><sub>I</sub>",
        title: LocalizedText(en: "intervals between spikes that ended", zh: "结束的放电间隔数"), unit: "1/ms"),
      Observable(
        "interval_sum", symbol: "Σ<i>I</i>", title: LocalizedText(en: "sum of these intervals", zh: "间隔之和"), unit: "ms"),
      Observable(
        "interval_squares", symbol: "Σ<i>I</i><sup>2</sup>",
        title: LocalizedText(en: "sum of their squares", zh: "间隔平方和"), unit: "ms<sup>2</sup>"),
      Observable(
        "rate_squared", symbol: "<i>ν</i><sup>2</sup>",
        title: LocalizedText(en: "mean square of the rate at each 0.1 ms", zh: "每 0.1 毫秒放电率的均方"),
        unit: "Hz<sup>2</sup>"),
      Observable(
        "rhythm", symbol: "<i>f</i>",
        title: LocalizedText(en: "frequency at which the population's rate fluctuates most", zh: "群体放电率涨落最强的频率"),
        unit: "Hz"),
    ],
    derived: [
      DerivedObservable(
        Observable(
          "cv", symbol: "CV",
          title: LocalizedText(en: "variation of intervals (0 clock, 1 random)", zh: "间隔变异系数（0 规则，1 随机）")),
        of: ["intervals", "interval_sum", "interval_squares"]
      ) { means, _ in
        guard means[1] > 0 else { return nil }
        return max(0, means[0] * means[2] / (means[1] * means[1]) - 1).squareRoot()
      },
      DerivedObservable(
        Observable(
          "modulation", symbol: "<i>m</i><sup>2</sup>",
          title: LocalizedText(
            en: "relative variance of the population's rate beyond that of independent neurons",
            zh: "群体放电率的相对方差（扣除独立神经元的部分）")),
        of: ["rate", "rate_squared"]
      ) { means, context in
        // The numbers of independent spikes at a grid point have the relative variance of Poisson: one over their mean.
        guard means[0] > 0 else { return nil }
        let points = Double(1000 * stepsPerMillisecond)
        return means[1] / (means[0] * means[0]) - 1 - points / (Double(context.size) * means[0])
      },
    ],
    criticalPoint: { _ in
      KnownValue(
        1 / SpikingMeanField.share, .literature, source: "Brunel 2000: inhibition balances excitation at g = C_E/C_I")
    },
    referenceCurves: { parameters, _ in
      let (weight, inputs) = (parameters.real("weight"), parameters.integer("inputs"))
      let ratio = parameters.real("drive")
      return [
        ReferenceCurve(
          quantity: "rate", title: LocalizedText(en: "mean field", zh: "平均场"), origin: .literature,
          source: "Brunel 2000, eqs. 19–21"
        ) {
          SpikingMeanField(weight: weight, inputs: inputs, inhibition: $0, ratio: ratio).stationaryRates.last
        }
      ]
    },
    map: phases,
    transition: LocalizedText(
      en: """
        Four phases over <i>g</i> and <i>η</i>. Excitation prevails (<i>g</i> &lt; 4): all fire together and as fast as they \
        can, like clocks. Near balance and above: asynchronous and irregular, each neuron on its own at a low rate. Strong \
        inhibition with strong drive, and weak drive near threshold: the population oscillates, fast or slowly, while each \
        neuron fires at random. Crossing <i>g</i> = 4 the rate falls steeply (a jump where the drive is weak); oscillations \
        set in continuously, by Hopf bifurcations of the mean field.
        """,
      zh: """
        在 <i>g</i>–<i>η</i> 平面有四个相。兴奋占优（<i>g</i> &lt; 4）：全体同步、近乎饱和、规则放电。平衡及以上：异步不规则，各自低频放电。\
        强抑制加强驱动、或弱驱动接近阈值：群体快速或缓慢振荡，而单个神经元仍随机放电。越过 <i>g</i> = 4 放电率陡降（弱驱动时跳变）；\
        振荡经平均场的 Hopf 分岔连续出现。
        """),
    notice: [
      LocalizedText(
        en: "Stripes in the raster: all fire together. Grey rain: each on its own.", zh: "点阵图出现竖纹：齐放；均匀细雨：各自放电。"),
      LocalizedText(
        en: "In the irregular phases a neuron fires at random although nothing in it is random but its input.",
        zh: "在不规则相，神经元本身并无随机性，随机来自输入。"),
      LocalizedText(
        en: "At <i>g</i> = 6, <i>η</i> = 4 the population beats 180 times a second, and no neuron keeps that beat.",
        zh: "<i>g</i> = 6、<i>η</i> = 4 时群体每秒振荡约 180 次，却没有神经元跟得上这个节拍。"),
    ],
    tries: [
      SystemCard.Experiment(
        LocalizedText(en: "Clockwork: excitation prevails", zh: "同步规则：兴奋占优"),
        changes: [("inhibition", .real(3)), ("drive", .real(2))]),
      SystemCard.Experiment(
        LocalizedText(en: "Asynchronous and irregular", zh: "异步不规则"),
        changes: [("inhibition", .real(5)), ("drive", .real(2))]),
      SystemCard.Experiment(
        LocalizedText(en: "Fast oscillation", zh: "快振荡"), changes: [("inhibition", .real(6)), ("drive", .real(4))]),
      SystemCard.Experiment(
        LocalizedText(en: "Slow oscillation", zh: "慢振荡"), changes: [("inhibition", .real(4.5)), ("drive", .real(0.9))]),
    ],
    references: [
      "N. Brunel, J. Comput. Neurosci. 8 (2000) 183",
      "A. J. F. Siegert, Phys. Rev. 81 (1951) 617",
      "D. Golomb & J. Rinzel, Physica D 72 (1994) 259",
      "C. van Vreeswijk & H. Sompolinsky, Science 274 (1996) 1724",
    ],
    validations: { SpikingValidation.cases })
}
