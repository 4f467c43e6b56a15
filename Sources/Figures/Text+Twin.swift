import Emergence

extension Text {
  /// Texts of two systems side by side.
  public enum Twin: String, CaseIterable, Sendable {
    case reducedControl
    case normalizedControl
    case normalizedValue
    case critical
    case left
    case right

    public var text: LocalizedText {
      switch self {
      case .reducedControl:
        LocalizedText(
          en: "reduced control <i>t</i> = (<i>x</i> − <i>x</i><sub>c</sub>)/<i>x</i><sub>c</sub>",
          zh: "约化控制参数 <i>t</i> = (<i>x</i> − <i>x</i><sub>c</sub>)/<i>x</i><sub>c</sub>")
      case .normalizedControl:
        LocalizedText(en: "place <i>u</i> within each range", zh: "在各自取值范围中的位置 <i>u</i>")
      case .normalizedValue: LocalizedText(en: "shown quantity, normalised", zh: "所示量（归一化）")
      case .critical: LocalizedText(en: "critical", zh: "临界点")
      case .left: LocalizedText(en: "left", zh: "左")
      case .right: LocalizedText(en: "right", zh: "右")
      }
    }

    public func callAsFunction(_ language: Language) -> String { text[language] }
  }
}
