import Foundation

/// One measured rate, as one line of JSON; the peers' programs print the same keys.
struct Measurement: Codable {
  /// `emergence`, `emergence portable`, or a peer's name and version.
  var program = thisProgram
  /// What was done: `metropolis`, `wolff`, …
  let kernel: String
  /// Linear size of the lattice.
  let size: Int
  var threads = 1
  let clock: BenchClock
  /// Units of work per second: in the fastest repeat, which other programs disturbed least, and in the median one.
  let rate: Double
  let median: Double
  /// What is counted, e.g. `spin updates`.
  let unit: String
  /// The rate that the hardware would allow, and what sets it; nil where no simple limit is known.
  var limit: Double?
  var limitedBy: String?

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try! encoder.encode(self), as: UTF8.self)
  }

  /// A rate from the times of repeats that each did `work` units.
  init(
    _ kernel: String, size: Int, threads: Int = 1, clock: BenchClock = .processor, unit: String,
    repeats: [(work: Double, seconds: Double)], limit: Limit? = nil
  ) {
    let rates = repeats.map { $0.work / $0.seconds }.sorted()
    self.kernel = kernel
    self.size = size
    self.threads = threads
    self.clock = clock
    self.unit = unit
    rate = rates[rates.count - 1]
    median = rates[rates.count / 2]
    self.limit = limit?.rate
    limitedBy = limit?.name
  }
}

/// The table for people.
func markdown(_ measurements: [Measurement]) -> String {
  var lines = [
    "| kernel | L | threads | best | median | counted | hardware limit | fraction |",
    "|---|---:|---:|---:|---:|---|---|---:|",
  ]
  for one in measurements {
    let limit = one.limit.map { "\(engineering($0)) \(one.limitedBy ?? "")" } ?? "–"
    let fraction = one.limit.map { String(format: "%.0f %%", 100 * one.rate / $0) } ?? "–"
    lines.append(
      "| \(one.kernel) | \(one.size) | \(one.threads) | \(engineering(one.rate)) | \(engineering(one.median)) "
        + "| \(one.unit)/s | \(limit) | \(fraction) |")
  }
  return lines.joined(separator: "\n")
}

/// A rate per second with a decimal prefix and three digits.
func engineering(_ rate: Double) -> String {
  for (scale, prefix) in [(1e9, "G"), (1e6, "M"), (1e3, "k")] where rate >= scale {
    let value = rate / scale
    return String(format: value >= 100 ? "%.0f %@" : value >= 10 ? "%.1f %@" : "%.2f %@", value, prefix)
  }
  return String(format: "%.3g", rate)
}

#if PORTABLE
  private let thisProgram = "emergence portable"
#else
  private let thisProgram = "emergence"
#endif
