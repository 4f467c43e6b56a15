import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The frequency at which the rate of the whole population fluctuates most: the maximum of the power spectrum of its
/// spikes in each millisecond, in windows of 128 ms that overlap by half (Welch's method with Hann's taper).
package struct PopulationRhythm: Sendable {
  static let window = 128
  private static let shift = 64
  /// Windows that the averaged spectrum remembers.
  private static let memory = 4.0

  /// Hz; NaN before the first window is complete and where nothing fluctuates.
  package private(set) var frequency = Double.nan
  /// Spikes of the last milliseconds, the oldest first.
  private var counts: [Double] = []
  /// Power at k/128 per millisecond, for k from 0.
  private var spectrum: [Double] = []

  private static let tables: (cosine: [Double], sine: [Double], taper: [Double]) = {
    let angles = (0..<window).map { 2 * Double.pi * Double($0) / Double(window) }
    return (angles.map(cos), angles.map(sin), angles.map { 0.5 - 0.5 * cos($0) })
  }()

  package init() {}

  package mutating func record(_ spikes: Double) {
    counts.append(spikes)
    guard counts.count == Self.window else { return }
    let power = Self.power(counts)
    let weight = 1 / Self.memory
    spectrum = spectrum.isEmpty ? power : zip(spectrum, power).map { $0 + weight * ($1 - $0) }
    // What is remembered of livelier times is no rhythm of silence.
    frequency = power.contains { $0 > 0 } ? Self.maximum(of: spectrum) : .nan
    counts.removeFirst(Self.shift)
  }

  private static func power(_ counts: [Double]) -> [Double] {
    let mean = counts.reduce(0, +) / Double(window)
    let (cosine, sine, taper) = tables
    let tapered = zip(counts, taper).map { ($0 - mean) * $1 }
    return (0...window / 2).map { frequency in
      var (real, imaginary) = (0.0, 0.0)
      for (time, value) in tapered.enumerated() {
        let angle = frequency * time % window
        real += value * cosine[angle]
        imaginary += value * sine[angle]
      }
      return real * real + imaginary * imaginary
    }
  }

  /// A parabola through the highest value and its neighbours puts the maximum between the frequencies of the spectrum.
  private static func maximum(of spectrum: [Double]) -> Double {
    // Below two periods a window there is no telling a rhythm from a drift.
    let usable = 2..<spectrum.count - 1
    guard let peak = usable.max(by: { spectrum[$0] < spectrum[$1] }), spectrum[peak] > 0 else { return .nan }
    let (left, right) = (spectrum[peak - 1], spectrum[peak + 1])
    let bend = left - 2 * spectrum[peak] + right
    let offset = bend < 0 ? max(-0.5, min(0.5, 0.5 * (left - right) / bend)) : 0
    return (Double(peak) + offset) / Double(window) * 1000
  }

  func save(to writer: inout StateWriter) {
    writer.write(frequency)
    writer.write(counts)
    writer.write(spectrum)
  }

  mutating func restore(from reader: inout StateReader) throws {
    frequency = try reader.read(Double.self)
    counts = try reader.readArray(Double.self)
    spectrum = try reader.readArray(Double.self)
    guard counts.count < Self.window, [0, Self.window / 2 + 1].contains(spectrum.count) else {
      throw StateError(LocalizedText(en: "the saved rhythm has another length", zh: "保存的节律长度不符"))
    }
  }
}
