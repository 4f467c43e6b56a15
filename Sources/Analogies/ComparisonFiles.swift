import Criticality
import Emergence
import Experiments
import Foundation

extension Comparison {
  /// The bytes of `comparison.csv`: a row for each member, size and control value, on the member's own axes and on those
  /// that all share.
  public var csv: String {
    let header = [
      "member", "role", "system", "size", "control_name", "control", "reduced_control", "order_parameter",
      "order_parameter_error", "normalized_order_parameter", "normalized_order_parameter_error", "susceptibility",
      "susceptibility_error", "replicas", "replica_variance", "replica_variance_error", "relative_fluctuation",
      "relative_fluctuation_error", "binder", "binder_error", "scaled_control", "scaled_order_parameter",
      "scaled_order_parameter_error",
    ]
    var lines = [header.joined(separator: ",")]
    for member in members {
      let analysis = member.analysis
      for curve in member.curves {
        for point in curve.points {
          var cells = [
            member.id, member.description.role.rawValue, analysis.system.id, curve.size.shortest, analysis.control.id,
            point.control.shortest, cell(point.reduced),
          ]
          cells += pair(point.orderParameter) + pair(point.normalized) + pair(point.susceptibility)
          cells += [String(point.replicas.count)] + pair(point.variance) + pair(point.fluctuation) + pair(point.binder)
          cells += [cell(point.scaledControl)] + pair(point.scaledOrder)
          lines.append(cells.joined(separator: ","))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func cell(_ number: Double?) -> String { number?.ifFinite.map(\.shortest) ?? "" }

  private func pair(_ estimate: Estimate?) -> [String] { [cell(estimate?.value), cell(estimate?.error)] }

  /// The bytes of `comparison.json`; equal comparisons are equal bytes.
  public var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(ComparisonFile(self)), as: UTF8.self) + "\n"
    }
  }

  /// Writes `comparison.csv` and `comparison.json`, and in each member's folder what `emergence analyze` writes there.
  /// - Returns: the paths of the first two.
  /// - Throws: `StorageError` when they cannot be written.
  public func write(to folder: String) throws -> [String] {
    for member in members { _ = try member.analysis.write(to: "\(folder)/\(member.id)") }
    let files = [("\(folder)/comparison.csv", csv), ("\(folder)/comparison.json", try json)]
    for (path, text) in files { try AtomicFile.write(text.utf8, to: path) }
    return files.map(\.0)
  }
}

/// What `comparison.json` says. A member's `transition` is its `transition.json`, whole.
private struct ComparisonFile: Encodable {
  struct Words: Encodable {
    let en: String
    let zh: String

    init(_ text: LocalizedText) { (en, zh) = (text.flat(.english), text.flat(.chinese)) }
  }

  struct Member: Encodable {
    struct Centre: Encodable {
      let value: Double
      let error: Double?
      let origin: String
    }

    struct Scaling: Encodable {
      let criticalPoint: Double
      let inverseNu: Double
      let ratio: Double
    }

    struct Range: Encodable {
      let chance: Double
      let maximum: Double
    }

    let id: String
    let role: String
    let title: Words
    let preset: String
    let overrides: [String]
    let identity: String
    let size: Words
    let normalisation: Range
    let centre: Centre
    let isLogarithmic: Bool
    let orderGrowsWithControl: Bool
    let scaling: Scaling?
    let failedPoints: Int
    let transition: TransitionFile
  }

  struct Cell: Encodable {
    let value: Double?
    let error: Double?
    let text: Words
  }

  struct Row: Encodable {
    let quantity: String
    let title: Words
    let members: [String: Cell]
  }

  struct Pair: Encodable {
    struct Quantity: Encodable {
      let quantity: String
      let isPerUnit: Bool
      let z: Double?
      let verdict: String
    }

    let members: [String]
    let kindsAreEqual: Bool?
    let quantities: [Quantity]
  }

  struct Sentence: Encodable {
    let side: String
    let topic: String
    let members: [String]
    let text: Words
  }

  struct Paragraph: Encodable {
    let title: Words
    let text: Words
  }

  let version: String
  let title: Words
  let story: Words?
  let holds: Words?
  let breaks: Words?
  let undecided: Words?
  let sources: [String]
  let members: [Member]
  let card: [Row]
  let pairs: [Pair]
  let findings: [Sentence]
  let paragraphs: [Paragraph]

  init(_ comparison: Comparison) {
    let analogy = comparison.analogy
    version = EmergenceVersion.current
    title = Words(analogy.title)
    story = analogy.story.map(Words.init)
    holds = analogy.holds.map(Words.init)
    breaks = analogy.breaks.map(Words.init)
    undecided = analogy.undecided.map(Words.init)
    sources = analogy.sources
    members = comparison.members.map(Member.init)
    let ids = comparison.members.map(\.id)
    card = comparison.card.rows.map { row in
      let cells = zip(ids, row.cells).compactMap { id, cell in
        cell.map {
          (
            id,
            Cell(value: $0.estimate?.value.ifFinite, error: $0.estimate?.error.ifFinite, text: Words($0.text))
          )
        }
      }
      return Row(
        quantity: row.quantity, title: Words(row.title),
        members: Dictionary(cells, uniquingKeysWith: { first, _ in first }))
    }
    pairs = comparison.pairs.map { first, second in
      let isKnown = first.order != .undecided && second.order != .undecided
      return Pair(
        members: [first.id, second.id], kindsAreEqual: isKnown ? first.order == second.order : nil,
        quantities: Comparison.agreements(first, second).map {
          Pair.Quantity(quantity: $0.quantity, isPerUnit: $0.isPerUnit, z: $0.z.ifFinite, verdict: $0.verdict.rawValue)
        })
    }
    findings = comparison.findings.map {
      Sentence(side: $0.side.rawValue, topic: $0.topic.rawValue, members: $0.members, text: Words($0.text))
    }
    let (english, chinese) = (comparison.paragraphs(.english), comparison.paragraphs(.chinese))
    paragraphs = zip(english, chinese).map {
      Paragraph(
        title: Words(LocalizedText(en: $0.title, zh: $1.title)), text: Words(LocalizedText(en: $0.text, zh: $1.text)))
    }
  }
}

extension ComparisonFile.Member {
  init(_ member: Comparison.Member) {
    id = member.id
    role = member.description.role.rawValue
    title = ComparisonFile.Words(member.title)
    preset = member.description.preset
    overrides = member.description.overrides
    identity = member.analysis.manifest.identity
    size = ComparisonFile.Words(member.analysis.sizeTitle)
    normalisation = Range(chance: member.analysis.chance, maximum: member.analysis.maximum)
    centre = Centre(
      value: member.axis.centre.value, error: member.axis.centre.error.ifFinite, origin: member.axis.origin.rawValue)
    isLogarithmic = member.axis.isLogarithmic
    orderGrowsWithControl = member.axis.sign > 0
    scaling = member.scaling.map {
      Scaling(criticalPoint: $0.criticalPoint, inverseNu: $0.inverseNu, ratio: $0.ratio)
    }
    failedPoints = member.analysis.failed.count
    transition = TransitionFile(analysis: member.analysis)
  }
}
