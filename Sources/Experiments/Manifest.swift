import Emergence
import Foundation

/// `manifest.json`: what the results in a folder are. Written once, before anything is computed, and never changed.
public struct Manifest: Codable, Sendable {
  public enum Kind: String, Codable, Sendable { case run, sweep }

  /// Version of the folder's format.
  public var format = 1
  public let kind: Kind
  /// Version of the program.
  public var version = EmergenceVersion.current
  /// Commit of the sources the program runs from, where known.
  public let commit: String?
  public var generator = "philox4x32-10"
  /// SHA-256 of what decides the numbers; results with another identity are refused in this folder.
  public let identity: String
  public let preset: Preset
  /// SHA-256 of the bytes of `preset.yaml`.
  public let presetSHA256: String
  /// `--set` and `--seed` as given.
  public let overrides: [String]
  /// Trajectories and rows that make the result complete.
  public let units: Int
  public let rows: Int
  public let columns: [Column]

  /// The preset as resolved: defaults filled in, ranges written out.
  public struct Preset: Codable, Sendable {
    public let name: String
    public let system: String
    public let title: [String: String]
    public let parameters: [String: Value]
    public let sizes: [Int]
    public let controlName: String
    public let control: [Double]
    public let replicas: Int
    public let start: String
    public let equilibrate: Int
    public let measure: Int
    public let every: Int
    public let ramp: String?
    public let seed: UInt64
    public let orderParameter: String
    /// Further rounds of control values, planned from results; they stand in the folder `plan`.
    public let refine: ControlAxis.Refinement?
    /// Columns of `histograms.csv` where histograms of every point are kept.
    public let histogram: [String]?
    /// The second parameter of a map.
    public let across: Across?

    public struct Across: Codable, Sendable, Hashable {
      public let name: String
      public let values: [Double]
    }

    enum CodingKeys: String, CodingKey {
      case name, system, title, parameters, sizes, control, replicas, start, equilibrate, measure, every, ramp, seed
      case refine, histogram, across
      case controlName = "control_name"
      case orderParameter = "order_parameter"
    }
  }

  /// A number or a choice.
  public enum Value: Codable, Sendable, Hashable {
    case number(Double)
    case text(String)

    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .text(let text): try container.encode(text)
      }
    }
  }

  /// The meaning of a column of the folder's CSV.
  public struct Column: Codable, Sendable, Hashable {
    public let name: String
    public let title: [String: String]
    public let symbol: String
    public let unit: String
  }

  enum CodingKeys: String, CodingKey {
    case format, kind, version, commit, generator, identity, preset, overrides, units, rows, columns
    case presetSHA256 = "preset_sha256"
  }

  /// The file's bytes: JSON with sorted keys, so that equal manifests are equal bytes.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

extension Manifest {
  /// Whether a folder has a manifest of ours, be it damaged.
  static func isIn(_ folder: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: "\(folder)/manifest.json") else { return false }
    let text = String(decoding: data, as: UTF8.self)
    return text.contains("\"\(CodingKeys.presetSHA256.rawValue)\"")
      || text.contains("\"\(CodingKeys.generator.rawValue)\"")
  }

  /// Whether the counts follow from the preset, as they do unless somebody edited the file.
  private var isConsistent: Bool {
    let limits = 1...1_000_000_000
    let rounds = preset.refine?.rounds ?? 0
    let count = preset.refine?.count ?? 0
    guard !preset.sizes.isEmpty, preset.sizes.allSatisfy(limits.contains), limits.contains(preset.replicas),
      !preset.control.isEmpty, preset.control.allSatisfy(\.isFinite), rounds == 0 || limits.contains(rounds),
      count == 0 || limits.contains(count)
    else { return false }
    let lines = preset.across?.values.count ?? 1
    guard lines > 0, preset.across?.values.allSatisfy(\.isFinite) ?? true else { return false }
    let (values, overflow) = (preset.control.count + rounds * count).multipliedReportingOverflow(by: lines)
    guard !overflow else { return false }
    let visits = preset.ramp == nil ? 1 : preset.ramp == Schedule.Ramp.upDown.rawValue ? 2 * values : values
    let (series, first) = preset.sizes.count.multipliedReportingOverflow(by: preset.replicas)
    let (wanted, second) = series.multipliedReportingOverflow(by: preset.ramp == nil ? values : 1)
    let (all, third) = wanted.multipliedReportingOverflow(by: visits)
    return !first && !second && !third && (units, rows) == (wanted, all)
  }

  /// Reads the manifest of a folder.
  /// - Throws: `StorageError` when there is none or it is damaged.
  public init(folder: String) throws {
    let path = "\(folder)/manifest.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StorageError.foreign(
        path: folder,
        detail: LocalizedText(
          en: "holds no manifest.json, so it is not the folder of a run or sweep",
          zh: "没有 manifest.json，因而不是模拟或扫描的文件夹"))
    }
    do {
      self = try JSONDecoder().decode(Manifest.self, from: data)
    } catch {
      throw Self.damaged(path)
    }
    guard format == 1 else {
      throw StorageError.foreign(
        path: path,
        detail: LocalizedText(
          en: "has format \(format), which this version does not know", zh: "的格式为 \(format)，本版本无法识别"))
    }
    guard isConsistent else {
      throw Self.damaged(path)
    }
  }

  private static func damaged(_ path: String) -> StorageError {
    .foreign(
      path: path,
      detail: LocalizedText(en: "is damaged; restore it, or start over with --fresh", zh: "已损坏；请恢复它，或用 --fresh 重新开始"))
  }
}

extension Manifest.Preset {
  init(_ preset: Preset) {
    name = preset.name
    system = preset.card.id
    title = preset.title.byLanguage
    var parameters: [String: Manifest.Value] = [:]
    let varied = [preset.control.parameter.id, preset.across?.parameter.id]
    for (id, value) in preset.parameters.all where !varied.contains(id) {
      parameters[id] = value.number.map { .number($0) } ?? .text(value.identity)
    }
    self.parameters = parameters
    sizes = preset.sizes
    controlName = preset.control.parameter.id
    control = preset.control.values
    replicas = preset.replicas
    start = preset.schedule.start
    equilibrate = preset.schedule.equilibrate
    measure = preset.schedule.measure
    every = preset.schedule.every
    ramp = preset.schedule.ramp?.rawValue
    seed = preset.seed
    orderParameter = preset.orderParameter
    refine = preset.control.refinement
    histogram = preset.schedule.histogram ? HistogramColumns(preset)?.names : nil
    across = preset.across.map { Across(name: $0.parameter.id, values: $0.values) }
  }

  /// SHA-256 over every field but the name and title, each as shortest text.
  func identity(_ kind: Manifest.Kind) -> String {
    let parameters = parameters.sorted { $0.key < $1.key }.map { key, value in
      switch value {
      case .number(let number): "\(key)=\(number.shortest)"
      case .text(let text): "\(key)=\(text)"
      }
    }
    let fields =
      [
        "format=1", "kind=\(kind.rawValue)", "generator=philox4x32-10", "system=\(system)",
        "parameters=\(parameters.joined(separator: ","))",
        "sizes=\(sizes)", "control=\(controlName)=\(control.map(\.shortest))", "replicas=\(replicas)", "start=\(start)",
        "equilibrate=\(equilibrate)", "measure=\(measure)", "every=\(every)", "ramp=\(ramp ?? "none")", "seed=\(seed)",
        "order_parameter=\(orderParameter)",
      ] + (refine.map { ["refine=\($0.rounds)x\($0.count)"] } ?? []) + (histogram == nil ? [] : ["histogram=true"])
      + (across.map { ["across=\($0.name)=\($0.values.map(\.shortest))"] } ?? [])
    return sha256(fields.joined(separator: "\n").utf8)
  }
}

extension LocalizedText {
  var byLanguage: [String: String] { ["en": english, "zh": chinese] }
}

/// The program's version.
public enum EmergenceVersion {
  public static let current = "0.1.0"
}
