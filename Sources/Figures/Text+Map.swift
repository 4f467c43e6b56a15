import Emergence

extension Text {
  /// Texts of maps over two parameters.
  enum Map: String, CaseIterable {
    case phases
    case cells
    case cellsOfReplicas
    case mark

    var text: LocalizedText {
      switch self {
      case .phases: LocalizedText(en: "phases", zh: "相")
      case .cells:
        LocalizedText(
          en: "Every cell is a point measured by itself, averaged over one run; grey: no value.",
          zh: "每一格是单独测量的一个点，为单次模拟的平均值；灰色：无值。")
      case .cellsOfReplicas:
        LocalizedText(
          en: "Every cell is a point measured by itself, the mean of {count} independent runs; grey: no value.",
          zh: "每一格是单独测量的一个点，为 {count} 次独立模拟的平均值；灰色：无值。")
      case .mark: LocalizedText(en: "Diamond: {curve}.", zh: "菱形：{curve}。")
      }
    }

    func callAsFunction(_ language: Language) -> String { text[language] }

    func filled(_ language: Language, _ values: [String: String]) -> String { text[language].filled(values) }
  }
}
