/// Sums over a series in eight lanes at once. A plain loop waits four cycles for every addition, because floating-point
/// sums may not be reordered by a compiler; the order here is fixed, so the result is the same on every machine.
enum SumKernel {
  /// Σ (x[i] − shift).
  static func sum(_ series: UnsafeBufferPointer<Double>, minus shift: Double = 0) -> Double {
    reduce(series, vector: { $0 - shift }, scalar: { $0 - shift })
  }

  /// Σ (x[i] − shift)².
  static func squares(_ series: UnsafeBufferPointer<Double>, minus shift: Double = 0) -> Double {
    reduce(
      series,
      vector: { ($0 - shift) * ($0 - shift) },
      scalar: { ($0 - shift) * ($0 - shift) })
  }

  @inline(__always)
  private static func reduce(
    _ series: UnsafeBufferPointer<Double>, vector: (SIMD8<Double>) -> SIMD8<Double>, scalar: (Double) -> Double
  ) -> Double {
    guard let base = series.baseAddress else { return 0 }
    let bytes = UnsafeRawPointer(base)
    var sums = (SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero)
    var index = 0
    while index + 32 <= series.count {
      let offset = index * 8
      sums.0 += vector(bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self))
      sums.1 += vector(bytes.loadUnaligned(fromByteOffset: offset + 64, as: SIMD8<Double>.self))
      sums.2 += vector(bytes.loadUnaligned(fromByteOffset: offset + 128, as: SIMD8<Double>.self))
      sums.3 += vector(bytes.loadUnaligned(fromByteOffset: offset + 192, as: SIMD8<Double>.self))
      index += 32
    }
    var total = ((sums.0 + sums.1) + (sums.2 + sums.3)).sum()
    while index < series.count {
      total += scalar(base[index])
      index += 1
    }
    return total
  }
}
