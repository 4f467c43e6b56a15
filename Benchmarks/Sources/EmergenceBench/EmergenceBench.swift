import ArgumentParser

/// Measures the kernels in this process.
@main
struct EmergenceBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emergence-bench",
    abstract: "Rates of the kernels beside what the hardware allows.",
    discussion: """
      One thread is measured by processor time and threads together by the wall clock; the best of several repeats is \
      the one least disturbed. Prints a Markdown table, or one JSON object a line.
      """)

  @Flag(help: "One JSON object a line instead of a table.")
  var json = false
  @Option(help: ArgumentHelp("Repeats of each measurement.", valueName: "n"))
  var repeats = 5
  @Option(help: ArgumentHelp("Least length of one repeat.", valueName: "seconds"))
  var duration = 0.2
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only kernels of these names, or name:size, e.g. metropolis:2048.", valueName: "kernel"))
  var only: [String] = []
  @Option(
    help: ArgumentHelp(
      """
      Instead of rates, print the processor seconds that the steps and observations of a sweep take: \
      points,size,equilibrate,measure,every.
      """, valueName: "numbers"))
  var sweepKernels: String?

  func validate() throws {
    guard repeats > 0, duration > 0 else { throw ValidationError("--repeats and --duration must be positive.") }
    guard let sweepKernels else { return }
    let numbers = sweepKernels.split(separator: ",").map { Int($0) }
    guard numbers.count == 5, numbers.allSatisfy({ ($0 ?? 0) > 0 }) else {
      throw ValidationError("--sweep-kernels takes five positive numbers, as in 10000,16,200,200,1.")
    }
  }

  func run() throws {
    if let sweepKernels {
      let numbers = sweepKernels.split(separator: ",").compactMap { Int($0) }
      let workloads = Workloads(repeats: 1, limits: Limits(repeats: 1), duration: duration)
      print(
        try workloads.sweepKernels(
          points: numbers[0], size: numbers[1], equilibrate: numbers[2], measure: numbers[3], every: numbers[4]))
      return
    }
    let workloads = Workloads(repeats: repeats, limits: Limits(repeats: repeats), duration: duration)
    var results: [Measurement] = []
    func finish(_ measurement: Measurement) {
      if json { print(measurement.json) } else { results.append(measurement) }
    }
    for kernel in try workloads.kernels() where wants(kernel.name, kernel.size) {
      finish(try kernel.measure())
    }
    if wants("metropolis-shared", 2048) {
      for measurement in try workloads.twoThreads(size: 2048) { finish(measurement) }
    }
    if !json { print(markdown(results)) }
  }

  private func wants(_ name: String, _ size: Int) -> Bool {
    only.isEmpty || only.contains(name) || only.contains("\(name):\(size)")
  }
}
