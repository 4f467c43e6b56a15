import Analogies
import ArgumentParser
import Catalog
import Emergence
import Experiments

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every system, every shipped preset and every shipped analogy.")

  @Flag(help: "Print JSON.")
  var json = false
  @Option(help: "Language of titles: en or zh.")
  var language: Language = .ofTerminal
  @OptionGroup var messages: MessageOptions

  private struct Listing: Encodable {
    struct SystemEntry: Encodable {
      let id: String
      let title: String
      let control: String
      let order_parameter: String
      let critical_point: DescribeCommand.Known?
    }

    struct PresetEntry: Encodable {
      let name: String
      let path: String
      let system: String?
      let title: String?
      /// What is wrong with it, if it cannot be read.
      let problem: String?
    }

    struct AnalogyEntry: Encodable {
      let name: String
      let path: String
      let title: String?
      /// Names of the members' presets.
      let presets: [String]
      /// What is wrong with it, if it cannot be read.
      let problem: String?
    }

    let systems: [SystemEntry]
    let presets: [PresetEntry]
    let analogies: [AnalogyEntry]
  }

  func run() throws {
    messages.apply()
    let systems = Catalog.systems.map { system in
      let card = system.card
      return Listing.SystemEntry(
        id: card.id, title: card.title.plain(language), control: card.control, order_parameter: card.orderParameter,
        critical_point: DescribeCommand.Known(card.criticalPoint(ParameterValues(card.parameters))))
    }
    let library = PresetLibrary(systems: Catalog.systems)
    let presets = library.shipped.map { name, path in
      do {
        let preset = try library.load(path)
        return Listing.PresetEntry(
          name: name, path: path, system: preset.card.id, title: preset.title.plain(language), problem: nil)
      } catch {
        return Listing.PresetEntry(name: name, path: path, system: nil, title: nil, problem: problem(error))
      }
    }
    let analogies = library.analogies.map { name, path in
      do {
        let analogy = try AnalogyPreset(path, library: library).analogy
        return Listing.AnalogyEntry(
          name: name, path: path, title: analogy.title.flat(language), presets: analogy.members.map(\.preset),
          problem: nil)
      } catch {
        return Listing.AnalogyEntry(name: name, path: path, title: nil, presets: [], problem: problem(error))
      }
    }
    let listing = Listing(systems: systems, presets: presets, analogies: analogies)
    print(json ? try encoded(listing) : text(listing))
  }

  private func problem(_ error: any Error) -> String { LocalizedText(explaining: error)[language] }

  private func text(_ listing: Listing) -> String {
    let isEnglish = language == .english
    var table = TextTable(
      isEnglish
        ? ["SYSTEM", "TITLE", "CONTROL → ORDER PARAMETER", "CRITICAL POINT", "SOURCE"]
        : ["系统", "名称", "控制参数 → 序参量", "临界点", "来源"])
    for system in listing.systems {
      table.add([
        system.id, system.title, "\(system.control) → \(system.order_parameter)",
        system.critical_point.map { $0.text } ?? "–", system.critical_point?.source ?? "",
      ])
    }
    var presets = TextTable(isEnglish ? ["PRESET", "SYSTEM", "TITLE"] : ["预设", "系统", "标题"])
    for preset in listing.presets {
      presets.add([preset.name, preset.system ?? "!", preset.title ?? preset.problem ?? ""])
    }
    var analogies = TextTable(isEnglish ? ["ANALOGY", "TITLE"] : ["类比", "标题"])
    for analogy in listing.analogies {
      analogies.add([analogy.name, analogy.title ?? analogy.problem ?? ""])
    }
    return [table.text, presets.text, analogies.text].joined(separator: "\n\n")
  }
}
