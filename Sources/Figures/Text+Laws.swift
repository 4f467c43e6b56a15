import Emergence

extension Text {
  /// Texts of the figures of capability thresholds. `{name}` stands for what `filled` puts there.
  public enum Laws: String, Sendable, CaseIterable {
    case article
    case published
    case measured
    case tagOfSystem
    case articleLegend
    case publishedLegend
    case measuredLegend
    case parameters
    case abilities
    case score
    case timelineTitle
    case timelineCaption
    case staircaseTitle
    case staircaseCaption
    case heatmapTitle
    case heatmapCaption
    case radarTitle
    case radarCaption

    public var text: LocalizedText {
      switch self {
      case .article: LocalizedText(en: "drawn, not measured", zh: "示意图，非测量数据")
      case .published: LocalizedText(en: "published data", zh: "文献数据")
      case .measured: LocalizedText(en: "measured here", zh: "本项目测量")
      case .tagOfSystem: LocalizedText(en: "{tag}: {system}", zh: "{tag}：{system}")
      case .articleLegend: LocalizedText(en: "article's illustration, not measured", zh: "文章示意值（非测量）")
      case .publishedLegend: LocalizedText(en: "published", zh: "文献值")
      case .measuredLegend: LocalizedText(en: "measured here, ±1 standard error", zh: "本项目测量（±1 倍标准误差）")
      case .parameters: LocalizedText(en: "parameters <i>N</i>", zh: "参数量 <i>N</i>")
      case .abilities: LocalizedText(en: "number of abilities", zh: "能力数量")
      case .score: LocalizedText(en: "score above chance", zh: "高于随机的得分")
      case .timelineTitle:
        LocalizedText(en: "Model size at which a task is said, or seen, to emerge", zh: "各任务“涌现”的模型规模：说法与实测")
      case .timelineCaption:
        LocalizedText(
          en: """
            Articles' numbers have no source and are illustrations. Published: the size at which the task first rises \
            above chance in one family of models. Measured: half of the score, in networks trained for that task alone. \
            The same task has very different thresholds: a threshold belongs to model, data, metric and task together.
            """,
          zh: "文章中的数值没有出处，仅为示意。文献值：某一模型系列中该任务首次高于随机的规模。本项目测量：专门训练的网络得分过半处。同一任务的阈值可相差极大：阈值属于模型、数据、指标与任务的整体。")
      case .staircaseTitle: LocalizedText(en: "How many abilities a size has", zh: "能力数量随规模的阶梯")
      case .staircaseCaption:
        LocalizedText(
          en: """
            (a) Steps at the sizes that an article states: an illustration. (b) Tasks of the table of Wei et al. 2022 \
            that have emerged up to a size. (c) Skills with a score above 0.8 in networks trained on all of them; bars: \
            one standard error over {seeds} seeds.
            """,
          zh:
            "(a) 按文章所述规模画出的台阶，仅为示意。(b) Wei 等 2022 表中到该规模为止已涌现的任务数。(c) 在全部技能上训练的网络中得分高于 0.8 的技能数；误差棒为 {seeds} 个随机种子的一倍标准误差。"
        )
      case .heatmapTitle: LocalizedText(en: "Abilities against size", zh: "能力—规模热图")
      case .heatmapCaption:
        LocalizedText(
          en: """
            Left: yes or no, as an article draws it. Right: mean score above chance over {seeds} seeds, 1 for perfect; \
            skills are numbered by their frequency in training. Skills that share bits with a frequent one come early.
            """,
          zh: "左：文章所画的“有/无”。右：{seeds} 个随机种子的平均得分（0 为随机，1 为满分）；技能按训练中的出现频率编号。与高频技能共享比特的技能会提前习得。")
      case .radarTitle: LocalizedText(en: "Abilities at a few sizes", zh: "几种规模下的能力雷达图")
      case .radarCaption:
        LocalizedText(
          en: """
            Left: 1 above and 0.2 below the stated threshold, as an article draws it. Right: mean score above chance over \
            {seeds} seeds at four widths; skills are numbered by their frequency in training.
            """,
          zh: "左：按文章画法，高于阈值取 1，低于取 0.2。右：四种宽度下 {seeds} 个随机种子的平均得分（0 为随机，1 为满分）；技能按训练中的出现频率编号。")
      }
    }

    public func callAsFunction(_ language: Language) -> String { text[language] }

    /// The text with a value in the place of each `{name}`.
    public func filled(_ language: Language, _ values: [String: String]) -> String { text[language].filled(values) }
  }
}
