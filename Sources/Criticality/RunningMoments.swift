/// Mean and variance of numbers fed one at a time, without keeping them (B. P. Welford, Technometrics 4 (1962) 419).
/// It takes the numbers as independent: for a time series use `MeasuredSeries`.
public struct RunningMoments: Sendable, Hashable {
  public private(set) var count = 0
  private var average = 0.0
  private var squares = 0.0
  /// Smallest number so far; infinity before the first.
  public private(set) var minimum = Double.infinity
  /// Largest number so far; minus infinity before the first.
  public private(set) var maximum = -Double.infinity

  public init() {}

  public init(of numbers: some Sequence<Double>) {
    for number in numbers { add(number) }
  }

  public mutating func add(_ number: Double) {
    count += 1
    let difference = number - average
    average += difference / Double(count)
    squares += difference * (number - average)
    minimum = min(minimum, number)
    maximum = max(maximum, number)
  }

  /// Adds what another accumulator saw (T. F. Chan, G. H. Golub and R. J. LeVeque, Am. Stat. 37 (1983) 242).
  public mutating func merge(_ other: RunningMoments) {
    guard other.count > 0 else { return }
    let total = Double(count + other.count)
    let difference = other.average - average
    squares += other.squares + difference * difference * Double(count) * Double(other.count) / total
    average += difference * Double(other.count) / total
    count += other.count
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
  }

  /// NaN before the first number.
  public var mean: Double { count > 0 ? average : .nan }

  /// Unbiased variance of a single number; NaN for fewer than two.
  public var variance: Double { count > 1 ? squares / Double(count - 1) : .nan }

  /// The mean with the standard error of independent numbers.
  public var estimate: Estimate {
    Estimate(value: mean, error: (variance / Double(count)).squareRoot())
  }
}
