import Criticality
import Emergence
import Foundation

/// A finished single run and the heavy tails of what it counted: sizes and durations of avalanches, say. Observables take
/// part whose samples are whole numbers, at least two hundred of them, the largest thirty times the median or more.
public struct TailAnalysis: Sendable {
  /// An observable with a heavy tail.
  public struct Quantity: Sendable {
    public let observable: Observable
    /// Samples that took part, in the order of the run.
    public let values: [Int]
    /// Samples above this were cut short, or belong to events of which another quantity was.
    public let largest: Int
    /// How many events were cut short by this quantity.
    public let cutShort: Int
    public let study: TailStudy
    /// The same values beside the law that is known for them, if one is.
    public let law: (known: KnownDistribution, comparison: LawComparison)?
  }

  public let manifest: Manifest
  public let system: SystemCard
  public let quantities: [Quantity]
  /// How the first two quantities belong together; nil for fewer.
  public let relation: TailRelation?

  /// - Parameters:
  ///   - systems: every system the program has.
  ///   - repetitions: samples drawn from each fitted law.
  /// - Throws: `StorageError` when the folder is no finished run, or counted nothing with a heavy tail.
  public init(of folder: ResultFolder, systems: [any System.Type], repetitions: Int = 100) throws {
    manifest = folder.manifest
    let (system, parameters) = try folder.subject(among: systems)
    self.system = system
    let laws = system.distributions(Self.parameters(parameters, of: manifest))
    let path = "\(folder.path)/time-series.csv"
    guard FileManager.default.fileExists(atPath: path) else {
      throw StorageError.foreign(
        path: folder.path,
        detail: LocalizedText(
          en: "has no time-series.csv yet; the command that began the run continues it",
          zh: "还没有 time-series.csv；当初的命令会继续这次模拟"))
    }
    let table = try ResultTable(path: path)
    let equilibrate = Double(manifest.preset.equilibrate)
    let settled = (table.numbers("step") ?? []).map { ($0 ?? 0) > equilibrate }
    let heavy = system.observables.compactMap { observable -> (observable: Observable, values: [Int])? in
      guard let numbers = table.numbers(observable.id),
        let values = Self.wholeNumbers(zip(numbers, settled).filter(\.1).map(\.0)), Self.isHeavy(values)
      else { return nil }
      return (observable, values)
    }
    guard !heavy.isEmpty else {
      throw StorageError.foreign(
        path: path,
        detail: LocalizedText(
          en: "holds a single run without heavy tails; a transition is found by a sweep of at least three sizes, and "
            + "power laws in whole numbers that vary by a factor of thirty, as in `emergence run excitable-avalanches`",
          zh: "只有一次模拟，且没有重尾；相变需要至少三种尺寸的扫描才能找到，幂律则要在相差三十倍的整数中寻找，"
            + "例如 `emergence run excitable-avalanches`"))
    }
    // Several samples at the very maximum are events that were stopped there.
    let limits = heavy.map { quantity -> Int? in
      let top = quantity.values.max() ?? 0
      return quantity.values.count { $0 == top } >= 3 ? top : nil
    }
    let isWhole = heavy[0].values.indices.map { event in
      zip(heavy, limits).allSatisfy { $0.values[event] != $1 }
    }
    let found = zip(heavy, limits).compactMap { quantity, limit -> Quantity? in
      // Below the shortest event that was cut nothing is missing.
      let shortest = zip(quantity.values, isWhole).filter { !$1 }.map(\.0).min()
      let largest = limit.map { $0 - 1 } ?? shortest.map { $0 - 1 } ?? 10 * (quantity.values.max() ?? 1)
      let values = zip(quantity.values, isWhole).filter { $1 && $0 <= largest }.map(\.0)
      return TailStudy(of: values, to: largest, repetitions: repetitions).map { study in
        let law = laws.first { $0.observable == quantity.observable.id }.flatMap { known in
          LawComparison(of: values, probabilities: known.probabilities(largest), tail: study.tail).map { (known, $0) }
        }
        return Quantity(
          observable: quantity.observable, values: values, largest: largest,
          cutShort: limit.map { limit in quantity.values.count { $0 == limit } } ?? 0, study: study, law: law)
      }
    }
    guard !found.isEmpty else {
      throw StorageError.foreign(
        path: path,
        detail: LocalizedText(
          en: "holds too few events for a power law; run longer", zh: "事件太少，不足以判断幂律；请延长模拟"))
    }
    quantities = found
    guard found.count >= 2, let first = heavy.first(where: { $0.observable == found[0].observable }),
      let second = heavy.first(where: { $0.observable == found[1].observable })
    else {
      relation = nil
      return
    }
    let largest = found[1].largest
    let pairs = zip(first.values, second.values).filter { $1 <= largest }.map { (size: $0, duration: $1) }
    relation = TailRelation(pairs, sizes: found[0].study, durations: found[1].study)
  }

  /// The parameters of the run with the control parameter where it stood.
  private static func parameters(_ parameters: ParameterValues, of manifest: Manifest) -> ParameterValues {
    let name = manifest.preset.controlName
    guard let control = manifest.preset.control.first,
      let value = parameters.declarations.first(where: { $0.id == name })?.value(from: control)
    else { return parameters }
    return parameters.setting([name: value])
  }

  /// (α − 1)/(τ − 1) as the known laws have it in the windows of the fits; nil unless both are known.
  public var relationOfLaws: Double? {
    guard quantities.count >= 2, let tau = quantities[0].law?.comparison.exponent,
      let alpha = quantities[1].law?.comparison.exponent
    else { return nil }
    return (alpha - 1) / (tau - 1)
  }

  /// The samples as whole numbers; nil if any is none, or missing.
  private static func wholeNumbers(_ samples: [Double?]) -> [Int]? {
    var values: [Int] = []
    values.reserveCapacity(samples.count)
    for sample in samples {
      guard let sample, sample >= 0, sample < 1e15, sample == sample.rounded() else { return nil }
      values.append(Int(sample))
    }
    return values
  }

  private static func isHeavy(_ values: [Int]) -> Bool {
    let sorted = values.filter { $0 > 0 }.sorted()
    guard sorted.count >= 200, let largest = sorted.last else { return false }
    return largest >= 30 * sorted[sorted.count / 2]
  }
}

// MARK: What is said and written

extension TailAnalysis {
  /// One page of plain text.
  public func report(_ language: Language) -> String {
    let preset = manifest.preset
    let heading = LocalizedText(
      en: "\(preset.name): one run of \(system.title.english)", zh: "\(preset.name)：\(system.title.chinese)的一次模拟")
    var sections = [[preset.title[language.rawValue] ?? preset.name, heading[language]]]
    sections += quantities.map { quantity in
      [quantity.observable.title.plain(language)] + lines(quantity).map { "  " + $0[language] }
    }
    if let relation {
      let (measured, predicted) = (TransitionText.number(relation.measured), TransitionText.number(relation.predicted))
      let z = relation.measured.z(against: relation.predicted)
      let distance = String(format: "%+.1f", z)
      let ofLaws = relationOfLaws.map { ratio in
        let (number, z) = (
          String(format: "%.3f", ratio), String(format: "%+.1f", relation.predicted.z(against: ratio))
        )
        return LocalizedText(
          en: "the known laws have (α − 1)/(τ − 1) = \(number) in the windows of these fits, \(z) standard errors from "
            + "the measured tails; their limit is reached only in windows that begin at large values",
          zh: "已知分布在同样的拟合窗口内给出 (α − 1)/(τ − 1) = \(number)，与测得的尾部相差 \(z) 倍标准误差；只有窗口起点很大时才达到其极限值")
      }
      sections.append(
        [
          LocalizedText(en: "Relation between the two", zh: "二者的关系")[language],
          "  "
            + LocalizedText(
              en: "mean of the first at a given second: exponent \(measured); from both tails "
                + "(α − 1)/(τ − 1) = \(predicted); distance \(distance) standard errors",
              zh: "给定后者时前者的平均值：指数 \(measured)；由两条尾部 (α − 1)/(τ − 1) = \(predicted)；相差 \(distance) 倍标准误差")[
              language],
        ] + (ofLaws.map { ["  " + $0[language]] } ?? []))
    }
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func lines(_ quantity: Quantity) -> [LocalizedText] {
    let study = quantity.study
    let tail = study.tail
    let exponent = TransitionText.number(study.exponent)
    let range = "\(tail.range.lowerBound) … \(tail.range.upperBound)"
    let gain = String(format: "%.1f", study.gainOfCutoff)
    let distance = String(format: "%.4f", tail.distance)
    let p = String(format: "%.2f", study.pValue)
    var lines = [
      LocalizedText(
        en: "exponent \(exponent), by maximum likelihood over \(range)", zh: "指数 \(exponent)，最大似然拟合，范围 \(range)"),
      LocalizedText(
        en: "\(tail.count) of \(study.count) values are in this tail; its beginning is where the fit is nearest",
        zh: "\(study.count) 个值中有 \(tail.count) 个在此尾部；起点取拟合最贴近处"),
    ]
    if let cutoff = tail.cutoff {
      lines.append(
        LocalizedText(
          en: "exponential cut-off at \(TransitionText.number(cutoff)); likelihood ratio 2 Δln L = \(gain)",
          zh: "指数截断 \(TransitionText.number(cutoff))；似然比 2 Δln L = \(gain)"))
    } else {
      lines.append(
        LocalizedText(
          en: "a cut-off is not needed: likelihood ratio 2 Δln L = \(gain)", zh: "不需要截断：似然比 2 Δln L = \(gain)"))
    }
    let isDoubtful = study.pValue < 0.1
    lines.append(
      LocalizedText(
        en: "Kolmogorov–Smirnov distance \(distance), p = \(p) from \(study.repetitions) samples of the fitted law: "
          + (isDoubtful ? "to be doubted" : "the data are such as this law gives"),
        zh: "Kolmogorov–Smirnov 距离 \(distance)，由所拟合规律的 \(study.repetitions) 个样本得 p = \(p)："
          + (isDoubtful ? "该规律可疑" : "数据与该规律相符")))
    if quantity.cutShort > 0 {
      lines.append(
        LocalizedText(
          en: "\(quantity.cutShort) events were stopped at \(quantity.largest + 1) and took no part",
          zh: "\(quantity.cutShort) 个事件在 \(quantity.largest + 1) 处被截断，未参与拟合"))
    }
    if let (known, comparison) = quantity.law {
      lines.append(text(known, comparison, quantity))
    }
    return lines
  }

  private func text(
    _ known: KnownDistribution, _ comparison: LawComparison, _ quantity: Quantity
  ) -> LocalizedText {
    let chi = comparison.chiSquared
    let (statistic, p) = (String(format: "%.1f", chi.statistic), String(format: "%.2f", chi.pValue))
    let agrees = chi.pValue > 0.001
    let test = LocalizedText(
      en:
        "the known law (\(known.source)): χ² = \(statistic) for \(chi.degreesOfFreedom) degrees of freedom, p = \(p): "
        + (agrees ? "the data are such as this law gives" : "the data are not such as this law gives"),
      zh: "已知分布（\(known.source)）：χ² = \(statistic)，自由度 \(chi.degreesOfFreedom)，p = \(p)："
        + (agrees ? "数据与该分布相符" : "数据与该分布不符"))
    guard let exponent = comparison.exponent else { return test }
    let number = String(format: "%.3f", exponent)
    let z = String(format: "%+.1f", quantity.study.exponent.z(against: exponent))
    return LocalizedText([
      test,
      LocalizedText(
        en: "; the same fit of the law itself gives the exponent \(number), \(z) standard errors from the measured one",
        zh: "；对该分布本身作同样拟合得指数 \(number)，与测得值相差 \(z) 倍标准误差"),
    ])
  }

  private struct File: Encodable {
    struct Tail: Encodable {
      let exponent: TransitionFile.Number
      let cutoff: TransitionFile.Number?
      let first: Int
      let last: Int
      let inTail: Int
      let count: Int
      let cutShort: Int
      let distance: Double
      let gainOfCutoff: Double
      let pValue: Double?
      let repetitions: Int
      let knownLaw: Law?
    }
    struct Relation: Encodable {
      let measured: TransitionFile.Number
      let predicted: TransitionFile.Number
      let ofKnownLaws: Double?
    }
    struct Law: Encodable {
      let source: String
      let chiSquared: Double
      let degreesOfFreedom: Int
      let pValue: Double
      let exponent: Double?
    }
    let system: String
    let preset: String
    let tails: [String: Tail]
    let relation: Relation?
  }

  /// Writes `tails.json`.
  /// - Returns: its path.
  /// - Throws: `StorageError` when it cannot be written.
  public func write(to folder: String) throws -> String {
    let tails = quantities.map { quantity in
      let (study, tail) = (quantity.study, quantity.study.tail)
      return (
        quantity.observable.id,
        File.Tail(
          exponent: .init(study.exponent), cutoff: tail.cutoff.map(TransitionFile.Number.init),
          first: tail.range.lowerBound, last: tail.range.upperBound, inTail: tail.count, count: study.count,
          cutShort: quantity.cutShort,
          distance: tail.distance, gainOfCutoff: study.gainOfCutoff, pValue: study.pValue.ifFinite,
          repetitions: study.repetitions,
          knownLaw: quantity.law.map { known, comparison in
            File.Law(
              source: known.source, chiSquared: comparison.chiSquared.statistic,
              degreesOfFreedom: comparison.chiSquared.degreesOfFreedom, pValue: comparison.chiSquared.pValue,
              exponent: comparison.exponent)
          })
      )
    }
    let file = File(
      system: system.id, preset: manifest.preset.name, tails: Dictionary(uniqueKeysWithValues: tails),
      relation: relation.map {
        .init(measured: .init($0.measured), predicted: .init($0.predicted), ofKnownLaws: relationOfLaws)
      })
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let path = "\(folder)/tails.json"
    try AtomicFile.write(String(decoding: try encoder.encode(file), as: UTF8.self).utf8, to: path)
    return path
  }
}
