import Catalog
import Emergence
import Testing

struct CatalogTests {
  /// `ms`, `J/k_B` and `dB` are the same in every language; `sites` and `lattice spacings` are not.
  @Test func unitsThatAreWordsAreTranslated() {
    for card in Catalog.systems.map({ $0.card }) {
      let units =
        card.parameters.map { ($0.id, $0.unit) }
        + (card.observables + card.derived.map(\.observable)).map { ($0.id, $0.unit) }
      for (quantity, unit) in units {
        let hasWord = unit.plain(.english).contains(/[A-Za-z]{4}/)
        let isTranslated = unit.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(!hasWord || isTranslated, "\(card.id).\(quantity): \(unit.english)")
        #expect(unit.english.isEmpty == unit.chinese.isEmpty)
      }
    }
  }
}
