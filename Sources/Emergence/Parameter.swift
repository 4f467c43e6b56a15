/// One option of a parameter that is chosen from a list.
public struct Choice: Sendable, Hashable {
  public let id: String
  public let title: LocalizedText

  public init(_ id: String, _ title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// The declaration of one parameter of a system. This single declaration makes the slider, `--set`, the sweep axis, the
/// validation message, the manifest and `emergence describe`.
public struct Parameter: Sendable, Hashable {
  /// What values a parameter takes.
  public enum Kind: Sendable, Hashable {
    /// A real number in `range`; sliders move in multiples of `step`.
    case real(range: ClosedRange<Double>, step: Double, scale: Scale)
    /// A whole number in `range`.
    case integer(range: ClosedRange<Int>)
    /// One of a list.
    case choice([Choice])
    /// A text of the user's own, or none.
    case text(TextLimits)
  }

  public enum Scale: String, Sendable, Hashable { case linear, logarithmic }

  /// When a change takes effect: at once, or by building the system again with the same seed.
  public enum Timing: String, Sendable, Hashable { case live, rebuild }

  /// snake_case; the key in presets and in `--set parameters.ID=…`.
  public let id: String
  /// The symbol of the literature, with figure markup (`<i>T</i>`).
  public let symbol: String
  public let title: LocalizedText
  /// The unit with figure markup, translated where it is a word; empty for a pure number.
  public let unit: LocalizedText
  public let kind: Kind
  /// The part of a real range that a slider shows; the whole range where it is nil.
  public let typical: ClosedRange<Double>?
  public let defaultValue: ParameterValue
  public let timing: Timing

  public init(
    real id: String, symbol: String, title: LocalizedText, unit: LocalizedText = "", range: ClosedRange<Double>,
    typical: ClosedRange<Double>? = nil, step: Double, scale: Scale = .linear, default value: Double, timing: Timing
  ) {
    self.id = id
    self.symbol = symbol
    self.title = title
    self.unit = unit
    kind = .real(range: range, step: step, scale: scale)
    self.typical = typical
    defaultValue = .real(value)
    self.timing = timing
  }

  public init(
    integer id: String, symbol: String, title: LocalizedText, unit: LocalizedText = "", range: ClosedRange<Int>,
    default value: Int, timing: Timing
  ) {
    self.id = id
    self.symbol = symbol
    self.title = title
    self.unit = unit
    kind = .integer(range: range)
    typical = nil
    defaultValue = .integer(value)
    self.timing = timing
  }

  public init(choice id: String, title: LocalizedText, options: [Choice], default value: String, timing: Timing) {
    self.id = id
    symbol = ""
    self.title = title
    unit = ""
    kind = .choice(options)
    typical = nil
    defaultValue = .choice(value)
    self.timing = timing
  }

  /// A text of the user's own; none unless one is given. It takes effect by building the system.
  public init(text id: String, title: LocalizedText, limits: TextLimits) {
    self.id = id
    symbol = ""
    self.title = title
    unit = ""
    kind = .text(limits)
    typical = nil
    defaultValue = .text(.none)
    timing = .rebuild
  }

  /// Whether values are numbers, which a slider or an axis can move along.
  public var isNumeric: Bool { defaultValue.number != nil }

  /// The allowed values in words: `a number from 0.1 to 20`, `one of metropolis, wolff`.
  public var allowed: LocalizedText {
    switch kind {
    case .real(let range, _, _): .number(in: range)
    case .integer(let range): .wholeNumber(in: range)
    case .choice(let options): .oneOf(options.map(\.id))
    case .text(let limits):
      LocalizedText(
        en:
          "none, or {file: PATH} of a UTF-8 text of \(limits.count.lowerBound) to \(limits.count.upperBound) characters, "
          + "at most \(limits.alphabet.upperBound) different ones",
        zh: "none，或 {file: 路径}：UTF-8 文本，\(limits.count.lowerBound) 至 \(limits.count.upperBound) 个字符，"
          + "其中不同的至多 \(limits.alphabet.upperBound) 种")
    }
  }

  /// The value this parameter takes from a text as a user types it, or nil if it is not allowed.
  public func value(from text: String) -> ParameterValue? {
    switch kind {
    case .real(let range, _, _):
      guard let number = Double(text), range.contains(number) else { return nil }
      return .real(number)
    case .integer(let range):
      guard let number = Int(text), range.contains(number) else { return nil }
      return .integer(number)
    case .choice(let options):
      return options.contains { $0.id == text } ? .choice(text) : nil
    case .text:
      // Of a text only its identity is kept with results.
      if text == GivenText.none.identity { return .text(.none) }
      guard text.hasPrefix("sha256:") else { return nil }
      return .text(GivenText(sha256: String(text.dropFirst(7))))
    }
  }

  /// The value this parameter takes from a number on a sweep axis or slider, or nil if it is not allowed.
  public func value(from number: Double) -> ParameterValue? {
    switch kind {
    case .real(let range, _, _): range.contains(number) ? .real(number) : nil
    case .integer(let range):
      Int(exactly: number).flatMap { range.contains($0) ? .integer($0) : nil }
    case .choice, .text: nil
    }
  }
}

/// The value of a parameter.
public enum ParameterValue: Sendable, Hashable, CustomStringConvertible {
  case real(Double)
  case integer(Int)
  case choice(String)
  case text(GivenText)

  /// Shortest text that reads back as the same value.
  public var description: String {
    switch self {
    case .real(let value): value.shortest
    case .integer(let value): String(value)
    case .choice(let value): value
    case .text(let value): value.description
    }
  }

  /// What decides a result: for a text its digest and not where it lies.
  public var identity: String {
    if case .text(let value) = self { value.identity } else { description }
  }

  /// The value as a number; nil for a choice or a text.
  public var number: Double? {
    switch self {
    case .real(let value): value
    case .integer(let value): Double(value)
    case .choice, .text: nil
    }
  }
}

extension Double {
  /// Shortest decimal text that reads back as the same number; whole numbers without a fraction (`2`, `2.5`, `1e-07`).
  public var shortest: String {
    if self == rounded(), abs(self) < 1e15 { return String(Int64(self)) }
    return description
  }
}
