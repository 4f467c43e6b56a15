import Emergence
import Experiments
import Figures

/// Something the gallery can open.
nonisolated public struct GalleryEntry: Sendable {
  public enum Kind: Sendable, Hashable, CaseIterable {
    case lecture, analogy, system, preset

    var title: WindowText {
      switch self {
      case .lecture: .lectures
      case .analogy: .analogies
      case .system: .systems
      case .preset: .presets
      }
    }
  }

  public let kind: Kind
  /// What the command line calls it.
  public let name: String
  public let title: LocalizedText
  /// A word about it below the title.
  let detail: LocalizedText
  /// Everything that a search looks at, in lower case.
  private let searched: String

  init(_ kind: Kind, _ name: String, title: LocalizedText, detail: LocalizedText, alsoFoundBy words: [String] = []) {
    self.kind = kind
    self.name = name
    self.title = title
    self.detail = detail
    let texts = [name, title.plain(.english), title.plain(.chinese)] + words
    searched = texts.joined(separator: "\n").lowercased()
  }

  /// Whether every word of a search is somewhere in it.
  package func matches(_ search: String) -> Bool {
    search.lowercased().split(separator: " ").allSatisfy { searched.contains($0) }
  }

  /// What tells it apart in lists of widgets.
  package var id: String { "entry.\(kind).\(name)" }
}

nonisolated extension PresetShelf {
  /// Everything there is to open: lectures, analogies, systems, presets. A shipped file that cannot be read is left out here and
  /// explained when it is opened by its name.
  package var entries: [GalleryEntry] {
    lectureEntries + analogyEntries
      + systems.map { system in
        let card = system.card
        return GalleryEntry(
          .system, card.id, title: card.title,
          detail: LocalizedText("\(card.controlParameter.symbol) → \(card.orderObservable.symbol)"),
          alsoFoundBy: [card.orderObservable.title.english, card.orderObservable.title.chinese])
      } + presetEntries
  }

  private var lectureEntries: [GalleryEntry] {
    let lectures = lectureNames.compactMap { name in (try? lecture(name)).map { (name: name, lecture: $0) } }
    // Those that say no place come after the others, by name.
    let sorted = lectures.sorted { ($0.lecture.place ?? .max, $0.name) < ($1.lecture.place ?? .max, $1.name) }
    return sorted.map { name, lecture in
      let (count, minutes) = (String(lecture.scenes.count), String(Int(lecture.minutes.rounded())))
      return GalleryEntry(
        .lecture, name, title: lecture.title,
        detail: LocalizedText(
          en: WindowText.lectureLength(.english, count, minutes), zh: WindowText.lectureLength(.chinese, count, minutes)
        ),
        alsoFoundBy: [lecture.summary.english, lecture.summary.chinese])
    }
  }

  private var analogyEntries: [GalleryEntry] {
    analogyNames.compactMap { name in
      guard let analogy = try? analogy(name) else { return nil }
      let cards = analogy.presets.prefix(2).map(\.card)
      return GalleryEntry(
        .analogy, name, title: analogy.analogy.title, detail: LocalizedText(cards.map(\.id).joined(separator: " | ")),
        alsoFoundBy: cards.flatMap { [$0.id, $0.title.plain(.english), $0.title.plain(.chinese)] })
    }
  }

  private var presetEntries: [GalleryEntry] {
    names.compactMap { name in
      guard let session = try? load(name) else { return nil }
      let card = session.card
      return GalleryEntry(
        .preset, name, title: session.title, detail: LocalizedText(name),
        alsoFoundBy: [card.id, card.title.plain(.english), card.title.plain(.chinese)])
    }
  }

  /// What an entry shows of itself: a lecture its first scene.
  func session(of entry: GalleryEntry) throws -> Session {
    switch entry.kind {
    case .system, .preset: try load(entry.name)
    case .analogy:
      try analogy(entry.name).presets.first.map { Session($0, named: $0.name) } ?? load(entry.name)
    case .lecture:
      switch try lecture(entry.name).scenes[0].subject {
      case .system(let preset): Session(preset, named: preset.name)
      case .twin(let left, _, _): Session(left, named: left.name)
      }
    }
  }
}
