import Emergence

/// The question whether a misspelt word was meant to be a certain candidate, to stand before the list of them; empty
/// where none is near.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> LocalizedText {
  guard let nearest = nearest(to: word, among: candidates) else { return "" }
  return LocalizedText(en: "did you mean '\(nearest)'? ", zh: "是否指 '\(nearest)'？")
}

/// The candidate that a misspelt word most likely meant: the one with the fewest edits, if they are few for its length.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let allowance = max(2, word.count / 3)
  let best = candidates.map { (distance: editDistance($0, word), candidate: $0) }.min { $0.distance < $1.distance }
  guard let best, best.distance <= allowance else { return nil }
  return best.candidate
}

/// Levenshtein's distance: the least number of insertions, deletions and substitutions of characters.
package func editDistance(_ first: String, _ second: String) -> Int {
  let first = Array(first.prefix(64))
  let second = Array(second.prefix(64))
  var row = Array(0...second.count)
  for (i, a) in first.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in second.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
      diagonal = above
    }
  }
  return row[second.count]
}
