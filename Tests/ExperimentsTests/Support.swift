import Catalog
import Emergence
import Foundation

import Experiments

let everySystem: [any System.Type] = [Autoregression.self] + Catalog.systems

/// Reads a preset's text as if it stood in `test.yaml`.
func read(_ yaml: String, _ overrides: String...) throws -> Preset {
  try PresetLibrary(systems: everySystem).read(
    yaml, file: "test.yaml", overrides: overrides.map { try PresetOverride($0) })
}

/// A new empty folder that is removed at the end of the body.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let path = NSTemporaryDirectory() + "/emergence-\(UInt64.random(in: 0 ... .max))"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

func contents(_ path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
}

let smallSweep = """
  system: autoregression
  title: small
  parameters: {fault: none}
  sizes: [1, 2]
  control: {memory: {from: 0, to: 0.9, count: 10}}
  replicas: 2
  protocol: {equilibrate: 20, measure: 400, every: 2}
  seed: 5
  """

/// Whether a message is there in both languages: with Chinese characters in one of them, and with no leftovers of the
/// program's own names for texts in either.
func isTranslated(_ text: LocalizedText) -> Bool {
  let both = text.english + text.chinese
  return text.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    && !both.contains("LocalizedText(") && !both.contains("Optional(")
}
