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
