import ArgumentParser
import Catalog
import Emergence
import Experiments

struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "A system's definition, parameters, observables, references and what to try.")

  @Argument(help: "Id of a system (see `emergence list`).")
  var system: String
  @Flag(help: "Print JSON.")
  var json = false
  @Option(help: "Language of texts: en or zh.")
  var language: Language = .ofTerminal
  @OptionGroup var messages: MessageOptions

  /// A number known from elsewhere.
  struct Known: Encodable {
    let value: Double
    let error: Double
    let origin: String
    let source: String

    init?(_ known: KnownValue?) {
      guard let known else { return nil }
      value = known.value
      error = known.error
      origin = known.origin.rawValue
      source = known.source
    }

    var text: String { error > 0 ? "\(value.shortest) ± \(error.shortest)" : value.shortest }
  }

  private struct Description: Encodable {
    struct ParameterEntry: Encodable {
      let id: String
      let title: String
      let symbol: String
      let unit: String
      let allowed: String
      let `default`: String
      let timing: String
    }

    struct Quantity: Encodable {
      let id: String
      let title: String
      let symbol: String
      let unit: String
      /// Observables it is computed from; empty for a measured one.
      let from: [String]
    }

    let id: String
    let title: String
    let summary: String
    let control: String
    let order_parameter: String
    let critical_point: Known?
    let transition: String
    let size: String
    let default_size: Int
    let smallest_size: Int
    let largest_size: Int
    let starts: [String: String]
    let parameters: [ParameterEntry]
    let observables: [Quantity]
    let notice: [String]
    let tries: [String]
    let references: [String]
  }

  func run() throws {
    messages.apply()
    try perform {
      let found = try findSystem(system)
      let description = describe(found.card)
      print(json ? try encoded(description) : text(description, found.card))
      return .done
    }
  }

  private func describe(_ card: SystemCard) -> Description {
    let defaults = ParameterValues(card.parameters)
    let sizes = card.sizes(defaults)
    let quantity = { (observable: Observable, inputs: [String]) in
      Description.Quantity(
        id: observable.id, title: observable.title.plain(language), symbol: observable.symbol.removingMarkup,
        unit: observable.unit.plain(language), from: inputs)
    }
    return Description(
      id: card.id, title: card.title.plain(language), summary: card.summary.plain(language), control: card.control,
      order_parameter: card.orderParameter, critical_point: Known(card.criticalPoint(defaults)),
      transition: card.transition.plain(language), size: card.sizeTitle.plain(language),
      default_size: card.defaultSize, smallest_size: sizes.lowerBound, largest_size: sizes.upperBound,
      starts: Dictionary(uniqueKeysWithValues: card.starts.map { ($0.id, $0.title.plain(language)) }),
      parameters: card.parameters.map {
        Description.ParameterEntry(
          id: $0.id, title: $0.title.plain(language), symbol: $0.symbol.removingMarkup, unit: $0.unit.plain(language),
          allowed: $0.allowed[language], default: $0.defaultValue.description, timing: $0.timing.rawValue)
      },
      observables: card.observables.map { quantity($0, []) } + card.derived.map { quantity($0.observable, $0.inputs) },
      notice: card.notice.map { $0.plain(language) }, tries: card.tries.map { $0.title.plain(language) },
      references: card.references)
  }

  private func text(_ description: Description, _ card: SystemCard) -> String {
    let isEnglish = language == .english
    let say = { (english: String, chinese: String) in isEnglish ? english : chinese }
    var parameters = TextTable(
      isEnglish
        ? ["PARAMETER", "TITLE", "SYMBOL", "UNIT", "ALLOWED", "DEFAULT", "CHANGE"]
        : ["参数", "名称", "符号", "单位", "取值", "默认", "生效"])
    for entry in description.parameters {
      parameters.add([
        entry.id, entry.title, entry.symbol, entry.unit, entry.allowed, entry.default,
        entry.timing == "live" ? say("live", "即时") : say("rebuild", "重建"),
      ])
    }
    var observables = TextTable(
      isEnglish ? ["OBSERVABLE", "TITLE", "SYMBOL", "UNIT", "FROM"] : ["可观测量", "名称", "符号", "单位", "由此计算"])
    for entry in description.observables {
      observables.add([entry.id, entry.title, entry.symbol, entry.unit, entry.from.joined(separator: ", ")])
    }
    let starts = card.starts.map { "\($0.id) (\($0.title.plain(language)))" }.joined(separator: ", ")
    var sections = [
      "\(description.title) (\(description.id))\n\(description.summary)",
      description.transition,
      """
      \(say("control → order parameter", "控制参数 → 序参量")): \(description.control) → \(description.order_parameter)
      \(say("size", "尺寸")): \(description.size), \(description.smallest_size)–\(description.largest_size)
      \(say("starts", "初态")): \(starts)
      """,
      parameters.text, observables.text,
    ]
    if let known = description.critical_point {
      sections.insert("\(say("critical point", "临界点")): \(known.text) (\(known.origin): \(known.source))", at: 2)
    }
    for (title, lines) in [
      (say("Notice", "留意"), description.notice), (say("Try", "试一试"), description.tries),
      (say("References", "文献"), description.references),
    ] where !lines.isEmpty {
      sections.append("\(title)\n" + lines.map { "  · \($0)" }.joined(separator: "\n"))
    }
    return sections.joined(separator: "\n\n")
  }
}

/// The system of an id.
/// - Throws: `PresetError` that names the nearest one.
func findSystem(_ id: String) throws -> any System.Type {
  if let found = Catalog.system(id) { return found }
  if let error = PresetLibrary(systems: Catalog.systems).misnamed(id, wanted: .system) { throw error }
  let ids = Catalog.systems.map { $0.card.id }
  let hint = suggestion(for: id, among: ids)
  let all = ids.joined(separator: ", ")
  let message = LocalizedText(
    en: "there is no such system; \(hint.english)systems: \(all)", zh: "没有这个系统；\(hint.chinese)系统：\(all)")
  throw PresetError([PresetProblem(location: id, key: "", message: message)])
}
