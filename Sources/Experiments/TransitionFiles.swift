import Criticality
import Emergence
import Foundation

/// What `transition.json` says: the contract's keys, and beside them every number the verdict was made from.
package struct TransitionFile: Encodable {
  struct Number: Encodable {
    let value: Double
    let error: Double?

    init(_ estimate: Estimate) {
      value = estimate.value
      error = estimate.error.ifFinite
    }
  }

  struct CriticalPoint: Encodable {
    let value: Double
    let error: Double?
    let method: String
    let interval: [Double]?
  }

  struct Evidence: Encodable {
    let kind: String
    let value: Double?
    let error: Double?
    let supports: String?
    let text: [String: String]
  }

  struct Exponent: Encodable {
    let value: Double
    let error: Double?
    let method: String
  }

  struct Collapse: Encodable {
    let quality: Double?
    let unscaledQuality: Double?
    let residual: Double?
    let unscaledResidual: Double?
    let heldOutQuality: Double?
    let criticalPoint: Number
    let inverseNu: Number
    let ratio: Number
    let gaussianProcess: GaussianProcess?
  }

  struct GaussianProcess: Encodable {
    let criticalPoint: Number
    let inverseNu: Number
    let ratio: Number
    let logLikelihood: Double?
    let unscaledLogLikelihood: Double?
    let heldOutQuality: Double?

    init(_ collapse: GaussianProcessCollapse) {
      criticalPoint = Number(collapse.criticalPoint)
      inverseNu = Number(collapse.inverseNu)
      ratio = Number(collapse.ratio)
      logLikelihood = collapse.logLikelihood.ifFinite
      unscaledLogLikelihood = collapse.unscaledLogLikelihood.ifFinite
      heldOutQuality = collapse.heldOutQuality?.ifFinite
    }
  }

  struct Reference: Encodable {
    let value: Double
    let error: Double
    let origin: String
    let source: String
    let z: Double?
  }

  struct Crossing: Encodable {
    let sizes: [Double]
    let position: Number
    let height: Number
  }

  struct Peak: Encodable {
    let size: Double
    let position: Number
    let height: Number
  }

  struct FirstOrder: Encodable {
    struct OfSize: Encodable {
      let size: Double
      let gap: Number
      let interfaceTension: Number?
    }

    let dimension: Double
    let limits: [String: Number]
    let latentHeatOfGaps: Number?
    let latentHeatOfFluctuations: Number?
    let peakGrowth: Number?
    let sizes: [OfSize]

    init(_ scaling: FirstOrderScaling) {
      dimension = scaling.dimension
      limits = Dictionary(
        scaling.limits.map { ($0.mark.rawValue, Number($0.estimate)) }, uniquingKeysWith: { first, _ in first })
      latentHeatOfGaps = scaling.latentHeatOfGaps.map(Number.init)
      latentHeatOfFluctuations = scaling.latentHeatOfFluctuations.map(Number.init)
      peakGrowth = scaling.peakGrowth.map(Number.init)
      sizes = scaling.gaps.map { size, gap in
        let tension = scaling.tensions.first { $0.size == size }?.tension
        return OfSize(size: size, gap: Number(gap), interfaceTension: tension.map(Number.init))
      }
    }
  }

  struct Suddenness: Encodable {
    let breakthroughness: Number
    let linearity: Number
  }

  struct Foresight: Encodable {
    let expected: Number
    let logRatio: Number?
    let points: Int
  }

  struct Range: Encodable {
    let chance: Double
    let maximum: Double
  }

  enum Key: String, CodingKey, CaseIterable {
    case system, preset, version, identity, control_name, sizes, critical_point, order, evidence, needs, exponents
    case collapse, reference, crossings, peaks, failed_points, first_order, suddenness, foresight, normalisation
    case is_logarithmic
  }

  let analysis: Analysis

  package init(analysis: Analysis) { self.analysis = analysis }

  /// Keys without a value are written as null, so that a reader finds every key in every file.
  package func encode(to encoder: any Encoder) throws {
    let card = analysis.card
    var file = encoder.container(keyedBy: Key.self)
    try file.encode(analysis.system.id, forKey: .system)
    try file.encode(analysis.manifest.preset.name, forKey: .preset)
    try file.encode(analysis.manifest.version, forKey: .version)
    try file.encode(analysis.manifest.identity, forKey: .identity)
    try file.encode(analysis.control.id, forKey: .control_name)
    try file.encode(analysis.sizes.map(\.size), forKey: .sizes)
    try file.encode(
      analysis.criticalPoint.map { point in
        CriticalPoint(
          value: point.value, error: point.error.ifFinite, method: card.method?.rawValue ?? "",
          interval: analysis.interval.map { [$0.lowerBound, $0.upperBound] })
      }, forKey: .critical_point)
    try file.encode(card.verdict.order.rawValue, forKey: .order)
    try file.encode(Range(chance: analysis.chance, maximum: analysis.maximum), forKey: .normalisation)
    try file.encode(card.isLogarithmic, forKey: .is_logarithmic)
    try file.encode(card.verdict.evidence.map(evidence), forKey: .evidence)
    try file.encode(card.verdict.needs.map(\.rawValue), forKey: .needs)
    try file.encode(
      Dictionary(
        (analysis.isTransition ? card.exponents : []).map { exponent in
          (
            exponent.key,
            Exponent(
              value: exponent.estimate.value, error: exponent.estimate.error.ifFinite, method: exponent.method)
          )
        }, uniquingKeysWith: { first, _ in first }), forKey: .exponents)
    try file.encode((analysis.isTransition ? card.collapse : nil).map(collapse), forKey: .collapse)
    try file.encode(
      analysis.reference.map { known in
        Reference(
          value: known.value, error: known.error, origin: known.origin.rawValue, source: known.source,
          z: analysis.criticalPoint.flatMap { $0.z(against: known.value, error: known.error).ifFinite })
      }, forKey: .reference)
    try file.encode(
      card.crossings.map {
        Crossing(
          sizes: [$0.sizes.0, $0.sizes.1], position: Number($0.crossing.position), height: Number($0.crossing.height))
      }, forKey: .crossings)
    try file.encode(
      card.peaks.map { Peak(size: $0.size, position: Number($0.peak.position), height: Number($0.peak.height)) },
      forKey: .peaks)
    try file.encode(card.firstOrder.map(FirstOrder.init), forKey: .first_order)
    try file.encode(
      card.suddenness.map {
        Suddenness(breakthroughness: Number($0.breakthroughness), linearity: Number($0.linearity))
      }, forKey: .suddenness)
    try file.encode(
      card.foresight.map {
        Foresight(expected: Number($0.expected), logRatio: $0.logRatio.map(Number.init), points: $0.points)
      }, forKey: .foresight)
    try file.encode(analysis.failed.count, forKey: .failed_points)
  }

  private func evidence(_ evidence: Verdict.Evidence) -> Evidence {
    let text = TransitionText.evidence(evidence)
    return Evidence(
      kind: evidence.kind.rawValue, value: evidence.estimate.value.ifFinite, error: evidence.estimate.error.ifFinite,
      supports: evidence.supports?.rawValue, text: ["en": text.plain(.english), "zh": text.plain(.chinese)])
  }

  private func collapse(_ collapse: DataCollapse) -> Collapse {
    Collapse(
      quality: collapse.quality.ifFinite, unscaledQuality: collapse.unscaledQuality.ifFinite,
      residual: collapse.residual.ifFinite, unscaledResidual: collapse.unscaledResidual.ifFinite,
      heldOutQuality: collapse.heldOutQuality?.ifFinite, criticalPoint: Number(collapse.criticalPoint),
      inverseNu: Number(collapse.inverseNu), ratio: Number(collapse.ratio),
      gaussianProcess: analysis.gaussianCollapse.map(GaussianProcess.init))
  }
}

extension Analysis {
  /// The bytes of `transition.json`; equal analyses are equal bytes.
  package var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(TransitionFile(analysis: self)), as: UTF8.self) + "\n"
    }
  }

  /// The bytes of `transition.csv`: one row for each number found, with the sizes it belongs to.
  package var csv: String {
    var lines = ["quantity,size,larger_size,value,error,method"]
    func add(_ quantity: String, _ sizes: [Double], _ estimate: Estimate, _ method: String) {
      func cell(_ number: Double?) -> String { number?.ifFinite.map(\.shortest) ?? "" }
      let place = [sizes.first, sizes.count > 1 ? sizes[1] : nil].map(cell).joined(separator: ",")
      lines.append("\(quantity),\(place),\(cell(estimate.value)),\(cell(estimate.error)),\(method)")
    }
    if let point = criticalPoint { add("critical_point", [], point, card.method?.rawValue ?? "") }
    for exponent in card.exponents where isTransition { add(exponent.key, [], exponent.estimate, exponent.method) }
    for (sizes, crossing) in card.crossings {
      add("binder_crossing", [sizes.0, sizes.1], crossing.position, "")
      add("binder_at_crossing", [sizes.0, sizes.1], crossing.height, "")
    }
    for (size, peak) in card.peaks {
      add("susceptibility_peak_position", [size], peak.position, "")
      add("susceptibility_peak_height", [size], peak.height, "")
    }
    for (size, midpoint) in card.midpoints {
      guard let midpoint else { continue }
      add("midpoint", [size], midpoint.position, "")
      if let width = midpoint.width { add("width", [size], width, card.isLogarithmic ? "logarithmic" : "") }
    }
    for size in reweighted {
      if let peak = size.specificHeatPeak {
        add("specific_heat_peak_position", [Double(size.size)], peak.position, "reweighting")
        add("specific_heat_peak_height", [Double(size.size)], peak.height, "reweighting")
      }
      if let coexistence = size.coexistence {
        add("coexistence", [Double(size.size)], coexistence, FirstOrderScaling.Mark.equalHeights.rawValue)
      }
      if let peak = size.doublePeak {
        add("gap", [Double(size.size)], peak.gap, "energy_distribution")
        add("barrier", [Double(size.size)], peak.barrier, "energy_distribution")
      }
    }
    if let scaling = card.firstOrder {
      for (mark, limit) in scaling.limits { add("transition", [], limit, mark.rawValue) }
      for (size, tension) in scaling.tensions { add("interface_tension", [size], tension, "energy_distribution") }
      if let heat = scaling.latentHeatOfGaps { add("latent_heat", [], heat, "energy_distribution") }
      if let heat = scaling.latentHeatOfFluctuations { add("latent_heat", [], heat, "energy_fluctuations") }
      if let growth = scaling.peakGrowth { add("peak_growth", [], growth, "susceptibility_peaks") }
    }
    for size in sizes {
      if let loop = size.hysteresis { add("hysteresis_relative_area", [size.size], loop.relativeArea, "") }
    }
    if let suddenness = card.suddenness {
      add("breakthroughness", [], suddenness.breakthroughness, "12_places")
      add("linearity", [], suddenness.linearity, "12_places")
    }
    if let foresight = card.foresight {
      add("expected_midpoint", [], foresight.expected, "beginning_of_the_curve")
      if let ratio = foresight.logRatio { add("expected_over_found_ln", [], ratio, "beginning_of_the_curve") }
    }
    if isTransition, let collapse = card.collapse {
      add("collapse_quality", [], Estimate(value: collapse.quality, error: .nan), "houdayer_hartmann")
      add("collapse_unscaled_quality", [], Estimate(value: collapse.unscaledQuality, error: .nan), "houdayer_hartmann")
    }
    if let reference {
      add("reference", [], Estimate(value: reference.value, error: reference.error), reference.origin.rawValue)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The bytes of `reweighted.csv`: curves between and beyond the measured points, where the histograms reach.
  package var curves: String {
    let names = ["order_parameter", "susceptibility", "binder", "specific_heat"]
    var lines = ["size,control,effective_samples," + names.map { "\($0),\($0)_error" }.joined(separator: ",")]
    func cell(_ number: Double?) -> String { number?.ifFinite.map(\.shortest) ?? "" }
    for size in reweighted {
      for point in size.curve {
        let estimates = [point.orderParameter, point.susceptibility, point.binder, point.specificHeat]
        let cells = estimates.flatMap { [cell($0?.value), cell($0?.error)] }
        lines.append(
          ([String(size.size), cell(point.control), cell(point.effectiveSamples.rounded())] + cells)
            .joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes `transition.json` and `transition.csv`, and `reweighted.csv` where histograms were kept.
  /// - Returns: their paths.
  /// - Throws: `StorageError` when they cannot be written.
  public func write(to folder: String) throws -> [String] {
    var files = [("\(folder)/transition.json", try json), ("\(folder)/transition.csv", csv)]
    if !reweighted.isEmpty { files.append(("\(folder)/reweighted.csv", curves)) }
    for (path, text) in files { try AtomicFile.write(text.utf8, to: path) }
    return files.map(\.0)
  }
}

extension TransitionCard.Exponent {
  /// Name in files: that of the first way to measure it, with the way appended for a second one.
  package var key: String { method == "susceptibility_peaks" ? "\(name)_of_peaks" : name }
}

extension Double {
  package var ifFinite: Double? { isFinite ? self : nil }
}
