import Emergence
import Experiments
import Foundation
import Testing

/// What random mutations do to the reader: a preset or a list of problems, never a crash, and never a long time.
@Suite("Preset fuzzing")
struct PresetFuzzTests {
  /// Inputs that once were interesting: they reached a branch, a limit or a library's corner that others did not.
  static let corpus: [String] = [
    "&a [*a]", "*a", "&a a: *a", "? ? ? a", "!!binary x", "!<tag:yaml.org,2002:str> system", "system: !!int ising",
    "%YAML 9.9\n---\nsystem: ising", "\u{FEFF}system: ising", "system: ising\u{0}", "system: |\n  ising\n",
    "system: >-",
    "{system: ising, control: {temperature: {from: 1, to: 2, count: 1}}}", "system: ising\r\nsize: 8\r",
    "<<: {system: ising}", "system: ising\n<<: *x", "{? {a: b} : c}", "[]: x", "system: ising\nsizes: [[[[8]]]]",
    "system: ising\nsizes: [-9223372036854775808, 9223372036854775807]",
    "system: ising\ncontrol: {temperature: {from: -0, to: 1e-320, count: 3}}",
    "system: ising\ncontrol: {temperature: {from: 1, to: 2, count: 1000000}}\nreplicas: 1000000\nsizes: [2, 3, 4]",
    "system: ising\nprotocol: {equilibrate: 9223372036854775807}", "system: ising\nparameters:", "parameters: ~",
    "system: ising\ncontrol:", "system: ising\ncontrol: {temperature:}", "system: ising\ntitle: {en: 1}",
    "system: ising\ntitle: ''", "system: \"\\ud800\"", "system: \"\\U00110000\"", "'", "\"", "|", ">", "-", "?", ":",
    "@",
    "`", "%", "!", "&", "*", "#", "---", "...", "\t", "a:\n\tb: c",
  ]

  static let vocabulary = [
    "system", "ising", "title", "parameters", "size", "sizes", "control", "temperature", "from", "to", "count",
    "values", "near", "critical", "width", "replicas", "protocol", "ramp", "up-down", "seed", "field", "nan", ".inf",
    "-1", "0", "1e308", "-0.0", "99999999999999999999", "[", "]", "{", "}", ":", ": ", ",", "\n", "\n  ", "- ", "? ",
    "&x ", "*x", "!!str ", "!t ", "'", "\"", "|\n", ">\n", "#", "\t", "\r\n", "<<: ", "---\n", "...\n", "~", "\u{FEFF}",
    "磁", "\u{1F9F2}", "\\", "%YAML 1.1\n",
  ]

  static func mutated(_ source: [UInt8], _ random: inout Philox) -> [UInt8] {
    var bytes = source
    for _ in 0..<(1 + Int(random.next() % 4)) {
      let at = Int(random.next() % UInt64(bytes.count + 1))
      let length = min(Int(random.next() % 12), bytes.count - at)
      let word = Array(vocabulary[Int(random.next() % UInt64(vocabulary.count))].utf8)
      switch random.next() % 6 {
      case 0: bytes.removeSubrange(at..<(at + length))
      case 1: bytes.insert(contentsOf: word, at: at)
      case 2: bytes.replaceSubrange(at..<(at + length), with: word)
      case 3: bytes.insert(contentsOf: bytes[at..<(at + length)], at: Int(random.next() % UInt64(bytes.count + 1)))
      case 4 where at < bytes.count: bytes[at] = UInt8(truncatingIfNeeded: random.next())
      default: bytes.removeSubrange(at...)
      }
    }
    return bytes
  }

  /// True when the text is a preset; a list of problems otherwise.
  static func isPreset(_ bytes: [UInt8], _ library: PresetLibrary) throws -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    do {
      let preset = try library.read(text, file: "fuzz.yaml")
      // What is accepted must be usable.
      let plan = Plan(preset)
      _ = plan.unit(at: plan.count - 1)
      _ = preset.setup()
      return true
    } catch let error as PresetError {
      try #require(!error.problems.isEmpty)
      for problem in error.problems { try #require(isTranslated(problem.message), "\(problem.message)") }
      return false
    }
  }

  @Test func theCorpusIsReadWithoutACrash() throws {
    let library = PresetLibrary(systems: everySystem)
    for text in Self.corpus { _ = try Self.isPreset(Array(text.utf8), library) }
  }

  @Test func aHundredThousandMutationsAreReadWithoutACrash() throws {
    let library = PresetLibrary(systems: everySystem)
    let sources = try library.shipped.map { Array(try contents($0.path).utf8) }
    try #require(!sources.isEmpty)
    let small = sources.map { source in
      // Titles and descriptions are prose; without them mutations hit keys and numbers more often, and faster.
      let lines = String(decoding: source, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      return Array(lines.filter { !$0.hasPrefix(" ") && !$0.hasPrefix("description") }.joined(separator: "\n").utf8)
    }
    var random = Philox(seed: 2026, point: 0, replica: 0, stream: 0)
    var accepted = 0
    var slowest = Duration.zero
    for round in 0..<100_000 {
      let pool = round % 10 == 0 ? sources : small
      let text = Self.mutated(pool[Int(random.next() % UInt64(pool.count))], &random)
      let start = ContinuousClock.now
      if try Self.isPreset(text, library) { accepted += 1 }
      slowest = max(slowest, ContinuousClock.now - start)
    }
    // Both outcomes must be common, or the mutations test nothing.
    #expect(accepted > 5_000 && accepted < 95_000)
    #expect(slowest < .seconds(2))
  }
}
